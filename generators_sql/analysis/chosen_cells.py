"""Columns whose values are all cells of another one, by way of copies and of choices."""

from __future__ import annotations

from abc import ABC, abstractmethod

from generators_sql.spi import ColumnFacts, Generator, Reference
from sdgen.column_types import can_copy


class Choice(ABC):
    """A generator whose values may be those of other columns of the same row."""

    @abstractmethod
    def chosen(self) -> tuple[str, ...]:
        """Returns the columns one of which is the value, or NULL is; none where others may be."""


def comes_from(column: ColumnFacts, generator: Generator, target: Reference) -> bool:
    """Returns whether every value of a column is a cell of another one, or NULL.

    Args:
        column: the column.
        generator: what fills it.
        target: the column whose cells they have to be.
    """
    seen: set[Reference] = set()
    left = [(column, generator)]
    while left:
        facts, made = left.pop()
        here = Reference(facts.entity, facts.name)
        if here == target or here in seen:
            continue
        seen.add(here)
        taken = made.taken_from(facts)
        chosen = made.chosen() if isinstance(made, Choice) else ()
        sources = [Reference(facts.entity, name) for name in chosen] if taken is None else [taken]
        for source in sources:
            there = facts.dataset.column(source.entity, source.column)
            maker = facts.dataset.generator(source.entity, source.column)
            if there is None or maker is None or not can_copy(there.type, facts.type):
                return False
            left.append((there, maker))
        if not sources or facts.fit is not None:
            return False
    return True
