"""The columns whose cells can be read back from those of another column of the same row."""

from __future__ import annotations

from collections.abc import Iterable

from generators_sql.analysis.cell_bounds import why_cell_not_unique
from generators_sql.spi import ColumnFacts, Fit, Generator
from sdgen.errors import listed


def told_columns(columns: Iterable[tuple[ColumnFacts, Generator]]) -> frozenset[str]:
    """Returns the names of columns and of those that they tell, directly or by way of others.

    Args:
        columns: columns of one entity, and what fills them.
    """
    found: set[str] = set()
    left = list(columns)
    while left:
        facts, generator = left.pop()
        if facts.name in found:
            continue
        found.add(facts.name)
        if facts.fit is Fit.CLIP and generator.is_cut(facts):
            continue
        siblings = (facts.sibling(name) for name in generator.tells(facts))
        left += [sibling for sibling in siblings if sibling is not None]
    return frozenset(found)


def why_told_repeat(column: ColumnFacts, tells: Iterable[str], advice: str) -> str | None:
    """Returns why cells may repeat from which other columns can be read back, and what to do.

    None if one of those is unique.

    Args:
        column: the column.
        tells: the columns that can be read back.
        advice: what to do where there is none.
    """
    names = sorted(tells)
    if not names:
        return f"two rows might have the same value. {advice}"
    reasons = [why_cell_not_unique(*(column.sibling(name) or (None, None))) for name in names]
    if None in reasons:
        return None
    if len(names) == 1:
        return f"it is as unique as {names[0]}, which is not: {reasons[0]}"
    return (
        f"it is as unique as {listed(names)} together, and none of them is unique on its own. "
        f"{advice}"
    )
