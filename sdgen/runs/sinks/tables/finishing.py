"""Finishing a run whose rows are all written."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from sqlglot import exp

from dialects import Dialect
from sdgen.compiling.compilation import Compilation
from sdgen.compiling.statements import table_node
from sdgen.databases.engine import Engine
from sdgen.databases.sequences import beyond_the_last, move, written_sequences
from sdgen.databases.stored_tables import StoredTable
from sdgen.errors import ConstraintError, RunCancelledError
from sdgen.planning.plan import Plan
from sdgen.runs.batches.sizes import jobs_of
from sdgen.runs.sinks.tables.connections import Connections
from sdgen.runs.sinks.tables.finishing_steps import Step, Steps, steps_left
from sdgen.runs.sinks.tables.ledger import Ledger
from sdgen.runs.sinks.tables.locks import ATTEMPT_SECONDS, LockWaits
from sdgen.runs.sinks.tables.repeated_keys import RepeatedKeys
from sdgen.runs.workers import Begun, Crew, Done
from sdgen.scenario.table_keys import Key
from sdgen.scenario.table_names import TableName


def finish_tables(
    connections: Connections,
    plan: Plan,
    ledger: Ledger,
    waits: LockWaits,
    compilation: Compilation,
) -> None:
    """Does what is better done after the rows than before, and drops the ledger at last.

    Each step is a transaction that only the run's latest attempt can commit. A run that ends in
    between comes here again and finds in the database which steps are done.

    Args:
        connections: to the target.
        plan: the run's plan.
        ledger: the run's ledger.
        waits: how to wait for locks; its log is told of each key, and its switch asked before
            each step whether to stop.
        compilation: of the run's statements.

    Raises:
        TargetError: the database refuses.
        RunError: another process has taken the run over.
        RunCancelledError: somebody asked for the run to be stopped.
    """
    engine, log, switch = connections.first, waits.log, waits.switch
    with engine.transaction():
        ledger.join(engine)
        left = steps_left(engine, plan, unfinished_tables(engine, plan))
    steps = Steps(left)
    jobs = 1 if engine.one_writer else min(jobs_of(plan, engine), len(left))

    def do(engine: Engine, step: Step) -> bool:
        tables = [plan.table(step.entity)]
        try:
            waits.until_had(engine, tables, lambda: make(engine, step))
        except ConstraintError as error:
            if step.key is None:
                raise
            repeated = RepeatedKeys(engine, plan, compilation)
            raise repeated.of_table(error, step.entity, step.key) from error
        return True

    def make(engine: Engine, step: Step) -> None:
        with engine.transaction():
            engine.limit_lock_waits(ATTEMPT_SECONDS)
            ledger.join(engine)
            if step.sequence is not None:
                move(engine, step.sql)
                return
            engine.execute_sql(step.sql)
            for statement in step.then:
                engine.execute_sql(statement)

    def begun(begun: Begun[Step]) -> None:
        step, key = begun.task, begun.task.key
        if step.sequence is not None:
            log.info(f"moving {step} past the rows")
        if key is not None and key not in told:
            told.add(key)
            log.info(f"making {key}", extra={"entity": step.entity.name, "key": key.name})

    def done(done: Done[Step]) -> None:
        step, seconds = done.task, round(done.seconds, 3)
        log.debug(
            f"{step} {'made' if step.sequence is None else 'moved'}",
            extra={"sql": step.sql, "seconds": seconds},
        )

    told: set[Key] = set()
    workers = [partial(do, engine) for engine in connections.some(jobs)]
    Crew(*(workers, steps, switch, connections.cancel), in_this_thread=engine.one_thread).work(
        done, begun
    )
    if steps.left:
        raise RunCancelledError(switch.reason)
    for warning in beyond_the_last(engine, written_sequences(engine, plan)):
        log.warning(warning)

    def close() -> None:
        with engine.transaction():
            engine.limit_lock_waits(ATTEMPT_SECONDS)
            ledger.close()
            for table in unfinished_tables(engine, plan).values():
                for statement in finished(plan.dialect, table):
                    engine.execute(statement)

    waits.until_had(engine, plan.tables, close)


def unfinished_tables(engine: Engine, plan: Plan) -> dict[TableName, StoredTable]:
    """Returns the tables that have not all their keys yet."""
    stored = engine.catalog.tables(plan.tables)
    return {name: table for name, table in stored.items() if table.is_unfinished}


def finished(dialect: Dialect, table: StoredTable) -> Iterator[exp.Expression]:
    """Yields the statements that say of a table that it has its keys."""
    if table.mark:
        yield dialect.unmark(table_node(table.name), table.mark)
    if table.owed is not None:
        yield dialect.unmark_owed(table_node(table.name), table.owed.mark)
