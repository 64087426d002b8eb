"""From queued to running, and asking for an end: the steps that several processes may race for."""

from __future__ import annotations

from sdgen.errors import RunCancelledError
from sdgen.store.database import Store, now_text
from sdgen.store.processes import ProcessIdentity
from sdgen.store.records import RunRecord, RunStatus
from sdgen.store.runs import get_run


def begin_run(store: Store, run_id: str) -> bool:
    """Makes a queued run of this process a running one. Returns False where it is none any more."""
    process = ProcessIdentity.current()
    begun = store.execute(
        "UPDATE runs SET status = ? WHERE id = ? AND status = ? AND host = ? AND pid = ?",
        [RunStatus.RUNNING, run_id, RunStatus.QUEUED, process.host, process.pid],
    )
    return begun.rowcount == 1


def leave_queue(store: Store, run_id: str, reason: str) -> bool:
    """Cancels a run that has not begun. Returns False where it has, or has ended.

    Args:
        store: the store.
        run_id: the run.
        reason: why, in a few words.
    """
    error = f"{reason} before it began. Resume the run to begin it"
    left = store.execute(
        "UPDATE runs SET status = ?, finished_at = ?, error = ?, error_code = ? "
        "WHERE id = ? AND status = ?",
        [
            *(RunStatus.CANCELLED, now_text(), error, RunCancelledError.code),
            *(run_id, RunStatus.QUEUED),
        ],
    )
    return left.rowcount == 1


def request_cancel(store: Store, run_id: str) -> RunRecord:
    """Cancels a queued run; asks the process of a running one to stop it.

    Returns the run's record as it was: of a run that has ended nothing changes.
    """
    record = get_run(store, run_id)
    if not record.status.ended and not leave_queue(store, record.id, "cancelled by request"):
        store.execute(
            "UPDATE runs SET cancel_requested = 1 WHERE id = ? AND status = ?",
            [record.id, RunStatus.RUNNING],
        )
    return record


def cancel_requested(store: Store, run_id: str) -> bool:
    """Returns whether somebody asked for the run to be stopped."""
    rows = store.rows("SELECT cancel_requested FROM runs WHERE id = ?", [run_id])
    return bool(rows and rows[0]["cancel_requested"])
