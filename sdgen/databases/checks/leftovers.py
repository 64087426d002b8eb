"""Tables that runs have created and not finished: sdgen's own, until a run makes their keys."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sdgen.compiling.key_statements import key_digest, made_with_table
from sdgen.compiling.statements import table_of
from sdgen.databases.checks.inspection import Inspection
from sdgen.databases.checks.key_matches import serves
from sdgen.databases.stored_tables import StoredTable
from sdgen.errors import Problem
from sdgen.planning.plan import Plan
from sdgen.scenario.models import Entity, TableMode
from sdgen.scenario.table_keys import Key
from sdgen.scenario.table_names import TableName

REPLACE = f"`mode` {TableMode.TRUNCATE_THEN_INSERT}"


def missing_of(inspection: Inspection, entity: Entity) -> list[Key]:
    """Returns which keys of the scenario an existing table has not."""
    plan, stored = inspection.plan, inspection.keys_of(entity)
    return [
        key
        for key in plan.keys[entity.name]
        if not any(serves(plan, each, key, folds_case=inspection.folds_case) for each in stored)
    ]


def may_get(plan: Plan, stored: StoredTable, key: Key) -> bool:
    """Returns whether a run gives an existing table a key of the scenario.

    So it does with all keys of tables that a run has created, and with those that one has dropped.
    """
    return bool(stored.mark) or (
        stored.owed is not None and key_digest(plan, key) in stored.owed.keys
    )


def made_anew(inspection: Inspection, mismatched: Sequence[Entity]) -> frozenset[TableName]:
    """Returns the unfinished tables that are not as the scenario wants them and need not stay.

    They hold no rows, or are to be emptied; so they can be dropped and created again.

    Args:
        inspection: what the target holds.
        mismatched: the entities whose tables do not fit.
    """
    plan = inspection.plan
    return frozenset(
        plan.table(entity)
        for entity in inspection.unfinished
        if inspection.tables[plan.table(entity)].mark  # those without are not sdgen's to drop
        and not inspection.keeps_rows(entity)
        and (
            any(each in mismatched for each in plan.owners.sharing(entity))
            or not _is_as_wanted(inspection, entity)
        )
    )


def leftover_problems(inspection: Inspection) -> Iterator[Problem]:
    """Yields the unfinished tables whose rows would collide with those of the run.

    Their unique keys are made only when all rows are there. Where the run goes on with rows of
    earlier ones, its own are others.
    """
    plan = inspection.plan
    for entity in inspection.unfinished:
        yield from _owed_problems(inspection, entity)
        if inspection.keeps_rows(entity) and not plan.first(entity):
            keys = [key for key in missing_of(inspection, entity) if key.is_unique]
            if keys:
                yield leftover_problem(plan, entity, keys)


def _owed_problems(inspection: Inspection, entity: Entity) -> Iterator[Problem]:
    """Yields that another run has dropped keys which this scenario does not have."""
    plan = inspection.plan
    owed = inspection.tables[plan.table(entity)].owed
    if owed and not owed.keys <= {key_digest(plan, key) for key in plan.keys[entity.name]}:
        unmark = plan.dialect.unmark_owed(table_of(plan, entity), owed.mark)
        yield Problem(
            str(plan.table(entity)),
            f"run {owed.run_id} has dropped keys of it in order to create them again, has not "
            "finished, and this scenario lacks some of them. Resume that run, or run the scenario "
            "as it was: either creates them. Or, if the table no longer needs them: "
            f"{plan.dialect.render(unmark, pretty=False)}",
        )


def leftover_problem(plan: Plan, entity: Entity, keys: Sequence[Key]) -> Problem:
    """Returns what is wrong with rows in a table whose unique keys are still to be made."""
    return Problem(
        str(plan.table(entity)),
        "contains rows of a run that did not finish, and does not have its "
        f"{' and its '.join(map(str, keys))} yet: further rows may repeat the same values. Use "
        f"{REPLACE} to replace the rows, or resume that run",
    )


def keyless(inspection: Inspection) -> Iterator[str]:
    """Yields, in sentences, which keys of the scenario the tables will lack after the run."""
    plan = inspection.plan
    for entity in plan.order:
        name = plan.table(entity)
        if name not in inspection.tables:
            continue
        stored = inspection.tables[name]
        for key in missing_of(inspection, entity):
            if not may_get(plan, stored, key):
                yield (
                    f'table "{name}" has no {key}, and sdgen does not change existing tables. Add '
                    "it, or drop the table and let sdgen create it"
                )
            elif key in made_with_table(plan, entity):
                yield (
                    f'table "{name}" has no {key}, and {plan.dialect.title} creates it only '
                    f"together with the table. Use {REPLACE}: the table is then created again"
                )


def _is_as_wanted(inspection: Inspection, entity: Entity) -> bool:
    """Returns whether a table has the scenario's columns, no other keys, and all early ones.

    Its identity too; other defaults change no row of the run.
    """
    plan = inspection.plan
    stored = inspection.tables[plan.table(entity)].columns
    numbered = {inspection.folded(column.name) for column in stored if column.has_default}
    early = made_with_table(plan, entity)
    return (
        [inspection.folded(column.name) for column in stored]
        == [inspection.folded(column.name) for column in entity.stored_columns]
        and all(
            inspection.folded(column.name) in numbered
            for column in entity.stored_columns
            if column.identity
        )
        and not any(key in early for key in missing_of(inspection, entity))
        and all(
            any(serves(plan, each, key, folds_case=inspection.folds_case) for key in wanted)
            for wanted in (plan.keys[entity.name],)
            for each in inspection.keys_of(entity)
        )
    )
