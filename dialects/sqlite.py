"""SQLite (3.35 or newer)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any, ClassVar

from sqlglot import exp
from sqlglot.dialects.dialect import rename_func
from sqlglot.generator import Generator
from sqlglot.generators.sqlite import SQLiteGenerator

from dialects import expressions as x
from dialects.base import ROW_NUMBER, Dialect, LookUpForm
from dialects.counts import EPOCH
from dialects.json_texts.sqlite import SQLiteJson
from dialects.json_texts.sqlite_doubles import ShortestDigits, shortest_digits_sql
from dialects.printing import ReadableSQL, slash_sql
from dialects.scalars.sqlite import SQLiteScalars
from dialects.tables.sqlite import Mark, SignedIndex, SQLiteTables, mark_sql, signed_index_sql
from dialects.texts.sqlite import SQLiteTexts
from sdgen.column_types import FLOATS, NUMBERS, TEXTS, ColumnType
from sdgen.values import Value

ROW_HASH_FUNCTION = "SDGEN_HASH"
"""Function of any number of values that the engine adds to a connection; see ``row_hash``."""
VALUE_FUNCTION = "SDGEN_VALUE"
"""Likewise, of a value and whether it is JSON; see ``by_value``."""

_MOST_ARGUMENTS = 100
_BLOCK = 1_000  # rows of the recursive CTE that is cross-joined with itself
_TWOS = 59  # of 2^59 all 18 digits are read, then the .0 is dropped: sqlite3AtoF in util.c
_UTC = "+00:00"
_EXACT = 2**53  # doubles hold every whole number up to here


class Printer(ReadableSQL, SQLiteGenerator):
    """SQLite's text."""

    TRANSFORMS: ClassVar[dict[Any, Any]] = {
        **SQLiteGenerator.TRANSFORMS,
        ShortestDigits: shortest_digits_sql,
        Mark: mark_sql,
        SignedIndex: signed_index_sql,
        exp.Substring: rename_func("SUBSTR"),  # SUBSTRING came with 3.34
        # https://www.sqlite.org/lang_expr.html: of two integers the quotient is one, cut to zero.
        exp.IntDiv: slash_sql,
    }

    def cast_sql(self, expression: exp.Cast, safe_prefix: str | None = None) -> str:
        """Returns the cast as it stands; sqlglot would make function calls of some."""
        return Generator.cast_sql(self, expression, safe_prefix)


class SQLite(SQLiteScalars, SQLiteTexts, SQLiteJson, SQLiteTables, Dialect):
    """SQLite's way of saying things."""

    name = "sqlite"
    printer = Printer
    title = "SQLite"
    reserved_table_prefix = "sqlite_"  # https://www.sqlite.org/lang_createtable.html
    adds_constraints = False  # https://www.sqlite.org/lang_altertable.html
    most_joins = 60  # of 64 tables: https://www.sqlite.org/limits.html
    type_names: ClassVar[dict[ColumnType, str]] = {
        ColumnType.SMALLINT: "INTEGER",
        ColumnType.INT: "INTEGER",
        ColumnType.BIGINT: "INTEGER",
        ColumnType.FLOAT: "REAL",
        ColumnType.DOUBLE: "REAL",
        ColumnType.DECIMAL: "NUMERIC",
        ColumnType.STRING: "TEXT",
        ColumnType.TEXT: "TEXT",
        ColumnType.VARCHAR: "VARCHAR",
        ColumnType.BOOL: "BOOLEAN",
        ColumnType.DATE: "TEXT",
        ColumnType.TIMESTAMP: "TEXT",
        ColumnType.TIMESTAMPTZ: "TEXT",
        ColumnType.UUID: "TEXT",
        ColumnType.JSON: "TEXT",
        ColumnType.BYTES: "BLOB",
    }

    def parameter(self, position: int, name: str) -> exp.Expression:
        return exp.Placeholder(this=name)

    def row_source(self, first: exp.Expression, end: exp.Expression, at_most: int) -> exp.Select:
        # CROSS JOIN fixes the loop order (https://www.sqlite.org/optoverview.html#crossjoin), so
        # the numbers come ascending and LIMIT stops after the last one.
        levels = 1
        while _BLOCK**levels < at_most:
            levels += 1
        number: exp.Expression = x.col("n", "k0")
        for level in range(1, levels):
            digit = x.mul(x.col("n", f"k{level}"), exp.Literal.number(_BLOCK**level))
            number = x.add(digit, number)
        if not (isinstance(first, exp.Literal) and first.name == "0"):
            number = x.add(first, number)
        query = exp.select(exp.alias_(number, x.ident(ROW_NUMBER)))
        outermost = levels - 1
        query = query.from_(x.table("thousand", alias=f"k{outermost}"))
        for level in reversed(range(outermost)):
            query = query.join(x.table("thousand", alias=f"k{level}"), join_type="cross")
        count: exp.Expression = x.paren(exp.Sub(this=end, expression=first))
        if isinstance(first, exp.Literal) and isinstance(end, exp.Literal):
            count = exp.Literal.number(int(end.name) - int(first.name))
        return query.limit(count).with_(x.ident("thousand"), as_=_thousand(), recursive=True)

    def fence(self, query: exp.Select) -> exp.Select:
        # LIMIT keeps a subquery from being flattened
        # (rule 13 of https://www.sqlite.org/optoverview.html#subquery_flattening).
        everything = exp.Neg(this=exp.Literal.number(1))
        return query.limit(everything, copy=False).offset(exp.Literal.number(0), copy=False)

    def double(self, value: float) -> exp.Expression:
        if value < 0:
            return exp.Paren(this=exp.Neg(this=self.double(-value)))
        short = repr(abs(value))  # -0.0 is 0.0: SQLite would keep its sign but not store it
        if _reads_exactly(short):
            return exp.Literal.number(short if "." in short or "e" in short else f"{short}.0")
        return _double_of_ratio(value)

    def whole(self, node: exp.Expression) -> exp.Expression:
        return x.cast(node, "INTEGER")

    def literal(self, value: Value, column_type: ColumnType) -> exp.Expression:
        if not isinstance(value, str) or "\r\n" not in value:
            return super().literal(value, column_type)
        # The sqlite3 program drops a carriage return from the end of each line that it reads.
        first, *others = value.split("\r\n")
        parts: list[exp.Expression] = [x.text(first)]
        for other in others:
            parts += [x.func("CHAR", x.integer(13)), x.text(f"\n{other}")]
        return exp.Paren(this=x.concat(*parts))

    def null(self, column_type: ColumnType) -> exp.Expression:
        return exp.Null()

    def typed_text(self, value: str, column_type: ColumnType) -> exp.Expression:
        return x.text(value)

    def decimal_literal(self, value: Decimal) -> exp.Expression:
        number = number_of_decimal(value)
        return x.integer(number) if isinstance(number, int) else self.double(number)

    def _decimal(self, units: exp.Expression, scale: int) -> exp.Expression:
        # The double nearest to the decimal number; NUMERIC columns keep whole ones as integers.
        return x.float_div(units, self.double(10.0**scale)) if scale else x.own(units)

    def bytes_literal(self, value: bytes) -> exp.Expression:
        return exp.HexString(this=value.hex())

    def bytes_of(
        self,
        groups: Sequence[tuple[exp.Expression, int]],
        name: Callable[[str, exp.Expression], exp.Expression],
    ) -> exp.Expression:
        # Only a literal can hold any byte (unhex came with 3.41); || gives a text of its bytes.
        if not groups:
            return self.bytes_literal(b"")
        octets = name("octets", self.bytes_literal(bytes(range(256))))
        parts = [
            x.func("SUBSTR", octets, x.plus(_low(shifted, 8), 1), x.integer(1))
            for number, size in groups
            for place in reversed(range(size))
            for shifted in [_cut(number, 8 * place) if place else number]
        ]
        return x.cast(x.concat(*parts), "BLOB")

    def convert(
        self, node: exp.Expression, source: ColumnType, target: ColumnType
    ) -> exp.Expression:
        if target in TEXTS and self.type_names[source] not in ("TEXT", "VARCHAR"):
            return x.cast(node, "TEXT")
        return node

    def restored(self, node: exp.Expression, column_type: ColumnType) -> exp.Expression:
        # A column of NUMERIC affinity has whole doubles as integers, whose division is another.
        return x.cast(node, "REAL") if column_type in FLOATS else node

    def uuid(self, draws: Sequence[exp.Expression]) -> exp.Expression:
        # Bits are moved by * / % +: SQLite's shifts and masks take twice the time (OP_ShiftLeft and
        # OP_BitAnd in vdbe.c convert both operands by function calls). Draws are never negative.
        u0, u1, u2, u3 = draws
        return x.func(
            "PRINTF",
            x.text("%08x-%04x-4%03x-%04x-%012x"),
            x.add(x.times(u0, 2), _cut(u1, 30)),
            _low(_cut(u1, 14), 16),
            _low(_cut(u1, 2), 12),
            x.plus(_cut(u2, 17), 0x8000),
            x.add(x.times(_low(u2, 17), 2**31), u3),
        )

    def _seconds_after(
        self, start: datetime, seconds: exp.Expression, column_type: ColumnType
    ) -> exp.Expression:
        function = "DATE" if column_type is ColumnType.DATE else "DATETIME"
        since_epoch = x.plus(seconds, (start - EPOCH) // timedelta(seconds=1))
        value = x.func(function, since_epoch, x.text("unixepoch"))
        if column_type is ColumnType.TIMESTAMPTZ:
            return x.concat(value, x.text(_UTC))
        return value

    def _microseconds_after(
        self, start: datetime, ticks: exp.Expression, most: int, column_type: ColumnType
    ) -> exp.Expression:
        # Counted from the year 1, so that quotient and remainder are never negative.
        since = x.plus(ticks, (start - datetime.min) // timedelta(microseconds=1))
        million = exp.Literal.number(10**6)
        if column_type is ColumnType.DATE:
            return self._seconds_after(datetime.min, x.int_div(since, million), column_type)
        value = self._seconds_after(datetime.min, x.int_div(since, million), ColumnType.TIMESTAMP)
        fraction = x.mod(since, million)
        zero = exp.EQ(this=x.paren(fraction), expression=exp.Literal.number(0))
        digits = x.func("PRINTF", x.text(".%06d"), fraction.copy())
        parts = [value, x.case((zero, x.text("")), otherwise=digits)]
        if column_type is ColumnType.TIMESTAMPTZ:
            parts.append(x.text(_UTC))
        return x.concat(*parts)

    def epoch_microseconds(self, node: exp.Expression, column_type: ColumnType) -> exp.Expression:
        # Without the fraction: SQLite rounds instants to milliseconds, so .9996 would be a second
        # more (computeHMS in date.c).
        whole = x.own(node)
        if column_type is not ColumnType.DATE:
            whole = _part(node, 1, 19)
        seconds = x.cast(x.func("STRFTIME", x.text("%s"), whole), "INTEGER")
        ticks = x.times(seconds, 10**6)
        if column_type is ColumnType.DATE:
            return ticks
        fraction: exp.Expression = x.cast(_part(node, 21, 6), "INTEGER")
        if column_type is ColumnType.TIMESTAMPTZ:  # what follows may be the zone
            point = exp.EQ(this=_part(node, 20, 1), expression=x.text("."))
            fraction = x.case((point, fraction), otherwise=exp.Literal.number(0))
        return x.add(ticks, fraction)

    def by_value(self, cell: exp.Expression, column_type: ColumnType) -> exp.Expression:
        # JSON of other spacing or order is the same, and so is 1.0 in a column of no type.
        if column_type in NUMBERS:
            return x.func(VALUE_FUNCTION, cell, x.integer(0))
        is_json = column_type is ColumnType.JSON
        return x.func(VALUE_FUNCTION, cell, x.integer(1)) if is_json else cell

    def row_hash(self, cells: Sequence[exp.Expression]) -> exp.Expression:
        # SQLite has no hash function: the engine brings its own. SQLite's functions take 127
        # arguments at most (https://www.sqlite.org/limits.html#max_function_arg up to 3.47).
        parts = [
            cells[start : start + _MOST_ARGUMENTS]
            for start in range(0, len(cells), _MOST_ARGUMENTS)
        ]
        hashes = [x.func(ROW_HASH_FUNCTION, *part) for part in parts]
        return hashes[0] if len(hashes) == 1 else x.func(ROW_HASH_FUNCTION, *hashes)

    def look_up_form(self, entries: int, rows: int) -> LookUpForm:
        # By rowid; 0.6 to 0.9 of what a subquery takes (8 to 100,000 entries, SQLite 3.40).
        return LookUpForm.JOIN

    def script_prologue(self) -> list[exp.Expression]:
        return [exp.Transaction()]


def number_of_decimal(value: Decimal) -> int | float:
    """Returns a decimal of at most 15 digits as SQLite stores it.

    Where the nearest double would become an integer of other digits it is an integer.
    """
    if _EXACT <= abs(value) < 2**63 and value == int(value):
        return int(value)
    return float(value)


def _part(node: exp.Expression, start: int, length: int) -> exp.Expression:
    """Returns ``length`` characters of a text from the ``start``-th on, counted from 1."""
    return x.func("SUBSTR", x.own(node), x.integer(start), x.integer(length))


def _cut(node: exp.Expression, bits: int) -> exp.Expression:
    """Returns a non-negative integer without its lowest bits."""
    return x.int_div(node, x.integer(2**bits))


def _low(node: exp.Expression, bits: int) -> exp.Expression:
    """Returns the lowest bits of a non-negative integer."""
    return exp.Mod(this=x.own(node), expression=x.integer(2**bits))


def _thousand() -> exp.Expression:
    """Returns the recursive query of the column ``n`` = 0 … 999."""
    start = exp.select(exp.alias_(exp.Literal.number(0), x.ident("n")))
    step = (
        exp.select(x.add(x.col("n"), exp.Literal.number(1)))
        .from_(x.table("thousand"))
        .where(exp.LT(this=x.col("n"), expression=exp.Literal.number(_BLOCK - 1)))
    )
    return exp.union(start, step, distinct=False)


def _reads_exactly(literal: str) -> bool:
    """Returns whether every SQLite reads this decimal literal as the double that Python does.

    SQLite up to 3.42 scales the digits in 80-bit floating point and then rounds a second time to
    64 bits (``sqlite3AtoF`` in util.c); later versions use double-double arithmetic. A literal is
    safe when its digits and its power of ten are exact and rounding twice gives what rounding
    once does.
    """
    mantissa, _, exponent = literal.partition("e")
    whole, _, decimals = mantissa.partition(".")
    decimals = decimals.rstrip("0")
    digits, power = int(whole + decimals), int(exponent or 0) - len(decimals)
    if digits > 2**53 or abs(power) > 22:
        return False
    exact = digits * Fraction(10) ** power
    return _round_to_bits(_round_to_bits(exact, 64), 53) == Fraction(float(literal))


def _round_to_bits(value: Fraction, bits: int) -> Fraction:
    """Returns the value rounded, half to even, to that many significant bits."""
    if value == 0:
        return value
    exponent = value.numerator.bit_length() - value.denominator.bit_length()
    unit = Fraction(2) ** (exponent - bits)
    while value / unit >= 2**bits:
        unit *= 2
    while value / unit < 2 ** (bits - 1):
        unit /= 2
    return round(value / unit) * unit


def _double_of_ratio(value: float) -> exp.Expression:
    """Returns a double as an integer times or over powers of two: exact in any SQLite."""
    numerator, denominator = value.as_integer_ratio()
    twos = denominator.bit_length() - 1
    while numerator >= 2**53:
        numerator, twos = numerator // 2, twos - 1
    node: exp.Expression = exp.Literal.number(f"{numerator}.0")
    while twos:
        step = max(-_TWOS, min(_TWOS, twos))
        factor = exp.Literal.number(f"{2 ** abs(step)}.0")
        node = x.float_div(node, factor) if step > 0 else x.mul(node, factor)
        twos -= step
    return exp.Paren(this=node)
