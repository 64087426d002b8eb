"""json, array and bytes: cells made of parts, the same on every engine."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime
from itertools import permutations
from typing import Any

import pytest
import scipy

from generators_sql.spi import shipped_dictionary
from sdgen.scenario.models import Scenario
from sdgen.seeding import draw, draw_key
from tests.support.cells import made_by, open_engine
from tests.support.reference import SEED, below, unit
from tests.support.runs import Runs, column_of, scenario_with

ROWS, ENTITY = 300, "things"
Draws = Callable[..., int]
ODD = 'it\'s "odd" \\ / \b\f\n\r\t\x01\x1f\x7f é 😀 \u2028 %s {} :x'


def column(name: str, generator: str, params: dict[str, Any]) -> dict[str, Any]:
    """Returns a json column."""
    return {"name": name, "type": "json", "generator": {"type": generator, "params": params}}


def table(*columns: dict[str, Any], rows: int = ROWS) -> Scenario:
    """Returns a scenario of one entity with those columns, and a parent for foreign keys."""
    parents = {
        "name": "parents",
        "rows": 7,
        "columns": [
            {"name": "id", "type": "uuid", "generator": {"type": "uuid4"}},
            {
                "name": "share",
                "type": "double",
                "nullable": True,
                "null_rate": 0.5,
                "generator": {"type": "uniform_float", "params": {"min": 0, "max": 1}},
            },
        ],
    }
    return scenario_with(parents, {"name": ENTITY, "rows": rows, "columns": [*columns]}, seed=SEED)


def made(dsn: str, scenario: Scenario, place: int = 0) -> list[Any]:
    """Returns the cells of a json column as Python values, in row order."""
    with open_engine(dsn) as engine:
        return [json.loads(cell or "null") for cell in made_by(engine, scenario, ENTITY)[place]]


def draws(row: int, name: str, *within: str) -> Draws:
    """Returns the draws of a part of a cell."""
    return lambda stream: draw(draw_key(SEED, ENTITY, name, ".".join((*within, str(stream)))), row)


# --- json --------------------------------------------------------------------------------------

FIELDS: dict[str, Any] = {
    "name": {"type": "faker_city"},
    "age": {"type": "uniform_int", "params": {"min": 18, "max": 90}, "null_rate": 0.3},
    "ok": {"type": "bool"},
    "x": {"type": "uniform_float", "params": {"min": -1, "max": 1}},
    "price": {"type": "uniform_float", "params": {"min": 0, "max": 99}, "column_type": "double"},
    "deep": {
        "type": "json",
        "params": {"fields": {"a.b": {"type": "uniform_int", "params": {"min": 0, "max": 9}}}},
    },
    "odd": ODD,
    ODD: {"type": "choice", "params": {"values": [ODD, "b", None]}},
    "one": 1,
    "none": None,
    "yes": True,
    "list": {"type": "const", "params": {"value": [1, {"b": "x"}]}},
    "row": {"column": "id"},
    "at": {"type": "time_series", "params": {"start": "2026-01-01", "step": "1500ms"}},
    "tz": {
        "type": "time_series",
        "params": {"start": "2026-01-01", "step": "1s"},
        "column_type": "timestamptz",
    },
    "day": {"type": "date", "params": {"min": "2024-01-01", "max": "2024-12-31"}},
    "twice": {"expr": "id * 2"},
    "cost": {
        "type": "uniform_int",
        "params": {"min": 0, "max": 9},
        "column_type": "decimal(6,2)",
    },
}
ID = {"name": "id", "type": "int", "generator": {"type": "sequence"}}


def expected(row: int) -> dict[str, Any]:
    """Returns the fields that do not need more than a line of Python."""

    def u(*within: str) -> Draws:
        return draws(row, "j", *within)

    age = 18 + below(73, u("age"))
    cities = shipped_dictionary("cities").values
    seconds = row * 3 // 2
    at = datetime.fromtimestamp(1767225600 + seconds, UTC).replace(tzinfo=None).isoformat()
    return {
        "name": cities[below(len(cities), u("name"))],
        "age": None if u("age")("null") < 0.3 * 2**31 else age,
        "x": -1 + unit(u("x")) * 2,
        "price": unit(u("price")) * 99,
        "deep": {"a.b": below(10, u("deep", "a\\.b"))},
        "odd": ODD,
        ODD: [ODD, "b", None][below(3, u(ODD.replace("\\", "\\\\").replace(".", "\\.")))],
        "one": 1,
        "none": None,
        "yes": True,
        "list": [1, {"b": "x"}],
        "row": row + 1,
        "at": at + (".5" if row % 2 else ""),
        "tz": datetime.fromtimestamp(1767225600 + row, UTC).isoformat(),
        "twice": 2 * row + 2,
        "cost": below(10, u("cost")),
    }


def fields_are_what_python_computes(dsn: str) -> None:
    """Asserts it of all kinds of fields."""
    cells = made(dsn, table(column("j", "json", {"fields": FIELDS}), ID))
    for row, cell in enumerate(cells):
        assert cell.keys() == FIELDS.keys()
        for name, value in expected(row).items():
            assert cell[name] == value, (row, name)
    assert {cell["ok"] for cell in cells} == {True, False}
    assert sum(cell["age"] is None for cell in cells) == pytest.approx(0.3 * ROWS, rel=0.3)


def no_value_moves_with_another_field(dsn: str) -> None:
    """Asserts that fields draw apart."""
    few = {name: FIELDS[name] for name in ("x", "deep", "age")}
    cells = made(dsn, table(column("j", "json", {"fields": FIELDS}), ID))
    alone = made(dsn, table(column("j", "json", {"fields": few}), ID))
    assert alone == [{name: cell[name] for name in few} for cell in cells]


def doubles_come_back_to_the_last_bit(dsn: str) -> None:
    """Asserts it of huge, tiny, whole and long ones, and of NULL."""
    values = [0.1, 1e9, 123456789.123456, 2**53 + 2.0, 1.2345678901234567e18, 9.3e18, 1e22, -5e-324]
    values += [1.2345678901234567e99, 2.5, -0.3, 1e15 / 7, 0.1 + 0.2, -(2.0**62), 1e-7, 3.0, 0.0]
    number = {
        "name": "d",
        "type": "double",
        "nullable": True,
        "generator": {"type": "choice", "params": {"values": [*values, None]}},
    }
    cells = made(dsn, table(column("j", "json", {"fields": {"d": {"column": "d"}}}), number))
    found = {None if cell["d"] is None else float(cell["d"]) for cell in cells}
    assert found == {*values, None}


def fields_follow_foreign_keys(dsn: str) -> None:
    """Asserts that two fks of one cell point to rows of their own, and bring NULLs along."""
    fields = {
        "one": {"fk": {"entity": "parents", "column": "id"}},
        "other": {"fk": {"entity": "parents", "column": "id"}},
        "share": {"type": "fk", "params": {"entity": "parents", "column": "share"}},
    }
    cells = made(dsn, table(column("j", "json", {"fields": fields})))
    for name in ("one", "other"):
        rows = [below(7, draws(row, "j", name)) for row in range(ROWS)]
        pairs = {(row, cell[name]) for row, cell in zip(rows, cells, strict=True)}
        assert len(pairs) == len({row for row, _ in pairs}) == 7
    assert any(cell["one"] != cell["other"] for cell in cells)
    assert {type(cell["share"]) for cell in cells} == {float, type(None)}


def python_makes_fields(dsn: str) -> None:
    """Asserts that Faker's pools and rows get into fields."""
    fields = {
        "pool": {"type": "faker", "params": {"provider": "company", "pool": 3}},
        "row": {"type": "faker", "params": {"provider": "random_digit", "per_row": True}},
        "digit": {
            "type": "faker",
            "params": {"provider": "random_digit"},
            "column_type": "int",
        },
    }
    with Runs() as runs:
        scenario = table(column("j", "json", {"fields": fields}))
        tables = runs.sqlite(scenario) if dsn == ":memory:" else runs.postgres(scenario, dsn)
    cells = [json.loads(row[0] or "") for row in tables[ENTITY]]
    assert len({cell["pool"] for cell in cells}) == 3
    assert {cell["row"] for cell in cells} == {str(digit) for digit in range(10)}
    assert {cell["digit"] for cell in cells} == set(range(10))


# --- array -------------------------------------------------------------------------------------

WORDS = ["red", "green", "blue", "black"]


def elements_are_what_python_computes(dsn: str) -> None:
    """Asserts it of lengths and elements, nested and with nulls."""
    of = {"type": "uniform_int", "params": {"min": 0, "max": 99}, "null_rate": 0.2}
    inner = {"type": "array", "params": {"of": of, "length": 2}}
    scenario = table(
        column("a", "array", {"of": of, "min": 1, "max": 4}),
        column("n", "array", {"of": inner, "max": 2}),
        column("none", "array", {"of": of, "length": 0}),
    )

    def element(row: int, name: str, *within: str) -> int | None:
        u = draws(row, name, *within)
        return None if u("null") < 0.2 * 2**31 else below(100, u)

    for row, cell in enumerate(made(dsn, scenario)):
        length = 1 + below(4, draws(row, "a"))
        assert cell == [element(row, "a", str(place)) for place in range(length)]
    for row, cell in enumerate(made(dsn, scenario, 1)):
        outer = range(below(3, draws(row, "n")))
        assert cell == [[element(row, "n", str(o), str(i)) for i in range(2)] for o in outer]
    assert made(dsn, scenario, 2) == [[]] * ROWS


def dealt(row: int, name: str, n: int, most: int) -> list[int]:
    """Returns different numbers below n: a pack shuffled from its front."""
    moved: dict[int, int] = {}
    for k in range(most):
        p = k + (0 if n - k == 1 else below(n - k, draws(row, name), 2 + 2 * k))
        moved[k], moved[p] = moved.get(p, p), moved.get(k, k)
    return [moved[k] for k in range(most)]


def unique_elements_are_dealt_out(dsn: str) -> None:
    """Asserts it of words, numbers and dictionaries."""
    choice = {"type": "choice", "params": {"values": WORDS}}
    wide = {"type": "uniform_int", "params": {"min": -5, "max": 2**40}, "column_type": "bigint"}
    city = {"type": "faker_city"}
    scenario = table(
        column("w", "array", {"of": choice, "length": 4, "unique": True}),
        column("n", "array", {"of": wide, "length": 3, "unique": True}),
        column("c", "array", {"of": city, "max": 20, "unique": True}),
    )
    cities = shipped_dictionary("cities").values
    for row, cell in enumerate(made(dsn, scenario)):
        assert cell == [WORDS[number] for number in dealt(row, "w", 4, 4)]
    for row, cell in enumerate(made(dsn, scenario, 1)):
        assert cell == [number - 5 for number in dealt(row, "n", 2**40 + 6, 3)]
    for row, cell in enumerate(made(dsn, scenario, 2)):
        length = below(21, draws(row, "c"))
        assert cell == [cities[number] for number in dealt(row, "c", len(cities), 20)][:length]
        assert len({*cell}) == length


def test_every_order_is_as_likely() -> None:
    choice = {"type": "choice", "params": {"values": WORDS}}
    cells = made(
        ":memory:",
        table(column("w", "array", {"of": choice, "length": 3, "unique": True}), rows=24_000),
    )
    counts = Counter(map(tuple, cells))
    assert set(counts) == set(permutations(WORDS, 3))
    assert scipy.stats.chisquare([*counts.values()]).pvalue > 1e-4


def test_every_length_is_as_likely() -> None:
    cells = made(":memory:", table(column("a", "array", {"of": 1, "min": 2, "max": 6}), rows=5_000))
    counts = Counter(map(len, cells))
    assert set(counts) == {2, 3, 4, 5, 6}
    assert scipy.stats.chisquare([*counts.values()]).pvalue > 1e-4


def long_ones_can_be_made(dsn: str) -> None:
    """Asserts that 100 elements and 300 fields are no trouble for a parser."""
    number = {"type": "uniform_int", "params": {"min": 0, "max": 9}}
    fields = {f"f{place}": number for place in range(300)}
    scenario = table(
        column("a", "array", {"of": number, "min": 0, "max": 100}),
        column("j", "json", {"fields": fields}),
        rows=50,
    )
    assert max(map(len, made(dsn, scenario))) > 80
    assert all(len(cell) == 300 for cell in made(dsn, scenario, 1))


# --- bytes -------------------------------------------------------------------------------------


def bytes_are_what_python_computes(dsn: str) -> None:
    """Asserts it of fixed and varying lengths."""
    columns = [
        {"name": name, "type": "bytes", "generator": {"type": "bytes", "params": params}}
        for name, params in {"f": {"length": 8}, "v": {"min": 1, "max": 5}, "e": {"max": 0}}.items()
    ]
    with open_engine(dsn) as engine:
        fixed, varying, empty = made_by(engine, table(*columns), ENTITY)

    def octets(row: int, name: str, count: int) -> bytes:
        made = b""
        while len(made) < count:
            size = min(3, count - len(made))
            place = 1 + len(made) // 3
            made += below(2 ** (8 * size), draws(row, name), place).to_bytes(size, "big")
        return made

    assert fixed == [octets(row, "f", 8).hex() for row in range(ROWS)]
    lengths = [1 + below(5, draws(row, "v")) for row in range(ROWS)]
    assert varying == [octets(row, "v", 5)[: lengths[row]].hex() for row in range(ROWS)]
    assert {*empty} == {""}


def test_every_byte_is_as_likely() -> None:
    token = {"name": "t", "type": "bytes", "generator": {"type": "bytes", "params": {"length": 16}}}
    with open_engine(":memory:") as engine:
        (cells,) = made_by(engine, table(token, rows=4_000), ENTITY)
    counts = Counter(byte for cell in cells for byte in bytes.fromhex(cell or ""))
    assert len(counts) == 256
    assert scipy.stats.chisquare([*counts.values()]).pvalue > 1e-4


# --- On every engine ---------------------------------------------------------------------------

CHECKS = [
    fields_are_what_python_computes,
    no_value_moves_with_another_field,
    doubles_come_back_to_the_last_bit,
    fields_follow_foreign_keys,
    python_makes_fields,
    elements_are_what_python_computes,
    unique_elements_are_dealt_out,
    long_ones_can_be_made,
    bytes_are_what_python_computes,
]


@pytest.mark.parametrize("check", CHECKS)
def test_in_sqlite(check: Callable[[str], None]) -> None:
    check(":memory:")


@pytest.mark.parametrize("check", CHECKS)
def test_in_postgres(check: Callable[[str], None], postgres_shared: str) -> None:
    check(postgres_shared)


def test_a_part_of_a_column_is_not_a_column_called_so() -> None:
    """The field `id` of `buyer` and the column `buyer_id` point to rows of their own."""
    key = {"name": "id", "type": "uuid", "primary_key": True, "generator": {"type": "uuid4"}}
    customer = {"type": "fk", "params": {"entity": "customers", "column": "id"}}
    orders = [
        column_of("buyer", "json", "json", {"fields": {"id": customer}}),
        {"name": "buyer_id", "type": "uuid", "fk": {"entity": "users", "column": "id"}},
    ]
    scenario = scenario_with(
        {"name": "customers", "rows": 20, "columns": [key]},
        {"name": "users", "rows": 20, "columns": [key]},
        {"name": "orders", "rows": 30, "columns": orders},
    )
    with Runs() as runs:
        stored = runs.sqlite(scenario)
    keys = {entity: {row[0] for row in stored[entity]} for entity in ("customers", "users")}
    for buyer, buyer_id in stored["orders"]:
        assert json.loads(str(buyer))["id"] in keys["customers"]
        assert buyer_id in keys["users"]
