"""Cells as values of Python."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from sdgen.column_types import FLOATS, INTEGERS, ColumnType, DataType
from sdgen.values import canonical_text


def python_value(value: object, column_type: DataType) -> Any:
    """Returns a cell as the value that Python has for its type; None for NULL.

    Numbers are ``int``, ``float`` or ``Decimal``, and there are ``bool``, ``date``, ``datetime``
    (of timestamptz in UTC), ``UUID`` and ``bytes``; JSON is what ``json`` makes of it, arrays are
    lists. All other types, such as intervals and ranges, are their canonical text, and so are
    dates after the year 9999, which Python does not have.

    Args:
        value: what a driver returned.
        column_type: the type of the column.
    """
    text = canonical_text(value, column_type)
    if text is None:
        return None
    if column_type.element is not None:
        element = column_type.element
        return [_item(each, element) for each in json.loads(text, parse_float=Decimal)]
    return _of_text(text, column_type.kind)


def _of_text(text: str, kind: ColumnType) -> Any:
    if kind in INTEGERS:
        return int(text)
    if kind in FLOATS:
        return float(text)
    read = _READERS.get(kind)
    if read is not None:
        with suppress(ValueError):
            return read(text)
    return text


def _item(value: Any, element: DataType) -> Any:
    """Returns an item of an array, given what JSON has for it, fractions as decimals."""
    kind = element.kind
    if kind is ColumnType.JSON:
        return _with_floats(value)
    if value is None or isinstance(value, bool):
        return value
    if kind is ColumnType.DECIMAL:
        return Decimal(f"{Decimal(value):.{element.scale or 0}f}")
    return _of_text(str(value), kind)


def _with_floats(value: Any) -> Any:
    if isinstance(value, Decimal):
        return float(value)
    if isinstance(value, list):
        return [_with_floats(item) for item in value]
    if isinstance(value, dict):
        return {key: _with_floats(item) for key, item in value.items()}
    return value


def _in_utc(text: str) -> datetime:
    instant = datetime.fromisoformat(text)
    return instant.astimezone(UTC) if instant.tzinfo else instant.replace(tzinfo=UTC)


_READERS: dict[ColumnType, Callable[[str], Any]] = {
    ColumnType.DECIMAL: Decimal,
    ColumnType.BOOL: lambda text: text == "true",
    ColumnType.DATE: date.fromisoformat,
    ColumnType.TIMESTAMP: datetime.fromisoformat,
    ColumnType.TIMESTAMPTZ: _in_utc,
    ColumnType.UUID: UUID,
    ColumnType.BYTES: bytes.fromhex,
    ColumnType.JSON: json.loads,
}
