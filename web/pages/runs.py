"""``/runs``: all runs, by status, scenario, target and time, and how fast they were."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from urllib.parse import urlencode

from markupsafe import Markup

from sdgen.instants import parse_absolute
from sdgen.store import RunRecord, RunStatus
from sdgen.store.runs import RunFilter, list_runs, names_in_runs
from web.drawings.rates import RunRate, rates_over_time
from web.pages.rendering import render
from web.services import Services

FIELDS = ("status", "scenario", "target", "since", "before")
ON_A_PAGE = 50
_MOST_DRAWN = 500
_FEWEST_DRAWN = 3


def show(services: Services, given: Mapping[str, str | None]) -> str:
    """Returns the page.

    Args:
        services: the server's.
        given: what is asked for: ``status``, ``scenario``, ``target``, ``since`` (a date) and
            ``before`` (the id of a run); what cannot be read is left out.
    """
    wanted = _filter(given)
    with services.store() as store:
        found = list_runs(store, ON_A_PAGE + 1, wanted)
        drawn = list_runs(store, _MOST_DRAWN, RunFilter(**{**vars(wanted), "before": None}))
        scenario_ids, target_ids = names_in_runs(store)
    runs = found[:ON_A_PAGE]
    older = {**given, "before": runs[-1].id} if len(found) > ON_A_PAGE else None
    return render(
        "runs.html",
        "Runs",
        title="Runs",
        runs=runs,
        chart=_chart(drawn),
        given={name: value or "" for name, value in given.items()},
        is_narrowed=any(given.values()),
        statuses=[str(status) for status in RunStatus],
        scenario_ids=scenario_ids,
        target_ids=target_ids,
        older=_query(older) if older else None,
        newest=_query({**given, "before": None}),
    )


def _filter(given: Mapping[str, str | None]) -> RunFilter:
    status, since = given["status"], None
    with suppress(ValueError):
        since = parse_absolute(given["since"] or "")
    return RunFilter(
        RunStatus(status) if status in set(RunStatus) else None,
        given["scenario"],
        given["target"],
        since,
        given["before"],
    )


def _query(given: Mapping[str, str | None]) -> str:
    return f"?{urlencode({name: value for name, value in given.items() if value})}"


def _chart(runs: Sequence[RunRecord]) -> Markup | None:
    """Returns how fast runs were that have ended well; None of fewer than three."""
    rates = [
        RunRate(datetime.fromisoformat(run.created_at), run.rows_written / run.seconds)
        for run in runs
        if run.status is RunStatus.SUCCESS and run.seconds
    ]
    return rates_over_time(rates) if len(rates) >= _FEWEST_DRAWN else None
