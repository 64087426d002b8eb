"""The pages in a real browser: what an engineer does there, by mouse and by keyboard."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing

import pytest
from playwright.sync_api import Page, expect

from sdgen.store import Store
from sdgen.store.logs import add_log
from sdgen.store.verifications import VERIFICATIONS, note_rows_checked
from tests.support.browser import PATIENCE_MS, Screen
from tests.support.server import LiveServer, aging
from tests.web.test_page_texts import following
from tests.web.test_pages_for_all import problems_of
from web.pages import figures

expect.set_options(timeout=PATIENCE_MS)


def build(page: Page, scenario: str, target: str) -> None:
    """Choose a scenario and a target in the run builder."""
    page.get_by_label("Scenario", exact=True).select_option(scenario)
    page.get_by_label("Target", exact=True).select_option(target)
    expect(page.locator("[aria-busy]")).to_have_count(0)


def start(page: Page) -> str:
    """Start the run that was built, and return its id."""
    page.get_by_role("button", name="Start run").click()
    page.wait_for_url("**/runs/*")
    return page.url.rsplit("/", 1)[1]


def begin_slow_run(site: LiveServer) -> str:
    """Start a run that takes long, and return its id."""
    body = {"scenario_id": "slow", "target_id": "slow", "batch_size": 5000, "mode": "truncate"}
    run_id: str = site.client.post("runs", body).data["id"]
    site.client.wait(run_id, lambda run: run["rows_written"] > 0)
    return run_id


def rows_of(site: LiveServer, target: str, table: str) -> int:
    """Return how many rows a table has."""
    with closing(sqlite3.connect(site.folder / f"{target}.sqlite")) as database:
        return int(database.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0])


def test_a_run_is_built_planned_started_and_watched(screen: Screen, site: LiveServer) -> None:
    page = screen.open("/")
    build(page, "shop", "demo")
    page.get_by_label("Scale").fill("0.5")
    expect(page.get_by_label("orders")).to_have_attribute("placeholder", "2,000")
    page.get_by_label("customers").fill("1,200")
    page.get_by_role("button", name="Plan").click()
    plan = page.locator("#planned tbody tr")
    expect(plan).to_have_count(2)
    assert [line.split("\t")[:4] for line in plan.all_inner_texts()] == [
        ["1", "customers", "1,200", "create"],
        ["2", "orders", "2,000", "create"],
    ]
    warned = page.locator("#outlook .warning")
    expect(warned).to_contain_text(re.compile(r"no seed given: -?\d+ was chosen"))
    expect(page.locator("#outlook")).to_contain_text(re.compile(r"as of .*, seed \d+"))
    page.get_by_role("button", name="Dry run").click()
    expect(page.locator("#outlook")).to_contain_text("Every row was accepted")
    expect(page.locator("#dried tbody tr")).to_have_text(
        ["customers1,2001,2000", "orders2,0002,0000"]
    )
    run_id = start(page)
    expect(page.locator("#status")).to_have_text("success")
    expect(page.locator("#total-rows")).to_have_text("3,200")
    expect(page.locator("#entities [data-is=left]")).to_have_text(["done", "done"])
    assert page.locator("#entities progress").last.evaluate("bar => bar.value / bar.max") == 1
    expect(page.locator("#log li").last).to_contain_text("run ended: success")
    expect(page.locator("#error")).to_be_hidden()
    assert rows_of(site, "demo", "orders") == 2000
    expect(page.get_by_role("button", name="Cancel", exact=True)).to_be_hidden()
    seed = page.locator("#seed").inner_text()
    assert seed == str(site.client.get(f"runs/{run_id}").data["seed"])

    page.get_by_role("button", name="Verify").click()
    expect(page.locator("#verified .badge")).to_have_text("ok")

    with closing(sqlite3.connect(site.folder / "demo.sqlite")) as database, database:
        database.execute("UPDATE customers SET tier = 'none' WHERE id = 3")
        database.execute("DELETE FROM orders WHERE rowid = 1")
    page.get_by_role("button", name="Verify").click()
    expect(page.locator("#verified .badge").first).to_have_text("failed")
    expect(page.locator("#verified")).to_contain_text("→ none")
    expect(page.locator("#verified")).to_contain_text("missing")

    page.get_by_role("link", name="Run again").click()
    expect(page.get_by_label("Seed")).to_have_value(seed)
    expect(page.get_by_label("customers")).to_have_value("1200")
    expect(page.get_by_label("Scenario", exact=True)).to_have_value("shop")
    page.get_by_label("Mode").select_option("truncate_then_insert")
    start(page)
    expect(page.locator("#status")).to_have_text("success")


@pytest.mark.slow
def test_a_verification_is_there_again_after_a_reload(screen: Screen, site: LiveServer) -> None:
    body = {"scenario_id": "tiny", "target_id": "demo", "mode": "truncate"}
    run_id = site.client.post("runs?wait=true", body).data["id"]
    page = screen.open(f"/runs/{run_id}")
    expect(page.locator("#verification")).to_be_hidden()
    with Store(site.folder / "runs.sqlite") as store:  # as the server does while it verifies
        number = VERIFICATIONS.add(store, run_id, rows_total=20).id
        VERIFICATIONS.begin(store, number)
        note_rows_checked(store, number, 5)
        page.reload()
        bar = page.get_by_label("Rows compared")
        expect(bar).to_have_js_property("value", 5)
        expect(page.locator("#verified")).to_contain_text("5 of 20 rows")
        expect(page.get_by_role("button", name="Verify")).to_be_disabled()
        page.route("**/verifications/*", lambda route: route.abort())
        expect(page.locator("#refusal")).to_contain_text("does not answer")
        page.unroute("**/verifications/*")
        note_rows_checked(store, number, 7)
        expect(bar).to_have_js_property("value", 12)
        expect(page.locator("#refusal")).to_be_empty()
        VERIFICATIONS.end(store, number, {"ok": True, "entities": []}, None)
    for _ in range(2):
        expect(page.locator("#verified .badge")).to_have_text("ok")
        expect(page.locator("#verified time")).to_be_visible()
        expect(page.get_by_role("button", name="Verify")).to_be_enabled()
        page.reload()
    page.get_by_role("button", name="Verify").click()
    expect(page.locator("#verified")).to_contain_text("All 20 rows")


@pytest.mark.slow
def test_advancing_a_run(screen: Screen, site: LiveServer) -> None:
    body = {"scenario": aging(), "target": {"dsn": "aging.sqlite"}, "as_of": "2026-01-31"}
    run_id = site.client.post("runs?wait=true", body).data["id"]
    page = screen.open(f"/runs/{run_id}")
    expect(page.locator("#advance-panel")).to_be_hidden()
    page.get_by_role("button", name="Advance").click()
    expect(page.locator("#advance-title")).to_be_focused()
    page.get_by_label("As of").fill("2026-02-28")
    page.get_by_label("As of").press("Enter")
    expect(page.locator("#advance-result")).to_contain_text("20 rows would change.")
    expect(page.locator("#advance-result")).to_contain_text("items: at (20 rows)")
    expect(page.locator("#advancing-title")).to_be_focused()
    assert site.client.get(f"runs/{run_id}").data["as_of"] == "2026-01-31T00:00:00Z"
    page.get_by_role("button", name="Change 20 rows").click()
    for _ in range(2):  # the page is loaded anew when the advance has ended
        expect(page.locator("#as-of")).to_have_text("2026-02-28T00:00:00Z")
        expect(page.locator("#advance-result")).to_contain_text("All rows are as of 2026-02-28")
        expect(page.locator("#refusal")).to_be_empty()
        page.reload()


@pytest.mark.slow
def test_undoing_a_run(screen: Screen, site: LiveServer) -> None:
    body = {"scenario_id": "tiny", "target_id": "demo", "mode": "truncate"}
    run_id = site.client.post("runs?wait=true", body).data["id"]
    page = screen.open(f"/runs/{run_id}")
    expect(page.locator("#undoing")).to_be_hidden()
    page.get_by_role("button", name="Undo").click()
    expect(page.locator("#undo-result")).to_contain_text("Undoing would remove 20 rows.")
    expect(page.locator("#undoing-title")).to_be_focused()
    page.reload()  # and nobody wants it
    expect(page.locator("#undoing")).to_be_hidden()
    assert rows_of(site, "demo", "items") == 20
    assert site.client.get(f"runs/{run_id}").data["undone"] is None

    page.get_by_role("button", name="Undo").click()
    page.get_by_role("button", name="Remove 20 rows").click()
    for _ in range(2):  # the page is loaded anew when the undo has ended
        expect(page.locator("#undone")).to_contain_text("undone")
        expect(page.locator("#undo-result")).to_contain_text("No row of the run is left.")
        expect(page.locator("#refusal")).to_be_empty()
        expect(page.get_by_role("button", name="Undo")).to_be_hidden()
        expect(page.get_by_role("button", name="Verify")).to_be_hidden()
        page.reload()


@pytest.mark.slow
def test_profiles_are_offered_where_there_are_some(screen: Screen) -> None:
    page = screen.open("/scenarios/shop")
    page.get_by_role("link", name="few").click()
    expect(page.locator("#entity-2-title")).to_contain_text("50 rows")
    expect(page.locator("#sql")).to_contain_text("80 rows")
    page.get_by_role("link", name="New run").click()
    expect(page.get_by_label("Profile")).to_have_value("few")
    expect(page.locator("#profile-hint")).to_have_text("For a quick look.")
    expect(page.get_by_label("customers")).to_have_attribute("placeholder", "30")
    page.get_by_label("Target", exact=True).select_option("demo")
    page.get_by_label("Scale").fill("2")
    expect(page.get_by_label("orders")).to_have_attribute("placeholder", "100")
    page.get_by_label("Mode").select_option("truncate_then_insert")
    start(page)
    expect(page.locator("#total-rows")).to_have_text("160")
    page.get_by_role("link", name="Run again").click()
    expect(page.get_by_label("Profile")).to_have_value("few")
    build(page, "tiny", "demo")
    expect(page.get_by_label("Profile")).to_be_hidden()


def test_rows_that_a_foreign_key_decides_are_left_to_it(screen: Screen, site: LiveServer) -> None:
    site.client.post("scenarios", following())
    page = screen.open("/?scenario=following")
    expect(page.locator("[aria-busy]")).to_have_count(0)
    users, profiles = page.locator("#rows tr").all()
    expect(users.locator("td").first).to_have_text("10")
    expect(profiles.locator("td").first).to_have_text("by its fk")
    page.get_by_label("Scale").fill("3")
    expect(users.get_by_role("textbox")).to_have_attribute("placeholder", "30")
    expect(profiles.get_by_role("textbox")).to_have_attribute("placeholder", "")
    page.get_by_label("Target", exact=True).select_option("demo")
    page.get_by_role("button", name="Plan").click()
    expect(page.locator("#planned tbody td:nth-child(3)")).to_have_text(["30", "30"])
    site.client("DELETE", "scenarios/following")


def test_the_latest_runs_keep_up_to_date_by_themselves(screen: Screen, site: LiveServer) -> None:
    page = screen.open("/")
    body = {"scenario_id": "tiny", "target_id": "demo", "mode": "truncate"}
    run_id = site.client.post("runs", body).data["id"]
    line = page.locator(f"[data-run='{run_id}']")
    expect(line.locator(".badge")).to_have_text("success")
    expect(line.locator("td").nth(2)).to_have_text("20")
    line.get_by_role("link").click()
    page.wait_for_url(f"**/runs/{run_id}")


def test_a_run_is_cancelled_and_resumed(screen: Screen, site: LiveServer) -> None:
    run_id = begin_slow_run(site)
    page = screen.open(f"/runs/{run_id}")
    expect(page.locator("#status")).to_have_text("running")
    before = int(page.locator("#total").evaluate("bar => bar.value"))
    page.wait_for_function("before => document.getElementById('total').value > before", arg=before)
    expect(page.locator("#total-left")).to_contain_text("left")
    expect(page.locator("#entities progress")).to_have_class("working")
    page.get_by_role("button", name="Cancel", exact=True).click()
    page.get_by_role("button", name="Keep").click()
    expect(page.locator("#status")).to_have_text("running")
    page.get_by_role("button", name="Cancel", exact=True).click()
    page.get_by_role("button", name="Cancel run").click()
    expect(page.locator("#status")).to_have_text("cancelled")
    expect(page.locator("#told")).to_have_text("The run was cancelled.")
    expect(page.locator("#error")).to_contain_text("cancelled by request")
    page.get_by_role("button", name="Resume").click()
    panel = page.locator("#resume-panel")
    expect(panel.locator("#planned")).to_contain_text("rows stay")
    record = site.client.get(f"runs/{run_id}").data
    left = record["rows_requested"] - record["rows_written"]
    expect(panel).to_contain_text(f"{left:,} rows are missing")
    assert problems_of(page) == []
    assert site.client.get(f"runs/{run_id}").data["status"] == "cancelled"
    panel.get_by_role("button", name="Resume run").press("Enter")
    expect(page.locator("#status")).to_have_text("running")
    expect(page.locator("#error")).to_be_hidden()
    site.client.post(f"runs/{run_id}/cancel")
    expect(page.locator("#status")).to_have_text("cancelled")


def test_a_broken_connection_is_told_and_mended(screen: Screen, site: LiveServer) -> None:
    run_id = begin_slow_run(site)
    answers = f"**/api/v1/runs/{run_id}"
    screen.page.route(answers, lambda route: route.abort())
    page = screen.open(f"/runs/{run_id}")
    expect(page.locator("#refusal")).to_contain_text("No connection")
    screen.page.unroute(answers)
    site.client.post(f"runs/{run_id}/cancel")
    expect(page.locator("#status")).to_have_text("cancelled")
    expect(page.locator("#refusal")).to_be_empty()


@pytest.mark.slow
def test_a_long_log_is_shown_whole(screen: Screen, site: LiveServer) -> None:
    body = {"scenario_id": "tiny", "target_id": "demo", "mode": "truncate"}
    run_id = site.client.post("runs?wait=true", body).data["id"]
    before = len(site.client.get(f"runs/{run_id}/logs").data)
    with Store(site.folder / "runs.sqlite") as store, store.transaction():
        for number in range(2500):
            add_log(store, run_id, "INFO", f"line {number}")
    page = screen.open(f"/runs/{run_id}")
    expect(page.locator("#log li")).to_have_count(2500 + before)
    expect(page.locator("#log li").last).to_contain_text("line 2499")


def test_a_failed_run_says_why_and_what_to_do(screen: Screen, site: LiveServer) -> None:
    page = screen.open("/")
    build(page, "tiny", "taken")
    for button in ("Plan", "Start run"):
        page.get_by_role("button", name=button).click()
        expect(page.locator("#refusal")).to_contain_text("items.id")
        page.get_by_label("Seed").fill("5")
    expect(page.locator("#ways")).to_be_hidden()  # neither emptying nor continuing would help
    body = {"scenario_id": "tiny", "target_id": "taken"}
    run_id = site.client.post("runs?wait=true", body).data["id"]
    page = screen.open(f"/runs/{run_id}")
    expect(page.locator("#status")).to_have_text("failed")
    error = page.locator("#error")
    expect(error).to_contain_text("items.id")
    expect(error).to_contain_text("Nothing was written")
    expect(page.locator("#repeats")).to_contain_text("fail in the same way")
    expect(page.get_by_role("button", name="Resume")).to_be_hidden()
    expect(page.get_by_role("button", name="Verify")).to_be_visible()


def test_problems_are_shown_at_their_fields(screen: Screen) -> None:
    page = screen.open("/")
    build(page, "shop", "demo")
    page.get_by_label("Mode").select_option("truncate_then_insert")  # they may hold rows
    wrong = {"Scale": "much", "Seed": "1.5", "Jobs": "1000", "As of": "soon", "orders": "-3"}
    for label, text in wrong.items():
        page.get_by_label(label).fill(text)
    page.get_by_role("button", name="Start run").click()
    for label in wrong:
        field = page.get_by_label(label)
        expect(field).to_have_attribute("aria-invalid", "true")
        told = str(field.get_attribute("aria-describedby")).split()[0]
        assert "got" in page.locator(f"#{told}").inner_text() or label == "As of"
    expect(page.get_by_label("orders")).to_be_focused()
    expect(page.locator("#refusal")).to_be_empty()
    page.get_by_role("button", name="Plan").click()
    expect(page.locator(".problem")).to_have_count(len(wrong))  # not told twice
    for label in wrong:
        page.get_by_label(label).fill("")
    page.get_by_role("button", name="Plan").click()
    expect(page.locator("#outlook-title")).to_be_visible()
    expect(page.locator("[aria-invalid]")).to_have_count(0)


@pytest.mark.parametrize(
    "seed",
    [
        "9223372036854775807",
        pytest.param("-9223372036854775808", marks=pytest.mark.slow),
        pytest.param("0007", marks=pytest.mark.slow),
    ],
)
def test_seeds_of_64_bits_stay_exact(screen: Screen, seed: str) -> None:
    page = screen.open("/")
    build(page, "tiny", "demo")
    page.get_by_label("Mode").select_option("truncate_then_insert")
    page.get_by_label("Seed").fill(seed)
    start(page)
    expect(page.locator("#seed")).to_have_text(str(int(seed)))


SCRIPTED = {"/": 11, "/scenarios/shop": 5, "/targets": 5, "/runs/{run}": 5}
"""Pages with controls that need scripts, and how many of them there are at least."""


@pytest.mark.parametrize(
    "path",
    [pytest.param(path, marks=[] if path == "/" else [pytest.mark.slow]) for path in SCRIPTED],
)
def test_no_press_of_a_button_is_lost_while_a_page_loads(
    path: str, screen: Screen, site: LiveServer
) -> None:
    """Pressed before the scripts are there, a button would do nothing, and nothing would say so."""
    body = {"scenario_id": "tiny", "target_id": "demo", "mode": "truncate"}
    run_id = site.client.post("runs?wait=true", body).data["id"]
    page = screen.page
    page.route("**/static/*.js", lambda route: None)
    page.goto(f"{screen.url}{path.format(run=run_id)}", wait_until="commit")
    page.wait_for_selector("footer")  # all of the page is here but its scripts
    controls = page.locator("main :is(button, input, select):not(dialog *)").all()
    assert len(controls) >= SCRIPTED[path]
    assert not [control for control in controls if control.is_enabled()]
    page.unroute("**/static/*.js")  # which lets go of them
    for control in controls:
        expect(control).to_be_enabled()


def test_a_target_is_added_tested_edited_and_removed(screen: Screen, site: LiveServer) -> None:
    page = screen.open("/targets")
    page.get_by_role("button", name="Add target").click()
    page.get_by_label("Id").fill("mine")
    page.get_by_label("Where it is").select_option("SQLite file")
    page.get_by_label("File").fill("../outside.sqlite")
    page.get_by_role("button", name="Save").click()
    expect(page.locator("#target-file-problem")).to_contain_text("data folder")
    expect(page.get_by_label("File")).to_be_focused()
    page.get_by_label("Name").fill("My own")
    page.get_by_label("File").fill("mine.sqlite")
    page.get_by_role("button", name="Save").click()
    card = page.locator("[data-target=mine]")
    expect(card.locator(".badge")).to_have_text("ok")
    expect(card.get_by_role("button", name="Test")).to_be_focused()
    page.keyboard.press("Enter")
    expect(card.locator(".badge")).to_have_text("ok")
    expect(card).to_contain_text("can create")
    page.reload()
    expect(card.locator(".badge")).to_have_text("ok")
    card.get_by_role("button", name="Edit").click()
    expect(page.get_by_label("Id")).to_have_attribute("readonly", "")
    page.keyboard.press("Escape")
    expect(card.get_by_role("button", name="Edit")).to_be_focused()
    page.keyboard.press("Enter")
    page.get_by_label("Name").fill("Another name")
    page.get_by_role("button", name="Save").click()
    expect(card.get_by_role("heading")).to_contain_text("Another name")
    card.get_by_role("button", name="Remove").click()
    page.locator("#confirm-yes").click()
    expect(card).to_have_count(0)
    assert site.client.get("targets/mine").status == 404


def test_a_password_is_never_shown(screen: Screen, site: LiveServer) -> None:
    dsn = "postgresql://me:s3cret-word@127.0.0.1:1/db"
    assert site.client.post("targets", {"id": "far", "name": "Far", "dsn": dsn}).status == 201
    page = screen.open("/targets")
    card = page.locator("[data-target=far]")
    expect(card.locator(".dsn")).to_contain_text("me:***@")
    card.get_by_role("button", name="Test").click()
    expect(card.locator(".badge")).to_have_text("failed")
    card.get_by_role("button", name="Edit").click()
    expect(page.get_by_label("User")).to_have_value("me")
    expect(page.get_by_label("Password")).to_have_value("")
    with page.expect_navigation():
        page.get_by_role("button", name="Save").click()
    assert "s3cret-word" not in page.content()
    run = site.client.post("runs", {"scenario_id": "tiny", "target_id": "far"}).data
    page = screen.open(f"/runs/{run['id']}")
    expect(page.locator("#status")).to_have_text("failed")
    assert "s3cret-word" not in page.content()
    assert site.client("DELETE", "targets/far").status == 200


def test_a_scenario_is_drawn_previewed_and_explained(screen: Screen, site: LiveServer) -> None:
    page = screen.open("/scenarios")
    page.get_by_role("link", name="Small shop").click()
    expect(page.get_by_role("img", name="Entities of Small shop")).to_be_visible()
    for name in ("Values of tier", "Histogram of credit", "Timeline of placed_at"):
        expect(page.get_by_role("img", name=name)).to_be_visible()
    share = page.get_by_role("meter", name="Share of NULLs in credit")
    assert float(share.get_attribute("value") or 0) == pytest.approx(0.25, abs=0.08)
    seed = page.locator("#sql").get_attribute("data-seed")
    as_of = page.locator("#sql").get_attribute("data-as-of")
    query = f"entity=customers&rows=8&seed={seed}&as_of={as_of}"
    (shown,) = site.client.get(f"scenarios/shop/preview?{query}").data
    cells = page.get_by_role("group", name="First rows of customers").locator("tbody tr")
    assert [line.split("\t") for line in cells.all_inner_texts()] == [
        ["NULL" if cell is None else str(cell) for cell in row] for row in shown["rows"]
    ]
    expect(page.locator("#yaml")).to_contain_text("name: Small shop")
    sql = page.locator("#sql")
    expect(sql).to_contain_text("GENERATE_SERIES")
    page.get_by_role("button", name="SQLite").click()
    expect(sql).not_to_contain_text("GENERATE_SERIES")
    page.get_by_label("Entity").select_option("orders")
    expect(sql).not_to_contain_text('INTO "customers"')
    expect(sql).to_contain_text('INTO "orders"')
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Copy the SQL").click()
    expect(page.get_by_role("button", name="Copied the SQL")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == sql.text_content()
    page.get_by_role("link", name="New run").click()
    expect(page.get_by_label("Scenario", exact=True)).to_have_value("shop")


@pytest.mark.slow
def test_a_run_is_started_by_the_keyboard_alone(screen: Screen) -> None:
    page = screen.open("/")
    passed = []

    def tab_to(name: str) -> None:
        for _ in range(30):
            page.keyboard.press("Tab")
            focused = page.locator(":focus")
            assert focused.evaluate("element => getComputedStyle(element).outlineStyle") != "none"
            passed.append(str(focused.evaluate("element => element.id || element.textContent")))
            if passed[-1] == name:
                return
        raise AssertionError(f"{name} cannot be reached: {passed}")

    tab_to("Skip to content")
    page.keyboard.press("Enter")
    tab_to("scenario")
    page.keyboard.type("Tiny")
    tab_to("target")
    page.keyboard.type("Demo")
    tab_to("seed")
    page.keyboard.type("5")
    tab_to("mode")
    page.keyboard.type("tr")
    tab_to("start")
    assert "Scenarios" not in passed  # skipped
    page.keyboard.press("Enter")
    page.wait_for_url("**/runs/*")
    expect(page.locator("h1")).to_contain_text("Tiny → Demo")
    expect(page.locator("#seed")).to_have_text("5")
    expect(page.locator("#status")).to_have_text("success")


def test_what_is_not_there_has_a_page_that_says_so(screen: Screen) -> None:
    for path, text in (
        ("/nothing", "Nothing found at /nothing"),
        ("/scenarios/shopp", 'No scenario "shopp". Did you mean "shop"?'),
        ("/runs/2020", 'No run "2020"'),
    ):
        page = screen.open(path)
        expect(page.locator("main")).to_contain_text(text)
        expect(page.locator(".code")).to_have_text("404")
        expect(page.get_by_role("navigation", name="Main")).to_be_visible()


def test_the_browser_writes_figures_as_the_server_does(screen: Screen) -> None:
    page = screen.open("/")
    durations = [0, 0.126, 9.99, 10, 59.94, 61, 3599.4, 3600, 7325.2, 90000]
    counts = [0, 7, 999, 1000, 1234567, 10**12]
    told = page.evaluate(
        """async ([durations, counts]) => {
            const figures = await import("/static/figures.js");
            return [durations.map(figures.seconds), counts.map(figures.count)];
        }""",
        [durations, counts],
    )
    assert told == [[*map(figures.seconds, durations)], [*map(figures.count, counts)]]
