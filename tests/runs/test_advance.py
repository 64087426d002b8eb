"""Advancing a run: rows become what they are at a later as_of, and nothing else is touched."""

from __future__ import annotations

# ruff: noqa: E501 - lines of YAML
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.support.advancing import BEFORE, LATER, Dataset, lines_of
from tests.support.cli import Cli, start_process, write_scenario
from tests.support.crash_driver import Moment
from tests.support.crashes import DRIVER, killed
from tests.support.databases import Database
from tests.support.examples import SEED, entities_of_examples
from tests.support.runs import assert_same, column_of

SCENARIO = """\
name: Moving
seed: 7
entities:
  - name: customers
    target_table: 'Künden "A"'
    rows: 40
    columns:
      - { name: Id, type: int, primary_key: true, generator: { type: sequence } }
      - { name: 'since "x"', type: timestamp, generator: { type: timestamp, params: { min: -400d, max: -30d } } }
      - { name: name, type: text, generator: { type: faker_name } }
  - name: orders
    rows: 400
    columns:
      - { name: id, type: uuid, primary_key: true, generator: { type: uuid4 } }
      - { name: customer, type: int, references: true, fk: { entity: customers, column: Id } }
      - { name: customer_since, type: timestamp, generator: { type: parent, params: { via: customer, column: 'since "x"' } } }
      - { name: placed_at, type: timestamp, generator: { type: timestamp, params: { min: 2026-01-01, max: 2026-03-31 } } }
      - { name: shipped_at, type: timestamp, nullable: true, expr: "CASE WHEN placed_at + interval '2 days' <= as_of() THEN placed_at + interval '2 days' END" }
      - { name: status, type: varchar(9), expr: "CASE WHEN shipped_at IS NOT NULL THEN 'shipped' WHEN placed_at <= as_of() THEN 'open' ELSE 'planned' END" }
      - { name: price, type: "decimal(9,2)", generator: { type: uniform_float, params: { min: 1, max: 99 } } }
      - name: entry
        type: json
        generator: { type: json, params: { fields: { state: { column: status }, price: { column: price } } } }
  - name: tags
    rows: 30
    columns:
      - { name: tag, type: text, generator: { type: choice, params: { values: [a, b, c] } } }
"""
MOVING = {
    "customers": {'since "x"'},
    "orders": {"customer_since", "shipped_at", "status", "entry"},
    "tags": set(),
}


@pytest.fixture
def dataset(database: Database, cli: Cli, tmp_path: Path) -> Dataset:
    """A scenario that moves, and an empty database."""
    found = Dataset(database, cli, tmp_path)
    found.write(SCENARIO)
    return found


def counted(result: Mapping[str, Any]) -> dict[str, tuple[int, int, int]]:
    """Return entity → (changed, kept, gone)."""
    names = ("changed", "kept", "gone")
    return {one["entity"]: tuple(one[name] for name in names) for one in result["entities"]}


@pytest.mark.every_engine
@pytest.mark.slow_on_servers
def test_rows_become_what_they_are_at_a_later_time(dataset: Dataset) -> None:
    run = dataset.start()
    before = dataset.tables()
    planned = dataset.advance("--plan")
    assert dataset.tables() == before, "a plan changes nothing"
    assert dataset.cli.json("run", "show", run)["as_of"] == BEFORE
    feed = dataset.folder / "changes.jsonl"
    result = dataset.advance("--batch-size", 70, "--changes", feed)
    assert (planned["dry_run"], result["dry_run"]) == (True, False)
    assert planned["entities"] == result["entities"]
    assert {one["entity"]: {*one["columns"]} for one in result["entities"]} == MOVING
    wanted = dataset.made()
    assert_same(dataset.tables(), wanted)
    dataset.verify()
    assert dataset.cli.json("run", "show", run)["as_of"] == LATER
    # The feed tells just that, and of each row what has led from one to the other.
    changes = lines_of(feed)
    by_entity = {name: [one for one in changes if one["entity"] == name] for name in MOVING}
    assert {name: len(found) for name, found in by_entity.items()} == {
        one["entity"]: one["changed"] for one in result["entities"]
    }
    assert {one["at"] for one in changes} == {LATER}
    statuses = [one for one in by_entity["orders"] if "status" in one["after"]]
    assert 0 < len(statuses) < len(by_entity["orders"])
    for change in statuses:
        assert change["after"]["entry"]["state"] == change["after"]["status"]
        assert change["before"]["entry"]["state"] == change["before"]["status"]
        ((stored,),) = dataset.database.query(
            f"SELECT status FROM orders WHERE id = '{change['key']['id']}'"
        )
        assert stored == change["after"]["status"] != change["before"]["status"]
    # Once more changes nothing, and tells so.
    again = dataset.advance("--changes", dataset.folder / "again.jsonl")
    assert {one["changed"] for one in again["entities"]} == {0}
    assert lines_of(dataset.folder / "again.jsonl") == []
    assert_same(dataset.tables(), wanted)


def test_what_users_have_changed_stays(dataset: Dataset) -> None:
    dataset.start()
    database = dataset.database
    ids = [str(each) for (each,) in database.query("SELECT id FROM orders ORDER BY price, id")]
    shipped = dict(database.query("SELECT CAST(id AS VARCHAR(36)), status FROM orders"))
    mine, renamed, gone = [each for each in ids if shipped[each] == "open"][:3]
    database.execute(
        f"UPDATE orders SET status = 'lost' WHERE id = '{mine}'",
        f"UPDATE orders SET price = 1234.5 WHERE id = '{renamed}'",
        f"DELETE FROM orders WHERE id = '{gone}'",
        "INSERT INTO orders (id, customer, customer_since, placed_at, status, price, entry) VALUES "
        "('00000000-0000-4000-8000-000000000001', 1, '2026-01-01', '2026-01-01', 'open', 1, '{}')",
    )
    of_mine = f"SELECT status, shipped_at, customer_since FROM orders WHERE id = '{mine}'"
    before = database.query(of_mine)
    found = dataset.advance()
    assert counted(found)["orders"] == (398, 1, 1)
    assert not found["ok"]
    assert database.query(of_mine) == before
    of_renamed = f"SELECT status, price FROM orders WHERE id = '{renamed}'"
    assert [(status, float(price)) for status, price in database.query(of_renamed)] == [
        ("shipped", 1234.5)
    ]
    assert database.query("SELECT status FROM orders WHERE price = 1") == [("open",)]


@pytest.mark.slow_on_servers
def test_a_killed_advance_is_finished_by_another(dataset: Dataset) -> None:
    run = dataset.start()
    moment = Moment("sdgen.runs.advancing.entity_moves:EntityMoves._update", "after", 3)
    words = (*dataset.words("latest", LATER), "--batch-size", 90, "--changes", "feed.jsonl")
    killed(start_process(moment.as_argument(), *words, cwd=dataset.folder, module=DRIVER))
    assert not (dataset.folder / "feed.jsonl").exists(), "a feed is whole, or not there"
    said = f"is being advanced from {BEFORE} to {LATER}"
    assert said in dataset.verify(code=1).err
    assert said in dataset.cli("run", "undo", run, *dataset.database.target, code=1).err
    words = ("run", "start", "--scenario", "./moving.yaml", *dataset.database.target)
    assert f"is being advanced to {LATER}" in dataset.cli(*words, "--continue", code=2).err
    assert f"is {LATER} to finish" in dataset.refused(as_of="2026-03-31")
    feed = dataset.folder / "feed.jsonl"
    result = dataset.advance("--batch-size", 150, "--changes", feed)
    assert_same(dataset.tables(), dataset.made())
    dataset.verify()
    assert len(lines_of(feed)) == sum(one["changed"] + one["there"] for one in result["entities"])
    keys = [json.dumps([one["entity"], one["key"]]) for one in lines_of(feed)]
    assert len(keys) == len({*keys}) == 440
    left = {name for name in dataset.database.tables() if name.startswith("sdgen")}
    assert not left


@pytest.mark.slow_on_servers
def test_all_runs_of_a_dataset_are_advanced_together(dataset: Dataset) -> None:
    first = dataset.start()
    grown = ("--continue", "--rows-override", "orders=100", "--rows-override", "tags=0")
    words = ("--scenario", "./moving.yaml", *dataset.database.target)
    second = dataset.cli.json("run", "start", *words, *grown)["id"]
    assert f"is continued by {second}" in dataset.refused(run=first, code=1)
    found = dataset.advance(run=second)
    assert found["runs"] == [first, second]
    for run in (first, second):  # the rows of the other one are foreign to each
        verified = dataset.cli("run", "verify", run, *dataset.database.target, "--format", "json")
        assert {(one["changed"], one["missing"]) for one in verified.data["entities"]} == {(0, 0)}
    # It goes on from there.
    third = dataset.cli.json("run", "start", *words, *grown)["id"]
    assert dataset.cli.json("run", "show", third)["as_of"] == LATER
    for run in (third, second, first):
        undone = dataset.cli.json("run", "undo", run, *dataset.database.target)
        assert undone["ok"], undone
    assert dataset.database.count("orders") == 0


@pytest.mark.slow_on_servers
@pytest.mark.first_server
def test_why_a_run_cannot_be_advanced(dataset: Dataset) -> None:
    run = dataset.start()
    assert "is earlier than that of run" in dataset.refused(as_of="2026-01-30")
    assert "must be" in dataset.refused(as_of="soon") or "not" in dataset.refused(as_of="soon")
    dataset.cli("run", "undo", run, *dataset.database.target, code=0)
    assert "was undone at" in dataset.refused(code=1)
    series = "unique: true, generator: { type: time_series, params: { start: -30d, step: 1m } }"
    dataset.write(
        SCENARIO.replace(
            "generator: { type: timestamp, params: { min: 2026-01-01, max: 2026-03-31 } }", series
        ).replace(
            "generator: { type: choice, params: { values: [a, b, c] } }", "expr: as_of()::text"
        )
    )
    dataset.database.execute("DROP TABLE orders")
    dataset.start("--mode", "truncate")
    before = dataset.tables()
    said = dataset.refused()
    assert "orders.placed_at: is part of the unique key (placed_at) of" in said
    assert "start: 2026-01-01 instead of -30d" in said
    assert "tags: has no key that finds its rows, and tag depends on as_of" in said
    assert dataset.tables() == before
    dataset.verify()


def test_files_are_not_advanced(cli: Cli, tmp_path: Path) -> None:
    dataset = Dataset(Database("csv", f"csv:{tmp_path / 'rows'}"), cli, tmp_path)
    dataset.write(SCENARIO)
    run = dataset.cli.json(
        *("run", "start", "--scenario", "./moving.yaml", "--as-of", BEFORE),
        *("--target", dataset.database.dsn),
    )["id"]
    words = ("run", "advance", run, "--as-of", LATER)
    assert "needs tables, and CSV files are none" in dataset.cli(*words, code=2).err


@pytest.mark.slow
@pytest.mark.every_engine
def test_values_of_all_generators_are_advanced(dataset: Dataset) -> None:
    """Their examples have no keys, by which rows would be found."""
    key = column_of("row_key", "int", "sequence", {"start": 1})
    entities = [
        {**entity, "columns": [{**key, "unique": True}, *entity["columns"]]}
        for entity in entities_of_examples()
    ]
    write_scenario(dataset.folder / "moving.yaml", *entities, seed=SEED)
    dataset.start()
    moved = [one for one in dataset.advance()["entities"] if one["changed"]]
    assert len(moved) > 5
    assert_same(dataset.tables(), dataset.made())
    dataset.verify()
