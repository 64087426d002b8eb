"""Ctrl-C and SIGTERM: what runs ends well, whatever the main thread is at.

Python calls its own handlers between two steps of the main thread, so never while a statement of
SQLite is at work there. The signals are told to a thread by a socket, which is written to at once:
https://docs.python.org/3/library/signal.html#signal.set_wakeup_fd
"""

from __future__ import annotations

import _thread
import signal
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

from sdgen.logs import RunLog
from sdgen.runs.stopping.cancelling import CancelSwitch

TERM_SECONDS = 10.0
"""How long a batch may go on after SIGTERM, which often is followed by SIGKILL."""

_SIGNALS = (signal.SIGINT, signal.SIGTERM)
_AGAIN_SECONDS = 0.2


@contextmanager
def stop_on_signals(switch: CancelSwitch, log: RunLog) -> Iterator[None]:
    """Makes the first Ctrl-C (or SIGTERM) stop the run after its batch, the second one at once.

    The second one has the running statements stopped by the thread that watches for cancels: an
    exception in the middle of a commit would leave the record a batch behind the table. Only the
    third one raises KeyboardInterrupt. Does nothing outside the main thread, where signals do not
    arrive.
    """

    def first(number: int) -> None:
        grace = TERM_SECONDS if number == signal.SIGTERM else None
        switch.ask("interrupted by the user", within=grace)
        at_most = "" if grace is None else f"; in {grace:.0f} s at the latest"
        log.warning(f"{switch.waits_for}{at_most}; once more stops at once")

    def second(number: int) -> None:
        switch.ask("interrupted by the user", at_once=True)

    with _told(first, second):
        yield


@contextmanager
def stopped_by_signals(cancel: Callable[[], object]) -> Iterator[CancelSwitch]:
    """Gives a switch that the first signal turns, and has the running statements stopped then.

    Args:
        cancel: stops them; called from another thread, again and again until the block ends.
    """
    switch, done = CancelSwitch(), threading.Event()

    def stop(number: int) -> None:
        switch.ask("interrupted", at_once=True)
        # Again and again: a cancel that hits between two statements is lost.
        while not done.is_set():
            cancel()
            done.wait(_AGAIN_SECONDS)

    with _told(stop):
        try:
            yield switch
        finally:
            done.set()


@contextmanager
def _told(*steps: Callable[[int], None]) -> Iterator[None]:
    """Has a thread take one step for each signal, given its number, until the block ends.

    The signal after the last step raises KeyboardInterrupt.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    read, write = socket.socketpair()
    write.setblocking(False)
    left = list(steps)
    all_taken = threading.Event()

    def listen() -> None:
        while numbers := read.recv(64):
            for number in numbers:
                if number not in _SIGNALS:
                    continue
                if not left:
                    all_taken.set()
                    _thread.interrupt_main()
                    return
                left.pop(0)(number)

    def handle(number: int, frame: FrameType | None) -> None:
        if all_taken.is_set():
            raise KeyboardInterrupt

    thread = threading.Thread(target=listen, name="sdgen-signals", daemon=True)
    before = {number: signal.signal(number, handle) for number in _SIGNALS}
    fd_before = signal.set_wakeup_fd(write.fileno())
    thread.start()
    try:
        yield
    finally:
        signal.set_wakeup_fd(fd_before)
        for number, handler in before.items():
            signal.signal(number, handler)
        write.close()
        thread.join()
        read.close()
