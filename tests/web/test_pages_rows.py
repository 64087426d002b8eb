"""The rows of a run on its page: looked at, followed, searched, downloaded, verified."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.support.browser import PATIENCE_MS, Screen
from tests.support.server import LiveServer

pytestmark = pytest.mark.first_server
expect.set_options(timeout=PATIENCE_MS)


@pytest.mark.slow
def test_rows_are_looked_at_followed_searched_and_verified(
    screen: Screen, site: LiveServer
) -> None:
    body = {"scenario_id": "shop", "target_id": "demo", "seed": 3}
    run = site.client.post("runs?wait=true", body).data["id"]
    page = screen.open(f"/runs/{run}")
    page.get_by_role("link", name="orders").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Rows of orders in Demo")
    expect(page.locator("#source")).to_contain_text("as the run made them")
    rows = page.locator(".looked tbody tr")
    expect(rows).to_have_count(50)
    page.get_by_label("From row number").fill("3,990")
    page.get_by_role("button", name="Go").click()
    expect(rows).to_have_count(10)
    expect(page.get_by_role("link", name="Next")).to_have_count(0)
    page.get_by_role("link", name="Previous").click()
    expect(page.locator("#rows-title")).to_contain_text("Rows 3,940 to 3,989")

    customer = rows.first.locator("a")  # up its foreign key
    key = customer.inner_text()
    customer.click()
    expect(rows.first.locator("td").first).to_have_text(key)
    rows.first.get_by_role("link", name="orders").click()  # and down again
    expect(page.locator("#rows-title")).to_have_text(f"Stored rows where customer_id is {key}")
    page.wait_for_load_state()  # the title is there before the rows
    assert set(page.locator(".looked td:nth-child(2)").all_inner_texts()) == {key}
    with page.expect_download() as download:
        page.get_by_role("link", name="CSV").click()
    lines = Path(download.value.path()).read_text().splitlines()
    assert lines[0] == "id,customer_id,placed_at"
    assert len(lines) == 1 + rows.count()

    with closing(sqlite3.connect(site.folder / "demo.sqlite")) as database, database:
        database.execute("UPDATE customers SET tier = '<b>none' WHERE id = 3")
        database.execute("DELETE FROM customers WHERE id = 5")
    page.get_by_role("link", name="customers").click()
    expect(page.locator("#source")).to_contain_text("2 of these 50 are not as the run made them")
    expect(rows.nth(2).locator(".differs")).to_contain_text("<b>nonemade: ")
    expect(rows.nth(4)).to_contain_text("not stored")
    page.get_by_role("button", name="Verify").click()
    expect(page.locator("#verified")).to_contain_text("→ <b>none")
    page.locator("#verified").get_by_role("link", name="4", exact=True).click()
    expect(rows.first).to_contain_text("not stored")

    page.get_by_label("Column", exact=True).select_option("credit")
    page.get_by_label("Value").fill("much")
    page.get_by_role("button", name="Search").click()
    expect(page.locator("main .refusal li")).to_have_text("Value not a number (got 'much')")
    (site.folder / "demo.sqlite").rename(site.folder / "away.sqlite")
    page.get_by_role("link", name="Show all").click()
    expect(page.locator("#source")).to_contain_text("they are shown as the run made them")
    expect(rows.nth(4)).not_to_contain_text("not stored")
    (site.folder / "away.sqlite").rename(site.folder / "demo.sqlite")
