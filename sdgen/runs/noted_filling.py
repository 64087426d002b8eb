"""How far the second pass of a run is goes to the run's record, too."""

from __future__ import annotations

from collections.abc import Sequence

from sdgen.runs.observer import RunObserver
from sdgen.store.notes import RunNotes


class NotedFilling(RunObserver):
    """Notes what is told of the second pass, and tells another observer.

    Args:
        notes: the notes of the attempt.
        to: the other observer.
    """

    def __init__(self, notes: RunNotes, to: RunObserver) -> None:
        self._notes, self._to = notes, to

    def filling_started(self, entity: str, columns: Sequence[str], rows: int, left: int) -> None:
        """Notes how many rows earlier attempts have filled."""
        self._notes.note_filling(entity, rows - left)
        self._to.filling_started(entity, columns, rows, left)

    def batch_filled(self, entity: str, rows: int) -> None:
        """Adds rows to those that are filled."""
        self._notes.note_filled(entity, rows)
        self._to.batch_filled(entity, rows)
