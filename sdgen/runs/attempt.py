"""An attempt at a run: everything between a queued run and what became of it."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import closing, nullcontext

from sdgen.errors import RunError, SdgenError, TableMismatchError, TargetError
from sdgen.frozen import frozen
from sdgen.logs import RunLog
from sdgen.passwords import redact
from sdgen.planning.plan import Plan
from sdgen.runs.earlier.runs_in_the_way import naming_runs
from sdgen.runs.execution import Execution
from sdgen.runs.logs import run_log
from sdgen.runs.observer import RunObserver
from sdgen.runs.outcome import outcome_of
from sdgen.runs.sinks.opening import open_sink
from sdgen.runs.sinks.sink import TAKEN_OVER
from sdgen.runs.stopping.cancelling import CancelSwitch, watch_for_cancel
from sdgen.runs.stopping.signals import stop_on_signals
from sdgen.store import RunRecord, RunStatus, Store
from sdgen.store.notes import RunNotes
from sdgen.targets.models import Target

_FEW_PROBLEMS = 3  # that a log lists besides


@frozen
class QueuedRun:
    """A run, or a further attempt at one, that is recorded and may begin at any time.

    Args:
        record: its record when it was queued.
        plan: what it does.
        target: where to, with its password.
        resumes: whether it continues an earlier attempt.
    """

    record: RunRecord
    plan: Plan
    target: Target
    resumes: bool = False


def make_attempt(
    store: Store,
    notes: RunNotes,
    queued: QueuedRun,
    observer: RunObserver,
    stopping: CancelSwitch,
    *,
    signals: bool,
) -> RunRecord:
    """Executes one attempt at a run, and returns the run's record when it has ended.

    Args:
        store: the store.
        notes: of this attempt.
        queued: what to do.
        observer: is told of each step.
        stopping: tells whether this process shall end.
        signals: whether Ctrl-C and SIGTERM stop the run as ``stop_on_signals`` says.

    Raises:
        RunError: another process has taken the run over meanwhile.
    """
    before, plan = notes.record, queued.plan
    with run_log(store, before.id) as log:
        log.info(
            f"run {'resumed' if queued.resumes else 'started'}: "
            f"{before.scenario_name} → {redact(queued.target.name)}",
            extra={
                "seed": plan.seed,
                "rows": plan.total_rows,
                "hash": plan.config_hash[:12],
                **({"maker": plan.maker} if plan.maker else {}),
            },
        )
        for warning in plan.warnings:
            log.warning(warning)
        observer.run_started(before.id, plan)
        started = time.perf_counter()

        def seconds() -> float:
            return before.seconds + time.perf_counter() - started

        error: BaseException | None = None
        try:
            _execute(store, notes, queued, log, observer, stopping, seconds, signals=signals)
        except (SdgenError, KeyboardInterrupt) as stop:
            error = stop
        except BaseException as bug:
            notes.end(outcome_of(bug, notes.prepared), seconds())
            raise
        outcome = outcome_of(error, notes.prepared)
        record = notes.end(outcome, seconds())
        if record is None:
            raise RunError(f"run {before.id}: {TAKEN_OVER}")
        if outcome.status is RunStatus.CANCELLED:
            log.warning(outcome.error)
        elif outcome.status is RunStatus.FAILED:
            log.error(_brief(error, outcome.error))
        log.info(f"run ended: {outcome.status}")
        observer.run_ended(record, error)
    return record


def _execute(
    store: Store,
    notes: RunNotes,
    queued: QueuedRun,
    log: RunLog,
    observer: RunObserver,
    stopping: CancelSwitch,
    seconds: Callable[[], float],
    *,
    signals: bool,
) -> None:
    run_id, switch = notes.record.id, CancelSwitch()
    opened = open_sink(queued.target, queued.plan, run_id, notes.is_ours, log, switch)
    with closing(opened) as sink:
        notes.note_server_version(sink.reader.server_version)
        for notice in sink.reader.notices:
            log.warning(notice)
        try:
            with (
                watch_for_cancel(store, run_id, switch, sink.cancel, stopping),
                stop_on_signals(switch, log) if signals else nullcontext(),
            ):
                execution = Execution(notes, queued.plan, sink, log, observer, switch, seconds)
                try:
                    with naming_runs(store, queued.target, queued.plan, run_id):
                        execution.resume() if queued.resumes else execution.start()
                except TargetError:
                    switch.check()  # stopped while it waited for a table, not refused
                    raise
        except BaseException:
            sink.disown()
            raise


def _brief(error: BaseException | None, said: str | None) -> str | None:
    """Returns what ended a run for its log: of many problems how many, as the record lists them."""
    if not isinstance(error, TableMismatchError) or len(error.problems) <= _FEW_PROBLEMS:
        return said
    count = len(error.problems)
    return f"{error.headline.rstrip(':')}: {count} problems, listed in the run's error"
