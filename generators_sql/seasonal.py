"""seasonal: numbers that swing with the time of their row."""

from __future__ import annotations

import math
from collections.abc import Iterator
from datetime import UTC, datetime

from pydantic import Field, field_validator
from sqlglot import exp

from dialects import Dialect
from dialects import sql_nodes as x
from dialects.cells import Cell
from generators_sql.math.normal_curve import REACH, standard_normal
from generators_sql.math.rounding import (
    DEFAULT_DECIMALS,
    MAX_DECIMALS,
    SMALLEST,
    Decimals,
    as_column,
    places_of,
    rounded,
    rounded_ends,
    size_problems,
)
from generators_sql.spi import ColumnFacts, Exact, ParamProblem, Row, Span, null_problems
from generators_sql.time.instant_params import Instant
from sdgen.column_types import NUMBERS, ColumnType
from sdgen.errors import did_you_mean, listed
from sdgen.instants import parse_duration, parse_instant, to_microseconds
from sdgen.seeding import LOW_BITS
from sdgen.yaml_model import YamlModel

_ANCHOR = datetime(2001, 1, 1, tzinfo=UTC)  # a Monday and the first day of a year
_DAY = 86_400 * 10**6  # microseconds
_PERIODS = {"hour": _DAY // 24, "day": _DAY, "week": 7 * _DAY, "year": 31_556_952 * 10**6}
_TIMES = frozenset({ColumnType.TIMESTAMP, ColumnType.TIMESTAMPTZ, ColumnType.DATE})
_LONGEST_TREND = 100 * 366  # days: longer ones are no data of this world


class Season(YamlModel):
    """One swing: up and down once in each period."""

    period: str = Field(description="`hour`, `day`, `week`, `year` or a duration such as `90m`.")
    amplitude: float = Field(description="How far it goes above and below.")
    peak: str = Field(
        default="0s",
        description="When in the period it is highest: a duration from the period's beginning "
        "(midnight, Monday, 1 January; others count from 2001-01-01).",
    )

    @field_validator("period")
    @classmethod
    def _check_period(cls, value: str) -> str:
        if value not in _PERIODS and parse_duration(value) < 1_000:
            raise ValueError(f'must be longer than a microsecond (got "{value}")')
        return value

    @field_validator("peak")
    @classmethod
    def _check_peak(cls, value: str) -> str:
        parse_duration(value)
        return value

    @property
    def microseconds(self) -> int:
        """The length of the period."""
        return _PERIODS.get(self.period) or parse_duration(self.period) // 1_000

    @property
    def offset(self) -> int:
        """Microseconds from the beginning of a period to its peak."""
        return parse_duration(self.peak) // 1_000


class Spikes(YamlModel):
    """Rare outliers."""

    rate: float = Field(ge=0, le=1, description="Share of rows that have one.")
    height: float = Field(description="What it adds.")


class Seasonal(Exact):
    """Numbers that follow the time of their row: base + trend + seasons + noise + rare spikes.

    The time is another column of the row: a `time_series`, `timestamp`, `date`, or what an `expr`
    or `parent` makes. Each season is a cosine wave: highest at its peak, lowest half a period
    later. Values beyond `min` and `max` are set to them.
    """

    type = "seasonal"
    column_types = NUMBERS
    natural = ColumnType.DOUBLE
    determinism = (
        "A pure function of seed, entity, column, row number and the row's time. ln and cos may "
        "differ in the last bit between math libraries, so values are rounded to `decimals`."
    )
    example = """\
- name: measured_at
  type: timestamp
  generator: { type: time_series, params: { start: "2025-06-21", step: 3h } }
- name: temperature
  type: float
  generator:
    type: seasonal
    params:
      at: measured_at
      base: 11
      seasons:
        - { period: year, amplitude: 9, peak: 200d }
        - { period: day, amplitude: 4, peak: 15h }
      noise: 0.8
      decimals: 1
"""

    at: str = Field(description="Column of the same row that holds the time.")
    base: float = Field(description="The value everything swings around.")
    trend: float = Field(default=0.0, description="What is added for each day after `since`.")
    since: Instant = Field(
        default="-0s", description="Where the trend begins. Default: the run's as_of."
    )
    seasons: list[Season] = Field(
        default=[], description="Waves, each `{period, amplitude, peak}`."
    )
    noise: float = Field(default=0.0, ge=0, description="Standard deviation of normal noise.")
    spikes: Spikes | None = Field(default=None, description="`{rate, height}` of rare outliers.")
    min: float | None = Field(default=None, description="Smaller values become this one.")
    max: float | None = Field(default=None, description="Larger values become this one.")
    decimals: Decimals | None = Field(
        default=None,
        description=f"Round to this many decimals, 0 … {MAX_DECIMALS}. Default: "
        f"{DEFAULT_DECIMALS}, the column's own for decimal columns, 0 for integer columns.",
    )

    def siblings(self) -> tuple[str, ...]:
        return (self.at,)

    def cell(self, row: Row) -> Cell:
        dialect = row.dialect
        value = dialect.double(self.base)
        if self.trend or self.seasons:
            ticks = dialect.epoch_microseconds(row.value(self.at), row.type_of(self.at).kind)
            ticks = row.named("time", ticks, f"{self.at} in microseconds since 1970")
            value = self._with_trend(row, value, ticks)
            for season in self.seasons:
                value = x.add(value, _wave(dialect, season, ticks))
        if self.noise:
            noise = x.mul(dialect.double(self.noise), standard_normal(row, 0))
            value = x.add(value, noise)
        if self.spikes and self.spikes.rate:
            value = x.add(value, self._spike(row, self.spikes))
        counted = row.column.type.counted(self.places(row.column))
        return as_column(dialect, self._finished(row, value), counted)

    def places(self, column: ColumnFacts) -> int:
        return places_of(column, self.decimals, self._magnitude())

    def _with_trend(self, row: Row, value: exp.Expression, ticks: exp.Expression) -> exp.Expression:
        if not self.trend:
            return value
        dialect = row.dialect
        since = parse_instant(self.since, row.column.as_of)
        days = x.float_div(
            dialect.to_double(x.paren(x.plus(ticks, -since))), dialect.double(float(_DAY))
        )
        return x.add(value, x.mul(dialect.double(self.trend), days))

    def _spike(self, row: Row, spikes: Spikes) -> exp.Expression:
        threshold = math.ceil(spikes.rate * 2**LOW_BITS)
        test = exp.LT(this=row.draw("spike"), expression=x.integer(threshold))
        none = row.dialect.double(0.0)
        return x.case((test, row.dialect.double(spikes.height)), otherwise=none)

    def _finished(self, row: Row, value: exp.Expression) -> exp.Expression:
        """Returns the value within its limits, rounded."""
        dialect = row.dialect
        places = self.places(row.column)
        if self.min is None and self.max is None:
            return rounded(dialect, value, places)
        value = row.named("value", value, "before clamping to min and max")
        branches: list[tuple[exp.Expression, exp.Expression]] = []
        if self.min is not None:
            low = dialect.double(self.min)
            branches.append((exp.LT(this=x.own(value), expression=low), low.copy()))
        if self.max is not None:
            high = dialect.double(self.max)
            branches.append((exp.GT(this=x.own(value), expression=high), high.copy()))
        return rounded(dialect, x.case(*branches, otherwise=value), places)

    def _magnitude(self) -> float:
        """Returns what no value is farther from 0 than, both limits aside if there is but one."""
        if self.min is not None and self.max is not None:
            return min(self._reach(), max(abs(self.min), abs(self.max)))
        return self._reach()

    def _ends(self) -> tuple[float, float]:
        """Returns between which numbers values lie before they are rounded."""
        low = high = self._reach()
        low = -low if self.min is None else max(-low, self.min)
        high = high if self.max is None else min(high, self.max)
        return min(low, high), max(low, high)

    def _reach(self) -> float:
        """Returns what no value is farther from 0 than, if no limits keep it back."""
        reach = abs(self.base) + abs(self.trend) * _LONGEST_TREND + REACH * self.noise
        reach += sum(abs(season.amplitude) for season in self.seasons)
        return reach + (abs(self.spikes.height) if self.spikes else 0.0)

    def span(self, column: ColumnFacts) -> Span | None:
        low, high = self._ends()
        if not (math.isfinite(low) and math.isfinite(high)):
            return None
        beyond = 1 + (high - low) / 10**9  # what rounding errors add up to
        low = low if low == self.min else low - beyond
        high = high if high == self.max else high + beyond
        return rounded_ends(column, low, high, self.places(column))

    def summary(self) -> str:
        waves = ", ".join(f"±{season.amplitude:g} per {season.period}" for season in self.seasons)
        return f"around {self.base:g} by {self.at}{', ' if waves else ''}{waves}"

    def why_not_unique(self, column: ColumnFacts) -> str | None:
        return "values may repeat. Use sequence or unique_int"

    def problems(self, column: ColumnFacts) -> Iterator[ParamProblem]:
        yield from self._time_problems(column)
        if self.min is not None and self.max is not None and self.min > self.max:
            yield ParamProblem(
                "min",
                f"must not be above max (got min {self.min:g}, max {self.max:g}). Swap them",
            )
        amplitudes = [season.amplitude for season in self.seasons]
        factors = {f"seasons[{number}].amplitude": size for number, size in enumerate(amplitudes)}
        for name, value in {"trend": self.trend, **factors, "noise": self.noise}.items():
            if 0 < abs(value) < SMALLEST:
                yield ParamProblem(
                    name, f"must be 0 or at least {SMALLEST:g} from it (got {value:g}). Use 0"
                )
        yield from size_problems(column, self.decimals, *self._ends())

    def _time_problems(self, column: ColumnFacts) -> Iterator[ParamProblem]:
        time = column.dataset.column(column.entity, self.at)
        if time is None:
            return  # told of with the siblings, or its own problem
        if time.kind not in _TIMES:
            known = [
                name
                for name in column.dataset.columns_of(column.entity)
                if (other := column.dataset.column(column.entity, name)) and other.kind in _TIMES
            ]
            yield ParamProblem(
                "at",
                f"must be a timestamp or date column ({self.at} is {time.type})."
                f"{did_you_mean(self.at, known)} Columns that are: {listed(known)}",
            )
        else:
            yield from null_problems(column, time, "at")


def _wave(dialect: Dialect, season: Season, ticks: exp.Expression) -> exp.Expression:
    """Returns amplitude · cos(2π · share of the period since the last peak)."""
    start = to_microseconds(_ANCHOR) + season.offset
    since = x.mod(x.paren(x.plus(ticks, -start)), x.integer(season.microseconds))
    share = x.float_div(dialect.to_double(since), dialect.double(float(season.microseconds)))
    angle = x.mul(dialect.double(2 * math.pi), x.paren(share))
    return x.mul(dialect.double(season.amplitude), x.cos(angle))
