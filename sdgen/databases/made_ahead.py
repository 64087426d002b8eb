"""Making items in another thread while those before them are used."""

from __future__ import annotations

import os
import queue
import threading
from collections.abc import Callable, Generator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, nullcontext
from functools import cache
from typing import TypeVar

from sdgen.frozen import frozen

T = TypeVar("T")

_AHEAD = 2
"""How many items are made before they are asked for."""
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


def made_ahead(
    items: Generator[T, None, None],
    around: Callable[[], AbstractContextManager[object]] = nullcontext,
) -> Generator[T, None, None]:
    """Yields items that a thread makes, some of them before they are asked for.

    Close it where not all of them are taken: that waits until the thread has ended.

    Args:
        items: makes them; what it uses nobody else uses at the same time.
        around: gives what that thread makes them within.
    """
    made: queue.SimpleQueue[T | _Ended] = queue.SimpleQueue()
    room, is_enough = threading.Semaphore(_AHEAD), threading.Event()

    def make() -> None:
        error: BaseException | None = None
        try:
            with around():
                for item in items:
                    made.put(item)
                    room.acquire()
                    if is_enough.is_set():
                        break
                items.close()
        except BaseException as raised:
            error = raised
        made.put(_Ended(error))

    making = _threads().submit(make)
    try:
        while not isinstance(item := made.get(), _Ended):
            room.release()
            yield item
    finally:
        is_enough.set()
        room.release()
        making.result()
    if item.error is not None:
        raise item.error
