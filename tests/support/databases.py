"""A target database of either engine, for tests that do not care which."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from typing import Any

import psycopg

KINDS = ("sqlite", "postgres")
"""The engines that tests have a database of: those of ``sdgen.databases``, by the fixture."""


@dataclass(frozen=True)
class Database:
    """An empty database of a test's own: kind, DSN, and a second way in beside sdgen's."""

    kind: str
    dsn: str

    def execute(self, *statements: str) -> None:
        """Executes statements, each committed."""
        for statement in statements:
            self._run(statement)

    def query(self, sql: str) -> list[tuple[Any, ...]]:
        """Returns all rows of a query."""
        return [tuple(row) for row in self._run(sql) or ()]

    def shown(self, table: str) -> str:
        """Returns a table's name as sdgen tells it to users."""
        return table if self.kind == "sqlite" else f"public.{table}"

    def count(self, table: str) -> int:
        """Returns the number of rows of a table."""
        count: int = self.query(f'SELECT count(*) FROM "{table}"')[0][0]
        return count

    def tables(self) -> set[str]:
        """Returns the names of all tables and views."""
        if self.kind == "sqlite":
            sql = "SELECT name FROM sqlite_master WHERE type IN ('table', 'view')"
        else:
            sql = "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace"
        return {name for (name,) in self.query(sql)}

    def _run(self, sql: str) -> Sequence[Sequence[Any]] | None:
        if self.kind == "sqlite":
            with closing(sqlite3.connect(self.dsn, isolation_level=None)) as connection:
                return connection.execute(sql).fetchall()
        with psycopg.connect(self.dsn, autocommit=True) as session:
            cursor = session.execute(sql.encode())
            return cursor.fetchall() if cursor.description else None
