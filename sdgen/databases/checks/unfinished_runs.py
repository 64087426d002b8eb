"""Rows that runs which have not finished are still to write: whether those of a run spare them."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from generators_sql.sequence import Sequence as Counted
from sdgen.column_types import ColumnType
from sdgen.databases.checks.findings import Finding
from sdgen.databases.checks.inspection import Inspection
from sdgen.databases.engine import Engine
from sdgen.databases.reserved_numbers import UnfinishedRun, unfinished_runs
from sdgen.databases.stored_tables import StoredKey
from sdgen.errors import listed
from sdgen.planning.starts import NumberRange, number_ranges
from sdgen.scenario.models import Entity

_ADVICE = "Resume or undo that run first"


def unfinished_findings(
    engine: Engine, inspection: Inspection, taken: Collection[str]
) -> Iterator[Finding]:
    """Yields where a run would take what another one is to write, which could not be resumed then.

    Of tables that are emptied no other run has to write any more; those that still are to get
    their keys are looked at elsewhere.

    Args:
        engine: a connection to the target.
        inspection: what it holds.
        taken: the tables whose rows are known to be in the way.
    """
    plan = inspection.plan
    kept = [
        entity
        for entity in plan.order
        if entity.rows
        and plan.table(entity) in inspection.tables
        and not plan.empties(entity)
        and plan.owners.of(entity) not in inspection.unfinished
        and any(key.is_unique for key in inspection.keys_of(entity))
    ]
    runs = unfinished_runs(engine, list(dict.fromkeys(plan.table(entity) for entity in kept)))
    ours = {(each.entity, each.column): each for each in number_ranges(plan)} if runs else {}
    for run in runs:
        for entity in kept:
            table = plan.table(entity)
            holds_rows = table in inspection.holding_rows
            if table not in run.tables or run.is_gone_from(table, holds_rows=holds_rows):
                continue
            for key in inspection.keys_of(entity):
                numbers = _numbers(inspection, entity, key, ours)
                if numbers is not None and str(numbers.table) not in taken:
                    yield from _shared(inspection, run, numbers)
            if told := _others(inspection, entity, run):
                yield told


def _numbers(
    inspection: Inspection,
    entity: Entity,
    key: StoredKey,
    ours: dict[tuple[str, str], NumberRange],
) -> NumberRange | None:
    """Returns the numbers that a key of one column gets; None for other keys."""
    if not (key.is_unique and key.is_plain and len(key.columns) == 1):
        return None
    column = inspection.column(entity, key.columns[0])
    return ours.get((entity.name, column.name)) if column else None


def _shared(inspection: Inspection, run: UnfinishedRun, numbers: NumberRange) -> Iterator[Finding]:
    """Yields that numbers are another run's, or begin behind them."""
    for theirs in run.numbers:
        if theirs.table != numbers.table or (
            inspection.folded(theirs.column) != inspection.folded(numbers.column)
        ):
            continue
        said = f"run {run.run_id} has not finished, and its {theirs.column} goes from "
        said += f"{theirs.least} to {theirs.most}"
        shared = numbers.first_shared(theirs)
        if shared is not None:
            # Whoever made an empty table anew has given up the run, though its ledger still stands.
            yield Finding(
                str(numbers.table),
                f"{said}: this run would write the same numbers, such as {shared}. {_ADVICE}, or "
                "use other numbers (sequence with start: next)",
                is_certain=numbers.table in inspection.holding_rows,
            )
        elif _continues(inspection, numbers):
            message = f"{said}: this run has {numbers.least} to {numbers.most}. {_ADVICE} to "
            yield Finding(str(numbers.table), f"{message}leave no gap", is_certain=False)


def _continues(inspection: Inspection, numbers: NumberRange) -> bool:
    column = inspection.plan.scenario.entity(numbers.entity).column(numbers.column)
    generator = column.generator.params
    return isinstance(generator, Counted) and generator.is_continuing


def _others(inspection: Inspection, entity: Entity, run: UnfinishedRun) -> Finding | None:
    """Returns that rows may share values of keys that are neither numbered nor uuids."""
    keys = [
        key
        for key in inspection.keys_of(entity)
        if key.is_unique
        and (columns := [c for name in key.columns if (c := inspection.column(entity, name))])
        and not any(
            isinstance(column.generator.params, Counted) or column.type.kind is ColumnType.UUID
            for column in columns
        )
    ]
    if not keys:
        return None
    named = listed([f"({', '.join(key.expressions or key.columns)})" for key in keys])
    return Finding(
        str(inspection.plan.table(entity)),
        f"run {run.run_id} has not finished, and rows that it is still to write may have the same "
        f"values of {named} as this run's; it could not be resumed then. {_ADVICE}",
        is_certain=False,
    )
