"""Statements about whole tables, as DuckDB says them."""

from __future__ import annotations

from sqlglot import exp

from dialects import sql_nodes as x
from dialects.ansi.tables import Tables


class DuckDBTables(Tables):
    """DuckDB's way with tables.

    Their constraints are those of CREATE TABLE:
    https://duckdb.org/docs/stable/sql/statements/alter_table
    """

    adds_constraints = False
    # It checks them row by row as rows come, cannot have them in a circle or take them away, and
    # refuses to delete children and then parents in one transaction:
    # https://duckdb.org/docs/stable/sql/indexes#over-eager-constraint-checking-in-foreign-keys
    makes_foreign_keys = False
    has_identities = False

    def random_uuid(self) -> exp.Expression:
        return x.func("UUID")

    def signed_index(self, create: exp.Create) -> list[exp.Expression]:
        schema = create.this.args["table"].args.get("db")
        name = exp.Table(this=create.this.this.copy(), db=schema and schema.copy())
        signature = x.text(self.key_signature)
        return [create, exp.Comment(this=name, kind="INDEX", expression=signature)]
