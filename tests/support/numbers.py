"""What generators of numbers by weights and curves make, in plain Python: a second opinion."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Callable, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import accumulate, pairwise, takewhile
from statistics import NormalDist
from typing import Any

from generators_sql.math.weighted_choice import Weights, aliases
from sdgen.column_types import parse_column_type
from sdgen.seeding import P1
from tests.support.reference import Case, Draw, below, unit

FEW = 64  # outcomes that are told apart by thresholds on one draw
NORMAL = NormalDist()


# --- By weights --------------------------------------------------------------------------------


def bools(p: float) -> Case:
    """True or false."""
    return Case("bool", "bool", {"p": p}, lambda row, u: Fraction(u(0), P1) < Fraction(repr(p)))


def decimals(kind: str, low: float, high: float) -> Case:
    """Decimal numbers, counted in units of their last place."""
    scale = parse_column_type(kind).scale or 0
    first, last = (int(Decimal(repr(end)).scaleb(scale)) for end in (low, high))

    def expected(row: int, u: Draw) -> Decimal:
        return Decimal(first + (below(last - first + 1, u) if last > first else 0)).scaleb(-scale)

    return Case(kind, "decimal", {"min": low, "max": high}, expected)


def outcomes(weights: Sequence[Fraction]) -> Callable[[Draw], int]:
    """Returns what tells the number of the outcome that the draws point to."""
    if len(weights) <= FEW:
        ends = list(accumulate(weights))
        return lambda u: bisect_right(ends, Fraction(u(0), P1) * ends[-1])
    # That tables have the right chances is tested elsewhere.
    most = max(weights)
    table = aliases(Weights(tuple(math.floor(weight / most * 10**40) for weight in weights)))

    def outcome(u: Draw) -> int:
        slot = below(len(weights), u, 0)
        chance, alias = table[slot]
        return slot if u(1) < chance else alias

    return outcome


def counted(
    kind: str, generator: str, params: dict[str, Any], first: int, weights: Sequence[Fraction]
) -> Case:
    """Whole numbers from ``first`` on, by weight."""
    convert = float if kind in ("float", "double") else int
    outcome = outcomes(weights)
    return Case(kind, generator, params, lambda row, u: convert(first + outcome(u)))


def binomial(kind: str, n: int, p: float) -> Case:
    """Tries that succeed, of few."""
    chance = Fraction(repr(p))
    weights = [math.comb(n, k) * chance**k * (1 - chance) ** (n - k) for k in range(n + 1)]
    return counted(kind, "binomial", {"n": n, "p": p}, *_common(weights))


def poisson(kind: str, mean: float) -> Case:
    """How often something happens."""
    rate = Fraction(repr(mean))
    weights = [rate**k / math.factorial(k) for k in range(int(mean * 3 + 60))]
    return counted(kind, "poisson", {"mean": mean}, *_common(weights))


def _common(weights: list[Fraction]) -> tuple[int, list[Fraction]]:
    """Returns the first number that is not too rare, and the weights of those that are not."""
    least = max(weights) / 2**40
    kept = [number for number, weight in enumerate(weights) if weight >= least]
    return kept[0], weights[kept[0] : kept[-1] + 1]


def zipf(kind: str, n: int, exponent: int) -> Case:
    """Ranks: 1,000 by their own chances, the others by those of blocks."""
    growing = accumulate(range(10**9), lambda end, _: end + end // 100, initial=1000)
    blocks: list[int] = [*range(min(n, 1000)), *takewhile(lambda start: start < n, growing), n]
    weights = [Fraction(1, (rank + 1) ** exponent) for rank in blocks[:1000][:n]]
    for first, end in pairwise(blocks[1000:]):
        assert exponent == 2  # the integral of x^-2 is rational
        low, high = Fraction(2 * first + 1, 2), Fraction(2 * end + 1, 2)
        weights.append(1 / low - 1 / high)
    outcome = outcomes(weights)
    widest = max(end - first for first, end in pairwise(blocks))

    def expected(row: int, u: Draw) -> int:
        block = outcome(u)
        width = blocks[block + 1] - blocks[block]
        if n <= 1000:
            return 1 + block
        if widest > 2**30:  # as many draws as the widest one needs
            assert 2**31 < widest < 2**62
            drawn = (u(2) * P1 + u(3)) * P1 + u("2+2")
            return 1 + blocks[block] + drawn * width // P1**3
        return 1 + blocks[block] + (u(2) * width >> 31)

    return Case(kind, "zipf", {"n": n, "exponent": exponent}, expected)


# --- Curves ------------------------------------------------------------------------------------


Params = dict[str, float]


def curve(
    kind: str, generator: str, places: int, params: Params, make: Callable[[Draw], float]
) -> Case:
    """Numbers of a curve, rounded half up and kept between min and max."""

    def expected(row: int, u: Draw) -> object:
        value = math.floor(make(u) * 10.0**places + 0.5) / 10.0**places
        value = min(max(value, params.get("min", -math.inf)), params.get("max", math.inf))
        return int(value) if "int" in kind else value

    return Case(kind, generator, params, expected)


def bell(kind: str, places: int, mean: float, std: float, **params: float) -> Case:
    """The bell curve, cut half a place beyond its ends."""
    low, high = _ends(params, places)
    make = _cut((low - mean) / std, (high - mean) / std)
    params = {"mean": mean, "std": std, **params}
    return curve(kind, "normal", places, params, lambda u: mean + std * make(u))


def lognormal(kind: str, places: int, median: float, sigma: float, **params: float) -> Case:
    """The bell curve of logarithms."""
    low, high = (
        math.log(end / median) / sigma if end > 0 else -math.inf for end in _ends(params, places)
    )
    make = _cut(low, high) if "min" in params or "max" in params else _uncut
    params = {"median": median, "sigma": sigma, **params}
    return curve(kind, "lognormal", places, params, lambda u: median * math.exp(sigma * make(u)))


def exponential(kind: str, places: int, mean: float, **params: float) -> Case:
    """Waiting times."""
    start = params.get("min", 0.0)
    width = -math.expm1((start - _ends(params, places)[1]) / mean)
    params = {"mean": mean, **params}
    return curve(
        kind,
        "exponential",
        places,
        params,
        lambda u: start - mean * math.log(1 - unit(u) * width),
    )


def pareto(kind: str, places: int, alpha: float, **params: float) -> Case:
    """Powers."""
    start = params["min"]
    width = 1 - (_ends(params, places)[1] / start) ** -alpha

    def make(u: Draw) -> float:
        rest: float = (1 - unit(u) * width) ** (-1 / alpha)
        return start * rest

    return curve(kind, "pareto", places, {"alpha": alpha, **params}, make)


def _ends(params: Params, places: int) -> tuple[float, float]:
    half = 0.5 * 10.0**-places
    return params.get("min", -math.inf) - half, params.get("max", math.inf) + half


def _uncut(u: Draw) -> float:
    return math.sqrt(-2.0 * math.log((u(0) + 1) / P1)) * math.cos(2 * math.pi * (u(1) / P1))


def _cut(low: float, high: float) -> Callable[[Draw], float]:
    """Returns what makes standard normal numbers between two ends, of the upper half mirrored."""
    sign = -1 if low + high > 0 else 1
    first, last = sorted((sign * low, sign * high))
    start, width = NORMAL.cdf(first), NORMAL.cdf(last) - NORMAL.cdf(first)
    return lambda u: sign * NORMAL.inv_cdf(start + (unit(u) + 2.0**-32) * width)
