"""Stopping a run from outside: another terminal asks through the store, or a signal arrives."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

from sdgen.errors import RunCancelledError
from sdgen.runs.logs import RunLog
from sdgen.store import Store
from sdgen.store.queue import cancel_requested

_POLL_SECONDS = 0.5


class CancelSwitch:
    """Tells whether a run shall stop, and why."""

    def __init__(self) -> None:
        self._asked = threading.Event()
        self._reason = ""
        self.at_once = False
        """Whether statements that are running shall be stopped too."""

    @property
    def asked(self) -> bool:
        """Whether somebody asked for the run to be stopped."""
        return self._asked.is_set()

    def ask(self, reason: str, at_once: bool = False) -> None:
        """Asks for the run to be stopped. The first reason counts."""
        self._reason = self._reason or reason
        self.at_once = self.at_once or at_once
        self._asked.set()

    @property
    def reason(self) -> str:
        """Why, in a few words."""
        return self._reason

    def check(self) -> None:
        """Raises RunCancelledError where somebody asked."""
        if self.asked:
            raise RunCancelledError(self._reason)


@contextmanager
def stop_on_signals(switch: CancelSwitch, log: RunLog) -> Iterator[None]:
    """Makes the first Ctrl-C (or SIGTERM) stop the run after its batch, the second one at once.

    The second one has the running statements stopped by the thread that watches for cancels: an
    exception in the middle of a commit would leave the record a batch behind the table. Only the
    third one raises KeyboardInterrupt. Does nothing outside the main thread, where signals do not
    arrive.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def stop(number: int, frame: FrameType | None) -> None:
        if not switch.asked:
            switch.ask("interrupted by the user")
            log.warning("stopping after the current batch; once more stops at once")
            return
        switch.ask("interrupted by the user", at_once=True)
        for each in before:
            signal.signal(each, signal.default_int_handler)

    before = {number: signal.signal(number, stop) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


@contextmanager
def watch_for_cancel(
    store: Store, run_id: str, cancel: Callable[[], None], stopping: CancelSwitch
) -> Iterator[CancelSwitch]:
    """Gives a switch that turns when the store says so; then also stops what is running.

    Args:
        store: where other processes ask for it.
        run_id: the run.
        cancel: stops the running statements; called from another thread.
        stopping: a switch over all runs of this process.
    """
    switch, done = CancelSwitch(), threading.Event()

    def watch() -> None:
        with store.again() as own:
            while not done.wait(_POLL_SECONDS):
                if cancel_requested(own, run_id):
                    switch.ask("cancelled by request", at_once=True)
                if stopping.asked:
                    switch.ask(stopping.reason, stopping.at_once)
                if switch.at_once:
                    # Again and again: a cancel that hits between two statements is lost.
                    cancel()

    thread = threading.Thread(target=watch, name="sdgen-cancel", daemon=True)
    thread.start()
    try:
        yield switch
    finally:
        done.set()
        thread.join()
