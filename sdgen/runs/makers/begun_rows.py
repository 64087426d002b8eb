"""Rows whose computing begins while the tables that they go into are prepared.

A server waits until the first of them are computed, a processor until the tables are ready. So the
first rows of a run's first batches are computed by then, each by a connection of its own.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from itertools import chain

from sdgen.closing import Closing
from sdgen.compiling.look_ups.existing_table import ExistingTable
from sdgen.compiling.statements import range_values
from sdgen.databases.checks.inspection import Inspection
from sdgen.databases.column_copies import GivesColumns
from sdgen.databases.columns import Rows
from sdgen.databases.engine import Engine
from sdgen.errors import SdgenError
from sdgen.opened_ahead import OpenedAhead
from sdgen.runs.batches.batch import Batch
from sdgen.runs.batches.sizes import batch_size
from sdgen.runs.makers.selects import SelectSQL, SelectStatements
from sdgen.scenario.models import Entity

FEWEST_ROWS = 100_000
"""Of a batch: fewer are computed sooner than that is worth the connection."""
_MOST_ENTRIES = 100_000
"""Of look-up tables: each connection has its own, and this one waits for its turn."""


def rows_of(engine: GivesColumns, sql: SelectSQL, first: int, end: int) -> Iterator[Rows]:
    """Yields rows first … end-1, so many at a time that their memory is bounded."""
    lowest, many = first, sql.at_first
    while lowest < end:
        bound, size = min(end, lowest + many), 0
        engine.stage(sql.look_ups, lowest, bound)
        for rows in engine.columns(sql.text, range_values(lowest, bound)):
            size += rows.size
            yield rows
        lowest, many = bound, sql.after(bound - lowest, size)


class FirstRows(Closing):
    """The rows of a batch, the first of which are computed already. They can be had once.

    Args:
        engine: what computes them; closed with this.
        sql: the query.
        first: the number of the first row.
        end: one past the last one's.
    """

    def __init__(self, engine: GivesColumns, sql: SelectSQL, first: int, end: int) -> None:
        self._engine = engine
        rows = rows_of(engine, sql, first, end)
        try:
            engine.provide(sql.look_ups)
            self._rows: Iterator[Rows] | None = chain([next(rows)], rows)
        except BaseException:
            engine.close()
            raise

    def rows(self) -> Iterator[Rows] | None:
        """Returns them, some at a time; None where somebody has had them."""
        rows, self._rows = self._rows, None
        return rows

    def close(self) -> None:
        """Ends the connection."""
        self._engine.close()


class BegunRows(Closing):
    """The batches of a run that are begun. Safe for several threads.

    Args:
        selects: their queries.
        open_: returns a connection that computes rows.
    """

    def __init__(self, selects: SelectStatements, open_: Callable[[], GivesColumns]) -> None:
        self.selects, self._open = selects, open_
        self._begun: dict[tuple[str, int, int], OpenedAhead[FirstRows]] = {}

    def begin(self, inspection: Inspection, target: Engine, jobs: int) -> None:
        """Begins the first batches of the entity with the most rows.

        A processor is left to what prepares the tables.

        Args:
            inspection: what the target holds of the run's tables.
            target: a connection to it.
            jobs: how many workers there will be.
        """
        plan = inspection.plan
        entity = max(plan.order, key=lambda each: each.rows)
        size = batch_size(plan, entity, target, jobs)
        together = {name for group in inspection.together for name in group}
        if size < FEWEST_ROWS or entity.rows < FEWEST_ROWS or entity.name in together:
            return
        sql = self.selects.of(entity)
        if sum(table.entries for table in sql.look_ups) > _MOST_ENTRIES:
            return
        # What is in the target is read from there, what Python makes is made batch by batch.
        if any(table.by_range or isinstance(table, ExistingTable) for table in sql.look_ups):
            return
        numbers = range(plan.first(entity), plan.end(entity), size)
        for first in numbers[: min(jobs, max(1, (os.cpu_count() or 1) - 1))]:
            self._begin(entity, sql, first, min(first + size, plan.end(entity)))

    def take(self, batch: Batch) -> FirstRows | None:
        """Returns the rows of a batch, which the caller closes; None where they are not begun.

        Why they cannot be computed is told where they are computed anew.
        """
        begun = self._begun.pop((batch.entity.name, batch.first, batch.end), None)
        try:
            return None if begun is None else begun.take()
        except SdgenError:
            return None

    def close(self) -> None:
        """Ends what nobody has taken."""
        while self._begun:
            self._begun.popitem()[1].close()

    def _begin(self, entity: Entity, sql: SelectSQL, first: int, end: int) -> None:
        self._begun[entity.name, first, end] = OpenedAhead(
            lambda: FirstRows(self._open(), sql, first, end)
        )
