"""The tables that a target has, and about how many rows each holds."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import suppress
from enum import StrEnum

from sdgen.compiling.statements import family_node
from sdgen.databases.engine import Engine
from sdgen.databases.folders.descriptor import FolderDatabase
from sdgen.databases.schemas import check_schemas
from sdgen.errors import RunError, TargetError
from sdgen.frozen import frozen
from sdgen.runs.resolving.targets import is_new_file
from sdgen.scenario.table_names import TableName
from sdgen.targets.models import Target
from sdgen.targets.opening import database_of, open_target

MOST_TABLES = 1_000
MOST_COUNTED = 10_000
"""Rows of a table that are counted; of more, the database's estimate is told."""


class RowsAre(StrEnum):
    """What the number of a table's rows is."""

    COUNTED = "counted"
    ESTIMATED = "estimated"
    MORE = "more"
    """The database has no estimate of a table of more rows than are counted."""
    UNKNOWN = "unknown"
    """The table may not be read, or time was up before."""


@frozen
class CountedTable:
    """A table of a target.

    Args:
        table: its name.
        rows: how many rows it holds; None where that is not known.
        rows_are: what that number is.
    """

    table: str
    rows: int | None
    rows_are: RowsAre


def tables_of(target: Target, seconds: float) -> list[CountedTable]:
    """Returns the tables of a target's schema, by name; the first 1,000.

    Args:
        target: the target; a file that is not there has none, and is not made.
        seconds: how long rows are counted.

    Raises:
        TargetError: it cannot be reached, or its schema does not exist.
        RunError: it is a folder of files.
    """
    if isinstance(database_of(target), FolderDatabase):
        raise RunError("a folder holds files, not tables. Look at the rows of a run into it")
    if is_new_file(target):
        return []
    with open_target(target) as engine:
        schemas = [engine.schema] if engine.schema else []
        check_schemas(engine.catalog, schemas)
        names = sorted(engine.catalog.survey.own_tables(schemas), key=str)
        return [*_counted(engine, names[:MOST_TABLES], time.monotonic() + seconds)]


def _counted(engine: Engine, names: list[TableName], until: float) -> Iterator[CountedTable]:
    for name in names:
        rows, rows_are = None, RowsAre.UNKNOWN
        if time.monotonic() < until:
            with suppress(TargetError):  # this role may not read it
                rows, rows_are = _rows(engine, name)
        yield CountedTable(str(name), rows, rows_are)


def _rows(engine: Engine, name: TableName) -> tuple[int, RowsAre]:
    rows = engine.row_count(family_node(name), at_most=MOST_COUNTED + 1)
    if rows <= MOST_COUNTED:
        return rows, RowsAre.COUNTED
    estimate = engine.estimated_rows(name)
    if estimate > MOST_COUNTED:
        return estimate, RowsAre.ESTIMATED
    return MOST_COUNTED, RowsAre.MORE
