"""The runs whose rows are advanced together: one, and those that it has continued."""

from __future__ import annotations

from sdgen.errors import RequestProblem, RunError, ValidationError, listed
from sdgen.instants import format_instant, parse_absolute
from sdgen.planning.request import RunRequest
from sdgen.runs.earlier.recorded import check_ended, check_stands
from sdgen.runs.undoing.standing import continuing, emptied_since, later_runs
from sdgen.store import RunRecord, RunStatus, Store
from sdgen.store.records import UndoneState
from sdgen.store.runs import runs_into
from sdgen.targets.models import Target
from sdgen.targets.opening import absolute_file_of


def runs_to_advance(store: Store, record: RunRecord, target: Target) -> list[RunRecord]:
    """Returns the runs that have made a dataset, the latest one last, if all rows are there.

    Args:
        store: the store.
        record: the latest one.
        target: its target.

    Raises:
        RunError: it is not the latest one, or rows are not there.
    """
    found = [record, *_continued(store, record, target)]
    for each in found:
        _check(store, each, target)
    later = later_runs(store, record, target, absolute_file_of(target))
    standing = [each for each in later if each.undone is not UndoneState.UNDONE]
    if after := list(continuing(record, standing)):
        raise RunError(
            f"run {record.id} is continued by {after[-1].id}. Advance that one: it moves the rows "
            "of both"
        )
    return found[::-1]


def _continued(store: Store, record: RunRecord, target: Target) -> list[RunRecord]:
    """Returns the runs that one has continued, newest first."""
    here = runs_into(store, target, absolute_file_of(target))
    names = [each.id for each in here]
    older = here[names.index(record.id) + 1 :] if record.id in names else []
    ours = (record.scenario_id, record.scenario_name)
    found: list[RunRecord] = []
    latest = record
    for each in older:
        if not latest.growth.ends:
            break
        is_ours = (each.scenario_id, each.scenario_name) == ours
        if is_ours and not each.left_target_alone and each.undone is not UndoneState.UNDONE:
            found.append(each)
            latest = each
    if latest.growth.ends:
        raise RunError(
            f"run {latest.id} continues rows whose run has no record: how they were made is not "
            "known, so they cannot be advanced, and its own rows point to them. Make the dataset "
            "anew at the `as_of` that you want (`mode` truncate_then_insert)"
        )
    return found


def _check(store: Store, record: RunRecord, target: Target) -> None:
    """Raises RunError where rows of a run are not all there."""
    check_ended(record)
    if record.advancing_to is None:
        check_stands(record)
    has_finished = record.status is RunStatus.SUCCESS or bool(record.checks)
    if not (record.is_complete and has_finished):
        advice = (
            "Resume it first, which finishes it"
            if record.can_resume
            else "Start over at the `as_of` that you want, with `mode` truncate_then_insert"
        )
        raise RunError(
            f"run {record.id} has not finished ({record.status}; {record.rows_written:,} of "
            f"{record.rows_requested:,} rows are written). {advice}"
        )
    later = later_runs(store, record, target, absolute_file_of(target))
    filled = {each.target_table for each in record.entities if each.rows_written}
    if gone := filled & emptied_since(record, later):
        raise RunError(
            f"{listed(sorted(gone))} was empty when a run after {record.id} began: rows of run "
            f"{record.id} are gone. Advance the latest run"
        )


def asked_as_of(request: RunRequest) -> str:
    """Returns the as_of that a request says, as records have it: whole seconds, in UTC.

    Raises:
        ValidationError: it says none.
    """
    if request.as_of is None:
        raise _refused("is missing. Name the instant that the rows are to be as of")
    return format_instant(parse_absolute(request.as_of).replace(microsecond=0))


def wanted_as_of(records: list[RunRecord], request: RunRequest) -> str:
    """Returns the as_of that runs are to be advanced to, as records have it.

    Args:
        records: as of ``runs_to_advance``.
        request: says it.

    Raises:
        ValidationError: it does not, or they cannot be advanced to it.
    """
    as_of = asked_as_of(request)
    for each in records:
        if each.advancing_to not in (None, as_of):
            raise _refused(
                f"is {each.advancing_to} to finish advancing run {each.id}, which has begun "
                f"(got {request.as_of}). Finish that first"
            )
        if parse_absolute(as_of) < parse_absolute(each.as_of):
            raise _refused(
                f"is earlier than that of run {each.id}, {each.as_of} (got {request.as_of}). Rows "
                "can only be advanced; for those of an earlier time, start a run with that `as_of`"
            )
    return as_of


def _refused(message: str) -> ValidationError:
    return ValidationError("request is not valid:", [RequestProblem("as_of", message)])
