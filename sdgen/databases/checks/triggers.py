"""Triggers and rules of tables that exist: a run sets them off, and they may do anything."""

from __future__ import annotations

from collections.abc import Iterator

from sdgen.databases.checks.findings import Finding
from sdgen.databases.checks.inspection import Inspection
from sdgen.databases.engine import Engine
from sdgen.databases.stored_tables import StoredTrigger
from sdgen.errors import listed
from sdgen.scenario.models import Entity
from sdgen.scenario.table_names import TableName

LEAVE_OUT = (
    "Leave out columns that a trigger fills, or give them overwritten: true where they have to be "
    "written: otherwise rows count as changed when the run is verified, and remain when it is "
    "undone"
)

ACTS = "acts on what the run writes"
"""Part of findings by which triggers may do anything, refuse rows among it."""


def trigger_findings(engine: Engine, inspection: Inspection) -> Iterator[Finding]:
    """Yields the tables whose triggers or rules a run sets off, each with all of them."""
    plan = inspection.plan
    found = engine.catalog.triggers(list(inspection.tables))
    for entity in plan.order:
        table = plan.table(entity)
        emptied = plan.empties(entity)
        acting = [
            trigger
            for trigger in found.get(table, ())
            if (emptied if trigger.empties else entity.rows > 0)
            and (entity.name in inspection.late or not trigger.updates)
        ]
        if acting:
            yield Finding(
                str(table),
                f"{_named(acting)} {ACTS}, and may change, add or delete rows. "
                f"{_changed(inspection, entity)}{_added(engine, inspection, table)}Verifying the "
                "run shows which rows differ",
                is_certain=False,
            )


def _changed(inspection: Inspection, entity: Entity) -> str:
    """Returns which columns of the scenario get other values, as far as code tells."""
    stored = inspection.tables.get(inspection.plan.table(entity))
    named = [column.name for column in entity.stored_columns if not column.overwritten]
    told = stored.changes.told(named) if stored else []
    if not told:
        return ""
    return f"{_capital('; '.join(told))}. {LEAVE_OUT}. "


def _added(engine: Engine, inspection: Inspection, table: TableName) -> str:
    """Returns which other tables of the run get rows when one does, as far as code tells."""
    others = [other for other in inspection.tables if other != table]
    found = engine.catalog.written_by_triggers([table], others)
    if not found:
        return ""
    return (
        f"That may add rows to {listed(sorted(map(str, found)))}, which the run fills as well: "
        "their keys may then be taken. "
    )


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _named(triggers: list[StoredTrigger]) -> str:
    """Returns what triggers and rules there are, as the subject of a sentence."""
    named = [f"{trigger.name} ({trigger.acts})" for trigger in triggers]
    return f"trigger {named[0]}" if len(named) == 1 else f"each of {', '.join(named)}"
