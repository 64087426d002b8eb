"""What a run would do, said before it does anything."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sdgen.compiling.compilation import Compilation
from sdgen.databases.checks.verdicts import JudgedCheck
from sdgen.instants import format_instant
from sdgen.passwords import redact
from sdgen.planning.plan import Plan
from sdgen.planning.request import RunRequest
from sdgen.runs.makers.statements import batch_sql
from sdgen.runs.service import RunService
from sdgen.runs.sinks.tables.preparation import Preparation
from sdgen.scenario.models import Entity, Scenario
from sdgen.targets.models import Target


@dataclass(frozen=True)
class PlannedEntity:
    """What a run would do with one entity.

    Args:
        entity: entity name.
        table: its table.
        mode: the table mode.
        first: what is done to the table first: ``create``, ``empty`` or ``add rows``.
        rows: rows it shall have made.
        begins: column → its first number, where it continues what the table holds.
        keys: its keys, as SQL names them.
        keys_are: when those of its table are made: ``made after the rows``, or ``kept up row by
            row``, which takes longer, or both; None for none.
        filled_late: the columns that are written as NULL, and filled by a second pass.
        sql_bytes: size of the statement of one batch.
    """

    entity: str
    table: str
    mode: str
    first: str
    rows: int
    begins: Mapping[str, int]
    keys: tuple[str, ...]
    keys_are: str | None
    filled_late: tuple[str, ...]
    sql_bytes: int


@dataclass(frozen=True)
class Outlook:
    """What a run would do. ``entities`` are in the order of execution.

    Args:
        scenario, profile, target: their names.
        seed, as_of, config_hash: with the scenario, all that decides the data.
        schema: schema of the tables.
        total_rows: rows of all entities.
        jobs: connections asked for; None leaves it to the engine.
        entities: what is done with each.
        check_constraints: the CHECK constraints of tables that exist, and whether rows keep them.
        warnings: what the user should know.
    """

    scenario: str
    profile: str | None
    target: str
    seed: int
    as_of: str
    config_hash: str
    schema: str | None
    total_rows: int
    jobs: int | None
    entities: tuple[PlannedEntity, ...]
    check_constraints: tuple[JudgedCheck, ...]
    warnings: tuple[str, ...]


def look_ahead(
    service: RunService, scenario: Scenario, target: Target, request: RunRequest
) -> Outlook:
    """Returns what a run would do; looks at the target, and writes nothing.

    Raises:
        ValidationError: the request cannot be run.
        TargetError: the target cannot be reached, or takes no rows.
        TableMismatchError: its tables do not fit.
    """
    plan = service.plan(scenario, target, request)
    found = service.look(plan, target)
    return Outlook(
        scenario=plan.scenario.name,
        profile=plan.profile,
        target=redact(target.name),
        seed=plan.seed,
        as_of=format_instant(plan.as_of),
        config_hash=plan.config_hash,
        schema=plan.schema,
        total_rows=plan.total_rows,
        jobs=plan.jobs,
        entities=tuple(_entities(plan, found)),
        check_constraints=found.checks,
        warnings=(*plan.warnings, *found.warnings(plan)),
    )


def _entities(plan: Plan, found: Preparation) -> list[PlannedEntity]:
    order = [plan.scenario.entity(name) for name in found.order]
    compilation = Compilation()

    def sql_bytes(entity: Entity) -> int:
        size = plan.batch_size or entity.rows
        return len(batch_sql(plan, entity, size, compilation=compilation)[0].encode())

    return [
        PlannedEntity(
            entity=entity.name,
            table=str(plan.table(entity)),
            mode=plan.modes[entity.name].value,
            first=found.of(entity),
            rows=entity.rows,
            begins={
                name: numbers[-1] for name, numbers in plan.starts.get(entity.name, {}).items()
            },
            keys=tuple(str(key) for key in plan.keys[entity.name]),
            keys_are=found.keys_are.get(entity.name),
            filled_late=found.filled_late.get(entity.name, ()),
            sql_bytes=sql_bytes(entity),
        )
        for entity in order or plan.order
    ]
