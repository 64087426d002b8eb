"""Runs whose process has died without a word."""

from __future__ import annotations

from sdgen.store.database import Store, now_text
from sdgen.store.processes import ProcessIdentity
from sdgen.store.records import RunStatus


def mark_interrupted(store: Store) -> None:
    """Marks runs whose process has died as failed, unless another one has just taken them over."""
    alive = store.rows(
        "SELECT id, status, host, pid, process_started FROM runs WHERE status IN (?, ?)",
        [RunStatus.QUEUED, RunStatus.RUNNING],
    )
    for row in alive:
        if ProcessIdentity(row["host"], row["pid"], row["process_started"]).is_dead():
            store.execute(
                "UPDATE runs SET status = ?, finished_at = ?, error = ?, died = 1 "
                "WHERE id = ? AND status = ? AND host = ? AND pid = ?",
                [
                    RunStatus.FAILED,
                    now_text(),
                    f"interrupted: its process {row['pid']} ended before it did. Resume the run to "
                    "finish it",
                    row["id"],
                    row["status"],
                    row["host"],
                    row["pid"],
                ],
            )
