"""Stopping a run from outside: another terminal asks through the store."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from sdgen.engines import Engine
from sdgen.errors import RunCancelledError
from sdgen.store import Store
from sdgen.store.runs import cancel_requested

_POLL_SECONDS = 0.5


class CancelSwitch:
    """Tells whether a run shall stop."""

    def __init__(self) -> None:
        self._asked = threading.Event()

    @property
    def asked(self) -> bool:
        """Whether somebody asked for the run to be stopped."""
        return self._asked.is_set()

    def ask(self) -> None:
        """Asks for the run to be stopped."""
        self._asked.set()

    def check(self) -> None:
        """Raises RunCancelledError where somebody asked."""
        if self.asked:
            raise RunCancelledError("cancelled by request; batches already written stay")


@contextmanager
def watch_for_cancel(store: Store, run_id: str, engine: Engine) -> Iterator[CancelSwitch]:
    """Gives a switch that turns when the store says so; then also stops the running statement."""
    switch, done = CancelSwitch(), threading.Event()

    def watch() -> None:
        with store.again() as own:
            while not done.wait(_POLL_SECONDS):
                if cancel_requested(own, run_id):
                    switch.ask()
                    # Again and again: a cancel that hits between two statements is lost.
                    engine.cancel()

    thread = threading.Thread(target=watch, name="sdgen-cancel", daemon=True)
    thread.start()
    try:
        yield switch
    finally:
        done.set()
        thread.join()
