"""The second pass: columns that were written as NULL are filled when all rows are there."""

from __future__ import annotations

from sdgen.compiling.late_columns import LateColumns
from sdgen.databases.checks.inspection import Inspection
from sdgen.errors import RunCancelledError, RunError
from sdgen.frozen import frozen
from sdgen.runs.batches.batch import Batch, missing
from sdgen.runs.batches.schedule import Schedule
from sdgen.runs.batches.sizes import batch_count, batch_size, fixed_sizes, jobs_of
from sdgen.runs.makers.in_target import TargetMaker
from sdgen.runs.makers.statements import FillStatements
from sdgen.runs.observer import RunObserver
from sdgen.runs.sinks.sink import BatchWriter
from sdgen.runs.sinks.tables.blocked import watch_blocked
from sdgen.runs.sinks.tables.connections import Connections
from sdgen.runs.sinks.tables.inlets import TableInlet
from sdgen.runs.sinks.tables.ledger import Ledger
from sdgen.runs.sinks.tables.locks import LockWaits
from sdgen.runs.workers import Crew, Done


def fill_late(
    connections: Connections,
    inspection: Inspection,
    ledger: Ledger,
    waits: LockWaits,
    observer: RunObserver,
) -> None:
    """Fills what the ledger says is left, batch by batch; each notes itself in the ledger.

    One entity after the other, so that the locks of batches that run at once never conflict.

    Args:
        connections: to the target.
        inspection: what it holds.
        ledger: the run's ledger.
        waits: how to wait for locks; its log is told, and its switch asked whether to stop.
        observer: is told of each batch.

    Raises:
        RunError: a batch failed; the batches before it stay.
        RunCancelledError: somebody asked for the run to be stopped.
    """
    plan, engine, log = ledger.plan, connections.first, waits.log
    late = {each.entity: each for each in ledger.late}
    order = [entity for entity in plan.order if entity.name in late]
    if not order:
        return
    jobs = 1 if engine.one_writer else jobs_of(plan, engine)
    sizes = {entity.name: batch_size(plan, entity, engine, jobs) for entity in order}
    gaps = {
        entity.name: missing(
            plan.first(entity), plan.end(entity), ledger.filled.get(late[entity.name].name, ())
        )
        for entity in order
    }
    jobs = min(jobs, batch_count(gaps, sizes))
    statements = FillStatements(
        # In the engine's own dialect, which knows whose rows a table's are.
        *(plan.in_dialect(engine.dialect), sizes, jobs),
        *(inspection.overriding, inspection.types, late),
        comments=engine.encoding is None,
        compilation=inspection.compilation,
    )
    before = {
        entity.name: [other.name for other in order[:place]] for place, entity in enumerate(order)
    }
    schedule = Schedule(order, gaps, fixed_sizes(sizes), parents=before)
    for entity in order:
        columns = late[entity.name].columns
        left = sum(end - first for first, end in gaps[entity.name])
        if left:
            names = ", ".join(columns)
            log.info(f"filling {names}, written as NULL so far", extra={"entity": entity.name})
        observer.filling_started(entity.name, columns, entity.rows, left)

    def done(done: Done[Batch]) -> None:
        log.debug(f"{done.task} filled", extra={"entity": done.task.entity.name})
        observer.batch_filled(done.task.entity.name, done.task.rows)

    with watch_blocked(connections, waits):
        writers = [
            BatchWriter(
                TargetMaker(each, statements), _FillInlet(each, plan, ledger, waits, late)
            ).write
            for each in connections.some(jobs)
        ]
        try:
            Crew(
                *(writers, schedule, waits.switch, connections.cancel),
                in_this_thread=engine.one_thread,
            ).work(done)
        except RunError as error:
            message = f"all rows are written, but not all columns are filled: {error}"
            raise RunError(message) from error
    if schedule.rows_left:
        raise RunCancelledError(waits.switch.reason)


@frozen
class _FillInlet(TableInlet):
    """Notes batches of a second pass.

    Args:
        late: entity → its late columns.
    """

    late: dict[str, LateColumns]

    def noted_as(self, batch: Batch) -> str:
        return self.late[batch.entity.name].name

    def check(self, written: int, batch: Batch) -> None:
        """Raises RunError where rows were not found: they were taken out, or changed."""
        late = self.late[batch.entity.name]
        if written == batch.rows or (late.may_be_null(batch.entity) and 0 <= written < batch.rows):
            return
        raise RunError(
            f"{written} rows were found by {', '.join(late.key)} instead of {batch.rows}. Look for "
            f'triggers or rules on table "{self.plan.table(batch.entity)}" that change them'
        )
