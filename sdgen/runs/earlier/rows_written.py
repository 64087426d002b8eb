"""How many rows of a target's tables runs have written, by the record of runs."""

from __future__ import annotations

from sdgen.planning.plan import Plan
from sdgen.scenario.models import TableMode
from sdgen.store import Store
from sdgen.store.records import UndoneState
from sdgen.store.runs import runs_into
from sdgen.targets.models import Target
from sdgen.targets.opening import absolute_file_of


def rows_of_runs(store: Store, plan: Plan, target: Target) -> dict[str, int | None]:
    """Returns table → rows that runs have written to it since one of them has emptied it.

    Whether they still are there nobody has looked. It is None where a run is undone in part.

    Args:
        store: the record of runs; others write runs into records of their own.
        plan: the plan whose tables are asked for.
        target: the target.
    """
    found: dict[str, int | None] = dict.fromkeys(map(str, plan.tables), 0)
    emptied: set[str] = set()
    for record in runs_into(store, target, absolute_file_of(target)):
        now_emptied = set()
        for entity in record.entities:
            table = entity.target_table
            if table not in found or table in emptied:
                continue
            before = found[table]
            if record.undone not in (None, UndoneState.UNDONE):
                found[table] = None
            elif before is not None and record.undone is None:
                found[table] = before + entity.rows_written
            if record.prepared and entity.table_mode == TableMode.TRUNCATE_THEN_INSERT:
                now_emptied.add(table)
        emptied |= now_emptied
    return found
