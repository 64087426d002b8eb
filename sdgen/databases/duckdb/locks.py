"""Locks on tables, which DuckDB has none of.

A file is one process's at a time, so it is enough that the connections of this process keep them.
"""

from __future__ import annotations

import itertools
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from sdgen.errors import LockedError

_LOOK_SECONDS = 0.05
_connections = itertools.count()


@dataclass
class _Lock:
    """Who holds a lock: writers side by side, or one alone."""

    writers: set[int] = field(default_factory=set)
    alone: int | None = None

    def is_free_for(self, holder: int, *, alone: bool) -> bool:
        others = self.writers - {holder}
        return self.alone in (None, holder) and not (alone and others)


_changed = threading.Condition()
_held: dict[tuple[str, str], _Lock] = {}


class TableLocks:
    """The locks that one connection holds on tables of a file.

    Args:
        file: the file; empty for a database in memory, which is the connection's own.
        check: raises where the connection is to stop waiting.
    """

    def __init__(self, file: str, check: Callable[[], None]) -> None:
        self._number = next(_connections)
        self._file = file or f"memory {self._number}"
        self._check = check
        self._mine: set[tuple[str, str]] = set()

    def take(self, table: str, seconds: float | None, *, alone: bool) -> None:
        """Takes a lock, and keeps it until ``release``.

        Args:
            table: the table.
            seconds: how long to wait for it; None for as long as it takes.
            alone: whether nobody else may write meanwhile.

        Raises:
            LockedError: it was not to be had in time.
        """
        key, ends = (self._file, table), None if seconds is None else time.monotonic() + seconds
        with _changed:
            while not _held.get(key, _Lock()).is_free_for(self._number, alone=alone):
                if ends is not None and time.monotonic() > ends:
                    raise LockedError(f"DuckDB: another connection is writing to {table}")
                _changed.wait(_LOOK_SECONDS)
                self._check()
            self._mine.add(key)
            lock = _held.setdefault(key, _Lock())
            lock.alone = self._number if alone else lock.alone
            lock.writers.add(self._number)

    def release(self) -> None:
        """Lets go of all of them."""
        with _changed:
            for key in self._mine:
                lock = _held[key]
                lock.writers.discard(self._number)
                lock.alone = None if lock.alone == self._number else lock.alone
                if not lock.writers:
                    del _held[key]
            self._mine.clear()
            _changed.notify_all()
