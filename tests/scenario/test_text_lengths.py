"""How long the texts of a column get: told from the numbers in them, for the rows really made."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from sdgen.errors import ValidationError
from sdgen.planning.growth import Growth
from sdgen.planning.request import RunRequest
from tests.support.runs import AS_OF, Runs, assert_same, column_of, plan_for, scenario_with

PARENT = {
    "name": "parents",
    "rows": 120,
    "columns": [
        column_of("id", "bigint", "sequence", {}),
        column_of("name", "text", "choice", {"values": ["Ann", "Eve"]}),
        column_of("key", "uuid", "uuid4", {}),
    ],
}
COLUMNS = [
    column_of("id", "bigint", "sequence", {}),
    column_of("score", "int", "uniform_int", {"min": -99, "max": 120}),
    column_of("price", "decimal(12,3)", "decimal", {"min": 0, "max": 99.5}),
    column_of("size", "smallint", "choice", {"values": [5, 10, 250]}),
    column_of("rank", "bigint", "zipf", {"n": 5_000}),
    column_of("count", "int", "binomial", {"n": 30, "p": 0.5}),
    column_of("number", "bigint", "unique_int", {"min": 100_000, "max": 999_999}),
    column_of("share", "double", "uniform_float", {"min": 0, "max": 1}),
    column_of(
        "parent_id",
        "bigint",
        "fk",
        {
            "entity": "parents",
            "column": "id",
            "distribution": {"type": "children", "min": 0, "max": 3},
        },
    ),
    column_of("place", "int", "child_number", {"via": "parent_id"}),
    {"name": "next", "type": "bigint", "expr": "id + 1"},
    {"name": "again", "type": "bigint", "expr": "next * 10"},
]
LENGTHS = {
    # As the fk decides, the largest id is 180.
    "'C-' || id": 5,
    "id || '-' || score": 7,
    "concat('C-', id, '-', size)": 9,
    "price || ''": 6,
    "-price || ''": 7,
    "rank || ''": 4,
    "count || ''": 2,
    "number::varchar": 6,
    "round(share * 100) || '%'": 4,
    "round(share, 2) || ''": 4,
    "parent_id || '.' || place": 5,
    "next || ''": 3,
    "again || ''": 4,
    "row_number() || ''": 3,
    "least(score, 9) || ''": 3,
    "CASE WHEN score > 0 THEN id END || ''": 3,
    "lpad(id, 8, '0')": 8,
    "length(id || '') || ''": 1,
    "extract(month FROM as_of()) || ''": 4,
    "abs(score) % 10 || ''": 1,
}
TEMPLATES = {
    "C-{id}": 5,
    "{id:06}/{score}": 10,
    "{price}|{size}": 10,
    "{next}": 3,
    "{parent_id}": 3,
}
COPIES = {"parent_id": 3, "next": 3}
COPIES = {"id": 3, "name": 3, "key": 36}


def texts(*, shorter: int = 0) -> list[dict[str, Any]]:
    """Return columns as wide as their texts, or somewhat narrower."""
    made = [
        {"name": f"e{place}", "type": f"varchar({length - shorter})", "nullable": True, "expr": sql}
        for place, (sql, length) in enumerate(LENGTHS.items())
        if length > shorter
    ]
    made += [
        column_of(f"t{place}", f"varchar({length - shorter})", "template", {"template": text})
        for place, (text, length) in enumerate(TEMPLATES.items())
    ]
    for name, length in COPIES.items():
        kind, key = f"varchar({length - shorter})", {"entity": "parents", "column": name}
        made.append(column_of(f"fk_{name}", kind, "fk", key))
        via = {"via": "parent_id", "column": name}
        made.append(column_of(f"copy_{name}", kind, "parent", via))
    return made


def entities(*columns: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the parents, and an entity of those columns and others."""
    made = {"name": "made", "columns": [*COLUMNS, *columns]}
    return [PARENT, made]


@pytest.fixture(scope="module")
def runs() -> Iterator[Runs]:
    """Executes runs."""
    with Runs() as runs:
        yield runs


def test_a_number_is_as_long_as_its_range_tells(runs: Runs, postgres_shared: str) -> None:
    scenario = scenario_with(*entities(*texts()))
    tables = runs.sqlite(scenario)
    assert_same(tables, runs.postgres(scenario, postgres_shared))  # which refuses longer ones
    types = [column.type for column in scenario.entity("made").columns]
    for row in tables["made"]:
        for value, kind in zip(row, types, strict=True):
            assert value is None or kind.length is None or len(value) <= kind.length


def test_narrower_columns_are_refused() -> None:
    narrower = texts(shorter=1)
    with pytest.raises(ValidationError) as caught:
        scenario_with(*entities(*narrower))
    said = {problem.path for problem in caught.value.problems}
    first = len(COLUMNS)
    places = range(first, first + len(narrower))
    assert said == {f"entities[1].columns[{place}].type" for place in places}


CODE = {"name": "code", "type": "varchar(4)", "expr": "'C-' || id"}


@pytest.mark.parametrize(
    ("request_of_run", "longest"),
    [
        (RunRequest(as_of=AS_OF), None),
        (RunRequest(as_of=AS_OF, scale=2), 5),
        (RunRequest(as_of=AS_OF, row_overrides={"t": 1_000}), 6),
        (RunRequest(as_of=AS_OF, growth=Growth(({"t": 60},))), 5),
    ],
)
def test_the_rows_of_the_run_decide(request_of_run: RunRequest, longest: int | None) -> None:
    ids = column_of("id", "int", "sequence", {})
    copy = column_of("copy", "varchar(4)", "fk", {"entity": "t", "column": "code"})
    child = {"name": "child", "rows": 5, "columns": [copy]}
    scenario = scenario_with({"name": "t", "rows": 99, "columns": [ids, CODE]}, child)
    if longest is None:
        plan_for(scenario, "sqlite", request_of_run)
        return
    with pytest.raises(ValidationError) as caught:
        plan_for(scenario, "sqlite", request_of_run)
    assert f"expr makes strings of up to {longest} characters" in str(caught.value)
    assert "do not fit varchar(4). Use type varchar" in str(caught.value)
