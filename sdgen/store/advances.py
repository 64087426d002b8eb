"""Advances of runs: what they have moved, and to which as_of."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from sdgen.frozen import frozen
from sdgen.scenario.counts import Counts
from sdgen.store.database import Store
from sdgen.store.tasks import RunTask, Tasks


@frozen
class Advance(RunTask):
    """One advance of a run.

    Args:
        as_of: where to.
        dry_run: whether it only tells what would move.
    """

    as_of: str
    dry_run: bool

    @property
    def advice(self) -> str:
        """What to do where it was interrupted."""
        if self.dry_run:
            return "It has changed nothing. Ask again"
        return "Advance the run to the same as_of again, which finishes it"


def _advance(*, dry_run: int, **columns: Any) -> Advance:
    return Advance(**columns, dry_run=bool(dry_run))


ADVANCES = Tasks("advances", "advance", _advance)


def note_advancing(store: Store, run_ids: Sequence[str], as_of: str) -> None:
    """Stores in the records of runs that some of their rows may be of another as_of from now on."""
    with store.transaction():
        for run_id in run_ids:
            store.execute("UPDATE runs SET advancing_to = ? WHERE id = ?", [as_of, run_id])


def note_rows(
    store: Store, run_id: str, rows: Mapping[str, int], seconds: Mapping[str, float]
) -> None:
    """Stores in a run's record how many rows of its entities there are, as some were added.

    Args:
        store: the store.
        run_id: the run.
        rows: entity → its rows.
        seconds: entity → how long adding them took, which tells how long others will take.
    """
    with store.transaction():
        for entity, count in rows.items():
            store.execute(
                "UPDATE run_entities SET rows_requested = ?, rows_written = ?, "
                "seconds = seconds + ? WHERE run_id = ? AND entity = ?",
                [count, count, seconds.get(entity, 0.0), run_id, entity],
            )
        store.execute(
            "UPDATE runs SET seconds = seconds + ? WHERE id = ?", [sum(seconds.values()), run_id]
        )


def note_advanced(store: Store, run_id: str, counts: Counts) -> None:
    """Stores in a run's record that all of its rows are those of the as_of it was advanced to.

    Args:
        store: the store.
        run_id: the run.
        counts: what was counted to plan it as of then.
    """
    store.execute(
        "UPDATE runs SET as_of = advancing_to, advancing_to = NULL, counts = ? "
        "WHERE id = ? AND advancing_to IS NOT NULL",
        [json.dumps([[*key, found] for key, found in counts.items()]), run_id],
    )
