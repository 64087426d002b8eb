"""Entities with ``existing: true``: rows that are there are read, numbered and never touched."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from sdgen.column_types import ColumnType
from sdgen.errors import RowsChangedError, RunCancelledError, TableMismatchError, ValidationError
from sdgen.runs.observer import RunObserver
from sdgen.runs.previewing.explaining import explain
from sdgen.runs.previewing.preview import preview
from sdgen.runs.resolving.targets import inline_target
from sdgen.runs.service import RunService
from sdgen.runs.verifying.verification import verify_run as verify
from sdgen.scenario.fk_row_counts import rows_of
from sdgen.scenario.models import Scenario
from sdgen.store import Store
from sdgen.targets.models import Target
from tests.support.databases import Database
from tests.support.golden import whole_script
from tests.support.runs import REQUEST, plan_for, replay, scenario_from

PLANS: dict[str, Any] = {
    "name": "plans",
    "existing": True,
    "columns": [
        {"name": "id", "type": "bigint", "primary_key": True},
        {"name": "key", "type": "varchar(20)"},
    ],
}
ORDERS: dict[str, Any] = {
    "name": "orders",
    "rows": 40,
    "columns": [
        {"name": "id", "type": "int", "generator": {"type": "sequence"}},
        {"name": "plan", "type": "bigint", "fk": {"entity": "plans", "column": "id"}},
        {
            "name": "key",
            "type": "varchar(20)",
            "generator": {"type": "parent", "params": {"via": "plan", "column": "key"}},
        },
    ],
}
SCENARIO = scenario_from({"name": "there", "seed": 3, "entities": [PLANS, ORDERS]})
ROWS = (
    "CREATE TABLE plans (id bigint PRIMARY KEY, key varchar(20), other int)",
    "INSERT INTO plans (id, key) VALUES (30, 'b'), (1, 'c'), (20, 'a'), (4, 'd')",
)
ANOTHER = "INSERT INTO plans (id, key) VALUES (2, 'e')"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A store of the test's own."""
    with Store(tmp_path / "runs.sqlite") as opened:
        yield opened


def of(database: Database) -> Target:
    """Returns the target that a database is."""
    return inline_target({"dsn": database.dsn, "kind": database.kind})


def changed(*plans: dict[str, Any], **said: Any) -> Scenario:
    """Returns the scenario with other plans, or with another orders entity."""
    return scenario_from(
        {"name": "there", "seed": 3, "entities": [*(plans or (PLANS,)), {**ORDERS, **said}]}
    )


class Stopping(RunObserver):
    """Does something after the first batch, and stops the run."""

    def __init__(self, act: Callable[[], object]) -> None:
        self._act = act

    def batch_written(self, entity: str, rows: int) -> None:
        self._act()
        raise RunCancelledError("stopped")


@pytest.mark.slow_on_servers
def test_a_change_stops_whatever_would_mix_rows(database: Database, store: Store) -> None:
    service, target = RunService(store), of(database)
    database.execute(*ROWS)
    record = service.start(SCENARIO, target, REQUEST)
    assert (record.status, record.existing["plans"].rows) == ("success", 4)
    by_id = dict(database.query("SELECT id, key FROM plans"))
    orders = database.query("SELECT plan, key FROM orders")
    assert {plan for plan, _ in orders} == {*by_id}
    assert all(by_id[plan] == key for plan, key in orders)
    more = replace(REQUEST, as_of=None, continues=True)

    database.execute("UPDATE plans SET other = 7")  # a column that nobody uses
    assert all(one.ok for one in verify(store, record.id, target))
    for change, undo, words in (
        (ANOTHER, "DELETE FROM plans WHERE id = 2", "4 rows then, 5 now"),
        ("UPDATE plans SET key = 'z' WHERE id = 4", "UPDATE plans SET key = 'd' WHERE id = 4", ""),
    ):
        database.execute(change)
        for refused in (
            lambda: verify(store, record.id, target),
            lambda: replay(store, record.id, target, REQUEST),
            lambda: service.start(SCENARIO, target, more),
        ):
            with pytest.raises(RowsChangedError, match=f"plans: its rows have changed.*{words}"):
                refused()
        database.execute(undo)
    assert all(one.ok for one in verify(store, record.id, target))
    assert service.start(SCENARIO, target, more).status == "success"
    database.execute(ANOTHER)
    new = service.start(SCENARIO, target, REQUEST)
    assert (new.existing["plans"].rows, new.config_hash) == (5, record.config_hash)


def test_a_script_fails_where_rows_came_or_went(database: Database, store: Store) -> None:
    database.execute(*ROWS)
    script = "".join(explain(RunService(store), SCENARIO, of(database), REQUEST, None))
    for change, undo in (
        (ANOTHER, "DELETE FROM plans WHERE id = 2"),
        ("DELETE FROM plans WHERE id = 4", "INSERT INTO plans (id, key) VALUES (4, 'd')"),
    ):
        database.execute(change)
        with pytest.raises(AssertionError, match=r"(?i)check constraint"):
            database.pipe(script)
        assert database.tables() == {"plans"}
        database.execute(undo)
    database.pipe(script)
    assert database.query("SELECT count(*), count(plan) FROM orders") == [(40, 40)]


@pytest.mark.parametrize("named", [{"schema": "ref"}, {"target_table": "ref.plans"}])
def test_rows_of_another_schema(
    named: dict[str, str], postgres_database: Database, store: Store
) -> None:
    service, target = RunService(store), of(postgres_database)
    postgres_database.execute(
        *ROWS,
        "CREATE SCHEMA ref",
        "CREATE TABLE ref.plans AS SELECT id + 100 AS id, key FROM plans",
        "ALTER TABLE ref.plans ADD PRIMARY KEY (id)",
    )
    orders = {"foreign_keys": [{"columns": ["plan"], "entity": "plans", "references": ["id"]}]}
    scenario = changed({**PLANS, **named}, **orders)
    script = "".join(explain(service, scenario, target, REQUEST, None))
    record = service.start(scenario, target, REQUEST)
    assert record.status == "success"
    assert all(one.ok for one in verify(store, record.id, target))
    made = postgres_database.query("SELECT id, plan, key FROM orders ORDER BY id")
    assert {plan for _, plan, _ in made} == {101, 104, 120, 130}
    postgres_database.execute("DROP TABLE orders")
    postgres_database.pipe(script)
    assert postgres_database.query("SELECT id, plan, key FROM orders ORDER BY id") == made
    postgres_database.execute("CREATE SCHEMA other")
    with pytest.raises(TableMismatchError, match=r"public.plans and ref.plans do\. Write"):
        service.start(changed({**PLANS, "schema": "other"}), target, REQUEST)


def test_rows_of_a_view(database: Database, store: Store) -> None:
    """A view chooses parents by a value, for plan, run, explain and verify."""
    database.execute(*ROWS, "CREATE VIEW few AS SELECT id, key FROM plans WHERE key < 'c'")
    scenario, target = changed({**PLANS, "target_table": "few"}), of(database)
    service = RunService(store)
    assert service.plan(scenario, target, REQUEST).existing["plans"].rows == 2
    record = service.start(scenario, target, REQUEST)
    made = database.query("SELECT id, plan, key FROM orders ORDER BY id")
    assert {row[1:] for row in made} == {(30, "b"), (20, "a")}
    assert all(result.ok for result in verify(store, record.id, target))
    database.execute("DROP TABLE orders")
    database.pipe("".join(explain(service, scenario, target, REQUEST, None)))
    assert database.query("SELECT id, plan, key FROM orders ORDER BY id") == made
    database.execute("UPDATE plans SET key = 'a' WHERE id = 4")
    with pytest.raises(RowsChangedError, match="2 rows then, 3 now"):
        list(verify(store, record.id, target))


def test_a_change_while_a_run_is_stopped(database: Database, store: Store) -> None:
    service, target = RunService(store), of(database)
    database.execute(*ROWS)
    stopping = Stopping(lambda: database.execute(ANOTHER))
    run = service.start(SCENARIO, target, replace(REQUEST, batch_size=10), stopping)
    assert (run.status, run.rows_written) == ("cancelled", 10)
    with pytest.raises(RowsChangedError, match="4 rows then, 5 now"):
        service.resume(run.id, target, REQUEST)
    database.execute("DELETE FROM plans WHERE id = 2")
    assert service.resume(run.id, target, REQUEST).status == "success"
    assert all(one.ok for one in verify(store, run.id, target))


def test_a_row_that_comes_while_two_jobs_write(postgres_database: Database, store: Store) -> None:
    """A connection that numbers the rows later than the others may not number them otherwise."""
    service, database = RunService(store), postgres_database
    database.execute(*ROWS)
    queued = service.queue(SCENARIO, of(database), replace(REQUEST, batch_size=5, jobs=2))
    database.execute(ANOTHER)
    record = service.execute(queued)
    assert (record.status, record.error_code) == ("failed", "rows_changed")
    assert record.rows_written == 0
    assert "orders" not in database.tables()


@pytest.mark.parametrize("change", [ANOTHER, "DELETE FROM plans WHERE id = 30"])
def test_a_change_while_rows_are_written_is_told(
    database: Database, store: Store, change: str
) -> None:
    service, target = RunService(store), of(database)
    database.execute(*ROWS)

    class Changing(RunObserver):
        def batch_written(self, entity: str, rows: int) -> None:
            database.execute(*changes)
            changes.clear()

    changes = [change]
    record = service.start(SCENARIO, target, replace(REQUEST, batch_size=10, jobs=1), Changing())
    assert record.status == "success"
    gone = database.query("SELECT count(*) FROM orders WHERE plan NOT IN (SELECT id FROM plans)")
    (told,) = (each for each in record.warnings if each.startswith("plans: its rows have changed"))
    assert "4 rows then, 5 now" in told if change == ANOTHER else "4 rows then, 3 now" in told
    lost = 0 if change == ANOTHER else int(gone[0][0])
    assert (f"{lost} cells of orders.plan point to none of them" in told) == (lost > 0)
    with pytest.raises(RowsChangedError):
        verify(store, record.id, target)


def test_rows_have_one_digest_however_their_table_stores_them(
    database: Database, store: Store
) -> None:
    """The plan hashes them in their table, the run as they are numbered."""
    sqlite = database.kind == "sqlite"
    stored = {
        "id": ("bigint PRIMARY KEY", "bigint", "9007199254740993"),
        "dec": ("" if sqlite else "numeric(8,3)", "decimal(10,3)", "2.0"),
        "dec2": ("REAL" if sqlite else "int", "decimal(10,2)", "3"),
        "dbl": ("NUMERIC" if sqlite else "real", "double", "2.0"),
        "code": ("char(3)", "char(3)", "'a'"),
        "doc": ("json", "json", '\'{"b": 1, "a": 2}\''),
        "day": ("date", "date", "'2026-01-31'"),
        "flag": ("boolean", "bool", "1" if sqlite else "true"),
    }
    columns = ", ".join(f"{name} {kind}" for name, (kind, _, _) in stored.items())
    cells = ", ".join(cell for _, _, cell in stored.values())
    database.execute(f"CREATE TABLE plans ({columns})", f"INSERT INTO plans VALUES ({cells})")
    plans = {
        "name": "plans",
        "existing": True,
        "primary_key": ["id"],
        "columns": [{"name": name, "type": kind} for name, (_, kind, _) in stored.items()],
    }
    orders = {"name": "orders", "rows": 2, "columns": ORDERS["columns"][:2]}
    scenario = scenario_from({"name": "there", "seed": 3, "entities": [plans, orders]})
    record = RunService(store).start(scenario, of(database), REQUEST)
    assert (record.status, record.error) == ("success", None)
    assert all(one.ok for one in verify(store, record.id, of(database)))


def test_what_is_not_as_the_scenario_says(database: Database, store: Store) -> None:
    """Everything that is wrong is told at once, before anything is written."""
    service, target = RunService(store), of(database)

    def problems(scenario: Scenario) -> str:
        before = database.tables()
        with pytest.raises(TableMismatchError) as refused:
            service.plan(scenario, target, REQUEST)
        assert database.tables() == before
        return str(refused.value)

    assert "plans: does not exist" in problems(SCENARIO)
    database.execute(ROWS[0])
    assert "holds no row to point to" in problems(SCENARIO)
    database.execute(ROWS[1], "INSERT INTO plans VALUES (99999999999, NULL, 4), (100, 'd', 4)")
    columns = [
        {"name": "id", "type": "int", "primary_key": True},
        {"name": "key", "type": "varchar(20)", "unique": True},
        {"name": "otter", "type": "int"},
    ]
    text = problems(changed({**PLANS, "columns": columns}))
    assert 'column is missing in the table. Did you mean "other"?' in text
    text = problems(changed({**PLANS, "columns": columns[:2]}))
    assert f"{database.shown('plans')}.id: holds values that are not int" in text
    assert ".key: is NULL in some rows. Add nullable: true" in text
    assert "rows share values of (key), so it is not a unique key" in text
    other = [*PLANS["columns"], {"name": "other", "type": "timestamp", "nullable": True}]
    assert ".other: " in problems(changed({**PLANS, "columns": other}))
    many = {**ORDERS["columns"][1], "references": True}
    database.execute(
        "DELETE FROM plans WHERE id > 50", "CREATE TABLE keyless AS SELECT * FROM plans"
    )
    scenario = changed({**PLANS, "target_table": "keyless"}, columns=[ORDERS["columns"][0], many])
    plan = service.plan(scenario, target, REQUEST)
    with pytest.raises(TableMismatchError, match=r"has no primary key or unique .* on \(id\)"):
        service.look(plan, target)


OF_ANY_TYPE = {  # SQLite: type of the column, of the scenario, a value of it, others; as SQL
    "en": ("text COLLATE NOCASE CHECK (en IN ('a', 'c'))", "enum(a, b)", "'a'", ["'A'", "'c'"]),
    "bo": ("boolean", "bool", "1", ["2", "'true'"]),
    "ar": ("text", "text[]", """'["a", null]'""", ["""'{"a":1}'""", "'[1'", """'[["a"]]'"""]),
    "ae": ("text", "enum(a, b)[]", """'["b"]'""", ["""'["c"]'"""]),
    "ai": ("text", "smallint[]", "'[1, 2]'", ["'[1.5]'", "'[40000]'", """'["x"]'"""]),
    "ip": ("text", "inet", "'10.0.0.1/32'", ["'hello'", "7"]),
    "uu": ("text", "uuid", "'7F0B3C1E-8a52-4b6e-9d3c-1c2e5b7a9f10'", ["'7f0b'"]),
    "da": ("text", "date", "'2024-02-29'", ["'2024-02-30'", "'now'"]),
    "ts": ("text", "timestamp", "'2024-01-01 23:59:59.999999'", ["'2024-02-30 00:00:00'"]),
    "ch": ("char(3)", "char(3)", "'ab'", ["'ab '", "'abcd'"]),
    "js": ("text", "json", """'{"b": 1}'""", ["'{b:1}'", "''"]),
    "de": ("numeric", "decimal(4,1)", "12.5", ["12.25", "1234.5", "'x'"]),
    "re": ("real", "real", "0.5", ["0.1"]),
    "iv": ("text", "interval", "'2 days'", ["'two days'"]),
    "by": ("blob", "bytes", "x'ff'", ["'ff'"]),
}
OF_THEIR_TYPES = {  # Postgres: likewise
    "en": ("mood", "enum(a, b)", "'b'", ["'c'"]),
    "et": ("text", "enum(a, b)", "'a'", ["'A'"]),
    "ae": ("mood[]", "enum(a, b)[]", "'{a,NULL}'", ["'{c}'"]),
    "nu": ("int", "varchar(2)", "12", ["123"]),
    "ch": ("varchar(9)", "char(3)", "'ab'", ["'ab '"]),
    "re": ("float8", "real", "0.5", ["0.1"]),
    "ai": ("int[]", "smallint[]", "'{1}'", ["'{40000}'", "'{{1}}'", "'[0:0]={1}'"]),
    "at": ("text[]", "varchar(2)[]", "'{ab}'", ["'{abc}'"]),
    "ad": ("numeric[]", "decimal(4,1)[]", "'{1.5}'", ["'{1.25}'"]),
    "by": ("bytea[]", "bytes[]", r"'{\\xff}'", []),
}


def test_values_of_other_types(database: Database, store: Store) -> None:
    """All that are none of the scenario's type are told of at once, and copies are as they were."""
    service, target = RunService(store), of(database)
    sqlite = database.like == "sqlite"
    columns = OF_ANY_TYPE if sqlite else OF_THEIR_TYPES
    if not sqlite:
        database.execute("CREATE TYPE mood AS ENUM ('a', 'b', 'c')")
    declared = ", ".join(f"{name} {kind}" for name, (kind, *_) in columns.items())
    database.execute(f"CREATE TABLE plans (id int PRIMARY KEY, {declared})")

    def hold(cells: Sequence[str]) -> None:
        database.execute(
            "DELETE FROM plans WHERE id > 1",
            f"INSERT INTO plans SELECT count(*) + 1, {', '.join(cells)} FROM plans",
        )

    hold([good for _, _, good, _ in columns.values()])
    there = [{"name": name, "type": kind} for name, (_, kind, *_) in columns.items()]
    copies = [
        {**one, "generator": {"type": "parent", "params": {"via": "plan", "column": one["name"]}}}
        for one in there
    ]
    plans = {**PLANS, "columns": [{**PLANS["columns"][0], "type": "int"}, *there]}
    orders = {**ORDERS, "columns": [*ORDERS["columns"][:2], *copies]}
    scenario = scenario_from({"name": "there", "seed": 3, "entities": [plans, orders]})
    record = service.start(scenario, target, REQUEST)
    assert (record.status, record.error) == ("success", None)
    names = ", ".join(f"CAST({name} AS text)" for name in columns)
    alike = f"SELECT count(*) FROM (SELECT {names} FROM plans EXCEPT SELECT {names} FROM orders) t"
    assert database.query(alike) == [(0,)]
    assert all(one.ok for one in verify(store, record.id, target))
    lost = {**plans, "columns": [*plans["columns"], {"name": "lost", "type": "int"}]}
    scenario = scenario_from({"name": "there", "seed": 3, "entities": [lost, orders]})
    others = {name: wrong for name, (*_, wrong) in columns.items() if wrong}
    for turn in range(max(map(len, others.values()))):
        cells = [(others.get(name) or [good]) for name, (_, _, good, _) in columns.items()]
        hold([each[turn % len(each)] for each in cells])
        with pytest.raises(TableMismatchError) as refused:
            service.plan(scenario, target, REQUEST)
        told = {each.path.rsplit(".", 1)[1]: each.message for each in refused.value.problems}
        assert told.keys() == {"lost", *others}
        assert "not a label of the enum, such as" in told["en"]


@pytest.mark.parametrize(
    ("said", "path", "message"),
    [
        ({"rows": 5}, "rows", "counted in the target"),
        ({"table_mode": "append_only"}, "table_mode", "never touched"),
        ({"indexes": [["key"]]}, "indexes", "a run makes none"),
        ({"columns": [{"name": "id", "type": "int"}]}, "", "need a primary key"),
        (
            {"columns": [{**PLANS["columns"][0], "generator": {"type": "sequence"}}]},
            "columns[0].generator",
            "read, not made",
        ),
        (
            {"columns": [{**PLANS["columns"][0], "index": True, "identity": True}]},
            "columns[0].index",
            "only read",
        ),
    ],
)
def test_what_no_such_entity_says(said: dict[str, Any], path: str, message: str) -> None:
    with pytest.raises(ValidationError) as refused:
        changed({**PLANS, **said})
    place = f"entities[0].{path}".rstrip(".")
    assert [one for one in refused.value.problems if one.path == place and message in one.message]


def test_it_is_written_to_by_nobody(database: Database, store: Store) -> None:
    with pytest.raises(
        ValidationError, match=r"duplicate target_table .* A run either reads a table"
    ):
        changed(PLANS, target_table="plans")
    database.execute(*ROWS)
    with pytest.raises(ValidationError, match=r"row_overrides.plans: its rows already exist"):
        RunService(store).plan(SCENARIO, of(database), replace(REQUEST, row_overrides={"plans": 3}))


def test_counts_follow_from_what_is_there(database: Database, store: Store) -> None:
    """Without a database they are a guess, and are not refused for it."""
    service, target = RunService(store), of(database)
    database.execute(*ROWS)
    plan = {"name": "plan", "type": "bigint"}

    def pointing(shape: Any) -> list[dict[str, Any]]:
        return [{**plan, "fk": {"entity": "plans", "column": "id", "distribution": shape}}]

    left = {key: value for key, value in ORDERS.items() if key != "rows"}
    twice = scenario_from(
        {
            "name": "there",
            "seed": 3,
            "entities": [
                PLANS,
                {**left, "columns": pointing({"type": "children", "min": 2, "max": 2})},
                {**left, "name": "once", "columns": pointing("unique")},
            ],
        }
    )
    assert rows_of(twice) == {"orders": 2_000, "once": 1_000}
    assert service.plan(twice, target, REQUEST).total_rows == 12
    every = changed(rows=40, columns=pointing("every"))
    assert service.plan(every, target, REQUEST).total_rows == 40
    unique = changed(rows=5, columns=pointing("unique"))
    with pytest.raises(ValidationError, match="4"):
        service.plan(unique, target, REQUEST)
    few, weighed = (
        changed(rows=90, columns=pointing({"type": "weights", "weights": each}))
        for each in ([1, 0, 2], [60, 0, 20, 20])
    )
    with pytest.raises(ValidationError, match="3 weights for 4 rows"):
        service.plan(few, target, REQUEST)
    record = service.start(weighed, target, REQUEST)
    assert all(one.ok for one in verify(store, record.id, target))
    counts = Counter(plan for (plan,) in database.query("SELECT plan FROM orders"))
    assert counts[1] > 40 > counts[20] > 8 < counts[30] < 40, counts
    assert set(counts) == {1, 20, 30}


def test_a_role_that_may_not_read_it(postgres_database: Database, store: Store) -> None:
    owner = postgres_database
    url = urlsplit(owner.dsn)
    role = f"reader_{url.path[1:]}"
    owner.execute(*ROWS, f"CREATE ROLE {role} LOGIN PASSWORD 'app'")
    there = url.netloc.rpartition("@")[2]
    target = inline_target(
        {"dsn": f"postgresql://{role}:app@{there}{url.path}", "kind": "postgres"}
    )
    try:
        with pytest.raises(TableMismatchError, match=r"public.plans: cannot be read: .*denied"):
            RunService(store).plan(SCENARIO, target, REQUEST)
    finally:
        owner.execute(f"DROP OWNED BY {role}", f"DROP ROLE {role}")


def test_previews_make_up_rows_of_every_type() -> None:
    """They have no database to ask, and neither has a script for a new one, which is refused."""
    sized = {"enum": "enum(a, b)", "array": "text[]", "varchar": "varchar(3)", "char": "char(2)"}
    types = {kind.value: sized.get(kind, kind.value) for kind in ColumnType}
    types["decimal"] = "decimal(5,2)"
    there = [{"name": name, "type": kind} for name, kind in types.items()]
    columns = [
        {"name": name, "type": kind, "fk": {"entity": "plans", "column": name}}
        for name, kind in types.items()
    ]
    plans = {**PLANS, "primary_key": ["bigint"], "columns": there}
    scenario = changed(plans, columns=columns)
    (shown,) = preview(plan_for(scenario, "sqlite"), None, 5)
    assert all(cell is not None for row in shown.rows for cell in row)
    with pytest.raises(ValidationError, match="has plans, or have them made as well"):
        whole_script(plan_for(scenario, "sqlite"))
