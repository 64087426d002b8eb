"""A scenario from a database on the pages: asked for, looked at, saved, run."""

from __future__ import annotations

import html
import re
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from typing import Any

import pytest
from playwright.sync_api import expect

from sdgen.adopting.adopt import Asked
from sdgen.adopting.proposal import Proposal
from sdgen.errors import NotFoundError
from tests.support.browser import PATIENCE_MS, Screen
from tests.support.server import Client, LiveServer, tiny
from tests.support.site import EVIL, EVIL_IMAGE
from tests.web.test_page_texts import shown
from tests.web.test_proposing import KEY, TABLES, sqlite_target
from web.proposals import Proposals

expect.set_options(timeout=PATIENCE_MS)
SQLITE = tuple(sql.format(id=KEY["sqlite"]) for sql in TABLES)
HOSTILE = tuple(name.replace('"', '""') for name in (EVIL, EVIL_IMAGE, "two\nlines"))


@pytest.mark.slow
def test_from_a_target_to_a_run_of_its_scenario(screen: Screen, site: LiveServer) -> None:
    columns = ", ".join(f'"{name}" TEXT NOT NULL' for name in HOSTILE)
    with closing(sqlite3.connect(site.folder / "data" / "mart.sqlite")) as mart:
        for sql in (*SQLITE, *(f'CREATE TABLE "{name}" ({columns})' for name in HOSTILE)):
            mart.execute(sql)
        mart.commit()
    site.client.post("targets", {"id": "mart", "name": "Mart", "dsn": "mart.sqlite"}).data  # noqa: B018
    page = screen.open("/targets")
    page.get_by_role("link", name="Propose a scenario for Mart").click()
    expect(page.get_by_label("Target")).to_have_value("mart")
    page.get_by_label("Without these tables").fill("people, nothing*")
    page.get_by_label("Rows", exact=True).fill("1.5")
    page.keyboard.press("Enter")
    expect(page.locator("#rows-problem")).to_contain_text("an integer")
    page.get_by_label("Rows", exact=True).fill("1,200")
    page.get_by_role("button", name="Propose scenario").click()
    expect(page.locator("#exclude-problem")).to_contain_text("matches no table (got 'nothing*')")
    page.get_by_label("Without these tables").fill("")
    page.keyboard.press("Enter")
    page.wait_for_url("**/proposals/*")

    expect(page.locator("h1")).to_have_text("Proposed for mart")
    expect(page.locator("svg.diagram")).to_contain_text("people")
    expect(page.locator("svg.diagram")).to_contain_text(EVIL)
    expect(page.locator("#yaml")).to_contain_text("rows: 1_200")
    expect(page.locator(".problems")).to_contain_text("schema_migrations: a table of migrations")
    expect(page.locator(".review")).to_contain_text(f"{EVIL}.{EVIL_IMAGE}")
    page.get_by_role("link", name="people.xyzzy").click()
    expect(page.locator(".column:target .name")).to_have_text("xyzzy")
    people = page.get_by_role("group", name="First rows of people")
    expect(people.locator("tbody tr")).to_have_count(8)
    expect(page.get_by_role("group", name=f"First rows of {EVIL}")).to_be_visible()

    expect(page.get_by_role("textbox", name="Id")).to_have_value("mart")
    page.get_by_role("textbox", name="Id").fill("shop")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.locator("#scenario-id-problem")).to_have_text("is taken")
    page.get_by_role("textbox", name="Id").fill("123")  # as text, in YAML too
    name = """It's "$&" # of:\\n the mart"""
    page.get_by_role("textbox", name="Name").fill(name)
    page.get_by_role("button", name="Save and plan a run").click()
    page.wait_for_url("**/?scenario=123&target=mart*")
    expect(page.locator("#planned tbody tr")).to_have_count(5)
    expect(page.locator("#rows label")).to_have_count(5)
    assert site.client.get("scenarios/123").data["name"] == name
    page.get_by_role("button", name="Start run").click()
    page.wait_for_url("**/runs/*")
    expect(page.locator("#status")).to_have_text("success")
    with closing(sqlite3.connect(site.folder / "data" / "mart.sqlite")) as mart:
        assert mart.execute("SELECT count(*) FROM orders").fetchone() == (1200,)

    page.get_by_role("link", name="Scenarios").click()
    page.get_by_role("link", name="From a database").click()
    page.get_by_label("Target").select_option("mart")
    page.get_by_role("button", name="Propose scenario").click()
    expect(page.locator("#refusal")).to_contain_text("all tables already contain rows")


def test_an_id_that_is_free_is_offered_without_reading_scenarios(
    live: LiveServer, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    sqlite_target(client, live, SQLITE)
    found = client.post("targets/db/propose", {}).data
    client.post("scenarios", tiny(id="db")).data  # noqa: B018
    (live.folder / "scenarios" / "db-2.yaml").write_text("name: N\n")
    monkeypatch.setattr("web.scenarios.scenario_as_stored", None)
    assert 'name="id" data-path="id" value="db-3"' in shown(live, f"/proposals/{found['id']}")


def links_to_rows(page: str) -> Sequence[str]:
    """Return where a page's links to rows of an entity lead."""
    return [html.unescape(link) for link in re.findall(r'href="(\?[^"]*entity=[^"]*)"', page)]


def test_rows_of_a_large_scenario_are_made_one_entity_at_a_time(
    live: LiveServer, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of the saved scenario as of the proposed one."""
    monkeypatch.setattr("web.pages.samples.MOST_ENTITIES", 1)
    sqlite_target(client, live, SQLITE)
    found = client.post("targets/db/propose", {}).data
    text = found["text"].replace("\nname: ", "\nid: saved\nprofiles: { few: {} }\nname: ", 1)
    yaml = {"Content-Type": "application/yaml"}
    assert client.post("scenarios", text, headers=yaml).status == 201
    for path, query in (
        (f"/proposals/{found['id']}", ""),
        ("/scenarios/saved", ""),
        ("/scenarios/saved", "profile=few&"),
    ):
        page = shown(live, f"{path}?{query}")
        assert "First rows" not in page
        assert links_to_rows(page) == [f"?{query}entity=people", f"?{query}entity=orders"]
        people = shown(live, f"{path}?{query}entity=people")
        assert "First rows of people" in people
        assert "First rows of orders" not in people
        assert "around people" in people
        assert 'class="entity" x' in people
        assert f'<a href="?{query.rstrip("&")}">All 2 entities</a>' in people
        assert client.get(f"{path}?{query}entity=nobody").status == 404


def test_what_took_too_long_is_made_when_it_is_asked_for(
    live: LiveServer, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    sqlite_target(client, live, SQLITE)
    found = client.post("targets/db/propose", {}).data
    monkeypatch.setattr("web.pages.samples._SECONDS", 0.0)
    page = shown(live, f"/proposals/{found['id']}")
    assert "No sample of the rows" in page or "Rows of 1 of 2 entities are shown" in page
    assert "?entity=orders" in links_to_rows(page)
    monkeypatch.setattr("web.pages.samples._SECONDS", 60.0)
    assert "First rows of orders" in shown(live, f"/proposals/{found['id']}?entity=orders")


def test_pages_without_anything_to_show(live: LiveServer, client: Client) -> None:
    page = shown(live, "/propose?target=none&table=%22%3E%3Cscript%3E")
    assert "No usable target yet" in page
    (live.folder / "targets" / "broken.yaml").write_text("name: N\n")
    assert "No usable target yet" in shown(live, "/propose")
    client.post("targets", {"id": "db", "dsn": "db.sqlite"}).data  # noqa: B018
    page = shown(live, "/propose?target=db&table=%22%3E%3Cscript%3E&rows=7")
    assert 'value="&#34;&gt;&lt;script&gt;"' in page
    assert '<option value="db" selected>' in page
    gone = client.get("/proposals/none", headers={"Accept": "text/html"})
    assert gone.status == 404
    assert "Have it proposed again" in gone.text


def test_only_the_latest_proposals_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = Proposals()
    ids = [kept.keep("db", Asked(), Proposal("name: [")).id for _ in range(17)]
    assert len({*ids}) == 17
    assert kept.get(ids[1]).problems
    with pytest.raises(NotFoundError, match="proposed again"):
        kept.get(ids[0])
    kept.keep("db", Asked(), Proposal("name: ["))
    assert kept.get(ids[1]).scenario is None, "what is looked at stays"
    monkeypatch.setattr("web.proposals._MOST_CHARACTERS", 12)
    kept = Proposals()
    before = kept.keep("db", Asked(), Proposal("name: [")).id
    large = kept.keep("db", Asked(), Proposal("name: [")).id
    with pytest.raises(NotFoundError):
        kept.get(before)
    assert kept.get(large).id == large


def test_a_proposal_that_is_not_valid_is_shown(live: LiveServer) -> None:
    proposals: Any = live.server.services.proposals
    kept = proposals.keep("db", Asked(only=("a", "b*")), Proposal("name: <b>\nentities: []\n"))
    page = shown(live, f"/proposals/{kept.id}")
    assert "What is wrong" in page
    assert "name: &lt;b&gt;" in page
    assert "Save it" not in page
    assert 'href="/propose?target=db&amp;rows=1000&amp;table=a%2C+b%2A"' in page
