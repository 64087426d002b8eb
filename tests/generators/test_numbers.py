"""Generators of numbers by weights and curves make on every engine what plain Python computes."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import UTC, datetime
from fractions import Fraction
from functools import cache
from itertools import pairwise

import pytest
from sqlglot import exp

from generators_sql.exponential import Exponential
from generators_sql.lognormal import Lognormal
from generators_sql.math.continuous_distributions import Curve
from generators_sql.math.rank_choice import zipf_blocks
from generators_sql.math.weighted_choice import Weights, aliases
from generators_sql.normal import Normal
from generators_sql.pareto import Pareto
from generators_sql.registry import own_generators
from generators_sql.spi import ColumnFacts
from sdgen.column_types import parse_column_type
from sdgen.databases.engine import Engine
from sdgen.seeding import P1
from tests.dialects.test_literals import GivenDraws, read
from tests.generators.test_generators import CASES as OTHER_CASES
from tests.generators.test_generators import ENTITY, ROWS
from tests.support.cells import made_of_cases, open_engine
from tests.support.numbers import (
    bell,
    binomial,
    bools,
    decimals,
    exponential,
    lognormal,
    pareto,
    poisson,
    zipf,
)
from tests.support.reference import computed

EXACT = [
    *(bools(p) for p in (0.5, 0.0, 1.0, 0.3, 1e-12)),
    decimals("decimal(8,2)", -1.05, 3.1),
    decimals("decimal(15,15)", -0.999999999999999, 0.999999999999999),
    decimals("decimal(15,0)", 0, 999999999999999),
    decimals("decimal(4,1)", 2.5, 2.5),
    decimals("decimal(9,7)", 1e-07, 3e-07),
    binomial("smallint", 10, 0.5),
    binomial("double", 3, 0.001),
    binomial("decimal(6,2)", 400, 0.3),
    *(binomial("int", 5, p) for p in (0.0, 1.0)),
    binomial("int", 0, 0.5),
    poisson("int", 2.5),
    poisson("float", 0.001),
    poisson("bigint", 300),
    poisson("decimal(3,0)", 0),
    *(zipf("int", n, 2) for n in (1, 2, 64, 65, 999, 1000, 1001, 1010, 1011, 5000)),
    zipf("bigint", 10**12, 2),
]
CURVES = [
    (0, bell("int", 0, 4, 1, min=1, max=5)),
    (6, bell("double", 6, 0, 1, min=-1, max=1.5)),
    (3, bell("decimal(9,3)", 3, 10, 2.5, min=18)),
    (6, bell("float", 6, 10, 2.5, max=-2.5)),
    (6, bell("double", 6, -3, 1, min=-50)),
    (6, lognormal("double", 6, 100, 0.5)),
    (2, lognormal("decimal(10,2)", 2, 31000, 0.6, min=10000, max=90000)),
    (6, lognormal("double", 6, 1, 0.25, min=-2, max=1.5)),
    (0, lognormal("bigint", 0, 1000, 1, max=50000)),
    (6, exponential("double", 6, 40)),
    (2, exponential("decimal(8,2)", 2, 40, min=-10)),
    (0, exponential("smallint", 0, 3, min=2, max=9)),
    (4, exponential("float", 4, 1e-3, decimals=4, max=0.004)),
    (6, pareto("double", 6, 3, min=1)),
    (0, pareto("int", 0, 1.16, min=1000, max=10**6)),
    (2, pareto("decimal(15,2)", 2, 2, min=0.5)),
]


@cache
def made(dsn: str) -> list[list[str | None]]:
    """Returns the cells of each case, made once for each database."""
    cases = [*EXACT, *(case for _, case in CURVES)]
    return made_of_cases(dsn, ENTITY, cases, ROWS)


def check_exact(index: int, dsn: str) -> None:
    """Asserts that a database makes what Python computes."""
    expected = [computed(EXACT[index], ENTITY, f"c{index}", row) for row in range(ROWS)]
    assert made(dsn)[index] == expected


def check_curves(dsn: str) -> None:
    """Asserts equality, but for the last place of one value in a thousand."""
    differing = []
    for index, (places, case) in enumerate(CURVES, start=len(EXACT)):
        for row, cell in enumerate(made(dsn)[index]):
            expected = computed(case, ENTITY, f"c{index}", row)
            if cell != expected:
                differing.append((case.id, row, cell, expected))
                difference = abs(float(cell or "nan") - float(expected or "nan"))
                assert difference < 1.5 * 10**-places, differing[-1]
    assert len(differing) <= len(CURVES) * ROWS / 1000, differing


IDS = [f"{index}-{case.id}" for index, case in enumerate(EXACT)]


@pytest.mark.parametrize("index", range(len(EXACT)), ids=IDS)
def test_exact_in_sqlite(index: int) -> None:
    check_exact(index, ":memory:")


@pytest.mark.parametrize("index", range(len(EXACT)), ids=IDS)
def test_exact_in_postgres(index: int, postgres_shared: str) -> None:
    check_exact(index, postgres_shared)


def test_curves_in_sqlite() -> None:
    check_curves(":memory:")


def test_curves_in_postgres(postgres_shared: str) -> None:
    check_curves(postgres_shared)


@dataclass(frozen=True)
class ComputedSteps(GivenDraws):
    """A row whose draws are given, and whose steps the engine computes one after the other."""

    engine: Engine

    def named(self, what: str, value: exp.Expression, comment: str) -> exp.Expression:
        """Returns the value as a literal."""
        return self.dialect.double(float(str(read(self.engine, [value])[0])))


def value_at(engine: Engine, generator: Curve, draws: tuple[int, int]) -> float:
    """Returns what a curve makes of two draws, in a double column."""
    at = datetime(2026, 1, 1, tzinfo=UTC)
    facts = ColumnFacts("e", "c", parse_column_type("double"), False, 1, at)
    assert not list(generator.problems(facts))
    row = ComputedSteps(engine.dialect, facts, draws, engine)
    return float(str(read(engine, [generator.sql(row)])[0]))  # type: ignore[arg-type]


def test_curves_keep_within_min_and_max_at_any_draw(postgres_shared: str) -> None:
    top = P1 - 1
    draws = [(0, 0), (0, top), (top, 0), (top, top), (P1 // 2, 0), (P1 // 13, 7)]
    curves: list[tuple[Curve, float, float]] = [
        (Normal(mean=0.0, std=1.0, min=-0.5, max=0.5, decimals=0), -0.0, 0.0),
        (Normal(mean=1e9, std=1e-3, min=1e9, max=1e9 + 0.25), 1e9, 1e9 + 0.25),
        (Normal(mean=0.0, std=1.0, min=5.9, decimals=9), 5.9, 9.25),
        (Normal(mean=0.0, std=1.0, max=-5.9, decimals=9), -9.25, -5.9),
        (Normal(mean=7.0, std=0.0, min=6.0, max=8.0), 7.0, 7.0),
        (Normal(mean=0.0, std=3.0, min=0.30001, max=2.69999, decimals=1), 0.4, 2.6),
        (Lognormal(median=1.0, sigma=2.0, min=0.001, max=3.0), 0.001, 3.0),
        (Exponential(mean=5.0, min=0.4, max=3.9, decimals=0), 1.0, 3.0),
        (Pareto(min=0.07, alpha=0.5, max=1e9, decimals=3), 0.07, 1e9),
        (Pareto(min=0.05, alpha=1.0, max=1.0, decimals=1), 0.1, 1.0),
    ]
    for dsn in (":memory:", postgres_shared):
        with open_engine(dsn) as engine:
            for generator, low, high in curves:
                values = [value_at(engine, generator, draw) for draw in draws]
                assert low <= min(values) <= max(values) <= high, (generator, values)
                places = 6 if generator.asked()[2] is None else generator.asked()[2]
                assert values == [round(value, places) for value in values]


def test_default_decimals_are_those_a_double_has_room_for() -> None:
    at = datetime(2026, 1, 1, tzinfo=UTC)
    for kind, largest, places in (
        ("double", 1e3, 6),
        ("double", 1e11, 4),
        ("double", 9e15, 0),
        ("decimal(9,3)", 1e3, 3),
        ("int", 1e3, 0),
    ):
        facts = ColumnFacts("e", "c", parse_column_type(kind), False, 1, at)
        generator = Pareto(min=1.0, alpha=0.5, max=largest)
        assert generator.places(facts) == places, (kind, largest)
        assert not list(generator.problems(facts))


def test_every_generator_has_cases() -> None:
    here = {case.generator for case in (*OTHER_CASES, *EXACT, *(case for _, case in CURVES))}
    numeric = {"bool", "decimal", "binomial", "poisson", "zipf"}
    numeric |= {"normal", "lognormal", "exponential", "pareto"}
    assert numeric <= here
    assert numeric <= {generator.type for generator in own_generators()}


# --- Tables ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "values",
    [
        (1,),
        (0, 3, 0),
        (1, 10**40),
        tuple(range(100)),
        tuple(3**number for number in range(80)),
        (7,) * 1000,
        (10**39 + 7, *range(1, 333), 10**39),
    ],
    ids=len,
)
def test_alias_tables_have_the_chances_of_the_weights(values: tuple[int, ...]) -> None:
    chances = [0] * len(values)
    for number, (chance, alias) in enumerate(aliases(Weights(values))):
        assert 0 <= chance <= P1
        chances[number] += chance
        chances[alias] += P1 - chance
    total = sum(values)
    for value, chance in zip(values, chances, strict=True):
        exact = Fraction(value * len(values) * P1, total)
        assert abs(chance - exact) < 1


@pytest.mark.parametrize("exponent", [0.3, 1.0, 1.5])
def test_blocks_of_ranks_have_the_chances_of_their_ranks(exponent: float) -> None:
    starts, weights = zipf_blocks(3_000, exponent)
    exact = [math.fsum((r + 1) ** -exponent for r in range(*ends)) for ends in pairwise(starts)]
    total, made = math.fsum(exact), sum(weights.values)
    assert starts[0] == 0
    assert starts[-1] == 3_000
    for weight, chance in zip(weights.values, exact, strict=True):
        assert math.isclose(weight / made, chance / total, rel_tol=1e-6)
