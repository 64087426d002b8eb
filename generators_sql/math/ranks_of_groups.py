"""Ranks below a number that differs from row to row, the first ones more often.

W(k) is the weight of the first k ranks. For U uniform below W(n) the rank r with
W(r) <= U < W(r+1) has the chance that it has among n ranks, for any n. Both W and its inverse are
looked up in tables of integers, each by straight lines: one for each of the first 512 integers, and
behind them 256 for each power of two.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from decimal import Context, Decimal, localcontext
from functools import lru_cache
from itertools import pairwise

from sqlglot import exp

from dialects import sql_nodes as x
from generators_sql.spi import Dictionary, Row
from sdgen.column_types import ColumnType

_LINE_BITS = 8
_LINES = 2**_LINE_BITS
_WEIGHT_BITS = 30  # of the weight of all ranks; one draw makes as many numbers
_DIGITS = 24

Law = tuple[str, float]
"""``zipf`` and its exponent, or ``pareto`` and its alpha."""


def rank_below(
    row: Row, count: exp.Expression, most: int, law: tuple[str, float]
) -> exp.Expression:
    """Returns a rank in [0, count), an integer; one draw decides.

    Ranks have the chances of ``zipf_rank`` and ``pareto_rank``, to within two parts in a hundred of
    each where it is not below 10^-3.

    Args:
        row: the row.
        count: how many ranks there are, a column: 0 … most. Of 0 the rank has no meaning.
        most: up to 2^31 - 1.
        law: their chances.
    """
    most = max(2, most)
    weights, ranks = _tables(most, *law)
    scale = _scale(most)
    weight = _on_lines(row, count, most, weights, "weight")
    drawn = row.named("drawn", row.below_value(weight, 2**_WEIGHT_BITS), "below that weight")
    rank = x.shift_right(_on_lines(row, drawn, 2**_WEIGHT_BITS, ranks, "rank"), scale)
    return x.least(rank, x.plus(count, -1))


def _zipf(points: Sequence[int], exponent: float) -> list[Decimal]:
    """Returns the sums of 1 … k^-exponent for ascending k; of blocks by the midpoint rule."""
    s = Decimal(repr(exponent))

    def block(first: int, end: int) -> Decimal:
        if end - first == 1:
            return Decimal(end) ** -s
        low, high = first + Decimal("0.5"), end + Decimal("0.5")
        if s == 1:
            return (high / low).ln()
        return (high ** (1 - s) - low ** (1 - s)) / (1 - s)

    sums = [Decimal(0)]
    for first, end in pairwise(points):
        sums.append(sums[-1] + block(first, end))
    return sums


def _pareto(points: Sequence[int], alpha: float) -> list[Decimal]:
    """Returns k^(1 - 1/alpha) for each k."""
    power = 1 - 1 / Decimal(repr(alpha))
    return [Decimal(point) ** power if point else Decimal(0) for point in points]


_LAWS: dict[str, Callable[[Sequence[int], float], list[Decimal]]] = {
    "zipf": _zipf,
    "pareto": _pareto,
}


def _scale(most: int) -> int:
    """Returns how many bits of a rank are behind the point, so that no product needs 64 bits."""
    return 62 - (_WEIGHT_BITS - _LINE_BITS) - most.bit_length()


@lru_cache(maxsize=32)
def _tables(most: int, law: str, steepness: float) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Returns W at the ends of its lines, and the rank · 2^scale at those of its inverse."""
    points = _ends(most)
    with localcontext(Context(prec=_DIGITS)):
        sums = _LAWS[law](points, steepness)
        weights = [int(each * 2**_WEIGHT_BITS / sums[-1]) for each in sums]
    ranks = []
    for weight in _ends(2**_WEIGHT_BITS):
        place = min(bisect_right(weights, weight), len(weights) - 1)
        low, high = weights[place - 1], weights[place]
        along = ((weight - low) << _scale(most)) * (points[place] - points[place - 1])
        ranks.append((points[place - 1] << _scale(most)) + along // max(1, high - low))
    return tuple(weights), tuple(ranks)


def _ends(most: int) -> list[int]:
    """Returns where the lines of a function of 0 … most begin, and the end of the last one."""
    ends = [0]
    while ends[-1] <= most:
        number = len(ends)
        shift = max(0, (number >> _LINE_BITS) - 1)
        ends.append((number - (shift << _LINE_BITS)) << shift)
    return ends


def _on_lines(
    row: Row, number: exp.Expression, most: int, values: tuple[int, ...], what: str
) -> exp.Expression:
    """Returns the value of a function of lines at a number, an integer.

    Args:
        row: the row.
        number: a column: 0 … most.
        most: the largest number.
        values: the values at the ends of the lines.
        what: what the value is.
    """
    shifts = max(0, most.bit_length() - _LINE_BITS - 1)
    branches: list[tuple[exp.Expr, exp.Expression]] = [
        (exp.LT(this=x.own(number), expression=x.integer(2 * _LINES << shift)), x.integer(shift))
        for shift in range(shifts)
    ]
    shift = x.case(*branches, otherwise=x.integer(shifts)) if branches else x.integer(0)
    shift = row.named(f"{what}_shift", x.as_int32(shift), "how long its line is, a power of two")
    lines = exp.BitwiseRightShift(this=x.own(number), expression=x.own(shift))
    line = row.named(f"{what}_line", lines, "which line of that length")
    entry = x.add(x.shift_left(shift, _LINE_BITS), line)
    table = Dictionary(
        f"{row.column.entity}_{row.column.name}_{what}",
        values,
        ColumnType.BIGINT,
        about=f"points of a curve: the {what} at each",
    )
    low = row.named(f"{what}_low", row.entry(table, entry), f"the {what} where it begins")
    high = row.entry(table, x.plus(entry, 1))
    begin = exp.BitwiseLeftShift(this=x.own(line), expression=x.own(shift))
    part = x.mul(x.paren(x.sub(high, low)), x.paren(x.sub(number, x.paren(begin))))
    along = exp.BitwiseRightShift(this=x.paren(part), expression=x.own(shift))
    return row.named(what, x.add(low, x.paren(along)), f"the {what} there")
