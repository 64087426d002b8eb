"""Rows that copy what a condition looks at are counted by the rows they copy it from."""

from __future__ import annotations

from typing import Any

import pytest

from generators_sql.fk_shapes import condition
from sdgen.planning.growth import NONE, Growth
from sdgen.planning.request import RunRequest
from tests.support.runs import AS_OF, column_of, plan_for, scenario_from

_ID = column_of("id", "int", "sequence", {})
_PAIRED = {"type": "children", "min": 0, "max": 5}
_FIRST = Growth(({"shops": 151, "items": 378, "picks": 40},))


def _counted(children: dict[str, Any], where: str, growth: Growth, **of_item: Any) -> object:
    size = column_of("size", "decimal(6,2)", "decimal", {"min": 0, "max": 9})
    shops = [
        {**_ID, "primary_key": True},
        {**size, "nullable": True, "null_rate": 0.3},
        column_of("town", "text", "country", {}),
    ]
    shop = {"entity": "shops", "column": "id", "distribution": children}
    items = [
        {**_ID, "primary_key": True},
        {"name": "shop", "type": "int", "fk": shop},
        {**column_of("size", "decimal(6,2)", "parent", {"via": "shop", "column": "size"})},
        column_of("town", "text", "parent", {"via": "shop", "column": "town"}),
    ]
    items[2] |= {"nullable": True, **of_item}
    item = {"entity": "items", "column": "id", "distribution": "uniform", "where": where}
    picks = [_ID, {"name": "item", "type": "int", "fk": item}]
    entities: list[dict[str, Any]] = [
        {"name": "shops", "rows": 151, "columns": shops},
        {"name": "items", "columns": items},
        {"name": "picks", "rows": 40, "columns": picks},
    ]
    scenario = scenario_from({"name": "s", "seed": 5, "as_of": AS_OF, "entities": entities})
    plan = plan_for(scenario, "sqlite", RunRequest(growth=growth))
    return {key: counts for key, counts in plan.counts.items() if key[0] == "picks"}


@pytest.mark.parametrize("growth", [NONE, _FIRST], ids=["first", "later"])
@pytest.mark.parametrize(
    "children",
    [_PAIRED, {**_PAIRED, "scattered": True}, {**_PAIRED, "min": 3, "max": 3}],
    ids=["paired", "scattered", "equal"],
)
def test_the_count_is_that_of_the_rows(
    children: dict[str, Any], growth: Growth, monkeypatch: pytest.MonkeyPatch
) -> None:
    if children.get("min") == 3 and growth.ends:
        growth = Growth(({**_FIRST.ends[0], "items": 453},))
    for where in ("size > 4.5", "size IS NULL OR town < 'G'", "COALESCE(size, 1.25) < 3"):
        with monkeypatch.context() as changed:
            changed.setattr(condition, "CopiedCells", _None)
            row_by_row = _counted(children, where, growth)
        with monkeypatch.context() as changed:  # rows of items are not looked at any more
            changed.setattr(condition.Condition, "_satisfying", None)
            assert _counted(children, where, growth) == row_by_row


@pytest.mark.parametrize(
    ("where", "of_item"),
    [
        ("size > 4.5", {"null_rate": 0.2}),
        ("size > 4.5", {"type": "decimal(8,2)"}),
        ("size > 4.5 AND row_number() > 10", {}),
        ("size > 4.5 AND id > 10", {}),
    ],
)
def test_what_depends_on_the_row_itself_is_counted_row_by_row(
    where: str, of_item: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    found = _counted(_PAIRED, where, NONE, **of_item)
    monkeypatch.setattr(condition, "CopiedCells", _None)
    assert _counted(_PAIRED, where, NONE, **of_item) == found


class _None:
    """Finds no cells that are copied."""

    @staticmethod
    def of(*_: object) -> None:
        """Finds none."""
