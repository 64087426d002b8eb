"""Running scenarios for tests, and reading what they wrote as canonical text."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from itertools import count
from pathlib import Path
from typing import Any, Self

import duckdb
import psycopg
from psycopg import sql
from psycopg.types.string import TextLoader

from sdgen.column_types import INTEGERS, TEXTS, ColumnType, DataType
from sdgen.databases.duckdb.connecting import connect
from sdgen.planning.plan import Plan, make_plan
from sdgen.planning.request import RunRequest
from sdgen.runs.earlier.again import replay_of
from sdgen.runs.resolving.counting import RowCounter
from sdgen.runs.resolving.targets import inline_target
from sdgen.runs.service import RunService
from sdgen.scenario.documents import Document
from sdgen.scenario.loading import scenario_of
from sdgen.scenario.models import Column, Entity, Scenario
from sdgen.store import RunRecord, RunStatus, Store
from sdgen.string_types import AS_STRINGS
from sdgen.targets.models import Target
from sdgen.values import canonical_text
from tests.support.postgres import session_of

AS_OF = "2026-01-31T12:00:00Z"
REQUEST = RunRequest(as_of=AS_OF)

Row = tuple[str | None, ...]
Tables = dict[str, list[Row]]
"""Entity → its table's rows in stored order, cells as canonical text, None for NULL."""

_AS_THEY_ARE = TEXTS - {ColumnType.CHAR}
_numbers = count(1)


def scenario_from(data: Mapping[str, Any]) -> Scenario:
    """Return a valid scenario of plain data. Raises ValidationError."""
    return scenario_of(Document(dict(data)))


def scenario_with(*entities: Mapping[str, Any], seed: int = 7) -> Scenario:
    """Return a valid scenario of those entities."""
    return scenario_from({"name": "test", "seed": seed, "entities": list(entities)})


def entity_of(
    name: str, rows: int, /, **columns: tuple[str, str, Mapping[str, Any]]
) -> dict[str, Any]:
    """Return an entity with columns given as name=(type, generator, params)."""
    return {
        "name": name,
        "rows": rows,
        "columns": [column_of(key, *spec) for key, spec in columns.items()],
    }


def column_of(name: str, kind: str, generator: str, params: Mapping[str, Any]) -> dict[str, Any]:
    """Return a column."""
    return {
        "name": name,
        "type": kind,
        "generator": {"type": generator, "params": dict(params)},
    }


def plan_for(
    scenario: Scenario,
    dialect: str,
    request: RunRequest = REQUEST,
    schema: str | None = None,
    target: Target | None = None,
) -> Plan:
    """Return the plan of a scenario for a dialect; a target holds the rows that are there."""
    return make_plan(scenario, request, dialect, schema, counter=RowCounter(target))


def replay(store: Store, run_id: str, target: Target, request: RunRequest) -> RunRecord:
    """Return the record of a run that has made the rows of an earlier one again."""
    service = RunService(store)
    again = replay_of(store, run_id, request)
    return service.execute(service.queue_again(again, target))


class Runs:
    """Executes runs; the store and SQLite files live in a temporary folder."""

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="sdgen-test-")
        self.folder = Path(self._folder.name)
        self._store = Store(self.folder / "runs.sqlite")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._store.close()
        self._folder.cleanup()

    def sqlite(
        self, scenario: Scenario, request: RunRequest = REQUEST, before: Sequence[str] = ()
    ) -> Tables:
        """Return what a run into a new SQLite file wrote, or one with what it holds before."""
        path = self.new_file()
        if before:
            with closing(sqlite3.connect(path, isolation_level=None)) as connection:
                for statement in before:
                    connection.execute(statement)
        self.start(scenario, {"dsn": str(path), "kind": "sqlite"}, request)
        tables = read_sqlite(path, scenario)
        path.unlink()
        return tables

    def postgres(self, scenario: Scenario, dsn: str, request: RunRequest = REQUEST) -> Tables:
        """Return what a run into a new schema of a Postgres database wrote."""
        with fresh_schema(dsn) as schema:
            self.start(scenario, {"dsn": dsn, "kind": "postgres", "schema": schema}, request)
            return read_postgres(dsn, scenario, schema)

    def start(self, scenario: Scenario, target: dict[str, Any], request: RunRequest) -> None:
        """Execute a run, which has to succeed."""
        record = RunService(self._store).start(scenario, inline_target(target), request)
        assert record.status is RunStatus.SUCCESS, record.error
        assert record.rows_written == record.rows_requested

    def new_file(self, suffix: str = ".sqlite") -> Path:
        """Return a path in the folder where there is no file yet."""
        return self.folder / f"{next(_numbers)}{suffix}"


@contextmanager
def fresh_schema(dsn: str) -> Iterator[str]:
    """Give the name of a new schema; it is dropped at the end."""
    name = f"test_{next(_numbers)}"
    identifier = sql.Identifier(name)
    with psycopg.connect(dsn, autocommit=True) as connection:
        connection.execute("SET client_min_messages = warning")
        connection.execute(sql.SQL("CREATE SCHEMA {}").format(identifier))
        try:
            yield name
        finally:
            connection.execute(sql.SQL("DROP SCHEMA {} CASCADE").format(identifier))


def read_sqlite(path: Path, scenario: Scenario) -> Tables:
    """Return the tables of a scenario in an SQLite file."""
    with closing(sqlite3.connect(path)) as connection:
        return {
            entity.name: canonical_rows(
                entity,
                connection.execute(
                    f"SELECT {', '.join(quoted(column.name) for column in entity.stored_columns)} "
                    f"FROM {quoted(entity.target_table)} ORDER BY rowid"
                ).fetchall(),
            )
            for entity in scenario.entities
        }


def read_postgres(dsn: str, scenario: Scenario, schema: str) -> Tables:
    """Return the tables of a scenario in a schema of a Postgres database."""
    with session_of(dsn) as session:
        cursor = session.cursor()
        for name in ("json", "jsonb"):
            cursor.adapters.register_loader(name, TextLoader)
        tables = {}
        for entity in scenario.entities:
            query = sql.SQL("SELECT {} FROM {} ORDER BY ctid").format(
                sql.SQL(", ").join(map(_read, entity.stored_columns)),
                sql.Identifier(schema, entity.target_table),
            )
            tables[entity.name] = canonical_rows(entity, cursor.execute(query).fetchall())
        return tables


def new_duckdb() -> duckdb.DuckDBPyConnection:
    """Return a connection to an empty database in memory that fetches no extensions."""
    return duckdb.connect(
        config={"autoinstall_known_extensions": False, "autoload_known_extensions": False}
    )


def read_duckdb(connection: duckdb.DuckDBPyConnection, scenario: Scenario) -> Tables:
    """Return the tables of a scenario in DuckDB."""
    tables = {}
    for entity in scenario.entities:
        names = ", ".join(quoted(column.name) for column in entity.stored_columns)
        query = f"SELECT {names} FROM {quoted(entity.target_table)}"
        tables[entity.name] = canonical_rows(entity, connection.execute(query).fetchall())
    return tables


def read_duckdb_file(dsn: str, scenario: Scenario) -> Tables:
    """Return the tables of a scenario in a DuckDB file."""
    with connect(dsn) as connection:
        return {
            entity.name: canonical_rows(
                entity,
                connection.execute(
                    f"SELECT {', '.join(map(_read_duckdb, entity.stored_columns))} "
                    f"FROM {quoted(entity.target_table)} ORDER BY rowid"
                ).fetchall(),
            )
            for entity in scenario.entities
        }


def _read_duckdb(column: Column) -> str:
    """Return a column, as text where Python has no type for its cells."""
    name = quoted(column.name)
    is_string = column.type.kind in AS_STRINGS and column.type.element is None
    return f"CAST({name} AS VARCHAR)" if is_string else name


def _read(column: Column) -> sql.Composable:
    """Return a column, as text where Python has no type for its cells."""
    name = sql.Identifier(column.name)
    if column.type.kind is ColumnType.ARRAY:
        return sql.SQL("to_jsonb({})").format(name)
    return sql.SQL("{}::text").format(name) if column.type.kind in AS_STRINGS else name


def in_any_order(tables: Tables) -> Tables:
    """Return the tables with their rows sorted.

    Postgres may put a short row into a gap that a long one left, so where rows vary much in length
    their stored order is not the order they were written in.
    """
    return {
        name: sorted(rows, key=lambda row: [(cell is not None, cell or "") for cell in row])
        for name, rows in tables.items()
    }


def assert_same(one: Tables, other: Tables) -> None:
    """Assert that two runs wrote the same rows; shows the first that differ."""
    one, other = in_any_order(one), in_any_order(other)
    assert one.keys() == other.keys()
    for name, rows in one.items():
        assert len(rows) == len(other[name]), name
        differing = [pair for pair in zip(rows, other[name], strict=True) if pair[0] != pair[1]]
        assert not differing, (name, len(differing), differing[0])


def assert_keys_exist(scenario: Scenario, tables: Tables) -> None:
    """Assert that every value of an fk column stands where it points to, within its group."""
    for entity in scenario.entities:
        for column in entity.stored_columns:
            params = column.generator.params
            pairs = getattr(params, "within", None) or {}
            stored = {each.name for each in entity.stored_columns}
            for reference in params.references():
                parent = scenario.entity(reference.entity)
                known_of = {each.name for each in parent.stored_columns}
                if not (stored.issuperset(pairs.values()) and known_of.issuperset(pairs)):
                    continue  # hidden columns: told by a test of its own
                known = _cells(parent, tables, (reference.column, *pairs))
                made = _cells(entity, tables, (column.name, *pairs.values()))
                missing = {cells for cells in made if cells[0] is not None} - known
                assert not missing, (entity.name, column.name, sorted(map(str, missing))[:3])


def _cells(entity: Entity, tables: Tables, columns: Sequence[str]) -> set[Row]:
    """Return the cells of some columns, of each row."""
    names = [column.name for column in entity.stored_columns]
    places = [names.index(column) for column in columns]
    return {tuple(row[place] for place in places) for row in tables[entity.name]}


def quoted(name: str) -> str:
    """Return an SQL identifier."""
    return '"' + name.replace('"', '""') + '"'


def canonical_rows(entity: Entity, rows: Sequence[Sequence[object]]) -> list[Row]:
    """Return rows of an entity's stored columns as canonical texts."""
    types = [column.type for column in entity.stored_columns]
    if not rows:
        return []
    columns = zip(types, zip(*rows, strict=True), strict=True)
    return [*zip(*(canonical_cells(cells, kind) for kind, cells in columns), strict=True)]


def canonical_cells(cells: Sequence[object], kind: DataType) -> list[str | None]:
    """Return a column's cells as canonical texts.

    Integers and strings, which most cells are, take a tenth of the time that asking for the text of
    each one does.
    """
    classes = {*map(type, cells)}
    if classes == {int} and kind.kind in INTEGERS:
        return [*map(str, cells)]
    if classes == {str} and kind.kind in _AS_THEY_ARE:
        return [*map(str, cells)]
    return [canonical_text(cell, kind) for cell in cells]
