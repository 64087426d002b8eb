"""Pictures of columns: what is drawn is what the sample holds; samples are spread over all rows."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sdgen.column_types import parse_column_type
from sdgen.errors import TargetError
from sdgen.planning.plan import Plan
from sdgen.runs.previewing.sampling import sample, spread
from sdgen.runs.resolving.counting import plan_without_target
from sdgen.scenario.loading import load_scenario
from tests.support.runs import REQUEST, Runs, entity_of, plan_for, scenario_with
from web.drawings.pictures import picture
from web.drawings.summary import Summary, histogram, summarise
from web.pages import samples
from web.pages.samples import Samples

SHIPPED = sorted((Path(__file__).parent.parent.parent / "scenarios").glob("*.yaml"))
FINITE = st.floats(-1e12, 1e12)


def summary_of(values: list[str | None], kind: str) -> Summary:
    """Return the summary of a column of that type, which must be drawable."""
    summary = summarise(values, parse_column_type(kind))
    drawn = picture(summary, "<x>")
    assert drawn is None or "<x>" not in drawn
    if drawn is not None:
        root = ElementTree.fromstring(drawn)
        assert root.get("role") == "img"
        assert root.get("aria-label")
        lines: dict[str, list[str]] = {}
        for text in root.iter("text"):
            lines.setdefault(text.get("y", ""), []).append(text.text or "")
        assert all(len("".join(texts)) <= 34 for texts in lines.values())  # none over another
    return summary


@given(st.lists(FINITE, min_size=1, max_size=300))
def test_a_histogram_counts_every_number_once(numbers: list[float]) -> None:
    shape = histogram(numbers, whole=False)
    assert sum(shape.counts) + shape.below + shape.above == len(numbers)
    assert shape.low <= max(numbers)
    assert shape.below + shape.above <= 0.02 * len(numbers)


@given(st.lists(st.integers(-(10**9), 10**9), min_size=1, max_size=300))
def test_bins_of_integers_hold_equally_many_of_them(numbers: list[int]) -> None:
    shape = histogram(numbers, whole=True)
    width = (shape.high - shape.low) / len(shape.counts)
    assert width == int(width) >= 1
    expected = [0] * len(shape.counts)
    for number in numbers:
        if shape.low <= number < shape.high:
            expected[int((number - shape.low) // width)] += 1
    assert list(shape.counts) == expected or shape.above
    assert sum(shape.counts) + shape.below + shape.above == len(numbers)


def test_labels_of_large_numbers_do_not_overlap() -> None:
    assert summary_of([str(9 * 10**15 + n * 10**10) for n in range(100)], "bigint").numbers


def test_a_long_tail_does_not_flatten_the_rest() -> None:
    numbers = [float(number) for number in range(1000)] + [1e9, 2e9, -1e9]
    shape = histogram(numbers, whole=False)
    assert (shape.below, shape.above) == (1, 2) or shape.below + shape.above <= 20
    assert shape.high < 1100
    assert max(shape.counts) < 100


def test_categories_are_bars_in_order_of_their_frequency() -> None:
    summary = summary_of(["b"] * 3 + ["a"] * 5 + [None] * 2, "string")
    assert summary.bars is not None
    assert summary.bars.counts == (("a", 5), ("b", 3))
    assert (summary.nulls, summary.distinct, summary.null_share) == (2, 2, 0.2)


def test_few_numbers_are_bars_in_their_own_order() -> None:
    summary = summary_of(["10", "9", "9", "10", "10", "-1"] * 9, "int")
    assert summary.bars is not None
    assert [value for value, _ in summary.bars.counts] == ["-1", "9", "10"]
    assert summary.extremes == ("-1", "10")


def test_many_categories_share_a_bar() -> None:
    values = [f"v{min(int(random.Random(n).expovariate(0.5)), 30)}" for n in range(2000)]
    summary = summary_of([*values, *(f"rare {n}" for n in range(20))], "text")
    assert summary.bars is not None
    assert summary.bars.others + sum(count for _, count in summary.bars.counts) == 2020
    assert summary.bars.other_values == summary.distinct - len(summary.bars.counts)


def test_free_text_is_drawn_by_its_lengths_with_samples() -> None:
    summary = summary_of([f"word {'x' * (n % 40)} {n}" for n in range(500)], "text")
    assert summary.bars is None
    assert summary.lengths is not None
    assert sum(summary.lengths.counts) == 500
    assert summary.samples[0] == "word  0"


def test_uuids_are_shown_by_samples_alone() -> None:
    summary = summary_of([f"00000000-0000-4000-8000-{n:012}" for n in range(50)], "uuid")
    assert (summary.lengths, summary.bars, len(summary.samples)) == (None, None, 3)
    assert picture(summary, "id") is None


@pytest.mark.parametrize("kind", ["timestamp", "timestamptz", "date"])
def test_instants_are_a_timeline(kind: str) -> None:
    begin = datetime(2026, 1, 1)
    values = [(begin + timedelta(days=n)).isoformat(sep=" ") for n in range(100)]
    values = [value[:10] if kind == "date" else value for value in values]
    values = [f"{value}+00:00" if kind == "timestamptz" else value for value in values]
    summary = summary_of([*values, None], kind)
    assert summary.timeline is not None
    assert sum(summary.timeline.counts) == 100
    assert summary.timeline.labels == ("2026-01-01", "2026-04-10")


@pytest.mark.parametrize("kind", ["int", "string", "timestamp", "json", "bool"])
def test_a_column_of_nulls_has_no_picture(kind: str) -> None:
    summary = summary_of([None] * 5, kind)
    assert picture(summary, "x") is None
    assert summary.null_share == 1
    assert summary_of([], kind).null_share == 0


@given(st.integers(0, 10**12), st.integers(1, 10**12), st.integers(1, 3000))
def test_samples_are_rows_of_the_table_each_once(first: int, rows: int, count: int) -> None:
    ranges = list(spread(first, first + rows, count))
    assert all(begin < end for begin, end in ranges)
    assert all(one[1] <= other[0] for one, other in pairwise(ranges))
    assert ranges[0][0] == first
    assert ranges[-1][1] <= first + rows
    assert sum(end - begin for begin, end in ranges) <= count
    if len(ranges) > 1:
        assert ranges[-1][1] == first + rows


@pytest.mark.parametrize(
    "path",
    [
        pytest.param(path, id=path.stem, marks=[] if path.stem == "saas" else [pytest.mark.slow])
        for path in SHIPPED
    ],
)
def test_a_sample_is_rows_of_a_run(path: Path) -> None:
    scenario = load_scenario(path)
    request = replace(REQUEST, scale=0.02)
    with Runs() as runs:
        tables = runs.sqlite(scenario, request)
    for shown in sample(plan_for(scenario, "sqlite", request), 400, seconds=600):
        table = tables[shown.entity]
        ranges = spread(0, len(table), 400)
        entity = scenario.entity(shown.entity)
        stored = [shown.columns.index(column.name) for column in entity.stored_columns]
        rows = [tuple(row[place] for place in stored) for row in shown.rows]
        assert rows == [row for begin, end in ranges for row in table[begin:end]]


def test_a_sample_that_takes_too_long_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    names = {f"c{number}": ("text", "faker_name", {}) for number in range(30)}
    scenario = scenario_with(entity_of("wide", 10**6, **names))
    with pytest.raises(TargetError, match=r"longer than 0\.001 s"):
        sample(plan_for(scenario, "sqlite"), 2000, seconds=0.001)
    monkeypatch.setattr(samples, "_SECONDS", 0.001)
    found = Samples().of(scenario)
    assert found.entities == {}
    assert "longer" in (found.problem or "")


def test_a_sample_is_made_once() -> None:
    scenario = scenario_with(entity_of("a", 10, id=("int", "sequence", {})))
    kept = Samples()
    assert kept.of(scenario) is kept.of(scenario)
    other = scenario.model_copy(update={"seed": 5})
    assert kept.of(other) is not kept.of(scenario)


def test_a_large_scenario_is_planned_once_and_only_for_rows(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    names: list[str] = [f"e{number}" for number in range(samples.MOST_ENTITIES + 1)]
    scenario = scenario_with(*(entity_of(name, 3, id=("int", "sequence", {})) for name in names))
    planned: list[object] = []
    plan = plan_without_target

    def counted(*given: Any, **named: Any) -> Plan:
        planned.append(given)
        return plan(*given, **named)

    monkeypatch.setattr(samples, "plan_without_target", counted)
    kept = Samples()
    whole = kept.of(scenario)
    assert whole.is_large
    assert [(each.name, each.rows) for each in whole.order] == [(name, 3) for name in names]
    assert planned == []
    assert all(kept.of(scenario, entity=name).entities[name].rows for name in names[:2])
    assert len(planned) == 1
