"""The run service: resolve → plan → record → execute → finalise."""

from __future__ import annotations

from dataclasses import replace

from sdgen.engines import open_target
from sdgen.errors import Problem, RunCancelledError, SdgenError, TargetError, ValidationError
from sdgen.planning.plan import Plan, make_plan
from sdgen.planning.request import RunRequest
from sdgen.runs.cancelling import stop_on_signals, watch_for_cancel
from sdgen.runs.executor import Execution
from sdgen.runs.logs import RunLog, run_log
from sdgen.runs.observer import RunObserver
from sdgen.scenario.dsn import expand, sqlite_path
from sdgen.scenario.models import Scenario, Target
from sdgen.store import RunRecord, RunStatus, Store
from sdgen.store.runs import (
    create_run,
    finish_run,
    get_run,
    note_server_version,
    scenario_as_run,
)


class RunService:
    """Starts runs and keeps their records.

    Args:
        store: where records go.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    def plan(self, scenario: Scenario, target: Target, request: RunRequest) -> Plan:
        """Returns what a run would do; writes nothing. Raises ValidationError."""
        self._check_target(target)
        request = replace(request, batch_size=request.batch_size or target.options.batch_size)
        return make_plan(scenario, request, target.kind, target.schema_name)

    def _check_target(self, target: Target) -> None:
        """Raises ValidationError where rows would be lost, or would go into sdgen's own file."""
        dsn = expand(target.dsn)
        if target.kind != "sqlite":
            return
        message = None
        if dsn == ":memory:":
            message = "a database in memory is gone after the run. Name a file, or use preview"
        elif sqlite_path(dsn).resolve() == self._store.path.resolve():
            message = "is sdgen's own record of runs (--runs-db). Name another file"
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
        plan = self.plan(scenario, target, request)
        return self._execute(plan, target, observer or RunObserver())

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
            request: mode and batch size of the new run; seed, as_of and rows are the record's.
            observer: is told of each step.
        """
        record = get_run(self._store, run_id)
        again = RunRequest(
            seed=record.seed, as_of=record.as_of, mode=request.mode, batch_size=request.batch_size
        )
        return self.start(scenario_as_run(self._store, record), target, again, observer)

    def _execute(self, plan: Plan, target: Target, observer: RunObserver) -> RunRecord:
        store = self._store
        record = create_run(store, plan, target)
        with run_log(store, record.id) as log:
            log.info(
                f"run started: {record.scenario_name} → {record.target_name}",
                extra={"seed": plan.seed, "rows": plan.total_rows, "hash": plan.config_hash[:12]},
            )
            for warning in plan.warnings:
                log.warning(warning)
            observer.run_started(record.id, plan)
            error: str | None
            status, error = RunStatus.FAILED, "internal error; see the traceback"
            try:
                self._write(record.id, plan, target, log, observer)
                status, error = RunStatus.SUCCESS, None
            except (RunCancelledError, KeyboardInterrupt) as stop:
                status = RunStatus.CANCELLED
                error = str(stop) or "interrupted by the user; batches already written stay"
                log.warning(error)
            except SdgenError as failure:
                error = str(failure)
                log.error(error)
            finally:
                finish_run(store, record.id, status, error)
            log.info(f"run ended: {status}")
        return get_run(store, record.id)

    def _write(
        self, run_id: str, plan: Plan, target: Target, log: RunLog, observer: RunObserver
    ) -> None:
        with open_target(target) as engine:
            note_server_version(self._store, run_id, engine.server_version)
            with (
                watch_for_cancel(self._store, run_id, engine) as switch,
                stop_on_signals(switch, log),
            ):
                try:
                    Execution(run_id, plan, engine, self._store, log, observer, switch).execute()
                except TargetError:
                    switch.check()  # stopped while it waited for a table, not refused
                    raise
