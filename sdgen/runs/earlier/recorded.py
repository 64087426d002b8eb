"""Earlier runs: their plan and their target, from the record alone."""

from __future__ import annotations

from dataclasses import replace

from sdgen.databases.registry import get_database
from sdgen.errors import Problem, RequestProblem, RunError, TargetError, ValidationError
from sdgen.passwords import HIDDEN
from sdgen.planning.asked_rows import Counter
from sdgen.planning.config_hash import config_hash
from sdgen.planning.plan import Plan, make_plan
from sdgen.planning.request import RunRequest
from sdgen.runs.resolving.folders import folder_of
from sdgen.runs.resolving.targets import inline_target, resolve_target
from sdgen.scenario.counts import Counts
from sdgen.scenario.file_finder import Catalog
from sdgen.scenario.models import Scenario, TableMode
from sdgen.store import RunRecord, RunStatus, Store
from sdgen.store.records import UndoneState
from sdgen.store.runs import scenario_as_run
from sdgen.targets.models import Target
from sdgen.targets.opening import database_of, file_of


def plan_as_recorded(store: Store, record: RunRecord, request: RunRequest) -> Plan:
    """Returns the plan of an earlier run.

    Args:
        store: the store.
        record: the run.
        request: jobs, batch size and maker; all else is the record's.

    Raises:
        ValidationError: what would be made now is not what the run made.
    """
    return _planned(store, record, request, record.as_of, record.counts)


def plan_as_of(
    store: Store, record: RunRecord, request: RunRequest, as_of: str, counter: Counter
) -> Plan:
    """Returns the plan of an earlier run as it would be of another as_of; see ``plan_as_recorded``.

    Args:
        store: the store.
        record: the run.
        request: jobs and batch size.
        as_of: the other one.
        counter: counts anew what the run has counted.
    """
    return _planned(store, record, request, as_of, {}, counter)


def _planned(
    store: Store,
    record: RunRecord,
    request: RunRequest,
    as_of: str,
    counts: Counts,
    counter: Counter | None = None,
) -> Plan:
    again = RunRequest(
        seed=record.seed,
        as_of=as_of,
        batch_size=request.batch_size,
        jobs=request.jobs,
        lock_timeout=request.lock_timeout,
        maker=request.maker or record.maker,
        spark_master=request.spark_master,
        usual_master=record.spark_master,
        growth=record.growth,
        starts=record.starts,
        existing=record.existing,
        counts=counts,
    )
    scenario = scenario_as_run(store, record)
    kind = record.target_kind
    plan = make_plan(
        *(scenario, again, get_database(kind).dialect, record.target_schema),
        counter=counter,
        kind=kind,
    )
    check_hash(record, plan.recorded)
    modes = {entity.entity: TableMode(entity.table_mode) for entity in record.entities}
    warnings = (*plan.warnings, *version_warnings(record, plan))
    return replace(plan, profile=record.profile, modes=modes, warnings=warnings)


def check_hash(record: RunRecord, scenario: Scenario) -> None:
    """Raises ValidationError where this sdgen makes other rows than an earlier run has made.

    Args:
        record: the run.
        scenario: its scenario, as this sdgen would run it.
    """
    made = config_hash(scenario, record.target_kind, record.target_schema, record.growth)
    if made != record.config_hash:
        raise ValidationError(
            f"rows of run {record.id} cannot be made again:",
            [
                Problem(
                    "config_hash",
                    f"the run's is {record.config_hash}, this version of sdgen makes "
                    f"{made} of the same scenario: rows would differ. Use the version of sdgen "
                    "that the run was made with, or start a new run",
                )
            ],
        )


def version_warnings(record: RunRecord, plan: Plan) -> list[str]:
    """Returns what to know where Python made values of a run with other versions than are here."""
    now = plan.made_with
    others = {
        name: version for name, version in record.made_with.items() if now.get(name) != version
    }
    return [
        f"{name} {version} made values of run {record.id}, but {now.get(name, 'none')} is "
        f"installed: they may differ. To be sure, use {name} {version}"
        for name, version in others.items()
    ]


def target_as_recorded(record: RunRecord, catalog: Catalog[Target], store: Store) -> Target:
    """Returns the target that an earlier run wrote to.

    Raises:
        ValidationError: its DSN had a password, which no record holds.
        NotFoundError: the target's file or id is not there any more.
    """
    if record.target_database is not None:
        return inline_target({"dsn": record.target_database, "kind": record.target_kind})
    if record.target_file is not None:
        return resolve_target(record.target_file, catalog, store, schema=record.target_schema)
    if record.target_id is not None:
        return resolve_target(record.target_id, catalog, store, schema=record.target_schema)
    if HIDDEN in record.target_dsn:
        raise ValidationError(
            f"target of run {record.id} is not known in full:",
            [
                RequestProblem(
                    "target",
                    f"records hold no passwords (got {record.target_dsn}). Name the target again: "
                    "its DSN with the password, or the path of its file",
                )
            ],
        )
    return inline_target(
        {
            "dsn": record.target_dsn,
            "kind": record.target_kind,
            "schema": record.target_schema,
        }
    )


def named_target(
    record: RunRecord, name: str, kind: str | None, catalog: Catalog[Target], store: Store
) -> Target:
    """Returns the target of an earlier run where users name it again.

    Raises:
        ValidationError: it is of another kind.
        others as ``resolve_target``.
    """
    target = resolve_target(name, catalog, store, kind)
    check_kind(record, target)  # the run's schema may be none that another kind can have
    return resolve_target(name, catalog, store, kind, record.target_schema)


def check_kind(record: RunRecord, target: Target) -> None:
    """Raises ValidationError where a run has written to another kind of database."""
    if target.kind != record.target_kind:
        message = (
            f"is of another kind ({target.kind}) than the run's ({record.target_kind}). Name the "
            "database that the run has written to; to make its rows in this one, replay the run"
        )
        raise ValidationError(
            f"run {record.id} has another target:", [RequestProblem("target", message)]
        )


def check_can_be_resumed(record: RunRecord, target: Target) -> None:
    """Raises an error where a run has succeeded, or a process is at it, or its target is gone."""
    check_stands(record)
    if record.status is RunStatus.SUCCESS:
        raise RunError(
            f"run {record.id} has succeeded: nothing is missing. Verify it to check its rows, or "
            "start a new run to make them again"
        )
    if not record.status.ended:
        raise is_running(record)
    check_kind(record, target)
    if record.prepared:  # else there may never have been a file
        check_is_there(target)


def check_ended(record: RunRecord) -> None:
    """Raises RunError where a run has not ended."""
    if not record.status.ended:
        raise RunError(f"run {record.id} is still {record.status}. Wait for its end")


def check_stands(record: RunRecord) -> None:
    """Raises RunError where a run has been undone, as far as that went."""
    if record.undone is UndoneState.UNDONE:
        raise RunError(
            f"run {record.id} was undone at {record.undone_at}: its rows are gone. Replay it to "
            "make them again"
        )
    if record.undone is not None:
        raise RunError(
            f"run {record.id} is {record.undone} since {record.undone_at}: some of its rows are "
            "gone. Undo it again to remove the others, or replay it into another target"
        )
    check_not_advancing(record)


def check_not_advancing(record: RunRecord) -> None:
    """Raises RunError where some rows of a run may have been advanced, and others not."""
    if record.advancing_to is not None:
        raise RunError(
            f"run {record.id} is being advanced from {record.as_of} to {record.advancing_to}, and "
            "some of its rows may not be there yet. Advance it to that as_of again, which finishes "
            "it"
        )


def is_running(record: RunRecord) -> RunError:
    """Returns the error that says so."""
    return RunError(
        f"run {record.id} is {record.status} in another process. Wait for its end, or cancel it"
    )


def check_is_there(target: Target) -> None:
    """Raises TargetError where a database's file is gone; opening it would make an empty one."""
    file = file_of(target)
    if file is not None and not database_of(target).is_there(file):
        what = "file" if folder_of(target) is None else "folder"
        raise TargetError(
            f"there is no {what} {file}. If it was moved, name where it is now (`target`); if it "
            "was removed, so were its rows: start a new run, or replay this one, which makes them "
            "again"
        )
