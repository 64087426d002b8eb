"""Ranks drawn so that the first ones come more often: Zipf's law, and Pareto's."""

from __future__ import annotations

from decimal import Context, Decimal, localcontext
from functools import lru_cache
from itertools import pairwise

from sqlglot import exp

from dialects import sql_nodes as x
from generators_sql.math.weighted_choice import WEIGHT_DIGITS, Weights, weighted
from generators_sql.spi import Dictionary, Row
from sdgen.column_types import ColumnType

EXACT_RANKS = 1_000
"""Ranks below this one have their exact probabilities; see ``zipf_rank``."""

_GROWTH = 100  # blocks of ranks grow by one part in so many


def zipf_rank(row: Row, n: int, exponent: float, stream: int = 0) -> exp.Expression:
    """Returns a rank in [0, n), an integer: rank r has a chance in proportion to (r+1)^-exponent.

    The first 1,000 ranks have that very chance. Later ones share the chances of blocks, each 1 %
    longer than the one before, evenly.

    Args:
        row: the row.
        n: how many ranks there are, 1 … 2^62.
        exponent: 0 or more; 0 makes all ranks equally likely.
        stream: the draws it takes are this one and the three behind it.
    """
    if exponent == 0:
        return row.below(n, stream)
    return _ranked(row, n, *zipf_blocks(n, exponent), stream)


def pareto_rank(row: Row, n: int, alpha: float, stream: int = 0) -> exp.Expression:
    """Returns a rank in [0, n), an integer: the first k ranks have a share of (k/n)^(1 - 1/alpha).

    That is the Lorenz curve of Pareto's distribution. Ranks from 1,000 on share the chances of
    blocks, as for ``zipf_rank``.

    Args:
        row: the row.
        n: how many ranks there are, 1 … 2^62.
        alpha: above 1.
        stream: the draws it takes are this one and the three behind it.
    """
    return _ranked(row, n, *pareto_blocks(n, alpha), stream)


def _ranked(
    row: Row, n: int, starts: tuple[int, ...], weights: Weights, stream: int
) -> exp.Expression:
    """Returns a rank in [0, n): a block drawn by weight, and a rank within it."""
    block = weighted(row, weights, stream)
    if n <= EXACT_RANKS:
        return block
    block = row.named(f"block{stream}", block, "block of ranks")
    name = f"{row.column.entity}_{row.column.name}_ranks"
    ranks = Dictionary(
        name, starts, ColumnType.BIGINT, about="the ranks at which blocks of ranks begin"
    )
    first = row.named(f"first{stream}", row.entry(ranks, block), "its first rank")
    end = row.named(f"end{stream}", row.entry(ranks, x.plus(block, 1)), "the rank after it")
    width = exp.Sub(this=x.own(end), expression=x.own(first))
    widest = max(high - low for low, high in pairwise(starts))
    return x.add(first, row.below_value(width, widest, stream + 2))


@lru_cache(maxsize=32)
def zipf_blocks(n: int, exponent: float) -> tuple[tuple[int, ...], Weights]:
    """Returns where blocks of ranks start, with n behind the last, and the weight of each block.

    Args:
        n: how many ranks there are, 1 or more.
        exponent: above 0.
    """
    starts = _block_starts(n)
    with localcontext(Context(prec=WEIGHT_DIGITS)):
        s = Decimal(repr(exponent))
        weights = [Decimal(rank + 1) ** -s for rank in starts[:EXACT_RANKS]]
        for first, end in pairwise([*starts[EXACT_RANKS:], n]):
            # The integral from half a rank before to half a rank behind: off by less than
            # s · (s + 1) / (24 · first^2) of it (midpoint rule).
            low, high = first + Decimal("0.5"), end + Decimal("0.5")
            if s == 1:
                weights.append((high / low).ln())
            else:
                weights.append((high ** (1 - s) - low ** (1 - s)) / (1 - s))
    return (*starts, n), Weights.of(weights)


@lru_cache(maxsize=32)
def pareto_blocks(n: int, alpha: float) -> tuple[tuple[int, ...], Weights]:
    """Returns where blocks of ranks start, with n behind the last, and the weight of each block.

    Args:
        n: how many ranks there are, 1 or more.
        alpha: above 1.
    """
    starts = _block_starts(n)
    with localcontext(Context(prec=WEIGHT_DIGITS)):
        power = 1 - 1 / Decimal(repr(alpha))
        shares = [Decimal(start) ** power for start in (*starts, n)]
        weights = [high - low for low, high in pairwise(shares)]
    return (*starts, n), Weights.of(weights)


def _block_starts(n: int) -> list[int]:
    """Returns the first ranks of blocks: single ranks, then blocks each 1 % longer."""
    starts = list(range(min(n, EXACT_RANKS)))
    start = EXACT_RANKS
    while start < n:
        starts.append(start)
        start += start // _GROWTH
    return starts
