"""Checks: made in the database after the rows, recorded, and a run that fails one fails."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from typing import Any

import pytest

from sdgen.engines import open_target
from sdgen.errors import ValidationError
from sdgen.planning.request import RunRequest
from sdgen.runs import RunService
from sdgen.runs.targets import inline_target
from sdgen.scenario.models import Scenario, Target
from sdgen.store import RunRecord, RunStatus, Store
from tests.support.runs import REQUEST, Runs, entity_of, fresh_schema, plan_for, scenario_from

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
        assert f"check them again with: sdgen run resume {record.id}" in str(record.error)
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
        assert "cells are not in users.id" in str(again.checks[0].found)
        does(f"UPDATE {place}things SET price = 1")
        does(f"DELETE FROM {place}things WHERE user_id = 7")
        assert RunService(store).resume(wrong.id, target, RunRequest()).status is RunStatus.SUCCESS


class TestInSQLite(Checks):
    @pytest.fixture
    def target(self) -> Iterator[Target]:
        with Runs() as runs:
            yield inline_target({"dsn": str(runs.new_file()), "kind": "sqlite"})


class TestInPostgres(Checks):
    @pytest.fixture
    def target(self, postgres_shared: str) -> Iterator[Target]:
        with fresh_schema(postgres_shared) as schema:
            yield inline_target({"dsn": postgres_shared, "kind": "postgres", "schema": schema})


def test_checks_change_no_hash() -> None:
    with_checks, without = scenario_of(PASSING), scenario_of([])
    assert plan_for(with_checks, "sqlite").config_hash == plan_for(without, "sqlite").config_hash


@pytest.mark.parametrize(
    ("check", "path", "phrases"),
    [
        ({"entity": "thing", "column": "at", "fk": True}, ".entity", ('Did you mean "things"',)),
        ({"column": "prize", "min": 0}, ".column", ('Did you mean "price"', "Its columns: ")),
        ({"column": "price"}, "", ("checks nothing", "fk: true")),
        ({"min": 0}, "", ("min is of a column", "Add column")),
        ({"column": "price", "expr": "price > 0"}, "", ("expr is of whole rows", "two checks")),
        ({"expr": "prize > 0"}, ".expr", ('Did you mean "price"', "Columns: ")),
        ({"expr": "price + 1"}, ".expr", ("a condition is needed", "got decimal")),
        ({"expr": "row_number() > 1"}, ".expr", ("a stored row has no number",)),
        ({"expr": "price > (SELECT 1)"}, ".expr", ("a query is not allowed",)),
        ({"expr": "price > "}, ".expr", ("cannot be read at column",)),
        ({"column": "flag", "max": True}, ".max", ("has no order",)),
        ({"column": "word", "mean": 1}, ".mean", ("has no mean",)),
        ({"column": "price", "mean": {"min": 3, "max": 1}}, ".mean", ("min is above max", "Swap")),
        ({"column": "price", "mean": {}}, ".mean", ("needs min, max or both",)),
        ({"column": "price", "mean": {"mim": 1}}, ".mean.mim", ("Known here: min, max",)),
        ({"column": "at", "min": "soon"}, ".min.min", ("not an instant",)),
        ({"column": "at", "distinct": 1.5}, ".distinct.min", ("not a whole number",)),
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
