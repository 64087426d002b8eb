"""Which whole number all of some values are multiples of."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from math import gcd, isfinite

from sdgen.values import Value


def multiple_of_values(values: Iterable[Value]) -> int:
    """Returns the greatest whole number that some numbers are multiples of, or 1.

    >>> multiple_of_values([200, 500.0, Decimal("NaN"), False, "a"])
    100

    Args:
        values: the numbers; others do not count, such as booleans, NaN and infinities.
    """
    numbers = [Fraction(str(each)) for each in values if _is_number(each)]
    if any(number.denominator != 1 for number in numbers):
        return 1
    return gcd(*(number.numerator for number in numbers)) if numbers else 1


def _is_number(value: Value) -> bool:
    """Returns whether a value is a finite number; Python takes booleans for integers."""
    if isinstance(value, Decimal):
        return value.is_finite()
    if isinstance(value, float):
        return isfinite(value)
    return isinstance(value, int) and not isinstance(value, bool)
