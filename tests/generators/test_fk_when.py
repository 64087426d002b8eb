"""Foreign keys that are NULL where a condition on their own row is not true."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from sdgen.planning.request import RunRequest
from tests.generators.test_fk_errors import said
from tests.generators.test_fk_shapes import (
    TRUNCATE,
    children,
    fk,
    number,
    table,
    tree,
    users,
    weights,
)
from tests.support.databases import Database
from tests.support.existing import ID, Existing, column, entity
from tests.support.runs import (
    AS_OF,
    Row,
    Runs,
    Tables,
    column_of,
    plan_for,
    read_postgres,
    read_sqlite,
    scenario_with,
)

STATES = ["open", "packed", "shipped", None]
WHEN = "state <> 'open'"
PAIR = {"type": "distinct", "per": "user_id"}
VIA_USER = {
    "user_name": column_of("user_name", "text", "parent", {"via": "user_id", "column": "name"}),
    "user_no": number("user_no", "user_id"),
    "at": column_of(
        "at", "timestamp", "time_series", {"start": "-9d", "step": "1h", "per": "user_id"}
    ),
}


@pytest.fixture(scope="module")
def runs() -> Iterator[Runs]:
    """Executes runs."""
    with Runs() as runs:
        yield runs


def only(column: dict[str, Any], when: str | None) -> dict[str, Any]:
    """Return an fk column with a condition; it accepts NULL."""
    found = {**column, "nullable": True, "fk": dict(column["fk"])}
    if when is not None:
        found["fk"]["when"] = when
    return found


def state() -> dict[str, Any]:
    return column_of("state", "text", "choice", {"values": STATES}) | {"nullable": True}


def where_of(keys: dict[str, Any]) -> dict[str, Any]:
    """Return which rows a shape points to, of its keys."""
    return {name: key for name, key in keys.items() if name == "where"}


def shop(when: str | None) -> list[dict[str, Any]]:
    """Return entities whose foreign keys have a condition; or the same without."""
    name = column_of("name", "text", "template", {"template": "user {id}"})
    boss = only(tree("boss", root_rate=0.1), when and "id % 3 <> 1")
    far = column_of("far", "int", "parent", {"via": ["boss", "boss"], "column": "id"})
    by_user = [
        table(
            f"by_{number}",
            only(fk("user_id", shape, references=True, **where_of(keys)), when),
            state(),
            *({**VIA_USER[each], "nullable": True} for each in more),
            *([only(fk("friend", PAIR), None)] if "user_no" in more else []),
            rows=rows,
            **{name: key for name, key in keys.items() if name != "where"},
        )
        for number, (shape, rows, more, keys) in enumerate(SHAPES)
    ]
    return [users(23, name, boss, far | {"nullable": True}), *by_user]


NUMBERED = ["user_name", "user_no", "at"]
TOGETHER = {"unique": [["user_id", "user_no"], ["user_id", "friend"]]}
SHAPES: list[tuple[Any, int | None, list[str], dict[str, Any]]] = [
    ("uniform", 90, ["user_name"], {}),
    ("zipf", 90, NUMBERED, TOGETHER),
    ({"type": "pareto", "alpha": 2}, 90, [], {}),
    (weights(*range(1, 24)), 90, ["user_name"], {}),
    ("every", 90, NUMBERED, TOGETHER),
    (children(0, 5), None, NUMBERED, TOGETHER),
    (children(2, 4, scattered=True), None, NUMBERED, TOGETHER),
    ("unique", None, NUMBERED, {"unique": [["user_id"]]}),
    ("unique", None, ["user_no"], {"where": "id % 2 = 0"}),
    ("uniform", 90, ["user_name"], {"where": "name <> 'user 3'"}),
]


def made(database: Database, runs: Runs, when: str | None) -> Tables:
    """Return what a run writes."""
    scenario = scenario_with(*shop(when))
    target = {"dsn": database.dsn, "kind": database.kind}
    runs.start(scenario, target, RunRequest(as_of=AS_OF, batch_size=40, mode=TRUNCATE))
    if database.like == "sqlite":
        return read_sqlite(Path(database.dsn), scenario)
    return read_postgres(database.dsn, scenario, "public")


@pytest.mark.slow_on_servers
def test_only_cells_of_other_rows_are_null(database: Database, runs: Runs) -> None:
    """Of every shape; what goes via such a cell is NULL with it, and nothing else is another."""
    plain, some = made(database, runs, None), made(database, runs, WHEN)
    for (_, _, more, _), name in zip(SHAPES, sorted(some.keys() - {"users"}), strict=True):
        expected: list[Row] = []
        for user_id, state, *others in plain[name]:
            via, friend = others[: len(more)], others[len(more) :]
            if state in (None, "open"):
                expected.append((None, state, *[None for _ in via], *friend))
            else:
                assert user_id is not None
                expected.append((user_id, state, *others))
        assert some[name] == expected, name
        met = {state for _, state, *_ in expected}
        assert met >= {"open", "packed", "shipped"}
    bosses = {row[0]: row[2] for row in some["users"]}
    for (key, _, boss, _), (_, _, now, far) in zip(plain["users"], some["users"], strict=True):
        assert now == (None if int(str(key)) % 3 == 1 else boss)
        assert far == bosses.get(now)


STATE = column("state", "text", "choice", values=["open", "packed", "shipped"])


def test_parents_that_are_there_and_columns_that_are_filled_late(place: Existing) -> None:
    place.database.execute(
        "CREATE TABLE clerks (id INTEGER PRIMARY KEY)",
        "INSERT INTO clerks VALUES (7), (3), (11)",
        "CREATE TABLE users (id INTEGER PRIMARY KEY, state TEXT, team_id INTEGER, "
        "clerk_id INTEGER)",
        "CREATE TABLE teams (id INTEGER PRIMARY KEY, owner_id INTEGER NOT NULL)",
    )
    if place.database.like == "postgres":
        place.database.execute(
            "ALTER TABLE users ADD FOREIGN KEY (team_id) REFERENCES teams",
            "ALTER TABLE users ADD FOREIGN KEY (clerk_id) REFERENCES clerks",
            "ALTER TABLE teams ADD FOREIGN KEY (owner_id) REFERENCES users",
        )
    clerks = {"name": "clerks", "existing": True, "columns": [{**ID}]}
    clerks["columns"][0].pop("generator")

    def pointing(to: str, when: str) -> dict[str, Any]:
        return {"entity": to, "column": "id", "when": when}

    users = entity(
        "users",
        60,
        ID,
        STATE,
        column("team_id", "int", fk=pointing("teams", "state <> 'open'"), nullable=True),
        column("clerk_id", "int", fk=pointing("clerks", "state = 'shipped'"), nullable=True),
    )
    teams = entity(
        "teams", 9, ID, column("owner_id", "int", fk={"entity": "users", "column": "id"})
    )
    run = place.start(clerks, users, teams, options="--batch-size 7").data["id"]
    place.cli("run", "verify", run, "--target", place.database.dsn, code=0)
    rows = place.database.query("SELECT state, team_id, clerk_id FROM users")
    assert {state for state, _, _ in rows} == {"open", "packed", "shipped"}
    for state, team, clerk in rows:
        assert (team is None) == (state == "open")
        assert (clerk is None) == (state != "shipped")
        assert clerk in (None, 3, 7, 11)


@pytest.mark.parametrize(
    ("condition", "verdict"),
    [
        ("state = 'open' OR shipped_by IS NOT NULL", "proven"),
        ("(state = 'open') = (shipped_by IS NULL)", "proven"),
        ("state <> 'open' OR shipped_by IS NULL", "proven"),
        ("shipped_by IS NULL OR name IS NOT NULL", "proven"),
    ],
)
def test_what_a_check_is_told(place: Existing, condition: str, verdict: str) -> None:
    """A plan proves CHECKs over the condition's columns and what goes via the fk."""
    place.database.execute(
        "CREATE TABLE clerks (id INTEGER PRIMARY KEY, name TEXT)",
        "CREATE TABLE t (state TEXT, shipped_by INTEGER, name TEXT, "
        f"CONSTRAINT c CHECK ({condition}))",
    )
    clerks = entity("clerks", 5, ID, column("name", "text", "last_name"))
    shipped = {"entity": "clerks", "column": "id", "when": "state <> 'open'"}
    rows = entity(
        "t",
        50,
        STATE,
        column("shipped_by", "int", fk=shipped, nullable=True),
        column("name", "text", "parent", via="shipped_by", column="name", nullable=True),
    )
    told = place.start(clerks, rows, options="--plan").data["check_constraints"]
    assert [each["verdict"] for each in told] == [verdict]
    place.start(clerks, rows)


AT = "entities[1].columns[0].fk"


@pytest.mark.parametrize(
    ("when", "column", "message"),
    [
        ("state <> 3", {}, f"{AT}.when: in state <> 3: "),
        ("length(state)", {}, f"{AT}.when: expected a condition, true or false (got int"),
        (
            "stat <> 'open'",
            {},
            f"{AT}.when: t has no such column (got 'stat'). Did you mean \"state\"?",
        ),
        ("state <>", {}, f"{AT}.when: cannot be read at column "),
        ("", {}, f"{AT}.when: is empty. Write an expression"),
        (
            "user_id > 3",
            {},
            f"{AT}: columns are computed from each other: t.user_id → t.user_id. Break it",
        ),
        (
            "user_name <> 'x'",
            {},
            "columns are computed from each other: t.user_id → t.user_name → t.user_id. Break it",
        ),
        (
            WHEN,
            {"nullable": False},
            f"{AT}.when: where it is not true the cell is NULL, which the column does not accept. "
            "Add nullable: true",
        ),
        (WHEN, {"primary_key": True, "nullable": False}, f"{AT}.when: where it is not true"),
    ],
)
def test_refused(when: str, column: dict[str, Any], message: str) -> None:
    pointing = {**only(fk("user_id", "unique"), when), **column}
    name = column_of("user_name", "text", "parent", {"via": "user_id", "column": "name"})
    found = said(
        users(20, column_of("name", "text", "last_name", {})),
        table("t", pointing, state(), {**name, "nullable": True}),
    )
    assert len(found) == 1
    assert message in found[0]


def test_what_goes_via_it_accepts_null_too() -> None:
    name = column_of("user_name", "text", "parent", {"via": "user_id", "column": "name"})
    found = said(
        users(20, column_of("name", "text", "last_name", {})),
        table(
            "t", only(fk("user_id", "every"), WHEN), state(), name, number("no", "user_id"), rows=9
        ),
    )
    assert len(found) == 2
    assert all("Add nullable: true" in each for each in found)


def test_a_condition_may_read_what_else_is_computed() -> None:
    """The row's own parents by other columns, and its number."""
    level = column_of("level", "int", "parent", {"via": "boss", "column": "id"})
    when = "level > 2 AND row_number() % 2 = 0"
    plan_for(
        scenario_with(
            users(20),
            table("t", fk("boss"), level, only(fk("user_id", "zipf"), when), state(), rows=9),
        ),
        "postgres",
    )
