"""By which key of its table a stored row of an entity is found."""

from __future__ import annotations

from collections.abc import Collection

from sdgen.databases.checks.inspection import Inspection
from sdgen.scenario.models import Entity
from sdgen.scenario.table_keys import KeyKind


def key_of_rows(
    inspection: Inspection, entity: Entity, without: Collection[str]
) -> tuple[str, ...]:
    """Returns the columns of an entity that a key of its table is of; none where it has none.

    The scenario's primary key comes before the table's own, and that before others.

    Args:
        inspection: what the target holds.
        entity: the entity.
        without: columns that the key may not be of.
    """
    keys = inspection.plan.keys[entity.name]
    primary = {key.columns for key in keys if key.kind is KeyKind.PRIMARY}
    found: list[tuple[bool, bool, tuple[str, ...]]] = []
    for key in inspection.keys_of(entity):
        columns = [inspection.column(entity, name) for name in key.columns]
        filled = [column for column in columns if column is not None and not column.nullable]
        names = tuple(column.name for column in filled)
        is_whole = len(filled) == len(columns) and not set(without).intersection(names)
        if key.is_unique and key.is_plain and is_whole:
            found.append((names not in primary, not key.is_primary, names))
    return min(found, key=lambda each: each[:2])[2] if found else ()
