"""A plan is a value: nothing that is compiled of it, or done with it, leaves a trace in it."""

from __future__ import annotations

from dataclasses import FrozenInstanceError
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest

from generators_sql.faking.recipe import Recipe
from sdgen.compiling.compilation import Compilation
from sdgen.compiling.look_ups import LookUps
from sdgen.compiling.script import script
from sdgen.compiling.statements import RowRange, select_rows
from sdgen.planning.growth import Growth
from sdgen.planning.plan import Plan
from sdgen.planning.request import RunRequest
from sdgen.runs.previewing.preview import preview
from sdgen.runs.previewing.sampling import sample
from sdgen.runs.resolving.targets import inline_target
from sdgen.runs.service import RunService
from sdgen.scenario.models import TableMode
from sdgen.store import RunStatus, Store
from tests.support.databases import Database
from tests.support.runs import entity_of, plan_for, scenario_with

JOBS = ("text", "faker", {"provider": "job", "pool": 9})
SCENARIO = scenario_with(
    entity_of(
        "firms",
        5,
        id=("int", "sequence", {}),
        token=("uuid", "uuid4", {}),
        trade=JOBS,
        slogan=("text", "faker", {"provider": "catch_phrase", "per_row": True}),
    ),
    entity_of(
        "people",
        40,
        firm=("uuid", "fk", {"entity": "firms", "column": "token"}),
        trade=("text", "fk", {"entity": "firms", "column": "trade"}),
        slogan=("text", "fk", {"entity": "firms", "column": "slogan"}),
        grade=("int", "uniform_int", {"min": 1, "max": 9}),
        double=("int", "expr", {"sql": "grade * 2"}),
    ),
)


def state(plan: Plan) -> dict[str, Any]:
    """Return all that a plan holds, in its fields or beside them, copied one level down.

    What follows from its fields, and is kept once it has been asked for, is asked for first.
    """
    for name, kept in vars(Plan).items():
        if isinstance(kept, cached_property):
            getattr(plan, name)
    return {
        name: dict(value) if hasattr(value, "keys") and hasattr(value, "items") else value
        for name, value in vars(plan).items()
    }


@pytest.mark.parametrize("dialect", ["sqlite", "postgres"])
def test_compiling_leaves_a_plan_as_it_is(dialect: str) -> None:
    request = RunRequest(seed=5, as_of="2026-01-31", growth=Growth(({"firms": 3, "people": 9},)))
    plan = plan_for(SCENARIO, dialect, request)
    before, names = state(plan), repr(plan)
    texts = {"".join(script(plan, plan.order)) for _ in range(2)}
    if dialect == "sqlite":
        assert preview(plan, None, 3) == preview(plan, None, 3)
        assert sample(plan, 3, 60.0) == sample(plan, 3, 60.0)
    assert len(texts) == 1
    assert (state(plan), repr(plan)) == (before, names)
    assert plan == plan_for(SCENARIO, dialect, request)
    with pytest.raises(FrozenInstanceError):
        plan.seed = 6  # type: ignore[misc]
    with pytest.raises(TypeError):
        plan.modes["firms"] = TableMode.APPEND_ONLY  # type: ignore[index]
    with pytest.raises(TypeError):
        plan.keys["firms"] = ()  # type: ignore[index]


def test_running_leaves_a_plan_as_it_is(database: Database, tmp_path: Path) -> None:
    target = inline_target({"dsn": database.dsn, "kind": database.kind})
    with Store(tmp_path / "store.sqlite") as store:
        service = RunService(store)
        for mode in (None, TableMode.TRUNCATE_THEN_INSERT):
            request = RunRequest(seed=5, as_of="2026-01-31", mode=mode)
            queued = service.queue(SCENARIO, target, request)
            before = state(queued.plan)
            record = service.execute(queued)
            assert record.status is RunStatus.SUCCESS, record.error
            assert state(queued.plan) == before


def test_a_compilation_makes_values_once(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[int] = []
    pool = Recipe.pool

    def counted(self: Recipe, seed: int, size: int) -> Any:
        made.append(size)
        return pool(self, seed, size)

    monkeypatch.setattr(Recipe, "pool", counted)
    plan, compilation = plan_for(SCENARIO, "sqlite"), Compilation()
    for entity in (*plan.order, *plan.order):
        select_rows(plan, entity, RowRange.of(0, 5), LookUps(compilation))
    assert made == [9]
    select_rows(plan, plan.order[0], RowRange.of(0, 5), LookUps())
    assert made == [9, 9]
