"""The table of states: which there are, and how one leads to another."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from sdgen.frozen import frozen


@frozen
class State:
    """A state that rows of many applications go through.

    Args:
        name: its name.
        place: its place on the way; of those that rows end in beside it, the first place from
            which they are reached.
        last: the last such place; of states on the way the place itself.
        stays: how long rows stay in the state before, or in this one if it is on the way.
        share: how many rows end in it, of those in a state before; 0 on the way.
        times: words of columns that have the time when it was reached.
    """

    name: str
    place: int
    last: int
    stays: str
    share: float
    times: frozenset[str]

    @property
    def is_main(self) -> bool:
        """Whether it is on the way."""
        return self.share == 0


@cache
def states() -> Mapping[str, State]:
    """Returns the states by their names, in all spellings, as ``in_progress`` is spelled."""
    said = yaml.safe_load(files(__package__).joinpath("states.yaml").read_text(encoding="utf-8"))
    found: dict[str, State] = {}
    for name, each in said["main"].items():
        _add(found, name, each, State(name, each["at"], each["at"], each["stays"], 0, _times(each)))
    for name, each in said["side"].items():
        first, last = each["from"]
        state = State(name, first, last, each["stays"], each["share"], _times(each))
        _add(found, name, each, state)
    return found


def _times(said: Mapping[str, Any]) -> frozenset[str]:
    return frozenset(said.get("times", ()))


def _add(found: dict[str, State], name: str, said: Mapping[str, Any], state: State) -> None:
    for spelled in (name, *said.get("also", ())):
        found[spelled.replace("-", "_")] = state
