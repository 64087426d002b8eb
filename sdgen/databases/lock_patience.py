"""How long a file of a database is waited for that another program holds."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_USUAL_SECONDS = 30.0
"""For runs, which are worth the wait."""
_SHORT_SECONDS = 5.0

_seconds: ContextVar[float] = ContextVar("lock_patience", default=_USUAL_SECONDS)


def lock_seconds() -> float:
    """Returns how long a connection that is opened now waits."""
    return _seconds.get()


@contextmanager
def short_patience() -> Iterator[None]:
    """Has connections that are opened inside wait briefly: somebody wants to know something now."""
    before = _seconds.set(min(_SHORT_SECONDS, _seconds.get()))
    try:
        yield
    finally:
        _seconds.reset(before)
