"""Values of columns as numbers: to be compared, cut into buckets and rounded."""

from __future__ import annotations

import math
from collections.abc import Callable
from datetime import date
from decimal import Decimal, InvalidOperation
from fractions import Fraction

from sdgen.column_types import FLOATS, INTEGERS, NUMBERS, TIMESTAMPS, ColumnType, DataType
from sdgen.databases.statistics.found import Scalar
from sdgen.frozen import frozen
from sdgen.instants import from_microseconds, parse_absolute, to_microseconds

_SECOND = 10**6
_DAY = 86_400 * _SECOND
_TIMES = tuple(  # what times are rounded to, in microseconds
    seconds * _SECOND for seconds in (1, 10, 60, 600, 3_600, 6 * 3_600, 86_400, 10 * 86_400)
)
_LONGEST = 250
"""Characters of a number, and digits before its point or zeros behind it: sums and quotients of the
others stay within doubles."""


@frozen
class Scale:
    """How the values of a column are numbers.

    Attributes:
        number: returns the number of a value, as a text; None for one that is not of the type, or
            infinite, or nearly so. Times are counted in microseconds since 1970.
        value: returns the value of a number, as JSON has it.
        unit: what numbers are multiples of; 0 where they may be any.
        rounding: returns the widest step to round to that is no wider than a number; 0 for none.
    """

    number: Callable[[str], Fraction | None]
    value: Callable[[Fraction], Scalar]
    unit: Fraction
    rounding: Callable[[Fraction], Fraction]

    def read(self, text: str) -> Fraction | None:
        """Returns the number of a value in whole units; None for one that has none."""
        number = self.number(text)
        if number is None or not self.unit:
            return number
        return round(number / self.unit) * self.unit


def scale_of(data_type: DataType) -> Scale | None:
    """Returns how the values of a column of numbers or times are numbers; None for other types."""
    kind = data_type.kind
    if kind is ColumnType.DATE:
        return Scale(_day, lambda number: _moment(number)[:10], Fraction(_DAY), _step_of_times)
    if kind in TIMESTAMPS:
        return Scale(_instant, _moment, Fraction(_SECOND), _step_of_times)
    if kind not in NUMBERS:
        return None
    places = 0 if kind in INTEGERS else data_type.scale
    unit = Fraction(0) if places is None else Fraction(1, 10**places)
    return Scale(_number, _json_number, unit, _step_of_numbers)


def is_of_times(data_type: DataType) -> bool:
    """Returns whether a type is of dates or timestamps."""
    return data_type.kind in {*TIMESTAMPS, ColumnType.DATE}


def has_doubles(data_type: DataType) -> bool:
    """Returns whether a type is of doubles."""
    return data_type.kind in FLOATS


def _number(text: str) -> Fraction | None:
    if len(text) > _LONGEST:
        return None
    try:
        number = Decimal(text)
    except InvalidOperation:
        return None
    is_plain = number.is_finite() and abs(number.adjusted()) <= _LONGEST
    return Fraction(number) if is_plain else None


def _json_number(number: Fraction) -> Scalar:
    if number.denominator == 1:
        return int(number)
    double = float(number)
    # As short as can be: what a double was computed to may have no end in decimals.
    if Fraction(repr(double)) == number or not _is_decimal(number):
        return double
    return f"{Decimal(number.numerator) / Decimal(number.denominator):f}"


def _is_decimal(number: Fraction) -> bool:
    rest = number.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    return rest == 1 and number.denominator <= 10**15


def _day(text: str) -> Fraction | None:
    """Returns the number of a day; of a column of dates in SQLite, the time of day is left out."""
    day, era = text[:10], text[10:]
    try:
        return None if era.endswith("BC") else Fraction(to_microseconds(date.fromisoformat(day)))
    except ValueError:
        return None


def _instant(text: str) -> Fraction | None:
    """Returns the number of a second: rounded up, the last one of 9999 would be none."""
    try:
        return Fraction(to_microseconds(parse_absolute(text)) // _SECOND * _SECOND)
    except ValueError:
        return None


def _moment(number: Fraction) -> str:
    moment = from_microseconds(math.floor(number)).replace(tzinfo=None, microsecond=0)
    return moment.isoformat(" ")


def _step_of_numbers(most: Fraction) -> Fraction:
    exponent = math.floor(math.log10(most)) if most > 0 else 0
    step = Fraction(10) ** exponent
    return step if step <= most else step / 10


def _step_of_times(most: Fraction) -> Fraction:
    return max((Fraction(step) for step in _TIMES if step <= most), default=Fraction(0))
