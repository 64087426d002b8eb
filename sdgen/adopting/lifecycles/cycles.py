"""The life cycle that the states of a column make."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sdgen.adopting.lifecycles.table import State, states
from sdgen.adopting.names.words import words_of
from sdgen.frozen import frozen

_STAYING = (
    0.03  # of those that go on, how many stay for good: there is always something left undone
)
_MOST_ASIDE = 0.45
_UNITS = {"m": 60, "h": 3_600, "d": 86_400}
_CUT = 6  # times the mean: the longest delays
_LONGEST = 720 * 86_400
_LATE, _ONGOING = 38, 39  # places from which rows end as what they have become, and of active ones


@frozen
class LifeCycle:
    """How rows go from state to state.

    Args:
        initial: the state that rows start in, as the column has it.
        transitions: as the generator ``state_machine`` has them.
        states: state as the column has it → what is known of it, the first ones first.
        weights: state as the column has it → its share in percent, where no times are known.
    """

    initial: str
    transitions: tuple[Mapping[str, Any], ...]
    states: Mapping[str, State]
    weights: Mapping[str, int]


def life_cycle(values: Sequence[str]) -> LifeCycle | None:
    """Returns the life cycle of states; None where some are unknown, or make no way.

    Args:
        values: the states, as a CHECK or an enum lists them.
    """
    known = {value: states().get(_plain(value)) for value in values}
    found = {value: state for value, state in known.items() if state is not None}
    main = sorted((each for each in found if found[each].is_main), key=lambda e: found[e].place)
    aside = [each for each in found if not found[each].is_main]
    if len(found) < len(values) or len(values) < 2 or not main:
        return None
    if len({found[each].name for each in values}) < len(values):
        return None  # two spellings of one state
    transitions: list[Mapping[str, Any]] = []
    weights: dict[str, float] = {main[0]: 100.0}
    reached = set[str]()
    for place, source in enumerate(main):
        ends = [each for each in aside if _leads(found, main, place, each)]
        rates = {each: found[each].share for each in ends}
        total = sum(rates.values())
        if total > _MOST_ASIDE:
            rates = {each: round(rate / total * _MOST_ASIDE, 3) for each, rate in rates.items()}
        here = weights[source]
        for each, rate in rates.items():
            is_ongoing = found[source].place == _ONGOING
            after = _delay(found[source if is_ongoing else each].stays)
            transitions.append({"from": source, "to": each, "rate": rate, "after": after})
            weights[each] = weights.get(each, 0) + here * rate
        reached |= {*ends}
        weights[source] = here * (1 - sum(rates.values()))
        if place + 1 < len(main):
            rate = round(1 - sum(rates.values()) - _STAYING, 3)
            after = _delay(found[source].stays)
            step = {"from": source, "to": main[place + 1], "rate": rate, "after": after}
            transitions.insert(len(transitions) - len(ends), step)
            weights[main[place + 1]] = here * rate * 0.93
            weights[source] = here * (_STAYING + rate * 0.07)
    if len(reached) < len(aside) or not transitions:
        return None
    ordered = {each: found[each] for each in (*main, *aside)}
    shares = {each: max(round(weights[each]), 1) for each in values}
    return LifeCycle(main[0], tuple(transitions), ordered, shares)


def _plain(value: str) -> str:
    """Returns a state as the table spells it: ``In Progress`` is ``in_progress``."""
    return "_".join(words_of(value))


def _leads(found: Mapping[str, State], main: Sequence[str], place: int, side: str) -> bool:
    """Returns whether a state on the way leads to one beside it.

    It is the one or two last ones within the range that it is reached from; where there is none
    within, the nearest one.
    """
    first, last = found[side].place, found[side].last
    able = [n for n, each in enumerate(main) if first <= found[each].place <= last]
    if not able:
        nearest = min(main, key=lambda each: abs(found[each].place - last))
        able = [main.index(nearest)]
    if first >= _LATE:
        return place == able[-1]
    is_done = len(able) > 1 and able[-1] == len(main) - 1 and found[main[-1]].place != _ONGOING
    return place in (able[:-1] if is_done else able)[-2:]


def _delay(mean: str) -> dict[str, str]:
    """Returns how long rows stay in a state, in the words of the generator."""
    seconds = int(mean[:-1]) * _UNITS[mean[-1]]
    return {
        "min": _said(max(seconds // 48, 1)),
        "mean": mean,
        "max": _said(min(seconds * _CUT, _LONGEST)),
    }


def _said(seconds: int) -> str:
    """Returns a duration in the largest unit that says it well."""
    unit = next((unit for unit in "dhm" if seconds >= 2 * _UNITS[unit]), None)
    return f"{seconds}s" if unit is None else f"{seconds // _UNITS[unit]}{unit}"
