"""Decimal columns: numbers are compared with what a column holds once they are rounded."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest

from sdgen.column_types import parse_column_type
from sdgen.errors import ValidationError
from sdgen.scenario.models import Scenario
from tests.support.databases import Database
from tests.support.runs import REQUEST, Runs, column_of, scenario_with

ROWS = 400


@pytest.fixture(scope="module")
def runs() -> Iterator[Runs]:
    """Executes runs."""
    with Runs() as runs:
        yield runs


def of(*columns: dict[str, Any]) -> Scenario:
    """Returns a scenario of one entity. Raises ValidationError."""
    return scenario_with({"name": "things", "rows": ROWS, "columns": list(columns)})


def stored(runs: Runs, database: Database, scenario: Scenario) -> list[list[Decimal]]:
    """Returns the cells of each column as the database shows them to everybody."""
    runs.start(scenario, {"dsn": database.dsn, "kind": database.kind}, REQUEST)
    names = ", ".join(f'"{column.name}"' for column in scenario.entities[0].columns)
    rows = database.query(f'SELECT {names} FROM "things"')
    return [[Decimal(str(cell)) for cell in cells] for cells in zip(*rows, strict=True)]


# --- At the ends of a type ---------------------------------------------------------------------

TYPES = ["decimal(2,2)", "decimal(3,2)", "decimal(4,2)", "decimal(5,0)", "decimal(15,3)", "int"]


def reaching(high: float) -> dict[str, dict[str, Any]]:
    """Returns the params of generators that make numbers up to a limit, by generator."""
    return {
        "uniform_float": {"min": -high, "max": high},
        "normal": {"mean": high, "std": high / 3, "min": -high, "max": high},
        "lognormal": {"median": high, "sigma": 0.5, "max": high},
        "exponential": {"mean": high, "max": high},
        "pareto": {"min": high / 2, "alpha": 0.5, "max": high},
        "seasonal": {"at": "at", "base": high, "noise": high / 3, "min": -high, "max": high},
    }


def largest(kind: str) -> tuple[float, float]:
    """Returns the largest number of a type, and the distance to the one before."""
    data_type = parse_column_type(kind)
    if data_type.precision is None:
        return 2.0**31 - 1, 1.0
    unit = 10.0 ** -(data_type.scale or 0)
    return float(Decimal(10**data_type.precision - 1).scaleb(-(data_type.scale or 0))), unit


def columns_up_to(kind: str, high: float) -> list[dict[str, Any]]:
    """Returns a column for each generator of such a type, after the time that seasonal needs."""
    return [
        column_of("at", "timestamp", "time_series", {"start": "2026-01-01", "step": "1m"}),
        *(
            column_of(name, kind, name, params)
            for name, params in reaching(high).items()
            if not (kind == "int" and name == "uniform_float")
        ),
    ]


@pytest.mark.parametrize("kind", TYPES)
def test_numbers_may_reach_the_largest_that_a_type_holds(
    kind: str, runs: Runs, database: Database
) -> None:
    high, unit = largest(kind)
    _, *columns = columns_up_to(kind, high + 0.4 * unit)
    at = columns_up_to(kind, high)[0]
    runs.start(of(at, *columns), {"dsn": database.dsn, "kind": database.kind}, REQUEST)
    for column in columns:
        name = column["name"]
        [(low, top)] = database.query(f'SELECT MIN("{name}"), MAX("{name}") FROM "things"')
        assert -high <= float(low) <= float(top) <= high, name
        if name != "uniform_float":
            assert float(top) > 0.8 * high, name
    every = {column["name"] for column in columns}
    # Curves are cut, so that none of their numbers is rounded to one beyond the ends.
    for beyond, wrong in (
        (high + 0.6 * unit, every & {"uniform_float", "seasonal"}),
        (high + unit, every),
    ):
        asked = columns_up_to(kind, beyond)
        with pytest.raises(ValidationError) as refused:
            of(*asked)
        places = {
            int(re.findall(r"columns\[(\d+)\]", each.path)[0]) for each in refused.value.problems
        }
        assert {asked[place]["name"] for place in places} == wrong, refused.value
