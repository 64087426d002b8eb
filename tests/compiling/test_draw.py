"""The draw: its published test vectors, and the same integers in Python, SQLite and Postgres."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import astuple
from itertools import chain

import psycopg
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialects import get_dialect
from dialects import sql_nodes as x
from sdgen.compiling.draws import draw_expression
from sdgen.seeding import (
    LOW_BITS,
    LOW_MASK,
    P1,
    P2,
    P3,
    SEED_MAX,
    SEED_MIN,
    DrawKey,
    draw,
    draw_key,
)
from tests.support.amounts import examples

Evaluate = Callable[[Sequence[str]], list[object]]
"""Gives the values of SQL expressions as an engine computes them."""

ROWS = (0, 1, 2, 999_999, 2**31 - 1, 2**31, 2**40 + 5)
# fmt: off
VECTORS = (
    (
        (42, "devices", "id", "0"),
        (1099741340, 1666785469, 782397169, 1604915954, 1382619004, 1639698659),
        (1938726352, 1552786680, 954070998, 152917630, 1410008943, 278234711, 1499203592),
    ),
    (
        (42, "devices", "id", "1"),
        (1225689597, 901514780, 834470074, 1560253989, 2082711444, 1628137248),
        (177640132, 1567473949, 790661830, 2051486435, 413889714, 748508173, 1152583487),
    ),
    (
        (-7, "größe", "naïve", "null"),
        (2038331133, 596271696, 2079696117, 1754088560, 936305256, 1030748547),
        (1499014421, 198796909, 231569598, 1722737528, 1912893913, 95601713, 70499024),
    ),
)
# fmt: on

keys = st.builds(
    draw_key, st.integers(SEED_MIN, SEED_MAX), st.text(), st.text(), st.sampled_from("0123")
)
# Corners that no blake2b will show us: every constant at its largest or smallest.
low31, word = st.sampled_from([0, 2**31 - 1]), st.sampled_from([1, P1 - 1])
corner_keys = st.builds(DrawKey, word, st.sampled_from([0, P1 - 1]), low31, low31, low31, word)
rows = st.one_of(
    st.integers(0, 2**53), st.integers(0, 2**31 - 1), st.sampled_from([0, 2**31 - 1, 2**31, 2**53])
)


@pytest.fixture(scope="module")
def in_sqlite() -> Iterator[Evaluate]:
    """Evaluates expressions in SQLite."""
    with closing(sqlite3.connect(":memory:")) as connection:
        yield lambda texts: list(connection.execute(f"SELECT {', '.join(texts)}").fetchone())


@pytest.fixture(scope="module")
def in_postgres(postgres_shared: str) -> Iterator[Evaluate]:
    """Evaluates expressions in Postgres."""
    with psycopg.connect(postgres_shared, autocommit=True) as connection:
        yield lambda texts: list(
            connection.execute(f"SELECT {', '.join(texts)}".encode()).fetchone() or ()
        )


def sql_draws(dialect_name: str, key: DrawKey, row: int) -> list[str]:
    """Return the draw as SQL: with the high bits and, where they are zero, also without."""
    dialect = get_dialect(dialect_name)
    low, high = x.int64(row & LOW_MASK), x.int64(row >> LOW_BITS)
    halves = [high] if row >> LOW_BITS else [high, None]
    return [dialect.render(draw_expression(key, low, half)) for half in halves]


def test_keys_of_the_published_vectors() -> None:
    assert [astuple(draw_key(*names)) for names, _, _ in VECTORS] == [key for _, key, _ in VECTORS]


def test_draws_of_the_published_vectors() -> None:
    for names, _, draws in VECTORS:
        assert tuple(draw(draw_key(*names), row) for row in ROWS) == draws


def check_vectors(dialect: str, evaluate: Evaluate) -> None:
    """Assert that an engine makes the published draws."""
    for names, _, draws in VECTORS:
        for row, expected in zip(ROWS, draws, strict=True):
            values = evaluate(sql_draws(dialect, draw_key(*names), row))
            assert set(values) == {expected}
            assert all(type(value) is int for value in values)


def test_vectors_in_sqlite(in_sqlite: Evaluate) -> None:
    check_vectors("sqlite", in_sqlite)


def test_vectors_in_postgres(in_postgres: Evaluate) -> None:
    check_vectors("postgres", in_postgres)


def check_any(dialect: str, evaluate: Evaluate, cases: list[tuple[DrawKey, int]]) -> None:
    """Assert that an engine draws what Python draws."""
    texts = [sql_draws(dialect, key, row) for key, row in cases]
    expected = [
        draw(key, row) for (key, row), of_case in zip(cases, texts, strict=True) for _ in of_case
    ]
    assert all(0 <= value < P1 for value in expected)
    assert evaluate(list(chain.from_iterable(texts))) == expected


cases = st.lists(st.tuples(keys | corner_keys, rows), min_size=1, max_size=20)


@examples(quick=20, slow=100)
@given(cases)
def test_any_draw_in_sqlite(in_sqlite: Evaluate, cases: list[tuple[DrawKey, int]]) -> None:
    check_any("sqlite", in_sqlite, cases)


@examples(quick=20, slow=100)
@given(cases)
def test_any_draw_in_postgres(in_postgres: Evaluate, cases: list[tuple[DrawKey, int]]) -> None:
    check_any("postgres", in_postgres, cases)


@examples(quick=60, slow=300)
@given(keys | corner_keys, rows)
def test_no_product_leaves_63_bits(key: DrawKey, row: int) -> None:
    low, high = row & LOW_MASK, row >> LOW_BITS
    y = low * key.a + high * key.h + key.b
    products = [y]
    for constant, before, after in ((key.c, P1, P2), (key.d, P2, P3), (key.e, P3, P1)):
        y = y % before * (low + constant)
        products.append(y)
        y %= after
    assert max(products) < 2**63
    assert y == draw(key, row)


def test_each_part_of_a_key_counts_for_itself() -> None:
    names = [
        (1, "a", "z", "0"),
        (1, "az", "", "0"),
        (1, "", "az", "0"),
        (1, "a", "z0", ""),
        (1, "a", "z", "1"),
        (-1, "a", "z", "0"),
        (1, "A", "z", "0"),
    ]
    assert len({draw_key(*parts) for parts in names}) == len(names)
