"""Emptying tables: what holds them, and what would be emptied along."""

from __future__ import annotations

from collections.abc import Iterator

from sdgen.engines.base import Engine
from sdgen.engines.checks.findings import Finding
from sdgen.engines.checks.inspection import Inspection
from sdgen.scenario.models import TableMode
from sdgen.scenario.table_names import TableName


def emptying_findings(engine: Engine, inspection: Inspection) -> Iterator[Finding]:
    """Yields the tables that cannot be emptied, because of others that are not."""
    plan = inspection.plan
    emptied = [
        plan.table(entity)
        for entity in plan.order
        if plan.modes[entity.name] is TableMode.TRUNCATE_THEN_INSERT
        and plan.table(entity) in inspection.tables
    ]
    found = engine.catalog.emptying(emptied) if emptied else []
    held: dict[TableName, list[TableName]] = {}
    for each in found:
        if each.inherits:
            yield Finding(
                str(each.table),
                f"{each.other} inherits from it, and would be emptied as well. Empty it yourself "
                f"(TRUNCATE ONLY {each.table}) and use mode append_only",
            )
        else:
            held.setdefault(each.table, []).append(each.other)
    outside = dict.fromkeys(str(other) for others in held.values() for other in others)
    for table, others in held.items():
        together = ", ".join([*map(str, emptied), *outside])
        yield Finding(
            str(table),
            f"cannot be emptied: foreign keys of {', '.join(map(str, others))} point to it, which "
            f"the run does not empty. {_remedy(inspection, others)}Or empty all of them yourself "
            f"(TRUNCATE {together}) and use mode append_only",
        )


def _remedy(inspection: Inspection, others: list[TableName]) -> str:
    """Returns what to do where the scenario has the other tables."""
    entities = [inspection.entity_of(other) for other in others]
    names = [entity.name for entity in entities if entity is not None]
    if len(names) < len(others):
        return "Add entities for them to the scenario. "
    return f"Use mode truncate_then_insert for {', '.join(names)} too. "
