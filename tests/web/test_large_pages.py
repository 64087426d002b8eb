"""Pages about a scenario of 300 tables: how many bytes a browser fetches to show one."""

from __future__ import annotations

import gzip
import re
import sqlite3
from contextlib import closing
from typing import Any
from urllib.parse import urljoin

import pytest

from tests.support.runs import entity_of
from tests.support.server import Client, LiveServer

TABLES, COLUMNS = 300, 10
MOST_BYTES = 300_000
_LINKED = re.compile(r'<(?:script|link)\b[^>]*?\b(?:src|href)="(/static/[^"]+)"')
_IMPORTED = re.compile(r"""\b(?:from|import)\s*\(?\s*["'](\.?/[^"']+\.js)["']""")


def large() -> dict[str, Any]:
    """Return a scenario in which each table points to the one before."""
    entities = []
    for number in range(TABLES):
        columns: dict[str, Any] = {"id": ("int", "sequence", {})}
        if number:
            fk = {"entity": f"table_{number - 1}", "column": "id"}
            columns[f"table_{number - 1}_id"] = ("int", "fk", fk)
        for place in range(COLUMNS - len(columns)):
            columns[f"amount_{place}"] = ("double", "normal", {"mean": 100, "std": 15})
        entities.append(entity_of(f"table_{number}", 1, **columns))
    return {"id": "large", "name": "Large", "seed": 1, "entities": entities}


def fetched(client: Client, path: str) -> dict[str, int]:
    """Return what a browser fetches for a page: path → bytes on the wire."""
    sizes: dict[str, int] = {}
    waiting = [path]
    while waiting:
        at = waiting.pop()
        if at in sizes:
            continue
        answer = client.get(at, headers={"Accept": "text/html", "Accept-Encoding": "gzip"})
        assert answer.status == 200, at
        sizes[at] = len(answer.content)
        is_packed = answer.headers.get("content-encoding") == "gzip"
        body = (gzip.decompress(answer.content) if is_packed else answer.content).decode()
        found = _LINKED.findall(body) if at == path else []
        if at.partition("?")[0].endswith(".js"):
            found = [urljoin(at, each) for each in _IMPORTED.findall(body)]
        waiting += found
    return sizes


@pytest.mark.slow
def test_pages_of_many_tables_are_small(live: LiveServer) -> None:
    client = live.client
    assert client.post("scenarios", large()).status == 201
    target = {"dsn": "large.sqlite"}
    run_ids = [
        client.post("runs?wait=true", {"scenario_id": "large", "target": target, **asked}).data[
            "id"
        ]
        for asked in ({}, {"mode": "truncate_then_insert"})
    ]
    data = live.folder / "data"
    with (
        closing(sqlite3.connect(data / "large.sqlite")) as filled,
        closing(sqlite3.connect(data / "empty.sqlite")) as copy,
    ):
        for (sql,) in filled.execute("SELECT sql FROM sqlite_master WHERE type = 'table'"):
            copy.execute(sql)
    saved = {"id": "empty", "name": "Empty", "kind": "sqlite", "dsn": "empty.sqlite"}
    assert client.post("targets", saved).status == 201
    proposed = client.post("targets/empty/propose", {"rows": 10}).data
    first, second = run_ids
    too_large = {}
    for path in (
        *("/", "/runs", "/targets", "/scenarios/large", "/scenarios/large?entity=table_7"),
        *("/scenarios/large/edit", "/scenarios/large/history", "/scenarios/new?from=large"),
        *(f"/runs/{second}", f"/runs/{second}/diff?with={first}"),
        *(f"/runs/{second}/rows?entity=table_299", "/propose?target=empty"),
        f"/proposals/{proposed['id']}",
    ):
        sizes = fetched(client, path)
        assert len(sizes) > 1, path
        if sum(sizes.values()) > MOST_BYTES:
            too_large[path] = sizes
    assert not too_large
