"""Unique keys of some rows only: how rows are kept out of them."""

from __future__ import annotations

from sdgen.column_types import ColumnType
from sdgen.databases.checks.inspection import Inspection
from sdgen.databases.stored_tables import StoredKey
from sdgen.planning.conditions import Cell, Computed, Constant, Operation, Term
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
    from sdgen.planning.conditions.reading import read_condition

    term = read_condition(key.condition, inspection.plan.dialect)
    parts: tuple[Term, ...] = (term,)
    if isinstance(term, Computed) and term.operation is Operation.AND:
        parts = term.parts
    for name, value in map(_asked, parts):
        if name in bools:
            stored = inspection.stored_column(entity, name)
            may_be_left_out = stored is not None and (stored.nullable or stored.has_default)
            way = f"Use const {str(not value).lower()} for {name}"
            return f"{way}, or leave it out" if may_be_left_out else way
    return None


def _asked(term: Term) -> tuple[str, bool]:
    """Returns the column that a condition wants to be true, or false, and which; empty for none."""
    match term:
        case Cell(name):
            return name, True
        case Computed(Operation.NOT, (part,)):
            name, value = _asked(part)
            return name, not value
        case Computed(Operation.IS_TRUE | Operation.IS_FALSE as operation, (Cell(name),)):
            return name, operation is Operation.IS_TRUE
        case Computed(Operation.EQUAL | Operation.SAME, (Cell(name), Constant(_, 0 | 1 as wanted))):
            return name, bool(wanted)
    return "", False
