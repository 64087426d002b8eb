"""What verifying a run has found."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from sdgen.frozen import frozen


@frozen
class Difference:
    """One row that is not as the run made it.

    Args:
        kind: ``changed``, ``missing`` or ``foreign``.
        row: its row number; None for a row that does not belong.
        cells: column → (as made, as stored), canonical texts, None for NULL. All columns of a
            missing or foreign row (only one side is given), those that differ of a changed one.
            Where two stored forms have one canonical text it is the forms that are told.
    """

    kind: str
    row: int | None
    cells: dict[str, tuple[str | None, str | None]]


@frozen
class EntityVerification:
    """How an entity's table compares with its rows made again.

    Args:
        entity: entity name.
        target_table: its table.
        rows: rows it shall have.
        matching: rows that are stored as made.
        changed: rows that are stored with other cells.
        missing: rows that are not stored.
        foreign: stored rows that are none of the run's.
        doubled: those of them that are as one of the run's in all cells.
        held_rows: whether the table held rows before the run, so that so many foreign ones are in
            order.
        rows_before: how many; None where they were not counted.
        exact: whether the counts are exact. Otherwise there are so many changed, missing and
            foreign rows at least, and ``matching`` at most: only some were looked at. A row of no
            unique column that has changed may then count as one missing and one foreign.
        differences: the first few of each kind.
    """

    entity: str
    target_table: str
    rows: int
    matching: int
    changed: int
    missing: int
    foreign: int
    doubled: int
    held_rows: bool
    rows_before: int | None
    exact: bool
    differences: tuple[Difference, ...]

    @property
    def ok(self) -> bool:
        """Whether every row is as the run made it, and none is there that does not belong."""
        return self.matching == self.rows and not self.added

    @property
    def added(self) -> int:
        """How many foreign rows others have added since the run began, as far as that is known."""
        if self.rows_before is not None:
            return max(0, self.foreign - self.rows_before)
        return self.doubled if self.held_rows else self.foreign

    def as_data(self) -> dict[str, Any]:
        """Returns all of it for programs, with what follows from it."""
        return {"ok": self.ok, "added": self.added, **asdict(self)}
