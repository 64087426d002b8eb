"""Tasks on runs that have ended, verifications and undos: queued, at work, ended, with results."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from enum import StrEnum
from typing import Any, Generic, TypeVar

from sdgen.errors import NotFoundError
from sdgen.frozen import frozen
from sdgen.store.database import Store, now_text
from sdgen.store.processes import ProcessIdentity


class TaskStatus(StrEnum):
    """How a task stands; ``done`` says that there is a result, whatever it is."""

    QUEUED = "queued"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"

    @property
    def ended(self) -> bool:
        """Whether nothing happens to it any more."""
        return self in (TaskStatus.DONE, TaskStatus.FAILED)


@frozen
class RunTask:
    """One task on a run.

    Args:
        id: a number.
        run_id: the run.
        status: see ``TaskStatus``.
        created_at, finished_at: RFC 3339 texts in UTC.
        result: what came of it, as the caller of ``Tasks.end`` has given it.
        error: why nothing came of it.
    """

    id: int
    run_id: str
    status: TaskStatus
    created_at: str
    finished_at: str | None
    result: Any
    error: str | None

    @property
    def advice(self) -> str:
        """What to do where it was interrupted."""
        raise NotImplementedError


T = TypeVar("T", bound=RunTask)


@frozen
class Tasks(Generic[T]):
    """The tasks of one kind.

    Args:
        table: the table of the store that holds them.
        noun: what one is called.
        read: makes one of the values of its columns.
    """

    table: str
    noun: str
    read: Callable[..., T]

    def add(self, store: Store, run_id: str, **values: object) -> T:
        """Stores a queued task on a run that belongs to this process, with further columns."""
        process = ProcessIdentity.current()
        with store.transaction():
            store.insert(
                self.table,
                {
                    "run_id": run_id,
                    "status": TaskStatus.QUEUED,
                    "created_at": now_text(),
                    **values,
                    "host": process.host,
                    "pid": process.pid,
                    "process_started": process.started,
                },
            )
            ((number,),) = store.execute("SELECT last_insert_rowid()").fetchall()
        return self.get(store, run_id, number)

    def begin(self, store: Store, number: int) -> None:
        """Stores that a task is at work."""
        store.execute(
            f"UPDATE {self.table} SET status = ? WHERE id = ?", [TaskStatus.RUNNING, number]
        )

    def end(self, store: Store, number: int, result: Any, error: str | None) -> None:
        """Stores the result of a task (plain data), or why there is none."""
        status = TaskStatus.FAILED if error else TaskStatus.DONE
        body = None if result is None else json.dumps(result, ensure_ascii=False)
        store.execute(
            f"UPDATE {self.table} SET status = ?, finished_at = ?, result = ?, error = ? "
            "WHERE id = ?",
            [status, now_text(), body, error, number],
        )

    def get(self, store: Store, run_id: str, number: int) -> T:
        """Returns a task on a run. Raises NotFoundError."""
        rows = store.rows(
            f"SELECT * FROM {self.table} WHERE run_id = ? AND id = ?", [run_id, number]
        )
        if not rows:
            raise NotFoundError(f'no {self.noun} {number} of run "{run_id}"')
        return self._read(store, rows[0])

    def latest(self, store: Store, run_id: str, limit: int = 20) -> list[T]:
        """Returns the latest tasks on a run, newest first."""
        rows = store.rows(
            f"SELECT * FROM {self.table} WHERE run_id = ? ORDER BY id DESC LIMIT ?",
            [run_id, limit],
        )
        return [self._read(store, row) for row in rows]

    def _read(self, store: Store, row: dict[str, Any]) -> T:
        process = ProcessIdentity(row.pop("host"), row.pop("pid"), row.pop("process_started"))
        result = None if row["result"] is None else json.loads(row["result"])
        task = self.read(**{**row, "status": TaskStatus(row["status"]), "result": result})
        if task.status.ended or not process.is_dead():
            return task
        error = f"interrupted: its process {process.pid} has ended. {task.advice}"
        self.end(store, task.id, None, error)
        return replace(task, status=TaskStatus.FAILED, error=error, finished_at=now_text())
