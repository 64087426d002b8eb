"""The run service: request → plan → record → attempt → outcome."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sdgen.compiling.statements import check_widths
from sdgen.errors import Problem, TargetError, ValidationError
from sdgen.planning.asked_rows import Counter
from sdgen.planning.plan import Plan, make_plan
from sdgen.planning.request import RunRequest, SparkMaster
from sdgen.runs.attempt import QueuedRun, make_attempt
from sdgen.runs.earlier.continuing import continued
from sdgen.runs.earlier.recorded import check_can_be_resumed, is_running, plan_as_recorded
from sdgen.runs.earlier.runs_in_the_way import naming_runs
from sdgen.runs.makers.choosing import check_maker, check_place, check_plan, file_maker_of
from sdgen.runs.observer import RunObserver
from sdgen.runs.resolving.counting import RowCounter
from sdgen.runs.resolving.existing import with_existing
from sdgen.runs.resolving.folders import (
    check_master,
    check_scenario,
    check_writer,
    with_overwriting,
)
from sdgen.runs.sinks.opening import Look, check_left, look, starts_in
from sdgen.runs.stopping.cancelling import CancelSwitch
from sdgen.scenario.models import Scenario
from sdgen.store import RunRecord, Store
from sdgen.store.notes import begin_attempt
from sdgen.store.queue import claim_run, create_run, leave_queue
from sdgen.store.runs import get_run, runs_into
from sdgen.targets.models import Target
from sdgen.targets.opening import absolute_file_of, database_of, file_of, is_in_memory

if TYPE_CHECKING:
    from sdgen.databases.checks.kept_findings import KeptFindings
    from sdgen.runs.earlier.again import RunAgain
    from sdgen.scenario.read_before import ReadBefore


class RunService:
    """Starts and resumes runs and keeps their records.

    Args:
        store: where records go.
        stopping: tells whether this process shall end; runs then end after their batches.
        signals: whether Ctrl-C and SIGTERM are runs' to handle, and not the caller's.
    """

    def __init__(
        self, store: Store, stopping: CancelSwitch | None = None, *, signals: bool = True
    ) -> None:
        self._store = store
        self._stopping = stopping or CancelSwitch()
        self._signals = signals

    def plan(
        self,
        scenario: Scenario,
        target: Target,
        request: RunRequest,
        *,
        offline: bool = False,
        counter: Counter | None = None,
        before: ReadBefore | None = None,
    ) -> Plan:
        """Returns what a run would do; writes nothing.

        Args:
            scenario: the scenario.
            target: where to.
            request: what is asked for.
            offline: whether to leave the target alone; ``start: next`` then means 1, and how many
                rows are there is a guess.
            counter: counts what has to be known; default: databases do.
            before: what was read of the scenario just now; None where that is not known.

        Raises:
            ValidationError: the request cannot be run.
            TargetError: what tables hold has to be known, and cannot be read.
            TableMismatchError: rows that have to be there are not.
            RowsChangedError: they are not those that an earlier run has found.
        """
        self._check_target(target)
        check_scenario(scenario, target)
        check_maker(request.maker, target.kind)
        if not offline:
            _check_driver(target, request.maker)
        check_writer(target, request.maker)
        check_master(target, request.spark_master, request.maker)
        if not offline:
            check_place(request.maker, SparkMaster(request.spark_master, request.usual_master))
        request = with_overwriting(_with_options(request, target), target)
        if request.continues:
            request = continued(self._store, scenario, target, absolute_file_of(target), request)
        if not offline:
            request = with_existing(scenario, target, request)
        plan = make_plan(
            *(scenario, request, database_of(target).dialect, target.schema_name),
            counter=counter or RowCounter(target),
            starts=None if offline else lambda plan: starts_in(target, plan, request.starts),
            kind=target.kind,
            before=before,
        )
        check_widths(plan)
        check_plan(plan)
        return plan

    def look(
        self,
        plan: Plan,
        target: Target,
        *,
        counts: bool = True,
        kept: KeptFindings | None = None,
    ) -> Look:
        """Returns what a run would find, and do to the tables; looks, and writes nothing.

        Args:
            plan: the plan of the run.
            target: the target.
            counts: whether to tell what is there of the tables, whose rows are counted for that.
            kept: see ``check_tables``.

        Raises:
            TargetError: the target cannot be reached.
            TableMismatchError: tables do not fit, with every problem.
        """
        with naming_runs(self._store, target, plan):
            return look(target, plan, counts=counts, kept=kept)

    def rows_of_runs(self, plan: Plan, target: Target) -> dict[str, int | None]:
        """Returns table → rows that runs of this record have written; see ``rows_written``."""
        from sdgen.runs.earlier.rows_written import rows_of_runs

        return rows_of_runs(self._store, plan, target)

    def runs_into(self, target: Target) -> list[RunRecord]:
        """Returns the recorded runs into a target, newest first."""
        return runs_into(self._store, target, absolute_file_of(target))

    def runs_alike(self, plan: Plan, target: Target) -> list[tuple[RunRecord, Scenario]]:
        """Returns the latest runs into such a target by the same maker, and their scenarios."""
        from sdgen.runs.earlier.runs_alike import runs_alike

        return runs_alike(self._store, target.kind, plan.maker)

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
        record = create_run(self._store, plan, target, absolute_file_of(target))
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

        Raises:
            as ``resumable``.
        """
        found = self.resumable(run_id, target, request)
        if not claim_run(self._store, found.record.id):
            check_can_be_resumed(get_run(self._store, found.record.id), target)
            raise is_running(found.record)
        return found

    def resumable(self, run_id: str, target: Target, request: RunRequest) -> QueuedRun:
        """Returns a failed or cancelled run as it would go on; looks, and writes nothing.

        Args:
            run_id: the run.
            target: its target.
            request: jobs, batch size and maker of this attempt, the last two as of the start if
                left open; all else is the record's.

        Raises:
            NotFoundError: there is no such run.
            RunError: it cannot be resumed: it has succeeded, or a process is at it.
            ValidationError: this sdgen would make other rows than the run has made so far.
            NotResumableError: the ledger is not in the target; the record stays as it is.
            TargetError: the target is not there any more.
        """
        record = get_run(self._store, run_id)
        check_can_be_resumed(record, target)
        maker = request.maker or record.maker
        check_maker(maker, target.kind)
        check_writer(target, maker)
        check_master(target, request.spark_master, maker)
        check_place(maker, SparkMaster(request.spark_master, record.spark_master))
        sized = replace(request, batch_size=request.batch_size or record.batch_size)
        plan = plan_as_recorded(self._store, record, _with_options(sized, target))
        check_plan(plan)
        # It may be the wrong target: so this comes before anything is noted in the run's record.
        check_left(target, plan, record)
        with_existing(plan.scenario, target, RunRequest(existing=record.existing, repeats=True))
        return QueuedRun(record, plan, target, resumes=True)

    def execute(self, queued: QueuedRun, observer: RunObserver | None = None) -> RunRecord:
        """Executes a queued run and returns its record when it has ended.

        Where it was cancelled before, or this process shall end, nothing is executed.
        """
        store, run_id = self._store, queued.record.id
        if self._stopping.asked:
            leave_queue(store, run_id, self._stopping.reason)
        notes = begin_attempt(store, run_id)
        if notes is None:
            return get_run(store, run_id)
        return make_attempt(
            *(store, notes, queued, observer or RunObserver(), self._stopping),
            signals=self._signals,
        )

    def plan_again(self, again: RunAgain, target: Target) -> Plan:
        """Returns what a run made of an earlier one's record would do; raises as ``plan``."""
        plan = self.plan(again.scenario, target, again.request)
        return again.told(plan)

    def queue_again(self, again: RunAgain, target: Target) -> QueuedRun:
        """Records such a run, which ``execute`` will begin; raises as ``plan``."""
        return self._queue(self.plan_again(again, target), target)


def _check_driver(target: Target, maker: str | None) -> None:
    """Raises TargetError where the target's driver is missing: before there is a record."""
    missing = database_of(target).missing_driver
    if missing is not None and file_maker_of(maker) is None:  # that one writes by itself
        raise TargetError(missing)


def _with_options(request: RunRequest, target: Target) -> RunRequest:
    """Returns the request with the target's own options where it leaves them open."""
    return replace(request, batch_size=request.batch_size or target.options.batch_size)
