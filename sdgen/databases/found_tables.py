"""What a run finds in tables that exist: columns that it leaves out, keys, and how many rows."""

from __future__ import annotations

from collections.abc import Mapping

from sdgen.compiling.statements import table_node
from sdgen.databases.checks.inspection import Inspection
from sdgen.databases.engine import Engine
from sdgen.databases.stored_tables import Filling, StoredColumn, StoredTable
from sdgen.frozen import frozen
from sdgen.scenario.models import Entity

_MOST_COUNTED = 1_000_000  # which takes a tenth of a second
_LONGEST_EXPRESSION = 60


@frozen
class LeftOut:
    """A column of an existing table that the scenario does not fill.

    Args:
        column: its name.
        gets: what is stored there, such as ``default now()``, ``NULL``, ``identity``, ``trigger``,
            ``row number`` or ``generated a + b``.
    """

    column: str
    gets: str


@frozen
class FoundTable:
    """An existing table that a run writes to.

    Args:
        left_out: the columns that the scenario does not fill, in table order.
        keys: how many keys it has.
        rows: how many rows it holds; None where this role may not see all of them.
        rows_exact: whether they were counted. Else there are too many, and it is what the database
            estimates, or the number up to which they were counted.
    """

    left_out: tuple[LeftOut, ...]
    keys: int
    rows: int | None
    rows_exact: bool


def find_tables(engine: Engine, inspection: Inspection) -> dict[str, FoundTable]:
    """Returns entity → what is there already of its table; nothing of those without one."""
    plan = inspection.plan
    there = [entity for entity in plan.order if plan.table(entity) in inspection.tables]
    names = [plan.table(entity) for entity in there]
    fillings = engine.catalog.fillings(names) if names else {}
    return {
        entity.name: FoundTable(
            _left_out(inspection, entity, fillings.get(name, {})),
            len(inspection.keys_of(entity)),
            *_rows(engine, inspection, entity),
        )
        for entity, name in zip(there, names, strict=True)
    }


def _left_out(
    inspection: Inspection, entity: Entity, fillings: Mapping[str, Filling]
) -> tuple[LeftOut, ...]:
    table = inspection.tables[inspection.plan.table(entity)]
    return tuple(
        LeftOut(stored.name, _gets(table, stored, fillings.get(stored.name)))
        for stored in table.columns
        if inspection.column(entity, stored.name) is None
    )


def _gets(table: StoredTable, stored: StoredColumn, filling: Filling | None) -> str:
    """Returns what a table fills a column with that no INSERT names, in a few words."""
    if not stored.writable:
        return f"generated {_cut(filling.expression)}" if filling else "generated"
    if stored.name in (table.changes.columns or ()):
        return "trigger"
    if filling:
        return f"default {_cut(filling.expression)}"
    if stored.is_row_id:
        return "row number"
    if stored.is_identity or (stored.has_default and stored.is_numbered):
        return "identity"
    if stored.has_default:
        return f"default of {stored.domain or stored.type}"
    return "NULL" if stored.nullable else "trigger"


def _cut(expression: str) -> str:
    text = " ".join(expression.split())
    return text if len(text) <= _LONGEST_EXPRESSION else text[: _LONGEST_EXPRESSION - 1] + "…"


def _rows(engine: Engine, inspection: Inspection, entity: Entity) -> tuple[int | None, bool]:
    """Returns how many rows a table holds, and whether that is exact."""
    name, access = inspection.plan.table(entity), inspection.access
    if name in access.filtered or name in access.unreadable:
        return None, False
    if name not in inspection.holding_rows:
        return 0, True
    rows = engine.row_count(table_node(name), _MOST_COUNTED + 1)
    if rows <= _MOST_COUNTED:
        return rows, True
    return max(_MOST_COUNTED, engine.estimated_rows(name)), False
