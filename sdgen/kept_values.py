"""Values that are kept in memory for those who ask for them again."""

from __future__ import annotations

import math
import threading
from collections import OrderedDict
from collections.abc import Hashable
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class KeptValues(Generic[K, V]):
    """Keeps values while there is room. Safe for several threads.

    Those that were asked for longest ago go first.

    Args:
        most: how many are kept.
        room: how large they are together at most, as ``keep`` is told; a larger one is not kept.
    """

    def __init__(self, *, most: float = math.inf, room: float = math.inf) -> None:
        self._most, self._room = most, room
        self._kept: OrderedDict[K, tuple[V, int]] = OrderedDict()
        self._size = 0
        self._lock = threading.Lock()

    def get(self, key: K) -> V | None:
        """Returns the value of a key; None if none is kept, or not any more."""
        with self._lock:
            if key not in self._kept:
                return None
            self._kept.move_to_end(key)
            return self._kept[key][0]

    def keep(self, key: K, value: V, size: int = 1) -> None:
        """Keeps a value, in place of one that is kept for its key."""
        with self._lock:
            if key in self._kept:
                self._size -= self._kept.pop(key)[1]
            if size > self._room:
                return
            self._kept[key] = value, size
            self._size += size
            while len(self._kept) > self._most or self._size > self._room:
                _, (_, less) = self._kept.popitem(last=False)
                self._size -= less
