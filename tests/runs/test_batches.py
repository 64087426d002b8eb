"""A cell depends on seed, entity, column and row number; not on batches, not on neighbours."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import replace
from typing import Any

import pytest

from sdgen.scenario.models import Scenario
from tests.support.runs import (
    REQUEST,
    Row,
    Runs,
    Tables,
    column_of,
    entity_of,
    scenario_from,
    scenario_with,
)

Write = Callable[..., Tables]
"""Runs a scenario in a new place and returns its tables."""

SITES = entity_of(
    "sites",
    9,
    id=("int", "sequence", {}),
    city=("text", "faker_city", {}),
)
DEVICES = entity_of(
    "devices",
    40,
    id=("uuid", "uuid4", {}),
    site_id=("int", "fk", {"entity": "sites", "column": "id"}),
    name=("text", "faker_device_name", {}),
    code=("text", "choice", {"values": [f"c{number}" for number in range(70)]}),
)
READINGS = entity_of(
    "readings",
    60,
    id=("bigint", "sequence", {"start": 1000, "step": -3}),
    device_id=("uuid", "fk", {"entity": "devices", "column": "id"}),
    at=("timestamp", "time_series", {"start": "-7d", "step": "90s", "jitter_seconds": 0.5}),
    value=("double", "uniform_float", {"min": -1, "max": 1}),
    level=("int", "normal", {"mean": 100, "std": 15}),
    count=("int", "uniform_int", {"min": 0, "max": 9}),
)
DATA: dict[str, Any] = {"name": "test", "seed": 7, "entities": [SITES, DEVICES, READINGS]}
SCENARIO = scenario_from(DATA)


@pytest.fixture(scope="module")
def runs() -> Iterator[Runs]:
    """Executes runs."""
    with Runs() as runs:
        yield runs


@pytest.fixture(scope="module")
def into_sqlite(runs: Runs) -> Write:
    """Runs into SQLite."""
    return runs.sqlite


@pytest.fixture(scope="module")
def into_postgres(runs: Runs, postgres_shared: str) -> Write:
    """Runs into Postgres."""

    def write(scenario: Scenario, request: Any = REQUEST) -> Tables:
        return runs.postgres(scenario, postgres_shared, request)

    return write


def changed(change: Callable[[dict[str, Any]], None]) -> Scenario:
    """Return the scenario after a change of its data."""
    data = deepcopy(DATA)
    change(data)
    return scenario_from(data)


def cells(tables: Tables, scenario: Scenario) -> dict[tuple[str, str], list[str | None]]:
    """Return (entity, column) → its cells in row order."""
    return {
        (entity.name, column.name): [row[index] for row in tables[entity.name]]
        for entity in scenario.entities
        for index, column in enumerate(entity.columns)
    }


def check_batches(write: Write) -> None:
    """Assert that batches of any size make the same tables, in the same order."""
    whole = write(SCENARIO)
    assert [len(whole[name]) for name in ("sites", "devices", "readings")] == [9, 40, 60]
    for size in (1, 7, 1000):
        assert write(SCENARIO, replace(REQUEST, batch_size=size)) == whole


def check_neighbours(write: Write) -> None:
    """Assert that changes beside a cell leave it alone."""
    before = cells(write(SCENARIO), SCENARIO)

    def add_column(data: dict[str, Any]) -> None:
        new = column_of("extra", "text", "faker_name", {})
        data["entities"][1]["columns"].insert(1, new)

    def add_nullable_column(data: dict[str, Any]) -> None:
        new = column_of("extra", "text", "choice", {"values": [None, "x"]})
        data["entities"][0]["columns"].insert(0, {**new, "nullable": True})

    def add_entity(data: dict[str, Any]) -> None:
        data["entities"].insert(1, {**deepcopy(DEVICES), "name": "others"})

    def reorder(data: dict[str, Any]) -> None:
        data["entities"].reverse()
        for entity in data["entities"]:
            entity["columns"].reverse()

    def rename_tables(data: dict[str, Any]) -> None:
        for number, entity in enumerate(data["entities"]):
            entity["target_table"] = f"Table {number}"

    def grow(data: dict[str, Any]) -> None:
        data["entities"][2]["rows"] = 75  # nothing points to readings

    for change in (add_column, add_nullable_column, add_entity, reorder, rename_tables, grow):
        scenario = changed(change)
        after = cells(write(scenario), scenario)
        for place, expected in before.items():
            assert after[place][: len(expected)] == expected, (change.__name__, place)


def check_seeds(write: Write) -> None:
    """Assert that the same seed makes the same tables, and another one others."""
    once = write(SCENARIO)
    assert write(SCENARIO) == once
    assert write(SCENARIO, replace(REQUEST, seed=7)) == once
    for seed in (8, -7, 0):
        other = write(SCENARIO, replace(REQUEST, seed=seed))
        ours, theirs = cells(once, SCENARIO), cells(other, SCENARIO)
        same = {place for place in ours if ours[place] == theirs[place]}
        assert same == {("sites", "id"), ("readings", "id")}  # sequences draw nothing


def test_batches_in_sqlite(into_sqlite: Write) -> None:
    check_batches(into_sqlite)


def test_batches_in_postgres(into_postgres: Write) -> None:
    check_batches(into_postgres)


def test_neighbours_in_sqlite(into_sqlite: Write) -> None:
    check_neighbours(into_sqlite)


def test_neighbours_in_postgres(into_postgres: Write) -> None:
    check_neighbours(into_postgres)


def test_seeds_in_sqlite(into_sqlite: Write) -> None:
    check_seeds(into_sqlite)


def test_seeds_in_postgres(into_postgres: Write) -> None:
    check_seeds(into_postgres)


def test_batches_beyond_a_thousand_rows(runs: Runs) -> None:
    """SQLite's row source has one more level for each factor of 1000."""
    many = scenario_with(
        entity_of("t", 2_345, id=("int", "sequence", {"start": 0}), u=("uuid", "uuid4", {}))
    )
    whole = runs.sqlite(many)
    assert [row[0] for row in whole["t"]] == [str(number) for number in range(2_345)]
    for size in (999, 1000, 1001, 2_344):
        assert runs.sqlite(many, replace(REQUEST, batch_size=size)) == whole


def test_columns_draw_apart(into_sqlite: Write) -> None:
    """Columns of the same name and generator in two entities have nothing in common."""
    column = {"id": ("uuid", "uuid4", {}), "di": ("uuid", "uuid4", {})}
    tables = into_sqlite(scenario_with(entity_of("a", 50, **column), entity_of("b", 50, **column)))
    values: list[Row] = [*tables["a"], *tables["b"]]
    assert len({cell for row in values for cell in row}) == 200
