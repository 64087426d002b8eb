"""Lifecycles unrolled: which transitions a row may take first, which second, and so on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil

from generators_sql.lifecycles.transitions import Transition
from sdgen.seeding import LOW_BITS

MOST_STEPS = 32
"""Transitions that a row can take one after the other."""
MOST_TRANSITIONS = 400
"""Transitions of all steps together: they all are in the SQL of each row."""


@dataclass(frozen=True)
class Step:
    """What may happen to rows that have taken so many transitions.

    Args:
        number: 1 for the first transition.
        transitions: those that can be the one.
    """

    number: int
    transitions: tuple[Transition, ...]

    @property
    def sources(self) -> tuple[str, ...]:
        """The states before it from which it can be taken."""
        return _different(each.source for each in self.transitions)

    @property
    def targets(self) -> tuple[str, ...]:
        """The states that it can lead to."""
        return _different(each.target for each in self.transitions)

    def of(self, state: str) -> tuple[Transition, ...]:
        """Returns the transitions that lead out of a state."""
        return tuple(each for each in self.transitions if each.source == state)


def unrolled(initial: str, transitions: Sequence[Transition], most: int) -> tuple[Step, ...]:
    """Returns the steps that a row may take, the first one first, up to so many."""
    steps: list[Step] = []
    states: tuple[str, ...] = (initial,)
    while len(steps) < most:
        taken = tuple(each for each in transitions if each.source in states)
        if not taken:
            break
        steps.append(Step(len(steps) + 1, taken))
        states = steps[-1].targets
    return tuple(steps)


def has_loop(initial: str, transitions: Sequence[Transition]) -> bool:
    """Returns whether a row may come back to a state it has been in."""
    states = states_of(initial, transitions)
    return len(unrolled(initial, transitions, len(states))) == len(states)


def states_of(initial: str, transitions: Iterable[Transition]) -> tuple[str, ...]:
    """Returns all states, in the order they are named in."""
    named = (state for each in transitions for state in (each.source, each.target))
    return _different((initial, *named))


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


def _different(states: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(states))
