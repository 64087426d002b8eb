"""The model of a condition: terms made of cells, constants and a few operations."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from fractions import Fraction

from sdgen.frozen import frozen


class Kind(StrEnum):
    """What a value is, as far as comparing it is concerned."""

    NUMBER = "number"
    TEXT = "text"
    TRUTH = "truth"
    DATE = "date"
    TIMESTAMP = "timestamp"
    TIMESTAMPTZ = "timestamptz"
    INTERVAL = "interval"


TIMES = frozenset({Kind.DATE, Kind.TIMESTAMP, Kind.TIMESTAMPTZ})
"""Kinds whose values are counted in microseconds since 1970-01-01 UTC."""
DAY = 86_400 * 10**6
"""Microseconds of a day."""
ORDERED = TIMES | {Kind.NUMBER, Kind.INTERVAL}
"""Kinds whose values are counted, and so are compared the same way by every database."""

Scalar = Fraction | str | bool
"""A value: a number, a text or a truth value; of times and intervals the microseconds."""


@frozen
class Cell:
    """The cell of a column of the row. The name is as it is written."""

    name: str


@frozen
class Constant:
    """A value that is written out; None is NULL, which is of any kind."""

    kind: Kind | None
    value: Scalar | None


@frozen
class Within:
    """A value of which no more is known than where it lies; both ends are included.

    Args:
        kind: a kind whose values are counted.
        low: the least that it may be.
        high: likewise the most; None if there is no such bound.
    """

    kind: Kind
    low: Fraction
    high: Fraction | None = None


@frozen
class Now:
    """The time when a row is written, or its day."""

    kind: Kind


class Operation(StrEnum):
    """What a term is computed by. Comparisons and ``IN`` are NULL where an operand is."""

    AND = "and"
    OR = "or"
    NOT = "not"
    EQUAL = "="
    LESS = "<"
    AT_MOST = "<="
    SAME = "is not distinct from"
    IN = "in"  # the first argument is one of the others
    IS_NULL = "is null"
    IS_TRUE = "is true"
    IS_FALSE = "is false"
    ADD = "+"
    SUBTRACT = "-"
    MULTIPLY = "*"
    LENGTH = "length"
    LOWER = "lower"
    UPPER = "upper"
    COALESCE = "coalesce"
    LEAST = "least"  # of those that are not NULL
    GREATEST = "greatest"
    CUT_OFF = "date_trunc"  # of a unit and a time
    AS_OF = "as_of"  # of nothing: the time that a run counts from
    COUNT_VALUES = "num_nonnulls"
    COUNT_NULLS = "num_nulls"
    AS_NUMBER = "as number"  # of a truth value: 0 or 1
    AS_TEXT = "as text"
    AS_DATE = "as date"
    AS_TIMESTAMP = "as timestamp"


@frozen
class Computed:
    """An operation and what it is applied to."""

    operation: Operation
    parts: tuple[Term, ...]


@frozen
class Chosen:
    """A ``CASE``: the value of the first condition that is true, else the last one."""

    branches: tuple[tuple[Term, Term], ...]
    otherwise: Term


@frozen
class Unread:
    """Something that the model has no term for: its value may be anything."""


Term = Cell | Constant | Within | Now | Computed | Chosen | Unread

NULL = Constant(None, None)


def cells_of(term: Term) -> Iterator[str]:
    """Yields the names of the columns that a term is made of, in order, some of them again."""
    left: list[Term] = [term]
    while left:
        each = left.pop()
        if isinstance(each, Cell):
            yield each.name
        elif isinstance(each, Computed):
            left += reversed(each.parts)
        elif isinstance(each, Chosen):
            left.append(each.otherwise)
            for condition, value in reversed(each.branches):
                left += (value, condition)
