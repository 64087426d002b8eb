"""Which parent each row points to, computed in plain Python: a second opinion for the SQL."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from sdgen.seeding import draw, draw_key, permutation_rounds, permute

SEED = 7  # that of tests.support.runs


@dataclass(frozen=True)
class Fk:
    """A foreign key of an entity: its draws and bijections, for those that point to ``parents``."""

    entity: str
    column: str
    parents: int

    def u(self, number: int, stream: str = "0") -> int:
        """Returns a draw."""
        return draw(draw_key(SEED, self.entity, self.column, stream), number)

    def permuted(self, number: int, n: int, stream: str = "permutation", tweak: int = 0) -> int:
        """Returns where a bijection of [0, n) takes a number."""
        turns = range(permutation_rounds(n))
        keys = [draw_key(SEED, self.entity, self.column, f"{stream}.{turn}") for turn in turns]
        return permute(keys, n, number, tweak)

    def unique(self, row: int) -> int:
        """One to one."""
        return self.permuted(row, self.parents)

    def every(self, row: int) -> int:
        """Round by round."""
        turn, place = divmod(row, self.parents)
        return self.permuted(place, self.parents, tweak=turn)

    def children(self, low: int, high: int, scattered: bool = False) -> list[tuple[int, int]]:
        """(parent, number) of each row: parents two by two."""
        rows = []
        for pair in range(math.ceil(self.parents / 2)):
            drawn = self.u(pair, "children") * (high - low + 1) // 2**31
            first = low + (drawn if low < high else 0)
            if 2 * pair + 1 == self.parents:
                rows += [(2 * pair, number) for number in range(math.ceil((low + high) / 2))]
            else:
                rows += [(2 * pair, number) for number in range(first)]
                rows += [(2 * pair + 1, number) for number in range(low + high - first)]
        if scattered:
            return [rows[self.permuted(row, len(rows))] for row in range(len(rows))]
        return rows

    def distinct(self, other: int, number: int, not_self: bool = False) -> int:
        """The other half of a pair."""
        place = self.permuted(number, self.parents - not_self, "distinct", other)
        return place + (not_self and place >= other)

    def tree(self, row: int, root_rate: float = 0) -> int | None:
        """Any earlier row."""
        if row == 0 or self.u(row, "root") < Fraction(repr(root_rate)) * 2**31:
            return None
        return self.u(row) * row // 2**31

    def deep_tree(self, row: int, depth: int, root_rate: float) -> int | None:
        """Of the rows that may be on the level above, one before it."""
        unit = 2**20
        steps = depth - 1
        shares: list[int] = [
            round(root_rate ** ((steps - level) / steps) * unit) for level in range(depth)
        ]
        picked = [[k * unit // share for k in range(row + 1)] for share in shares]
        level = next(level for level in range(depth) if row in picked[level])
        if level == 0:
            return None
        before = [each for each in picked[level - 1] if each < row]
        return before[self.u(row) * len(before) // 2**31]


def zipf(fk: Fk, exponent: int) -> Callable[[int], int]:
    """Up to 64 parents, by thresholds on one draw."""
    weights = [Fraction(1, (rank + 1) ** exponent) for rank in range(fk.parents)]
    return _by_weight(fk, weights)


def pareto(fk: Fk) -> Callable[[int], int]:
    """Up to 64 parents with alpha 2: the first k have a share of sqrt(k/n)."""
    roots = [Fraction(math.isqrt(k * 10**60), 10**30) for k in range(fk.parents + 1)]
    return _by_weight(fk, [high - low for low, high in pairwise(roots)])


def _by_weight(fk: Fk, weights: list[Fraction]) -> Callable[[int], int]:
    rank = weighted(fk, weights)
    return lambda row: fk.permuted(rank(row), fk.parents)


def weighted(fk: Fk, weights: Sequence[Fraction | int]) -> Callable[[int], int]:
    """Up to 64 parents, each with a weight of its own, in the order of their rows."""
    total = Fraction(sum(weights))
    ends = [sum(weights[: rank + 1]) / total * (2**31 - 1) for rank in range(len(weights))]

    def parent(row: int) -> int:
        drawn = fk.u(row)
        return next(rank for rank, end in enumerate(ends) if drawn < end)

    return parent
