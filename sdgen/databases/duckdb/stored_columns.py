"""What the name of a DuckDB type tells of a column."""

from __future__ import annotations

import re
from typing import Any

from sdgen.databases.stored_tables import StoredColumn
from sdgen.scenario.table_names import TableName

INTEGER_RANGE = {
    **{
        name: (-(2 ** (bits - 1)), 2 ** (bits - 1) - 1)
        for name, bits in (
            ("TINYINT", 8), ("SMALLINT", 16), ("INTEGER", 32), ("BIGINT", 64), ("HUGEINT", 128)
        )
    },
    **{
        name: (0, 2**bits - 1)
        for name, bits in (
            ("UTINYINT", 8), ("USMALLINT", 16), ("UINTEGER", 32), ("UBIGINT", 64)
        )
    },
}  # fmt: skip
"""Types of integers → the least and the largest number."""
TIMESTAMP_PLACES = {"TIMESTAMP": 6, "TIMESTAMP_S": 0, "TIMESTAMP_MS": 3, "TIMESTAMP_NS": 6}
"""Types of timestamps without a time zone → the digits of seconds that they keep of ours."""
TIMESTAMPTZ = "TIMESTAMP WITH TIME ZONE"
NESTED = frozenset({"STRUCT", "MAP", "UNION", "ARRAY", "VARIANT", "GEOMETRY"})
"""Types of which no scenario has values, nor text of them."""
_MODELLED = frozenset(
    {
        *INTEGER_RANGE,
        *TIMESTAMP_PLACES,
        *(TIMESTAMPTZ, "DATE", "VARCHAR", "BOOLEAN", "FLOAT", "DOUBLE", "DECIMAL", "UUID"),
        *("JSON", "BLOB"),
    }
)
_SIZED = re.compile(r"(?P<base>\w+)\((?P<size>[\d, ]+)\)")
_LIST = re.compile(r"(?P<element>.*)\[\]", re.DOTALL)
_FIXED = re.compile(r".*\[\d+\]", re.DOTALL)
_OPENED = re.compile(r"(?P<base>[A-Z]+)\(", re.DOTALL)
_LABEL = re.compile(r"'((?:[^']|'')*)'")
_NUMBERED = re.compile(r"\b(nextval|uuid\w*|gen_random_uuid|random)\s*\(", re.IGNORECASE)


def stored_column(
    name: str, type_name: str, *, nullable: bool, default: str | None, is_generated: bool
) -> StoredColumn:
    """Returns a column of an existing table.

    Args:
        name: its name.
        type_name: its type, as ``duckdb_columns`` has it.
        nullable: whether it accepts NULL.
        default: its default or the expression that makes it, as SQL.
        is_generated: whether it is the latter.
    """
    return StoredColumn(
        name,
        type_name,
        nullable,
        default is not None,
        writable=not is_generated,
        is_numbered=bool(_NUMBERED.search(default or "")),
        **_of_type(type_name),
    )


def _of_type(type_name: str) -> dict[str, Any]:
    """Returns what of a column is told by its type."""
    if _FIXED.fullmatch(type_name):
        return {"base": "ARRAY"}
    if found := _LIST.fullmatch(type_name):
        said = found["element"]
        element = StoredColumn("", said, True, False, **_of_type(said))
        return {"base": "LIST", "element": element, "cast": TableName(type_name)}
    if found := _SIZED.fullmatch(type_name):
        return {"base": found["base"], "size": tuple(map(int, found["size"].split(",")))}
    if found := _OPENED.match(type_name):
        if found["base"] != "ENUM":
            return {"base": found["base"]}
        labels = tuple(label.replace("''", "'") for label in _LABEL.findall(type_name))
        return {"base": "ENUM", "labels": labels, "cast": TableName(type_name)}
    return {
        "base": type_name,
        "cast": None if type_name in _MODELLED | NESTED else TableName(type_name),
    }
