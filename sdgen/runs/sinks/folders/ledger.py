"""The ledger of a run in its folder: which of its files are stored.

A file is written aside, noted in the ledger, and then gets its final name: with that it is stored.
Whoever resumes the run looks which of the noted files are there. A store of objects renames by
copying, and may be at that when the process that asked for it is dead: so the names of files that
were not there stay noted as dropped, and files that get them after all are removed in the end.
"""

from __future__ import annotations

import posixpath
import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import PurePath

from sdgen.databases.folders.layout import Layout, part_name
from sdgen.databases.folders.ledger_files import (
    LedgerFile,
    Note,
    drop_ledger_files,
    note_parts,
    path_of,
    read_ledger,
    read_ledgers,
    read_notes,
    stored_parts,
    write_ledger,
    write_notes,
)
from sdgen.databases.folders.manifest import (
    FileTable,
    Manifest,
    Part,
    read_manifest,
    write_state,
)
from sdgen.databases.folders.partitions import check_amount, check_spelled
from sdgen.errors import NotResumableError, RunError
from sdgen.planning.plan import Plan
from sdgen.runs.batches.batch import Batch, Range
from sdgen.runs.sinks.sink import TAKEN_OVER, Written
from sdgen.store.processes import ProcessIdentity


@dataclass
class FolderLedger:
    """The ledger of one run. Batches may be noted by several threads, all else by one.

    Args:
        layout: the folder, whose lock is held by whoever writes.
        kind: the kind of its files.
        plan: the run's plan.
        run_id: the run.
        is_ours: returns whether the run still belongs to this process.
        holds: raises an error where this process does not hold the folder's lock any more.
    """

    layout: Layout
    kind: str
    plan: Plan
    run_id: str
    is_ours: Callable[[], bool] = lambda: True
    holds: Callable[[], object] = lambda: None
    _noting: threading.Lock = field(default_factory=threading.Lock)
    _folders: dict[str, set[str]] = field(default_factory=dict)
    _dropped: list[Note] = field(default_factory=list)

    def exists(self) -> bool:
        """Returns whether the folder holds it."""
        return self.layout.store.read(path_of(self.layout, self.run_id)) is not None

    def missing(self) -> NotResumableError:
        """Returns the error that says: the run's files may be somewhere, its ledger is not here."""
        return NotResumableError(
            f"the ledger of run {self.run_id} ({self._path}) is gone: "
            "another run has overwritten its files, or somebody removed it, or this is not the "
            "run's folder. It is not known what is missing; start a new run"
        )

    def open(self, tables: Mapping[str, FileTable], removes: Sequence[str]) -> None:
        """Makes the ledger, then removes what others have stored of some entities.

        Args:
            tables: entity → how its rows are stored.
            removes: the entities whose files are overwritten.

        Raises:
            RunError: another process has taken the run over.
        """
        self._check_owner()
        self._write(self._head(tables), removes)
        self._remove(removes)
        self._write(self._head(tables), ())

    def take_over(self) -> Written:
        """Takes the run over from an attempt that has ended, and returns what it has stored.

        Raises:
            NotResumableError: the ledger was written for another config hash.
            RunError: another process has taken the run over.
        """
        self._check_owner()
        ledger = self._read()
        found = ledger.plans.runs.get(self.run_id, {}).get("config_hash")
        if found != self.plan.config_hash:
            raise NotResumableError(
                f"the ledger in the folder ({self._path}) is of config hash "
                f"{found}, the run of {self.plan.config_hash}: they are not the same rows. Start a "
                "new run"
            )
        if ledger.removes:
            self._remove(ledger.removes)
        self._write(ledger.plans, ())
        self._mend()
        self.layout.store.remove_all(self.layout.aside(self.run_id))
        return {name: _ranges(parts) for name, parts in self.stored().items()}

    def open_again(self, tables: Mapping[str, FileTable]) -> None:
        """Makes the ledger of a run again that has stored all rows: they are in the manifest."""
        manifest = read_manifest(self.layout, self.kind)
        parts = manifest.parts.items()
        mine = {name: [part for part in found if part.run == self.run_id] for name, found in parts}
        self._write_notes(mine)
        known = {name: manifest.tables.get(name, table) for name, table in tables.items()}
        self._write(self._head(known), ())

    def tables(self) -> Mapping[str, FileTable]:
        """Returns entity → how its rows are stored, as the start of the run has found out."""
        return self._read().plans.tables

    def stored(self) -> Mapping[str, tuple[Part, ...]]:
        """Returns entity → the files that are stored."""
        return stored_parts(self.layout, self.run_id)

    def aside(self, batch: Batch, suffix: str) -> PurePath:
        """Returns where the file of a batch is written, in a folder of its own that is there.

        Raises:
            RunError: this process does not hold the folder's lock any more.
        """
        self.holds()  # lest a folder that somebody has removed is made again
        number = self.plan.order.index(batch.entity)
        folder = self.layout.aside(self.run_id) / f"{number}-{batch.first}-{batch.end}"
        self.layout.store.make_folder(folder)
        return folder / part_name(batch.first, batch.end, suffix)

    def store(self, batch: Batch, aside: PurePath) -> None:
        """Notes the files of a batch, and gives them their final names.

        It is stored, or it is not: of those that are noted together, none counts without the rest.

        Args:
            batch: the batch.
            aside: the file, or the name of those that lie in folders beside it.
        """
        rows, there = (batch.first, batch.end), self.layout.store.sizes(aside.parent)
        names = (name for name in there if posixpath.basename(name) == aside.name)
        self.store_all(batch, [(aside.parent / name, name, rows) for name in names])

    def store_all(self, batch: Batch, files: Sequence[tuple[PurePath, str, Range]]) -> None:
        """Notes the files of a batch, and gives them their final names; see ``store``.

        Args:
            batch: the batch.
            files: where each is, its name in the entity's folder, and the rows that it may hold.
        """
        store = self.layout.store
        sealed = store.sealed([file for file, _, _ in files])
        parts = [
            Part(name, first, end, *measured, self.run_id)
            for (_, name, (first, end)), measured in zip(files, sealed, strict=True)
        ]
        folder = self.layout.entity(batch.entity.name)
        with self._noting:
            self._note_folders(batch.entity.name, [part.file for part in parts])
            for place in sorted({(folder / part.file).parent for part in parts}):
                store.make_folder(place)
            if store.is_local:
                places = {posixpath.dirname(part.file) for part in parts}
                check_spelled(folder, sorted(places), store.names)
            self.holds()
            note_parts(self.layout, self.run_id, batch.entity.name, parts)
        store.move_all([(file, folder / name) for file, name, _ in files])

    def _note_folders(self, entity: str, names: Sequence[str]) -> None:
        """Raises TargetError where a run makes more folders of values than there may be."""
        if not any("/" in name for name in names):
            return
        if entity not in self._folders:
            stored = self.stored().get(entity, ())
            self._folders[entity] = {posixpath.dirname(part.file) for part in stored}
        self._folders[entity] |= {*map(posixpath.dirname, names)}
        columns = [part.partition("=")[0] for part in names[0].split("/")[:-1]]
        check_amount(columns, len(self._folders[entity]))

    def close(self) -> None:
        """Puts the run's files into the manifest, and removes the ledger.

        Raises:
            RunError: another process has taken the run over.
        """
        self._check_owner()
        self.remove_dropped()
        plans = replace(self._read().plans, parts=dict(self.stored()))
        manifest = read_manifest(self.layout, self.kind).with_rows(plans)
        write_state(self.layout, self.layout.manifest, manifest.as_data())
        self.drop()

    def drop(self) -> None:
        """Removes the ledger; the files stay."""
        self.layout.store.remove_all(self.layout.aside(self.run_id))
        drop_ledger_files(self.layout, self.run_id)

    def disown(self) -> None:
        """Says that no process is at the run any more."""
        ledger = read_ledger(self.layout, self.run_id)
        if ledger is not None and ledger.owner:
            write_ledger(self.layout, replace(ledger, owner=""))

    @property
    def _path(self) -> str:
        return self.layout.store.shown(path_of(self.layout, self.run_id))

    def _head(self, tables: Mapping[str, FileTable]) -> Manifest:
        said = {
            "config_hash": self.plan.config_hash,
            "seed": self.plan.seed,
            "as_of": self.plan.as_of.isoformat(),
        }
        return Manifest(self.kind, tables, {}, {self.run_id: said})

    def _read(self) -> LedgerFile:
        ledger = read_ledger(self.layout, self.run_id)
        if ledger is None:
            raise self.missing()
        return ledger

    def _write(self, plans: Manifest, removes: Sequence[str]) -> None:
        owner = str(ProcessIdentity.current())
        write_ledger(self.layout, LedgerFile(self.run_id, plans, owner, tuple(removes)))

    def _remove(self, entities: Iterable[str]) -> None:
        """Removes what others have stored of some entities. May be done again at any point.

        Runs that have not finished cannot be resumed then; what they have stored of other
        entities goes to the manifest.
        """
        gone = {*entities}
        manifest = read_manifest(self.layout, self.kind)
        ended = [
            ledger
            for ledger in read_ledgers(self.layout)
            if ledger.run_id != self.run_id and gone & ledger.plans.tables.keys()
        ]
        for ledger in ended:
            parts = stored_parts(self.layout, ledger.run_id)
            # Of what was noted some may be on its way to its final name.
            manifest = manifest.with_rows(replace(ledger.plans, parts=parts))
        for name in gone:
            folder = self.layout.entity(name)
            for part in manifest.of(name):
                self.layout.store.remove(folder, part.file)
        write_state(self.layout, self.layout.manifest, manifest.without(gone).as_data())
        for ledger in ended:
            self.layout.store.remove_all(self.layout.aside(ledger.run_id))
            drop_ledger_files(self.layout, ledger.run_id)

    def _mend(self) -> None:
        """Writes the notes anew, without what a process died at; files that are not there dropped.

        Such files may be those of a range of which other files are there, which are removed.
        """
        stored = self.stored()
        kept = {(name, part.file) for name, parts in stored.items() for part in parts}
        dropped: dict[str, dict[str, Part]] = {}
        for note in read_notes(self.layout, self.run_id):
            for part in note.parts:
                if (note.entity, part.file) not in kept:
                    self.layout.store.remove(self.layout.entity(note.entity), part.file)
                    dropped.setdefault(note.entity, {})[part.file] = part
        self._dropped = [
            Note(name, tuple(parts.values()), dropped=True) for name, parts in dropped.items()
        ]
        self._write_notes(stored)

    def remove_dropped(self) -> None:
        """Removes files of earlier attempts that were not there when those had ended."""
        if not self._dropped:
            return
        stored = self.stored()
        kept = {(name, part.file) for name, parts in stored.items() for part in parts}
        for note in self._dropped:
            for part in note.parts:
                if (note.entity, part.file) not in kept:
                    self.layout.store.remove(self.layout.entity(note.entity), part.file)

    def _write_notes(self, stored: Mapping[str, Sequence[Part]]) -> None:
        notes = [
            Note(name, tuple(part for part in parts if (part.first, part.end) == together))
            for name, parts in stored.items()
            for together in _ranges(parts)
        ]
        write_notes(self.layout, self.run_id, [*self._dropped, *notes])

    def _check_owner(self) -> None:
        self.holds()
        if not self.is_ours():
            raise RunError(TAKEN_OVER)


def _ranges(parts: Iterable[Part]) -> list[Range]:
    return sorted({(part.first, part.end) for part in parts})
