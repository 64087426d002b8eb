"""A TCP proxy that counts the bytes a client sends to its server."""

from __future__ import annotations

import contextlib
import socket
import socketserver
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass


@dataclass
class Counter:
    """What has gone through."""

    port: int
    sent: int = 0
    """Bytes from client to server."""

    def add(self, count: int) -> None:
        """Count bytes that were sent."""
        self.sent += count


@contextmanager
def counting_proxy(host: str, port: int) -> Iterator[Counter]:
    """Listen on a free local port and pass everything on to the server."""

    class Handler(socketserver.BaseRequestHandler):
        def handle(self) -> None:
            with socket.create_connection((host, port)) as server:
                back = threading.Thread(target=_pump, args=(server, self.request, lambda _: None))
                back.start()
                _pump(self.request, server, counter.add)
                back.join()

    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Handler) as listener:
        counter = Counter(listener.server_address[1])
        thread = threading.Thread(target=listener.serve_forever, daemon=True)
        thread.start()
        try:
            yield counter
        finally:
            listener.shutdown()
            thread.join()


def _pump(source: socket.socket, sink: socket.socket, note: Callable[[int], None]) -> None:
    """Pass bytes on until one side is done, and tell the other side so."""
    with contextlib.suppress(OSError):
        while data := source.recv(65_536):
            note(len(data))
            sink.sendall(data)
    with contextlib.suppress(OSError):
        sink.shutdown(socket.SHUT_WR)
