"""Every generator makes, on every engine, the value that plain Python computes from the draws."""

from __future__ import annotations

import math
import uuid
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from functools import cache
from typing import Any

import pytest

from generators_sql.registry import own_generators
from sdgen.column_types import ColumnType
from sdgen.seeding import P1
from tests.support.cells import columns_of, made_by, made_of_cases, open_engine
from tests.support.reference import (
    SEED,
    Case,
    Draw,
    at,
    below,
    choice,
    computed,
    const,
    half_up,
    sequence,
    time_series,
    uniform_float,
    uniform_int,
    uuid4,
    word,
)
from tests.support.runs import scenario_with

ROWS, ENTITY = 400, "things"
AS_OF = datetime(2026, 1, 31, 12, tzinfo=UTC)  # that of tests.support.runs
BIG = 2**63

SIZED = {
    ColumnType.DECIMAL: "decimal(6,2)",
    ColumnType.VARCHAR: "varchar(9)",
    ColumnType.ENUM: "enum(a, b)",
    ColumnType.ARRAY: "int[]",
}
DAY = 86_400 * 10**9
WORDS = [f"w{number}" for number in range(65)]
CASES = [
    sequence("int"),
    sequence("bigint", start=10, step=-3),
    sequence("int", start=2**31 - 1, step=-1),
    sequence("bigint", start=-BIG, step=2**40),
    sequence("bigint", start=BIG - 1, step=-(2**40)),
    uuid4("uuid"),
    uuid4("string"),
    uniform_int("int", 1, 6),
    uniform_int("int", -3, 3),
    uniform_int("int", 7, 7),
    uniform_int("int", -(2**31), 2**31 - 1),
    uniform_int("int", 0, 2**31 - 1),
    uniform_int("bigint", 0, 2**31),
    uniform_int("int", 0, 2**30),
    uniform_int("bigint", -(2**61), 2**61 - 1),
    uniform_int("bigint", -BIG, BIG - 1),
    uniform_int("bigint", -1, BIG - 1),
    uniform_int("bigint", BIG - 1 - 2**40, BIG - 1),
    uniform_int("bigint", -BIG, -BIG + 5),
    uniform_int("bigint", -BIG, -BIG),
    uniform_int("double", -5, 5),
    uniform_int("float", 0, 2**53),
    uniform_float(0.0, 1.0),
    uniform_float(-0.1, 0.3),
    uniform_float(1e-7, 1e300),
    uniform_float(-1e308, 7e307),
    uniform_float(5e-324, 1.7e-290),
    uniform_float(-3.4028234663852886e38, 3.4028234663852886e38, kind="real"),
    uniform_float(-3e-43, 3e-43, kind="real"),
    uniform_float(-2e-38, 2e-38, kind="real"),
    uniform_float(0.0, 1e-290, kind="real"),
    uniform_float(30.0, 80.0, 1),
    uniform_float(-2.0, 2.0, 0),
    uniform_float(-1.0, 1.0, 15),
    uniform_float(0.1, 0.1),
    uniform_float(-0.0, -0.0),
    *(uniform_float(v, v, d) for v, d in ((2.5, 0), (-2.5, 0), (0.125, 2), (-0.125, 2))),
    *(uniform_float(v, v, d) for v, d in ((1.005, 2), (-0.4, 0), (2.675, 2), (0.5, 0), (1e14, 1))),
    choice("string", ["a", "b", "c"]),
    choice("string", ["a", "b", "c"], [0.9, 0.07, 0.03]),
    choice("int", [1, 2, 3, 4], [0, 3, 0, 5]),
    choice("string", ["only", "never"], [2, 0]),
    choice("double", [0.1, 1e300, 2], [0.1, 0.2, 0.7], [0.1, 1e300, 2.0]),
    choice("bool", [True, False], [1e-7, 1]),
    choice("date", ["2024-02-29", "0001-01-01"]),
    choice("int", list(range(64))),
    choice("string", WORDS),
    choice("bigint", list(range(1000))),
    choice("bool", [True, None, False] * 30),
    choice("double", [number / 7 for number in range(70)]),
    choice("uuid", [str(uuid.UUID(int=number)) for number in range(80)]),
    choice("date", [str(date(2000, 1, 1) + timedelta(days=n)) for n in range(70)]),
    choice("string", WORDS, [number % 5 for number in range(65)]),
    choice("int", list(range(17)), [1] * 17),
    time_series("timestamp", "2026-01-01T00:00:00Z", at(2026, 1, 1), "5m", 300 * 10**9),
    time_series("timestamp", "-7d", AS_OF - timedelta(days=7), "6s", 6 * 10**9, 3),
    time_series("timestamp", "+90m", AS_OF + timedelta(minutes=90), "-1h30m", -5400 * 10**9, 60),
    time_series("timestamp", "1969-12-31T23:59:50", at(1969, 12, 31, 23, 59, 50), "1s", 10**9),
    time_series(
        "timestamp",
        "1969-12-31T23:59:59.9",
        at(1969, 12, 31, 23, 59, 59, 900000),
        "12ms",
        12 * 10**6,
    ),
    time_series("timestamp", "1960-02-29", at(1960, 2, 29), "-7ms", -7 * 10**6, 0.25),
    time_series("timestamp", "2024-01-01", at(2024, 1, 1), "1ns", 1),
    time_series("timestamp", "2024-01-01", at(2024, 1, 1), "1500ns", 1500, 0.000001),
    time_series("timestamp", "2024-01-01", at(2024, 1, 1), "-1ns", -1),
    time_series("timestamp", "1900-01-01", at(1900, 1, 1), "-1333ns", -1333, 2),
    time_series("timestamp", "2024-01-01", at(2024, 1, 1), "0s", 0, 0.5),
    time_series("timestamp", "0001-01-01", at(1, 1, 1), "25d", 25 * DAY),
    time_series(
        "timestamp",
        "9999-12-31T23:59:59.999999",
        datetime.max.replace(tzinfo=UTC),
        "-9ms",
        -9 * 10**6,
    ),
    # Microseconds over three centuries: more of them than a double holds exactly.
    time_series("timestamp", "0001-01-01", at(1, 1, 1), "270d1us", 270 * DAY + 1000),
    time_series("timestamp", "9999-12-31", at(9999, 12, 31), "-270d1us", -270 * DAY - 1000),
    time_series("timestamp", "1970-01-03", at(1970, 1, 3), "-1001ms", -1001 * 10**6, 0.5),
    time_series("date", "9999-12-30", at(9999, 12, 30), "-270d1us", -270 * DAY - 1000, 0.5),
    time_series("date", "2024-02-28", at(2024, 2, 28), "1d", DAY),
    time_series("date", "1970-01-02", at(1970, 1, 2), "-13h", -13 * 3600 * 10**9, 7200),
    time_series("date", "1970-01-01", at(1970, 1, 1), "-1ms", -(10**6), 0.5),
    Case("string", "faker_city", {}, lambda row, u: word("cities", u)),
    Case(
        "text",
        "faker_name",
        {},
        lambda row, u: f"{word('first_names', u, 0)} {word('last_names', u, 1)}",
    ),
    Case(
        "string",
        "faker_device_name",
        {},
        lambda row, u: (
            f"{word('device_adjectives', u, 0)}-{word('device_kinds', u, 1)}"
            f"-{below(10_000, u, 2):04d}"
        ),
    ),
    *(const("int", value, int(value)) for value in (0, -1, 2**31 - 1, -(2**31), 3.0)),
    *(const("bigint", value, value) for value in (BIG - 1, -BIG, 1 - BIG, 2**53 + 1)),
    *(const("float", value, value + 0.0) for value in (1, -0.0, 0.1, -1e-300, 5e-324, 1e22)),
    *(const("double", v, float(v)) for v in (1.7976931348623157e308, 2**53, 123456.789, 1e16)),
    *(const("string", value, str(value)) for value in ("", "it's", 'a"b', "\\n", "😀\n", 5, 1.5)),
    *(
        const("text", value, cell)
        for value, cell in ((True, "true"), (False, "false"), ("%s", "%s"))
    ),
    *(const("bool", value, value) for value in (True, False)),
    *(const("date", str(day), day) for day in (date(1, 1, 1), date(2024, 2, 29), date.max)),
    const("timestamp", "2024-01-01T02:00:00.000001+02:00", at(2024, 1, 1, 0, 0, 0, 1)),
    const("timestamp", "0001-01-01", at(1, 1, 1)),
    const("timestamp", "9999-12-31T23:59:59.999999", datetime.max),
    const("uuid", "{0189C5B0-1F2A-7B3C-8D4E-5F6071829304}", "0189c5b0-1f2a-7b3c-8d4e-5f6071829304"),
    *(const(SIZED.get(kind, kind), None, None) for kind in ColumnType),
    *(const("smallint", value, value) for value in (32767, -32768)),
    *(const("decimal(15,2)", v, Decimal(str(v))) for v in (0, -5, 0.07, 9999999999999.99, -12.5)),
    *(const("decimal(15,15)", v, Decimal(v)) for v in ("0.1", "-0.999999999999999", "1e-15")),
    const("varchar(4)", "it's", "it's"),
    const(
        "timestamptz", "2024-02-29T01:00:00.5+01:00", datetime(2024, 2, 29, 0, 0, 0, 500_000, UTC)
    ),
    const("json", {"b": [1, None, "it's"], "a": "😀"}, '{"b":[1,null,"it\'s"],"a":"😀"}'),
    const("json", '"text"', '"text"'),
    const("bytes", "00ff27", b"\0\xff'"),
    const("bytes", "", b""),
    choice("decimal(5,2)", [1, 2.5, -0.01], None, [Decimal(1), Decimal("2.5"), Decimal("-0.01")]),
    choice("decimal(9,3)", [n / 8 for n in range(70)], None, [Decimal(n) / 8 for n in range(70)]),
    choice("json", [{"n": n} for n in range(70)], None, [f'{{"n":{n}}}' for n in range(70)]),
    choice("bytes", [f"{n:02x}" for n in range(70)], None, [bytes([n]) for n in range(70)]),
    choice(
        "timestamptz",
        [f"2024-01-{1 + n % 28:02}" for n in range(70)],
        None,
        [datetime(2024, 1, 1 + n % 28, tzinfo=UTC) for n in range(70)],
    ),
    sequence("smallint", start=-200),
    uniform_int("smallint", -(2**15), 2**15 - 1),
    uniform_int("decimal(6,2)", -9999, 9999),
    uniform_int("decimal(4,0)", 0, 9),
    uniform_float(-50.0, 99.5, kind="decimal(6,2)"),
    uniform_float(0.0, 1.0, 3, kind="decimal(9,6)"),
    uniform_float(0.0, 1e6, kind="decimal(15,8)"),
    uniform_float(1.0, 1e13, kind="decimal(15,0)"),
    time_series("timestamptz", "2026-01-01", at(2026, 1, 1), "1m", 60 * 10**9, 3),
    time_series("timestamptz", "1960-02-29", at(1960, 2, 29), "-7ms", -7 * 10**6, 0.25),
]


# --- The engines' view -------------------------------------------------------------------------


@cache
def made(dsn: str) -> list[list[str | None]]:
    """Returns the cells of each case, made once for each database."""
    return made_of_cases(dsn, ENTITY, CASES, ROWS)


def check(index: int, dsn: str) -> None:
    """Asserts that a database makes what Python computes."""
    expected = [computed(CASES[index], ENTITY, f"c{index}", row) for row in range(ROWS)]
    cells = made(dsn)[index]
    differing = [
        (row, *pair)
        for row, pair in enumerate(zip(cells, expected, strict=True))
        if len({*pair}) > 1
    ]
    assert not differing, (len(differing), differing[:3])


IDS = [f"{index}-{case.id}" for index, case in enumerate(CASES)]


@pytest.mark.parametrize("index", range(len(CASES)), ids=IDS)
def test_in_sqlite(index: int) -> None:
    check(index, ":memory:")


@pytest.mark.parametrize("index", range(len(CASES)), ids=IDS)
def test_in_postgres(index: int, postgres_shared: str) -> None:
    check(index, postgres_shared)


def test_every_generator_has_cases() -> None:
    here = {case.generator for case in CASES}
    elsewhere = {"normal", "fk", "faker"}  # here, below; tests/generators/test_faker.py
    elsewhere |= {
        "date",
        "timestamp",
        "seasonal",
    }  # tests/generators/test_times.py, test_seasonal.py
    # By weights and curves: tests/generators/test_numbers.py
    elsewhere |= {"bool", "decimal", "zipf", "poisson", "binomial"}
    elsewhere |= {"lognormal", "exponential", "pareto"}
    elsewhere |= {"histogram"}  # tests/generators/test_histogram.py
    # tests/generators/test_people.py, test_places.py
    elsewhere |= {
        "first_name",
        "last_name",
        "email",
        "phone",
        "country",
        "currency",
        "lorem",
        "lat_lon",
        "place",
    }
    # tests/generators/test_patterns.py, test_templates.py
    elsewhere |= {"unique_int", "pattern", "ipv4", "ipv6", "mac", "url", "template"}
    elsewhere |= {"parent", "expr"}  # tests/generators/test_parent.py, test_expr.py
    elsewhere |= {"child_number"}  # tests/generators/test_fk_shapes.py
    elsewhere |= {"tree_level", "tree_path", "tree_root"}  # tests/generators/test_trees.py
    elsewhere |= {"aggregate", "running"}  # tests/generators/test_aggregates.py
    elsewhere |= {"json", "array", "bytes"}  # tests/generators/test_json.py
    elsewhere |= {"state_machine", "state_time"}  # tests/generators/test_lifecycles.py
    elsewhere |= {"rows_of"}  # tests/scenario/test_row_lists.py
    assert here | elsewhere == {generator.type for generator in own_generators()}


@pytest.mark.parametrize(("low", "high"), [(1, 6), (-3, 3)])
def test_both_ends_of_a_range_are_made(low: int, high: int) -> None:
    index = CASES.index(next(case for case in CASES if case.params == {"min": low, "max": high}))
    assert {int(cell or 0) for cell in made(":memory:")[index]} == set(range(low, high + 1))


# --- normal ------------------------------------------------------------------------------------


def normal(kind: str, mean: float, std: float, decimals: int | None = None) -> Case:
    """The bell curve by Box and Muller; ln and cos of two math libraries may differ a little."""
    places = (0 if kind == "int" else 6) if decimals is None else decimals

    def expected(row: int, u: Draw) -> object:
        radius = math.sqrt(-2.0 * math.log((u(0) + 1) / P1))
        value = half_up(mean + std * (radius * math.cos(2 * math.pi * (u(1) / P1))), places)
        return int(value) if kind in ("int", "bigint") else value

    params: dict[str, Any] = {"mean": mean, "std": std}
    params |= {} if decimals is None else {"decimals": decimals}
    return Case(kind, "normal", params, expected)


NORMALS = [
    normal("double", 0, 1),
    normal("float", 22.5, 3, 2),
    normal("double", -1e6, 0.001),
    normal("double", 5, 0),
    normal("float", 1000, 250, 0),
    normal("int", 50, 20),
    normal("int", -0.5, 0.4),
    normal("bigint", 1e12, 1e9, 0),
    normal("decimal(8,3)", 10, 250.5, 3),
]


def check_normals(dsn: str) -> None:
    """Asserts equality, but for the last place of one value in a thousand."""
    cells = made_of_cases(dsn, ENTITY, NORMALS, ROWS)
    differing = []
    for index, case in enumerate(NORMALS):
        places = case.params.get("decimals", 0 if "int" in case.kind else 6)
        for row, cell in enumerate(cells[index]):
            expected = computed(case, ENTITY, f"c{index}", row)
            assert cell is not None
            assert expected is not None
            if cell != expected:
                differing.append((case.id, row, cell, expected))
                assert abs(float(cell) - float(expected)) < 1.5 * 10**-places, differing[-1]
    assert len(differing) <= len(NORMALS) * ROWS / 1000, differing


def test_normal_in_sqlite() -> None:
    check_normals(":memory:")


def test_normal_in_postgres(postgres_shared: str) -> None:
    check_normals(postgres_shared)


# --- fk ----------------------------------------------------------------------------------------

PARENTS, GRANDPARENTS = 37, 5
PARENT_CASES = [case for case in CASES if case.params != {"value": None}]


def check_keys(dsn: str) -> None:
    """Asserts that fk cells of any type are the parent's at the drawn row, over two steps too."""
    parents = {
        "name": "parents",
        "rows": PARENTS,
        "columns": [*columns_of(PARENT_CASES), fk_column("up", "int", "grandparents", "id")],
    }
    grandparents = {
        "name": "grandparents",
        "rows": GRANDPARENTS,
        "columns": columns_of([sequence("int", start=70, step=7)]),
    }
    grandparents["columns"][0]["name"] = "id"  # type: ignore[index]
    children = {
        "name": ENTITY,
        "rows": ROWS,
        "columns": [
            *(
                fk_column(f"k{index}", case.kind, "parents", f"c{index}")
                for index, case in enumerate(PARENT_CASES)
            ),
            fk_column("far", "int", "parents", "up"),
            fk_column("as_text", "text", "parents", "up"),
        ],
    }
    with open_engine(dsn) as engine:
        scenario = scenario_with(children, parents, grandparents, seed=SEED)
        cells = made_by(engine, scenario, ENTITY)
    for index, case in enumerate(PARENT_CASES):
        for row in range(ROWS):
            parent = drawn_row(ENTITY, f"k{index}", PARENTS, row)
            assert cells[index][row] == computed(case, "parents", f"c{index}", parent), case.id
    for position, name in ((-2, "far"), (-1, "as_text")):
        for row in range(ROWS):
            parent = drawn_row(ENTITY, name, PARENTS, row)
            grandparent = drawn_row("parents", "up", GRANDPARENTS, parent)
            assert cells[position][row] == str(70 + 7 * grandparent)


def fk_column(name: str, kind: str, entity: str, column: str) -> dict[str, Any]:
    """Returns an fk column."""
    params = {"entity": entity, "column": column}
    return {
        "name": name,
        "type": kind,
        "nullable": True,
        "generator": {"type": "fk", "params": params},
    }


def drawn_row(entity: str, column: str, parents: int, row: int) -> int:
    """Returns the parent's row number that an fk cell points to."""
    drawn = Case("bigint", "fk", {}, lambda _, u: below(parents, u))
    return int(computed(drawn, entity, column, row) or 0)


def test_keys_in_sqlite() -> None:
    check_keys(":memory:")


def test_keys_in_postgres(postgres_shared: str) -> None:
    check_keys(postgres_shared)
