"""Chances of whole numbers around a mode: for Poisson's and the binomial distribution."""

from __future__ import annotations

import math
from collections.abc import Callable
from decimal import Context, Decimal, localcontext
from functools import lru_cache

from dialects import sql_nodes as x
from dialects.cells import Cell
from generators_sql.math.weighted_choice import Weights, weighted
from generators_sql.math.whole_numbers import whole_as_column
from generators_sql.spi import Row
from sdgen.frozen import frozen

MOST_COUNTS = 20_000
"""Whole numbers a distribution may spread over."""

RARE = Decimal(2) ** -40
"""Numbers that come less often, compared with the most frequent one, are not made."""

DIGITS = 40
REACH = 7.5  # standard deviations from the mode within which all others lie: sqrt(2 · 40 · ln 2)


@frozen
class Counts:
    """Consecutive whole numbers with their chances: ``first``, ``first + 1``, …"""

    first: int
    weights: Weights

    @property
    def last(self) -> int:
        """The largest one."""
        return self.first + len(self.weights.values) - 1

    def cell(self, row: Row) -> Cell:
        """Returns one of them, drawn, as a value of the row's column."""
        value = x.plus(weighted(row, self.weights), self.first)
        return whole_as_column(row.dialect, value, row.column.type)


def counts_around(
    mode: int, up: Callable[[int], Decimal], down: Callable[[int], Decimal]
) -> Counts:
    """Returns the numbers around a mode that are not too rare.

    Args:
        mode: the most frequent number.
        up: number → chance of the next number over its own; 0 if there is none.
        down: number → chance of the number before over its own; 0 if there is none.
    """
    with localcontext(Context(prec=DIGITS)):
        below = _chain(mode, down, -1)
        above = _chain(mode, up, 1)
        weights = [*reversed(below), Decimal(1), *above]
        return Counts(mode - len(below), Weights.of(weights))


def _chain(mode: int, ratio: Callable[[int], Decimal], step: int) -> list[Decimal]:
    """Returns the chances beside the mode, over its own, up to the last one that is not rare."""
    chances: list[Decimal] = []
    number, chance = mode, Decimal(1)
    while (chance := chance * ratio(number)) >= RARE:
        chances.append(chance)
        number += step
    return chances


@lru_cache(maxsize=32)
def poisson_counts(mean: float) -> Counts:
    """Returns the counts of a mean of 0 … 1,000,000, with their chances."""
    exact = Decimal(repr(mean))
    # chance of k+1 = chance of k · mean / (k+1)
    return counts_around(
        math.floor(mean),
        up=lambda number: exact / (number + 1),
        down=lambda number: number / exact if number else Decimal(0),
    )


@lru_cache(maxsize=32)
def geometric_counts(mean: float) -> Counts:
    """Returns the counts from 0 on of a mean of 0 … 500: each comes less often than the last."""
    with localcontext(Context(prec=DIGITS)):
        # chance of k+1 = chance of k · mean / (mean + 1)
        exact = Decimal(repr(mean))
        ratio = exact / (exact + 1)
    return counts_around(0, up=lambda _: ratio, down=lambda _: Decimal(0))
