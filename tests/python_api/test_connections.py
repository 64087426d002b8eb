"""Filling by a connection that its owner has opened."""

from __future__ import annotations

import sqlite3
import threading
from contextlib import closing
from typing import Any

import psycopg
import pytest

import sdgen
from tests.support.connections import assert_state, can_lend, odd, plain, state_of
from tests.support.databases import Database
from tests.support.golden import GOLDEN

pytestmark = pytest.mark.first_server

SCENARIOS = {path.parent.name: sdgen.load(path) for path in GOLDEN if path.parent.name in
             ("types", "cycles", "identity", "odd_names")}  # fmt: skip
_QUICK = {"identity", "odd_names"}  # the others take three times as long


def _stored(database: Database, scenario: sdgen.Scenario) -> dict[str, list[str]]:
    return {each.name: database.cells(each.target_table) for each in scenario.entities}


@pytest.mark.slow_on_servers
@pytest.mark.parametrize(
    "name",
    [pytest.param(name, marks=[] if name in _QUICK else [pytest.mark.slow]) for name in SCENARIOS],
)
def test_rows_are_those_of_a_fill_by_dsn_and_the_connection_stays_as_it_was(
    database: Database, name: str
) -> None:
    if not can_lend(database):
        return
    scenario = SCENARIOS[name]
    sdgen.fill(database.dsn, scenario, kind=database.kind, seed=7)
    wanted = _stored(database, scenario)
    with closing(odd(database)) as connection:
        before = state_of(connection)
        for batch_size in (None, 7):  # the second one into tables with keys
            sdgen.fill(connection, scenario, seed=7, mode="truncate", batch_size=batch_size)
            assert_state(connection, before)
            assert _stored(database, scenario) == wanted
        sdgen.fill(
            *(connection, scenario), seed=7, mode="truncate", in_transaction=True, batch_size=7
        )
        connection.commit()
        assert_state(connection, before)
    assert _stored(database, scenario) == wanted


@pytest.mark.parametrize("name", ["cycles", "types"])
def test_a_fill_is_part_of_the_owners_transaction(database: Database, name: str) -> None:
    if not can_lend(database):
        return
    scenario = SCENARIOS[name]
    with closing(plain(database)) as connection:
        connection.execute("CREATE TABLE other (a INT)")
        connection.commit()
        before = state_of(connection)
        tables = database.tables()
        connection.execute("INSERT INTO other VALUES (1)")
        sdgen.fill(connection, scenario, in_transaction=True)
        sdgen.fill(connection, scenario, in_transaction=True, mode="truncate")
        counted = connection.execute("SELECT COUNT(*) FROM other").fetchone()
        assert counted == (1,)
        assert len(database.tables()) == len(tables)  # nobody else sees any of it
        connection.rollback()
        assert (database.tables(), database.count("other")) == (tables, 0)
        assert_state(connection, before)
        first = sdgen.fill(connection, scenario, in_transaction=True)
        connection.commit()
    assert sum(map(database.count, {*first.tables} & {*database.tables()})) == first.total_rows


def test_an_error_takes_back_what_was_done_in_the_owners_transaction(database: Database) -> None:
    if not can_lend(database):
        return
    scenario = SCENARIOS["cycles"]
    clash = 'CREATE TABLE teams (id INT PRIMARY KEY CHECK (id < 5), "name" CHAR(1))'
    with closing(plain(database)) as connection:
        connection.execute("CREATE TABLE other (a INT)")
        connection.execute(clash)
        with pytest.raises(sdgen.TableMismatchError, match="teams") as raised:
            sdgen.fill(connection, scenario, in_transaction=True)
        assert len(raised.value.problems) > 1
        connection.execute("INSERT INTO other VALUES (1)")
        connection.commit()
    assert database.tables() == {"other", "teams"}
    assert database.count("other") == 1


def test_transactions_that_do_not_fit_are_refused(database: Database) -> None:
    if not can_lend(database):
        return
    scenario = SCENARIOS["types"]
    with closing(plain(database)) as connection:
        connection.execute("CREATE TABLE other (a INT)")
        connection.execute("INSERT INTO other VALUES (1)")
        before = state_of(connection)
        with pytest.raises(sdgen.TargetError, match=r"transaction open.*in_transaction"):
            sdgen.fill(connection, scenario)
        with pytest.raises(sdgen.ValidationError, match="jobs: must be 1"):
            sdgen.fill(connection, scenario, in_transaction=True, jobs=2)
        assert_state(connection, before)
        connection.commit()
        if database.like == "sqlite":
            connection.isolation_level = None
        else:
            connection.autocommit = True
        with pytest.raises(sdgen.TargetError, match="Begin a transaction first"):
            sdgen.fill(connection, scenario, in_transaction=True)
    with pytest.raises(sdgen.TargetError, match="closed"):
        sdgen.fill(connection, scenario)
    with pytest.raises(sdgen.ValidationError, match="in_transaction: needs an open connection"):
        sdgen.fill(database.dsn, scenario, kind=database.kind, in_transaction=True)
    assert database.tables() == {"other"}


def test_postgres_connections_that_cannot_be_used_are_refused(postgres_database: Database) -> None:
    scenario = SCENARIOS["types"]
    with closing(psycopg.connect(postgres_database.dsn)) as connection:
        with pytest.raises(psycopg.errors.UndefinedTable):
            connection.execute("SELECT * FROM nowhere")
        with pytest.raises(sdgen.TargetError, match="has failed"):
            sdgen.fill(connection, scenario, in_transaction=True)
        connection.rollback()
        with connection.pipeline(), pytest.raises(sdgen.TargetError, match="pipeline"):
            sdgen.fill(connection, scenario)
        with connection.transaction(), connection.transaction():
            sdgen.fill(connection, scenario, in_transaction=True)
    assert postgres_database.count("things") == 12


def test_sqlite_in_memory_is_filled_in_the_thread_of_its_connection() -> None:
    scenario = SCENARIOS["types"]
    refused: list[BaseException] = []
    with closing(sqlite3.connect(":memory:")) as connection:

        def elsewhere() -> None:
            try:
                sdgen.fill(connection, scenario)
            except sdgen.TargetError as error:
                refused.append(error)

        thread = threading.Thread(target=elsewhere)
        thread.start()
        thread.join()
        assert "check_same_thread=False" in str(refused[0])
        told: list[sdgen.FillProgress] = []
        sdgen.fill(connection, scenario, progress=told.append)
        assert [(each.entity, each.rows) for each in told] == [("parents", 5), ("things", 12)]
        assert connection.execute("SELECT COUNT(*) FROM things").fetchone() == (12,)


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("CREATE TEMP TABLE Things (id INT)", "things in temp too"),
        ("ATTACH ':memory:' AS more; CREATE TABLE more.parents (id INT)", "parents in more too"),
        ("LOWER", r"functions that replace SQLite's own \(lower\)"),
    ],
)
def test_sqlite_connections_that_would_mean_something_else_are_refused(
    statement: str, said: str
) -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        if statement == "LOWER":
            connection.create_function("LOWER", 1, lambda text: "x")
        else:
            connection.executescript(statement)
        with pytest.raises(sdgen.TargetError, match=said):
            sdgen.fill(connection, SCENARIOS["types"])
        assert connection.execute("SELECT COUNT(*) FROM main.sqlite_master").fetchone() == (0,)


@pytest.mark.parametrize("target", [7, object(), "shop.docx", ":memory:"])
def test_what_is_no_database_is_refused(target: Any) -> None:
    with pytest.raises(sdgen.ValidationError, match="target: "):
        sdgen.fill(target, SCENARIOS["types"])
