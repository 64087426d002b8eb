"""What an attempt at a run notes in the run's record, from its beginning to its end.

The record may lag behind the ledger in the target, never the other way round: what is noted here
has been committed there before.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from sdgen.store.database import Store, now_text
from sdgen.store.processes import ProcessIdentity
from sdgen.store.records import CheckResult, Outcome, RunRecord, RunStatus
from sdgen.store.runs import record_of

# No two processes that live have these in common.
_OWNED = "id = ? AND host = ? AND pid = ?"


class RunNotes:
    """The notes of one attempt at a run. They belong to the thread of their store.

    Attributes:
        record: the run's record as it was when the attempt began.
        rows_before: entity → how many rows its table held before the run's first one; None if
            that is not known.
        prepared: whether the run's tables have been prepared.
    """

    def __init__(self, store: Store, record: RunRecord, process: ProcessIdentity) -> None:
        """Begins the notes of an attempt.

        Args:
            store: where they go.
            record: the run's record.
            process: this process, which the run belongs to.
        """
        self.record = record
        self.prepared = record.prepared
        self.rows_before = {entity.entity: entity.rows_before for entity in record.entities}
        self._store, self._run_id = store, record.id
        self._owned = (record.id, process.host, process.pid)

    def is_ours(self) -> bool:
        """Returns whether the run belongs to this process: no other one has taken it over."""
        return bool(self._store.rows(f"SELECT 1 FROM runs WHERE {_OWNED}", self._owned))

    def note_server_version(self, version: str) -> None:
        """Stores the version of the database that the run writes to."""
        self._store.execute(
            "UPDATE runs SET server_version = ? WHERE id = ?", [version, self._run_id]
        )

    def note_rows_before(self, rows: Mapping[str, int | None]) -> None:
        """Stores how many rows the tables hold before the run's first one; None for not known."""
        self.rows_before = dict(rows)
        with self._store.transaction():
            for entity, count in rows.items():
                self._note(entity, "rows_before = ?", count)

    def note_prepared(self, filled: Sequence[str]) -> None:
        """Stores that the tables are prepared.

        Args:
            filled: the entities whose tables hold rows that are not of this run.
        """
        self.prepared = True  # they are, whether the store can be written to or not
        with self._store.transaction():
            self._store.execute("UPDATE runs SET prepared = 1 WHERE id = ?", [self._run_id])
            for entity in filled:
                self._note(entity, "held_rows = 1")

    def note_written(self, rows: Mapping[str, int]) -> None:
        """Stores how many rows of each entity the ledger says that earlier attempts have written.

        Args:
            rows: entity → rows; none of those that are not named.
        """
        with self._store.transaction():
            self._store.execute(
                "UPDATE run_entities SET rows_written = 0 WHERE run_id = ?", [self._run_id]
            )
            for entity, count in rows.items():
                self._note(entity, "rows_written = ?", count)

    def note_progress(self, entity: str, rows: int, seconds: float, altogether: float) -> None:
        """Adds committed rows and the seconds they took to an entity's progress.

        Does nothing where another process has taken the run over: it has counted them already.

        Args:
            entity: name of the entity.
            rows: how many more of its rows are committed.
            seconds: how much longer it took.
            altogether: seconds of the run so far, with its earlier attempts.
        """
        with self._store.transaction():
            self._store.execute(
                "UPDATE run_entities SET rows_written = rows_written + ?, seconds = seconds + ? "
                f"WHERE run_id = ? AND entity = ? AND EXISTS (SELECT 1 FROM runs WHERE {_OWNED})",
                [rows, seconds, self._run_id, entity, *self._owned],
            )
            self._store.execute(
                f"UPDATE runs SET seconds = ? WHERE {_OWNED}", [altogether, *self._owned]
            )

    def note_filling(self, entity: str, rows: int) -> None:
        """Stores that the second pass is at an entity, and how many rows are filled already."""
        self._note(entity, "rows_filled = ?", rows)

    def note_filled(self, entity: str, rows: int) -> None:
        """Adds rows to those that the second pass has filled; as ``note_progress``."""
        self._store.execute(
            "UPDATE run_entities SET rows_filled = rows_filled + ? "
            f"WHERE run_id = ? AND entity = ? AND EXISTS (SELECT 1 FROM runs WHERE {_OWNED})",
            [rows, self._run_id, entity, *self._owned],
        )

    def add_warnings(self, warnings: Sequence[str]) -> None:
        """Adds sentences to those that the run warns of, each only once."""
        with self._store.transaction():
            ((known,),) = self._store.execute(
                "SELECT warnings FROM runs WHERE id = ?", [self._run_id]
            ).fetchall()
            told = json.loads(known)
            told += [warning for warning in warnings if warning not in told]
            self._store.execute(
                "UPDATE runs SET warnings = ? WHERE id = ?", [json.dumps(told), self._run_id]
            )

    def note_checks(self, results: Sequence[CheckResult]) -> None:
        """Stores the results of the scenario's checks in place of earlier ones."""
        with self._store.transaction():
            self._store.execute("DELETE FROM run_checks WHERE run_id = ?", [self._run_id])
            for position, result in enumerate(results):
                self._store.insert(
                    "run_checks",
                    {
                        "run_id": self._run_id,
                        "position": position,
                        "name": result.name,
                        "passed": result.passed,
                        "found": result.found,
                    },
                )

    def end(self, outcome: Outcome, seconds: float) -> RunRecord | None:
        """Stores what became of the attempt, and returns the run's record.

        Returns None, and stores nothing, where another process has taken the run over.

        Args:
            outcome: how it ended.
            seconds: how long all attempts at the run took.
        """
        ended = self._store.execute(
            "UPDATE runs SET status = ?, finished_at = ?, seconds = ?, error = ?, error_code = ? "
            f"WHERE {_OWNED}",
            [
                *(outcome.status, now_text(), seconds, outcome.error, outcome.error_code),
                *self._owned,
            ],
        )
        return record_of(self._store, self._run_id) if ended.rowcount == 1 else None

    def _note(self, entity: str, what: str, *values: object) -> None:
        """Changes what the record says of one entity."""
        self._store.execute(
            f"UPDATE run_entities SET {what} WHERE run_id = ? AND entity = ?",
            [*values, self._run_id, entity],
        )


def begin_attempt(store: Store, run_id: str) -> RunNotes | None:
    """Makes a queued run of this process a running one, and returns its notes.

    Returns None if it is none any more.
    """
    process = ProcessIdentity.current()
    begun = store.execute(
        f"UPDATE runs SET status = ? WHERE {_OWNED} AND status = ?",
        [RunStatus.RUNNING, run_id, process.host, process.pid, RunStatus.QUEUED],
    )
    # The record is read only now: others may have been at the run until it was queued.
    return RunNotes(store, record_of(store, run_id), process) if begun.rowcount == 1 else None
