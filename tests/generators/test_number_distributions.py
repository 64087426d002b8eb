"""Generators of numbers against theory, at a fixed seed: chi-square and Kolmogorov-Smirnov."""

from __future__ import annotations

import itertools
import math
from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import pytest
import scipy

from tests.generators.test_distributions import ACCEPTED, ROWS, assert_frequencies, values_of


def assert_chances(values: Sequence[int], chances: dict[int, float]) -> None:
    """Asserts by chi-square that whole numbers come by their chances; rare ones taken together."""
    counts = Counter(values)
    often = [number for number, chance in chances.items() if chance * ROWS >= 5]
    observed = [counts[number] for number in often]
    expected = [chances[number] * ROWS for number in often]
    others = ROWS - sum(expected)
    if others >= 5:
        observed.append(ROWS - sum(observed))
        expected.append(others)
    scale = sum(observed) / sum(expected)
    assert scale == pytest.approx(1, abs=1e-3)
    assert scipy.stats.chisquare(observed, [scale * each for each in expected]).pvalue > ACCEPTED


@pytest.mark.parametrize("p", [0.5, 0.03])
def test_bool(p: float) -> None:
    assert_frequencies(values_of("bool", "bool", {"p": p}), {1: p, 0: 1 - p})


def test_decimal_reaches_both_ends_as_often_as_the_middle() -> None:
    values = values_of("decimal(5,2)", "decimal", {"min": -0.5, "max": 0.5})
    hundredths = [round(value * 100) for value in values]
    assert [number / 100 for number in hundredths] == values
    assert_frequencies(hundredths, dict.fromkeys(range(-50, 51), 1.0))


@pytest.mark.parametrize(("n", "exponent"), [(10, 1.0), (500, 1.0), (500, 0.0), (50, 2.5)])
def test_zipf(n: int, exponent: float) -> None:
    values = values_of("int", "zipf", {"n": n, "exponent": exponent})
    chances = {rank: rank**-exponent for rank in range(1, n + 1)}
    total = sum(chances.values())
    assert_chances(values, {rank: chance / total for rank, chance in chances.items()})


@pytest.mark.parametrize(("n", "exponent"), [(100_000, 1.1), (20_000, 0.5)])
def test_zipf_of_many_ranks(n: int, exponent: float) -> None:
    values = values_of("int", "zipf", {"n": n, "exponent": exponent})
    chances = np.arange(1, n + 1) ** -exponent
    edges = np.unique(np.geomspace(1, n + 1, 60).astype(int))
    expected = np.array([chances[low - 1 : high - 1].sum() for low, high in _pairs(edges)])
    observed = np.histogram(values, edges)[0]
    assert observed.sum() == ROWS
    assert scipy.stats.chisquare(observed, expected / expected.sum() * ROWS).pvalue > ACCEPTED


def _pairs(edges: Any) -> list[tuple[int, int]]:
    return [(int(low), int(high)) for low, high in itertools.pairwise(edges)]


@pytest.mark.parametrize("mean", [0.7, 12, 250])
def test_poisson(mean: float) -> None:
    values = values_of("int", "poisson", {"mean": mean})
    assert_chances(values, {k: float(scipy.stats.poisson.pmf(k, mean)) for k in range(600)})


@pytest.mark.parametrize(("n", "p"), [(10, 0.5), (40, 0.05), (1000, 0.6)])
def test_binomial(n: int, p: float) -> None:
    values = values_of("int", "binomial", {"n": n, "p": p})
    assert_chances(values, {k: float(scipy.stats.binom.pmf(k, n, p)) for k in range(n + 1)})


def test_counts_of_the_largest_mean() -> None:
    values = np.array(values_of("int", "poisson", {"mean": 1_000_000}))
    # Steps of 1 in a standard deviation of 1000: as good as continuous.
    assert scipy.stats.kstest(values + 0.5, "norm", args=(1_000_000.5, 1000)).pvalue > ACCEPTED


def cut(curve: Any, low: float, high: float) -> Callable[[Any], Any]:
    """Returns the distribution function of a curve between two ends."""
    if curve.cdf(low) > 0.5:
        return lambda value: (
            1 - (curve.sf(value) - curve.sf(high)) / (curve.sf(low) - curve.sf(high))
        )
    return lambda value: (curve.cdf(value) - curve.cdf(low)) / (curve.cdf(high) - curve.cdf(low))


@pytest.mark.parametrize(
    ("generator", "params"),
    [
        ("normal", {"min": 4, "max": 9}),
        ("normal", {"min": 14}),
        ("normal", {"max": -5}),
        ("normal", {"min": -6, "max": 30}),
        ("normal", {"min": 6.99, "max": 7}),
        ("lognormal", {}),
        ("lognormal", {"min": 100, "max": 400}),
        ("exponential", {}),
        ("exponential", {"max": 25}),
        ("pareto", {}),
        ("pareto", {"max": 25}),
    ],
)
def test_curves(generator: str, params: dict[str, float]) -> None:
    given, curve = {
        "normal": ({"mean": 5, "std": 2}, scipy.stats.norm(5, 2)),
        "lognormal": ({"median": 310, "sigma": 0.6}, scipy.stats.lognorm(0.6, scale=310)),
        "exponential": ({"mean": 40}, scipy.stats.expon(0, 40)),
        "pareto": ({"min": 10, "alpha": 2.5}, scipy.stats.pareto(2.5, scale=10)),
    }[generator]
    values = np.array(values_of("double", generator, {**given, **params, "decimals": 9}))
    low, high = params.get("min", -math.inf), params.get("max", math.inf)
    assert low <= values.min() <= values.max() <= high
    distribution = cut(curve, low, high)
    assert scipy.stats.kstest(values, distribution).pvalue > ACCEPTED


def test_means_of_whole_curves() -> None:
    for generator, params, curve in (
        ("exponential", {"mean": 3, "min": 100}, scipy.stats.expon(100, 3)),
        ("lognormal", {"median": 5, "sigma": 0.4}, scipy.stats.lognorm(0.4, scale=5)),
        ("pareto", {"min": 1, "alpha": 6}, scipy.stats.pareto(6)),
    ):
        values = np.array(values_of("double", generator, params))
        error = float(curve.std()) / math.sqrt(ROWS)
        assert abs(values.mean() - curve.mean()) < 4 * error, generator
        assert values.std() == pytest.approx(curve.std(), rel=0.05), generator


def test_whole_numbers_at_the_ends_of_a_cut_are_as_likely_as_on_the_whole_curve() -> None:
    values = values_of("int", "normal", {"mean": 4, "std": 1, "min": 1, "max": 5})
    chances = {
        k: float(np.diff(scipy.stats.norm(4, 1).cdf([k - 0.5, k + 0.5]))[0]) for k in range(1, 6)
    }
    total = sum(chances.values())
    assert_chances(values, {number: chance / total for number, chance in chances.items()})
