"""What became of the rows of a run that was advanced."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import asdict, field
from typing import Any

from sdgen.frozen import frozen


@frozen
class EntityAdvance:
    """What became of the rows of one entity.

    Args:
        entity: entity name.
        target_table: its table.
        rows: rows of the run, and of those that it continues; without those that are added.
        added: rows that were inserted; of a dry run, that would be.
        changed: rows that were updated; of a dry run, that would be.
        there: rows that were what they are to be already: an earlier attempt has updated them.
        kept: rows that stay because somebody has changed a cell in them that depends on as_of.
        gone: rows that were to be updated, and are not there.
        columns: each column that depends on as_of → in how many of the changed rows it is
            another cell.
    """

    entity: str
    target_table: str
    rows: int
    added: int = 0
    changed: int = 0
    there: int = 0
    kept: int = 0
    gone: int = 0
    columns: Mapping[str, int] = field(default_factory=dict)

    def __add__(self, other: EntityAdvance) -> EntityAdvance:
        """Returns what became of rows of both, of the same entity."""
        columns = Counter(dict.fromkeys((*self.columns, *other.columns), 0))
        columns.update(self.columns)
        columns.update(other.columns)
        return EntityAdvance(
            entity=self.entity,
            target_table=self.target_table,
            rows=self.rows + other.rows,
            added=self.added + other.added,
            changed=self.changed + other.changed,
            there=self.there + other.there,
            kept=self.kept + other.kept,
            gone=self.gone + other.gone,
            columns=dict(columns),
        )


@frozen
class AdvanceResult:
    """What became of the rows of a run.

    Args:
        run_id: the run.
        from_as_of: what the rows were as of before.
        as_of: what they are as of now; of a dry run, what they would be.
        entities: entity by entity, in the order of writing.
        runs: the runs whose rows these are: those that it continues, oldest first, and itself.
        notes: what else there is to know, in sentences.
        dry_run: whether nothing was changed.
    """

    run_id: str
    from_as_of: str
    as_of: str
    entities: tuple[EntityAdvance, ...]
    runs: tuple[str, ...]
    notes: tuple[str, ...] = ()
    dry_run: bool = False

    @property
    def added(self) -> int:
        """How many rows were inserted."""
        return sum(each.added for each in self.entities)

    @property
    def changed(self) -> int:
        """How many rows were updated."""
        return sum(each.changed for each in self.entities)

    @property
    def ok(self) -> bool:
        """Whether all rows that were to be updated are what they are to be."""
        return not any(each.kept or each.gone for each in self.entities)

    def as_data(self) -> dict[str, Any]:
        """Returns all of it for programs, with what follows from it."""
        return {
            "ok": self.ok,
            "run_id": self.run_id,
            "from_as_of": self.from_as_of,
            "as_of": self.as_of,
            "dry_run": self.dry_run,
            "runs": list(self.runs),
            "entities": [asdict(each) for each in self.entities],
            "notes": list(self.notes),
        }
