"""Undoing a run: finding its rows, holding back those that others need, removing the others."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import ExitStack, closing
from dataclasses import replace

from sdgen.databases.access import TableUse
from sdgen.databases.checks.inspection import Inspection, inspect
from sdgen.databases.engine import Engine
from sdgen.databases.folders.descriptor import FolderDatabase
from sdgen.errors import RunError
from sdgen.frozen import frozen
from sdgen.logs import RunLog
from sdgen.planning.plan import Plan
from sdgen.planning.request import RunRequest
from sdgen.runs.earlier.recorded import (
    check_ended,
    check_is_there,
    check_kind,
    check_not_advancing,
    plan_as_recorded,
)
from sdgen.runs.earlier.rights import check_rights
from sdgen.runs.observer import RunObserver
from sdgen.runs.resolving.folders import check_master, folder_of
from sdgen.runs.sinks.tables.claims import at_work, claim_tables
from sdgen.runs.sinks.tables.connections import Connections
from sdgen.runs.sinks.tables.ledger import Ledger
from sdgen.runs.sinks.tables.locks import LIMIT_SECONDS, LockWaits
from sdgen.runs.stopping.cancelling import CancelSwitch
from sdgen.runs.undoing.found_rows import FoundRows, find_rows
from sdgen.runs.undoing.removal import RemovableTable, Removal
from sdgen.runs.undoing.results import EntityUndo, UndoResult
from sdgen.runs.undoing.standing import check_may_be_undone, emptied_since, later_runs
from sdgen.runs.undoing.uncompared import Uncompared
from sdgen.runs.undoing.written_rows import WrittenRows, written_rows
from sdgen.runs.verifying.rows_again import RowsAgain
from sdgen.scenario.models import TableMode
from sdgen.scenario.table_names import TableName
from sdgen.store import RunRecord, Store
from sdgen.store.records import UndoneState
from sdgen.store.undos import note_undone
from sdgen.targets.dsn import expand
from sdgen.targets.models import Target
from sdgen.targets.opening import absolute_file_of


@frozen
class Undoing:
    """How a run is undone.

    Args:
        store: the store.
        target: the run's target.
        request: batch size, lock timeout and master of Spark.
        switch: tells whether to stop.
        observer: is told of each range of rows that is made again.
        opened: is given the connection, whose statements may be cancelled.
        dry_run: whether nothing is removed.
    """

    store: Store
    target: Target
    request: RunRequest
    switch: CancelSwitch
    observer: RunObserver
    opened: Callable[[Engine], object] = lambda engine: None
    dry_run: bool = False

    def undo(self, record: RunRecord) -> UndoResult:
        """Removes the rows of a run that are still as it made them.

        Raises:
            RunError: a process is at the run, other runs need its rows, or what it has written
                cannot be told.
            ValidationError: this sdgen makes other rows than the one of the run.
            RowsChangedError: existing rows that the run points to have changed, and no key tells
                which rows are the run's.
            TargetError: the target is not there or refuses.
            RunCancelledError: somebody asked for the end. Undoing the run again finishes it.
        """
        check_ended(record)
        if record.undone is UndoneState.UNDONE or (record.left_target_alone and not record.undone):
            return self._nothing_left(record)
        check_not_advancing(record)
        check_master(self.target, self.request.spark_master)
        check_kind(record, self.target)
        check_is_there(self.target)
        later = later_runs(self.store, record, self.target, absolute_file_of(self.target))
        check_may_be_undone(record, later)
        plan = plan_as_recorded(self.store, record, self.request)
        log = RunLog(record.id)
        for warning in plan.warnings:
            log.warning(warning)
        self.observer.run_started(record.id, plan)
        if (folder := folder_of(self.target)) is not None:
            return self._undo_files(record, plan, folder)
        with closing(Connections(self.target, log.warning)) as connections, at_work(record.id):
            engine = connections.first
            self.opened(engine)
            return self._undo(engine, record, plan, emptied_since(record, later), log)

    def _undo_files(self, record: RunRecord, plan: Plan, folder: FolderDatabase) -> UndoResult:
        from sdgen.runs.undoing.folders import FolderUndo

        with ExitStack() as opened:
            layout = opened.enter_context(folder.layout(expand(self.target.dsn), plan.spark_master))
            files = FolderUndo(layout, folder.kind, record, plan, self.switch, self.observer)
            if self.dry_run:
                return files.undo(dry_run=True)
            opened.enter_context(at_work(record.id))
            note_undone(self.store, record.id, UndoneState.UNDOING)
            result = files.undo(dry_run=False)
            state = UndoneState.UNDONE if result.ok else UndoneState.PARTLY
            note_undone(self.store, record.id, state)
        return result

    def _nothing_left(self, record: RunRecord) -> UndoResult:
        if not self.dry_run:
            note_undone(self.store, record.id, UndoneState.UNDONE)
        return UndoResult(
            record.id,
            tuple(
                EntityUndo(
                    each.entity, each.target_table, each.rows_written, 0, gone=each.rows_written
                )
                for each in record.entities
            ),
            dry_run=self.dry_run,
        )

    def _undo(
        self, engine: Engine, record: RunRecord, plan: Plan, emptied: frozenset[str], log: RunLog
    ) -> UndoResult:
        check_rights(engine, _uses(plan, record), "undo")
        ledger = Ledger(engine, plan, record.id)
        waits = LockWaits(self.switch, log, plan.lock_timeout or LIMIT_SECONDS)
        if not self.dry_run:
            claim_tables(ledger, plan, self.switch)
        inspection = inspect(engine, plan, begins=False)
        _check_columns(plan, inspection)
        _check_seen(engine, inspection)
        uncompared = Uncompared.of(engine, plan, inspection)
        uncompared.check(
            [
                each.entity
                for each in record.entities
                if (each.rows_written or record.died) and each.target_table not in emptied
            ]
        )
        written = written_rows(ledger, record, waits, dry_run=self.dry_run)
        engine.keep_temporary_tables_on_disk()
        try:
            if not self.dry_run:
                note_undone(self.store, record.id, UndoneState.UNDOING)
            with engine.session():
                result = self._removed(
                    engine, plan, inspection, uncompared, written, emptied, waits
                )
            result = replace(
                result,
                run_id=record.id,
                notes=(*uncompared.notes(), *_notes(record, inspection)),
                dry_run=self.dry_run,
            )
            if not self.dry_run:
                needed = any(each.unfilled for each in written.values())
                needed = needed or not record.is_complete
                # It tells which rows the run has written, and how, to one who undoes the others.
                if (result.ok or not needed) and ledger.exists():
                    with engine.transaction():
                        ledger.close()
                state = UndoneState.UNDONE if result.ok else UndoneState.PARTLY
                note_undone(self.store, record.id, state)
        finally:
            if not self.dry_run:
                ledger.disown()
        return result

    def _removed(
        self,
        engine: Engine,
        plan: Plan,
        inspection: Inspection,
        uncompared: Uncompared,
        written: Mapping[str, WrittenRows],
        emptied: frozenset[str],
        waits: LockWaits,
    ) -> UndoResult:
        found: dict[str, FoundRows] = {}
        tables: dict[str, RemovableTable] = {}
        for number, entity in enumerate(plan.order, 1):
            rows = written.get(entity.name, WrittenRows())
            name = plan.table(entity)
            self.switch.check()
            if not rows.count or name not in inspection.tables or str(name) in emptied:
                found[entity.name] = FoundRows(rows.count, 0)
                continue
            again = RowsAgain(
                *(engine, plan, entity, self.observer, inspection.types, inspection.compilation),
                uncompared.columns.get(entity.name, frozenset()),
            )
            places = engine.row_places(name)
            self.observer.entity_started(entity.name, rows.count)
            hashes = again.hashes(uncompared.keys.get(entity.name, ()))
            found[entity.name] = find_rows(again, hashes, places, number, rows, begins=not tables)
            self.observer.entity_finished(entity.name)
            spread = min(map(min, rows.ranges)), max(map(max, rows.ranges))
            tables[entity.name] = RemovableTable(entity, hashes, places, number, spread)
        if not tables:
            return _result(plan, found, None, {})
        references = engine.catalog.references_to(
            [plan.table(table.entity) for table in tables.values()]
        )
        removal = Removal(engine, plan, tables, references, inspection.entities_of, waits)
        removal.hold()
        if self.dry_run:
            return _result(
                plan, found, removal, {name: removal.candidates(name) for name in tables}
            )
        removal.remove()
        return _result(plan, found, removal, removal.removed)


def _result(
    plan: Plan, found: Mapping[str, FoundRows], removal: Removal | None, removed: Mapping[str, int]
) -> UndoResult:
    entities = []
    for entity in plan.order:
        rows, gone = found[entity.name], removed.get(entity.name, 0)
        changed = removal.changed[entity.name] if removal else 0
        entities.append(
            EntityUndo(
                entity=entity.name,
                target_table=str(plan.table(entity)),
                rows=rows.rows,
                removed=gone,
                changed=rows.changed + changed,
                referenced=rows.candidates - gone - changed,
                doubled=rows.doubled,
                gone=rows.gone,
                held_by=removal.held_by(entity.name) if removal else (),
            )
        )
    return UndoResult("", tuple(entities))


def _uses(plan: Plan, record: RunRecord) -> dict[TableName, TableUse]:
    """Returns what undoing a run does with tables."""
    wrote = {each.entity for each in record.entities if each.rows_written or record.died}
    return {
        plan.table(entity): TableUse(
            is_written=False,
            is_removed_from=True,
            read=tuple(column.name for column in entity.stored_columns),
        )
        for entity in plan.order
        if entity.name in wrote
    }


def _check_columns(plan: Plan, inspection: Inspection) -> None:
    """Raises RunError where tables have not the columns any more that the run has written."""
    for entity in plan.order:
        table = inspection.tables.get(plan.table(entity))
        if table is None:
            continue
        there = {inspection.folded(column.name) for column in table.columns}
        absent = [
            column.name
            for column in entity.stored_columns
            if inspection.folded(column.name) not in there
        ]
        if absent:
            raise RunError(
                f"{table.name} has no {', '.join(absent)} any more: its rows cannot be compared "
                "with those of the run. Put the columns back, or remove the rows yourself"
            )


def _check_seen(engine: Engine, inspection: Inspection) -> None:
    """Raises RunError where policies may hide rows of the run, or others that point to them."""
    catalog, tables = engine.catalog, list(inspection.tables)
    children = [each.table for each in catalog.references_to(tables)]
    hidden = engine.hidden_rows([*tables, *children], removing=True)
    if hidden:
        said = "; ".join(f"{name}: {each}. {each.remedy}" for name, each in hidden.items())
        raise RunError(
            "this role may not see, or not delete, all rows of the run and those that point to "
            f"them: {said}"
        )


def _notes(record: RunRecord, inspection: Inspection) -> list[str]:
    """Returns what undoing does not bring back."""
    emptied = [
        each.target_table
        for each in record.entities
        if each.table_mode == TableMode.TRUNCATE_THEN_INSERT
    ]
    notes = []
    if emptied:
        notes.append(
            f"the run emptied {', '.join(emptied)} before it wrote: the previous rows are not "
            "restored"
        )
    unfinished = [str(inspection.plan.table(entity)) for entity in inspection.unfinished]
    if unfinished:
        notes.append(
            f"the run has not made the keys of {', '.join(unfinished)}; the next run into "
            f"{'it' if len(unfinished) == 1 else 'them'} does"
        )
    return notes
