"""Verifying a run: its rows are made again in the database and compared with what is stored."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack

from sdgen.databases.access import HiddenRows
from sdgen.databases.checks.existing_rows import check_unchanged
from sdgen.databases.engine import Engine
from sdgen.databases.tables import check_tables
from sdgen.errors import TargetError
from sdgen.logs import RunLog
from sdgen.planning.plan import Plan
from sdgen.planning.request import RunRequest
from sdgen.runs.earlier.recorded import (
    check_ended,
    check_is_there,
    check_kind,
    check_stands,
    plan_as_recorded,
)
from sdgen.runs.makers.choosing import file_maker_of
from sdgen.runs.observer import RunObserver
from sdgen.runs.resolving.folders import folder_of
from sdgen.runs.verifying.comparison import Comparison
from sdgen.runs.verifying.results import EntityVerification
from sdgen.runs.verifying.rows_again import RowsAgain
from sdgen.runs.verifying.shared_table import compare_shared
from sdgen.scenario.table_names import TableName
from sdgen.store import EntityProgress, Store
from sdgen.store.runs import get_run
from sdgen.targets.models import Target
from sdgen.targets.opening import open_target


def verify_run(
    store: Store,
    run_id: str,
    target: Target,
    observer: RunObserver | None = None,
    opened: Callable[[Engine], object] = lambda engine: None,
    spark_master: str | None = None,
) -> list[EntityVerification]:
    """Compares each entity of a run with its table. Writes to temporary tables only.

    Args:
        store: the store.
        run_id: the run.
        target: its target.
        observer: is told of each range of rows as if they were written.
        opened: is given the connection, whose statements may be cancelled.
        spark_master: where Spark computes; by default where it did for the run.

    Raises:
        NotFoundError: there is no such run.
        RunError: a process is still at it, or it has been undone.
        ValidationError: this sdgen makes other rows than the one of the run.
        RowsChangedError: existing rows that the run points to have changed.
        TargetError: the target or a table is not there, or rows are not seen that policies of
            row level security may hide.
    """
    record = get_run(store, run_id)
    check_ended(record)
    check_stands(record)
    check_kind(record, target)
    check_is_there(target)
    plan = plan_as_recorded(store, record, RunRequest(spark_master=spark_master))
    observer = observer or RunObserver()
    log = RunLog(record.id)
    for warning in plan.warnings:
        log.warning(warning)
    observer.run_started(record.id, plan)
    progress = {entity.entity: entity for entity in record.entities}
    return compare(plan, target, progress, observer, log, opened)


def compare(
    plan: Plan,
    target: Target,
    progress: Mapping[str, EntityProgress],
    observer: RunObserver,
    log: RunLog,
    opened: Callable[[Engine], object] = lambda engine: None,
) -> list[EntityVerification]:
    """Compares each entity of a plan with its table. Writes to temporary tables only.

    Args:
        plan: the plan of the run that has made the rows.
        target: where they are stored.
        progress: entity → what is known of that run.
        observer: is told of each range of rows as if they were written.
        log: is told of rows that cannot be seen.
        opened: is given the connection, whose statements may be cancelled.

    Raises:
        RowsChangedError: existing rows that the run points to have changed.
        TargetError: the target or a table is not there, or rows are not seen that policies of
            row level security may hide.
    """
    with ExitStack() as closing:
        folder = folder_of(target)
        maker = None if folder is None else file_maker_of(folder.written_by)
        if maker is not None:  # which reads the files, too
            closing.enter_context(maker.open(plan.spark_master))
        engine = closing.enter_context(open_target(target))
        opened(engine)
        if maker is not None:
            return _compared_files(engine, plan, progress, observer)
        check_unchanged(engine, plan)
        inspection = check_tables(engine, plan, made=True)
        types, compilation = inspection.types, inspection.compilation
        engine.keep_temporary_tables_on_disk()
        hidden = engine.hidden_rows(plan.tables)
        results = [
            result
            for entity in plan.order
            if plan.owners.owns(entity)
            for result in _compared(
                [
                    RowsAgain(engine, plan, each, observer, types, compilation)
                    for each in plan.owners.sharing(entity)
                ],
                progress,
            )
        ]
        _check_seen(plan, hidden, results)
        for name, each in hidden.items():
            log.warning(f"{name}: {each}: rows that it hides are not compared")
        return results


def _compared_files(
    engine: Engine, plan: Plan, progress: Mapping[str, EntityProgress], observer: RunObserver
) -> list[EntityVerification]:
    """Returns how entities compare with files of an engine without temporary tables."""
    from sdgen.compiling.compilation import Compilation
    from sdgen.databases.folders.reading import ReadingEngine
    from sdgen.runs.verifying.in_files import FileVerification

    if not isinstance(engine, ReadingEngine):
        raise AssertionError(f"{engine.kind} has temporary tables")
    own, compilation = plan.read_in(engine.dialect), Compilation()
    return [
        FileVerification(engine, own, entity, progress[entity.name], observer, compilation).result()
        for entity in own.order
    ]


def _compared(
    sharing: Sequence[RowsAgain], progress: Mapping[str, EntityProgress]
) -> list[EntityVerification]:
    """Returns how the entities that fill one table compare with it."""
    if len(sharing) > 1:
        return compare_shared(sharing, progress)
    (again,) = sharing
    return [Comparison(again, progress[again.entity.name]).result()]


def _check_seen(
    plan: Plan, hidden: Mapping[TableName, HiddenRows], results: Sequence[EntityVerification]
) -> None:
    """Raises TargetError where rows are not seen that may be stored, and hidden."""
    found = []
    for one in results:
        each = hidden.get(plan.table(plan.scenario.entity(one.entity)))
        if each is not None and one.missing:
            found.append(
                f"{one.target_table}: {one.missing:,} of {one.rows:,} rows of the run are not "
                f"visible, and {each}: it is not known whether they are stored. {one.changed:,} of "
                f"the others have changed. {each.remedy}"
            )
    if not found:
        return
    others = [one.entity for one in results if not (one.ok or one.missing)]
    also = f". Besides, rows of {', '.join(others)} have changed, or do not belong"
    raise TargetError(
        f"this role cannot verify the rows: {'; '.join(found)}{also if others else ''}"
    )
