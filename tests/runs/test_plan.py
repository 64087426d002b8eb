"""`run start --plan`: what would be done, whether it can be, and that nothing is."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.cli import Cli, Result, write_scenario
from tests.support.databases import Database
from tests.support.runs import entity_of

ITEMS = entity_of("items", 50, id=("int", "sequence", {}), name=("text", "faker_name", {}))
OTHERS = entity_of("others", 20, id=("int", "sequence", {}))


@pytest.fixture
def cli(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Cli:
    """The command line in a folder with a scenario."""
    monkeypatch.chdir(tmp_path)
    write_scenario(tmp_path / "plain.yaml", ITEMS, OTHERS, seed=3)
    return Cli(capsys)


def plan(cli: Cli, database: Database, *options: str, code: int = 0) -> Result:
    """Returns what planning a run says."""
    target = database.target
    words = ("run", "start", "--scenario", "./plain.yaml", *target, "--plan")
    return cli(*words, "--format=json", *options, code=code)


def firsts(result: Result) -> list[str]:
    """Returns what is done first to each table."""
    return [entity["first"] for entity in result.data["entities"]]


def test_what_is_done_to_the_tables(cli: Cli, database: Database) -> None:
    assert firsts(plan(cli, database)) == ["create", "create"]
    if database.like == "sqlite":
        assert not Path(database.dsn).exists()
    assert database.tables() == set()
    database.execute(
        "CREATE TABLE items (id integer, name text)", "INSERT INTO items VALUES (7, 'x')"
    )
    found = plan(cli, database)
    assert firsts(found) == ["add rows", "create"]
    assert f'table "{database.shown("items")}" already holds rows' in found.data["warnings"][0]
    emptied = plan(cli, database, "--mode", "truncate")
    assert firsts(emptied) == ["empty", "create"]
    assert emptied.data["warnings"] == []
    assert database.query("SELECT id FROM items") == [(7,)]
    assert database.tables() == {"items"}


def test_keys_that_an_emptied_table_keeps(cli: Cli, database: Database) -> None:
    database.execute(
        "CREATE TABLE others (id integer PRIMARY KEY)",
        "CREATE TABLE items (id integer REFERENCES others UNIQUE, name text)",
    )
    options = ("--mode", "truncate", "--rows-override", "items=600000,others=600000")
    warnings = plan(cli, database, *options).data["warnings"]
    told = f'table "{database.shown("items")}" keeps 1 index and 1 foreign key, kept up row by row'
    assert [warning[: len(told)] for warning in warnings if "keeps" in warning] == [told]
    fewer = plan(cli, database, *options[:3], "items=600,others=600").data["warnings"]
    assert not any("keeps" in warning for warning in fewer)


def test_tables_that_do_not_fit(cli: Cli, database: Database) -> None:
    database.execute("CREATE TABLE items (id text)", "CREATE VIEW others AS SELECT 1 AS id")
    said = plan(cli, database, code=1).err
    for phrase in ("items.id: is ", "items.name: column is missing", "others: is a view"):
        assert phrase in said


def test_a_target_out_of_reach(cli: Cli) -> None:
    nowhere = Database("postgres", "postgresql://me:secret-word@127.0.0.1:1/nothing")
    result = plan(cli, nowhere, code=1)
    assert result.out == "", "a plan that has compared nothing is none"
    assert "cannot connect" in result.err
    assert "secret-word" not in result.err
