"""Ranges: between which whole numbers the values of a part of an expression lie."""

from __future__ import annotations

import math
from collections.abc import Iterable
from fractions import Fraction

from sdgen.frozen import frozen


@frozen
class Range:
    """The whole numbers low … high. Of a double, the nearest ones beyond its values."""

    low: int
    high: int

    @classmethod
    def around(cls, low: Fraction, high: Fraction) -> Range:
        """Returns the smallest range that holds all numbers from low to high."""
        return cls(math.floor(low), math.ceil(high))

    def as_doubles(self) -> Range | None:
        """Returns where the doubles nearest to such numbers lie; None beyond the largest one.

        What is computed of doubles lies where the doubles nearest to the exact results do.
        """
        try:
            return Range(int(float(self.low)), int(float(self.high)))
        except OverflowError:
            return None

    @classmethod
    def all_of(cls, ranges: Iterable[Range]) -> Range:
        """Returns the smallest range that holds some others."""
        each = list(ranges)
        return cls(min(one.low for one in each), max(one.high for one in each))

    def __contains__(self, other: Range) -> bool:
        return self.low <= other.low and other.high <= self.high

    def __and__(self, other: Range) -> Range | None:
        low, high = max(self.low, other.low), min(self.high, other.high)
        return Range(low, high) if low <= high else None

    def __neg__(self) -> Range:
        return Range(-self.high, -self.low)

    def __abs__(self) -> Range:
        if self.low >= 0:
            return self
        return -self if self.high <= 0 else Range(0, max(-self.low, self.high))

    def __add__(self, other: Range) -> Range:
        return Range(self.low + other.low, self.high + other.high)

    def __sub__(self, other: Range) -> Range:
        return self + -other

    def __mul__(self, other: Range) -> Range:
        products = [one * two for one in self._ends for two in other._ends]
        return Range(min(products), max(products))

    def divided(self, other: Range) -> Range:
        """Returns where quotients lie, cut towards zero or not; by 0 there is none."""
        if other.low > 0 or other.high < 0:
            quotients = [Fraction(one, two) for one in self._ends for two in other._ends]
            return Range.around(min(quotients), max(quotients))
        most = abs(self).high
        return Range(-most, most)

    def remainder(self, other: Range) -> Range:
        """Returns where remainders lie; they have the sign of the dividend."""
        most = max(abs(other).high - 1, 0)
        return Range(max(min(self.low, 0), -most), min(max(self.high, 0), most))

    def longest(self, scale: int = 0) -> int:
        """Returns the most characters of a number of so many units of 10^-scale, written out."""
        point = 1 if scale else 0
        return max(max(len(str(abs(end))), scale + 1) + point + (end < 0) for end in self._ends)

    @property
    def _ends(self) -> tuple[int, int]:
        return self.low, self.high


BITS_64 = Range(-(2**63), 2**63 - 1)
BITS_32 = Range(-(2**31), 2**31 - 1)
SIZES = Range(0, 2**31 - 1)
"""Lengths of texts, and places in them."""
YEARS = Range(-62_135_596_800 * 10**6, 253_402_300_800 * 10**6 - 1)
"""Times of the years 1 … 9999, microseconds since 1970."""
