"""What to use where the cells of a column have to differ."""

from __future__ import annotations

from sdgen.column_types import NUMBERS, TEXTS, TIMESTAMPS, ColumnType
from sdgen.string_types import WORDS


def unique_way(kind: ColumnType) -> str:
    """Returns what fills columns of a type with cells that differ, as a sentence."""
    if kind in TEXTS:
        return "Use sequence, unique_int or uuid4"
    if kind in NUMBERS:
        return "Use sequence or unique_int"
    if kind is ColumnType.UUID:
        return "Use uuid4"
    if kind is ColumnType.DATE:
        return "Use time_series with a step of 1d"
    if kind in TIMESTAMPS:
        return "Use time_series"
    if kind in WORDS:
        return "Use pattern with unique: true"
    return "Make another column the key"
