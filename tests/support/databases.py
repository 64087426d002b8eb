"""A target database of any registered kind, for tests that do not care which.

What tests do with a database beside sdgen is an ``Access``: one small class for each kind, listed
in ``ACCESS``. Every test with the fixture ``database`` then runs on that kind, too.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
from abc import ABC, abstractmethod
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any, ClassVar

import duckdb

from sdgen.databases.duckdb.connecting import connect
from sdgen.scenario.models import Scenario
from tests.support.postgres import forget_session, psql_path, session_of
from tests.support.runs import Tables, quoted, read_duckdb_file, read_postgres, read_sqlite

ACCESS = {
    "sqlite": "tests.support.databases:SQLiteAccess",
    "postgres": "tests.support.databases:PostgresAccess",
    "duckdb": "tests.support.databases:DuckDBAccess",
    "toy": "tests.support.toy:ToyAccess",
}
"""Kind → class. The kinds of ``sdgen.databases``, and one that is registered by tests."""


class Access(ABC):
    """How tests reach databases of a kind without sdgen.

    Attributes:
        like: the kind whose types, messages and SQL tests expect of it.
        suffix: of the file that a new database is; None where it is on a server.
        existing: a query of the names of all tables and views.
        is_slow: whether tests on such databases are slow.
        only_marked: whether only tests of the mark ``every_engine`` are run on them.
    """

    like: ClassVar[str]
    suffix: ClassVar[str | None] = None
    existing: ClassVar[str]
    is_slow: ClassVar[bool] = False
    only_marked: ClassVar[bool] = False

    def run(self, dsn: str, sql: str) -> Sequence[Sequence[Any]]:
        """Return the rows of a statement, and commit."""
        return self.run_each(dsn, [sql])

    @abstractmethod
    def run_each(self, dsn: str, statements: Sequence[str]) -> Sequence[Sequence[Any]]:
        """Commit each of some statements, in one session; return the rows of the last one."""

    @abstractmethod
    def read(self, dsn: str, scenario: Scenario) -> Tables:
        """Return the rows of a scenario's tables as canonical text, in stored order."""

    @abstractmethod
    def cells(self, dsn: str, table: str) -> str:
        """Return a query of a table's rows that tells whatever is stored differently."""

    @abstractmethod
    def pipe(self, dsn: str, script: str) -> None:
        """Have the database's own client execute a script."""

    def shown(self, table: str) -> str:
        """Return a table's name as sdgen tells it to users."""
        return table


class SQLiteAccess(Access):
    """Files of SQLite."""

    like = "sqlite"
    suffix = ".sqlite"
    existing = "SELECT name FROM sqlite_master WHERE type IN ('table', 'view')"

    def run_each(self, dsn: str, statements: Sequence[str]) -> Sequence[Sequence[Any]]:
        """Return the rows of the last one of some statements."""
        rows: Sequence[Sequence[Any]] = ()
        with closing(sqlite3.connect(dsn, isolation_level=None)) as connection:
            for sql in statements:
                rows = connection.execute(sql).fetchall()
        return rows

    def read(self, dsn: str, scenario: Scenario) -> Tables:
        """Return the rows of a scenario's tables."""
        return read_sqlite(Path(dsn), scenario)

    def cells(self, dsn: str, table: str) -> str:
        """Return a query of each cell with its type."""
        name = table.replace("'", "''")
        columns = self.run(dsn, f"SELECT name FROM pragma_table_info('{name}')")
        cells = (f"typeof({quoted(column)}), quote({quoted(column)})" for (column,) in columns)
        return f"SELECT {', '.join(cells)} FROM {quoted(table)}"

    def pipe(self, dsn: str, script: str) -> None:
        """Have sqlite3 execute a script; it is no dependency of the tests."""
        program = shutil.which("sqlite3")
        if program is None:
            with closing(sqlite3.connect(dsn)) as connection:
                connection.executescript(script)
            return
        _piped([program, "-batch", "-bail", dsn], script)


class PostgresAccess(Access):
    """Databases of the servers that tests have, tables in the schema ``public``."""

    like = "postgres"
    existing = (
        "SELECT relname FROM pg_class "
        "WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v')"
    )

    def run_each(self, dsn: str, statements: Sequence[str]) -> Sequence[Sequence[Any]]:
        """Return the rows of the last one of some statements, none where it has none."""
        rows: Sequence[Sequence[Any]] = ()
        with session_of(dsn) as session:
            for sql in statements:
                cursor = session.execute(sql.encode())
                rows = cursor.fetchall() if cursor.description else ()
        if any(sql.startswith(("ALTER DATABASE ", "ALTER ROLE ")) for sql in statements):
            forget_session(dsn)
        return rows

    def read(self, dsn: str, scenario: Scenario) -> Tables:
        """Return the rows of a scenario's tables."""
        return read_postgres(dsn, scenario, "public")

    def cells(self, dsn: str, table: str) -> str:
        """Return a query of rows as text."""
        return f"SELECT t::text FROM public.{quoted(table)} AS t"

    def pipe(self, dsn: str, script: str) -> None:
        """Have psql execute a script; queries that move sequences have a result."""
        words = ("-XqAt", "-o", os.devnull, "-v", "ON_ERROR_STOP=1", "-d", dsn)
        _piped([str(psql_path()), *words], f"SET client_min_messages = warning;\n{script}")

    def shown(self, table: str) -> str:
        """Return a table's name with its schema."""
        return f"public.{table}"


class DuckDBAccess(Access):
    """Files of DuckDB, tables in the schema ``main``."""

    like = "duckdb"
    suffix = ".duckdb"
    is_slow = only_marked = True
    existing = (
        "SELECT table_name FROM duckdb_tables() WHERE NOT internal "
        "UNION ALL SELECT view_name FROM duckdb_views() WHERE NOT internal"
    )

    def run_each(self, dsn: str, statements: Sequence[str]) -> Sequence[Sequence[Any]]:
        """Return the rows of the last one of some statements."""
        rows: Sequence[Sequence[Any]] = ()
        with connect(dsn) as session:  # one of other settings cannot be beside those of a run
            for sql in statements:
                rows = session.execute(sql).fetchall()
        return rows

    def read(self, dsn: str, scenario: Scenario) -> Tables:
        """Return the rows of a scenario's tables."""
        return read_duckdb_file(dsn, scenario)

    def cells(self, dsn: str, table: str) -> str:
        """Return a query of rows, whose values Python tells apart."""
        return f"SELECT * FROM {quoted(table)}"

    def pipe(self, dsn: str, script: str) -> None:
        """Have DuckDB execute a script; its client is no dependency of the tests."""
        with duckdb.connect(dsn) as session:
            session.execute(script)

    def shown(self, table: str) -> str:
        """Return a table's name with its schema."""
        return f"main.{table}"


@dataclass(frozen=True)
class Database:
    """An empty database of a test's own: kind, DSN, and a second way in beside sdgen's."""

    kind: str
    dsn: str

    @property
    def like(self) -> str:
        """The kind that it behaves like."""
        return access_to(self.kind).like

    @property
    def target(self) -> tuple[str, ...]:
        """Options of the command line that name it."""
        return ("--target", self.dsn, "--target-kind", self.kind)

    def execute(self, *statements: str) -> None:
        """Executes statements, each committed, in one session."""
        if statements:
            access_to(self.kind).run_each(self.dsn, statements)

    def query(self, sql: str) -> list[tuple[Any, ...]]:
        """Returns all rows of a query."""
        return [tuple(row) for row in access_to(self.kind).run(self.dsn, sql)]

    def shown(self, table: str) -> str:
        """Returns a table's name as sdgen tells it to users."""
        return access_to(self.kind).shown(table)

    def count(self, table: str) -> int:
        """Returns the number of rows of a table."""
        count: int = self.query(f'SELECT count(*) FROM "{table}"')[0][0]
        return count

    def tables(self) -> set[str]:
        """Returns the names of all tables and views."""
        return {name for (name,) in self.query(access_to(self.kind).existing)}

    def read(self, scenario: Scenario) -> Tables:
        """Returns the rows of a scenario's tables as canonical text, in stored order."""
        return access_to(self.kind).read(self.dsn, scenario)

    def cells(self, table: str) -> list[str]:
        """Returns the rows of a table, sorted, such that whatever is stored differently differs."""
        return sorted(map(str, self.query(access_to(self.kind).cells(self.dsn, table))))

    def pipe(self, script: str) -> None:
        """Has the database's own client execute a script."""
        access_to(self.kind).pipe(self.dsn, script)


@cache
def access_to(kind: str) -> Access:
    """Returns how tests reach databases of a kind."""
    module, _, name = ACCESS[kind].partition(":")
    access: Access = getattr(import_module(module), name)()
    return access


def _piped(command: list[str], script: str) -> None:
    done = subprocess.run(
        command, input=script.encode(), capture_output=True, timeout=120, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b""), done.stderr.decode()
