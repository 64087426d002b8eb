"""Which sink a target is: to store rows there, to look at it before, to find what a run left."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import field
from typing import TYPE_CHECKING

from sdgen.databases.found_tables import FoundTable, find_tables
from sdgen.databases.next_numbers import next_starts
from sdgen.databases.tables import check_tables
from sdgen.errors import RequestProblem, ValidationError
from sdgen.frozen import frozen
from sdgen.logs import RunLog
from sdgen.planning.growth import Growth
from sdgen.planning.plan import Plan
from sdgen.planning.starts import Starts, has_starts, next_of
from sdgen.runs.previewing.spelling import check_spelling
from sdgen.runs.resolving.folders import folder_of
from sdgen.runs.resolving.targets import check_new_file, is_new_file
from sdgen.runs.sinks.sink import Sink
from sdgen.runs.sinks.tables.ledger import Ledger, no_ledger
from sdgen.runs.sinks.tables.preparation import Preparation, find_preparation
from sdgen.runs.sinks.tables.sink import TableSink
from sdgen.runs.sinks.tables.storable import check_storable
from sdgen.runs.stopping.cancelling import CancelSwitch
from sdgen.store import RunRecord
from sdgen.targets.dsn import expand
from sdgen.targets.models import Target
from sdgen.targets.opening import open_target

if TYPE_CHECKING:
    from sdgen.databases.checks.kept_findings import KeptFindings
    from sdgen.runs.sinks.folders.looking import FolderLook


def open_sink(
    target: Target,
    plan: Plan,
    run_id: str,
    is_ours: Callable[[], bool],
    log: RunLog,
    switch: CancelSwitch,
) -> Sink:
    """Opens the sink of one attempt at a run.

    Args:
        target: where rows go.
        plan: the run's plan.
        run_id: the run.
        is_ours: returns whether the run still belongs to this process; called by its thread.
        log: the run's log.
        switch: tells whether to stop.

    Raises:
        TargetError: the target cannot be reached or used.
    """
    folder = folder_of(target)
    if folder is not None:
        from sdgen.runs.sinks.folders.options import options_of
        from sdgen.runs.sinks.folders.sink import FolderSink

        options = options_of(target, plan)
        return FolderSink(
            *(folder, expand(target.dsn), options, plan, run_id, is_ours, log, switch)
        )
    return TableSink(target, plan, run_id, is_ours, log, switch)


@contextmanager
def _look_at_folder(target: Target, plan: Plan) -> Iterator[FolderLook | None]:
    """Gives what looks at a target that is a folder; None for others."""
    folder = folder_of(target)
    if folder is None:
        yield None
        return
    from sdgen.runs.sinks.folders.looking import FolderLook
    from sdgen.runs.sinks.folders.options import options_of

    with folder.layout(expand(target.dsn), plan.spark_master) as layout:
        yield FolderLook(layout, folder.kind, options_of(target, plan))


@frozen
class Look:
    """What a run would find in its target.

    Args:
        preparation: what it would do to the tables before its first row.
        tables: entity → what is there of its table; nothing of tables that do not exist, and
            nothing at all where that was not asked for.
    """

    preparation: Preparation
    tables: Mapping[str, FoundTable] = field(default_factory=dict)


def look(
    target: Target, plan: Plan, *, counts: bool = True, kept: KeptFindings | None = None
) -> Look:
    """Returns what a run would find and do to the target's tables; looks, and writes nothing.

    Args:
        target: the target.
        plan: the plan of the run.
        counts: whether to tell what is there of the tables, whose rows are counted for that.
        kept: see ``check_tables``.

    Raises:
        ValidationError: strings are no values of their columns' types.
        TargetError: the target cannot be reached, or its file not be made.
        TableMismatchError: tables do not fit, with every problem.
    """
    with _look_at_folder(target, plan) as folder:
        if folder is not None:
            check_new_file(target)
            return Look(*folder.look(plan))
    check_spelling(plan)
    if is_new_file(target):
        check_new_file(target)
        return Look(Preparation(created=plan.order, emptied=(), filled=()))
    with open_target(target) as engine:
        inspection = check_tables(engine, plan, kept=kept)
        check_storable(engine, plan, inspection.compilation)
        tables = find_tables(engine, inspection) if counts else {}
        return Look(find_preparation(engine, inspection), tables)


def check_left(target: Target, plan: Plan, record: RunRecord) -> None:
    """Raises an error where the target has not the ledger, or the tables, that a run has left."""
    with _look_at_folder(target, plan) as folder:
        if folder is not None:
            folder.check_left(plan, record)
            return
    if not record.prepared:
        return
    with open_target(target) as engine:
        ledger = Ledger(engine, plan, record.id)
        if ledger.exists():
            return
        if not record.is_complete:
            raise no_ledger(ledger)
        check_tables(engine, plan, made=True)


def drop_ledger(target: Target, plan: Plan, run_id: str) -> None:
    """Drops the ledger of a run that nobody can resume, as its record is gone.

    Raises:
        TargetError: the target cannot be reached or refuses.
        RunError: it is another attempt's.
    """
    with _look_at_folder(target, plan) as folder:
        if folder is not None:
            folder.drop_ledger(plan, run_id)
            return
    with open_target(target) as engine:
        ledger = Ledger(engine, plan, run_id)
        if ledger.exists():
            with engine.transaction():
                ledger.close()


def starts_in(target: Target, plan: Plan, earlier: Starts) -> Starts:
    """Returns where the sequences with ``start: next`` of a plan begin.

    Args:
        target: where it writes to.
        plan: the plan.
        earlier: where they began in the runs that it continues.

    Raises:
        ValidationError: nobody knows where they began in those runs.
        TargetError: the target cannot be read.
    """
    if not has_starts(plan.scenario, earlier, Growth(plan.growth.ends[:-1])) and plan.growth.ends:
        message = (
            "does not say where sequences with start: next began before. Use `continue`, which "
            "finds the first rows and the numbers in the record of the run before"
        )
        raise ValidationError("the run is not possible:", [RequestProblem("first_rows", message)])
    if is_new_file(target):
        return next_of(plan.scenario, earlier, {})
    with open_target(target) as engine:
        return next_starts(engine, plan, earlier)
