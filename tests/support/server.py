"""A live server for tests, on a port of its own, and a client that sends just what it is told."""

from __future__ import annotations

import http.client
import json
import subprocess
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sdgen.databases.postgres.connecting import parameters_of
from sdgen.store import Store
from sdgen.store.targets import find_target
from tests.support.cli import start_process
from tests.support.runs import column_of, entity_of
from web.serving import Server
from web.settings import ServerSettings

API = "/api/v1"
PATIENCE = 120
"""Seconds that anything may take on a busy machine."""


@dataclass(frozen=True)
class Response:
    """An answer."""

    status: int
    headers: Mapping[str, str]
    content: bytes

    @property
    def text(self) -> str:
        """Return its body as text."""
        return self.content.decode()

    @property
    def json(self) -> Any:
        """Return its body as JSON."""
        return json.loads(self.content)

    @property
    def data(self) -> Any:
        """Return the data of a success."""
        assert self.status < 400, self.text
        assert set(self.json) == {"data"}
        return self.json["data"]

    @property
    def error(self) -> Any:
        """Return the error of a failure, whose shape is checked."""
        assert self.status >= 400, self.text
        assert self.headers["content-type"] == "application/json"
        assert set(self.json) == {"error"}, self.text
        error = self.json["error"]
        assert set(error) == {"code", "message", "details"}
        assert isinstance(error["code"], str)
        assert isinstance(error["message"], str)
        assert all(set(detail) == {"path", "message"} for detail in error["details"])
        return error

    @property
    def paths(self) -> list[str]:
        """Return the paths of the problems of a failure."""
        return [detail["path"] for detail in self.error["details"]]


@dataclass
class Client:
    """Sends requests; every request is a connection of its own.

    Attributes:
        port: where the server listens.
        seen: all answers so far, headers and bodies, for searching them.
    """

    port: int
    seen: list[str] = field(default_factory=list)

    def __call__(
        self,
        method: str,
        path: str,
        body: object = None,
        headers: Mapping[str, str | None] | None = None,
    ) -> Response:
        """Return the answer to a request.

        A path that does not begin with a slash is one of the API's. Bodies are sent as JSON, bytes
        and texts as they are; a header of None is not sent.
        """
        address = path if path.startswith("/") else f"{API}/{path}"
        sent: dict[str, str | None] = {"Host": f"localhost:{self.port}"}
        content: bytes | None = None
        if body is not None or method in ("POST", "PUT"):
            sent["Content-Type"] = "application/json"
            content = {} if body is None else body  # type: ignore[assignment]
            if isinstance(content, str):
                content = content.encode()
            elif not isinstance(content, bytes):
                content = json.dumps(content).encode()
        sent.update(headers or {})
        if content is not None:
            sent.setdefault("Content-Length", str(len(content)))
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            connection.putrequest(method, address, skip_host=True, skip_accept_encoding=True)
            for name, value in sent.items():
                if value is not None:
                    connection.putheader(name, value)
            connection.endheaders(content)
            got = connection.getresponse()
            response = Response(
                got.status,
                {name.lower(): value for name, value in got.getheaders()},
                got.read(),
            )
        finally:
            connection.close()
        self.seen.append(f"{response.headers} {response.content.decode(errors='replace')}")
        return response

    def get(self, path: str, **options: Any) -> Response:
        """Return the answer to a GET."""
        return self("GET", path, **options)

    def post(self, path: str, body: object = None, **options: Any) -> Response:
        """Return the answer to a POST of JSON."""
        return self("POST", path, body, **options)

    def wait(self, run_id: str, until: Callable[[Any], bool] | None = None) -> Any:
        """Return a run when it has ended, or when ``until`` says so of it."""
        deadline = time.monotonic() + PATIENCE
        while True:
            run = self.get(f"runs/{run_id}").data
            if until(run) if until else run["status"] not in ("queued", "running"):
                return run
            assert time.monotonic() < deadline, run
            time.sleep(0.02)

    @contextmanager
    def stream(self, path: str, **headers: str) -> Iterator[Iterator[tuple[str, Any, str | None]]]:
        """Give the events of a stream, each as (name, data, id), as they come."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            connection.request("GET", f"{API}/{path}", headers=headers)
            got = connection.getresponse()
            assert got.status == 200, got.read()
            assert got.getheader("Content-Type", "").startswith("text/event-stream")
            with got:  # it holds the socket, too
                yield self._events(got)
        finally:
            connection.close()

    def _events(self, got: http.client.HTTPResponse) -> Iterator[tuple[str, Any, str | None]]:
        said: dict[str, str] = {}
        for raw in got:
            self.seen.append(raw.decode())
            line = raw.decode().rstrip("\n")
            if line:
                name, _, value = line.partition(": ")
                said[name] = value
            elif "event" in said:
                yield said["event"], json.loads(said["data"]), said.get("id")
                said = {}
            else:
                said = {}


@dataclass
class LiveServer:
    """A server in a thread of this process.

    Attributes:
        folder: its working files: ``scenarios``, ``targets``, ``data`` and the store.
        client: sends requests to it.
        server: the server.
    """

    folder: Path
    client: Client
    server: Server
    _thread: threading.Thread

    def stop(self, at_once: bool = False) -> None:
        """Stop it, and wait until it has ended."""
        self.server.stop()
        if at_once:
            self.server.stop()
        self._thread.join(PATIENCE)
        assert not self._thread.is_alive()


def settings_in(folder: Path, **changes: Any) -> ServerSettings:
    """Return the settings of a server whose files are all in a folder."""
    for name in ("scenarios", "targets"):
        (folder / name).mkdir(exist_ok=True)
    given: dict[str, Any] = {
        "runs_db": folder / "runs.sqlite",
        "scenarios_dir": folder / "scenarios",
        "targets_dir": folder / "targets",
        "data_dir": folder / "data",
        "port": 0,
    }
    return ServerSettings(**{**given, **changes})


@contextmanager
def live_server(folder: Path, **changes: Any) -> Iterator[LiveServer]:
    """Serve a folder; it ends with the test."""
    made: list[Server] = []
    listening = threading.Event()

    def run() -> None:
        # The store's connection belongs to the thread that opens it.
        try:
            server = Server(settings_in(folder, **changes))
            made.append(server)
        finally:
            listening.set()
        server.run()

    thread = threading.Thread(target=run, name="test-server")
    thread.start()
    assert listening.wait(PATIENCE)
    live = LiveServer(folder, Client(made[0].port), made[0], thread)
    try:
        yield live
    finally:
        live.stop(at_once=True)


@contextmanager
def server_process(
    folder: Path, *options: object
) -> Iterator[tuple[subprocess.Popen[str], Client]]:
    """Serve a folder in a process of its own; give it and a client."""
    (folder / "scenarios").mkdir(exist_ok=True)
    process = start_process("serve", "--port", 0, *options, cwd=folder)
    try:
        assert process.stderr is not None
        line = process.stderr.readline()
        assert line.startswith("sdgen serves http://127.0.0.1:"), line + process.stderr.read()
        yield process, Client(int(line.split(":")[2].split()[0]))
    finally:
        process.kill()
        process.communicate()


def aging() -> dict[str, Any]:
    """Return a scenario of 20 rows whose times move with as_of."""
    at = {"type": "time_series", "params": {"start": "-30d", "step": "1m"}}
    columns = [
        {"name": "id", "type": "int", "primary_key": True, "generator": {"type": "sequence"}},
        {"name": "at", "type": "timestamp", "generator": at},
    ]
    entity = {"name": "items", "rows": 20, "columns": columns}
    return {"id": "aging", "name": "Aging", "seed": 7, "entities": [entity]}


def tiny(rows: int = 20, **keys: Any) -> dict[str, Any]:
    """Return a small scenario of one entity ``items``."""
    entity = entity_of(
        "items",
        rows,
        id=("int", "sequence", {}),
        size=("int", "uniform_int", {"min": 0, "max": 9}),
    )
    return {"id": "tiny", "name": "Tiny", "seed": 7, "entities": [entity], **keys}


def slow(rows: int = 20_000_000) -> dict[str, Any]:
    """Return a scenario whose run takes long, in many batches."""
    wide = [column_of(f"c{n}", "string", "faker_name", {}) for n in range(4)]
    entity = entity_of("items", rows, id=("int", "sequence", {}))
    return {
        "id": "slow",
        "name": "Slow",
        "seed": 7,
        "entities": [{**entity, "columns": [*entity["columns"], *wide]}],
    }


def connection_parameters(live: LiveServer, target_id: str) -> dict[str, str]:
    """Return those of a stored Postgres target, as libpq reads its DSN."""
    with Store(live.folder / "runs.sqlite") as store:
        target = find_target(store, target_id)
    assert target is not None
    return parameters_of(target.dsn)
