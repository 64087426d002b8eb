"""Workers: threads that write batches at the same time, each on its own connection."""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from sdgen.engines import Engine, open_target
from sdgen.errors import RunCancelledError, RunError, TargetError
from sdgen.runs.batches import Batch, Schedule
from sdgen.runs.cancelling import CancelSwitch
from sdgen.scenario.models import Target

_LOOK_SECONDS = 0.1


@dataclass(frozen=True)
class Written:
    """A batch that is committed, and the seconds it took."""

    batch: Batch
    seconds: float


class Connections:
    """The connections of one run to its target. Opens the first one at once.

    Args:
        target: where to.

    Raises:
        TargetError: the target cannot be reached or used.
    """

    def __init__(self, target: Target) -> None:
        self._target = target
        self._engines = [open_target(target)]

    @property
    def first(self) -> Engine:
        """The connection that tables are checked and prepared on; the first worker's as well."""
        return self._engines[0]

    def some(self, count: int) -> Sequence[Engine]:
        """Returns that many connections, opening those that are missing. Raises TargetError."""
        while len(self._engines) < count:
            self._engines.append(open_target(self._target))
        return self._engines[:count]

    def cancel(self) -> None:
        """Stops the statements that are running, from any thread: all at the same time."""
        engines = list(self._engines)
        with ThreadPoolExecutor(len(engines), "sdgen-cancel") as pool:
            for stopped in [pool.submit(engine.cancel) for engine in engines]:
                stopped.result()

    def close(self) -> None:
        """Ends all connections."""
        for engine in self._engines:
            engine.close()


class Crew:
    """Writes all batches of a schedule.

    Args:
        connections: to the target.
        jobs: how many workers.
        schedule: hands out the batches.
        write: writes one batch on one connection, all of it or nothing (False).
        switch: tells whether to stop after the batches that are being written.
    """

    def __init__(
        self,
        connections: Connections,
        jobs: int,
        schedule: Schedule,
        write: Callable[[Engine, Batch], bool],
        switch: CancelSwitch,
    ) -> None:
        self._connections, self._jobs = connections, jobs
        self._schedule, self._write, self._switch = schedule, write, switch
        # What workers say: a batch is written, or they have ended: well (None) or not.
        self._said: queue.SimpleQueue[Written | BaseException | None] = queue.SimpleQueue()

    def work(self, on_written: Callable[[Written], None]) -> None:
        """Writes batches until none is left; calls ``on_written`` in this thread for each.

        Raises:
            RunError: a batch failed: the first failure of any worker; all others were stopped.
            RunCancelledError: a statement was stopped because somebody asked for it.
        """
        engines = self._connections.some(self._jobs)
        threads = [
            threading.Thread(target=self._run, args=(engine,), name=f"sdgen-worker-{n}")
            for n, engine in enumerate(engines, start=1)
        ]
        failure: BaseException | None = None
        try:
            for thread in threads:
                thread.start()
            ended = 0
            while ended < len(threads):
                if self._switch.asked:
                    self._schedule.stop()
                if failure:
                    # Again and again: a cancel that hits between two statements is lost.
                    self._connections.cancel()
                try:
                    said = self._said.get(timeout=_LOOK_SECONDS)
                except queue.Empty:
                    continue
                if isinstance(said, Written):
                    on_written(said)
                    continue
                ended += 1
                if said is not None:
                    failure = failure or said
                    self._schedule.stop()
        except BaseException:  # not from a worker: a second Ctrl-C, or the store cannot be used
            self._schedule.stop()
            while any(thread.is_alive() for thread in threads):
                self._connections.cancel()
                time.sleep(_LOOK_SECONDS)
            raise
        for thread in threads:
            # Without a cancel: one that comes late would hit the next statement of the run.
            thread.join()
        if failure:
            raise failure

    def _run(self, engine: Engine) -> None:
        """Writes batches until there is none; the body of a worker's thread."""
        try:
            while (batch := self._schedule.take()) is not None:
                self._write_one(engine, batch)
            self._said.put(None)
        except BaseException as error:
            self._said.put(error)

    def _write_one(self, engine: Engine, batch: Batch) -> None:
        started = time.perf_counter()
        try:
            if not self._write(engine, batch):
                return
        except (TargetError, RunError) as error:
            if self._switch.asked:
                raise RunCancelledError(f"{self._switch.reason} at {batch}") from error
            raise RunError(f"{batch}: {error}") from error
        self._schedule.done(batch)
        self._said.put(Written(batch, time.perf_counter() - started))
