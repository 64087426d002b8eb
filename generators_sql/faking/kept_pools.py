"""The pools made last: a run, its plan, its preview and its verification ask for the same ones."""

from __future__ import annotations

from collections.abc import Callable, Hashable

from sdgen.kept_values import KeptValues
from sdgen.values import Value

Pool = tuple[Value, ...]


class KeptPools:
    """Keeps what was made last. Safe for several threads.

    Args:
        most_characters: how many characters of values are kept, each one counted as 64 more.
    """

    def __init__(self, most_characters: int) -> None:
        self._pools: KeptValues[Hashable, Pool] = KeptValues(room=most_characters)

    def get(self, key: Hashable, make: Callable[[], Pool]) -> Pool:
        """Returns the pool of a key, made unless it is kept.

        Args:
            key: all that decides its values.
            make: makes it; what it raises is raised.
        """
        pool = self._pools.get(key)
        if pool is None:
            pool = make()
            size = sum(64 + (len(value) if isinstance(value, str) else 0) for value in pool)
            self._pools.keep(key, pool, size)
        return pool
