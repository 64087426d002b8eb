"""SQLite (3.35 or newer)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import Any, ClassVar

from sqlglot import exp
from sqlglot.dialects.dialect import rename_func
from sqlglot.generator import Generator
from sqlglot.generators.sqlite import SQLiteGenerator

from dialects import sql_nodes as x
from dialects.algorithms.digit_rows import numbered_rows
from dialects.algorithms.exact_doubles import exact_double, number_of_decimal
from dialects.algorithms.folds import character_by_character, word_by_word
from dialects.algorithms.globs import glob
from dialects.algorithms.iso_texts import IsoTextTimes
from dialects.algorithms.json_doubles import json_of_double, json_of_short_double, unless_null
from dialects.algorithms.overflows import beyond_limits, infinite_or_vanished
from dialects.algorithms.shortest_digits import ShortestDigits, shortest_digits_sql
from dialects.algorithms.untyped_cells import no_values
from dialects.ansi.dialect import Dialect
from dialects.ansi.rows import LookUpForm
from dialects.ansi.strings import high_bits, is_range, low_bits
from dialects.printing import ReadableSQL, slash_sql
from dialects.tables.sqlite import STATEMENTS, SQLiteTables
from sdgen.column_types import (
    FLOATS,
    NUMBERS,
    TEXTS,
    ColumnType,
    DataType,
)

ROW_HASH_FUNCTION = "SDGEN_HASH"
"""Function of any number of values that the engine adds to a connection; see ``row_hash``."""
STORED_HASH_FUNCTION = "SDGEN_STORED_HASH"
"""Likewise; see ``stored_hash``."""
VALUE_FUNCTION = "SDGEN_VALUE"
"""Likewise, of a value and whether it is JSON; see ``by_value``."""

_MOST_ARGUMENTS = 100


class Printer(ReadableSQL, SQLiteGenerator):
    """SQLite's text."""

    TRANSFORMS: ClassVar[dict[Any, Any]] = {
        **SQLiteGenerator.TRANSFORMS,
        **STATEMENTS,
        ShortestDigits: shortest_digits_sql,
        exp.Substring: rename_func("SUBSTR"),  # SUBSTRING came with 3.34
        # https://www.sqlite.org/lang_expr.html: of two integers the quotient is one, cut to zero.
        exp.IntDiv: slash_sql,
    }

    def cast_sql(self, expression: exp.Cast, safe_prefix: str | None = None) -> str:
        """Returns the cast as it stands; sqlglot would make function calls of some."""
        return Generator.cast_sql(self, expression, safe_prefix)


class SQLite(SQLiteTables, IsoTextTimes, Dialect):
    """SQLite's way of saying things."""

    name = "sqlite"
    printer = Printer
    title = "SQLite"
    unsupported = frozenset({"create_enum", "entry_of_list", "signed_constraint"})
    stops_at_overflow = False
    times_are_texts = True  # https://www.sqlite.org/datatype3.html
    # It gives a subquery's columns of these names others, and then takes "TRUE" for a text:
    # sqlite3ColumnsFromExprList in select.c.
    reserved_names = frozenset({"true", "false"})
    reserved_table_prefix = "sqlite_"  # https://www.sqlite.org/lang_createtable.html
    locks_rows = False  # one connection writes at a time
    identity_is_key = True  # https://www.sqlite.org/autoinc.html
    adds_constraints = False  # https://www.sqlite.org/lang_altertable.html
    most_joins = 60  # of 64 tables: https://www.sqlite.org/limits.html
    type_names: ClassVar[dict[ColumnType, str]] = {
        **dict.fromkeys(ColumnType, "TEXT"),
        **dict.fromkeys((ColumnType.SMALLINT, ColumnType.INT, ColumnType.BIGINT), "INTEGER"),
        **dict.fromkeys(FLOATS, "REAL"),
        ColumnType.DECIMAL: "NUMERIC",
        ColumnType.VARCHAR: "VARCHAR",
        ColumnType.BOOL: "BOOLEAN",
        ColumnType.BYTES: "BLOB",
    }
    stored_names: ClassVar[dict[ColumnType, str]] = {ColumnType.CHAR: "CHAR"}

    # -- rows -----------------------------------------------------------------------------------

    def parameter(self, position: int, name: str) -> exp.Expression:
        return exp.Placeholder(this=name)

    def row_source(self, first: exp.Expression, end: exp.Expression, at_most: int) -> exp.Select:
        return numbered_rows(first, end, at_most)

    def fence(self, query: exp.Select) -> exp.Select:
        # LIMIT keeps a subquery from being flattened
        # (rule 13 of https://www.sqlite.org/optoverview.html#subquery_flattening).
        return super().fence(query.limit(exp.Neg(this=x.integer(1)), copy=False))

    def look_up_form(self, entries: int, rows: int) -> LookUpForm:
        # By rowid; 0.6 to 0.9 of what a subquery takes (8 to 100,000 entries, SQLite 3.40).
        return LookUpForm.JOIN

    def by_value(self, cell: exp.Expression, column_type: ColumnType) -> exp.Expression:
        # JSON of other spacing or order is the same, and so is 1.0 in a column of no type.
        if column_type in NUMBERS:
            return x.func(VALUE_FUNCTION, cell, x.integer(0))
        is_json = column_type is ColumnType.JSON
        return x.func(VALUE_FUNCTION, cell, x.integer(1)) if is_json else cell

    def stored_hash(self, cells: Sequence[exp.Expression]) -> exp.Expression:
        return x.func(STORED_HASH_FUNCTION, *cells)

    def sortable(self, cell: exp.Expression, column_type: ColumnType) -> exp.Expression:
        if column_type in NUMBERS:
            return cell  # with a collation, no index has its order
        return exp.Collate(this=cell, expression=x.ident("BINARY"))

    def unreadable(self, cell: exp.Expression, data_type: DataType) -> list[exp.Expression]:
        return [*no_values(cell, data_type), *super().unreadable(cell, data_type)]

    def row_hash(self, cells: Sequence[exp.Expression]) -> exp.Expression:
        # SQLite has no hash function: the engine brings its own. SQLite's functions take 127
        # arguments at most (https://www.sqlite.org/limits.html#max_function_arg up to 3.47).
        starts = range(0, len(cells), _MOST_ARGUMENTS)
        parts = [cells[start : start + _MOST_ARGUMENTS] for start in starts]
        hashes = [x.func(ROW_HASH_FUNCTION, *part) for part in parts]
        return hashes[0] if len(hashes) == 1 else x.func(ROW_HASH_FUNCTION, *hashes)

    # -- numbers --------------------------------------------------------------------------------

    def double(self, value: float) -> exp.Expression:
        if value < 0:
            return exp.Paren(this=exp.Neg(this=exact_double(-value)))
        return exact_double(value)

    def bigint(self, node: exp.Expression) -> exp.Expression:
        return x.own(node)

    def decimal_literal(self, value: Decimal) -> exp.Expression:
        number = number_of_decimal(value)
        return x.integer(number) if isinstance(number, int) else self.double(number)

    def _decimal(self, units: exp.Expression, scale: int) -> exp.Expression:
        # The double nearest to the decimal number; NUMERIC columns keep whole ones as integers.
        return x.float_div(units, self.double(10.0**scale)) if scale else x.own(units)

    def decimal_units(self, node: exp.Expression, scale: int) -> exp.Expression:
        # The double nearest to a decimal of 15 digits, times a power of ten, is nearer to the
        # whole number than to any other; ROUND is built in and exact up to 2^52.
        if scale == 0:
            return self.whole(node)
        return self.whole(x.call(exp.Round, x.mul(node, exp.Literal.number(f"{10**scale}.0"))))

    def failing(self, failure: str, node: exp.Expression) -> exp.Expression:
        # SQLite has no function that raises an error (RAISE is for triggers), but a path that is
        # none is one, and stands in its message.
        return x.func("JSON_EXTRACT", x.text("{}"), x.text(failure))

    def _beyond(
        self, node: exp.Expression, limits: tuple[int, int] | None, *, is_sure: bool
    ) -> exp.Expr | None:
        return beyond_limits(node, limits, is_sure=is_sure)

    def finite(
        self,
        node: exp.Expression,
        *,
        is_bounded: bool,
        vanished: exp.Expr | None,
        failure: str,
    ) -> exp.Expression:
        fails = self.failing(failure, node)
        test = infinite_or_vanished(node, vanished, is_bounded=is_bounded)
        return x.case((test, fails), otherwise=node)

    # -- strings --------------------------------------------------------------------------------

    def digits(self, node: exp.Expression, width: int) -> exp.Expression:
        if width == 1:
            return self.as_text(node)
        # A 1 in front keeps the zeros and is cut off: 56 ns, PRINTF takes 90 ns.
        return x.substring(self.as_text(x.plus(node, 10**width)), x.integer(2))

    def hexadecimals(self, parts: Sequence[str | tuple[exp.Expression, int]]) -> exp.Expression:
        form, numbers = "", []
        for part in parts:
            if isinstance(part, str):
                form += part.replace("%", "%%")
                continue
            node, width = part
            form += f"%0{width}x" if width > 1 else "%x"
            numbers.append(node)
        return x.func("PRINTF", x.text(form), *numbers)

    def ipv4(self, node: exp.Expression) -> exp.Expression:
        first, *others = [high_bits(node, bits) for bits in (24, 16, 8, 0)]
        octets = (x.mod(number, x.integer(256)) for number in others)
        return x.func("PRINTF", x.text("%d.%d.%d.%d"), first, *octets)

    def characters(self, choices: Sequence[tuple[str, exp.Expression]]) -> exp.Expression:
        # One CHAR of all code points is faster than a SUBSTR each (86 to 144 ns for two).
        texts: list[exp.Expression] = []
        codes: list[exp.Expression] = []
        for alphabet, which in choices:
            if is_range(alphabet):
                codes.append(x.plus(which, ord(alphabet[0])))
                continue
            if codes:
                texts.append(x.call(exp.Chr, *codes))
                codes = []
            texts.append(x.substring(x.text(alphabet), x.plus(which, 1), x.integer(1)))
        if codes:
            texts.append(x.call(exp.Chr, *codes))
        return x.concat(*texts)

    def is_ascii(self, node: exp.Expression) -> exp.Expression:
        return exp.EQ(this=x.length(x.cast(node, "BLOB")), expression=x.length(node))

    def _spelled(
        self, node: exp.Expression, letters: Mapping[str, str], *, rest: bool
    ) -> exp.Expression:
        return character_by_character(node, letters, rest=rest)

    def words_joined(self, node: exp.Expression, joint: str) -> exp.Expression:
        # Words with single spaces between them, most of them; others go character by character.
        odd = [x.func("GLOB", x.text(form), node) for form in ("*[^a-z0-9 ]*", "*  *", " *", "* ")]
        plain = x.replaced(node, x.text(" "), x.text(joint))
        return x.case((exp.or_(*odd, copy=False), word_by_word(node, joint)), otherwise=plain)

    def lower(self, node: exp.Expression) -> exp.Expression:
        return x.call(exp.Lower, node)  # https://www.sqlite.org/lang_corefunc.html: ASCII only

    def upper(self, node: exp.Expression) -> exp.Expression:
        return x.call(exp.Upper, node)

    def like(self, node: exp.Expression, pattern: str) -> exp.Expression:
        # LIKE ignores the case of ASCII letters, GLOB does not.
        return exp.Glob(this=x.paren(node), expression=x.text(glob(pattern)))

    def replaced(
        self, node: exp.Expression, old: exp.Expression, new: exp.Expression
    ) -> exp.Expression:
        # Where there is nothing to replace it does not look at what with, which may be NULL:
        # replaceFunc in https://www.sqlite.org/src/file/src/func.c.
        missing = exp.Is(this=x.paren(new), expression=exp.Null())
        return x.case((missing, exp.Null()), otherwise=x.replaced(node, old, new))

    # -- values ---------------------------------------------------------------------------------

    def text_literal(self, value: str) -> exp.Expression:
        if "\r\n" not in value:
            return x.text(value)
        # The sqlite3 program drops a carriage return from the end of each line that it reads.
        first, *others = value.split("\r\n")
        parts: list[exp.Expression] = [x.text(first)]
        for other in others:
            parts += [x.call(exp.Chr, x.integer(13)), x.text(f"\n{other}")]
        return exp.Paren(this=x.concat(*parts))

    def null(self, column_type: ColumnType) -> exp.Expression:
        return exp.Null()

    def convert(
        self, node: exp.Expression, source: ColumnType, target: ColumnType
    ) -> exp.Expression:
        is_text = self.type_names[source] in ("TEXT", "VARCHAR")
        return self.as_text(node) if target in TEXTS and not is_text else node

    def convert_text(self, text: exp.Expression, column_type: ColumnType) -> exp.Expression:
        return x.own(text)

    def restored(self, node: exp.Expression, column_type: ColumnType) -> exp.Expression:
        # A column of NUMERIC affinity has whole doubles as integers, whose division is another.
        return x.cast(node, "REAL") if column_type in FLOATS else node

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
            x.substring(octets, x.plus(low_bits(shifted, 8), 1), x.integer(1))
            for number, size in groups
            for place in reversed(range(size))
            for shifted in [high_bits(number, 8 * place)]
        ]
        return x.cast(x.concat(*parts), "BLOB")

    # -- JSON: text, which is the canonical text --------------------------------------------------

    def _plain_text(self, node: exp.Expression) -> exp.Expression:
        return x.own(node)

    def _json_of_text(self, node: exp.Expression) -> exp.Expression:
        return x.func("JSON_QUOTE", node)

    def _json_of_double(self, node: exp.Expression) -> exp.Expression:
        return json_of_double(node)

    def _json_of_short_double(self, node: exp.Expression) -> exp.Expression:
        return json_of_short_double(node)

    def _json_of_decimal(self, node: exp.Expression, data_type: DataType) -> exp.Expression:
        return json_of_short_double(node)  # SQLite's decimals have 15 digits

    def _json_of_bool(self, node: exp.Expression) -> exp.Expression:
        true, false = (x.integer(1), x.text("true")), (x.integer(0), x.text("false"))
        return x.case(true, false, of=x.paren(node))

    def _hexadecimal(self, node: exp.Expression) -> exp.Expression:
        return unless_null(node, otherwise=super()._hexadecimal(node))
