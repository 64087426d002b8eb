"""Values of number and time columns as counts: of last places, days, or parts of a second."""

from __future__ import annotations

import math
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

from sqlglot import exp

from dialects import Dialect
from dialects import sql_nodes as x
from dialects.cells import Cell
from generators_sql.spi import ColumnFacts, Row, Span
from generators_sql.time.instant_params import SECONDS_PER_DAY, day_of, midnight
from sdgen.column_types import FLOATS, INTEGERS, MOST_DIGITS, ColumnType, DataType
from sdgen.errors import shown
from sdgen.frozen import frozen
from sdgen.instants import MICROSECONDS_PER_SECOND, from_microseconds, parse_instant
from sdgen.values import coerce

RESOLUTIONS = {"second": 1, "millisecond": 10**3, "microsecond": 10**6}
"""How many of them a second has."""
_DAY = SECONDS_PER_DAY * MICROSECONDS_PER_SECOND
_EXACT = 2**53  # doubles hold every whole number up to here


@frozen
class Units:
    """How the values of a column are counted.

    Attributes:
        count: returns how many units a value of a scenario file is. Raises ValueError.
        size: what a unit is: of numbers its value, of times its microseconds.
        cell: returns the cell of ``start`` plus a number of units, which is 0 … ``width``.
    """

    count: Callable[[object], int]
    size: Fraction
    cell: Callable[[Row, int, exp.Expression, int], Cell]

    def span(self, first: int, last: int) -> Span:
        """Returns the values of two counts."""
        return first * self.size, last * self.size


def units_of(column: ColumnFacts, places: int | None, resolution: str) -> Units | None:
    """Returns how the values of a column are counted; None for doubles that are not rounded.

    Args:
        column: a column of numbers or times.
        places: digits behind the point of its numbers; None for the column's own.
        resolution: what its timestamps are whole numbers of.
    """
    if column.kind is ColumnType.DATE:
        return _days(column)
    if column.kind in (ColumnType.TIMESTAMP, ColumnType.TIMESTAMPTZ):
        return _ticks(column, RESOLUTIONS[resolution])
    if column.kind in INTEGERS:
        return _numbers(column.type, 0)
    places = column.type.scale if places is None else places
    return None if places is None else _numbers(column.type, places)


def _numbers(column_type: DataType, places: int) -> Units:
    most = _EXACT if column_type.kind in FLOATS else math.inf
    if column_type.scale is not None:
        most = 10 ** (MOST_DIGITS - ((column_type.counted(places).scale or 0) - places))

    def count(value: object) -> int:
        # Not by coerce alone: what is a double there has to be the number that is written.
        held = coerce(value, column_type)
        if held is None:
            raise ValueError("not a number (got null). For NULLs use null_rate")
        exact: Fraction = (
            Fraction(held if isinstance(held, int | Decimal) else repr(value)) * 10**places
        )
        if exact.denominator != 1:
            raise ValueError(f"has more than {places} decimals (got {shown(value)})")
        if abs(exact) >= most:
            raise ValueError(
                f"has no room for {places} decimals (got {shown(value)}). Use fewer decimals"
            )
        return int(exact)

    def cell(row: Row, start: int, number: exp.Expression, width: int) -> Cell:
        return _number(row.dialect, x.plus(number, start), places, column_type)

    return Units(count, Fraction(1, 10**places), cell)


def _number(dialect: Dialect, node: exp.Expression, places: int, column_type: DataType) -> Cell:
    if column_type.kind in FLOATS:
        number = dialect.to_double(node)
        # Correctly rounded: the double nearest to the decimal.
        return Cell(x.float_div(number, dialect.double(10.0**places)) if places else number)
    scale = column_type.counted(places).scale
    if scale is None:
        return Cell(node)
    return dialect.decimal(x.times(node, 10 ** (scale - places)), scale)


def _days(column: ColumnFacts) -> Units:
    def count(value: object) -> int:
        return day_of(_instant(value, column), column.as_of)

    def cell(row: Row, start: int, number: exp.Expression, width: int) -> Cell:
        seconds = x.times(x.paren(number), SECONDS_PER_DAY)
        return row.dialect.seconds_after(midnight(start), seconds, ColumnType.DATE)

    return Units(count, Fraction(_DAY), cell)


def _ticks(column: ColumnFacts, in_second: int) -> Units:
    size = MICROSECONDS_PER_SECOND // in_second

    def count(value: object) -> int:
        return parse_instant(_instant(value, column), column.as_of) // size

    def cell(row: Row, start: int, number: exp.Expression, width: int) -> Cell:
        first, kind = from_microseconds(start * size).replace(tzinfo=None), row.column.kind
        if in_second == 1:
            return row.dialect.seconds_after(first, number, kind)
        ticks = x.times(x.paren(number), size)
        ticks = row.named("ticks", ticks, f"microseconds after {first:%Y-%m-%d %H:%M:%S}")
        return row.dialect.microseconds_after(first, ticks, width * size, kind)

    return Units(count, Fraction(size), cell)


def _instant(value: object, column: ColumnFacts) -> str:
    """Returns an instant as it is written. Raises ValueError if it is none that tables hold."""
    if not isinstance(value, str):
        raise ValueError(f"a {column.kind} must be a string (got {shown(value)}). Quote it")
    try:
        from_microseconds(parse_instant(value, column.as_of))
    except OverflowError:
        raise ValueError(f"is outside the years 1 … 9999 (got {shown(value)}). Move it") from None
    return value
