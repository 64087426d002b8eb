"""timestamp: instants between two instants."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Literal

from pydantic import Field
from sqlglot import exp

from dialects import sql_nodes as x
from dialects.cells import Cell
from generators_sql.spi import ColumnFacts, Exact, ParamProblem, Row, Span, ValueFacts
from generators_sql.time.instant_params import (
    SECONDS_PER_DAY,
    Instant,
    day_of,
    midnight,
    order_problem,
)
from generators_sql.time.weighted_days import Weight, has_weight, parts_of, step, weighted_day
from sdgen.column_types import ColumnType
from sdgen.instants import MICROSECONDS_PER_SECOND, from_microseconds, parse_instant

_UNITS = {"second": 1, "millisecond": 10**3, "microsecond": 10**6}  # in a second
_HOUR = 3_600
_OFFICE_DAYS = [1.0] * 5 + [0.0] * 2
_OFFICE_HOURS = [1.0 if 9 <= hour < 17 else 0.0 for hour in range(24)]


class Timestamp(Exact):
    """Timestamps from min up to, not including, max: all equally likely, or by weekday and hour.

    With weights the range counts in whole days (UTC): from the day of min up to, not including,
    the day of max.
    """

    type = "timestamp"
    column_types = frozenset({ColumnType.TIMESTAMP, ColumnType.TIMESTAMPTZ})
    determinism = (
        "A pure function of seed, entity, column, row number and, for relative times, the run's "
        "as_of; identical on every engine."
    )
    example = """\
- name: opened_at
  type: timestamp
  generator:
    type: timestamp
    params: { min: "-90d", max: "-1d", business_hours: true }
"""

    min: Instant = Field(
        description="First timestamp: absolute (`2026-01-31T12:00:00Z`; without a zone it is UTC) "
        "or relative to the run's as_of: `-7d` is a week before it, `+120d` is after it."
    )
    max: Instant = Field(description="End of the range, in the same form; after min.")
    resolution: Literal["second", "millisecond", "microsecond"] = Field(
        default="second", description="The unit of timestamps, which are rounded down to it."
    )
    weekday_weights: list[Weight] | None = Field(
        default=None,
        min_length=7,
        max_length=7,
        description="Seven weights, Monday to Sunday: how likely each day of the week is. Default: "
        "equal.",
    )
    hour_weights: list[Weight] | None = Field(
        default=None,
        min_length=24,
        max_length=24,
        description="24 weights: how likely each hour from 0 to 23 is. Default: equal.",
    )
    business_hours: bool = Field(
        default=False,
        description="Short for Monday to Friday, 9:00 to 17:00. Explicit weights take precedence.",
    )

    def cell(self, row: Row) -> Cell:
        unit = _UNITS[self.resolution]
        if self._weights() is not None:
            start = midnight(self._days(row.column)[0])
            ticks = self._weighted(row, unit)
        else:
            low = parse_instant(self.min, row.column.as_of)
            start = from_microseconds(low).replace(tzinfo=None)
            ticks = row.below(self._count(row.column))
        kind = row.column.kind
        if unit == 1 and start.microsecond == 0:
            return row.dialect.seconds_after(start, ticks, kind)
        ticks = x.times(x.paren(ticks), MICROSECONDS_PER_SECOND // unit)
        ticks = row.named("ticks", ticks, f"microseconds after {start:%Y-%m-%d %H:%M:%S}")
        return row.dialect.microseconds_after(start, ticks, self._width(row.column), kind)

    def _weighted(self, row: Row, unit: int) -> exp.Expression:
        """Returns the ticks (``unit`` a second) from the first midnight to a weighted instant."""
        days, hours = self._weights() or ([], [])
        parts = parts_of(hours)
        day = weighted_day(row, *self._days(row.column), days, stream=0)
        point = row.named("hour_point", row.below(sum(parts), 2), "where on the line of hours")
        hour = step(point, parts)
        within = row.below(_HOUR * unit, 4)
        ticks = x.times(x.paren(day), SECONDS_PER_DAY * unit)
        return x.add(x.add(ticks, x.times(hour, _HOUR * unit)), within)

    def _weights(self) -> tuple[list[float], list[float]] | None:
        """Returns the weights of weekdays and of hours, None if all instants are alike."""
        if not (self.weekday_weights or self.hour_weights or self.business_hours):
            return None
        days, hours = ([1.0] * 7, [1.0] * 24)
        if self.business_hours:
            days, hours = _OFFICE_DAYS, _OFFICE_HOURS
        return self.weekday_weights or days, self.hour_weights or hours

    def _days(self, column: ColumnFacts) -> tuple[int, int]:
        """Returns the first day, in days since 1970-01-01, and how many there are."""
        first = day_of(self.min, column.as_of)
        return first, day_of(self.max, column.as_of) - first

    def _width(self, column: ColumnFacts) -> int:
        """Returns microseconds that no instant is farther from the first than."""
        low, high = (parse_instant(text, column.as_of) for text in (self.min, self.max))
        return high - low + SECONDS_PER_DAY * MICROSECONDS_PER_SECOND

    def _count(self, column: ColumnFacts) -> int:
        """Returns how many instants there are to draw from, without weights."""
        low, high = (parse_instant(text, column.as_of) for text in (self.min, self.max))
        size = MICROSECONDS_PER_SECOND // _UNITS[self.resolution]
        return -((low - high) // size)

    def value_facts(self, column: ColumnFacts) -> ValueFacts:
        start = parse_instant(self.min, column.as_of) if self._weights() is None else 0
        finest = MICROSECONDS_PER_SECOND // _UNITS[self.resolution]
        places = next(n for n in (0, 3, 6) if 10 ** (6 - n) <= finest and not start % 10 ** (6 - n))
        most = self._count(column)
        if self._weights() is not None:
            most = self._days(column)[1] * SECONDS_PER_DAY * _UNITS[self.resolution]
        return ValueFacts(most=most, second_places=places)

    def summary(self) -> str:
        weighted = "" if self._weights() is None else ", weighted by weekday and hour"
        return f"{self.min} to {self.max}{weighted}"

    def why_not_unique(self, column: ColumnFacts) -> str | None:
        return "timestamps are drawn and may repeat. Use time_series"

    def span(self, column: ColumnFacts) -> Span | None:
        low, high = (parse_instant(text, column.as_of) for text in (self.min, self.max))
        day = SECONDS_PER_DAY * MICROSECONDS_PER_SECOND  # weighted ones are of whole days
        return Fraction(low - day), Fraction(high + day)

    def problems(self, column: ColumnFacts) -> Iterator[ParamProblem]:
        wrong = list(order_problem(self.min, self.max, column))
        yield from wrong
        for name, given in (
            ("weekday_weights", self.weekday_weights),
            ("hour_weights", self.hour_weights),
        ):
            try:
                parts_of(given or [1.0])
            except ValueError as error:
                wrong.append(ParamProblem(name, str(error)))
                yield wrong[-1]
        if wrong:
            return
        weights = self._weights()
        if weights is None:
            if self._count(column) < 1:
                yield ParamProblem(
                    "max", f"must be after min (got {self.max} for both). Widen the range"
                )
            return
        first, days = self._days(column)
        if days < 1 or not has_weight(first, days, weights[0]):
            yield ParamProblem(
                "max",
                "no whole day with a weight lies between min and max. Widen the range or drop the "
                "weights",
            )
