"""The keyed bijection: the same on every engine as in Python, and a bijection."""

from __future__ import annotations

import math
from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dialects import sql_nodes as x
from sdgen.compiling.look_ups import LookUps
from sdgen.compiling.row import BoundRow, CompiledRow
from sdgen.compiling.writing import Writing
from sdgen.databases.postgres.engine import PostgresEngine
from sdgen.databases.sqlite.engine import SQLiteEngine
from sdgen.seeding import DrawKey, draw_key, permutation_rounds, permute
from tests.support.runs import entity_of, plan_for, scenario_with

SEED = 7  # that of tests.support.runs


def keys_for(n: int, seed: int = SEED) -> list[DrawKey]:
    """Returns the keys of things.id."""
    turns = range(permutation_rounds(n))
    return [draw_key(seed, "things", "id", f"permutation.{turn}") for turn in turns]


@pytest.mark.parametrize("n", [1, 2, 3, 4, 5, 10, 99, 100, 101, 1023, 1024, 1025, 5000])
def test_every_number_is_taken_to_a_number_of_its_own(n: int) -> None:
    keys = keys_for(n)
    assert sorted(permute(keys, n, i) for i in range(n)) == list(range(n))
    assert sorted(permute(keys, n, i, tweak=5) for i in range(n)) == list(range(n))


@settings(deadline=None)
@given(st.integers(1, 2**61), st.data())
def test_it_stays_within_its_range(n: int, data: st.DataObject) -> None:
    number = data.draw(st.integers(0, n - 1))
    assert 0 <= permute(keys_for(n), n, number) < n


@pytest.mark.parametrize("n", [3, 4, pytest.param(5, marks=pytest.mark.slow)])
def test_seeds_reach_every_order_of_few_numbers(n: int) -> None:
    seeds = 6_000
    orders = Counter(
        tuple(permute(keys_for(n, seed), n, i) for i in range(n)) for seed in range(seeds)
    )
    expected = seeds / math.factorial(n)
    assert len(orders) == math.factorial(n)
    assert all(expected / 2 < count < 2 * expected for count in orders.values())


def test_neighbours_land_anywhere() -> None:
    """Distances between the images of neighbours are uniform: chi-square with 99 df below 180."""
    n = 100_000
    keys = keys_for(n)
    images = [permute(keys, n, i) for i in range(20_001)]
    distances = Counter((b - a) % n // 1_000 for a, b in pairwise(images))
    chi_square = sum((distances[bin_] - 200) ** 2 / 200 for bin_ in range(100))
    assert 40 < chi_square < 180


SIZES = [1, 2, 7, 400, 1_681, 2**31 - 1, 2**31, 2**32, 2**32 + 1, 2**40 + 12_345, 2**61]


def check(dsn: str, n: int, *, tweaked: bool) -> None:
    """Asserts that a database takes numbers where Python does, and back."""
    rows = min(n, 60)
    scenario = scenario_with(entity_of("things", rows, id=("bigint", "sequence", {})))
    step = n // rows
    with SQLiteEngine(dsn) if dsn == ":memory:" else PostgresEngine(dsn, None) as engine:
        plan = plan_for(scenario, engine.kind)
        entity = plan.order[0]
        writing = Writing(plan, LookUps(), lambda entity, column: None, rows)
        row = BoundRow(CompiledRow(writing, entity, x.col("i")), plan.facts(entity, "id"))
        number = row.named("number", x.times(x.col("i"), step), "spread over the range")
        tweak = row.named("tweak", x.plus(x.col("i"), 3), "a number") if tweaked else None
        value = row.permuted(number, n, tweak=tweak)
        value = row.named("value", value, "where it takes the number")
        back = row.unpermuted(value, n, tweak=tweak)
        source = plan.dialect.row_source(x.integer(0), x.integer(rows), rows)
        query = writing.layers.select(source, [x.col("i"), value, back])
        made = engine.query(plan.dialect.render(query))
    keys = keys_for(n)
    assert made == [
        (i, permute(keys, n, i * step, i + 3 if tweaked else 0), i * step) for i in range(rows)
    ]


@pytest.mark.parametrize("tweaked", [False, True])
@pytest.mark.parametrize("n", SIZES)
def test_in_sqlite(n: int, tweaked: bool) -> None:
    check(":memory:", n, tweaked=tweaked)


@pytest.mark.parametrize("tweaked", [False, True])
@pytest.mark.parametrize("n", SIZES)
def test_in_postgres(n: int, tweaked: bool, postgres_shared: str) -> None:
    check(postgres_shared, n, tweaked=tweaked)
