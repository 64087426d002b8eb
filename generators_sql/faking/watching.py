"""Notices what makes values differ from one time to the next: other randomness, and the clock."""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Container, Iterator
from contextlib import contextmanager
from datetime import date
from types import FrameType
from typing import Any

RANDOMNESS = "uses a source of randomness that the seed does not control"
CLOCK = "reads the computer's clock, so its values could not be reproduced"

_CLOCK = frozenset({"now", "today", "utcnow"})
_TIME = frozenset({"time", "time_ns", "localtime", "gmtime", "mktime", "monotonic", "perf_counter"})


def _package_of(frame: FrameType) -> str:
    return str(frame.f_globals.get("__name__", "")).partition(".")[0]


@contextmanager
def watched(ours: random.Random, packages: Container[str], found: list[str]) -> Iterator[None]:
    """Notes calls that make values depend on more than their seed and ``as_of``.

    Args:
        ours: the source of randomness that the seed decides.
        packages: top-level packages whose calls count beside those of the standard library. Others
            may be called in between, by the garbage collector for one.
        found: what is noted, as the end of a sentence about what makes the values.
    """

    def watch(frame: FrameType, event: str, called: Any) -> None:
        if event != "c_call":
            return
        package = _package_of(frame)
        if package not in packages and package not in sys.stdlib_module_names:
            return
        owner, name = getattr(called, "__self__", None), called.__name__
        if (isinstance(owner, random.Random) and owner is not ours) or name == "urandom":
            found.append(RANDOMNESS)
        elif (name in _CLOCK and isinstance(owner, type) and issubclass(owner, date)) or (
            owner is time and name in _TIME
        ):
            found.append(CLOCK)

    with _no_other_profiler():
        sys.setprofile(watch)
        yield


@contextmanager
def _no_other_profiler() -> Iterator[None]:
    """Lets another function be profiled with, and sets the one that was there again afterwards.

    Before Python 3.12 cProfile is there as the profiler itself, no function, and sets itself.
    """
    before: Any = sys.getprofile()
    is_function = before is None or callable(before)
    if not is_function:
        before.disable()
    try:
        yield
    finally:
        sys.setprofile(before if is_function else None)
        if not is_function:
            before.enable()
