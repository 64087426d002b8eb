"""How many rows of a target's tables runs have written, by the record of runs."""

from __future__ import annotations

from sdgen.planning.plan import Plan
from sdgen.runs.undoing.standing import found_empty
from sdgen.store import Store
from sdgen.store.records import UndoneState
from sdgen.store.runs import runs_into
from sdgen.targets.models import Target
from sdgen.targets.opening import absolute_file_of


def rows_of_runs(store: Store, plan: Plan, target: Target) -> dict[str, int | None]:
    """Returns table → rows that runs have written to it since one of them has found it empty.

    Whether they still are there nobody has looked. It is None where a run is undone in part.

    Args:
        store: the record of runs; others write runs into records of their own.
        plan: the plan whose tables are asked for.
        target: the target.
    """
    found: dict[str, int | None] = dict.fromkeys(map(str, plan.tables), 0)
    gone: frozenset[str] = frozenset()
    for record in runs_into(store, target, absolute_file_of(target)):
        for entity in record.entities:
            table = entity.target_table
            if table not in found or table in gone:
                continue
            before = found[table]
            if record.undone not in (None, UndoneState.UNDONE):
                found[table] = None
            elif before is not None and record.undone is None:
                found[table] = before + entity.rows_written
        gone |= found_empty(record)
    return found
