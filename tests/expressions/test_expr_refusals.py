"""What expressions must not hold is refused, with its place and what to do instead."""

from __future__ import annotations

from typing import Any

import pytest

from generators_sql.expressions.compiling import check_expression
from generators_sql.expressions.scope import Known
from sdgen.column_types import parse_column_type
from sdgen.errors import ValidationError
from tests.support.expr_refusals import KNOWN_TYPES, REFUSED
from tests.support.runs import entity_of, scenario_with

KNOWN = {name: Known(parse_column_type(kind)) for name, kind in KNOWN_TYPES.items()}


@pytest.mark.parametrize(("sql", "phrase"), REFUSED, ids=[sql[:30] for sql, _ in REFUSED])
def test_refused(sql: str, phrase: str) -> None:
    said = "\n".join(check_expression(sql, KNOWN).all_problems(KNOWN))
    assert phrase in said


def said_of(*columns: dict[str, Any]) -> dict[str, str]:
    """Return path → message of what is wrong with an entity of those columns and some others."""
    others = entity_of(
        "t", 5, q=("int", "sequence", {}), price=("decimal(8,2)", "decimal", {"min": 0, "max": 9})
    )
    with pytest.raises(ValidationError) as caught:
        scenario_with({**others, "columns": [*others["columns"], *columns]})
    return {
        problem.path.removeprefix("entities[0].columns"): problem.message
        for problem in caught.value.problems
    }


def test_all_problems_are_told_with_their_paths() -> None:
    said = said_of(
        {"name": "a", "type": "int", "expr": "qq + prize"},
        {"name": "b", "type": "int", "expr": "q * price"},
        {"name": "c", "type": "int", "expr": "q / (q - 1)"},
        {"name": "d", "type": "text", "generator": {"type": "expr", "params": {"sql": "q"}}},
        {"name": "e", "type": "int", "unique": True, "expr": "q % 3"},
    )
    assert "has no such column (got 'qq'). Did you mean \"q\"?" in said["[2].expr"] or (
        "(got 'prize'). Did you mean \"price\"?" in said["[2].expr"]
    )
    assert "is decimal(…,2), which does not fit int. Write CAST" in said["[3].expr"]
    assert "may be NULL (a division by 0 gives NULL)" in said["[4].expr"]
    assert "is int, which does not fit text" in said["[5].generator.params.sql"]
    assert any("two rows might have the same value" in message for message in said.values())


@pytest.mark.parametrize(
    "columns",
    [
        {"a": "a + 1"},
        {"a": "b + 1", "b": "a + 1"},
        {"a": "b + 1", "b": "c + 1", "c": "q + a"},
    ],
)
def test_cycles_are_refused(columns: dict[str, str]) -> None:
    made = [{"name": name, "type": "int", "expr": sql} for name, sql in columns.items()]
    (message,) = said_of(*made).values()
    way = " → ".join(f"t.{name}" for name in [*columns, "a"])
    assert message == f"columns are computed from each other: {way}. Break it at one column"


def test_all_cycles_are_told_at_once() -> None:
    cycles = {"a": "b + 1", "b": "a + 1", "c": "a + d", "d": "c + 1", "e": "e + 1"}
    made = [{"name": name, "type": "int", "expr": sql} for name, sql in cycles.items()]
    ways = [message.partition(": ")[2] for message in said_of(*made).values()]
    assert [way.partition(". ")[0] for way in ways] == [
        *("t.a → t.b → t.a", "t.c → t.d → t.c", "t.e → t.e"),
    ]


def test_generator_and_short_form_must_agree() -> None:
    generator = {"type": "expr", "params": {"sql": "q + 2"}}
    said = said_of({"name": "a", "type": "int", "expr": "q + 1", "generator": generator})
    assert "Remove one of them" in said["[2].expr"]
