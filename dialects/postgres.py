"""PostgreSQL (tested with 15 and 18)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any, ClassVar

from sqlglot import exp
from sqlglot.dialects.dialect import rename_func
from sqlglot.generator import Generator
from sqlglot.generators.postgres import PostgresGenerator

from dialects import expressions as x
from dialects.base import ROW_NUMBER, Dialect, LookUpForm
from dialects.json_texts.postgres import PostgresJson
from dialects.printing import ReadableSQL, slash_sql
from dialects.scalars.postgres import PostgresScalars
from dialects.tables.postgres import (
    ConstraintComment,
    DropTrigger,
    Overriding,
    OwedMark,
    PostgresTables,
    constraint_comment_sql,
    drop_trigger_sql,
    owed_mark_sql,
)
from dialects.texts.postgres import PostgresTexts
from sdgen.column_types import TEXTS, ColumnType

_DAY = 86_400 * 10**6  # microseconds
_EXACT = 2**53  # doubles hold every whole number up to here
_AS_THEY_ARE = frozenset({ColumnType.BOOL, ColumnType.JSON, ColumnType.BYTES})
_OF_ANY_SIZE = frozenset({ColumnType.DECIMAL, ColumnType.JSON, ColumnType.BYTES})


def _trim_sql(printer: Generator, node: exp.Trim) -> str:
    name = {"LEADING": "LTRIM", "TRAILING": "RTRIM"}.get(str(node.args.get("position")), "BTRIM")
    return printer.func(name, node.this, node.expression)


class Printer(ReadableSQL, PostgresGenerator):
    """PostgreSQL's text."""

    TYPE_MAPPING = PostgresGenerator.TYPE_MAPPING | {exp.DataType.Type.INT: "INTEGER"}
    TRANSFORMS: ClassVar[dict[Any, Any]] = {
        **PostgresGenerator.TRANSFORMS,
        # https://www.postgresql.org/docs/current/sql-insert.html
        Overriding: lambda self, node: f"{self.sql(node, 'this')} OVERRIDING SYSTEM VALUE",
        # DIV is for numeric; / of two integers is cut towards zero as well:
        # https://www.postgresql.org/docs/current/functions-math.html
        exp.IntDiv: slash_sql,
        exp.Pow: lambda self, node: self.func("POWER", node.this, node.expression),
        exp.StrPosition: lambda self, node: self.func("STRPOS", node.this, node.args["substr"]),
        exp.Substring: rename_func("SUBSTR"),
        exp.Trim: _trim_sql,
        exp.OnCommitProperty: lambda *_: "ON COMMIT DROP",  # sqlglot knows only … ROWS
        ConstraintComment: constraint_comment_sql,
        OwedMark: owed_mark_sql,
        DropTrigger: drop_trigger_sql,
    }

    def cast_sql(self, expression: exp.Cast, safe_prefix: str | None = None) -> str:
        """Returns the cast; of a number to double precision as the literal ``FLOAT8 '22.5'``."""
        number, to = expression.this, expression.to.args.get("kind")
        if isinstance(number, exp.Literal) and not number.is_string and to == "DOUBLE PRECISION":
            return f"FLOAT8 '{number.name}'"
        return super().cast_sql(expression, safe_prefix)


class Postgres(PostgresScalars, PostgresTexts, PostgresJson, PostgresTables, Dialect):
    """PostgreSQL's way of saying things."""

    name = "postgres"
    printer = Printer
    title = "PostgreSQL"
    max_identifier_bytes = 63  # NAMEDATALEN - 1; longer names are cut silently
    default_schema = "public"
    drops_on_commit = True
    constrains_by_index = True  # https://www.postgresql.org/docs/current/sql-altertable.html
    # https://www.postgresql.org/docs/current/ddl-system-columns.html
    reserved_columns = frozenset({"tableoid", "xmin", "cmin", "xmax", "cmax", "ctid"})
    type_names: ClassVar[dict[ColumnType, str]] = {
        ColumnType.SMALLINT: "SMALLINT",
        ColumnType.INT: "INTEGER",
        ColumnType.BIGINT: "BIGINT",
        ColumnType.FLOAT: "DOUBLE PRECISION",
        ColumnType.DOUBLE: "DOUBLE PRECISION",
        ColumnType.DECIMAL: "NUMERIC",
        ColumnType.STRING: "TEXT",
        ColumnType.TEXT: "TEXT",
        ColumnType.VARCHAR: "VARCHAR",
        ColumnType.BOOL: "BOOLEAN",
        ColumnType.DATE: "DATE",
        ColumnType.TIMESTAMP: "TIMESTAMP",
        ColumnType.TIMESTAMPTZ: "TIMESTAMPTZ",
        ColumnType.UUID: "UUID",
        ColumnType.JSON: "JSONB",
        ColumnType.BYTES: "BYTEA",
    }

    def parameter(self, position: int, name: str) -> exp.Expression:
        return x.cast(exp.Parameter(this=exp.Literal.number(position)), "BIGINT")

    def row_source(self, first: exp.Expression, end: exp.Expression, at_most: int) -> exp.Select:
        # In the SELECT list the series streams; in FROM it is stored first (3 times slower).
        # Without the cast, literals below 2^31 would make every product an int4.
        last: exp.Expression = exp.Sub(this=end, expression=exp.Literal.number(1))
        if isinstance(end, exp.Literal):
            last = exp.Literal.number(int(end.name) - 1)
        series = x.func("GENERATE_SERIES", _bigint(first), last)
        return exp.select(exp.alias_(series, x.ident(ROW_NUMBER)))

    def fence(self, query: exp.Select) -> exp.Select:
        # The planner never pulls up a subquery with OFFSET.
        return query.offset(exp.Literal.number(0), copy=False)

    def double(self, value: float) -> exp.Expression:
        # A bare fractional literal is numeric and would drag the whole expression with it.
        return (
            x.cast(exp.Literal.number(repr(abs(value))), "DOUBLE PRECISION")
            if value >= 0
            else (exp.Paren(this=exp.Neg(this=self.double(-value))))
        )

    def whole(self, node: exp.Expression) -> exp.Expression:
        return x.cast(node, "BIGINT")

    def null(self, column_type: ColumnType) -> exp.Expression:
        return x.cast(exp.Null(), self.type_names[column_type])

    def typed_text(self, value: str, column_type: ColumnType) -> exp.Expression:
        return x.cast(x.text(value), self.type_names[column_type])

    def _decimal(self, units: exp.Expression, scale: int) -> exp.Expression:
        if scale == 0:
            return x.cast(units, "NUMERIC")
        # numeric * numeric is exact and has the digits of both behind the point.
        return x.mul(units, exp.Literal.number(f"{Decimal(1).scaleb(-scale):f}"))

    def bytes_literal(self, value: bytes) -> exp.Expression:
        return x.cast(x.text(f"\\x{value.hex()}"), "BYTEA")

    def bytes_of(
        self,
        groups: Sequence[tuple[exp.Expression, int]],
        name: Callable[[str, exp.Expression], exp.Expression],
    ) -> exp.Expression:
        if not groups:
            return self.bytes_literal(b"")
        sent = [(x.func("INT8SEND", number), size) for number, size in groups]
        return x.concat(*(x.func("SUBSTR", eight, x.integer(9 - size)) for eight, size in sent))

    def convert(
        self, node: exp.Expression, source: ColumnType, target: ColumnType
    ) -> exp.Expression:
        if source in TEXTS or target not in TEXTS:
            return node  # integers and floats widen on assignment
        return x.cast(node, "TEXT")

    def restored(self, node: exp.Expression, column_type: ColumnType) -> exp.Expression:
        if column_type in _AS_THEY_ARE:
            return node
        return x.cast(node, self.type_names[column_type])  # costs nothing where it is that type

    def uuid(self, draws: Sequence[exp.Expression]) -> exp.Expression:
        # Two 64-bit halves; bytes → hex → uuid is the fastest way in PostgreSQL up to 18.
        u0, u1, u2, u3 = draws
        high = x.bit_or(
            x.shift_left(u0, 33),
            x.shift_left(x.shift_right(u1, 14), 16),
            exp.Literal.number(0x4000),
            x.bit_and(x.shift_right(u1, 2), 0xFFF),
        )
        # ~9223372036854775807 is the sign bit: the variant's leading 1.
        sign_bit = exp.BitwiseNot(this=exp.Literal.number(2**63 - 1))
        low = x.bit_or(sign_bit, x.shift_left(u2, 31), u3)
        both = x.concat(x.func("INT8SEND", high), x.func("INT8SEND", low))
        return x.cast(x.func("ENCODE", both, x.text("hex")), "UUID")

    def _seconds_after(
        self, start: datetime, seconds: exp.Expression, column_type: ColumnType
    ) -> exp.Expression:
        return self._after(start, [_interval(seconds, "1 second")], column_type)

    def _microseconds_after(
        self, start: datetime, ticks: exp.Expression, most: int, column_type: ColumnType
    ) -> exp.Expression:
        if most < _EXACT:
            return self._after(start, [_interval(ticks, "1 microsecond")], column_type)
        million = exp.Literal.number(10**6)
        parts = [
            _interval(x.int_div(ticks, million), "1 second"),
            _interval(x.mod(ticks, million), "1 microsecond"),
        ]
        return self._after(start, parts, column_type)

    def _after(
        self, start: datetime, intervals: Sequence[exp.Expression], column_type: ColumnType
    ) -> exp.Expression:
        kind, text = ColumnType.TIMESTAMP, start.isoformat(sep=" ")
        if column_type is ColumnType.TIMESTAMPTZ:
            kind, text = column_type, f"{text}+00:00"
        value = self.typed_text(text, kind)
        for interval in intervals:
            value = x.add(value, interval)
        return x.cast(value, "DATE") if column_type is ColumnType.DATE else value

    def epoch_microseconds(self, node: exp.Expression, column_type: ColumnType) -> exp.Expression:
        if column_type is ColumnType.DATE:
            epoch = self.typed_text("1970-01-01", ColumnType.DATE)
            days = exp.Sub(this=x.own(node), expression=epoch)
            return x.times(x.cast(exp.Paren(this=days), "BIGINT"), _DAY)
        # numeric, so exact, since PostgreSQL 14 (release notes, E.28.2).
        seconds = exp.Extract(this=exp.Var(this="EPOCH"), expression=x.own(node))
        return x.cast(x.times(seconds, 10**6), "BIGINT")

    def by_code_points(self, node: exp.Expression) -> exp.Expression:
        node = x.own(node)
        inner = node if isinstance(node, exp.Column | exp.Func) else exp.Paren(this=node)
        return exp.Collate(this=inner, expression=x.ident("C"))

    def hashable(self, cell: exp.Expression, column_type: ColumnType) -> exp.Expression:
        # An existing column may be of the type json, which has no hash. JSONB has one of the value.
        is_json = column_type is ColumnType.JSON
        return x.cast(cell, self.type_names[column_type]) if is_json else cell

    def row_hash(self, cells: Sequence[exp.Expression]) -> exp.Expression:
        # hash_record_extended(record, seed): PostgreSQL 14 or newer.
        row = x.func("ROW", *cells)
        return x.func("HASH_RECORD_EXTENDED", row, x.integer(0))

    def look_up_form(self, entries: int, rows: int) -> LookUpForm:
        # A subquery takes about 1 µs a row; a list 0.06 to 0.2 µs, and 0.2 to 0.5 µs for each
        # entry when a statement gathers it (PostgreSQL 15 and 18). A hash join takes 0.1 µs, but
        # the planner may hash the rows instead of the entries, and they come in any order.
        return LookUpForm.LIST if entries <= rows else LookUpForm.SUBQUERY

    def entry_of_list(
        self, table: str, number: exp.Expression, column_type: ColumnType, nullable: bool
    ) -> exp.Expression:
        # The subquery depends on no row, so it is executed once and its list is kept in memory.
        # An array is subscripted in constant time only if all elements are of one size
        # (array_seek in arrayfuncs.c); a jsonb array skips from one to the next at most 32 times
        # (JB_OFFSET_STRIDE in jsonb.h).
        is_text = column_type in TEXTS
        if not is_text and not nullable and column_type not in _OF_ANY_SIZE:
            values = _gathered(table, "ARRAY_AGG", x.col("value"))
            return exp.Bracket(this=values, expressions=[x.plus(x.own(number), 1)])
        value = x.col("value") if is_text else x.cast(x.col("value"), "TEXT")
        values = _gathered(table, "JSONB_AGG", value)
        entry = exp.JSONExtractScalar(this=values, expression=x.cast(number, "INTEGER"))
        return entry if is_text else x.cast(entry, self.type_names[column_type])

    def script_prologue(self) -> list[exp.Expression]:
        begin = exp.Command(this="BEGIN", expression="ISOLATION LEVEL READ COMMITTED, READ WRITE")
        rest = exp.Command(this="DO", expression=_REST_OF_THE_SESSION)
        return [begin, *map(_set_local, SESSION.items()), rest]


SESSION = {
    "client_encoding": "UTF8",
    "standard_conforming_strings": "on",
    "datestyle": "ISO, MDY",
    "intervalstyle": "postgres",
    "timezone": "UTC",  # matters where an existing column is TIMESTAMPTZ: our timestamps are UTC
    "bytea_output": "hex",
    "extra_float_digits": "1",
    "transform_null_equals": "off",
    "array_nulls": "on",
    "xmloption": "content",
    "xmlbinary": "base64",
    "row_security": "on",
    "statement_timeout": "0",
    "lock_timeout": "0",
    "idle_in_transaction_session_timeout": "0",
}
"""What the meaning of our SQL depends on, and what could cut it off, with PostgreSQL's defaults.

https://www.postgresql.org/docs/current/runtime-config-client.html
"""
# PostgreSQL's own functions come before those of the user's schemas. The last setting is not known
# before PostgreSQL 17.
_REST_OF_THE_SESSION = """$$
DECLARE path TEXT := NULLIF(CURRENT_SETTING('search_path'), '');
BEGIN
  PERFORM SET_CONFIG('search_path', CONCAT_WS(', ', 'pg_catalog', path), TRUE);
  PERFORM SET_CONFIG(name, '0', TRUE) FROM pg_settings WHERE name = 'transaction_timeout';
END
$$"""


def _set_local(setting: tuple[str, str]) -> exp.Set:
    name, value = setting
    equals = exp.EQ(this=exp.Var(this=name), expression=x.text(value))
    return exp.Set(expressions=[exp.SetItem(this=equals, kind="LOCAL")])


def _interval(count: exp.Expression, unit: str) -> exp.Expression:
    # interval_mul multiplies microseconds as doubles and rounds: exact for whole seconds over ten
    # thousand years (a multiple of 10^6 = 2^6 · 15625 below 2^59), for microseconds below 2^53.
    return x.mul(count, exp.Interval(this=x.text(unit)))


def _gathered(table: str, aggregate: str, value: exp.Expression) -> exp.Subquery:
    """Returns the subquery of one list: the values of a look-up table in order of their numbers."""
    ordered = exp.Order(this=value, expressions=[exp.Ordered(this=x.col("n"))])
    return exp.select(x.func(aggregate, ordered)).from_(x.table(table)).subquery()


def _bigint(node: exp.Expression) -> exp.Expression:
    return node if isinstance(node, exp.Cast) else x.cast(node, "BIGINT")
