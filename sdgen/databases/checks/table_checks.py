"""CHECK constraints of tables that exist: whether the rows of a run keep them.

What follows from the scenario alone is proven. Else the database is asked, about rows that it has
made beside the table: so no trigger acts, no sequence moves, and nothing of the table's is touched.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from sdgen.databases.checks.findings import Finding
from sdgen.databases.checks.inspection import Inspection
from sdgen.databases.checks.refused_cells import refused_cells
from sdgen.databases.checks.trial import Trial
from sdgen.databases.checks.verdicts import (
    CheckVerdict,
    JudgedCheck,
)
from sdgen.databases.engine import Engine
from sdgen.scenario.models import Entity


@dataclass
class JudgedChecks:
    """What was found of the CHECK constraints of all tables."""

    judged: list[JudgedCheck] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def judge_checks(engine: Engine, inspection: Inspection, trial: Trial) -> JudgedChecks:
    """Returns what is known of the CHECK constraints of the tables, and which ones rows break."""
    plan, found = inspection.plan, JudgedChecks()
    checks = engine.catalog.table_checks(list(inspection.tables))
    held = [name for name, each in checks.items() if each]
    fillings = engine.catalog.fillings(held) if held else {}
    numbers = {entity.name: number for number, entity in enumerate(plan.scenario.entities)}
    if held:
        from sdgen.databases.checks.check_judge import Judge  # imports every expression
        from sdgen.planning.conditions.scenario_cells import ScenarioCells

        cells = ScenarioCells(plan)
    for entity in plan.order:
        table = inspection.tables.get(plan.table(entity))
        if table is None or not entity.rows:
            continue
        filled = fillings.get(table.name, {})
        number = numbers[entity.name]
        refused = list(refused_cells(inspection, trial, entity, table))
        found.findings += refused
        told = {finding.path for finding in refused}
        if not checks.get(table.name):
            continue
        judge = Judge(engine, inspection, trial, cells, entity, number, table, filled)
        for check in checks[table.name]:
            judged, finding = judge.of(check)
            found.judged.append(judged)
            of_domain = f"{table.name}.{check.columns[0]}" if check.domain else ""
            if finding is not None and of_domain not in told:
                found.findings.append(finding)
    return found


def refuse_null(
    engine: Engine, inspection: Inspection, trial: Trial, entity: Entity, name: str
) -> bool:
    """Returns whether CHECK constraints may refuse rows in which a column is NULL for a while.

    Args:
        engine: a connection to the target.
        inspection: what the target holds.
        trial: makes rows to try.
        entity: an entity whose table exists.
        name: the table's column.
    """
    table = inspection.tables[inspection.plan.table(entity)]
    checks = engine.catalog.table_checks([table.name]).get(table.name, ())
    about = [check for check in checks if name in check.columns]
    if not about:
        return False
    from sdgen.databases.checks.check_judge import Judge
    from sdgen.planning.conditions.scenario_cells import ScenarioCells

    filled = engine.catalog.fillings([table.name]).get(table.name, {})
    cells = ScenarioCells(inspection.plan)
    judge = Judge(engine, inspection, trial, cells, entity, 0, table, filled, nulled=name)
    return any(
        judge.of(check)[0].verdict not in (CheckVerdict.PROVEN, CheckVerdict.TRIED)
        for check in about
    )
