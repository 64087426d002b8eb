"""SQLite through Python's own driver."""

from __future__ import annotations

import hashlib
import marshal
import math
import re
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from decimal import Decimal
from functools import cached_property
from pathlib import Path
from typing import Any

from sqlglot import exp

from dialects import get_dialect
from dialects import sql_nodes as x
from dialects.algorithms.exact_doubles import number_of_decimal
from dialects.algorithms.untyped_cells import IS_VALUE_FUNCTION
from dialects.sqlite import ROW_HASH_FUNCTION, STORED_HASH_FUNCTION, VALUE_FUNCTION
from sdgen.canonical_json import canonical_json_or_text
from sdgen.compiling.undoing.row_places import RowPlaces
from sdgen.databases.engine import BrokenConstraint, Engine
from sdgen.databases.lock_patience import lock_seconds
from sdgen.databases.sqlite.catalog import SQLiteCatalog
from sdgen.databases.sqlite.readable import is_value
from sdgen.databases.sqlite.references import read_row_places
from sdgen.errors import ConstraintError, OutOfRangeError, TargetError
from sdgen.scenario.table_names import TableName
from sdgen.values import Value

OLDEST = (3, 35, 0)  # MATERIALIZED, and the math functions where they were compiled in
_STORABLE = int | float | str | bytes | None
Function = tuple[str, int, Callable[..., _STORABLE]]
"""A function of SQL: its name, number of arguments (-1: any), and what it does."""
# Temporary tables stay in memory up to so many KiB, and go to files beyond. What is in them is
# nobody's secret, so pages that become free need not be overwritten, as some builds do by default.
# Large pages: look-up tables are shallower, and what goes to files goes there by fewer writes.
_TEMPORARY_TABLES = (
    "temp_store = FILE",
    "temp.page_size = 65536",
    "temp.cache_size = -65536",
    "temp.secure_delete = OFF",
)
_FEW_TEMPORARY = "temp.cache_size = -2000"
_INDEX_CACHE = -262_144  # KiB, as PRAGMA cache_size has it; taken as it fills
# https://www.sqlite.org/rescode.html#constraint
_BROKEN = re.compile(
    r"^(?P<kind>CHECK|UNIQUE|NOT NULL) constraint failed: (?P<what>.*)$", re.DOTALL
)
# What ABS says of -2^63, and how the failures of ``SQLite.limited`` are told: by SQLite up
# to 3.44, and by later ones.
_OUT_OF_RANGE = re.compile(
    r"(?P<said>integer overflow)"
    r"|(?:JSON path error near|bad JSON path:) '(?P<path>out of range of .*)'",
    re.DOTALL,
)

_MATH: dict[str, Callable[[float], float]] = {
    "floor": lambda value: float(math.floor(value)),
    "sqrt": math.sqrt,
    "ln": math.log,
    "exp": math.exp,
    "sin": math.sin,
    "cos": math.cos,
    "asin": math.asin,
}


class SQLiteEngine(Engine):
    """A connection to one SQLite file (or ``:memory:``)."""

    kind = "sqlite"
    cells_per_batch = 10_000_000
    rows_per_batch = 1_000_000
    one_writer = True
    folds_case = True
    tells_repeated_values = False  # only the columns
    checks_foreign_keys = False  # unless asked to, which nobody does here: PRAGMA foreign_keys

    def __init__(self, path: str) -> None:
        """Opens a file, made with its folder where there is none.

        Args:
            path: its path, or ``:memory:``.
        """
        super().__init__(get_dialect(self.kind), None)
        check_library()
        self._path = path
        try:
            if self._path != ":memory:":
                Path(self._path).parent.mkdir(parents=True, exist_ok=True)
            self._connection = sqlite3.connect(
                self._path,
                timeout=lock_seconds(),
                isolation_level=None,
                check_same_thread=False,  # cancel() comes from another thread
            )
            for setting in _TEMPORARY_TABLES:
                self._connection.execute(f"PRAGMA {setting}")
            (self._usual_cache,) = self._connection.execute("PRAGMA cache_size").fetchone()
            # Reads the file's header, so that what is no database is told at once.
            self._connection.execute("PRAGMA schema_version").fetchone()
        except (sqlite3.Error, OSError) as error:
            why = f"no folder for it: {error.strerror}" if isinstance(error, OSError) else error
            advice = _advice(error) or ". Check the path and its permissions"
            raise TargetError(f"cannot open SQLite file {self._path}: {why}{advice}") from error
        for name, arguments, function in functions_needed(self._connection):
            self._connection.create_function(name, arguments, function, deterministic=True)

    @cached_property
    def catalog(self) -> SQLiteCatalog:
        """What the file holds."""
        return SQLiteCatalog(self._rows, self.dialect)

    def close(self) -> None:
        """Ends the connection."""
        self._connection.close()

    @property
    def server_version(self) -> str:
        """The version of the SQLite library."""
        return sqlite3.sqlite_version

    def cancel(self) -> None:
        """Stops the statement that is running, from another thread."""
        with suppress(sqlite3.ProgrammingError):  # it has been closed meanwhile
            self._connection.interrupt()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Commits what is executed inside, or rolls all of it back on an error."""
        begin, commit, undo = "BEGIN IMMEDIATE", "COMMIT", ["ROLLBACK"]
        if self._connection.in_transaction:
            begin, commit = "SAVEPOINT part", "RELEASE part"
            undo = ["ROLLBACK TO part", commit]  # lest its name hides that of the part around it
        self._do(begin)
        try:
            yield
            self._do(commit)
        except BaseException:
            # After a full disk, say, SQLite has rolled back already.
            if self._connection.in_transaction:
                for statement in undo:
                    self._do(statement)
            raise

    def broken_constraint(self, error: TargetError) -> BrokenConstraint:
        """Returns which constraint a row breaks, as the message has it."""
        found = _BROKEN.search(str(error.__cause__ or error))
        if found is None:
            return BrokenConstraint()
        if found["kind"] == "CHECK":
            return BrokenConstraint(found["what"])
        named = [each.rpartition(".") for each in found["what"].split(", ")]
        table = TableName(named[0][0]) if named[0][0] else None
        return BrokenConstraint(columns=tuple(name for _, _, name in named), table=table)

    def expect_rows(self, rows: int, columns: int, into: exp.Table | None = None) -> None:
        """Gives a table's indexes memory enough; no other setting was worth it.

        Random keys go to all places of an index. What the page cache does not hold of it is
        written and read again and again (docs/benchmarks.md).
        """
        count = "SELECT count(*) FROM pragma_index_list(?)"
        indexed = into is not None and self._rows(count, [into.name]) != [(0,)]
        self._do(f"PRAGMA cache_size = {_INDEX_CACHE if indexed else self._usual_cache}")

    def execute_sql(self, sql: str, parameters: Mapping[str, int] | None = None) -> int:
        """Executes one statement and returns how many rows it wrote."""
        return self._do(sql, parameters or {}).rowcount

    def query(
        self, sql: str, parameters: Mapping[str, int] | None = None
    ) -> list[tuple[object, ...]]:
        """Returns all rows of a query."""
        return self._rows(sql, parameters or {})

    def each(
        self, sql: str, parameters: Mapping[str, int] | None = None
    ) -> Iterator[tuple[object, ...]]:
        """Yields the rows of a query as they are made; see ``query``."""
        cursor = self._do(sql, parameters or {})
        try:
            yield from cursor
        except sqlite3.Error as error:
            raise refused(error) from error
        finally:
            cursor.close()

    def limit_lock_waits(self, seconds: float | None) -> None:
        """Does nothing: a transaction has the file's only write lock from its beginning."""

    def lock_out_writers(self, table: exp.Table) -> None:
        """Does nothing: a transaction holds the file's only write lock."""

    def lock_as_writer(self, table: exp.Table) -> None:
        """Does nothing: a transaction holds the file's only write lock."""

    def keep_temporary_tables_on_disk(self) -> None:
        """Has hardly anything of temporary tables in memory."""
        self._do(f"PRAGMA {_FEW_TEMPORARY}")

    def bytes_held(self, *, temporary: bool = False) -> int:
        """Returns what the file, or the temporary tables, take without their free pages."""
        schema = "temp" if temporary else "main"
        pages, free, size = (
            int(self._rows(f"PRAGMA {schema}.{name}")[0][0])
            for name in ("page_count", "freelist_count", "page_size")
        )
        return (pages - free) * size

    def default_jobs(self) -> int:
        """Returns 1: SQLite has one writer."""
        return 1

    def row_places(self, table: TableName) -> RowPlaces:
        """Returns the row id, or the primary key where there is none."""
        return read_row_places(self._rows, table)

    def upload_entries(self, name: str, entries: Iterable[tuple[int, Value]]) -> None:
        table = self.dialect.render(x.table(name))
        storable = ((number, _storable(value)) for number, value in entries)
        # A part of the transaction around it, else one that does not lock the file: the table is
        # a temporary one.
        self._do("SAVEPOINT filling")
        try:
            self._connection.executemany(f"INSERT INTO {table} VALUES (?, ?)", storable)
        except BaseException as error:
            if self._connection.in_transaction:
                self._do("ROLLBACK TO filling")
                self._do("RELEASE filling")
            if isinstance(error, sqlite3.Error):
                raise TargetError(f"SQLite: {error}") from error
            raise
        self._do("RELEASE filling")

    def _rows(
        self, sql: str, parameters: Mapping[str, int] | Sequence[object] = ()
    ) -> list[tuple[Any, ...]]:
        cursor = self._do(sql, parameters)
        try:
            return cursor.fetchall()
        except sqlite3.Error as error:  # only the first row was made by then
            raise refused(error) from error

    def _do(
        self, sql: str, parameters: Sequence[object] | Mapping[str, object] = ()
    ) -> sqlite3.Cursor:
        try:
            return self._connection.execute(sql, parameters)
        except (sqlite3.Error, OverflowError) as error:
            raise refused(error) from error


def check_library() -> None:
    """Raises TargetError where Python's SQLite is too old."""
    if sqlite3.sqlite_version_info < OLDEST:
        oldest = ".".join(map(str, OLDEST))
        raise TargetError(
            f"SQLite {oldest} or newer is needed (Python uses {sqlite3.sqlite_version}). "
            "Use a newer Python"
        )


def functions_needed(connection: sqlite3.Connection) -> Iterator[Function]:
    """Yields the functions that a connection needs and lacks; each is deterministic."""
    for name, function in _MATH.items():  # the library may have been built without them
        try:
            connection.execute(f"SELECT {name}(1.0)")
        except sqlite3.OperationalError:
            yield name, 1, function
    yield from _FUNCTIONS


def _storable(value: Value) -> int | float | str | bytes | None:
    """Returns a value as it is bound, the same as its literal is."""
    if isinstance(value, Decimal):
        return number_of_decimal(value)
    return value if isinstance(value, _STORABLE) else str(value)


def refused(error: Exception) -> TargetError:
    """Returns the error that says what SQLite has refused."""
    if beyond := _OUT_OF_RANGE.fullmatch(str(error)):
        said = beyond["said"] or beyond["path"].replace("''", "'")
        return OutOfRangeError(f"SQLite: {said}")
    kind = ConstraintError if isinstance(error, sqlite3.IntegrityError) else TargetError
    return kind(f"SQLite: {error}{_advice(error)}")


def _row_hash(*cells: _STORABLE) -> int:
    # Not hash(cells): the hashes of -1 and -2 are the same, and those of 1 and 1.0. Version 2 of
    # marshal is the last whose bytes depend on nothing but the values.
    return hash(marshal.dumps(cells, 2))


def _stored_hash(*cells: _STORABLE) -> int:
    if float in map(type, cells):  # a table may have stored 2.0 as 2
        cells = tuple(_value(cell, is_json=False) for cell in cells)
    # hash() of bytes is another one in each process.
    digest = hashlib.blake2b(marshal.dumps(cells, 2), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)


def _value(cell: _STORABLE, is_json: int) -> _STORABLE:
    if isinstance(cell, str) and is_json:
        return canonical_json_or_text(cell)
    if isinstance(cell, float) and cell.is_integer() and -(2.0**63) <= cell < 2.0**63:
        return int(cell)
    return cell


# What ``run verify``, and rows that are there, need.
_FUNCTIONS: list[Function] = [
    (ROW_HASH_FUNCTION, -1, _row_hash),
    (STORED_HASH_FUNCTION, -1, _stored_hash),
    (VALUE_FUNCTION, 2, _value),
    (IS_VALUE_FUNCTION, 2, is_value),
]


def _advice(error: Exception) -> str:
    name = getattr(error, "sqlite_errorname", "")
    if name.startswith("SQLITE_READONLY"):
        return ". Check the permissions of the file and its folder"
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return ". Another program has locked the file. Try again once it has released it"
    return ""
