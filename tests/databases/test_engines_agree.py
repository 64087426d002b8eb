"""SQLite and Postgres make the same rows, cell for cell; every foreign key finds its parent."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from generators_sql.registry import OWN
from sdgen.compiling.look_ups import LookUps
from sdgen.compiling.statements import RowRange, select_rows
from sdgen.databases.engine import Engine
from sdgen.databases.postgres.engine import PostgresEngine
from sdgen.databases.sqlite.engine import SQLiteEngine
from sdgen.scenario.loading import load_scenario
from sdgen.scenario.models import Scenario
from sdgen.seeding import draw, draw_key
from sdgen.values import canonical_text
from tests.support import reference
from tests.support.amounts import examples
from tests.support.random_scenarios import GENERATORS, IN_TREES, OVER_ROWS, scenarios
from tests.support.random_siblings import SIBLINGS
from tests.support.runs import (
    REQUEST,
    Row,
    Runs,
    assert_keys_exist,
    assert_same,
    entity_of,
    plan_for,
    scenario_from,
    scenario_with,
)

SHIPPED = sorted((Path(__file__).parent.parent.parent / "scenarios").glob("*.yaml"))
SHIPPED_ROWS = 3_000  # of each scenario, about


@pytest.fixture(scope="module")
def runs() -> Iterator[Runs]:
    """Executes runs."""
    with Runs() as runs:
        yield runs


# --- Shipped scenarios -------------------------------------------------------------------------


def test_there_are_shipped_scenarios() -> None:
    assert len(SHIPPED) >= 3


@pytest.mark.slow  # their scripts, and paths of one, are quick in tests/runs/test_promise.py
@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_shipped_scenario(path: Path, runs: Runs, postgres_shared: str) -> None:
    scenario = load_scenario(path)
    planned = plan_for(scenario, "sqlite").scenario  # where an fk decides the rows of an entity
    total = sum(entity.rows for entity in planned.entities)
    request = replace(REQUEST, scale=SHIPPED_ROWS / total)
    in_sqlite = runs.sqlite(scenario, request)
    in_postgres = runs.postgres(scenario, postgres_shared, request)
    assert_same(in_sqlite, in_postgres)
    assert_keys_exist(scenario, in_sqlite)
    assert SHIPPED_ROWS * 0.9 < sum(map(len, in_sqlite.values())) < SHIPPED_ROWS * 1.2


# --- Random scenarios --------------------------------------------------------------------------


def check(data: dict[str, Any], runs: Runs, dsn: str) -> None:
    """Assert that both engines make the same rows of a scenario, and that its keys exist."""
    scenario = scenario_from(data)
    in_sqlite = runs.sqlite(scenario)
    assert_same(in_sqlite, runs.postgres(scenario, dsn))
    assert_keys_exist(scenario, in_sqlite)


def test_a_line_break_in_a_name(runs: Runs, postgres_shared: str) -> None:
    address = {"type": "url", "params": {"domains": ["a.example", "b.example"]}}
    columns = [{"name": "a\nb", "type": "text", "generator": address}]
    # In Postgres the type of an enum has the name of its column.
    labels = {"type": "choice", "params": {"values": ["low", "high"]}}
    columns += [{"name": "c\nd", "type": "enum(low, high)", "generator": labels}]
    entity = {"name": "x", "rows": 9, "columns": columns}
    check({"name": "x", "seed": 7, "entities": [entity]}, runs, postgres_shared)


def test_random_scenarios_use_every_generator() -> None:
    others = {"fk", "parent", "child_number"}
    assert {*GENERATORS, *SIBLINGS, *IN_TREES, *OVER_ROWS, *others} == {*OWN}


# In parts, since one alone would take longer than all else: each draws scenarios of its own. The
# first server has all of them, others have those of one part, and so has the quick suite.
@pytest.mark.long
@pytest.mark.parametrize(
    "part",
    [
        1,
        *(
            pytest.param(part, marks=[pytest.mark.first_server, pytest.mark.slow])
            for part in (2, 3)
        ),
    ],
)
@examples(quick=5, slow=100)
@given(data=scenarios())
def test_random_scenario(part: int, data: dict[str, Any], runs: Runs, postgres_shared: str) -> None:
    check(data, runs, postgres_shared)


# --- Row numbers beyond 2^31 -------------------------------------------------------------------

SEED, ROWS = 11, 10**12
PARENTS = 3 * 2**31 + 1
STEP = 3
HUGE = scenario_with(
    entity_of("few", 10, id=("bigint", "sequence", {"start": 100})),
    entity_of(
        "parents",
        PARENTS,
        id=("bigint", "sequence", {"start": -7, "step": STEP}),
        few_id=("bigint", "fk", {"entity": "few", "column": "id"}),
        token=("uuid", "uuid4", {}),
    ),
    entity_of(
        "rows",
        ROWS,
        id=("bigint", "sequence", {"start": 5, "step": STEP}),
        small=("int", "uniform_int", {"min": 1, "max": 1000}),
        wide=("bigint", "uniform_int", {"min": -(2**63), "max": 2**63 - 1}),
        parent_id=("bigint", "fk", {"entity": "parents", "column": "id"}),
        few_id=("bigint", "fk", {"entity": "parents", "column": "few_id"}),
        token=("uuid", "fk", {"entity": "parents", "column": "token"}),
        share=("double", "uniform_float", {"min": 0, "max": 1}),
        at=(
            "timestamp",
            "time_series",
            {"start": "2000-01-01", "step": "1ms", "jitter_seconds": 9},
        ),
        name=("text", "faker_name", {}),
        noise=("float", "normal", {"mean": 0, "std": 1}),
    ),
    seed=SEED,
)
RANGES = [(0, 5), (2**31 - 5, 2**31 + 5), (2**40 - 2_000, 2**40 - 5), (ROWS - 5, ROWS)]


def selected(engine: Engine, scenario: Scenario, name: str, first: int, end: int) -> list[Row]:
    """Return a range of an entity's rows as the engine makes them, written nowhere."""
    plan = plan_for(scenario, engine.kind)
    look_ups = LookUps()
    entity = scenario.entity(name)
    query = select_rows(plan, entity, RowRange.of(first, end), look_ups)
    engine.provide(look_ups)
    types = [column.type for column in entity.columns]
    return [
        tuple(canonical_text(value, kind) for value, kind in zip(row, types, strict=True))
        for row in engine.query(plan.dialect.render(query))
    ]


def below(n: int, entity: str, column: str, row: int) -> int:
    """Return what the reference says of draws in [0, n)."""
    return reference.below(n, lambda stream: draw(draw_key(SEED, entity, column, str(stream)), row))


def expected_keys(row: int) -> Row:
    """Return the first five columns of a row of ``rows``, in Python."""
    parent = below(PARENTS, "rows", "parent_id", row)
    few = below(10, "parents", "few_id", below(PARENTS, "rows", "few_id", row))
    values = (
        5 + STEP * row,
        1 + below(1000, "rows", "small", row),
        below(2**64, "rows", "wide", row) - 2**63,
        STEP * parent - 7,
        100 + few,
    )
    return tuple(map(str, values))


@pytest.mark.parametrize(("first", "end"), RANGES)
def test_rows_far_up(first: int, end: int, postgres_shared: str) -> None:
    with SQLiteEngine(":memory:") as engine:
        in_sqlite = selected(engine, HUGE, "rows", first, end)
    with PostgresEngine(postgres_shared, None) as engine:
        in_postgres = selected(engine, HUGE, "rows", first, end)
    assert in_sqlite == in_postgres
    assert [row[:5] for row in in_sqlite] == [expected_keys(row) for row in range(first, end)]


def test_parents_far_up_are_the_ones_pointed_to(postgres_shared: str) -> None:
    numbers = [below(PARENTS, "rows", "token", row) for row in range(5)]
    assert max(numbers) > 2**31
    with SQLiteEngine(":memory:") as lite, PostgresEngine(postgres_shared, None) as postgres:
        for engine in (lite, postgres):
            parents = [selected(engine, HUGE, "parents", n, n + 1)[0] for n in numbers]
            assert [int(parent[0] or 0) for parent in parents] == [STEP * n - 7 for n in numbers]
            tokens = [row[5] for row in selected(engine, HUGE, "rows", 0, 5)]
            assert tokens == [parent[2] for parent in parents]


# --- Long chains of foreign keys ---------------------------------------------------------------


def chain(length: int) -> Scenario:
    """Return a scenario where each entity's key is the key of a row of the one before."""
    first = entity_of("e0", 50, key=("uuid", "uuid4", {}), word=("text", "faker_city", {}))
    others = [
        entity_of(
            f"e{number}",
            50,
            key=("uuid", "fk", {"entity": f"e{number - 1}", "column": "key"}),
            word=("text", "fk", {"entity": f"e{number - 1}", "column": "word"}),
        )
        for number in range(1, length)
    ]
    return scenario_with(first, *others)


@pytest.mark.parametrize("length", [12, 30])
def test_long_chain(length: int, runs: Runs, postgres_shared: str) -> None:
    scenario = chain(length)
    in_sqlite = runs.sqlite(scenario)
    assert_same(in_sqlite, runs.postgres(scenario, postgres_shared))
    assert_keys_exist(scenario, in_sqlite)
