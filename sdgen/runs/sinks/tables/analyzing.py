"""ANALYZE of tables whose rows are all there, where it tells how many those are.

It reads small tables as a whole, so those need not be counted besides.
"""

from __future__ import annotations

from functools import partial

from sdgen.databases.analyzed_rows import CountsByAnalyze
from sdgen.databases.engine import Engine
from sdgen.planning.plan import Plan
from sdgen.runs.sinks.tables.connections import Connections
from sdgen.runs.sinks.tables.finishing_steps import Step, do_steps, steps_of_statistics
from sdgen.runs.sinks.tables.ledger import Ledger
from sdgen.runs.sinks.tables.locks import ATTEMPT_SECONDS, LockWaits
from sdgen.scenario.table_names import TableName


def analyze_tables(
    connections: Connections, plan: Plan, ledger: Ledger, waits: LockWaits
) -> dict[TableName, int | None]:
    """Analyzes the tables that get no more rows, of a database where that may count them.

    Args:
        connections: to the target.
        plan: the run's plan.
        ledger: the run's ledger, which knows the tables that a second pass is to change.
        waits: how to wait for locks.

    Returns:
        table that is analyzed → its rows; None where that is not known.

    Raises:
        TargetError: the database refuses.
        RunCancelledError: somebody asked for the run to be stopped.
    """
    found = dict[TableName, int | None]()
    if not isinstance(connections.first, CountsByAnalyze):
        return found
    late = {each.entity for each in ledger.late}
    changing = {plan.table(entity) for entity in plan.order if entity.name in late}

    def do(engine: Engine, step: Step) -> bool:
        found[step.table] = waits.until_had(engine, [step.table], partial(_analyze, engine, step))
        return True

    left = [step for step in steps_of_statistics(plan) if step.table not in changing]
    do_steps(left, do, connections, plan, waits)
    return found


def _analyze(engine: Engine, step: Step) -> int | None:
    with engine.transaction():
        engine.limit_lock_waits(ATTEMPT_SECONDS)
        engine.execute_sql(step.sql)
        return engine.analyzed_rows(step.table) if isinstance(engine, CountsByAnalyze) else None
