"""Which type of a scenario a column of an SQLite table has: by its declared name."""

from __future__ import annotations

from contextlib import suppress

from sdgen.column_types import MOST_DIGITS, ColumnType, DataType, parse_column_type
from sdgen.databases.stored_tables import StoredColumn

_MONEY = DataType(ColumnType.DECIMAL, precision=MOST_DIGITS, scale=2)
_BY_AFFINITY = {
    "INTEGER": DataType(ColumnType.BIGINT),
    "TEXT": DataType(ColumnType.TEXT),
    "REAL": DataType(ColumnType.DOUBLE),
    "NUMERIC": _MONEY,
}
_SMALL = ("TINYINT", "INT2", "YEAR")
_BOOLEAN = "BOOL"
_TIME = ("DATETIME", "TIMESTAMP")
# Kinds that a column of an affinity stores as other values: text among numbers.
_NUMERIC_ONLY = frozenset({ColumnType.TEXT, ColumnType.STRING, ColumnType.VARCHAR, ColumnType.CHAR})


def scenario_type(stored: StoredColumn) -> DataType:
    """Returns the type of a scenario that a declared type means; else one of its affinity.

    A type that is not declared, and ``BLOB``, hold anything: text and bytes.
    """
    name = stored.type.strip()
    upper = name.upper()
    if not name or upper == "ANY":
        return DataType(ColumnType.TEXT)
    if upper.startswith(_SMALL):
        return DataType(ColumnType.SMALLINT)
    if upper.startswith(_BOOLEAN):
        return DataType(ColumnType.BOOL)
    if upper.startswith(_TIME):
        return DataType(ColumnType.TIMESTAMP)
    with suppress(ValueError):
        found = parse_column_type(name)
        if found.is_wide or (found.precision or 0) > MOST_DIGITS:
            scale = min(found.scale or 0, MOST_DIGITS)
            return DataType(ColumnType.DECIMAL, precision=MOST_DIGITS, scale=scale)
        if found.kind not in _NUMERIC_ONLY or stored.base == "TEXT":
            return found
    if stored.base == "BLOB":
        return DataType(ColumnType.BYTES)
    return _BY_AFFINITY.get(stored.base, DataType(ColumnType.TEXT))
