"""Spark SQL (Spark 4)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any, ClassVar

from sqlglot import exp
from sqlglot.dialects.dialect import rename_func
from sqlglot.generator import Generator
from sqlglot.generators.spark import SparkGenerator

from dialects import spark_session
from dialects import sql_nodes as x
from dialects.algorithms.hex_digits import hex_digits
from dialects.algorithms.java_doubles import json_of_double
from dialects.algorithms.json_escapes import json_of_named_text
from dialects.algorithms.overflows import raised
from dialects.algorithms.wide_decimals import decimal_of_text
from dialects.ansi.dialect import Dialect
from dialects.ansi.rows import ROW_NUMBER, LookUpForm
from dialects.ansi.strings import is_range
from dialects.ansi.times import CalendarUnit
from dialects.cells import EPOCH
from dialects.printing import ReadableSQL
from dialects.spark_lambdas import Lambda, lambda_sql, named
from dialects.spark_uuids import digits_table, uuid_text
from dialects.tables.spark import STATEMENTS, SparkTables
from sdgen.column_types import ColumnType, DataType
from sdgen.string_types import AS_STRINGS

_LATIN = 256  # CHR knows characters below
_EXACT = 2.0**52  # doubles from here on are whole numbers

# What a string may hold as it stands; the program spark-sql leaves out lines that begin with --.
_ESCAPES = {
    **{code: f"\\u{code:04x}" for code in (*range(0x20), 0x7F)},
    ord("\n"): "\\n",
    ord("\\"): "\\\\",
    ord("'"): "\\'",
}


def _in_32_bits(node: exp.Expression) -> exp.Expression:
    """Returns a place in a string, which ANSI mode makes no INT of by itself."""
    return node if isinstance(node, exp.Literal) else x.as_int32(node)


def _substring_sql(printer: Generator, node: exp.Substring) -> str:
    size = node.args.get("length")
    places = [_in_32_bits(each) for each in (node.args["start"], size) if each is not None]
    return printer.func("SUBSTR", node.this, *places)


class Printer(ReadableSQL, SparkGenerator):
    """Spark's text."""

    # What sqlglot makes of queries is for those of other databases.
    EXPRESSIONS_WITHOUT_NESTED_CTES: ClassVar[set[type[exp.Expr]]] = set()
    TRANSFORMS: ClassVar[dict[Any, Any]] = {
        **{
            kind: write
            for kind, write in SparkGenerator.TRANSFORMS.items()
            if kind not in (exp.Select, exp.Table, exp.Create)
        },
        **STATEMENTS,
        Lambda: lambda_sql,
        exp.Chr: rename_func("CHR"),
        # A whole number of 64 bits there.
        exp.Floor: lambda self, node: f"CAST({self.func('FLOOR', node.this)} AS DOUBLE)",
        # Of values of which none is NULL; sqlglot would look for one.
        exp.Greatest: rename_func("GREATEST"),
        exp.Least: rename_func("LEAST"),
        exp.LowerHex: lambda self, node: self.func("LOWER", self.func("HEX", node.this)),
        exp.Pow: lambda self, node: self.func("POWER", node.this, node.expression),
        exp.RegexpReplace: lambda self, node: self.func(
            "REGEXP_REPLACE", node.this, node.expression, node.args["replacement"]
        ),
        exp.Replace: lambda self, node: self.func(
            "REPLACE", node.this, node.expression, node.args["replacement"]
        ),
        exp.StrPosition: lambda self, node: self.func("INSTR", node.this, node.args["substr"]),
        exp.Substring: _substring_sql,
        exp.TimestampTrunc: lambda self, node: self.func(
            "DATE_TRUNC", exp.Literal.string(str(node.args["unit"])), node.this
        ),
        exp.Unhex: rename_func("UNHEX"),
    }

    def values_sql(self, expression: exp.Values, values_as_table: bool = True) -> str:
        """Returns VALUES with several rows a line; there is no INSERT of them."""
        alias = self.sql(expression, "alias")
        return f"{self.rows_sql(expression)} AS {alias}" if alias else self.rows_sql(expression)

    def literal_sql(self, expression: exp.Literal) -> str:
        """Returns a number, or a string with what is no plain character in it escaped."""
        if not expression.is_string:
            return super().literal_sql(expression)
        return f"'{str(expression.this).translate(_ESCAPES)}'"


class Spark(SparkTables):
    """Spark's way of saying things, in ANSI mode."""

    name = "spark"
    printer = Printer
    title = "Spark"
    unsupported = frozenset(
        {
            *("create_enum", "entry_of_list", "mark_owed", "move_sequence", "random_uuid"),
            *("row_hash", "signed_constraint", "signed_index", "stored_hash", "unmark_owed"),
        }
    )
    stops_at_overflow = False  # of doubles
    reserved_names = frozenset({"entry", "searched"})  # columns of subqueries have such tables
    type_names: ClassVar[dict[ColumnType, str]] = {
        **Dialect.type_names,
        **dict.fromkeys((ColumnType.REAL, ColumnType.FLOAT, ColumnType.DOUBLE), "DOUBLE"),
        ColumnType.DECIMAL: "DECIMAL(38, 15)",
        **dict.fromkeys(
            (ColumnType.STRING, ColumnType.TEXT, ColumnType.VARCHAR, ColumnType.CHAR), "STRING"
        ),
        ColumnType.TIMESTAMP: "TIMESTAMP_NTZ",
        ColumnType.TIMESTAMPTZ: "TIMESTAMP",
        ColumnType.UUID: "STRING",
        ColumnType.JSON: "STRING",
        ColumnType.BYTES: "BINARY",
        **dict.fromkeys(AS_STRINGS, "STRING"),
    }
    stored_names: ClassVar[dict[ColumnType, str]] = {ColumnType.REAL: "FLOAT"}
    native_arrays = True

    def type_name(self, data_type: DataType) -> str:
        if data_type.element is not None:
            return f"ARRAY<{self.type_name(data_type.element)}>"
        if data_type.length is not None:
            return f"VARCHAR({data_type.length})"  # CHAR would be filled up with blanks
        if data_type.kind is ColumnType.DECIMAL and data_type.precision is not None:
            return f"DECIMAL({data_type.precision}, {data_type.scale})"
        return super().type_name(data_type)

    def looked_up_type(self, kind: ColumnType, decimal: DataType | None) -> str:
        return super().looked_up_type(kind, None) if decimal is None else self.type_name(decimal)

    # -- rows -----------------------------------------------------------------------------------

    def row_source(self, first: exp.Expression, end: exp.Expression, at_most: int) -> exp.Select:
        source = exp.Table(
            this=x.func("RANGE", first, end),
            alias=exp.TableAlias(this=x.ident("numbers"), columns=[x.ident(ROW_NUMBER)]),
        )
        return exp.select(x.col(ROW_NUMBER)).from_(source, copy=False)

    def fence(self, query: exp.Select) -> exp.Select:
        # Expressions that are used more than once stay in the projection that computes them:
        # spark.sql.optimizer.collapseProjectAlwaysInline is false.
        return query

    def looking_up(self, query: exp.Select, joined: Sequence[str]) -> exp.Select:
        # What a view computes has no size that Spark knows beforehand: it would sort and move rows.
        if joined:
            tables = [x.ident(name) for name in joined]
            query.set(
                "hint", exp.Hint(expressions=[exp.Anonymous(this="BROADCAST", expressions=tables)])
            )
        return query

    def look_up_form(self, entries: int, rows: int) -> LookUpForm:
        return LookUpForm.JOIN  # with a table that each executor gets as a whole

    def entry_above(self, table: str, number: exp.Expression, form: LookUpForm) -> exp.Expression:
        # Searched by halves: as many entries lie below as the powers of two, large ones first, that
        # can be added up. A function sees no queries: what it needs comes from below.
        entry = x.func("STRUCT", x.col("n"), x.col("value"))
        every = x.func("ARRAY_SORT", x.func("COLLECT_LIST", entry))
        gathered = exp.select(every).from_(x.table(table)).subquery(copy=False)
        searched, below, step = "searched", x.ident("below"), x.ident("step")
        entries = x.col("entries", searched)
        tried = x.func("GET", entries, x.as_int32(x.plus(x.add(below, step), -1)))
        fits = exp.LTE(this=_field(tried, "n"), expression=x.col("point", searched))
        more = x.add(below, x.case((fits, step), otherwise=x.int64(0)))
        function = Lambda(this=more, expressions=[below.copy(), step.copy()])
        halves = x.func("ARRAY", *(x.int64(2**bit) for bit in reversed(range(30))))
        place = x.as_int32(x.func("AGGREGATE", halves, x.int64(0), function))
        both = exp.select(x.alias(number, "point"), x.alias(gathered, "entries"))
        found = exp.select(_field(x.func("GET", entries, place), "value"))
        return found.from_(x.subquery(both, searched), copy=False).subquery(copy=False)

    def script_prologue(self) -> list[exp.Expression]:
        return [*spark_session.settings(), digits_table()]

    # -- numbers --------------------------------------------------------------------------------

    def floor(self, node: exp.Expression) -> exp.Expression:
        def floored(number: exp.Expression) -> exp.Expression:
            small = exp.LT(this=x.absolute(number), expression=self.double(_EXACT))
            return x.case((small, x.floor(number)), otherwise=number)

        return named("number", node, floored)

    def decimal_literal(self, value: Decimal) -> exp.Expression:
        return decimal_of_text(value, self.type_name)

    def _decimal(self, units: exp.Expression, scale: int) -> exp.Expression:
        if scale == 0:
            return x.cast(units, "DECIMAL(18, 0)")
        return super()._decimal(units, scale)

    def failing(self, failure: str, node: exp.Expression) -> exp.Expression:
        return self.bigint(raised("RAISE_ERROR", failure, self.as_text(node)))

    def finite(
        self,
        node: exp.Expression,
        *,
        is_bounded: bool,
        vanished: exp.Expr | None,
        failure: str,
    ) -> exp.Expression:
        tests: list[exp.Expression] = [] if vanished is None else [exp.Paren(this=vanished)]
        if not is_bounded:
            # NaN is larger than all other doubles there.
            infinite = x.cast(x.text("Infinity"), "DOUBLE")
            tests.insert(0, exp.GTE(this=x.absolute(node), expression=infinite))
        return x.case((exp.or_(*tests, copy=False), self.failing(failure, node)), otherwise=node)

    # -- strings --------------------------------------------------------------------------------

    def hexadecimals(self, parts: Sequence[str | tuple[exp.Expression, int]]) -> exp.Expression:
        return hex_digits(parts)  # in two thirds of the time that LPAD takes

    def character(self, alphabet: str, which: exp.Expression) -> exp.Expression:
        if is_range(alphabet) and ord(alphabet[-1]) >= _LATIN:
            return x.substring(x.text(alphabet), x.plus(which, 1), x.integer(1))
        return super().character(alphabet, which)

    def like(self, node: exp.Expression, pattern: str) -> exp.Expression:
        return super().like(node, _escaped_where_needed(pattern))

    # -- times ----------------------------------------------------------------------------------

    def _seconds_after(
        self, start: datetime, seconds: exp.Expression, column_type: ColumnType
    ) -> exp.Expression:
        since_epoch = x.plus(seconds, (start - EPOCH) // timedelta(seconds=1))
        return self._instant(x.func("TIMESTAMP_SECONDS", since_epoch), column_type)

    def _microseconds_after(
        self, start: datetime, ticks: exp.Expression, most: int, column_type: ColumnType
    ) -> exp.Expression:
        since_epoch = x.plus(ticks, (start - EPOCH) // timedelta(microseconds=1))
        return self._instant(x.func("TIMESTAMP_MICROS", since_epoch), column_type)

    def _instant(self, node: exp.Expression, column_type: ColumnType) -> exp.Expression:
        if column_type is ColumnType.TIMESTAMPTZ:
            return node
        return x.cast(node, self.type_names[column_type])  # as of UTC, which the session has

    def epoch_microseconds(self, node: exp.Expression, column_type: ColumnType) -> exp.Expression:
        zoned = self.type_names[ColumnType.TIMESTAMPTZ]
        instant = node if column_type is ColumnType.TIMESTAMPTZ else x.cast(node, zoned)
        return x.func("UNIX_MICROS", instant)

    def first_instant(self, node: exp.Expression, unit: CalendarUnit) -> exp.Expression:
        first = super().first_instant(node, unit)
        return x.cast(first, self.type_names[ColumnType.TIMESTAMP])

    # -- JSON: text, which is the canonical text --------------------------------------------------

    def _json_of_text(self, node: exp.Expression) -> exp.Expression:
        return named("text", self.as_text(node), json_of_named_text)

    def _json_of_double(self, node: exp.Expression) -> exp.Expression:
        return named("number", node, lambda number: json_of_double(self, number))

    def _json_of_short_double(self, node: exp.Expression) -> exp.Expression:
        return named("number", node, lambda number: json_of_double(self, number, most_digits=15))

    def _json_of_decimal(self, node: exp.Expression, data_type: DataType) -> exp.Expression:
        # As text, since the digits of a long one are no double before they are divided.
        return self._json_of_double(self.to_double(self.as_text(node)))

    # -- values ---------------------------------------------------------------------------------

    def uuid(self, draws: Sequence[exp.Expression]) -> exp.Expression:
        return self.convert_text(uuid_text(draws), ColumnType.UUID)

    def null(self, column_type: ColumnType) -> exp.Expression:
        # Of a decimal of no scale of its own, which it would give to others.
        return exp.Null() if column_type is ColumnType.DECIMAL else super().null(column_type)

    def from_string(
        self, node: exp.Expression, data_type: DataType, to: exp.DataType
    ) -> exp.Expression:
        if data_type.element is None:
            return super().from_string(node, data_type, to)
        is_bytes = data_type.element.kind is ColumnType.BYTES
        form = x.text("ARRAY<STRING>" if is_bytes else self.type_name(data_type))
        strict = x.func("MAP", x.text("mode"), x.text("FAILFAST"))
        elements = x.func("FROM_JSON", node, form, strict)
        if not is_bytes:
            return elements
        element = x.ident("element")
        digits = x.trimmed(element, x.text("\\x"), "leading")
        made = Lambda(this=x.call(exp.Unhex, digits), expressions=[element.copy()])
        return x.func("TRANSFORM", elements, made)


def _field(struct: exp.Expression, name: str) -> exp.Expression:
    return exp.Dot(this=struct, expression=x.ident(name))


def _escaped_where_needed(pattern: str) -> str:
    r"""Returns a pattern of LIKE whose ``\`` stands before ``%``, ``_`` and ``\`` only."""
    result, characters = "", iter(pattern)
    for character in characters:
        if character != "\\":
            result += character
            continue
        taken = next(characters, "\\")
        result += f"\\{taken}" if taken in "%_\\" else taken
    return result
