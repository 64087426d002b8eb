"""Runs over HTTP: started, resumed and verified by the queue."""

from __future__ import annotations

import threading
from contextlib import suppress
from typing import TYPE_CHECKING

from sdgen.errors import NotFoundError, SdgenError, ValidationError
from sdgen.passwords import redact
from sdgen.planning.request import RunRequest
from sdgen.runs.advancing.advancing import Advancing
from sdgen.runs.advancing.kept import advance_queued, queue_advance
from sdgen.runs.attempt import QueuedRun
from sdgen.runs.earlier.again import RunAgain
from sdgen.runs.earlier.recorded import target_as_recorded
from sdgen.runs.observer import RunObserver
from sdgen.runs.previewing.planned_resume import PlannedResume, plan_resume
from sdgen.runs.resolving.targets import inline_target
from sdgen.runs.service import RunService
from sdgen.runs.stopping.cancelling import CancelSwitch
from sdgen.runs.undoing.kept import queue_undo, undo_queued
from sdgen.runs.undoing.undo import Undoing
from sdgen.runs.verifying.kept import queue_verification, verify_queued
from sdgen.scenario.models import Scenario
from sdgen.store import RunRecord, Store
from sdgen.store.advances import Advance
from sdgen.store.runs import get_run
from sdgen.store.undos import Undo
from sdgen.store.verifications import Verification
from sdgen.targets.catalog import targets
from sdgen.targets.models import Target
from sdgen.targets.opening import absolute_file_of
from web.errors import LONGEST_NAME, HttpError, cut
from web.settings import MOST_WAITING
from web.target_rules import impatient
from web.targets import usable_target
from web.waiting import place_to_connect

if TYPE_CHECKING:
    from web.services import Services


def find_run(store: Store, run_id: str) -> RunRecord:
    """Returns the record of the run of exactly that id. Raises NotFoundError."""
    record = None
    with suppress(NotFoundError):
        record = get_run(store, run_id)
    if record is None or record.id != run_id:
        raise NotFoundError(f'no run "{cut(run_id, LONGEST_NAME)}"')
    return record


def start(
    services: Services, store: Store, scenario: Scenario, target: Target, request: RunRequest
) -> tuple[RunRecord, threading.Event]:
    """Queues a run. Returns its record, and an event that is set when it has ended.

    Raises:
        ValidationError: it cannot be run; there is no record of it.
        HttpError: the server takes no more (503).
    """
    _check_room(services)
    queued = RunService(store).queue(scenario, target, request)
    return queued.record, _execute(services, queued)


def start_again(
    services: Services, store: Store, again: RunAgain, target: Target
) -> tuple[RunRecord, threading.Event]:
    """Queues a run made of an earlier one's record; returns and raises as ``start``."""
    _check_room(services)
    queued = RunService(store).queue_again(again, target)
    return queued.record, _execute(services, queued)


def resume(
    services: Services, store: Store, run_id: str, target: Target | None, request: RunRequest
) -> tuple[RunRecord, threading.Event]:
    """Queues a further attempt at a run.

    Args:
        services: the server's.
        store: the store.
        run_id: the run.
        target: its target; None for the one of the record.
        request: jobs and batch size.

    Raises:
        as ``RunService.queue_resume``; HttpError: the server takes no more (503).
    """
    _check_room(services)
    record = find_run(store, run_id)
    where = target or recorded_target(services, store, record)
    queued = RunService(store).queue_resume(record.id, where, request)
    return find_run(store, run_id), _execute(services, queued)


def planned_resume(
    services: Services, store: Store, run_id: str, target: Target | None, request: RunRequest
) -> PlannedResume:
    """Returns what a further attempt at a run would do; looks, and writes nothing.

    Raises:
        as ``plan_resume``; HttpError: too many requests connect to targets (503).
    """
    record = find_run(store, run_id)
    if target is None:
        # It may be known by its DSN alone; people know it by the name that it had.
        found = recorded_target(services, store, record)
        target = found.model_copy(update={"name": record.target_name})
    where = impatient(target)
    with place_to_connect(services):
        return plan_resume(RunService(store), record.id, where, request)


def verify(
    services: Services,
    store: Store,
    run_id: str,
    target: Target | None,
    spark_master: str | None = None,
) -> tuple[Verification, threading.Event]:
    """Queues a verification of a run. Returns it, and an event that is set when it has ended.

    Raises:
        NotFoundError: there is no such run.
        ValidationError: its target is not known in full.
        HttpError: it has not ended (409), or the server takes no more (503).
    """
    record, where = _ended(services, store, run_id, target)
    verification = queue_verification(store, record, where, spark_master)

    def job(own: Store, switch: CancelSwitch) -> None:
        with suppress(SdgenError):  # why there is no result is told by the verification
            verify_queued(own, verification, where, switch, spark_master=spark_master)

    return verification, services.queue.add(job)


def undo(
    services: Services,
    store: Store,
    run_id: str,
    target: Target | None,
    request: RunRequest,
    *,
    dry_run: bool = False,
) -> tuple[Undo, threading.Event]:
    """Queues the undo of a run. Returns it, and an event that is set when it has ended.

    Args:
        services: the server's.
        store: the store.
        run_id: the run.
        target: its target; None for the one of the record.
        request: batch size and lock timeout.
        dry_run: whether it only tells what would be removed.

    Raises:
        as ``verify``.
    """
    record, where = _ended(services, store, run_id, target)
    queued = queue_undo(store, record, where, request.spark_master, dry_run=dry_run)

    def job(own: Store, switch: CancelSwitch) -> None:
        undoing = Undoing(own, where, request, switch, RunObserver(), dry_run=dry_run)
        with suppress(SdgenError):  # why it did not end is told by the undo
            undo_queued(queued, undoing)

    return queued, services.queue.add(job)


def advance(
    services: Services,
    store: Store,
    run_id: str,
    target: Target | None,
    request: RunRequest,
    *,
    dry_run: bool = False,
) -> tuple[Advance, threading.Event]:
    """Queues the advance of a run. Returns it, and an event that is set when it has ended.

    Args:
        services: the server's.
        store: the store.
        run_id: the run.
        target: its target; None for the one of the record.
        request: as_of, batch size and lock timeout.
        dry_run: whether it only tells what would change.

    Raises:
        as ``verify``; ValidationError: the as_of is none.
    """
    record, where = _ended(services, store, run_id, target)
    queued = queue_advance(store, record, request, dry_run=dry_run)

    def job(own: Store, switch: CancelSwitch) -> None:
        advancing = Advancing(own, where, request, switch, RunObserver(), dry_run=dry_run)
        with suppress(SdgenError):  # why it did not end is told by the advance
            advance_queued(queued, advancing)

    return queued, services.queue.add(job)


def _ended(
    services: Services, store: Store, run_id: str, target: Target | None
) -> tuple[RunRecord, Target]:
    """Returns a run that a task can be queued on, and its target; raises as ``verify``."""
    _check_room(services)
    record = find_run(store, run_id)
    if not record.status.ended:
        raise HttpError(409, "conflict", f"run {record.id} is {record.status}. Wait for its end")
    return record, target or recorded_target(services, store, record)


def recorded_target(services: Services, store: Store, record: RunRecord) -> Target:
    """Returns the target that a run wrote to, as its record and the kept targets tell.

    Raises:
        NotFoundError: the target is not there any more.
        ValidationError: its DSN had a password, which no record holds.
    """
    if record.target_database is None and record.target_file is None and record.target_id:
        target = usable_target(services, store, record.target_id)
        data = target.model_dump(by_alias=True, exclude_defaults=True)
        return inline_target({**data, "schema": record.target_schema})
    # The command line may have named any file; a client cannot have put its path into a record.
    return target_as_recorded(record, targets(services.settings.targets_dir), store)


def target_to_continue(services: Services, store: Store, record: RunRecord) -> Target:
    """Returns the target that a run wrote to, under its id where that still means the same.

    Raises:
        as ``recorded_target``.
    """
    if record.target_id and not record.target_file:
        with suppress(NotFoundError, ValidationError):
            target = usable_target(services, store, record.target_id)
            file = absolute_file_of(target)  # of which DSNs may be written in several ways
            place = (target.kind, file, None if file else redact(target.dsn))
            before = None if file else record.target_dsn
            if place == (record.target_kind, record.target_database, before):
                return target.model_copy(update={"schema_name": record.target_schema})
    return recorded_target(services, store, record)


def _check_room(services: Services) -> None:
    if services.queue.stopping:
        raise HttpError(503, "stopping", "the server is being stopped")
    if services.queue.waiting >= MOST_WAITING:
        raise HttpError(503, "queue_full", f"{MOST_WAITING} runs are waiting already. Try later")


def _execute(services: Services, queued: QueuedRun) -> threading.Event:
    def job(own: Store, switch: CancelSwitch) -> None:
        RunService(own, switch).execute(queued)

    return services.queue.add(job)
