"""The page of a large scenario: entities fold, columns are found, links open what is folded."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.support.browser import PATIENCE_MS, Screen
from tests.support.runs import entity_of
from tests.support.server import LiveServer

expect.set_options(timeout=PATIENCE_MS)
ENTITIES, COLUMNS = 10, 30


def wide() -> dict[str, Any]:
    """Return a scenario of ten entities of thirty columns."""
    entities = []
    for number in range(ENTITIES):
        columns: dict[str, Any] = {"id": ("int", "sequence", {})}
        if number:
            fk = {"entity": f"table_{number - 1}", "column": "id"}
            columns[f"table_{number - 1}_id"] = ("int", "fk", fk)
        columns["born_at"] = ("timestamp", "time_series", {"start": "-30d", "step": "10m"})
        for place in range(COLUMNS - len(columns)):
            columns[f"amount_{place}"] = ("double", "normal", {"mean": 100, "std": 15})
        entities.append(entity_of(f"table_{number}", 500, **columns))
    return {"id": "wide", "name": "Wide", "seed": 1, "entities": entities}


@pytest.fixture
def page(screen: Screen, site: LiveServer) -> Iterator[Page]:
    """The page of the wide scenario, on a telephone."""
    assert site.client.post("scenarios", wide()).status == 201
    screen.page.set_viewport_size({"width": 360, "height": 740})
    yield screen.open("/scenarios/wide")
    site.client("DELETE", "scenarios/wide")


def expect_open(page: Page, *names: str) -> None:
    """Wait until these entities, and no others, are unfolded."""
    titles = page.locator("details[open]:not([hidden]) h2")
    expect(titles).to_have_text([re.compile(rf"^\s*{name}\b") for name in names])


def columns(page: Page) -> Locator:
    return page.locator(".column:visible")


@pytest.mark.slow
def test_a_large_scenario_is_folded_at_first(page: Page) -> None:
    assert page.evaluate("document.documentElement.scrollHeight") < 4_000
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    expect_open(page)
    expect(page.locator("details.entity summary")).to_have_count(ENTITIES)
    page.locator("summary", has_text="table_3").click()
    expect_open(page, "table_3")
    expect(columns(page)).to_have_count(COLUMNS)
    page.get_by_role("button", name="Unfold all").click()
    expect(columns(page)).to_have_count(ENTITIES * COLUMNS)
    page.get_by_role("button", name="Fold all").click()
    expect(columns(page)).to_have_count(0)
    page.locator("summary", has_text="table_9").focus()
    page.keyboard.press("Enter")
    expect_open(page, "table_9")


@pytest.mark.slow
def test_columns_are_found_by_name_type_and_generator(page: Page) -> None:
    page.locator("summary", has_text="table_3").click()
    field, found = page.get_by_label("Find columns"), page.locator("#found")
    for words, number, entities in (
        ("table_7_id", 1, 1),
        ("TIMESTAMP", 10, 10),
        ("fk int", 9, 9),
        ("amount_2 normal", 81, 10),  # amount_2 and amount_20 … 27, or 26 beside a foreign key
        ("nothing of the kind", 0, 0),
    ):
        field.fill(words)
        expect(found).to_have_text(f"{number} of 300 columns")
        expect(columns(page)).to_have_count(number)
        expect(page.locator("details.entity:visible")).to_have_count(entities)
    field.fill("")
    expect(found).to_have_text("300 columns")
    expect_open(page, "table_3")
    expect(columns(page)).to_have_count(COLUMNS)


@pytest.mark.slow
def test_links_open_what_is_folded(page: Page, screen: Screen) -> None:
    page.get_by_role("link", name="table_4", exact=True).click()
    expect_open(page, "table_4")
    column = page.locator("#entity-5-2")
    link = column.get_by_role("link", name="table_3_id")
    link.click()
    address = f"/scenarios/wide{link.get_attribute('href')}"
    assert address == "/scenarios/wide#entity-5-2"
    page.goto("about:blank")
    page = screen.open(address)
    expect_open(page, "table_4")
    expect(column).to_be_in_viewport()
    page.get_by_label("Find columns").fill("timestamp")
    expect(column).to_be_hidden()
    page.locator(".local").get_by_role("link", name="table_4").click()
    page.evaluate("location.hash = '#entity-8-2'")
    expect(page.locator("#entity-8-2")).to_be_in_viewport()
    expect(page.get_by_label("Find columns")).to_have_value("")


def test_a_small_scenario_is_not_folded(screen: Screen) -> None:
    page = screen.open("/scenarios/shop")
    expect_open(page, "customers", "orders")
    expect(page.get_by_label("Find columns")).to_have_count(0)
    page.get_by_role("link", name="credit").click()
    expect(page.locator("#entity-1-4")).to_be_in_viewport()
