"""Unique keys of some rows only: how rows are kept out of them."""

from __future__ import annotations

from sdgen.column_types import ColumnType
from sdgen.databases.checks.inspection import Inspection
from sdgen.databases.stored_tables import StoredKey
from sdgen.scenario.models import Entity


def with_way_out(reason: str, inspection: Inspection, entity: Entity, key: StoredKey) -> str:
    """Returns why rows may be alike in a key, and how they are kept apart or out of it.

    Args:
        reason: why, and how they are kept apart.
        inspection: what the target holds.
        entity: what fills the table.
        key: one of its keys.
    """
    reason = reason.removeprefix("cannot be unique: ")
    way = _way_out(inspection, entity, key)
    return reason if way is None else f"{reason.partition('. ')[0]}. {way}"


def is_kept_by_flag(inspection: Inspection, entity: Entity, key: StoredKey) -> bool:
    """Returns whether what fills a flag keeps the rows out of a key, or all but one of a parent."""
    if not _bools(inspection, entity, key) or len(inspection.plan.owners.sharing(entity)) > 1:
        return False
    from sdgen.databases.checks.flagged_keys import is_of_no_row, is_of_one_child

    of = inspection, entity, key
    return is_of_no_row(*of) or is_of_one_child(*of)


def _way_out(inspection: Inspection, entity: Entity, key: StoredKey) -> str | None:
    """Returns how rows get out of a key of those where some bool is true, or false.

    None where its condition says nothing of the kind.
    """
    bools = _bools(inspection, entity, key)
    if not bools:
        return None
    from sdgen.planning.conditions.wanted_flags import wanted_flags

    for name, value in wanted_flags(key.condition, inspection.plan.dialect).items():
        if name in bools:
            stored = inspection.stored_column(entity, name)
            may_be_left_out = stored is not None and (stored.nullable or stored.has_default)
            way = f"Use const {str(not value).lower()} for {name}"
            return f"{way}, or leave it out" if may_be_left_out else way
    return None


def _bools(inspection: Inspection, entity: Entity, key: StoredKey) -> list[str]:
    """Returns the bools that a key with a condition is made of, as its table calls them."""
    columns = {name: inspection.column(entity, name) for name in (*key.columns, *key.uses)}
    named = [name for name, each in columns.items() if each and each.type.kind is ColumnType.BOOL]
    return named if key.condition else []
