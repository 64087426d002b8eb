"""Several entities that fill one table: what they have in common, and the keys of all of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from generators_sql.spi import Generator
from sdgen.scenario.documents import Document
from sdgen.scenario.existing_cells import is_existing
from sdgen.scenario.partial_scenario import ReadEntity
from sdgen.scenario.table_keys import Key, KeyKind, keys_of
from sdgen.scenario.table_names import TableName
from sdgen.scenario.unchecked_data import (
    Place,
    as_text,
    columns_in,
    entities_in,
    with_own_columns,
)
from sdgen.yaml_scalars import by_value

NOTHING = {"type": "const", "params": {"value": None}}
"""What fills a column that only other entities of the table have."""
_COPIED = ("name", "type", "nullable", "default")


def is_nothing(made: Generator) -> bool:
    """Returns whether a generator makes NULL in every row."""
    return made.type == "const" and made.model_dump().get("value", "") is None


def groups_of(entities: Sequence[ReadEntity]) -> list[list[ReadEntity]]:
    """Returns the entities that fill a table together with others, table by table.

    The first one of each is its owner: its columns and the keys of all are the table's.
    """
    by_table: dict[TableName, list[ReadEntity]] = {}
    for entity in entities:
        if not entity.is_existing:
            by_table.setdefault(entity.table, []).append(entity)
    return [
        group
        for group in by_table.values()
        if len(group) > 1 and len({each.name for each in group}) == len(group)
    ]


def keys_of_tables(entities: Sequence[ReadEntity]) -> dict[str, list[Key]]:
    """Returns entity → the keys that its table gets by it, each key of a table only once.

    The first of several entities that fill one table has the keys of all of them.
    """
    keys = {entity.name: keys_of(entity) for entity in entities}
    tables = {entity.name: entity.table for entity in entities}
    for group in groups_of(entities):
        found: dict[object, Key] = {}
        every = [key for entity in group for key in keys[entity.name]]
        for key in sorted(every, key=lambda key: list(KeyKind).index(key.kind)):
            what = key.columns, key.references, tables.get(key.entity, key.entity)
            first = found.setdefault(what, key)
            if key.unchecked:
                found[what] = replace(first, unchecked=True)
            if key.name and not first.name:
                found[what] = replace(found[what], name=key.name)
        keys.update({entity.name: [] for entity in group})
        keys[group[0].name] = [*found.values()]
    return keys


def with_all_columns(document: Document) -> Document:
    """Returns a scenario's document in which entities of one table have all of its columns.

    Those that only others of them have, and that may be NULL, are NULL in their rows.
    """
    groups: dict[tuple[str, str], list[tuple[Place, dict[str, Any]]]] = {}
    for place, entity in entities_in(document.data):
        if not is_existing(entity):
            table = as_text(entity.get("target_table")) or as_text(entity.get("name"))
            key = as_text(entity.get("schema")), table
            groups.setdefault(key, []).append((place, entity))
    if all(len(group) < 2 for group in groups.values()):
        return document
    data, origins = with_own_columns(document.data), dict(document.origins)
    for group in groups.values():
        if len({as_text(entity.get("name")) for _, entity in group}) < len(group):
            continue  # of one name by mistake
        wanted: dict[str, tuple[Place, dict[str, Any]]] = {}
        for place, entity in group:
            for at, column in columns_in(place, entity):
                if by_value(column.get("hidden")) is not True:
                    wanted.setdefault(as_text(column.get("name")), (at, column))
        for place, entity in group:
            own = {as_text(column.get("name")) for _, column in columns_in(place, entity)}
            for name, (at, column) in wanted.items():
                if name in own or by_value(column.get("nullable")) is not True:
                    continue
                columns = data["entities"][place[1]]["columns"]
                origins[(*place, "columns", len(columns))] = at
                added = {key: column[key] for key in _COPIED if key in column}
                columns.append({**added, "generator": NOTHING})
    return replace(document, data=data, origins=origins)
