"""Keys of foreign keys at many rows: none comes twice, in memory that does not grow."""

from __future__ import annotations

import pytest
from sqlglot import exp

from dialects import sql_nodes as x
from sdgen.compiling.look_ups import LookUps
from sdgen.compiling.statements import RowRange, select_rows
from sdgen.databases.sqlite.engine import SQLiteEngine
from sdgen.scenario.models import Scenario
from tests.generators.test_fk_shapes import children, fk, number, table, users
from tests.support.runs import plan_for, scenario_with

MOST = pytest.param(10**7, marks=pytest.mark.slow)


def different(scenario: Scenario, one: str, other: str) -> tuple[int, int]:
    """Return how many rows there are, and how many pairs of two columns, of numbers below 10^7."""
    plan = plan_for(scenario, "sqlite")
    entity, look_ups = plan.scenario.entity("t"), LookUps()
    rows = select_rows(plan, entity, RowRange.of(0, entity.rows), look_ups)
    pair = x.add(x.times(x.col(one), 10**7), x.col(other))
    # SQLite sorts for GROUP BY; for COUNT (DISTINCT) it would look each one up in a tree.
    times = exp.alias_(exp.Count(this=exp.Star()), "times")
    once = exp.select(times).from_(rows.subquery("t")).group_by(pair)
    query = exp.select(exp.Sum(this=x.col("times")), exp.Count(this=exp.Star()))
    with SQLiteEngine(":memory:") as engine:
        engine.provide(look_ups)
        ((count, pairs),) = engine.query(plan.dialect.render(query.from_(once.subquery("g"))))
    return int(str(count)), int(str(pairs))


@pytest.mark.parametrize("rows", [10**6, MOST])
def test_no_pair_comes_twice(rows: int) -> None:
    pair = {"type": "distinct", "per": "a", "not_self": True}
    pairs = table("t", fk("a", children(5, 15)), fk("b", pair))
    assert different(scenario_with(users(rows // 10), pairs), "a", "b") == (rows, rows)


@pytest.mark.parametrize("rows", [10**5, MOST])
def test_no_line_comes_twice(rows: int) -> None:
    lines = table("t", fk("a", children(0, 4, scattered=True)), number("n", "a"))
    assert different(scenario_with(users(rows // 2), lines), "a", "n") == (rows, rows)


@pytest.mark.parametrize("rows", [10**5, MOST])
def test_one_to_one(rows: int) -> None:
    assert different(scenario_with(users(rows), table("t", fk("a", "unique"))), "a", "a") == (
        *(rows, rows),
    )
