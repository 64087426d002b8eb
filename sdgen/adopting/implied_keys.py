"""Foreign keys that a schema does not declare, but that names of columns show.

Many applications keep references by themselves: `website_id` is that of a row of `website`.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from dataclasses import replace

from generators_sql.faking import time_limit
from sdgen.adopting.names.words import singular, words_of
from sdgen.adopting.selecting import FEWER
from sdgen.adopting.source import ForeignKey, SourceColumn, SourceTable
from sdgen.column_types import INTEGERS, TEXTS, ColumnType, DataType
from sdgen.scenario.table_names import TableName

_ID = frozenset({"id", "uuid", "guid"})
_WHICH = frozenset(
    {
        *("default", "parent", "primary", "current", "last", "first", "latest", "original", "home"),
        *("main", "from", "to", "source", "target", "origin", "destination", "previous", "next"),
        *("billing", "shipping", "old", "new", "root", "base", "related", "linked", "inviting"),
    }
)
"""Words that say which row of a table is meant, in front of the table's name."""
_PEOPLE = frozenset(
    {
        *("owner", "author", "creator", "assignee", "reviewer", "approver", "inviter", "sender"),
        *("uploader", "editor", "requester", "initiator", "submitter", "follower", "assigner"),
        *("createdby", "updatedby", "deletedby", "invitedby", "assignedto", "approvedby"),
        *("modifiedby", "uploadedby", "archivedby", "lastmodifiedby", "lasteditedby", "grantedby"),
    }
)
"""What users are called by what they do."""
_USER = "user"


def with_implied_keys(tables: Mapping[TableName, SourceTable]) -> dict[TableName, SourceTable]:
    """Returns tables with further foreign keys: those that names of columns show.

    A column shows one if it is called by a table and `id`, and is of the type of that table's
    primary key. It is none where the tables would point to each other in a cycle.
    """
    by_name = _by_name(tables)
    found = dict(tables)
    points = {name: {key.parent for key in table.foreign_keys} for name, table in tables.items()}
    for name, table in tables.items():
        time_limit.check(f"it was looking for foreign keys by names. {FEWER}")
        types = frozenset(
            words[:-1] for words in map(words_of, table.by_name) if words[-1:] == ("type",)
        )
        for column in table.columns:
            parent = _parent(tables, by_name, table, column, types)
            if parent is None or _leads_to(points, parent, name):
                continue
            key = ForeignKey((column.name,), parent, tables[parent].primary_key, is_implied=True)
            points[name].add(parent)
            found[name] = replace(found[name], foreign_keys=(*found[name].foreign_keys, key))
        if further := [*_where_others_are_null(tables, table)]:
            found[name] = replace(found[name], foreign_keys=(*found[name].foreign_keys, *further))
    return found


def _where_others_are_null(
    tables: Mapping[TableName, SourceTable], table: SourceTable
) -> Iterator[ForeignKey]:
    """Yields keys of columns that are never NULL, of foreign keys that are in other columns.

    Such a column points to what the one does that it equals, also where the key points to no row.
    """
    alone = {key.columns[0] for key in table.foreign_keys if len(key.columns) == 1}
    for key in table.foreign_keys:
        for name, there in zip(key.columns, key.references, strict=True):
            is_free = name not in alone and not table.by_name[name].nullable
            if not is_free or table.is_required(key) or key.parent not in tables:
                continue
            of_parent = (
                each for each in tables[key.parent].foreign_keys if each.columns == (there,)
            )
            for each in of_parent:
                if (each.parent, each.references) == (table.name, (name,)):
                    continue  # the rows there point to this one
                alone.add(name)
                yield ForeignKey((name,), each.parent, each.references, is_implied=True)
                break


def _by_name(tables: Mapping[TableName, SourceTable]) -> Mapping[tuple[str | None, str], TableName]:
    """Returns the tables that columns may be called by: schema and name in the singular."""
    found: dict[tuple[str | None, str], TableName] = {}
    for name, table in tables.items():
        if len(table.primary_key) == 1:
            found.setdefault((name.schema, _joined(words_of(name.name))), name)
    return found


def _joined(words: tuple[str, ...]) -> str:
    return "".join((*words[:-1], singular(words[-1]))) if words else ""


def _parent(
    tables: Mapping[TableName, SourceTable],
    by_name: Mapping[tuple[str | None, str], TableName],
    table: SourceTable,
    column: SourceColumn,
    types: Container[tuple[str, ...]],
) -> TableName | None:
    """Returns the table that a column points to by its name.

    Args:
        tables: all tables.
        by_name: those that columns may be called by.
        table: the column's.
        column: the column.
        types: what columns of the table say the table of: `record` of `record_type`, which is
            beside `record_id`.
    """
    if table.points(column.name) or column.is_numbered or column.is_triggered:
        return None
    if not column.stored.writable or words_of(column.name)[:-1] in types:
        return None
    for called in _called(column.name):
        parent = by_name.get((table.name.schema, called))
        if parent is None or parent == table.name:
            continue
        (key,) = tables[parent].primary_key
        if _is_alike(column.type, tables[parent].by_name[key].type):
            return parent
    return None


def _called(name: str) -> Iterator[str]:
    """Yields what the table is called that a column's name may mean, the likeliest first."""
    words = words_of(name)
    if len(words) == 1 and words[0].endswith("id"):
        words = (words[0].removesuffix("id"), "id")  # written as one: `userid`
    if len(words) < len(("user", "id")):
        return
    if words[-1] in _ID:
        words = words[:-1]
        yield _joined(words)
        if words[0] in _WHICH and len(words) > 1:
            yield _joined(words[1:])
    elif "".join(words) not in _PEOPLE:
        return
    if "".join(words) in _PEOPLE:
        yield _USER


def _is_alike(column: DataType, key: DataType) -> bool:
    if column.kind in INTEGERS and key.kind in INTEGERS:
        return True
    if column.kind in TEXTS and key.kind in TEXTS:
        return column.length is None or (key.length is not None and key.length <= column.length)
    return column.kind is key.kind is ColumnType.UUID


def _leads_to(points: Mapping[TableName, set[TableName]], start: TableName, end: TableName) -> bool:
    """Returns whether foreign keys lead from a table to another one."""
    waiting, seen = [start], set[TableName]()
    while waiting:
        name = waiting.pop()
        if name == end:
            return True
        if name not in seen:
            seen.add(name)
            waiting += points.get(name, ())
    return False
