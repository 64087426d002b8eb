"""Postgres' ANALYZE reads small tables as a whole; a run then need not count their rows besides."""

from __future__ import annotations

import pytest

from sdgen.databases.postgres.engine import PostgresEngine
from sdgen.scenario.table_names import TableName
from tests.support.databases import Database
from tests.support.existing import ID, Existing, column, entity

pytestmark = pytest.mark.every_version

ROWS = 20_000
FILLER = "repeat('x', 400)"  # so that they take a thousand pages
N = column("n", "int", "uniform_int", min=1, max=1000)


def told(database: Database, *before: str, role: str | None = None) -> int | None:
    """Returns what an ANALYZE of t tells, after some statements in its session."""
    with PostgresEngine(database.dsn, None) as engine, engine.transaction():
        for statement in (*before, *([f"SET LOCAL ROLE {role}"] if role else [])):
            engine.execute_sql(statement)
        engine.execute_sql("ANALYZE t")
        return engine.analyzed_rows(TableName("t", "public"))


@pytest.fixture
def filled(postgres_place: Existing) -> Database:
    """A database with a table t, half of whose rows are deleted: dead ones do not count."""
    database = postgres_place.database
    database.execute(
        "CREATE TABLE t (id INTEGER, filler TEXT)",
        f"INSERT INTO t SELECT i, {FILLER} FROM generate_series(1, {2 * ROWS}) AS i",
        f"DELETE FROM t WHERE id > {ROWS}",
    )
    return database


def test_a_table_that_is_read_as_a_whole_is_counted(filled: Database) -> None:
    assert told(filled) == ROWS
    filled.execute("DELETE FROM t WHERE id = 17")
    assert told(filled) == ROWS - 1


@pytest.mark.parametrize(
    "smaller",
    ["SET LOCAL default_statistics_target = 1", "ALTER TABLE t ALTER filler SET STATISTICS 1"],
)
def test_a_sample_is_no_count(filled: Database, smaller: str) -> None:
    """Nor is one taken for one where ANALYZE may have been asked for a few columns only."""
    assert told(filled, smaller) is None


def test_tables_of_many_are_not_counted_so(filled: Database) -> None:
    filled.execute("CREATE TABLE more () INHERITS (t)")
    assert told(filled) is None
    filled.execute("DROP TABLE t CASCADE", "CREATE TABLE t (id INTEGER) PARTITION BY RANGE (id)")
    assert told(filled) is None


def test_what_an_earlier_analyze_has_found_is_no_count(filled: Database) -> None:
    """A table of others is left out by ANALYZE, which says so in a warning."""
    filled.execute("ANALYZE t", "DELETE FROM t WHERE id = 17", "GRANT SELECT ON t TO pg_monitor")
    assert told(filled, role="pg_monitor") is None


def test_runs_count_only_what_analyze_does_not(
    postgres_place: Existing, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever their tables were before, and whether keys are to be made."""
    counted: list[str] = []
    row_count = PostgresEngine.row_count

    def count(self: PostgresEngine, table: object, at_most: int | None = None) -> int:
        if at_most is None:
            counted.append(str(table))
        return row_count(self, table, at_most)  # type: ignore[arg-type]

    monkeypatch.setattr(PostgresEngine, "row_count", count)
    for options in ("--jobs 1", "--jobs 2 --mode truncate_then_insert"):
        postgres_place.start(entity("t", 1000, ID, N), entity("u", 10, ID), options=options)
    assert not counted
    database = postgres_place.database
    assert database.query("SELECT DISTINCT tablename FROM pg_stats WHERE schemaname = 'public'")
    database.execute("ALTER TABLE t ALTER n SET STATISTICS 0")
    postgres_place.start(entity("t", 1000, ID, N), options="--mode truncate_then_insert")
    assert len(counted) == 1


def test_rows_that_are_gone_are_missed_by_analyze(
    postgres_place: Existing, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A run that has lost a row in a table of its own does not succeed."""
    database, taken = postgres_place.database, PostgresEngine.execute_sql

    def execute(self: PostgresEngine, sql: str, *parameters: object) -> int:
        if sql.startswith("ANALYZE"):
            database.execute("DELETE FROM t WHERE id = 17")
        return taken(self, sql, *parameters)  # type: ignore[arg-type]

    monkeypatch.setattr(PostgresEngine, "execute_sql", execute)
    said = postgres_place.start(entity("t", 1000, ID, N), code=1)
    assert "holds 999 rows, not 1,000" in said.data["error"]
