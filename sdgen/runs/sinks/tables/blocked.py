"""Statements that wait for locks on rows: for whom is told, by a connection that looks on.

An INSERT waits so for a transaction that has changed or deleted a row which a foreign key of its
own points to, or has stored one of the same unique key. The server itself ends the wait when it is
too long. What such a statement has done so far is not worth waiting for when the run shall stop:
the wait may never end.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

from sdgen.databases.engine import Engine
from sdgen.errors import TargetError
from sdgen.runs.sinks.tables.connections import Connections
from sdgen.runs.sinks.tables.locks import LockWaits

_LOOK_SECONDS = 0.5
_FIRST_LOOK_SECONDS = 2.0  # most runs have ended by then, and need no connection more
_TOLD_AGAIN_SECONDS = 60.0
_AT_MOST_SECONDS = 2.0


@contextmanager
def watch_blocked(connections: Connections, waits: LockWaits) -> Iterator[None]:
    """Tells whom the run's statements wait for, while it is in the block.

    Where the server has no connection to spare nobody looks on.

    Args:
        connections: of the run.
        waits: its log is told, its ``blocked`` kept up, and its switch asked whether to stop: a
            statement that waits is then cancelled.
    """
    if connections.first.session_number is None:
        yield
        return
    done = threading.Event()
    thread = threading.Thread(
        target=_watch, args=(connections, waits, done), name="sdgen-blocked", daemon=True
    )
    thread.start()
    try:
        yield
    finally:
        done.set()
        thread.join(_AT_MOST_SECONDS)  # it may be connecting to a server that does not answer


def _watch(connections: Connections, waits: LockWaits, done: threading.Event) -> None:
    if done.wait(_FIRST_LOOK_SECONDS):
        return
    try:
        with connections.another() as looking:
            _Watch(connections, waits, looking).look_until(done)
    except TargetError:
        return  # no connection left, or no longer: the run itself says what is wrong


class _Watch:
    def __init__(self, connections: Connections, waits: LockWaits, looking: Engine) -> None:
        self._connections, self._waits, self._looking = connections, waits, looking
        self._told: dict[str, float] = {}  # what, and when

    def look_until(self, done: threading.Event) -> None:
        while not done.wait(_LOOK_SECONDS):
            engines = {engine.session_number: engine for engine in self._connections.all}
            sessions = [session for session in engines if session is not None]
            found = self._looking.blockers(sessions)
            for session, who in found.items():
                self._waits.blocked[engines[session]] = (who, time.monotonic())
                self._tell(who)
                if self._waits.switch.asked:
                    engines[session].cancel()

    def _tell(self, who: str) -> None:
        now = time.monotonic()
        if now - self._told.get(who, -_TOLD_AGAIN_SECONDS) >= _TOLD_AGAIN_SECONDS:
            self._told[who] = now
            self._waits.log.warning(f"waiting for a lock on rows, held by {who}")
