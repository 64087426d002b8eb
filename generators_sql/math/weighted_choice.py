"""Outcomes by weight: 0, 1, 2, … each with a chance of its own.

Tables are made of decimal numbers and integers, whose arithmetic is the same on every machine, and
drawn from with integers only.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Context, Decimal, localcontext
from functools import lru_cache
from itertools import accumulate, pairwise

from sqlglot import exp

from dialects import sql_nodes as x
from generators_sql.math.draw_thresholds import case_of_draw
from generators_sql.spi import Dictionary, Row
from sdgen.column_types import ColumnType
from sdgen.frozen import frozen
from sdgen.seeding import P1

_FEW = 64  # outcomes that need no table
_ALIAS_BITS = 32
WEIGHT_DIGITS = 40
"""Of decimal numbers, and of weights as integers."""


@frozen
class Weights:
    """Weights of the outcomes 0, 1, 2, …, of any sum. Not all are 0."""

    values: tuple[int, ...]

    @classmethod
    def of(cls, weights: Sequence[Decimal]) -> Weights:
        """Returns weights in proportion to numbers of 0 or more."""
        with localcontext(Context(prec=WEIGHT_DIGITS)):
            unit = Decimal(10) ** WEIGHT_DIGITS / max(weights)
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
    entries = Dictionary(
        name,
        _packed_aliases(weights),
        ColumnType.BIGINT,
        about="each a probability and its alias, packed into one integer",
    )
    entry = row.named(f"entry{stream}", row.entry(entries, slot), "its probability and its alias")
    itself = exp.LT(this=row.draw(stream + 1), expression=x.shift_right(entry, _ALIAS_BITS))
    alias = x.bit_and(entry, 2**_ALIAS_BITS - 1)
    return x.case((itself, slot), otherwise=alias)


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
