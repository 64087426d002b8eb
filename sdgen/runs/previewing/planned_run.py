"""What a run would do, said before it does anything."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from sdgen.compiling.compilation import Compilation
from sdgen.databases.checks.verdicts import JudgedCheck
from sdgen.databases.found_tables import FoundTable, LeftOut
from sdgen.databases.lock_patience import short_patience
from sdgen.instants import format_instant
from sdgen.passwords import redact
from sdgen.planning.plan import Plan
from sdgen.planning.request import RunRequest
from sdgen.runs.makers.choosing import faster_maker, likely_maker
from sdgen.runs.makers.statements import batch_sql
from sdgen.runs.previewing.estimates import (
    SizeEstimate,
    TimeEstimate,
    estimated_sizes,
    estimated_times,
)
from sdgen.runs.previewing.rough_times import TimeRange, range_of
from sdgen.runs.service import RunService
from sdgen.runs.sinks.opening import Look
from sdgen.scenario.models import Entity, Scenario
from sdgen.store import RunRecord
from sdgen.targets.models import Target

N = TypeVar("N", int, float)


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
        keys: its keys in the scenario, as SQL names them.
        unchecked_keys: those of them that nothing proves that the rows keep.
        table_keys: how many keys the table has; None where it does not exist yet.
        keys_are: when those of its table are made: ``made after the rows``, or ``maintained row
            by row``, which takes longer, or both; None for none.
        filled_late: the columns that are written as NULL, and filled by a second pass.
        left_out: the columns of the table that the scenario does not fill; see ``FoundTable``.
        rows_there: rows that the table holds before the run, which go where it is emptied; None
            where it does not exist yet, or this role may not see all of them.
        rows_exact: whether they were counted, not estimated.
        rows_of_runs: how many of them runs have written, by the record of runs; None where that
            is not known.
        sql_bytes: size of the statement of one batch.
        estimated_seconds: how long its rows will take, at the rate of an earlier run; None where no
            run has filled the table before.
        estimated_by: the id of that run.
        estimated_bytes: how large its cells are as text, by some rows; None where none was made.
        sampled_rows: how many rows were made to tell.
    """

    entity: str
    table: str
    mode: str
    first: str
    rows: int
    begins: Mapping[str, int]
    keys: tuple[str, ...]
    unchecked_keys: tuple[str, ...]
    table_keys: int | None
    keys_are: str | None
    filled_late: tuple[str, ...]
    left_out: tuple[LeftOut, ...]
    rows_there: int | None
    rows_exact: bool
    rows_of_runs: int | None
    sql_bytes: int
    estimated_seconds: float | None
    estimated_by: str | None
    estimated_bytes: int | None
    sampled_rows: int


@dataclass(frozen=True)
class ReadEntity:
    """An entity whose rows are there already, and which the run only reads.

    Args:
        entity: entity name.
        table: its table.
        rows: how many rows it holds.
    """

    entity: str
    table: str
    rows: int


@dataclass(frozen=True)
class PlannedRun:
    """What a run would do. ``entities`` are in the order of execution.

    Args:
        scenario, profile, target: their names.
        seed, as_of, config_hash: with the scenario, all that decides the data.
        schema: schema of the tables.
        total_rows: rows of all entities.
        estimated_seconds, estimated_bytes: of all entities; None where it is not known of each.
        estimated_range: how long they may take, where some of them are not known.
        jobs: connections asked for; None leaves it to the engine.
        maker: what computes the rows, as asked for; None for the target.
        hint: what would take less time; None where nothing is known.
        entities: what is done with each.
        existing: the entities whose rows are only read.
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
    estimated_seconds: float | None
    estimated_bytes: int | None
    estimated_range: TimeRange | None
    jobs: int | None
    maker: str | None
    hint: str | None
    entities: tuple[PlannedEntity, ...]
    existing: tuple[ReadEntity, ...]
    check_constraints: tuple[JudgedCheck, ...]
    warnings: tuple[str, ...]


def look_ahead(
    service: RunService, scenario: Scenario, target: Target, request: RunRequest
) -> PlannedRun:
    """Returns what a run would do; looks at the target, and writes nothing.

    Raises:
        ValidationError: the request cannot be run.
        TargetError: the target cannot be reached, or takes no rows.
        TableMismatchError: its tables do not fit.
    """
    with short_patience():
        return outlook(service, service.plan(scenario, target, request), target)


def outlook(service: RunService, plan: Plan, target: Target) -> PlannedRun:
    """Returns what a run that is planned would do; see ``look_ahead``."""
    found = service.look(plan, target)
    records = service.runs_into(target)
    times = estimated_times(plan, records)
    sizes = estimated_sizes(plan)
    needed = [entity.name for entity in plan.order if entity.rows]
    seconds = _seconds(times, needed)
    return PlannedRun(
        scenario=plan.scenario.name,
        profile=plan.profile,
        target=redact(target.name),
        seed=plan.seed,
        as_of=format_instant(plan.as_of),
        config_hash=plan.config_hash,
        schema=plan.schema,
        total_rows=plan.total_rows,
        estimated_seconds=seconds,
        estimated_bytes=_sum(sizes[name].size if name in sizes else None for name in needed),
        estimated_range=None if seconds is not None else _range(service, plan, target, times),
        jobs=plan.jobs,
        maker=plan.maker,
        hint=faster_maker(plan, seconds, _with_likely_maker(plan, records, needed)),
        entities=tuple(_entities(plan, found, service.rows_of_runs(plan, target), times, sizes)),
        existing=tuple(
            ReadEntity(entity.name, str(plan.table(entity)), plan.existing[entity.name].rows)
            for entity in plan.parents_there
        ),
        check_constraints=found.preparation.checks,
        warnings=(*plan.warnings, *found.preparation.warnings(plan)),
    )


def _range(
    service: RunService, plan: Plan, target: Target, times: Mapping[str, TimeEstimate]
) -> TimeRange | None:
    return (
        range_of(plan, target.kind, times, service.runs_alike(plan, target))
        if plan.total_rows
        else None
    )


def _seconds(times: Mapping[str, TimeEstimate], needed: Sequence[str]) -> float | None:
    return _sum(times[name].seconds if name in times else None for name in needed)


def _with_likely_maker(plan: Plan, records: list[RunRecord], needed: Sequence[str]) -> float | None:
    """Returns how long a run takes whose rows are computed by what may be faster, if known."""
    maker = likely_maker(plan)
    if maker is None:
        return None
    return _seconds(estimated_times(replace(plan, maker=maker.kind), records), needed)


def _sum(numbers: Iterable[N | None]) -> N | None:
    """Returns the sum; None where one is not known, or there is none."""
    found: N | None = None
    for number in numbers:
        if number is None:
            return None
        found = number if found is None else found + number
    return found


def _entities(
    plan: Plan,
    looked: Look,
    of_runs: Mapping[str, int | None],
    times: Mapping[str, TimeEstimate],
    sizes: Mapping[str, SizeEstimate],
) -> list[PlannedEntity]:
    found = looked.preparation
    order = [plan.scenario.entity(name) for name in found.order]
    compilation = Compilation()

    def sql_bytes(entity: Entity) -> int:
        size = plan.batch_size or entity.rows
        return len(batch_sql(plan, entity, size, compilation=compilation)[0].encode())

    def planned(entity: Entity, table: str, there: FoundTable | None) -> PlannedEntity:
        rows, written = there.rows if there else None, of_runs.get(table)
        lasts, size = times.get(entity.name), sizes.get(entity.name)
        return PlannedEntity(
            entity=entity.name,
            table=table,
            mode=plan.modes[entity.name].value,
            first=found.of(plan.owners.of(entity)),
            rows=entity.rows,
            begins={
                name: numbers[-1] for name, numbers in plan.starts.get(entity.name, {}).items()
            },
            keys=tuple(str(key) for key in plan.keys[entity.name]),
            unchecked_keys=tuple(str(key) for key in plan.keys[entity.name] if key.unchecked),
            table_keys=there.keys if there else None,
            keys_are=found.keys_are.get(entity.name),
            filled_late=found.filled_late.get(entity.name, ()),
            left_out=there.left_out if there else (),
            rows_there=rows,
            rows_exact=there is None or there.rows_exact,
            rows_of_runs=min(rows, written) if rows is not None and written is not None else None,
            sql_bytes=sql_bytes(entity),
            estimated_seconds=lasts.seconds if lasts else None,
            estimated_by=lasts.run_id if lasts else None,
            estimated_bytes=size.size if size else None,
            sampled_rows=size.rows if size else 0,
        )

    return [
        planned(entity, str(plan.table(entity)), looked.tables.get(entity.name))
        for entity in order or plan.order
    ]
