"""histogram: numbers or times spread as those of a histogram."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import accumulate, pairwise
from typing import Annotated, Literal

from pydantic import Field
from sqlglot import exp

from dialects import sql_nodes as x
from dialects.cells import Cell
from generators_sql.expressions.doubles import grain_of_number
from generators_sql.math.column_units import RESOLUTIONS, Units, units_of
from generators_sql.math.draw_thresholds import case_of_draw
from generators_sql.math.rounding import MAX_DECIMALS, SMALLEST, Decimals, fits, rounded_ends
from generators_sql.spi import (
    ColumnFacts,
    Exact,
    ParamProblem,
    Row,
    Scalar,
    Span,
    ValueFacts,
    unique_way,
)
from sdgen.column_types import FLOATS, INTEGERS, NUMBERS, TIMESTAMPS, ColumnType
from sdgen.seeding import LOW_BITS
from sdgen.values import coerce

MOST_BOUNDS = 1_001
_WIDEST = 2**62  # units of all buckets together; sums of draws stay within 64 bits
_Share = Annotated[float, Field(ge=0, le=1)]


class Histogram(Exact):
    """Numbers, dates or timestamps spread as those of a histogram, such as one of `pg_stats`.

    A bucket goes from one bound up to, not including, the next; the last bound is included. Within
    a bucket all values are equally likely. Some values may be common beside them.
    """

    type = "histogram"
    column_types = NUMBERS | TIMESTAMPS | {ColumnType.DATE}
    natural = ColumnType.DOUBLE
    determinism = (
        "A pure function of seed, entity, column, row number and, for relative times, the run's "
        "as_of; only integers, and + * / of doubles, so identical on every engine."
    )
    example = """\
- name: amount
  type: decimal(8,2)
  generator:
    type: histogram
    params: { bounds: [0.5, 4.2, 11, 25, 90, 1200], common: [0, 9.99], shares: [0.12, 0.05] }
"""

    bounds: list[Scalar] = Field(
        min_length=2,
        max_length=MOST_BOUNDS,
        description=f"The boundaries of the buckets, ascending: 2 … {MOST_BOUNDS} values of the "
        "column's type. Times may be relative to the run's as_of, such as `-7d`. Two equal bounds "
        "are a bucket of that value alone.",
    )
    weights: list[Annotated[float, Field(ge=0)]] | None = Field(
        default=None,
        description="One number for each bucket, one fewer than bounds: how likely it is. Default: "
        "equal.",
    )
    common: list[Scalar] = Field(
        default=[],
        max_length=MOST_BOUNDS,
        description="Values that are more frequent than their bucket suggests.",
    )
    shares: list[_Share] = Field(
        default=[],
        description="The share of rows that each of them gets, 0 … 1, together at most 1. The "
        "buckets get the rest.",
    )
    decimals: Decimals | None = Field(
        default=None,
        description=f"Decimal places, 0 … {MAX_DECIMALS}, of decimals and doubles. Default: the "
        "column's own for decimal columns; doubles are not rounded.",
    )
    resolution: Literal["second", "millisecond", "microsecond"] | None = Field(
        default=None, description="The unit of timestamps. Default: second."
    )

    def cell(self, row: Row) -> Cell:
        units = self._units(row.column)
        if units is None:
            return Cell(self._double(row))
        bounds, common = self._counts(units, self.bounds), self._counts(units, self.common)
        start, end = min(bounds + common), max(bounds + common)
        values: list[exp.Expression] = [x.integer(value - start) for value in common]
        widths = [high - low for low, high in pairwise(bounds)]
        widths[-1] += 1
        for low, width in zip(bounds, widths, strict=False):
            first = low - start
            values.append(x.plus(row.below(width, 1), first) if width > 1 else x.integer(first))
        number = self._drawn(row, values)
        if max(widths) <= 1:
            number = x.as_int64(number)
        return units.cell(row, start, number, end - start)

    def _double(self, row: Row) -> exp.Expression:
        """Returns a double that is not rounded."""
        dialect = row.dialect
        bounds, common = _doubles(self.bounds), _doubles(self.common)
        values = [dialect.double(value) for value in common]
        unit = row.named("place", row.unit(1), "where in its bucket")
        for low, high in pairwise(bounds):
            within = x.mul(x.own(unit), dialect.double(high - low))
            values.append(x.add(dialect.double(low), within) if high > low else dialect.double(low))
        return self._drawn(row, values)

    def _drawn(self, row: Row, values: Sequence[exp.Expression]) -> exp.Expression:
        """Returns one of the common values and buckets."""
        ends = [0, *(math.ceil(end * 2**LOW_BITS) for end in accumulate(self._chances()))]
        branches = [
            (end, value)
            for (begin, end), value in zip(pairwise(ends), values, strict=True)
            if begin < end
        ]
        return case_of_draw(row.draw(0), branches)

    def _chances(self) -> list[Fraction]:
        """Returns how likely each common value and each bucket is; together 1."""
        shares = [Fraction(repr(share)) for share in self.shares]
        weights = [Fraction(repr(each)) for each in self.weights or [1.0] * (len(self.bounds) - 1)]
        rest = (1 - sum(shares, Fraction(0))) / sum(weights, Fraction(0))
        return [*shares, *(weight * rest for weight in weights)]

    def _units(self, column: ColumnFacts) -> Units | None:
        return units_of(column, self.decimals, self.resolution or "second")

    def _counts(self, units: Units, values: Sequence[object]) -> list[int]:
        return [units.count(value) for value in values]

    def _ends(self, column: ColumnFacts) -> tuple[int, int]:
        """Returns the smallest and the largest count. Raises ValueError."""
        units = self._units(column)
        counts = self._counts(units, [*self.bounds, *self.common]) if units else [0]
        return min(counts), max(counts)

    def places(self, column: ColumnFacts) -> int | None:
        if column.kind in INTEGERS:
            return 0
        return column.type.scale if self.decimals is None else self.decimals

    def span(self, column: ColumnFacts) -> Span | None:
        try:
            if units := self._units(column):
                return units.span(*self._ends(column))
            values = _doubles([*self.bounds, *self.common])
        except ValueError:
            return None
        return rounded_ends(column, min(values), max(values), None)

    def grain(self, column: ColumnFacts) -> int | None:
        if self.decimals is not None or column.kind not in FLOATS:
            return None
        bounds = _doubles(self.bounds)
        # low + unit · width, and units are multiples of 2^-53.
        widths = [53 + grain_of_number(high - low) for low, high in pairwise(bounds)]
        return max(*map(grain_of_number, [*bounds, *_doubles(self.common)]), *widths)

    def is_short(self, column: ColumnFacts) -> bool:
        if self.decimals is None or column.kind not in FLOATS:
            return False
        magnitude = max(map(abs, _doubles([*self.bounds, *self.common])))
        return fits(10 * magnitude, self.decimals)

    def value_facts(self, column: ColumnFacts) -> ValueFacts:
        if self._units(column) is None:
            return ValueFacts()
        low, high = self._ends(column)
        places = len(str(RESOLUTIONS[self.resolution or "second"])) - 1
        return ValueFacts(most=high - low + 1, second_places=places)

    def summary(self) -> str:
        common = f", {_counted(len(self.common), 'common value')}" if self.common else ""
        return f"{_counted(len(self.bounds) - 1, 'bucket')}{common}"

    def why_not_unique(self, column: ColumnFacts) -> str | None:
        return f"values repeat. {unique_way(column.kind)}"

    def problems(self, column: ColumnFacts) -> Iterator[ParamProblem]:
        yield from self._list_problems()
        if self.decimals is not None:
            yield from self._decimals_problems(column)
        if self.resolution is not None and column.kind not in TIMESTAMPS:
            yield ParamProblem("resolution", f"is of timestamps (got a {column.kind}). Remove it")
        wrong = list(self._value_problems(column))
        yield from wrong
        if wrong:
            return
        units = self._units(column)
        bounds: Sequence[float] = (
            self._counts(units, self.bounds) if units else _doubles(self.bounds)
        )
        for number, (low, high) in enumerate(pairwise(bounds), 1):
            if low > high:
                yield ParamProblem(
                    f"bounds[{number}]",
                    f"is below the bound before it (got {self.bounds[number]} after "
                    f"{self.bounds[number - 1]}). Sort the bounds",
                )
                return
            if units is None and not (high == low or SMALLEST <= high - low < math.inf):
                yield ParamProblem(
                    f"bounds[{number}]",
                    "makes a bucket that is too narrow, or beyond double precision. Use decimals, "
                    "or other bounds",
                )
        if units and self._ends(column)[1] - self._ends(column)[0] >= _WIDEST:
            yield ParamProblem("bounds", "are more than 2^62 apart. Narrow the range")

    def _list_problems(self) -> Iterator[ParamProblem]:
        buckets = len(self.bounds) - 1
        if self.weights is not None and len(self.weights) != buckets:
            yield ParamProblem(
                "weights",
                f"needs one weight for each bucket, {buckets} for {len(self.bounds)} bounds "
                f"(got {len(self.weights)})",
            )
        elif self.weights is not None and not any(self.weights):
            yield ParamProblem("weights", "all are 0. Make at least one positive")
        if len(self.shares) != len(self.common):
            yield ParamProblem(
                "shares",
                f"needs one share for each common value (got {len(self.shares)} for "
                f"{len(self.common)})",
            )
        elif (total := sum(Fraction(repr(share)) for share in self.shares)) > 1:
            yield ParamProblem("shares", f"add up to more than 1 (got {float(total):g})")

    def _decimals_problems(self, column: ColumnFacts) -> Iterator[ParamProblem]:
        scale = 0 if column.kind in INTEGERS else column.type.scale
        if column.kind not in NUMBERS or scale == 0:
            yield ParamProblem(
                "decimals", f"{column.type} columns have none (got {self.decimals}). Remove it"
            )
        elif scale is not None and (self.decimals or 0) > scale:
            yield ParamProblem(
                "decimals", f"{column.type} has {scale} (got {self.decimals}). Use fewer"
            )

    def _value_problems(self, column: ColumnFacts) -> Iterator[ParamProblem]:
        units = self._units(column)
        for param, values in (("bounds", self.bounds), ("common", self.common)):
            for number, value in enumerate(values):
                try:
                    if units is not None:
                        units.count(value)
                    elif coerce(value, column.type) is None:
                        raise ValueError("not a number (got null). For NULLs use null_rate")
                except ValueError as error:
                    yield ParamProblem(f"{param}[{number}]", str(error))


def _doubles(values: Sequence[object]) -> list[float]:
    """Returns numbers of a scenario file as doubles. Raises ValueError."""
    return [float(str(value)) + 0.0 for value in values]


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
