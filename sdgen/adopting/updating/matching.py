"""Which table each entity of a scenario fills, and which tables it does not know."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from typing import Any

from sdgen.adopting.known_tables import KnownTables, said_type
from sdgen.adopting.selecting import (
    NOT_ASKED,
    Selection,
    closed,
    is_bookkeeping,
    is_called,
    matches,
)
from sdgen.adopting.source import SourceTable
from sdgen.frozen import frozen
from sdgen.scenario.table_names import TableName, table_name
from sdgen.scenario.unchecked_data import as_text
from sdgen.yaml_scalars import by_value

Data = dict[str, Any]


@frozen
class Matched:
    """An entity of the scenario, and its table.

    Args:
        name: its name.
        table: the table's name in the database; what the entity says where there is none.
        is_there: whether there is such a table.
        is_existing: whether its rows are read, not written.
        was: what the table was called before; None where it still is.
    """

    name: str
    table: TableName
    is_there: bool
    is_existing: bool
    was: TableName | None = None


def match(
    data: Data, tables: Collection[TableName], default: str | None, fold: Callable[[str], str]
) -> list[Matched]:
    """Returns the entities of a scenario in order, each with its table.

    Args:
        data: the scenario, valid.
        tables: the tables of the database.
        default: the schema of entities that name none.
        fold: makes names equal which the database takes to be.
    """
    folded = {(name.schema, fold(name.name)): name for name in tables}
    found = []
    for entity in data["entities"]:
        name = as_text(entity.get("name"))
        said = as_text(entity.get("target_table")) or name
        meant = table_name(said, as_text(entity.get("schema")) or None, default)
        table = folded.get((meant.schema, fold(meant.name)))
        is_existing = by_value(entity.get("existing")) is True
        found.append(Matched(name, table or meant, table is not None, is_existing))
    return found


def with_renamed(
    entities: Sequence[Matched],
    tables: Mapping[TableName, SourceTable],
    known: KnownTables | None,
) -> list[Matched]:
    """Returns the entities, those of tables that have another name now with it.

    That is a new table which has the very columns of one that is gone, and the only such.

    Args:
        entities: the entities.
        tables: the tables of the database.
        known: those that the scenario was made of; None where its file does not say.
    """
    if known is None:
        return [*entities]
    mine = {each.table for each in entities if each.is_there}
    new = {
        name: {
            column.name: said_type(str(column.type), column.nullable) for column in table.columns
        }
        for name, table in tables.items()
        if str(name) not in known.tables and name not in mine and "." not in name.name
    }
    gone = {each.table: known.tables.get(str(each.table)) for each in entities if not each.is_there}
    alike = {
        old: [name for name, columns in new.items() if was and _are_same(was, columns)]
        for old, was in gone.items()
    }
    found = []
    for each in entities:
        names = alike.get(each.table, [])
        if len(names) == 1 and sum(names == other for other in alike.values()) == 1:
            each = replace(each, table=names[0], is_there=True, was=each.table)
        found.append(each)
    return found


def _are_same(was: Mapping[str, str], now: Mapping[str, str]) -> bool:
    return [*was] == [*now] and all(not kind or kind == now[name] for name, kind in was.items())


@frozen
class Chosen:
    """What becomes of the tables.

    Args:
        tables: the tables, as the draft takes them.
        selection: which are filled and which are read: those of the scenario, and new ones.
        added: the tables that the scenario gets entities for.
        not_there: tables that it leaves out, and that are not new.
    """

    tables: Mapping[TableName, SourceTable]
    selection: Selection
    added: tuple[TableName, ...]
    not_there: tuple[TableName, ...]


def choose(
    entities: Sequence[Matched],
    columns: Mapping[TableName, Collection[str]],
    tables: Mapping[TableName, SourceTable],
    known: KnownTables | None,
    only: Sequence[str],
    without: Sequence[str],
) -> Chosen:
    """Returns which tables a scenario is to fill and to read.

    New tables are those that it does not know, by the last lines of its file. Without these, no
    table counts as new. What columns have to point to is added either way.

    Args:
        entities: those of the scenario.
        columns: tables that it fills → the columns that it fills.
        tables: the tables of the database.
        known: those that the scenario was made of; None where its file does not say.
        only: patterns of names of tables that are added, new or not.
        without: patterns of names of tables that are not.
    """
    there = [each for each in entities if each.is_there]
    read = {each.table for each in there if each.is_existing}
    filled = list(dict.fromkeys(each.table for each in there if not each.is_existing))
    tables = {
        name: _as_it_is(table, name in read, columns.get(name), {*filled, *read})
        for name, table in tables.items()
    }
    mine = {*filled, *read}
    left_out: dict[TableName, str] = {}
    for name, table in tables.items():
        if name in mine:
            continue
        is_new = known is not None and str(name) not in known.tables
        if is_bookkeeping(name) and not is_called(name, only):
            left_out[name] = "a table of migrations"
        elif matches(name, without):
            left_out[name] = "excluded"
        elif _is_to_fill(table, is_new or matches(name, only), only):
            filled.append(name)
    filled, existing = closed(tables, filled, left_out)
    existing = [*dict.fromkeys([*existing, *(name for name in tables if name in read)])]
    added = [name for name in (*existing, *filled) if name not in mine]
    for name in tables:
        if name not in filled and name not in existing and name not in left_out:
            holds = tables[name].holds_rows
            left_out[name] = "holds rows, and nothing points to it" if holds else NOT_ASKED
    not_there = [name for name in left_out if left_out[name] != "a table of migrations"]
    selection = Selection(tuple(filled), tuple(existing), left_out)
    return Chosen(tables, selection, tuple(added), tuple(not_there))


def _is_to_fill(table: SourceTable, is_wanted: bool, only: Sequence[str]) -> bool:
    """Returns whether a table is filled: one that holds rows only if its whole name is given."""
    return is_called(table.name, only) or (is_wanted and not table.holds_rows)


def _as_it_is(
    table: SourceTable,
    is_read: bool,
    columns: Collection[str] | None,
    mine: Collection[TableName],
) -> SourceTable:
    """Returns a table as the scenario takes it.

    A table that it reads holds rows by then; columns that it fills need no further table.
    """
    if is_read:
        return replace(table, holds_rows=True)
    if columns is None:
        return table
    kept = tuple(
        key
        for key in table.foreign_keys
        if key.parent in mine or not all(name in columns for name in key.columns)
    )
    return replace(table, foreign_keys=kept)
