"""The foreign key by which the rows of a table are parts of others, such as lines of an order."""

from __future__ import annotations

from collections.abc import Sequence

from sdgen.adopting.graph import Pointer
from sdgen.adopting.names.words import singular_words
from sdgen.adopting.row_counts import LINE_WORDS
from sdgen.adopting.source import SourceTable


def owner_of(table: SourceTable, pointers: Sequence[Pointer]) -> Pointer | None:
    """Returns what draws the rows that those of a table are parts of; None for no such.

    Args:
        table: the table.
        pointers: its foreign keys, in order.
    """
    for each in pointers:
        if each.key.cascades and not table.by_name[each.column].nullable:
            return each
    if LINE_WORDS.isdisjoint(singular_words(table.name.name)[-1:]):
        return None
    return next(iter(pointers), None)
