"""Preparing tables: created where missing, emptied where asked for, all in one transaction."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial

from sqlglot import exp

from sdgen.compiling.key_statements import (
    constraint,
    drop_key,
    foreign_last,
    key_digest,
    made_with_table,
)
from sdgen.compiling.statements import create_table, table_of
from sdgen.compiling.stored_types import StoredTypes
from sdgen.databases.checks.inspection import Inspection
from sdgen.databases.checks.write_order import cycle
from sdgen.databases.engine import Engine
from sdgen.databases.sequences import move, moves_ahead
from sdgen.databases.stored_tables import OwedKeys
from sdgen.errors import LockedError, TargetError
from sdgen.planning.plan import Plan
from sdgen.runs.sinks.tables.claims import refuse_claimed
from sdgen.runs.sinks.tables.keys import rehearse
from sdgen.runs.sinks.tables.ledger import Ledger
from sdgen.runs.sinks.tables.locks import ATTEMPT_SECONDS, LockWaits
from sdgen.runs.sinks.tables.preparation import Preparation, find_preparation, that_hold_one_run
from sdgen.scenario.models import Entity
from sdgen.scenario.table_keys import Key


def prepare_tables(
    engine: Engine, inspection: Inspection, ledger: Ledger, waits: LockWaits
) -> Preparation:
    """Makes the tables ready for the first row, and the ledger that says so, or nothing at all.

    Args:
        engine: a connection to the target.
        inspection: what the target holds of the run's tables.
        ledger: the run's ledger.
        waits: how to wait for locks; its log is told of what the user should know.

    Returns:
        What has been done.

    Raises:
        TargetError: the database refuses, or another run has claimed one of the tables.
    """
    plan = inspection.plan
    found = find_preparation(engine, inspection)
    for warning in found.warnings(plan):
        waits.log.warning(warning)
    locked = [*inspection.tables, *inspection.made_anew]

    def prepare(found: Preparation) -> list[str]:
        return waits.until_had(engine, locked, lambda: _prepare(engine, inspection, found, ledger))

    for entity in _emptied_before(engine, inspection, found):
        waits.until_had(engine, locked, partial(_empty, engine, plan, entity, ledger))
    try:
        ended = prepare(found)
    except TargetError as error:
        if not found.rebuilt or isinstance(error, LockedError):
            raise
        if engine.checks_foreign_keys and cycle(replace(inspection, rebuilt={})):
            raise  # with these keys the rows would have no order
        found = replace(found, rebuilt={})
        ended = prepare(found)
        waits.log.warning(f"keys stay, since they cannot be dropped and created again: {error}")
    if found.rebuilt:
        count = sum(map(len, found.rebuilt.values()))
        waits.log.info(
            f"{count} {'key' if count == 1 else 'keys'} made by runs dropped from tables that are "
            "emptied, to be created again after the rows"
        )
    for run_id in ended:
        waits.log.warning(
            f"run {run_id} can no longer be resumed: this run has taken over its tables"
        )
    return found


def _emptied_before(engine: Engine, inspection: Inspection, found: Preparation) -> list[Entity]:
    """Returns the entities whose tables are emptied one by one, before all else: children first.

    A run that ends in between has emptied what it was to empty.
    """
    tables = {inspection.plan.table(entity) for entity in found.emptied}
    pointing = any(
        key.table in tables for entity in found.emptied for key in inspection.keys_of(entity)
    )
    if engine.empties_together or not pointing:
        return []
    return [
        entity for name in reversed(found.order) for entity in found.emptied if entity.name == name
    ]


def _empty(engine: Engine, plan: Plan, entity: Entity, ledger: Ledger) -> None:
    with engine.transaction():
        engine.limit_lock_waits(ATTEMPT_SECONDS)
        refuse_claimed(ledger, plan)
        for statement in plan.dialect.truncate([table_of(plan, entity)]):
            engine.execute(statement)


def _prepare(
    engine: Engine, inspection: Inspection, found: Preparation, ledger: Ledger
) -> list[str]:
    """Does all of it in one transaction; returns the runs that can no longer be resumed."""
    plan = inspection.plan
    with engine.transaction():
        engine.limit_lock_waits(ATTEMPT_SECONDS)
        refuse_claimed(ledger, plan)
        known = inspection.tables.keys() | inspection.made_anew
        if engine.catalog.tables(plan.tables).keys() != known:
            raise TargetError(
                "tables of this run were created or dropped while it was examining them. Start it "
                "again"
            )
        # Ledgers before tables, as a batch takes them: a live run waits for us, or we for it.
        taken_over = that_hold_one_run(plan, found)
        ended = ledger.replace_others([plan.table(entity) for entity in taken_over])
        if found.made_anew:
            anew = [table_of(plan, entity) for entity in reversed(found.made_anew)]
            for statement in plan.dialect.drop_tables(anew):
                engine.execute(statement)
        for statement in new_tables(plan, found.created, inspection.types):
            engine.execute(statement)
        for number, entity in enumerate(found.created):
            mark = plan.dialect.mark_of(ledger.run_id, number)
            engine.execute(plan.dialect.mark(table_of(plan, entity), mark))
        for statement in dropped_keys(plan, found.rebuilt):
            engine.execute(statement)
        if found.emptied:
            # Never CASCADE: a table outside the run that points here makes this fail.
            tables = [table_of(plan, entity) for entity in found.emptied]
            for statement in plan.dialect.truncate(tables):
                engine.execute(statement)
        _mark_owed(engine, plan, found, ledger.run_id)
        ledger.open([*inspection.late.values()], inspection.together)
        unkeyed = [entity for entity in plan.order if entity.name in found.rebuilt]
        # Where rows stay that have no keys yet, trying those would be making them.
        if not any(entity in found.filled for entity in found.adopted):
            unkeyed += [entity for entity in found.adopted if entity not in unkeyed]
        rehearse(engine, plan, found.created, unkeyed)
    return ended


def new_tables(
    plan: Plan, entities: Sequence[Entity], types: StoredTypes
) -> Iterator[exp.Expression]:
    """Yields the statements that create tables with their early keys, and before them their types.

    Args:
        plan: the plan.
        entities: those whose tables are created.
        types: what their cells are stored as.
    """
    yield from types.new_enums(plan, entities)
    for entity in entities:
        keys = [constraint(plan, key) for key in made_with_table(plan, entity)]
        yield create_table(plan, entity, constraints=keys, types=types)


def _mark_owed(engine: Engine, plan: Plan, found: Preparation, run_id: str) -> None:
    """Marks the tables whose keys are dropped: whichever run finishes them makes those again."""
    stored = engine.catalog.tables(plan.tables) if found.rebuilt else {}
    for number, entity in enumerate(plan.order):
        table = stored.get(plan.table(entity))
        keys = found.rebuilt.get(entity.name)
        if not keys or table is None or table.mark:
            continue  # one that a run has created is to get all its keys
        node = table_of(plan, entity)
        digests = frozenset(key_digest(plan, key) for key in keys)
        if table.owed is not None:
            digests |= table.owed.keys
            engine.execute(plan.dialect.unmark_owed(node, table.owed.mark))
        owed = OwedKeys("", run_id, digests)
        engine.execute(plan.dialect.mark_owed(node, number, str(owed)))


def dropped_keys(plan: Plan, keys: Mapping[str, Sequence[Key]]) -> Iterator[exp.Expression]:
    """Yields the statements that drop keys of tables: first the foreign ones, which need others.

    Args:
        plan: the plan.
        keys: entity → keys of its table.
    """
    pairs = [(entity, key) for entity in plan.order for key in keys.get(entity.name, ())]
    for entity, key in reversed(foreign_last(pairs)):
        yield drop_key(plan, entity, key)


def move_ahead(engine: Engine, plan: Plan, waits: LockWaits) -> None:
    """Moves the sequences of columns that a plan numbers past its last numbers, never back.

    Whatever other columns get is known when it is stored; the end of the run sees to them.

    Args:
        engine: a connection to the target, whose tables are ready.
        plan: the run's plan.
        waits: how to wait for locks.

    Raises:
        TargetError: the database refuses.
        RunCancelledError: somebody asked for the run to be stopped.
    """
    for name, statement in moves_ahead(engine, plan).items():
        sql = engine.dialect.render(statement)
        waits.log.debug(f"moving sequence {name} ahead", extra={"sql": sql})
        waits.until_had(engine, [name], partial(_move_one, engine, sql))


def _move_one(engine: Engine, sql: str) -> None:
    with engine.transaction():
        engine.limit_lock_waits(ATTEMPT_SECONDS)
        move(engine, sql)
