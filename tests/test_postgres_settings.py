"""What sdgen sets in its own Postgres sessions, and where that ends."""

from __future__ import annotations

import pytest

from sdgen.engines.postgres import PostgresEngine


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
