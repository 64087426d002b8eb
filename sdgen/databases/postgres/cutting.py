"""Cutting connections: whoever waits for an answer on one waits no longer."""

from __future__ import annotations

import os
import socket
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress

import psycopg

from sdgen.databases.postgres.connecting import Connection


@contextmanager
def cut_after(connection: Connection, seconds: float) -> Iterator[None]:
    """Cuts a connection that has not done what is asked of it inside when the time is over."""
    timer = threading.Timer(seconds, cut, [connection])
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def cut(connection: Connection) -> None:
    """Has whoever waits for a connection's answer wait no longer."""
    with suppress(OSError, psycopg.Error):  # it may have ended meanwhile
        doubled = socket.socket(fileno=os.dup(connection.fileno()))
        with closing(doubled):
            doubled.shutdown(socket.SHUT_RDWR)
