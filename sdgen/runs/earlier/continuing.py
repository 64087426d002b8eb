"""Going on with a dataset where the latest run of its scenario in the target has ended."""

from __future__ import annotations

from dataclasses import replace

from sdgen.errors import RequestProblem, ValidationError, listed
from sdgen.instants import format_instant, parse_absolute
from sdgen.passwords import redact
from sdgen.planning.config_hash import facts_of
from sdgen.planning.request import RunRequest
from sdgen.runs.earlier.recorded import check_hash
from sdgen.runs.resolving.folders import what_empties
from sdgen.scenario.model_base import UNTIL, UNTIL_AS_OF
from sdgen.scenario.models import Scenario, TableMode
from sdgen.scenario.profiles import with_profile
from sdgen.store import RunRecord, Store
from sdgen.store.runs import runs_into, scenario_as_run
from sdgen.targets.models import Target


def continued(
    store: Store,
    scenario: Scenario,
    target: Target,
    database: str | None,
    request: RunRequest,
    run_id: str | None = None,
) -> RunRequest:
    """Returns the request with all that the latest run of the scenario in the target decides.

    Args:
        store: the store.
        scenario: the scenario.
        target: the target.
        database: absolute path of the target's file, where it is one.
        request: a request that ``continues``.
        run_id: the run that has to be the latest; None for any.

    Raises:
        ValidationError: there is no such run, or it cannot be gone on with.
    """
    chosen = with_profile(scenario, request.profile)
    here = [
        record
        for record in runs_into(store, target, database)
        if not record.left_target_alone and not record.undone
    ]
    ours = (scenario.id, scenario.name)
    records = [record for record in here if (record.scenario_id, record.scenario_name) == ours]
    if not records:
        raise _refused(
            f"no run of {scenario.id or scenario.name} into {redact(target.name)} is recorded. "
            "Start the first one without `continue`. If the target was named differently then, "
            "use that name"
        )
    latest = records[0]
    if run_id not in (None, latest.id):
        raise _refused(_not_the_latest(run_id, latest, records))
    before = scenario_as_run(store, latest)
    if by_time := [each.name for each in before.entities if each.rows == UNTIL]:
        raise _refused(
            f"run {latest.id} has counted the rows of {listed(by_time)} {UNTIL_AS_OF}, and a run "
            "that continues it has the same as_of. Advance that run to a later as_of, which adds "
            "the rows since then"
        )
    profile = request.profile
    if profile is None and latest.profile in scenario.profiles:
        profile, chosen = latest.profile, with_profile(scenario, latest.profile)
    anew = what_empties(target)
    _check(latest, before, chosen, request, anew)
    _check_others(latest, here[: here.index(latest)], anew)
    rows = {entity.name: entity.rows for entity in before.entities}
    rows |= {
        name: found.rows - latest.growth.first(name) for name, found in latest.existing.items()
    }
    return replace(
        request,
        profile=profile,
        seed=latest.seed,
        as_of=latest.as_of,
        mode=TableMode.APPEND_ONLY,
        growth=latest.growth.then(rows),
        starts=latest.starts,
        existing=latest.existing,
        repeats=True,
    )


def _not_the_latest(run_id: str | None, latest: RunRecord, records: list[RunRecord]) -> str:
    if run_id not in {record.id for record in records}:
        return f"run {run_id} has left no rows in {redact(latest.target_name)}"
    return (
        f"run {latest.id} is the latest one of {latest.scenario_name} there, not run {run_id}. "
        "Continue that one"
    )


def _check(
    latest: RunRecord, before: Scenario, scenario: Scenario, request: RunRequest, anew: str
) -> None:
    """Raises ValidationError where the rows of a run are not there to go on with."""
    if not latest.status.ended:
        raise _refused(f"run {latest.id} is still running. Wait until it has ended")
    if latest.advancing_to is not None:
        raise _refused(
            f"run {latest.id} is being advanced to {latest.advancing_to}. Advance it to that as_of "
            "again first, which finishes it"
        )
    if latest.rows_written != latest.rows_requested or not latest.prepared:
        advice = (
            "Resume that run first, which finishes it"
            if latest.can_resume
            else f"Start over with {anew}"
        )
        raise _refused(
            f"run {latest.id} has written {latest.rows_written} of {latest.rows_requested} rows. "
            f"{advice}"
        )
    if request.mode not in (None, TableMode.APPEND_ONLY):
        raise _refused(
            f"is {TableMode.APPEND_ONLY} to continue a run (got {request.mode}). Leave it out",
            "mode",
        )
    own = None if scenario.seed == before.seed else scenario.seed
    seed = own if request.seed is None else request.seed
    if seed not in (None, latest.seed):
        raise _refused(
            f"continues run {latest.id}, which has seed {latest.seed} (got seed {seed}). Leave the "
            f"seed out, or start over with {anew}"
        )
    said = request.as_of
    if said is not None and format_instant(parse_absolute(said)) != latest.as_of:
        raise _refused(
            f"is {latest.as_of} to continue run {latest.id}, as it began (got {said}). "
            "Leave it out",
            "as_of",
        )
    # The scenario's own may differ from the run's, which was asked for or has been advanced to.
    now = scenario.as_of and format_instant(parse_absolute(scenario.as_of))
    then = before.as_of and format_instant(parse_absolute(before.as_of))
    if now not in (None, then, latest.as_of):
        raise _refused(
            f"continues run {latest.id}, whose as_of is {latest.as_of} (the scenario now has "
            f"{scenario.as_of}). Undo the change, or start over with {anew}"
        )
    check_hash(latest, before)
    changed = _changed(before, scenario)
    if changed:
        raise _refused(
            f"{', '.join(changed)} changed since run {latest.id}: what is stored is not what the "
            f"scenario makes now. Undo the change, or start over with {anew}"
        )


def _check_others(latest: RunRecord, later: list[RunRecord], anew: str) -> None:
    """Raises ValidationError where a later run has emptied tables of the one to go on with."""
    tables = {entity.target_table for entity in latest.entities}
    for record in later:
        emptied = sorted(
            entity.target_table
            for entity in record.entities
            if entity.target_table in tables and entity.table_mode == TableMode.TRUNCATE_THEN_INSERT
        )
        if emptied:
            raise _refused(
                f"run {record.id} of {record.scenario_name} has emptied {', '.join(emptied)} since "
                f"run {latest.id}: its rows are gone. Start over with {anew}"
            )


def _changed(before: Scenario, now: Scenario) -> list[str]:
    """Returns what makes other rows than before, row counts aside: the locale, or entities."""
    changed = ["locale"] if before.locale != now.locale else []
    then = {entity.name: facts_of(entity) for entity in before.entities}
    here = {entity.name: facts_of(entity) for entity in now.entities}
    return changed + [name for name in {**then, **here} if then.get(name) != here.get(name)]


def _refused(message: str, field: str = "continue") -> ValidationError:
    return ValidationError("the run is not possible:", [RequestProblem(field, message)])
