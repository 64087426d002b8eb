"""state_time: when a row reached a state."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Literal

from pydantic import Field, field_validator
from sqlglot import exp

from dialects import sql_nodes as x
from dialects.ansi.times import FARTHEST
from dialects.cells import EPOCH, Cell
from generators_sql.analysis.cell_bounds import span_of_cell
from generators_sql.analysis.cell_facts import cell_facts
from generators_sql.lifecycles.unrolled import visits
from generators_sql.spi import (
    ColumnFacts,
    Exact,
    ParamProblem,
    Reference,
    Row,
    Span,
    ValueFacts,
    null_problems,
)
from generators_sql.spi.value_facts import MOST_PLACES
from generators_sql.state_machine import StateMachine
from generators_sql.time.instant_params import SECONDS_PER_DAY
from sdgen.column_types import TIMESTAMPS, ColumnType
from sdgen.errors import did_you_mean, listed, shown
from sdgen.instants import MICROSECONDS_PER_SECOND, to_microseconds

_DAY = SECONDS_PER_DAY * MICROSECONDS_PER_SECOND


class StateTime(Exact):
    """When a row reached a state of a `state_machine` column of the same entity.

    It is NULL if the row has not reached that state by as_of, so the state and its time agree:
    `paid_at IS NOT NULL` holds for the rows that have been paid. Without `state` it is the time at
    which the row reached its current state. Times ascend
    along the path of a row. A date column gets the day (UTC).
    """

    type = "state_time"
    column_types = TIMESTAMPS | {ColumnType.DATE}
    determinism = "A pure function of what the state column draws; no draw of its own."
    example = """\
- name: created_at
  type: timestamp
  generator: { type: timestamp, params: { min: "-90d", max: "-1h" } }
- name: status
  type: string
  generator:
    type: state_machine
    params:
      start: created_at
      initial: open
      transitions:
        - { from: open, to: answered, rate: 0.9, after: { min: 5m, max: 3d } }
        - { from: answered, to: open, rate: 0.3, after: { mean: 1d } }
        - { from: answered, to: closed, rate: 0.6, after: 14d }
      max_steps: 6
- name: first_answered_at
  type: timestamp
  nullable: true
  generator: { type: state_time, params: { of: status, state: answered, which: first } }
- name: closed_on
  type: date
  nullable: true
  generator: { type: state_time, params: { of: status, state: closed } }
- name: updated_at
  type: timestamp
  generator: { type: state_time, params: { of: status } }
"""

    of: str = Field(description="The `state_machine` column of the same entity.")
    state: str | list[str] | None = Field(
        default=None,
        description="The state, or several, any of which counts. Default: the state that the row "
        "is in.",
    )
    which: Literal["last", "first"] = Field(
        default="last",
        description="Which time counts if a row reaches it more than once.",
    )

    @field_validator("state")
    @classmethod
    def _check_state(cls, value: str | list[str] | None) -> str | list[str] | None:
        if value is not None and not value:
            raise ValueError(f"needs a state (got {shown(value)}). Name one, or leave it out")
        return value

    def cell(self, row: Row) -> Cell:
        found = self.machine(row.column)
        if found is None:
            raise TypeError(f"{self.of} has no states")
        facts, machine = found
        walk = machine.walk(row.seen_from(self.of))
        ticks = walk.entered(self._states(machine), last=self.which == "last")
        kind = row.column.kind
        if ticks is None:
            return Cell(row.dialect.null(kind))
        if facts.nullable:
            missing = exp.Is(this=row.value(self.of), expression=exp.Null())
            ticks = x.case((missing, exp.Null()), otherwise=ticks)
        if not isinstance(ticks, exp.Column):
            what = "microseconds" if walk.unit == 1 else "seconds"
            ticks = row.named("ticks", ticks, f"{what} since 1970")
        if walk.unit == MICROSECONDS_PER_SECOND:
            return row.dialect.seconds_after(EPOCH, ticks, kind)
        return row.dialect.microseconds_after(EPOCH, ticks, self._farthest(row.column), kind)

    def _farthest(self, column: ColumnFacts) -> int:
        """Returns how many microseconds its times are from 1970 at most."""
        span = self.span(column)
        if span is None:
            return FARTHEST
        return min(FARTHEST, max(abs(int(end)) for end in span) + _DAY)

    def reached(self, column: ColumnFacts) -> dict[str, frozenset[bool]]:
        """Returns, for each state a row may be in, whether it then has a time; see ``visits``."""
        found = self.machine(column)
        if found is None:
            return {}
        machine = found[1]
        return visits(machine.initial, machine.steps, self._states(machine))

    def machine(self, column: ColumnFacts) -> tuple[ColumnFacts, StateMachine] | None:
        """Returns the column of states and what fills it, None if there is no such."""
        found = column.sibling(self.of)
        if found is None or not isinstance(found[1], StateMachine):
            return None
        return found[0], found[1]

    def _states(self, machine: StateMachine) -> tuple[str, ...]:
        if self.state is None:
            return machine.states
        return (self.state,) if isinstance(self.state, str) else tuple(self.state)

    def siblings(self) -> tuple[str, ...]:
        return (self.of,)

    def cells(self, column: ColumnFacts) -> tuple[Reference, ...]:
        found = self.machine(column)
        names = self.siblings() if found is None else (self.of, found[1].start)
        return tuple(Reference(column.entity, name) for name in names)

    def summary(self) -> str:
        if self.state is None:
            return f"when {self.of} got its current state"
        which = "first" if self.which == "first" else "last"
        return f"when {self.of} {which} became {' or '.join(self._named())}"

    def _named(self) -> tuple[str, ...]:
        return (self.state,) if isinstance(self.state, str) else tuple(self.state or ())

    def value_facts(self, column: ColumnFacts) -> ValueFacts:
        found = self.machine(column)
        start = found and found[0].sibling(found[1].start)
        if column.kind is ColumnType.DATE:
            return ValueFacts(second_places=0)
        if (
            not found
            or not start
            or not all(t.delay.is_whole_seconds for t in found[1].transitions)
        ):
            return ValueFacts(second_places=MOST_PLACES)
        return ValueFacts(second_places=cell_facts(*start).second_places)

    def span(self, column: ColumnFacts) -> Span | None:
        found = self.machine(column)
        start = found and found[0].sibling(found[1].start)
        begins = span_of_cell(*start) if start else None
        if found is None or begins is None:
            return None
        low, high = begins
        now = Fraction(to_microseconds(column.as_of))
        machine = found[1]
        last = min(now, high + machine.longest_path)
        if machine.initial in self._states(machine):
            last = max(last, high)
        return low - _DAY, max(last, low) + _DAY  # of dates, the day

    def why_not_unique(self, column: ColumnFacts) -> str | None:
        return "rows may reach a state at the same time. Make another column the key"

    def problems(self, column: ColumnFacts) -> Iterator[ParamProblem]:
        named = column.sibling(self.of)
        if named is None:
            return  # told of as a sibling, or there
        found = self.machine(column)
        if found is None:
            yield ParamProblem(
                "of", f"{self.of} has no states (got {named[1].type}). Use a state_machine column"
            )
            return
        facts, machine = found
        if self.state is None and self.which == "first":
            yield ParamProblem("which", "needs a state (got first without one). Set state")
        for state in self._named():
            if state not in machine.states:
                yield ParamProblem(
                    "state",
                    f"{self.of} has no such state (got {shown(state)})."
                    f"{did_you_mean(state, machine.states)} States: {listed(machine.states)}",
                )
        yield from null_problems(column, facts, "of")
        if (
            not facts.nullable
            and not column.nullable
            and machine.initial not in self._states(machine)
        ):
            yield ParamProblem(
                "state",
                f"rows may not have been {listed(self._named())} by as_of, so this column must "
                "accept NULL. Add nullable: true",
            )
