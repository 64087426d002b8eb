"""Shapes of foreign keys where runs go on with what earlier ones have made."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from typing import Any

import pytest

from sdgen.errors import ValidationError
from sdgen.planning.request import RunRequest
from sdgen.runs.resolving.targets import inline_target
from sdgen.runs.service import RunService
from sdgen.runs.verifying.verification import verify_run
from sdgen.scenario.models import Scenario
from sdgen.store import Store
from sdgen.targets.models import Target
from tests.generators.test_fk_shapes import children, fk, number, table, tree, users, weights
from tests.runs.test_growth import CONTINUE, rows_of, run
from tests.support.runs import AS_OF, Runs, column_of, scenario_with
from tests.support.targets import ToPostgres, ToSQLite

SHOP = scenario_with(
    users(
        31,
        tree("boss"),
        tree("team", children=3),
        tree("chief", depth=3, root_rate=0.2),
    ),
    table("profiles", fk("user_id", "unique", unique=True)),
    table(
        "lines",
        fk("user_id", children(1, 4), references=True),
        number("line", "user_id"),
        fk("friend", {"type": "distinct", "per": "user_id"}),
        primary_key=["user_id", "line"],
        unique=[["user_id", "friend"]],
    ),
    table(
        "calls",
        fk("user_id", {"type": "children", "counts": "poisson", "mean": 2, "scattered": True}),
        number("call", "user_id"),
        primary_key=["user_id", "call"],
    ),
    table("sellers", fk("user_id", children(2, 4, scattered=True), where={"to": "20%"})),
    table("levels", column_of("id", "int", "rows_of", {"values": [5, 3, 9]})),
    table(
        "visits",
        fk("turn", "every"),
        fk("level", weights(70, 20, 10), "levels"),
        fk("popular", {"type": "zipf", "scattered": False}),
        number("visit", "popular"),
        fk("rich", "pareto", where={"from": "50%"}),
        {**fk("line_of"), "fk": {"entity": "lines", "column": "user_id"}},
        column_of("line", "int", "parent", {"via": "line_of", "column": "line"}),
        rows=200,
        foreign_keys=[
            {"columns": ["line_of", "line"], "entity": "lines", "references": ["user_id", "line"]}
        ],
    ),
)
TABLES = [entity.name for entity in SHOP.entities]


@pytest.fixture
def store() -> Iterator[Store]:
    """A store of its own."""
    with Runs() as runs, closing(Store(runs.folder / "own.sqlite")) as store:
        yield store


def pairs(rows: list[tuple[object, ...]]) -> list[tuple[int, ...]]:
    """Return rows of numbers."""
    return [tuple(-1 if cell is None else int(str(cell)) for cell in row) for row in rows]


class Growing:
    """The tests of one engine."""

    def test_what_is_promised_of_each_parent_holds(self, store: Store, target: Target) -> None:
        records = [run(store, target, RunRequest(as_of=AS_OF), SHOP)]
        before = {name: rows_of(target, name) for name in TABLES}
        # 31 users, 20 more, none more, 7 more.
        for more in (20, 0, 7):
            request = replace(CONTINUE, row_overrides={"users": more})
            records.append(run(store, target, request, SHOP))
            for name, rows in before.items():
                assert set(rows) <= set(rows_of(target, name)), "old rows are untouched"
            before = {name: rows_of(target, name) for name in TABLES}
        count = 31 + 20 + 7
        people = pairs(before["users"])
        assert len(people) == count
        for user, *parents in people:
            assert all(parent < user for parent in parents), "trees go on"
        assert {user for (user,) in pairs(before["profiles"])} == set(range(count))
        assert len(before["profiles"]) == count
        lines = pairs(before["lines"])
        assert len(lines) == (31 * 5 + 1) // 2 + 20 * 5 // 2 + (7 * 5 + 1) // 2
        assert set(Counter(user for user, *_ in lines).values()) == {1, 2, 3, 4}
        assert {user for user, *_ in lines} == set(range(count))
        assert len({(user, line) for user, line, _ in lines}) == len(lines)
        assert len({(user, friend) for user, _, friend in lines}) == len(lines)
        calls = pairs(before["calls"])
        every = Counter(user for user, _ in calls)
        assert set(calls) == {(user, 1 + n) for user, rows in every.items() for n in range(rows)}
        assert len(every) > 0.7 * count < len(calls) / 1.5 < 2 * count
        # A fifth of the users that each run has added: 6 of 31, 4 of 20, 1 of 7.
        sellers = Counter(user for (user,) in pairs(before["sellers"]))
        assert set(sellers) == {*range(6), *range(31, 35), 51}
        assert all(2 <= rows <= 4 for rows in sellers.values())
        visits = pairs(before["visits"])
        assert len(visits) == 800
        numbered = {(user, number) for _, _, user, number, *_ in visits}
        every = Counter(user for _, _, user, *_ in visits)
        assert numbered == {(user, 1 + n) for user, rows in every.items() for n in range(rows)}
        levels = Counter(level for _, level, *_ in visits)
        assert levels[5] > 500 > 200 > levels[3] > 120 > 110 > levels[9] > 50
        assert {(user, line) for *_, user, line in visits} <= {
            (user, line) for user, line, _ in lines
        }
        for record in records:
            for one in verify_run(store, record.id, target):
                assert one.ok or record is not records[-1], one
                assert (one.changed, one.missing) == (0, 0), "rows of later runs are foreign"

    def test_batches_and_jobs_do_not_matter(self, store: Store, target: Target) -> None:
        more = {"users": 12}
        run(store, target, RunRequest(as_of=AS_OF), SHOP)
        request = replace(CONTINUE, batch_size=9, jobs=2, row_overrides=more)
        run(store, target, request, SHOP)
        with Runs() as runs:
            other = inline_target({"dsn": str(runs.new_file()), "kind": "sqlite"})
            run(store, other, RunRequest(as_of=AS_OF), SHOP)
            run(store, other, replace(CONTINUE, row_overrides=more), SHOP)
            for name in TABLES:
                assert pairs(rows_of(target, name)) == pairs(rows_of(other, name))


class TestInSQLite(ToSQLite, Growing):
    pass


@pytest.mark.slow  # SQLite shows the same quickly
class TestInPostgres(ToPostgres, Growing):
    pass


def test_every_parent_equally_often_while_there_are_the_same(store: Store) -> None:
    data = scenario_with(users(7), table("t", fk("a", "every"), rows=10))
    with Runs() as runs:
        target = inline_target({"dsn": str(runs.new_file()), "kind": "sqlite"})
        run(store, target, RunRequest(as_of=AS_OF), data)
        run(store, target, replace(CONTINUE, row_overrides={"users": 0}), data)
        counts = Counter(row[0] for row in rows_of(target, "t"))
        assert sorted(counts.values()) == [2] * 1 + [3] * 6
        run(store, target, replace(CONTINUE, row_overrides={"t": 24, "users": 5}), data)
        added = Counter(row[0] for row in rows_of(target, "t"))
        added.subtract(counts)
        # The run begins within a round of its 12 parents and ends within another.
        assert len(added) == 12
        assert set(added.values()) <= {1, 2, 3}


def friends(rows: int) -> dict[str, Any]:
    """Return others to point to."""
    return table("friends", column_of("id", "int", "sequence", {"start": 0}), rows=rows)


NUMBERED = scenario_with(
    users(7),
    friends(30),
    table(
        "t",
        fk("a", "every"),
        number("n", "a"),
        column_of("at", "timestamp", "time_series", {"start": "-9d", "step": "1h", "per": "a"}),
        fk("b", {"type": "distinct", "per": "a"}, "friends"),
        rows=10,
        primary_key=["a", "n"],
        unique=[["a", "at"], ["a", "b"]],
    ),
    table(
        "notes",
        {**fk("a"), "fk": {"entity": "t", "column": "a"}},
        column_of("n", "int", "parent", {"via": "a", "column": "n"}),
        rows=40,
    ),
)


def check_numbers_go_on(store: Store, target: Target) -> None:
    run(store, target, RunRequest(as_of=AS_OF), NUMBERED)
    stay = {"users": 0, "friends": 0}
    for more in (
        {**stay, "t": 25},
        {"t": 0},  # parents of both kinds are added, but no row that points to them
        {**stay, "t": 0, "notes": 30},
    ):
        before = set(rows_of(target, "t"))
        run(store, target, replace(CONTINUE, row_overrides=more), NUMBERED)
        assert before <= set(rows_of(target, "t")), "old rows are untouched"
    rows = rows_of(target, "t")
    assert len(rows) == 35
    assert {(a, n) for a, n, *_ in rows} == {(a, n) for a in range(7) for n in range(1, 6)}
    starts = {str(at) for _, n, at, _ in rows if n == 1}
    assert len(starts) == 1, "a series of its own for each"
    assert len({(a, at) for a, _, at, _ in rows}) == len({(a, b) for a, *_, b in rows}) == 35
    assert len({at for _, _, at, _ in rows}) == 5
    assert {tuple(row) for row in rows_of(target, "notes")} <= {(a, n) for a, n, *_ in rows}


class TestNumbersInSQLite(ToSQLite):
    def test_numbers_go_on_while_parents_stay(self, store: Store, target: Target) -> None:
        check_numbers_go_on(store, target)


class TestNumbersInPostgres(ToPostgres):
    def test_numbers_go_on_while_parents_stay(self, store: Store, target: Target) -> None:
        check_numbers_go_on(store, target)


def test_parents_added_when_no_row_was_count_later(store: Store) -> None:
    """A run without rows of t does not make those parents the ones that t was numbered by."""
    with Runs() as runs:
        target = inline_target({"dsn": str(runs.new_file()), "kind": "sqlite"})
        run(store, target, RunRequest(as_of=AS_OF), NUMBERED)
        run(store, target, replace(CONTINUE, row_overrides={"t": 0}), NUMBERED)
        stay = replace(CONTINUE, row_overrides={"users": 0, "friends": 0})
        with pytest.raises(ValidationError, match="rows of users were added after earlier runs"):
            RunService(store).plan(NUMBERED, target, stay)


def problem(store: Store, data: Scenario, **more: Any) -> str:
    """Return why a scenario cannot be gone on with."""
    with Runs() as runs:
        target = inline_target({"dsn": str(runs.new_file()), "kind": "sqlite"})
        run(store, target, RunRequest(as_of=AS_OF), data)
        with pytest.raises(ValidationError) as caught:
            RunService(store).plan(data, target, replace(CONTINUE, row_overrides=more))
        (found,) = caught.value.problems
        return str(found)


def test_what_cannot_go_on(store: Store) -> None:
    numbered = scenario_with(users(7), table("t", fk("a", "every"), number("n", "a"), rows=10))
    assert (
        "via: it is not known how many rows of t point to one of users, as rows of users were "
        "added after earlier runs had made rows of t. Add no more rows of t, or use distribution "
        "children or unique at a" in problem(store, numbered)
    )
    pair = fk("b", {"type": "distinct", "per": "a"}, "friends")
    paired = scenario_with(
        users(7), friends(9), table("t", fk("a", "every"), pair, rows=10, unique=[["a", "b"]])
    )
    assert (
        "distribution: rows of friends were added after earlier runs had made rows of t, so a pair "
        "might repeat. Use distribution children or unique at a" in problem(store, paired, users=0)
    )
    popular = scenario_with(users(7), friends(9), table("t", fk("a", "zipf"), pair, rows=10))
    assert "distribution: rows of t from earlier runs would change" in (
        problem(store, popular, users=0, friends=0)
    )
    profiles = scenario_with(users(7), table("t", fk("a", "unique"), rows=5))
    assert "5 rows added cannot point to different rows of users, of which there are 2 added" in (
        problem(store, profiles, users=2)
    )
    weighed = scenario_with(users(3), table("t", fk("a", weights(70, 20, 10)), rows=9))
    assert "(got 3 weights for 5 rows). Add no more rows of users to those" in (
        problem(store, weighed, users=2)
    )
    first = scenario_with(users(7), table("t", fk("a", "unique", where={"to": 5})))
    assert "no row of users added from 7 on is in 0 … 5 (14 rows)" in problem(store, first, t=2)
