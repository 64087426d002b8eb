"""Serving the application with waitress: threads, limits, and a graceful end."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable
from types import FrameType
from typing import Any

import waitress
from waitress import wasyncore
from waitress.channel import HTTPChannel
from waitress.server import BaseWSGIServer
from waitress.task import ErrorTask

from web.app import make_app
from web.errors import JSON, HttpError
from web.security import ANY_ADDRESS, HEADERS
from web.services import Services
from web.settings import MAX_BODY_BYTES, THREADS, ServerSettings

_CONNECTIONS = 500
_LOOK_SECONDS = 0.25
_IDLE_SECONDS = 60
# What is larger than we take is still read, so that the client gets to see our answer; not this.
_MOST_BODY_BYTES = 8 * MAX_BODY_BYTES


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
        self._stopping = threading.Event()
        self._waking = threading.RLock()  # a signal may come in the midst of it
        self._sockets: dict[int, Any] = {}
        try:
            self._server: Any = waitress.create_server(
                make_app(self.services),
                map=self._sockets,
                host=settings.host,
                port=settings.port,
                threads=THREADS,
                connection_limit=_CONNECTIONS,
                channel_timeout=_IDLE_SECONDS,
                channel_request_lookahead=1,  # tells whether a client that waits has gone
                max_request_body_size=_MOST_BODY_BYTES,
                ident="sdgen",
                clear_untrusted_proxy_headers=True,
            )
        except BaseException:
            wasyncore.close_all(self._sockets, ignore_all=True)
            self.services.close()
            raise
        self._listening = [one for one in self._sockets.values() if _is_listening(one)]
        for one in self._listening:
            one.channel_class = _Channel

    @property
    def port(self) -> int:
        """The port it listens on."""
        return int(self._listening[0].effective_port)

    @property
    def url(self) -> str:
        """Where to reach it."""
        host = self.services.settings.host
        host = "localhost" if host in ANY_ADDRESS else host
        return f"http://{f'[{host}]' if ':' in host else host}:{self.port}"

    def run(self) -> None:
        """Serves requests; returns when the server was stopped, and everything is closed.

        Stopped, it takes no more connections; runs end after their current batch, and those who
        wait for them get to know.
        """
        ended = threading.Event()
        try:
            while not self._stopping.is_set():
                self._turn()
            for one in self._listening:
                wasyncore.dispatcher.close(one)  # its socket only: answers still need its trigger
            self.services.stop()
            threading.Thread(target=self._end, args=(ended,), daemon=True).start()
            while not ended.is_set():
                self._turn()
        finally:
            self._server.task_dispatcher.shutdown()
            with self._waking:
                wasyncore.close_all(self._sockets)
            self.services.close()

    def stop(self) -> None:
        """Makes ``run`` end, from another thread or a signal handler; called again, at once."""
        if self._stopping.is_set():
            self.services.stop(at_once=True)
        self._stopping.set()
        with self._waking:
            for one in self._listening if self._sockets else ():
                one.pull_trigger()  # what waits for sockets wakes up

    def _turn(self) -> None:
        if self._sockets:
            wasyncore.loop(timeout=_LOOK_SECONDS, use_poll=True, map=self._sockets, count=1)
        else:
            self._stopping.wait(_LOOK_SECONDS)

    def _end(self, ended: threading.Event) -> None:
        self.services.queue.join()
        ended.set()


class _JsonErrorTask(ErrorTask):  # type: ignore[misc]
    """Answers what is no HTTP, or too large, in the shape of all other errors."""

    def execute(self) -> None:
        """Writes the answer."""
        said = self.request.error
        code = said.reason.lower().replace(" ", "_")
        body = HttpError(said.code, code, f"{said.reason}: {said.body}").body().encode()
        self.status = f"{said.code} {said.reason}"
        self.response_headers.extend([("Content-Type", JSON), *HEADERS])
        self.set_close_on_finish()
        self.content_length = len(body)
        self.write(body)


class _Channel(HTTPChannel):  # type: ignore[misc]
    error_task_class = _JsonErrorTask


def _is_listening(one: object) -> bool:
    return isinstance(one, BaseWSGIServer)


def serve(settings: ServerSettings, announce: Callable[[str], None]) -> None:
    """Serves until Ctrl-C or SIGTERM; a second one stops running statements, too.

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
