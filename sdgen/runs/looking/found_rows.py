"""What looking at the rows of a run finds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum
from typing import Any

from sdgen.frozen import frozen
from sdgen.scenario.models import Column
from sdgen.values import json_value

Texts = tuple[str | None, ...]
"""A row's cells as canonical texts; None for NULL."""


class RowState(StrEnum):
    """How a row of a run compares with its table."""

    AS_MADE = "as made"
    CHANGED = "changed"
    MISSING = "missing"
    NOT_COMPARED = "not compared"


@frozen
class SeenRow:
    """One row.

    Args:
        number: its row number; None of a stored row that was sought.
        state: how it compares.
        cells: those that are stored; of a row that is not, or was not looked up, those it was made
            of. None where a trigger overwrites them, if the row is missing.
        made: of a changed row, column → the cell that the run made, where another one is stored.
        parents: column → the number of the row that it points to by a foreign key.
    """

    number: int | None
    state: RowState
    cells: Texts
    made: Mapping[str, str | None] = field(default_factory=dict)
    parents: Mapping[str, int] = field(default_factory=dict)

    def typed(self, columns: tuple[Column, ...]) -> list[Any]:
        """Returns the cells for JSON; see ``json_value``. One that its type cannot hold is text."""
        return [_typed(cell, column) for cell, column in zip(self.cells, columns, strict=True)]


def _typed(cell: str | None, column: Column) -> Any:
    try:
        return json_value(cell, column.type)
    except ValueError:  # something else has stored it
        return cell


@frozen
class PointsTo:
    """A foreign key between entities of a run.

    Args:
        entity, column: the one that points.
        parent, of: what it points to.
    """

    entity: str
    column: str
    parent: str
    of: str


@frozen
class RowPage:
    """Some rows of an entity.

    Args:
        entity: entity name.
        table: its table.
        columns: its columns, those that are stored.
        rows: the rows.
        is_stored: whether they were read from the table, or only made again.
        why_made: why they were not read.
        first: the number of the first row that the run made.
        end: one past the last.
        left_out: how many rows more were asked for than would be held.
        more: whether there are more rows of those that are sought.
        parents: where its columns point to.
        children: what points to it.
    """

    entity: str
    table: str
    columns: tuple[Column, ...]
    rows: tuple[SeenRow, ...]
    is_stored: bool
    why_made: str | None
    first: int
    end: int
    left_out: int = 0
    more: bool = False
    parents: tuple[PointsTo, ...] = ()
    children: tuple[PointsTo, ...] = ()
