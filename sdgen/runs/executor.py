"""Executing a plan on one connection: check, prepare tables, write batch by batch."""

from __future__ import annotations

import time
from dataclasses import dataclass

from dialects.base import Dialect
from sdgen.compiling.look_ups import LookUps
from sdgen.compiling.statements import RowRange, create_table, insert_rows, table_of
from sdgen.engines import Engine
from sdgen.engines.base import StoredTable
from sdgen.engines.tables import check_tables
from sdgen.errors import RunCancelledError, RunError, TargetError
from sdgen.planning.plan import Plan
from sdgen.runs.cancelling import CancelSwitch
from sdgen.runs.logs import RunLog
from sdgen.runs.observer import RunObserver
from sdgen.scenario.models import Entity, TableMode
from sdgen.store import Store
from sdgen.store.runs import note_progress


@dataclass(frozen=True)
class Execution:
    """All that one execution of a plan needs."""

    run_id: str
    plan: Plan
    engine: Engine
    store: Store
    log: RunLog
    observer: RunObserver
    switch: CancelSwitch

    def execute(self) -> None:
        """Writes every row of the plan.

        Raises:
            TargetError: tables do not fit or cannot be prepared; no row has been written.
            RunError: a batch failed; the batches before it stay.
            RunCancelledError: somebody asked for the run to be stopped.
        """
        stored = check_tables(self.engine, self.plan)
        self._prepare_tables(stored)
        uploaded: set[str] = set()
        for entity in self.plan.order:
            self._write_entity(entity, uploaded)

    def _prepare_tables(self, stored: dict[str, StoredTable]) -> None:
        """Creates what is missing and empties what shall be emptied, all in one transaction."""
        plan = self.plan
        emptied = []
        for entity in plan.order:
            if entity.target_table not in stored:
                continue
            if plan.modes[entity.name] is TableMode.TRUNCATE_THEN_INSERT:
                emptied.append(table_of(plan, entity))
            elif plan.modes[entity.name] is TableMode.CREATE_IF_MISSING and self.engine.has_rows(
                table_of(plan, entity)
            ):
                self.log.warning(
                    f'table "{entity.target_table}" already holds rows; new rows are added to '
                    "them. Use --mode truncate_then_insert to replace them"
                )
        with self.engine.transaction():
            for entity in plan.order:
                if entity.target_table not in stored:
                    self.engine.execute(create_table(plan, entity))
            if emptied:
                # Never CASCADE: a table outside the run that points here makes this fail.
                for statement in plan.dialect.truncate(emptied):
                    self.engine.execute(statement)

    def _write_entity(self, entity: Entity, uploaded: set[str]) -> None:
        size = self.plan.batch_size or self.engine.default_batch_size
        sql, look_ups = batch_sql(self.plan, entity, size)
        for table in look_ups:
            if table.name not in uploaded:
                self.engine.upload(table)
                uploaded.add(table.name)
        self.observer.entity_started(entity.name, entity.rows)
        started = time.perf_counter()
        for number, first in enumerate(range(0, entity.rows, size), start=1):
            self.switch.check()
            end = min(first + size, entity.rows)
            before = time.perf_counter()
            self._write_batch(entity, sql, number, first, end)
            seconds = time.perf_counter() - before
            note_progress(self.store, self.run_id, entity.name, end - first, seconds)
            self.observer.batch_written(entity.name, end - first)
        seconds = time.perf_counter() - started
        self.observer.entity_finished(entity.name)
        self.log.info(
            "entity written",
            extra={
                "entity": entity.name,
                "rows": entity.rows,
                "seconds": round(seconds, 3),
                "rows_per_second": round(entity.rows / seconds) if seconds else 0,
            },
        )

    def _write_batch(self, entity: Entity, sql: str, number: int, first: int, end: int) -> None:
        where = f"entity {entity.name}, batch {number} (rows {first} … {end - 1})"
        try:
            with self.engine.transaction():
                written = self.engine.execute_sql(sql, [first, end])
                if written not in (end - first, -1):
                    raise RunError(
                        f"{where}: the database wrote {written} rows. Look for triggers or rules "
                        f'on table "{entity.target_table}"'
                    )
        except TargetError as error:
            if self.switch.asked:
                raise RunCancelledError(
                    f"cancelled by request at {where}; batches before it stay"
                ) from error
            raise RunError(f"{where}: {error}") from error
        self.log.debug(f"{where} committed", extra={"entity": entity.name, "batch": number})


def batch_sql(plan: Plan, entity: Entity, size: int) -> tuple[str, LookUps]:
    """Returns the INSERT of one batch and the look-up tables it needs.

    Its parameters are the first row number and one past the last.
    """
    dialect: Dialect = plan.dialect
    rows = RowRange(
        dialect.parameter(1, "first_row"),
        dialect.parameter(2, "end_row"),
        at_most=min(size, entity.rows),
        altogether=entity.rows,
    )
    look_ups = LookUps()
    return dialect.render(insert_rows(plan, entity, rows, look_ups)), look_ups
