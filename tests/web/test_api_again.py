"""Runs made of an earlier one's record over HTTP, and an undo that is told before it is done."""

from __future__ import annotations

import threading
from typing import Any

from tests.support.databases import Database
from tests.support.runs import entity_of
from tests.support.server import PATIENCE, Client, LiveServer, aging, tiny

TARGET = {"dsn": "out.sqlite"}


def shop() -> dict[str, Any]:
    """Return a keyed scenario with a profile, whose runs count on both."""
    scenario = tiny(profiles={"few": {"rows": {"items": 5}}})
    scenario["entities"][0]["columns"][0]["primary_key"] = True
    return scenario


def made(client: Client) -> dict[str, Any]:
    """Return a run of that profile that has succeeded."""
    body = {"scenario": shop(), "target": TARGET, "profile": "few", "seed": 3}
    run: dict[str, Any] = client.post("runs?wait=true", body).data
    assert (run["status"], run["rows_written"]) == ("success", 5)
    return run


def test_a_run_is_continued_by_its_record_alone(live: LiveServer, client: Client) -> None:
    first = made(client)
    database = Database("sqlite", str(live.folder / "data" / "out.sqlite"))
    address = f"runs/{first['id']}/continue"
    plan = client.post(f"{address}/plan", {"row_overrides": {"items": 7}}).data
    (entity,) = plan["entities"]
    assert (entity["first"], entity["rows"], entity["rows_there"]) == ("add rows", 7, 5)
    assert (plan["seed"], plan["as_of"], plan["profile"]) == (3, first["as_of"], "few")
    dry = client.post(f"{address}/dry-run", {"row_overrides": {"items": 7}}).data
    assert (dry["ok"], dry["entities"][0]["written"]) == (True, 7)
    assert database.count("items") == 5
    assert client.post(f"{address}/plan", {"row_overrides": {"none": 7}}).paths == [
        "row_overrides.none"
    ]
    second = client.post(f"{address}?wait=true", {}).data
    assert (second["status"], second["rows_written"]) == ("success", 5)
    assert second["profile"] == "few"
    assert database.query("SELECT max(id), count(*) FROM items") == [(10, 10)]

    refused = client.post(f"{address}/plan", {})
    assert (refused.status, refused.paths) == (422, ["continue"])
    assert f"run {second['id']} is the latest one" in refused.error["details"][0]["message"]
    third = client.post(f"runs/{second['id']}/continue?wait=true", {"row_overrides": {"items": 1}})
    assert third.data["status"] == "success"
    assert client.post(f"runs/{third.data['id']}/verify?wait=true").data["ok"] is True
    assert client.post("runs/none/continue", {}).status == 404


def test_rows_that_followed_from_parents_follow_from_those_to_be_added(client: Client) -> None:
    fk = {"entity": "items", "column": "id", "distribution": "unique"}
    both = {"id": ("int", "sequence", {}), "item_id": ("int", "fk", fk)}
    details = {
        key: value for key, value in entity_of("details", 1, **both).items() if key != "rows"
    }
    scenario = {**shop(), "profiles": {}}
    scenario["entities"] += [details, entity_of("notes", 4, id=("int", "sequence", {}))]
    made = client.post("runs?wait=true", {"scenario": scenario, "target": TARGET}).data
    assert made["rows_written"] == 20 + 20 + 4

    def rows(**asked: int) -> list[int]:
        body = {"row_overrides": asked} if asked else {}
        plan = client.post(f"runs/{made['id']}/continue/plan", body).data
        return [entity["rows"] for entity in plan["entities"]]

    assert sorted(rows()) == [4, 20, 20]
    assert sorted(rows(items=7)) == [4, 7, 7]
    assert sorted(rows(items=0, notes=1)) == [0, 0, 1]
    assert sorted(rows(items=7, details=3)) == [3, 4, 7]
    more = client.post(f"runs/{made['id']}/continue?wait=true", {"row_overrides": {"items": 7}})
    assert (more.data["status"], more.data["rows_written"]) == ("success", 18), more.data


def test_a_run_is_replayed_into_another_target(live: LiveServer, client: Client) -> None:
    first = made(client)
    address, other = f"runs/{first['id']}/replay", {"target": {"dsn": "other.sqlite"}}
    plan = client.post(f"{address}/plan", other).data
    same = [plan[name] for name in ("seed", "as_of", "profile", "total_rows", "config_hash")]
    assert same == [3, first["as_of"], "few", 5, first["config_hash"]]
    assert plan["entities"][0]["first"] == "create"
    assert client.post(f"{address}/dry-run", other).data["ok"] is True
    assert not (live.folder / "data" / "other.sqlite").exists()
    again = client.post(f"{address}?wait=true", other)
    assert again.data["status"] == "success", again.data
    assert again.headers["location"] == f"/api/v1/runs/{again.data['id']}"
    rows = [
        Database("sqlite", str(live.folder / "data" / name)).query("SELECT * FROM items")
        for name in ("out.sqlite", "other.sqlite")
    ]
    assert rows[0] == rows[1]
    assert len(rows[0]) == 5

    refused = client.post(f"{address}/plan", {"target": TARGET})
    assert refused.error["code"] == "table_mismatch"
    assert client.post(f"{address}/plan", {"target": TARGET, "mode": "truncate"}).data
    assert client.post(address, {}).paths == ["target_id"]


def test_an_undo_tells_what_it_would_remove(live: LiveServer, client: Client) -> None:
    first = made(client)
    database = Database("sqlite", str(live.folder / "data" / "out.sqlite"))
    database.execute("UPDATE items SET size = 10 WHERE id = 2")
    told = client.post(f"runs/{first['id']}/undo?wait=true", {"dry_run": True}).data
    assert (told["dry_run"], told["status"], told["ok"]) == (True, "done", False)
    (entity,) = told["entities"]
    assert (entity["removed"], entity["changed"]) == (4, 1)
    assert database.count("items") == 5
    assert client.get(f"runs/{first['id']}").data["undone"] is None

    undone = client.post(f"runs/{first['id']}/undo?wait=true", {}).data
    assert (undone["dry_run"], undone["entities"]) == (False, told["entities"])
    assert database.count("items") == 1
    assert [each["dry_run"] for each in client.get(f"runs/{first['id']}/undos").data] == [
        False,
        True,
    ]


def test_two_runs_are_compared(live: LiveServer, client: Client) -> None:
    first = made(client)
    body = {"scenario": shop(), "target": {"dsn": "b.sqlite"}, "as_of": first["as_of"], "seed": 4}
    second = client.post("runs?wait=true", body).data
    found = client.get(f"runs/{first['id']}/diff/{second['id']}").data
    differing = {fact["name"] for fact in found["facts"] if fact["differs"]}
    assert differing >= {"seed", "profile", "config hash", "rows of items"}
    assert "+  rows: 20" in found["scenario"]
    (entity,) = found["entities"]
    assert (entity["compared"], entity["only_first"], entity["only_second"]) == (5, 0, 15)
    assert entity["columns"].keys() == {"size"}
    assert entity["keys"]["only_second"] == 15
    assert client.get(f"runs/{first['id']}/diff/{first['id']}?rows=2").data["differs"] is False
    assert client.get(f"runs/{first['id']}/diff/none").status == 404
    assert client.get(f"runs/{first['id']}/diff/{second['id']}?entity=none").status == 404
    assert client.get(f"runs/{first['id']}/diff/{second['id']}?rows=0").paths == ["rows"]


def test_a_run_is_advanced(live: LiveServer, client: Client) -> None:
    body = {"scenario": aging(), "target": TARGET, "as_of": "2026-01-31"}
    run = client.post("runs?wait=true", body).data
    address = f"runs/{run['id']}/advance"
    later = {"as_of": "2026-02-28", "dry_run": True}
    told = client.post(f"{address}?wait=true", later)
    assert (told.status, told.data["status"], told.data["dry_run"]) == (200, "done", True)
    (entity,) = told.data["entities"]
    assert (entity["changed"], entity["columns"]) == (20, {"at": 20})
    assert client.get(f"runs/{run['id']}").data["as_of"] == "2026-01-31T00:00:00Z"
    done = client.post(f"{address}?wait=true", {"as_of": "2026-02-28"})
    assert (done.data["entities"], done.data["as_of"]) == ([entity], "2026-02-28T00:00:00Z")
    record = client.get(f"runs/{run['id']}").data
    assert (record["as_of"], record["advancing_to"]) == ("2026-02-28T00:00:00Z", None)
    assert client.post(f"runs/{run['id']}/verify?wait=true").data["ok"] is True
    listed = client.get(f"runs/{run['id']}/advances").data
    assert [each["dry_run"] for each in listed] == [False, True]
    assert client.get(done.headers["location"]).data == done.data
    earlier = client.post(f"{address}?wait=true", {"as_of": "2026-02-27"}).data
    assert (earlier["status"], earlier["entities"]) == ("failed", [])
    assert "is earlier than that of run" in earlier["error"]
    assert client.post(address, {}).paths == ["as_of"]
    assert client.post(address, {"as_of": "soon"}).paths == ["as_of"]


def test_a_resume_is_planned_before_it_goes_on(live: LiveServer, client: Client) -> None:
    """A run that had not come to its tables would empty them; one that had does not."""
    first = made(client)
    free = threading.Event()
    live.server.services.queue.add(lambda store, switch: free.wait(PATIENCE) and None)
    body = {"scenario": shop(), "target": TARGET, "mode": "truncate"}
    run = client.post("runs", body).data["id"]
    client.post(f"runs/{run}/cancel").data  # noqa: B018
    free.set()
    plan = client.post(f"runs/{run}/resume/plan", {"jobs": 2}).data
    assert plan["entities"] == [
        {"entity": "items", "table": "items", "first": "empty", "rows": 20, "stored": 0}
    ]
    assert (plan["run_id"], plan["rows_left"], plan["jobs"]) == (run, 20, 2)
    database = Database("sqlite", str(live.folder / "data" / "out.sqlite"))
    assert database.count("items") == 5
    assert client.get(f"runs/{run}").data["status"] == "cancelled"
    assert client.post(f"runs/{run}/resume/plan", {"jobs": 0}).paths == ["jobs"]
    succeeded = client.post(f"runs/{first['id']}/resume/plan", {})
    assert (succeeded.status, "nothing is missing" in succeeded.text) == (409, True)
    assert client.post("runs/none/resume/plan", {}).status == 404
