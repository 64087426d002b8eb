"""The history of a scenario in the browser; files that are not valid, problems at their lines."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.support.browser import PATIENCE_MS, Screen
from tests.support.server import LiveServer, tiny
from tests.web.test_history import put, text_of

pytestmark = pytest.mark.first_server
expect.set_options(timeout=PATIENCE_MS)


@pytest.mark.slow
def test_a_scenario_goes_back(screen: Screen, site: LiveServer) -> None:
    site.client.post("scenarios", {**tiny(), "id": "mine"}).data  # noqa: B018
    put(site, text_of(5))
    put(site, text_of(6))
    page = screen.open("/scenarios/mine")
    page.get_by_role("link", name="History").click()
    expect(page.locator(".diff .removed").last).to_contain_text('"rows": 5')
    expect(page.get_by_role("button")).to_have_count(0)
    page.locator("#revisions").get_by_role("link", name="2").click()
    expect(page.locator("#changed-title")).to_have_text("What revision 2 changed")
    expect(page.locator(".diff").last.locator(".added").last).to_contain_text('"rows": 5')
    page.get_by_role("button", name="Go back to revision 2").click()
    expect(page.locator("#revisions tbody tr")).to_have_count(4)
    assert site.client.get("scenarios/mine").data["text"] == text_of(5)


def test_a_file_shows_its_problems_at_their_lines(screen: Screen, site: LiveServer) -> None:
    text = "id: wrong\nname: Wrong\nentities:\n  - name: a\n    rows: -1\n    columns: []\n"
    (site.folder / "scenarios" / "wrong.yaml").write_text(text)
    page = screen.open("/scenarios/wrong")
    page.get_by_role("link", name="line 5").click()
    expect(page.locator("#line-5")).to_contain_text("rows: -1")
    expect(page.locator("#line-5 + .problem")).to_contain_text("entities[0].rows: must be")
    lines = "".join(f"# {number}\n" for number in range(4_000))
    (site.folder / "scenarios" / "wrong.yaml").write_text(lines + text)
    page.reload()
    expect(page.locator("#line-4005 + .problem")).to_be_visible()
    expect(page.locator("#line-100")).to_have_count(0)
