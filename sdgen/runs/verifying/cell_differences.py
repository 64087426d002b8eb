"""What differs between a row as it was made and as it is stored, as texts that tell it apart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal

from sdgen.column_types import ColumnType, DataType
from sdgen.values import canonical_text

_KINDS = {
    bool: "boolean",
    int: "integer",
    float: "real",
    Decimal: "numeric",
    str: "text",
    bytes: "blob",
    date: "date",
    datetime: "timestamp",
}

Both = tuple[str | None, str | None]
"""A cell as it was made and as it is stored; None for NULL."""


def differing_cells(
    columns: Mapping[str, DataType], made: Sequence[object], stored: Sequence[object]
) -> dict[str, Both]:
    """Returns the cells in which two rows differ, by column; never none.

    Args:
        columns: name → type, in the order of the cells.
        made: the cells of a made row, as the driver has returned them.
        stored: those of the stored row that was taken for the same one, and that differs.
    """
    cells = list(zip(columns, columns.values(), made, stored, strict=True))
    found = {name: _texts(kind, one, other) for name, kind, one, other in cells}
    differing = {name: both for name, both in found.items() if both[0] != both[1]}
    if differing:
        return differing
    # JSON of one canonical text: Postgres has numbers of more digits than a double.
    return {name: _forms(one, other) for name, _, one, other in cells if one != other} or found


def _texts(column_type: DataType, made: object, stored: object) -> Both:
    texts = canonical_text(made, column_type), canonical_text(stored, column_type)
    is_same = made == stored and type(made) is type(stored)
    if texts[0] != texts[1] or is_same or column_type.kind is ColumnType.JSON:
        return texts
    return _forms(made, stored)


def _forms(made: object, stored: object) -> Both:
    """Returns two values as they are stored, with the kind of each where that tells them apart."""
    texts = _form(made), _form(stored)
    if texts[0] != texts[1]:
        return texts
    return f"{texts[0]} ({_kind(made)})", f"{texts[1]} ({_kind(stored)})"


def _form(value: object) -> str:
    return value.hex() if isinstance(value, bytes) else str(value)


def _kind(value: object) -> str:
    return _KINDS.get(type(value), type(value).__name__)
