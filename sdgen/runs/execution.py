"""Executing a plan: check, prepare tables, write all batches, finish."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from sdgen.compiling.statements import table_of
from sdgen.databases.checks.inspection import Inspection
from sdgen.databases.checks.leftovers import keyless
from sdgen.databases.checks.write_order import write_order
from sdgen.databases.engine import Engine
from sdgen.databases.tables import check_tables
from sdgen.errors import (
    ChecksFailedError,
    NotResumableError,
    RunCancelledError,
    RunError,
    TargetError,
)
from sdgen.logs import RunLog
from sdgen.planning.plan import Plan
from sdgen.runs.batches.batch import Batch, Range, missing
from sdgen.runs.batches.schedule import Schedule
from sdgen.runs.batches.sizes import batch_count, batch_size, fixed_sizes, jobs_of
from sdgen.runs.checks import failed, make_checks
from sdgen.runs.observer import RunObserver
from sdgen.runs.sinks.tables.adapting import AdaptingSizes, Pauses
from sdgen.runs.sinks.tables.blocked import watch_blocked
from sdgen.runs.sinks.tables.claims import claim_tables
from sdgen.runs.sinks.tables.finishing import finish_tables
from sdgen.runs.sinks.tables.ledger import Ledger, no_ledger
from sdgen.runs.sinks.tables.locks import LIMIT_SECONDS, LockWaits
from sdgen.runs.sinks.tables.preparing import prepare_tables
from sdgen.runs.sinks.tables.row_counts import check_rows, rows_before
from sdgen.runs.sinks.tables.staging import StagedWriter
from sdgen.runs.sinks.tables.storable import check_storable
from sdgen.runs.sinks.tables.writing import BatchWriter
from sdgen.runs.stopping.cancelling import CancelSwitch
from sdgen.runs.workers import Connections, Crew, Done
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
        connections: to its target.
        log: its log.
        observer: is told of each step.
        switch: tells whether to stop.
        seconds: returns how long all attempts at the run have taken.
    """

    notes: RunNotes
    plan: Plan
    connections: Connections
    log: RunLog
    observer: RunObserver
    switch: CancelSwitch
    seconds: Callable[[], float]
    _entities: dict[str, _Writing] = field(default_factory=dict)
    _opened: Ledger | None = None
    _blocked: dict[Engine, tuple[str, float]] = field(default_factory=dict)

    @property
    def _waits(self) -> LockWaits:
        limit = self.plan.lock_timeout or LIMIT_SECONDS
        return LockWaits(self.switch, self.log, limit, self._blocked)

    def start(self) -> None:
        """Prepares the tables and writes every row of the plan.

        Raises:
            TargetError: tables do not fit or cannot be prepared; no row has been written.
            RunError: a batch failed; the batches before it stay.
            ChecksFailedError: all rows are written, and a check of the scenario fails.
            RunCancelledError: somebody asked for the run to be stopped.
        """
        engine = self.connections.first
        ledger = self._ledger()
        claim_tables(ledger, self.plan, self.switch)
        inspection = check_tables(engine, self.plan)
        check_storable(engine, self.plan)
        self.notes.note_rows_before(rows_before(engine, inspection))
        done = prepare_tables(engine, inspection, ledger, self._waits)
        self.notes.note_prepared([entity.name for entity in done.filled])
        if not done.rebuilt:  # the keys are there after all
            inspection = replace(inspection, rebuilt={})
        self._write(inspection, ledger, {})

    def resume(self) -> None:
        """Writes the rows that earlier attempts have not written.

        Raises:
            as ``start``; NotResumableError where the ledger is gone or of another config hash.
        """
        ledger, record = self._ledger(), self.notes.record
        if ledger.exists():
            claim_tables(ledger, self.plan, self.switch)
            inspection = check_tables(self.connections.first, self.plan, made=True)
            first = self.connections.first
            written = self._waits.until_had(first, [ledger.name], ledger.take_over)
            if not record.prepared:  # its process died before it could note that
                self.notes.note_prepared(self._filled(written))
            self.notes.note_written(
                {
                    name: sum(end - first for first, end in ranges)
                    for name, ranges in written.items()
                }
            )
            self._check_filled(written)
            self._warn_of_keys(inspection)
            self._write(inspection, ledger, written)
        elif record.is_complete:
            # It ended between dropping the ledger and noting its success; or another run that
            # emptied its tables has dropped it. Where it has come to the checks, after all else,
            # rows may have been mended since, some of them taken out.
            if not (record.checks or self._holds_all()):
                raise no_ledger(ledger)
            # Somebody may have dropped it before all was finished, which is found out by doing it.
            claim_tables(ledger, self.plan, self.switch)
            self._warn_of_keys(check_tables(self.connections.first, self.plan, made=True))
            with self.connections.first.transaction():
                ledger.open()
            finish_tables(self.connections, self.plan, ledger, self._waits)
            self._check()
        elif record.prepared:
            raise no_ledger(ledger)
        else:
            self.start()

    def _warn_of_keys(self, inspection: Inspection) -> None:
        """Warns of keys that tables lack and no run makes: somebody may have replaced a table."""
        for sentence in keyless(self.connections.first, inspection):
            self.log.warning(sentence)

    def _check(self) -> None:
        """Makes the scenario's checks and notes them. Raises ChecksFailedError."""
        results = make_checks(self.connections.first, self.plan, self.log, self.switch)
        self.notes.note_checks(results)
        if wrong := failed(results):
            raise ChecksFailedError(wrong)

    def _check_filled(self, written: Mapping[str, list[Range]]) -> None:
        """Raises NotResumableError where a table is empty though rows of the run were written."""
        for entity in self.plan.order:
            ranges = written.get(entity.name)
            table = table_of(self.plan, entity)
            if ranges and not self.connections.first.has_rows(table):
                rows = sum(end - first for first, end in ranges)
                raise NotResumableError(
                    f'table "{self.plan.table(entity)}" is empty, but the run had written {rows} '
                    "rows to it. Somebody emptied it: start a new run"
                )

    def _holds_all(self) -> bool:
        """Returns whether every table holds at least as many rows as the run has written to it."""
        return all(
            self.connections.first.row_count(table_of(self.plan, entity)) >= entity.rows
            for entity in self.plan.order
        )

    def disown(self) -> None:
        """Says in the target that nobody is at the run any more; after an attempt has failed."""
        if self._opened is not None:
            self._opened.disown()

    def _ledger(self) -> Ledger:
        notes, first = self.notes, self.connections.first
        self._opened = Ledger(first, self.plan, notes.record.id, notes.is_ours)
        return self._opened

    def _is_gone(self, ledger: Ledger) -> bool:
        """Returns whether the ledger is known to be gone; a connection may be, too."""
        try:
            return not ledger.exists()
        except TargetError:
            return False

    def _filled(self, written: Mapping[str, list[Range]]) -> list[str]:
        """Returns the entities whose tables hold rows though the run has written none to them."""
        return [
            entity.name
            for entity in self.plan.order
            if entity.name not in written
            and self.connections.first.has_rows(table_of(self.plan, entity))
        ]

    def _write(
        self, inspection: Inspection, ledger: Ledger, written: Mapping[str, list[Range]]
    ) -> None:
        engine = self.connections.first
        order = write_order(inspection, binding=engine.checks_foreign_keys)
        plan = self.plan = order.plan(self.plan)
        jobs = jobs_of(plan, engine)
        sizes = {
            entity.name: max(1, entity.rows)
            if entity.name in order.at_once
            else batch_size(plan, entity, engine, jobs)
            for entity in plan.order
        }
        gaps = {
            entity.name: missing(plan.first(entity), plan.end(entity), written.get(entity.name, ()))
            for entity in plan.order
        }
        jobs = min(jobs, batch_count(gaps, sizes))
        adapting = None
        if engine.one_writer:
            fixed = order.at_once if plan.batch_size is None else sizes.keys()
            adapting = AdaptingSizes(plan, sizes, fixed, jobs, self.log.info)
        next_size = adapting or fixed_sizes(sizes)
        schedule = Schedule(plan.order, gaps, next_size, order.in_turn, order.parents)
        for entity in plan.order:
            left = sum(end - first for first, end in gaps[entity.name])
            self._entities[entity.name] = _Writing(left)
            if not left:
                self.observer.entity_started(entity.name, entity.rows, entity.rows)
                self.observer.entity_finished(entity.name)
        writer = self._writer(inspection, ledger, schedule, sizes, jobs, adapting)
        self.switch.check()
        waits = self._waits
        crew = Crew(self.connections, jobs, schedule, writer.write, self.switch)
        try:
            with self.switch.patience(), watch_blocked(self.connections, waits):
                crew.work(self._written)
            if schedule.rows_left:
                raise RunCancelledError(self.switch.reason)
            self._count(inspection)
            with self.switch.patience():
                finish_tables(self.connections, plan, ledger, self._waits)
        except (RunError, TargetError) as error:
            if self._is_gone(ledger):
                raise NotResumableError(f"{error}; {no_ledger(ledger)}") from error
            raise
        self._check()

    def _count(self, inspection: Inspection) -> None:
        """Warns where a table does not hold the rows that were written; see ``check_rows``."""
        before = self.notes.rows_before
        warnings = check_rows(self.connections.first, inspection, before, self._waits)
        for warning in warnings:
            self.log.warning(warning)
        self.notes.add_warnings(warnings)

    def _writer(
        self,
        inspection: Inspection,
        ledger: Ledger,
        schedule: Schedule,
        sizes: Mapping[str, int],
        jobs: int,
        adapting: AdaptingSizes | None,
    ) -> BatchWriter:
        plan, engine = self.plan, self.connections.first
        if adapting is None:
            return BatchWriter(
                *(plan, ledger, sizes, jobs, self._waits),
                *(inspection.overriding, inspection.types),
            )
        stored = engine.catalog.tables(plan.tables)
        alike: dict[str, str | None] = {}
        for entity in plan.order:
            columns = stored[plan.table(entity)].columns
            names = [column.name for column in entity.stored_columns]
            if [column.name for column in columns] == names:
                row_ids = (column.name for column in columns if column.is_row_id)
                alike[entity.name] = next(row_ids, None)
        return StagedWriter(
            *(plan, ledger, sizes, jobs, self._waits),
            *(inspection.overriding, inspection.types),
            schedule=schedule,
            alike=alike,
            adapting=adapting,
            pauses=Pauses(self.switch.wait),
        )

    def _written(self, done: Done[Batch]) -> None:
        """Notes a committed batch."""
        batch, now = done.task, time.perf_counter()
        entity, state = batch.entity, self._entities[batch.entity.name]
        if state.noted is None:
            state.noted = now - done.seconds
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
