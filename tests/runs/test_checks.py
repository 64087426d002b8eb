"""Checks: made in the database after the rows, recorded, and a run that fails one fails."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from typing import Any

import pytest

from sdgen.errors import ValidationError
from sdgen.planning.request import RunRequest
from sdgen.runs.service import RunService
from sdgen.scenario.models import Scenario
from sdgen.store import RunRecord, RunStatus, Store
from sdgen.targets.models import Target
from sdgen.targets.opening import open_target
from tests.support.runs import REQUEST, Runs, entity_of, plan_for, scenario_from
from tests.support.targets import ToPostgres, ToSQLite

USERS = entity_of("users", 20, id=("int", "sequence", {}))
THINGS = entity_of(
    "things",
    1_000,
    user_id=("int", "fk", {"entity": "users", "column": "id"}),
    at=("timestamp", "time_series", {"start": "2025-06-21", "step": "3h"}),
    at_z=("timestamptz", "time_series", {"start": "2025-06-21", "step": "3h"}),
    day=("date", "time_series", {"start": "2025-06-21", "step": "1d"}),
    price=("decimal(8,2)", "uniform_float", {"min": 1, "max": 9}),
    big=("bigint", "const", {"value": 2**60 + 1}),
    word=("text", "choice", {"values": ["ä", "Z", "a"]}),
    note=("text", "choice", {"values": ["x", None], "weights": [3, 1]}),
    flag=("bool", "const", {"value": True}),
    TRUE=("int", "const", {"value": 4}),
)
THINGS["columns"][7]["nullable"] = True

PASSING: list[dict[str, Any]] = [
    {"column": "user_id", "fk": True, "distinct": 20, "min": 1, "max": 20},
    {"column": "at", "min": "2025-06-21", "max": {"min": "2025-10-01", "max": "2026-01-01"}},
    {"column": "at_z", "min": {"min": "2025-06-21T02:00:00+02:00"}},
    {"column": "day", "max": "2028-03-16"},
    {"column": "price", "mean": {"min": 4.8, "max": 5.2}, "min": 1, "max": 9.0, "null_rate": 0},
    {"column": "big", "min": {"min": 2**60 + 1, "max": 2**60 + 1}},
    {"column": "word", "distinct": {"max": 3}, "min": {"min": "Z", "max": "Z"}, "max": "ä"},
    {"column": "note", "null_rate": {"min": 0.2, "max": 0.3}, "distinct": 1},
    {"column": "flag", "distinct": 1},
    {"expr": "flag AND word IN ('ä', 'Z', 'a') AND big - 1 = 1152921504606846976"},
    {"expr": "note = 'x'", "name": "NULL breaks nothing"},
    {"expr": "1 + 1 = 2"},
    {"expr": 'round("TRUE" * 0.5, 0) = 2'},  # no name of a column in SQLite's subqueries
    # What is used several times is computed once, however deep.
    {"expr": "round(" * 10 + "price * 1.26" + ", 2) * 1.0" * 10 + " > 1"},
    {"expr": "greatest(" * 20 + "price" + ", 0.5)" * 20 + " = price"},
    {"expr": "at >= '2025-06-21' AND at_z = at AND day + 1 > DATE '2025-06-21' AND at < as_of()"},
    {"expr": "price * 100 = round(price, 2) * 100 AND length(word) = 1 AND user_id % 1 = 0"},
]
FAILING: list[tuple[dict[str, Any], str]] = [
    ({"column": "user_id", "distinct": 19}, "distinct is 20, not exactly 19"),
    ({"column": "at", "max": "2025-10-23T20:59:59Z"}, "max is 2025-10-23 21:00:00, not at most"),
    ({"column": "big", "max": 2**60}, f"max is {2**60 + 1}, not at most {2**60}"),
    ({"column": "word", "min": "a"}, "min is Z, not at least a"),
    ({"column": "note", "null_rate": 0}, "null_rate is 0.2"),
    ({"column": "price", "mean": {"max": 2}, "min": 2}, "; mean is"),
    ({"expr": "at > '2025-06-21'"}, "1 row breaks it"),
    ({"expr": "note IS NOT NULL AND user_id <= 20"}, "rows break it"),
]


PARENTS = entity_of("parents", 20, id=("int", "sequence", {}), key=("uuid", "uuid4", {}))
WIDE = entity_of(
    "wide",
    300,
    whole=("int", "uniform_int", {"min": -7, "max": 7}),
    half=("double", "choice", {"values": [7, 2.5, -3]}),
    two=("double", "const", {"value": 2}),
    single=("float", "choice", {"values": [0.5, 3]}),
    price=("decimal(8,2)", "uniform_float", {"min": 1, "max": 9}),
    at=("timestamp", "time_series", {"start": "2025-06-21T01:02:03.25", "step": "3h"}),
    at_z=("timestamptz", "time_series", {"start": "2025-06-21T01:02:03.25", "step": "3h"}),
    day=("date", "time_series", {"start": "2025-06-21", "step": "1d"}),
    word=("text", "choice", {"values": ["ä", "Z", "a"]}),
    flag=("bool", "const", {"value": True}),
    parent_id=("text", "fk", {"entity": "parents", "column": "id"}),
    parent_key=("uuid", "fk", {"entity": "parents", "column": "key"}),
)
WIDER = {
    "sqlite": {
        "id": "NUMERIC",
        "key": "BLOB",
        "whole": "NUMERIC",
        "half": "NUMERIC",
        "two": "NUMERIC(9)",
        "single": "BLOB",
        "price": "REAL",
        "at": "DATETIME",
        "at_z": "TIMESTAMP",
        "day": "DATE",
        "word": "CLOB",
        "flag": "INT",
        "parent_id": "VARCHAR(20)",
        "parent_key": "CHAR(36)",
    },
    "postgres": {
        "id": "bigint",
        "key": "text",
        "whole": "numeric",
        "half": "numeric",
        "two": "real",
        "single": "real",
        "price": "double precision",
        "at": "timestamptz",
        "at_z": "timestamp",
        "day": "timestamptz",
        "word": "varchar(9)",
        "flag": "bool",
        "parent_id": "varchar(20)",
        "parent_key": "varchar(36)",
    },
}
OF_WIDER_TYPES: list[dict[str, Any]] = [
    {"column": "whole", "min": -7, "max": 7},
    {"column": "half", "min": -3, "max": 7, "distinct": 3},
    {"column": "price", "min": 1, "max": 9},
    {"column": "at", "min": {"min": "2025-06-21T01:02:03.25", "max": "2025-06-21T01:02:03.25"}},
    {"column": "at_z", "min": {"min": "2025-06-21T03:02:03.25+02:00"}},
    {"column": "day", "min": {"min": "2025-06-21", "max": "2025-06-21"}, "distinct": 300},
    {"column": "word", "min": {"min": "Z", "max": "Z"}},
    {"column": "parent_id", "fk": True},
    {"column": "parent_key", "fk": True, "distinct": 20},
    {"expr": "whole / 2 * 2 + whole % 2 = whole AND whole * 3 BETWEEN -21 AND 21"},
    {"expr": "half / two IN (3.5e0, 1.25e0, -1.5e0) AND single / two IN (0.25e0, 1.5e0)"},
    {"expr": "round(half, 1) || '' IN ('7.0', '2.5', '-3.0')"},
    {"expr": "price * 100 = round(price, 2) * 100 AND price * 1 <> 0.5"},
    {"expr": "at = at_z AND extract(second FROM at) = 3.25 AND date_trunc('hour', at_z) < at"},
    {"expr": "at::text LIKE '% __:02:03.250000' AND at_z::text LIKE '%:02:03.250000+00:00'"},
    {"expr": "day - DATE '2025-06-21' BETWEEN 0 AND 299 AND day::text LIKE '____-__-__'"},
    {"expr": "word || 'b' IN ('äb', 'Zb', 'ab') AND word >= 'Z' AND flag"},
    {"expr": "parent_key <> '00000000-0000-4000-8000-000000000000' AND length(parent_id) < 3"},
]


def scenario_of(checks: list[dict[str, Any]]) -> Scenario:
    """Returns the scenario with those checks of its things."""
    said = [{"entity": "things", **check} for check in checks]
    entities = [USERS, THINGS]
    return scenario_from({"name": "test", "seed": 7, "entities": entities, "checks": said})


@pytest.fixture
def store() -> Iterator[Store]:
    with Runs() as runs, closing(Store(runs.folder / "own.sqlite")) as store:
        yield store


def run(store: Store, target: Target, checks: list[dict[str, Any]]) -> RunRecord:
    """Returns the record of a run."""
    return RunService(store).start(scenario_of(checks), target, REQUEST)


class Checks:
    """The tests of one engine."""

    def test_what_is_so_passes(self, store: Store, target: Target) -> None:
        record = run(store, target, PASSING)
        assert record.status is RunStatus.SUCCESS, record.error
        assert [result.passed for result in record.checks] == [True] * len(PASSING)
        assert record.checks[0].name == (
            "things.user_id: distinct exactly 20, min at least 1, max at most 20, "
            "points to rows that exist"
        )

    def test_what_is_not_so_fails_the_run(self, store: Store, target: Target) -> None:
        record = run(store, target, [PASSING[0], *(check for check, _ in FAILING)])
        assert record.status is RunStatus.FAILED
        assert [result.passed for result in record.checks] == [True] + [False] * len(FAILING)
        for result, (_, found) in zip(record.checks[1:], FAILING, strict=True):
            assert found in str(result.found)
        assert f"{len(FAILING)} of {len(FAILING) + 1} checks failed" in str(record.error)
        error = str(record.error)
        assert "fix it and resume the run, which repeats the checks" in error
        assert "the checks it was started with" in error
        assert "correct it in the scenario and continue the run (`continue`, with" in error
        assert record.rows_written == record.rows_requested, "the rows stay"

    def test_resume_checks_again(self, store: Store, target: Target) -> None:
        place = "" if target.kind == "sqlite" else f'"{target.schema_name}".'

        def does(sql: str) -> None:
            with open_target(target) as engine, engine.transaction():
                engine.execute_sql(sql)

        does(f"CREATE TABLE {place}users (id INTEGER)")
        record = run(store, target, [{"column": "user_id", "fk": True}])
        assert record.status is RunStatus.SUCCESS
        wrong = run(
            store, target, [{"column": "user_id", "fk": True}, {"column": "price", "max": 1}]
        )
        assert wrong.status is RunStatus.FAILED
        does(f"DELETE FROM {place}users WHERE id = 7")
        again = RunService(store).resume(wrong.id, target, RunRequest())
        assert again.status is RunStatus.FAILED
        schema = "" if target.kind == "sqlite" else f"{target.schema_name}."
        assert f"cells are not in {schema}users.id" in str(again.checks[0].found)
        does(f"UPDATE {place}things SET price = 1")
        does(f"DELETE FROM {place}things WHERE user_id = 7")
        assert RunService(store).resume(wrong.id, target, RunRequest()).status is RunStatus.SUCCESS

    def test_tables_of_wider_types(self, store: Store, target: Target) -> None:
        """What stands in an existing table is read as what its column is in the scenario."""
        place = "" if target.kind == "sqlite" else f'"{target.schema_name}".'
        types = WIDER[target.kind]
        with open_target(target) as engine, engine.transaction():
            for name, entity in (("parents", PARENTS), ("wide", WIDE)):
                columns = ", ".join(
                    f"{column['name']} {types[column['name']]}" for column in entity["columns"]
                )
                engine.execute_sql(f"CREATE TABLE {place}{name} ({columns})")
        checks = [{"entity": "wide", **check} for check in OF_WIDER_TYPES]
        scenario = scenario_from(
            {"name": "test", "seed": 7, "entities": [PARENTS, WIDE], "checks": checks}
        )
        record = RunService(store).start(scenario, target, REQUEST)
        assert record.status is RunStatus.SUCCESS, record.error
        assert all(result.passed for result in record.checks)

    def test_what_cannot_be_computed(self, store: Store, target: Target) -> None:
        record = run(store, target, [{"expr": "big * big > 0"}, {"expr": "big > 0"}])
        assert record.status is RunStatus.FAILED
        assert [result.passed for result in record.checks] == [False, True]
        found = str(record.checks[0].found)
        assert found.startswith("it cannot be computed for every row: ")
        assert "out of range" in found


class TestInSQLite(ToSQLite, Checks):
    pass


class TestInPostgres(ToPostgres, Checks):
    pass


def test_checks_change_no_hash() -> None:
    with_checks, without = scenario_of(PASSING), scenario_of([])
    assert plan_for(with_checks, "sqlite").config_hash == plan_for(without, "sqlite").config_hash


@pytest.mark.parametrize(
    ("check", "path", "phrases"),
    [
        ({"entity": "thing", "column": "at", "fk": True}, ".entity", ('Did you mean "things"',)),
        ({"column": "prize", "min": 0}, ".column", ('Did you mean "price"', "Its columns: ")),
        ({"column": "price"}, "", ("checks nothing", "fk: true")),
        ({"min": 0}, "", ("min applies to a column", "Add column")),
        (
            {"column": "price", "expr": "price > 0"},
            "",
            ("expr applies to whole rows", "two checks"),
        ),
        ({"expr": "prize > 0"}, ".expr", ('Did you mean "price"', "Columns: ")),
        ({"expr": "price + 1"}, ".expr", ("expected a condition", "got decimal")),
        ({"expr": "row_number() > 1"}, ".expr", ("a stored row has no number",)),
        ({"expr": "price > (SELECT 1)"}, ".expr", ("queries are not allowed",)),
        ({"expr": "price > "}, ".expr", ("cannot be read at column",)),
        ({"column": "flag", "max": True}, ".max", ("have no order",)),
        ({"column": "word", "mean": 1}, ".mean", ("have no mean",)),
        ({"column": "price", "mean": {"min": 3, "max": 1}}, ".mean", ("min is above max", "Swap")),
        ({"column": "price", "mean": {}}, ".mean", ("needs min, max or both",)),
        ({"column": "price", "mean": {"mim": 1}}, ".mean.mim", ("Known here: min, max",)),
        ({"column": "at", "min": "soon"}, ".min.min", ("not a timestamp",)),
        ({"column": "at", "distinct": 1.5}, ".distinct.min", ("not an integer",)),
        ({"column": "price", "fk": True}, ".fk", ("points to no other column", "Name an fk")),
        ({"column": "price", "minn": 1}, ".minn", ('Did you mean "min"',)),
    ],
)
def test_refusals(check: dict[str, Any], path: str, phrases: tuple[str, ...]) -> None:
    with pytest.raises(ValidationError) as caught:
        scenario_of([check])
    said = {problem.path: problem.message for problem in caught.value.problems}
    for phrase in phrases:
        assert phrase in said[f"checks[0]{path}"], said
