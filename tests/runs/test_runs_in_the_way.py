"""A run that finds its tables filled: it is said whose rows they are, and once what to do."""

from __future__ import annotations

import pytest

from tests.support.existing import ID, Existing, column, entity
from tests.support.failing import go_on, stop_at

USERS = entity("users", 40, column("id", "uuid", "uuid4") | {"primary_key": True})
ORDERS = entity("orders", 60, ID)


@pytest.fixture
def place(place: Existing) -> Existing:
    """Tables of an application."""
    uuid = "text" if place.database.like == "sqlite" else "uuid"
    place.database.execute(
        f"CREATE TABLE users (id {uuid} PRIMARY KEY)",
        "CREATE TABLE orders (id integer PRIMARY KEY)",
    )
    return place


@pytest.mark.slow_on_servers
def test_the_run_is_named_and_the_advice_comes_once(place: Existing) -> None:
    users, orders = place.database.shown("users"), place.database.shown("orders")
    run_id = place.start(USERS, ORDERS).data["id"]
    planned = place.refused(USERS, ORDERS).splitlines()
    assert planned[1] == (
        f"  {users}, {orders}: rows of run {run_id}, the same as this one would make. Undo it, "
        "which removes them, or continue it (--continue), which adds further ones"
    )
    assert [line.split(":")[0].strip() for line in planned[2:-1]] == [users, orders]
    assert planned[-1] == (
        "  for the rows that are in the way: replace those that are there (--mode "
        "truncate_then_insert), continue the run that made them (--continue), or let the new ones "
        "start elsewhere (sequence with start: next), and for other keys, such as uuids, use "
        "another --seed or other values"
    )
    assert "in the way" in place.start(USERS, ORDERS, code=1).data["error"]
    record = place.cli.json("run", "list", "--limit", "1")[0]
    logs = place.cli.json("run", "show", record["id"])["logs"]
    assert [line["message"] for line in logs if line["level"] == "error"] == [
        "existing tables do not fit the scenario: 4 problems, listed in the run's error"
    ]
    other = place.start(ORDERS, options="--plan --seed 5", code=1).err
    assert f"{orders}: rows of run {run_id}. Undo it" in other
    place.cli("run", "undo", run_id, *place.database.target, code=0)
    place.start(USERS, ORDERS)


def test_a_run_that_has_not_finished_comes_first(place: Existing) -> None:
    stop_at(place.database, "orders", 50)
    run_id = place.start(USERS, ORDERS, options="--batch-size 30", code=1).data["id"]
    go_on(place.database, "orders")
    told = place.start(USERS, ORDERS, options="--plan", code=1).err.splitlines()[1]
    assert f"run {run_id} has not finished (failed; 70 of 100 rows are known to be" in told
    assert "Resume it, which writes the rest; or undo it, which removes what it has" in told
    elsewhere = place.start(USERS, ORDERS, options="--plan --runs-db other.sqlite", code=1).err
    assert f"run {run_id}, which is not in this record of runs" in elsewhere
    place.resume(run_id)


def test_values_that_come_again_in_each_run_are_better_read(place: Existing) -> None:
    place.database.execute("CREATE TABLE sizes (code varchar(2) PRIMARY KEY)")
    listed = column("code", "varchar(2)", "pattern", regex="(S|M|L|XL)", unique=True)
    sizes = entity("sizes", 4, listed | {"primary_key": True})
    place.start(sizes)
    told = place.start(sizes, options="--plan", code=1).err
    assert "or read them in each later run (fill_once: true at the entity)" in told
