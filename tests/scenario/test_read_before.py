"""Versions of a scenario that are read one after the other: what stays is not read again."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from typing import Any

import pytest

from sdgen.errors import ScenarioError
from sdgen.instants import format_instant
from sdgen.planning.plan import make_plan
from sdgen.planning.request import RunRequest
from sdgen.scenario import rules
from sdgen.scenario.documents import Document
from sdgen.scenario.loading import scenario_of
from sdgen.scenario.models import Column
from sdgen.scenario.read_before import ReadBefore
from tests.support.runs import entity_of

Entities = list[dict[str, Any]]

_TO_A = {"entity": "a", "column": "id"}
_TO_B = {"entity": "b", "column": "id"}


_BEFORE: Entities = [
    entity_of("a", 9, id=("int", "sequence", {}), name=("varchar(9)", "const", {"value": "x"})),
    entity_of("b", 9, id=("int", "sequence", {}), a_id=("int", "fk", _TO_A)),
    entity_of("c", 9, b_id=("int", "fk", {**_TO_B, "distribution": {"type": "unique"}})),
    entity_of("d", 5, id=("int", "sequence", {})),
]
"""Entities of which c points to b, and b to a."""


def _problems(entities: Entities, before: ReadBefore | None) -> list[str]:
    try:
        scenario_of(Document({"name": "s", "entities": entities}), before)
    except ScenarioError as error:
        return [str(each) for each in error.problems]
    return []


def _changed(place: int, change: Callable[[dict[str, Any]], object]) -> Entities:
    """Return the data of the entities, of which one is another: the others are those before."""
    entities = [*_BEFORE]
    entities[place] = deepcopy(entities[place])
    change(entities[place])
    return entities


@pytest.mark.parametrize(
    "entities",
    [
        _changed(0, lambda a: a["columns"][0].update(name="number")),
        _changed(0, lambda a: a["columns"][0].update(type="text")),
        _changed(0, lambda a: a["columns"][0].update(nullable=True)),
        _changed(1, lambda b: b.update(rows=3)),  # fewer than rows that each point to one of them
        _changed(1, lambda b: b["columns"].pop(0)),
        [_BEFORE[0], *_BEFORE[2:]],
        [*reversed(_BEFORE)],
    ],
)
def test_problems_are_the_same_whatever_was_read_before(entities: Entities) -> None:
    before = ReadBefore()
    assert _problems(_BEFORE, before) == []
    assert _problems(entities, before) == _problems(entities, None)
    assert _problems(_BEFORE, before) == []


def test_columns_are_looked_at_again_only_where_they_or_their_parents_change(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[str] = []
    find = rules.generator_findings

    def noted(read: object, column: Column, facts: Any) -> object:
        asked.append(f"{facts.entity}.{column.name}")
        return find(read, column, facts)  # type: ignore[arg-type]

    monkeypatch.setattr(rules, "generator_findings", noted)
    before = ReadBefore()
    first = scenario_of(Document({"name": "s", "entities": _BEFORE}), before)
    asked.clear()
    entities = _changed(1, lambda b: b.update(rows=20))
    scenario = scenario_of(Document({"name": "s", "entities": entities}), before)
    assert asked == ["b.id", "b.a_id", "c.b_id"]
    assert [old is new for old, new in zip(first.entities, scenario.entities, strict=True)] == [
        *(True, False, True, True)
    ]
    asked.clear()
    request = RunRequest(row_overrides={"d": 7}, as_of=format_instant(before.as_of))
    make_plan(scenario, request, "postgres", before=before)
    assert asked == ["d.id"]
