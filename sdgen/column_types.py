"""Column types: their names, the values they take and the text that is equal on every engine."""

from __future__ import annotations

import math
import uuid
from datetime import UTC, date, datetime
from enum import StrEnum

from sdgen.errors import did_you_mean, shown
from sdgen.instants import parse_absolute


class ColumnType(StrEnum):
    """The types a scenario's column can have. Engines map them in their dialect."""

    INT = "int"
    BIGINT = "bigint"
    FLOAT = "float"
    DOUBLE = "double"
    STRING = "string"
    TEXT = "text"
    BOOL = "bool"
    DATE = "date"
    TIMESTAMP = "timestamp"
    UUID = "uuid"


ALIASES = {"integer": ColumnType.INT, "boolean": ColumnType.BOOL}

INTEGERS = frozenset({ColumnType.INT, ColumnType.BIGINT})
FLOATS = frozenset({ColumnType.FLOAT, ColumnType.DOUBLE})
TEXTS = frozenset({ColumnType.STRING, ColumnType.TEXT})
ALL_TYPES = frozenset(ColumnType)

INTEGER_RANGE = {
    ColumnType.INT: (-(2**31), 2**31 - 1),
    ColumnType.BIGINT: (-(2**63), 2**63 - 1),
}

# What a column may be copied into by a foreign key without changing its canonical text.
_FAMILIES = (INTEGERS, FLOATS, TEXTS)
_AS_TEXT = frozenset({*INTEGERS, *TEXTS, ColumnType.UUID, ColumnType.DATE})

Value = bool | int | float | str | date | datetime | None


def parse_column_type(name: object) -> ColumnType:
    """Returns the type of that name or alias.

    Raises:
        ValueError: no such type; the message lists them and suggests the nearest.
    """
    if isinstance(name, str):
        if name in ALIASES:
            return ALIASES[name]
        if name in ALL_TYPES:
            return ColumnType(name)
    known = [*ColumnType, *ALIASES]
    raise ValueError(
        f"unknown column type (got {shown(name)}).{did_you_mean(name, known)} "
        f"Use one of: {', '.join(ColumnType)}"
    )


def can_copy(source: ColumnType, target: ColumnType) -> bool:
    """Returns whether every value of ``source`` fits ``target`` with the same canonical text."""
    if source == target:
        return True
    if target in TEXTS:
        return source in _AS_TEXT
    if (source, target) == (ColumnType.BIGINT, ColumnType.INT):
        return False
    return any(source in family and target in family for family in _FAMILIES)


def coerce(value: object, column_type: ColumnType) -> Value:
    """Returns a scalar of a scenario file as the value a column of that type holds.

    ``None`` stays ``None``. Text columns take any scalar. Floats never become ``-0.0``, which
    SQLite cannot store.

    Raises:
        ValueError: the value does not fit the type.
    """
    if value is None:
        return None
    if column_type in INTEGERS:
        return _integer(value, column_type)
    if column_type in FLOATS:
        return _float(value)
    if column_type in TEXTS:
        return _text(value)
    if column_type is ColumnType.BOOL:
        if isinstance(value, bool):
            return value
        raise ValueError(f"not true or false (got {shown(value)})")
    if not isinstance(value, str):
        raise ValueError(f"a {column_type} is written as text (got {shown(value)}). Quote it")
    if column_type is ColumnType.UUID:
        try:
            return str(uuid.UUID(value))
        except ValueError:
            raise ValueError(f"not a uuid (got {shown(value)})") from None
    if column_type is ColumnType.DATE:
        try:
            return date.fromisoformat(value)
        except ValueError:
            raise ValueError(f"not a date YYYY-MM-DD (got {shown(value)})") from None
    return parse_absolute(value).replace(tzinfo=None)


def canonical_text(value: object, column_type: ColumnType) -> str | None:
    """Returns the text of a stored value, equal on all engines; None for NULL.

    Args:
        value: what a driver returned: SQLite gives ISO text and 0/1 where Postgres gives
            datetime, uuid and bool objects.
        column_type: the column's type in the scenario.
    """
    if value is None:
        return None
    if column_type is ColumnType.BOOL:
        return "true" if value else "false"
    if column_type in FLOATS and isinstance(value, int | float):
        return repr(float(value))
    if isinstance(value, datetime):
        naive = value.astimezone(UTC).replace(tzinfo=None) if value.tzinfo else value
        return naive.isoformat(sep=" ")
    if isinstance(value, date):
        return value.isoformat()
    return str(value)


def _integer(value: object, column_type: ColumnType) -> int:
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, bool) or not isinstance(value, int):
        raise ValueError(f"not a whole number (got {shown(value)})")
    low, high = INTEGER_RANGE[column_type]
    if not low <= value <= high:
        wider = " Use type bigint" if column_type is ColumnType.INT else ""
        raise ValueError(f"outside {column_type}'s range {low} … {high} (got {value}).{wider}")
    return value


def _float(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ValueError(f"not a number (got {shown(value)})")
    try:
        number = float(value)
    except OverflowError:
        number = math.inf
    if not math.isfinite(number):
        raise ValueError(f"not a finite number (got {shown(value)})")
    return number + 0.0  # -0.0 becomes 0.0


def _text(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return str(value)
    if not isinstance(value, str):
        raise ValueError(f"not a scalar (got {shown(value)})")
    return value
