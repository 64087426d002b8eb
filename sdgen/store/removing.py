"""Removing the records of runs."""

from __future__ import annotations

from sdgen.errors import RunError
from sdgen.store.advances import ADVANCES
from sdgen.store.database import Store
from sdgen.store.interrupted import mark_interrupted
from sdgen.store.records import RunStatus
from sdgen.store.undos import UNDOS
from sdgen.store.verifications import VERIFICATIONS

_TABLES = ("run_entities", "run_logs", "run_checks", "verifications", "undos", "advances")


def remove_run(store: Store, run_id: str) -> None:
    """Removes the record of a run that has ended, and all that is kept of it.

    Args:
        store: the store.
        run_id: the whole id of a run that is there.

    Raises:
        RunError: it has not ended, or something is at work on its rows.
    """
    mark_interrupted(store)
    with store.transaction():
        (run,) = store.rows("SELECT status, revision FROM runs WHERE id = ?", [run_id])
        if not RunStatus(run["status"]).ended:
            raise RunError(f"run {run_id} is {run['status']}. Cancel it first")
        for tasks in (VERIFICATIONS, UNDOS, ADVANCES):
            if not all(task.status.ended for task in tasks.latest(store, run_id)):
                raise RunError(f"the {tasks.noun} of run {run_id} has not ended. Wait for it")
        for table in _TABLES:
            store.execute(f"DELETE FROM {table} WHERE run_id = ?", [run_id])
        store.execute("DELETE FROM runs WHERE id = ?", [run_id])
        store.execute(
            "DELETE FROM scenario_revisions WHERE hash = ? "
            "AND hash NOT IN (SELECT revision FROM runs)",
            [run["revision"]],
        )
