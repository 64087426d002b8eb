"""Preparing tables: created where missing, emptied where asked for, all in one transaction."""

from __future__ import annotations

from collections.abc import Mapping

from sdgen.compiling.statements import create_table, table_of
from sdgen.engines import Engine
from sdgen.engines.base import StoredTable
from sdgen.planning.plan import Plan
from sdgen.runs.ledger import Ledger
from sdgen.runs.logs import RunLog
from sdgen.scenario.models import Entity, TableMode


def prepare_tables(
    engine: Engine, plan: Plan, stored: Mapping[str, StoredTable], ledger: Ledger, log: RunLog
) -> list[Entity]:
    """Makes the tables ready for the first row, and the ledger that says so, or nothing at all.

    Args:
        engine: a connection to the target.
        plan: the run's plan.
        stored: the tables that exist, by name.
        ledger: the run's ledger.
        log: is told of what the user should know.

    Returns:
        The entities whose tables hold rows that are not of this run.

    Raises:
        TargetError: the database refuses.
    """
    created = [entity for entity in plan.order if entity.target_table not in stored]
    kept = [entity for entity in plan.order if entity.target_table in stored]
    emptied = [
        entity for entity in kept if plan.modes[entity.name] is TableMode.TRUNCATE_THEN_INSERT
    ]
    filled = [
        entity
        for entity in kept
        if entity not in emptied and engine.has_rows(table_of(plan, entity))
    ]
    for entity in filled:
        if plan.modes[entity.name] is TableMode.CREATE_IF_MISSING:
            log.warning(
                f'table "{entity.target_table}" already holds rows; new rows are added to '
                "them. Use --mode truncate_then_insert to replace them"
            )
    with engine.transaction():
        # Ledgers before tables, as a batch takes them: a live run waits for us, or we for it.
        ended = ledger.replace_others([entity.target_table for entity in (*created, *emptied)])
        for entity in created:
            engine.execute(create_table(plan, entity))
        if emptied:
            # Never CASCADE: a table outside the run that points here makes this fail.
            for statement in plan.dialect.truncate([table_of(plan, entity) for entity in emptied]):
                engine.execute(statement)
        ledger.open()
    for run_id in ended:
        log.warning(f"run {run_id} can no longer be resumed: its tables were emptied or made anew")
    return filled
