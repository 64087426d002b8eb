"""The rows that a row may point to where it may point to those of its own group only."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

from sqlglot import exp

from generators_sql.spi import Row
from sdgen.frozen import frozen

MOST_PARENTS = 2**31 - 1
"""Of all groups together, so that two such numbers fit into 64 bits."""

PRIMES = (
    *(2147483659, 2147483693, 2147483713, 2147483743),
    *(2147483777, 2147483783, 2147483813, 2147483857),
)
"""The first ones that are larger: steps of such a size lead through all places of any group."""


@frozen
class Group:
    """The parents in the group of one row, in order of their row numbers.

    Args:
        count: how many there are, a column; 0 if there is none.
        most: how many the largest group has at most.
        own_place: returns how many earlier rows of the row's own entity are in the same group.
    """

    count: exp.Expression
    most: int
    own_place: Callable[[], exp.Expression]


class _Renumbered:
    """A row whose number is another one; everything else is its own."""

    def __init__(self, row: Row, number: exp.Expression) -> None:
        self._row, self.number = row, number

    def __getattr__(self, name: str) -> Any:
        return getattr(self._row, name)


def renumbered(row: Row, number: exp.Expression) -> Row:
    """Returns a row that says another number, for formulas over the rows of its group alone.

    Its draws stay its own.

    Args:
        row: the row.
        number: a column.
    """
    return cast(Row, _Renumbered(row, number))
