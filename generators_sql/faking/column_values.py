"""From a provider's Python value to the value that a column holds."""

from __future__ import annotations

import math
from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from decimal import Context, Decimal

from sdgen.column_types import INTEGERS, MOST_DIGITS, TEXTS, TIMESTAMPS, ColumnType, DataType
from sdgen.errors import shown
from sdgen.string_types import WORDS
from sdgen.values import Value, coerce

LONGEST_VALUE = 10_000
"""Characters of the longest text that a provider may make."""

_INSTEAD = {
    "cryptocurrency": "cryptocurrency_code or cryptocurrency_name",
    "currency": "currency_code or currency_name",
    "latlng": "latitude or longitude",
    "local_latlng": "latitude or longitude",
    "location_on_land": "latitude or longitude",
    "paragraphs": "text",
    "profile": "name, user_name, job …",
    "sentences": "paragraph",
    "simple_profile": "name, user_name, email …",
    "texts": "text",
    "words": "sentence",
}


def fitted(value: object, column_type: DataType, provider: str) -> Value:
    """Returns a provider's value as a column of that type holds it; ``None`` stays ``None``.

    Decimal columns round, varchar columns cut.

    Raises:
        ValueError: it does not fit; the message says what was got and what to use instead.
    """
    if isinstance(value, Mapping) or not _is_single(value):
        instead = _INSTEAD.get(provider, "a provider that returns one value, e.g. name")
        raise ValueError(
            f"makes {_kind(value)}, and a cell holds one value (got {shown(value)}). Use {instead}"
        )
    if isinstance(value, date):
        return moment(value, column_type)
    kind = column_type.kind
    if isinstance(value, timedelta):
        value = interval_text(value)
    if (kind in TEXTS or kind in WORDS) and not isinstance(value, bool | int | float | str | None):
        value = str(value)
    if column_type.length is not None and isinstance(value, str):
        value = value[: column_type.length]
    if kind is ColumnType.DECIMAL and isinstance(value, float | Decimal) and math.isfinite(value):
        value = str(_rounded(Decimal(value), column_type))
    if isinstance(value, Decimal):
        whole = kind in INTEGERS and value.is_finite() and value % 1 == 0
        value = int(value) if whole else float(value)
    result = coerce(value, column_type)
    if isinstance(result, str):
        check_text(result)
    return result


def interval_text(value: timedelta) -> str:
    """Returns a timedelta as columns of the type interval read it."""
    return f"{value.days} days {value - timedelta(days=value.days)}"


def is_too_long(value: object, column_type: DataType) -> bool:
    """Returns whether a provider's value would be cut off in a column of that type."""
    length = column_type.length
    return length is not None and isinstance(value, str) and len(value) > length


def _rounded(number: Decimal, column_type: DataType) -> Decimal:
    """Returns a number with no more digits than a decimal column keeps."""
    if not column_type.is_wide:
        return round(number, column_type.scale or 0)
    kept = Context(prec=MOST_DIGITS).plus(number)
    if -int(kept.as_tuple().exponent) <= (column_type.scale or 0):
        return kept
    return kept.quantize(Decimal(1).scaleb(-(column_type.scale or 0)))


def _is_single(value: object) -> bool:
    """Returns whether a value is one value with a text of its own, not a collection of them."""
    if isinstance(value, str | None):
        return True
    if isinstance(value, bytes | bytearray) or hasattr(value, "__iter__"):
        return False
    # The text of an object without one is its address.
    return type(value).__str__ is not object.__str__ or type(value).__repr__ is not object.__repr__


def _kind(value: object) -> str:
    name = type(value).__name__
    return f"an {name}" if name[0] in "aeiou" else f"a {name}"


def moment(value: date, column_type: DataType) -> Value:
    """Returns a date or a datetime as a column of that type holds it; naive ones are in UTC.

    Raises:
        ValueError: the column holds no such value.
    """
    kind = column_type.kind
    if isinstance(value, datetime):
        at = value.astimezone(UTC) if value.tzinfo else value
        # Plain, whatever subclass it was; in UTC, as timestamps are.
        clock = time(at.hour, at.minute, at.second, at.microsecond)
        plain = datetime.combine(date(at.year, at.month, at.day), clock)
        if kind in TIMESTAMPS:
            return _zoned(plain, kind)
        if kind in TEXTS:
            return plain.isoformat(sep=" ")
        raise ValueError(f"makes timestamps, not {column_type} (got {value}). Use type timestamp")
    if kind in TIMESTAMPS:
        return _zoned(datetime(value.year, value.month, value.day), kind)
    if kind is ColumnType.DATE:
        return date(value.year, value.month, value.day)
    if kind in TEXTS:
        return value.isoformat()
    raise ValueError(f"makes dates, not {column_type} (got {value}). Use type date")


def _zoned(instant: datetime, kind: ColumnType) -> datetime:
    return instant.replace(tzinfo=UTC) if kind is ColumnType.TIMESTAMPTZ else instant


def check_text(text: str) -> None:
    """Raises ValueError if a text is too long, or none that databases store."""
    if len(text) > LONGEST_VALUE:
        raise ValueError(
            f"makes strings of {len(text)} characters, more than {LONGEST_VALUE}. Ask for shorter "
            "ones"
        )
    if "\0" in text or any("\ud800" <= character <= "\udfff" for character in text):
        raise ValueError(f"makes strings that no database can store (got {shown(text)})")
