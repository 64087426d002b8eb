"""A scenario that follows a database over HTTP: what would change, and that nothing is kept."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import Any

import pytest
import yaml

from tests.support.server import Client, LiveServer, tiny
from tests.web.test_proposing import KEY, TABLES, named, sqlite_target
from web import proposals, settings

SQLITE = [sql.format(id=KEY["sqlite"]) for sql in TABLES]
YAML = {"Content-Type": "application/yaml"}
CHANGES = (
    'ALTER TABLE people ADD COLUMN "größe of ""it""" INTEGER NOT NULL DEFAULT 0',
    "CREATE TABLE payments (id INTEGER PRIMARY KEY, "
    "order_id BIGINT NOT NULL REFERENCES orders(id))",
)
MINE = "  # this is what I want here"


def change(live: LiveServer, *statements: str) -> None:
    with closing(sqlite3.connect(live.folder / "data" / "db.sqlite")) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()


@pytest.fixture
def text(live: LiveServer, client: Client) -> str:
    """A scenario of the target ``db``, with a comment of its author's; the tables have changed."""
    sqlite_target(client, live, SQLITE)
    proposed = client.post("targets/db/propose", {"rows": 20}).data["text"]
    found = proposed.replace("\n  - name: orders\n", f"\n  - name: orders{MINE}\n", 1)
    assert MINE in found
    change(live, *CHANGES)
    return str(named(found, "shop").decode())


def test_changes_of_the_tables_are_answered_and_nothing_is_kept(
    live: LiveServer, client: Client, text: str
) -> None:
    assert client.post("scenarios", text, headers=YAML).status == 201
    found = client.post("scenarios/update", {"scenario_id": "shop", "target_id": "db"}).data
    assert client.get("scenarios/shop").data["text"] == text
    assert client.post("scenarios/update", {"scenario_text": text, "target_id": "db"}).data == found
    assert {(each["kind"], each["place"]) for each in found["changes"]} == {
        ("added", "payments"),
        ("added", 'people.größe of "it"'),
    }
    assert (found["changed"], found["refused"], found["more_lines"]) == (True, [], 0)
    assert MINE in found["text"]
    diff = found["diff"]
    assert {"--- before", "+++ after"} <= {*diff}
    assert any(line.startswith("+") and "payments" in line for line in diff)
    assert not any(line.startswith("-") and MINE in line for line in diff)

    assert client("PUT", "scenarios/shop", found["text"], headers=YAML).status == 200
    again = client.post("scenarios/update", {"scenario_id": "shop", "target_id": "db"}).data
    assert (again["changed"], again["changes"], again["diff"]) == (False, [], [])
    run = client.post("runs?wait=true", {"scenario_id": "shop", "target_id": "db"}).data
    assert run["status"] == "success", run


def test_a_file_of_the_folder_is_read_as_its_own_kind(
    live: LiveServer, client: Client, text: str
) -> None:
    (live.folder / "scenarios" / "filed.yaml").write_text(text.replace("id: shop", "id: filed"))
    found = client.post("scenarios/update", {"scenario_id": "filed", "target_id": "db"}).data
    assert len(found["changes"]) == 2
    none = client.post(
        "scenarios/update",
        {"scenario_id": "filed", "target_id": "db", "exclude": ["payments"]},
    ).data
    told = {each["place"].partition(".")[0]: each["kind"] for each in none["changes"]}
    assert told == {"people": "added", "table payments": "noted"}


def test_what_cannot_be_updated(live: LiveServer, client: Client, text: str) -> None:
    good: dict[str, Any] = {"scenario_text": text, "target_id": "db"}
    refused: tuple[tuple[dict[str, Any], str, str], ...] = (
        ({"target_id": "db"}, "scenario_id", "missing"),
        ({**good, "scenario_id": "shop"}, "scenario_id", "together with scenario_text"),
        ({"scenario_text": text}, "target_id", "missing"),
        ({**good, "scenario_text": "name: ["}, "scenario_text", "YAML"),
        ({**good, "scenario_text": "name: N\n"}, "scenario_text.entities", "missing"),
        ({**good, "table": ["nothing*"]}, "table", "matches no table"),
        ({**good, "exclude": ["a\0b"]}, "exclude[0]", "U+0000"),
        ({**good, "rows": 5}, "rows", "unknown key"),
    )
    for body, path, said in refused:
        answer = client.post("scenarios/update", body)
        assert answer.status == 422, answer.text
        told = {one["path"]: one["message"] for one in answer.error["details"]}
        assert said in told[path], told
    elsewhere = client.post("scenarios/update", {**good, "scenario_text": str_of(tiny())})
    assert "none of its tables is in the target" in elsewhere.text
    assert client.post("scenarios/update", {**good, "target_id": "none"}).status == 404
    missing = {"scenario_id": "none", "target_id": "db"}
    assert client.post("scenarios/update", missing).status == 404
    secret = "postgresql://u:w0rd-of-honour@127.0.0.1:1/d"
    client.post("targets", {"id": "gone", "dsn": secret}).data  # noqa: B018
    assert client.post("scenarios/update", {**good, "target_id": "gone"}).status == 502
    assert "w0rd" not in "".join(client.seen)


def str_of(document: dict[str, Any]) -> str:
    return str(yaml.safe_dump(document, sort_keys=False))


def test_limits(
    live: LiveServer, client: Client, text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    body = {"scenario_text": text, "target_id": "db"}
    with monkeypatch.context() as patch:
        patch.setattr("web.api.updating.MOST_TABLES", 2)
        assert "3 tables would be filled" in client.post("scenarios/update", body).text
    with monkeypatch.context() as patch:
        patch.setattr(proposals, "MAX_BODY_BYTES", 100)
        assert client.post("scenarios/update", body).paths == ["table"]
    with monkeypatch.context() as patch:
        patch.setattr("web.api.updating.MOST_LINES", 3)
        found = client.post("scenarios/update", body).data
        assert len(found["diff"]) == 3
        assert found["more_lines"] > 3
    held = [live.server.services.connecting.acquire() for _ in range(settings.MAX_CONNECTING)]
    assert client.post("scenarios/update", body).status == 503
    for _ in held:
        live.server.services.connecting.release()
