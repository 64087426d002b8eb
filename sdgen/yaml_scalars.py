"""Scalars of scenario files that remember how they were written.

In a string column ``1.10`` is the string ``1.10``, in a numeric column it is a number. Which of the
two is meant is known only with the column's type, so the loader keeps both: a number that carries
its text. pydantic makes a plain number of it wherever a model asks for one. Params that take any
scalar are resolved by ``as_meant`` as soon as the column's type is known; a stored scenario holds
only plain values.
"""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from typing import Any, Self

from sdgen.column_types import FLOATS, INTEGERS, ColumnType

_BY_VALUE = INTEGERS | FLOATS | {ColumnType.BOOL, ColumnType.JSON}


class WrittenInt(int):
    """A whole number that prints as it was written."""

    text: str

    def __new__(cls, text: str, value: int) -> Self:
        """Returns the number with its text."""
        number = super().__new__(cls, value)
        number.text = text
        return number

    def __repr__(self) -> str:
        return self.text


class WrittenFloat(float):
    """A number with a point or an exponent that prints as it was written."""

    text: str

    def __new__(cls, text: str, value: float) -> Self:
        """Returns the number with its text."""
        number = super().__new__(cls, value)
        number.text = text
        return number

    def __repr__(self) -> str:
        return self.text


class WrittenBool:
    """A truth value that is not written ``true`` or ``false``, such as ``TRUE``."""

    def __init__(self, text: str, value: bool) -> None:
        self.text = text
        self.value = value

    def __bool__(self) -> bool:
        return self.value

    def __repr__(self) -> str:
        return self.text


Written = WrittenInt | WrittenFloat | WrittenBool


def json_int(text: str) -> WrittenInt:
    """Returns a whole number of a JSON text; for ``json.loads(parse_int=…)``."""
    return WrittenInt(text, int(text))


def json_float(text: str) -> WrittenFloat:
    """Returns another number of a JSON text; for ``parse_float`` and ``parse_constant``."""
    return WrittenFloat(text, float(text))


def is_scalar(value: object) -> bool:
    """Returns whether a value of a file is a number, a text or true or false."""
    return isinstance(value, bool | int | float | str | WrittenBool)


def as_written(value: object) -> Any:
    """Returns a number, or true or false, as the text it was written as; anything else as it is."""
    if isinstance(value, Written):
        return value.text
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value) if isinstance(value, int | float) else value


def by_value(value: object) -> Any:
    """Returns a value of a file without the texts of its scalars, within lists and mappings too."""
    if isinstance(value, WrittenInt):
        return int(value)
    if isinstance(value, WrittenFloat):
        return float(value)
    if isinstance(value, WrittenBool):
        return value.value
    if isinstance(value, list):
        return [by_value(item) for item in value]
    if isinstance(value, dict):
        return {key: by_value(item) for key, item in value.items()}
    return value


def holds_written(value: object) -> bool:
    """Returns whether a value of a file has scalars in it that still carry their text."""
    if isinstance(value, dict):
        return any(map(holds_written, value.values()))
    if isinstance(value, list):
        return any(map(holds_written, value))
    return isinstance(value, Written)


def as_meant(value: object, kind: ColumnType | None) -> Any:
    """Returns a value of a file as a column of a kind means it, without scalars that are written.

    Args:
        value: a scalar, or a list or mapping with scalars in it.
        kind: the kind of the column. Columns of numbers, true or false and JSON mean the value, and
            so does None; all others mean the text. A decimal that a double would change is a text.
    """
    if isinstance(value, list):
        return [as_meant(item, kind) for item in value]
    if isinstance(value, dict):
        return {key: as_meant(item, kind) for key, item in value.items()}
    if not isinstance(value, Written):
        return value
    if kind is ColumnType.DECIMAL:
        return _as_decimal(value)
    return by_value(value) if kind is None or kind in _BY_VALUE else value.text


def _as_decimal(value: Written) -> object:
    plain = by_value(value)
    if not isinstance(plain, float):
        return plain
    try:
        exact = Decimal(value.text)
    except InvalidOperation:  # .inf
        return plain
    return plain if Decimal(repr(plain)) == exact else value.text


_NUMBER = re.compile(
    r"[-+]?(?:[0-9][0-9_]*(?:\.[0-9_]*)?|\.[0-9][0-9_]*)(?:[eE][-+]?[0-9]{1,4})?", re.ASCII
)
_LONGEST_NUMBER = 400  # characters


def whole_in(text: str) -> int | None:
    """Returns the whole number that a text says, as in ``500``, ``1_000`` or ``2e6``; else None."""
    text = text.strip()
    if len(text) > _LONGEST_NUMBER or not _NUMBER.fullmatch(text):
        return None
    exact = Decimal(text.replace("_", ""))
    is_whole = exact.adjusted() < _LONGEST_NUMBER and exact == exact.to_integral_value()
    return int(exact) if is_whole else None


def whole(value: object) -> int | None:
    """Returns a number of a file as an int, ``1e3`` too; None if it is not a whole number."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    if isinstance(value, int):
        return int(value)
    if not value.is_integer():  # .inf is none either
        return None
    # Beyond 2^53 a double may be a whole number where what is written is none, or another one.
    exact = Decimal(value.text) if isinstance(value, WrittenFloat) else Decimal(value)
    return int(exact) if exact == exact.to_integral_value() else None
