"""The pages as the server writes them, without a browser."""

from __future__ import annotations

import json
import urllib.request
from typing import Any

import pytest

from sdgen.runs.resolving.scenarios import scenario_as_stored
from sdgen.scenario.models import Scenario
from sdgen.store.scenarios import StoredScenario
from tests.support.cli import Cli
from tests.support.runs import entity_of
from tests.support.server import Client, LiveServer, tiny
from web.pages.rendering import _named


def following() -> dict[str, Any]:
    """Return a scenario of 10 users, and of profiles whose rows follow them, one for each."""
    users = entity_of("users", 10, id=("int", "sequence", {}))
    users["columns"][0]["primary_key"] = True
    fk = {"entity": "users", "column": "id", "distribution": "unique"}
    profiles = entity_of("profiles", 1, user_id=("int", "fk", fk))
    del profiles["rows"]
    return {"id": "following", "name": "Following", "seed": 1, "entities": [users, profiles]}


def shown(live: LiveServer, path: str) -> str:
    """Return a page, with runs of white space as one blank."""
    with urllib.request.urlopen(f"http://127.0.0.1:{live.client.port}{path}") as answer:
        return " ".join(answer.read().decode().split())


def test_rows_that_a_foreign_key_decides_are_counted(
    live: LiveServer, client: Client, capsys: pytest.CaptureFixture[str]
) -> None:
    scenario = following()
    scenario["entities"][0]["schema"] = "hr"
    (live.folder / "scenarios" / "following.json").write_text(json.dumps(scenario))
    assert '<span class="figure">20</span> rows' in shown(live, "/scenarios")
    assert "10 rows in hr.users," in shown(live, "/scenarios/following")
    (item,) = client.get("scenarios").data
    assert item["rows"] == 20
    options = (
        "--runs-db",
        live.folder / "runs.sqlite",
        "--scenarios-dir",
        live.folder / "scenarios",
    )
    (listed,) = Cli(capsys).json("scenario", "list", *options)
    assert listed["rows"] == 20


def test_a_stored_scenario_is_read_once_while_it_stays_the_same(
    live: LiveServer, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = []

    def noted(stored: StoredScenario) -> Scenario:
        read.append(stored.body)
        return scenario_as_stored(stored)

    monkeypatch.setattr("web.scenarios.scenario_as_stored", noted)
    client.post("scenarios", tiny()).data  # noqa: B018
    for path in ("/", "/scenarios", "/scenarios/tiny", "/scenarios/tiny?entity=items"):
        assert "Tiny" in shown(live, path)
    client("PUT", "scenarios/tiny", tiny(name="Other")).data  # noqa: B018
    assert "Other" in shown(live, "/scenarios/tiny")
    assert len(read) == len({*read}) == 2


def test_run_again_leaves_rows_to_the_foreign_key(live: LiveServer, client: Client) -> None:
    client.post("scenarios", following())
    body = {"scenario_id": "following", "target": {"dsn": "out.sqlite"}}
    run_id = client.post("runs?wait=true", body).data["id"]
    assert "rows.profiles" not in shown(live, f"/runs/{run_id}")


def test_scenarios_and_runs_of_one_name_can_be_told_apart(live: LiveServer, client: Client) -> None:
    client.post("scenarios", tiny(profiles={"few": {"scale": 0.5}}))
    client.post("scenarios", {**tiny(), "id": "other"})
    client.post("scenarios", {**following(), "id": "alone"})
    body = {"scenario_id": "tiny", "target": {"dsn": "out.sqlite"}, "profile": "few"}
    run_id = client.post("runs?wait=true", body).data["id"]
    page = shown(live, "/")
    assert ">Tiny (tiny)</option>" in page
    assert ">Tiny (other)</option>" in page
    assert ">Following</option>" in page
    assert '<span class="soft">few</span>' in page
    assert f"tiny · {run_id}" in page


def test_a_failed_run_can_be_verified(live: LiveServer, client: Client) -> None:
    client.post("scenarios", tiny(checks=[{"entity": "items", "column": "size", "min": 100}]))
    body = {"scenario_id": "tiny", "target": {"dsn": "out.sqlite"}}
    run = client.post("runs?wait=true", body).data
    assert run["status"] == "failed"
    assert '<button type="button" id="verify" disabled>' in shown(live, f"/runs/{run['id']}")


def test_long_names_break_behind_signs_not_in_words() -> None:
    assert _named("sales_order.line_<x>") == "sales_<wbr>order.<wbr>line_<wbr>&lt;x&gt;"
    assert _named("__a..b") == "__<wbr>a..<wbr>b"
