"""Statements about whole tables, as SQLite says them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from sqlglot import exp
from sqlglot.generator import Generator

from dialects import expressions as x
from dialects.tables.base import Tables


class Mark(exp.Expression):
    """CREATE of a trigger (``this``) on a table (``expression``) that never fires."""

    arg_types: ClassVar[dict[str, bool]] = {"this": True, "expression": True}


def mark_sql(printer: Generator, node: Mark) -> str:
    """Returns the text of the trigger."""
    name, table = printer.sql(node, "this"), printer.sql(node, "expression")
    return f"CREATE TRIGGER {name} BEFORE UPDATE ON {table} WHEN FALSE BEGIN SELECT 1; END"


class SQLiteTables(Tables):
    """SQLite's way with tables.

    A table has no comment there, but a trigger ends with it too. One on updates costs inserts
    nothing: https://www.sqlite.org/lang_droptable.html
    """

    mark_prefix = "sdgen_not_finished_"

    def mark_of(self, run_id: str, number: int) -> str:
        return f"{self.mark_prefix}{run_id.replace('-', '_')}_{number}"

    def mark(self, table: exp.Table, mark: str) -> exp.Expression:
        return Mark(this=x.ident(mark), expression=table)

    def unmark(self, table: exp.Table, mark: str) -> exp.Expression:
        return exp.Drop(tables=[x.table(mark)], kind="TRIGGER", exists=True)

    # SQLITE_MAX_COLUMN as it is built by default, https://www.sqlite.org/limits.html
    most_columns = 2000
    most_results = 2000

    def truncate(self, tables: Sequence[exp.Table]) -> list[exp.Expression]:
        # Without WHERE this is SQLite's truncate optimisation.
        return [exp.Delete(this=table) for table in tables]

    def analyze(self, tables: Sequence[exp.Table]) -> list[exp.Expression]:
        # ANALYZE would add a table of its own (sqlite_stat1) to the user's file, and plans of
        # tables without indexes do not depend on it.
        return []
