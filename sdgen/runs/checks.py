"""Checks of a scenario, made in the target when all rows are written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from sdgen.compiling.check_queries import (
    breaking,
    breaking_made,
    measure,
    measured,
    uses_hidden,
    without_row,
)
from sdgen.compiling.compilation import Compilation
from sdgen.compiling.look_ups import LookUps
from sdgen.compiling.statements import RowRange, range_parameters, range_values
from sdgen.databases.engine import Engine
from sdgen.errors import OutOfRangeError
from sdgen.logs import RunLog
from sdgen.planning.plan import Plan
from sdgen.runs.batches.sizes import usual_batch_size
from sdgen.runs.stopping.cancelling import CancelSwitch
from sdgen.scenario.check_models import Bounds, Check
from sdgen.scenario.check_rules import type_of_measure
from sdgen.scenario.models import Entity
from sdgen.store.records import CheckResult
from sdgen.value_order import is_between
from sdgen.values import canonical_text


def make_checks(
    engine: Engine, plan: Plan, log: RunLog, switch: CancelSwitch
) -> tuple[CheckResult, ...]:
    """Returns the results of all checks of the scenario, in their order.

    Args:
        engine: a connection to the target.
        plan: the run's plan.
        log: is told of each check.
        switch: tells whether to stop; asked before each check.

    Raises:
        TargetError: the database refuses.
        RunCancelledError: somebody asked for the run to be stopped.
    """
    results = []
    compilation = Compilation()
    for check in plan.scenario.checks:
        switch.check()
        wrong = list(_wrong(engine, plan, check, compilation))
        result = CheckResult(check.title, not wrong, "; ".join(wrong) or None)
        if result.passed:
            log.info(f"check passed: {result.name}")
        else:
            log.error(f"check failed: {result.name}: {result.found}")
        results.append(result)
    return tuple(results)


def _wrong(engine: Engine, plan: Plan, check: Check, compilation: Compilation) -> Iterator[str]:
    entity = plan.scenario.entity(check.entity)
    if check.expr is not None:
        yield from _breaking(engine, plan, entity, check.expr, compilation)
    if check.column is None:
        return
    if check.measures:
        yield from _out_of_bounds(engine, plan, entity, check.column, check.measures)
    if check.fk:
        yield from _without_row(engine, plan, entity, check.column)


def _breaking(
    engine: Engine, plan: Plan, entity: Entity, condition: str, compilation: Compilation
) -> Iterator[str]:
    """Yields how many rows break a condition, if any does."""
    try:
        if uses_hidden(entity, condition):
            count = _broken_as_made(engine, plan, entity, condition, LookUps(compilation))
        else:
            query = breaking(plan, entity, condition)
            count = _count(engine.query(engine.dialect.render(query)))
    except OutOfRangeError as error:
        yield f"it cannot be computed for every row: {error}"
        return
    if count:
        yield f"{count} rows break it" if count != 1 else "1 row breaks it"


def _broken_as_made(
    engine: Engine, plan: Plan, entity: Entity, condition: str, look_ups: LookUps
) -> int:
    """Returns how many rows of the run break a condition on hidden columns: all are made again."""
    first, end = plan.first(entity), plan.end(entity)
    size = max(1, min(usual_batch_size(entity, engine), entity.rows))
    rows = RowRange(*range_parameters(plan.dialect), at_most=size, altogether=entity.rows)
    query = engine.dialect.render(breaking_made(plan, entity, condition, rows, look_ups))
    broken = 0
    for at in range(first, end, size):
        until = min(at + size, end)
        with engine.transaction():
            engine.provide(look_ups)
            engine.stage(look_ups, at, until)
            engine.expect_rows(until - at, len(entity.columns))
            broken += _count(engine.query(query, range_values(at, until)))
    return broken


def _count(rows: Sequence[tuple[object, ...]]) -> int:
    ((count,),) = rows
    return int(str(count))


def _out_of_bounds(
    engine: Engine, plan: Plan, entity: Entity, column: str, measures: dict[str, Bounds]
) -> Iterator[str]:
    """Yields what the measures of a column are where they are not within their bounds."""
    aggregates = [measure(plan, entity, name, column) for name in measures]
    query = measured(plan, entity, aggregates)
    ((rows, *found),) = engine.query(engine.dialect.render(query))
    column_type = entity.column(column).type
    for (name, bounds), value in zip(measures.items(), found, strict=True):
        if name == "null_rate" and rows:
            value = 1 - Decimal(str(value)) / Decimal(str(rows))
        if value is None or not rows:
            yield f"{name} is unknown: {'every cell is NULL' if rows else 'the table has no rows'}"
            continue
        data_type = type_of_measure(name, column_type)
        if not is_between(value, bounds.min, bounds.max, data_type):
            text = canonical_text(value, column_type if name in ("min", "max") else data_type)
            yield f"{name} is {text}, not {bounds}"


def _without_row(engine: Engine, plan: Plan, entity: Entity, column: str) -> Iterator[str]:
    generator = entity.column(column).generator.params
    copied = generator.copied_from(plan.facts(entity, column))
    if copied is None:
        return
    parent = plan.scenario.entity(copied.cell.entity)
    query = without_row(plan, entity, column, parent, copied.cell.column)
    ((count,),) = engine.query(engine.dialect.render(query))
    if count:
        cell = f"{plan.table(parent)}.{copied.cell.column}"
        yield f"{count} cells are not in {cell}"


def failed(results: Sequence[CheckResult]) -> str:
    """Returns what checks have failed, in one text; empty where none has."""
    wrong = [result for result in results if not result.passed]
    if not wrong:
        return ""
    told = "; ".join(f"{result.name} ({result.found})" for result in wrong)
    return f"{len(wrong)} of {len(results)} checks failed: {told}"
