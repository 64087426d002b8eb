"""Do the tables that exist fit the scenario? Every mismatch of every table at once."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from sdgen.databases.checks.circles import break_circles
from sdgen.databases.checks.columns import column_findings
from sdgen.databases.checks.emptying import emptying_findings
from sdgen.databases.checks.existing_rows import keyless_parents
from sdgen.databases.checks.findings import Finding, advised
from sdgen.databases.checks.inspection import Inspection, inspect
from sdgen.databases.checks.leftovers import leftover_problems, made_anew
from sdgen.databases.checks.lines import with_lines
from sdgen.databases.checks.near_names import meant_instead
from sdgen.databases.checks.partitions import partition_findings
from sdgen.databases.checks.rebuilding import rebuilt_keys
from sdgen.databases.checks.references import (
    at_once_findings,
    reference_findings,
)
from sdgen.databases.checks.table_checks import judge_checks
from sdgen.databases.checks.trial import Trial
from sdgen.databases.checks.triggers import trigger_findings
from sdgen.databases.checks.uniqueness import uniqueness_findings
from sdgen.databases.engine import Engine
from sdgen.databases.schemas import check_schemas
from sdgen.databases.sequences import sequence_problems
from sdgen.errors import TableMismatchError
from sdgen.planning.plan import Plan
from sdgen.scenario.models import Entity, TableMode
from sdgen.scenario.table_names import TableName


def check_tables(engine: Engine, plan: Plan, *, made: bool = False) -> Inspection:
    """Returns what the target holds of the plan's tables, if they can be filled.

    Args:
        engine: a connection to the target.
        plan: the plan.
        made: whether the run has prepared its tables before, so that all of them have to exist.

    Raises:
        TargetError: the schema does not exist.
        TableMismatchError: naming every missing or incompatible column of every table.
    """
    check_schemas(engine.catalog, [table.schema for table in plan.tables if table.schema])
    inspection = inspect(engine, plan, begins=not made)
    absent = [table for table in plan.tables if table not in inspection.tables]
    alike = engine.catalog.tables_like(absent) if absent and not made else []
    near = meant_instead(engine, plan, absent if not made else ())
    found = {
        entity.name: list(column_findings(engine, inspection, entity))
        for entity in plan.order
        if plan.table(entity) in inspection.tables
    }
    if not made:
        mismatched = [
            entity
            for entity in plan.order
            if any(finding.is_certain for finding in found.get(entity.name, ()))
        ]
        inspection = inspection.without(made_anew(inspection, mismatched))
        inspection = replace(inspection, rebuilt=rebuilt_keys(inspection))
    findings = [*inspection.access.findings]
    for entity in plan.order:
        if plan.table(entity) in inspection.tables:
            findings += found[entity.name]
        elif plan.table(entity) not in inspection.made_anew:
            findings += _absent(plan, entity, alike, near, made)
    if not made:
        of_rows, inspection = _of_rows(engine, inspection, findings)
        findings += of_rows
        findings += trigger_findings(engine, inspection)
    findings = [*dict.fromkeys(findings)]  # of a table that several entities fill, once
    certain = [finding for finding in findings if finding.is_certain]
    problems = list(advised(certain, plan.scenario.places))
    in_the_way = {finding.path for finding in certain if finding.instead}
    if not made:
        problems += keyless_parents(engine, plan)
        left = list(leftover_problems(inspection))
        problems += left
        in_the_way |= {problem.path for problem in left}
        if not engine.reads_only:
            problems += sequence_problems(inspection.sequences)
    if problems:
        headline = "existing tables do not fit the scenario:"
        if made:
            headline = "tables are not as the run left them:"
        tables = ((entity, plan.table(entity)) for entity in plan.scenario.entities)
        placed = with_lines(problems, tables, plan.scenario.places)
        raise TableMismatchError(headline, placed, in_the_way)
    warnings = [finding.warning() for finding in findings]
    warnings += (
        f"type {name}: a run created it with other labels and nothing uses it, so this run drops "
        "it and creates its own"
        for name in sorted(inspection.types.left_over)
    )
    return replace(inspection, warnings=(*inspection.warnings, *warnings))


def _of_rows(
    engine: Engine, inspection: Inspection, found: Sequence[Finding]
) -> tuple[list[Finding], Inspection]:
    """Returns what keeps the rows of a run from being written, beyond single columns.

    Args:
        engine: a connection to the target.
        inspection: what it holds.
        found: what is wrong already, so that rows cannot be made to try.

    Returns:
        The findings; and what the target holds, with what is known of the tables' CHECK constraints
        and the columns that are filled late.
    """
    plan = inspection.plan
    unfit = {finding.path for finding in found if finding.is_certain}
    with engine.session(), Trial(engine, inspection) as trial:
        inspection, findings = break_circles(engine, inspection, trial)
        findings += at_once_findings(engine, inspection)
        findings += emptying_findings(engine, inspection)
        findings += partition_findings(engine, inspection, trial)
        for entity in plan.order:
            findings += uniqueness_findings(inspection, trial, entity)
        findings += reference_findings(engine, inspection, trial)
        checks = judge_checks(engine, inspection, trial)
        findings += (each for each in checks.findings if each.path not in unfit)
        unfit |= {finding.path for finding in checks.findings if finding.is_certain}
        for name, error in trial.refused.items():
            table = str(plan.table(plan.scenario.entity(name)))
            if not any(path == table or path.startswith(f"{table}.") for path in unfit):
                findings.append(Finding(table, f"rows are refused: {error}. Change the scenario"))
    return findings, replace(inspection, checks=tuple(checks.judged))


def _absent(
    plan: Plan,
    entity: Entity,
    alike: Collection[TableName],
    near: Mapping[TableName, str],
    made: bool,
) -> Iterator[Finding]:
    """Yields what is wrong with it that an entity's table does not exist."""
    name, hint = str(plan.table(entity)), near.get(plan.table(entity), "")
    if made:
        yield Finding(name, "does not exist (any more). Start a new run, which creates it again")
    elif meant := _meant(plan, entity, alike):
        yield Finding(name, meant)
    elif plan.modes[entity.name] is TableMode.APPEND_ONLY and plan.growth.ends:
        yield Finding(
            name,
            "does not exist, though this run adds to rows that earlier ones wrote to it. Restore "
            "the table, or start a new run without `continue`",
        )
    elif plan.modes[entity.name] is TableMode.APPEND_ONLY:
        yield Finding(
            name,
            f"does not exist, and append_only writes to existing tables only.{hint} Use mode "
            "create_if_missing, or create the table first",
        )
    elif hint:
        yield Finding(
            name,
            f"is created, as there is no such table.{hint} If so, write that as target_table. Mode "
            "append_only creates no tables",
            is_certain=False,
        )


def _meant(plan: Plan, entity: Entity, alike: Collection[TableName]) -> str | None:
    """Returns that a table is not there but one of nearly its name is; None where none is.

    That one is most likely meant: so it is asked for before a new table is created beside it. One
    that another entity of the plan fills is not.

    Args:
        plan: the plan.
        entity: an entity whose table does not exist.
        alike: the tables that exist of its name or that of others, whatever its case and schema.
    """
    wanted, named = plan.table(entity), {plan.table(other) for other in plan.scenario.entities}
    near = [table for table in alike if table.name.lower() == wanted.name.lower()]
    near = [table for table in near if table not in named]
    here = [table for table in near if table.schema == wanted.schema]
    if here:
        return (
            f"does not exist, but {here[0]} does, which differs only in case. Write target_table: "
            f"{here[0]} to fill that one, or choose a name of its own"
        )
    if not near or plan.chose_schema_of(entity):
        return None
    do = "do" if near[1:] else "does"
    return (
        f"does not exist, but {' and '.join(map(str, near))} {do}. Write target_table: {near[0]} "
        f"to fill that one; to create a table in schema {wanted.schema}, write target_table: "
        f"{wanted}"
    )
