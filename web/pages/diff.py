"""``/runs/{id}/diff``: a run beside another one; rows are compared when the page is there."""

from __future__ import annotations

from sdgen.runs.comparing.configurations import compare_configurations
from sdgen.store import RunRecord
from sdgen.store.runs import list_runs
from web.pages.rendering import render
from web.runs import find_run
from web.services import Services

_OFFERED = 100


def show(services: Services, run_id: str, other_id: str | None) -> str:
    """Returns the page.

    Args:
        services: the server's.
        run_id: the run.
        other_id: the other one; None for the one of the same scenario before it.

    Raises:
        NotFoundError: one of them is not there.
    """
    with services.store() as store:
        run = find_run(store, run_id)
        offered = [each for each in list_runs(store, _OFFERED) if each.id != run.id]
        other = find_run(store, other_id) if other_id else _before(run, offered)
        if other and other.id not in {each.id for each in offered}:
            offered.append(other)
        made_from = compare_configurations(store, other, run) if other else None
    return render(
        "diff.html",
        "Runs",
        title=f"{run.scenario_name}: what differs",
        run=run,
        other=other,
        offered=sorted(offered, key=lambda each: not _is_alike(run, each)),
        made_from=made_from,
    )


def _before(run: RunRecord, offered: list[RunRecord]) -> RunRecord | None:
    """Returns the run to compare one with if nobody says: of its scenario, the one before it."""
    alike = [each for each in offered if _is_alike(run, each)]
    earlier = [each for each in alike if each.id < run.id]
    return next(iter([*earlier, *reversed(alike), *offered]), None)


def _is_alike(run: RunRecord, other: RunRecord) -> bool:
    return (run.scenario_id, run.scenario_name) == (other.scenario_id, other.scenario_name)
