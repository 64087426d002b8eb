"""Has the number that tells a table's strings apart differ from run to run.

It is that of the row's key, which continues what is there. Where the key is no number, it is drawn
by the run's seed. A number that counts the run's rows would begin again, and strings would repeat.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from sdgen.adopting.draft import DraftColumn
from sdgen.adopting.filling.filling import generator_of
from sdgen.column_types import INTEGERS

_ANEW: Mapping[str, object] = {"type": "sequence"}
_MOST = 10**15
_MOST_DRAWN = 2**31 - 2  # more do not fit an int4range


def room_for_runs(rows: int) -> int:
    """Returns of how many strings a generator should be able to make, for so many rows.

    With so many, strings of two runs are alike in one of a hundred cases at most (the birthday
    bound).
    """
    return min(max(rows * rows * 100, 10_000), _MOST)


def numbered_by_key(columns: Sequence[DraftColumn], rows: int) -> list[DraftColumn]:
    """Returns the columns of a table, whose strings have a number in them that no other run has.

    Args:
        columns: the columns.
        rows: how many rows the table gets.
    """
    key = counted_by_key(columns)
    if key is None:
        return [_all_ways(each, lambda column: _drawn(column, rows)) for each in columns]
    return [_all_ways(each, lambda column: _numbered(column, key)) for each in columns]


def counted_by_key(columns: Sequence[DraftColumn]) -> str | None:
    """Returns the column whose numbers continue what is there; None where there is none."""
    key = next((each.name for each in columns if _goes_on(each)), None)
    return key if key is not None and key.isidentifier() else None


def drawn_numbers(rows: int) -> Mapping[str, object]:
    """Returns a generator of numbers that differ, and are rarely those of another run."""
    most = max(rows, min(room_for_runs(rows), _MOST_DRAWN))
    return {"type": "unique_int", "params": {"min": 1, "max": most}}


def _all_ways(column: DraftColumn, change: Callable[[DraftColumn], DraftColumn]) -> DraftColumn:
    """Returns a column changed, and likewise what may stand in its place."""
    return replace(change(column), otherwise=tuple(map(change, column.otherwise)))


def _goes_on(column: DraftColumn) -> bool:
    made, params = generator_of(column.keys)
    return column.type.kind in INTEGERS and made == "sequence" and params.get("start") == "next"


def _numbered(column: DraftColumn, key: str) -> DraftColumn:
    anew = [str(each["name"]) for each in column.helpers if each.get("generator") == _ANEW]
    if not anew:
        return column
    keys: Any = column.keys
    for name in anew:
        keys = _renamed(keys, name, key)
    helpers = tuple(each for each in column.helpers if each["name"] not in anew)
    return replace(column, keys=keys, helpers=helpers)


def _drawn(column: DraftColumn, rows: int) -> DraftColumn:
    """Returns a column, whose number is drawn instead of counted."""
    number = drawn_numbers(rows)
    helpers = tuple(
        {**each, "generator": number} if each.get("generator") == _ANEW else each
        for each in column.helpers
    )
    return replace(column, helpers=helpers)


def _renamed(said: Any, name: str, key: str) -> Any:
    """Returns what the file says, with one column in place of another."""
    if isinstance(said, Mapping):
        return {each: _renamed(value, name, key) for each, value in said.items()}
    if isinstance(said, list):
        return [_renamed(value, name, key) for value in said]
    if isinstance(said, str):
        if said == name:
            return key
        return said.replace(f"{{{name}}}", f"{{{key}}}").replace(f'"{name}"', f'"{key}"')
    return said
