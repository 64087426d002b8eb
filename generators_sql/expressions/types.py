"""The types of expressions: what columns and literals are, and which fit each other."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from sdgen.column_types import FLOATS, INTEGERS, TEXTS, ColumnType, DataType
from sdgen.frozen import frozen
from sdgen.string_types import AS_STRINGS


class Kind(StrEnum):
    """Kinds of values."""

    INT = "int"
    DECIMAL = "decimal"
    DOUBLE = "double"
    TEXT = "text"
    BOOL = "bool"
    DATE = "date"
    TIMESTAMP = "timestamp"
    TIMESTAMPTZ = "timestamptz"
    INTERVAL = "interval"
    UUID = "uuid"
    JSON = "json"
    BYTES = "bytes"
    NULL = "NULL"


NUMBERS = (Kind.INT, Kind.DECIMAL, Kind.DOUBLE)
"""From narrow to wide: of two kinds the result has the wider one."""
TIMES = (Kind.DATE, Kind.TIMESTAMP, Kind.TIMESTAMPTZ)
"""From narrow to wide."""
MOST_PLACES = 15


@frozen
class Type:
    """The type of a value: its kind and, for decimals, the digits behind the point."""

    kind: Kind
    scale: int = 0

    @property
    def stored(self) -> ColumnType:
        """The column type that holds such values as expressions compute them.

        Decimals are whole numbers of units, intervals of microseconds.
        """
        if self.kind in (Kind.INT, Kind.DECIMAL, Kind.INTERVAL):
            return ColumnType.BIGINT
        return ColumnType.TEXT if self.kind is Kind.NULL else ColumnType(self.kind.value)

    def __str__(self) -> str:
        return f"decimal(…,{self.scale})" if self.kind is Kind.DECIMAL else self.kind.value


INT, DOUBLE, TEXT, BOOL = (Type(k) for k in (Kind.INT, Kind.DOUBLE, Kind.TEXT, Kind.BOOL))
DATE, TIMESTAMP, TIMESTAMPTZ = (Type(kind) for kind in TIMES)
INTERVAL, NULL = Type(Kind.INTERVAL), Type(Kind.NULL)


def type_of(column: DataType) -> Type:
    """Returns the type of a column's values."""
    if column.kind in INTEGERS:
        return INT
    if column.kind in FLOATS:
        return DOUBLE
    if column.kind in TEXTS or column.kind in AS_STRINGS:
        return TEXT
    return Type(Kind(column.kind.value), column.scale or 0)


def common(types: Iterable[Type]) -> Type | None:
    """Returns the type that values of several types have together, None if there is none."""
    result = NULL
    for each in types:
        pair = _common(result, each)
        if pair is None:
            return None
        result = pair
    return result


def _common(one: Type, other: Type) -> Type | None:
    if one.kind is Kind.NULL or one == other:
        return other
    if other.kind is Kind.NULL:
        return one
    for order in (NUMBERS, TIMES):
        if one.kind in order and other.kind in order:
            kind = max(one.kind, other.kind, key=order.index)
            return Type(kind, max(one.scale, other.scale) if kind is Kind.DECIMAL else 0)
    return None


def fits(value: Type, column: DataType) -> bool:
    """Returns whether values of a type can be stored in a column without an explicit cast.

    Decimals are rounded to the column's places; whole numbers are no more than that.
    """
    wanted = type_of(column)
    if value.kind is Kind.NULL or value.kind is wanted.kind:
        return True
    if value.kind in NUMBERS and wanted.kind in NUMBERS:
        return wanted.kind is not Kind.INT
    return value.kind in TIMES and wanted.kind in TIMES and wanted.kind is not Kind.DATE
