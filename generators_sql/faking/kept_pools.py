"""The pools made last: a run, its plan, its preview and its verification ask for the same ones."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable

from sdgen.values import Value

Pool = tuple[Value, ...]


class KeptPools:
    """Keeps what was made last. Safe for several threads.

    Args:
        most_characters: how many characters of values are kept, each one counted as 64 more.
    """

    def __init__(self, most_characters: int) -> None:
        self._most = most_characters
        self._pools: OrderedDict[Hashable, tuple[Pool, int]] = OrderedDict()
        self._characters = 0
        self._lock = threading.Lock()

    def get(self, key: Hashable, make: Callable[[], Pool]) -> Pool:
        """Returns the pool of a key, made unless it is kept.

        Args:
            key: all that decides its values.
            make: makes it; what it raises is raised.
        """
        with self._lock:
            if key in self._pools:
                self._pools.move_to_end(key)
                return self._pools[key][0]
        pool = make()  # without the lock: it may take long, and may be stopped
        size = sum(64 + (len(value) if isinstance(value, str) else 0) for value in pool)
        with self._lock:
            if size <= self._most and key not in self._pools:
                self._pools[key] = pool, size
                self._characters += size
            while self._characters > self._most:
                _, (_, less) = self._pools.popitem(last=False)
                self._characters -= less
        return pool
