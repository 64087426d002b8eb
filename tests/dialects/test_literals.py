"""Literals are read by every engine as exactly the value they stand for; draws at their ends."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from fractions import Fraction
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from sqlglot import exp

from dialects import Dialect, get_dialect
from dialects import sql_nodes as x
from generators_sql.choice import Choice
from generators_sql.normal import Normal
from generators_sql.spi import ColumnFacts, Generator
from generators_sql.uniform_float import UniformFloat
from generators_sql.uniform_int import UniformInt
from generators_sql.uuid4 import Uuid4
from sdgen.column_types import ColumnType, DataType
from sdgen.compiling.uniform_integers import below
from sdgen.databases.engine import Engine
from sdgen.seeding import P1
from sdgen.values import Value
from tests.support import reference
from tests.support.amounts import examples
from tests.support.reference import half_up, uuid4

FLOATS = st.floats(allow_nan=False, allow_infinity=False)
INTEGERS = st.integers(-(2**63), 2**63 - 1)
TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))
ODD_TEXTS = ["'", "''", "\\", "\\'", "E'x'", "$$", "%", "%s", "--", "/*", "\r\n", "😀", "", "\x1a"]
ODD_FLOATS = [
    *(0.1, 5e-324, 2.2250738585072014e-308, 2.225073858507201e-308, 1.7976931348623157e308),
    *(9007199254740993.0, 1e22, 1e23, 8.5e-7, 123456789012345680.0, 1e-5, -0.0, -1e-320),
    *(math.nextafter(1, 2), math.nextafter(1, 0), 2.0**62, 2.0**63, -(2.0**64), 0.3, 1e15, 1e16),
]


def read(engine: Engine, expressions: Sequence[exp.Expression]) -> list[object]:
    """Returns the values of expressions, in their order."""
    return list(engine.query(engine.dialect.render(exp.select(*expressions)))[0])


def check(engine: Engine, values: Sequence[Value], column_type: ColumnType) -> None:
    """Asserts that literals of the values are read as the values, type and all."""
    literals = [engine.dialect.literal(value, column_type) for value in values]
    assert read(engine, literals) == list(values)
    assert [type(value) for value in read(engine, literals)] == [type(value) for value in values]


# --- Literals ----------------------------------------------------------------------------------


@examples(quick=60, slow=300)
@given(st.lists(FLOATS, min_size=1, max_size=30))
@example(ODD_FLOATS)
@example([10.0**power for power in range(-308, 309)])
@example([2.0**power for power in range(-1074, 1024)])
def test_doubles_in_sqlite(sqlite: Engine, values: list[float]) -> None:
    for start in range(0, len(values), 100):
        check(sqlite, values[start : start + 100], ColumnType.DOUBLE)


@examples(quick=15, slow=50)
@given(st.lists(FLOATS, min_size=1, max_size=30))
@example(ODD_FLOATS)
def test_doubles_in_postgres(postgres: Engine, values: list[float]) -> None:
    check(postgres, values, ColumnType.DOUBLE)


@examples(quick=30, slow=100)
@given(st.lists(TEXTS, min_size=1, max_size=30))
@example(ODD_TEXTS)
def test_texts_in_sqlite(sqlite: Engine, values: list[str]) -> None:
    check(sqlite, values, ColumnType.TEXT)


@examples(quick=15, slow=50)
@given(st.lists(TEXTS, min_size=1, max_size=30))
@example(ODD_TEXTS)
def test_texts_in_postgres(postgres: Engine, values: list[str]) -> None:
    check(postgres, values, ColumnType.TEXT)


@examples(quick=15, slow=50)
@given(st.lists(INTEGERS, min_size=1, max_size=30))
@example([-(2**63), 1 - 2**63, -(2**31) - 1, -(2**31), -1, 0, 1, 2**31 - 1, 2**31, 2**63 - 1])
def test_integers(engine: Engine, values: list[int]) -> None:
    check(engine, values, ColumnType.BIGINT)


@pytest.mark.parametrize("name", ["sqlite", "postgres"])
def test_zero_has_no_sign(name: str) -> None:
    dialect = get_dialect(name)
    assert dialect.render(dialect.double(-0.0)) == dialect.render(dialect.double(0.0))


# --- Draws at their ends -----------------------------------------------------------------------


@dataclass(frozen=True)
class GivenDraws:
    """A row whose draws are given; as much of ``generators_sql.spi.Row`` as values need."""

    dialect: Dialect
    column: ColumnFacts
    draws: tuple[int, ...]

    @property
    def number(self) -> exp.Expression:
        """Zero."""
        return x.integer(0)

    def draw(self, stream: int | str) -> exp.Expression:
        """Returns the draw as a 64-bit literal; further digits of a number are "0+2", "0+3"."""
        place = int(str(stream).removeprefix("0+"))
        return x.int64(self.draws[place])

    def between(self, low: int, high: int) -> exp.Expression:
        """Returns an integer in low … high."""
        return below(high - low + 1, self.draw, 0, low)

    def unit(self, stream: int = 0) -> exp.Expression:
        """Returns a double in [0, 1)."""
        bits = x.add(x.times(self.draw(stream), 2**22), x.shift_right(self.draw(stream + 1), 9))
        return x.paren(x.float_div(bits, self.dialect.double(2.0**53)))


def values_at(
    engine: Engine, generator: Generator, kind: str, draws: Sequence[tuple[int, ...]]
) -> list[Any]:
    """Returns what a generator makes of given draws."""
    facts = ColumnFacts(
        "e", "c", DataType(ColumnType(kind)), False, 1, datetime(2026, 1, 1, tzinfo=UTC)
    )
    assert not list(generator.problems(facts))
    rows = [GivenDraws(engine.dialect, facts, draw) for draw in draws]
    return read(engine, [generator.sql(row) for row in rows])  # type: ignore[arg-type]


def check_choice(engine: Engine, weights: list[float]) -> None:
    """Asserts at the draws on both sides of every threshold that it lies exactly there."""
    generator = Choice(values=list(range(len(weights))), weights=weights)
    exact = [Fraction(repr(weight)) for weight in weights]
    ends = [sum(exact[:count], Fraction(0)) / sum(exact) for count in range(len(exact) + 1)]
    near = {math.ceil(end * 2**31) + d for end in ends for d in (-2, -1, 0, 1)}
    draws = sorted(u for u in near if 0 <= u < P1)
    expected = [
        next(k for k, (_, end) in enumerate(pairwise(ends)) if Fraction(u, 2**31) < end)
        for u in draws
    ]
    assert values_at(engine, generator, "int", [(u,) for u in draws]) == expected


WEIGHTS = [
    [1.0, 1.0, 1.0],
    [0.9, 0.07, 0.03],
    [0.0, 1.0, 0.0, 2.0, 0.0],
    [1e-12, 1.0, 1e-12],
    [float(number % 4) for number in range(40)],
    [0.1] * 33,
]


@pytest.mark.parametrize("weights", WEIGHTS, ids=len)
def test_thresholds_of_choice(engine: Engine, weights: list[float]) -> None:
    check_choice(engine, weights)


WIDE = [
    (-(2**63), 2**63 - 1),
    (-(2**63), 2**63 - 2),
    (-(2**63), 0),
    (-(2**63), -1),
    (-1, 2**63 - 1),
    (0, 2**63 - 1),
    (2**62, 2**63 - 1),
    (0, 2**62),
    *((0, P1**2 + d) for d in (-2, -1, 0)),
    (0, 2 * P1**2),
    (0, 2**32),
    (-5, 2**31 - 5),
    (0, 2**31 - 1),
    *((0, P1 + d) for d in (-2, -1, 0)),
    (1, 2**30 + 1),
    (0, 10**18 - 1),
    (-(10**18), 2 * 10**18),
]


def lookup(words: tuple[int, ...]) -> reference.Draw:
    """Returns what gives draw 0, 1, 0+2 and 0+3 of some words."""
    return lambda stream: words[int(str(stream).removeprefix("0+"))]


def check_ends(engine: Engine) -> None:
    """Asserts what the smallest and the largest draws make."""
    top = P1 - 1
    ends = [(0, 0), (top, top)]
    assert values_at(engine, UniformInt(min=-5, max=5), "int", ends) == [-5, 5]
    assert values_at(engine, UniformInt(min=0, max=2**30 - 1), "int", ends) == [0, 2**30 - 1]
    some = [(0,) * 4, (top,) * 4, (top, 0, top, 0), (P1 // 2,) * 4, (1, 2, 3, 4), (0, 0, 0, top)]
    for low, high in WIDE:
        expected = [low + reference.below(high - low + 1, lookup(words)) for words in some]
        assert expected[:2] == [low, high]
        assert values_at(engine, UniformInt(min=low, max=high), "bigint", some) == expected
    unit = UniformFloat(min=0.0, max=1.0)
    assert values_at(engine, unit, "double", ends) == [0.0, (top * 2**22 + top // 2**9) / 2**53]
    assert values_at(engine, unit, "double", ends)[1] < 1
    bell = Normal(mean=10.0, std=2.0, decimals=3)
    farthest = math.sqrt(-2 * math.log(1 / P1))
    assert 6.55 < farthest < 6.57
    quarters = [(0, 0), (0, P1 // 2), (top, 0), (top, top)]
    reached = [round(10 + 2 * farthest, 3), round(10 - 2 * farthest, 3), 10.0, 10.0]
    assert values_at(engine, bell, "double", quarters) == reached


def check_rounding(engine: Engine) -> None:
    """Asserts that halves are rounded up, below zero too."""
    draws = [(0, 0), (P1 // 8, 0), (P1 // 4, 0), (P1 // 2, 0), (P1 - 1, P1 - 1)]
    for low, high in ((-1.0, 1.0), (-0.5, 0.5), (-2.5, -1.5), (0.005, 1.005), (1.5, 99.5)):
        for decimals in (0, 1, 2):
            values = [low + (u0 * 2**22 + u1 // 2**9) / 2**53 * (high - low) for u0, u1 in draws]
            expected = [half_up(value, decimals) for value in values]
            generator = UniformFloat(min=low, max=high, decimals=decimals)
            assert values_at(engine, generator, "double", draws) == expected


def check_uuids(engine: Engine) -> None:
    """Asserts the uuids of draws with all, none and single bits set."""
    numbers = [0, P1 - 1, *(1 << bit for bit in range(31))]
    draws = [(u, 0, 0, 0) for u in numbers] + [(0, u, 0, 0) for u in numbers]
    draws += [(0, 0, u, 0) for u in numbers] + [(0, 0, 0, u) for u in numbers]
    draws += [(P1 - 1,) * 4]
    case = uuid4("text")
    expected = [case.expected(0, draw.__getitem__) for draw in draws]
    assert values_at(engine, Uuid4(), "text", draws) == expected


def test_ends(engine: Engine) -> None:
    check_ends(engine)
    check_rounding(engine)
    check_uuids(engine)
