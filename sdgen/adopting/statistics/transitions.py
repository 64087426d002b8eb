"""The rates of transitions that lead to the shares which states have."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sdgen.databases.statistics.found import ColumnStatistics

_DIGITS = 4


def with_rates(made: Mapping[str, Any], known: ColumnStatistics) -> Mapping[str, Any] | None:
    """Returns a walk through states at whose end each has its share; None where none can be told.

    Where several transitions lead to a state, their shares of it stay. Rows that have begun lately
    are not at the end yet, so early states get a little more than their share.

    Args:
        made: a ``state_machine``.
        known: what is known of its column.
    """
    params = made["params"]
    transitions, initial = params["transitions"], params["initial"]
    shares = {str(value): share for value, share in zip(known.common, known.shares, strict=True)}
    order = _in_order(str(initial), transitions)
    if order is None or not any(shares.get(state) for state in order):
        return None
    flows = _flows(order, transitions)
    needed: dict[str, float] = {}
    rates = [0.0] * len(transitions)
    for state in reversed(order):
        leaving = [number for number, each in enumerate(transitions) if str(each["from"]) == state]
        taken: dict[int, float] = {}
        for number in leaving:
            there = str(transitions[number]["to"])
            into = sum(flows[other] for other, each in enumerate(transitions)
                       if str(each["to"]) == there)  # fmt: skip
            part = flows[number] / into if into else 0.0
            taken[number] = needed[there] * part
        needed[state] = shares.get(state, 0.0) + sum(taken.values())
        for number, flow in taken.items():
            rates[number] = flow / needed[state] if needed[state] else 0.0
    told = [{**each, "rate": _rounded(rate)} for each, rate in zip(transitions, rates, strict=True)]
    return {**made, "params": {**params, "transitions": told}}


def _in_order(initial: str, transitions: Sequence[Mapping[str, Any]]) -> list[str] | None:
    """Returns the states that are reached, each before those it leads to; None for a cycle."""
    into: dict[str, int] = {}
    reached, waiting = {initial}, [initial]
    while waiting:
        state = waiting.pop()
        for each in transitions:
            if str(each["from"]) == state:
                there = str(each["to"])
                into[there] = into.get(there, 0) + 1
                if there not in reached:
                    reached.add(there)
                    waiting.append(there)
    order, ready = list[str](), [] if into.get(initial) else [initial]
    while ready:
        state = ready.pop()
        order.append(state)
        for each in transitions:
            if str(each["from"]) == state:
                there = str(each["to"])
                into[there] -= 1
                if not into[there]:
                    ready.append(there)
    return order if len(order) == len(reached) else None


def _flows(order: Sequence[str], transitions: Sequence[Mapping[str, Any]]) -> list[float]:
    """Returns the share of all rows that take each transition by the rates that it has."""
    here = {order[0]: 1.0}
    flows = [0.0] * len(transitions)
    for state in order:
        for number, each in enumerate(transitions):
            if str(each["from"]) == state:
                flows[number] = here.get(state, 0.0) * float(each.get("rate", 1))
                there = str(each["to"])
                here[there] = here.get(there, 0.0) + flows[number]
    return flows


def _rounded(rate: float) -> float | int:
    cut = int(min(rate, 1.0) * 10**_DIGITS) / 10**_DIGITS
    return int(cut) if cut in (0, 1) else cut
