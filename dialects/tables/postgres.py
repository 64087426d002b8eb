"""Statements about whole tables, as PostgreSQL says them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, NamedTuple

from sqlglot import exp
from sqlglot.generator import Generator

from dialects import expressions as x
from dialects.tables.base import Tables
from sdgen.column_types import FLOATS, TIMESTAMPS, ColumnType

_ROW_HEADER = 24  # bytes, https://www.postgresql.org/docs/current/storage-page-layout.html
_ALIGNMENT = 8


class _Width(NamedTuple):
    """What a value of a type of fixed width takes, and where it may begin, in bytes."""

    size: int
    aligned: int


# typlen and typalign in pg_type.
_WIDTHS = {
    **dict.fromkeys((ColumnType.BOOL,), _Width(1, 1)),
    **dict.fromkeys((ColumnType.SMALLINT,), _Width(2, 2)),
    **dict.fromkeys((ColumnType.INT, ColumnType.DATE), _Width(4, 4)),
    **dict.fromkeys((ColumnType.BIGINT, *FLOATS, *TIMESTAMPS), _Width(8, 8)),
    **dict.fromkeys((ColumnType.UUID,), _Width(16, 1)),
    **dict.fromkeys((ColumnType.DECIMAL,), _Width(3, 1)),  # its length and header, both short
}


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


class PostgresTables(Tables):
    """PostgreSQL's way with tables."""

    mark_prefix = "sdgen: not finished"
    key_signature = "sdgen: made by a run"
    # MaxHeapAttributeNumber, MaxTupleAttributeNumber and MaxHeapTupleSize (of pages of 8 kB) in
    # src/include/access/htup_details.h; https://www.postgresql.org/docs/current/limits.html
    most_columns = 1600
    most_results = 1664
    most_row_bytes = 8160

    def mark_of(self, run_id: str, number: int) -> str:
        return f"{self.mark_prefix} by run {run_id}, which has created this table"

    def mark(self, table: exp.Table, mark: str) -> exp.Expression:
        return exp.Comment(this=table, kind="TABLE", expression=x.text(mark))

    def unmark(self, table: exp.Table, mark: str) -> exp.Expression:
        return exp.Comment(this=table, kind="TABLE", expression=exp.Null())

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

    def least_row_bytes(self, kinds: Sequence[ColumnType]) -> int:
        size = _ROW_HEADER
        for kind in kinds:
            # Of other types a short value begins anywhere and has one byte at least, its length.
            width = _WIDTHS.get(kind, _Width(1, 1))
            size = _aligned(size, width.aligned) + width.size
        return _aligned(size, _ALIGNMENT)

    def overriding_identity(self, insert: exp.Insert) -> exp.Insert:
        insert.set("this", Overriding(this=insert.this))
        return insert

    def move_sequence(
        self,
        sequence: exp.Table,
        columns: Sequence[tuple[exp.Table, str]],
        *,
        step: int,
        least: int,
        most: int,
    ) -> exp.Expression:
        # The name is a string to SETVAL. Where the sequence stands is read after the columns
        # (LATERAL, behind a fence), so that numbers which others take meanwhile are seen.
        name = x.cast(x.text(self.render(sequence)), "REGCLASS")
        stored, stands = x.col("number", "stored"), x.col("last_value", "now")
        reached = _farthest(columns, step, least, most)
        reached = exp.select(x.alias(x.cast(reached, "BIGINT"), "number"))
        behind = (exp.LT if step > 0 else exp.GT)(this=stands, expression=stored)
        # A sequence that has given no number yet gives the one it stands at.
        unused = exp.and_(
            exp.Not(this=x.col("is_called", "now")),
            exp.EQ(this=stands.copy(), expression=stored.copy()),
        )
        now = exp.select(x.col("last_value", "now")).from_(
            exp.alias_(sequence.copy(), x.ident("now"), table=True)
        )
        now = self.fence(now.where(exp.or_(behind, unused)))
        place = _first_beyond(stored.copy(), stands.copy(), step, least, most)
        return (
            exp.select(x.func("SETVAL", name, place))
            .from_(reached.subquery("stored"))
            .join(
                exp.Lateral(this=now.subquery(), alias=exp.TableAlias(this=x.ident("now"))),
                join_type="cross",
            )
        )

    def truncate(self, tables: Sequence[exp.Table]) -> list[exp.Expression]:
        return [exp.TruncateTable(expressions=list(tables))]

    def analyze(self, tables: Sequence[exp.Table]) -> list[exp.Expression]:
        return [exp.Analyze(tables=list(tables))]


def _aligned(size: int, unit: int) -> int:
    return -(-size // unit) * unit


def _farthest(
    columns: Sequence[tuple[exp.Table, str]], step: int, least: int, most: int
) -> exp.Expression:
    """Returns which number of some columns a sequence comes to last; NULL where none."""
    function = "MAX" if step > 0 else "MIN"
    found = []
    for table, column in columns:
        bounds = exp.Between(this=x.col(column), low=x.integer(least), high=x.integer(most))
        query = exp.select(x.func(function, x.col(column))).from_(table.copy())
        found.append(query.where(bounds).subquery())
    return x.func("GREATEST" if step > 0 else "LEAST", *found)


def _first_beyond(
    stored: exp.Expression, stands: exp.Expression, step: int, least: int, most: int
) -> exp.Expression:
    """Returns the first number at ``stored`` or beyond that a sequence at ``stands`` comes to."""
    if abs(step) == 1:
        return stored
    # As numeric, since the way from one end of BIGINT to the other is longer than BIGINT is wide.
    size, stored = x.integer(abs(step)), x.cast(stored, "NUMERIC")
    way = x.sub(stored, stands) if step > 0 else x.sub(stands, stored)
    rest = x.mod(x.sub(size, x.mod(way, size)), size)
    if step > 0:
        return x.cast(x.func("LEAST", x.add(stored, rest), x.integer(most)), "BIGINT")
    return x.cast(x.func("GREATEST", x.sub(stored, rest), x.integer(least)), "BIGINT")
