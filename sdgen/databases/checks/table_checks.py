"""CHECK constraints of tables that exist: whether the rows of a run keep them.

What follows from the scenario alone is proven. Else the database is asked, about rows that it has
made beside the table: so no trigger acts, no sequence moves, and nothing of the table's is touched.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial

from sdgen.databases.checks.findings import Finding
from sdgen.databases.checks.inspection import Inspection
from sdgen.databases.checks.kept_findings import FindFor, Found, found_anew
from sdgen.databases.checks.refused_cells import refused_cells
from sdgen.databases.checks.trial import Trial
from sdgen.databases.checks.verdicts import (
    CheckVerdict,
    JudgedCheck,
)
from sdgen.databases.engine import Engine
from sdgen.databases.stored_tables import StoredTable
from sdgen.scenario.models import Entity


@dataclass
class JudgedChecks:
    """What was found of the CHECK constraints of all tables."""

    judged: list[JudgedCheck] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def judge_checks(
    engine: Engine,
    inspection: Inspection,
    trial: Trial,
    found_of: FindFor = found_anew,
) -> JudgedChecks:
    """Returns what is known of the CHECK constraints of the tables, and which ones rows break.

    Args:
        engine: a connection to the target.
        inspection: what the target holds.
        trial: makes rows to try.
        found_of: returns what a check finds of an entity's rows; it may be kept.
    """
    plan, found = inspection.plan, JudgedChecks()
    checks = engine.catalog.table_checks(list(inspection.tables))
    held = [name for name, each in checks.items() if each]
    fillings = engine.catalog.fillings(held) if held else {}
    numbers = {entity.name: number for number, entity in enumerate(plan.scenario.entities)}
    if held:
        from sdgen.databases.checks.check_judge import Judge  # imports every expression
        from sdgen.planning.conditions.scenario_cells import ScenarioCells

        cells = ScenarioCells(plan)

    def judged_of(entity: Entity, table: StoredTable) -> Found:
        refused = list(refused_cells(inspection, trial, entity, table))
        told = {finding.path for finding in refused}
        findings, all_judged = refused, list[JudgedCheck]()
        if not checks.get(table.name):
            return Found(findings, all_judged)
        number, filled = numbers[entity.name], fillings.get(table.name, {})
        judge = Judge(engine, inspection, trial, cells, entity, number, table, filled)
        own = checks[table.name]
        for check, (judged, finding) in zip(own, judge.of(own), strict=True):
            all_judged.append(judged)
            of_domain = f"{table.name}.{check.columns[0]}" if check.domain else ""
            if finding is not None and of_domain not in told:
                findings.append(finding)
        return Found(findings, all_judged)

    for entity in plan.order:
        table = inspection.tables.get(plan.table(entity))
        if table is None or not entity.rows:
            continue
        judging = partial(judged_of, entity, table)
        if any(check.looks_at != frozenset() for check in checks.get(table.name, ())):
            of_entity = judging()  # it depends on what other tables the run fills
        else:
            of_entity = found_of(entity, "checks", judging)
        found.findings += of_entity.findings
        found.judged += of_entity.judged
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
        judged.verdict not in (CheckVerdict.PROVEN, CheckVerdict.TRIED)
        for judged, _ in judge.of(about)
    )
