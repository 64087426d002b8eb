"""Decimal columns: numbers are compared with what a column holds once they are rounded."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from sdgen.column_types import ColumnType, parse_column_type
from sdgen.errors import ValidationError
from sdgen.runs.resolving.targets import inline_target
from sdgen.runs.service import RunService
from sdgen.runs.verifying.verification import verify_run
from sdgen.scenario.models import Scenario
from sdgen.store import RunStatus, Store
from tests.support.databases import Database
from tests.support.runs import (
    REQUEST,
    Runs,
    Tables,
    assert_same,
    column_of,
    read_postgres,
    read_sqlite,
    scenario_from,
    scenario_with,
)

ROWS = 400


@pytest.fixture(scope="module")
def runs() -> Iterator[Runs]:
    """Executes runs."""
    with Runs() as runs:
        yield runs


def of(*columns: dict[str, Any]) -> Scenario:
    """Returns a scenario of one entity. Raises ValidationError."""
    return scenario_with({"name": "things", "rows": ROWS, "columns": list(columns)})


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


@pytest.mark.slow_on_servers
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


# --- Types of more than 15 digits --------------------------------------------------------------


def wide_columns() -> list[dict[str, Any]]:
    """Returns columns of types of up to 38 digits, of every generator that makes decimals."""
    price = {"min": 0, "max": 1e9, "decimals": 4}
    fields = {"a": {"column": "price"}, "b": {"column": "sum"}}
    weights = {"values": ["0.07", 12.5, 99999, "-123456789.12"], "weights": [1, 2, 3, 1]}
    far = ["1e30", "-123456789012345000", "123456789012345e10", "0.00000000000000012345"]
    many = [f"{number}.{number:05}" for number in range(100)]
    return [
        column_of("at", "timestamp", "time_series", {"start": "2026-01-01", "step": "1m"}),
        column_of("amount", "decimal(21,9)", "uniform_float", {"min": -9e5, "max": 999999.5}),
        column_of("price", "decimal(38,18)", "uniform_float", price),
        column_of("exact", "decimal(20,6)", "decimal", {"min": 0.000001, "max": 999999999.999999}),
        column_of("whole", "decimal(38,10)", "uniform_int", {"min": -9, "max": 10**15 - 1}),
        column_of("once", "decimal(30,2)", "unique_int", {"min": 1, "max": 10**14}),
        column_of("rank", "decimal(18,0)", "zipf", {"n": 10**12}),
        column_of("count", "decimal(16,1)", "poisson", {"mean": 7}),
        column_of("tries", "decimal(16,1)", "binomial", {"n": 40, "p": 0.3}),
        column_of("bell", "decimal(25,12)", "normal", {"mean": 5, "std": 2}),
        column_of("skew", "decimal(25,3)", "lognormal", {"median": 9, "sigma": 1}),
        column_of("wait", "decimal(19,4)", "exponential", {"mean": 40}),
        column_of("wild", "decimal(38,2)", "pareto", {"min": 1, "alpha": 1, "max": 1e12}),
        column_of("load", "decimal(20,5)", "seasonal", {"at": "at", "base": 100, "noise": 9}),
        column_of("north", "decimal(18,9)", "lat_lon", {"part": "lat"}),
        column_of("fixed", "decimal(38,0)", "const", {"value": 1e30}),
        column_of("some", "decimal(21,9)", "choice", weights),
        column_of("far", "decimal(38,20)", "choice", {"values": far[3:]}),
        column_of("large", "decimal(38,3)", "choice", {"values": far[:3]}),
        column_of("many", "decimal(19,8)", "choice", {"values": many}),
        column_of("sum", "decimal(30,9)", "expr", {"sql": "price + some * 2"}),
        column_of("third", "decimal(20,6)", "expr", {"sql": "amount / 3"}),
        column_of("text", "text", "expr", {"sql": "price || ' ' || whole"}),
        column_of("told", "text", "template", {"template": "{amount} of {some}"}),
        column_of("doc", "json", "json", {"fields": fields}),
        column_of("faked", "decimal(30,12)", "faker", {"provider": "pyfloat", "pool": 20}),
        column_of("rows", "decimal(30,3)", "faker", {"provider": "pyfloat", "per_row": True}),
    ]


CHECKS = [
    {"expr": "amount < 1000000 AND price * 2 >= 0 AND sum - price < 1000000"},
    {"column": "price", "min": 0, "max": 1e9},
    {"column": "fixed", "min": 1e30, "max": 1e30},
    {"column": "large", "min": -123456789012345000, "max": 1e30},
]


def copying_columns(columns: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Returns columns that copy those from rows pointed to, and compute with the copies."""
    point = {"entity": "things", "column": "once"}
    copies = [
        column_of(
            column["name"], column["type"], "parent", {"via": "thing", "column": column["name"]}
        )
        for column in columns
        if column["name"] not in ("once", "at", "faked", "rows")
    ]
    return [
        column_of("thing", "decimal(38,2)", "fk", point),
        *copies,
        column_of("more", "decimal(38,10)", "expr", {"sql": "price * 2 - sum"}),
        column_of("next", "decimal(38,2)", "expr", {"sql": "thing + 1"}),
    ]


@pytest.mark.slow_on_servers
def test_types_of_up_to_38_digits(runs: Runs, database: Database) -> None:
    columns = wide_columns()
    things = {"name": "things", "rows": 300, "columns": columns}
    others = {"name": "others", "rows": 500, "columns": copying_columns(columns)}
    checks = [{"entity": "things", **check} for check in CHECKS]
    scenario = scenario_from(
        {"name": "test", "seed": 7, "entities": [things, others], "checks": checks}
    )
    target = inline_target({"dsn": database.dsn, "kind": database.kind})
    with Store(runs.new_file()) as store:
        record = RunService(store).start(scenario, target, REQUEST)
        assert record.status is RunStatus.SUCCESS, record.error
        assert [check.passed for check in record.checks] == [True] * len(CHECKS)
        verified = verify_run(store, record.id, target)
        assert [found.ok for found in verified] == [True, True], verified
    tables = stored_tables(database, scenario)
    assert_same(runs.sqlite(scenario), tables)
    for entity in scenario.entities:
        for column, cells in zip(
            entity.columns, zip(*tables[entity.name], strict=True), strict=True
        ):
            if column.type.kind is not ColumnType.DECIMAL:
                continue
            for cell in cells:
                digits = str(cell).replace(".", "").strip("-0")
                assert len(digits) <= 15, (column.name, cell)
    rows = database.query('SELECT "amount", "price", "sum", "some", "large" FROM "things"')
    for amount, price, total, some, _ in rows:
        assert -900_000 <= amount < 1_000_000
        assert abs(float(price) + 2 * float(some) - float(total)) < 1e-6
    shown = {str(row[-1]).rstrip("0").rstrip(".") for row in rows}
    assert "-123456789012345" in {text.rstrip("0") for text in shown}


def stored_tables(database: Database, scenario: Scenario) -> Tables:
    """Returns what a run has written, as canonical text."""
    if database.like == "sqlite":
        return read_sqlite(Path(database.dsn), scenario)
    return read_postgres(database.dsn, scenario, "public")


@pytest.mark.parametrize(
    ("kind", "generator", "params", "phrases"),
    [
        ("decimal(39,2)", "const", {"value": 1}, ["1 … 38 digits"]),
        ("decimal(21,9)", "uniform_float", {"min": 0, "max": 1e6}, ["15 digits", "decimals: 8"]),
        ("decimal(38,18)", "uniform_float", {"min": 0, "max": 5}, ["15 digits", "decimals: 14"]),
        (
            *("decimal(38,2)", "uniform_float", {"min": 0, "max": 1e16, "decimals": 0}),
            ["15 digits", "Use smaller numbers"],
        ),
        ("decimal(21,9)", "uniform_float", {"min": 0, "max": 1e12}, ["do not fit decimal(21,9)"]),
        ("decimal(21,9)", "decimal", {"min": 0, "max": 1e7}, ["15 digits", "uniform_float"]),
        ("decimal(38,20)", "decimal", {"min": 0, "max": 1e-10}, ["15 digits"]),
        ("decimal(20,0)", "uniform_int", {"min": 0, "max": 10**15}, ["… 999999999999999 (got 1"]),
        ("decimal(20,6)", "unique_int", {"min": 0, "max": 10**14}, ["… 99999999999999 (got 1"]),
        ("decimal(30,10)", "normal", {"mean": 1e6, "std": 1}, ["15 digits", "decimals: 8"]),
        ("decimal(38,4)", "const", {"value": "1234567890123.4567"}, ["more than the 15 digits"]),
        (
            "decimal(38,18)",
            "expr",
            {"sql": "a / 3"},
            ["18 decimal places in decimal(38,18)", "ROUND"],
        ),
        ("decimal(38,18)", "expr", {"sql": "CAST(a AS decimal(38,16))"}, ["Use fewer"]),
        (
            "text",
            "expr",
            {"sql": "far || ''"},
            ["far is decimal(38,20)", "can have more than 15 digits"],
        ),
        (
            "text",
            "template",
            {"template": "{far}"},
            ["far is decimal(38,20)", "can have more than 15 digits"],
        ),
    ],
)
def test_what_would_need_more_than_15_digits_is_refused(
    kind: str, generator: str, params: dict[str, Any], phrases: list[str]
) -> None:
    with pytest.raises(ValidationError) as refused:
        of(
            column_of("a", "decimal(30,2)", "uniform_int", {"min": 0, "max": 9}),
            column_of("far", "decimal(38,20)", "choice", {"values": [1e14, 1e-14]}),
            column_of("x", kind, generator, params),
        )
    told = "; ".join(problem.message for problem in refused.value.problems)
    assert all(phrase in told for phrase in phrases), told


def test_columns_that_are_computed_from_each_other_are_told_of() -> None:
    chain = [
        column_of(f"c{number}", "decimal(20,2)", "expr", {"sql": f"c{(number + 1) % 300} + 1"})
        for number in range(300)
    ]
    with pytest.raises(ValidationError, match=r"in a cycle|each other"):
        of(*chain)
