"""Runs of any scenario that tell how fast rows are written to a kind of target."""

from __future__ import annotations

from itertools import islice

from sdgen.scenario.models import Scenario
from sdgen.store import RunRecord, Store
from sdgen.store.runs import list_runs, scenario_as_run

LEAST_ROWS = 20_000
"""Rows that a run has to have written: of fewer, its time is mostly that of its start."""
_LOOKED_AT = 50
_MOST = 3


def runs_alike(store: Store, kind: str, maker: str | None) -> list[tuple[RunRecord, Scenario]]:
    """Returns the latest runs into the same kind of target by the same maker, newest first.

    Args:
        store: the record of runs.
        kind: the kind of target.
        maker: what computes the rows; None for the target.
    """
    alike = (
        record
        for record in list_runs(store, _LOOKED_AT)
        if (record.target_kind, record.maker) == (kind, maker)
        and record.is_complete
        and record.rows_written >= LEAST_ROWS
    )
    return [(record, scenario_as_run(store, record)) for record in islice(alike, _MOST)]
