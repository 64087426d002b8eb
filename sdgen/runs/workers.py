"""Workers: threads that are at a run's work at the same time."""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable, Sequence
from typing import Generic, Protocol, TypeVar

from generators_sql.faking.time_limit import stopped_by
from sdgen.errors import (
    RunCancelledError,
    RunError,
    SdgenError,
    TargetError,
    TooSlowError,
)
from sdgen.frozen import frozen
from sdgen.runs.stopping.cancelling import CancelSwitch
from sdgen.runs.stopping.current_work import AtWork
from sdgen.scenario.models import Entity

_LOOK_SECONDS = 0.1


class Task(Protocol):
    """What one worker does in one go, such as a batch. Its text says which it is."""

    @property
    def entity(self) -> Entity:
        """Whose table it is about."""

    @property
    def rows(self) -> int:
        """How many rows it writes, 0 where it writes none."""

    def failed(self, error: TargetError | RunError) -> SdgenError:
        """Returns the error that the run ends with when this task has ended with another one."""


T = TypeVar("T", bound=Task)


class Tasks(Protocol[T]):
    """Hands out tasks. Safe for several threads."""

    def take(self) -> T | None:
        """Returns the next task, waiting for its time; None when there is none left to begin."""

    def done(self, task: T) -> None:
        """Says that a task is committed."""

    def stop(self) -> None:
        """Hands out no more tasks."""


@frozen
class Begun(Generic[T]):
    """A task that a worker has taken."""

    task: T


@frozen
class Done(Generic[T]):
    """A task that is committed, and the seconds it took."""

    task: T
    seconds: float


_Said = Begun[T] | Done[T] | BaseException | None
"""What a worker says: of a task, or that it has ended: well (None) or not."""


class Crew(Generic[T]):
    """Does all tasks there are.

    Args:
        workers: each does one task at a time, in a thread of its own: all of it, or nothing
            (False).
        tasks: hands them out.
        switch: tells whether to stop after the tasks that are begun.
        cancel: stops what the workers are running, from any thread.
        in_this_thread: whether the only worker works in the calling thread.
    """

    def __init__(
        self,
        workers: Sequence[Callable[[T], bool]],
        tasks: Tasks[T],
        switch: CancelSwitch,
        cancel: Callable[[], None],
        *,
        in_this_thread: bool = False,
    ) -> None:
        self._in_this_thread = in_this_thread
        self._workers, self._tasks = workers, tasks
        self._switch, self._cancel = switch, cancel
        self._said: queue.SimpleQueue[_Said[T]] = queue.SimpleQueue()
        self._at_work: dict[int, tuple[T, float]] = {}  # worker → its task, and since when
        self._pace: dict[str, float] = {}  # entity → seconds that one worker takes for a row

    def at_work(self) -> list[AtWork]:
        """Returns what the workers are at."""
        now = time.perf_counter()
        return [
            AtWork(str(task), task.rows, now - since, self._left(task, now - since))
            for task, since in list(self._at_work.values())
        ]

    def _left(self, task: T, seconds: float) -> float | None:
        """Returns how long a task still takes at the pace of the last one; None if not known."""
        pace = self._pace.get(task.entity.name)
        if pace is None or not task.rows or pace * task.rows <= seconds:
            return None
        return pace * task.rows - seconds

    def work(
        self,
        on_done: Callable[[Done[T]], None],
        on_begun: Callable[[Begun[T]], None] = lambda begun: None,
    ) -> None:
        """Does tasks until none is left; calls ``on_…`` in this thread for each.

        Raises:
            SdgenError: a task failed: the first failure of any worker; all others were stopped.
            RunCancelledError: a statement was stopped because somebody asked for it.
        """
        with self._switch.shows(self.at_work):
            if self._in_this_thread:
                self._work_here(on_done, on_begun)
            else:
                self._work(on_done, on_begun)

    def _work_here(
        self, on_done: Callable[[Done[T]], None], on_begun: Callable[[Begun[T]], None]
    ) -> None:
        def hear(said: _Said[T]) -> None:
            if isinstance(said, Begun):
                on_begun(said)
            elif isinstance(said, Done):
                on_done(said)
            elif said is not None:
                raise said

        (do,) = self._workers
        self._run(do, hear)

    def _work(
        self, on_done: Callable[[Done[T]], None], on_begun: Callable[[Begun[T]], None]
    ) -> None:
        threads = [
            threading.Thread(target=self._run, args=(do, self._said.put), name=f"sdgen-worker-{n}")
            for n, do in enumerate(self._workers, start=1)
        ]
        failure: BaseException | None = None
        try:
            for thread in threads:
                thread.start()
            ended = 0
            while ended < len(threads):
                if self._switch.asked:
                    self._tasks.stop()
                if failure:
                    # Again and again: a cancel that hits between two statements is lost.
                    self._cancel()
                try:
                    said = self._said.get(timeout=_LOOK_SECONDS)
                except queue.Empty:
                    continue
                if isinstance(said, Begun):
                    on_begun(said)
                    continue
                if isinstance(said, Done):
                    on_done(said)
                    continue
                ended += 1
                if said is not None:
                    failure = failure or said
                    self._tasks.stop()
        except BaseException:  # not from a worker: a second Ctrl-C, or the store cannot be used
            self._tasks.stop()
            while any(thread.is_alive() for thread in threads):
                self._cancel()
                time.sleep(_LOOK_SECONDS)
            raise
        for thread in threads:
            # Without a cancel: one that comes late would hit the next statement of the run.
            thread.join()
        if failure:
            raise failure

    def _run(self, do: Callable[[T], bool], say: Callable[[_Said[T]], None]) -> None:
        """Does tasks until there is none; the body of a worker's thread."""
        try:
            while (task := self._tasks.take()) is not None:
                if self._switch.asked:  # who waits for the thread that notices would begin more
                    break
                say(Begun(task))
                with stopped_by(self._check_stopped):
                    seconds = self._do_one(do, task)
                if seconds is not None:
                    say(Done(task, seconds))
            say(None)
        except BaseException as error:
            say(error)

    def _do_one(self, do: Callable[[T], bool], task: T) -> float | None:
        """Does a task, and returns the seconds it took; None where it was not done."""
        started, worker = time.perf_counter(), threading.get_ident()
        self._at_work[worker] = (task, started)
        try:
            if not do(task):
                return None
        except (TargetError, RunError, TooSlowError) as error:
            if self._switch.asked:
                raise RunCancelledError(f"{self._switch.reason} at {task}") from error
            failure = RunError(str(error)) if isinstance(error, TooSlowError) else error
            raise task.failed(failure) from error
        finally:
            del self._at_work[worker]
        self._tasks.done(task)
        seconds = time.perf_counter() - started
        if task.rows:
            self._pace[task.entity.name] = seconds / task.rows
        return seconds

    def _check_stopped(self) -> None:
        """Raises RunError where what is running shall be stopped: Python's part of it, too."""
        if self._switch.at_once:
            raise RunError(self._switch.reason)
