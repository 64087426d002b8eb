"""Keys made at the same time: which of them, and that the end is the same as one by one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sdgen.databases.stored_tables import StoredTable
from sdgen.errors import ConstraintError, TargetError
from sdgen.planning.request import RunRequest
from sdgen.runs.resolving.targets import inline_target
from sdgen.runs.sinks.tables.finishing_steps import Step, Steps, steps_left
from sdgen.scenario.loading import load_scenario
from sdgen.scenario.table_keys import Key, KeyKind
from sdgen.scenario.table_names import TableName
from sdgen.targets.opening import open_target
from tests.support.databases import Database
from tests.support.keyed_shop import KEYED_SHOP, keys_of_script, stored_keys
from tests.support.runs import Runs, entity_of, plan_for, scenario_with

pytestmark = pytest.mark.every_version

GOLDEN = load_scenario(Path(__file__).parent.parent / "golden" / "keys" / "scenario.yaml")


@pytest.mark.slow_on_servers
@pytest.mark.parametrize("jobs", [pytest.param(1, marks=pytest.mark.slow), 2, 5])
def test_any_jobs_make_the_keys_of_the_script(database: Database, jobs: int) -> None:
    for scenario in (GOLDEN, KEYED_SHOP):
        expected = keys_of_script(database, scenario)
        target = {"dsn": database.dsn, "kind": database.kind}
        with Runs() as runs:
            runs.start(scenario, target, RunRequest(batch_size=40, jobs=jobs))
        assert stored_keys(database) == expected
        if database.like == "postgres":
            analyzed = database.query("SELECT DISTINCT tablename FROM pg_stats")
            tables = {entity.target_table for entity in scenario.entities}
            assert tables <= {name for (name,) in analyzed}
            database.execute("DROP SCHEMA public CASCADE", "CREATE SCHEMA public")
        else:
            Path(database.dsn).unlink()


def steps_of(database: Database) -> list[Step]:
    """Return the steps of the shop with keys, none of which is done."""
    plan = plan_for(KEYED_SHOP, database.kind)
    with open_target(inline_target({"dsn": database.dsn, "kind": database.kind})) as engine:
        created = {name: StoredTable(name, (), mark="created by a run") for name in plan.tables}
        return steps_left(engine, plan, created)


def about(step: Step | None) -> str:
    """Return a step as kind of statement and name of the key, or table."""
    assert step is not None
    words = step.sql.split()
    kind = "index" if words[0] == "CREATE" else words[0].lower()
    return f"{kind} {step.entity.name if step.key is None else step.key.name}"


def test_which_steps_are_taken_at_once(postgres_database: Database) -> None:
    left = steps_of(postgres_database)
    assert [about(step) for step in left] == [
        *("index items_pkey", "index items_order_id_idx", "index by price"),
        *("index orders_pkey", "index orders_customer_id_key", "index orders_customer_idx"),
        *("index customers_pkey", "index customers_name_idx"),
        *("alter items_pkey", "alter orders_pkey", "alter orders_customer_id_key"),
        "alter customers_pkey",
        *("alter items_order_id_fkey", "alter items_customer_fkey", "alter orders_customer_fkey"),
        *("analyze items", "analyze orders", "analyze customers"),
    ]
    assert 'ADD CONSTRAINT "items_pkey" PRIMARY KEY USING INDEX "items_pkey"' in left[8].sql
    steps = Steps(left)
    indexes = [steps.take() for _ in range(8)]
    assert indexes == left[:8], "also those of the same table"

    def follow(*names: str) -> list[Step]:
        """Assert that these steps can be taken now."""
        taken = [step for step in (steps.take() for _ in names) if step]
        assert [about(step) for step in taken] == list(names)
        return taken

    def end(*ended: Step | None) -> None:
        for step in ended:
            assert step is not None
            steps.done(step)

    end(*indexes[:3])
    (items,) = follow("alter items_pkey")
    end(*indexes[3:])
    orders, customers = follow("alter orders_pkey", "alter customers_pkey")
    end(orders, items)
    (unique,) = follow("alter orders_customer_id_key")
    end(unique)
    (first,) = follow("alter items_order_id_fkey")
    end(customers, first)
    (second,) = follow("alter items_customer_fkey")
    end(second)
    third, statistics = follow("alter orders_customer_fkey", "analyze items")
    end(third, statistics)
    end(*follow("analyze orders", "analyze customers"))
    assert steps.take() is None
    assert steps.left == 0


def test_no_step_is_begun_after_a_stop(postgres_database: Database) -> None:
    steps = Steps(steps_of(postgres_database))
    assert steps.take() is not None
    steps.stop()
    assert steps.take() is None
    assert steps.left == 18


@st.composite
def random_steps(draw: st.DrawFn) -> list[Step]:
    """Return steps that build an index of one table, or need one or two tables alone."""
    entity: Any = None
    steps = []
    for _ in range(draw(st.integers(1, 12))):
        builds_index = draw(st.booleans())
        most = 1 if builds_index else 2
        names = st.sampled_from([TableName(name) for name in "abcd"])
        tables = draw(st.frozensets(names, min_size=1, max_size=most))
        steps.append(Step(entity, TableName("t"), None, "", tables, builds_index))
    return steps


@given(random_steps(), st.integers(1, 4), st.data())
def test_steps_come_as_if_one_after_the_other(
    left: list[Step], jobs: int, data: st.DataObject
) -> None:
    """No two at once want the same table alone, and of those that clash the earlier one is first.

    Each is begun when it can be and a worker is free.
    """

    def clash(one: Step, other: Step) -> bool:
        return bool(one.tables & other.tables) and not (one.builds_index and other.builds_index)

    def ready() -> list[Step]:
        return [
            step
            for number, step in enumerate(left)
            if step not in begun + done
            and not any(clash(step, other) for other in left[:number] if other not in done)
        ]

    steps = Steps(left)
    begun: list[Step] = []
    done: list[Step] = []
    while len(done) < len(left):
        while len(begun) < jobs and (could := ready()):
            step = steps.take()
            assert step is could[0]
            begun.append(step)
        ends = data.draw(st.sampled_from(begun))
        begun.remove(ends)
        done.append(ends)
        steps.done(ends)
    assert steps.take() is None
    assert steps.left == 0


def test_only_rows_that_break_a_key_are_to_be_looked_for() -> None:
    (entity,) = scenario_with(entity_of("t", 5, a=("int", "sequence", {}))).entities
    key = Key(KeyKind.PRIMARY, ("a",), name="t_pkey")
    step = Step(entity, TableName("t"), key, "ALTER TABLE t …", frozenset({TableName("t")}))
    for error, looked_for in (
        (ConstraintError("Postgres: could not create unique index"), True),
        (TargetError("Postgres: could not extend file: No space left on device"), False),
    ):
        assert ("take them out" in str(step.failed(error))) is looked_for
