"""Values that are uploaded to the target: dictionaries, drawn from by index; cells, row by row."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from sdgen.column_types import ColumnType
from sdgen.values import Value


@dataclass(frozen=True)
class Dictionary:
    """An ordered list of values of one type.

    Args:
        name: what to call it; part of the name of its table.
        values: the values; index 0 first. Never empty.
        type: kind of column that holds the values.
        shipped: whether it is a word list of sdgen's own, known by its name alone.
    """

    name: str
    values: tuple[Value, ...]
    type: ColumnType = ColumnType.TEXT
    shipped: bool = False

    @property
    def longest(self) -> int:
        """Characters of the longest text."""
        return max((len(value) for value in self.values if isinstance(value, str)), default=0)

    @property
    def shortest(self) -> int:
        """Characters of the shortest text."""
        return min((len(value) for value in self.values if isinstance(value, str)), default=0)

    def fitting(self, room: int | None) -> Dictionary:
        """Returns the entries of no more characters, in their order; all of them for None."""
        if room is None or self.longest <= room:
            return self
        return _fitting(self, room)


@cache
def _fitting(dictionary: Dictionary, room: int) -> Dictionary:
    values = (
        value for value in dictionary.values if not isinstance(value, str) or len(value) <= room
    )
    return replace(dictionary, name=f"{dictionary.name}_up_to_{room}", values=tuple(values))


class RowMaker(ABC):
    """Makes the cells of one column in Python, row by row."""

    @abstractmethod
    def cells(self, first: int, end: int) -> Iterator[Value]:
        """Yields the cells of rows first … end-1, each a pure function of its row number."""


@cache
def shipped_dictionary(name: str) -> Dictionary:
    """Returns a word list committed to the repository (see dictionaries/README.md).

    Args:
        name: file name without ``.txt``.
    """
    text = files("generators_sql.dictionaries").joinpath(f"{name}.txt").read_text("utf-8")
    values = tuple(line for line in text.splitlines() if line and not line.startswith("#"))
    return Dictionary(name, values, shipped=True)
