"""Between which numbers the cells of a column lie."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from math import ceil, floor

from generators_sql.spi import ColumnFacts, Span
from sdgen.column_types import INTEGERS

MOST_TRIED_VALUES = 16
"""Values that are looked at one by one."""


def few_numbers(span: Span | None, facts: ColumnFacts) -> Sequence[Fraction] | None:
    """Returns all integers that a cell may be; None if they are not few."""
    if span is None or facts.kind not in INTEGERS or span[1] - span[0] >= MOST_TRIED_VALUES:
        return None
    return [Fraction(number) for number in range(ceil(span[0]), floor(span[1]) + 1)] or None


def overlap(one: Span | None, two: Span | None) -> Span | None:
    """Returns where numbers lie that lie in both."""
    if one is None or two is None:
        return one or two
    return max(one[0], two[0]), min(one[1], two[1])
