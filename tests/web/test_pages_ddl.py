"""DDL and statistics files on the pages: given, read, used."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.support.browser import PATIENCE_MS, Screen
from tests.support.server import LiveServer
from tests.web.test_pages_for_all import problems_of

pytestmark = pytest.mark.first_server
expect.set_options(timeout=PATIENCE_MS)
PETS = 'CREATE TABLE pets (id INTEGER PRIMARY KEY, "größe ""x""" TEXT NOT NULL);'
TOYS = "CREATE TABLE toys (id INTEGER PRIMARY KEY, pet_id INT NOT NULL REFERENCES pets);"


def test_from_ddl_to_a_scenario_that_follows_it(
    screen: Screen, site: LiveServer, tmp_path: Path
) -> None:
    page = screen.open("/propose")
    page.get_by_label("From").select_option("ddl")
    expect(page.get_by_label("Target")).to_be_hidden()
    own = page.get_by_label("Statistics", exact=True).locator("[value=target]")
    expect(own).to_be_disabled()
    go = page.get_by_role("button", name="Propose scenario")
    go.click()
    expect(page.locator("#ddl-problem")).to_contain_text("Paste their CREATE TABLE statements")
    back = "DROP TABLE pets;"
    texts = {"10_toys.sql": TOYS, "9_pets.up.sql": f"\ufeff{PETS}", "9_pets.down.sql": back}
    for name, text in texts.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    files = [tmp_path / name for name in texts]
    page.get_by_label("Open SQL files").set_input_files(files)
    opened = f"; -- file: 9_pets.up.sql\n{PETS}\n; -- file: 10_toys.sql\n{TOYS}"
    ddl = page.get_by_label("DDL", exact=True)
    expect(ddl).to_have_value(opened)
    expect(page.get_by_label("Name", exact=True)).to_have_value("9_pets.up")
    page.get_by_label("Name", exact=True).fill("Zoo")
    page.get_by_label("Dialect").select_option("sqlite")
    assert problems_of(page) == []
    for width in (360, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") == width
    go.click()
    page.wait_for_url("**/proposals/*")
    expect(page.locator("h1")).to_have_text("Proposed from the DDL of Zoo")
    page.get_by_role("link", name="Propose again").click()
    expect(page.get_by_label("From")).to_have_value("ddl")
    expect(ddl).to_have_value(opened)
    expect(page.get_by_label("Dialect")).to_have_value("sqlite")
    go.click()
    page.wait_for_url("**/proposals/*")
    page.get_by_role("textbox", name="Id").fill("zoo")
    page.get_by_role("button", name="Save", exact=True).click()
    page.wait_for_url("**/scenarios/zoo")

    page.get_by_role("link", name="Update").click()
    page.locator("#update-source").select_option("ddl")
    page.locator("#update-dialect").select_option("sqlite")
    page.locator("#update-ddl").fill(f"{PETS} {TOYS} ALTER TABLE toys ADD COLUMN colour TEXT;")
    page.get_by_role("button", name="Look for changes").click()
    changes = page.locator("#update-changes tbody tr")
    expect(changes.locator("th")).to_have_text(["toys.colour"])
    assert problems_of(page) == []


def test_statistics_are_read_on_the_pages(screen: Screen, site: LiveServer, tmp_path: Path) -> None:
    with closing(sqlite3.connect(site.folder / "data" / "zoo.sqlite")) as zoo:
        zoo.executescript(PETS + "INSERT INTO pets VALUES (1, 'a'), (2, 'b');")
    site.client.post("targets", {"id": "zoo", "dsn": "zoo.sqlite"}).data  # noqa: B018
    site.client.post("targets", {"id": "files", "dsn": "csv:files"}).data  # noqa: B018
    page = screen.open("/targets")
    expect(page.get_by_role("link", name="Propose a scenario for files")).to_have_count(0)
    page.get_by_role("link", name="Statistics of zoo").click()
    target = page.get_by_label("Target")
    expect(target).to_have_value("zoo")
    expect(target.locator("[value=files]")).to_have_count(0)
    page.get_by_label("Only these tables").fill("nothing*")
    read = page.get_by_role("button", name="Read statistics")
    read.click()
    expect(page.locator("#table-problem")).to_contain_text("matches no table")
    page.get_by_label("Only these tables").fill("pets")
    read.click()
    save = page.get_by_role("link", name="Save zoo-statistics.json")
    expect(save).to_be_visible()
    with page.expect_download() as download:
        save.click()
    file = tmp_path / "zoo-statistics.json"
    download.value.save_as(file)
    assert json.loads(file.read_text(encoding="utf-8"))["tables"][0]["rows"] == 2
    assert problems_of(page) == []
    for path in ("/propose", "/scenarios/new"):
        page = screen.open(path)
        expect(page.locator("select[name=target] [value=zoo]")).to_have_count(1)
        expect(page.locator("select[name=target] [value=files]")).to_have_count(0)
