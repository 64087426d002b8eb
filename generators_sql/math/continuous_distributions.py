"""Curves: continuous distributions, rounded, and cut at the ends where asked for."""

from __future__ import annotations

import math
from abc import abstractmethod
from collections.abc import Iterator
from fractions import Fraction
from typing import ClassVar

from sqlglot import exp

from dialects import sql_nodes as x
from dialects.cells import Cell
from generators_sql.math.rounding import (
    DEFAULT_DECIMALS,
    MAX_DECIMALS,
    as_column,
    fits,
    places_of,
    rounded,
    rounded_number,
    size_problems,
)
from generators_sql.spi import ColumnFacts, Exact, ParamProblem, Row, Span
from sdgen.column_types import INTEGERS, NUMBERS, ColumnType
from sdgen.frozen import frozen

DECIMALS_TEXT = (
    f"Round to this many decimals, 0 … {MAX_DECIMALS}. Default: {DEFAULT_DECIMALS}, fewer for huge "
    "numbers, the column's own for decimal columns, 0 for integer columns."
)
ROUNDED = (
    "A pure function of seed, entity, column and row number. {} may differ in the last "
    "bit between math libraries, so values are rounded to `decimals`."
)
LEAST_CHANCE = 2.0**-31
"""Smallest chance of a range: a draw would not get into a smaller one."""


@frozen
class Limits:
    """Where a curve is cut: numbers that would be rounded to beyond min … max are not made.

    Attributes:
        first: smallest rounded number; None without min.
        last: largest rounded number; None without max.
        low: smallest number that is rounded to ``first``.
        high: end of those that are rounded to ``last``.
    """

    first: float | None = None
    last: float | None = None
    low: float = -math.inf
    high: float = math.inf

    @classmethod
    def of(cls, low: float | None, high: float | None, places: int) -> Limits:
        """Returns the limits for a min and max; they need not have so few places."""
        unit = Fraction(1, 10**places)
        limits: dict[str, float] = {}
        if low is not None:
            first = math.ceil(Fraction(repr(low)) / unit) * unit
            limits |= {"first": float(first), "low": float(first - unit / 2)}
        if high is not None:
            last = math.floor(Fraction(repr(high)) / unit) * unit
            limits |= {"last": float(last), "high": float(last + unit / 2)}
        return cls(**limits)


class Curve(Exact):
    """A continuous distribution. Its numbers are rounded; integer columns get whole ones."""

    column_types = NUMBERS
    natural = ColumnType.DOUBLE

    @abstractmethod
    def ends(self) -> tuple[float, float]:
        """Returns bounds of the numbers it makes, min and max not counted; maybe infinite."""

    @abstractmethod
    def chance(self, limits: Limits) -> float:
        """Returns how likely the uncut curve makes a number within limits; may be capped at 1."""

    @abstractmethod
    def number(self, row: Row, limits: Limits) -> exp.Expression:
        """Returns a number of the curve cut at the limits, a double; rounding errors aside."""

    @abstractmethod
    def asked(self) -> tuple[float | None, float | None, int | None]:
        """Returns the params min, max and decimals."""

    is_positive: ClassVar[bool] = False
    """Whether no number is below 0, before it is rounded, whatever the params are."""

    def span(self, column: ColumnFacts) -> Span | None:
        if not math.isfinite(self.magnitude):
            return None
        limits, ends = self.limits(column), self.ends()
        beyond = 1 + Fraction(self.magnitude) / 10**9  # what rounding may carry over an end
        low, high = Fraction(ends[0]) - beyond, Fraction(ends[1]) + beyond
        if self.is_positive:
            low = Fraction(0)
        if limits.first is not None:
            low = rounded_number(column, limits.first)
        if limits.last is not None:
            high = rounded_number(column, limits.last)
        return low, high

    @property
    def magnitude(self) -> float:
        """No number is farther from 0."""
        low, high = self.ends()
        least, most, _ = self.asked()
        low = low if least is None else min(max(low, least), high)
        high = high if most is None else max(min(high, most), low)
        return max(abs(low), abs(high))

    def _reach(self, column: ColumnFacts) -> tuple[float, float]:
        """Returns between which numbers those that are rounded lie."""
        low, high = self.ends()
        limits = self.limits(column)
        # What rounding errors carry over an end is brought back to it.
        if limits.first is not None:
            low, high = max(low, limits.first), max(high, limits.first)
        if limits.last is not None:
            low, high = min(low, limits.last), min(high, limits.last)
        return low, high

    def places(self, column: ColumnFacts) -> int:
        """Returns the places that numbers are rounded to."""
        return places_of(column, self.asked()[2], self.magnitude)

    def is_short(self, column: ColumnFacts) -> bool:
        return fits(10 * (self.magnitude + 1), self.places(column))

    def limits(self, column: ColumnFacts) -> Limits:
        """Returns where the curve is cut."""
        least, most, _ = self.asked()
        return Limits.of(least, most, self.places(column))

    def cell(self, row: Row) -> Cell:
        dialect, limits = row.dialect, self.limits(row.column)
        value = rounded(dialect, self.number(row, limits), self.places(row.column))
        # What rounding errors carry over an end, which is rare, is brought back.
        if limits.first is not None:
            value = x.greatest(value, dialect.double(limits.first))
        if limits.last is not None:
            value = x.least(value, dialect.double(limits.last))
        return as_column(dialect, value, row.column.type.counted(self.places(row.column)))

    def cut_text(self) -> str:
        """Returns how min and max are told in a comment, with a comma before."""
        least, most, _ = self.asked()
        parts = [("from", least), ("to", most)]
        return "".join(f", {word} {end:g}" for word, end in parts if end is not None)

    def why_not_unique(self, column: ColumnFacts) -> str | None:
        return "values repeat. Use sequence or unique_int"

    def problems(self, column: ColumnFacts) -> Iterator[ParamProblem]:
        least, most, _ = self.asked()
        if least is not None and most is not None and least > most:
            yield ParamProblem(
                "min", f"must not be above max (got min {least}, max {most}). Swap them"
            )
            return
        sizes = list(size_problems(column, self.asked()[2], *self._reach(column)))
        yield from sizes
        if not sizes and (least is not None or most is not None):
            yield from self._cut_problems(column)

    def _cut_problems(self, column: ColumnFacts) -> Iterator[ParamProblem]:
        limits = self.limits(column)
        param = "min" if limits.last is None else "max"
        if limits.first is not None and limits.last is not None and limits.first > limits.last:
            places = self.places(column)
            yield ParamProblem(
                param,
                f"no number of {places} decimals lies between min and max. Widen the range"
                + ("" if column.kind in INTEGERS else " or use more decimals"),
            )
        elif self.chance(limits) < LEAST_CHANCE:
            yield ParamProblem(
                param,
                "the distribution has less than one number in 2^31 between min and max. Widen the "
                "range, or use uniform_float",
            )
