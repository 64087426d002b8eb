"""Triggers and rules of tables that exist: a run sets them off, and they may do anything."""

from __future__ import annotations

from collections.abc import Iterator

from sdgen.databases.checks.findings import Finding
from sdgen.databases.checks.inspection import Inspection
from sdgen.databases.engine import Engine
from sdgen.databases.stored_tables import StoredTrigger


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
                f"{_named(acting)} acts on what the run writes, and may change, add or delete "
                "rows. Verifying the run tells which are not as it made them",
                is_certain=False,
            )


def _named(triggers: list[StoredTrigger]) -> str:
    """Returns what triggers and rules there are, as the subject of a sentence."""
    named = [f"{trigger.name} ({trigger.acts})" for trigger in triggers]
    return f"trigger {named[0]}" if len(named) == 1 else f"each of {', '.join(named)}"
