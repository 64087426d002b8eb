"""Verifications of runs: how far they are, and what they have found."""

from __future__ import annotations

from sdgen.frozen import frozen
from sdgen.store.database import Store
from sdgen.store.tasks import RunTask, Tasks


@frozen
class Verification(RunTask):
    """One verification of a run.

    Args:
        rows_total, rows_checked: rows to compare, and those made again so far.
    """

    rows_total: int
    rows_checked: int

    @property
    def advice(self) -> str:
        """What to do where it was interrupted."""
        return "Verify the run again"


VERIFICATIONS = Tasks("verifications", "verification", Verification)


def note_rows_checked(store: Store, number: int, rows: int) -> None:
    """Adds rows that are made again to the progress of a verification."""
    store.execute(
        "UPDATE verifications SET rows_checked = rows_checked + ? WHERE id = ?", [rows, number]
    )
