"""Undos of runs: what they have removed, and how far a run is undone."""

from __future__ import annotations

from typing import Any

from sdgen.frozen import frozen
from sdgen.store.database import Store, now_text
from sdgen.store.records import UndoneState
from sdgen.store.tasks import RunTask, Tasks


@frozen
class Undo(RunTask):
    """One undo of a run.

    Args:
        dry_run: whether it only tells what would be removed.
    """

    dry_run: bool

    @property
    def advice(self) -> str:
        """What to do where it was interrupted."""
        if self.dry_run:
            return "It has removed nothing. Ask again"
        return "Undo the run again, which finishes it"


def _undo(*, dry_run: int, **columns: Any) -> Undo:
    return Undo(**columns, dry_run=bool(dry_run))


UNDOS = Tasks("undos", "undo", _undo)


def note_undone(store: Store, run_id: str, state: UndoneState) -> None:
    """Stores in a run's record how far it is undone."""
    began = ", undone_at = ?" if state is UndoneState.UNDOING else ""
    values = [state, *([now_text()] if began else []), run_id]
    store.execute(f"UPDATE runs SET undone = ?{began} WHERE id = ?", values)
