"""Bounds on CPU time that hold on any machine, however slow or busy it is."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from contextlib import suppress

_YARDSTICK_SECONDS = 0.012
"""CPU time of ``_yardstick`` on the machine where the bounds were measured."""
_ATTEMPTS = 3


def is_done_within(seconds: float, do: Callable[[], object], *refused: type[Exception]) -> bool:
    """Returns whether a call takes no more CPU time than a bound, on the machine of the bounds.

    Where it takes longer, it is measured again beside a yardstick: cores are not equally fast, and
    neighbours take a part of their caches.

    Args:
        seconds: the bound. It is not stricter on faster machines.
        do: the call.
        refused: errors that may end it.
    """
    if _taken(do, *refused) < seconds:
        return True
    for _ in range(_ATTEMPTS):
        before, taken = slowness(), _taken(do, *refused)
        if taken < seconds * max(before, slowness()):
            return True
    return False


def slowness() -> float:
    """Returns how many times longer this machine takes than the one of the bounds; at least 1."""
    taken = sorted(_taken(_yardstick) for _ in range(3))
    return max(1.0, taken[1] / _YARDSTICK_SECONDS)


def _taken(do: Callable[[], object], *refused: type[Exception]) -> float:
    began = time.thread_time()
    with suppress(*refused):
        do()
    return time.thread_time() - began


def _yardstick() -> None:
    """Does what our own code does most: makes strings, mappings and calls."""
    made = [{"name": f"column_{number}", "rows": number * 7} for number in range(9_000)]
    assert len(json.loads(json.dumps(made))) == len({each["name"] for each in made})
    assert sum(map(_digits, made)) > 0


def _digits(each: dict[str, object]) -> int:
    return sum(letter.isdigit() for letter in str(each["name"]))
