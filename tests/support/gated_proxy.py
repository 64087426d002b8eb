"""A way to a server that can be shut, as by a network that fails without a word."""

from __future__ import annotations

import contextlib
import socket
import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field


@dataclass
class Gate:
    """Passes bytes on both ways while it is open; connections stay.

    Attributes:
        port: where it listens.
        opened: whether bytes are passed on.
        held: whether some have come while it was shut.
    """

    port: int
    opened: threading.Event = field(default_factory=threading.Event)
    held: threading.Event = field(default_factory=threading.Event)

    def shut(self) -> None:
        """Keep all bytes from now on."""
        self.opened.clear()


@contextmanager
def gated_proxy(host: str, port: int) -> Iterator[Gate]:
    """Listen on a free local port and pass everything on to the server while the gate is open."""

    class Handler(socketserver.BaseRequestHandler):
        def handle(self) -> None:
            with socket.create_connection((host, port)) as server:
                back = threading.Thread(target=_pump, args=(server, self.request, gate))
                back.start()
                _pump(self.request, server, gate)
                back.join()

    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Handler) as listener:
        gate = Gate(listener.server_address[1])
        gate.opened.set()
        thread = threading.Thread(target=listener.serve_forever, daemon=True)
        thread.start()
        try:
            yield gate
        finally:
            gate.opened.set()
            listener.shutdown()
            thread.join()


def _pump(source: socket.socket, sink: socket.socket, gate: Gate) -> None:
    with contextlib.suppress(OSError):
        while data := source.recv(65_536):
            if not gate.opened.is_set():
                gate.held.set()
            gate.opened.wait()
            sink.sendall(data)
    with contextlib.suppress(OSError):
        sink.shutdown(socket.SHUT_WR)
