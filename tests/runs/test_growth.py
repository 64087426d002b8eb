"""Growth: runs go on where earlier ones have ended; old rows stay, and new ones fit to them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from typing import Any

import pytest
from sqlglot import exp

from dialects import sql_nodes as x
from sdgen.compiling.look_ups import LookUps
from sdgen.compiling.row import CompiledRow
from sdgen.compiling.writing import Writing
from sdgen.errors import ValidationError
from sdgen.planning.growth import Growth
from sdgen.planning.request import RunRequest, parse_request
from sdgen.runs.resolving.targets import inline_target
from sdgen.runs.service import RunService
from sdgen.runs.verifying.verification import verify_run
from sdgen.scenario.models import Scenario, TableMode
from sdgen.store import RunRecord, RunStatus, Store
from sdgen.store.logs import run_logs
from sdgen.targets.models import Target
from sdgen.targets.opening import open_target
from tests.support.runs import AS_OF, Runs, entity_of, replay, scenario_with
from tests.support.targets import ToPostgres, ToSQLite

CONTINUE = RunRequest(continues=True)
ORDERS = {"entity": "orders", "column": "user_id"}


def dataset(seed: int = 7, step: str = "1h") -> Scenario:
    """Returns users, their orders and the orders' items."""
    return scenario_with(
        entity_of("users", 40, id=("int", "sequence", {})),
        entity_of(
            "orders",
            300,
            id=("int", "sequence", {}),
            user_id=("int", "fk", {"entity": "users", "column": "id"}),
            at=("timestamp", "time_series", {"start": "-30d", "step": step}),
        ),
        entity_of(
            "items",
            500,
            order_id=("int", "fk", {"entity": "orders", "column": "id"}),
            user_id=("int", "fk", ORDERS),
        ),
        seed=seed,
    )


def run(
    store: Store, target: Target, request: RunRequest, data: Scenario | None = None
) -> RunRecord:
    """Returns the record of a run that succeeds."""
    record = RunService(store).start(data or dataset(), target, request)
    assert record.status is RunStatus.SUCCESS, record.error
    return record


def rows_of(target: Target, table: str) -> list[tuple[object, ...]]:
    """Returns the rows of a table, sorted."""
    place = f'"{target.schema_name}"."{table}"' if target.schema_name else f'"{table}"'
    with open_target(target) as engine:
        return sorted(engine.query(f"SELECT * FROM {place}"), key=repr)


def replayed(
    store: Store, record: RunRecord, target: Target, mode: TableMode | None = None
) -> list[str]:
    """Make the rows of a run again and return what was warned of."""
    again = replay(store, record.id, target, RunRequest(mode=mode))
    assert again.status is RunStatus.SUCCESS, again.error
    return [line.message for line in run_logs(store, again.id) if line.level == "warning"]


class Growing:
    """The tests of one engine."""

    def test_old_rows_stay_and_new_ones_follow(self, store: Store, target: Target) -> None:
        first = run(store, target, RunRequest(as_of=AS_OF))
        before = {name: rows_of(target, name) for name in ("users", "orders", "items")}
        more = run(store, target, replace(CONTINUE, row_overrides={"users": 10}))
        assert (more.seed, more.as_of) == (first.seed, first.as_of)
        last = run(store, target, replace(CONTINUE, row_overrides={"users": 0}, scale=0.5))
        assert last.growth == Growth(
            (
                {"users": 40, "orders": 300, "items": 500},
                {"users": 50, "orders": 600, "items": 1_000},
            )
        )
        for name, rows in before.items():
            assert set(rows) <= set(rows_of(target, name)), "old rows are untouched"
        users, orders, items = (rows_of(target, name) for name in ("users", "orders", "items"))
        assert sorted(row[0] for row in users) == list(range(1, 51))
        assert sorted(row[0] for row in orders) == list(range(1, 751)), "no key twice"
        assert len({row[2] for row in orders}) == 750, "instants go on"
        assert len(items) == 1_250
        assert {row[1] for row in orders if row[0] > 300} == set(range(1, 51)), "all parents"
        assert max(row[0] for row in items) > 600, "new orders have items"
        assert all(one.ok for one in verify_run(store, last.id, target)), "verified alone"
        added = {one.entity: one.added for one in verify_run(store, more.id, target)}
        assert added == {"users": 0, "orders": 150, "items": 250}, "those of the last"

    def test_cells_of_old_parents_are_those_stored(self, store: Store, target: Target) -> None:
        run(store, target, RunRequest(as_of=AS_OF))
        run(store, target, replace(CONTINUE, row_overrides={"users": 60}))
        run(store, target, CONTINUE)
        stored = {row[1] for row in rows_of(target, "orders")}
        assert {row[1] for row in rows_of(target, "items")} <= stored
        # At its row number each order has its user, whichever run has made it.
        growth = Growth(({"users": 40, "orders": 300}, {"users": 100, "orders": 600}))
        plan = RunService(store).plan(dataset(), target, RunRequest(as_of=AS_OF, growth=growth))
        orders = plan.scenario.entity("orders")
        writing = Writing(plan, LookUps(), lambda entity, column: None, 900)
        cell = CompiledRow(writing, orders, x.col("i")).value("user_id")
        source = plan.dialect.row_source(x.integer(0), x.integer(900), 900)
        query = writing.layers.select(source, [x.col("i"), cell])
        with open_target(target) as engine:
            computed = dict(engine.query(plan.dialect.render(query)))
        expected = {row[0] - 1: row[1] for row in rows_of(target, "orders")}  # type: ignore[operator]
        assert computed == expected

    def test_replay_makes_the_same_rows(self, store: Store, target: Target) -> None:
        run(store, target, RunRequest(as_of=AS_OF))
        before = rows_of(target, "items")
        record = run(store, target, CONTINUE)
        new = [row for row in rows_of(target, "items") if row not in before]
        with Runs() as runs:
            other = inline_target({"dsn": str(runs.new_file()), "kind": "sqlite"})
            again = replay(store, record.id, other, RunRequest())
            assert again.status is RunStatus.SUCCESS
            assert set(new) <= set(rows_of(other, "items"))

    def test_replay_without_the_earlier_rows_is_warned_of(
        self, store: Store, target: Target
    ) -> None:
        first = run(store, target, RunRequest(as_of=AS_OF))
        more = run(store, target, CONTINUE)
        with Runs() as runs:
            other = inline_target({"dsn": str(runs.new_file()), "kind": "sqlite"})
            alone = replayed(store, more, other)
            (warning,) = alone
            assert '(the first 40 of "users", the first 300 of "orders")' in warning
            assert "foreign keys may point to rows that are not there. To have them" in warning
            # Nor does it hold them where its tables are emptied or empty.
            assert alone == replayed(store, more, other, TableMode.TRUNCATE_THEN_INSERT)
            with open_target(other) as engine:
                for name in ("users", "orders", "items"):
                    engine.execute(exp.Delete(this=exp.to_identifier(name, quoted=True)))
            assert alone == replayed(store, more, other)

            assert "the first one with `mode` truncate_then_insert, the others without" in warning
            assert replayed(store, first, other, TableMode.TRUNCATE_THEN_INSERT) == []
            assert replayed(store, more, other) == [
                f'table "{name}" already holds rows; new rows are added to them. They have to be '
                f"the {rows} of the earlier runs that this one continues"
                for name, rows in (("users", 40), ("orders", 300), ("items", 500))
            ], "no advice to empty them"

    def test_batches_and_jobs_do_not_matter(self, store: Store, target: Target) -> None:
        run(store, target, RunRequest(as_of=AS_OF))
        run(store, target, replace(CONTINUE, batch_size=70, jobs=2))
        with Runs() as runs:
            other = inline_target({"dsn": str(runs.new_file()), "kind": "sqlite"})
            run(store, other, RunRequest(as_of=AS_OF))
            run(store, other, CONTINUE)
            for name in ("users", "orders", "items"):
                made = [tuple(map(str, row)) for row in rows_of(other, name)]
                assert [tuple(map(str, row)) for row in rows_of(target, name)] == made


class TestInSQLite(ToSQLite, Growing):
    pass


class TestInPostgres(ToPostgres, Growing):
    pass


@pytest.fixture
def store() -> Iterator[Store]:
    with Runs() as runs, closing(Store(runs.folder / "own.sqlite")) as store:
        yield store


@pytest.fixture
def file() -> Iterator[Target]:
    with Runs() as runs:
        yield inline_target({"dsn": str(runs.new_file()), "kind": "sqlite"})


def refused(store: Store, target: Target, request: RunRequest, data: Scenario) -> str:
    """Returns why a run is refused."""
    with pytest.raises(ValidationError) as caught:
        RunService(store).start(data, target, request)
    (problem,) = caught.value.problems
    return f"{problem.path}: {problem.message}"


def test_what_cannot_be_gone_on_with(store: Store, file: Target) -> None:
    assert "continue: no run of " in refused(store, file, CONTINUE, dataset())
    record = run(store, file, RunRequest(as_of=AS_OF))
    assert "has seed 7 (got seed 8)" in refused(store, file, CONTINUE, dataset(seed=8))
    other = replace(CONTINUE, seed=8)
    assert "has seed 7 (got seed 8)" in refused(store, file, other, dataset())
    changed = refused(store, file, CONTINUE, dataset(step="2h"))
    assert f"orders changed since run {record.id}" in changed
    mode = replace(CONTINUE, mode=TableMode.TRUNCATE_THEN_INSERT)
    assert "mode: is append_only to continue a run (got truncate_then_insert)" in refused(
        store, file, mode, dataset()
    )
    later = replace(CONTINUE, as_of="2027-01-01")
    assert "as_of: is 2026-01-31T12:00:00Z to continue run" in refused(
        store, file, later, dataset()
    )


def test_the_as_of_of_a_run_may_be_another_one_than_the_scenario_has(
    store: Store, file: Target
) -> None:
    data = dataset().model_copy(update={"as_of": "2026-06-30"})
    first = run(store, file, RunRequest(as_of=AS_OF), data)
    later = refused(store, file, CONTINUE, data.model_copy(update={"as_of": "2027-01-01"}))
    assert f"continue: continues run {first.id}, whose as_of is {first.as_of}" in later
    assert "(the scenario now has 2027-01-01). Undo the change" in later
    asked = replace(CONTINUE, as_of=AS_OF)
    assert run(store, file, asked, data).as_of == first.as_of
    for as_of in ("2026-06-30", "2026-06-30T00:00:00Z", None, AS_OF):
        assert (
            run(store, file, CONTINUE, data.model_copy(update={"as_of": as_of})).as_of
            == first.as_of
        )


def test_an_unfinished_run_has_to_end_first(store: Store, file: Target) -> None:
    record = run(store, file, RunRequest(as_of=AS_OF))
    store.execute("UPDATE run_entities SET rows_written = 1 WHERE run_id = ?", [record.id])
    store.execute("UPDATE runs SET status = 'failed' WHERE id = ?", [record.id])
    message = refused(store, file, CONTINUE, dataset())
    assert f"run {record.id} has written 3 of 840 rows" in message
    assert "Resume that run first" in message


def test_a_refused_run_is_not_gone_on_with(store: Store, file: Target) -> None:
    users = entity_of("users", 40, id=("int", "sequence", {}))
    data = scenario_with({**users, "primary_key": ["id"]})
    run(store, file, RunRequest(as_of=AS_OF), data)

    def refused_run(request: RunRequest) -> str:
        record = RunService(store).start(data, file, request)
        assert "Nothing was written" in str(record.error)
        return str(record.error)

    said = refused_run(RunRequest(as_of=AS_OF))
    assert "continue the run that made them (`continue`), or let the new ones start else" in said
    with closing(sqlite3.connect(file.dsn)) as others, others:
        others.execute("INSERT INTO users VALUES (41)")
    assert "They were added since" in refused_run(CONTINUE)
    with closing(sqlite3.connect(file.dsn)) as others, others:
        others.execute("DELETE FROM users WHERE id = 41")
    assert run(store, file, CONTINUE, data).rows_written == 40
    assert len(rows_of(file, "users")) == 80


def test_it_goes_on_with_the_seed_of_the_latest_run(store: Store, file: Target) -> None:
    run(store, file, RunRequest(as_of=AS_OF, seed=3))
    assert run(store, file, CONTINUE).seed == 3
    emptied = RunRequest(as_of=AS_OF, seed=4, mode=TableMode.TRUNCATE_THEN_INSERT)
    run(store, file, emptied)
    assert run(store, file, CONTINUE).seed == 4


def test_rows_that_another_run_has_replaced_are_not_gone_on_with(
    store: Store, file: Target
) -> None:
    run(store, file, RunRequest(as_of=AS_OF))
    users = scenario_with(entity_of("users", 5, id=("int", "sequence", {})))
    others = users.model_copy(update={"name": "others"})
    mode = RunRequest(as_of=AS_OF, mode=TableMode.TRUNCATE_THEN_INSERT)
    record = run(store, file, mode, others)
    assert f"run {record.id} of others has emptied users" in refused(
        store, file, CONTINUE, dataset()
    )


def test_a_replay_of_a_run_that_goes_on_empties_nothing(store: Store, file: Target) -> None:
    users = entity_of("users", 40, id=("int", "sequence", {}))
    data = scenario_with({**users, "table_mode": "truncate_then_insert"})
    first = run(store, file, RunRequest(as_of=AS_OF), data)
    second = run(store, file, CONTINUE, data)
    with Runs() as runs:
        other = inline_target({"dsn": str(runs.new_file()), "kind": "sqlite"})
        for record in (first, second):
            replayed(store, record, other)
        assert rows_of(other, "users") == rows_of(file, "users")
        assert len(rows_of(other, "users")) == 80
    # Nor does one that is told where to begin, but where it is asked to.
    request = parse_request(first_rows=["users=80"], as_of=AS_OF)
    run(store, file, request, data)
    assert len(rows_of(file, "users")) == 120
    run(store, file, replace(request, mode=TableMode.TRUNCATE_THEN_INSERT), data)
    assert len(rows_of(file, "users")) == 40


def test_first_rows_of_the_command_line(store: Store, file: Target) -> None:
    request = parse_request(first_rows=["users=40,orders=300", "items=500"], as_of=AS_OF)
    said = run(store, file, request)
    with Runs() as runs:
        other = inline_target({"dsn": str(runs.new_file()), "kind": "sqlite"})
        run(store, other, RunRequest(as_of=AS_OF))
        before = rows_of(other, "items")
        found = run(store, other, CONTINUE)
        assert said.growth == found.growth
        assert said.config_hash == found.config_hash
        after = rows_of(other, "items")
        assert sorted([*before, *rows_of(file, "items")], key=repr) == after


@pytest.mark.parametrize(
    ("options", "phrase"),
    [
        ({"first_rows": ["users"]}, "first_rows: must be entity=rows"),
        ({"first_rows": ["users=-1"]}, "must be from 0"),
        ({"first_rows": ["users=1"], "continues": True}, "Use one of the two"),
        ({"row_overrides": ["users=0"]}, "must be at least 1 (got 0)"),
    ],
)
def test_wrong_options(options: dict[str, Any], phrase: str) -> None:
    with pytest.raises(ValidationError) as caught:
        parse_request(**options)
    assert phrase in str(caught.value)


def test_an_unknown_entity(store: Store, file: Target) -> None:
    with pytest.raises(ValidationError, match=r'first_rows\.user: .*Did you mean "users"'):
        RunService(store).plan(dataset(), file, parse_request(first_rows=["user=3"]))
