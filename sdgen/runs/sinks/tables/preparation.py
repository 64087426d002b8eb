"""What has to be done to the tables of a run before its first row."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import field

from sdgen.compiling.key_statements import made_after_rows, made_with_table
from sdgen.databases.checks.inspection import Inspection
from sdgen.databases.checks.leftovers import keyless
from sdgen.databases.checks.verdicts import JudgedCheck
from sdgen.databases.checks.write_order import write_order
from sdgen.databases.engine import Engine
from sdgen.errors import listed
from sdgen.frozen import frozen
from sdgen.planning.plan import Plan
from sdgen.scenario.models import Entity, TableMode
from sdgen.scenario.table_keys import Key

_MADE_AFTER = "made after the rows"
_KEPT = "maintained row by row"

_MANY_ROWS = 500_000  # from here on it is told what takes long


@frozen
class Preparation:
    """What is done to the tables of a run before its first row.

    Args:
        created: the entities whose tables are created; of several that fill one, its owner.
        emptied: those whose tables are emptied, likewise.
        filled: those whose tables keep rows that are not of this run.
        keyless: which keys of the scenario the tables will lack, in sentences.
        kept: which emptied tables keep keys that cost time, likewise.
        checked: what the check of those tables found for the user to know.
        checks: the CHECK constraints of the tables, and what is known of each.
        order: the names of the entities in the order they are written in.
        adopted: those whose tables a run has created that did not finish, and which stay.
        made_anew: those whose tables are dropped, to be created again.
        rebuilt: entity → which keys are dropped with the rows of its table, and made again.
        keys_are: entity → when the keys of its table are made; nothing where it has none.
        filled_late: entity → the columns that a second pass fills; nothing where there are none.
    """

    created: tuple[Entity, ...]
    emptied: tuple[Entity, ...]
    filled: tuple[Entity, ...]
    keyless: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    checked: tuple[str, ...] = ()
    checks: tuple[JudgedCheck, ...] = ()
    order: tuple[str, ...] = ()
    adopted: tuple[Entity, ...] = ()
    made_anew: tuple[Entity, ...] = ()
    rebuilt: Mapping[str, tuple[Key, ...]] = field(default_factory=dict)
    keys_are: Mapping[str, str] = field(default_factory=dict)
    filled_late: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def of(self, entity: Entity) -> str:
        """Returns what is done to the table of its owner, in a word or two."""
        if entity in self.created:
            return "create"
        return "empty" if entity in self.emptied else "add rows"

    def warnings(self, plan: Plan) -> list[str]:
        """Returns what the user should know before rows are added."""
        filled: dict[str, list[str]] = {}
        for entity in self.filled:
            if plan.modes[entity.name] is TableMode.CREATE_IF_MISSING:
                tables = filled.setdefault(_what_of_rows(plan, entity), [])
                tables.append(str(plan.table(entity)))
        anew = [
            f'table "{plan.table(entity)}" is created again: a run that did not finish has '
            "created it, and this scenario defines it differently"
            for entity in self.made_anew
        ]
        return [
            *anew,
            *(
                f"{_holding_rows(tables)}; new rows are added to them. {what}"
                for what, tables in filled.items()
            ),
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
            "`mode` truncate_then_insert, the others without"
        ]


def _holding_rows(names: Iterable[str]) -> str:
    """Returns ``table "a" already holds rows``, or ``2 tables already hold rows ("a", "b")``."""
    tables = [f'"{name}"' for name in dict.fromkeys(names)]
    if len(tables) == 1:
        return f"table {tables[0]} already holds rows"
    return f"{len(tables)} tables already hold rows ({listed(tables)})"


def _what_of_rows(plan: Plan, entity: Entity) -> str:
    """Returns what to do where a table holds rows that new ones are added to."""
    if not plan.growth.ends:
        return "Use `mode` truncate_then_insert to replace them"
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
    emptied = inspection.emptied
    return Preparation(
        created=tuple(
            entity for entity in plan.order if entity not in kept and plan.owners.owns(entity)
        ),
        emptied=emptied,
        filled=tuple(filter(inspection.keeps_rows, plan.order)),
        keyless=tuple(keyless(inspection)),
        kept=tuple(told for entity in emptied if (told := _kept_keys(inspection, entity))),
        rebuilt={
            entity.name: tuple(each.key for each in rebuilt)
            for entity in emptied
            if (rebuilt := inspection.rebuilt.get(plan.table(entity)))
        },
        keys_are={
            entity.name: told for entity in plan.order if (told := _keys_are(inspection, entity))
        },
        filled_late={each.entity: each.columns for each in inspection.late.values()},
        checked=inspection.warnings,
        checks=inspection.checks,
        order=tuple(
            entity.name
            for entity in write_order(inspection, binding=engine.checks_foreign_keys)
            .plan(plan)
            .order
        ),
        adopted=inspection.unfinished,
        made_anew=tuple(
            entity
            for entity in plan.order
            if plan.table(entity) in inspection.made_anew and plan.owners.owns(entity)
        ),
    )


def _keys_are(inspection: Inspection, entity: Entity) -> str:
    """Returns when the keys of a table are made, in a few words; nothing where it has none."""
    plan, table = inspection.plan, inspection.plan.table(entity)
    if table not in inspection.tables:
        kept = bool(made_with_table(plan, plan.owners.of(entity)))
        after = bool(made_after_rows(plan, plan.owners.of(entity)))
    else:
        kept = bool(inspection.kept_keys.get(table))
        after = table in inspection.rebuilt or plan.owners.of(entity) in inspection.unfinished
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
        f'table "{inspection.plan.table(entity)}" keeps {" and ".join(said)}, '
        f"maintained row by row, which takes longer than making them after the rows. {advice}"
    )


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
