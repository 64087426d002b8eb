"""What `run verify` takes for a difference, and how it tells the two values apart."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.support.cli import Cli, write_scenario
from tests.support.databases import Database
from tests.support.runs import entity_of

pytestmark = pytest.mark.every_version

ROWS, NOON, MIDNIGHT = 30, "2026-01-31 12:00:00", "2026-01-31 00:00:00"
CELLS: dict[str, tuple[str, str, dict[str, Any]]] = {
    "id": ("int", "sequence", {}),
    "price": ("decimal(6,2)", "const", {"value": "1.5"}),
    "ratio": ("double", "const", {"value": 0.25}),
    "done": ("bool", "const", {"value": True}),
    "at": ("timestamp", "const", {"value": "2026-01-31T12:00:00"}),
    "day": ("date", "const", {"value": "2026-01-31"}),
    "token": ("bytes", "const", {"value": "6162"}),
    "doc": ("json", "const", {"value": {"b": 1, "a": [2.5, "x"]}}),
    "note": ("text", "const", {"value": "5"}),
}
OPEN = "CREATE TABLE things (id, price, ratio, done, at, day, token, doc, note)"
"""A table of SQLite that keeps any value as it is."""
WIDE = (
    "CREATE TABLE things (id numeric, price numeric, ratio numeric, done boolean, "
    "at timestamptz, day timestamp, token bytea, doc json, note text)"
)
"""A table of Postgres with other, wider types."""


@pytest.fixture
def cli(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Cli:
    """The command line in a folder with a scenario."""
    monkeypatch.chdir(tmp_path)
    write_scenario(tmp_path / "things.yaml", entity_of("things", ROWS, **CELLS), seed=3)
    return Cli(capsys)


def verified(cli: Cli, database: Database, change: str, *, table: str | None = None) -> Any:
    """Returns what verifying a run says of its table after a change to one row."""
    if table:
        database.execute(table)
    target = database.target
    run = cli.json("run", "start", "--scenario", "./things.yaml", *target)["id"]
    assert cli.json("run", "verify", run, *target)["ok"]
    database.execute(f"UPDATE things SET {change} WHERE id = 7")
    result = cli("run", "verify", run, *target, "--format", "json")
    (entity,) = result.data["entities"]
    assert result.code == (0 if entity["ok"] else 1)
    if not entity["ok"]:
        said = cli("run", "verify", run, *target).out
        (difference,) = entity["differences"]
        for column, (made, stored) in difference["cells"].items():
            now = "NULL" if stored is None else repr(stored)
            if len(now) > 1000:  # the terminal shows the beginning
                assert f"{column} is {now[:900]}" in said
                continue
            assert f"{column} is {now} instead of {made!r}" in said
    return entity


def changed(entity: Any) -> dict[str, list[str]]:
    """Returns the cells of the only row that differs."""
    assert (entity["matching"], entity["changed"]) == (ROWS - 1, 1)
    (difference,) = entity["differences"]
    assert (difference["kind"], difference["row"]) == ("changed", 6)
    cells: dict[str, list[str]] = difference["cells"]
    return cells


SAME_VALUE = {
    "json in other order": ('doc = \'{ "a" : [2.50, "x"], "b" : 1e0 }\'', None),
    "a number of another kind": ("id = 7.0, price = 1.50, ratio = 0.250", "open"),
}


@pytest.mark.parametrize("name", SAME_VALUE)
def test_the_same_value_is_no_difference(cli: Cli, database: Database, name: str) -> None:
    change, table = SAME_VALUE[name]
    own = OPEN if database.like == "sqlite" else WIDE
    assert verified(cli, database, change, table=own if table else None)["ok"]


def test_json_text_of_another_form(cli: Cli, database: Database) -> None:
    """A column of Postgres's type json keeps the text, as SQLite does; the value is the same."""
    own = OPEN if database.like == "sqlite" else WIDE
    change = 'doc = \'{"b":1.0,\n"a":[2.5,"\\u0078"]}\', price = 1.50'
    assert verified(cli, database, change, table=own)["ok"]


def test_every_change_is_named(cli: Cli, database: Database) -> None:
    json_text = '{"a":[2.5,"x"],"b":1}'
    change = "price = 1.51, ratio = 0.5, note = '6', doc = '{\"b\":2}'"
    assert changed(verified(cli, database, change)) == {
        "price": ["1.50", "1.51"],
        "ratio": ["0.25", "0.5"],
        "note": ["5", "6"],
        "doc": [json_text, '{"b":2}'],
    }


SQLITE_FORMS = {
    "more places": ("price = 1.501", {"price": ["1.5", "1.501"]}),
    "no boolean": ("done = 2", {"done": ["1", "2"]}),
    "another text": ("at = '2026-01-31T12:00:00'", {"at": [NOON, "2026-01-31T12:00:00"]}),
    "a fraction": ("at = at || '.000'", {"at": [NOON, f"{NOON}.000"]}),
    "text for bytes": ("token = '6162'", {"token": ["6162 (blob)", "6162 (text)"]}),
    "text for a number": ("ratio = '0.25'", {"ratio": ["0.25 (real)", "0.25 (text)"]}),
    "a number for text": ("note = 5", {"note": ["5 (text)", "5 (integer)"]}),
    "no json": ("doc = '{'", {"doc": ['{"a":[2.5,"x"],"b":1}', "{"]}),
    "a number for json": ("doc = 5", {"doc": ['{"a":[2.5,"x"],"b":1}', "5"]}),
    "deep json": ("doc = replace(hex(zeroblob(50000)), '0', '[')", None),
    "huge json": ("doc = '[1e999999999]'", {"doc": ['{"a":[2.5,"x"],"b":1}', "[1e999999999]"]}),
    "null": ("note = NULL", {"note": ["5", None]}),
}  # fmt: skip


@pytest.mark.parametrize("name", SQLITE_FORMS)
def test_forms_that_sqlite_tells_apart(cli: Cli, tmp_path: Path, name: str) -> None:
    change, cells = SQLITE_FORMS[name]
    database = Database("sqlite", str(tmp_path / "target.sqlite"))
    found = changed(verified(cli, database, change, table=OPEN))
    assert found == cells or (cells is None and found["doc"][1] == "[" * 100_000)


POSTGRES_FORMS = {
    "more places": ("price = 1.501", {"price": ["1.50", "1.501"]}),
    "infinity": ("at = 'infinity'", {"at": [NOON, "infinity"]}),
    "far away": ("day = '20000-01-01'", {"day": [MIDNIGHT, "20000-01-01 00:00:00"]}),
    "long ago": ("day = '0044-03-15 BC'", {"day": [MIDNIGHT, "0044-03-15 00:00:00 BC"]}),
    "no number": ("ratio = 'NaN'", {"ratio": ["0.25", "NaN"]}),
    "more digits than a double": (
        "doc = '{\"b\":1,\"a\":[2.5000000000000000000001,\"x\"]}'",
        {"doc": ['{"a": [2.5, "x"], "b": 1}', '{"b":1,"a":[2.5000000000000000000001,"x"]}']},
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", POSTGRES_FORMS)
def test_forms_that_postgres_tells_apart(cli: Cli, postgres_dsn: str, name: str) -> None:
    change, cells = POSTGRES_FORMS[name]
    assert changed(verified(cli, Database("postgres", postgres_dsn), change, table=WIDE)) == cells
