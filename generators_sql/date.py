"""date: days between two days."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from pydantic import Field

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
from generators_sql.time.weighted_days import Weight, has_weight, parts_of, weighted_day
from sdgen.column_types import ColumnType
from sdgen.instants import MICROSECONDS_PER_SECOND


class Date(Exact):
    """Dates from min to max, both included, all equally likely or by weekday."""

    type = "date"
    column_types = frozenset({ColumnType.DATE})
    determinism = (
        "A pure function of seed, entity, column, row number and, for relative dates, the run's "
        "as_of; identical on every engine."
    )
    example = """\
- name: born_on
  type: date
  generator: { type: date, params: { min: "1950-01-01", max: "-6570d" } }
"""

    min: Instant = Field(
        description="First date: absolute (`2026-01-31`) or relative to the run's as_of: `-7d` is "
        "a week before it, `+120d` is after it."
    )
    max: Instant = Field(description="Last date, in the same form; not before min.")
    weekday_weights: list[Weight] | None = Field(
        default=None,
        min_length=7,
        max_length=7,
        description="Seven weights, Monday to Sunday: how likely each day of the week is. Default: "
        "equal.",
    )

    def cell(self, row: Row) -> Cell:
        first, days = self._range(row.column)
        if self.weekday_weights is None:
            day = row.below(days)
        else:
            day = weighted_day(row, first, days, self.weekday_weights, stream=0)
        start = midnight(first)
        return row.dialect.seconds_after(start, x.times(day, SECONDS_PER_DAY), row.column.kind)

    def _range(self, column: ColumnFacts) -> tuple[int, int]:
        """Returns the first day, in days since 1970-01-01, and how many there are."""
        first = day_of(self.min, column.as_of)
        return first, day_of(self.max, column.as_of) - first + 1

    def value_facts(self, column: ColumnFacts) -> ValueFacts:
        return ValueFacts(most=self._range(column)[1], second_places=0)

    def summary(self) -> str:
        weighted = "" if self.weekday_weights is None else ", weighted by weekday"
        return f"{self.min} to {self.max}{weighted}"

    def why_not_unique(self, column: ColumnFacts) -> str | None:
        return "dates are drawn and repeat. Use time_series with a step of 1d"

    def span(self, column: ColumnFacts) -> Span | None:
        first, days = self._range(column)
        day = SECONDS_PER_DAY * MICROSECONDS_PER_SECOND
        return Fraction(first * day), Fraction((first + days - 1) * day)

    def problems(self, column: ColumnFacts) -> Iterator[ParamProblem]:
        wrong = list(order_problem(self.min, self.max, column))
        yield from wrong
        if self.weekday_weights is None or wrong:
            return
        try:
            parts_of(self.weekday_weights)
        except ValueError as error:
            yield ParamProblem("weekday_weights", str(error))
            return
        if not has_weight(*self._range(column), self.weekday_weights):
            yield ParamProblem(
                "weekday_weights", "every day from min to max has weight 0. Widen the range"
            )
