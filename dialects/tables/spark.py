"""Statements about whole tables, as Spark says them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar

from sqlglot import exp
from sqlglot.generator import Generator

from dialects import sql_nodes as x
from dialects.ansi.dialect import Dialect
from sdgen.column_types import ColumnType


class CacheTable(exp.Expression):
    """CACHE TABLE of what a query (``expression``) finds, under a name (``this``)."""

    arg_types: ClassVar[dict[str, bool]] = {"this": True, "expression": True}


def _cache_table_sql(printer: Generator, node: CacheTable) -> str:
    query = printer.sql(node, "expression")
    return f"CACHE TABLE {printer.sql(node, 'this')} AS{printer.sep()}{query}"


class SessionVariable(exp.Expression):
    """DECLARE of a variable (``this``) of a type (``kind``) that holds a value (``expression``)."""

    arg_types: ClassVar[dict[str, bool]] = {"this": True, "kind": True, "expression": True}


def _session_variable_sql(printer: Generator, node: SessionVariable) -> str:
    declared = f"{printer.sql(node, 'this')} {printer.sql(node, 'kind')}"
    return f"DECLARE OR REPLACE VARIABLE {declared} DEFAULT {printer.sql(node, 'expression')}"


STATEMENTS: dict[Any, Any] = {
    CacheTable: _cache_table_sql,
    SessionVariable: _session_variable_sql,
}
"""How its printer writes the statements above."""


class SparkTables(Dialect):
    """Spark's way with tables: they have no keys, and none is temporary.

    https://spark.apache.org/docs/latest/sql-ref-syntax-ddl-create-table-datasource.html
    """

    default_schema = "default"
    plain_table_names = True  # SessionCatalog.validateName
    has_constraints = False
    makes_foreign_keys = False
    adds_constraints = False
    has_identities = False
    has_temporary_tables = False
    has_transactions = False

    def now(self, column_type: ColumnType) -> exp.Expression:
        # Of whoever inserts, whose session may have another zone.
        now = x.func("CURRENT_TIMESTAMP")
        if column_type is ColumnType.TIMESTAMPTZ:
            return now
        in_utc = x.func("TO_UTC_TIMESTAMP", now, x.func("CURRENT_TIMEZONE"))
        return x.cast(in_utc, self.type_names[column_type])

    def truncate(self, tables: Sequence[exp.Table]) -> list[exp.Expression]:
        return [exp.TruncateTable(expressions=[table]) for table in tables]

    def keeping_view(self, table: exp.Table, query: exp.Query) -> list[exp.Expression]:
        # It replaces none, and the session may have executed the script before.
        earlier = exp.Drop(tables=[table.copy()], kind="VIEW", exists=True)
        return [earlier, CacheTable(this=table, expression=query)]
