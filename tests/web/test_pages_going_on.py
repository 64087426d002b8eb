"""A run's page: the run is continued and replayed, as it was planned, and compared."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.support.browser import PATIENCE_MS, Screen
from tests.support.server import LiveServer
from tests.web.test_pages import rows_of

pytestmark = pytest.mark.first_server
expect.set_options(timeout=PATIENCE_MS)


@pytest.fixture(scope="module")
def run_id(site: LiveServer) -> str:
    """Id of a run of ``tiny`` into ``demo``."""
    body = {"scenario_id": "tiny", "target_id": "demo"}
    return str(site.client.post("runs?wait=true", body).data["id"])


def test_a_run_is_continued_as_planned(screen: Screen, site: LiveServer, run_id: str) -> None:
    page = screen.open(f"/runs/{run_id}")
    opener, panel = page.get_by_role("button", name="Continue"), page.locator("#continue-panel")
    expect(panel).to_be_hidden()
    opener.press("Enter")
    expect(opener).to_have_attribute("aria-expanded", "true")
    expect(panel.locator("#planned")).to_contain_text("20 rows, 20 of them of runs: kept")
    expect(panel.locator("#outlook-title")).to_have_text("Plan: Tiny → Demo")
    begin = panel.get_by_role("button", name="Start run")
    panel.get_by_label("items").fill("none")
    expect(panel.locator("#planned")).to_be_hidden()  # it was of other choices
    panel.get_by_label("items").press("Enter")
    expect(panel.locator(".problem")).to_contain_text("got 'none'")
    panel.get_by_label("items").fill("1_0")
    panel.get_by_role("button", name="Dry run").click()
    expect(panel.locator("#dried")).to_contain_text("10")
    begin.click()  # shows the plan first
    expect(panel.locator("#planned")).to_be_visible()
    assert rows_of(site, "demo", "items") == 20
    begin.click()
    page.wait_for_url(lambda url: not url.endswith(run_id))
    expect(page.locator("#status")).to_have_text("success")
    assert rows_of(site, "demo", "items") == 30
    made = site.client.get(f"runs/{page.url.rpartition('/')[2]}").data
    assert (made["target_id"], made["scenario_id"]) == ("demo", "tiny")

    page = screen.open(f"/runs/{run_id}")  # which is not the latest any more
    page.get_by_role("button", name="Continue").click()
    expect(page.locator("#continue-panel .refusal")).to_contain_text(f"run {made['id']} is the")


@pytest.mark.slow
def test_a_run_is_replayed_as_planned(screen: Screen, site: LiveServer, run_id: str) -> None:
    page = screen.open(f"/runs/{run_id}")
    page.get_by_role("button", name="Replay").click()
    panel = page.locator("#replay-panel")
    panel.get_by_role("button", name="Plan").click()
    expect(panel.locator(".problem")).to_contain_text("missing")
    panel.get_by_label("Target").select_option("slow")
    panel.get_by_role("button", name="Plan").click()
    expect(panel.locator("#planned")).to_contain_text("create")
    panel.get_by_role("button", name="Start run").click()
    page.wait_for_url(re.compile(f"/runs/(?!{run_id})"))
    expect(page.locator("#status")).to_have_text("success")
    assert rows_of(site, "slow", "items") == 20


@pytest.mark.slow
def test_two_runs_are_compared(screen: Screen, site: LiveServer, run_id: str) -> None:
    body = {"scenario_id": "tiny", "target_id": "demo", "mode": "truncate", "seed": 9}
    other = site.client.post("runs?wait=true", body).data["id"]
    page = screen.open(f"/runs/{other}")
    page.get_by_role("link", name="Compare").click()
    expect(page.locator("#facts")).to_contain_text("Seed")
    page.get_by_label("Compare with").select_option(run_id)
    page.get_by_role("button", name="Compare").click()
    page.wait_for_url("**/diff?with=*")
    expect(page.locator("#entities")).to_contain_text("differs")
    expect(page.locator("#differences .chip")).to_contain_text("size")
    page.get_by_text("Rows that differ, such as").click()
    expect(page.locator("#examples")).to_be_visible()
    expect(page.get_by_text("They are the same.")).to_be_visible()  # the scenarios
