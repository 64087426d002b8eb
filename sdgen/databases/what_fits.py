"""What the databases' rules of fitting share: which numbers and labels a column holds, in words."""

from __future__ import annotations

import struct
from collections.abc import Iterable
from fractions import Fraction

from generators_sql.analysis.cell_facts import CellFacts
from sdgen.databases.stored_tables import StoredColumn
from sdgen.errors import did_you_mean, listed, shown
from sdgen.values import Value


def unknown_labels(stored: StoredColumn, values: Iterable[Value]) -> str | None:
    """Returns which values are no labels of the stored enum."""
    missing = sorted({*map(str, values)}.difference(stored.labels))
    if not missing:
        return None
    return (
        f", which has no label {' or '.join(map(shown, missing))}."
        f"{did_you_mean(missing[0], stored.labels)} Its labels are {listed(stored.labels)}"
    )


def is_exact(value: object, *, single: bool) -> bool:
    """Returns whether a value is a double, or one of single precision, as it is."""
    try:
        number = float(str(value))
        rounded = struct.unpack("f", struct.pack("f", number))[0]
    except (ValueError, OverflowError):
        return False
    exact = Fraction(str(value)) if not isinstance(value, float) else Fraction(value)
    return exact == Fraction(rounded if single else number)


def farthest(cells: CellFacts) -> Fraction | None:
    """Returns what no number is farther from 0 than."""
    return None if cells.span is None else max(abs(end) for end in cells.span)


def decimals(count: int) -> str:
    """Returns a number of decimals, such as ``2 decimals``."""
    return "whole numbers" if count <= 0 else f"{count} decimal{'' if count == 1 else 's'}"


def digits(number: Fraction) -> str:
    """Returns the digits of a whole number; of another one about six."""
    return str(number.numerator) if number.denominator == 1 else f"{float(number):g}"
