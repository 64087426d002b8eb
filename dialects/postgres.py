"""PostgreSQL (tested with 13 to 18)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, ClassVar

from sqlglot import exp
from sqlglot.dialects.dialect import rename_func
from sqlglot.generator import Generator
from sqlglot.generators.postgres import PostgresGenerator

from dialects import postgres_session
from dialects import sql_nodes as x
from dialects.ansi.dialect import Dialect
from dialects.ansi.rows import ROW_NUMBER, LookUpForm
from dialects.ansi.strings import is_range
from dialects.printing import ReadableSQL, slash_sql
from dialects.tables.postgres import STATEMENTS, PostgresTables
from sdgen.column_types import TEXTS, ColumnType, DataType

_AS_THEY_ARE = frozenset({ColumnType.BOOL, ColumnType.JSON, ColumnType.BYTES})
_MOST_MERGED = 40
"""Queries of a WITH clause that are planned together in some hundredths of a second."""
_OF_ANY_SIZE = frozenset({ColumnType.DECIMAL, ColumnType.JSON, ColumnType.BYTES})


class Float8(exp.Expression):
    """A double (``this``, digits) as a literal, which a number with a point is not."""

    arg_types: ClassVar[dict[str, bool]] = {"this": True}


def _trim_sql(printer: Generator, node: exp.Trim) -> str:
    name = {"LEADING": "LTRIM", "TRAILING": "RTRIM"}.get(str(node.args.get("position")), "BTRIM")
    return printer.func(name, node.this, node.expression)


class Printer(ReadableSQL, PostgresGenerator):
    """PostgreSQL's text."""

    TYPE_MAPPING = PostgresGenerator.TYPE_MAPPING | {exp.DataType.Type.INT: "INTEGER"}
    TRANSFORMS: ClassVar[dict[Any, Any]] = {
        **PostgresGenerator.TRANSFORMS,
        **STATEMENTS,
        Float8: lambda self, node: f"FLOAT8 '{node.name}'",
        # DIV is for numeric; / of two integers is cut towards zero as well:
        # https://www.postgresql.org/docs/current/functions-math.html
        exp.IntDiv: slash_sql,
        exp.Chr: rename_func("CHR"),
        exp.LowerHex: rename_func("TO_HEX"),  # of a number
        exp.OnCommitProperty: lambda *_: "ON COMMIT DROP",  # sqlglot knows only … ROWS
        exp.Pow: lambda self, node: self.func("POWER", node.this, node.expression),
        exp.StrPosition: lambda self, node: self.func("STRPOS", node.this, node.args["substr"]),
        exp.Substring: rename_func("SUBSTR"),
        exp.Trim: _trim_sql,
    }


class Postgres(PostgresTables):
    """PostgreSQL's way of saying things."""

    name = "postgres"
    printer = Printer
    title = "PostgreSQL"
    unsupported = frozenset({"finite"})  # it stops at overflows by itself
    max_identifier_bytes = 63  # NAMEDATALEN - 1; longer names are cut silently
    default_schema = "public"
    drops_on_commit = True
    constrains_by_index = True  # https://www.postgresql.org/docs/current/sql-altertable.html
    # https://www.postgresql.org/docs/current/ddl-system-columns.html
    reserved_columns = frozenset({"tableoid", "xmin", "cmin", "xmax", "cmax", "ctid"})
    not_ascii = "[^\\u0001-\\u007f]"
    type_names: ClassVar[dict[ColumnType, str]] = {
        **Dialect.type_names,
        ColumnType.DECIMAL: "NUMERIC",
        ColumnType.JSON: "JSONB",
        ColumnType.BYTES: "BYTEA",
    }
    native_enums = True
    native_arrays = True

    # -- rows -----------------------------------------------------------------------------------

    def parameter(self, position: int, name: str) -> exp.Expression:
        return x.as_int64(exp.Parameter(this=exp.Literal.number(position)))

    def row_source(self, first: exp.Expression, end: exp.Expression, at_most: int) -> exp.Select:
        # In the SELECT list the series streams; in FROM it is stored first (3 times slower).
        # Without the cast, literals below 2^31 would make every product an int4.
        last: exp.Expression = exp.Sub(this=end, expression=exp.Literal.number(1))
        if isinstance(end, exp.Literal):
            last = exp.Literal.number(int(end.name) - 1)
        start = first if isinstance(first, exp.Cast) else x.as_int64(first)
        series = x.func("GENERATE_SERIES", start, last)
        return exp.select(exp.alias_(series, x.ident(ROW_NUMBER)))

    def stored_queries(self, count: int, at_most: float) -> range:
        # The planner merges each query that it does not store into the next one, and goes through
        # all queries for that: it takes 20 s for 250 of them, 1.4 s where every eighth is stored.
        # Storing takes 1.6 µs for a row and query, which is more than that saves for many rows.
        is_worth = count > _MOST_MERGED and at_most < 2 * count**2
        return range(8, count, 8) if is_worth else range(0)

    def hashable(self, cell: exp.Expression, column_type: ColumnType) -> exp.Expression:
        # An existing column may be of the type json, which has no hash. JSONB has one of the value.
        is_json = column_type is ColumnType.JSON
        return x.cast(cell, self.type_names[column_type]) if is_json else cell

    def row_hash(self, cells: Sequence[exp.Expression]) -> exp.Expression:
        # PostgreSQL 14 or newer; see json_row_hash.
        row = x.func("ROW", *cells)
        return x.func("HASH_RECORD_EXTENDED", row, x.integer(0))

    def stored_hash(self, cells: Sequence[exp.Expression]) -> exp.Expression:
        # Hash partitions depend on it, so that it is the same in every release.
        row = self.as_text(x.func("ROW", *cells))
        return x.func("HASHTEXTEXTENDED", row, x.integer(0))

    def unreadable(self, cell: exp.Expression, data_type: DataType) -> list[exp.Expression]:
        found = super().unreadable(cell, data_type)
        if data_type.kind is ColumnType.REAL:
            single = x.cast(cell.copy(), self.type_name(data_type))
            found.append(exp.NEQ(this=single, expression=cell.copy()))
        if data_type.element is not None:
            # Those of several dimensions, or not numbered from 1, would become others.
            found += [
                exp.GT(this=x.func("ARRAY_NDIMS", cell.copy()), expression=x.integer(1)),
                exp.NEQ(
                    this=x.func("ARRAY_LOWER", cell.copy(), x.integer(1)), expression=x.integer(1)
                ),
            ]
            wrong = self.unreadable(x.col("element", "elements"), data_type.element)
            elements = exp.select(exp.alias_(x.func("UNNEST", cell.copy()), x.ident("element")))
            query = exp.select(x.integer(1)).from_(elements.subquery("elements"))
            if wrong:
                found.append(exp.Exists(this=query.where(exp.or_(*wrong))))
        return found

    def look_up_form(self, entries: int, rows: int) -> LookUpForm:
        # A subquery takes about 1 µs a row; a list 0.06 to 0.2 µs, and 0.2 to 0.5 µs for each
        # entry when a statement gathers it (PostgreSQL 15 and 18). A hash join takes 0.1 µs, but
        # the planner may hash the rows instead of the entries, and they come in any order.
        return LookUpForm.LIST if entries <= rows else LookUpForm.SUBQUERY

    def entry_of_list(
        self,
        table: str,
        number: exp.Expression,
        column_type: ColumnType,
        nullable: bool,
        value: str = "value",
    ) -> exp.Expression:
        # The subquery depends on no row, so it is executed once and its list is kept in memory.
        # An array is subscripted in constant time only if all elements are of one size
        # (array_seek in arrayfuncs.c); a jsonb array skips from one to the next at most 32 times
        # (JB_OFFSET_STRIDE in jsonb.h).
        is_text = column_type in TEXTS
        if not is_text and not nullable and column_type not in _OF_ANY_SIZE:
            values = _gathered(table, "ARRAY_AGG", x.col(value))
            # The offset tells sqlglot that this counts from 1 already.
            return exp.Bracket(this=values, expressions=[x.plus(x.own(number), 1)], offset=1)
        text = x.col(value) if is_text else self.as_text(x.col(value))
        values = _gathered(table, "JSONB_AGG", text)
        entry = exp.JSONExtractScalar(this=values, expression=x.as_int32(number))
        return entry if is_text else x.cast(entry, self.type_names[column_type])

    def entry_above(self, table: str, number: exp.Expression, form: LookUpForm) -> exp.Expression:
        if form is not LookUpForm.LIST:
            return super().entry_above(table, number, form)
        # Of 100,000 entries in 1 µs, where the index takes 13: an array is searched by halves.
        numbers = _gathered(table, "ARRAY_AGG", x.col("n"))
        below = x.func("WIDTH_BUCKET", x.own(number), numbers)
        values = _gathered(table, "ARRAY_AGG", x.col("value"))
        return exp.Bracket(this=values, expressions=[x.plus(below, 1)], offset=1)

    def script_prologue(self) -> list[exp.Expression]:
        return postgres_session.prologue()

    def quiet(self) -> list[exp.Expression]:
        return [postgres_session.quiet()]

    # -- numbers --------------------------------------------------------------------------------

    def double(self, value: float) -> exp.Expression:
        # A bare fractional literal is numeric and would drag the whole expression with it.
        if value < 0:
            return exp.Paren(this=exp.Neg(this=self.double(-value)))
        return Float8(this=exp.Literal.number(repr(abs(value))))

    def to_double(self, node: exp.Expression) -> exp.Expression:
        return Float8(this=node) if isinstance(node, exp.Literal) else super().to_double(node)

    def failing(self, failure: str, node: exp.Expression) -> exp.Expression:
        # PostgreSQL has no function that raises an error outside of PL/pgSQL, but a text that is
        # no number is one, and stands in its message. It holds the number, of which nothing is
        # left, or it would be a constant, which is computed while the query is planned.
        nothing = x.func("LEFT", self.as_text(node), x.integer(0))
        return self.bigint(x.concat(x.text(failure), nothing))

    # -- strings --------------------------------------------------------------------------------

    def ipv4(self, node: exp.Expression) -> exp.Expression:
        zero = x.cast(x.text("0.0.0.0"), "INET")  # noqa: S104  (counted from, not bound to)
        return x.func("HOST", x.add(zero, node))

    def character(self, alphabet: str, which: exp.Expression) -> exp.Expression:
        # CHR takes 45 ns, of the byte that GET_BYTE finds as well, SUBSTR 110 ns (PostgreSQL 18).
        if is_range(alphabet) or not alphabet.isascii() or "\\" in alphabet:
            return super().character(alphabet, which)
        codes = x.cast(x.text(alphabet), "BYTEA")
        return x.call(exp.Chr, x.func("GET_BYTE", codes, x.as_int32(which)))

    def lower(self, node: exp.Expression) -> exp.Expression:
        # In the collation "C" only ASCII changes.
        return x.call(exp.Lower, self.by_code_points(node))

    def upper(self, node: exp.Expression) -> exp.Expression:
        return x.call(exp.Upper, self.by_code_points(node))

    def by_code_points(self, node: exp.Expression) -> exp.Expression:
        node = x.own(node)
        inner = node if isinstance(node, exp.Column | exp.Func) else exp.Paren(this=node)
        return exp.Collate(this=inner, expression=x.ident("C"))

    def like(self, node: exp.Expression, pattern: str) -> exp.Expression:
        return exp.Like(this=x.paren(node), expression=x.text(pattern))  # escaped by \ anyway

    # -- times ----------------------------------------------------------------------------------
    # EXTRACT is numeric, so exact, since PostgreSQL 14 (release notes, E.28.2). interval_mul
    # multiplies microseconds as doubles and rounds: exact for whole seconds over ten thousand
    # years (a multiple of 10^6 = 2^6 · 15625 below 2^59), for microseconds below 2^53.

    def iso_text(self, node: exp.Expression) -> exp.Expression:
        return x.func("TO_CHAR", node, x.text("YYYY-MM-DD HH24:MI:SS"))

    # -- values ---------------------------------------------------------------------------------

    def restored(self, node: exp.Expression, column_type: ColumnType) -> exp.Expression:
        if column_type in _AS_THEY_ARE:
            return node
        if column_type is ColumnType.ARRAY:
            return self.as_text(x.func("TO_JSONB", node))
        return x.cast(node, self.type_names[column_type])  # costs nothing where it is that type

    def from_string(
        self, node: exp.Expression, data_type: DataType, to: exp.DataType
    ) -> exp.Expression:
        if data_type.element is None:
            return super().from_string(node, data_type, to)
        # Elements come in their order, and null ones are NULL.
        is_json = data_type.element.kind is ColumnType.JSON
        name = "JSONB_ARRAY_ELEMENTS" if is_json else "JSONB_ARRAY_ELEMENTS_TEXT"
        elements = exp.alias_(x.func(name, x.cast(node, "JSONB")), x.ident("element"))
        value: exp.Expression = x.col("element", "elements")
        if data_type.element.kind is ColumnType.BYTES:
            digits = x.trimmed(value, x.text("\\x"), "leading")  # before bytes that were stored
            value = x.func("DECODE", digits, x.text("hex"))
        array = x.func("ARRAY", exp.select(value).from_(exp.select(elements).subquery("elements")))
        there = exp.Not(this=exp.Is(this=x.own(node), expression=exp.Null()))
        return exp.Cast(this=x.case((there, array)), to=to)

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
        return x.cast(self._hexadecimal(both), "UUID")

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
        return x.concat(*(x.substring(eight, x.integer(9 - size)) for eight, size in sent))

    def _json_of_timestamp(self, node: exp.Expression, kind: ColumnType) -> exp.Expression:
        return self.as_text(x.func("TO_JSON", x.cast(node, self.type_names[kind])))

    def _json_of_decimal(self, node: exp.Expression, data_type: DataType) -> exp.Expression:
        # JSONB keeps the places of a number.
        return self.as_text(x.func("TRIM_SCALE", x.cast(node, self.type_name(data_type))))

    def _hexadecimal(self, node: exp.Expression) -> exp.Expression:
        return x.func("ENCODE", node, x.text("hex"))


def json_row_hash(cells: Sequence[exp.Expression]) -> exp.Expression:
    """Returns a hash of cells for servers that have none of records, such as PostgreSQL 13.

    Numbers of any scale are equal in JSON as well; it takes seven times as long.
    """
    row = x.func("TO_JSONB", x.func("ROW", *cells))
    return x.func("JSONB_HASH_EXTENDED", row, x.integer(0))


def _gathered(table: str, aggregate: str, value: exp.Expression) -> exp.Subquery:
    """Returns the subquery of one list: the values of a look-up table in order of their numbers."""
    ordered = exp.Order(this=value, expressions=[exp.Ordered(this=x.col("n"))])
    return exp.select(x.func(aggregate, ordered)).from_(x.table(table)).subquery(copy=False)
