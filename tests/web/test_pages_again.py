"""Running again where tables hold rows already: the builder proposes what works."""

from __future__ import annotations

import json
import re
import shlex
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.support.browser import PATIENCE_MS, Screen
from tests.support.runs import entity_of
from tests.support.server import LiveServer
from tests.web.test_pages import rows_of, start

expect.set_options(timeout=PATIENCE_MS)
EMPTY, CONTINUE = "Empty the tables first", "Continue the rows there"


def keyed(name: str) -> dict[str, Any]:
    """Return a scenario of two keyed tables: a second run with the same seed collides."""
    parents = entity_of(f"{name}_parents", 30, id=("int", "sequence", {}))
    fk = {"entity": f"{name}_parents", "column": "id"}
    children = entity_of(f"{name}_children", 200, id=("uuid", "uuid4", {}), of=("int", "fk", fk))
    for entity in (parents, children):
        entity["columns"][0]["primary_key"] = True
    return {"id": name, "name": name.capitalize(), "entities": [parents, children]}


@pytest.mark.parametrize(
    ("way", "mode", "times"),
    [(EMPTY, "truncate_then_insert", 1), (CONTINUE, "continue", 2)],
)
@pytest.mark.slow
def test_a_run_is_made_again(
    screen: Screen, site: LiveServer, way: str, mode: str, times: int
) -> None:
    name = mode.partition("_")[0]
    (site.folder / "scenarios" / f"{name}.json").write_text(json.dumps(keyed(name)))
    page = screen.open(f"/?scenario={name}&target=demo")
    first = start(page)
    expect(page.locator("#status")).to_have_text("success")
    seed = int(page.locator("#seed").inner_text())

    body = {"scenario_id": name, "target_id": "demo", "seed": seed}  # whoever has not asked first
    failed = site.client.post("runs?wait=true", body).data
    assert (failed["status"], failed["error_code"]) == ("failed", "table_mismatch")
    page = screen.open(f"/runs/{failed['id']}")
    expect(page.get_by_role("button", name="Resume")).to_be_hidden()
    expect(page.locator("#repeats")).to_contain_text("Run again")

    page = screen.open(f"/runs/{first}")
    expect(page.locator("#repeats")).to_be_hidden()
    page.get_by_role("link", name="Run again").click()
    expect(page.locator("#refusal")).to_contain_text("rows that are there have 1 already")
    expect(page.locator("#refusal code", has_text=re.compile("^continue$")).first).to_be_visible()
    expect(page.locator("#refusal")).not_to_contain_text("`")
    expect(page.locator("#ways button")).to_have_text([EMPTY, CONTINUE])
    expect(page.locator("#ways")).to_contain_text(f"deletes all 230 rows of {name}_")
    expect(page.locator("#ways")).to_contain_text("adds 230 rows")
    before = len(site.client.get("runs?limit=500").data)
    page.get_by_role("button", name="Start run").click()  # all the same: nothing is begun
    expect(page.locator("#ways button")).to_have_text([EMPTY, CONTINUE])
    assert len(site.client.get("runs?limit=500").data) == before

    page.get_by_role("button", name=way).click()
    expect(page.locator("#planned")).to_be_visible()
    expect(page.get_by_label("Mode")).to_have_value(mode)
    expect(page.locator("#refusal")).to_be_empty()
    expect(page.locator("#ways")).to_be_hidden()
    second = start(page)
    expect(page.locator("#status")).to_have_text("success")
    assert [rows_of(site, "demo", f"{name}_{table}") for table in ("parents", "children")] == [
        30 * times,
        200 * times,
    ]
    assert site.client.get(f"runs/{second}").data["seed"] == seed
    assert site.client.post(f"runs/{second}/verify?wait=true").data["ok"] is True


def test_rows_that_would_be_doubled_can_be_replaced(screen: Screen, site: LiveServer) -> None:
    """Without keys nothing collides: the plan warns, and the same ways out are there."""
    body = {"scenario_id": "tiny", "target_id": "demo"}
    site.client.post("runs?wait=true", body)
    page = screen.open("/?scenario=tiny&target=demo")
    page.get_by_role("button", name="Plan").click()
    expect(page.locator("#outlook .warning")).to_contain_text("already holds rows")
    expect(page.locator("#planned")).to_contain_text("rows, 20 of them of runs: kept")
    expect(page.locator("#estimates")).to_contain_text("s, at the rate of run 2")
    expect(page.locator("#estimates")).to_contain_text("B as text, estimated from 20 rows")
    expect(page.locator("#ways button")).to_have_text([EMPTY, CONTINUE])
    page.get_by_label("Seed").fill("8")  # no run had it
    expect(page.locator("#ways")).to_be_hidden()
    expect(page.locator("#outlook")).to_be_hidden()  # it is of other choices
    page.get_by_role("button", name="Plan").click()
    expect(page.locator("#ways button")).to_have_text([EMPTY])
    page.get_by_label("Mode").select_option("continue")
    page.get_by_role("button", name="Plan").click()
    expect(page.locator("#mode-problem")).to_contain_text("got seed 8")


@pytest.mark.slow
def test_choices_are_told_as_a_command_a_request_python_and_a_link(
    screen: Screen, site: LiveServer
) -> None:
    """Each of them does what the page would: the link brings the choices back, the rest run."""
    page = screen.open("/?scenario=shop&target=demo")
    page.get_by_label("Profile").select_option("few")
    expect(page.locator("[aria-busy]")).to_have_count(0)
    page.get_by_label("Seed").fill("9007199254740993")  # JavaScript's numbers end before
    page.get_by_label("As of (UTC)").fill("2026-01-31")
    page.get_by_label("Mode").select_option("truncate_then_insert")
    page.get_by_label("orders").fill("40")
    page.get_by_text("As a command, curl, Python or a link").click()
    expect(page.locator("#as-python")).to_contain_text("sdgen.fill(")
    command = page.locator("#as-command").inner_text()
    assert shlex.split(command.replace("\\\n", " ")) == [
        *("sdgen", "run", "start", "--scenario", "shop", "--target", "demo", "--profile", "few"),
        *("--seed", "9007199254740993", "--as-of", "2026-01-31"),
        *("--mode", "truncate_then_insert", "--rows-override", "orders=40"),
    ]
    words = shlex.split(page.locator("#as-request").inner_text().replace("\\\n", " "))
    body = json.loads(words[-1])
    assert body["seed"] == 9007199254740993
    assert site.client.post("runs/plan", body).data["total_rows"] == 70
    python = page.locator("#as-python").inner_text()
    for part in ('profile="few"', "seed=9007199254740993", 'row_overrides={"orders":40}'):
        assert part in python
    compile(python, "page", "exec")
    link = page.locator("#as-link").inner_text()
    page = screen.open(link.removeprefix(screen.url))
    expect(page.get_by_label("Seed")).to_have_value("9007199254740993")
    expect(page.get_by_label("orders")).to_have_value("40")
    expect(page.get_by_label("Profile")).to_have_value("few")
    expect(page.get_by_label("Mode")).to_have_value("truncate_then_insert")
    page.get_by_label("Rows computed by").select_option("duckdb")
    page.get_by_text("As a command, curl, Python or a link").click()
    expect(page.locator("#as-command")).to_contain_text("--maker duckdb")
    expect(page.locator("#as-link")).to_contain_text("maker=duckdb")
    page.get_by_role("button", name="Plan").click()
    expect(page.locator("#maker-problem")).to_contain_text("DuckDB computes rows for Postgres")
