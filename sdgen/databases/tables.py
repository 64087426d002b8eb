"""Do the tables that exist fit the scenario? Every mismatch of every table at once."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from sdgen.databases.checks.existing_rows import keyless_parents
from sdgen.databases.checks.findings import Finding, advised
from sdgen.databases.checks.inspection import Inspection, inspect
from sdgen.databases.checks.lines import with_lines
from sdgen.databases.checks.near_names import meant_instead
from sdgen.databases.engine import Engine
from sdgen.databases.schemas import check_schemas
from sdgen.databases.sequences import sequence_problems
from sdgen.errors import TableMismatchError
from sdgen.planning.plan import Plan
from sdgen.scenario.models import Entity, TableMode
from sdgen.scenario.table_names import TableName

if TYPE_CHECKING:
    from sdgen.databases.checks.kept_findings import KeptFindings


def check_tables(
    engine: Engine, plan: Plan, *, made: bool = False, kept: KeptFindings | None = None
) -> Inspection:
    """Returns what the target holds of the plan's tables, if they can be filled.

    Args:
        engine: a connection to the target.
        plan: the plan.
        made: whether the run has prepared its tables before, so that all of them have to exist.
        kept: what has been found of rows of such tables before; None for nothing.

    Raises:
        TargetError: the schema does not exist.
        TableMismatchError: naming every missing or incompatible column of every table.
    """
    check_schemas(engine.catalog, [table.schema for table in plan.tables if table.schema])
    inspection = inspect(engine, plan, begins=not made)
    absent = [table for table in plan.tables if table not in inspection.tables]
    alike = engine.catalog.tables_like(absent) if absent and not made else []
    near = meant_instead(engine, plan, absent if not made else ())
    existing = None
    if inspection.tables:  # of tables that a run creates there is nothing to ask
        from sdgen.databases.checks.existing_tables import ExistingTables

        existing = ExistingTables.found(engine, inspection, made=made)
        inspection = existing.inspection
    findings = [*inspection.access.findings]
    for entity in plan.order:
        if plan.table(entity) in inspection.tables and existing:
            findings += existing.of_columns[entity.name]
        elif plan.table(entity) not in inspection.made_anew:
            findings += _absent(plan, entity, alike, near, made)
    if existing and not made:
        of_rows, inspection = existing.of_rows(findings, kept)
        findings += of_rows
        taken = {finding.path for finding in findings if finding.is_certain and finding.instead}
        findings += existing.of_unfinished_runs(taken)
    findings = [*dict.fromkeys(findings)]  # of a table that several entities fill, once
    certain = [finding for finding in findings if finding.is_certain]
    problems = list(advised(certain, plan.scenario.places))
    in_the_way = {finding.path for finding in certain if finding.instead}
    if not made:
        problems += keyless_parents(engine, plan)
        left = existing.left_over() if existing else []
        problems += left
        in_the_way |= {problem.path for problem in left}
        if not engine.reads_only:
            problems += sequence_problems(plan.dialect, inspection.sequences)
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
        yield Finding(name, "no longer exists. Start a new run, which creates it again")
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
            f"does not exist, and append_only writes to existing tables only.{hint} Use `mode` "
            "create_if_missing, or create the table first",
        )
    elif hint:
        yield Finding(
            name,
            f"is created, as there is no such table.{hint} If so, write that as target_table. With "
            "`mode` append_only no table is created",
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
