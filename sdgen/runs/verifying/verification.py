"""Verifying a run: its rows are made again in the database and compared with what is stored."""

from __future__ import annotations

from collections.abc import Callable

from sdgen.databases.checks.existing_rows import check_unchanged
from sdgen.databases.engine import Engine
from sdgen.databases.tables import check_tables
from sdgen.logs import RunLog
from sdgen.planning.request import RunRequest
from sdgen.runs.earlier.recorded import (
    check_ended,
    check_is_there,
    check_kind,
    check_stands,
    plan_as_recorded,
)
from sdgen.runs.observer import RunObserver
from sdgen.runs.verifying.comparison import Comparison
from sdgen.runs.verifying.results import EntityVerification
from sdgen.runs.verifying.rows_again import RowsAgain
from sdgen.store import Store
from sdgen.store.runs import get_run
from sdgen.targets.models import Target
from sdgen.targets.opening import open_target


def verify_run(
    store: Store,
    run_id: str,
    target: Target,
    observer: RunObserver | None = None,
    opened: Callable[[Engine], object] = lambda engine: None,
) -> list[EntityVerification]:
    """Compares each entity of a run with its table. Writes to temporary tables only.

    Args:
        store: the store.
        run_id: the run.
        target: its target.
        observer: is told of each range of rows as if they were written.
        opened: is given the connection, whose statements may be cancelled.

    Raises:
        NotFoundError: there is no such run.
        RunError: a process is still at it, or it has been undone.
        ValidationError: this sdgen makes other rows than the one of the run.
        RowsChangedError: existing rows that the run points to have changed.
        TargetError: the target or a table is not there.
    """
    record = get_run(store, run_id)
    check_ended(record)
    check_stands(record)
    check_kind(record, target)
    check_is_there(target)
    plan = plan_as_recorded(store, record, RunRequest())
    observer = observer or RunObserver()
    for warning in plan.warnings:
        RunLog(record.id).warning(warning)
    observer.run_started(record.id, plan)
    with open_target(target) as engine:
        opened(engine)
        check_unchanged(engine, plan)
        inspection = check_tables(engine, plan, made=True)
        types, compilation = inspection.types, inspection.compilation
        engine.keep_temporary_tables_on_disk()
        progress = {entity.entity: entity for entity in record.entities}
        return [
            Comparison(
                RowsAgain(engine, plan, entity, observer, types, compilation),
                progress[entity.name],
            ).result()
            for entity in plan.order
        ]
