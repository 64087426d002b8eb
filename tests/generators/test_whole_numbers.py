"""Whole numbers in columns of other types: texts of the same digits, as unique as the numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

import pytest

from generators_sql.analysis.multiples import multiple_of_values
from sdgen.errors import ValidationError
from sdgen.scenario.models import Scenario
from tests.support.databases import Database
from tests.support.runs import REQUEST, Runs, column_of, entity_of, scenario_with

ROWS, PARENTS = 200, 20


@pytest.fixture(scope="module")
def runs() -> Iterator[Runs]:
    """Executes runs."""
    with Runs() as runs:
        yield runs


def scenario_of(number: str, text: str, *, unique: Sequence[str] = ("once_text",)) -> Scenario:
    """Returns a scenario whose second entity has whole numbers as numbers and as texts."""
    fk = {"entity": "parents", "column": "id", "distribution": "every"}
    makers: dict[str, tuple[str, dict[str, Any]]] = {
        "no": ("child_number", {"via": "parent", "start": 90}),
        "seq": ("sequence", {"start": 5, "step": -3}),
        "drawn": ("uniform_int", {"min": -99, "max": 999}),
        "once": ("unique_int", {"min": 0, "max": 9999}),
    }
    columns: list[dict[str, Any]] = [{"name": "parent", "type": "text", "fk": fk}]
    for kind, suffix in ((number, ""), (text, "_text")):
        for name, (generator, params) in makers.items():
            columns.append(column_of(f"{name}{suffix}", kind, generator, params))
    children: dict[str, Any] = {"name": "children", "rows": ROWS, "columns": columns}
    children["primary_key"] = ["parent", "no_text"]
    children["unique"] = [["seq_text"], list(unique)]
    parents = entity_of("parents", PARENTS, id=("text", "sequence", {"start": 98}))
    parents["columns"][0]["primary_key"] = True
    return scenario_with(parents, children)


@pytest.mark.parametrize(("number", "text"), [("bigint", "text"), ("smallint", "varchar(4)")])
def test_texts_are_the_digits_of_the_numbers(
    number: str, text: str, runs: Runs, database: Database
) -> None:
    scenario = scenario_of(number, text)
    runs.start(scenario, {"dsn": database.dsn, "kind": database.kind}, REQUEST)
    keys = {key for (key,) in database.query("SELECT id FROM parents")}
    assert keys == {str(number) for number in range(98, 98 + PARENTS)}
    cells = database.query("SELECT no, no_text, seq, seq_text FROM children")
    assert all((row[1], row[3]) == (str(row[0]), str(row[2])) for row in cells)
    assert {row[0] for row in cells} == {*range(90, 100)}
    # Draws are the column's own.
    for name, low, high in (("drawn_text", -99, 999), ("once_text", 0, 9999)):
        texts = [text for (text,) in database.query(f"SELECT {name} FROM children")]
        assert all(text == str(int(text)) and low <= int(text) <= high for text in texts)
        assert min(map(len, texts)) < max(map(len, texts))


@pytest.mark.parametrize("kind", ["double", "decimal(7,2)"])
def test_sequences_and_child_numbers_in_other_number_columns(
    kind: str, runs: Runs, database: Database
) -> None:
    scenario = scenario_of(kind, "text")
    runs.start(scenario, {"dsn": database.dsn, "kind": database.kind}, REQUEST)
    for whole, text in database.query("SELECT seq, seq_text FROM children"):
        assert whole == int(text)


def test_a_text_is_null_where_the_parent_is(runs: Runs, database: Database) -> None:
    fk = {"entity": "a", "column": "id", "distribution": "every"}
    parent = {"name": "a_id", "type": "int", "nullable": True, "null_rate": 0.5, "fk": fk}
    number = column_of("no", "varchar(2)", "child_number", {"via": "a_id"}) | {"nullable": True}
    a = entity_of("a", 2, id=("int", "sequence", {}))
    b = {"name": "b", "rows": 40, "columns": [parent, number]}
    runs.start(scenario_with(a, b), {"dsn": database.dsn, "kind": database.kind}, REQUEST)
    cells = database.query("SELECT a_id, no FROM b")
    assert {(parent is None) == (no is None) for parent, no in cells} == {True}
    assert 5 < sum(no is None for _, no in cells) < 35


def test_texts_that_are_too_long_are_told_of() -> None:
    with pytest.raises(ValidationError) as refused:
        scenario_of("int", "varchar(3)")
    told = {problem.path: problem.message for problem in refused.value.problems}
    assert len(told) == 2  # 5 - 3 · 199 = -592 has four characters, 9999 too
    assert all("of up to 4 characters" in each and "varchar(4)" in each for each in told.values())
    scenario_of("int", "varchar(4)")  # as advised
    with pytest.raises(ValidationError, match=r"rows of each parent are counted from 90"):
        scenario_of("int", "text", unique=["no_text"])


def test_booleans_and_nan_are_no_numbers_to_find_a_multiple_of() -> None:
    others = [True, False, float("nan"), float("inf"), Decimal("NaN"), "7", None]
    assert multiple_of_values(others) == 1
    assert multiple_of_values([*others, 200, 500.0, Decimal(-300)]) == 100
