"""Filling by a connection to DuckDB that its owner has opened."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

import duckdb
import pytest

import sdgen
from tests.support.golden import GOLDEN

SCENARIOS = {path.parent.name: sdgen.load(path) for path in GOLDEN if path.parent.name in
             ("types", "cycles", "odd_names")}  # fmt: skip


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """A connection that uses another file than it was opened with, with settings of its own."""
    with closing(duckdb.connect(tmp_path / "first.duckdb")) as opened:
        opened.execute(f'ATTACH \'{tmp_path / "Ö second.duckdb"}\' AS "Ö 2"; USE "Ö 2"')
        for setting in (
            *("timezone = 'Asia/Kathmandu'", "default_order = 'desc'"),
            *("default_null_order = 'nulls_first'", "ieee_floating_point_ops = false"),
            "disabled_optimizers = 'join_order'",
        ):
            opened.execute(f"SET {setting}")
        opened.execute("CREATE TEMP TABLE mine AS SELECT 'Ä' AS a")
        yield opened


def _state(connection: duckdb.DuckDBPyConnection) -> Sequence[object]:
    queries = (
        "SELECT name, value FROM duckdb_settings() ORDER BY 1",
        "SELECT current_database(), current_schema()",
        "SELECT table_name FROM duckdb_tables() WHERE temporary ORDER BY 1",
        "SELECT database_name FROM duckdb_databases() ORDER BY 1",
    )
    return [connection.execute(query).fetchall() for query in queries]


def _rows(connection: duckdb.DuckDBPyConnection, scenario: sdgen.Scenario) -> list[list[str]]:
    with closing(connection.cursor()) as cursor:  # which does not see the settings
        cursor.execute(f"SET timezone = 'UTC'; USE {_name(connection)}")
        tables = [each.target_table.replace('"', '""') for each in scenario.entities]
        queries = [f'SELECT * FROM "{table}"' for table in tables]
        return [sorted(map(str, cursor.execute(query).fetchall())) for query in queries]


def _name(connection: duckdb.DuckDBPyConnection) -> str:
    (name,) = connection.execute("SELECT current_database()").fetchall()[0]
    return f'"{name}"'


@pytest.mark.parametrize("name", SCENARIOS)
def test_rows_are_those_of_a_fill_by_path_and_the_connection_stays_as_it_was(
    connection: duckdb.DuckDBPyConnection, tmp_path: Path, name: str
) -> None:
    scenario, path = SCENARIOS[name], tmp_path / "by_path.duckdb"
    sdgen.fill(path, scenario, seed=7)
    with closing(duckdb.connect(path)) as by_path:
        wanted = _rows(by_path, scenario)
    before = _state(connection)
    for batch_size in (None, 7):  # the second one into tables with keys
        filled = sdgen.fill(connection, scenario, seed=7, mode="truncate", batch_size=batch_size)
        assert _state(connection) == before
        assert _rows(connection, scenario) == wanted
    assert sdgen.verify(connection, scenario, seed=7, as_of=filled.as_of.isoformat()).ok
    assert _state(connection) == before
    elsewhere = "SELECT table_name FROM duckdb_tables() WHERE database_name = 'first'"
    assert connection.execute(elsewhere).fetchall() == []


def test_a_database_in_memory_is_filled_twice_and_an_error_leaves_the_connection() -> None:
    scenario = SCENARIOS["cycles"]
    with closing(duckdb.connect()) as connection:
        first = sdgen.fill(connection, scenario, seed=7)
        sdgen.fill(connection, scenario, seed=7, mode="truncate")
        assert sdgen.verify(connection, scenario, seed=7, as_of=first.as_of.isoformat()).ok
        rows = _rows(connection, scenario)
        before = _state(connection)
        with pytest.raises(sdgen.ValidationError, match="jobs: must be 1"):
            sdgen.fill(connection, scenario, jobs=2)
        with pytest.raises(sdgen.SdgenError):  # keys are taken
            sdgen.fill(connection, scenario, seed=8, mode="append")
        assert _state(connection) == before
        assert _rows(connection, scenario) == rows


def test_connections_that_cannot_be_used_are_refused(tmp_path: Path) -> None:
    scenario = SCENARIOS["types"]
    connection = duckdb.connect(tmp_path / "locked.duckdb")
    with pytest.raises(sdgen.TargetError, match=r"no savepoints.*without in_transaction"):
        sdgen.fill(connection, scenario, in_transaction=True)
    connection.begin()
    connection.execute("CREATE TABLE mine (a INT)")
    with pytest.raises(sdgen.TargetError, match="transaction open"):
        sdgen.fill(connection, scenario)
    connection.commit()  # it was left alone
    connection.execute("SET lock_configuration = true")
    with pytest.raises(sdgen.TargetError, match="lock_configuration"):
        sdgen.fill(connection, scenario)
    assert connection.execute("SELECT table_name FROM duckdb_tables()").fetchall() == [("mine",)]
    connection.close()
    with pytest.raises(sdgen.TargetError, match="closed"):
        sdgen.fill(connection, scenario)
