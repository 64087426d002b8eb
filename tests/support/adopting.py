"""Columns to guess at, and the rows that guesses make."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from sdgen.adopting.column import Column, Sibling
from sdgen.adopting.guess import Guess
from sdgen.adopting.names import guess_by_name
from sdgen.adopting.types import guess_by_type
from sdgen.column_types import parse_column_type
from sdgen.compiling.look_ups import LookUps
from sdgen.compiling.statements import RowRange, select_rows
from sdgen.databases.engine import Engine
from sdgen.scenario.models import Scenario
from sdgen.values import canonical_text
from tests.support.runs import REQUEST, plan_for, scenario_with

Row = dict[str, str | None]
ROWS = 40


def columns_of(table: str, types: Mapping[str, str], rows: int = ROWS) -> dict[str, Column]:
    """Returns columns that know each other.

    Args:
        table: their table's name.
        types: name → type; ``?`` behind it for one that accepts NULL, ``!`` for a unique one.
        rows: how many rows the table gets.
    """
    siblings, alone = {}, {}
    for name, said in types.items():
        data_type = parse_column_type(said.rstrip("?!"))
        nullable, is_unique = "?" in said, "!" in said
        siblings[name] = Sibling(data_type, nullable, is_unique=is_unique)
        alone[name] = Column(
            table, name, data_type, nullable=nullable, is_unique=is_unique, rows=rows
        )
    return {
        name: replace(
            column, siblings={other: each for other, each in siblings.items() if other != name}
        )
        for name, column in alone.items()
    }


def guessed(column: Column) -> Guess:
    """Returns the guess by a column's name or, where that says nothing, by its type."""
    return guess_by_name(column) or guess_by_type(column)


def scenario_of(
    columns: Mapping[str, Column], guess: Callable[[Column], Guess] = guessed
) -> Scenario:
    """Returns a scenario whose only entity has those columns, filled as guessed."""
    written: list[dict[str, Any]] = []
    rows = 0
    for name, column in columns.items():
        found = guess(column)
        written += (dict(each) for each in found.helpers if each not in written)
        keys: dict[str, Any] = {"name": name, "type": str(column.type), "nullable": column.nullable}
        if column.is_unique:
            keys["unique"] = True
        written.append({**keys, **found.column})
        rows = column.rows
    return scenario_with({"name": "t", "rows": rows, "columns": written}, seed=7)


def rows_of(engine: Engine, scenario: Scenario) -> list[Row]:
    """Returns the rows of a scenario's only entity as canonical text."""
    plan = plan_for(scenario, engine.kind, REQUEST)
    entity = plan.scenario.entity("t")
    look_ups = LookUps()
    query = select_rows(plan, entity, RowRange.of(0, entity.rows), look_ups)
    engine.provide(look_ups)
    stored = [column for column in entity.columns if not column.hidden]
    return [
        {
            column.name: canonical_text(cell, column.type)
            for column, cell in zip(stored, cells, strict=True)
        }
        for cells in engine.query(plan.dialect.render(query))
    ]


def values_of(rows: Sequence[Row], name: str) -> list[str | None]:
    """Returns the cells of a column."""
    return [row[name] for row in rows]
