"""Rows as Python values, and what else needs no database, or only looks at one."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime
from decimal import Decimal
from itertools import islice
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

import sdgen
from generators_sql.registry import listed_generators
from tests.support.connections import assert_state, can_lend, odd, state_of
from tests.support.databases import Database
from tests.support.golden import GOLDEN
from tests.support.runs import entity_of, scenario_with

CHOSEN: dict[str, Any] = {"seed": 7, "as_of": "2026-01-31"}
TYPES = sdgen.load(next(path for path in GOLDEN if path.parent.name == "types"))

CONSTANTS = {
    "i": ("bigint", -(2**63), -(2**63)),
    "f": ("double", 0.1, 0.1),
    "r": ("real", 0.1, 0.1),
    "d": ("decimal(10,2)", 5, Decimal("5.00")),
    "d0": ("decimal(10,0)", 5, Decimal("5")),
    "b": ("bool", True, True),
    "t": ("text", "Ä\n'", "Ä\n'"),
    "e": ("enum(low, high)", "low", "low"),
    "day": ("date", "2024-02-29", date(2024, 2, 29)),
    "ts": ("timestamp", "2026-01-02T03:04:05.000006", datetime(2026, 1, 2, 3, 4, 5, 6)),
    "tz": ("timestamptz", "2026-01-02T03:04:05+02:00", datetime(2026, 1, 2, 1, 4, 5, tzinfo=UTC)),
    "u": ("uuid", str(UUID(int=5)), UUID(int=5)),
    "raw": ("bytes", "00ff", b"\x00\xff"),
    "j": ("json", {"a": [1, None, "x", 0.5]}, {"a": [1, None, "x", 0.5]}),
    "ints": ("int[]", [1, None], [1, None]),
    "days": ("date[]", ["2024-02-29"], [date(2024, 2, 29)]),
    "money": ("decimal(6,2)[]", [1.5], [Decimal("1.50")]),
    "long": ("interval", "1 day", "1 day"),
}


def test_each_type_has_its_value_in_python() -> None:
    columns = {
        name: (kind, "const", {"value": value}) for name, (kind, value, _) in CONSTANTS.items()
    }
    nothing = {"name": "n", "type": "int", "nullable": True, "null_rate": 1.0}
    entity = entity_of("t", 2, **columns)
    entity["columns"].append({**nothing, "generator": {"type": "sequence"}})
    wanted = {name: value for name, (_, _, value) in CONSTANTS.items()} | {"n": None}
    for row in sdgen.rows(scenario_with(entity), "t"):
        assert row == wanted
        assert {name: type(value) for name, value in row.items()} == {
            name: type(value) for name, value in wanted.items()
        }


def test_rows_are_made_from_any_number_on_and_no_more_than_are_taken() -> None:
    huge = scenario_with(
        entity_of("t", 10**12, id=("bigint", "sequence", {}), x=("text", "lorem", {}))
    )
    rows = sdgen.rows(huge, "t", first=10**12 - 2_500)
    assert isinstance(rows, Iterator)
    assert [row["id"] for row in islice(rows, 2)] == [10**12 - 2_499, 10**12 - 2_498]
    across = list(sdgen.rows(huge, "t", first=990, count=1_020))  # several pages
    assert [row["id"] for row in across] == list(range(991, 2_011))
    assert across[15] == next(sdgen.rows(huge, "t", first=1_005))
    assert list(sdgen.rows(huge, "t", first=10**12)) == []
    assert list(sdgen.rows(huge, "t", count=0)) == []


def test_rows_that_are_not_there_are_refused_at_once() -> None:
    with pytest.raises(sdgen.ValidationError, match=r"first: .* to 12(.|\n)*count: .* \(got -1\)"):
        sdgen.rows(TYPES, "things", first=13, count=-1)
    with pytest.raises(sdgen.NotFoundError, match='Did you mean "things"'):
        sdgen.rows(TYPES, "thing")
    there: dict[str, Any] = {"name": "there", "existing": True, "primary_key": ["id"]}
    there["columns"] = [{"name": "id", "type": "int"}]
    here = entity_of("here", 2, a=("int", "fk", {"entity": "there", "column": "id"}))
    with pytest.raises(sdgen.ValidationError, match="depend on a database, which holds those of"):
        sdgen.rows(scenario_with(there, here), "here")


def test_hidden_columns_are_there_where_they_are_asked_for() -> None:
    entity = entity_of("t", 1, a=("int", "sequence", {}), b=("int", "sequence", {}))
    entity["columns"][1]["hidden"] = True
    scenario = scenario_with(entity)
    assert list(sdgen.rows(scenario, "t")) == [{"a": 1}]
    assert list(sdgen.rows(scenario, "t", hidden=True)) == [{"a": 1, "b": 1}]


@pytest.mark.slow_on_servers
@pytest.mark.first_server
def test_a_script_makes_what_a_fill_makes(database: Database) -> None:
    database.pipe(sdgen.explain(TYPES, dialect=database.kind, **CHOSEN))
    assert sdgen.verify(database.dsn, TYPES, kind=database.kind, **CHOSEN).ok
    again = sdgen.explain(
        TYPES, target=database.dsn, mode="truncate", entity="things", kind=database.kind, **CHOSEN
    )
    assert "parents" not in again.split("INSERT INTO")[0]
    database.pipe(again)
    assert sdgen.verify(database.dsn, TYPES, kind=database.kind, **CHOSEN).ok


@pytest.mark.parametrize("where", [{}, {"dialect": "sqlite", "target": "x.sqlite"}])
def test_a_script_is_for_a_dialect_or_a_target(where: dict[str, Any]) -> None:
    with pytest.raises(TypeError, match="either dialect or target"):
        sdgen.explain(TYPES, **where)


@pytest.mark.slow_on_servers
@pytest.mark.first_server
def test_plans_and_verifications_leave_connections_alone(database: Database) -> None:
    if not can_lend(database):
        return
    with closing(odd(database)) as connection:
        before = state_of(connection)
        planned = sdgen.plan(connection, TYPES, **CHOSEN)
        assert [(each.first, each.rows) for each in planned.entities] == [
            ("create", 5),
            ("create", 12),
        ]
        assert_state(connection, before)
        filled = sdgen.fill(connection, TYPES, **CHOSEN)
        assert planned.config_hash == filled.config_hash
        asked = {"seed": filled.seed, "as_of": filled.as_of}
        assert sdgen.verify(connection, TYPES, **asked).ok
        assert_state(connection, before)
        table = "things" if database.like == "sqlite" else "public.things"
        connection.execute(f"UPDATE {table} SET big = '[3,4)' WHERE id = 3")  # of the owner's
        found = sdgen.verify(connection, TYPES, **asked)
        connection.rollback()
        assert_state(connection, before)
    assert not found.ok
    ((entity,),) = [[each for each in found.entities if not each.ok]]
    assert (entity.entity, entity.changed, entity.matching) == ("things", 1, 11)


def test_a_verification_has_to_know_what_decides_the_rows(tmp_path: Path) -> None:
    scenario = sdgen.load(
        {"name": "t", "entities": [entity_of("t", 3, a=("int", "sequence", {"start": "next"}))]}
    )
    with pytest.raises(sdgen.ValidationError) as raised:
        sdgen.verify(tmp_path / "no.sqlite", scenario)
    assert [each.path for each in raised.value.problems] == ["seed", "as_of", "scenario"]
    with pytest.raises(sdgen.ValidationError, match="not an existing file"):
        sdgen.verify(tmp_path / "no.sqlite", TYPES, **CHOSEN)
    assert not (tmp_path / "no.sqlite").exists()


def test_other_rows_may_be_in_the_tables(tmp_path: Path) -> None:
    file = tmp_path / "t.sqlite"
    scenario = scenario_with(entity_of("t", 3, a=("int", "uniform_int", {"min": 1, "max": 9})))
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("CREATE TABLE t (a INT)")
        connection.execute("INSERT INTO t VALUES (99)")
    sdgen.fill(file, scenario, **CHOSEN)
    assert not sdgen.verify(file, scenario, **CHOSEN).ok
    assert sdgen.verify(file, scenario, other_rows=True, **CHOSEN).ok


def test_generators_are_those_that_are_registered() -> None:
    found = sdgen.generators()
    assert [each.type for each in found] == [name for name, _ in listed_generators()]
    assert all(each.summary and each.column_types and each.example for each in found)
