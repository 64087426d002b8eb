"""Undos are kept in the store, whoever asks for them: how they stand, what they have removed."""

from __future__ import annotations

from sdgen.errors import RunCancelledError, RunError, SdgenError
from sdgen.runs.undoing.results import UndoResult
from sdgen.runs.undoing.undo import Undoing
from sdgen.store import RunRecord, Store
from sdgen.store.runs import get_run
from sdgen.store.undos import Undo, add_undo, begin_undo, end_undo


def queue_undo(store: Store, record: RunRecord) -> Undo:
    """Stores that a run is to be undone. Raises RunError where it has not ended."""
    if not record.status.ended:
        raise RunError(f"run {record.id} is still {record.status}. Wait for its end")
    return add_undo(store, record.id)


def undo_queued(undo: Undo, undoing: Undoing) -> UndoResult:
    """Undoes a run, and stores what that has removed or why it did not end.

    Args:
        undo: a queued one.
        undoing: how.

    Raises:
        as ``Undoing.undo``.
    """
    store, switch = undoing.store, undoing.switch
    error = "internal error; see the server's log"
    result: UndoResult | None = None
    try:
        switch.check()
        begin_undo(store, undo.id)
        result = undoing.undo(get_run(store, undo.run_id))
        return result
    except (RunCancelledError, KeyboardInterrupt) as stopped:
        error = f"{str(stopped) or 'interrupted'}. Undo the run again, which finishes it"
        raise
    except SdgenError as failure:
        error = str(failure)
        if switch.asked:
            error = f"{switch.reason}. Undo the run again, which finishes it"
        raise
    finally:
        if result is None:
            end_undo(store, undo.id, None, error)
        else:
            end_undo(store, undo.id, result.as_data(), None)
