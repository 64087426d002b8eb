"""Figures over all runs in the store."""

from __future__ import annotations

from collections.abc import Mapping

from sdgen.frozen import frozen
from sdgen.store.database import Store
from sdgen.store.interrupted import mark_interrupted
from sdgen.store.records import RunStatus


@frozen
class RunTotals:
    """Figures over all runs.

    Args:
        runs: status → how many runs.
        rows_written: rows committed.
        seconds: time spent, all attempts of all runs together.
        rows_per_second: of the runs that are running: their rows by their seconds, added up.
    """

    runs: Mapping[RunStatus, int]
    rows_written: int
    seconds: float
    rows_per_second: float


def run_totals(store: Store) -> RunTotals:
    """Returns the figures over all runs in the store."""
    mark_interrupted(store)
    rows = store.rows(
        """
        SELECT status, count(*) AS runs, sum(written) AS written, sum(seconds) AS seconds,
               sum(CASE WHEN seconds > 0 THEN written / seconds ELSE 0 END) AS rate
        FROM (SELECT status, seconds, (SELECT coalesce(sum(rows_written), 0) FROM run_entities
                                       WHERE run_id = runs.id) AS written
              FROM runs)
        GROUP BY status
        """
    )
    return RunTotals(
        runs={RunStatus(row["status"]): row["runs"] for row in rows},
        rows_written=sum(row["written"] for row in rows),
        seconds=sum(row["seconds"] for row in rows),
        rows_per_second=sum(row["rate"] for row in rows if row["status"] == RunStatus.RUNNING),
    )
