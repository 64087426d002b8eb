"""A few values, each of which comes once."""

from __future__ import annotations

from collections.abc import Sequence

from sdgen.adopting.column import Column
from sdgen.adopting.facts import Value
from sdgen.adopting.filling.filling import (
    Filling,
    filled_by,
    generator,
    helper,
    helper_name,
    quoted,
)
from sdgen.adopting.filling.texts import alternatives
from sdgen.column_types import TEXTS, ColumnType


def each_once(column: Column, values: Sequence[Value]) -> Filling:
    """Returns what fills a unique column with the only values that it takes.

    Args:
        column: the column, of a table that gets no more rows than there are values.
        values: the values, one at least.
    """
    values = [*dict.fromkeys(values)]
    if len(values) == 1:
        return filled_by("const", value=values[0])
    if column.type.kind in TEXTS:
        return filled_by("pattern", regex=alternatives([*map(str, values)]), unique=True)
    name = helper_name(column, "number")
    *first, last = (_said(column, value) for value in values)
    listed = " ".join(f"WHEN {number} THEN {said}" for number, said in enumerate(first, 1))
    made = helper(name, "int", {"generator": generator("sequence", start=1)})
    keys = {"expr": f'CASE "{name}" {listed} ELSE {last} END', "unique": "unchecked"}
    return Filling(keys, (made,))


def _said(column: Column, value: Value) -> str:
    """Returns a value as expressions have it."""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, str):
        is_text = column.type.kind is ColumnType.ENUM
        return quoted(value) if is_text else f"CAST({quoted(value)} AS {column.type})"
    return f"CAST({value} AS {column.type})"
