"""JSON in one form: compact, keys sorted by code point, each number written in one way.

It is the canonical text of json cells. SQLite stores it; Postgres stores JSONB, which is another
text of the same value.

Numbers are those of JSONB, which tells neither ``1e2`` nor ``100.0`` from ``100``: a whole number
of less than 64 bits is its digits, any other one is written as Python's ``repr`` of the double
that is nearest to it.
"""

from __future__ import annotations

import json
import math
import re
from decimal import Decimal, InvalidOperation
from typing import Any

_MOST_DIGITS = 4_000  # of a number beyond double precision; Python reads no more at once
_NUL = re.compile(r"(?<!\\)(?:\\\\)*\\u0000")  # the escape, not what follows an escaped backslash


def canonical_json(text: str) -> str:
    """Returns the canonical text of the value that some JSON has.

    Raises:
        ValueError: it is not JSON, or of a depth or a size that nobody writes.
    """
    try:
        value = json.loads(text, parse_float=_number_of, parse_int=_number_of)
        return compact_json(value)
    except RecursionError:
        raise ValueError("is nested too deeply") from None


def canonical_json_or_text(text: str) -> str:
    """Returns the canonical text of some JSON, or the text itself where it is none."""
    try:
        return canonical_json(text)
    except ValueError:
        return text


def canonical_json_of(value: object) -> str:
    """Returns the canonical text of plain data.

    Raises:
        ValueError: it holds a number that is none, or text that no database stores.
    """
    return compact_json(_plain(value))


def compact_json(value: object) -> str:
    """Returns plain data as compact JSON with sorted keys, numbers as they are. Raises ValueError.

    Keys are sorted by code point, which is also the order of their bytes in UTF-8.
    """
    try:
        text = json.dumps(
            value, ensure_ascii=False, separators=(",", ":"), sort_keys=True, allow_nan=False
        )
    except ValueError:
        raise ValueError("holds a number that JSON does not have, such as NaN") from None
    if _NUL.search(text):
        raise ValueError("must not contain the character U+0000, which Postgres cannot store")
    try:
        text.encode()
    except UnicodeEncodeError:
        raise ValueError("must not contain an unpaired surrogate, which is not text") from None
    return text


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    if isinstance(value, bool) or not isinstance(value, int | float):
        return value
    if isinstance(value, float):
        return _written(value)
    return value if _has_64_bits(value) else _number_of(str(value))


def _number_of(text: str) -> int | float:
    """Returns a number of JSON as the one that it is written as."""
    try:
        number = Decimal(text)
        if number.adjusted() > _MOST_DIGITS:
            raise ValueError("contains a number with thousands of digits")
        if _has_64_bits(number) and number == number.to_integral_value():
            return int(number)
    except InvalidOperation:  # an exponent beyond that of decimals
        raise ValueError("contains a number with thousands of digits") from None
    double = float(text)
    return _written(double) if math.isfinite(double) else int(number)


def _written(double: float) -> int | float:
    return int(double) if double.is_integer() and _has_64_bits(double) else double


def _has_64_bits(number: float | Decimal) -> bool:
    return -(2**63) <= number < 2**63
