"""Which type of a scenario a column of a DuckDB table has."""

from __future__ import annotations

from sdgen.column_types import MOST_DIGITS, ColumnType, DataType
from sdgen.databases.duckdb.stored_columns import INTEGER_RANGE, TIMESTAMP_PLACES, TIMESTAMPTZ
from sdgen.databases.stored_tables import StoredColumn
from sdgen.enum_labels import can_list

_NAMED = {
    **dict.fromkeys(("TINYINT", "UTINYINT", "SMALLINT"), ColumnType.SMALLINT),
    **dict.fromkeys(("USMALLINT", "INTEGER"), ColumnType.INT),
    **dict.fromkeys(INTEGER_RANGE.keys() - {"TINYINT", "UTINYINT", "SMALLINT", "USMALLINT",
                                            "INTEGER"}, ColumnType.BIGINT),
    "FLOAT": ColumnType.REAL,
    "DOUBLE": ColumnType.DOUBLE,
    "BOOLEAN": ColumnType.BOOL,
    "DATE": ColumnType.DATE,
    **dict.fromkeys(TIMESTAMP_PLACES, ColumnType.TIMESTAMP),
    TIMESTAMPTZ: ColumnType.TIMESTAMPTZ,
    "UUID": ColumnType.UUID,
    "JSON": ColumnType.JSON,
    "BLOB": ColumnType.BYTES,
    "TIME": ColumnType.TIME,
    "INTERVAL": ColumnType.INTERVAL,
}  # fmt: skip


def scenario_type(stored: StoredColumn) -> DataType:
    """Returns the type of a scenario whose cells a column holds; text where there is no other."""
    if stored.element is not None:
        return DataType(ColumnType.ARRAY, element=scenario_type(stored.element))
    if stored.labels:
        if not can_list(stored.labels):
            return DataType(ColumnType.TEXT)
        return DataType(ColumnType.ENUM, labels=stored.labels)
    if stored.base == "DECIMAL":
        precision, scale = stored.size
        scale = min(scale, precision, MOST_DIGITS)
        return DataType(ColumnType.DECIMAL, precision=min(precision, MOST_DIGITS), scale=scale)
    return DataType(_NAMED.get(stored.base, ColumnType.TEXT))
