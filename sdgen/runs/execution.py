"""Executing a plan: prepare, write all batches, finish, check. Whatever the sink is."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from sdgen.compiling.statements import table_of
from sdgen.errors import (
    ChecksFailedError,
    NotResumableError,
    RunCancelledError,
    RunError,
    TargetError,
)
from sdgen.logs import RunLog
from sdgen.planning.plan import Plan
from sdgen.runs.batches.batch import Batch, Range
from sdgen.runs.noted_filling import NotedFilling
from sdgen.runs.observer import RunObserver
from sdgen.runs.sinks.sink import Sink, Work, Written
from sdgen.runs.stopping.cancelling import CancelSwitch
from sdgen.runs.workers import Crew, Done
from sdgen.scenario.models import Entity
from sdgen.store.notes import RunNotes


@dataclass
class _Writing:
    """How far this attempt is with one entity: rows to write, rows written, seconds it took."""

    left: int
    rows: int = 0
    seconds: float = 0.0
    noted: float | None = None  # when its latest batch was noted, by time.perf_counter


@dataclass
class Execution:
    """One attempt at a run: its start, or a later resume.

    Args:
        notes: where its progress is noted.
        plan: what it does.
        sink: where its rows go.
        log: its log.
        observer: is told of each step.
        switch: tells whether to stop.
        seconds: returns how long all attempts at the run have taken.
    """

    notes: RunNotes
    plan: Plan
    sink: Sink
    log: RunLog
    observer: RunObserver
    switch: CancelSwitch
    seconds: Callable[[], float]
    _entities: dict[str, _Writing] = field(default_factory=dict)

    def start(self) -> None:
        """Prepares the sink and writes every row of the plan.

        Raises:
            TargetError: the sink cannot be prepared; no row has been written.
            RunError: a batch failed; the batches before it stay.
            ChecksFailedError: all rows are written, and a check of the scenario fails.
            RunCancelledError: somebody asked for the run to be stopped.
        """
        filled = self.sink.prepare(self.notes.note_rows_before)
        self.notes.note_prepared(filled)
        self._write({})

    def resume(self) -> None:
        """Writes the rows that earlier attempts have not written.

        Raises:
            as ``start``; NotResumableError where the ledger is gone or of another config hash.
        """
        record, missing = self.notes.record, self.sink.missing_ledger()
        if missing is None:
            written = self.sink.take_over()
            if not record.prepared:  # its process died before it could note that
                self.notes.note_prepared(self._filled(written))
            self.notes.note_written({name: _rows(ranges) for name, ranges in written.items()})
            self._check_filled(written)
            self._write(written)
        elif record.is_complete:
            # It ended between dropping the ledger and noting its success; or another run that
            # emptied its tables has dropped it. Where it has come to the checks, after all else,
            # rows may have been mended since, some of them taken out.
            if not (record.checks or self._holds_all()):
                raise missing
            self.sink.reopen()
            self.sink.finish(NotedFilling(self.notes, self.observer))
            self._check()
        elif record.prepared:
            raise missing
        else:
            self.start()

    def _write(self, written: Written) -> None:
        """Writes what is left, and does all that comes after the last row."""
        work = self.sink.work(written)
        self._begin(work)
        self.switch.check()
        try:
            with self.switch.patience(), work.writers() as writers:
                Crew(
                    *(writers, work.schedule, self.switch, self.sink.cancel),
                    in_this_thread=self.sink.reader.one_thread,
                ).work(self._written)
            if work.schedule.rows_left:
                raise RunCancelledError(self.switch.reason)
            self._count()
            with self.switch.patience():
                self.sink.finish(NotedFilling(self.notes, self.observer))
        except (RunError, TargetError) as error:
            if missing := self._missing_ledger():
                raise NotResumableError(f"{error}; {missing}") from error
            raise
        self._check()

    def _begin(self, work: Work) -> None:
        """Says which entities are complete already."""
        for entity in work.order:
            left = _rows(work.gaps[entity.name])
            self._entities[entity.name] = _Writing(left)
            if not left:
                self.observer.entity_started(entity.name, entity.rows, entity.rows)
                self.observer.entity_finished(entity.name)

    def _written(self, done: Done[Batch]) -> None:
        """Notes what a worker has committed."""
        for batch in done.task.all:
            self._batch_written(batch, done.seconds)

    def _batch_written(self, batch: Batch, seconds: float) -> None:
        now = time.perf_counter()
        entity, state = batch.entity, self._entities[batch.entity.name]
        if state.noted is None:
            state.noted = now - seconds
            self.observer.entity_started(entity.name, entity.rows, entity.rows - state.left)
        # Batches of several jobs overlap, so their seconds do not add up.
        passed = now - state.noted
        state.noted = now
        state.seconds += passed
        self.notes.note_progress(entity.name, batch.rows, passed, self.seconds())
        state.rows += batch.rows
        state.left -= batch.rows
        self.observer.batch_written(entity.name, batch.rows)
        self.log.debug(f"{batch} committed", extra={"entity": entity.name, "batch": batch.number})
        if state.left:
            return
        self.observer.entity_finished(entity.name)
        self.log.info(
            "entity written",
            extra={
                "entity": entity.name,
                "rows": state.rows,
                "seconds": round(state.seconds, 3),
                "rows_per_second": round(state.rows / state.seconds) if state.seconds else 0,
            },
        )

    def _count(self) -> None:
        """Warns where the sink does not hold the rows that were written to it."""
        warnings = self.sink.count(self.notes.rows_before)
        for warning in warnings:
            self.log.warning(warning)
        if warnings:
            self.notes.add_warnings(warnings)

    def _check(self) -> None:
        """Makes the scenario's checks and notes them. Raises ChecksFailedError."""
        if not self.plan.scenario.checks:
            self.notes.note_checks(())
            return
        from sdgen.runs.checks import failed, make_checks

        reader = self.sink.reader
        plan = self.plan.read_in(reader.dialect)
        results = make_checks(reader, plan, self.log, self.switch)
        self.notes.note_checks(results)
        if wrong := failed(results):
            raise ChecksFailedError(wrong)

    def _check_filled(self, written: Written) -> None:
        """Raises NotResumableError where a table is empty though rows of the run were written."""
        for entity in self.plan.order:
            ranges = written.get(entity.name)
            if ranges and not self._has_rows(entity):
                raise NotResumableError(
                    f'table "{self.plan.table(entity)}" is empty, but the run had written '
                    f"{_rows(ranges)} rows to it. Somebody emptied it: start a new run"
                )

    def _filled(self, written: Written) -> list[str]:
        """Returns the entities whose tables hold rows though the run has written none to them."""
        return [
            entity.name
            for entity in self.plan.order
            if entity.name not in written and self._has_rows(entity)
        ]

    def _holds_all(self) -> bool:
        """Returns whether every table holds at least as many rows as the run has written to it."""
        return all(
            self.sink.reader.row_count(table_of(self.plan, entity)) >= self.plan.owners.rows(entity)
            for entity in self.plan.order
        )

    def _has_rows(self, entity: Entity) -> bool:
        return self.sink.reader.has_rows(table_of(self.plan, entity))

    def _missing_ledger(self) -> NotResumableError | None:
        """Returns the error of a ledger that is known to be gone; a connection may be, too."""
        try:
            return self.sink.missing_ledger()
        except TargetError:
            return None


def _rows(ranges: Sequence[Range]) -> int:
    """Returns how many rows there are in ranges."""
    return sum(end - first for first, end in ranges)
