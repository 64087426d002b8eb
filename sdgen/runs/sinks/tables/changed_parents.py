"""Existing rows that others have changed while a run wrote rows that point to them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from sdgen.compiling.check_queries import without_row
from sdgen.compiling.look_ups.existing_table import ExistingTable
from sdgen.databases.engine import Engine
from sdgen.planning.existing_rows import ExistingRows, change_in_words
from sdgen.planning.plan import Plan
from sdgen.runs.sinks.tables.locks import ATTEMPT_SECONDS, LockWaits
from sdgen.scenario.models import Entity


def changed_parents(engine: Engine, plan: Plan, waits: LockWaits) -> Iterator[str]:
    """Yields, in sentences, which of them are not those that the run was planned with.

    Each connection of the run has numbered them when it began, so its own rows are as planned.

    Args:
        engine: a connection to the target.
        plan: the run's plan.
        waits: how to wait for locks.

    Raises:
        TargetError: a table cannot be read.
        RunCancelledError: somebody asked for the run to be stopped.
    """
    for entity in plan.parents_there:
        table, then = plan.table(entity), plan.existing[entity.name]
        waits.switch.check()
        now = waits.until_had(engine, [table], partial(_now, engine, plan, entity))
        if now == then:
            continue
        lost = [
            f"{count:,} cells of {child.name}.{column} point to none of them"
            for child in plan.order
            for column, key in _pointing(plan, child, entity)
            if (count := _without(engine, plan, child, column, entity, key))
        ]
        yield (
            f"{entity.name}: {change_in_words(then, now, 'this run was planned')} (table {table}). "
            f"{''.join(f'{each}. ' for each in lost)}The rows of this run are as planned; it can "
            "be verified, resumed and continued once the change is undone"
        )


def _now(engine: Engine, plan: Plan, entity: Entity) -> ExistingRows:
    with engine.transaction():
        engine.limit_lock_waits(ATTEMPT_SECONDS)
        return ExistingTable.of(plan.dialect, entity, plan.table(entity), None).look(engine)


def _pointing(plan: Plan, child: Entity, parent: Entity) -> Iterator[tuple[str, str]]:
    """Yields the stored columns of a child that point to a parent, each with the column there."""
    for column in child.stored_columns:
        params = column.generator.params
        if all(each.entity != parent.name for each in params.references()):
            continue
        copied = params.copied_from(plan.facts(child, column.name))
        if copied is not None and copied.cell.entity == parent.name:
            yield column.name, copied.cell.column


def _without(
    engine: Engine, plan: Plan, child: Entity, column: str, parent: Entity, key: str
) -> int:
    query = without_row(plan, child, column, parent, key)
    ((count,),) = engine.query(engine.dialect.render(query))
    return int(str(count))
