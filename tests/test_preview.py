"""A preview is the beginning of the real thing, at once, whatever the entity's size."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from sdgen.errors import NotFoundError
from sdgen.runs.preview import preview
from sdgen.scenario.loading import load_scenario
from tests.support.runs import REQUEST, Runs, entity_of, plan_for, scenario_with

SHIPPED = sorted((Path(__file__).parent.parent / "scenarios").glob("*.yaml"))
HUGE = scenario_with(
    entity_of(
        "users",
        100_000_000,
        id=("bigint", "sequence", {}),
        name=("text", "faker_name", {}),
    ),
    entity_of(
        "events",
        100_000_000,
        id=("uuid", "uuid4", {}),
        user_id=("bigint", "fk", {"entity": "users", "column": "id"}),
        user_name=("text", "fk", {"entity": "users", "column": "name"}),
        at=("timestamp", "time_series", {"start": "-7d", "step": "5ms", "jitter_seconds": 1}),
        value=("float", "normal", {"mean": 0, "std": 1}),
    ),
)


@pytest.fixture(scope="module")
def runs() -> Iterator[Runs]:
    """Executes runs."""
    with Runs() as runs:
        yield runs


def test_hundred_million_rows_are_previewed_at_once() -> None:
    plan = plan_for(HUGE, "sqlite")
    preview(plan, None, 5)  # loads word lists, modules, …
    started = time.perf_counter()
    previews = preview(plan, None, 20)
    assert time.perf_counter() - started < 1
    assert [(shown.entity, len(shown.rows), shown.total_rows) for shown in previews] == [
        ("users", 20, 100_000_000),
        ("events", 20, 100_000_000),
    ]


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_preview_is_the_beginning_of_a_run(path: Path, runs: Runs) -> None:
    scenario = load_scenario(path)
    request = replace(REQUEST, scale=0.01)
    tables = runs.sqlite(scenario, request)
    previews = preview(plan_for(scenario, "sqlite", request), None, 50)
    assert {shown.entity for shown in previews} == set(tables)
    for shown in previews:
        assert list(shown.rows) == tables[shown.entity][:50]
        assert shown.columns == tuple(
            column.name for column in scenario.entity(shown.entity).columns
        )
        assert shown.total_rows == len(tables[shown.entity])


def test_preview_of_one_entity_shorter_than_asked_for(runs: Runs) -> None:
    scenario = scenario_with(
        entity_of("a", 3, id=("int", "sequence", {})),
        entity_of("b", 8, a_id=("int", "fk", {"entity": "a", "column": "id"})),
    )
    (shown,) = preview(plan_for(scenario, "sqlite"), "b", 100)
    assert (shown.entity, list(shown.rows)) == ("b", runs.sqlite(scenario)["b"])


def test_preview_of_an_unknown_entity_says_which_there_are() -> None:
    with pytest.raises(NotFoundError, match=r'Did you mean "users"\? Entities here: users, events'):
        preview(plan_for(HUGE, "sqlite"), "user", 5)
