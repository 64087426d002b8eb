"""Undos of runs: queued, at work, ended, with what they have removed."""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sdgen.errors import NotFoundError
from sdgen.store.database import Store, now_text
from sdgen.store.processes import ProcessIdentity
from sdgen.store.records import UndoneState


class UndoStatus(StrEnum):
    """How an undo stands; ``done`` says that there is a result, whatever it is."""

    QUEUED = "queued"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"

    @property
    def ended(self) -> bool:
        """Whether nothing happens to it any more."""
        return self in (UndoStatus.DONE, UndoStatus.FAILED)


@dataclass(frozen=True)
class Undo:
    """One undo of a run.

    Args:
        id: a number.
        run_id: the run.
        status: see ``UndoStatus``.
        created_at, finished_at: RFC 3339 texts in UTC.
        result: what became of the rows, as the caller of ``end_undo`` has given it.
        error: why it did not end.
    """

    id: int
    run_id: str
    status: UndoStatus
    created_at: str
    finished_at: str | None
    result: Any
    error: str | None


def add_undo(store: Store, run_id: str) -> Undo:
    """Stores a queued undo of a run that belongs to this process."""
    process = ProcessIdentity.current()
    with store.transaction():
        store.insert(
            "undos",
            {
                "run_id": run_id,
                "status": UndoStatus.QUEUED,
                "created_at": now_text(),
                "host": process.host,
                "pid": process.pid,
                "process_started": process.started,
            },
        )
        ((number,),) = store.execute("SELECT last_insert_rowid()").fetchall()
    return get_undo(store, run_id, number)


def begin_undo(store: Store, number: int) -> None:
    """Stores that an undo is at work."""
    store.execute("UPDATE undos SET status = ? WHERE id = ?", [UndoStatus.RUNNING, number])


def end_undo(store: Store, number: int, result: Any, error: str | None) -> None:
    """Stores the result of an undo (plain data), or why there is none."""
    status = UndoStatus.FAILED if error else UndoStatus.DONE
    body = None if result is None else json.dumps(result, ensure_ascii=False)
    store.execute(
        "UPDATE undos SET status = ?, finished_at = ?, result = ?, error = ? WHERE id = ?",
        [status, now_text(), body, error, number],
    )


def note_undone(store: Store, run_id: str, state: UndoneState) -> None:
    """Stores in a run's record how far it is undone."""
    began = ", undone_at = ?" if state is UndoneState.UNDOING else ""
    values = [state, *([now_text()] if began else []), run_id]
    store.execute(f"UPDATE runs SET undone = ?{began} WHERE id = ?", values)


def get_undo(store: Store, run_id: str, number: int) -> Undo:
    """Returns an undo of a run. Raises NotFoundError."""
    rows = store.rows("SELECT * FROM undos WHERE run_id = ? AND id = ?", [run_id, number])
    if not rows:
        raise NotFoundError(f'no undo {number} of run "{run_id}"')
    return _read(store, rows[0])


def list_undos(store: Store, run_id: str, limit: int = 20) -> list[Undo]:
    """Returns the latest undos of a run, newest first."""
    rows = store.rows(
        "SELECT * FROM undos WHERE run_id = ? ORDER BY id DESC LIMIT ?", [run_id, limit]
    )
    return [_read(store, row) for row in rows]


def _read(store: Store, row: dict[str, Any]) -> Undo:
    process = ProcessIdentity(row.pop("host"), row.pop("pid"), row.pop("process_started"))
    if not UndoStatus(row["status"]).ended and process.is_dead():
        error = f"interrupted: its process {process.pid} has ended. Undo the run again"
        end_undo(store, row["id"], None, error)
        row.update(status=UndoStatus.FAILED, error=error, finished_at=now_text())
    result = None if row["result"] is None else json.loads(row["result"])
    return Undo(**{**row, "status": UndoStatus(row["status"]), "result": result})
