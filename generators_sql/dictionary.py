"""Dictionaries: lists of values that are uploaded to the target once and drawn from by index."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from sdgen.column_types import ColumnType, Value


@dataclass(frozen=True)
class Dictionary:
    """An ordered list of values of one type.

    Args:
        name: its name; part of the name of its table, unique within a scenario.
        values: the values; index 0 first. Never empty.
        type: column type of the values.
    """

    name: str
    values: tuple[Value, ...]
    type: ColumnType = ColumnType.TEXT


@cache
def shipped_dictionary(name: str) -> Dictionary:
    """Returns a word list committed to the repository (see dictionaries/README.md).

    Args:
        name: file name without ``.txt``.
    """
    text = files("generators_sql.dictionaries").joinpath(f"{name}.txt").read_text("utf-8")
    return Dictionary(
        name, tuple(line for line in text.splitlines() if line and not line.startswith("#"))
    )
