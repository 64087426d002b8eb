"""Log lines of runs."""

from __future__ import annotations

from sdgen.store.database import Store, now_text
from sdgen.store.records import LogLine


def add_log(store: Store, run_id: str, level: str, message: str) -> None:
    """Stores one log line of a run."""
    store.insert(
        "run_logs",
        {"run_id": run_id, "created_at": now_text(), "level": level, "message": message},
    )


def run_logs(store: Store, run_id: str) -> list[LogLine]:
    """Returns the log lines of a run, oldest first."""
    rows = store.rows(
        "SELECT created_at, level, message FROM run_logs WHERE run_id = ? ORDER BY id", [run_id]
    )
    return [LogLine(**row) for row in rows]


def run_logs_after(
    store: Store, run_id: str, number: int, limit: int = 1000
) -> list[tuple[int, LogLine]]:
    """Returns log lines of a run with their numbers, oldest first.

    Args:
        store: the store.
        run_id: the run.
        number: of the last line that is known already; numbers rise over all runs.
        limit: how many lines at most.
    """
    rows = store.rows(
        "SELECT id, created_at, level, message FROM run_logs WHERE run_id = ? AND id > ? "
        "ORDER BY id LIMIT ?",
        [run_id, number, limit],
    )
    return [(row.pop("id"), LogLine(**row)) for row in rows]
