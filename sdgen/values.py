"""Values of columns: what scenario files may say, and the text that is equal on every engine."""

from __future__ import annotations

import json
import math
import uuid
from collections.abc import Iterable
from contextlib import suppress
from datetime import UTC, date, datetime
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from typing import Any

from sdgen.canonical_json import canonical_json, canonical_json_of, canonical_json_or_text
from sdgen.column_types import (
    FLOATS,
    INTEGER_RANGE,
    INTEGERS,
    MOST_DIGITS,
    NUMBERS,
    TEXTS,
    ColumnType,
    DataType,
)
from sdgen.errors import did_you_mean, listed, shown
from sdgen.instants import parse_absolute
from sdgen.singles import shortest_single, single
from sdgen.string_types import FORMS

Value = bool | int | float | str | date | datetime | Decimal | bytes | None


def coerce(value: object, column_type: DataType) -> Value:
    """Returns a value of a scenario file as the value a column of that type holds.

    ``None`` stays ``None``. Text columns take any scalar, json columns anything that YAML can say,
    as compact JSON. Floats never become ``-0.0``, which SQLite cannot store.

    Raises:
        ValueError: the value does not fit the type.
    """
    kind = column_type.kind
    if value is None:
        return None
    if kind is ColumnType.JSON:
        return _json(value)
    if column_type.element is not None:
        return _array(value, column_type.element)
    if kind in INTEGERS:
        return _integer(value, kind)
    if kind in FLOATS:
        number = _float(value)
        return single(number) if kind is ColumnType.REAL else number
    if kind is ColumnType.DECIMAL:
        return _decimal(value, column_type)
    if kind in TEXTS:
        return _text(value, column_type)
    if kind is ColumnType.BOOL:
        if isinstance(value, bool):
            return value
        raise ValueError(f"not true or false (got {shown(value)})")
    if not isinstance(value, str):
        raise ValueError(f"a {kind} must be a string (got {shown(value)}). Quote it")
    if kind in FORMS:
        return FORMS[kind].read(value)
    if column_type.labels:
        return _label(value, column_type.labels)
    if kind is ColumnType.BYTES:
        try:
            return bytes.fromhex(value.removeprefix("\\x"))
        except ValueError:
            raise ValueError(f"not bytes in hexadecimal (got {shown(value)})") from None
    if kind is ColumnType.UUID:
        try:
            return str(uuid.UUID(value))
        except ValueError:
            raise ValueError(f"not a uuid (got {shown(value)})") from None
    if kind is ColumnType.DATE:
        try:
            return date.fromisoformat(value)
        except ValueError:
            raise ValueError(f"not a date YYYY-MM-DD (got {shown(value)})") from None
    instant = parse_absolute(value)
    return instant if kind is ColumnType.TIMESTAMPTZ else instant.replace(tzinfo=None)


def canonical_text(value: object, column_type: DataType) -> str | None:
    """Returns the text of a stored value, equal on all engines; None for NULL.

    Args:
        value: what a driver returned: SQLite gives ISO text and 0/1 where Postgres gives
            datetime, uuid and bool objects; json is text.
        column_type: the column's type in the scenario.
    """
    kind = column_type.kind
    if value is None:
        return None
    if kind is ColumnType.BOOL:
        return "true" if value else "false"
    if kind is ColumnType.DECIMAL and isinstance(value, int | float | Decimal):
        # The shortest text of a double: its own digits go on where the decimal's have ended.
        number = Decimal(repr(value)) if isinstance(value, float) else Decimal(value)
        return f"{number:.{column_type.scale}f}"
    if kind is ColumnType.REAL and isinstance(value, int | float):
        return shortest_single(float(value))
    if kind in FLOATS and isinstance(value, int | float):
        return repr(float(value))
    if column_type.element is not None:
        return _canonical_array(value, column_type.element)
    if kind in FORMS:
        with suppress(ValueError):
            return FORMS[kind].read(str(value))
    if kind is ColumnType.CHAR:
        return str(value).rstrip(" ")  # Postgres fills it up
    if kind is ColumnType.JSON and isinstance(value, str):
        return canonical_json_or_text(value)
    if isinstance(value, bytes | bytearray | memoryview):
        return bytes(value).hex()
    if isinstance(value, datetime):
        utc = value.astimezone(UTC) if value.tzinfo else value
        return (utc if kind is ColumnType.TIMESTAMPTZ else utc.replace(tzinfo=None)).isoformat(
            sep=" "
        )
    if isinstance(value, date):
        return value.isoformat()
    return str(value)


def json_text(value: Value, column_type: DataType) -> str:
    """Returns a value as canonical JSON; times as ISO 8601 with a T, bytes in hexadecimal.

    Args:
        value: a value of a column of that type.
        column_type: its type; json is JSON already.
    """
    if value is None:
        return "null"
    if column_type.kind in (ColumnType.JSON, ColumnType.ARRAY):
        return str(value)
    if isinstance(value, Decimal):
        return canonical_json(f"{value:f}")
    if isinstance(value, datetime):
        digits = f".{value.microsecond:06}".rstrip("0") if value.microsecond else ""
        whole = value.replace(microsecond=0, tzinfo=None).isoformat()
        return canonical_json_of(f"{whole}{digits}{'+00:00' if value.tzinfo else ''}")
    plain = isinstance(value, bool | int | float)
    return canonical_json_of(value if plain else canonical_text(value, column_type))


def json_value(text: str | None, column_type: DataType) -> Any:
    """Returns a cell as what JSON has for it: a number, true or false, null, a list or mapping.

    What JSON has no type for (dates, times, uuids, bytes) stays its canonical text.

    Args:
        text: the cell's canonical text, None for NULL.
        column_type: its type.
    """
    kind = column_type.kind
    if text is None:
        return None
    if kind is ColumnType.BOOL:
        return text == "true"
    if kind in (ColumnType.JSON, ColumnType.ARRAY):
        return json.loads(text)
    if kind in INTEGERS or (kind is ColumnType.DECIMAL and not column_type.scale):
        return int(text)
    return float(text) if kind in NUMBERS else text


def plain_type(values: Iterable[object]) -> DataType:
    """Returns the type of a column that holds some values of a scenario file; json for a mixture.

    NULLs fit any type.
    """
    kinds = {type(value) for value in values if value is not None}
    plain = {
        frozenset({bool}): ColumnType.BOOL,
        frozenset({int}): ColumnType.BIGINT,
        frozenset({float}): ColumnType.DOUBLE,
        frozenset({int, float}): ColumnType.DOUBLE,
        frozenset({str}): ColumnType.TEXT,
    }
    return DataType(plain.get(frozenset(kinds), ColumnType.JSON))


def longest_text(values: list[object], column_type: DataType) -> int:
    """Returns the characters of the longest of some values, as text in a column of that type."""
    is_string = column_type.kind in FORMS or column_type.element is not None
    kind = column_type if is_string else DataType(ColumnType.TEXT)

    def text(value: object) -> str:
        try:
            return str(coerce(value, kind))
        except ValueError:  # told of elsewhere
            return str(value)

    return max((len(text(value)) for value in values if value is not None), default=0)


def span_of_values(values: list[object], column_type: DataType) -> tuple[Fraction, Fraction] | None:
    """Returns the smallest and the largest of some numbers, None if there is none."""
    try:
        coerced = [coerce(value, column_type) for value in values]
    except ValueError:
        return None
    numbers = [Fraction(value) for value in coerced if isinstance(value, int | float | Decimal)]
    return (min(numbers), max(numbers)) if numbers else None


def places_of_values(values: list[object], column_type: DataType) -> int | None:
    """Returns how many digits behind the point some numbers need, values of a scenario file.

    None if they need more than 15 digits with those in front of it.
    """
    span = span_of_values(values, column_type)
    if span is None:
        return 0
    numbers = [coerce(value, column_type) for value in values]
    exact = [Fraction(str(number)) for number in numbers if isinstance(number, Decimal | float)]
    fits = (
        places
        for places in range(MOST_DIGITS + 1)
        if all((number * 10**places).denominator == 1 for number in exact)
    )
    places = next(fits, None)
    largest = max(map(abs, span))
    return None if places is None or largest * 10**places >= 10**MOST_DIGITS else places


def _integer(value: object, kind: ColumnType) -> int:
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, bool) or not isinstance(value, int):
        raise ValueError(f"not an integer (got {shown(value)})")
    low, high = INTEGER_RANGE[kind]
    if not low <= value <= high:
        wider = "" if kind is ColumnType.BIGINT else " Use type bigint"
        raise ValueError(f"outside {kind}'s range {low} … {high} (got {value}).{wider}")
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


def _decimal(value: object, column_type: DataType) -> Decimal:
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        raise ValueError(f"not a number (got {shown(value)})")
    try:
        number = Decimal(str(value))
    except InvalidOperation:
        raise ValueError(f"not a number (got {shown(value)})") from None
    if not number.is_finite():
        raise ValueError(f"not a finite number (got {shown(value)})")
    scale, precision = column_type.scale or 0, column_type.precision or 0
    sign, digits, exponent = number.as_tuple()
    whole = "".join(map(str, digits))
    kept = whole.rstrip("0")
    places = -int(exponent) - (len(whole) - len(kept))
    if kept and (places > scale or number.adjusted() >= precision - scale):
        raise ValueError(f"does not fit {column_type} (got {shown(value)})")
    if len(kept.lstrip("0")) > MOST_DIGITS:
        raise ValueError(
            f"has more than the {MOST_DIGITS} digits that every engine keeps (got {shown(value)})"
        )
    units = int(kept) * 10 ** (scale - places) if kept else 0
    # Not by scaleb, which keeps 28 digits.
    return Decimal((sign if units else 0, tuple(map(int, str(units))), -scale))


def _text(value: object, column_type: DataType) -> str:
    text: str
    if isinstance(value, bool):
        text = "true" if value else "false"
    elif isinstance(value, int | float):
        text = str(value)
    elif isinstance(value, str):
        text = value
    else:
        raise ValueError(
            f"not a scalar (got {shown(value)}). Use a number, a string, true, false or null"
        )
    if column_type.length is not None and len(text) > column_type.length:
        raise ValueError(
            f"has {len(text)} characters, more than {column_type} holds (got {shown(text)})"
        )
    if column_type.kind is ColumnType.CHAR and text.endswith(" "):
        raise ValueError(f"ends with a space, which {column_type} drops (got {shown(text)})")
    return text


def _label(value: str, labels: tuple[str, ...]) -> str:
    if value in labels:
        return value
    raise ValueError(
        f"not a label of the enum (got {shown(value)}).{did_you_mean(value, labels)} Its labels "
        f"are {listed(labels)}"
    )


def _array(value: object, element: DataType) -> str:
    if not isinstance(value, list):
        raise ValueError(f"not a list of {element} (got {shown(value)}). Write e.g. [a, b]")
    return f"[{','.join(json_text(coerce(each, element), element) for each in value)}]"


def _canonical_array(value: object, element: DataType) -> str:
    """Returns the canonical text of an array, given its JSON or the list that a driver has read."""
    if isinstance(value, list):
        value = f"[{','.join(json_text(each, element) for each in value)}]"
    text = canonical_json_or_text(str(value))
    if element.kind is ColumnType.BYTES:
        return text.replace("\\\\x", "")  # as Postgres writes them
    if element.kind is not ColumnType.REAL and element.kind not in FORMS:
        return text
    found = (
        each and json_value(canonical_text(each, element), element) for each in json.loads(text)
    )
    return canonical_json_of([*found])


def _json(value: object) -> str:
    if not isinstance(value, str):
        return canonical_json_of(value)
    try:
        return canonical_json(value)
    except json.JSONDecodeError:
        raise ValueError(
            f"not JSON (got {shown(value)}). Write YAML, or JSON in quotes; a JSON string needs "
            "its own quotes"
        ) from None
