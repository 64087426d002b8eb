"""What stands in for rows that are in a database, where there is none to ask: in previews."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generators_sql.registry import get_generator
from generators_sql.spi import Generator
from sdgen.column_types import DECIMALS, FLOATS, INTEGERS, TEXTS, ColumnType, DataType

_CHARACTERS = 8
_BY_KIND: Mapping[ColumnType, tuple[str, dict[str, Any]]] = {
    **dict.fromkeys((*INTEGERS, *DECIMALS), ("sequence", {})),
    **dict.fromkeys(FLOATS, ("uniform_float", {"min": 0, "max": 1})),
    ColumnType.BOOL: ("bool", {}),
    ColumnType.DATE: ("date", {"min": "-365d", "max": "-1d"}),
    **dict.fromkeys(
        (ColumnType.TIMESTAMP, ColumnType.TIMESTAMPTZ),
        ("timestamp", {"min": "-365d", "max": "-1d"}),
    ),
    ColumnType.UUID: ("uuid4", {}),
    **{
        kind: ("const", {"value": value})
        for value, kinds in (
            ("{}", [ColumnType.JSON]),
            ([], [ColumnType.ARRAY]),
            ("12:00:00", [ColumnType.TIME]),
            ("1 day", [ColumnType.INTERVAL]),
            ("10.0.0.0", [ColumnType.INET]),
            ("10.0.0.0/8", [ColumnType.CIDR]),
            ("00:00:00:00:00:01", [ColumnType.MACADDR]),
            ("empty", [kind for kind in ColumnType if kind.endswith("range")]),
        )
        for kind in kinds
    },
    ColumnType.BYTES: ("bytes", {"length": _CHARACTERS}),
}


def stand_in(column_type: DataType) -> Generator:
    """Returns a generator of values of a type: numbers from 1 on, eight letters, days of a year."""
    if column_type.kind is ColumnType.ENUM:
        return _made("choice", {"values": list(column_type.labels)})
    if column_type.kind is ColumnType.CHAR:
        return _made("pattern", {"regex": f"[A-Z]{{{column_type.length or 1}}}"})
    if column_type.kind in TEXTS:
        size = min(_CHARACTERS, column_type.length or _CHARACTERS)
        return _made("pattern", {"regex": f"[A-Z]{{{size}}}"})
    return _made(*_BY_KIND[column_type.kind])


def _made(name: str, params: Mapping[str, Any]) -> Generator:
    return get_generator(name).model_validate(params)
