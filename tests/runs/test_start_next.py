"""``start: next``: numbers continue behind what a table holds, and stay what they were."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from sdgen.runs.previewing import few_rows
from sdgen.runs.sinks.tables.inlets import TableInlet
from tests.support.cli import Cli, start_process, write_scenario
from tests.support.crash_driver import Moment
from tests.support.crashes import DRIVER, killed
from tests.support.databases import Database
from tests.support.runs import column_of

pytestmark = pytest.mark.other_servers

NEXT = {"start": "next"}


def shop(**params: Any) -> Path:
    """Return a scenario of customers with the next numbers, and orders that point to them."""
    customers = [
        column_of("id", "int", "sequence", {**NEXT, **params})
        | {"primary_key": True, "identity": True},
        column_of("n", "int", "expr", {"sql": "id * 2"}),
    ]
    fk = {"entity": "customers", "column": "id"}
    orders = [
        column_of("id", "bigint", "sequence", NEXT) | {"primary_key": True, "identity": True},
        column_of("customer_id", "int", "fk", fk) | {"references": True},
        column_of("n", "int", "parent", {"via": "customer_id", "column": "n"}),
    ]
    entities = [
        {"name": "customers", "rows": 10, "columns": customers},
        {"name": "orders", "rows": 40, "columns": orders},
    ]
    return write_scenario(Path("s.yaml"), *entities, seed=7, as_of="2026-01-31")


def begins(plan: Any) -> list[dict[str, int]]:
    """Return where a plan says that entities begin."""
    return [entity["begins"] for entity in plan["entities"]]


def numbers(database: Database, table: str) -> list[int]:
    """Return the ids of a table."""
    return sorted(number for (number,) in database.query(f"SELECT id FROM {table}"))


def insert(database: Database) -> int:
    """Return the number of a customer whom an application inserts, with an order."""
    ((number,),) = database.query("INSERT INTO customers (n) VALUES (0) RETURNING id")
    database.execute(f"INSERT INTO orders (customer_id, n) VALUES ({number}, 0)")
    return int(number)


def are_there(cli: Cli, database: Database, run: str) -> bool:
    """Return whether a run finds all of its rows, whatever else is there."""
    words = ("run", "verify", run, *database.target, "--format", "json")
    found = cli(*words).data["entities"]
    return all(entity["matching"] == entity["rows"] for entity in found)


def holds_together(database: Database) -> bool:
    """Return whether the cells that orders copy are those of their customers."""
    wrong = (
        "SELECT count(*) FROM orders o JOIN customers c ON c.id = o.customer_id WHERE o.n <> c.n"
    )
    return database.query(wrong) == [(0,)]


@pytest.mark.slow_on_servers
def test_runs_and_an_application_take_turns(cli: Cli, database: Database) -> None:
    words = ("run", "start", "--scenario", shop(), *database.target)
    append = ("--mode", "append", "--seed", 8)
    assert begins(cli.json(*words, "--plan")) == [{"id": 1}, {"id": 1}]
    runs = [cli.json(*words)["id"]]
    assert (numbers(database, "customers"), insert(database)) == ([*range(1, 11)], 11)
    assert begins(cli.json(*words, *append, "--plan")) == [{"id": 12}, {"id": 42}]
    runs.append(cli.json(*words, *append, "--jobs", 2, "--batch-size", 7)["id"])
    assert (numbers(database, "customers"), insert(database)) == ([*range(1, 22)], 22)
    # A third one, by its script.
    database.pipe(cli("explain", *words[2:], *append, code=0).out)
    assert (numbers(database, "customers"), insert(database)) == ([*range(1, 33)], 33)
    assert numbers(database, "orders") == [*range(1, 124)]
    assert holds_together(database)
    # Each is known by its own numbers, whatever came since.
    for run in runs:
        assert are_there(cli, database, run)
    assert "start of customers" in cli("run", "show", runs[1], code=0).out
    assert begins(cli.json(*words, "--mode", "truncate", "--plan")) == [{"id": 1}, {"id": 1}]
    cli("run", "replay", runs[1], *database.target, "--mode", "truncate", code=0)
    assert (numbers(database, "customers"), insert(database)) == ([*range(12, 22)], 34)
    hashes = {cli.json("run", "show", run)["config_hash"] for run in runs}
    assert len(hashes) == 1, "the word next, not the number"


@pytest.mark.slow_on_servers
def test_killed_and_resumed_while_others_insert(
    cli: Cli, database: Database, tmp_path: Path
) -> None:
    words = ("run", "start", "--scenario", shop(), *database.target)
    cli(*words, code=0)
    moment = Moment("sdgen.runs.sinks.tables.inlets:TableInlet.note", "after", 4)
    more = (*words, "--mode", "append", "--batch-size", 5)
    killed(start_process(moment.as_argument(), *more, cwd=tmp_path, module=DRIVER))
    held = len(numbers(database, "customers"))
    database.execute("INSERT INTO customers (id, n) VALUES (500, 0)")
    run = cli.json("run", "list", "--limit", 1)[0]["id"]
    cli("run", "resume", run, *database.target, code=0)
    assert held in (15, 20)
    assert numbers(database, "customers") == [*range(1, 21), 500]
    assert holds_together(database)
    assert are_there(cli, database, run)
    assert insert(database) == 501


NUMBERED = {
    "postgres": "id int PRIMARY KEY GENERATED ALWAYS AS IDENTITY",
    "duckdb": "id int PRIMARY KEY DEFAULT nextval('s')",
}


@pytest.mark.every_engine
def test_beside_a_run_that_was_interrupted(
    cli: Cli, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Numbers that it is still to write are its own, whoever else inserts until it is resumed."""
    if database.kind == "duckdb":
        database.execute("CREATE SEQUENCE s")
    key = NUMBERED.get(database.kind, "id INTEGER PRIMARY KEY AUTOINCREMENT")
    database.execute(f"CREATE TABLE t ({key}, n int UNIQUE)")

    def start(rows: int, start: object, **more: Any) -> tuple[object, ...]:
        columns = [
            column_of("id", "int", "sequence", {"start": start, **more}),
            column_of("n", "int", "uniform_int", {"min": 1, "max": 10**9})
            | {"unique": "unchecked"},
        ]
        path = write_scenario(Path("t.yaml"), {"name": "t", "rows": rows, "columns": columns})
        return ("run", "start", "--scenario", path, *database.target, "-v")

    class Died(BaseException):
        pass

    def interrupted() -> None:
        noted = TableInlet.note
        left = iter("12")

        def dies(self: TableInlet, *arguments: Any) -> None:
            if next(left, None) is None:
                raise Died
            noted(self, *arguments)

        with monkeypatch.context() as patch:
            patch.setattr(TableInlet, "note", dies)
            with pytest.raises(Died):
                cli(*start(40, "next", step=2), "--batch-size", 10, "--jobs", 1)

    interrupted()
    run = cli.json("run", "list", "--limit", 1)[0]["id"]
    written = numbers(database, "t")
    assert 0 < len(written) < 40
    insert = "INSERT INTO t (n) VALUES (-{}) RETURNING id"
    assert database.query(insert.format(1)) == [(80,)], "it has 1, 3 … 79"
    database.execute("DELETE FROM t WHERE id = 80")  # so that only its ledger tells
    said = cli(*start(5, "next"), code=0).err
    assert (
        f"run {run} has not finished, and its id goes from 1 to 79: this run has 80 to 84" in said
    )
    assert "may have the same values of (n) as this run's" in said
    assert numbers(database, "t") == [*written, *range(80, 85)]
    refused = cli(*start(3, 57), "--plan", code=1).err
    assert f"run {run} has not finished" in refused
    assert "the same numbers, such as 57. Resume or undo that run first" in refused
    cli(*start(3, 58, step=2), code=0)  # between them
    assert database.query(insert.format(2)) == [(85,)]
    cli("run", "resume", run, *database.target, code=0)
    others = [58, 60, 62, *range(80, 86)]
    assert numbers(database, "t") == sorted([*range(1, 80, 2), *others])
    assert database.query(insert.format(3)) == [(86,)]
    interrupted()
    database.execute("DELETE FROM t")  # nobody can resume it any more
    assert begins(cli.json(*start(5, "next"), "--plan")) == [{"id": 1}]


@pytest.mark.slow_on_servers
def test_a_run_that_is_continued(
    cli: Cli, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each run of a dataset begins behind what is stored; children find the parents of all."""
    monkeypatch.setattr(few_rows, "MOST_ROWS", 20)
    words = ("run", "start", "--scenario", shop(step=2), *database.target)
    cli(*words, code=0)
    taken = []
    for _ in range(2):
        taken.append(insert(database))
        assert cli.json(*words, "--continue", "--dry-run")["ok"], "so does one of fewer rows"
        run = cli.json(*words, "--continue")["id"]
        assert are_there(cli, database, run)
        assert holds_together(database)
    # 1, 3 … 19; 20 of the application; 22 … 40; 41; 43 … 61
    assert taken == [20, 41]
    expected = [*range(1, 21, 2), 20, *range(22, 42, 2), 41, *range(43, 63, 2)]
    assert numbers(database, "customers") == expected
    first, middle, last = "customer_id < 20", "customer_id BETWEEN 22 AND 40", "customer_id > 42"
    for of_run in (first, middle, last):
        assert database.query(f"SELECT count(*) FROM orders WHERE {of_run} AND id > 82")[0][0]
    elsewhere = ("--target", "other.sqlite", "--target-kind", "sqlite")
    again = cli.json("run", "replay", run, *elsewhere)
    assert again["starts"]["customers"] == {"id": [1, 22, 43]}
    refused = cli(*words, "--first-row", "customers=10", code=2)
    assert (
        "does not say where sequences with start: next began before. Use --continue" in refused.err
    )


def test_without_a_target_and_with_existing_tables(cli: Cli, database: Database) -> None:
    scenario = shop(step=-3)
    shown = cli.json("preview", "--scenario", scenario, "--rows", 2)
    assert [row["id"] for row in shown["customers"]] == [1, -2]
    script = cli("explain", "--scenario", scenario, "--dialect", database.kind, code=0).out
    assert "from 1, step -3" in script or "from next" in script
    away = ("--target", "postgresql://nobody@127.0.0.1:1/nothing", "--target-kind", "postgres")
    refused = cli("run", "start", "--scenario", scenario, *away, "--plan", code=1)
    assert "cannot connect" in refused.err
    database.execute(
        "CREATE TABLE customers (id int PRIMARY KEY, n int)",
        "INSERT INTO customers VALUES (-40, 0), (90, 0)",
    )
    words = ("run", "start", "--scenario", scenario, *database.target)
    run = cli.json(*words)["id"]
    assert numbers(database, "customers") == [*range(-70, -42, 3), -40, 90]
    assert are_there(cli, database, run)


def test_what_cannot_continue(cli: Cli) -> None:
    def refused(*columns: dict[str, Any]) -> str:
        key = column_of("id", "int", "sequence", NEXT)
        entity = {"name": "t", "rows": 3, "columns": [key, *columns]}
        path = write_scenario(Path("r.yaml"), entity, seed=7)
        return cli("scenario", "validate", path, code=2).err

    assert "continues the numbers of an integer column" in refused(
        column_of("a", "text", "sequence", NEXT)
    )
    assert "the column is hidden" in refused(
        column_of("a", "int", "sequence", NEXT) | {"hidden": True}
    )
    items = {"of": {"type": "sequence", "params": NEXT}, "min": 1, "max": 2}
    assert "this is a part of a cell" in refused(column_of("a", "json", "array", items))
    assert "start" in refused(column_of("a", "int", "sequence", {"start": "soon"}))
