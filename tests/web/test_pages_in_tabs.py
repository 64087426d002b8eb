"""Runs watched in many tabs of one browser, which has six connections to a server."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.support.browser import PATIENCE_MS, Screen
from tests.support.server import LiveServer, tiny
from tests.web.test_pages import begin_slow_run

expect.set_options(timeout=PATIENCE_MS)
_TABS = 7


def screens(context: BrowserContext, site: LiveServer, count: int) -> list[Screen]:
    """Return as many tabs of one browser."""
    url = f"http://localhost:{site.client.port}"
    return [Screen(context.new_page(), url) for _ in range(count)]


def cancel(page: Page) -> None:
    """Cancel the run of a page there."""
    page.get_by_role("button", name="Cancel", exact=True).click()
    page.get_by_role("button", name="Cancel run").click()


@pytest.mark.slow
def test_the_last_of_many_tabs_cancels_the_run(browser: Browser, site: LiveServer) -> None:
    run_id = begin_slow_run(site)
    with browser.new_context() as context:
        tabs = screens(context, site, _TABS)
        pages = [tab.open(f"/runs/{run_id}") for tab in tabs]
        before = int(pages[-1].locator("#total").evaluate("bar => bar.value"))
        pages[-1].wait_for_function(
            "before => document.getElementById('total').value > before", arg=before
        )
        # Playwright has all of them visible, as windows side by side are.
        assert {page.evaluate("document.visibilityState") for page in pages} == {"visible"}
        cancel(pages[-1])
        for page in reversed(pages):
            expect(page.locator("#status")).to_have_text("cancelled")
            expect(page.locator("#log li").last).to_contain_text("run ended: cancelled")
        assert [tab.complaints for tab in tabs] == [[]] * _TABS


def turn_away(page: Page, hidden: bool) -> None:
    """Have a page believe that nobody sees it, or that somebody does again."""
    page.evaluate(
        """hidden => {
            Object.defineProperty(document, "hidden", { value: hidden, configurable: true });
            document.dispatchEvent(new Event("visibilitychange"));
        }""",
        hidden,
    )


@pytest.mark.slow
def test_a_hidden_tab_asks_nothing_and_is_right_when_shown(
    screen: Screen, site: LiveServer
) -> None:
    run_id = begin_slow_run(site)
    screen.page.clock.install()
    page = screen.open(f"/runs/{run_id}")
    expect(page.locator("#total-left")).to_contain_text("left")
    turn_away(page, hidden=True)
    page.wait_for_load_state("networkidle")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    site.client.post(f"runs/{run_id}/cancel")
    site.client.wait(run_id)
    page.clock.fast_forward(60_000)
    expect(page.locator("#status")).to_have_text("running")
    assert asked == []
    turn_away(page, hidden=False)
    expect(page.locator("#status")).to_have_text("cancelled")
    expect(page.locator("#log li").last).to_contain_text("run ended: cancelled")
    expect(page.get_by_role("button", name="Resume")).to_be_visible()

    turn_away(page, hidden=True)
    site.client.post(f"runs/{run_id}/resume")
    site.client.wait(run_id, lambda run: run["status"] == "running")
    turn_away(page, hidden=False)
    expect(page.locator("#status")).to_have_text("running")
    cancel(page)
    expect(page.locator("#status")).to_have_text("cancelled")


def test_a_tab_does_not_save_over_what_another_one_has_saved(
    screen: Screen, site: LiveServer
) -> None:
    site.client.post("scenarios", {**tiny(), "id": "in-tabs"})
    page = screen.open("/scenarios/in-tabs/edit")
    page.locator(".cm-line").first.click()
    theirs = site.client("PUT", "scenarios/in-tabs", {**tiny(7), "id": "in-tabs"}).data
    page.keyboard.press("Control+End")
    page.keyboard.insert_text("\n# mine")
    save = page.get_by_role("button", name="Save", exact=True)
    save.click()
    expect(page.locator("#verdict")).to_contain_text("has been saved by somebody else since")
    assert site.client.get("scenarios/in-tabs").data["text"] == theirs["text"]
    expect(page.locator("#verdict").get_by_role("link", name="History")).to_be_visible()
    save.click()
    expect(page.locator("#saved")).to_contain_text("Saved as in-tabs")
    assert site.client.get("scenarios/in-tabs").data["text"].endswith("# mine")
