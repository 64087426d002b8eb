"""state_machine: the state that a row has reached by as_of."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field
from sqlglot import exp

from dialects import sql_nodes as x
from generators_sql.lifecycles.transitions import Transition
from generators_sql.lifecycles.unrolled import (
    MOST_STEPS,
    MOST_TRANSITIONS,
    Step,
    has_loop,
    reachable,
    share,
    states_of,
    unrolled,
    visits,
)
from generators_sql.lifecycles.walk import Walk, walk
from generators_sql.spi import ColumnFacts, ParamProblem, Row, null_problems
from generators_sql.spi.listed_values import OfValues
from sdgen.column_types import TEXTS, TIMESTAMPS, ColumnType, DataType
from sdgen.errors import did_you_mean, listed, shown
from sdgen.values import coerce

_TIMES = TIMESTAMPS | {ColumnType.DATE}


class StateMachine(OfValues):
    """The state that a row has reached by the run's as_of: an invoice from draft to open to paid.

    Each row starts in `initial`, at the time in its column `start`. From each state one of the
    transitions is drawn by `rate`, and happens after a delay. Those due after as_of have
    not happened yet; a row that starts after as_of is in its initial state.

    Add a `state_time` column for the time of each state, and `expr` columns for values that depend
    on it (`CASE WHEN paid_at IS NOT NULL THEN total END`): states, dates and amounts then always
    agree. With a later as_of, rows are further along the same path, and their past is unchanged.
    """

    type = "state_machine"
    column_types = TEXTS | {ColumnType.ENUM}
    length_params = ("transitions",)
    determinism = (
        "A pure function of seed, entity, column, row number, the column `start` and the run's "
        "as_of; identical on every engine. The last bit of exponential delays may differ between "
        "math libraries, so they are rounded to whole seconds."
    )
    example = """\
- name: created_at
  type: timestamp
  generator: { type: timestamp, params: { min: "-60d", max: "-1h" } }
- name: status
  type: enum(draft, open, paid, void)
  generator:
    type: state_machine
    params:
      start: created_at
      initial: draft
      transitions:
        - { from: draft, to: open, rate: 0.95, after: { min: 1h, max: 2d } }
        - { from: draft, to: void, rate: 0.03, after: 7d }
        - { from: open, to: paid, rate: 0.9, after: { mean: 12d, max: 60d } }
        - { from: open, to: void, rate: 0.06, after: 60d }
"""

    start: str = Field(
        description="The column of the same entity that holds the start time of a row: a date, "
        "timestamp or timestamptz. Where it is NULL, so is the state."
    )
    initial: str = Field(min_length=1, description="The state that rows start in.")
    transitions: list[Transition] = Field(
        min_length=1,
        max_length=MOST_TRANSITIONS,
        description="The transitions from state to state. A state without any is final.",
    )
    max_steps: int | None = Field(
        default=None,
        ge=1,
        le=MOST_STEPS,
        description="Maximum number of transitions of a row. Required if they can lead back to an "
        "earlier state. Default: as many as possible.",
    )

    def said(self) -> list[object]:
        reached = visits(self.initial, self.steps, ())
        return [state for state in self.states if state in reached]

    @property
    def states(self) -> tuple[str, ...]:
        """The states, in the order they are named in."""
        return states_of(self.initial, self.transitions)

    @property
    def steps(self) -> tuple[Step, ...]:
        """The transitions that a row may take first, second and so on."""
        return unrolled(self.initial, self.transitions, self.max_steps or MOST_STEPS + 1)

    @property
    def longest_path(self) -> int:
        """The most time between the start of a row and its last transition, in microseconds."""
        return sum(max(each.delay.longest for each in step.transitions) for step in self.steps)

    def walk(self, row: Row) -> Walk:
        """Returns the walk of a row through its states.

        Args:
            row: the row, as this column sees it.
        """
        return walk(row, self.start, self.initial, self.steps)

    def sql(self, row: Row) -> exp.Expression:
        column = row.column

        def label(state: str) -> exp.Expression:
            return row.dialect.literal(coerce(state, column.unlimited), column.kind)

        state, found = self.walk(row).state(label), column.sibling(self.start)
        if found is None or not found[0].nullable:
            return state
        missing = exp.Is(this=row.value(self.start), expression=exp.Null())
        return x.case((missing, row.dialect.null(column.kind)), otherwise=state)

    def siblings(self) -> tuple[str, ...]:
        return (self.start,)

    def part_type(self, column: ColumnFacts) -> DataType | None:
        return DataType(ColumnType.TEXT)

    def summary(self) -> str:
        return f"{listed(self.states)}, starting at {self.start}"

    def why_not_unique(self, column: ColumnFacts) -> str | None:
        return "rows are in the same state. Make another column the key"

    def why_not_choose(self, column: ColumnFacts) -> str | None:
        return "it makes only its states. Shorten their names"

    def problems(self, column: ColumnFacts) -> Iterator[ParamProblem]:
        yield from self._start_problems(column)
        labels = list(self._label_problems(column))
        yield from labels
        yield from self._rate_problems()
        if not labels:
            yield from self._path_problems()

    def _start_problems(self, column: ColumnFacts) -> Iterator[ParamProblem]:
        found = column.sibling(self.start)
        if found is None:
            return  # told of as a sibling, or there
        facts, _ = found
        if facts.kind not in _TIMES:
            yield ParamProblem(
                "start",
                f"{self.start} is {facts.type}, not a time. Use a column of type "
                "timestamp, timestamptz or date",
            )
        yield from null_problems(column, facts, "start")

    def _label_problems(self, column: ColumnFacts) -> Iterator[ParamProblem]:
        params = {self.initial: "initial"}
        for number, each in enumerate(self.transitions):
            for state in (each.source, each.target):
                params.setdefault(state, f"transitions[{number}]")
        for state, param in params.items():
            try:
                coerce(state, column.unlimited)
            except ValueError as error:
                yield ParamProblem(param, str(error))

    def _rate_problems(self) -> Iterator[ParamProblem]:
        by_source: dict[str, dict[str, Transition]] = {}
        for number, each in enumerate(self.transitions):
            param, others = f"transitions[{number}]", by_source.setdefault(each.source, {})
            if each.target in others:
                yield ParamProblem(
                    param,
                    f"leads from {shown(each.source)} to {shown(each.target)}, as another one "
                    "does. Merge the two",
                )
                continue
            before = sum(map(share, others.values()))
            others[each.target] = each
            if before <= 1 < before + share(each):
                yield ParamProblem(
                    param,
                    f"the rates out of {shown(each.source)} sum to more than 1, with this one "
                    f"{float(before + share(each)):g}. Lower them",
                )

    def _path_problems(self) -> Iterator[ParamProblem]:
        sources = tuple(dict.fromkeys(each.source for each in self.transitions))
        if self.initial not in sources:
            yield ParamProblem(
                "initial",
                f"no transition leads out of it (got {shown(self.initial)})."
                f"{did_you_mean(self.initial, sources)} Use one of: {listed(sources)}",
            )
            return
        if self.max_steps is None and has_loop(self.initial, self.transitions):
            yield ParamProblem(
                "max_steps",
                "is required because transitions lead back to earlier states. Set how many a row "
                f"takes at most, 1 … {MOST_STEPS}",
            )
            return
        steps = self.steps
        if len(steps) > MOST_STEPS:
            yield ParamProblem(
                "transitions",
                f"lead through more than {MOST_STEPS} states in a row. Use fewer",
            )
            return
        total = sum(len(step.transitions) for step in steps)
        if total > MOST_TRANSITIONS:
            yield ParamProblem(
                "max_steps",
                f"rows may take {total} transitions in {len(steps)} steps, more than "
                f"{MOST_TRANSITIONS}, too many for a statement. Lower it",
            )
        yield from self._never_taken(steps)

    def _never_taken(self, steps: tuple[Step, ...]) -> Iterator[ParamProblem]:
        taken = {each for step in steps for each in step.transitions}
        reached = reachable(self.initial, self.transitions)
        told: set[str] = set()
        for number, each in enumerate(self.transitions):
            if each in taken or each.source in told:
                continue
            told.add(each.source)
            if each.source in reached:
                reason = (
                    f"is never taken: rows reach {shown(each.source)} with the last of their "
                    f"{self.max_steps} transitions (max_steps), or not at all. Raise max_steps, or "
                    "remove it"
                )
            else:
                reason = (
                    f"leads out of {shown(each.source)}, which no row reaches."
                    f"{did_you_mean(each.source, sorted(reached))} Add a transition that leads "
                    "there, or remove this one"
                )
            yield ParamProblem(f"transitions[{number}]", reason)
