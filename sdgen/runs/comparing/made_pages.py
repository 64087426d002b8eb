"""Rows of a recorded run, made in memory page by page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sdgen.compiling.compilation import Compilation
from sdgen.compiling.look_ups import LookUps
from sdgen.compiling.statements import RowRange, range_parameters, range_values, select_rows
from sdgen.databases.engine import Engine
from sdgen.errors import OutOfRangeError
from sdgen.planning.plan import Plan
from sdgen.runs.makers.out_of_range import with_advice
from sdgen.runs.previewing.preview import size_of, texts_of
from sdgen.scenario.models import Entity

_MOST_ROWS = 1_000
_MOST_CHARACTERS = 4 * 2**20
"""Of a page, about: as many are held of each run."""

Texts = tuple[str | None, ...]


class MadePages:
    """Some columns of the rows of an entity, page by page, each when it is asked for.

    Args:
        engine: a database in memory.
        plan: the plan of the run, in its dialect.
        entity: the entity.
        columns: names of the columns.
        altogether: how many rows will be asked for, about.
        compilation: what compiling the plan's statements has worked out so far.
    """

    def __init__(
        self,
        engine: Engine,
        plan: Plan,
        entity: Entity,
        columns: Sequence[str],
        altogether: int,
        compilation: Compilation,
    ) -> None:
        self._engine, self._plan, self._entity = engine, plan, entity
        self._columns = [entity.column(name) for name in columns]
        self._look_ups = LookUps(compilation)
        rows = RowRange(*range_parameters(plan.dialect), _MOST_ROWS, max(altogether, _MOST_ROWS))
        query = select_rows(plan, entity, rows, self._look_ups, only=columns)
        self._sql = plan.dialect.render(query)
        engine.provide(self._look_ups)
        self.size = 10  # until it is known how long rows are

    def page(self, first: int, end: int) -> list[Texts]:
        """Returns rows first … end-1 as canonical texts. Raises TargetError."""
        self._engine.stage(self._look_ups, first, end)
        try:
            found = self._engine.query(self._sql, range_values(first, end))
        except OutOfRangeError as error:
            raise with_advice(error, self._plan, self._entity) from error
        rows = [texts_of(self._columns, row) for row in found]
        longest = max(1, *map(size_of, rows)) if rows else 1
        self.size = max(1, min(_MOST_ROWS, _MOST_CHARACTERS // longest, self.size * 10))
        return rows


def pages(first: MadePages, second: MadePages, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yields ranges (first, end) of start … end-1 that neither of two has to hold too much for."""
    while start < end:
        until = min(end, start + min(first.size, second.size))
        yield start, until
        start = until
