"""Advancing a run whose rows are counted by time: it gets those that have come since then."""

from __future__ import annotations

# ruff: noqa: E501 - lines of YAML
import json
from pathlib import Path

import pytest

from tests.support.advancing import BEFORE, LATER, Dataset, lines_of
from tests.support.cli import Cli, start_process
from tests.support.crash_driver import Moment
from tests.support.crashes import DRIVER, killed
from tests.support.databases import Database
from tests.support.runs import assert_same

SCENARIO = """\
name: Growing
seed: 7
entities:
  - name: customers
    target_table: 'Künden "A"'
    rows: 8
    columns:
      - { name: Id, type: int, primary_key: true, identity: true, generator: { type: sequence } }
      - { name: orders, type: int, generator: { type: aggregate, params: { entity: orders, via: 'for "whom"', function: count } } }
  - name: orders
    rows: until as_of
    columns:
      - { name: id, type: int, primary_key: true, identity: true, generator: { type: sequence } }
      - { name: 'for "whom"', type: int, references: true, fk: { entity: customers, column: Id } }
      - { name: placed_at, type: timestamp, generator: { type: time_series, params: { start: 2026-01-01, step: 5h, jitter_seconds: 9000 } } }
      - { name: state, type: text, expr: "CASE WHEN placed_at < as_of() - interval '3 days' THEN 'sent' ELSE 'open' END" }
  - name: lines
    primary_key: [order_id, no]
    columns:
      - { name: order_id, type: int, references: true, fk: { entity: orders, column: id, distribution: { type: children, min: 0, max: 3, counts: uniform } } }
      - { name: no, type: int, generator: { type: child_number, params: { via: order_id } } }
      - { name: ordered_at, type: timestamp, generator: { type: parent, params: { via: order_id, column: placed_at } } }
      - { name: note, type: text, generator: { type: faker, params: { provider: sentence } } }
  - name: log
    rows: until as_of
    columns:
      - { name: at, type: timestamptz, generator: { type: time_series, params: { start: 2026-01-15, step: 9h } } }
"""


@pytest.fixture
def dataset(database: Database, cli: Cli, tmp_path: Path) -> Dataset:
    """A scenario that grows, and an empty database."""
    found = Dataset(database, cli, tmp_path)
    scenario = SCENARIO
    if database.kind == "duckdb":  # it has no identities
        scenario = scenario.replace("identity: true, ", "")
    found.write(scenario)
    return found


@pytest.mark.slow_on_servers
@pytest.mark.every_engine
def test_rows_are_added_as_time_goes_on(dataset: Dataset) -> None:
    run = dataset.start()
    before, first = dataset.tables(), dataset.cli.json("run", "show", run)
    planned = dataset.advance("--plan")
    assert dataset.tables() == before, "a plan changes nothing"
    result = dataset.advance("--batch-size", 50, "--changes", dataset.folder / "changes.jsonl")
    assert planned["entities"] == result["entities"]
    wanted = dataset.made()
    assert_same(dataset.tables(), wanted)
    dataset.verify()
    added = {one["entity"]: one["added"] for one in result["entities"]}
    assert (len(wanted["orders"]), len(wanted["log"])) == (
        len(before["orders"]) + added["orders"],
        len(before["log"]) + added["log"],
    )
    assert added["lines"] == len(wanted["lines"]) - len(before["lines"]) > 50
    record = dataset.cli.json("run", "show", run)
    assert {one["entity"]: one["rows_written"] for one in record["entities"]} == {
        name: len(rows) for name, rows in wanted.items()
    }
    for old, new in zip(first["entities"], record["entities"], strict=True):
        grown = new["rows_written"] > old["rows_written"]
        assert (new["seconds"] > old["seconds"]) is grown, "their time tells that of later runs"
    assert record["seconds"] > first["seconds"]
    changes = lines_of(dataset.folder / "changes.jsonl")
    for name, count in added.items():
        inserts = [one for one in changes if (one["op"], one["entity"]) == ("insert", name)]
        assert len(inserts) == count
        assert all(one["before"] is None and one["at"] == LATER for one in inserts)
    keys = {
        one["key"]["id"] for one in changes if one["entity"] == "orders" and one["op"] == "insert"
    }
    assert keys == {*range(len(before["orders"]) + 1, len(wanted["orders"]) + 1)}
    # Once more changes nothing; and from there time goes on.
    again = dataset.advance("--changes", dataset.folder / "again.jsonl")
    assert {(one["added"], one["changed"]) for one in again["entities"]} == {(0, 0)}
    assert lines_of(dataset.folder / "again.jsonl") == []
    assert_same(dataset.tables(), wanted)
    dataset.advance(as_of="2026-03-03")
    assert_same(dataset.tables(), dataset.made(as_of="2026-03-03"))
    dataset.verify()
    assert dataset.cli.json("run", "undo", run, *dataset.database.target)["ok"]
    assert dataset.database.count("orders") == 0


@pytest.mark.first_server
@pytest.mark.slow_on_servers
@pytest.mark.parametrize(
    "moment",
    [
        Moment("sdgen.runs.sinks.tables.inlets:TableInlet._store", "after", 2),
        Moment("sdgen.runs.sinks.tables.inlets:TableInlet.check", "after", 3),
        Moment("sdgen.runs.advancing.run_moves:note_rows", "after"),
        Moment("sdgen.runs.advancing.run_moves:note_advanced", "before"),
    ],
    ids=["between_batches", "in_a_batch", "all_there", "without_ledger"],
)
def test_a_killed_advance_adds_each_row_once(dataset: Dataset, moment: Moment) -> None:
    dataset.start()
    words = (*dataset.words("latest", LATER), "--batch-size", 40)
    killed(start_process(moment.as_argument(), *words, cwd=dataset.folder, module=DRIVER))
    assert f"is being advanced from {BEFORE} to {LATER}" in dataset.verify(code=1).err
    feed = dataset.folder / "feed.jsonl"
    dataset.advance("--batch-size", 70, "--changes", feed)
    wanted = dataset.made()
    assert_same(dataset.tables(), wanted)
    dataset.verify()
    inserts = [one for one in lines_of(feed) if one["op"] == "insert"]
    keys = [json.dumps(one["after"]) for one in inserts]
    assert len(keys) == len({*keys})
    assert not [name for name in dataset.database.tables() if name.startswith("sdgen")]


@pytest.mark.first_server
def test_why_rows_cannot_be_added(dataset: Dataset) -> None:
    spread = "{ type: children, min: 0, max: 3, counts: uniform }"
    dataset.write(
        (dataset.folder / "moving.yaml")
        .read_text(encoding="utf-8")
        .replace(spread, "{ type: children, min: 0, max: 3 }")
        + """\
  - name: visits
    rows: 9
    columns:
      - { name: n, type: int, fk: { entity: orders, column: id } }
  - name: bills
    columns:
      - { name: n, type: int, primary_key: true, fk: { entity: orders, column: id, distribution: unique } }
"""
    )
    dataset.start()
    before = dataset.tables()
    said = dataset.refused()
    for column in ("lines.order_id", "visits.n", "bills.n"):
        assert f"{column}: points to rows of orders, " in said
    assert "Rows keep their parents with distribution children" in said
    assert dataset.tables() == before
    dataset.verify()
    words = ("run", "start", "--scenario", "./moving.yaml", *dataset.database.target)
    said = dataset.cli(*words, "--continue", code=2).err
    assert "has counted the rows of orders, log until as_of" in said
