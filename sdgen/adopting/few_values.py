"""Columns that have a few values only: by their types, or since CHECKs list them."""

from __future__ import annotations

from collections.abc import Sequence

from sdgen.adopting.facts import Facts, Value
from sdgen.adopting.names.matching import name_words
from sdgen.adopting.source import SourceColumn
from sdgen.column_types import INTEGERS, TIMESTAMPS, ColumnType, DataType

_KINDS = frozenset(
    (word,)
    for word in (
        "category",
        "channel",
        "kind",
        "method",
        "provider",
        "purpose",
        "role",
        "type",
        "usage",
    )
)
"""Last words of the names of columns that have a few values, whatever their types."""
_TIMES = {*TIMESTAMPS, ColumnType.DATE}


def names_a_kind(name: str) -> bool:
    """Returns whether a column tells by its name that many rows have the same value in it."""
    return name_words(name)[-1:] in _KINDS


def variety_of(column: SourceColumn) -> tuple[bool, bool, int]:
    """Returns what is the larger the more the values of a column vary."""
    return not names_a_kind(column.name), not column.nullable, column.type.longest or 10**6


def ids_beside_times(
    key: Sequence[SourceColumn], free: Sequence[SourceColumn]
) -> Sequence[SourceColumn]:
    """Returns the columns of a key with a time that hold numbers by which something is known.

    Numbers continue from run to run, where the times of partitions would come again.

    Args:
        key: its columns.
        free: those that may hold any number.
    """
    if not any(each.type.kind in _TIMES for each in key):
        return []
    numbers = (each for each in free if each.type.kind in INTEGERS)
    return [each for each in numbers if name_words(each.name)[-1:] == ("id",)]


def few_values(kind: DataType, facts: Facts) -> tuple[Value, ...]:
    """Returns the only values that a column can have; none where there are many.

    Args:
        kind: its type.
        facts: what CHECKs say of it.
    """
    if facts.values:
        return facts.values
    labels = (True, False) if kind.kind is ColumnType.BOOL else kind.labels
    return tuple(each for each in labels if each not in facts.refused)
