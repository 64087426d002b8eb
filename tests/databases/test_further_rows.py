"""Tables that sdgen creates number and fill the rows that an application inserts afterwards."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from tests.support.cli import ROOT, Cli, write_scenario
from tests.support.databases import Database
from tests.support.existing import Existing, entity
from tests.support.runs import column_of, entity_of

GOLDEN = ROOT / "tests/golden/identity/scenario.yaml"
SEQUENCE = {"type": "sequence", "params": {}}


@pytest.fixture
def existing(
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    database: Database,
) -> Existing:
    """An empty database of each kind."""
    monkeypatch.chdir(tmp_path)
    return Existing(Cli(capsys), database)


def identity(name: str, kind: str = "int", **more: Any) -> dict[str, Any]:
    """Return an identity column, the primary key."""
    said = {"primary_key": True, "identity": True, "generator": SEQUENCE}
    return {"name": name, "type": kind, **said, **more}


def inserted(database: Database, statement: str) -> tuple[Any, ...]:
    """Return the row that an ordinary insert makes."""
    (row,) = database.query(f"{statement} RETURNING *")
    return row


def check_inserts(database: Database, first: int) -> None:
    """Insert into both tables as an application would."""
    row = inserted(database, "INSERT INTO accounts DEFAULT VALUES")
    found = [str(cell) for cell in row]
    assert found[0] == str(first)
    assert re.fullmatch(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", found[1])
    assert found[1][14] == "4"
    assert found[1][19] in "89ab"
    for cell, form in zip(
        found[2:5], (r" [\d:.]{8,15}[+-]\d\d:\d\d", r" [\d:.]{8,15}", ""), strict=True
    ):
        assert re.fullmatch(rf"20\d\d-\d\d-\d\d{form}", cell), cell
    assert found[5] == "2024-01-02 03:04:05"
    assert found[6] in ("{'beta': [1]}", '{"beta":[1]}')
    assert found[7] == "it's"
    assert not row[8]
    assert [float(cell) for cell in (row[9], row[10], row[12])] == [-1.5, 2500, 3]
    assert bytes(row[11]) == b"\x00\xff"
    (most,) = database.query("SELECT max(id) FROM invoices")[0]
    (number, _) = inserted(database, "INSERT INTO invoices (account_id) VALUES (5)")
    assert number > most


@pytest.mark.slow_on_servers
def test_an_application_inserts_after_a_run(existing: Existing) -> None:
    """After a run, after rows were added to its tables, after its script, after a resumed one."""
    cli, database = existing.cli, existing.database
    words = ("--scenario", GOLDEN, *database.target)
    run = cli.json("run", "start", *words, "--jobs", 2, "--batch-size", 7)["id"]
    cli("run", "verify", run, *database.target, code=0)
    check_inserts(database, 45)
    check_inserts(database, 46)
    cli("run", "replay", run, *database.target, "--mode", "truncate", code=0)
    check_inserts(database, 47)  # emptying moves nothing back
    # All of the table that the scenario says of keys is there.
    planned = cli.json("run", "start", *words, "--mode", "truncate", "--plan")
    assert not [said for said in planned["warnings"] if "has no" in said]
    database.execute("DELETE FROM invoices WHERE id > 992", "DELETE FROM accounts WHERE id >= 45")
    more = cli.json("run", "start", *words, "--continue")
    cli("run", "verify", more["id"], *database.target, code=0)
    check_inserts(database, 85)


def test_the_script_moves_what_it_creates(existing: Existing) -> None:
    words = ("explain", "--scenario", GOLDEN)
    existing.database.pipe(existing.cli(*words, *existing.database.target, code=0).out)
    check_inserts(existing.database, 45)
    # Where the tables exist, the same script of nobody who has looked moves nothing back.
    existing.database.execute(
        "DELETE FROM payments", "DELETE FROM invoices", "DELETE FROM accounts"
    )
    options = ("--dialect", existing.database.kind, "--mode", "truncate")
    existing.database.pipe(existing.cli(*words, *options, code=0).out)
    check_inserts(existing.database, 46)


def test_tables_that_exist_keep_what_they_have(existing: Existing) -> None:
    existing.database.execute("CREATE TABLE t (id int PRIMARY KEY, n int)")
    t = entity("t", 5, identity("id"), column_of("n", "int", "sequence", {}) | {"default": 3})
    (said,) = (each for each in existing.warnings(t) if "identity" in each)
    assert "is an identity in the scenario, but not in the table" in said
    existing.start(t)
    assert inserted(existing.database, "INSERT INTO t (id) VALUES (6)") == (6, None)


def refused(cli: Cli, *entities: dict[str, Any]) -> list[str]:
    """Return what is wrong with a scenario."""
    said = cli("scenario", "validate", write_scenario(Path("s.yaml"), *entities, seed=3), code=2)
    return [line.split(": ", 2)[-1] for line in (said.err + said.out).splitlines()[1:]]


def test_what_cannot_be_an_identity(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    cli = Cli(capsys)
    fk = {"type": "fk", "params": {"entity": "p", "column": "id", "distribution": "unique"}}
    random = {"type": "uniform_int", "params": {"min": 1, "max": 9}}
    last = {"type": "unique_int", "params": {"min": 32700, "max": 32767}}
    said = refused(
        cli,
        entity_of("p", 5, id=("int", "sequence", {})),
        entity("text", 5, identity("id", "text")),
        entity("null", 5, identity("id", primary_key=False, nullable=True)),
        entity("hidden", 5, identity("id", primary_key=False, hidden=True), identity("a")),
        entity("child", 5, identity("id", generator=fk)),
        entity("random", 5, identity("id", primary_key=False, generator=random)),
        entity("two", 5, identity("a"), identity("b", primary_key=False)),
        entity("last", 5, identity("id", "smallint", generator=last)),
        entity("both", 5, identity("id", default="1")),
    )
    for start in (
        "an identity is an integer (got text)",
        "an identity is never NULL",
        "the column is hidden",
        "its numbers are those of p",
        "an identity must be unique, and this cannot be unique: values repeat. Use a",
        "a table can have only one identity, and a is one",
        "rows may reach 32767, the largest smallint",
        "the column has an identity, which gives its value",
    ):
        assert sum(each.startswith(start) for each in said) == 1, (start, said)
    path = write_scenario(Path("s.yaml"), entity("k", 5, identity("id", primary_key=False)), seed=3)
    cli("explain", "--scenario", path, "--dialect", "postgres", code=0)
    found = cli("explain", "--scenario", path, "--dialect", "sqlite", code=2).err
    assert (
        "SQLite supports an identity only as the primary key, of one column. Add primary_key: true"
        in found
    )


DEFAULTS = {
    "int": ("'3'", "5.5", "now()", "nextval('s')", "99999999999", "3; DROP TABLE t", ""),
    "smallint": ("40000",),
    "text": ("free", "5", "'a'b'", "now()", "NULL", "'"),
    "varchar(3)": ("'four'",),
    "bool": ("1", "'true'"),
    "date": ("now()", "'2024-02-30'", "2024-02-03"),
    "timestamp": ("current_date", "'soon'", "now() - interval '1 day'"),
    "uuid": ("'x'", "uuid_generate_v4()"),
    "json": ("'{'", "{}", f"'{'[' * 9000}'"),
    "bytes": ("'0'",),
    "text[]": ("'{}'",),
    "enum(a, b)": ("'c'", "a"),
}


def test_defaults_that_no_column_has(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    columns = [
        {
            "name": f"c{number}_{place}",
            "type": kind,
            "default": text,
            "nullable": True,
            "null_rate": 1,
        }
        | {"generator": {"type": "const", "params": {"value": None}}}
        for number, (kind, texts) in enumerate(DEFAULTS.items())
        for place, text in enumerate(texts)
    ]
    said = refused(Cli(capsys), entity("t", 5, *columns))
    assert len(said) == len(columns), said
    assert (
        "is not a default of type text (got 'free'). Use a string in single quotes, such as "
        "" in said[8]
    )
    assert "default: \"'free'\"" in said[8]
