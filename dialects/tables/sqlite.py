"""Statements about whole tables, as SQLite says them."""

from __future__ import annotations

from collections.abc import Sequence

from sqlglot import exp

from dialects.tables.base import Tables


class SQLiteTables(Tables):
    """SQLite's way with tables."""

    def truncate(self, tables: Sequence[exp.Table]) -> list[exp.Expression]:
        # Without WHERE this is SQLite's truncate optimisation.
        return [exp.Delete(this=table) for table in tables]

    def analyze(self, tables: Sequence[exp.Table]) -> list[exp.Expression]:
        # ANALYZE would add a table of its own (sqlite_stat1) to the user's file, and plans of
        # tables without indexes do not depend on it.
        return []
