"""``/``: the run builder and the latest runs."""

from __future__ import annotations

from sdgen.runs.makers.choosing import titles_of_makers
from sdgen.scenario.models import TableMode
from sdgen.store.runs import list_runs
from web import scenarios, targets
from web.pages.rendering import render
from web.services import Services

MODES = {
    TableMode.CREATE_IF_MISSING: "rows there stay",
    TableMode.TRUNCATE_THEN_INSERT: "empties tables",
    TableMode.APPEND_ONLY: "adds, creates no table",
    "continue": "adds to the latest run",
    "overwrite": "removes files of earlier runs",
}
"""What a run can do to the rows there, by the names in requests and messages, and what it does."""
LATEST = 15
"""How many runs are shown; ``static/recent_runs.js`` asks for as many."""


def show(services: Services) -> str:
    """Returns the page."""
    with services.store() as store:
        items = scenarios.list_items(services, store)
        return render(
            "home.html",
            "Runs",
            title="sdgen",
            scenarios=items,
            names=[item.scenario.name for item in items if item.scenario],
            targets=targets.list_items(services, store),
            modes=MODES,
            makers=titles_of_makers(),
            runs=list_runs(store, LATEST),
        )
