"""Who may do what over HTTP: other origins, other names, paths, secrets, the environment."""

from __future__ import annotations

import http.client
import re
import socket
import time
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from sdgen.runs.resolving.targets import inline_target
from sdgen.store import Store
from sdgen.store.targets import add_target
from tests.support.databases import Database
from tests.support.server import Client, LiveServer, live_server, settings_in, tiny
from web.api import OPERATIONS
from web.serving import Server
from web.settings import DEFAULT_HOST, MAX_BODY_BYTES

CHANGING = [one for one in OPERATIONS if one.method != "GET"]
IDS = [f"{one.method} {one.path}" for one in CHANGING]
SECRET = "w0rd-of-honour"


def address_of(path: str) -> str:
    return "/".join("none" if part.startswith("{") else part for part in path.split("/"))


# --- Who asks -----------------------------------------------------------------------------------


def test_it_listens_on_localhost_only() -> None:
    assert DEFAULT_HOST == "127.0.0.1"


@pytest.mark.parametrize("operation", CHANGING, ids=IDS)
def test_other_origins_change_nothing(client: Client, operation: Any) -> None:
    own = f"http://localhost:{client.port}"
    for headers, allowed in (
        ({"Origin": "http://evil.example"}, False),
        ({"Origin": "null"}, False),
        ({"Origin": f"http://localhost.evil.example:{client.port}"}, False),
        ({"Origin": f"http://localhost:{client.port + 1}"}, False),
        ({"Origin": f"file://localhost:{client.port}"}, False),
        ({"Origin": own, "Sec-Fetch-Site": "cross-site"}, False),
        ({"Sec-Fetch-Site": "cross-site"}, False),
        ({"Sec-Fetch-Site": "same-site"}, False),
        ({"Origin": own, "Sec-Fetch-Site": "same-origin"}, True),
        ({"Origin": own}, True),
        ({}, True),
    ):
        response = client(operation.method, address_of(operation.path), {}, headers=headers)
        code = response.json.get("error", {}).get("code")
        assert (code != "forbidden_origin") == allowed, headers
        assert (response.status != 403) == allowed


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda one: f"{one.method} {one.path}")
def test_rebound_names_get_nothing(client: Client, operation: Any) -> None:
    address = address_of(operation.path)
    for host in (
        "evil.example",
        f"evil.example:{client.port}",
        "localhost.evil.example",
        "",
        "a@b",
    ):
        refused = client(operation.method, address, headers={"Host": host})
        assert (refused.status, refused.error["code"]) == (403, "forbidden_host")
    assert client(operation.method, address, headers={"Host": None}).status in (400, 403)


def test_pages_and_files_check_the_name_too(client: Client) -> None:
    for path in ("/", "/static/style.css", "/openapi.json", "/nothing"):
        assert client.get(path, headers={"Host": "evil.example"}).status == 403


def test_names_a_server_goes_by(tmp_path: Path) -> None:
    with live_server(tmp_path, allowed_hosts=("sdgen.internal",)) as live:
        for host in ("localhost", "127.0.0.1", "[::1]:80", "LOCALHOST:1", "sdgen.internal:8080"):
            assert live.client.get("/healthz", headers={"Host": host}).status == 200, host


@pytest.mark.parametrize("media", ["text/plain", "application/x-www-form-urlencoded", ""])
def test_what_a_form_can_send_changes_nothing(live: LiveServer, client: Client, media: str) -> None:
    """The requests that a page elsewhere can send without asking first, as old browsers do."""
    body = b'{"id": "x", "dsn": "x.sqlite"}'
    assert client.post("targets", body, headers={"Content-Type": media}).status == 415
    assert client.get("targets").data == []


def test_headers_of_every_answer(client: Client) -> None:
    for path in ("/", "/healthz", "runs", "/static/style.css", "/openapi.json", "/nothing"):
        headers = client.get(path).headers
        policy = headers["content-security-policy"]
        assert "default-src 'none'; script-src 'self'; style-src 'self'" in policy
        assert "frame-ancestors 'none'" in policy
        assert "unsafe" not in policy
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "no-referrer"
        assert headers["cross-origin-resource-policy"] == "same-origin"
        assert "access-control-allow-origin" not in headers
    refused = client.get("/", headers={"Host": "evil.example"}).headers
    assert refused["content-security-policy"]


# --- Paths --------------------------------------------------------------------------------------

PLACES = ("scenarios/{}", "targets/{}", "scenarios/{}/preview", "runs/{}", "runs/{}/events")
WAYS_OUT = [
    "../outside",
    "..%2foutside",
    "..%2Foutside.json",
    "%2e%2e%2foutside",
    "....//outside",
    "..%5coutside",
    "..%252foutside",
    "{absolute}",
    "{absolute}.json",
    "outside.json%00",
    "./outside",
    "link",
    "outside",
    "%ff%fe",
    "%ed%a0%80",
]


@pytest.mark.parametrize("name", WAYS_OUT)
def test_ids_are_no_paths(live: LiveServer, client: Client, name: str) -> None:
    outside = live.folder / "outside.json"
    outside.write_text('{"name": "outside-secret", "entities": 3}')
    for folder in ("scenarios", "targets"):
        (live.folder / folder / "link.json").symlink_to(outside)
    name = name.format(absolute=quote(str(outside.with_suffix("")), safe=""))
    for place in PLACES:
        response = client.get(place.format(name))
        if name == "link" and response.status == 200:  # there, as a broken one
            assert "link out of the folder" in response.text
            continue
        assert response.status in (403, 404, 422), response.text
    for body in (
        {"scenario_id": name, "target": {"dsn": "x.sqlite"}},
        {"scenario": tiny(), "target_id": name},
    ):
        assert client.post("runs", body).status in (404, 422)
    if name == "link":
        assert client.get("/scenarios/link", headers={"Accept": "text/html"}).status == 200
    listed = client.get("scenarios").data + client.get("targets").data
    assert {item["id"] for item in listed} == {"link"}
    assert all("link out of the folder" in item["problems"][0]["message"] for item in listed)
    assert "outside-secret" not in "".join(client.seen)


def test_static_files_are_no_paths(client: Client) -> None:
    for name in ("../app.py", "..%2fapp.py", "%2fetc%2fpasswd", "style.css%00", "", ".", ".."):
        assert client.get(f"/static/{name}").status == 404


FILES_OUT = [
    "../x.sqlite",
    "a/../../x.sqlite",
    "/tmp/sdgen-x.sqlite",
    "~/x.sqlite",
    "sqlite:///../x.sqlite",
    "sqlite:////tmp/sdgen-x.sqlite",
    "sqlite:///%2e%2e/x.sqlite",
    "sqlite:///..%2fx.sqlite",
    "link/x.sqlite",
    "x\0.sqlite",
    ":memory:",
    ".",
]


@pytest.mark.parametrize("dsn", FILES_OUT)
def test_sqlite_files_stay_in_the_data_folder(live: LiveServer, client: Client, dsn: str) -> None:
    data = live.folder / "data"
    data.mkdir()
    (data / "link").symlink_to(live.folder)
    before = sorted(live.folder.rglob("*"))
    target = {"dsn": dsn, "kind": "sqlite"}
    for path, body in (
        ("targets", {"id": "x", **target}),
        ("runs", {"scenario": tiny(), "target": target}),
        ("runs/plan", {"scenario": tiny(), "target": target}),
    ):
        response = client.post(path, body)
        assert response.status == 422, response.text
    assert sorted(live.folder.rglob("*")) == before
    assert client.get("runs").data == []


def test_the_store_is_no_target(live: LiveServer, tmp_path: Path) -> None:
    with live_server(tmp_path, data_dir=tmp_path) as server:
        target = {"dsn": "runs.sqlite"}
        refused = server.client.post("runs", {"scenario": tiny(), "target": target})
        assert refused.paths == ["dsn"]


# --- The environment, and the files of libpq ----------------------------------------------------


@pytest.mark.parametrize(
    "target",
    [
        {"dsn": "${SDGEN_PLANTED}.sqlite"},
        {"dsn": "sqlite:///$%7BSDGEN_PLANTED%7D.sqlite"},
        {"dsn": "sqlite:///%24%7BSDGEN_PLANTED%7D.sqlite"},
        {"dsn": "postgresql://u:${SDGEN_PLANTED}@127.0.0.1:{port}/d"},
        {"dsn": "postgresql://${SDGEN_PLANTED}:p@127.0.0.1:{port}/d"},
        {"dsn": "host=127.0.0.1 port={port} user=u password=${SDGEN_PLANTED} dbname=d"},
        {"dsn": "postgresql://u@127.0.0.1:{port}/d"},
        {"dsn": "postgresql://u:@127.0.0.1:{port}/d"},
        {"dsn": "postgresql://u:p@127.0.0.1:{port}/"},
        {"dsn": "postgresql://127.0.0.1:{port}/d?user=u"},
        {"dsn": "postgresql://u:p@127.0.0.1:{port}/d?passfile=/etc/passwd"},
        {"dsn": "postgresql://u:p@127.0.0.1:{port}/d?service=x"},
        {"dsn": "postgresql://u:p@127.0.0.1:{port}/d?sslkey=/etc/passwd"},
        {"dsn": "postgresql://u:p@127.0.0.1:{port}/d?sslrootcert=/etc/passwd"},
        {"dsn": "postgresql://u:p@127.0.0.1:{port}/d?sslcert=/etc/passwd"},
        {"dsn": "postgresql://u:p@127.0.0.1:{port}/d?options=-csearch_path%3Dx"},
        {"dsn": "postgresql://u:p@/d"},
        {"dsn": "postgresql://u:p@%2Ftmp/d"},
        {"dsn": "postgresql://u:p@/d?host=/tmp"},
        {"dsn": "postgresql://u:p@127.0.0.1,/d"},
        {"dsn": "postgresql://u:p@127.0.0.1,%2Ftmp/d"},
        {"dsn": "host='' user=u password=p dbname=d"},
        {"dsn": "postgresql://u:p@h/d?nonsense=1"},
    ],
    ids=lambda target: target["dsn"],
)
def test_dsns_read_neither_environment_nor_files(
    live: LiveServer, client: Client, monkeypatch: pytest.MonkeyPatch, target: dict[str, str]
) -> None:
    monkeypatch.setenv("SDGEN_PLANTED", SECRET)
    monkeypatch.setenv("PGPASSWORD", SECRET)
    with socket.create_server(("127.0.0.1", 0)) as spy:
        spy.settimeout(0)
        dsn = target["dsn"].replace("{port}", str(spy.getsockname()[1]))
        kind = "postgres" if "sqlite" not in dsn else "sqlite"
        given = {"dsn": dsn, "kind": kind}
        for path, body in (
            ("targets", {"id": "x", **given}),
            ("runs", {"scenario": tiny(), "target": given}),
            ("runs/plan", {"scenario": tiny(), "target": given}),
        ):
            response = client.post(path, body)
            assert response.status == 422, response.text
            assert {path.rpartition(".")[2] for path in response.paths} == {"dsn"}
        with pytest.raises(BlockingIOError):
            spy.accept()
    assert SECRET not in "".join(client.seen)
    assert not (live.folder / "data").exists()


def test_kept_targets_may_not_be_turned_into_such(
    live: LiveServer, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of a target with a password only the whole DSN can be changed: not just its server."""
    monkeypatch.setenv("SDGEN_PLANTED", SECRET)
    with Store(live.folder / "runs.sqlite") as store:  # as `sdgen target add` does
        dsn = "postgresql://u:${SDGEN_PLANTED}@127.0.0.1:1/d"
        add_target(store, inline_target({"id": "own", "kind": "postgres", "dsn": dsn}))
        dsn = f"postgresql://u:{SECRET}@127.0.0.1:1/d"
        add_target(store, inline_target({"id": "kept", "kind": "postgres", "dsn": dsn}))
    for name in ("own", "kept"):
        shown = client.get(f"targets/{name}").data["dsn"]
        for dsn in (
            shown.replace("127.0.0.1", "evil.example"),
            f"{shown}?sslmode=disable",
            "postgresql://u:***@evil.example/d",
        ):
            refused = client("PUT", f"targets/{name}", {"dsn": dsn})
            assert (refused.status, refused.paths) == (422, ["dsn"])
        assert client("PUT", f"targets/{name}", {"name": "N", "dsn": shown}).status == 200
        assert client.post(f"targets/{name}/test").data["ok"] is False
    assert SECRET not in "".join(client.seen)


# --- Secrets ------------------------------------------------------------------------------------


def test_a_password_shows_nowhere(
    live: LiveServer,
    client: Client,
    postgres_database: Database,
    capsys: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
) -> None:
    """A right and a wrong password go through every route; then all output is searched."""
    import psycopg

    good = psycopg.conninfo.conninfo_to_dict(postgres_database.dsn)
    right = str(good["password"])
    wrong = good["host"], good["port"], good["dbname"]
    dsns = {
        "right": postgres_database.dsn,
        "wrong": "postgresql://{}:{}@{}:{}/{}".format(good["user"], SECRET, *wrong),
        "keywords": "host={} port={} dbname={} user=u password={}".format(*wrong, SECRET),
        "query": f"postgresql://{wrong[0]}:{wrong[1]}/{wrong[2]}?user=u&password={SECRET}",
        "nobody": f"postgresql://u:{SECRET}@127.0.0.1:1/d",
    }
    (live.folder / "targets" / "file.yaml").write_text(
        f"name: postgresql://u:{SECRET}@h/d\nkind: postgres\ndsn: {dsns['wrong']}\n"
    )
    (live.folder / "targets" / "broken.yaml").write_text(
        f"name: N\nkind: postgres\ndsn: postgresql://u:{SECRET} {SECRET}@h/d\nx: {dsns['wrong']}\n"
    )
    for name, dsn in dsns.items():
        given = {"dsn": dsn, "kind": "postgres"}
        assert client.post("targets", {"id": name, **given, "name": dsn}).status == 201
        client.post("targets", {"id": name, **given})
        client.post("targets", {"id": f"{name}-2", **given, "schema": dsn, "nonsense": dsn})
        client.post("targets", {"id": f"{name}-3", **given, "kind": "sqlite"})
        client.post(
            "targets", {"id": f"{name}-4", "dsn": dsn.replace("=", " "), "kind": "postgres"}
        )
    for name in [*dsns, "file", "broken"]:
        client.get(f"targets/{name}")
        client.post(f"targets/{name}/test")
        client.get(f"targets/{name}/tests")
        client.post(f"targets/{name}/propose", {})
        client("PUT", f"targets/{name}", {"dsn": dsns["wrong"] + "?passfile=x"})
        body = {"scenario": tiny(), "target_id": name}
        client.post("runs/plan", body)
        run = client.post("runs?wait=true", body)
        if run.status == 200:
            run_id = run.data["id"]
            client.get(f"runs/{run_id}/logs")
            client.post(f"runs/{run_id}/verify?wait=true")
            client.post(f"runs/{run_id}/resume?wait=true")
            client.post(f"runs/{run_id}/resume", {"target": {"dsn": dsns["nobody"]}})
            with client.stream(f"runs/{run_id}/events") as events:
                list(events)
            client.get(f"/runs/{run_id}", headers={"Accept": "text/html"})
        inline = {"dsn": dsns.get(name, dsns["wrong"]), "kind": "postgres"}
        client.post("runs?wait=true", {"scenario": tiny(), "target": inline, "mode": "truncate"})
    for path in ("targets", "runs", "/metrics", "/", "/targets", "scenarios"):
        client.get(path, headers={"Accept": "text/html"})
    assert client.get("runs?status=success").data
    assert client.get("runs?status=failed").data
    live.stop()
    printed = capsys.readouterr()
    output = [*client.seen, printed.out, printed.err, caplog.text]
    with Store(live.folder / "runs.sqlite") as store:
        for table in ("runs", "run_logs", "target_checks", "scenario_revisions", "verifications"):
            output += [str(row) for row in store.rows(f"SELECT * FROM {table}")]
    everything = "\n".join(output)
    assert SECRET not in everything
    assert f":{right}@" not in everything
    assert everything.count("***") > 20


# --- Limits -------------------------------------------------------------------------------------


def test_bodies_of_every_size_are_refused_in_shape(client: Client) -> None:
    for length in (MAX_BODY_BYTES + 1, 40 * MAX_BODY_BYTES, 10**15):
        connection = http.client.HTTPConnection("127.0.0.1", client.port, timeout=60)
        connection.putrequest("POST", "/api/v1/runs")
        connection.putheader("Content-Type", "application/json")
        connection.putheader("Content-Length", str(length))
        connection.endheaders()
        if length < 10 * MAX_BODY_BYTES:
            connection.send(b" " * length)
        got = connection.getresponse()
        assert got.status == 413
        assert b'{"error": {"code"' in got.read()
        connection.close()


ODD_HEADERS = [
    ("Origin", "http://["),
    ("Origin", "http://[::1"),
    ("Origin", "x" * 20_000),
    ("Accept", "text/html\xff"),
    ("Accept", "\xff"),
    ("Last-Event-ID", "\xb2"),
    ("Last-Event-ID", "9" * 5_000),
    ("Content-Type", "\xff"),
    ("Accept-Encoding", "gzip;q=,;;=\xff"),
    ("Host", "["),
    ("Host", "localhost\xe9"),
]


@pytest.mark.parametrize(("name", "value"), ODD_HEADERS)
def test_odd_headers_are_no_bugs(client: Client, name: str, value: str) -> None:
    for method, path in (
        ("GET", "/"),
        ("GET", "/nothing"),
        ("GET", "runs/none"),
        ("GET", "runs/none/events"),
        ("POST", "runs"),
    ):
        response = client(method, path, headers={name: value})
        assert response.status < 500, (path, response.text)
        if name in ("Host", "Origin") and method == "POST":
            assert response.status == 403


@pytest.mark.parametrize("size", [300, 3_500, 60_000])
def test_long_ids_and_paths_are_answered_shortly(client: Client, size: int) -> None:
    name = "a" * size
    for operation in OPERATIONS:
        path = re.sub(r"\{\w+\}", name, operation.path)
        if path != operation.path:
            response = client(operation.method, path)
            expected = (414,) if size > 8_000 else (404, 422)
            assert response.status in expected, response.text
            assert len(str(response.error)) < 1_000
    for path in (f"/runs/{name}", f"/scenarios/{name}", f"/{name}", f"/?{name}", f"runs?{name}=1"):
        response = client.get(path, headers={"Accept": "text/html"})
        assert response.status in (200, 404, 414, 422)
        assert response.text.count("a") < 3_000 or response.status == 200


LONG_DSNS = [
    {"dsn": "a" * 300 + ".sqlite"},
    {"dsn": "sqlite:///" + "%61" * 300},
    {"dsn": "x/" + "ä" * 130, "kind": "sqlite"},
    {"dsn": "/".join(["a" * 200] * 20), "kind": "sqlite"},
    {"dsn": "sqlite:///a%00b"},
    {"dsn": ",".join(["postgresql://u:p@h"] + ["h"] * 8) + "/d"},
    {"dsn": "b" * 4_097, "kind": "sqlite"},
]


@pytest.mark.parametrize("target", LONG_DSNS, ids=lambda target: target["dsn"][:30])
def test_names_that_no_file_or_host_has(client: Client, target: dict[str, str]) -> None:
    for path, body in (
        ("targets", {"id": "long", **target}),
        ("runs", {"scenario": tiny(), "target": target}),
        ("runs/plan", {"scenario": tiny(), "target": target}),
    ):
        refused = client.post(path, body)
        assert refused.status == 422, refused.text
        assert {path.rpartition(".")[2] for path in refused.paths} == {"dsn"}
        assert len(refused.text) < 1_000


def test_a_host_that_cannot_be_looked_up(client: Client) -> None:
    dsn = f"postgresql://u:p@{'a' * 300}/d"
    assert client.post("targets", {"id": "long", "dsn": dsn}).status == 201
    check = client.post("targets/long/test").data
    assert not check["ok"]
    assert "no such host" in check["error"]


def test_what_is_no_http(client: Client) -> None:
    with socket.create_connection(("127.0.0.1", client.port), timeout=60) as connection:
        connection.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\nBad Header\r\n\r\n")
        with connection.makefile("rb") as received:
            answer = received.read()
    assert answer.startswith(b"HTTP/1.0 400")
    assert b'{"error": {"code": "bad_request"' in answer
    assert b"content-security-policy" in answer.lower()


def test_a_preview_may_not_take_long(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("web.api.scenarios.PREVIEW_SECONDS", 0.05)
    scenario = tiny()
    scenario["entities"][0]["columns"] = [
        {
            "name": f"c{number}",
            "type": "string",
            "generator": {"type": "faker_name"},
        }
        for number in range(150)
    ]
    scenario["entities"][0]["rows"] = 2000
    client.post("scenarios", scenario).data  # noqa: B018
    started = time.monotonic()
    refused = client.get("scenarios/tiny/preview?rows=2000")
    if refused.status != 200:  # a machine may be fast
        assert "took longer" in refused.error["message"]
    assert time.monotonic() - started < 30


def test_a_server_that_cannot_listen_leaves_nothing_open(tmp_path: Path) -> None:
    with live_server(tmp_path) as live, pytest.raises(OSError, match="in use"):
        Server(settings_in(tmp_path, port=live.client.port, runs_db=tmp_path / "o.sqlite"))
    assert not (tmp_path / "o.sqlite-wal").exists()
