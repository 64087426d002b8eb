"""Which servers requests may have this one connect to, how long it waits, and how many wait."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from sdgen.runs.resolving.targets import inline_target
from sdgen.store import Store
from sdgen.store.targets import add_target
from tests.support.crashes import until
from tests.support.server import Client, live_server, tiny
from web import target_rules
from web.settings import MAX_CONNECTING, THREADS, ServerSettings
from web.target_hosts import target_hosts
from web.target_rules import impatient

ANYWHERE = "0.0.0.0"


def dsn_of(host: str, port: int = 1, rest: str = "") -> str:
    return f"postgresql://u:p@{host}:{port}/d{rest}"


@contextmanager
def silence() -> Iterator[int]:
    """Give the port of a server that takes connections and never says a word.

    In the end it drops those that wait for one.
    """
    with socket.create_server(("127.0.0.1", 0), backlog=100) as server:
        yield server.getsockname()[1]


@pytest.mark.parametrize(
    ("host", "named", "allowed"),
    [
        ("127.0.0.1", (), True),
        ("127.0.0.2", (), True),
        ("::1", (), True),
        ("localhost", (), True),
        (ANYWHERE, (), False),
        ("::", (), False),
        ("", (), False),
        ("box.lan", (), False),
        (ANYWHERE, ("*",), True),
        (ANYWHERE, ("db.lan", "DB.example"), True),
        (ANYWHERE, ("other.lan",), False),
        ("127.0.0.1", ("other.lan",), False),
    ],
)
def test_which_hosts_requests_may_name(host: str, named: tuple[str, ...], allowed: bool) -> None:
    settings = ServerSettings(runs_db=Path("x"), host=host, target_hosts=named)
    assert (target_hosts(settings).refused(["db.lan", "db.EXAMPLE"]) is None) == allowed


def test_a_server_that_others_reach_connects_to_stored_targets_only(tmp_path: Path) -> None:
    with live_server(tmp_path, host=ANYWHERE) as live, silence() as port:
        client = live.client
        with Store(tmp_path / "runs.sqlite") as store:
            add_target(store, inline_target({"id": "kept", "dsn": dsn_of("h"), "kind": "postgres"}))
        for dsn in (dsn_of("127.0.0.1", port), dsn_of("h"), "host=h user=u password=p dbname=d"):
            given = {"dsn": dsn, "kind": "postgres"}
            for method, path, body in (
                ("POST", "targets", {"id": "new", **given}),
                ("PUT", "targets/kept", given),
                ("POST", "runs", {"scenario": tiny(), "target": given}),
                ("POST", "runs/plan", {"scenario": tiny(), "target": given}),
            ):
                # As it is the stored one, this changes nothing.
                if method == "PUT" and dsn == dsn_of("h"):
                    continue
                refused = client(method, path, body)
                assert refused.status == 422, refused.text
                assert "have the server allow the host" in refused.error["details"][0]["message"]
        assert client.post("targets/kept/test").data["ok"] is False
        assert client.post("targets", {"id": "file", "dsn": "x.sqlite"}).status == 201
        assert client.post("targets/file/test").data["ok"]


def test_only_hosts_that_were_named(tmp_path: Path) -> None:
    (tmp_path / "targets").mkdir()
    (tmp_path / "targets" / "own.yaml").write_text(f"name: N\nkind: postgres\ndsn: {dsn_of('o')}\n")
    with live_server(tmp_path, target_hosts=("127.0.0.1",)) as live:
        client = live.client
        with Store(tmp_path / "runs.sqlite") as store:
            add_target(store, inline_target({"id": "kept", "dsn": dsn_of("h"), "kind": "postgres"}))
        assert client.post("targets", {"id": "near", "dsn": dsn_of("127.0.0.1")}).status == 201
        for dsn in (
            dsn_of("h"),
            "postgresql://u:p@127.0.0.1:1,h:1/d",
            "postgresql://u:p@127.0.0.1:1/d?hostaddr=10.0.0.1",
        ):
            assert client.post("targets", {"id": "far", "dsn": dsn}).status == 422
        for name, tested, planned in (("near", 200, 502), ("own", 200, 502), ("kept", 422, 422)):
            assert client.post(f"targets/{name}/test").status == tested
            answer = client.post("runs/plan", {"scenario": tiny(), "target_id": name})
            assert answer.status == planned, "a plan that has compared nothing is none"
            assert client.post(f"targets/{name}/propose").status == planned
        assert client.post("runs", {"scenario": tiny(), "target_id": "kept"}).status == 422


@pytest.mark.parametrize(
    ("parameters", "seconds"),
    [
        ("", None),
        ("?connect_timeout=5", None),
        ("?connect_timeout=600", "20"),
        ("?connect_timeout=0", "20"),
        ("?connect_timeout=-1", "20"),
        ("?connect_timeout=99999999999999999999", "20"),
        ("?host=a,b,c,d", "5"),
        ("?host=a,b,c,d&connect_timeout=4", None),
        ("?connect_timeout=soon", "20"),
    ],
)
def test_nobody_is_waited_for_long(parameters: str, seconds: str | None) -> None:
    host = "" if "host=" in parameters else "h"
    target = inline_target({"dsn": f"postgresql://u:p@{host}/d{parameters}", "kind": "postgres"})
    dsn = impatient(target).dsn
    assert dsn == target.dsn if seconds is None else f"connect_timeout={seconds}" in dsn


def test_silent_servers_take_only_some_threads(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """More requests than there are threads, to a server that says nothing, for ten minutes."""
    monkeypatch.setattr(target_rules, "_MOST_SECONDS", 600)
    with live_server(tmp_path) as live:
        client = live.client
        answers: list[Any] = []

        def ask(number: int) -> None:
            own = Client(client.port)
            body = {"scenario": tiny(), "target_id": "silent"}
            test = number % 2
            answers.append(own.post("targets/silent/test") if test else own.post("runs/plan", body))

        threads = [threading.Thread(target=ask, args=(n,)) for n in range(THREADS + 8)]
        with silence() as port:
            dsn = dsn_of("127.0.0.1", port, "?connect_timeout=600")
            assert client.post("targets", {"id": "silent", "dsn": dsn}).status == 201
            for thread in threads:
                thread.start()
            until(lambda: len(answers) == len(threads) - MAX_CONNECTING)  # all places are taken
            assert client.get("/healthz").status == 200
            assert {one.status for one in answers} == {503}, "others were served meanwhile"
        for thread in threads:
            thread.join()
        busy = [one for one in answers if one.status == 503]
        assert len(answers) - len(busy) == MAX_CONNECTING
        assert {one.error["code"] for one in busy} == {"too_many_connecting"}
        for one in answers:
            assert one.status in (502, 503) or not one.data["ok"]  # plans fail, tests tell
        assert client.post("targets/silent/test").status == 200  # its place is free again


def test_a_silent_server_is_not_waited_for_long(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(target_rules, "_MOST_SECONDS", 2)
    with silence() as port:
        dsn = dsn_of("127.0.0.1", port, "?connect_timeout=600")
        assert client.post("targets", {"id": "silent", "dsn": dsn}).status == 201
        assert not client.post("targets/silent/test").data["ok"]
