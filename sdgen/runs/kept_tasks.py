"""Tasks on runs are kept in the store, whoever asks for them: how they stand, what came of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from sdgen.errors import RunCancelledError, SdgenError
from sdgen.runs.stopping.cancelling import CancelSwitch
from sdgen.store import Store
from sdgen.store.tasks import RunTask, Tasks


@contextmanager
def kept(
    tasks: Tasks[Any], store: Store, task: RunTask, switch: CancelSwitch
) -> Iterator[Callable[[Any], None]]:
    """Notes a queued task as begun, and when the block ends what came of it or why nothing did.

    Args:
        tasks: the tasks of its kind.
        store: the store.
        task: the task.
        switch: tells whether to stop.

    Returns:
        What the block gives the result to, as plain data.

    Raises:
        RunCancelledError: somebody asked for it to be stopped.
    """
    error = "internal error; see the server's log"
    results: list[Any] = []
    try:
        switch.check()
        tasks.begin(store, task.id)
        yield results.append
    except (RunCancelledError, KeyboardInterrupt) as stopped:
        error = f"{str(stopped) or 'interrupted'}. {task.advice}"
        raise
    except SdgenError as failure:
        error = f"{switch.reason}. {task.advice}" if switch.asked else str(failure)
        raise
    finally:
        if results:
            tasks.end(store, task.id, results[0], None)
        else:
            tasks.end(store, task.id, None, error)
