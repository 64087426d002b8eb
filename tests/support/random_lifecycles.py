"""Random lifecycles for Hypothesis, and the columns that tell of them."""

from __future__ import annotations

from hypothesis import strategies as st

from tests.support.random_numbers import Data, Draw

STATES = ["new", "it's", "über", "done", "gone"]
_FIXED = ["0s", "1s", "90m", "2d", "1500ms", "7us", "400d"]
_SPREAD = [
    {"min": "1h", "max": "2d"},
    {"max": "250ms"},
    {"min": "1d", "max": "1d"},
    {"min": "3s", "max": "3001d"},
    {"mean": "3h"},
    {"min": "5m", "mean": "2d", "max": "9d"},
    {"mean": "20ms", "min": "1us"},
]


def machine(draw: Draw, start: str) -> Data:
    """Return the params of a state machine that are valid."""
    states = draw(st.permutations(STATES))[: draw(st.integers(2, len(STATES)))]
    reached, transitions = [states[0]], []
    for state in states[1:]:  # each is reached from one before
        source = draw(st.sampled_from(reached))
        reached.append(state)
        transitions.append({"from": source, "to": state})
    more = st.tuples(st.sampled_from(states), st.sampled_from(states))
    ways = {(each["from"], each["to"]) for each in transitions}
    for source, target in draw(st.lists(more, max_size=5)):
        if (source, target) not in ways:
            ways.add((source, target))
            transitions.append({"from": source, "to": target})
    for state in states:
        of_state = [each for each in transitions if each["from"] == state]
        left = draw(st.sampled_from([100, 100, 93, 50]))
        for number, each in enumerate(of_state):
            is_last = number == len(of_state) - 1
            percent = left if is_last else draw(st.integers(0, left))
            left -= percent
            each["rate"] = percent / 100
            each["after"] = draw(st.sampled_from([*_FIXED, *_SPREAD]))
    return {
        "start": start,
        "initial": states[0],
        "transitions": draw(st.permutations(transitions)),
        "max_steps": draw(st.integers(len(states), 7)),
    }


def state_column(draw: Draw, name: str, start: Data) -> Data:
    """Return a column of states of rows that begin when another one says."""
    params = machine(draw, start["name"])
    generator = {"type": "state_machine", "params": params}
    return {"name": name, "type": "text", "nullable": True, "generator": generator}


def state_time_column(draw: Draw, name: str, states: Data) -> Data:
    """Return a column of times of a column of states."""
    params: Data = {"of": states["name"]}
    named = states["generator"]["params"]["transitions"]
    labels = sorted({each[end] for each in named for end in ("from", "to")})
    state = draw(st.none() | st.sampled_from(labels) | st.just(labels[:2]))
    if state is not None:
        params |= {"state": state, "which": draw(st.sampled_from(["first", "last"]))}
    return {
        "name": name,
        "type": draw(st.sampled_from(["timestamp", "timestamptz", "date"])),
        "nullable": True,
        "generator": {"type": "state_time", "params": params},
    }
