"""What a screen reader says of the main job: roles, names, and what is told without being asked."""

from __future__ import annotations

import re
import time
from collections.abc import Sequence

import pytest
from playwright.sync_api import Page, expect

from tests.support.browser import PATIENCE_MS, Screen

pytestmark = pytest.mark.first_server
expect.set_options(timeout=PATIENCE_MS)
# Notes what live regions say, as it changes; of elements that are hidden nothing is said.
LISTEN = """
window.heard = [];
new MutationObserver((changes) => {
  for (const change of changes) {
    const at = change.target.nodeType === 1 ? change.target : change.target.parentElement;
    const region = at?.closest("[role=status], [role=alert], [aria-live]");
    if (!region || region.getAttribute("aria-live") === "off" || region.hidden) continue;
    const said = region.innerText.trim().replace(/\\s+/g, " ");
    if (said && window.heard.at(-1) !== said) window.heard.push(said);
  }
}).observe(document, { childList: true, characterData: true, subtree: true });
"""
BUILDER = (
    'heading "Runs" [level=1]',
    'region "New run"',
    'combobox "Scenario"',
    'option "Small shop" [selected]',
    'combobox "Target"',
    'combobox "Profile"',
    'group "Rows"',
    'textbox "customers"',
    'textbox "Scale"',
    'textbox "Seed"',
    'combobox "Mode"',
    'button "Plan"',
    'button "Dry run"',
    'button "Start run"',
    'region "Plan: Small shop → Demo"',
    'rowheader "customers"',
    'region "Recent runs"',
)
RUN = (
    'heading "Small shop → Demo" [level=1]',
    'link "Rows"',
    'button "Verify"',
    'region "Progress"',
    'progressbar "All rows"',
    "status: The run has succeeded.",
    'group "Entities, can be scrolled"',
    'columnheader "Entity"',
    'rowheader "customers"',
    'progressbar "Rows of customers"',
    'region "What determines the data"',
    'region "Log"',
    'list "Log"',
)
ROWS = (
    'heading "Rows of orders in Demo" [level=1]',
    'button "Verify"',
    'navigation "Entities"',
    'link "customers"',
    'region "Find rows"',
    'search "Rows by number"',
    'textbox "From row number"',
    'button "Go"',
    'search "Stored rows by a column"',
    'combobox "Column"',
    'combobox "Condition"',
    'textbox "Value"',
    'textbox "Up to, if between"',
    'button "Search"',
    'region "Rows 0 to 49 of 0 to 49"',
    'group "Rows, can be scrolled"',
    'table "Rows 0 to 49 of 0 to 49"',
    'columnheader "Row number"',
    'columnheader "customer_id int"',
    'rowheader "0"',
    'link "CSV"',
    'link "JSON Lines"',
)


def missed(page: Page, script: Sequence[str]) -> tuple[str, str] | None:
    """Return the first entry that is not found in this order, and what is; None if all are."""
    found = page.locator("main").aria_snapshot()
    lines = iter(re.findall(r"^ *- '?(.*?)'?:?$", found, re.MULTILINE))
    for wanted in script:
        if not any(line == wanted for line in lines):
            return wanted, found
    return None


def says(page: Page, script: Sequence[str]) -> None:
    """Assert that a screen reader finds roles and names in this order; there may be more.

    A page's scripts enable its buttons a moment after it is there, so they are waited for.
    """
    end = time.monotonic() + PATIENCE_MS / 1000
    while (left := missed(page, script)) and time.monotonic() < end:
        page.wait_for_timeout(50)
    assert left is None, left


def press(page: Page, role: str, name: str) -> None:
    """Go to a control and press Enter, as the keyboard does."""
    control = page.get_by_role(role, name=name, exact=True)  # type: ignore[arg-type]
    expect(control).to_be_enabled()  # one that is not takes no focus
    control.focus()
    page.keyboard.press("Enter")


@pytest.mark.slow
def test_the_main_job_is_heard(screen: Screen) -> None:
    screen.page.add_init_script(LISTEN)
    page = screen.open("/?scenario=shop&target=demo&profile=few&seed=1")
    press(page, "button", "Plan")
    page.locator("#planned").wait_for()
    says(page, BUILDER)
    expect(page.get_by_role("button", name="Plan", exact=True)).to_be_focused()
    press(page, "button", "Start run")
    page.wait_for_url("**/runs/*")
    expect(page.locator("#status")).to_have_text("success")
    expect(page.locator("#told")).to_have_text("The run has succeeded.")
    says(page, RUN)
    press(page, "button", "Verify")
    expect(page.locator("#verified .badge")).to_have_text("ok")
    page.wait_for_function(
        "heard.some((said) => said.includes('All 80 rows are as the run made them.'))"
    )
    expect(page.get_by_role("button", name="Verify", exact=True)).to_be_focused()
    press(page, "link", "orders")
    page.locator("#source").wait_for()
    says(page, ROWS)
    page.get_by_label("Value").focus()
    page.keyboard.type("x")
    page.keyboard.press("Enter")  # of the first column, a uuid
    expect(page.get_by_role("alert").filter(has_text="Value")).to_contain_text("not a uuid")
