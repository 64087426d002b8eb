"""Scenarios from files, Python data and models."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

import sdgen
from tests.support.cli import write_scenario
from tests.support.runs import entity_of


def _with(value: object, kind: str = "string") -> dict[str, Any]:
    return {
        "name": "x",
        "entities": [entity_of("t", 2, a=(kind, "const", {"value": value}))],
    }


def test_files_ids_data_and_models_are_the_same_scenario(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    entity = entity_of("t", 5, id=("int", "sequence", {}))
    file = write_scenario(tmp_path / "mine.yaml", entity, seed=3)
    loaded = sdgen.load(file)
    assert loaded == sdgen.load("./mine.yaml") == sdgen.load(str(file))
    data = {"name": loaded.name, "id": "mine", "seed": 3, "entities": (entity,)}
    assert sdgen.load(data) == loaded
    assert sdgen.load(sdgen.Scenario.model_validate({**data, "entities": [entity]})) == loaded
    assert sdgen.load(loaded) is loaded
    assert sdgen.load("ecommerce").id == "ecommerce"  # one that ships


@pytest.mark.parametrize(
    ("kind", "value", "in_yaml"),
    [
        ("decimal(8,3)", Decimal("0.125"), 0.125),
        ("string", Decimal("1.10"), "1.10"),
        ("timestamptz", datetime(2026, 1, 2, 3, tzinfo=UTC), "2026-01-02T03:00:00Z"),
        ("date", date(2026, 1, 2), "2026-01-02"),
        ("uuid", UUID(int=5), str(UUID(int=5))),
    ],
)
def test_values_of_python_mean_what_they_mean_in_yaml(
    kind: str, value: object, in_yaml: object
) -> None:
    kind_of = sdgen.load(_with(value, kind)).entity("t").column("a").generator
    assert kind_of == sdgen.load(_with(in_yaml, kind)).entity("t").column("a").generator


def test_all_problems_are_told_at_once() -> None:
    wrong = _with("x", "intt") | {"seed": "no"}
    wrong["entities"][0]["rows"] = 0
    with pytest.raises(sdgen.ScenarioError) as raised:
        sdgen.load(wrong)
    paths = [problem.path for problem in raised.value.problems]
    assert paths == ["seed", "entities[0].columns[0].type", "entities[0].rows"]
    assert all(path in str(raised.value) for path in paths)


def test_models_that_nobody_has_checked_are_checked() -> None:
    loaded = sdgen.load(_with("x"))
    (entity,) = loaded.entities
    twice = loaded.model_copy(update={"entities": [entity, entity]})
    with pytest.raises(sdgen.ScenarioError, match="entities"):
        sdgen.load(twice)


def test_what_yaml_cannot_say_is_a_problem(tmp_path: Path) -> None:
    ring: dict[str, Any] = {"name": "x"}
    ring["entities"] = [ring]
    for wrong, said in [
        (_with(object()), "must be a YAML value"),
        ({**_with("x"), 7: 8}, "a key must be a string"),
        (ring, "nested deeper"),
        (12, "must be a path, an id, a mapping or a Scenario"),
    ]:
        with pytest.raises(sdgen.ScenarioError, match=said):
            sdgen.load(wrong)  # type: ignore[arg-type]
    with pytest.raises(sdgen.ScenarioError, match="cannot be read"):
        sdgen.load(tmp_path / "nowhere.yaml")
    with pytest.raises(sdgen.NotFoundError, match="no scenario"):
        sdgen.load("nowhere")
    with pytest.raises(sdgen.ValidationError, match="no profile of that name"):
        sdgen.load(_with("x"), profile="ci")
