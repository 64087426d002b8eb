"""The cells of columns that list them, and rows of a list that are the same."""

from __future__ import annotations

from collections.abc import Sequence

from generators_sql.spi import ColumnFacts, Generator
from sdgen.errors import shown
from sdgen.values import Value


def listed_cells(column: ColumnFacts, generator: Generator) -> Sequence[Value] | None:
    """Returns the cells of a column, first row first, worked out once.

    None if the generator lists none, or one that does not fit.
    """
    return column.dataset.worked_out("listed_cells", column.entity, column.name, _fitting)


def _fitting(column: ColumnFacts, generator: Generator) -> Sequence[Value] | None:
    try:
        return generator.listed_values(column)
    except ValueError:  # told of there
        return None


def why_repeated(names: Sequence[str], lists: Sequence[Sequence[Value]]) -> str | None:
    """Returns which two rows of a list share the values of some columns, None if none do.

    As in a database, a row with a NULL is like no other.

    Args:
        names: the columns.
        lists: the values of each, first row first.
    """
    seen: dict[tuple[Value, ...], int] = {}
    for number, cells in enumerate(zip(*lists, strict=False)):
        first = seen.setdefault(cells, number)
        if first != number and None not in cells:
            both = said_of(names, cells)
            return f"rows {first + 1} and {number + 1} of its list both have {both}. Remove one"
    return None


def said_of(names: Sequence[str], cells: Sequence[Value]) -> str:
    """Returns columns and their values in words."""
    return ", ".join(f"{name} {shown(cell)}" for name, cell in zip(names, cells, strict=True))
