"""Outcomes by weight: 0, 1, 2, … each with a chance of its own, and Zipf's ranks.

Tables are made of decimal numbers and integers, whose arithmetic is the same on every machine, and
drawn from with integers only.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Context, Decimal, localcontext
from functools import lru_cache
from itertools import accumulate, pairwise

from sqlglot import exp

from dialects import expressions as x
from generators_sql.base import Row
from generators_sql.dictionary import Dictionary
from generators_sql.thresholds import case_of_draw
from sdgen.column_types import ColumnType
from sdgen.seeding import P1

MOST_RANKS = 2**62
EXACT_RANKS = 1_000
"""Ranks below this one have their very own chances; see ``zipf_rank``."""

_FEW = 64  # outcomes that need no table
_GROWTH = 100  # blocks of ranks grow by one part in so many
_ALIAS_BITS = 32
_DIGITS = 40  # of decimal numbers, and of weights as integers


@dataclass(frozen=True)
class Weights:
    """Weights of the outcomes 0, 1, 2, …, of any sum. Not all are 0."""

    values: tuple[int, ...]

    @classmethod
    def of(cls, weights: Sequence[Decimal]) -> Weights:
        """Returns weights in proportion to numbers of 0 or more."""
        with localcontext(Context(prec=_DIGITS)):
            unit = Decimal(10) ** _DIGITS / max(weights)
            return cls(tuple(int(weight * unit) for weight in weights))


def weighted(row: Row, weights: Weights, stream: int = 0) -> exp.Expression:
    """Returns the number of an outcome, an integer, drawn by weight.

    Each has its chance to within 2^-31. Up to 64 outcomes are told apart by thresholds on one draw;
    more by the alias method (Walker, ACM Transactions on Mathematical Software 3, 1977): a draw
    points to an entry, a second one decides between the entry and its alias.

    Args:
        row: the row.
        weights: the weights, of up to 2^31 outcomes.
        stream: the draws it takes are this one and the next.
    """
    count = len(weights.values)
    if count <= _FEW:
        branches: list[tuple[int, exp.Expression]] = [
            (end, x.integer(number))
            for number, (start, end) in enumerate(pairwise(_thresholds(weights)))
            if start < end
        ]
        return x.as_int64(case_of_draw(row.draw(stream), branches))
    name = f"{row.column.entity}_{row.column.name}_chances"
    slot = row.named(f"slot{stream}", row.below(count, stream), f"one of {count} entries")
    entries = Dictionary(name, _packed_aliases(weights), ColumnType.BIGINT)
    entry = row.named(f"entry{stream}", row.entry(entries, slot), "its chance and its alias")
    itself = exp.LT(this=row.draw(stream + 1), expression=x.shift_right(entry, _ALIAS_BITS))
    alias = x.bit_and(entry, 2**_ALIAS_BITS - 1)
    return x.case((itself, slot), otherwise=alias)


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
    ranks = Dictionary(name, starts, ColumnType.BIGINT)
    first = row.named(f"first{stream}", row.entry(ranks, block), "its first rank")
    end = row.named(f"end{stream}", row.entry(ranks, x.plus(block, 1)), "the rank behind it")
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
    with localcontext(Context(prec=_DIGITS)):
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
    with localcontext(Context(prec=_DIGITS)):
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


def _thresholds(weights: Weights) -> list[int]:
    """Returns 0 and, for each outcome, the draw below which it or an earlier one is chosen."""
    total = sum(weights.values)
    return [0, *(-(-part * P1 // total) for part in accumulate(weights.values))]


@lru_cache(maxsize=32)
def _packed_aliases(weights: Weights) -> tuple[int, ...]:
    """Returns for each entry: the draw below which it stands for itself · 2^32 + its alias."""
    return tuple(chance << _ALIAS_BITS | alias for chance, alias in aliases(weights))


def aliases(weights: Weights) -> list[tuple[int, int]]:
    """Returns, for each outcome, the draw below which its entry stands for it, and its alias.

    Made in linear time (Vose, IEEE Transactions on Software Engineering 17, 1991), of integers.
    """
    left = _shares(weights)
    entries = [(P1, number) for number in range(len(left))]
    small = [number for number, share in enumerate(left) if share < P1]
    large = [number for number, share in enumerate(left) if share >= P1]
    while small:
        number, other = small.pop(), large[-1]
        entries[number] = (left[number], other)
        left[other] -= P1 - left[number]
        if left[other] < P1:
            small.append(large.pop())
    return entries


def _shares(weights: Weights) -> list[int]:
    """Returns integers in proportion to the weights whose sum is entries · P1."""
    total, count = sum(weights.values), len(weights.values)
    divided = [divmod(weight * count * P1, total) for weight in weights.values]
    shares = [share for share, _ in divided]
    by_rest = sorted(range(count), key=lambda number: (-divided[number][1], number))
    for number in by_rest[: count * P1 - sum(shares)]:
        shares[number] += 1
    return shares
