"""Values that are uploaded to the target: dictionaries, drawn from by index; cells, row by row."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import field, replace
from decimal import Decimal
from functools import cache
from importlib.resources import files

from sdgen.column_types import ColumnType, DataType
from sdgen.errors import shown
from sdgen.frozen import frozen
from sdgen.values import Value


@frozen
class Dictionary:
    """An ordered list of values of one type.

    Args:
        name: what to call it; part of the name of its table.
        values: the values; index 0 first. Never empty.
        type: kind of column that holds the values.
        shipped: whether it is a word list of sdgen's own, known by its name alone.
        about: what its values are, where the name does not say it; for who reads the SQL.
    """

    name: str
    values: tuple[Value, ...]
    type: ColumnType = ColumnType.TEXT
    shipped: bool = False
    about: str = field(default="", compare=False)

    @property
    def decimal(self) -> DataType | None:
        """The type of decimals that has room for its values; None if they are no decimals."""
        if self.type is not ColumnType.DECIMAL:
            return None
        written = [f"{abs(value):f}" for value in self.values if isinstance(value, Decimal)]
        parts = [each.partition(".") for each in written]
        scale = max((len(places.rstrip("0")) for *_, places in parts), default=0)
        whole = max((len(before.lstrip("0")) for before, *_ in parts), default=0)
        return DataType(ColumnType.DECIMAL, precision=max(1, whole + scale), scale=scale)

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
    return Dictionary(name, _lines("generators_sql.dictionaries", f"{name}.txt"), shipped=True)


def package_dictionary(package: str, file: str) -> Dictionary:
    """Returns the word list in a file of a package: an entry a line, in UTF-8.

    Empty lines, those that begin with ``#`` and spaces around entries are left out.

    Args:
        package: name of the package, such as ``acme_sdgen``.
        file: name of the file in its folder, such as ``dealers.txt``.

    Raises:
        ValueError: there is no such file, it has no entries, or it has one twice.
    """
    place = f"{file} of package {package}"
    try:
        words = tuple(filter(None, map(str.strip, _lines(package, file))))
    except (OSError, ImportError, UnicodeDecodeError) as error:
        raise ValueError(f"{place} cannot be read: {error}") from error
    if not words:
        raise ValueError(f"{place} has no words. Write one per line")
    seen = set[str]()
    for word in words:
        if word in seen or "\0" in word:
            what = "more than once" if word in seen else "with a NUL, which no database stores"
            raise ValueError(f"{place} lists {shown(word)} {what}. Each must occur once")
        seen.add(word)
    return Dictionary(file.removesuffix(".txt"), words)


def _lines(package: str, file: str) -> tuple[str, ...]:
    text = files(package).joinpath(file).read_text("utf-8-sig")
    return tuple(line for line in text.splitlines() if line and not line.startswith("#"))
