"""What a run has counted in its tables, and what it warns of for that."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from sdgen.store.database import Store


def note_rows_before(store: Store, run_id: str, rows: Mapping[str, int | None]) -> None:
    """Stores how many rows the tables of a run hold before its first one; None for not known."""
    with store.transaction():
        for entity, count in rows.items():
            store.execute(
                "UPDATE run_entities SET rows_before = ? WHERE run_id = ? AND entity = ?",
                [count, run_id, entity],
            )


def add_warnings(store: Store, run_id: str, warnings: Sequence[str]) -> None:
    """Adds sentences to those that a run warns of, each only once."""
    with store.transaction():
        ((known,),) = (
            row.values() for row in store.rows("SELECT warnings FROM runs WHERE id = ?", [run_id])
        )
        told = json.loads(known)
        told += [warning for warning in warnings if warning not in told]
        store.execute("UPDATE runs SET warnings = ? WHERE id = ?", [json.dumps(told), run_id])
