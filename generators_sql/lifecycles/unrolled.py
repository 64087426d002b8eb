"""Lifecycles unrolled: which transitions a row may take first, which second, and so on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from fractions import Fraction
from math import ceil

from generators_sql.lifecycles.transitions import Transition
from sdgen.frozen import frozen
from sdgen.seeding import LOW_BITS

MOST_STEPS = 32
"""Transitions that a row can take one after the other."""
MOST_TRANSITIONS = 400
"""Transitions of all steps together: they all are in the SQL of each row."""


@frozen
class Step:
    """What may happen to rows that have taken so many transitions.

    Args:
        number: 1 for the first transition.
        transitions: those that can be the one.
    """

    number: int
    transitions: tuple[Transition, ...]

    def of(self, state: str) -> tuple[Transition, ...]:
        """Returns the transitions that lead out of a state."""
        return tuple(each for each in self.transitions if each.source == state)


def unrolled(initial: str, transitions: Sequence[Transition], most: int) -> tuple[Step, ...]:
    """Returns the steps that a row may take, the first one first, up to so many."""
    steps: list[Step] = []
    states = {initial}
    while len(steps) < most:
        taken = tuple(each for each in transitions if each.source in states)
        if not taken:
            break
        steps.append(Step(len(steps) + 1, taken))
        states = {each.target for each in taken}
    return tuple(steps)


def reachable(initial: str, transitions: Iterable[Transition]) -> frozenset[str]:
    """Returns the states that some path leads to, the initial one among them."""
    ways = _by_source(transitions)
    found, left = {initial}, [initial]
    while left:
        for each in ways.get(left.pop(), ()):
            if each.target not in found:
                found.add(each.target)
                left.append(each.target)
    return frozenset(found)


def has_loop(initial: str, transitions: Iterable[Transition]) -> bool:
    """Returns whether a row may come back to a state that it has been in."""
    ways, states = _by_source(transitions), reachable(initial, transitions)
    arriving = Counter(each.target for state in states for each in ways.get(state, ()))
    left = [state for state in states if not arriving[state]]
    for state in left:  # grows: states that are led to only by those before
        for each in ways.get(state, ()):
            arriving[each.target] -= 1
            if not arriving[each.target]:
                left.append(each.target)
    return len(left) < len(states)


def states_of(initial: str, transitions: Iterable[Transition]) -> tuple[str, ...]:
    """Returns all states, in the order they are named in."""
    named = (state for each in transitions for state in (each.source, each.target))
    return _different((initial, *named))


def visits(
    initial: str, steps: Iterable[Step], wanted: Collection[str]
) -> dict[str, frozenset[bool]]:
    """Returns, for each state a row may be in, whether it has been in one of some others by then.

    Both are possible where some rows have been and others have not. The state itself counts.

    Args:
        initial: the state that rows start in.
        steps: the transitions that they may take.
        wanted: the states asked for.
    """
    here = {(initial, initial in wanted)}
    found = set(here)
    for step in steps:
        ways = _by_source(each for each in step.transitions if each.rate)
        here = {
            (each.target, been or each.target in wanted)
            for state, been in here
            for each in ways.get(state, ())
        }
        found |= here
    return {
        state: frozenset(been for been in (False, True) if (state, been) in found)
        for state, _ in found
    }


def thresholds(transitions: Sequence[Transition]) -> list[int]:
    """Returns, for each way out of a state, the draw below which it or an earlier one is taken."""
    ends, total = [], Fraction(0)
    for each in transitions:
        total += share(each)
        ends.append(ceil(total * 2**LOW_BITS))
    return ends


def share(transition: Transition) -> Fraction:
    """Returns the rate of a transition, exactly as it is written."""
    return Fraction(repr(transition.rate))


def _by_source(transitions: Iterable[Transition]) -> dict[str, list[Transition]]:
    found: dict[str, list[Transition]] = {}
    for each in transitions:
        found.setdefault(each.source, []).append(each)
    return found


def _different(states: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(states))
