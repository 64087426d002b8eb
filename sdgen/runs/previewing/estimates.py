"""How long a run will take, by earlier runs, and how large its rows are, by some of them.

Nothing is guessed: where no earlier run has filled the same table of the target there is no time,
and where no row could be made in memory there is no size.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import suppress

from generators_sql.faking.time_limit import within
from sdgen.compiling.compilation import Compilation
from sdgen.compiling.look_ups import LookUps
from sdgen.compiling.statements import RowRange, range_parameters, range_values, select_rows
from sdgen.databases.engine import Engine
from sdgen.databases.registry import open_in_memory
from sdgen.errors import SdgenError
from sdgen.frozen import frozen
from sdgen.kept_values import KeptValues
from sdgen.planning.plan import Plan
from sdgen.runs.previewing.preview import stopped_after, texts_of
from sdgen.scenario.models import Entity
from sdgen.store import RunRecord

_CPU_SECONDS = 1.0  # that rows may be made
_SECONDS = 10.0  # by the clock, on a machine that has much else to do
_PLACES, _ROWS = 3, 20  # of each entity
_MOST_RUNS = 50
_MOST_TIMES = 100  # as many rows as a run has written whose rate is believed

# Of the plans that were asked for last: the builder plans the same run in several modes, and each
# time with another seed where none is given, which hardly changes how large rows are.
_kept: KeptValues[str, dict[str, SizeEstimate]] = KeptValues(most=50)


@frozen
class TimeEstimate:
    """How long the rows of an entity will take.

    Args:
        seconds: so long, with its share of what that run did beside writing rows.
        run_id: the earlier run whose rate it is.
    """

    seconds: float
    run_id: str


@frozen
class SizeEstimate:
    """How large the rows of an entity are.

    Args:
        size: bytes of all their cells as text in UTF-8; a database needs more, or less.
        rows: how many rows were made to tell.
    """

    size: int
    rows: int


def estimated_times(plan: Plan, records: list[RunRecord]) -> dict[str, TimeEstimate]:
    """Returns entity → how long it will take, as in the run that wrote the most rows of it.

    Args:
        plan: the plan.
        records: earlier runs into the target, newest first.
    """
    most: dict[str, tuple[int, float, str]] = {}
    wanted = {
        (entity.name, str(plan.table(entity))): entity.rows / _MOST_TIMES for entity in plan.order
    }
    for record in records[:_MOST_RUNS]:
        writing = sum(each.seconds for each in record.entities)
        alike = record.is_complete and record.maker == plan.maker
        if not alike or not writing or not record.seconds:
            continue
        share = record.seconds / writing  # several jobs overlap; keys are made after the rows
        for each in record.entities:
            known = most.get(each.entity, (0, 0.0, ""))
            least = wanted.get((each.entity, each.target_table))
            if least is not None and each.rows_written > known[0] and each.rows_written >= least:
                rate = each.seconds * share / each.rows_written
                most[each.entity] = each.rows_written, rate, record.id
    return {
        entity.name: TimeEstimate(entity.rows * most[entity.name][1], most[entity.name][2])
        for entity in plan.order
        if entity.name in most
    }


def estimated_sizes(plan: Plan) -> dict[str, SizeEstimate]:
    """Returns entity → how large its rows are; without those that there was no time for."""
    rows = [plan.scenario.entity(name).rows for name in plan.open_rows]  # of which no hash tells
    key = f"{plan.config_hash} {rows}"
    known = _kept.get(key)
    if known is None:
        known = _estimated_sizes(plan)
        _kept.keep(key, known)
    return known


def _estimated_sizes(plan: Plan) -> dict[str, SizeEstimate]:
    found: dict[str, SizeEstimate] = {}
    end = time.thread_time() + _CPU_SECONDS
    with (
        suppress(SdgenError),
        within(_SECONDS),
        open_in_memory() as engine,
        stopped_after(engine, _SECONDS),
    ):
        made, compilation = plan.in_dialect(engine.dialect), Compilation()
        for entity in sorted(made.order, key=lambda entity: -entity.rows):
            if time.thread_time() > end:
                break
            with suppress(SdgenError):  # such as where rows of the target are needed
                found[entity.name] = _size(engine, made, entity, LookUps(compilation))
    return found


def _size(engine: Engine, plan: Plan, entity: Entity, look_ups: LookUps) -> SizeEstimate:
    if not entity.rows:
        return SizeEstimate(0, 0)
    columns = entity.stored_columns
    largest = _PLACES * _ROWS
    rows = RowRange(*range_parameters(plan.dialect), at_most=largest, altogether=largest)
    names = [column.name for column in columns]
    query = plan.dialect.render(select_rows(plan, entity, rows, look_ups, only=names))
    engine.provide(look_ups)
    size = count = 0
    for first, end in _ranges(plan.first(entity), plan.end(entity)):
        engine.stage(look_ups, first, end)
        for row in engine.query(query, range_values(first, end)):
            count += 1
            size += sum(len(cell.encode()) for cell in texts_of(columns, row) if cell is not None)
    return SizeEstimate(size * entity.rows // max(1, count), count)


def _ranges(first: int, end: int) -> Iterator[tuple[int, int]]:
    """Yields all rows of a small entity, of others some in places that are evenly spread."""
    if end - first <= _PLACES * _ROWS:
        yield first, end
        return
    for place in range(_PLACES):
        begin = first + (end - first - _ROWS) * place // (_PLACES - 1)
        yield begin, begin + _ROWS
