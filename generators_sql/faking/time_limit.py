"""How long values may be made for: Python makes them, and nothing else stops it."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

from sdgen.errors import TooSlowError


class _Patience(threading.local):
    """When each thread's patience ends, by the monotonic clock, and how long it was."""

    end: float | None = None
    seconds: float = 0.0
    stop: Callable[[], None] | None = None


_patience = _Patience()


@contextmanager
def within(seconds: float | None) -> Iterator[None]:
    """Has values made inside, by this thread, end in TooSlowError when the time is over.

    Within another one the shorter time counts. Not across a ``yield``.

    Args:
        seconds: how long; None for as long as it takes.
    """
    end, before = _patience.end, _patience.seconds
    mine = None if seconds is None else time.monotonic() + seconds
    if seconds is not None and mine is not None and (end is None or mine < end):
        _patience.end, _patience.seconds = mine, seconds
    try:
        yield
    finally:
        _patience.end, _patience.seconds = end, before


@contextmanager
def stopped_by(stop: Callable[[], None]) -> Iterator[None]:
    """Has values made inside, by this thread, end where a function raises.

    Args:
        stop: called before each value; raises where it shall end.
    """
    before, _patience.stop = _patience.stop, stop
    try:
        yield
    finally:
        _patience.stop = before


def carried() -> Callable[[], AbstractContextManager[None]]:
    """Returns what has values made inside, by any thread, end where those of this thread would."""
    end, seconds, stop = _patience.end, _patience.seconds, _patience.stop

    @contextmanager
    def as_here() -> Iterator[None]:
        before = _patience.end, _patience.seconds, _patience.stop
        _patience.end, _patience.seconds, _patience.stop = end, seconds, stop
        try:
            yield
        finally:
            _patience.end, _patience.seconds, _patience.stop = before

    return as_here


def left() -> float | None:
    """Returns the seconds that are left, None if there is no end."""
    return None if _patience.end is None else max(0.0, _patience.end - time.monotonic())


def check_trial(provider: str) -> None:
    """Raises TooSlowError if the time is over, as a provider's values are to be tried."""
    check(
        f"it was trying the Faker provider {provider}. Ask again, or use the command line, which "
        "waits longer"
    )


def check(what: str) -> None:
    """Raises TooSlowError if the time is over, or what stops this thread.

    Args:
        what: what is being made, with what would make it faster.
    """
    if _patience.stop is not None:
        _patience.stop()
    if _patience.end is not None and time.monotonic() > _patience.end:
        raise TooSlowError(f"took longer than {_patience.seconds:g} s: {what}")
