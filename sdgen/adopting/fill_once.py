"""Look-up tables of known rows: a run fills them where they are empty, later ones read them."""

from __future__ import annotations

from dataclasses import replace

from sdgen.adopting.draft import DraftEntity
from sdgen.adopting.filling.filling import generator_of
from sdgen.adopting.graph import Graph
from sdgen.adopting.names.lists import list_of


def with_fill_once(graph: Graph, entity: DraftEntity) -> DraftEntity:
    """Returns an entity with ``fill_once`` where a second run would make known rows again.

    Args:
        graph: the tables.
        entity: an entity whose rows are made.
    """
    if not (_gets_known_rows(graph, entity) and _can_be_read(graph, entity)):
        return entity
    keys = {"fill_once": True, "primary_key": [*graph.tables[entity.table].primary_key]}
    columns = tuple(replace(column, look_at="") for column in entity.columns)
    return replace(entity, keys={**entity.keys, **keys}, columns=columns)


def _gets_known_rows(graph: Graph, entity: DraftEntity) -> bool:
    is_known = graph.is_look_up(entity.table) and list_of(entity.table.name) is not None
    return is_known and not graph.tables[entity.table].holds_rows


def _can_be_read(graph: Graph, entity: DraftEntity) -> bool:
    """Returns whether its rows have a key that others can point to whatever its values are."""
    table = graph.tables[entity.table]
    made = {column.name: generator_of(column.keys) for column in entity.columns}
    kind, params = made.get("".join(table.primary_key[:1]), ("", {}))
    if len(table.primary_key) != 1 or not (kind == "sequence" or params.get("unique") is True):
        return False
    return all(
        graph.tables[child].by_name[own].type == table.by_name[there].type
        for child in graph.children.get(table.name, ())
        for key in graph.tables[child].foreign_keys
        if key.parent == table.name
        for own, there in zip(key.columns, key.references, strict=True)
    )
