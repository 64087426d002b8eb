"""Answers in gzip: what is compressed, for whom, and what stays as it is."""

from __future__ import annotations

import gzip
import http.client

import pytest

from tests.support.server import PATIENCE, Client, LiveServer, tiny
from tests.support.site import shop
from web.compression import FEWEST_BYTES, takes_gzip

GZIP = {"Accept-Encoding": "gzip, deflate, br"}


@pytest.mark.parametrize(
    ("accepted", "taken"),
    [
        ("gzip", True),
        ("GZip ;Q=0.5", True),
        ("deflate, x-gzip", True),
        ("*", True),
        ("br;q=1.0, gzip;q=0.001", True),
        ("", False),
        ("identity", False),
        ("gzip;q=0", False),
        ("gzip; q=0.000, *", False),
        ("*;q=0", False),
        ("gzip;q=2, gzipped, ;;;,", False),
        ("g" * 8000, False),
        ("," * 8000 + "gzip", True),
    ],
)
def test_who_takes_gzip(accepted: str, taken: bool) -> None:
    assert takes_gzip(accepted) is taken


@pytest.mark.parametrize(
    "path",
    [
        *("/", "/scenarios/shop", "/targets", "/openapi.json", "/static/style.css"),
        *("/static/run.js", "/api/v1/generators", "/nothing"),
        "/api/v1/scenarios/shop/explain?dialect=sqlite&seed=1",
    ],
)
def test_whole_answers_are_compressed_for_who_takes_it(client: Client, path: str) -> None:
    # Not now: what is made at another second is another text.
    client.post("scenarios", {**shop(), "as_of": "2026-01-31T12:00:00Z"}).data  # noqa: B018
    accept = {"Accept": "text/html"} if path == "/nothing" else {}
    plain = client.get(path, headers=accept)
    packed = client.get(path, headers={**GZIP, **accept})
    assert plain.headers["vary"] == packed.headers["vary"] == "Accept-Encoding"
    assert "content-encoding" not in plain.headers
    assert packed.headers["content-encoding"] == "gzip"
    assert int(packed.headers["content-length"]) == len(packed.content) < len(plain.content) * 0.7
    assert gzip.decompress(packed.content) == plain.content
    refused = client.get(path, headers={"Accept-Encoding": "gzip;q=0", **accept})
    assert "content-encoding" not in refused.headers
    head = client("HEAD", path, headers={**GZIP, **accept})
    assert head.content == b""
    assert head.headers["content-encoding"] == "gzip"


def test_small_answers_and_streams_stay_as_they_are(live: LiveServer) -> None:
    client = live.client
    client.post("scenarios", tiny()).data  # noqa: B018
    small = client.get("/healthz", headers=GZIP)
    assert len(small.content) < FEWEST_BYTES
    assert "content-encoding" not in small.headers
    body = {"scenario_id": "tiny", "target": {"dsn": "out.sqlite"}}
    run_id = client.post("runs?wait=true", body).data["id"]
    connection = http.client.HTTPConnection("127.0.0.1", client.port, timeout=PATIENCE)
    connection.request("GET", f"/api/v1/runs/{run_id}/events", headers=GZIP)
    got = connection.getresponse()
    assert got.getheader("Content-Encoding") is None
    assert b"event: end" in got.read()
    connection.close()


def test_static_files_are_sent_once(client: Client) -> None:
    first = client.get("/static/style.css", headers=GZIP)
    tag = first.headers["etag"]
    assert tag.startswith("W/")
    assert client.get("/static/style.css").headers["etag"] == tag
    for known in (tag, f'"other", {tag}'):
        again = client.get("/static/style.css", headers={"If-None-Match": known, **GZIP})
        assert (again.status, again.content) == (304, b"")
        assert again.headers["etag"] == tag
        assert again.headers["vary"] == "Accept-Encoding"
        assert "content-encoding" not in again.headers
    assert client.get("/static/style.css", headers={"If-None-Match": 'W/"other"'}).status == 200
    assert client.get("/static/dom.js").headers["etag"] != tag
