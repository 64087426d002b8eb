"""Sequences pass the numbers of a run before its first row, so that others may insert meanwhile."""

from __future__ import annotations

from functools import partial

from sdgen.databases.engine import Engine
from sdgen.databases.sequences import move, moves_ahead
from sdgen.planning.plan import Plan
from sdgen.runs.sinks.tables.locks import ATTEMPT_SECONDS, LockWaits


def move_ahead(engine: Engine, plan: Plan, waits: LockWaits) -> None:
    """Moves the sequences of columns that a plan numbers past its last numbers, never back.

    Whatever other columns get is known when it is stored; the end of the run sees to them.

    Args:
        engine: a connection to the target, whose tables are ready.
        plan: the run's plan.
        waits: how to wait for locks.

    Raises:
        TargetError: the database refuses.
        RunCancelledError: somebody asked for the run to be stopped.
    """
    for name, statement in moves_ahead(engine, plan).items():
        sql = engine.dialect.render(statement)
        waits.log.debug(f"moving sequence {name} ahead", extra={"sql": sql})
        waits.until_had(engine, [name], partial(_move, engine, sql))


def _move(engine: Engine, sql: str) -> None:
    with engine.transaction():
        engine.limit_lock_waits(ATTEMPT_SECONDS)
        move(engine, sql)
