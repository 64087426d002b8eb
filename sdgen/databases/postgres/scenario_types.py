"""Which type of a scenario a column of a Postgres table has."""

from __future__ import annotations

from sdgen.column_types import LONGEST_VARCHAR, MOST_DIGITS, ColumnType, DataType
from sdgen.databases.stored_tables import StoredColumn
from sdgen.enum_labels import can_list

_PLACES = 2
"""Digits behind the point of a numeric that does not say how many."""
_NAMED = {
    "int2": ColumnType.SMALLINT,
    "int4": ColumnType.INT,
    "int8": ColumnType.BIGINT,
    "float4": ColumnType.REAL,
    "float8": ColumnType.DOUBLE,
    "bool": ColumnType.BOOL,
    "jsonb": ColumnType.JSON,
    "json": ColumnType.JSON,
    "bytea": ColumnType.BYTES,
}
_SAME = frozenset(
    {
        *(ColumnType.DATE, ColumnType.TIMESTAMP, ColumnType.TIMESTAMPTZ, ColumnType.UUID),
        *(ColumnType.TIME, ColumnType.INTERVAL, ColumnType.INET, ColumnType.CIDR),
        *(ColumnType.MACADDR, ColumnType.INT4RANGE, ColumnType.INT8RANGE, ColumnType.NUMRANGE),
        *(ColumnType.DATERANGE, ColumnType.TSRANGE, ColumnType.TSTZRANGE),
    }
)
_SIZED = {"varchar": ColumnType.VARCHAR, "bpchar": ColumnType.CHAR}
_SHORT = {"char": 1, "name": 63}
"""Types that cut longer strings off."""


def scenario_type(stored: StoredColumn) -> DataType:
    """Returns the type of a scenario whose cells a column holds; text where there is no other."""
    if stored.element is not None:
        return DataType(ColumnType.ARRAY, element=scenario_type(stored.element))
    if stored.labels:
        return _enum(stored.labels)
    base = stored.base
    if base in _NAMED:
        return DataType(_NAMED[base])
    if base in _SAME:
        return DataType(ColumnType(base))
    if base == "numeric":
        return _decimal(stored.size)
    if base in _SIZED and stored.size and stored.size[0] <= LONGEST_VARCHAR:
        return DataType(_SIZED[base], length=stored.size[0])
    if base in _SHORT:
        return DataType(ColumnType.VARCHAR, length=_SHORT[base])
    return DataType(ColumnType.TEXT)


def _enum(labels: tuple[str, ...]) -> DataType:
    """Returns the type of an enum; text where it has labels that a scenario cannot list."""
    if not can_list(labels):
        return DataType(ColumnType.TEXT)
    return DataType(ColumnType.ENUM, labels=labels)


def _decimal(size: tuple[int, ...]) -> DataType:
    """Returns a decimal of no more digits than every engine keeps."""
    precision, scale = size or (MOST_DIGITS, _PLACES)
    if scale < 0:
        return DataType(ColumnType.DECIMAL, precision=min(precision, MOST_DIGITS), scale=0)
    scale = min(scale, precision, MOST_DIGITS)
    return DataType(ColumnType.DECIMAL, precision=min(precision, MOST_DIGITS), scale=scale)
