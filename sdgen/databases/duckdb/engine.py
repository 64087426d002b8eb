"""DuckDB through its own driver."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from functools import cached_property, lru_cache, partial
from itertools import islice
from typing import Any

import duckdb
from sqlglot import exp

from dialects import sql_nodes as x
from dialects.duckdb import DuckDB
from dialects.duckdb_recent import RecentDuckDB
from sdgen.compiling.undoing.row_places import RowPlaces
from sdgen.databases.duckdb.catalog import DuckDBCatalog
from sdgen.databases.duckdb.connecting import MEMORY, connect, is_recent, refused, said_by
from sdgen.databases.duckdb.locks import TableLocks
from sdgen.databases.duckdb.transactions import Transactions
from sdgen.databases.engine import BrokenConstraint, Engine
from sdgen.errors import TargetError
from sdgen.scenario.table_names import TableName
from sdgen.values import Value

_MOST_JOBS = 8
_FETCHED = 1_000  # rows that are held of a result that is read row by row
_AT_ONCE = 50_000  # entries that are uploaded by one statement
_ENTRIES = """
INSERT INTO {table} SELECT {cells}
FROM (SELECT unnest(from_json($1, '["JSON"]')) AS entry)
"""
_ROW_PLACES = RowPlaces(("BIGINT",), lambda alias: [x.col("rowid", alias)], are_global=False)
_NOT_NULL = re.compile(r"NOT NULL constraint failed: .*?(?P<column>[^.]+)$", re.DOTALL)


class DuckDB1(DuckDB):
    """The dialect of releases before 2.0."""

    sets_sequences = False


class DuckDBEngine(Engine):
    """A connection to one DuckDB file (or ``:memory:``), its tables in one schema."""

    kind = "duckdb"
    # Whole row groups, of 122,880 rows each: such batches are written past the log.
    rows_per_batch = 10 * 122_880
    cells_per_batch = 20_000_000
    folds_case = True
    # Indexes keep deleted rows until a transaction ends, and know inserted ones when a statement
    # ends: https://duckdb.org/docs/current/sql/indexes#constraint-checking-in-update-statements
    empties_together = False
    finds_new_rows = False
    locks_by_inserting = False

    def __init__(self, path: str, schema: str | None) -> None:
        """Opens a file, made with its folder where there is none.

        Args:
            path: its path, or ``:memory:``.
            schema: of its tables; None for the usual one.
        """
        dialect = self._spoken()
        super().__init__(dialect, schema or dialect.default_schema)
        self._path = path
        self._connection = self._connected()
        self._transactions = Transactions(self._do)
        file = "" if path == MEMORY else os.path.realpath(path)
        self._locks = TableLocks(file, self._check_stopped)
        self._limit: float | None = None
        self._cancels = self._cancels_seen = 0

    def _spoken(self) -> DuckDB:
        return RecentDuckDB() if is_recent() else DuckDB1()

    def _connected(self) -> duckdb.DuckDBPyConnection:
        return connect(self._path)

    @cached_property
    def catalog(self) -> DuckDBCatalog:
        """What the file holds."""
        return DuckDBCatalog(self._rows, self.dialect)

    def close(self) -> None:
        """Ends the connection; with the last one of this process all goes to the file."""
        self._locks.release()
        with suppress(duckdb.Error):
            self._connection.close()

    @property
    def server_version(self) -> str:
        """The version of DuckDB."""
        return str(duckdb.__version__)

    def cancel(self) -> None:
        """Stops the statement that is running, from another thread."""
        self._cancels += 1
        with suppress(duckdb.Error):  # it has been closed meanwhile
            self._connection.interrupt()

    def _check_stopped(self) -> None:
        if self._cancels != self._cancels_seen:
            raise TargetError("DuckDB: stopped while waiting for a lock")

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Commits what is executed inside, or rolls all of it back on an error."""
        outermost = not self._transactions.is_open
        try:
            with self._transactions.begun():
                yield
        finally:
            if outermost:
                self._locks.release()
                self._limit = None

    def broken_constraint(self, error: TargetError) -> BrokenConstraint:
        """Returns the columns that the message names: DuckDB's constraints have no names."""
        said = said_by(error.__cause__) if isinstance(error.__cause__, Exception) else str(error)
        if found := _NOT_NULL.search(said):
            return BrokenConstraint(columns=(found["column"],))
        return BrokenConstraint()

    def expect_rows(self, rows: int, columns: int, into: exp.Table | None = None) -> None:
        """Does nothing: no setting was worth it."""

    def empty_in_trial(self, tables: Sequence[exp.Table]) -> None:
        """Drops the tables and makes them again: they may point to each other."""
        named = [TableName(table.name, table.db) for table in tables]
        made = self.catalog.definitions(named)
        for table in reversed(made):
            self.execute(exp.Drop(tables=[x.table(table.name, table.schema)], kind="TABLE"))
        for statements in made.values():
            for sql in statements:
                self.execute_sql(sql)

    def execute_sql(self, sql: str, parameters: Mapping[str, int] | None = None) -> int:
        """Executes one statement and returns how many rows it wrote (-1 where it does not say)."""
        return int(str(self._transactions.do(partial(self._written, sql, parameters))))

    def _written(self, sql: str, parameters: Mapping[str, int] | None) -> int:
        cursor = self._do(sql, self._bound(sql, parameters))
        described = cursor.description or ()
        rows = self._fetched(cursor)  # in any case, or a query that moves a sequence does not
        is_count = [column[0] for column in described] == ["Count"]
        return int(rows[0][0]) if rows and is_count else -1

    def query(
        self, sql: str, parameters: Mapping[str, int] | None = None
    ) -> list[tuple[object, ...]]:
        """Returns all rows of a query."""
        return self._rows(sql, self._bound(sql, parameters))

    def each(
        self, sql: str, parameters: Mapping[str, int] | None = None
    ) -> Iterator[tuple[object, ...]]:
        """Yields the rows of a query, some at a time; a connection has one result at a time."""
        self._transactions.renew()
        cursor = self._do(sql, self._bound(sql, parameters))
        try:
            while rows := cursor.fetchmany(_FETCHED):
                yield from rows
        except duckdb.Error as error:
            raise refused(error) from error

    def lock_holders(self, tables: Sequence[TableName], writing: bool) -> list[str]:
        """Returns who alone can hold a lock."""
        return ["another run of this process"]

    def limit_lock_waits(self, seconds: float | None) -> None:
        """Limits how long this process's own locks are waited for."""
        self._limit = seconds

    def lock_out_writers(self, table: exp.Table) -> None:
        """Waits until no other connection of this process writes to the table."""
        self._lock(table, alone=True)

    def lock_as_writer(self, table: exp.Table) -> None:
        """Keeps other connections of this process from locking out writers."""
        self._lock(table, alone=False)

    def _lock(self, table: exp.Table, *, alone: bool) -> None:
        self._cancels_seen = self._cancels
        self._locks.take(self.dialect.render(table).lower(), self._limit, alone=alone)

    def keep_temporary_tables_on_disk(self) -> None:
        """Does nothing: DuckDB puts them on disk where memory gets short."""

    def default_jobs(self) -> int:
        """Returns the cores of this machine: a row source feeds one of them."""
        return max(1, min(os.cpu_count() or 1, _MOST_JOBS))

    def row_places(self, table: TableName) -> RowPlaces:
        """Returns the row id."""
        return _ROW_PLACES

    def estimated_rows(self, table: TableName) -> int:
        """Returns how many rows DuckDB takes a table for."""
        return self.catalog.estimated_rows(table)

    def upload_entries(self, name: str, entries: Iterable[tuple[int, Value]]) -> None:
        left = iter(entries)
        with self.transaction():
            while some := [(number, _text(value)) for number, value in islice(left, _AT_ONCE)]:
                self.insert_entries(name, 1, json.dumps(some))

    def insert_entries(self, name: str, values: int, entries: str) -> None:
        """Inserts entries of a look-up table.

        Args:
            name: the table.
            values: how many each of them has.
            entries: JSON, a list of lists of strings.
        """
        cells = ", ".join(f"entry ->> {place}" for place in range(1 + values))
        sql = _ENTRIES.format(table=self.dialect.render(x.table(name)), cells=cells)
        self._transactions.do(partial(self._do, sql, [entries]))

    def _rows(
        self, sql: str, parameters: Sequence[object] | Mapping[str, object] | None = None
    ) -> list[tuple[Any, ...]]:
        self._transactions.renew()
        return self._fetched(self._do(sql, parameters))

    def _fetched(self, cursor: duckdb.DuckDBPyConnection) -> list[tuple[Any, ...]]:
        try:
            rows: list[tuple[Any, ...]] = cursor.fetchall()
            return rows
        except duckdb.Error as error:
            raise refused(error) from error

    def _bound(self, sql: str, parameters: Mapping[str, int] | None) -> dict[str, object] | None:
        """Returns the parameters that a statement has: DuckDB refuses others."""
        if not parameters:
            return None
        return {name: value for name, value in parameters.items() if name in _parameters_of(sql)}

    def _do(
        self, sql: str, parameters: Sequence[object] | Mapping[str, object] | None = None
    ) -> duckdb.DuckDBPyConnection:
        try:
            return self._connection.execute(sql, parameters)
        except duckdb.Error as error:
            self._transactions.failed()
            raise refused(error) from error


@lru_cache(maxsize=64)
def _parameters_of(sql: str) -> frozenset[str]:
    return frozenset().union(*(each.named_parameters for each in duckdb.extract_statements(sql)))


def _text(value: Value) -> str | None:
    """Returns a value as a string that is cast to its column's type."""
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return repr(value)
    if isinstance(value, bytes):
        return "".join(f"\\x{byte:02X}" for byte in value)
    return str(value)
