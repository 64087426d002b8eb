"""The pages: server-rendered HTML with small plain JavaScript."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import bottle

from web.pages import (
    api,
    diff,
    drafts,
    history,
    home,
    proposals,
    rows,
    run,
    runs,
    scenario,
    statistics,
    targets,
)
from web.pages.answering import error_page, page, part
from web.pages.samples import Samples
from web.pages.static_files import static_file
from web.services import Services

__all__ = ["error_page", "mount"]

_ASKED = (
    *("source", "again", "target", "schema", "table", "exclude", "rows", "statistics"),
    "common_values",
)


def mount(app: Any, services: Services) -> None:
    """Adds the routes of all pages, and of the static files, to a Bottle app."""
    samples = Samples()
    app.route("/static/<name>", "GET", static_file)
    for path, show in (
        ("/", lambda: home.show(services)),
        ("/runs", lambda: runs.show(services, _all_given(runs.FIELDS))),
        ("/runs/<run_id>", lambda run_id: run.show(services, run_id)),
        (
            "/runs/<run_id>/rows",
            lambda run_id: rows.show(
                services, run_id, {name: _given(name) for name in rows.FIELDS}
            ),
        ),
        ("/runs/<run_id>/diff", lambda run_id: diff.show(services, run_id, _given("with"))),
        ("/scenarios", lambda: scenario.show_all(services)),
        ("/scenarios/new", lambda: drafts.show_new(services, _given("from"))),
        (
            "/scenarios/<scenario_id>/history",
            lambda scenario_id: history.show(services, scenario_id, _given("revision")),
        ),
        ("/scenarios/<scenario_id>/edit", lambda scenario_id: drafts.show(services, scenario_id)),
        (
            "/scenarios/<scenario_id>",
            lambda scenario_id: scenario.show(
                services, samples, scenario_id, _given("profile"), _given("entity")
            ),
        ),
        (
            "/propose",
            lambda: proposals.show_form(services, _all_given(_ASKED)),
        ),
        (
            "/proposals/<proposal_id>",
            lambda proposal_id: proposals.show(services, samples, proposal_id, _given("entity")),
        ),
        ("/targets", lambda: targets.show(services)),
        ("/statistics", lambda: statistics.show(services, _given("target"))),
        ("/api", api.show),
    ):
        app.route(path, "GET", page(show))
    app.route("/scenarios/draft", "POST", part(lambda: drafts.look(samples, _given("entity"))))


def _given(name: str) -> str | None:
    """Returns a parameter of the query of the request; None where it is empty or left out."""
    return bottle.request.query.getunicode(name) or None


def _all_given(names: Sequence[str]) -> dict[str, str | None]:
    """Returns parameters of the query of the request by their names; see ``_given``."""
    return {name: _given(name) for name in names}
