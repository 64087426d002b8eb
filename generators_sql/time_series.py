"""time_series: instants at a steady step, with jitter."""

from __future__ import annotations

import math
from collections.abc import Iterator
from datetime import UTC, datetime
from fractions import Fraction

from pydantic import Field, field_validator
from sqlglot import exp

from dialects import sql_nodes as x
from dialects.cells import Cell
from generators_sql.fk_shapes.child_numbers import (
    most_children_ever,
    unique_with,
    why_not_numbered,
)
from generators_sql.spi import (
    ColumnFacts,
    Exact,
    ParamProblem,
    Row,
    Span,
    ValueFacts,
    null_problems,
)
from generators_sql.spi.timeline import Timeline
from generators_sql.spi.value_facts import MOST_PLACES
from generators_sql.time.steady_times import SteadyTimes
from generators_sql.time.turns import goes_in_turn, rows_in_turn
from sdgen.column_types import TIMESTAMPS, ColumnType
from sdgen.instants import (
    MICROSECONDS_PER_SECOND,
    from_microseconds,
    parse_duration,
    parse_instant,
    to_microseconds,
)
from sdgen.seeding import LOW_BITS, draw, draw_key

_FIRST = to_microseconds(datetime(1, 1, 1, tzinfo=UTC))
_LAST = to_microseconds(datetime.max.replace(tzinfo=UTC))
_DAY = 86_400 * MICROSECONDS_PER_SECOND
_ANY_INSTANT, _ANOTHER = datetime(2000, 1, 1, tzinfo=UTC), datetime(2000, 1, 2, tzinfo=UTC)
_ONE_DRAW = 2**30
"""Jitter below more numbers takes several draws."""


class TimeSeries(Exact, Timeline):
    """Timestamps that advance from row to row: start + row number · step, plus jitter.

    With `per`, each parent that the fk points to has a series of its own: its first child is at
    the start, the second one a step later, and so on. The fk has to decide how many rows each
    parent has: `distribution: every`, `children` or `unique`. The timestamp is NULL where the fk
    is.

    An entity with `rows: until as_of` has as many rows as its first series that starts at an
    absolute time has had by then.

    A date column gets the day. Times are UTC, in seconds if start, step and
    jitter_seconds are whole seconds, else in microseconds (fractions of those are cut off).
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
- name: device_id
  type: uuid
  fk: { entity: devices, column: id, distribution: every }
- name: read_at
  type: timestamp
  generator:
    type: time_series
    params: { start: "-1d", step: 1m, per: device_id }
"""

    start: str = Field(
        description="Timestamp of the first row: absolute (`2026-01-31T12:00:00Z`; without a zone "
        "it is UTC) or relative to the run's as_of (`-7d`, `+90m`)."
    )
    step: str = Field(
        description="Duration from row to row: `12ms`, `5m`, `1h30m`, `1d`; units ns us ms s m h d "
        "w. May be negative."
    )
    jitter_seconds: float = Field(
        default=0.0,
        ge=0,
        le=10**10,
        description="Each timestamp moves by a draw from [-jitter, +jitter): whole seconds where "
        "the number is whole, else microseconds.",
    )

    per: str | None = Field(
        default=None,
        description="A column of the same entity that is an fk: each row it points to has its own "
        "series. Default: one series for all rows.",
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

    def cell(self, row: Row) -> Cell:
        if self.per is None:
            return self._instant(row, row.number, row.column.rows)
        found = row.column.sibling(self.per)
        most = found[1].most_children(found[0]) if found else None
        value = self._instant(row, row.child_number(self.per), most or row.column.rows)
        if found is None or not found[0].nullable:
            return value
        missing = exp.Is(this=row.value(self.per), expression=exp.Null())
        nothing = row.dialect.null(row.column.kind)
        return Cell(x.case((missing, nothing), otherwise=value.node))

    def _instant(self, row: Row, number: exp.Expression, most_rows: int) -> Cell:
        """Returns the instant of a number, 0 … ``most_rows`` - 1, in its series."""
        start = parse_instant(self.start, row.column.as_of)
        begins = from_microseconds(start).replace(tzinfo=None)
        step = parse_duration(self.step)  # nanoseconds
        second, millionth = MICROSECONDS_PER_SECOND, 1_000
        if start % second == 0 and step % (second * millionth) == 0 and self._whole_jitter():
            seconds = self._with_jitter(row, x.times(number, step // (second * millionth)), unit=1)
            return row.dialect.seconds_after(begins, seconds, row.column.kind)
        if step % millionth == 0:
            ticks = x.times(number, step // millionth)
        elif step > 0:
            ticks = x.int_div(x.times(number, step), exp.Literal.number(millionth))
        else:  # division cuts towards zero; instants round down
            up = x.int_div(x.plus(x.times(number, -step), 999), exp.Literal.number(millionth))
            ticks = exp.Neg(this=x.paren(up))
        ticks = self._with_jitter(row, ticks, unit=second)
        most = abs(step) * most_rows // millionth + math.ceil(self.jitter_seconds * second)
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

    def value_facts(self, column: ColumnFacts) -> ValueFacts:
        start = parse_instant(self.start, column.as_of) * 1_000  # nanoseconds, as a step
        ticks = (start, parse_duration(self.step), self._reach(MICROSECONDS_PER_SECOND) * 1_000)
        places = next(
            n
            for n in range(MOST_PLACES + 1)
            if n == MOST_PLACES or not any(tick % 10 ** (9 - n) for tick in ticks)
        )
        return ValueFacts(second_places=0 if column.kind is ColumnType.DATE else places)

    def summary(self) -> str:
        jitter = f", ±{self.jitter_seconds:g} s" if self.jitter_seconds else ""
        per = f", for each {self.per}" if self.per else ""
        return f"every {self.step} from {self.start}{jitter}{per}"

    def siblings(self) -> tuple[str, ...]:
        return () if self.per is None else (self.per,)

    def why_not_until(self, column: ColumnFacts) -> str | None:
        if parse_instant(self.start, _ANY_INSTANT) != parse_instant(self.start, _ANOTHER):
            return f"its start moves with as_of (got {self.start}). Use an absolute one: 2026-01-01"
        step = parse_duration(self.step)
        if step <= 0:
            return f"its times do not rise (step {self.step}). Use a step above 0"
        reach = self._reach(MICROSECONDS_PER_SECOND)
        if 2 * reach > step // 1_000:
            return (
                f"its times are not in order, as jitter of {self.jitter_seconds:g} s is more than "
                f"half of a step of {self.step}. Use less, or a longer step"
            )
        if self._draws[0] > _ONE_DRAW:
            return (
                f"its jitter is drawn in steps that are too fine (got {self.jitter_seconds:g} s). "
                "Use whole seconds"
            )
        if self.per is None:
            return None
        if reach:
            return (
                f"its times are not in order: with per {self.per}, jitter mixes them. Leave it out"
            )
        found = column.sibling(self.per)
        if found is None or goes_in_turn(*found):
            return None
        return (
            f"its times are not in order: {self.per} does not go through all rows in turn. Use "
            "distribution every there, without where or within"
        )

    def rows_until(self, column: ColumnFacts, seed: int | None) -> int | None:
        parents: int | None = 1
        if self.per is not None:
            found = column.sibling(self.per)
            parents = rows_in_turn(*found) if found else None
        if parents is None:
            return None
        last = to_microseconds(column.as_of)
        if column.kind is ColumnType.DATE:  # its cells are days
            last += _DAY - 1 - last % _DAY
        return parents * self._times(column, seed).until(last)

    def _times(self, column: ColumnFacts, seed: int | None) -> SteadyTimes:
        start, step = parse_instant(self.start, column.as_of), parse_duration(self.step)
        if not self.jitter_seconds or seed is None:
            return SteadyTimes(start, step)
        below, unit = self._draws
        key = draw_key(seed, column.entity, column.name, "0")

        def jitter(number: int) -> int:
            return ((draw(key, number) * below >> LOW_BITS) - below // 2) * unit

        return SteadyTimes(start, step, self._reach(MICROSECONDS_PER_SECOND), jitter)

    @property
    def _draws(self) -> tuple[int, int]:
        """Below which number jitter is drawn, and how many microseconds one is."""
        if self._whole_jitter():
            return 2 * int(self.jitter_seconds), MICROSECONDS_PER_SECOND
        return 2 * self._reach(MICROSECONDS_PER_SECOND), 1

    def why_not_unique(self, column: ColumnFacts) -> str | None:
        repeated = self._why_repeated(column)
        if self.per is None or repeated:
            return repeated
        return f"each {self.per} has a series of its own. {unique_with(column, self.per)}"

    def unique_together(
        self, column: ColumnFacts, others: frozenset[str], apart: frozenset[str]
    ) -> bool:
        return self.per in apart and not self._why_repeated(column)

    def _why_repeated(self, column: ColumnFacts) -> str | None:
        """Returns why two rows of a series may have the same instant or day, None if none have."""
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

    def span(self, column: ColumnFacts) -> Span | None:
        rows = column.rows
        if self.per is not None:
            rows = most_children_ever(column, self.per) or rows
        start = parse_instant(self.start, column.as_of)
        jitter = math.ceil(self.jitter_seconds * MICROSECONDS_PER_SECOND) + _DAY  # of a date
        ends = sorted((start, start + parse_duration(self.step) * rows // 1_000))
        return Fraction(ends[0] - jitter), Fraction(ends[1] + jitter)

    def problems(self, column: ColumnFacts) -> Iterator[ParamProblem]:
        rows = column.rows
        if self.per is not None:
            found = column.sibling(self.per)
            if found is None:
                return  # told of as a sibling, or there
            fk, generator = found
            if reason := why_not_numbered(fk, generator):
                yield ParamProblem("per", reason)
                return
            yield from null_problems(column, fk, "per")
            rows = generator.most_children(fk) or 1
        yield from self._out_of_range(column, rows)

    def _out_of_range(self, column: ColumnFacts, rows: int) -> Iterator[ParamProblem]:
        start = parse_instant(self.start, column.as_of)
        jitter = math.ceil(self.jitter_seconds * MICROSECONDS_PER_SECOND)
        reach = parse_duration(self.step) * (rows - 1)
        ends = sorted((start, start + reach // 1_000))
        if ends[0] - jitter < _FIRST or ends[1] + jitter > _LAST:
            yield ParamProblem(
                "step",
                f"row {rows - 1} is outside the years 1 … 9999 (start {self.start}, step "
                f"{self.step}). Use a shorter step or fewer rows",
            )
        elif parse_duration(self.step) % 1_000 and abs(reach) >= 2**62:
            yield ParamProblem(
                "step",
                f"{rows} rows of {self.step} overflow 64 bits of nanoseconds. "
                "Use a step of whole microseconds",
            )
