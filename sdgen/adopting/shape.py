"""The shape of a foreign key: how the rows of a table are spread over those it points to."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from sdgen.adopting.facts import Facts
from sdgen.adopting.source import SourceTable
from sdgen.column_types import TEXTS
from sdgen.frozen import frozen

Distribution = str | Mapping[str, object]


@frozen
class Shape:
    """How one column draws rows.

    Args:
        distribution: as in the scenario; None for the usual one.
        reason: why.
    """

    distribution: Distribution | None
    reason: str


@frozen
class Demands:
    """What is asked of the rows of a table, its unique keys of columns alone aside.

    Args:
        covering: its columns of which each row pointed to has to have rows here, since others look
            for one of its group.
        facts: column → what CHECKs say of its values.
        alternating: columns of which CHECKs demand that they are NULL in some rows.
        apart: columns that point to another row than a second one does → that one.
    """

    covering: frozenset[str] = frozenset()
    facts: Mapping[str, Facts] = field(default_factory=dict)
    alternating: Collection[str] = ()
    apart: Mapping[str, str] = field(default_factory=dict)


@dataclass
class Shapes:
    """The shapes of the foreign keys of one table.

    Args:
        of: column → its shape.
        numbered: columns that number the rows of one parent → the column that points to it.
        timed: times that tell the rows of one parent apart → the column that points to it.
        decided_by: the column that decides how many rows there are; None for none.
        rows: how many rows there are, about.
        unique: columns that have to be unique alone, so that keys of several columns are.
        marked: flags that one row of each parent may have → the column that points to it; "" where
            no row gets the flag.
    """

    of: dict[str, Shape] = field(default_factory=dict)
    numbered: dict[str, str] = field(default_factory=dict)
    timed: dict[str, str] = field(default_factory=dict)
    decided_by: str | None = None
    rows: int = 0
    unique: set[str] = field(default_factory=set)
    marked: dict[str, str] = field(default_factory=dict)

    def counting(self, via: str) -> str | None:
        """Returns a column that counts the rows of one that another points to; None for none."""
        counted = {**self.numbered, **self.timed}
        return next((own for own, pointing in counted.items() if pointing == via), None)

    def names_rows_of(self, table: SourceTable, column: str) -> bool:
        """Returns whether strings differ among the rows of each row that a column points to."""
        return any(
            column in key and name in key and table.by_name[name].type.kind in TEXTS
            for key in table.keys
            for name in self.unique
        )

    def is_paired(self, column: str) -> bool:
        """Returns whether another column is drawn anew for each row of one that this points to."""
        shapes = (shape.distribution for shape in self.of.values())
        return any(isinstance(each, Mapping) and each.get("per") == column for each in shapes)
