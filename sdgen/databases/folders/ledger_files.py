"""The ledgers of runs that have not finished, as files of their folder."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, field
from pathlib import PurePath
from typing import Any

from sdgen.databases.folders.layout import Layout
from sdgen.databases.folders.manifest import (
    Manifest,
    Part,
    read_state,
    unreadable,
    write_state,
)
from sdgen.frozen import frozen

_SUFFIX = ".json"


@frozen
class LedgerFile:
    """The ledger of one run.

    Args:
        run_id: the run.
        plans: its entities and what it follows from, without parts.
        owner: the process that is at it; empty for none.
        removes: the entities whose files of others are still to be removed.
    """

    run_id: str
    plans: Manifest
    owner: str = ""
    removes: tuple[str, ...] = field(default=())

    def as_data(self) -> dict[str, Any]:
        """Returns it as it is written."""
        return {
            "run": self.run_id,
            "owner": self.owner,
            "removes": [*self.removes],
            **self.plans.as_data(),
        }


@frozen
class Note:
    """A line of a run's notes: the files of one range of an entity's rows, all of them or none.

    Args:
        entity: the entity.
        parts: the files.
        dropped: whether an attempt that has ended never gave them their names, as far as the next
            one could see. A file system may be late with that: see ``FolderLedger``.
    """

    entity: str
    parts: tuple[Part, ...]
    dropped: bool = False

    def as_line(self) -> bytes:
        """Returns it as it is written."""
        said = {"entity": self.entity, "parts": [asdict(part) for part in self.parts]}
        return f"{json.dumps({**said, 'dropped': True} if self.dropped else said)}\n".encode()


def path_of(layout: Layout, run_id: str) -> PurePath:
    """Returns the file of a run's ledger."""
    return layout.ledgers / f"{run_id}{_SUFFIX}"


def notes_of(layout: Layout, run_id: str) -> PurePath:
    """Returns the file of the parts that a run has written."""
    return layout.ledgers / f"{run_id}.parts"


def read_ledger(layout: Layout, run_id: str) -> LedgerFile | None:
    """Returns the ledger of a run; None where there is none. Raises TargetError."""
    path = path_of(layout, run_id)
    data = read_state(layout, path)
    if data is None:
        return None
    try:
        removes = tuple(data["removes"])
        return LedgerFile(data["run"], Manifest.of_data(data), data["owner"], removes)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise unreadable(layout, path, error) from error


def read_ledgers(layout: Layout) -> Iterator[LedgerFile]:
    """Yields the ledgers of a folder. Raises TargetError."""
    for name in layout.store.names(layout.ledgers) or ():
        if name.endswith(_SUFFIX):
            found = read_ledger(layout, name.removesuffix(_SUFFIX))
            if found is not None:
                yield found


def write_ledger(layout: Layout, ledger: LedgerFile) -> None:
    """Writes a ledger, in place of what is there of it."""
    write_state(layout, path_of(layout, ledger.run_id), ledger.as_data())


def note_parts(layout: Layout, run_id: str, entity: str, parts: Sequence[Part]) -> None:
    """Notes files that are about to get their final names: all of them, or none."""
    layout.store.append(notes_of(layout, run_id), Note(entity, tuple(parts)).as_line())


def write_notes(layout: Layout, run_id: str, notes: Iterable[Note]) -> None:
    """Writes all notes of a run, in place of those that are there."""
    content = b"".join(note.as_line() for note in notes)
    layout.store.write_log(notes_of(layout, run_id), content)


def read_notes(layout: Layout, run_id: str) -> Iterator[Note]:
    """Yields the notes of a run.

    Raises:
        TargetError: they cannot be read.
    """
    path = notes_of(layout, run_id)
    try:
        lines = (layout.store.read_log(path) or b"").split(b"\n")
    except OSError as error:
        raise unreadable(layout, path, error) from error
    for line in lines[:-1]:  # behind the last line break is what a process died at
        if not line:
            continue
        try:
            said: Mapping[str, Any] = json.loads(line)
            parts = tuple(Part(**part) for part in said["parts"])
            yield Note(said["entity"], parts, dropped=said.get("dropped", False))
        except (KeyError, TypeError, ValueError) as error:
            raise unreadable(layout, path, error) from error


def stored_parts(layout: Layout, run_id: str) -> dict[str, tuple[Part, ...]]:
    """Returns entity → the files that a run has stored: noted, and there.

    Raises:
        TargetError: the notes cannot be read.
    """
    found: dict[str, dict[str, Part]] = {}
    there: dict[str, Mapping[str, int]] = {}
    for note in read_notes(layout, run_id):
        entity = note.entity
        if note.dropped:
            continue
        if entity not in there:
            there[entity] = layout.store.sizes(layout.entity(entity))
        if all(there[entity].get(part.file) == part.bytes for part in note.parts):
            found.setdefault(entity, {}).update({part.file: part for part in note.parts})
    return {entity: tuple(parts.values()) for entity, parts in found.items()}


def drop_ledger_files(layout: Layout, run_id: str) -> None:
    """Removes a ledger."""
    path = path_of(layout, run_id)
    layout.store.remove(path.parent, path.name)
    layout.store.drop_log(notes_of(layout, run_id))
