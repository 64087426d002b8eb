"""Which of two values of a column's type is the larger."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from sdgen.column_types import NUMBERS, TEXTS, DataType
from sdgen.values import canonical_text, coerce


def is_between(value: object, low: object, high: object, column_type: DataType) -> bool:
    """Returns whether a value lies between two others, both ends included.

    Args:
        value: a value of a scenario file, or what a driver returned; not None.
        low: likewise; None for no lower end.
        high: likewise.
        column_type: their type, of a kind that has an order; texts by their code points.
    """
    middle = _rank(value, column_type)
    return (low is None or _rank(low, column_type) <= middle) and (
        high is None or middle <= _rank(high, column_type)
    )


def _rank(value: object, column_type: DataType) -> Any:
    """Returns what tells which of two values of a type is the larger."""
    if column_type.kind in NUMBERS:
        return Decimal(str(value))
    if isinstance(value, str) and column_type.kind not in TEXTS:
        value = coerce(value, column_type)
    return str(canonical_text(value, column_type))
