"""The page's promise: from nothing but an application's database to data, by the browser alone."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.support.browser import PATIENCE_MS, Screen
from tests.support.server import LiveServer

pytestmark = pytest.mark.first_server
expect.set_options(timeout=PATIENCE_MS)
APPLICATION = """
CREATE TABLE customers (id INTEGER PRIMARY KEY, name TEXT NOT NULL, city TEXT);
CREATE TABLE orders (
    id INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customers (id),
    state TEXT NOT NULL,
    total NUMERIC NOT NULL
);
"""


def replace_line(page: Page, holding: str, text: str) -> None:
    """Write something else in place of a line of the editor."""
    page.locator(".cm-line", has_text=holding).click(click_count=3)
    page.keyboard.press("Delete")  # Chromium complains of styles where it replaces blocks itself
    page.keyboard.insert_text(f"{text}\n")


def test_from_nothing_to_data_without_leaving_the_browser(
    browser: Browser, live: LiveServer
) -> None:
    (live.folder / "data").mkdir()
    with closing(sqlite3.connect(live.folder / "data" / "app.sqlite")) as application:
        application.executescript(APPLICATION)
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    screen = Screen(context.new_page(), f"http://localhost:{live.client.port}")

    page = screen.open("/")
    page.get_by_role("link", name="Targets").click()
    page.get_by_role("button", name="Add target").click()
    page.get_by_label("Id", exact=True).fill("app")
    page.get_by_label("Where it is").select_option(label="SQLite file")
    page.get_by_label("File", exact=True).fill("app.sqlite")
    page.get_by_role("button", name="Save").click()
    page.get_by_role("link", name="Propose a scenario for app").click()
    page.get_by_label("Rows", exact=True).fill("400")
    page.get_by_role("button", name="Propose scenario").click()
    page.wait_for_url("**/proposals/*")
    page.get_by_role("button", name="Save", exact=True).click()
    page.wait_for_url("**/scenarios/app")

    page.get_by_role("link", name="Edit").click()
    orders = page.get_by_role("group", name="First rows of orders").locator("tbody tr")
    expect(orders).to_have_count(8)
    replace_line(
        page, "type: lognormal", "        generator: { type: const, params: { value: 5 } }"
    )
    replace_line(page, "values: [pending", "            values: [new, old, lost, won, gone]")
    expect(orders.locator("td:last-child")).to_have_text(["5.00"] * 8)
    # The rows of the first edit may be shown for a moment before those of both.
    expect(orders.locator("td:nth-child(3)")).to_have_text(
        [re.compile("^(new|old|lost|won|gone)$")] * 8
    )
    page.get_by_role("button", name="Save and plan a run").click()
    page.wait_for_url("**/?scenario=app*")
    page.get_by_label("Target", exact=True).select_option("app")
    page.get_by_role("button", name="Start run").click()
    page.wait_for_url("**/runs/*")
    expect(page.locator("#status")).to_have_text("success")

    page.get_by_role("link", name="orders").click()
    expect(page.locator("#source")).to_contain_text("As they are stored in orders, as the run")
    expect(page.locator(".looked tbody tr")).to_have_count(50)
    with page.expect_download() as download:
        page.get_by_role("link", name="CSV").click()
    lines = Path(download.value.path()).read_text().splitlines()
    assert lines[0] == "id,customer_id,state,total"
    with closing(sqlite3.connect(live.folder / "data" / "app.sqlite")) as application:
        stored = application.execute("SELECT id, customer_id, state, total FROM orders").fetchall()
    written = [tuple(line.split(",")) for line in lines[1:]]
    assert sorted(written) == sorted(
        (str(key), str(customer), state, f"{total:.2f}") for key, customer, state, total in stored
    )
    assert len(stored) == 400
    context.close()
    assert screen.complaints == []
