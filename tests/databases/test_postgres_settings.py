"""What sdgen sets in its own Postgres sessions, and where that ends."""

from __future__ import annotations

import threading

import pytest

from sdgen.databases.postgres.engine import PostgresEngine
from tests.support.databases import Database
from tests.support.runs import REQUEST, Runs, entity_of, scenario_with


def setting(engine: PostgresEngine, name: str) -> object:
    """Returns the value of a setting in the engine's session."""
    ((value,),) = engine.query(f"SHOW {name}")
    return value


@pytest.mark.parametrize(
    ("rows", "columns", "compiled"),
    [(300_000, 6, "off"), (400_000, 6, "on"), (700_000, 40, "off"), (1_000_000, 40, "on")],
)
def test_large_batches_are_compiled(
    postgres_shared: str, rows: int, columns: int, compiled: str
) -> None:
    with PostgresEngine(postgres_shared, None) as engine:
        assert setting(engine, "jit") == "off"
        with engine.transaction():
            engine.expect_rows(rows, columns)
            assert setting(engine, "jit") == compiled
        assert setting(engine, "jit") == "off", "it ends with the transaction"


def test_sessions_see_what_others_commit(postgres_shared: str) -> None:
    """Else a batch would not see that its run has been taken over."""
    with PostgresEngine(postgres_shared, None) as engine, engine.transaction():
        assert setting(engine, "transaction_isolation") == "read committed"
        assert setting(engine, "timezone") == "UTC"


def is_compiled(engine: PostgresEngine, sql: str) -> bool:
    """Returns whether the server compiles a query just in time."""
    ((plan,),) = engine.query(f"EXPLAIN (ANALYZE, FORMAT JSON) {sql}")
    return '"JIT"' in str(plan)


def test_only_the_insert_itself_is_compiled(postgres_shared: str) -> None:
    """What it sets off for each row, such as the check of a foreign key, is not."""
    with PostgresEngine(postgres_shared, None) as engine, engine.transaction():
        engine.expect_rows(400_000, 2)
        ((can,),) = engine.query("SELECT pg_jit_available()")  # no while jit is off
        rows = "SELECT n, sqrt(n), n % 7 FROM (SELECT generate_series(1, {0}) AS n OFFSET 0) AS g"
        assert is_compiled(engine, f"SELECT sum(n % 7) FROM ({rows.format(1_000_000)}) AS h") == can
        assert not is_compiled(engine, "SELECT 1 FROM pg_class WHERE oid = 1259 FOR KEY SHARE")


@pytest.mark.slow
def test_a_batch_into_keyed_tables_does_not_hang(postgres_dsn: str) -> None:
    """A foreign key, a trigger and a function in a CHECK each ask a query for every row."""
    database = Database("postgres", postgres_dsn)
    database.execute(
        "CREATE TABLE p (id bigint PRIMARY KEY)",
        "CREATE FUNCTION known(number bigint) RETURNS boolean LANGUAGE sql AS "
        "'SELECT EXISTS (SELECT FROM pg_class WHERE oid = 1259) AND number >= 0'",
        "CREATE TABLE c (id bigint PRIMARY KEY, p_id bigint REFERENCES p CHECK (known(p_id)))",
        "CREATE FUNCTION look() RETURNS trigger LANGUAGE plpgsql AS "
        "'BEGIN PERFORM FROM p WHERE id = NEW.p_id; RETURN NEW; END'",
        "CREATE TRIGGER look BEFORE INSERT ON c FOR EACH ROW EXECUTE FUNCTION look()",
    )
    scenario = scenario_with(
        entity_of("p", 1_000, id=("bigint", "sequence", {})),
        entity_of(
            *("c", 330_000),
            id=("bigint", "sequence", {}),
            p_id=("bigint", "fk", {"entity": "p", "column": "id"}),
        ),
    )
    end_all = (
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'sdgen'"
    )
    patience = threading.Timer(120, database.execute, [end_all])
    patience.start()
    try:
        with Runs() as runs:
            runs.start(scenario, {"dsn": postgres_dsn, "kind": "postgres"}, REQUEST)
    finally:
        patience.cancel()
