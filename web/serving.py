"""Serving the application with waitress: threads, limits, and a graceful end."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable
from types import FrameType
from typing import Any

import waitress
from waitress import wasyncore

from web.app import make_app
from web.services import Services
from web.settings import THREADS, ServerSettings

_CONNECTIONS = 500
_LOOK_SECONDS = 0.25


class Server:
    """A server, listening from the start; ``run`` serves until ``stop`` is called.

    Args:
        settings: where to listen, and what to work with.

    Raises:
        OSError: the address cannot be listened on.
        StoreError: the store cannot be used.
    """

    def __init__(self, settings: ServerSettings) -> None:
        self.services = Services(settings)
        self._sockets: dict[int, Any] = {}
        try:
            self._server: Any = waitress.create_server(
                make_app(self.services),
                map=self._sockets,
                host=settings.host,
                port=settings.port,
                threads=THREADS,
                connection_limit=_CONNECTIONS,
                ident="sdgen",
                clear_untrusted_proxy_headers=True,
            )
        except BaseException:
            self.services.close()
            raise
        self._stopping = threading.Event()

    @property
    def port(self) -> int:
        """The port it listens on."""
        if hasattr(self._server, "effective_port"):
            return int(self._server.effective_port)
        return int(self._server.effective_listen[0][1])  # a name of several addresses

    @property
    def url(self) -> str:
        """Where to reach it."""
        host = self.services.settings.host
        return f"http://{f'[{host}]' if ':' in host else host}:{self.port}"

    def run(self) -> None:
        """Serves requests; returns when the server was stopped, and everything is closed."""
        try:
            while not self._stopping.is_set():
                wasyncore.loop(timeout=_LOOK_SECONDS, use_poll=True, map=self._sockets, count=1)
        finally:
            self._server.task_dispatcher.shutdown()
            wasyncore.close_all(self._sockets)
            self.services.close()

    def stop(self) -> None:
        """Makes ``run`` end: from another thread, or a signal handler."""
        self._stopping.set()


def serve(settings: ServerSettings, announce: Callable[[str], None]) -> None:
    """Serves until Ctrl-C or SIGTERM.

    Args:
        settings: see ``Server``.
        announce: is told the URL once it can be called.
    """
    server = Server(settings)

    def stop(number: int, frame: FrameType | None) -> None:
        server.stop()

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, stop)
    announce(server.url)
    server.run()
