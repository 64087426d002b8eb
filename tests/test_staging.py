"""Several jobs on SQLite: rows are made beside the table and moved in, in their order."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from tests.support.runs import REQUEST, Runs, entity_of, scenario_with

SITES = entity_of("sites", 30, id=("uuid", "uuid4", {}), city=("text", "faker_city", {}))
READINGS = entity_of(
    "readings",
    5_000,
    id=("bigint", "sequence", {}),
    site=("uuid", "fk", {"entity": "sites", "column": "id"}),
    value=("double", "normal", {"mean": 20, "std": 5}),
)
SCENARIO = scenario_with(SITES, READINGS)


@pytest.mark.parametrize("jobs", [2, 5])
def test_the_same_rows_in_the_same_order(jobs: int) -> None:
    with Runs() as runs:
        alone = runs.sqlite(SCENARIO, replace(REQUEST, jobs=1))
        together = runs.sqlite(SCENARIO, replace(REQUEST, jobs=jobs, batch_size=333))
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
    with closing(sqlite3.connect(":memory:")) as database:
        columns = "(a INTEGER NOT NULL, b TEXT NOT NULL)"
        database.execute(f'CREATE TABLE "t" {columns}')
        database.execute(f'CREATE TABLE "temp"."sdgen_stage_t" {columns}')
        program = database.execute('EXPLAIN INSERT INTO "t" SELECT * FROM "temp"."sdgen_stage_t"')
        assert "Column" not in {row[1] for row in program}
