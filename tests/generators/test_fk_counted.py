"""Rows that draw their parents: numbered among those of one parent, and in pairs that differ."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sdgen.planning.request import RunRequest
from tests.generators.test_fk_errors import said
from tests.generators.test_fk_shapes import fk, number, table, users, weights
from tests.support.databases import Database
from tests.support.runs import REQUEST, Runs, Tables, scenario_with

DRAWN: list[Any] = [
    "uniform",
    "zipf",
    {"type": "zipf", "exponent": 2},
    {"type": "pareto", "alpha": 1.2},
    weights(*range(37)),
]


@pytest.fixture(scope="module")
def runs() -> Iterator[Runs]:
    """Executes runs."""
    with Runs() as runs:
        yield runs


def pairs(shape: Any, rows: int, paints: int, **more: Any) -> list[dict[str, Any]]:
    """Return the entities of a junction: users of a drawn shape, each with different paints."""
    return [
        users(),
        table(
            "stock",
            fk("user_id", shape, references=True, **more),
            number("no", "user_id"),
            fk("paint", {"type": "distinct", "per": "user_id"}, where={"to": paints}),
            primary_key=["user_id", "paint"],
            unique=[["user_id", "no"]],
            rows=rows,
        ),
    ]


def assert_paired(tables: Tables, room: int) -> None:
    """Assert that the rows of each user are numbered from 1, and have different paints."""
    of_users = defaultdict(list)
    for user, no, paint in tables["stock"]:
        of_users[user].append((int(str(no)), paint))
    for rows in of_users.values():
        assert sorted(no for no, _ in rows) == list(range(1, len(rows) + 1))
        assert len({paint for _, paint in rows}) == len(rows) <= room


@pytest.mark.slow_on_servers
@pytest.mark.parametrize("shape", DRAWN, ids=str)
def test_numbers_and_pairs(shape: Any, database: Database) -> None:
    scenario = scenario_with(*pairs(shape, 300, 30))
    with Runs() as runs:
        runs.start(scenario, {"dsn": database.dsn, "kind": database.kind}, REQUEST)
    stored = database.read(scenario)
    assert len(stored["stock"]) == 300
    assert_paired(stored, 30)
    counts = Counter(user for user, *_ in stored["stock"])
    if shape in DRAWN[2:4]:
        assert max(counts.values()) == 30  # its most popular one draws more


@settings(max_examples=15, deadline=None)
@given(
    shape=st.sampled_from(DRAWN),
    paints=st.integers(1, 37),
    share=st.floats(0, 1),
    batch=st.sampled_from([1, 7, 1000]),
)
@pytest.mark.slow
def test_every_row_finds_room(
    runs: Runs, shape: Any, paints: int, share: float, batch: int
) -> None:
    rows = max(1, round(37 * paints * share))
    tables = runs.sqlite(
        scenario_with(*pairs(shape, rows, paints)), RunRequest(seed=7, batch_size=batch)
    )
    assert len(tables["stock"]) == rows
    assert_paired(tables, paints)


def test_a_full_table_holds_every_pair_once(runs: Runs) -> None:
    tables = runs.sqlite(scenario_with(*pairs("zipf", 37 * 12, 12)))
    assert set(Counter(user for user, *_ in tables["stock"]).values()) == {12}


def test_those_with_room_keep_their_draws(runs: Runs) -> None:
    """Only rows beyond the room of their parent move."""
    plain = scenario_with(users(), table("stock", fk("user_id", "zipf"), rows=300))
    alone = runs.sqlite(plain)["stock"]
    tight = runs.sqlite(scenario_with(*pairs("zipf", 300, 20)))["stock"]
    drawn = Counter(user for user, *_ in alone)
    beyond = sum(max(0, count - 20) for count in drawn.values())
    moved = sum(one[0] != other[0] for one, other in zip(alone, tight, strict=True))
    assert moved == beyond > 0


def test_too_few_pairs() -> None:
    (message,) = said(*pairs("zipf", 1000, 27))
    assert message.endswith(
        "37 rows of users with 27 different rows each make 999 pairs (got 1000 rows). Use fewer "
        "rows of stock, or more rows to point to"
    )
