"""``rows: until as_of``: rows are counted by time, exactly as their cells have it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

import sdgen
from sdgen.errors import ValidationError
from sdgen.runs.previewing.estimates import estimated_sizes
from tests.support.runs import REQUEST, plan_for, scenario_from

DEVICES = {
    "name": "devices",
    "rows": 3,
    "columns": [{"name": "id", "type": "int", "generator": {"type": "sequence"}}],
}


def until(
    kind: str = "timestamp", rows: object = "until as_of", **params: object
) -> dict[str, Any]:
    """Return a scenario whose entity has a time_series, of devices in turn."""
    series = {"name": "at", "type": kind, "generator": {"type": "time_series", "params": params}}
    fk = {"entity": "devices", "column": "id", "distribution": "every"}
    of_device = {"name": "device_id", "type": "int", "fk": fk}
    entity = {"name": "e", "rows": rows, "columns": [of_device, series]}
    return {"name": "test", "seed": 7, "entities": [DEVICES, entity]}


def instant(cell: datetime | date) -> datetime:
    """Return a cell as what it is compared with as_of as."""
    if isinstance(cell, datetime):
        return cell.replace(tzinfo=UTC)
    return datetime(cell.year, cell.month, cell.day, tzinfo=UTC)


SERIES: list[tuple[str, Mapping[str, object]]] = [
    ("timestamp", {"start": "2026-01-01", "step": "1h"}),
    ("timestamptz", {"start": "2026-01-01T00:00:00.5", "step": "333333us"}),
    ("timestamp", {"start": "2026-01-01T23:00:00+01:00", "step": "700100300ns"}),
    ("timestamp", {"start": "2026-01-01", "step": "90s", "jitter_seconds": 45}),
    ("timestamptz", {"start": "2026-01-01", "step": "3s", "jitter_seconds": 1.5}),
    ("date", {"start": "2026-01-01T08:00:00", "step": "5h", "jitter_seconds": 9000}),
    ("timestamp", {"start": "2026-01-01", "step": "7m", "per": "device_id"}),
    ("date", {"start": "2026-01-01T12:00:00", "step": "11h", "per": "device_id"}),
]


@pytest.mark.parametrize(("kind", "params"), SERIES)
def test_no_row_is_later_and_none_is_missing(kind: str, params: Mapping[str, object]) -> None:
    data = until(kind, **params)
    more = {"seed": 7, "row_overrides": {"e": 2_000}}
    cells = [instant(row["at"]) for row in sdgen.rows(data, "e", as_of="2026-01-05", **more)]
    for number in (0, 1, 40, 777, 1_000):
        for as_of in (cells[number], cells[number].replace(hour=12, minute=0)):
            then = as_of.replace(microsecond=0)
            if then < cells[0] or then >= cells[-1]:
                continue
            made = list(sdgen.rows(data, "e", seed=7, as_of=then.isoformat()))
            assert [instant(row["at"]) for row in made] == [each for each in cells if each <= then]


def test_what_counts_no_rows_is_told_all_at_once() -> None:
    problems: list[str] = []
    for kind, params in (
        ("timestamp", {"start": "-30d", "step": "1h"}),
        ("timestamp", {"start": "2026-01-01", "step": "-1h"}),
        ("timestamp", {"start": "2026-01-01", "step": "1m", "jitter_seconds": 31}),
        (
            "timestamp",
            {"start": "2026-01-01", "step": "1m", "jitter_seconds": 9, "per": "device_id"},
        ),
        ("timestamp", {"start": "2026-01-01", "step": "1d", "jitter_seconds": 999.5}),
        ("timestamp", {"start": "0001-01-01", "step": "1us"}),
    ):
        with pytest.raises(ValidationError) as caught:
            scenario_from(until(kind, **params) | {"as_of": "2026-02-01"})
        (problem,) = caught.value.problems
        assert problem.path == "entities[1].rows"
        problems.append(problem.message.rpartition("at: ")[2])
    assert problems == [
        "its start moves with as_of (got -30d). Use an absolute one: 2026-01-01",
        "its times do not rise (step -1h). Use a step above 0",
        "its times are not in order, as jitter of 31 s is more than half of a step of 1m. Use "
        "less, or a longer step",
        "its times are not in order: with per device_id, jitter mixes them. Leave it out",
        "its jitter is drawn in steps that are too fine (got 999.5 s). Use whole seconds",
        "must be at most 1000000000000 (got 63905500800000001 until as_of). Use a later start or a "
        "longer step",
    ]
    broken = until(start="-30d", step="1h")
    broken["entities"] += [
        {"name": "plain", "rows": "until as_of", "columns": DEVICES["columns"]},
        {"name": "typo", "rows": "until now", "columns": DEVICES["columns"]},
        {"name": "negative", "rows": -2, "columns": DEVICES["columns"]},
    ]
    with pytest.raises(ValidationError) as caught:
        scenario_from(broken)
    told = {problem.path: problem.message for problem in caught.value.problems}
    assert sorted(told) == [f"entities[{number}].rows" for number in range(1, 5)]
    assert "a time_series with an absolute start" in told["entities[2].rows"]
    assert told["entities[3].rows"] == (
        "must be a number of rows, or until as_of (got 'until now')"
    )
    assert told["entities[4].rows"] == "must be at least 1 (got -2)"


def test_a_run_that_would_have_no_row_is_refused() -> None:
    scenario = scenario_from(until(start="2026-03-01", step="1h"))
    with pytest.raises(ValidationError, match=r"entities\[1\].rows: no row has a time until as_of"):
        plan_for(scenario, "sqlite")


def test_children_follow_and_scale_does_not_apply() -> None:
    data = until(start="2026-01-01T00:00:00", step="1h")
    fk = {
        "entity": "e",
        "column": "device_id",
        "distribution": {"type": "children", "min": 2, "max": 2},
    }
    data["entities"] += [{"name": "lines", "columns": [{"name": "x", "type": "int", "fk": fk}]}]
    data["profiles"] = {"small": {"scale": 0.01}, "few": {"rows": {"e": 5}}}
    scenario = scenario_from(data)

    def rows(**changed: Any) -> dict[str, int]:
        plan = plan_for(scenario, "sqlite", replace(REQUEST, **changed))
        return {entity.name: entity.rows for entity in plan.order}

    whole = {"devices": 3, "e": 733, "lines": 1466}
    assert rows() == whole
    script = sdgen.explain(data, dialect="sqlite", as_of="2026-01-02")
    assert ("e: 25 rows until as_of" in script, "lines: 50 rows until" in script) == (True, False)
    assert rows(scale=100.0) == {**whole, "devices": 300}
    assert rows(profile="small") == {**whole, "devices": 1}
    assert rows(profile="few") == {"devices": 3, "e": 5, "lines": 10}
    assert rows(row_overrides={"e": 7}) == {"devices": 3, "e": 7, "lines": 14}
    one, other = (
        plan_for(scenario, "sqlite", replace(REQUEST, as_of=as_of)).config_hash
        for as_of in ("2026-01-20", "2026-02-20")
    )
    assert one == other, "a later as_of is not another configuration"
    early, late = (
        estimated_sizes(plan_for(scenario, "sqlite", replace(REQUEST, as_of=as_of)))
        for as_of in ("2026-01-20", "2026-02-20")
    )
    assert early["e"] != late["e"], "what is kept of one is not told of the other"
    few = plan_for(scenario, "sqlite", replace(REQUEST, profile="few")).config_hash
    assert few != one
