"""time_series: instants at a steady step, with jitter."""

from __future__ import annotations

import math
from collections.abc import Iterator
from datetime import UTC, datetime

from pydantic import Field, field_validator
from sqlglot import exp

from dialects import expressions as x
from generators_sql.base import ColumnFacts, Generator, ParamProblem, Row
from sdgen.column_types import TIMESTAMPS, ColumnType
from sdgen.instants import (
    MICROSECONDS_PER_SECOND,
    from_microseconds,
    parse_duration,
    parse_instant,
    to_microseconds,
)

_FIRST = to_microseconds(datetime(1, 1, 1, tzinfo=UTC))
_LAST = to_microseconds(datetime.max.replace(tzinfo=UTC))
_DAY = 86_400 * MICROSECONDS_PER_SECOND
_ANY_INSTANT = datetime(2000, 1, 1, tzinfo=UTC)


class TimeSeries(Generator):
    """Instants that go on from row to row: start + row number · step, plus jitter.

    A date column gets the day. Times are UTC, in whole seconds where start, step and
    jitter_seconds are, else in microseconds (what a step leaves below that is cut off).
    """

    type = "time_series"
    column_types = TIMESTAMPS | {ColumnType.DATE}
    determinism = (
        "A pure function of seed, entity, column, row number and, for a relative start, the run's "
        "as_of; identical on every engine."
    )
    example = """\
- name: measured_at
  type: timestamp
  generator:
    type: time_series
    params: { start: "-7d", step: 5m, jitter_seconds: 60 }
"""

    start: str = Field(
        description="Instant of the first row: absolute (`2026-01-31T12:00:00Z`; without a zone "
        "it is UTC) or counted from the run's as_of (`-7d`, `+90m`)."
    )
    step: str = Field(
        description="Duration from row to row: `12ms`, `5m`, `1h30m`, `1d`; units ns us ms s m h d "
        "w. May be negative."
    )
    jitter_seconds: float = Field(
        default=0.0,
        ge=0,
        le=10**10,
        description="Each instant moves by a draw from [-jitter, +jitter): whole seconds where the "
        "number is whole, else microseconds.",
    )

    @field_validator("start")
    @classmethod
    def _check_start(cls, value: str) -> str:
        parse_instant(value, _ANY_INSTANT)
        return value

    @field_validator("step")
    @classmethod
    def _check_step(cls, value: str) -> str:
        parse_duration(value)
        return value

    def sql(self, row: Row) -> exp.Expression:
        start = parse_instant(self.start, row.column.as_of)
        begins = from_microseconds(start).replace(tzinfo=None)
        step = parse_duration(self.step)  # nanoseconds
        second, millionth = MICROSECONDS_PER_SECOND, 1_000
        if start % second == 0 and step % (second * millionth) == 0 and self._whole_jitter():
            seconds = self._with_jitter(
                row, x.times(row.number, step // (second * millionth)), unit=1
            )
            return row.dialect.seconds_after(begins, seconds, row.column.kind)
        if step % millionth == 0:
            ticks = x.times(row.number, step // millionth)
        elif step > 0:
            ticks = x.div(x.times(row.number, step), exp.Literal.number(millionth))
        else:  # division cuts towards zero; instants round down
            up = x.div(x.plus(x.times(row.number, -step), 999), exp.Literal.number(millionth))
            ticks = exp.Neg(this=x.paren(up))
        ticks = self._with_jitter(row, ticks, unit=second)
        most = abs(step) * row.column.rows // millionth + math.ceil(self.jitter_seconds * second)
        return row.dialect.microseconds_after(begins, ticks, most, row.column.kind)

    def _whole_jitter(self) -> bool:
        return self.jitter_seconds.is_integer()

    def _with_jitter(self, row: Row, ticks: exp.Expression, unit: int) -> exp.Expression:
        """Returns the ticks (``unit`` a second) moved by jitter."""
        if not self.jitter_seconds:
            return ticks
        if self._whole_jitter():
            reach = int(self.jitter_seconds)
            return x.add(ticks, x.times(x.paren(x.plus(row.below(2 * reach), -reach)), unit))
        reach = self._reach(unit)
        return x.plus(x.add(ticks, row.below(2 * reach)), -reach)

    def _reach(self, unit: int) -> int:
        """Returns the jitter in ticks (``unit`` a second), at least one where there is any."""
        return max(1, round(self.jitter_seconds * unit)) if self.jitter_seconds else 0

    def summary(self) -> str:
        jitter = f", ±{self.jitter_seconds:g} s" if self.jitter_seconds else ""
        return f"every {self.step} from {self.start}{jitter}"

    def why_not_unique(self, column: ColumnFacts) -> str | None:
        # Microseconds: places are so far apart at least, and jitter is in [-reach, +reach).
        apart = abs(parse_duration(self.step)) // 1_000
        reach = self._reach(MICROSECONDS_PER_SECOND)
        if column.kind is ColumnType.DATE:
            what, enough = "days", apart >= _DAY + 2 * reach
        else:
            what, enough = "instants", apart >= max(1, 2 * reach)
        if enough:
            return None
        if reach:
            return f"jitter makes {what} repeat at a step of {self.step}. Use a longer step or less"
        return f"{what} repeat at a step of {self.step}. Use a longer step"

    def problems(self, column: ColumnFacts) -> Iterator[ParamProblem]:
        start = parse_instant(self.start, column.as_of)
        jitter = math.ceil(self.jitter_seconds * MICROSECONDS_PER_SECOND)
        reach = parse_duration(self.step) * (column.rows - 1)
        ends = sorted((start, start + reach // 1_000))
        if ends[0] - jitter < _FIRST or ends[1] + jitter > _LAST:
            yield ParamProblem(
                "step",
                f"row {column.rows - 1} leaves the years 1 … 9999 (start {self.start}, step "
                f"{self.step}). Use a shorter step or fewer rows",
            )
        elif parse_duration(self.step) % 1_000 and abs(reach) >= 2**62:
            yield ParamProblem(
                "step",
                f"{column.rows} rows of {self.step} overflow 64 bits of nanoseconds. "
                "Use a step of whole microseconds",
            )
