"""``fill_once: true`` is valid where a scenario is, whether its table holds rows or none."""

from __future__ import annotations

from typing import Any

import pytest

import sdgen
from sdgen.errors import ValidationError
from tests.support.runs import scenario_from

ID = {"name": "id", "type": "int", "generator": {"type": "sequence"}}
HIDDEN = {"name": "secret", "type": "text", "hidden": True, "expr": "'a' || id"}
NAME = {"name": "name", "type": "text", "expr": "secret"}


def scenario(children: list[dict[str, Any]] | None = None, **keys: Any) -> dict[str, Any]:
    """Return a scenario of a look-up table and rows that point to it."""
    once = {"name": "once", "rows": 3, "fill_once": True, "primary_key": ["id"]}
    columns = [HIDDEN, ID, NAME]
    fk = {"name": "once_id", "type": "int", "fk": {"entity": "once", "column": "id"}}
    more = {"name": "more", "rows": 5, "columns": [ID, fk, *(children or [])]}
    return {"name": "s", "entities": [{**once, "columns": columns, **keys}, more]}


def parent(column: str) -> dict[str, Any]:
    """Return a column that copies one of the look-up table."""
    params = {"via": "once_id", "column": column}
    return {"name": "copied", "type": "text", "generator": {"type": "parent", "params": params}}


@pytest.mark.parametrize(
    ("data", "place", "message"),
    [
        (
            scenario(primary_key=None),
            "entities[0]",
            "where once holds rows already: the rows of once need a primary key",
        ),
        (
            scenario([parent("secret")]),
            "entities[1].columns[2].generator.params.column",
            "where once holds rows already: once has no such column",
        ),
        (
            scenario(existing=True, rows=None),
            "entities[0].fill_once",
            "existing rows are never made. Remove fill_once, or existing",
        ),
        (
            scenario(rows=None),
            "entities[0].rows",
            "missing. Add the key rows",
        ),
    ],
)
def test_what_is_wrong_in_either_case(data: dict[str, Any], place: str, message: str) -> None:
    for entity in data["entities"]:
        for key in [key for key, value in entity.items() if value is None]:
            del entity[key]
        if entity.get("existing"):
            entity["columns"] = [{"name": "id", "type": "int"}]
    with pytest.raises(ValidationError) as caught:
        scenario_from(data)
    assert any(
        each.path.startswith(place) and message in each.message for each in caught.value.problems
    ), caught.value


def test_without_a_target_its_rows_are_made() -> None:
    rows = [*sdgen.rows(scenario([parent("name")]), "more", seed=3)]
    names = {row["id"]: row["name"] for row in sdgen.rows(scenario(), "once", seed=3)}
    assert len(names) == 3
    assert all(row["copied"] == names[row["once_id"]] for row in rows)
