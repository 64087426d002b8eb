"""ANALYZE of tables whose rows are all there, where it tells how many those are.

It reads small tables as a whole, so those need not be counted besides.
"""

from __future__ import annotations

from functools import partial

from sdgen.databases.analyzed_rows import CountsByAnalyze
from sdgen.databases.engine import Engine
from sdgen.errors import RunCancelledError
from sdgen.planning.plan import Plan
from sdgen.runs.batches.sizes import jobs_of
from sdgen.runs.sinks.tables.connections import Connections
from sdgen.runs.sinks.tables.finishing_steps import Step, Steps, steps_of_statistics
from sdgen.runs.sinks.tables.ledger import Ledger
from sdgen.runs.sinks.tables.locks import ATTEMPT_SECONDS, LockWaits
from sdgen.runs.workers import Crew, Done
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
    engine, found = connections.first, dict[TableName, int | None]()
    if not isinstance(engine, CountsByAnalyze):
        return found
    late = {each.entity for each in ledger.late}
    changing = {plan.table(entity) for entity in plan.order if entity.name in late}
    left = [step for step in steps_of_statistics(plan) if step.table not in changing]
    if not left:
        return found
    steps = Steps(left)

    def do(engine: Engine, step: Step) -> bool:
        found[step.table] = waits.until_had(engine, [step.table], partial(_analyze, engine, step))
        return True

    def done(done: Done[Step]) -> None:
        seconds = round(done.seconds, 3)
        waits.log.debug(f"{done.task} made", extra={"sql": done.task.sql, "seconds": seconds})

    jobs = 1 if engine.one_writer else min(jobs_of(plan, engine), len(left))
    workers = [partial(do, each) for each in connections.some(jobs)]
    crew = Crew(
        *(workers, steps, waits.switch, connections.cancel), in_this_thread=engine.one_thread
    )
    crew.work(done)
    if steps.left:
        raise RunCancelledError(waits.switch.reason)
    return found


def _analyze(engine: Engine, step: Step) -> int | None:
    with engine.transaction():
        engine.limit_lock_waits(ATTEMPT_SECONDS)
        engine.execute_sql(step.sql)
        return engine.analyzed_rows(step.table) if isinstance(engine, CountsByAnalyze) else None
