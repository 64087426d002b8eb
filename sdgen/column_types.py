"""Column types: their names and sizes, and which values of one fit another."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from sdgen.errors import did_you_mean, shown


class ColumnType(StrEnum):
    """The kinds of column a scenario can have. Engines map them in their dialect."""

    SMALLINT = "smallint"
    INT = "int"
    BIGINT = "bigint"
    FLOAT = "float"
    DOUBLE = "double"
    DECIMAL = "decimal"
    STRING = "string"
    TEXT = "text"
    VARCHAR = "varchar"
    BOOL = "bool"
    DATE = "date"
    TIMESTAMP = "timestamp"
    TIMESTAMPTZ = "timestamptz"
    UUID = "uuid"
    JSON = "json"
    BYTES = "bytes"


ALIASES = {
    "integer": ColumnType.INT,
    "boolean": ColumnType.BOOL,
    "numeric": ColumnType.DECIMAL,
}

INTEGERS = frozenset({ColumnType.SMALLINT, ColumnType.INT, ColumnType.BIGINT})
FLOATS = frozenset({ColumnType.FLOAT, ColumnType.DOUBLE})
DECIMALS = frozenset({ColumnType.DECIMAL})
NUMBERS = INTEGERS | FLOATS | DECIMALS
TEXTS = frozenset({ColumnType.STRING, ColumnType.TEXT, ColumnType.VARCHAR})
TIMESTAMPS = frozenset({ColumnType.TIMESTAMP, ColumnType.TIMESTAMPTZ})
ALL_TYPES = frozenset(ColumnType)

INTEGER_RANGE = {
    ColumnType.SMALLINT: (-(2**15), 2**15 - 1),
    ColumnType.INT: (-(2**31), 2**31 - 1),
    ColumnType.BIGINT: (-(2**63), 2**63 - 1),
}
MOST_DIGITS = 15
"""Digits of a number that every engine keeps: SQLite holds decimals as doubles."""
MOST_PRECISION = 38
"""Digits that a decimal type may have."""
LONGEST_VARCHAR = 10_485_760
"""Characters of the longest varchar that Postgres declares."""

_SIZED_NAMES = {"decimal", "numeric", "varchar"}
_SIZED = re.compile(r"(\w+)\s*\(\s*(\d{1,9})\s*(?:,\s*(\d{1,9})\s*)?\)")
SCHEMA: dict[str, Any] = {
    "anyOf": [
        {"enum": [str(name) for name in (*ColumnType, *ALIASES) if name not in _SIZED_NAMES]},
        {"type": "string", "pattern": r"^\s*(decimal|numeric)\s*\(\s*\d+\s*(,\s*\d+\s*)?\)\s*$"},
        {"type": "string", "pattern": r"^\s*varchar\s*\(\s*\d+\s*\)\s*$"},
    ]
}
"""JSON Schema of a type's name."""
_INTEGER_ORDER = (ColumnType.SMALLINT, ColumnType.INT, ColumnType.BIGINT)
# Copied into text their canonical text stays what it is.
_AS_TEXT = frozenset({*INTEGERS, *TEXTS, ColumnType.UUID, ColumnType.DATE})
_LONGEST_AS_TEXT = {
    ColumnType.SMALLINT: 6,
    ColumnType.INT: 11,
    ColumnType.BIGINT: 20,
    ColumnType.UUID: 36,
    ColumnType.DATE: 10,
}


@dataclass(frozen=True)
class DataType:
    """The type of a column: its kind and, where the kind has one, its size.

    Attributes:
        kind: the kind.
        precision: digits of a decimal, 1 … 38.
        scale: how many of them stand behind the point.
        length: most characters of a varchar.
    """

    kind: ColumnType
    precision: int | None = None
    scale: int | None = None
    length: int | None = None

    @property
    def longest(self) -> int | None:
        """Characters of its longest value as text, None where there is no such bound."""
        return self.length or _LONGEST_AS_TEXT.get(self.kind)

    @property
    def is_wide(self) -> bool:
        """Whether it is a decimal of more digits than every engine keeps."""
        return self.precision is not None and self.precision > MOST_DIGITS

    def counted(self, places: int) -> DataType:
        """Returns the type in which a column's numbers of so many places are counted.

        A decimal of more than 15 digits holds numbers that need no more than those. They are
        counted in units of their own last place, as those of a smaller type are.

        Args:
            places: digits behind the point that the numbers have at most.
        """
        if not self.is_wide:
            return self
        whole, scale = (self.precision or 0) - (self.scale or 0), min(places, self.scale or 0)
        return replace(self, precision=min(whole + scale, MOST_DIGITS), scale=scale)

    def __str__(self) -> str:
        if self.precision is not None:
            return f"{self.kind}({self.precision},{self.scale})"
        return str(self.kind) if self.length is None else f"{self.kind}({self.length})"


def parse_column_type(name: object) -> DataType:
    """Returns the type of that name or alias, such as ``int`` or ``decimal(10,2)``.

    Raises:
        ValueError: no such type, or not such a size; the message says what there is.
    """
    if isinstance(name, DataType):
        return name
    sized = _SIZED.fullmatch(name.strip()) if isinstance(name, str) else None
    word = sized[1] if sized else name
    kind = None
    if isinstance(word, str):
        kind = ALIASES.get(word) or (ColumnType(word) if word in ALL_TYPES else None)
    if kind is None:
        known = [*ColumnType, *ALIASES]
        raise ValueError(
            f"unknown column type (got {shown(name)}).{did_you_mean(word, known)} "
            f"Use one of: {', '.join(ColumnType)}"
        )
    sizes = [int(size) for size in sized.groups()[1:] if size is not None] if sized else []
    if kind is ColumnType.DECIMAL:
        return _decimal(name, sizes)
    if kind is ColumnType.VARCHAR:
        if len(sizes) != 1 or not 1 <= sizes[0] <= LONGEST_VARCHAR:
            raise ValueError(
                f"varchar needs a length of 1 … {LONGEST_VARCHAR} (got {shown(name)}). Write e.g. "
                "varchar(50), or use text"
            )
        return DataType(kind, length=sizes[0])
    if sizes:
        raise ValueError(f"{kind} has no size (got {shown(name)}). Write {kind}")
    return DataType(kind)


def _decimal(name: object, sizes: list[int]) -> DataType:
    if not sizes:
        raise ValueError(
            f"decimal needs its digits (got {shown(name)}). Write e.g. decimal(12,2): 12 digits, "
            "2 of them behind the point"
        )
    precision, scale = (*sizes, 0)[:2]
    if not 1 <= precision <= MOST_PRECISION:
        raise ValueError(f"decimal has 1 … {MOST_PRECISION} digits (got {shown(name)}). Use fewer")
    if scale > precision:
        raise ValueError(
            f"decimal cannot have more digits behind the point than digits (got {shown(name)})"
        )
    return DataType(ColumnType.DECIMAL, precision=precision, scale=scale)


def can_copy(source: DataType, target: DataType) -> bool:
    """Returns whether every value of ``source`` fits ``target`` with the same canonical text.

    How long texts are is another matter: it depends on the values.
    """
    if source == target:
        return True
    if target.kind in TEXTS:
        return source.kind in _AS_TEXT
    if source.kind in INTEGERS and target.kind in INTEGERS:
        return _INTEGER_ORDER.index(source.kind) <= _INTEGER_ORDER.index(target.kind)
    if source.precision is not None and target.precision is not None:
        whole = source.precision - (source.scale or 0)
        return source.scale == target.scale and whole <= target.precision - (target.scale or 0)
    return source.kind in FLOATS and target.kind in FLOATS
