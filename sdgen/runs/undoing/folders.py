"""Undoing a run into a folder: its files are removed that are still as it wrote them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePath

from sdgen.databases.folders.file_store import FileStore
from sdgen.databases.folders.layout import Layout
from sdgen.databases.folders.ledger_files import (
    drop_ledger_files,
    read_ledger,
    read_notes,
)
from sdgen.databases.folders.manifest import Manifest, Part, read_manifest, write_state
from sdgen.errors import TargetError
from sdgen.frozen import frozen
from sdgen.planning.plan import Plan
from sdgen.runs.observer import RunObserver
from sdgen.runs.sinks.folders.lock import lock_folder
from sdgen.runs.stopping.cancelling import CancelSwitch
from sdgen.runs.undoing.results import EntityUndo, UndoResult
from sdgen.scenario.models import Entity
from sdgen.store import RunRecord


@frozen
class FolderUndo:
    """The files of a run, to be removed.

    Args:
        layout: the folder.
        kind: the kind of its files.
        record: the run.
        plan: its plan.
        switch: tells whether to stop.
        observer: is told of each entity.
    """

    layout: Layout
    kind: str
    record: RunRecord
    plan: Plan
    switch: CancelSwitch
    observer: RunObserver

    def undo(self, *, dry_run: bool) -> UndoResult:
        """Removes the run's files, or tells which it would remove.

        A batch stays as a whole where one of its files has changed.

        Raises:
            TargetError: another run is writing to the folder, or a file cannot be read or removed.
            RunCancelledError: somebody asked for the end. Undoing the run again finishes it.
        """
        if dry_run:
            return self._result(dry_run=True)
        lock = lock_folder(self.layout, f"undo of run {self.record.id}", self.record.id)
        try:
            return self._result(dry_run=False)
        except OSError as error:
            raise TargetError(
                f"cannot remove files of {self.layout.place}: {error.strerror or error}. Check its "
                "permissions, and undo the run again"
            ) from error
        finally:
            lock.release()

    def _result(self, *, dry_run: bool) -> UndoResult:
        known, gone, entities = self._known(), [], []
        for entity in self.plan.order:
            self.switch.check()
            self.observer.entity_started(entity.name, entity.rows)
            parts = [part for part in known.of(entity.name) if part.run == self.record.id]
            found, removed = self._entity(entity, parts, dry_run=dry_run)
            entities.append(found)
            gone += [(entity.name, part) for part in removed]
            self.observer.entity_finished(entity.name)
        if not dry_run:
            # Files first: who undoes the run again finds the others by what is known of it.
            if known.tables:
                write_state(self.layout, self.layout.manifest, known.without_parts(gone).as_data())
            self.layout.store.remove_all(self.layout.aside(self.record.id))
            drop_ledger_files(self.layout, self.record.id)
        return UndoResult(self.record.id, tuple(entities), self._notes(), dry_run)

    def _known(self) -> Manifest:
        """Returns the manifest, with the files of the run that it has noted where it is unfinished.

        It may have died while it gave them their names: then some are not there.
        """
        known = read_manifest(self.layout, self.kind)
        ledger = read_ledger(self.layout, self.record.id)
        if ledger is None:
            return known
        noted: dict[str, list[Part]] = {}
        for note in read_notes(self.layout, self.record.id):
            noted.setdefault(note.entity, []).extend(note.parts)
        parts_of = {name: tuple(parts) for name, parts in noted.items()}
        return known.with_rows(replace(ledger.plans, parts=parts_of))

    def _entity(
        self, entity: Entity, parts: Sequence[Part], *, dry_run: bool
    ) -> tuple[EntityUndo, list[Part]]:
        """Returns what becomes of an entity's rows, and the files that are gone then."""
        store, folder = self.layout.store, self.layout.entity(entity.name)
        batches: dict[tuple[int, int], list[Part]] = {}
        for part in parts:
            batches.setdefault((part.first, part.end), []).append(part)
        gone: list[Part] = []
        removed = changed = 0
        for (first, end), files in batches.items():
            self.switch.check()
            states = {_state(store, folder / part.file, part) for part in files}
            if False in states:
                changed += end - first
                continue
            removed += end - first if states == {True} else 0
            gone += files
            for part in () if dry_run else files:
                store.remove(folder, part.file)
        if not dry_run:
            store.remove_empty(folder)
        written = next(
            (each.rows_written for each in self.record.entities if each.entity == entity.name), 0
        )
        rows = max(written, removed + changed)  # its process may have died before it noted them
        return EntityUndo(
            entity=entity.name,
            target_table=str(self.plan.table(entity)),
            rows=rows,
            removed=removed,
            changed=changed,
            gone=rows - removed - changed,
        ), gone

    def _notes(self) -> tuple[str, ...]:
        emptied = [entity.name for entity in self.plan.order if self.plan.empties(entity)]
        if not emptied:
            return ()
        return (
            f"the run removed the files that there were of {', '.join(emptied)}: they are not "
            "restored",
        )


def _state(store: FileStore, path: PurePath, part: Part) -> bool | None:
    """Returns whether a file is as it was written; None where it is not there."""
    measured = store.measured(path)
    return None if measured is None else measured == (part.bytes, part.sha256)
