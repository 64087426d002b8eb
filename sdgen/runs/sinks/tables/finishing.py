"""Finishing a run whose rows are all written."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from sqlglot import exp

from dialects import Dialect
from sdgen.compiling.compilation import Compilation
from sdgen.compiling.statements import table_node
from sdgen.databases.engine import Engine
from sdgen.databases.sequences import beyond_the_last, move, written_sequences
from sdgen.databases.stored_tables import StoredTable
from sdgen.errors import ConstraintError
from sdgen.planning.plan import Plan
from sdgen.runs.sinks.tables.connections import Connections
from sdgen.runs.sinks.tables.finishing_steps import Step, do_steps, steps_left
from sdgen.runs.sinks.tables.ledger import Ledger
from sdgen.runs.sinks.tables.locks import ATTEMPT_SECONDS, LockWaits
from sdgen.runs.sinks.tables.repeated_keys import RepeatedKeys
from sdgen.runs.workers import Begun
from sdgen.scenario.table_keys import Key
from sdgen.scenario.table_names import TableName


def finish_tables(
    connections: Connections,
    plan: Plan,
    ledger: Ledger,
    waits: LockWaits,
    compilation: Compilation,
    analyzed: Collection[TableName] = (),
) -> None:
    """Does what is better done after the rows than before, and finally drops the ledger.

    Each step is a transaction that only the run's latest attempt can commit. A run that is
    interrupted in between starts here again, and finds in the database which steps are done.

    Args:
        connections: to the target.
        plan: the run's plan.
        ledger: the run's ledger.
        waits: how to wait for locks. Keys are logged in its log, and its switch is checked before
            each step.
        compilation: of the run's statements.
        analyzed: tables that are analyzed already.

    Raises:
        TargetError: the database refuses.
        RunError: another process has taken the run over.
        RunCancelledError: somebody asked for the run to be stopped.
    """
    _Finishing(connections, plan, ledger, waits, compilation, analyzed).finish()


class _Finishing:
    """Finishes the tables of a run, step by step; see ``finish_tables``."""

    def __init__(
        self,
        connections: Connections,
        plan: Plan,
        ledger: Ledger,
        waits: LockWaits,
        compilation: Compilation,
        analyzed: Collection[TableName],
    ) -> None:
        self._connections, self._plan, self._ledger = connections, plan, ledger
        self._waits, self._compilation, self._analyzed = waits, compilation, analyzed
        self._logged: set[Key] = set()

    def finish(self) -> None:
        """Does the steps that are left, then drops the ledger."""
        engine = self._connections.first
        with engine.transaction():
            self._ledger.join(engine)
            unfinished = unfinished_tables(engine, self._plan)
            left = steps_left(engine, self._plan, unfinished, self._analyzed)
        do_steps(left, self._do, self._connections, self._plan, self._waits, self._begun)
        for warning in beyond_the_last(engine, written_sequences(engine, self._plan)):
            self._waits.log.warning(warning)
        self._waits.until_had(engine, self._plan.tables, self._close)

    def _do(self, engine: Engine, step: Step) -> bool:
        try:
            self._waits.until_had(
                engine, [self._plan.table(step.entity)], lambda: self._execute(engine, step)
            )
        except ConstraintError as error:
            if step.key is None:
                raise
            repeated = RepeatedKeys(engine, self._plan, self._compilation)
            raise repeated.of_table(error, step.entity, step.key) from error
        return True

    def _execute(self, engine: Engine, step: Step) -> None:
        with engine.transaction():
            engine.limit_lock_waits(ATTEMPT_SECONDS)
            self._ledger.join(engine)
            if step.sequence is not None:
                move(engine, step.sql)
                return
            engine.execute_sql(step.sql)
            for statement in step.then:
                engine.execute_sql(statement)

    def _begun(self, begun: Begun[Step]) -> None:
        step, key = begun.task, begun.task.key
        if step.sequence is not None:
            self._waits.log.info(f"moving {step} past the rows")
        if key is not None and key not in self._logged:
            self._logged.add(key)
            extra = {"entity": step.entity.name, "key": key.name}
            self._waits.log.info(f"making {key}", extra=extra)

    def _close(self) -> None:
        """Drops the ledger, and the marks of tables that now have all their keys."""
        engine = self._connections.first
        with engine.transaction():
            engine.limit_lock_waits(ATTEMPT_SECONDS)
            self._ledger.close()
            for table in unfinished_tables(engine, self._plan).values():
                for statement in finished(self._plan.dialect, table):
                    engine.execute(statement)


def unfinished_tables(engine: Engine, plan: Plan) -> dict[TableName, StoredTable]:
    """Returns the tables that still lack keys."""
    stored = engine.catalog.tables(plan.tables)
    return {name: table for name, table in stored.items() if table.is_unfinished}


def finished(dialect: Dialect, table: StoredTable) -> Iterator[exp.Expression]:
    """Yields the statements that mark a table as complete."""
    if table.mark:
        yield dialect.unmark(table_node(table.name), table.mark)
    if table.owed is not None:
        yield dialect.unmark_owed(table_node(table.name), table.owed.mark)
