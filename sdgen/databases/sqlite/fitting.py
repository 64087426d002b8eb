"""Which columns of SQLite store which cells as they are."""

from __future__ import annotations

import re

from generators_sql.analysis.cell_facts import CellFacts
from sdgen.column_types import FLOATS, INTEGERS, TEXTS, TIMESTAMPS, ColumnType
from sdgen.databases.stored_tables import StoredColumn
from sdgen.string_types import FORMS

_WHOLE = INTEGERS | {ColumnType.BOOL}
_REAL = FLOATS | {ColumnType.DECIMAL}
_NEVER_NUMBERS = TIMESTAMPS | {ColumnType.DATE, ColumnType.UUID, ColumnType.ARRAY, *FORMS}
_TEXTS = TEXTS | _NEVER_NUMBERS | {ColumnType.JSON, ColumnType.ENUM}
# What the types of a STRICT table take: https://www.sqlite.org/stricttables.html
_STRICT = {
    "INT": _WHOLE,
    "INTEGER": _WHOLE,
    "REAL": _REAL,
    "TEXT": _TEXTS,
    "BLOB": frozenset({ColumnType.BYTES}),
}
_INTEGER_NAME = re.compile(
    r"(UNSIGNED )?(BIG|SMALL|TINY|MEDIUM)? ?INT(EGER|\d)?\b.*", re.IGNORECASE
)
"""Names that mean whole numbers. INTERVAL and POINT, of the same affinity, mean others."""


def affinity(type_name: str) -> str:
    """Returns the affinity of a column by its declared type.

    https://www.sqlite.org/datatype3.html#determination_of_column_affinity
    """
    upper = type_name.upper()
    if "INT" in upper:
        return "INTEGER"
    if any(part in upper for part in ("CHAR", "CLOB", "TEXT")):
        return "TEXT"
    if "BLOB" in upper or not upper:
        return "BLOB"
    if any(part in upper for part in ("REAL", "FLOA", "DOUB")):
        return "REAL"
    return "NUMERIC"


def misfit(stored: StoredColumn, cells: CellFacts, wanted: str) -> str | None:
    """Returns what a column would do to some cells; see ``Catalog.misfit``.

    Args:
        stored: the column.
        cells: what it is to hold.
        wanted: the type that sdgen would declare.
    """
    kind = cells.type.kind
    cannot = f", which cannot hold every {cells.type} ({wanted}). Change one of them"
    if stored.is_strict:
        taken = _STRICT.get(stored.type.upper())
        return None if taken is None or kind in taken else cannot
    if stored.is_row_id:
        return None if kind in INTEGERS else cannot
    if stored.base == "BLOB" or kind is ColumnType.BYTES:
        return None
    if kind in _WHOLE:
        return None if stored.base in ("INTEGER", "NUMERIC") else cannot
    if kind in _REAL:
        return None if stored.base in ("REAL", "NUMERIC") else cannot
    if stored.base == "TEXT":
        return None
    if stored.base == "REAL" or _INTEGER_NAME.fullmatch(stored.type):
        return cannot
    if kind in _NEVER_NUMBERS or cells.no_number:
        return None
    return (
        ", in which SQLite stores strings that look like numbers as numbers (007 as 7), and these "
        f"may look like that. Declare the column as {wanted}, or use strings that never do"
    )
