"""The texts that an added scenario has had: kept, listed, compared, gone back to."""

from __future__ import annotations

import json
from typing import Any

import pytest

from sdgen.store import Store, scenario_history
from tests.support.server import Client, LiveServer, tiny

YAML = {"Content-Type": "application/yaml"}


def put(live: LiveServer, text: str) -> dict[str, Any]:
    """Save the scenario ``mine`` with a text, and return what is answered."""
    data: dict[str, Any] = live.client("PUT", "scenarios/mine", text, YAML).data
    return data


def text_of(rows: int) -> str:
    """Return a text of ``mine``, with a comment of its own."""
    return f"# {rows} of them\n{json.dumps({**tiny(rows), 'id': 'mine'})}\n"


def numbers(client: Client) -> list[int]:
    """Return the numbers of the revisions that are kept, newest first."""
    return [each["number"] for each in client.get("scenarios/mine/revisions").data]


def test_a_text_replaces_only_the_revision_that_it_was_made_of(
    live: LiveServer, client: Client
) -> None:
    first = client.post("scenarios", {**tiny(), "id": "mine"}).data
    assert first["revision"] == client.get("scenarios/mine").data["revision"] == 1
    kept = client("PUT", "scenarios/mine?revision=1", text_of(5), YAML)
    assert kept.data["revision"] == 2
    late = client("PUT", "scenarios/mine?revision=1", text_of(6), YAML)
    assert (late.status, late.error["code"], late.paths) == (409, "conflict", ["revision"])
    assert "saved by somebody else since: it has revision 2" in late.error["message"]
    assert client.get("scenarios/mine").data["text"] == text_of(5)
    assert client("PUT", "scenarios/mine?revision=2", text_of(6), YAML).data["revision"] == 3
    assert put(live, text_of(7))["revision"] == 4
    assert client("PUT", "scenarios/mine?revision=x", text_of(6), YAML).paths == ["revision"]
    assert client("PUT", "scenarios/none?revision=1", text_of(6), YAML).status == 404


def test_each_text_is_a_revision_and_can_be_gone_back_to(live: LiveServer, client: Client) -> None:
    client.post("scenarios", {**tiny(), "id": "mine"}).data  # noqa: B018
    for rows in (5, 5, 6):
        put(live, text_of(rows))
    assert numbers(client) == [3, 2, 1]
    assert client.get("scenarios/mine/revisions/2").data["text"] == text_of(5)
    restored = client.post("scenarios/mine/revisions/2/restore", {}).data
    assert (restored["text"], restored["rows"]) == (text_of(5), 5)
    assert client.get("scenarios/mine").data["text"] == text_of(5)
    assert numbers(client) == [4, 3, 2, 1]
    for number in ("9", "0", "-1", "1e0", "x", "9" * 40):
        assert client.get(f"scenarios/mine/revisions/{number}").status == 404, number
        assert client.post(f"scenarios/mine/revisions/{number}/restore", {}).status == 404

    client("DELETE", "scenarios/mine")
    assert client.get("scenarios/mine/revisions").status == 404
    client.post("scenarios", {**tiny(), "id": "mine"}).data  # noqa: B018
    assert numbers(client) == [1]


def test_files_have_no_history(live: LiveServer, client: Client) -> None:
    (live.folder / "scenarios" / "tiny.json").write_text(json.dumps(tiny()))
    assert client.get("scenarios/tiny/revisions").data == []
    assert client.post("scenarios/tiny/revisions/1/restore", {}).error["code"] == "read_only"
    page = client.get("/scenarios/tiny/history", headers={"Accept": "text/html"})
    assert page.status == 404


def test_an_old_text_has_to_be_valid_today(live: LiveServer, client: Client) -> None:
    client.post("scenarios", {**tiny(), "id": "mine"}).data  # noqa: B018
    with Store(live.folder / "runs.sqlite") as store:
        store.execute("UPDATE scenario_history SET body = 'id: mine' WHERE number = 1")
    put(live, text_of(5))
    refused = client.post("scenarios/mine/revisions/1/restore", {})
    assert (refused.status, sorted(refused.paths)) == (422, ["entities", "name"])
    assert client.get("scenarios/mine").data["text"] == text_of(5)


@pytest.mark.parametrize(("limit", "most"), [("MOST_REVISIONS", 3), ("MOST_CHARACTERS", 700)])
def test_the_oldest_revisions_go(
    live: LiveServer, client: Client, monkeypatch: pytest.MonkeyPatch, limit: str, most: int
) -> None:
    monkeypatch.setattr(scenario_history, limit, most)
    client.post("scenarios", {**tiny(), "id": "mine"}).data  # noqa: B018
    assert 200 < len(text_of(1)) < 300
    for rows in range(1, 6):
        put(live, text_of(rows))
    assert numbers(client)[:2] == [6, 5]
    assert len(numbers(client)) == (3 if limit == "MOST_REVISIONS" else 2)
    put(live, f"# {'x' * 2_000}\n{text_of(9)}")
    put(live, f"# {'y' * 2_000}\n{text_of(9)}")
    assert numbers(client)[:2] == [8, 7]
