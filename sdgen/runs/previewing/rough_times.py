"""How long a run may take that no earlier one tells of: a range, by the rates in docs/scale.md."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence

from sdgen.databases.rates import Rates
from sdgen.databases.registry import get_database, recorded_database
from sdgen.frozen import frozen
from sdgen.planning.plan import Plan
from sdgen.runs.makers.choosing import TARGET, file_maker_of
from sdgen.runs.previewing.cell_costs import cost_of
from sdgen.runs.previewing.estimates import TimeEstimate
from sdgen.scenario.models import Entity, Scenario
from sdgen.store import RunRecord

_SPREAD = 0.5, 3.5
"""What the tables of docs/benchmarks.md are, at least and at most, of what the rates say."""
_SPREAD_HERE = 0.5, 2.0
"""The same, where runs of other scenarios tell how fast this machine is."""
_SECONDS_OF_TABLE = 0.01, 0.2


@frozen
class TimeRange:
    """How long a run may take.

    Args:
        low, high: seconds.
        runs: ids of runs of other scenarios that tell how fast this machine is; none where the
            rates in docs/scale.md alone tell.
    """

    low: float
    high: float
    runs: tuple[str, ...]


def range_of(
    plan: Plan,
    kind: str,
    known: Mapping[str, TimeEstimate],
    others: Sequence[tuple[RunRecord, Scenario]],
) -> TimeRange | None:
    """Returns how long a run may take; None where no rates are known of what makes its rows.

    Args:
        plan: the plan.
        kind: the target's kind.
        known: entity → its time, where an earlier run tells.
        others: runs into the same kind of target by the same maker, with their scenarios.
    """
    rates = rates_of(kind, plan.maker)
    if rates is None:
        return None
    low, high = rates.seconds
    measured = sum(known[entity.name].seconds for entity in plan.order if entity.name in known)
    unknown = [each for each in plan.order if each.name not in known and each.rows]
    seconds = _typical(rates, ((each, each.rows) for each in unknown))
    speeds = _speeds(rates, others)
    least, most = _SPREAD_HERE if speeds else _SPREAD
    slow, fast = max(speeds.values(), default=1.0), min(speeds.values(), default=1.0)
    jobs = 1.0 if speeds else _gain(rates, plan.jobs)
    return TimeRange(
        low + measured + seconds * fast * least / jobs + len(unknown) * _SECONDS_OF_TABLE[0],
        high + measured + seconds * slow * most + len(unknown) * _SECONDS_OF_TABLE[1],
        tuple(speeds),
    )


def rates_of(kind: str, maker: str | None) -> Rates | None:
    """Returns what is known of a kind of target, and of what computes its rows."""
    database = recorded_database(kind)
    stores = database.rates if database else None
    if maker in (None, TARGET) or stores is None:
        return stores
    writer = file_maker_of(maker)
    makes = writer.rates if writer else get_database(str(maker)).rates
    if makes is None:
        return None
    return Rates(stores.row, stores.cell, makes.factor, stores.key, makes.job, makes.seconds)


def _gain(rates: Rates, jobs: int | None) -> float:
    """Returns how many times as fast several jobs are as one."""
    number = jobs or min(os.cpu_count() or 1, 8)
    return 1.0 + rates.job * (number - 1)


def _typical(rates: Rates, entities: Iterable[tuple[Entity, int]]) -> float:
    """Returns the seconds that rows take by the rates."""
    return sum(rows * _nanoseconds(rates, entity) for entity, rows in entities) / 1e9


def _nanoseconds(rates: Rates, entity: Entity) -> float:
    keys = 1 + sum(column.generator.type == "fk" for column in entity.stored_columns)
    stored = rates.row + rates.cell * len(entity.stored_columns) + rates.key * keys
    return stored + rates.factor * cost_of(entity)


def _speeds(rates: Rates, others: Sequence[tuple[RunRecord, Scenario]]) -> dict[str, float]:
    """Returns run → how long it took, as a multiple of what the rates say."""
    found = {}
    for record, scenario in others:
        entities = {entity.name: entity for entity in scenario.entities}
        written = [
            (entities[each.entity], each.rows_written)
            for each in record.entities
            if each.entity in entities
        ]
        if typical := _typical(rates, written):
            found[record.id] = record.seconds / typical
    return found
