"""A scenario that follows a database, in the editor: changes are seen, taken over, and saved."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.support.browser import PATIENCE_MS, Screen
from tests.support.server import LiveServer
from tests.support.site import EVIL
from tests.web.test_pages_for_all import problems_of
from tests.web.test_proposing import KEY, TABLES, named
from tests.web.test_updating import MINE, YAML

pytestmark = pytest.mark.first_server
expect.set_options(timeout=PATIENCE_MS)
ODD = EVIL.replace('"', '""')


def database(site: LiveServer, name: str, *statements: str) -> None:
    """Execute statements in a file of the server's data folder, and keep it as a target."""
    with closing(sqlite3.connect(site.folder / "data" / f"{name}.sqlite")) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()
    site.client.post("targets", {"id": name, "dsn": f"{name}.sqlite"})


@pytest.mark.slow
def test_changes_of_the_tables_go_into_the_editor(screen: Screen, site: LiveServer) -> None:
    database(site, "grown", *(sql.format(id=KEY["sqlite"]) for sql in TABLES))
    proposed = site.client.post("targets/grown/propose", {"rows": 20}).data["text"]
    text = proposed.replace("\n  - name: orders\n", f"\n  - name: orders{MINE}\n", 1)
    assert site.client.post("scenarios", named(text, "grown"), headers=YAML).status == 201
    database(
        site,
        "grown",
        f'ALTER TABLE people ADD COLUMN "{ODD}" INTEGER NOT NULL DEFAULT 0',
        "CREATE TABLE payments (id INTEGER PRIMARY KEY, "
        "order_id BIGINT NOT NULL REFERENCES orders)",
    )
    page = screen.open("/scenarios/grown")
    page.get_by_role("link", name="Update").click()
    expect(page.locator("#update-title")).to_be_focused()
    page.get_by_label("Target").select_option("grown")
    page.get_by_label("Without these tables").fill("nothing*")
    look = page.get_by_role("button", name="Look for changes")
    look.click()
    expect(page.locator("#update-exclude-problem")).to_contain_text("matches no table")
    page.get_by_label("Without these tables").fill("")
    look.click()
    changes = page.locator("#update-changes tbody tr")
    expect(changes).to_have_count(2)
    expect(changes.locator("th")).to_have_text([f"people.{EVIL}", "payments"])
    diff = page.get_by_role("group", name="Changes to the text")
    expect(diff.locator(".added", has_text="- name: payments")).to_be_visible()
    expect(diff.locator(".removed", has_text=MINE.strip())).to_have_count(0)
    assert problems_of(page) == []
    for width in (360, 768):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") == width
    page.set_viewport_size({"width": 1280, "height": 800})

    # What was found does not replace what is written meanwhile.
    page.locator(".cm-content").click()
    page.keyboard.press("Control+Home")
    page.keyboard.insert_text("# mine\n")
    expect(page.locator("#update-told")).to_contain_text("look again")
    expect(page.locator("#update-use")).to_have_count(0)
    look.click()
    page.get_by_role("button", name="Use the updated text").press("Enter")
    expect(page.locator("#update-told")).to_contain_text("is in the editor")
    expect(page.locator("#verdict")).to_contain_text("Valid: 4 entities")
    expect(page.locator("#saved")).to_have_text("Changed since it was saved.")
    assert "payments" not in site.client.get("scenarios/grown").data["text"]
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.locator("#saved")).to_contain_text("Saved as grown")
    saved = site.client.get("scenarios/grown").data["text"]
    assert all(each in saved for each in ("# mine", MINE, "- name: payments"))
    look.click()
    expect(page.locator("#update-told")).to_contain_text("Nothing has changed in the tables")


@pytest.mark.slow
def test_statistics_of_a_target_or_of_a_file(
    screen: Screen, site: LiveServer, tmp_path: Path
) -> None:
    rows = (f"INSERT INTO pets VALUES ({number}, '{'xyz'[number % 3]}')" for number in range(30))
    database(site, "pets", "CREATE TABLE pets (id INTEGER PRIMARY KEY, kind TEXT NOT NULL)", *rows)
    page = screen.open("/propose?target=pets&table=pets")
    values = page.get_by_label("Common values of text columns")
    expect(values).to_be_hidden()
    page.get_by_label("Statistics", exact=True).select_option("target")
    values.select_option("true")
    page.get_by_role("button", name="Propose scenario").click()
    page.wait_for_url("**/proposals/*")
    expect(page.locator(".warning")).to_contain_text("statistics of 20")
    expect(page.locator("#yaml")).to_contain_text("values: [x, y, z]")

    page.get_by_role("link", name="Propose again").click()
    expect(page.get_by_label("Statistics", exact=True)).to_have_value("target")
    expect(values).to_have_value("true")
    page.get_by_label("Statistics", exact=True).select_option("file")
    expect(values).to_be_hidden()
    go = page.get_by_role("button", name="Propose scenario")
    go.click()
    problem = page.locator("#statistics-file-problem")
    expect(problem).to_have_text("Which file? Choose one.")
    file = tmp_path / "statistics.json"
    field = page.get_by_label("Statistics file")
    table = {"name": "pets", "rows": 9, "columns": {"kind": {"shares": [1.5]}}}
    head = {"format": "sdgen-statistics-1", "read_at": "2026-01-31T12:00:00Z"}
    for content, said in (
        ("{", "is not JSON"),
        (json.dumps({**head, "tables": [table]}), "tables[0].columns.kind.shares[0]: "),
    ):
        file.write_text(content)
        field.set_input_files(file)
        go.click()
        expect(problem).to_contain_text(said)
    assert problems_of(page) == []
    table["columns"] = {}
    file.write_text("\ufeff" + json.dumps({**head, "tables": [table]}))
    field.set_input_files(file)
    go.click()
    page.wait_for_url("**/proposals/*")
    expect(page.locator(".warning")).to_contain_text("statistics of 2026-01-31 12:00 UTC")
    page.get_by_role("link", name="Propose again").click()
    expect(page.get_by_label("Statistics", exact=True)).to_have_value("file")
    expect(field).to_be_visible()
