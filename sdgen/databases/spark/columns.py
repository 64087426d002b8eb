"""Rows that Spark computes for tables of a database: they come to this process as Arrow.

Tasks compute and send; what stores the rows, in one transaction with the ledger, is this process
alone. So a task that is retried, or executed twice, stores nothing: Spark takes one result of each
part of a query. Its executors need no driver of the database, no way to it and no password.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from uuid import uuid4

import pyarrow as pa
from sqlglot import exp

from dialects import sql_nodes as x
from dialects.sql_statements import create_temporary_view
from sdgen.column_types import TIMESTAMPS, ColumnType
from sdgen.compiling.look_ups import LookUps, LookUpTable
from sdgen.compiling.look_ups.table import NUMBER, VALUES
from sdgen.databases.arrow_stream import rows_of
from sdgen.databases.column_copies import GivesColumns
from sdgen.databases.columns import Rows
from sdgen.databases.spark.session import SparkFilesSession
from sdgen.errors import TargetError
from sdgen.planning.request import SparkMaster

_TIMES = {*TIMESTAMPS, ColumnType.DATE}
_LONG_AGO = " (BC)"
_GLOBAL = "global_temp"  # spark.sql.globalTempDatabase


@dataclass
class _Shared:
    """What the workers of a run have together.

    Args:
        session: Spark, started.
        taken: look-up table → the view of all sessions that has what a target has given.
        parts: into how many tasks the rows of a query are split.
        workers: those that are open.
    """

    session: SparkFilesSession
    taken: dict[str, str] = field(default_factory=dict)
    parts: int = 1
    workers: int = 0


class SparkColumns(GivesColumns):
    """A session of Spark for one worker.

    Args:
        master: where Spark computes.
        beside: another worker of the same run.

    Raises:
        TargetError: it cannot be started.
    """

    def __init__(self, master: SparkMaster, beside: SparkColumns | None = None) -> None:
        self._shared: _Shared = beside._shared if beside else _Shared(SparkFilesSession(master))
        session = self._shared.session
        self.dialect = session.dialect
        self._open = ExitStack()
        try:
            self._worker = self._open.enter_context(session.worker())
        except BaseException:
            if beside is None:
                session.close()
            raise
        self._shared.workers += 1
        self._stopped = False
        self._has: set[str] = set()

    def parts_for(self, jobs: int) -> int:
        """Returns how many tasks a query has: all workers together keep Spark's cores busy."""
        self._shared.parts = max(1, -(-self._shared.session.at_once // jobs))
        return self._shared.parts

    def provide(self, look_ups: LookUps) -> None:
        """Makes the views of look-ups, and of those that another worker has taken."""
        for name, shared in self._shared.taken.items():
            if name not in self._has:
                source = exp.select(exp.Star()).from_(x.table(shared, _GLOBAL))
                view = create_temporary_view(x.table(name), source)
                self._worker.execute(self.dialect.render(view))
                self._has.add(name)
        self._worker.make(look_ups)

    def stage(self, look_ups: LookUps, first: int, end: int) -> None:
        """Makes views of the cells that Python makes for a range of rows."""
        self._worker.stage(look_ups, first, end)

    def take(self, table: LookUpTable, entries: Iterable[str]) -> None:
        """Makes a view of all sessions, and keeps its rows: cast here, lest it fails later."""
        names = [NUMBER, *VALUES[: len(table.columns)]]
        schema = pa.schema([(name, pa.string()) for name in names])
        times = {
            name for name, each in zip(VALUES, table.columns, strict=False) if each.type in _TIMES
        }
        batches = [_strings(schema, json.loads(some), times) for some in entries]
        arrow = pa.Table.from_batches(batches, schema)
        cells = [x.alias(x.cast(x.col(NUMBER), self.dialect.type_names[table.number_type]), NUMBER)]
        for name, column in zip(VALUES, table.columns, strict=False):
            cell: exp.Expression = x.col(name)
            if column.type is ColumnType.BYTES:
                cell = x.call(exp.Unhex, x.replaced(cell, x.text("\\x"), x.text("")))
            else:
                cell = x.cast(cell, self.dialect.looked_up_type(column.type, column.decimal))
            cells.append(x.alias(cell, name))
        given, shared = f"sdgen_given_{uuid4().hex}", f"sdgen_taken_{uuid4().hex}"
        query = exp.select(*cells).from_(x.table(given))
        self._worker.keep(arrow, given, self.dialect.render(query), shared)
        self._shared.taken[table.name] = shared

    def columns(self, sql: str, parameters: Mapping[str, int]) -> Iterator[Rows]:
        """Yields the rows of a query, which is one job of Spark."""
        if self._stopped:
            raise TargetError("Spark: stopped")
        made = self._worker.arrow(sql, parameters, self._shared.parts)
        yield from rows_of(made.__arrow_c_stream__())

    def cancel(self) -> None:
        """Stops the jobs of the run, and keeps this worker from having another."""
        self._stopped = True
        self._shared.session.cancel()

    def close(self) -> None:
        """Drops the views; the last one stops Spark, where it was started for the run."""
        shared = self._shared
        shared.workers -= 1
        with ExitStack() as ending:
            if not shared.workers:
                ending.callback(shared.session.close)
                for name in shared.taken.values():
                    ending.callback(self._worker.forget, name)
            ending.callback(self._open.close)


def _strings(
    schema: pa.Schema, entries: list[list[str | None]], times: Collection[str]
) -> pa.RecordBatch:
    columns = []
    for name, cells in zip(schema.names, zip(*entries, strict=True), strict=True):
        said = map(_spelled, cells) if name in times else cells
        columns.append(pa.array(said, pa.string()))
    return pa.RecordBatch.from_arrays(columns, schema=schema)


def _spelled(time: str | None) -> str | None:
    """Returns a time as Spark reads it: before our era with a negative year."""
    if time is None or not time.endswith(_LONG_AGO):
        return time
    year, rest = time.removesuffix(_LONG_AGO).split("-", 1)
    return f"{1 - int(year):05d}-{rest}"
