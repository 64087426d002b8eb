"""All runs: narrowed, paged, drawn, and their records deleted."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import expect

from tests.support.browser import PATIENCE_MS, Screen
from tests.support.server import Client, LiveServer
from web.pages import runs as page_of_runs

pytestmark = pytest.mark.first_server
expect.set_options(timeout=PATIENCE_MS)
PAGE = {"Accept": "text/html"}


@pytest.fixture(scope="module")
def made(site: LiveServer) -> list[str]:
    """Ids of runs, oldest first: two that succeed, one that fails, one that succeeds."""

    def run(**body: Any) -> str:
        return str(site.client.post("runs?wait=true", {"target_id": "demo", **body}).data["id"])

    return [
        run(scenario_id="tiny"),
        run(scenario_id="tiny", mode="truncate"),
        run(scenario_id="tiny", target_id="taken"),
        run(scenario_id="shop", profile="few"),
    ]


def listed(client: Client, query: str = "") -> list[str]:
    """Return the ids that the API lists."""
    return [run["id"] for run in client.get(f"runs?limit=50{query}").data]


def test_runs_are_narrowed_by_what_is_asked_for(site: LiveServer, made: list[str]) -> None:
    client = site.client
    assert listed(client) == made[::-1]
    assert listed(client, "&status=failed") == [made[2]]
    assert listed(client, "&scenario_id=shop") == [made[3]]
    assert listed(client, "&target_id=taken") == [made[2]]
    assert listed(client, f"&before={made[2]}") == [made[1], made[0]]
    begun = client.get(f"runs/{made[2]}").data["created_at"]
    assert listed(client, f"&since={begun}") == [made[3], made[2]]
    assert listed(client, f"&since={begun}&before={made[3]}&status=failed") == [made[2]]
    assert listed(client, "&since=2999-01-01") == []
    assert client.get("runs?since=yesterday").paths == ["since"]
    assert client.get("runs?before=nothing").status == 404


@pytest.mark.slow
def test_the_page_narrows_draws_and_pages(
    screen: Screen, made: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    page = screen.open("/")
    page.get_by_role("link", name="All runs").click()
    rows = page.locator("#runs tbody tr")
    expect(rows).to_have_count(4)
    expect(page.get_by_role("img", name="Rows per second of 3 runs")).to_be_visible()
    page.get_by_label("Status").select_option("success")
    page.get_by_label("Scenario").select_option("tiny")
    page.get_by_role("button", name="Show").click()
    expect(rows).to_have_count(2)
    expect(page.get_by_label("Scenario")).to_have_value("tiny")
    page.get_by_label("Begun since").fill("2999-01-01")
    page.get_by_role("button", name="Show").click()
    expect(page.locator(".empty")).to_have_text("No run matches these filters.")
    page.get_by_role("link", name="Show all").click()
    expect(rows).to_have_count(4)
    monkeypatch.setattr(page_of_runs, "ON_A_PAGE", 3)
    page = screen.open("/runs")
    expect(rows).to_have_count(3)
    page.get_by_role("link", name="Older").click()
    expect(rows).to_have_count(1)
    expect(rows).to_contain_text(made[0])
    page.get_by_role("link", name="Newest").click()
    expect(rows).to_have_count(3)


def test_odd_queries_are_no_errors(site: LiveServer, made: list[str]) -> None:
    for query in ("since=x", "status=x", "before=x", "since=2026-01-01T00:00:00%2B99:00"):
        assert site.client.get(f"/runs?{query}", headers=PAGE).status == 200


def test_the_record_of_a_run_is_deleted(screen: Screen) -> None:
    site = screen.url
    run = screen.page.request.post(
        f"{site}/api/v1/runs?wait=true", data={"scenario_id": "tiny", "target_id": "demo"}
    ).json()["data"]["id"]
    page = screen.open(f"/runs/{run}")
    page.get_by_role("button", name="Delete").click()
    expect(page.locator("#confirm-text")).to_contain_text("Its rows stay in the target.")
    page.get_by_role("button", name="Delete").last.click()
    page.wait_for_url("**/runs")
    assert page.request.get(f"{site}/api/v1/runs/{run}").status == 404
    assert page.request.get(f"{site}/api/v1/runs/{run}/logs").status == 404


def test_a_run_that_is_at_work_is_not_deleted(site: LiveServer) -> None:
    client = site.client
    body = {"scenario_id": "slow", "target_id": "slow", "batch_size": 5000, "mode": "truncate"}
    run = client.post("runs", body).data["id"]
    client.wait(run, lambda one: one["rows_written"] > 0)
    refused = client("DELETE", f"runs/{run}", {})
    assert refused.status == 409
    assert "Cancel it first" in refused.error["message"]
    client.post(f"runs/{run}/cancel", {})
    client.wait(run)
    assert client("DELETE", f"runs/{run}", {}).data == {"id": run}
    assert client("DELETE", f"runs/{run}", {}).status == 404
