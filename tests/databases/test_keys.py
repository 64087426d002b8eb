"""Keys as the databases hold them: made after the rows, whole or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from sdgen.databases.checks.inspection import inspect
from sdgen.databases.checks.leftovers import keyless
from sdgen.databases.engine import Engine
from sdgen.planning.request import RunRequest
from sdgen.runs.resolving.targets import inline_target
from sdgen.runs.sinks.tables import finishing
from sdgen.runs.sinks.tables.ledger import Ledger
from sdgen.scenario.loading import load_scenario
from sdgen.scenario.models import TableMode
from sdgen.targets.opening import open_target
from tests.support.cli import Cli, write_scenario
from tests.support.databases import Database
from tests.support.runs import (
    REQUEST,
    Runs,
    column_of,
    plan_for,
    scenario_with,
)

GOLDEN = Path(__file__).parent.parent / "golden" / "keys" / "scenario.yaml"

STORED_IN_POSTGRES = {
    ("teams", "teams_pkey", "PRIMARY KEY (id)"),
    ("teams", "teams_number_key", "UNIQUE (number)"),
    ("players", "players_team_id_number_key", "UNIQUE (team_id, number)"),
    ("players", "players_team_id_fkey", "FOREIGN KEY (team_id) REFERENCES teams(id)"),
    ("shots", "shots_pkey", "PRIMARY KEY (player, at)"),
    ("shots", "shots_player_fkey", "FOREIGN KEY (player) REFERENCES players(number)"),
    ("shots", "shots_team_fkey", "FOREIGN KEY (team) REFERENCES teams(number)"),
    ("reviews", "reviews_pkey", "PRIMARY KEY (id)"),
    ("reviews", "reviews_first_fkey", "FOREIGN KEY (first) REFERENCES days(day)"),
    ("days", "days_pkey", "PRIMARY KEY (day)"),
}
INDEXES = {
    ("players_team_id_idx", "INDEX", "(team_id)"),
    ("players_joined_idx", "INDEX", "(joined)"),
    ("by_height", "INDEX", "(height, number)"),
    ("players_number_idx", "UNIQUE INDEX", "(number)"),
}
UNIQUE_IN_SQLITE = {
    ("teams_number_key", "UNIQUE INDEX", "(number)"),
    ("players_team_id_number_key", "UNIQUE INDEX", "(team_id, number)"),
}
IN_SQLITE_TABLES = {
    ("teams", 'PRIMARY KEY ("id")'),
    ("players", 'FOREIGN KEY ("team_id") REFERENCES "teams" ( "id" )'),
    ("shots", 'PRIMARY KEY ("player", "at")'),
    ("shots", 'FOREIGN KEY ("player") REFERENCES "players" ( "number" )'),
    ("shots", 'FOREIGN KEY ("team") REFERENCES "teams" ( "number" )'),
    ("reviews", 'PRIMARY KEY ("id")'),
    ("reviews", 'FOREIGN KEY ("first") REFERENCES "days" ( "day" )'),
    ("days", 'PRIMARY KEY ("day")'),
}


@pytest.fixture(scope="module")
def runs() -> Iterator[Runs]:
    """Executes runs."""
    with Runs() as runs:
        yield runs


def target_of(database: Database) -> dict[str, Any]:
    """Return a database as a target."""
    return {"dsn": database.dsn, "kind": database.kind}


def opened(database: Database) -> Engine:
    """Return a connection of sdgen's."""
    return open_target(inline_target(target_of(database)))


def constraints(database: Database) -> set[tuple[str, str, str]]:
    """Return (table, name, definition) of Postgres's constraints."""
    return set(
        database.query(
            "SELECT conrelid::regclass::text, conname::text, pg_get_constraintdef(oid) "
            "FROM pg_constraint WHERE connamespace = 'public'::regnamespace "
            "AND contype IN ('p', 'u', 'f')"
        )
    )


def indexes(database: Database) -> set[tuple[str, str, str]]:
    """Return (name, kind, columns) of the indexes that CREATE INDEX made; signatures left out."""
    signature = " /* made by an sdgen run */" if database.like == "sqlite" else ""
    if database.like == "sqlite":
        sql = "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"
    else:
        sql = (
            "SELECT c.relname, pg_get_indexdef(c.oid) FROM pg_class AS c "
            "WHERE relkind = 'i' AND relnamespace = 'public'::regnamespace "
            "AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = c.oid AND contype <> 'f')"
        )
    return {
        (
            str(name),
            "UNIQUE INDEX" if "UNIQUE INDEX" in text else "INDEX",
            text[text.rindex("(") :].replace('"', "").replace(signature, ""),
        )
        for name, text in database.query(sql)
    }


def table_text(database: Database, table: str) -> str:
    """Return the CREATE TABLE that SQLite keeps, on one line."""
    sql = f"SELECT sql FROM sqlite_master WHERE name = '{table}'"
    return " ".join(str(database.query(sql)[0][0]).split())


def assert_golden_keys(database: Database) -> None:
    """Assert that the golden scenario's keys are there, and no others."""
    if database.like == "postgres":
        assert constraints(database) == STORED_IN_POSTGRES
        assert indexes(database) == INDEXES
        return
    assert indexes(database) == INDEXES | UNIQUE_IN_SQLITE
    signed = "SELECT count(*) FROM sqlite_master WHERE sql LIKE '%/* made by an sdgen run */%'"
    assert database.query(signed) == [(len(indexes(database)),)]
    for table, text in IN_SQLITE_TABLES:
        assert text in table_text(database, table)


def test_keys_as_they_are_stored(database: Database, runs: Runs) -> None:
    scenario = load_scenario(GOLDEN)
    runs.start(scenario, target_of(database), RunRequest(batch_size=4))
    assert_golden_keys(database)
    # Once more: all emptied at once though they point to each other, keys kept as they are.
    with opened(database) as engine:
        plan = plan_for(scenario, database.kind)
        assert not list(keyless(inspect(engine, plan)))
    again = RunRequest(batch_size=4, jobs=2, mode=TableMode.TRUNCATE_THEN_INSERT)
    runs.start(scenario, target_of(database), again)
    assert_golden_keys(database)


USERS: dict[str, Any] = {
    "name": "users",
    "rows": 300,
    "columns": [
        {**column_of("id", "bigint", "sequence", {}), "primary_key": True},
        {**column_of("token", "uuid", "uuid4", {}), "unique": True},
    ],
}
ORDERS: dict[str, Any] = {
    "name": "orders",
    "rows": 900,
    "columns": [
        {**column_of("id", "bigint", "sequence", {}), "primary_key": True},
        {
            **column_of("user_id", "bigint", "fk", {"entity": "users", "column": "id"}),
            "references": True,
            "index": True,
        },
    ],
}
SHOP = scenario_with(USERS, ORDERS)


def start(cli: Cli, database: Database, *options: object, code: int = 0) -> str:
    """Return what stderr got of a run of users and orders."""
    path = write_scenario(Path("shop.yaml"), USERS, ORDERS, seed=7)
    target = database.target
    result = cli("run", "start", "--scenario", path, *target, *options, code=code)
    return result.err + result.out


def resume(cli: Cli, database: Database) -> None:
    """Resume the last run, which has to succeed."""
    run_id = cli.json("run", "list", "--limit", "1")[0]["id"]
    target = database.target
    cli("run", "resume", run_id, *target, code=0)


def test_tables_that_exist_are_compared_and_not_changed(cli: Cli, database: Database) -> None:
    types = ("BIGINT", "UUID") if database.like == "postgres" else ("INTEGER", "TEXT")
    database.execute(
        f"CREATE TABLE users (token {types[1]} UNIQUE, id {types[0]} NOT NULL UNIQUE)",
        f"CREATE TABLE orders (id {types[0]}, user_id {types[0]} REFERENCES users (id))",
        "CREATE INDEX by_user ON orders (user_id, id)",
    )
    before, orders = indexes(database), database.shown("orders")
    said = start(cli, database, "--plan")
    for text in (said, start(cli, database)):
        assert (
            f'table "{orders}" has no primary key (id), and sdgen does not change existing tables'
            in text
        )
        assert text.count("sdgen does not change existing tables") == 1, text
    assert indexes(database) == before
    assert "making" not in said
    assert database.count("orders") == 900


def test_children_wait_for_parents_where_the_database_looks(
    postgres_database: Database, runs: Runs
) -> None:
    database = postgres_database
    database.execute(
        "CREATE TABLE users (id BIGINT PRIMARY KEY, token UUID)",
        "CREATE TABLE orders (id BIGINT, user_id BIGINT NOT NULL REFERENCES users)",
    )
    request = replace(REQUEST, jobs=4, batch_size=25)
    runs.start(SHOP, target_of(database), request)
    again = replace(request, mode=TableMode.TRUNCATE_THEN_INSERT)
    runs.start(SHOP, target_of(database), again)
    assert (database.count("users"), database.count("orders")) == (300, 900)


def test_what_stands_in_the_way_is_told_before_the_rows(cli: Cli, database: Database) -> None:
    database.execute("CREATE TABLE old (n INTEGER)", "CREATE INDEX users_token_key ON old (n)")
    said = start(cli, database, code=1)
    users = database.shown("users")
    assert f'unique key (token) of table "{users}" cannot be made ("users_token_key")' in said
    assert "already" in said
    assert "Nothing was written" in said
    assert {"users", "orders"}.isdisjoint(database.tables())


def test_a_parent_without_the_key_is_told_before_the_rows(
    cli: Cli, postgres_database: Database
) -> None:
    database = postgres_database
    database.execute("CREATE TABLE users (id BIGINT, token UUID)")
    said = start(cli, database, code=1)
    assert 'foreign key (user_id) to users (id) of table "public.orders" cannot be made' in said
    assert "no unique constraint matching given keys" in said
    assert "orders" not in database.tables()
    assert database.count("users") == 0


def test_rows_that_break_a_key(
    cli: Cli, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The run fails, its rows stay; when the others are taken out it can be finished."""
    real = finishing.finish_tables

    def after_others(*arguments: Any) -> None:
        database.execute("INSERT INTO users SELECT 301, token FROM users WHERE id = 7")
        real(*arguments)

    with monkeypatch.context() as patch:
        patch.setattr("sdgen.runs.sinks.tables.sink.finish_tables", after_others)
        said = start(cli, database, code=1)
    assert "all rows are written, but unique key (token)" in said
    assert '("users_token_key")' in said
    assert "take them out. What was written stays; resume the run to finish it" in said
    assert said.count("ERROR") == 1
    assert (database.count("users"), database.count("orders")) == (301, 900)
    assert "users_token_key" not in {name for name, _, _ in indexes(database)}
    if database.like == "postgres":
        assert {name for _, name, _ in constraints(database)}.isdisjoint({"users_token_key"})
    database.execute("DELETE FROM users WHERE id = 301")
    resume(cli, database)
    assert_shop_keys(database)


def test_a_run_that_dies_when_keys_are_made(
    cli: Cli, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They stay, and are not made again (tests/runs/test_finishing_crashes.py: those half-way)."""

    class Died(BaseException):
        pass

    def dies(ledger: Ledger) -> None:
        raise Died

    with monkeypatch.context() as patch:
        patch.setattr(Ledger, "close", dies)
        with pytest.raises(Died):
            start(cli, database)
    assert "orders_user_id_idx" in {name for name, _, _ in indexes(database)}
    resume(cli, database)
    assert_shop_keys(database)
    messages = [line["message"] for line in log_of(cli)]
    made = "making unique key (token) entity=users key=users_token_key"
    assert messages.count(made) == 1


def log_of(cli: Cli) -> list[dict[str, Any]]:
    """Return the log that the record of the last run keeps."""
    run_id = cli.json("run", "list", "--limit", "1")[0]["id"]
    log: list[dict[str, Any]] = cli.json("run", "show", run_id)["logs"]
    return log


def assert_shop_keys(database: Database) -> None:
    """Assert that users and orders have their keys."""
    if database.like == "sqlite":
        assert {name for name, _, _ in indexes(database)} == {
            "users_token_key",
            "orders_user_id_idx",
        }
        assert 'PRIMARY KEY ("id")' in table_text(database, "users")
        return
    assert {name for name, _, _ in indexes(database)} == {"orders_user_id_idx"}
    assert {name for _, name, _ in constraints(database)} == {
        *("users_pkey", "users_token_key", "orders_pkey", "orders_user_id_fkey")
    }
