"""Several jobs on SQLite: rows are made beside the table and moved in, in their order."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from sdgen.compiling.key_statements import constraint, made_with_table
from sdgen.compiling.statements import create_table
from sdgen.databases.sqlite.engine import SQLiteEngine
from sdgen.runs.batches.adapting import AdaptingSizes
from sdgen.runs.makers.beside_table import BesideMaker
from sdgen.runs.makers.statements import InsertStatements
from sdgen.scenario.models import Scenario
from tests.support.runs import REQUEST, Runs, entity_of, plan_for, scenario_with

SITES = entity_of("sites", 30, id=("uuid", "uuid4", {}), city=("text", "faker_city", {}))
READINGS = entity_of(
    "readings",
    5_000,
    id=("bigint", "sequence", {}),
    site=("uuid", "fk", {"entity": "sites", "column": "id"}),
    value=("double", "normal", {"mean": 20, "std": 5}),
)
SCENARIO = scenario_with(SITES, READINGS)
_EVENTS = entity_of(
    "events",
    2_000,
    number=("int", "sequence", {"start": 9_000, "step": -4}),
    place=("text", "faker_city", {}),
)
KEYED = scenario_with(
    {**SITES, "primary_key": ["id"]},
    {**READINGS, "primary_key": ["id"], "indexes": [["site"]]},
    {**_EVENTS, "primary_key": ["number"], "unique": [["place", "number"]]},
)


@pytest.mark.parametrize(("scenario", "jobs"), [(SCENARIO, 2), (SCENARIO, 5), (KEYED, 3)])
def test_the_same_rows_in_the_same_order(scenario: Scenario, jobs: int) -> None:
    with Runs() as runs:
        alone = runs.sqlite(scenario, replace(REQUEST, jobs=1))
        together = runs.sqlite(scenario, replace(REQUEST, jobs=jobs, batch_size=333))
    assert together == alone


def test_existing_tables_of_other_columns(tmp_path: Path) -> None:
    """Where the table is not as sdgen makes it, rows are moved by the names of their columns."""
    path = tmp_path / "other.sqlite"
    with closing(sqlite3.connect(path)) as database:
        database.execute(
            "CREATE TABLE readings (value REAL, note TEXT DEFAULT 'x', site TEXT, id INTEGER)"
        )
        database.execute("CREATE INDEX by_value ON readings (value)")
    with Runs() as runs:
        alone = runs.sqlite(SCENARIO)
        request = replace(REQUEST, jobs=2, batch_size=700)
        runs.start(SCENARIO, {"dsn": str(path), "kind": "sqlite"}, request)
    with closing(sqlite3.connect(path)) as database:
        rows = database.execute("SELECT id, site, value, note FROM readings").fetchall()
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert {row[3] for row in rows} == {"x"}
    assert [tuple(map(str, row[:3])) for row in rows] == alone["readings"]


def test_rows_are_moved_as_whole_records() -> None:
    """The move is SQLite's transfer optimization: no column of a row is looked at."""
    plan = plan_for(KEYED, "sqlite")
    with SQLiteEngine(":memory:") as engine:
        for name, row_id in (("readings", "id"), ("events", "number"), ("sites", None)):
            entity = plan.scenario.entity(name)
            keys = [constraint(plan, key) for key in made_with_table(plan, entity)]
            engine.execute(create_table(plan, entity, constraints=keys))
            columns = engine.catalog.tables([plan.table(entity)])[plan.table(entity)].columns
            assert [c.name for c in columns if c.is_row_id] == [row_id] * bool(row_id)
            statements = InsertStatements(plan, {}, 2)
            adapting = AdaptingSizes(plan, {}, (), 2, print)
            maker = BesideMaker(engine, statements, {name: row_id}, adapting)
            engine.execute(maker.create(entity))
            move = plan.dialect.render(maker.move(entity))
            steps = {row[1] for row in engine.query(f"EXPLAIN {move}")}
            # A primary key of another type is an index, for which columns are looked at.
            assert ("Column" not in steps) == (row_id is not None), (name, steps)
