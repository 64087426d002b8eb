"""What a SQL dialect has to be able to say. Generators and the compiler ask only for this."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal
from enum import Enum
from functools import cached_property
from typing import ClassVar

from sqlglot import Dialect as SqlglotDialect
from sqlglot import exp

from dialects import expressions as x
from dialects.counts import EPOCH, Count, counted, instant_count
from dialects.json_texts.base import JsonTexts
from dialects.printing import LINE_WIDTH, ReadableSQL
from dialects.scalars.base import Scalars
from dialects.tables.base import Tables
from dialects.texts.base import Texts
from sdgen.column_types import FLOATS, INTEGERS, ColumnType, DataType
from sdgen.values import Value

ROW_NUMBER = "i"
"""Name of the row source's only column: the 0-based row number, 64 bits wide."""


FARTHEST = (datetime.max - EPOCH) // timedelta(microseconds=1)
"""Microseconds from there to the end of the year 9999; the year 1 is nearer."""


class LookUpForm(Enum):
    """How an entry of a look-up table ``(n, value)`` is found by its number."""

    SUBQUERY = "a subquery for each row"
    JOIN = "a join by number that keeps the rows and their order"
    LIST = "all values gathered into one list, subscripted for each row"


class Dialect(Scalars, Texts, JsonTexts, Tables, ABC):
    """How one SQL dialect says things. Stateless; one instance serves everybody.

    Attributes:
        name: name of the dialect, the same in sdgen and sqlglot.
        printer: the sqlglot generator that turns expressions into this dialect's text.
        title: its name in prose.
        type_names: kind of column → the name used in casts and, without a size, in DDL.
        max_identifier_bytes: longest identifier in UTF-8 bytes; None for no limit.
        default_schema: schema of a target that names none; None where there are no schemas.
        reserved_columns: names, in lower case, that no column can have.
        reserved_table_prefix: how, in lower case, no table's name may begin; empty for no rule.
        adds_constraints: whether ALTER TABLE adds constraints to a table that holds rows.
        constrains_by_index: whether ALTER TABLE makes a constraint of a unique index that is there.
        drops_on_commit: whether a temporary table can end with the transaction it is made in.
        most_joins: look-ups that may be joined in one statement.
    """

    name: ClassVar[str]
    printer: ClassVar[type[ReadableSQL]]
    title: ClassVar[str]
    type_names: ClassVar[dict[ColumnType, str]]
    max_identifier_bytes: ClassVar[int | None] = None
    default_schema: ClassVar[str | None] = None
    reserved_columns: ClassVar[frozenset[str]] = frozenset()
    reserved_table_prefix: ClassVar[str] = ""
    adds_constraints: ClassVar[bool] = True
    constrains_by_index: ClassVar[bool] = False
    drops_on_commit: ClassVar[bool] = False
    most_joins: ClassVar[int] = 1_000

    def type_name(self, data_type: DataType) -> str:
        """Returns a column's type as DDL says it, with its size."""
        name = self.type_names[data_type.kind]
        if data_type.precision is not None:
            return f"{name}({data_type.precision}, {data_type.scale})"
        return name if data_type.length is None else f"{name}({data_type.length})"

    # -- rendering ------------------------------------------------------------------------------

    def render(self, statement: exp.Expression, *, pretty: bool = True) -> str:
        """Returns the statement as SQL text, identifiers quoted, without a semicolon.

        sqlglot notes types in the statement while it prints; what it says stays the same.
        """
        printer = self.printer(
            dialect=self._sqlglot, pretty=pretty, identify=True, max_text_width=LINE_WIDTH
        )
        # Without a copy: statements of some hundred kilobytes take longer to copy than to print.
        return printer.generate(statement, copy=False)

    @cached_property
    def _sqlglot(self) -> SqlglotDialect:
        """What sqlglot knows of the dialect; by name it would be looked up for each statement."""
        return SqlglotDialect.get_or_raise(self.name)

    @abstractmethod
    def parameter(self, position: int, name: str) -> exp.Expression:
        """Returns the placeholder of a 64-bit integer parameter (1-based position, name)."""

    # -- rows -----------------------------------------------------------------------------------

    @abstractmethod
    def row_source(self, first: exp.Expression, end: exp.Expression, at_most: int) -> exp.Select:
        """Returns a query with one column ``i``: the 64-bit integers first … end-1, ascending.

        Args:
            first: first row number (literal or parameter).
            end: one past the last row number.
            at_most: upper bound of ``end - first``, known when compiling.
        """

    @abstractmethod
    def fence(self, query: exp.Select) -> exp.Select:
        """Returns the query so marked that the engine may not merge it into the query around it."""

    # -- numbers --------------------------------------------------------------------------------

    @abstractmethod
    def double(self, value: float) -> exp.Expression:
        """Returns a literal that this engine reads as exactly this finite double."""

    def restored(self, node: exp.Expression, column_type: ColumnType) -> exp.Expression:
        """Returns a cell as one of that type, where the table may have an equivalent or wider one.

        The other way round than ``convert``: the cell holds a value of the type already.
        """
        return node

    def to_double(self, node: exp.Expression) -> exp.Expression:
        """Returns an integer expression converted to double precision."""
        return x.cast(node, self.type_names[ColumnType.DOUBLE])

    @abstractmethod
    def whole(self, node: exp.Expression) -> exp.Expression:
        """Returns a double that has a whole value as a 64-bit integer."""

    # -- values ---------------------------------------------------------------------------------

    def literal(self, value: Value, column_type: ColumnType) -> exp.Expression:
        """Returns a value, already coerced to its column type, as a literal of that type."""
        if value is None:
            return self.null(column_type)
        if isinstance(value, bool):
            return exp.Boolean(this=value)
        if column_type in INTEGERS and isinstance(value, int):
            return x.integer(value)
        if column_type in FLOATS and isinstance(value, float):
            return self.double(value)
        if isinstance(value, datetime):
            return self.typed_text(value.isoformat(sep=" "), column_type)
        if isinstance(value, date):
            return self.typed_text(value.isoformat(), column_type)
        if isinstance(value, Decimal):
            return self.decimal_literal(value)
        if isinstance(value, bytes):
            return self.bytes_literal(value)
        if column_type in (ColumnType.UUID, ColumnType.JSON):
            return self.typed_text(str(value), column_type)
        return x.text(str(value))

    @abstractmethod
    def null(self, column_type: ColumnType) -> exp.Expression:
        """Returns NULL of that type."""

    def decimal_literal(self, value: Decimal) -> exp.Expression:
        """Returns a decimal number of at most 15 digits, zeros at either end not counted."""
        number = exp.Literal.number(f"{abs(value):f}")
        return exp.Paren(this=exp.Neg(this=number)) if value < 0 else number

    def decimal(self, units: exp.Expression, scale: int) -> exp.Expression:
        """Returns a decimal number, which carries its count (``count_of``).

        Args:
            units: a 64-bit integer, how many 10^-scale it is; at most 15 digits.
            scale: digits behind the point, 0 … 15.
        """
        kind = DataType(ColumnType.DECIMAL, scale=scale)
        return counted(Count(units, kind, lambda number: self._decimal(number, scale), x.own))

    @abstractmethod
    def _decimal(self, units: exp.Expression, scale: int) -> exp.Expression:
        """Returns a decimal number of so many units."""

    @abstractmethod
    def bytes_literal(self, value: bytes) -> exp.Expression:
        """Returns bytes as a literal."""

    @abstractmethod
    def bytes_of(
        self,
        groups: Sequence[tuple[exp.Expression, int]],
        name: Callable[[str, exp.Expression], exp.Expression],
    ) -> exp.Expression:
        """Returns the lowest bytes of some integers, put one behind the other.

        Args:
            groups: integers of 0 or more, each with how many bytes (1 … 7) are taken, the most
                significant first.
            name: gives a value that is used more than once a name; takes a word and the value.
        """

    def first_bytes(self, node: exp.Expression, length: exp.Expression) -> exp.Expression:
        """Returns the first bytes of a value of type bytes, which has so many."""
        return x.func("SUBSTR", node, x.integer(1), x.cast(length, "INTEGER"))

    @abstractmethod
    def typed_text(self, value: str, column_type: ColumnType) -> exp.Expression:
        """Returns the text of a date, timestamp, uuid or json as a literal of that type."""

    @abstractmethod
    def convert(
        self, node: exp.Expression, source: ColumnType, target: ColumnType
    ) -> exp.Expression:
        """Returns a cell of type ``source`` as type ``target``, a pair that ``can_copy`` allows."""

    @abstractmethod
    def uuid(self, draws: Sequence[exp.Expression]) -> exp.Expression:
        """Returns a version 4 uuid (RFC 9562) made of four 31-bit draws u0 … u3.

        The 122 free bits, most significant first: all of u0, the top 29 bits of u1, all of u2,
        all of u3.
        """

    def seconds_after(
        self, start: datetime, seconds: exp.Expression, column_type: ColumnType
    ) -> exp.Expression:
        """Returns an instant as a timestamp of that type or, for type ``date``, its day.

        It carries its count (``count_of``).

        Args:
            start: an instant in whole seconds, UTC without a zone.
            seconds: an integer to count from there, of either sign; ends in years 1 to 9999.
            column_type: ``timestamp``, ``timestamptz`` or ``date``.
        """

        def cell(number: exp.Expression) -> exp.Expression:
            return self._seconds_after(start, number, column_type)

        return counted(instant_count(start, seconds, 10**6, column_type, cell))

    @abstractmethod
    def _seconds_after(
        self, start: datetime, seconds: exp.Expression, column_type: ColumnType
    ) -> exp.Expression:
        """Returns an instant that is so many seconds after another."""

    def microseconds_after(
        self, start: datetime, ticks: exp.Expression, most: int, column_type: ColumnType
    ) -> exp.Expression:
        """Returns an instant as a timestamp of that type or, for type ``date``, its day.

        It carries its count (``count_of``).

        Args:
            start: an instant, UTC without a zone.
            ticks: microseconds to count from there, of either sign; ends in years 1 to 9999.
            most: upper bound of the absolute value of ``ticks``.
            column_type: ``timestamp``, ``timestamptz`` or ``date``.
        """

        def cell(number: exp.Expression) -> exp.Expression:
            return self._microseconds_after(start, number, most, column_type)

        return counted(instant_count(start, ticks, 1, column_type, cell))

    @abstractmethod
    def _microseconds_after(
        self, start: datetime, ticks: exp.Expression, most: int, column_type: ColumnType
    ) -> exp.Expression:
        """Returns an instant that is so many microseconds after another."""

    @abstractmethod
    def epoch_microseconds(self, node: exp.Expression, column_type: ColumnType) -> exp.Expression:
        """Returns the microseconds from 1970-01-01 00:00 UTC to an instant, a 64-bit integer.

        Args:
            node: a cell; a column, as it is used more than once.
            column_type: its type: ``timestamp``, ``timestamptz`` or ``date`` (its midnight).
        """

    def timestamp_of_microseconds(
        self, node: exp.Expression, kind: ColumnType, most: int = FARTHEST
    ) -> exp.Expression:
        """Returns the instant that is so many microseconds after 1970-01-01 00:00 UTC.

        Args:
            node: a 64-bit integer, of either sign; NULL gives NULL. It may be used more than once.
            kind: ``timestamp``, ``timestamptz`` or ``date`` (the day it falls on).
            most: upper bound of its absolute value.
        """
        return self.microseconds_after(EPOCH, node, most, kind)

    def hashable(self, cell: exp.Expression, column_type: ColumnType) -> exp.Expression:
        """Returns a cell as ``row_hash`` takes it."""
        return cell

    def by_value(self, cell: exp.Expression, column_type: ColumnType) -> exp.Expression:
        """Returns a cell so that equal values have one hash, however they are written.

        It may take longer than ``hashable``.
        """
        return self.hashable(cell, column_type)

    @abstractmethod
    def row_hash(self, cells: Sequence[exp.Expression]) -> exp.Expression:
        """Returns a 64-bit integer that two rows share only if their cells are equal (or NULL).

        But for chance, that is, and only within one connection: it is not for storing.
        """

    # -- look-ups -------------------------------------------------------------------------------

    def look_up_form(self, entries: int, rows: int) -> LookUpForm:
        """Returns the fastest form for a table of so many entries and up to so many rows."""
        return LookUpForm.SUBQUERY

    def entry_by_query(self, table: str, number: exp.Expression) -> exp.Expression:
        """Returns the value of an entry, for the form ``SUBQUERY``."""
        entry = x.col("n", "entry")
        query = exp.select(x.col("value", "entry")).from_(x.table(table, alias="entry"))
        return query.where(exp.EQ(this=entry, expression=x.own(number))).subquery()

    def entry_of_list(
        self, table: str, number: exp.Expression, column_type: ColumnType, nullable: bool
    ) -> exp.Expression:
        """Returns the value of an entry, for the form ``LIST``.

        Args:
            table: the look-up table.
            number: 0 … entries-1.
            column_type: type of the values.
            nullable: whether some of them may be NULL.
        """
        raise NotImplementedError(f"{self.title} has no lists")

    # -- scripts --------------------------------------------------------------------------------

    @abstractmethod
    def script_prologue(self) -> list[exp.Expression]:
        """Returns what a stand-alone script begins with: session settings, BEGIN."""
