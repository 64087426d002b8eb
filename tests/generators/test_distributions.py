"""Distributions against theory, at a fixed seed: chi-square and Kolmogorov-Smirnov."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

import numpy as np
import pytest
import scipy

from generators_sql.spi import shipped_dictionary
from sdgen.compiling.look_ups import LookUps
from sdgen.compiling.statements import RowRange, select_rows
from sdgen.databases.sqlite.engine import SQLiteEngine
from sdgen.scenario.models import Scenario
from sdgen.seeding import grid_width
from tests.support.runs import column_of, plan_for, scenario_with

ROWS = 200_000
ACCEPTED = 1e-3  # the smallest p-value that passes; seeds are fixed, so nothing here is random
PARENTS = 500


def values_of(
    kind: str,
    generator: str,
    params: Mapping[str, Any],
    name: str = "x",
    entity: str = "things",
    seed: int = 20261123,
) -> list[Any]:
    """Returns 200,000 cells of one column, made by SQLite (other engines make the same)."""
    parents = {
        "name": "parents",
        "rows": PARENTS,
        "columns": [column_of("id", "int", "sequence", {})],
    }
    things = {"name": entity, "rows": ROWS, "columns": [column_of(name, kind, generator, params)]}
    return cells(scenario_with(parents, things, seed=seed), entity)


def cells(scenario: Scenario, entity: str) -> list[Any]:
    """Returns the cells of an entity's first column."""
    plan = plan_for(scenario, "sqlite")
    look_ups = LookUps()
    query = select_rows(plan, plan.scenario.entity(entity), RowRange.of(0, ROWS), look_ups)
    with SQLiteEngine(":memory:") as engine:
        engine.provide(look_ups)
        return [row[0] for row in engine.query(plan.dialect.render(query))]


def assert_frequencies(values: Sequence[Any], weights: Mapping[Any, float]) -> None:
    """Asserts by chi-square that values come with frequencies in proportion to the weights."""
    counts = Counter(values)
    assert set(counts) <= set(weights)
    if len(weights) == 1:
        return
    total = sum(weights.values())
    expected = [weight / total * len(values) for weight in weights.values()]
    observed = [counts[value] for value in weights]
    assert scipy.stats.chisquare(observed, expected).pvalue > ACCEPTED


@pytest.mark.parametrize(("low", "high"), [(1, 6), (-50, 49), (0, 1)])
def test_uniform_int(low: int, high: int) -> None:
    values = values_of("int", "uniform_int", {"min": low, "max": high})
    assert_frequencies(values, dict.fromkeys(range(low, high + 1), 1.0))


BINS = 20


def assert_even(numbers: Sequence[int], low: int, high: int) -> None:
    """Asserts by chi-square that integers spread evenly over a range, and over remainders."""
    count = high - low + 1
    places = Counter((number - low) * BINS // count for number in numbers)
    remainders = Counter(number % 3 for number in numbers)
    assert set(places) <= set(range(BINS))
    assert scipy.stats.chisquare([places[k] for k in range(BINS)]).pvalue > ACCEPTED
    assert scipy.stats.chisquare([remainders[k] for k in range(3)]).pvalue > ACCEPTED


WIDE = [
    *((0, 10**18 - 1), (0, 3 * 10**18), (-(2**61) - 2**60, 2**61 + 2**60), (0, 2**62)),
    *((-(2**63), 2**63 - 1), (-(2**62), 2**63 - 1), (1, 3 * 2**29), (0, 3 * 2**40 - 1)),
]


@pytest.mark.parametrize(("low", "high"), WIDE)
def test_uniform_int_over_a_wide_range(low: int, high: int) -> None:
    values = values_of("bigint", "uniform_int", {"min": low, "max": high})
    assert_even(values, low, high)


def test_wide_ranges_of_other_generators_are_even_too() -> None:
    ends = {"min": "0001-01-01", "max": "9999-12-31", "resolution": "microsecond"}
    first = datetime(1, 1, 1)
    instants = [datetime.fromisoformat(text) for text in values_of("timestamp", "timestamp", ends)]
    ticks = [(instant - first) // timedelta(microseconds=1) for instant in instants]
    assert_even(ticks, 0, (datetime(9999, 12, 31) - first) // timedelta(microseconds=1) - 1)
    high = 2**61 - 1
    numbers = values_of("bigint", "unique_int", {"min": 0, "max": high})
    assert_even(numbers, 0, high)
    assert len(set(numbers)) == ROWS
    width = grid_width(high + 1)
    assert_even([number % width for number in numbers], 0, width - 1)


def test_choice_of_equals() -> None:
    assert_frequencies(
        values_of("string", "choice", {"values": list("abcdefg")}), dict.fromkeys("abcdefg", 1.0)
    )


def test_choice_by_weights() -> None:
    weights = {"a": 0.5, "b": 0.3, "c": 0.15, "d": 0.04, "e": 0.01}
    params = {"values": [*weights, "never"], "weights": [*weights.values(), 0]}
    assert_frequencies(values_of("string", "choice", params), weights)


def test_choice_of_many_by_weights() -> None:
    weights = {number: float(number % 7 + 1) for number in range(40)}
    params = {"values": list(weights), "weights": list(weights.values())}
    assert_frequencies(values_of("int", "choice", params), weights)


def test_choice_of_a_dictionary() -> None:
    values = list(range(300))
    made = values_of("int", "choice", {"values": values})
    assert_frequencies(made, dict.fromkeys(values, 1.0))


def test_cities() -> None:
    cities = shipped_dictionary("cities").values
    assert_frequencies(values_of("string", "faker_city", {}), dict.fromkeys(cities, 1.0))


def test_names() -> None:
    first, last = zip(
        *(name.split(" ", 1) for name in values_of("string", "faker_name", {})), strict=True
    )
    for made, dictionary in ((first, "first_names"), (last, "last_names")):
        known = shipped_dictionary(dictionary).values
        assert_frequencies(made, dict.fromkeys(known, 1.0))


def test_foreign_keys_spread_evenly() -> None:
    values = values_of("int", "fk", {"entity": "parents", "column": "id"})
    assert_frequencies(values, dict.fromkeys(range(1, PARENTS + 1), 1.0))


def test_uuid_digits() -> None:
    uuids = [value.replace("-", "") for value in values_of("uuid", "uuid4", {})]
    assert len(set(uuids)) == ROWS
    for position in range(32):
        allowed = {12: "4", 16: "89ab"}.get(position, "0123456789abcdef")
        assert_frequencies([value[position] for value in uuids], dict.fromkeys(allowed, 1.0))


def test_uniform_float() -> None:
    values = np.array(values_of("float", "uniform_float", {"min": -3, "max": 5}))
    assert values.min() >= -3
    assert values.max() <= 5
    assert scipy.stats.kstest(values, "uniform", args=(-3, 8)).pvalue > ACCEPTED


@pytest.mark.parametrize(("mean", "std"), [(0, 1), (52, 19), (-1000, 0.5)])
def test_normal(mean: float, std: float) -> None:
    values = np.array(values_of("float", "normal", {"mean": mean, "std": std, "decimals": 9}))
    assert scipy.stats.kstest(values, "norm", args=(mean, std)).pvalue > ACCEPTED
    tail = int((abs(values - mean) > 3 * std).sum())
    assert scipy.stats.binomtest(tail, ROWS, 2 * float(scipy.stats.norm.sf(3))).pvalue > ACCEPTED


def test_jitter_spreads_over_minus_j_to_j() -> None:
    params = {"start": "2026-01-01T00:00:00Z", "step": "0s", "jitter_seconds": 4}
    seconds = values_of("timestamp", "time_series", params)
    with sqlite3.connect(":memory:") as database:
        start = database.execute("SELECT unixepoch('2026-01-01')").fetchone()[0]
        offsets = [
            database.execute("SELECT unixepoch(?)", [value]).fetchone()[0] - start
            for value in set(seconds)
        ]
    database.close()
    assert sorted(offsets) == list(range(-4, 4))
    assert_frequencies(seconds, dict.fromkeys(set(seconds), 1.0))


def test_columns_and_entities_are_independent() -> None:
    params = {"min": 0, "max": 1}
    made = [
        values_of("float", "uniform_float", params, name, entity)
        for name, entity in (("a", "ab"), ("b", "ab"), ("b", "aa"), ("ab", "b"), ("a", "bb"))
    ]
    made.append(values_of("float", "uniform_float", params, "a", "ab", seed=20261124))
    correlation = np.corrcoef(np.array(made))
    off_diagonal = abs(correlation - np.eye(len(made)))
    assert off_diagonal.max() < 4.5 / ROWS**0.5


def test_neighbouring_rows_are_independent() -> None:
    values = np.array(values_of("float", "uniform_float", {"min": 0, "max": 1}))
    for lag in (1, 2, 7, 1000):
        correlation = np.corrcoef(values[:-lag], values[lag:])[0, 1]
        assert abs(correlation) < 4.5 / ROWS**0.5
