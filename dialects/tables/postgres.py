"""Statements about whole tables, as PostgreSQL says them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar

from sqlglot import exp
from sqlglot.generator import Generator

from dialects import sql_nodes as x
from dialects.algorithms.row_sizes import least_row_bytes
from dialects.algorithms.sequences import Counting, place_beyond
from dialects.ansi.dialect import Dialect
from sdgen.column_types import ColumnType


class Overriding(exp.Expression):
    """The table and columns of an INSERT that gives identity columns their values."""

    arg_types: ClassVar[dict[str, bool]] = {"this": True}


class ConstraintComment(exp.Expression):
    """COMMENT (``says``) ON CONSTRAINT (``this``) of a table (``expression``)."""

    arg_types: ClassVar[dict[str, bool]] = {"this": True, "expression": True, "says": True}


class OwedMark(exp.Expression):
    """CREATE of a trigger (``this``) on a table (``expression``) that never fires.

    Its argument (``says``) is kept as it is. Which function it is does not matter, but the server
    has this one: https://www.postgresql.org/docs/current/functions-trigger.html
    """

    arg_types: ClassVar[dict[str, bool]] = {"this": True, "expression": True, "says": True}


class DropTrigger(exp.Expression):
    """DROP of a trigger (``this``) of a table (``expression``), if it is there."""

    arg_types: ClassVar[dict[str, bool]] = {"this": True, "expression": True}


class NewEnum(exp.Expression):
    """CREATE of an enum type (``this``) of labels (``expressions``), if it is not there.

    ``says`` is its comment.
    """

    arg_types: ClassVar[dict[str, bool]] = {"this": True, "expressions": True, "says": True}


def new_enum_sql(printer: Generator, node: NewEnum) -> str:
    """Returns the text of a block: CREATE TYPE has no IF NOT EXISTS."""
    name, labels = printer.sql(node, "this"), printer.expressions(node, flat=True)
    lines = (
        "BEGIN",
        f"  CREATE TYPE {name} AS ENUM ({labels});",
        f"  COMMENT ON TYPE {name} IS {printer.sql(node, 'says')};",
        "EXCEPTION WHEN DUPLICATE_OBJECT THEN NULL;",
        "END",
    )
    body = "\n".join(lines)
    quotes = (f"${'sdgen' * number}$" for number in range(len(body)))
    quote = next(quote for quote in quotes if quote not in body)
    return f"DO {quote}\n{body}\n{quote}"


def constraint_comment_sql(printer: Generator, node: ConstraintComment) -> str:
    """Returns the text of the comment."""
    name, table = printer.sql(node, "this"), printer.sql(node, "expression")
    return f"COMMENT ON CONSTRAINT {name} ON {table} IS {printer.sql(node, 'says')}"


def owed_mark_sql(printer: Generator, node: OwedMark) -> str:
    """Returns the text of the trigger."""
    name, table = printer.sql(node, "this"), printer.sql(node, "expression")
    function = f"pg_catalog.suppress_redundant_updates_trigger({printer.sql(node, 'says')})"
    return (
        f"CREATE TRIGGER {name} BEFORE UPDATE ON {table} FOR EACH ROW WHEN (FALSE) "
        f"EXECUTE FUNCTION {function}"
    )


def drop_trigger_sql(printer: Generator, node: DropTrigger) -> str:
    """Returns the text of the drop."""
    return (
        f"DROP TRIGGER IF EXISTS {printer.sql(node, 'this')} ON {printer.sql(node, 'expression')}"
    )


STATEMENTS: dict[Any, Any] = {
    ConstraintComment: constraint_comment_sql,
    NewEnum: new_enum_sql,
    DropTrigger: drop_trigger_sql,
    # https://www.postgresql.org/docs/current/sql-insert.html
    Overriding: lambda self, node: f"{self.sql(node, 'this')} OVERRIDING SYSTEM VALUE",
    OwedMark: owed_mark_sql,
}
"""How its printer writes the statements above."""


class PostgresTables(Dialect):
    """PostgreSQL's way with tables."""

    # MaxHeapAttributeNumber, MaxTupleAttributeNumber and MaxHeapTupleSize (of pages of 8 kB) in
    # src/include/access/htup_details.h; https://www.postgresql.org/docs/current/limits.html
    most_columns = 1600
    most_results = 1664
    most_row_bytes = 8160

    def mark_owed(self, table: exp.Table, number: int, said: str) -> exp.Expression:
        return OwedMark(this=x.ident(self.owed_prefix), expression=table, says=x.text(said))

    def unmark_owed(self, table: exp.Table, name: str) -> exp.Expression:
        return DropTrigger(this=x.ident(name), expression=table)

    def signed_index(self, create: exp.Create) -> list[exp.Expression]:
        index = create.this
        schema = index.args["table"].args.get("db")
        name = exp.Table(this=index.this.copy(), db=schema and schema.copy())
        signature = x.text(self.key_signature)
        return [create, exp.Comment(this=name, kind="INDEX", expression=signature)]

    def signed_constraint(self, alter: exp.Alter, name: str) -> list[exp.Expression]:
        signature = x.text(self.key_signature)
        table = alter.this.copy()
        return [alter, ConstraintComment(this=x.ident(name), expression=table, says=signature)]

    def create_enum(self, name: exp.Table, labels: Sequence[str]) -> exp.Expression:
        listed = [x.text(label) for label in labels]
        return NewEnum(this=name, expressions=listed, says=x.text(self.key_signature))

    def least_row_bytes(self, kinds: Sequence[ColumnType]) -> int:
        return least_row_bytes(kinds)

    def overriding(self, insert: exp.Insert) -> exp.Insert:
        insert.set("this", Overriding(this=insert.this))
        return insert

    def move_sequence(
        self, sequence: exp.Table, columns: Sequence[tuple[exp.Table, str]], counting: Counting
    ) -> exp.Expression:
        name = x.cast(x.text(self.render(sequence)), "REGCLASS")  # a string to SETVAL
        place, query = place_beyond(sequence, columns, counting, self.fence)
        return query.select(x.func("SETVAL", name, place), copy=False)

    def move_identity(self, table: exp.Table, column: str) -> exp.Expression:
        # An existing column without an identity has no sequence, and SETVAL of NULL does nothing.
        name, last = self.render(table), x.col(column)
        sequence = x.func("PG_GET_SERIAL_SEQUENCE", x.text(name), x.text(column))
        stands = x.func("PG_SEQUENCE_LAST_VALUE", x.cast(sequence.copy(), "REGCLASS"))
        place = x.greatest(x.as_int64(x.call(exp.Max, last)), stands, nullable=True)
        above = exp.GTE(this=last.copy(), expression=x.integer(1))
        return exp.select(x.func("SETVAL", sequence, place)).from_(table.copy()).where(above)

    def random_uuid(self) -> exp.Expression:
        return x.func("GEN_RANDOM_UUID")  # PostgreSQL 13 or newer

    def drop_tables(self, tables: Sequence[exp.Table]) -> list[exp.Expression]:
        return [exp.Drop(tables=list(tables), kind="TABLE")]

    def truncate(self, tables: Sequence[exp.Table]) -> list[exp.Expression]:
        return [exp.TruncateTable(expressions=list(tables))]

    def analyze(self, tables: Sequence[exp.Expression]) -> list[exp.Expression]:
        return [exp.Analyze(tables=list(tables))]
