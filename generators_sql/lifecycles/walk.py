"""The walk of a row through the states of a lifecycle, as SQL.

Which states a row goes through, and when, is drawn as if time had no end; as_of only says how far
it has got. So a later as_of lengthens the walk and changes nothing of what has happened.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

from sqlglot import exp

from dialects import sql_nodes as x
from generators_sql.analysis.cell_facts import cell_facts
from generators_sql.lifecycles.transitions import Delay, Transition
from generators_sql.lifecycles.unrolled import Step, thresholds
from generators_sql.math.draw_thresholds import case_of_draw
from generators_sql.spi import Row
from sdgen.column_types import ColumnType
from sdgen.frozen import frozen
from sdgen.instants import MICROSECONDS_PER_SECOND, to_microseconds
from sdgen.seeding import P1

_DRAWS = 3  # of a step: which transition, and two for its delay
_WORDS = {MICROSECONDS_PER_SECOND: "seconds since 1970", 1: "microseconds since 1970"}


@frozen
class Place:
    """What is known of a row after so many transitions.

    Args:
        states: the states that it may be in.
        node: the state that it is in, a text; NULL where it takes fewer transitions.
        is_certain: whether all rows get here, and to the same state.
        at: when it gets here, in ticks since 1970; NULL where it never does.
        is_reached: whether it does so by as_of; None for where it starts.
    """

    states: tuple[str, ...]
    node: exp.Expression
    is_certain: bool
    at: exp.Expression
    is_reached: exp.Expression | None = None

    def is_in(self, wanted: Collection[str]) -> exp.Expr | None:
        """Returns whether the row is here, in one of some states; None if it surely is."""
        named = [state for state in self.states if state in wanted]
        tests = [] if self.is_reached is None else [x.own(self.is_reached)]
        if len(named) < len(self.states):
            tests.append(_is_one_of(self.node, named))
        return exp.and_(*tests, copy=False) if tests else None


@frozen
class Walk:
    """The walk of a row.

    Args:
        places: where it gets after no transition, after one, and so on.
        unit: the microseconds of a tick.
    """

    places: tuple[Place, ...]
    unit: int

    def state(self, label: Callable[[str], exp.Expression]) -> exp.Expression:
        """Returns the state that the row is in by as_of.

        Args:
            label: makes the value of a state.
        """
        first, *others = self.places
        branches = [
            (place.is_reached, label(place.states[0]) if place.is_certain else x.own(place.node))
            for place in reversed(others)
            if place.is_reached is not None
        ]
        begins = label(first.states[0])
        return x.case(*branches, otherwise=begins) if branches else begins

    def entered(self, states: Collection[str], *, last: bool) -> exp.Expression | None:
        """Returns when the row reached one of some states; NULL where it has not by as_of.

        None if no row ever does.

        Args:
            states: the states.
            last: whether it is for the last time, else for the first.
        """
        places = [place for place in self.places if any(state in states for state in place.states)]
        branches: list[tuple[exp.Expr, exp.Expression]] = []
        for place in reversed(places) if last else places:
            test = place.is_in(states)
            if test is None:
                return x.case(*branches, otherwise=place.at) if branches else x.own(place.at)
            branches.append((test, place.at))
        return x.case(*branches) if branches else None


def walk(row: Row, start: str, initial: str, steps: Sequence[Step]) -> Walk:
    """Returns the walk of a row.

    Args:
        row: the row, as the column of its state sees it; draws are that column's.
        start: the column of the same row that has the time when it starts.
        initial: the state that it starts in.
        steps: the transitions that it may take.
    """
    delays = [each.delay for step in steps for each in step.transitions]
    unit = MICROSECONDS_PER_SECOND
    if not (_is_whole_seconds(row, start) and all(each.is_whole_seconds for each in delays)):
        unit = 1
    begins = row.named("start", _ticks(row, start, unit), f"when it starts, {_WORDS[unit]}")
    places = [Place((initial,), x.text(initial), True, begins)]
    now = to_microseconds(row.column.as_of) // unit
    for step in steps:
        reached = _after(row, step, places[-1], unit, now)
        if reached is None:
            break
        places.append(reached)
    return Walk(tuple(places), unit)


def _is_whole_seconds(row: Row, start: str) -> bool:
    found = row.column.sibling(start)
    if found is None:
        return False
    return found[0].kind is ColumnType.DATE or cell_facts(*found).second_places == 0


def _ticks(row: Row, column: str, unit: int) -> exp.Expression:
    """Returns the time in another column of a row in ticks since 1970."""
    exact = row.exact(column)
    if exact is None:
        cell = row.value(column)
        if not isinstance(cell, exp.Column):
            cell = row.named("begins", cell, f"{column}, when it starts")
        exact = row.dialect.epoch_microseconds(cell, row.type_of(column).kind)
    return exact if unit == 1 else x.int_div(exact, x.integer(unit))


def _after(row: Row, step: Step, place: Place, unit: int, now: int) -> Place | None:
    """Returns where a row gets by a step from a place; None if no row takes it."""
    number = step.number
    ways = {state: _chances(step.of(state)) for state in place.states}
    taken = [each for chances in ways.values() for _, each in chances]
    if not taken:
        return None
    targets = tuple(dict.fromkeys(each.target for each in taken))
    is_certain = place.is_certain and ways[place.states[0]][0][0] >= P1
    node: exp.Expression = x.text(targets[0])
    if not is_certain:
        state = _drawn_state(row, step, place, ways)
        node = row.named(f"state{number}", state, f"its state after {_transitions(number)}")
    delay = _delay(row, step, place, taken, None if is_certain else node, unit)
    what = f"when it gets there, {_WORDS[unit]}"
    at = row.named(f"at{number}", x.add(place.at, delay), what)
    reached = exp.LTE(this=x.own(at), expression=x.integer(now))
    return Place(targets, node, is_certain, at, reached)


def _chances(transitions: Sequence[Transition]) -> list[tuple[int, Transition]]:
    """Returns the transitions that rows take, each with the draw below which they do."""
    found, below = [], 0
    for end, each in zip(thresholds(transitions), transitions, strict=True):
        if end > below:
            found.append((end, each))
        below = end
    return found


def _drawn_state(
    row: Row, step: Step, place: Place, ways: Mapping[str, list[tuple[int, Transition]]]
) -> exp.Expression:
    """Returns where a row gets, a text; NULL where it stays."""
    draw = row.draw(_stream(step))
    branches = []
    for state, chances in ways.items():
        drawn: list[tuple[int, exp.Expression]] = [
            (end, x.text(each.target)) for end, each in chances
        ]
        if chances and chances[-1][0] < P1:
            drawn.append((P1, exp.Null()))
        if drawn:
            branches.append((x.text(state), case_of_draw(draw, drawn)))
    return branches[0][1] if place.is_certain else x.case(*branches, of=place.node)


def _delay(
    row: Row,
    step: Step,
    place: Place,
    taken: Sequence[Transition],
    node: exp.Expression | None,
    unit: int,
) -> exp.Expression:
    """Returns how long it takes a row to get from a place to the next one.

    Args:
        row: the row.
        step: the step.
        place: where it comes from.
        taken: the transitions that rows may take.
        node: where it gets; None if that is the same in all rows.
        unit: the microseconds of a tick.
    """
    groups: dict[Delay, list[Transition]] = {}
    for each in taken:
        groups.setdefault(each.delay, []).append(each)
    drawn = {delay: delay.ticks(row, unit, _stream(step) + 1) for delay in groups}
    if node is None:
        return x.paren(drawn[taken[0].delay])
    if len(groups) == 1:
        is_taken = exp.Not(this=exp.Is(this=x.own(node), expression=exp.Null()))
        return x.case((is_taken, drawn[taken[0].delay]))
    branches = []
    for delay, group in groups.items():
        others = {each.target for each in taken if each.delay != delay}
        clear = [each.target for each in group if each.target not in others]
        tests: list[exp.Expr] = [_is_one_of(node, clear)] if clear else []
        tests += [
            exp.and_(_is_one_of(place.node, [each.source]), _is_one_of(node, [each.target]))
            for each in group
            if each.target in others
        ]
        branches.append((exp.or_(*tests, copy=False), drawn[delay]))
    return x.case(*branches)


def _is_one_of(node: exp.Expression, states: Iterable[str]) -> exp.Expression:
    """Returns whether a state is one of some; NULL where it is NULL."""
    labels = [x.text(state) for state in dict.fromkeys(states)]
    if len(labels) == 1:
        return exp.EQ(this=x.own(node), expression=labels[0])
    return exp.In(this=x.own(node), expressions=labels)


def _stream(step: Step) -> int:
    """Returns the first of the draws of a step."""
    return _DRAWS * (step.number - 1)


def _transitions(count: int) -> str:
    return "1 transition" if count == 1 else f"{count} transitions"
