"""The queue of a server: so many workers take jobs, one after the other, each in its thread."""

from __future__ import annotations

import queue
import threading
import traceback
from collections.abc import Callable

from sdgen.logs import LOGGER
from sdgen.passwords import redact
from sdgen.runs.stopping.cancelling import CancelSwitch
from sdgen.store import Store

STOPPED = "the server was stopped"
Job = Callable[[Store, CancelSwitch], None]
"""What a worker does, with a store of its own and the switch that says whether to stop."""


class JobQueue:
    """Jobs that wait for a worker. A job never raises what somebody should be told: it stores that.

    Args:
        store: the store; each job gets another connection to it.
        workers: how many jobs may be at work at once.
    """

    def __init__(self, store: Store, workers: int) -> None:
        self._store = store
        self._jobs: queue.SimpleQueue[tuple[Job, threading.Event] | None] = queue.SimpleQueue()
        self._switch = CancelSwitch()
        self._threads = [
            threading.Thread(target=self._work, name=f"sdgen-queue-{number}", daemon=True)
            for number in range(1, workers + 1)
        ]
        for thread in self._threads:
            thread.start()

    @property
    def stopping(self) -> bool:
        """Whether the queue takes no more jobs."""
        return self._switch.asked

    @property
    def waiting(self) -> int:
        """How many jobs wait for a worker, about."""
        return self._jobs.qsize()

    def add(self, job: Job) -> threading.Event:
        """Queues a job. Returns an event that is set when it has ended.

        What is added to a queue that stops is still called, and sees by its switch that it shall
        not begin.
        """
        ended = threading.Event()
        self._jobs.put((job, ended))
        return ended

    def stop(self, at_once: bool = False) -> None:
        """Asks the jobs at work to end soon, those that wait not to begin; does not wait.

        Args:
            at_once: whether running statements are stopped, too.
        """
        first = not self.stopping
        self._switch.ask(STOPPED, at_once)
        if first:
            for _ in self._threads:
                self._jobs.put(None)

    def join(self) -> None:
        """Waits for the workers of a stopped queue to end."""
        for thread in self._threads:
            thread.join()
        while not self._jobs.empty():  # added while the last worker ended
            if (item := self._jobs.get()) is not None:
                self._do(*item)

    def _work(self) -> None:
        while (item := self._jobs.get()) is not None:
            self._do(*item)

    def _do(self, job: Job, ended: threading.Event) -> None:
        try:
            with self._store.again() as own:
                job(own, self._switch)
        except Exception:
            LOGGER.error(redact(traceback.format_exc()))
        finally:
            ended.set()
