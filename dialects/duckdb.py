"""DuckDB (1.5.5 to 2.x)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Any, ClassVar

from sqlglot import exp
from sqlglot.dialects.dialect import rename_func
from sqlglot.generator import Generator
from sqlglot.generators.duckdb import DuckDBGenerator

from dialects import duckdb_session
from dialects import sql_nodes as x
from dialects.algorithms.overflows import raised
from dialects.algorithms.uuid_halves import uuid_halves
from dialects.algorithms.wide_decimals import decimal_of_text
from dialects.ansi.dialect import Dialect
from dialects.ansi.json import quoted
from dialects.ansi.rows import ROW_NUMBER, LookUpForm
from dialects.printing import ReadableSQL
from dialects.tables.duckdb import DuckDBTables
from sdgen.column_types import FLOATS, INTEGERS, ColumnType, DataType
from sdgen.string_types import AS_STRINGS

# Before it parses, DuckDB makes plain blanks of those that Unicode has beyond ASCII, but not in
# quotes. It takes quotes in a comment for the beginning of some: strings behind it would change.
_QUOTES = str.maketrans(
    {"'": "\N{RIGHT SINGLE QUOTATION MARK}", '"': "\N{DOUBLE PRIME}", "$": "＄"}
)

_ESCAPED_WITH_LETTERS = r"[\x{0B}\x{0E}\x{0F}\x{1A}-\x{1F}]"


_LOW_END = 2**31
"""One past the largest number that a draw multiplies."""
_AS_THEY_ARE = frozenset({ColumnType.BOOL, ColumnType.JSON, ColumnType.BYTES})
# What holds all values of the types that cells of a kind may be stored as.
_WIDE = {
    **dict.fromkeys(INTEGERS, "HUGEINT"),
    **dict.fromkeys(FLOATS, "DOUBLE"),
    ColumnType.DATE: "TIMESTAMP",
    ColumnType.TIMESTAMP: "TIMESTAMP",
    ColumnType.UUID: "VARCHAR",
}


class Lambda(exp.Expression):
    """A function of some names (``expressions``) that is a value (``this``)."""

    arg_types: ClassVar[dict[str, bool]] = {"this": True, "expressions": True}


def _lambda_sql(printer: Generator, node: Lambda) -> str:
    names = printer.expressions(node, flat=True)
    return f"LAMBDA {names}: {printer.sql(node, 'this')}"


def quoteless(comment: str) -> str:
    """Returns a comment without what begins a string, a name or another comment."""
    return re.sub("--+", "\N{EM DASH}", comment.translate(_QUOTES))


class Printer(ReadableSQL, DuckDBGenerator):
    """DuckDB's text."""

    # What sqlglot makes of queries and of LATERAL is for those of other databases.
    TRANSFORMS: ClassVar[dict[Any, Any]] = {
        **{
            kind: write
            for kind, write in DuckDBGenerator.TRANSFORMS.items()
            if kind not in (exp.Select, exp.Lateral)
        },
        Lambda: _lambda_sql,
        # Of values of which none is NULL; sqlglot would look for one.
        exp.Greatest: rename_func("GREATEST"),
        exp.Least: rename_func("LEAST"),
        exp.Pow: lambda self, node: self.func("POWER", node.this, node.expression),
        exp.StrPosition: lambda self, node: self.func("STRPOS", node.this, node.args["substr"]),
        exp.Replace: lambda self, node: self.func(
            "REPLACE", node.this, node.expression, node.args["replacement"]
        ),
        exp.Substring: rename_func("SUBSTR"),
        exp.Unhex: rename_func("UNHEX"),
    }

    def sanitize_comment(self, comment: str) -> str:
        """Returns the inside of a comment that DuckDB skips as a whole."""
        return super().sanitize_comment(quoteless(comment))


class DuckDB(DuckDBTables):
    """DuckDB's way of saying things."""

    name = "duckdb"
    printer = Printer
    title = "DuckDB"
    # Constraints of a table are those of its CREATE TABLE, and sequences only count on.
    unsupported = frozenset(
        {"create_enum", "entry_of_list", "mark_owed", "signed_constraint", "unmark_owed"}
    )
    stops_at_overflow = False  # of doubles
    default_schema = "main"
    # Each table that is joined has a rowid. Of a name that a table of a subquery has as well, it
    # takes the table, as a whole.
    reserved_names = frozenset({"entry", "rowid", "searched"})
    not_ascii = r"[^\x{01}-\x{7F}]"
    type_names: ClassVar[dict[ColumnType, str]] = {
        **Dialect.type_names,
        ColumnType.DECIMAL: "DECIMAL(38, 15)",
        **dict.fromkeys((ColumnType.REAL, ColumnType.FLOAT, ColumnType.DOUBLE), "DOUBLE"),
        **dict.fromkeys(
            (ColumnType.STRING, ColumnType.TEXT, ColumnType.VARCHAR, ColumnType.CHAR), "VARCHAR"
        ),
        **dict.fromkeys(AS_STRINGS, "VARCHAR"),
    }
    # CHAR is VARCHAR there, and addresses need an extension that has to be downloaded.
    stored_names: ClassVar[dict[ColumnType, str]] = {
        ColumnType.REAL: "REAL",
        ColumnType.TIME: "TIME",
    }
    native_arrays = True
    locks_rows = False

    def type_name(self, data_type: DataType) -> str:
        if data_type.kind is ColumnType.DECIMAL and data_type.precision is not None:
            return f"DECIMAL({data_type.precision}, {data_type.scale})"
        return super().type_name(data_type)

    def looked_up_type(self, kind: ColumnType, decimal: DataType | None) -> str:
        return super().looked_up_type(kind, None) if decimal is None else self.type_name(decimal)

    def comment(self, text: str) -> str:
        return super().comment(quoteless(text))

    # -- rows -----------------------------------------------------------------------------------

    def row_source(self, first: exp.Expression, end: exp.Expression, at_most: int) -> exp.Select:
        start = first if isinstance(first, exp.Cast) else x.as_int64(first)
        numbers = x.func("RANGE", start, end)
        source = exp.Table(
            this=numbers,
            alias=exp.TableAlias(this=x.ident("numbers"), columns=[x.ident(ROW_NUMBER)]),
        )
        return exp.select(x.col(ROW_NUMBER)).from_(source, copy=False)

    def bounded(self, number: exp.Expression, end: int) -> exp.Expression:
        # Of a remainder DuckDB (from 2.0 on) knows the bounds. It then knows that nothing of a draw
        # overflows, and looks for no overflow: a draw takes half the time.
        return x.mod(number, x.integer(_LOW_END)) if end <= _LOW_END else number

    def hashable(self, cell: exp.Expression, column_type: ColumnType) -> exp.Expression:
        # Equal values of other types have other hashes, and a table may have another type.
        if column_type is not ColumnType.DECIMAL:
            wide = _WIDE.get(column_type)
            return cell if wide is None else x.cast(cell, wide)
        text = self.as_text(cell)
        zeros = x.trimmed(x.trimmed(text, x.text("0"), "trailing"), x.text("."), "trailing")
        has_places = exp.GT(this=x.position(text.copy(), x.text(".")), expression=x.integer(0))
        return x.case((has_places, zeros), otherwise=text.copy())

    def row_hash(self, cells: Sequence[exp.Expression]) -> exp.Expression:
        return _signed(x.func("HASH", *cells))

    def stored_hash(self, cells: Sequence[exp.Expression]) -> exp.Expression:
        # HASH is another one in other versions.
        parts = []
        for cell in cells:
            text = self.as_text(cell)
            sized = x.concat(self.as_text(x.length(text)), x.text(":"), text.copy())
            parts.append(x.coalesce(sized, x.text("-")))
        return _signed(x.func("MD5_NUMBER_LOWER", x.concat(*parts)))

    def look_up_form(self, entries: int, rows: int) -> LookUpForm:
        # A fifth of the time of lists, which are copied for each row where rows are set aside, as
        # for correlated subqueries: of 98,000 rows and 2,000 entries that takes gigabytes.
        return LookUpForm.JOIN

    def entry_above(self, table: str, number: exp.Expression, form: LookUpForm) -> exp.Expression:
        # Searched by halves: as many entries lie below as the powers of two, large ones first, that
        # can be added up. A function sees only columns of its own query, and no queries.
        searched, below, step = "searched", x.ident("below"), x.ident("step")
        numbers = x.col("numbers", searched)
        tried = exp.Bracket(this=numbers, expressions=[x.add(below, step)], offset=1)
        fits = exp.LTE(this=tried, expression=x.col("point", searched))
        more = x.add(below, x.case((fits, step), otherwise=x.integer(0)))
        function = Lambda(this=more, expressions=[below.copy(), step.copy()])
        halves = exp.Array(expressions=[x.int64(2**bit) for bit in reversed(range(31))])
        place = x.func("LIST_REDUCE", halves, function, x.int64(0))
        both = exp.select(
            x.alias(number, "point"), x.alias(_gathered(table, x.col("n")), numbers.name)
        )
        found = exp.select(_at(_gathered(table, x.col("value")), place))
        return found.from_(x.subquery(both, searched), copy=False).subquery(copy=False)

    def script_prologue(self) -> list[exp.Expression]:
        return [*duckdb_session.settings(), exp.Transaction()]

    # -- numbers --------------------------------------------------------------------------------

    def decimal_literal(self, value: Decimal) -> exp.Expression:
        return decimal_of_text(value, self.type_name)

    def _decimal(self, units: exp.Expression, scale: int) -> exp.Expression:
        if scale == 0:
            return x.cast(units, "DECIMAL(18, 0)")
        return super()._decimal(units, scale)

    def failing(self, failure: str, node: exp.Expression) -> exp.Expression:
        return self.bigint(raised("ERROR", failure, self.as_text(node)))

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
            tests.insert(0, exp.Not(this=x.func("ISFINITE", node)))
        return x.case((exp.or_(*tests, copy=False), self.failing(failure, node)), otherwise=node)

    # -- strings --------------------------------------------------------------------------------

    def hexadecimals(self, parts: Sequence[str | tuple[exp.Expression, int]]) -> exp.Expression:
        form, numbers = "", []
        for part in parts:
            if isinstance(part, str):
                form += part.replace("{", "{{").replace("}", "}}")
                continue
            node, width = part
            form += f"{{:0{width}x}}" if width > 1 else "{:x}"
            numbers.append(node)
        return x.func("FORMAT", x.text(form), *numbers)

    def is_ascii(self, node: exp.Expression) -> exp.Expression:
        return exp.EQ(this=x.func("STRLEN", node), expression=x.length(node))

    # -- times ----------------------------------------------------------------------------------

    def interval(self, count: exp.Expression, unit: str) -> exp.Expression:
        # INTERVAL * takes numbers of 32 bits only.
        return x.func(f"TO_{unit.upper()}S", count)

    def epoch_microseconds(self, node: exp.Expression, column_type: ColumnType) -> exp.Expression:
        return x.func("EPOCH_US", node)

    # -- JSON: text, which is the canonical text --------------------------------------------------

    def _json_of_text(self, node: exp.Expression) -> exp.Expression:
        if isinstance(node, exp.Column):
            return self._json_of_named_text(node)
        # A list of it alone, since it is used more than once.
        name, alone = x.ident("text"), exp.Array(expressions=[self.as_text(node)])
        function = Lambda(this=self._json_of_named_text(name), expressions=[name.copy()])
        return _at(x.func("LIST_TRANSFORM", alone, function), x.integer(0))

    def _json_of_named_text(self, text: exp.Expression) -> exp.Expression:
        # TO_JSON has the digits of control characters in upper case.
        is_odd = exp.RegexpLike(this=x.own(text), expression=x.text(_ESCAPED_WITH_LETTERS))
        name = x.ident("character")
        escaped = super()._json_of_text(name)
        inside = x.substring(escaped, x.integer(2), x.plus(x.length(escaped), -2))
        is_control = exp.LT(this=x.code_point(name), expression=x.integer(ord(" ")))
        each = x.case((is_control, x.call(exp.Lower, inside)), otherwise=inside)
        function = Lambda(this=each, expressions=[name.copy()])
        characters = x.func("STRING_SPLIT", text, x.text(""))
        joined = x.func(
            "ARRAY_TO_STRING", x.func("LIST_TRANSFORM", characters, function), x.text("")
        )
        return x.case((is_odd, quoted(joined)), otherwise=super()._json_of_text(text))

    def _json_of_double(self, node: exp.Expression) -> exp.Expression:
        # Whole numbers of 64 bits are their digits, others what Python's repr writes.
        is_whole = exp.and_(
            exp.GTE(this=x.own(node), expression=self.double(-(2.0**63))),
            exp.LT(this=x.own(node), expression=self.double(2.0**63)),
            exp.EQ(this=x.func("TRUNC", node), expression=x.own(node)),
            copy=False,
        )
        return x.case((is_whole, self.as_text(self.whole(node))), otherwise=self.as_text(node))

    def _json_of_decimal(self, node: exp.Expression, data_type: DataType) -> exp.Expression:
        # As text, since the digits of a long one are no double before they are divided.
        return self._json_of_double(self.to_double(self.as_text(node)))

    # -- values ---------------------------------------------------------------------------------

    def null(self, column_type: ColumnType) -> exp.Expression:
        # Of a decimal of no scale of its own, which it would give to others.
        return exp.Null() if column_type is ColumnType.DECIMAL else super().null(column_type)

    def uuid(self, draws: Sequence[exp.Expression]) -> exp.Expression:
        # Of its 16 bytes in a quarter of the time that its hexadecimal digits take.
        parts = (x.cast(half, "BIT") for half in uuid_halves(draws, "UBIGINT"))
        return x.cast(x.concat(*(x.cast(part, "BLOB") for part in parts)), "UUID")

    def from_string(
        self, node: exp.Expression, data_type: DataType, to: exp.DataType
    ) -> exp.Expression:
        if to.sql().upper().startswith("INTERVAL"):
            node = x.func("REPLACE", node, x.text("+"), x.text(""))  # not read before a time of day
        if data_type.element is None:
            return super().from_string(node, data_type, to)
        json = x.cast(node, "JSON")
        if data_type.element.kind is not ColumnType.BYTES:
            return exp.Cast(this=json, to=to)
        element = x.ident("element")
        digits = x.trimmed(element, x.text("\\x"), "leading")  # before bytes that were stored
        made = Lambda(this=x.call(exp.Unhex, digits), expressions=[element.copy()])
        return x.func("LIST_TRANSFORM", x.cast(json, "VARCHAR[]"), made)

    def restored(self, node: exp.Expression, column_type: ColumnType) -> exp.Expression:
        if column_type in _AS_THEY_ARE:
            return node
        if column_type is ColumnType.ARRAY:
            return self.as_text(x.func("TO_JSON", node))
        return x.cast(node, self.type_names[column_type])

    def existing_type(self, name: str, schema: str | None) -> exp.DataType:
        # The catalog spells a type out, with the labels of an enum, and knows no name of it.
        return x.raw_type(name)

    def first_bytes(self, node: exp.Expression, length: exp.Expression) -> exp.Expression:
        return x.func("ARRAY_SLICE", node, x.integer(1), length)


def _signed(hash_: exp.Expression) -> exp.Expression:
    """Returns an unsigned integer of 64 bits, moved to the signed ones."""
    return x.as_int64(x.sub(x.cast(hash_, "HUGEINT"), exp.Literal.number(2**63)))


def _gathered(table: str, value: exp.Expression) -> exp.Subquery:
    """Returns the subquery of one list: the values of a look-up table in order of their numbers."""
    ordered = exp.Order(this=value, expressions=[exp.Ordered(this=x.col("n"))])
    return exp.select(x.func("LIST", ordered)).from_(x.table(table)).subquery(copy=False)


def _at(entries: exp.Expression, number: exp.Expression) -> exp.Expression:
    """Returns an element of a list, counted from 0."""
    # The offset tells sqlglot that this counts from 1 already.
    return exp.Bracket(this=entries, expressions=[x.plus(x.own(number), 1)], offset=1)
