"""Undos as the store keeps them."""

from __future__ import annotations

from sdgen.runs.earlier.recorded import check_ended
from sdgen.runs.kept_tasks import kept
from sdgen.runs.resolving.folders import check_master
from sdgen.runs.undoing.results import UndoResult
from sdgen.runs.undoing.undo import Undoing
from sdgen.store import RunRecord, Store
from sdgen.store.runs import get_run
from sdgen.store.undos import UNDOS, Undo
from sdgen.targets.models import Target


def queue_undo(
    store: Store,
    record: RunRecord,
    target: Target,
    spark_master: str | None = None,
    *,
    dry_run: bool = False,
) -> Undo:
    """Stores that a run is to be undone, or that it is to be told what that would remove.

    Raises:
        RunError: it has not ended.
        ValidationError: a master of Spark is asked for, and Spark removes nothing there.
    """
    check_ended(record)
    check_master(target, spark_master)
    return UNDOS.add(store, record.id, dry_run=dry_run)


def undo_queued(undo: Undo, undoing: Undoing) -> UndoResult:
    """Undoes a run, and stores what that has removed or why it did not end.

    Args:
        undo: a queued one.
        undoing: how; a dry run where the queued one is.

    Raises:
        as ``Undoing.undo``.
    """
    store = undoing.store
    with kept(UNDOS, store, undo, undoing.switch) as note:
        result = undoing.undo(get_run(store, undo.run_id))
        note(result.as_data())
    return result
