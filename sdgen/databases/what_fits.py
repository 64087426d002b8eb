"""What the databases' rules of fitting share: which numbers and labels a column holds, in words."""

from __future__ import annotations

import struct
from collections.abc import Iterable
from fractions import Fraction

from generators_sql.analysis.cell_facts import CellFacts
from sdgen.column_types import FLOATS, ColumnType
from sdgen.databases.stored_tables import StoredColumn
from sdgen.errors import did_you_mean, listed, shown
from sdgen.values import Value

_SINGLE_BITS = 24
"""Of the whole numbers that single precision holds without a gap."""


def unknown_labels(stored: StoredColumn, values: Iterable[Value]) -> str | None:
    """Returns which values are no labels of the stored enum."""
    missing = sorted({*map(str, values)}.difference(stored.labels))
    if not missing:
        return None
    return (
        f", which has no label {' or '.join(map(shown, missing))}."
        f"{did_you_mean(missing[0], stored.labels)} Its labels are {listed(stored.labels)}"
    )


def other_type(cells: CellFacts, wanted: str) -> str:
    """Returns that a type holds no values of such a kind."""
    return f", which cannot hold every {cells.type} ({wanted}). Change one of them"


def integer_misfit(least: int, most: int, cells: CellFacts) -> str | None:
    """Returns which numbers a type of the whole numbers least … most does not hold."""
    low, high = cells.span or (Fraction(-(2**63)), Fraction(2**63 - 1))
    if least <= low and high <= most:
        return None
    return (
        f", which holds {least} … {most}, and numbers may be {digits(low)} … {digits(high)}. "
        "Narrow their range, or use a larger type for the column"
    )


def is_held_by_float(bits: int, cells: CellFacts) -> bool:
    """Returns whether it is certain that a floating-point type holds some numbers as they are.

    Args:
        bits: of the whole numbers that it holds without a gap: 24 or 53.
        cells: the numbers.
    """
    kind, is_single = cells.type.kind, bits == _SINGLE_BITS
    if kind in FLOATS and (not is_single or kind is ColumnType.REAL):
        return True
    if cells.listed is not None and all(
        is_exact(value, single=is_single) for value in cells.listed
    ):
        return True
    most = farthest(cells)
    return most is not None and cells.places == 0 and most <= 2**bits


def single_precision(larger: str) -> str:
    """Returns what a type of single precision does to numbers; ``larger`` is one that does not."""
    return (
        ", which keeps 24 bits of a number, about 7 digits, and so changes it. Use type: real, "
        f"which does the same on every engine, or make the column {larger}"
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
