"""Has strings that a number tells apart take the number of the row's key.

A key goes on from run to run; a number of their own would begin again, and strings would repeat.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from sdgen.adopting.draft import DraftColumn
from sdgen.column_types import INTEGERS

_ANEW: Mapping[str, object] = {"type": "sequence"}
_MOST = 10**15


def room_for_runs(rows: int) -> int:
    """Returns of how many strings a generator should be able to make, for so many rows.

    With so many, strings of two runs are alike in one of a hundred cases at most (the birthday
    bound).
    """
    return min(max(rows * rows * 100, 10_000), _MOST)


def numbered_by_key(columns: Sequence[DraftColumn]) -> list[DraftColumn]:
    """Returns the columns of a table, whose strings have the number of its key in them."""
    key = next((each.name for each in columns if _goes_on(each)), None)
    if key is None or not key.isidentifier():
        return [*columns]
    return [_numbered(each, key) for each in columns]


def _goes_on(column: DraftColumn) -> bool:
    generator = column.keys.get("generator")
    return (
        column.type.kind in INTEGERS
        and isinstance(generator, Mapping)
        and generator.get("type") == "sequence"
        and generator.get("params") == {"start": "next"}
    )


def _numbered(column: DraftColumn, key: str) -> DraftColumn:
    anew = [str(each["name"]) for each in column.helpers if each.get("generator") == _ANEW]
    if not anew:
        return column
    keys: Any = column.keys
    for name in anew:
        keys = _renamed(keys, name, key)
    helpers = tuple(each for each in column.helpers if each["name"] not in anew)
    return replace(column, keys=keys, helpers=helpers)


def _renamed(said: Any, name: str, key: str) -> Any:
    """Returns what the file says, with one column in place of another."""
    if isinstance(said, Mapping):
        return {each: _renamed(value, name, key) for each, value in said.items()}
    if isinstance(said, list):
        return [_renamed(value, name, key) for value in said]
    if isinstance(said, str):
        return key if said == name else said.replace(f"{{{name}}}", f"{{{key}}}")
    return said
