"""Look-up tables: a run fills them where they are empty, and later ones read them."""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import replace

from sdgen.adopting.draft import DraftEntity
from sdgen.adopting.filling.filling import generator_of
from sdgen.adopting.graph import Graph
from sdgen.adopting.names.lists import list_of
from sdgen.adopting.source import SourceTable
from sdgen.scenario.existing_rules import MOST_COLUMNS
from sdgen.scenario.table_names import TableName


def with_fill_once(graph: Graph, entities: Iterable[DraftEntity]) -> list[DraftEntity]:
    """Returns entities of which those have ``fill_once`` whose rows a second run would make again.

    These are tables of known rows, and tables whose keys are made of theirs alone.

    Args:
        graph: the tables.
        entities: the entities whose rows are made, those first that others point to.
    """
    once: set[TableName] = set()
    found = []
    for entity in entities:
        table = graph.tables[entity.table]
        if (
            not table.holds_rows
            and len(entity.columns) <= MOST_COLUMNS
            and (_gets_known_rows(graph, entity, table) or _pairs(table, once))
            and _may_hold_anything(graph, table)
        ):
            once.add(table.name)
            keys = {"fill_once": True, "primary_key": [*table.primary_key]}
            columns = tuple(replace(column, look_at="") for column in entity.columns)
            entity = replace(entity, keys={**entity.keys, **keys}, columns=columns)
        found.append(entity)
    return found


def _gets_known_rows(graph: Graph, entity: DraftEntity, table: SourceTable) -> bool:
    """Returns whether a look-up table gets the rows of a list, by a key that is unique as such."""
    if not graph.is_look_up(table.name) or list_of(table.name.name) is None:
        return False
    made = {column.name: generator_of(column.keys) for column in entity.columns}
    kind, params = made.get("".join(table.primary_key[:1]), ("", {}))
    return len(table.primary_key) == 1 and (kind == "sequence" or params.get("unique") is True)


def _pairs(table: SourceTable, once: Container[TableName]) -> bool:
    """Returns whether a table's key consists of keys of tables that are filled once."""
    to_them = {column for key in table.foreign_keys if key.parent in once for column in key.columns}
    return bool(table.primary_key) and to_them.issuperset(table.primary_key)


def _may_hold_anything(graph: Graph, table: SourceTable) -> bool:
    """Returns whether what points to a table is as wide as its columns: no value is too large."""
    return all(
        graph.tables[child].by_name[own].type == table.by_name[there].type
        for child in graph.children.get(table.name, ())
        for key in graph.tables[child].foreign_keys
        if key.parent == table.name
        for own, there in zip(key.columns, key.references, strict=True)
    )
