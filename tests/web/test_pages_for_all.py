"""The pages for everybody: accessible, narrow, dark; and no text of a user's is ever code."""

from __future__ import annotations

import html
import re
from collections import Counter
from typing import Any
from urllib.parse import parse_qsl

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.support.browser import PATIENCE_MS, Screen
from tests.support.server import LiveServer, tiny
from tests.support.site import EVIL

expect.set_options(timeout=PATIENCE_MS)
QUICK = ("/scenarios/shop",)
OF_ROWS = ("first", "equals", "value")
LINKS_OF_A_KIND = 5
PAGES = (
    *("/", "/scenarios", "/scenarios/shop", "/scenarios/evil", "/scenarios/broken", "/targets"),
    *("/runs/{success}", "/runs/{failed}", "/runs/{evil}", "/api", "/nothing"),
    *("/propose", "/proposals/{proposal}", "/scenarios/new", "/scenarios/new?from=evil", "/runs"),
    *("/runs/{success}/rows", "/runs/{evil_target}/rows"),
    *("/runs/{success}/diff?with={evil_target}", "/runs/{evil_target}/diff"),
    *("/scenarios/kept/history?revision=1", "/scenarios/kept/history"),
)


@pytest.fixture(scope="module")
def runs(site: LiveServer) -> dict[str, str]:
    """Run ids by what the runs are like."""

    def run(scenario: str, target: str) -> str:
        body = {"scenario_id": scenario, "target_id": target}
        record: dict[str, Any] = site.client.post("runs?wait=true", body).data
        site.client.post(f"targets/{target}/test")
        return str(record["id"])

    for rows in (20, 21):
        site.client(
            "PUT" if rows > 20 else "POST",
            f"scenarios{'/kept' if rows > 20 else ''}",
            {**tiny(rows), "id": "kept"},
        )
    return {
        "proposal": str(site.client.post("targets/taken/propose").data["id"]),
        "success": run("shop", "demo"),
        "failed": run("tiny", "taken"),
        "evil": run("evil", "taken"),
        "evil_target": run("evil", "evil"),
    }


def kind_of_link(address: str) -> tuple[str, ...]:
    """Return what links have in common that differ in a row's number or key alone."""
    path, _, query = address.partition("?")
    values = parse_qsl(query, keep_blank_values=True)
    return path, *(name if name in OF_ROWS else f"{name}={value}" for name, value in values)


def test_every_link_leads_somewhere(site: LiveServer, runs: dict[str, str]) -> None:
    """Of those that differ in a row alone, the first ones: each row of a page has some."""
    found, left = set[str](), [path.format(**runs) for path in PAGES]
    followed = Counter[tuple[str, ...]]()
    while left:
        path = left.pop()
        response = site.client.get(path, headers={"Accept": "text/html"})
        assert response.status == 200 or path in ("/nothing", "/scenarios/broken"), path
        if "text/html" not in response.headers["content-type"]:
            continue
        for link in re.findall(r'(?:href|src)="(/[^"#]*|\?[^"#]*)', response.text):
            address = html.unescape(link)
            address = f"{path.partition('?')[0]}{address}" if address[0] == "?" else address
            kind = kind_of_link(address)
            if address not in found and followed[kind] < LINKS_OF_A_KIND:
                followed[kind] += 1
                found.add(address)
                left.append(address)
    assert {"/api", "/openapi.json", "/static/style.css"} <= found
    rows_of_run = f"/runs/{runs['success']}/rows"
    by_key = rows_of_run, "entity=orders", "column=customer_id", "how=equals", "value"
    assert followed[by_key] == followed[rows_of_run, "entity=orders", "first"] == LINKS_OF_A_KIND


def problems_of(page: Page) -> list[str]:
    """Return what axe-core finds wrong with a page, in light and in dark."""
    found = []
    # In dark nothing is another but the colours.
    colours = {"runOnly": {"type": "rule", "values": ["color-contrast"]}}
    for scheme, options in (("light", None), ("dark", colours)):
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        results = Axe().run(page, options=options)
        for violation in results.response["violations"]:
            nodes = [node["html"][:200] for node in violation["nodes"][:3]]
            found.append(f"{scheme}: {violation['id']}: {violation['help']}: {nodes}")
    return found


@pytest.mark.parametrize(
    "path",
    [pytest.param(path, marks=[] if path in QUICK else [pytest.mark.slow]) for path in PAGES],
)
def test_a_page_is_accessible_and_fits(path: str, screen: Screen, runs: dict[str, str]) -> None:
    page = screen.open(path.format(**runs))
    assert problems_of(page) == []
    page.set_viewport_size({"width": 360, "height": 740})
    width = page.evaluate("document.documentElement.scrollWidth")
    assert width == 360
    outside = page.evaluate(
        """() => [...document.querySelectorAll("main *")].filter((element) => {
            const box = element.getBoundingClientRect();
            return box.width > 1 && box.right > innerWidth + 1
                && !element.closest(".scroll, pre, .log, .unseen");
        }).map((element) => element.outerHTML.slice(0, 120))"""
    )
    assert outside == []


@pytest.mark.usefixtures("runs")
@pytest.mark.slow
def test_what_opens_on_a_page_is_accessible_too(screen: Screen, site: LiveServer) -> None:
    page = screen.open("/")
    page.get_by_label("Scenario", exact=True).select_option("shop")
    page.get_by_label("Mode").select_option("truncate_then_insert")  # they may hold rows
    page.get_by_role("button", name="Plan").click()
    page.locator("#planned").wait_for()
    page.get_by_label("Scale").fill("x")
    assert problems_of(page) == []
    page.get_by_role("button", name="Start run").click()
    page.locator(".problem").wait_for()
    assert problems_of(page) == []
    page = screen.open("/?scenario=shop&target=demo&plan=now")
    page.locator("#ways button").first.wait_for()
    assert problems_of(page) == []
    page.set_viewport_size({"width": 360, "height": 740})
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    page.set_viewport_size({"width": 1280, "height": 900})
    page = screen.open("/targets")
    page.get_by_role("button", name="Add target").click()
    page.get_by_role("button", name="Save").click()
    page.locator(".problem").first.wait_for()
    assert problems_of(page) == []
    body = {"scenario_id": "slow", "target_id": "slow", "batch_size": 5000}
    run_id = site.client.post("runs", body).data["id"]
    site.client.wait(run_id, lambda run: run["rows_written"] > 0)
    page.goto(f"{screen.url}/runs/{run_id}")
    page.locator(".working").wait_for()
    page.get_by_role("button", name="Cancel", exact=True).click()
    assert problems_of(page) == []
    page.get_by_role("button", name="Cancel run").click()
    expect(page.locator("#status")).to_have_text("cancelled")


@pytest.mark.slow
def test_texts_of_users_are_shown_literally(
    screen: Screen, site: LiveServer, runs: dict[str, str]
) -> None:
    """The fixture ``screen`` fails where one of them ran, or the policy had to stop it."""
    stored = site.client("POST", "scenarios", _yaml_of_evil(), {"Content-Type": "application/yaml"})
    assert stored.status == 201, stored.text
    target = {"id": "added", "name": EVIL, "dsn": "added.sqlite"}
    assert site.client.post("targets", target).status == 201
    page = screen.open("/scenarios")
    expect(page.get_by_role("link", name=EVIL).first).to_be_visible()
    for path in ("/scenarios/evil", "/scenarios/added"):
        page = screen.open(path)
        expect(page.locator("h1")).to_contain_text(EVIL)
        expect(page.locator("#sql")).to_contain_text(EVIL)
        expect(page.locator("svg.diagram")).to_contain_text(EVIL)
        expect(page.locator("#yaml")).to_contain_text(EVIL)
    page = screen.open("/targets")
    expect(page.locator("[data-target=added] h2")).to_contain_text(EVIL)
    page.get_by_role("button", name=f"Edit {EVIL}").click()
    expect(page.get_by_label("Name")).to_have_value(EVIL)
    page.get_by_role("button", name="Close").click()
    page.get_by_role("button", name=f"Remove {EVIL}").click()
    page.locator("#confirm-yes").click()
    expect(page.locator("[data-target=added]")).to_have_count(0)

    page = screen.open("/?scenario=evil&target=evil&seed=<script>alert(1)</script>")
    expect(page.get_by_label("Seed")).to_have_value(EVIL)
    expect(page.locator("#rows label")).to_have_text(EVIL)
    page.get_by_role("button", name="Plan").click()
    expect(page.locator("#seed-problem")).to_contain_text("<script>")
    page.get_by_label("Seed").fill("")
    page.get_by_label("Mode").select_option("truncate_then_insert")
    page.get_by_role("button", name="Plan").click()
    expect(page.locator("#outlook-title")).to_have_text(f"Plan: {EVIL} → {EVIL}")
    page.get_by_label("Target", exact=True).select_option("taken")
    page.get_by_role("button", name="Plan").click()
    expect(page.locator("#refusal")).to_contain_text(EVIL)
    page.get_by_label("Target", exact=True).select_option("evil")
    page.get_by_role("button", name="Start run").click()
    page.wait_for_url("**/runs/*")
    expect(page.locator("#status")).to_have_text("success")
    expect(page.locator("h1")).to_have_text(f"{EVIL} → {EVIL}")
    expect(page.locator("#log")).to_contain_text(EVIL)
    page.get_by_role("button", name="Verify").click()
    expect(page.locator("#verified .badge")).to_have_text("ok")
    page = screen.open(f"/runs/{runs['evil']}")
    expect(page.locator("#error")).to_contain_text(EVIL)
    page = screen.open("/")
    expect(page.locator("#recent")).to_contain_text(EVIL)
    page = screen.open("/%3Cscript%3Ealert(1)%3C/script%3E")
    expect(page.locator("main")).to_contain_text("<script>alert(1)")


def _yaml_of_evil() -> str:
    return f"""
id: added
name: "{EVIL}"
entities:
  - name: "{EVIL}"
    rows: 5
    columns:
      - name: "{EVIL}"
        type: string
        generator: {{ type: const, params: {{ value: "{EVIL}" }} }}
"""
