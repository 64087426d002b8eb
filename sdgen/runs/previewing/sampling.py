"""A sample of a scenario's rows, spread over all of them, made in a database in memory."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping, Sequence

from generators_sql.faking.time_limit import within
from sdgen.compiling.compilation import Compilation
from sdgen.compiling.look_ups import LookUps
from sdgen.compiling.statements import RowRange, range_parameters, range_values, select_rows
from sdgen.databases.engine import Engine
from sdgen.databases.registry import open_in_memory
from sdgen.errors import SdgenError
from sdgen.planning.plan import Plan
from sdgen.runs.previewing.preview import Preview, size_of, stopped_after, texts_of
from sdgen.scenario.models import Column, Entity

RANGES = 100
"""Ranges of neighbouring rows that a sample consists of; the first one begins at the first row."""
MOST_CHARACTERS = 8 * 2**20
"""Characters of all cells of a sample, about."""
_FIRST = 10  # rows that show how long all of them are


def sample(
    plan: Plan,
    count: int,
    seconds: float,
    entities: Sequence[Entity] | None = None,
    only: Mapping[str, Sequence[str]] | None = None,
) -> list[Preview]:
    """Returns some rows of each entity, hidden columns too, in order.

    A series that goes on with the row numbers, or a trend, shows in whole, as it would not in the
    first rows of a large table. What takes too long lacks the entities that are left then.

    Args:
        plan: a plan for ``memory_database``.
        count: rows of each entity at most; fewer where they are long.
        seconds: how long it may take.
        entities: of these; None for all, parents first.
        only: entity → names of the columns whose cells are wanted; None for all of all. Cells that
            are not wanted are not even compiled, which takes longer than their rows.

    Raises:
        TargetError: the database takes longer for the first of them.
        TooSlowError: values that Python makes take longer.
    """
    wanted = plan.order if entities is None else entities
    most, end = MOST_CHARACTERS // max(1, len(wanted)), time.monotonic() + seconds
    found: list[Preview] = []
    try:
        with within(seconds), open_in_memory() as engine, stopped_after(engine, seconds):
            compilation = Compilation()
            for entity in wanted:
                if found and time.monotonic() > end:
                    break
                rows, look_ups = min(count, entity.rows), LookUps(compilation)
                names = None if only is None else only[entity.name]
                columns = entity.columns if names is None else [*map(entity.column, names)]
                found.append(_sample(engine, plan, entity, columns, rows, most, look_ups))
    except SdgenError:
        if not found or time.monotonic() < end:
            raise
    return found


def _sample(
    engine: Engine,
    plan: Plan,
    entity: Entity,
    columns: Sequence[Column],
    count: int,
    most: int,
    look_ups: LookUps,
) -> Preview:
    first_row, end_row = range_parameters(plan.dialect)
    first, end = plan.first(entity), plan.end(entity)
    largest = max(until - begin for begin, until in spread(first, end, count))
    rows = RowRange(first_row, end_row, at_most=max(largest, _FIRST), altogether=count)
    names = tuple(column.name for column in columns)
    query = plan.dialect.render(select_rows(plan, entity, rows, look_ups, only=names))
    engine.provide(look_ups)

    def made(begin: int, until: int) -> Iterator[tuple[str | None, ...]]:
        engine.stage(look_ups, begin, until)
        for row in engine.each(query, range_values(begin, until)):
            yield texts_of(columns, row)

    wanted = count
    few = list(made(first, min(first + _FIRST, end)))
    if few:
        longest = max(1, *map(size_of, few))
        count = min(count, max(1, most // longest))
    found = [row for begin, until in spread(first, end, count) for row in made(begin, until)]
    return Preview(entity.name, names, tuple(found), entity.rows, wanted - len(found))


def spread(first: int, end: int, count: int) -> Iterator[tuple[int, int]]:
    """Yields ranges (first, end) of ``count`` rows altogether, evenly spread over first … end-1."""
    rows = end - first
    if count >= rows or count <= RANGES:
        yield first, first + min(count, rows)
        return
    size = count // RANGES
    for number in range(RANGES):
        begin = first + (rows - size) * number // (RANGES - 1)
        # Of a table hardly larger than the sample the ranges would overlap.
        until = first + (rows - size) * (number + 1) // (RANGES - 1)
        yield begin, begin + (size if number == RANGES - 1 else min(size, until - begin))
