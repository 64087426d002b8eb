"""Unique keys of some rows only: how rows are kept out of them."""

from __future__ import annotations

from sqlglot import exp
from sqlglot.errors import SqlglotError

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


def _way_out(inspection: Inspection, entity: Entity, key: StoredKey) -> str | None:
    """Returns how rows get out of a key of those where some bool is true, or false.

    None where its condition says nothing of the kind.
    """
    columns = {name: inspection.column(entity, name) for name in (*key.columns, *key.uses)}
    bools = [n for n, each in columns.items() if each and each.type.kind is ColumnType.BOOL]
    if not (key.condition and bools):
        return None
    try:
        condition = inspection.plan.dialect.parse(key.condition).unnest()
        parts = condition.flatten() if isinstance(condition, exp.And) else (condition,)
        asked = [_asked(part.unnest()) for part in parts]
    except (SqlglotError, RecursionError, ValueError):
        return None
    for name, value in asked:
        if name in bools:
            stored = inspection.stored_column(entity, name)
            may_be_left_out = stored is not None and (stored.nullable or stored.has_default)
            way = f"Use const {str(not value).lower()} for {name}"
            return f"{way}, or leave it out" if may_be_left_out else way
    return None


def _asked(part: exp.Expr) -> tuple[str, bool]:
    """Returns the column that a condition wants to be true, or false, and which; empty for none."""
    if isinstance(part, exp.Column):
        return part.name, True
    if isinstance(part, exp.Not):
        name, value = _asked(part.this.unnest())
        return name, not value
    if isinstance(part, exp.Is | exp.EQ) and isinstance(part.this, exp.Column):
        wanted = part.expression
        if isinstance(wanted, exp.Boolean):
            return part.this.name, bool(wanted.this)
        if isinstance(wanted, exp.Literal) and wanted.this in ("0", "1"):
            return part.this.name, wanted.this == "1"
    return "", False
