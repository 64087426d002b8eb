"""``/api/v1/runs/{run_id}/rows``: rows of a run over HTTP."""

from __future__ import annotations

import csv
import http.client
import io
import json
import sqlite3
from contextlib import closing
from typing import Any

import duckdb
import pytest

from tests.support.runs import entity_of
from tests.support.server import Client, LiveServer, tiny
from web.api import downloads
from web.settings import MAX_LONG_REQUESTS

pytestmark = pytest.mark.first_server
SECRET = "never to be seen"


def shop() -> dict[str, Any]:
    """Returns a scenario with a foreign key, a hidden column, and cells of several types."""
    items = entity_of(
        "items",
        120,
        id=("int", "sequence", {}),
        on=("bool", "bool", {}),
        day=("date", "date", {"min": "2026-01-01", "max": "2026-01-31"}),
        price=("decimal(6,2)", "uniform_float", {"min": 0, "max": 9, "decimals": 2}),
        hidden=("text", "const", {"value": SECRET}),
    )
    items["columns"][0]["primary_key"] = True
    items["columns"][4]["hidden"] = True
    lines = entity_of(
        "lines",
        200,
        id=("int", "sequence", {}),
        item_id=("int", "fk", {"entity": "items", "column": "id"}),
    )
    return {"id": "shop", "name": "Shop", "seed": 1, "entities": [items, lines]}


def made(client: Client, **body: Any) -> str:
    """Returns the id of a run that has ended."""
    target = {"target": {"dsn": "shop.sqlite"}}
    run = client.post("runs?wait=true", {"scenario": shop(), **target, **body}).data
    assert run["status"] == "success", run["error"]
    return str(run["id"])


def test_rows_are_paged_by_their_numbers(live: LiveServer, client: Client) -> None:
    run = made(client)
    page = client.get(f"runs/{run}/rows").data
    assert (page["entity"], page["first"], page["end"]) == ("items", 0, 120)
    assert (page["is_stored"], page["why_made"]) == (True, None)
    assert [column["type"] for column in page["columns"]] == ["int", "bool", "date", "decimal(6,2)"]
    assert [row["number"] for row in page["rows"]] == [*range(50)]
    assert {row["state"] for row in page["rows"]} == {"as made"}
    first = page["rows"][0]["cells"]
    assert [type(cell) for cell in first] == [int, bool, str, float]
    assert page["children"] == [
        {"entity": "lines", "column": "item_id", "parent": "items", "of": "id"}
    ]
    lines = client.get(f"runs/{run}/rows?entity=lines&first=198&count=200").data
    assert [row["number"] for row in lines["rows"]] == [198, 199]
    item = lines["rows"][0]["cells"][1]
    assert lines["rows"][0]["parents"] == {"item_id": item - 1}
    with closing(sqlite3.connect(live.folder / "data" / "shop.sqlite")) as database, database:
        database.execute("UPDATE items SET price = 'dear' WHERE id = 2")
    changed = client.get(f"runs/{run}/rows?count=2").data["rows"][1]
    assert (changed["state"], changed["cells"][3]) == ("changed", "dear")
    assert set(changed["made"]) == {"price"}
    assert not any(SECRET in seen for seen in client.seen)


def test_stored_rows_are_searched(client: Client) -> None:
    run = made(client)
    found = client.get(f"runs/{run}/rows/search?entity=lines&column=item_id&equals=7").data
    assert found["rows"]
    assert {(row["number"], row["cells"][1]) for row in found["rows"]} == {(None, 7)}
    some = client.get(f"runs/{run}/rows/search?column=day&at_least=2026-01-10&count=3").data
    assert (len(some["rows"]), some["more"]) == (3, True)
    assert client.get(f"runs/{run}/rows/search?column=day&equals=monday").paths == ["equals"]
    assert client.get(f"runs/{run}/rows/search?column=hidden&equals=x").paths == ["column"]
    assert client.get(f"runs/{run}/rows/search?equals=x").paths == ["column"]
    assert client.get(f"runs/{run}/rows/search?column=day").paths == ["equals"]
    assert client.get(f"runs/{run}/rows?first=120").paths == ["first"]
    assert client.get(f"runs/{run}/rows?count=201").paths == ["count"]
    assert client.get(f"runs/{run}/rows?entity=nothing").status == 404
    assert client.get("runs/nothing/rows").status == 404


def test_where_the_table_is_not_to_be_read_rows_are_made(live: LiveServer, client: Client) -> None:
    run = made(client)
    stored = client.get(f"runs/{run}/rows?count=3").data["rows"]
    (live.folder / "data" / "shop.sqlite").unlink()
    page = client.get(f"runs/{run}/rows?count=3").data
    assert not page["is_stored"]
    assert "there is no file" in page["why_made"]
    assert [row["cells"] for row in page["rows"]] == [row["cells"] for row in stored]
    assert {row["state"] for row in page["rows"]} == {"not compared"}
    assert client.get(f"runs/{run}/rows/search").status == 502
    assert not (live.folder / "data" / "shop.sqlite").exists()


def test_a_password_that_no_record_holds_is_not_asked_for(client: Client) -> None:
    far = {"dsn": "postgresql://me:w0rd@127.0.0.1:1/shop"}
    run = client.post("runs?wait=true", {"scenario": tiny(), "target": far}).data
    assert run["status"] == "failed"
    page = client.get(f"runs/{run['id']}/rows?count=1").data
    assert not page["is_stored"]
    assert "records hold no passwords" in page["why_made"]
    assert [row["number"] for row in page["rows"]] == [0]
    assert not any("w0rd" in seen for seen in client.seen)


def test_all_rows_are_downloaded(live: LiveServer, client: Client) -> None:
    run = made(client)
    with closing(sqlite3.connect(live.folder / "data" / "shop.sqlite")) as database, database:
        database.execute("UPDATE items SET day = 'say \"a, b\"\n' WHERE id = 2")
    answer = client.get(f"runs/{run}/rows.csv?entity=items")
    assert answer.headers["content-type"].startswith("text/csv")
    assert answer.headers["content-disposition"] == f'attachment; filename="{run}-items.csv"'
    lines = [*csv.reader(io.StringIO(answer.content.decode(), newline=""))]
    assert lines[0] == ["id", "on", "day", "price"]
    assert len(lines) == 121
    assert lines[2][2] == 'say "a, b"\n'
    rows = [json.loads(line) for line in client.get(f"runs/{run}/rows.jsonl").text.splitlines()]
    assert [row["id"] for row in rows] == [*range(1, 121)]
    page = client.get(f"runs/{run}/rows?count=1").data["rows"][0]
    assert [*rows[0].values()] == page["cells"]
    some = client.get(f"runs/{run}/rows.csv?column=id&at_most=3").text.splitlines()
    assert len(some) == 5  # one row has two lines
    whole = client.get(f"runs/{run}/rows.csv?source=made").text
    assert 'say "a, b"' not in whole
    (live.folder / "data" / "shop.sqlite").unlink()
    assert client.get(f"runs/{run}/rows.csv").status == 502
    assert client.get(f"runs/{run}/rows.parquet").status == 502
    answer = client.get(f"runs/{run}/rows.parquet?source=made")
    (live.folder / "rows.parquet").write_bytes(answer.content)
    with duckdb.connect() as own:
        read = own.from_parquet(str(live.folder / "rows.parquet"))
        assert [*map(str, read.types)] == ["INTEGER", "BOOLEAN", "DATE", "DECIMAL(6,2)"]
        written = [
            [str(row[0]), str(row[1]).lower(), str(row[2]), str(row[3])] for row in read.fetchall()
        ]
    assert written == [line.split(",") for line in whole.splitlines()[1:]]
    assert client.get(f"runs/{run}/rows.csv?source=made").text == whole
    assert client.get(f"runs/{run}/rows.csv?source=made&column=id&equals=1").paths == ["source"]
    assert live.server.services.long_requests.acquire(blocking=False)
    assert not any(SECRET in seen for seen in client.seen)


def test_what_is_downloaded_is_never_held_as_a_whole(
    live: LiveServer, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(downloads, "_CHUNK", 100)
    run = made(client)
    connection = http.client.HTTPConnection("127.0.0.1", client.port, timeout=60)
    connection.request("GET", f"/api/v1/runs/{run}/rows.csv?entity=lines&source=made")
    with closing(connection):
        assert connection.getresponse().read(40).startswith(b"id,item_id\r\n")
    for _ in range(MAX_LONG_REQUESTS):  # the place of a client that has gone is another's
        assert client.get(f"runs/{run}/rows.jsonl?count=1").paths == ["count"]
    assert client.get(f"runs/{run}/rows.jsonl").status == 200
