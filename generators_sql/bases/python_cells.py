"""From a value of Python to the value that a column holds, exactly or not at all."""

from __future__ import annotations

from datetime import date, time, timedelta
from decimal import Decimal
from enum import Enum
from ipaddress import (
    IPv4Address,
    IPv4Interface,
    IPv4Network,
    IPv6Address,
    IPv6Interface,
    IPv6Network,
)
from uuid import UUID

from generators_sql.faking.column_values import check_text, interval_text, moment
from sdgen.column_types import ColumnType, DataType
from sdgen.errors import shown
from sdgen.values import Value, coerce

_WRITTEN = (
    *(Decimal, UUID, time),
    *(IPv4Address, IPv4Interface, IPv4Network, IPv6Address, IPv6Interface, IPv6Network),
)
"""Types whose values a scenario file would write as text."""


def cell_of(value: object, column_type: DataType) -> Value:
    """Returns a value as a column of that type holds it; ``None`` stays ``None``.

    Dates and datetimes go to columns of their type, lists to arrays, lists and dicts to json,
    bytes to bytes, timedeltas to intervals; strings to any column whose values have such a text.

    Raises:
        ValueError: the column does not hold it exactly.
    """
    if isinstance(value, date):
        return moment(value, column_type)
    if isinstance(value, bytes | bytearray | memoryview):
        if column_type.kind is not ColumnType.BYTES:
            raise ValueError(f"not {column_type} (got {shown(value)}). Use type bytes")
        return bytes(value)
    try:
        cell = coerce(_plain(value), column_type)
    except (TypeError, RecursionError, OverflowError):
        raise ValueError(f"not {column_type} (got {shown(value)})") from None
    if isinstance(cell, str):
        check_text(cell)
    return cell


def _plain(value: object) -> object:
    """Returns what a scenario file would have for a value."""
    if isinstance(value, Enum):
        return _plain(value.value)
    if isinstance(value, timedelta):
        return interval_text(value)
    if isinstance(value, _WRITTEN):
        return str(value)
    if isinstance(value, list | tuple):
        return [_plain(each) for each in value]
    if isinstance(value, dict):
        return {str(key): _plain(each) for key, each in value.items()}
    return "".join(value) if isinstance(value, str) else value
