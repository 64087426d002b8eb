"""Preparing tables: created where missing, emptied where asked for, all in one transaction."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from sqlglot import exp

from sdgen.compiling.key_statements import (
    constraint,
    drop_key,
    foreign_last,
    key_digest,
    made_after_rows,
    made_with_table,
)
from sdgen.compiling.statements import create_table, table_of
from sdgen.databases.catalog import OwedKeys
from sdgen.databases.checks.inspection import Inspection
from sdgen.databases.checks.leftovers import keyless
from sdgen.databases.checks.write_order import write_order
from sdgen.databases.engine import Engine
from sdgen.errors import LockedError, TargetError
from sdgen.planning.plan import Plan
from sdgen.runs.sinks.tables.claims import refuse_claimed
from sdgen.runs.sinks.tables.keys import rehearse
from sdgen.runs.sinks.tables.ledger import Ledger
from sdgen.runs.sinks.tables.locks import ATTEMPT_SECONDS, LockWaits
from sdgen.scenario.models import Entity, TableMode
from sdgen.scenario.table_keys import Key

_MADE_AFTER = "made after the rows"
_KEPT = "kept up row by row"

_MANY_ROWS = 500_000  # from here on it is told what takes long


@dataclass(frozen=True)
class Preparation:
    """What is done to the tables of a run before its first row.

    Args:
        created: the entities whose tables are created.
        emptied: those whose tables are emptied.
        filled: those whose tables keep rows that are not of this run.
        keyless: which keys of the scenario the tables will lack, in sentences.
        kept: which emptied tables keep keys that cost time, likewise.
        checked: what the check of those tables found for the user to know.
        order: the names of the entities in the order they are written in.
        adopted: those whose tables a run has created that did not finish, and which stay.
        made_anew: those whose tables are dropped, to be created again.
        rebuilt: entity → which keys are dropped with the rows of its table, and made again.
        keys_are: entity → when the keys of its table are made; nothing where it has none.
    """

    created: tuple[Entity, ...]
    emptied: tuple[Entity, ...]
    filled: tuple[Entity, ...]
    keyless: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    checked: tuple[str, ...] = ()
    order: tuple[str, ...] = ()
    adopted: tuple[Entity, ...] = ()
    made_anew: tuple[Entity, ...] = ()
    rebuilt: Mapping[str, tuple[Key, ...]] = field(default_factory=dict)
    keys_are: Mapping[str, str] = field(default_factory=dict)

    def of(self, entity: Entity) -> str:
        """Returns what is done to one table, in a word or two."""
        if entity in self.created:
            return "create"
        return "empty" if entity in self.emptied else "add rows"

    def warnings(self, plan: Plan) -> list[str]:
        """Returns what the user should know before rows are added."""
        filled = [
            f'table "{plan.table(entity)}" already holds rows; new rows are added to '
            f"them. {_what_of_rows(plan, entity)}"
            for entity in self.filled
            if plan.modes[entity.name] is TableMode.CREATE_IF_MISSING
        ]
        anew = [
            f'table "{plan.table(entity)}" is made anew: a run that did not finish has created it, '
            "and this scenario wants it otherwise"
            for entity in self.made_anew
        ]
        return [
            *anew,
            *filled,
            *self._without_earlier_rows(plan),
            *self.keyless,
            *self.kept,
            *self.checked,
        ]

    def _without_earlier_rows(self, plan: Plan) -> list[str]:
        """Returns that new rows may point to rows of earlier runs, where those are not there."""
        pointed_to = {
            reference.entity
            for entity in plan.order
            for column in entity.columns
            for reference in column.generator.params.references()
        }
        missing = [
            f'the first {first:,} of "{plan.table(entity)}"'
            for entity in plan.order
            if (first := plan.growth.first(entity.name))
            and entity.name in pointed_to
            and entity not in self.filled
        ]
        if not missing:
            return []
        return [
            "this run continues the rows of earlier runs, which the target does not hold "
            f"({', '.join(missing)}): foreign keys may point to rows that are not there. To have "
            "them too, replay all of these runs into the target in their order: the first one with "
            "mode truncate_then_insert, the others without"
        ]


def _what_of_rows(plan: Plan, entity: Entity) -> str:
    """Returns what to do where a table holds rows that new ones are added to."""
    if not plan.growth.ends:
        return "Use mode truncate_then_insert to replace them"
    first = plan.growth.first(entity.name)
    return (
        f"They have to be the {first:,} of the earlier runs that this one continues"
        if first
        else "The earlier runs that this one continues made none of them"
    )


def find_preparation(engine: Engine, inspection: Inspection) -> Preparation:
    """Returns what has to be done to the tables; looks, and changes nothing.

    Args:
        engine: a connection to the target.
        inspection: what the target holds of the run's tables.
    """
    plan = inspection.plan
    kept = [entity for entity in plan.order if plan.table(entity) in inspection.tables]
    emptied = tuple(
        entity for entity in kept if plan.modes[entity.name] is TableMode.TRUNCATE_THEN_INSERT
    )
    return Preparation(
        created=tuple(entity for entity in plan.order if entity not in kept),
        emptied=emptied,
        filled=tuple(
            entity
            for entity in kept
            if entity not in emptied and plan.table(entity) in inspection.holding_rows
        ),
        keyless=tuple(keyless(engine, inspection)),
        kept=tuple(told for entity in emptied if (told := _kept_keys(inspection, entity))),
        rebuilt={
            entity.name: tuple(each.key for each in rebuilt)
            for entity in emptied
            if (rebuilt := inspection.rebuilt.get(plan.table(entity)))
        },
        keys_are={
            entity.name: told for entity in plan.order if (told := _keys_are(inspection, entity))
        },
        checked=inspection.warnings,
        order=tuple(
            entity.name
            for entity in write_order(inspection, binding=engine.checks_foreign_keys)
            .plan(plan)
            .order
        ),
        adopted=inspection.unfinished,
        made_anew=tuple(
            entity for entity in plan.order if plan.table(entity) in inspection.made_anew
        ),
    )


def _keys_are(inspection: Inspection, entity: Entity) -> str:
    """Returns when the keys of a table are made, in a few words; nothing where it has none."""
    plan, table = inspection.plan, inspection.plan.table(entity)
    if table not in inspection.tables:
        kept = bool(made_with_table(plan, entity))
        after = bool(made_after_rows(plan, entity))
    else:
        kept = bool(inspection.kept_keys.get(table))
        after = table in inspection.rebuilt or entity in inspection.unfinished
    if not after:
        return _KEPT if kept else ""
    return f"{_MADE_AFTER}, others {_KEPT}" if kept else _MADE_AFTER


def _kept_keys(inspection: Inspection, entity: Entity) -> str:
    """Returns what it costs that an emptied table keeps its keys; nothing where that is little."""
    keys = inspection.kept_keys.get(inspection.plan.table(entity), ())
    foreign = sum(key.table is not None for key in keys)
    indexes = len(keys) - foreign
    if entity.rows < _MANY_ROWS or (indexes < 2 and not foreign):
        return ""
    counts = [(indexes, "index", "indexes"), (foreign, "foreign key", "foreign keys")]
    said = [f"{count} {one if count == 1 else many}" for count, one, many in counts if count]
    advice = (
        "If nothing else needs the table, drop it before the run, which then makes it with the "
        "scenario's keys"
    )
    coded = [str(name) for name, table in inspection.tables.items() if table.runs_code]
    if coded and any(key.signed for key in keys):
        advice = (
            f"Triggers or functions that are called for rows of {', '.join(coded)} may need them"
        )
    elif any(key.signed and not key.can_be_made_again for key in keys):
        advice = (
            "A run has made keys of it, but this role may not make them again, or something else "
            "needs them. It has to own the table, to have CREATE on its schema, and REFERENCES on "
            "the tables that foreign keys point to"
        )
    return (
        f'table "{inspection.plan.table(entity)}" keeps {" and ".join(said)}, kept up row by row, '
        f"which takes longer than making them after the rows. {advice}"
    )


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

    try:
        ended = prepare(found)
    except TargetError as error:
        if not found.rebuilt or isinstance(error, LockedError):
            raise
        found = replace(found, rebuilt={})
        ended = prepare(found)
        waits.log.warning(f"keys stay, since they cannot be dropped and made again: {error}")
    if found.rebuilt:
        count = sum(map(len, found.rebuilt.values()))
        waits.log.info(
            f"{count} {'key' if count == 1 else 'keys'} of tables that are emptied, which runs "
            "have made, dropped, to be made again after the rows"
        )
    for run_id in ended:
        waits.log.warning(
            f"run {run_id} can no longer be resumed: this run has taken its tables over"
        )
    return found


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
                "tables of this run were created or dropped while it was looking at them. Start it "
                "again"
            )
        # Ledgers before tables, as a batch takes them: a live run waits for us, or we for it.
        taken_over = that_hold_one_run(plan, found)
        ended = ledger.replace_others([plan.table(entity) for entity in taken_over])
        for entity in reversed(found.made_anew):
            engine.execute(exp.Drop(tables=[table_of(plan, entity)], kind="TABLE"))
        for number, entity in enumerate(found.created):
            constraints = [constraint(plan, key) for key in made_with_table(plan, entity)]
            engine.execute(create_table(plan, entity, constraints=constraints))
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
        ledger.open()
        unkeyed = [entity for entity in plan.order if entity.name in found.rebuilt]
        # Where rows stay that have no keys yet, trying those would be making them.
        if not any(entity in found.filled for entity in found.adopted):
            unkeyed += [entity for entity in found.adopted if entity not in unkeyed]
        rehearse(engine, plan, found.created, unkeyed)
    return ended


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


def that_hold_one_run(plan: Plan, found: Preparation) -> list[Entity]:
    """Returns the entities whose tables cannot hold the rows of an earlier run besides.

    Those are created or emptied, or they are to get keys that no two rows may share.
    """
    unique = [
        entity
        for entity in found.adopted
        if entity not in found.emptied and any(key.is_unique for key in plan.keys[entity.name])
    ]
    return [*found.created, *found.emptied, *unique]
