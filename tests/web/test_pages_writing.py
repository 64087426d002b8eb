"""A scenario written in the browser: checked and shown meanwhile, saved, copied, deleted."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.support.browser import PATIENCE_MS, Screen
from tests.support.server import API, LiveServer, tiny
from tests.support.site import EVIL
from web import api

pytestmark = pytest.mark.first_server
expect.set_options(timeout=PATIENCE_MS)
YAML = {"Content-Type": "application/yaml"}


def opened(screen: Screen, path: str) -> Page:
    """Return a page with an editor, when it has shown the rows of what it begins with."""
    page = screen.open(path)
    expect(page.locator("#verdict .good")).to_be_visible()
    page.locator("#look details").first.wait_for()
    return page


def write(page: Page, text: str) -> None:
    """Replace the whole text of the editor."""
    page.locator(".cm-content").click()
    page.keyboard.press("Control+a")
    page.keyboard.press("Delete")
    page.keyboard.insert_text(text)


def complete(page: Page) -> None:
    """Ask for completions when the checks of what is written have come back."""
    expect(page.locator("#verdict")).to_contain_text("problem")
    page.wait_for_timeout(200)  # CodeMirror's own pause after something was typed
    page.keyboard.press("Control+Space")


def accept(page: Page) -> None:
    """Take the first completion: CodeMirror wants them to be seen for a moment (75 ms)."""
    page.wait_for_timeout(200)
    page.keyboard.press("Enter")


def test_from_an_idea_to_a_saved_scenario(screen: Screen, site: LiveServer) -> None:
    page = screen.open("/scenarios")
    page.get_by_role("link", name="New scenario").click()
    page.locator("#look details").first.wait_for()
    begun = page.locator(".cm-content").inner_text()
    assert "uniform_int" not in begun

    write(page, "id: mine\nname: Mine\nentities:\n  - name: pets\n    rows: 30\n    columns:\n")
    page.keyboard.insert_text("      - { name: id, type: int, generator: { type: sequenc } }\n")
    problems = page.locator("#verdict")
    expect(problems).to_contain_text('Did you mean "sequence"?')
    expect(page.locator(".cm-lint-marker-error")).to_have_count(1)
    expect(page.locator("#look-note")).to_contain_text("once the scenario is valid")
    problems.get_by_role("button", name="line 7").click()
    page.keyboard.press("End")
    for _ in range(4):
        page.keyboard.press("ArrowLeft")
    page.keyboard.insert_text("e")
    expect(problems).to_contain_text("Valid: 1 entity, 30 rows.")
    rows = page.get_by_role("group", name="First rows of pets")
    expect(rows.locator("tbody tr")).to_have_count(8)
    expect(page.locator("#look .column svg")).to_have_count(1)

    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.locator("#saved")).to_have_text("Saved as mine.")
    assert page.url.endswith("/scenarios/mine/edit")
    assert site.client.get("scenarios/mine").data["text"].endswith("type: sequence } }\n")
    page.locator(".cm-content").click()
    page.keyboard.press("Control+Home")
    page.keyboard.insert_text("# a comment\n")
    expect(page.locator("#saved")).to_have_text("Changed since it was saved.")
    page.get_by_role("button", name="Save and plan a run").click()
    page.wait_for_url("**/?scenario=mine*")
    assert site.client.get("scenarios/mine").data["text"].startswith("# a comment\n")


def test_keys_generators_and_params_are_completed(screen: Screen) -> None:
    page = opened(screen, "/scenarios/new")
    write(page, "name: A\nentities:\n  - name: a\n    rows: 9\n    columns:\n      - name: x\n")
    page.keyboard.insert_text("        type: int\n        generator: { type: uniform_i")
    choices = page.locator(".cm-tooltip-autocomplete li")
    complete(page)
    expect(choices.first).to_have_text("uniform_int")
    accept(page)
    page.keyboard.insert_text(", params: { m")
    complete(page)
    expect(choices).to_have_text([re.compile("^min"), re.compile("^max")])
    page.keyboard.press("Escape")
    page.keyboard.insert_text("in: 1, max: 3 } }\n        nu")
    complete(page)
    expect(choices).to_have_text([re.compile("^nullable"), re.compile("^null_rate")])
    accept(page)
    page.keyboard.insert_text("true\n        null_rate: 0.5\n")
    expect(page.locator("#verdict")).to_contain_text("Valid: 1 entity, 9 rows.")


@pytest.mark.slow
def test_copied_changed_and_deleted(screen: Screen, site: LiveServer) -> None:
    page = screen.open("/scenarios/shop")
    expect(page.get_by_role("link", name="Edit", exact=True)).to_have_count(0)
    page.get_by_role("link", name="Duplicate").click()
    expect(page.locator("h1")).to_have_text("Copy of shop")
    expect(page.locator("#verdict")).to_contain_text("Valid: 2 entities")
    page.locator("#look-entity").select_option("orders")
    expect(page.locator("#look details")).to_have_count(1)
    page.get_by_role("link", name="All 2 entities").click()
    expect(page.locator("#look details")).to_have_count(2)
    page.get_by_role("button", name="Save", exact=True).click()
    page.get_by_role("link", name="shop-2").click()
    page.get_by_role("link", name="Edit", exact=True).click()
    expect(page.locator("h1")).to_have_text("Edit shop-2")
    expect(page.locator("#upload")).to_be_enabled()
    page.locator("#upload").set_input_files(
        {"name": "a.yaml", "mimeType": "text/yaml", "buffer": b"id: other\nname: O\nentities: []\n"}
    )
    expect(page.locator("#verdict")).to_contain_text("entities must not be empty")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.locator("#verdict")).to_contain_text("line 3: must not be empty")
    assert "entities: []" not in site.client.get("scenarios/shop-2").data["text"]
    page = page.context.new_page()
    page.goto(f"{screen.url}/scenarios/shop-2")
    page.get_by_role("button", name="Delete").click()
    expect(page.locator("#confirm-title")).to_have_text("Delete shop-2?")
    page.get_by_role("button", name="Delete").last.click()
    page.wait_for_url("**/scenarios")
    assert site.client.get("scenarios/shop-2").status == 404


def test_texts_of_users_are_shown_literally_while_they_are_written(screen: Screen) -> None:
    page = opened(screen, "/scenarios/new?from=evil")
    expect(page.locator("#look summary h2").first).to_contain_text(EVIL)
    expect(page.locator("#look-entity")).to_contain_text(EVIL)
    write(page, f"id: x\nname: y\n'{EVIL}': 1\n")
    expect(page.locator("#verdict")).to_contain_text(EVIL)


def test_what_may_be_sent_to_the_page(site: LiveServer) -> None:
    client, text = site.client, "name: a\nentities: []\n"
    assert client("POST", "/scenarios/draft", text, YAML).status == 422
    assert client("POST", "/scenarios/draft", text).status == 415
    elsewhere = {**YAML, "Origin": "http://elsewhere.example"}
    assert client("POST", "/scenarios/draft", text, elsewhere).status == 403
    assert client("POST", "/scenarios/draft", b"\xff", YAML).status == 422
    large = b"#" * (4 * 2**20 + 1)
    assert client("POST", "/scenarios/draft", large, YAML).status == 413
    assert client.get("/scenarios/shop/edit", headers={"Accept": "text/html"}).status == 404
    assert client.get("/scenarios/new?from=nothing", headers={"Accept": "text/html"}).status == 404
    shown = client("POST", "/scenarios/draft?entity=items", _tiny(), YAML)
    assert "text/html" in shown.headers["content-type"]
    assert (
        client("POST", "/scenarios/draft?entity=other", _tiny(), YAML).error["code"] == "not_found"
    )
    reserved = client("POST", "scenarios", _tiny().replace("tiny", "new", 1), YAML)
    assert reserved.paths == ["id"]


def _tiny() -> str:
    import yaml

    return str(yaml.safe_dump(tiny(), sort_keys=False))


def test_the_schema_is_that_of_the_command_line(site: LiveServer) -> None:
    from sdgen.scenario.json_schema import scenario_schema

    answer = site.client.get(f"{API}/scenarios/schema")
    assert answer.headers["content-type"] == api.scenarios.JSON_SCHEMA
    assert answer.json == scenario_schema()
