"""Which keys of tables that are to be emptied a run drops, and makes again after the new rows.

To make a key once takes a fraction of what keeping it up row by row does. Only keys are dropped
that runs of sdgen have made, that are still as runs make them, and that this run makes the same.
Where a trigger or a function of users is called for new rows all stay: it may look up rows by
them, which takes a scan for each row without.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from sdgen.compiling.key_statements import is_index, made_after_rows
from sdgen.databases.checks.inspection import Inspection, Rebuilt
from sdgen.databases.stored_tables import StoredKey
from sdgen.planning.plan import Plan
from sdgen.scenario.models import Entity
from sdgen.scenario.table_keys import Key
from sdgen.scenario.table_names import TableName


def rebuilt_keys(inspection: Inspection) -> Mapping[TableName, Sequence[Rebuilt]]:
    """Returns the keys that a run drops with the rows of their tables, and makes again.

    Unique keys stay that foreign keys need which stay.

    Args:
        inspection: what the target holds.
    """
    plan = inspection.plan
    if any(table.runs_code for table in inspection.tables.values()):
        return {}  # it may look up rows by any of the keys
    emptied = {plan.table(entity): entity for entity in inspection.emptied}
    found = {table: list(_as_made(inspection, entity)) for table, entity in emptied.items()}
    staying = [
        key
        for table in emptied
        for key in inspection.keys.get(table, ())
        if key.table is not None and not any(each.stored is key for each in found[table])
    ]
    needed = {(key.table, frozenset(key.references)) for key in staying if key.table is not None}
    return {
        table: left
        for table, keys in found.items()
        if (left := [each for each in keys if not _is_needed(table, each.stored, needed)])
    }


def _is_needed(
    table: TableName, key: StoredKey, needed: set[tuple[TableName, frozenset[str]]]
) -> bool:
    # A foreign key without columns there, as SQLite may have them, means the primary key.
    return key.table is None and any(
        (table, columns) in needed for columns in (frozenset(key.columns), frozenset[str]())
    )


def _as_made(inspection: Inspection, entity: Entity) -> Iterator[Rebuilt]:
    """Yields the keys of a table that a run has made, and that this run would make the same."""
    plan = inspection.plan
    wanted = {key.name: key for key in made_after_rows(plan, entity)}
    for stored in inspection.keys_of(entity):
        key = wanted.get(stored.name)
        if (
            key is not None
            and stored.signed
            and stored.can_be_made_again
            and not (stored.folds or stored.waits)
            and _is_same(plan, stored, key)
        ):
            yield Rebuilt(stored, key)


def _is_same(plan: Plan, stored: StoredKey, key: Key) -> bool:
    parent = plan.table(plan.scenario.entity(key.entity)) if key.entity else None
    return (
        stored.columns == key.columns
        and stored.is_unique == key.is_unique
        and stored.is_constraint != is_index(key, plan.dialect)
        and stored.table == parent
        and stored.references == key.references
    )
