"""The run service: resolve → plan → record → execute → finalise."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass, replace

from sdgen.compiling.statements import check_widths
from sdgen.databases.tables import check_tables
from sdgen.errors import (
    ChecksFailedError,
    NotResumableError,
    OutOfRangeError,
    Problem,
    RowsMissingError,
    RowsRefusedError,
    RunCancelledError,
    RunError,
    SdgenError,
    TableMismatchError,
    TargetError,
    ValidationError,
)
from sdgen.logs import RunLog
from sdgen.passwords import redact
from sdgen.planning.plan import Plan, make_plan
from sdgen.planning.request import RunRequest
from sdgen.runs.attempt import Execution
from sdgen.runs.earlier.continuing import continued
from sdgen.runs.earlier.recorded import (
    check_can_be_resumed,
    check_hash,
    is_running,
    plan_as_recorded,
    version_warnings,
)
from sdgen.runs.logs import run_log
from sdgen.runs.observer import RunObserver
from sdgen.runs.resolving.targets import is_new_file
from sdgen.runs.sinks.tables.claims import at_work
from sdgen.runs.sinks.tables.ledger import TAKEN_OVER, Ledger, no_ledger
from sdgen.runs.sinks.tables.preparing import Preparation, find_preparation
from sdgen.runs.sinks.tables.storable import check_storable
from sdgen.runs.stopping.cancelling import CancelSwitch, watch_for_cancel
from sdgen.runs.stopping.signals import stop_on_signals
from sdgen.runs.workers import Connections
from sdgen.scenario.models import Scenario, TableMode
from sdgen.store import RunRecord, RunStatus, Store
from sdgen.store.queue import begin_run, leave_queue
from sdgen.store.runs import (
    claim_run,
    create_run,
    finish_run,
    get_run,
    note_server_version,
    scenario_as_run,
)
from sdgen.targets.models import Target
from sdgen.targets.opening import file_of, is_in_memory, open_target


@dataclass(frozen=True)
class QueuedRun:
    """A run, or a further attempt at one, that is recorded and may begin at any time.

    Args:
        record: its record when it was queued.
        plan: what it does.
        target: where to, with its password.
        resumes: whether it goes on with an earlier attempt.
    """

    record: RunRecord
    plan: Plan
    target: Target
    resumes: bool = False


class RunService:
    """Starts and resumes runs and keeps their records.

    Args:
        store: where records go.
        stopping: tells whether this process shall end; runs then end after their batches.
    """

    def __init__(self, store: Store, stopping: CancelSwitch | None = None) -> None:
        self._store = store
        self._stopping = stopping or CancelSwitch()

    def plan(self, scenario: Scenario, target: Target, request: RunRequest) -> Plan:
        """Returns what a run would do; writes nothing. Raises ValidationError."""
        self._check_target(target)
        request = _with_options(request, target)
        if request.continues:
            request = continued(self._store, scenario, target, _database_of(target), request)
        plan = make_plan(scenario, request, target.kind, target.schema_name)
        check_widths(plan)
        return plan

    def look(self, plan: Plan, target: Target) -> Preparation:
        """Returns what a run would do to the target's tables; looks, and writes nothing.

        Raises:
            TargetError: the target cannot be reached.
            TableMismatchError: tables do not fit, with every problem.
        """
        if is_new_file(target):
            return Preparation(created=plan.order, emptied=(), filled=())
        with open_target(target) as engine:
            inspection = check_tables(engine, plan)
            check_storable(engine, plan)
            return find_preparation(engine, inspection)

    def _check_target(self, target: Target) -> None:
        """Raises ValidationError where rows would be lost, or would go into sdgen's own file."""
        file, message = file_of(target), None
        if is_in_memory(target):
            message = "a database in memory is gone after the run. Name a file, or use preview"
        elif file is not None and file.resolve() == self._store.path.resolve():
            message = "is sdgen's own record of runs. Name another file"
        if message:
            raise ValidationError("target is not valid:", [Problem("dsn", message)])

    def start(
        self,
        scenario: Scenario,
        target: Target,
        request: RunRequest,
        observer: RunObserver | None = None,
    ) -> RunRecord:
        """Executes a run and returns its record when it has ended.

        The record says whether it succeeded; an error of the run does not raise.

        Raises:
            ValidationError: the request cannot be run; there is no record of it.
        """
        return self.execute(self.queue(scenario, target, request), observer)

    def queue(self, scenario: Scenario, target: Target, request: RunRequest) -> QueuedRun:
        """Records a run that ``execute`` will begin. Raises ValidationError as ``start`` does."""
        return self._queue(self.plan(scenario, target, request), target)

    def _queue(self, plan: Plan, target: Target) -> QueuedRun:
        record = create_run(self._store, plan, target, _database_of(target))
        return QueuedRun(record, plan, target)

    def resume(
        self,
        run_id: str,
        target: Target,
        request: RunRequest,
        observer: RunObserver | None = None,
    ) -> RunRecord:
        """Writes the rows that a failed or cancelled run has not written, and returns its record.

        Raises:
            as ``queue_resume``.
        """
        return self.execute(self.queue_resume(run_id, target, request), observer)

    def queue_resume(self, run_id: str, target: Target, request: RunRequest) -> QueuedRun:
        """Takes a failed or cancelled run over; ``execute`` will go on with it.

        Args:
            run_id: the run.
            target: its target.
            request: jobs and batch size of this attempt; all else is the record's.

        Raises:
            NotFoundError: there is no such run.
            RunError: it cannot be resumed: it has succeeded, or a process is at it.
            ValidationError: this sdgen would make other rows than the run has made so far.
            NotResumableError: the ledger is not in the target; the record stays as it is.
            TargetError: the target is not there any more.
        """
        record = get_run(self._store, run_id)
        check_can_be_resumed(record, target)
        plan = plan_as_recorded(self._store, record, _with_options(request, target))
        _check_ledger(record, plan, target)
        if not claim_run(self._store, record.id):
            check_can_be_resumed(get_run(self._store, record.id), target)
            raise is_running(record)
        return QueuedRun(record, plan, target, resumes=True)

    def execute(self, queued: QueuedRun, observer: RunObserver | None = None) -> RunRecord:
        """Executes a queued run and returns its record when it has ended.

        Where it was cancelled before, or this process shall end, nothing is executed.
        """
        store, run_id = self._store, queued.record.id
        if self._stopping.asked:
            leave_queue(store, run_id, self._stopping.reason)
        if not begin_run(store, run_id):
            return get_run(store, run_id)
        record = get_run(store, run_id)  # others may have been at it until it was queued
        if not queued.resumes:
            return self._attempt(record, queued.plan, queued.target, observer, Execution.start)
        complete, checked = _is_complete(record), bool(record.checks)
        return self._attempt(
            record,
            queued.plan,
            queued.target,
            observer,
            lambda execution: execution.resume(record.prepared, complete, checked),
        )

    def replay(
        self,
        run_id: str,
        target: Target,
        request: RunRequest,
        observer: RunObserver | None = None,
    ) -> RunRecord:
        """Makes the rows of an earlier run again, from its record alone, in another target.

        Args:
            run_id: the earlier run.
            target: where to.
            request: mode, jobs and batch size of the new run; seed, as_of, rows and profile are
                the record's.
            observer: is told of each step.
        """
        record = get_run(self._store, run_id)
        again = replace(request, seed=record.seed, as_of=record.as_of, growth=record.growth)
        plan = self.plan(scenario_as_run(self._store, record), target, again)
        check_hash(record, plan.scenario)
        warnings = (*plan.warnings, *version_warnings(record, plan))
        plan = replace(plan, profile=record.profile, warnings=warnings)
        if record.growth.ends and request.mode is None:
            plan = replace(plan, modes=_without_emptying(plan.modes))
        return self.execute(self._queue(plan, target), observer)

    def _attempt(
        self,
        record: RunRecord,
        plan: Plan,
        target: Target,
        observer: RunObserver | None,
        execute: Callable[[Execution], None],
    ) -> RunRecord:
        """Executes one attempt at a run and stores how it ended."""
        store, observer = self._store, observer or RunObserver()
        verb = "started" if execute is Execution.start else "resumed"
        with run_log(store, record.id) as log:
            log.info(
                f"run {verb}: {record.scenario_name} → {redact(target.name)}",
                extra={"seed": plan.seed, "rows": plan.total_rows, "hash": plan.config_hash[:12]},
            )
            for warning in plan.warnings:
                log.warning(warning)
            observer.run_started(record.id, plan)
            status, error = RunStatus.FAILED, "internal error; see the traceback"
            failed: SdgenError | None = None
            code: str | None = None
            ours = True
            started = time.perf_counter()

            def seconds() -> float:
                return record.seconds + time.perf_counter() - started

            try:
                self._execute(record.id, plan, target, log, observer, seconds, execute)
                status, error = RunStatus.SUCCESS, ""
            except (RunCancelledError, KeyboardInterrupt) as stop:
                status, code = RunStatus.CANCELLED, RunCancelledError.code
                error = str(stop) or "interrupted by the user"
            except SdgenError as failure:
                error, failed, code = str(failure), failure, _code_of(failure)
            finally:
                error += self._remedy(record.id, status, failed)
                ours = finish_run(store, record.id, status, seconds(), error or None, code)
            if not ours:
                raise RunError(f"run {record.id}: {TAKEN_OVER}")
            if status is RunStatus.CANCELLED:
                log.warning(error)
            elif status is RunStatus.FAILED:
                log.error(error)
            log.info(f"run ended: {status}")
        return get_run(store, record.id)

    def _remedy(self, run_id: str, status: RunStatus, failure: SdgenError | None) -> str:
        """Returns how to go on with a run that has ended so, where the error does not say it."""
        if status is RunStatus.SUCCESS:
            return ""
        record = get_run(self._store, run_id)
        if not record.prepared:
            return ". Nothing was written"
        if isinstance(failure, NotResumableError | TableMismatchError | RowsMissingError):
            return ""
        cause = failure.__cause__ if failure else None
        if isinstance(failure, RunError) and isinstance(cause, RowsRefusedError):
            anew = (
                "correct it and start a new run with mode truncate_then_insert, which empties the "
                "tables first"
            )
            if isinstance(cause, OutOfRangeError):
                return f". What is written stays. The scenario is wrong: {anew}"
            return (
                ". What is written stays. Where the table is wrong, or another row is in the way, "
                f"correct that and resume the run. Where the scenario is wrong, {anew}"
            )
        if isinstance(failure, ChecksFailedError):
            return (
                ". All rows are written and stay. Where a row is wrong, fix it and resume the "
                "run, which repeats these checks. Where a check is wrong, correct it in the "
                "scenario and start a new run (mode truncate_then_insert replaces the rows): a "
                "resumed run keeps the checks it was started with"
            )
        return ". What is written stays; resume the run to finish it"

    def _execute(
        self,
        run_id: str,
        plan: Plan,
        target: Target,
        log: RunLog,
        observer: RunObserver,
        seconds: Callable[[], float],
        execute: Callable[[Execution], None],
    ) -> None:
        with closing(Connections(target, log.warning)) as connections, at_work(run_id):
            note_server_version(self._store, run_id, connections.first.server_version)
            for notice in connections.first.notices:
                log.warning(notice)
            execution: Execution | None = None
            try:
                with (
                    watch_for_cancel(
                        self._store, run_id, connections.cancel, self._stopping
                    ) as switch,
                    stop_on_signals(switch, log),
                ):
                    execution = Execution(
                        run_id, plan, connections, self._store, log, observer, switch, seconds
                    )
                    try:
                        execute(execution)
                    except TargetError:
                        switch.check()  # stopped while it waited for a table, not refused
                        raise
            except BaseException:
                if execution is not None:
                    execution.disown()
                raise


def _without_emptying(modes: Mapping[str, TableMode]) -> dict[str, TableMode]:
    """Returns the modes of a run that adds to the rows of earlier ones: it empties no table."""
    add = TableMode.CREATE_IF_MISSING
    return {
        name: add if mode is TableMode.TRUNCATE_THEN_INSERT else mode
        for name, mode in modes.items()
    }


def _with_options(request: RunRequest, target: Target) -> RunRequest:
    """Returns the request with the target's own options where it leaves them open."""
    return replace(request, batch_size=request.batch_size or target.options.batch_size)


def _code_of(failure: SdgenError) -> str:
    """Returns the kind of a failure; of a batch whose rows are refused, of that."""
    cause = failure.__cause__
    if isinstance(failure, RunError) and isinstance(cause, RowsRefusedError):
        return cause.code
    return failure.code


def _is_complete(record: RunRecord) -> bool:
    """Returns whether earlier attempts are known to have written every row."""
    return record.prepared and record.rows_written == record.rows_requested


def _check_ledger(record: RunRecord, plan: Plan, target: Target) -> None:
    """Raises an error where the target has not the ledger, or the tables, that the run has left.

    It may be the wrong target: so this comes before anything is noted in the run's record.
    """
    if not record.prepared:
        return
    with open_target(target) as engine:
        ledger = Ledger(engine, plan, record.id)
        if ledger.exists():
            return
        if not _is_complete(record):
            raise no_ledger(ledger)
        check_tables(engine, plan, made=True)


def _database_of(target: Target) -> str | None:
    """Returns the absolute path of a target's file: a later resume may have another folder."""
    file = file_of(target)
    return None if file is None else str(file.absolute())
