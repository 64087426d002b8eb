"""``/runs/{id}``: one run, as it is and as it goes on."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote, urlencode

from sdgen.databases.folders.descriptor import FolderDatabase
from sdgen.databases.registry import recorded_database
from sdgen.errors import NotFoundError, ValidationError
from sdgen.scenario.fk_row_counts import guessed_rows, rows_of
from sdgen.scenario.profiles import with_profile
from sdgen.store import RunRecord, Store
from sdgen.store.advances import ADVANCES
from sdgen.store.logs import run_logs_after
from sdgen.store.tasks import Tasks
from sdgen.store.undos import UNDOS
from sdgen.store.verifications import VERIFICATIONS
from web import scenarios, targets
from web.pages.home import MODES
from web.pages.rendering import render
from web.runs import find_run
from web.scenarios import ScenarioItem
from web.services import Services

LOG_LINES = 1000


def show(services: Services, run_id: str) -> str:
    """Returns the page. Raises NotFoundError."""
    with services.store() as store:
        run = find_run(store, run_id)
        item = _scenario(services, store, run)
        kind = recorded_database(run.target_kind)
        modes = {each.table_mode for each in run.entities}
        return render(
            "run.html",
            "Runs",
            title=f"{run.scenario_name}: {run.id}",
            run=run,
            logs=run_logs_after(store, run.id, 0, LOG_LINES),
            scenario_link=f"/scenarios/{quote(item.id, safe='')}" if item else None,
            again=_again(run, item),
            verification=latest_task(store, run, VERIFICATIONS),
            undo=_latest_in_earnest(store, run, UNDOS),
            advance=_latest_in_earnest(store, run, ADVANCES),
            has_tables=kind is not None and not isinstance(kind, FolderDatabase),
            mode_words={mode: kind.mode_words(mode) if kind else mode for mode in modes},
            targets=targets.list_items(services, store),
            modes={mode: does for mode, does in MODES.items() if mode != "continue"},
        )


def latest_task(store: Store, run: RunRecord, tasks: Tasks[Any]) -> int | None:
    """Returns the number of the latest task of a kind; None without one."""
    return next((task.id for task in tasks.latest(store, run.id, 1)), None)


def _latest_in_earnest(store: Store, run: RunRecord, tasks: Tasks[Any]) -> int | None:
    """Returns the number of the latest task that has changed rows, or is still at work."""
    found = tasks.latest(store, run.id)
    return next((task.id for task in found if not (task.dry_run and task.status.ended)), None)


def _scenario(services: Services, store: Store, run: RunRecord) -> ScenarioItem | None:
    """Returns the scenario that bears the id of the run's, as it is today; None without one."""
    if run.scenario_id is None:
        return None
    try:
        item = scenarios.get_item(services, store, run.scenario_id)
    except NotFoundError:
        return None
    return item if item.scenario else None


def _again(run: RunRecord, item: ScenarioItem | None) -> str | None:
    """Returns the address of the run builder filled in as for this run, which it then plans."""
    if item is None or item.scenario is None:
        return None
    try:
        today = with_profile(item.scenario, run.profile)
    except ValidationError:  # it has no such profile any more
        today = item.scenario
    rows, guesses = rows_of(today), guessed_rows(today)
    values = {"scenario": item.id, "target": run.target_id or "", "profile": run.profile or ""}
    values |= {"seed": str(run.seed), "as_of": run.as_of, "maker": run.maker or ""}
    values |= {
        f"rows.{entity.entity}": str(entity.rows_requested)
        for entity in run.entities
        if entity.rows_requested != rows.get(entity.entity) and entity.entity not in guesses
    }
    given = {name: value for name, value in values.items() if value}
    return f"/?{urlencode({**given, 'plan': 'now'})}"
