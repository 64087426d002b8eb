"""Which columns a value tells: those whose cells can be read back from it.

Where two rows have the same value, and it is not NULL, they have the same cells in the columns that
it tells. So where one of those is unique, the value is.

Numbers have a step: any two of them differ by a multiple of it. A sum of two numbers tells both
where one of them always differs by less than a step of the other: ``tenant * 1000 + no`` does where
no is 0 … 999, and so does ``id + 3``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations
from math import gcd

from generators_sql.expressions.pieces import (
    DIGITS,
    NOTHING,
    Piece,
    Pieces,
    differ,
    ends_in,
    number_piece,
    told_by,
)
from generators_sql.expressions.ranges import Range
from generators_sql.expressions.scope import Typed
from generators_sql.expressions.types import TIMES, Kind, type_of
from sdgen.column_types import TEXTS, ColumnType, DataType
from sdgen.string_types import WORDS

ROW = ""
"""Stands for the row's number among names of columns."""
_HEX = frozenset("0123456789abcdef-")
_TIME = frozenset("0123456789-: .+")
_OF_FORM = {
    Kind.UUID: (_HEX, 36, 36),
    Kind.DATE: (_TIME - set(": .+"), 10, 10),
    Kind.TIMESTAMP: (_TIME - {"+"}, 19, 26),
    Kind.TIMESTAMPTZ: (_TIME, 25, 32),
    Kind.BOOL: (frozenset("truefals"), 4, 5),
}
WRITTEN = frozenset({Kind.INT, Kind.DECIMAL, *_OF_FORM})
"""Kinds of values, texts aside, that every engine writes alike."""
_ADDRESSES = {ColumnType.INET, ColumnType.CIDR, ColumnType.MACADDR}
_MOST_COMPARED = 32
_KEPT_BY_DOUBLES = Range(-(10**15), 10**15)
"""Numbers of 15 digits at most, which stay different as doubles wherever their point is."""


def told(part: Typed) -> frozenset[str]:
    """Returns the columns that a value tells."""
    return told_by(part.pieces) if part.pieces else part.tells


def told_in(part: Typed, target: DataType) -> frozenset[str]:
    """Returns the columns that a value tells once it is in a column of a type, which it fits."""
    wanted, found = type_of(target), told(part)
    if target.kind in WORDS:
        return found if _differs_as(target.kind, pieces_of(part)) else NOTHING
    if target.kind is ColumnType.CHAR:  # to which spaces at the end are nothing
        return NOTHING if ends_in(pieces_of(part), " ") else found
    if target.kind in TEXTS or part.type.kind is wanted.kind is Kind.INT or wanted.kind in TIMES:
        return found
    if wanted.kind is Kind.DECIMAL:
        exact = part.type.kind in (Kind.INT, Kind.DECIMAL)
        return found if exact and part.type.scale <= (target.scale or 0) else NOTHING
    if target.kind is ColumnType.REAL:
        return NOTHING
    if wanted.kind is Kind.DOUBLE:
        return found if part.type == wanted else told_as_double(part)
    return found


def _differs_as(kind: ColumnType, pieces: Pieces) -> bool:
    """Returns whether strings that differ are different values of a type.

    There are many ways to write the same length of time, or address; but not if all that changes
    are the digits of one number.
    """
    if kind in _ADDRESSES:
        numbers = [piece for piece in pieces if piece.text is None]
        return len(numbers) == 1 and numbers[0].signs is not None and numbers[0].signs <= DIGITS
    return kind is ColumnType.ENUM


def told_as_double(part: Typed) -> frozenset[str]:
    """Returns the columns that an exact number tells once it is a double."""
    return part.tells if part.reach in _KEPT_BY_DOUBLES else NOTHING


def pieces_of(part: Typed) -> Pieces:
    """Returns the pieces of a text."""
    return part.pieces or (Piece(part.tells, None, 0, part.longest),)


def written_piece(part: Typed) -> Piece:
    """Returns what a value is as text, for one that is none yet."""
    kind = part.type.kind
    if kind in (Kind.INT, Kind.DECIMAL):
        return number_piece(part.tells, part.reach.low, part.reach.high, part.type.scale)
    return Piece(part.tells, *_OF_FORM[kind], is_uuid=kind is Kind.UUID)


def sum_tells(result: Typed, one: Typed, other: Typed) -> Typed:
    """Returns the sum, or the difference, of two whole numbers with what it tells."""
    steps = _step(one), _step(other)
    apart = _is_within(other, steps[0]) or _is_within(one, steps[1])
    tells = one.tells | other.tells if apart else NOTHING
    return replace(result, tells=tells, step=gcd(*steps))


def product_tells(result: Typed, one: Typed, other: Typed) -> Typed:
    """Returns the product of two whole numbers with what it tells: one times a fixed one."""
    for factor, number in ((one, other), (other, one)):
        by = factor.reach.low
        if by == factor.reach.high and by:
            return replace(result, tells=number.tells, step=number.step * abs(by))
    return result


def chosen_tells(values: Sequence[Typed]) -> frozenset[str]:
    """Returns the columns that one of several values of one type tells, whichever it is.

    They are those that all of them tell, where none may be what another one is.
    """
    those = [value for value in values if not value.nothing]
    found = frozenset.intersection(*map(told, those)) if those else NOTHING
    if not found or len(those) > _MOST_COMPARED:
        return NOTHING
    return found if all(_are_apart(*pair) for pair in combinations(those, 2)) else NOTHING


def _are_apart(one: Typed, other: Typed) -> bool:
    """Returns whether two values of one type are known never to be equal."""
    if one.type.kind is Kind.TEXT:
        return differ(pieces_of(one), pieces_of(other))
    if one.type.kind in (Kind.INT, Kind.DECIMAL):
        low, high = sorted((one.reach, other.reach), key=lambda reach: reach.low)
        return low.high < high.low
    return False


def _step(part: Typed) -> int:
    """Returns the step of a number; 0 if it is always the same."""
    return part.step if part.reach.low < part.reach.high else 0


def _is_within(part: Typed, step: int) -> bool:
    """Returns whether numbers differ by less than a step; anything is less than one of 0."""
    return not step or part.reach.high - part.reach.low < step
