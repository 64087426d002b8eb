"""`run verify`: rows made again in the database and compared with what is stored."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from dialects import get_dialect
from sdgen.cli.settings import DEFAULT_RUNS_DB
from sdgen.store import Store
from sdgen.store.verifications import VERIFICATIONS
from tests.support.cli import Cli, Result, write_scenario
from tests.support.databases import Database
from tests.support.runs import column_of, entity_of

SITES = entity_of("sites", 40, id=("int", "sequence", {}), city=("text", "faker_city", {}))
READINGS = entity_of(
    "readings",
    6_000,
    id=("uuid", "uuid4", {}),
    site_id=("int", "fk", {"entity": "sites", "column": "id"}),
    level=("int", "uniform_int", {"min": -2, "max": 1}),
    value=("double", "normal", {"mean": 20, "std": 5, "decimals": 2}),
    at=("timestamp", "time_series", {"start": "2026-01-01", "step": "1m"}),
)
# No column tells its rows apart, some rows are the same, some cells are NULL.
TAGS = {
    **entity_of("tags", 3_000, name=("text", "choice", {"values": ["a", "b", "c", None]})),
}
TAGS["columns"][0]["nullable"] = True
TAGS["columns"] += [column_of("n", "int", "uniform_int", {"min": 0, "max": 20})]
TAGS["columns"] += [column_of("m", "int", "uniform_int", {"min": 0, "max": 20})]


@pytest.fixture
def cli(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Cli:
    """The command line in a folder with a scenario."""
    monkeypatch.chdir(tmp_path)
    write_scenario(tmp_path / "plain.yaml", SITES, READINGS, TAGS, seed=3, as_of="2026-01-31")
    return Cli(capsys)


def start(cli: Cli, database: Database, *options: object, scenario: str = "plain") -> str:
    """Makes a run and returns its id."""
    target = database.target
    record = cli.json("run", "start", "--scenario", f"./{scenario}.yaml", *target, *options)
    run_id: str = record["id"]
    return run_id


def verify(cli: Cli, database: Database, run_id: str, code: int = 0, form: str = "json") -> Result:
    """Returns what verifying a run said."""
    target = database.target
    return cli("run", "verify", run_id, *target, "--format", form, code=code)


def counts(result: dict[str, Any]) -> dict[str, tuple[int, int, int, int]]:
    """Returns entity → (matching, changed, missing, foreign)."""
    return {
        one["entity"]: (one["matching"], one["changed"], one["missing"], one["foreign"])
        for one in result["entities"]
    }


def row_id(database: Database) -> str:
    """Returns the column by which a database tells rows apart itself."""
    return "rowid" if database.like == "sqlite" else "ctid"


def test_a_run_is_as_it_was_made(cli: Cli, database: Database) -> None:
    run_id = start(cli, database, "--batch-size", 700)
    before = database.tables()
    said = verify(cli, database, run_id, code=0, form="table")
    assert "every row is as the run made it" in said.out
    result = verify(cli, database, run_id[:-2]).data
    assert result["ok"]
    assert counts(result) == {
        "sites": (40, 0, 0, 0),
        "readings": (6_000, 0, 0, 0),
        "tags": (3_000, 0, 0, 0),
    }
    assert database.tables() == before, "verifying leaves nothing behind"
    with Store(Path(DEFAULT_RUNS_DB)) as store:
        kept = VERIFICATIONS.latest(store, run_id)
    assert [(one.status, one.rows_checked, one.rows_total) for one in kept] == [
        ("done", 9_040, 9_040)
    ] * 2
    assert kept[0].result == result, "as the API has it"


def test_single_rows_are_found(cli: Cli, database: Database) -> None:
    run_id = start(cli, database)
    rows = database.query(f"SELECT {row_id(database)}, id, level, value FROM readings")
    one, two, three, four = (rows[index] for index in (17, 1_242, 2_999, 5_999))
    minus_one = next(row for row in rows if row[2] == -1 and row not in (one, two, three, four))
    where = f"WHERE {row_id(database)} ="
    database.execute(
        f"UPDATE readings SET value = 99 {where} '{one[0]}'",
        f"UPDATE readings SET level = -2 {where} '{minus_one[0]}'",  # hash(-1) == hash(-2)
        f"DELETE FROM readings {where} '{two[0]}'",
        f"DELETE FROM readings {where} '{four[0]}'",
        "INSERT INTO readings SELECT '00000000-0000-4000-8000-000000000000', site_id, level, "
        f"value, at FROM readings {where} '{three[0]}'",
    )
    result = verify(cli, database, run_id, code=1).data
    assert not result["ok"]
    assert counts(result)["readings"] == (5_996, 2, 2, 1)
    assert counts(result)["sites"] == (40, 0, 0, 0)
    (readings,) = (one for one in result["entities"] if one["entity"] == "readings")
    found = {kind: [] for kind in ("changed", "missing", "foreign")}  # type: dict[str, list[Any]]
    for difference in readings["differences"]:
        found[difference["kind"]].append(difference)
    cells = {tuple(difference["cells"]) for difference in found["changed"]}
    assert cells == {("value",), ("level",)}
    changed = next(one for one in found["changed"] if "value" in one["cells"])
    assert changed["cells"]["value"] == [repr(one[3]), "99.0"]
    assert {difference["row"] for difference in found["missing"]} == {1_242, 5_999}
    assert found["missing"][0]["cells"]["id"] == [str(two[1]), None]
    assert found["foreign"][0]["row"] is None
    assert found["foreign"][0]["cells"]["id"][1].startswith("00000000-0000-4000")
    said = verify(cli, database, run_id, code=1, form="table").out
    assert "value is '99.0' instead of" in said
    assert "row 1242 missing: id '" in said
    assert "does not belong: id '00000000-" in said


def test_rows_without_a_key(cli: Cli, database: Database) -> None:
    """Where no column is unique, a row with one cell changed is still told from a lost one."""
    run_id = start(cli, database)
    rows = database.query(f"SELECT {row_id(database)}, name, n FROM tags")
    null = next(row for row in rows if row[1] is None)
    other = next(row for row in rows if row[1] == "b")
    database.execute(
        f"UPDATE tags SET name = 'z' WHERE {row_id(database)} = '{null[0]}'",
        f"UPDATE tags SET n = 77 WHERE {row_id(database)} = '{other[0]}'",
        "INSERT INTO tags VALUES ('y', 88, 99)",
    )
    result = verify(cli, database, run_id, code=1).data
    assert counts(result)["tags"] == (2_998, 2, 0, 1)
    said = verify(cli, database, run_id, code=1, form="table").out
    assert "name is 'z' instead of NULL" in said
    assert "n is '77' instead of" in said
    assert "tags: does not belong: name 'y', n '88', m '99'" in said


def test_doubled_rows_do_not_belong(cli: Cli, database: Database) -> None:
    run_id = start(cli, database)
    database.execute("INSERT INTO readings SELECT * FROM readings WHERE level = 0")
    doubled = database.count("readings") - 6_000
    result = verify(cli, database, run_id, code=1).data
    assert counts(result)["readings"] == (6_000, 0, 0, doubled)


def test_a_whole_column_and_an_emptied_table(cli: Cli, database: Database) -> None:
    run_id = start(cli, database)
    database.execute("UPDATE readings SET value = value + 1", "DELETE FROM tags")
    result = verify(cli, database, run_id, code=1).data
    assert counts(result)["readings"] == (0, 6_000, 0, 0)
    assert counts(result)["tags"] == (0, 0, 3_000, 0)
    assert all(len(entity["differences"]) <= 5 for entity in result["entities"])


@pytest.mark.slow_on_servers
def test_rows_that_were_there_before(cli: Cli, database: Database) -> None:
    """Rows of an earlier run in the same tables are no fault of the later one."""
    first = start(cli, database)
    second = start(cli, database, "--seed", 4)
    said = verify(cli, database, second, code=0, form="table")
    assert "the table held 6,000 rows before the run; these are the foreign rows" in said.out
    assert counts(verify(cli, database, second).data)["readings"] == (6_000, 0, 0, 6_000)
    assert counts(verify(cli, database, first, code=1).data)["readings"] == (6_000, 0, 0, 6_000)


def test_tables_of_other_types(cli: Cli, database: Database) -> None:
    """Wider and equivalent types of an existing table are no difference."""
    database.execute(
        "CREATE TABLE sites (city varchar(200), note text DEFAULT 'x', id bigint NOT NULL)"
    )
    run_id = start(cli, database)
    assert counts(verify(cli, database, run_id).data)["sites"] == (40, 0, 0, 0)


def test_what_cannot_be_verified(cli: Cli, database: Database, tmp_path: Path) -> None:
    run_id = start(cli, database)
    database.execute("DROP TABLE tags")
    said = verify(cli, database, run_id, code=1, form="table").err
    assert "tags: no longer exists" in said
    with closing(sqlite3.connect(tmp_path / "sdgen-runs.sqlite")) as store, store:
        store.execute("UPDATE runs SET config_hash = 'other'")
    said = verify(cli, database, run_id, code=2, form="table").err
    assert "config_hash: the run's is other" in said
    assert "no run" in verify(cli, database, "nothing", code=2).err


@pytest.mark.slow_on_servers
def test_wide_tables(
    cli: Cli, database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """More columns than SQLite's functions take arguments; also where rows are made in slices."""
    columns = {f"c{n}": ("int", "uniform_int", {"min": 0, "max": 9}) for n in range(230)}
    write_scenario(tmp_path / "wide.yaml", entity_of("wide", 300, **columns), seed=1)
    run_id = start(cli, database, scenario="wide")
    assert verify(cli, database, run_id).data["ok"]
    database.execute(f"UPDATE wide SET c5 = 10 WHERE {newest(database)}")
    for widest in (400, 50):
        monkeypatch.setattr("sdgen.compiling.verification.row_hashes._WIDEST_SLICE", widest)
        assert counts(verify(cli, database, run_id, code=1).data)["wide"] == (299, 1, 0, 0)


@pytest.mark.slow
@pytest.mark.parametrize("width", [900, 1600])
def test_tables_as_wide_as_can_be(cli: Cli, database: Database, tmp_path: Path, width: int) -> None:
    """Two rows of more columns than a query may have results, and none to spare in a table."""
    width = get_dialect(database.kind).most_columns if width == 1600 else width
    columns = {f"c{n}": ("smallint", "uniform_int", {"min": 0, "max": 9}) for n in range(width)}
    write_scenario(tmp_path / "wide.yaml", entity_of("wide", 20, **columns), seed=1)
    run_id = start(cli, database, scenario="wide")
    assert verify(cli, database, run_id).data["ok"]
    rows = database.query(f"SELECT {row_id(database)} FROM wide")
    database.execute(
        f"UPDATE wide SET c5 = 10, c{width - 1} = 11 WHERE {row_id(database)} = '{rows[3][0]}'",
        f"UPDATE wide SET c1 = 10 WHERE {row_id(database)} = '{rows[9][0]}'",
        f"DELETE FROM wide WHERE {row_id(database)} = '{rows[15][0]}'",
    )
    result = verify(cli, database, run_id, code=1).data
    # Without a key, a row that differs in two far places is not taken for the same one.
    assert counts(result)["wide"] == (17, 1, 2, 1)
    found = result["entities"][0]["differences"]
    assert [(one["kind"], one["row"], len(one["cells"])) for one in found] == [
        ("changed", 9, 1),
        ("missing", 3, width),
        ("missing", 15, width),
        ("foreign", None, width),
    ]
    assert found[3]["cells"][f"c{width - 1}"] == [None, "11"]


@pytest.mark.slow
def test_keys_of_tables_as_wide_as_can_be(cli: Cli, database: Database, tmp_path: Path) -> None:
    """The key stands in another slice than what has changed."""
    most = get_dialect(database.kind).most_columns
    columns: dict[str, Any] = {
        f"c{n}": ("smallint", "uniform_int", {"min": 0, "max": 9}) for n in range(most - 1)
    }
    columns["id"] = ("smallint", "sequence", {})
    write_scenario(tmp_path / "wide.yaml", entity_of("wide", 20, **columns), seed=1)
    run_id = start(cli, database, scenario="wide")
    database.execute(f"UPDATE wide SET c5 = 10, c{most - 2} = 11 WHERE id = 4")
    result = verify(cli, database, run_id, code=1).data
    assert counts(result)["wide"] == (19, 1, 0, 0)
    assert [*result["entities"][0]["differences"][0]["cells"]] == ["c5", f"c{most - 2}"]


CHANGES = {
    "changed": "UPDATE {table} SET value = value + 1000 WHERE {some}",
    "missing": "DELETE FROM {table} WHERE {some}",
    "doubled": "INSERT INTO {table} SELECT * FROM {table} WHERE {some}",
}


@pytest.mark.parametrize(
    ("table", "change"),
    [
        ("readings", "changed"),
        pytest.param("readings", "missing", marks=pytest.mark.slow),
        ("readings", "doubled"),
        ("values", "changed"),
        ("values", "missing"),
        pytest.param("values", "doubled", marks=pytest.mark.slow),
    ],
)
@pytest.mark.slow_on_servers
def test_counts_at_least(
    cli: Cli,
    database: Database,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    change: str,
    table: str,
) -> None:
    """Where too many rows differ some are looked at, and no count is too high."""
    entity = {**READINGS, "name": "values"}
    entity["columns"] = [one for one in entity["columns"] if one["name"] in ("level", "value")]
    write_scenario(tmp_path / "plain.yaml", SITES, READINGS, entity, seed=3, as_of="2026-01-31")
    run_id = start(cli, database)
    some = "CAST(value * 100 AS int) % 4 = 0"
    ((many,),) = database.query(f'SELECT count(*) FROM "{table}" WHERE {some}')
    database.execute(CHANGES[change].format(table=f'"{table}"', some=some))
    before = verify(cli, database, run_id, code=1).data
    (all_of_them,) = (one for one in before["entities"] if one["entity"] == table)
    assert all_of_them["exact"]
    kind = "foreign" if change == "doubled" else change
    assert all_of_them[kind] == many
    monkeypatch.setattr("sdgen.runs.verifying.comparison._MOST_SUSPECTS", 600)
    result = verify(cli, database, run_id, code=1)
    (found,) = (one for one in result.data["entities"] if one["entity"] == table)
    assert not found["exact"]
    assert not found["ok"]
    assert all(one["exact"] and one["ok"] for one in result.data["entities"] if one != found)
    assert found["matching"] == 6_000 - found["changed"] - found["missing"]
    if change != "changed" or table == "readings":
        assert many / 40 < found[kind] < many / 4
        assert found["changed"] + found["missing"] + found["foreign"] == found[kind]
    else:  # without a key, the two forms of a row are mostly in different buckets
        assert many / 40 < found["changed"] + found["missing"] < many / 4
    said = verify(cli, database, run_id, code=1, form="table").out
    assert f"{table}: too many rows differ to examine them all" in said
    assert "at least" in said


def test_forms_of_values_are_not_at_least(
    cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Rows that differ in the form of their values alone are counted again, by value."""
    database = Database("sqlite", str(tmp_path / "target.sqlite"))
    database.execute("CREATE TABLE tags (name, n, m)")
    run_id = start(cli, database)
    database.execute("UPDATE tags SET n = n + 0.0, m = m + 0.0")
    monkeypatch.setattr("sdgen.runs.verifying.comparison._MOST_SUSPECTS", 100)
    result = verify(cli, database, run_id).data
    assert counts(result)["tags"] == (3_000, 0, 0, 0)


def test_odd_names_of_columns(cli: Cli, database: Database, tmp_path: Path) -> None:
    """SQLite gives columns of a query no such names as TRUE; the others are names of our own."""
    names = ("TRUE", "False", "number", "cell_1", 'a "b"', "select", "hash")
    columns = {name: ("int", "uniform_int", {"min": 0, "max": 9}) for name in names}
    entity = entity_of("odd", 200, **columns)
    entity["columns"].append({"name": "sum", "type": "int", "expr": '"TRUE" + "False"'})
    write_scenario(tmp_path / "odd.yaml", entity, seed=1)
    run_id = start(cli, database, scenario="odd")
    assert verify(cli, database, run_id).data["ok"]
    database.execute(
        f'UPDATE odd SET "False" = 10 WHERE {row_id(database)} = '
        f"(SELECT min({row_id(database)}) FROM odd)"
    )
    result = verify(cli, database, run_id, code=1).data
    assert counts(result)["odd"] == (199, 1, 0, 0)
    (difference,) = result["entities"][0]["differences"]
    assert [*difference["cells"]] == ["False"]
    assert difference["cells"]["False"][1] == "10"


def newest(database: Database) -> str:
    """Returns a condition that one row of the wide table meets."""
    rows: Sequence[Any] = database.query(f"SELECT {row_id(database)} FROM wide")
    return f"{row_id(database)} = '{rows[-1][0]}'"


@pytest.mark.slow
def test_single_rows_in_a_million(cli: Cli, database: Database) -> None:
    size = ("--rows-override", "readings=1000000")
    run_id = start(cli, database, *size)
    ((some,),) = database.query(
        "SELECT max(id) FROM (SELECT CAST(id AS text) AS id FROM readings LIMIT 1000) AS r"
    )
    ((other,),) = database.query(
        "SELECT min(id) FROM (SELECT CAST(id AS text) AS id FROM readings LIMIT 1000) AS r"
    )
    database.execute(
        f"UPDATE readings SET level = 7 WHERE id = '{some}'",
        f"DELETE FROM readings WHERE id = '{other}'",
        f"INSERT INTO readings SELECT * FROM readings WHERE id = '{some}'",
    )
    result = verify(cli, database, run_id, code=1).data
    assert counts(result)["readings"] == (999_998, 1, 1, 1)


def test_results_can_be_read_by_programs(cli: Cli, database: Database) -> None:
    run_id = start(cli, database)
    result: Result = verify(cli, database, run_id)
    entity = result.data["entities"][0]
    assert set(entity) == {
        *("ok", "entity", "target_table", "rows", "matching", "changed", "missing", "foreign"),
        *("doubled", "held_rows", "exact", "rows_before", "added", "differences"),
    }
