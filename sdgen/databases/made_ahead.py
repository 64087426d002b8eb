"""Making items in another thread while those before them are used."""

from __future__ import annotations

import os
import queue
import threading
from collections.abc import Callable, Generator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from functools import cache
from typing import TypeVar

from sdgen.frozen import frozen

T = TypeVar("T")

_AHEAD = 2
"""How many items are made before they are asked for, however large they are."""
_BYTES_AHEAD = 16 * 2**20
"""How large more of them may be altogether.

DuckDB computes 131,072 rows at once and none meanwhile: a server that then had two parts of them,
some 30,000, waited in between.
"""
_MOST_THREADS = 1_000


@cache
def _threads() -> ThreadPoolExecutor:
    """Returns threads that are used again.

    glibc gives new threads new arenas, up to eight for each processor, and what is freed stays in
    them: with a thread for each batch a process grew to twice its size.
    """
    return ThreadPoolExecutor(_MOST_THREADS, thread_name_prefix="sdgen-making")


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_threads.cache_clear)  # whose threads are gone


@frozen
class _Ended:
    """What comes after the last item.

    Args:
        error: why there are no more of them, if not because these are all.
    """

    error: BaseException | None = None


@dataclass
class _Waiting:
    """What is made and not taken: how many items, and how large they are altogether.

    The maker may count an item after it was taken; until then they are fewer than none.
    """

    count: int = 0
    size: int = 0

    def add(self, count: int, size: int) -> None:
        """Counts more of them, or less."""
        self.count += count
        self.size += size

    @property
    def are_many(self) -> bool:
        """Whether no more are made until one is taken."""
        return self.count > _AHEAD and self.size > _BYTES_AHEAD


def made_ahead(
    items: Generator[T, None, None],
    around: Callable[[], AbstractContextManager[object]] = nullcontext,
    size_of: Callable[[T], int] | None = None,
) -> Generator[T, None, None]:
    """Yields items that a thread makes, some of them before they are asked for.

    Close it where not all of them are taken: that waits until the thread has ended.

    Args:
        items: makes them; what it uses nobody else uses at the same time.
        around: gives what that thread makes them within.
        size_of: returns the bytes of an item. Of small ones more are made ahead.
    """
    made: queue.SimpleQueue[T | _Ended] = queue.SimpleQueue()
    changed, waiting, is_enough = threading.Condition(), _Waiting(), False
    measure = size_of or (lambda _: _BYTES_AHEAD)

    def make() -> None:
        error: BaseException | None = None
        try:
            with around():
                for item in items:
                    made.put(item)
                    with changed:
                        waiting.add(1, measure(item))
                        changed.wait_for(lambda: is_enough or not waiting.are_many)
                    if is_enough:
                        break
                items.close()
        except BaseException as raised:
            error = raised
        made.put(_Ended(error))

    making = _threads().submit(make)
    try:
        while not isinstance(item := made.get(), _Ended):
            with changed:
                waiting.add(-1, -measure(item))
                changed.notify()
            yield item
    finally:
        with changed:
            is_enough = True
            changed.notify()
        making.result()
    if item.error is not None:
        raise item.error
