"""Rows of an entity from any row number on, made in memory page by page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sdgen.compiling.compilation import Compilation
from sdgen.compiling.look_ups import LookUps
from sdgen.compiling.statements import RowRange, range_parameters, range_values, select_rows
from sdgen.databases.registry import open_in_memory
from sdgen.errors import OutOfRangeError
from sdgen.planning.plan import Plan
from sdgen.runs.makers.out_of_range import with_advice
from sdgen.scenario.models import Column, Entity

_PAGE = 1_000
"""Rows that are held at a time."""


def rows_between(
    plan: Plan, entity: Entity, columns: Sequence[Column], first: int, end: int
) -> Iterator[tuple[object, ...]]:
    """Yields the cells of rows first … end-1 as the driver gives them, making them as asked for.

    Args:
        plan: a plan for ``memory_database``.
        entity: one of its entities.
        columns: which of its columns.
        first: the first row number.
        end: one past the last.

    Raises:
        TargetError: the database refuses.
    """
    if first >= end:
        return
    size, look_ups = min(_PAGE, end - first), LookUps(Compilation())
    page = RowRange(*range_parameters(plan.dialect), at_most=size, altogether=end - first)
    names = [column.name for column in columns]
    sql = plan.dialect.render(select_rows(plan, entity, page, look_ups, only=names))
    with open_in_memory() as engine:
        engine.provide(look_ups)
        for start in range(first, end, size):
            last = min(start + size, end)
            engine.stage(look_ups, start, last)
            try:
                found = engine.query(sql, range_values(start, last))
            except OutOfRangeError as error:
                raise with_advice(error, plan, entity) from error
            yield from found
