"""Verifications of runs that are made for others: queued, at work, ended, with their results."""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sdgen.errors import NotFoundError
from sdgen.store.database import Store, now_text
from sdgen.store.processes import ProcessIdentity


class VerificationStatus(StrEnum):
    """How a verification stands; ``done`` says that there is a result, whatever it is."""

    QUEUED = "queued"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"

    @property
    def ended(self) -> bool:
        """Whether nothing happens to it any more."""
        return self in (VerificationStatus.DONE, VerificationStatus.FAILED)


@dataclass(frozen=True)
class Verification:
    """One verification of a run.

    Args:
        id: a number.
        run_id: the run.
        status: see ``VerificationStatus``.
        created_at, finished_at: RFC 3339 texts in UTC.
        rows_total, rows_checked: rows to compare, and those made again so far.
        result: what was found, as the caller of ``end_verification`` has given it.
        error: why it could not be made.
    """

    id: int
    run_id: str
    status: VerificationStatus
    created_at: str
    finished_at: str | None
    rows_total: int
    rows_checked: int
    result: Any
    error: str | None


def add_verification(store: Store, run_id: str, rows: int) -> Verification:
    """Stores a queued verification of a run, of so many rows, that belongs to this process."""
    process = ProcessIdentity.current()
    with store.transaction():
        store.insert(
            "verifications",
            {
                "run_id": run_id,
                "status": VerificationStatus.QUEUED,
                "created_at": now_text(),
                "rows_total": rows,
                "host": process.host,
                "pid": process.pid,
                "process_started": process.started,
            },
        )
        ((number,),) = store.execute("SELECT last_insert_rowid()").fetchall()
    return get_verification(store, run_id, number)


def begin_verification(store: Store, number: int) -> None:
    """Stores that a verification is at work."""
    store.execute(
        "UPDATE verifications SET status = ? WHERE id = ?", [VerificationStatus.RUNNING, number]
    )


def note_rows_checked(store: Store, number: int, rows: int) -> None:
    """Adds rows that are made again to the progress of a verification."""
    store.execute(
        "UPDATE verifications SET rows_checked = rows_checked + ? WHERE id = ?", [rows, number]
    )


def end_verification(store: Store, number: int, result: Any, error: str | None) -> None:
    """Stores the result of a verification (plain data), or why there is none."""
    status = VerificationStatus.FAILED if error else VerificationStatus.DONE
    body = None if result is None else json.dumps(result, ensure_ascii=False)
    store.execute(
        "UPDATE verifications SET status = ?, finished_at = ?, result = ?, error = ? WHERE id = ?",
        [status, now_text(), body, error, number],
    )


def get_verification(store: Store, run_id: str, number: int) -> Verification:
    """Returns a verification of a run. Raises NotFoundError."""
    rows = store.rows("SELECT * FROM verifications WHERE run_id = ? AND id = ?", [run_id, number])
    if not rows:
        raise NotFoundError(f'no verification {number} of run "{run_id}"')
    return _read(store, rows[0])


def list_verifications(store: Store, run_id: str, limit: int = 20) -> list[Verification]:
    """Returns the latest verifications of a run, newest first."""
    rows = store.rows(
        "SELECT * FROM verifications WHERE run_id = ? ORDER BY id DESC LIMIT ?", [run_id, limit]
    )
    return [_read(store, row) for row in rows]


def _read(store: Store, row: dict[str, Any]) -> Verification:
    process = ProcessIdentity(row.pop("host"), row.pop("pid"), row.pop("process_started"))
    if not VerificationStatus(row["status"]).ended and process.is_dead():
        error = f"interrupted: its process {process.pid} has ended. Verify the run again"
        end_verification(store, row["id"], None, error)
        row.update(status=VerificationStatus.FAILED, error=error, finished_at=now_text())
    result = None if row["result"] is None else json.loads(row["result"])
    return Verification(**{**row, "status": VerificationStatus(row["status"]), "result": result})
