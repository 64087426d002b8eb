"""What became of the rows of a run that was undone."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from sdgen.frozen import frozen


@frozen
class HeldBy:
    """A foreign key by which rows that stay hold rows of the run.

    Args:
        table: the table that has it.
        columns: its columns there.
        constraint: its name; empty where it has none.
        on_delete: what the database would have done to those rows, such as ``CASCADE``; empty
            where it would have refused.
        rows: how many rows of the run it holds. A row that several keys hold counts once.
    """

    table: str
    columns: tuple[str, ...]
    constraint: str
    on_delete: str
    rows: int


@frozen
class EntityUndo:
    """What became of the rows of one entity.

    Args:
        entity: entity name.
        target_table: its table.
        rows: rows that the run has written.
        removed: rows that were removed; of a dry run, that would be.
        changed: rows that stay because somebody has changed them.
        referenced: rows that stay because others that stay point to them.
        doubled: rows that stay because more of the same are stored than the run made: which ones
            are its own cannot be told.
        gone: rows that were not there any more.
        held_by: what holds those that others point to.
    """

    entity: str
    target_table: str
    rows: int
    removed: int
    changed: int = 0
    referenced: int = 0
    doubled: int = 0
    gone: int = 0
    held_by: tuple[HeldBy, ...] = ()

    @property
    def kept(self) -> int:
        """How many rows of the run stay."""
        return self.changed + self.referenced + self.doubled


@frozen
class UndoResult:
    """What became of the rows of a run.

    Args:
        run_id: the run.
        entities: entity by entity, in the order of writing.
        notes: what undoing does not bring back, or could not compare, in sentences.
        dry_run: whether nothing was removed.
    """

    run_id: str
    entities: tuple[EntityUndo, ...]
    notes: tuple[str, ...] = ()
    dry_run: bool = False

    @property
    def ok(self) -> bool:
        """Whether all rows of the run are gone."""
        return not any(each.kept for each in self.entities)

    def as_data(self) -> dict[str, Any]:
        """Returns all of it for programs, with what follows from it."""
        entities = [{"kept": each.kept, **asdict(each)} for each in self.entities]
        return {
            "ok": self.ok,
            "run_id": self.run_id,
            "dry_run": self.dry_run,
            "entities": entities,
            "notes": list(self.notes),
        }
