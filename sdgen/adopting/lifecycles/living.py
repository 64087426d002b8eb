"""Columns of states, with the times when rows reached them, told by one walk through the states."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from sdgen.adopting.amounts.parts import computed
from sdgen.adopting.choosing import TableContext
from sdgen.adopting.column import Sibling
from sdgen.adopting.conditions.joint import Comparison, Nullness
from sdgen.adopting.conditions.nulls import TRUE, simplified, with_value
from sdgen.adopting.draft import DraftColumn
from sdgen.adopting.filling.filling import free_name, generator, generator_of, helper, named
from sdgen.adopting.guess import Confidence
from sdgen.adopting.lifecycles.cycles import LifeCycle, life_cycle
from sdgen.adopting.lifecycles.table import State
from sdgen.adopting.names.siblings import match_of
from sdgen.adopting.names.words import without_table, words_of
from sdgen.column_types import TEXTS, TIMESTAMPS, ColumnType
from sdgen.planning.conditions import Cell, Operation

_STATUS = frozenset({"status", "state", "stage", "phase", "statuscode", "orderstatus"})
_OF_TIMES = frozenset({"at", "on", "date", "time", "ts", "timestamp", "datetime", "dt", "day"})
_MOMENTS = TIMESTAMPS | {ColumnType.DATE}


def with_states(
    context: TableContext, columns: Sequence[DraftColumn], beginning: str | None
) -> list[DraftColumn]:
    """Returns the columns of a table, whose states are those of a life cycle if they make one.

    Args:
        context: the table.
        columns: its columns.
        beginning: the column that tells when a row has come to be; None for none.
    """
    found = [*columns]
    for column in columns:
        cycle = _cycle_of(context, column)
        if cycle is None:
            continue
        changed = _lived(context, found, column, cycle, beginning)
        if changed is None:
            weighed = _weighed(column, cycle)
            found = [weighed if each is column else each for each in found]
            continue
        return changed
    return found


def _cycle_of(context: TableContext, column: DraftColumn) -> LifeCycle | None:
    """Returns the life cycle that a column's values make; None where it has none."""
    kind, params = generator_of(column.keys)
    is_text = column.type.kind in TEXTS or column.type.kind is ColumnType.ENUM
    if kind != "choice" or not is_text:
        return None
    words = words_of(column.name)
    plan = context.understood.plan
    if (
        not words
        or words[-1] not in _STATUS
        or any(column.name in key for key in context.table.keys)
        or column.name in plan.comparisons
        or column.name in plan.nullness
    ):
        return None
    return life_cycle([str(value) for value in params["values"]])


def _weighed(column: DraftColumn, cycle: LifeCycle) -> DraftColumn:
    """Returns a column whose states are as frequent as they are likely."""
    kind, params = generator_of(column.keys)
    if "weights" in params:
        return column
    weights = [cycle.weights[str(value)] for value in params["values"]]
    weighed = generator(kind, **params, weights=weights)
    return replace(column, keys={**column.keys, "generator": weighed})


# -- times ----------------------------------------------------------------------------------------


def _lived(
    context: TableContext,
    columns: Sequence[DraftColumn],
    column: DraftColumn,
    cycle: LifeCycle,
    beginning: str | None,
) -> list[DraftColumn] | None:
    """Returns the columns with a walk through the states; None where no time tells of it."""
    start = next((each for each in columns if each.name == beginning), None)
    if start is not None and "nullable" in start.keys and "nullable" not in column.keys:
        start = None
    reached = {
        each.name: states
        for each in columns
        if each is not start and (states := _reached(context, each, cycle))
    }
    reached = {
        name: states
        for name, states in reached.items()
        if _is_after(context, name, reached, cycle, start)
    }
    if not reached:
        return None
    helpers: tuple[dict[str, object], ...] = ()
    if start is None:
        since = free_name(f"{column.name}_since", context.table.by_name)
        drawn = generator("timestamp", min="-730d", max="-1d")
        helpers = (helper(since, "timestamp", {"generator": drawn}),)
    else:
        since = start.name
    transitions = [dict(each) for each in cycle.transitions]
    walk = generator("state_machine", start=since, initial=cycle.initial, transitions=transitions)
    others = computed(column, {"generator": walk}, f"{column.reason}; a life cycle", helpers)
    others = replace(
        others,
        confidence=Confidence.LIKELY,
        otherwise=(_weighed(column, cycle), *column.otherwise),
    )
    found = []
    for each in columns:
        if each is column:
            found.append(others)
        elif each.name in reached:
            found.append(_timed(context, each, column, reached, cycle))
        else:
            found.append(each)
    return [_as_late(context, each, found, reached) for each in found]


def _reached(context: TableContext, column: DraftColumn, cycle: LifeCycle) -> Sequence[str]:
    """Returns the states, as they are spelled, that a column has the time of; none for no such."""
    source = context.table.by_name.get(column.name)
    if source is None or column.type.kind not in _MOMENTS or "fk" in column.keys:
        return ()
    facts = context.facts.get(column.name)
    is_bounded = facts is not None and (facts.low or facts.high or facts.values)
    if not source.nullable or is_bounded or (facts is not None and facts.never_null):
        return ()
    if any(column.name in key for key in context.table.keys):
        return ()
    word = _word(context, column.name)
    return tuple(
        spelled
        for spelled, state in cycle.states.items()
        if word and (word in state.times or word == state.name)
    )


def _word(context: TableContext, name: str) -> str:
    """Returns the word of a time: paid for ``paid_at``, ``date_paid`` and ``order_paid_on``."""
    words = [word for word in words_of(name) if word not in _OF_TIMES]
    return "_".join(without_table(words, context.table.name.name))


def _is_after(
    context: TableContext,
    name: str,
    reached: Mapping[str, Sequence[str]],
    cycle: LifeCycle,
    start: DraftColumn | None,
) -> bool:
    """Returns whether the times of a walk keep what CHECKs compare a column with."""
    comparisons = context.understood.plan.comparisons.get(name, [])
    mine = _last(cycle, reached[name])
    return all(_keeps(context, each, name, mine, reached, cycle, start) for each in comparisons)


def _keeps(
    context: TableContext,
    comparison: Comparison,
    name: str,
    mine: State,
    reached: Mapping[str, Sequence[str]],
    cycle: LifeCycle,
    start: DraftColumn | None,
) -> bool:
    other, is_date = comparison.other, context.table.by_name[name].type.kind is ColumnType.DATE
    strict = comparison.operation is Operation.LESS
    if not comparison.is_low or not isinstance(other, Cell) or (strict and is_date):
        return False
    if comparison.operation is Operation.EQUAL:
        return False
    if start is not None and other.name == start.name:
        return True
    before = reached.get(other.name)
    return before is not None and all(
        cycle.states[each].is_main and cycle.states[each].place < mine.place for each in before
    )


def _last(cycle: LifeCycle, states: Sequence[str]) -> State:
    return max((cycle.states[each] for each in states), key=lambda state: state.last)


def _timed(
    context: TableContext,
    column: DraftColumn,
    status: DraftColumn,
    reached: Mapping[str, Sequence[str]],
    cycle: LifeCycle,
) -> DraftColumn:
    """Returns a column with the time of a state."""
    states = reached[column.name]
    state: object = states[0] if len(states) == 1 else list(states)
    said = {"generator": generator("state_time", of=status.name, state=state)}
    reason = f"when {status.name} became {' or '.join(states)}"
    for each in context.understood.plan.comparisons.get(column.name, []):
        reason = f"{reason}; {each.sql}"
    nullness = context.understood.plan.nullness.get(column.name)
    if nullness is None:
        return computed(column, said, reason)
    reason = f"{reason}; {nullness.sql}"
    if _is_told(nullness, status.name, reached, cycle):
        return computed(column, said, reason)
    head, then, tail = str(column.keys.get("expr", "")).rpartition(" THEN ")
    if not then or not tail.endswith(" END"):
        return column
    held = free_name(f"{column.name}_reached", context.table.by_name)
    hidden = helper(held, str(column.type), said, nullable=True)
    sql = f"{head} THEN COALESCE({named(held)}, {tail.removesuffix(' END')}) END"
    made = computed(column, {"expr": sql}, reason, (hidden,))
    return replace(made, helpers=(*column.helpers, hidden))


def _is_told(
    nullness: Nullness, status: str, reached: Mapping[str, Sequence[str]], cycle: LifeCycle
) -> bool:
    """Returns whether a walk keeps what CHECKs say of NULLs, whatever way it goes."""
    if not {*nullness.columns} <= {*reached}:
        return False
    for path in _paths(cycle):
        nulls = {name: path.isdisjoint(states) for name, states in reached.items()}
        term = simplified(with_value(nullness.term, status, path.now), nulls)
        if term != TRUE:
            return False
    return True


class _Path(frozenset[str]):
    """The states that a row has been in, and the one that it is in."""

    now: str = ""


def _paths(cycle: LifeCycle) -> Iterator[_Path]:
    waiting = [(cycle.initial, frozenset({cycle.initial}))]
    while waiting:
        now, been = waiting.pop()
        path = _Path(been)
        path.now = now
        yield path
        for each in cycle.transitions:
            if each["from"] == now and each["to"] not in been:
                waiting.append((str(each["to"]), been | {str(each["to"])}))


def _as_late(
    context: TableContext,
    column: DraftColumn,
    columns: Sequence[DraftColumn],
    reached: Mapping[str, Sequence[str]],
) -> DraftColumn:
    """Returns a column that tells of the last change, not before the row's last state."""
    if column.name in reached or column.type.kind not in TIMESTAMPS or "expr" not in column.keys:
        return column
    match = match_of(column.name, Sibling(column.type), context.table.name.name)
    if match is None or match.rule.name != "updated" or "nullable" in column.keys:
        return column
    times = [
        named(each.name)
        for each in columns
        if each.name in reached and each.type.kind in TIMESTAMPS
    ]
    if not times:
        return column
    sql = f"GREATEST({', '.join([str(column.keys['expr']), *times])})"
    changed = {**column.keys, "expr": sql}
    return replace(column, keys=changed, otherwise=(column, *column.otherwise))
