"""choice with per: different values for the rows of each parent."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

import pytest

from sdgen.databases.engine import Engine
from sdgen.errors import ValidationError
from sdgen.scenario.models import Scenario
from tests.support.cells import made_by
from tests.support.runs import scenario_with

FEW = ["Research", "Surgery", "Oncology", "Cardiology", "Pediatrics"]
MANY = [f"room {number}" for number in range(90)]


def departments(values: list[str], distribution: Any, params: Any = None, **keys: Any) -> Scenario:
    """Returns a scenario of clinics and their departments, whose names differ in each clinic."""
    clinics = {
        "name": "clinics",
        "rows": 60,
        "columns": [{"name": "id", "type": "int", "generator": {"type": "sequence"}}],
    }
    nullable = {"nullable": "null_rate" in keys}
    fk = {"entity": "clinics", "column": "id", "distribution": distribution}
    named = {"type": "choice", "params": {"values": values, "per": "clinic_id", **(params or {})}}
    departments: dict[str, Any] = {
        "name": "departments",
        "columns": [
            {"name": "clinic_id", "type": "int", **nullable, **keys, "fk": fk},
            {"name": "name", "type": "text", **nullable, "generator": named},
        ],
        "unique": [["clinic_id", "name"]],
    }
    if distribution == "every":
        departments["rows"] = 200
    return scenario_with(clinics, departments)


def names_of(engine: Engine, scenario: Scenario) -> dict[str | None, list[str]]:
    """Returns clinic → the names of its departments in row order; None → of rows without one."""
    found: dict[str | None, list[str]] = defaultdict(list)
    for clinic, name in zip(*made_by(engine, scenario, "departments"), strict=True):
        found[clinic].append(name)
    return found


@pytest.mark.every_engine
@pytest.mark.parametrize("values", [FEW, MANY], ids=["few", "many"])
def test_no_parent_has_a_value_twice(engine: Engine, values: list[str]) -> None:
    found = names_of(engine, departments(values, {"type": "children", "min": 1, "max": 5}))
    assert len(found) == 60
    assert all(len(names) == len({*names}) for names in found.values())
    assert {name for names in found.values() for name in names} <= {*values}


def test_each_value_comes_at_each_place(engine: Engine) -> None:
    found = names_of(engine, departments(FEW, {"type": "children", "min": 5, "max": 5}))
    assert all({*names} == {*FEW} for names in found.values())
    for place in range(5):
        assert {names[place] for names in found.values()} == {*FEW}


def test_it_is_null_where_the_fk_is(engine: Engine) -> None:
    found = names_of(engine, departments(FEW, "every", null_rate=0.3))
    without = found.pop(None)
    assert 30 < len(without) < 90
    assert {*without} == {None}
    assert all(len(names) == len({*names}) for names in found.values())


@pytest.mark.parametrize(
    ("params", "said"),
    [
        ({"values": FEW[:3]}, "values: up to 5 rows have the same clinic_id, and need as many"),
        ({"values": [*FEW, FEW[0]]}, 'values: has "Research" twice, and per wants different ones'),
        ({"weights": [1, 2, 3, 4, 5]}, "weights: has no meaning with per"),
    ],
)
def test_what_is_refused(params: dict[str, Any], said: str) -> None:
    with pytest.raises(ValidationError) as caught:
        departments(FEW, {"type": "children", "min": 1, "max": 5}, params)
    (problem,) = caught.value.problems
    assert f"entities[1].columns[1].generator.params.{said}" in str(problem)
