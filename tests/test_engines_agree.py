"""SQLite and Postgres make the same rows, cell for cell; every foreign key finds its parent."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import psycopg
import pytest
from hypothesis import HealthCheck, given, settings

from dialects import get_dialect
from sdgen.compiling.dictionaries import Dictionaries
from sdgen.compiling.statements import RowRange, select_rows
from sdgen.planning.plan import Plan
from sdgen.scenario.loading import load_scenario
from sdgen.scenario.models import Scenario
from sdgen.seeding import draw, draw_key
from tests.support.random_scenarios import GENERATORS, scenarios
from tests.support.runs import (
    REQUEST,
    Runs,
    Tables,
    assert_keys_exist,
    assert_same,
    entity,
    plan_for,
    scenario_from,
    scenario_with,
)

SHIPPED = sorted((Path(__file__).parent.parent / "scenarios").glob("*.yaml"))
SHIPPED_ROWS = 3_000  # of each scenario, about


@pytest.fixture(scope="module")
def runs() -> Iterator[Runs]:
    """Executes runs."""
    with Runs() as runs:
        yield runs


# --- Shipped scenarios -------------------------------------------------------------------------


def test_there_are_shipped_scenarios() -> None:
    assert len(SHIPPED) >= 3


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_shipped_scenario(path: Path, runs: Runs, postgres_shared: str) -> None:
    scenario = load_scenario(path)
    total = sum(entity.rows for entity in scenario.entities)
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


def test_random_scenarios_use_every_generator() -> None:
    from generators_sql import GENERATORS as known

    assert {*GENERATORS, "fk"} == {generator.type for generator in known}


_SLOW_TO_DRAW = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example]


@settings(max_examples=60, derandomize=True, deadline=None, suppress_health_check=_SLOW_TO_DRAW)
@given(data=scenarios())
def test_random_scenario(data: dict[str, Any], runs: Runs, postgres_shared: str) -> None:
    check(data, runs, postgres_shared)


@pytest.mark.slow
@settings(max_examples=300, derandomize=True, deadline=None, suppress_health_check=_SLOW_TO_DRAW)
@given(data=scenarios())
def test_many_random_scenarios(data: dict[str, Any], runs: Runs, postgres_shared: str) -> None:
    check(data, runs, postgres_shared)
