"""Reads the statistics of the tables that a scenario is to be like."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime

from generators_sql.faking import time_limit
from sdgen.adopting.column import Sibling
from sdgen.adopting.conditions import understand
from sdgen.adopting.source import SourceColumn, SourceTable
from sdgen.adopting.statistics.known import Statistics
from sdgen.column_types import NUMBERS, TEXTS, ColumnType
from sdgen.databases.engine import Engine
from sdgen.databases.statistics.found import TableStatistics, WantedColumn
from sdgen.databases.statistics.scales import is_of_times


def gather(engine: Engine, tables: Iterable[SourceTable], *, texts: bool) -> Statistics:
    """Returns the statistics of some tables.

    Of text columns no values are among them but those that CHECKs list, and of keys none at all:
    those would be rows.

    Args:
        engine: a connection to the database.
        tables: the tables.
        texts: whether common values of text columns may be read, too.

    Raises:
        TargetError: the database refuses.
    """
    asked = {table.name: table for table in tables}
    wanted = {name: [*_wanted(table, engine, texts)] for name, table in asked.items()}
    found = engine.catalog.survey.statistics.read(wanted)
    known = {name: _with_emptiness(asked[name], each) for name, each in found.items()}
    return Statistics(known, datetime.now(UTC).replace(microsecond=0), texts)


def _with_emptiness(table: SourceTable, found: TableStatistics) -> TableStatistics:
    """Returns what is known of a table: of one without rows there is nothing to be known."""
    return replace(found, missing="") if found.rows == 0 and not table.holds_rows else found


def _wanted(table: SourceTable, engine: Engine, texts: bool) -> Iterator[WantedColumn]:
    time_limit.check("it was reading statistics. Choose fewer tables, or use the command line")
    listed = _listed(table, engine)
    for column in table.columns:
        yield _wanted_column(table, column, listed, texts)


def _wanted_column(
    table: SourceTable, column: SourceColumn, listed: Mapping[str, tuple[str, ...]], texts: bool
) -> WantedColumn:
    name, kind = column.name, column.type.kind
    points = table.points(name)
    plain = WantedColumn(name, column.type, top=points)
    if points or _is_key(table, name):
        return plain
    if kind in NUMBERS or is_of_times(column.type):
        return replace(plain, spread=True, common=True)
    if kind in (ColumnType.BOOL, ColumnType.ENUM):
        return replace(plain, common=True)
    if kind in TEXTS and (texts or name in listed):
        return replace(plain, common=True, listed=None if texts else listed[name])
    return plain


def _is_key(table: SourceTable, name: str) -> bool:
    """Returns whether a column tells rows apart, alone or with others."""
    in_key = any(name in key for key in table.keys)
    return in_key or any(name in key.columns or name in key.uses for key in table.partial)


def _listed(table: SourceTable, engine: Engine) -> dict[str, tuple[str, ...]]:
    """Returns the values that CHECKs list for columns: the catalog has them."""
    siblings = {each.name: Sibling(each.type, each.nullable) for each in table.columns}
    facts = understand(table.checks, engine.dialect, siblings).facts
    return {name: tuple(map(str, each.values)) for name, each in facts.items() if each.values}
