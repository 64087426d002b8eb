"""Stopping a run from outside: another terminal asks through the store, or this process ends."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from sdgen.errors import RunCancelledError
from sdgen.runs.stopping.current_work import AtWork, waiting_for
from sdgen.store import Store
from sdgen.store.queue import cancel_requested

_POLL_SECONDS = 0.5


class CancelSwitch:
    """Tells whether a run shall stop, and why."""

    def __init__(self) -> None:
        self._asked = threading.Event()
        self._reason = ""
        self._deadline: float | None = None
        self._patient = 0
        self._at_work: Callable[[], Sequence[AtWork]] = tuple

    @property
    def at_once(self) -> bool:
        """Whether statements that are running shall be stopped too.

        So it is from the beginning where what runs is not worth waiting for.
        """
        if not self.asked:
            return False
        return not self._patient or (
            self._deadline is not None and time.monotonic() >= self._deadline
        )

    @contextmanager
    def patience(self) -> Iterator[None]:
        """Says that what runs in the block is worth waiting for: it stays when it is done."""
        self._patient += 1
        try:
            yield
        finally:
            self._patient -= 1

    @contextmanager
    def shows(self, at_work: Callable[[], Sequence[AtWork]]) -> Iterator[None]:
        """Says what the run is at while it is in the block.

        Args:
            at_work: tells it at any time, also from a signal handler: takes no lock.
        """
        before, self._at_work = self._at_work, at_work
        try:
            yield
        finally:
            self._at_work = before

    @property
    def waits_for(self) -> str:
        """What the run waits for before it stops, in a few words."""
        return waiting_for(self._at_work(), at_once=not self._patient)

    def wait(self, seconds: float) -> None:
        """Waits, but no longer than until somebody asks."""
        self._asked.wait(seconds)

    @property
    def asked(self) -> bool:
        """Whether somebody asked for the run to be stopped."""
        return self._asked.is_set()

    def ask(self, reason: str, at_once: bool = False, within: float | None = None) -> None:
        """Asks for the run to be stopped. The first reason counts.

        Args:
            reason: why, in a few words.
            at_once: whether to stop what is running, too.
            within: how long what is running may go on, in seconds; None for as long as it takes.
        """
        self._reason = self._reason or reason
        seconds = 0.0 if at_once else within
        if seconds is not None:
            deadline = time.monotonic() + seconds
            self._deadline = min(deadline, self._deadline or deadline)
        self._asked.set()

    @property
    def seconds_left(self) -> float | None:
        """How long what is running may go on; None for as long as it takes."""
        return None if self._deadline is None else self._deadline - time.monotonic()

    @property
    def reason(self) -> str:
        """Why, in a few words."""
        return self._reason

    def check(self) -> None:
        """Raises RunCancelledError where somebody asked."""
        if self.asked:
            raise RunCancelledError(self._reason)


@contextmanager
def watch_for_cancel(
    store: Store,
    run_id: str,
    switch: CancelSwitch,
    cancel: Callable[[], None],
    stopping: CancelSwitch,
) -> Iterator[None]:
    """Turns the switch of a run when the store says so; then also stops what is running.

    Args:
        store: where other processes ask for it.
        run_id: the run.
        switch: the run's.
        cancel: stops the running statements; called from another thread.
        stopping: a switch over all runs of this process.
    """
    done = threading.Event()

    def watch() -> None:
        with store.again() as own:
            while not done.wait(_POLL_SECONDS):
                if cancel_requested(own, run_id):
                    switch.ask("cancelled by request", at_once=True)
                if stopping.asked:
                    switch.ask(stopping.reason, within=stopping.seconds_left)
                if switch.at_once:
                    # Again and again: a cancel that hits between two statements is lost.
                    cancel()

    thread = threading.Thread(target=watch, name="sdgen-cancel", daemon=True)
    thread.start()
    try:
        yield
    finally:
        done.set()
        thread.join()
