"""The rules against cycles: of foreign keys, and of cells computed from each other."""

from __future__ import annotations

from collections.abc import Iterator

from generators_sql.spi import Reference
from sdgen.scenario.entity_graph import find_cycle
from sdgen.scenario.partial_scenario import Finding, Path, ReadColumn, ReadDataset, ReadEntity


def fk_cycles(entities: list[ReadEntity]) -> Iterator[Finding]:
    """Yields a foreign key by which entities point to each other in a circle."""
    names = {entity.name for entity in entities}
    if len(names) < len(entities):
        return  # who points to whom is open as long as names are not unique
    graph = {
        entity.name: [
            name for name, _ in points_to(entity) if name in names and name != entity.name
        ]
        for entity in entities
    }
    cycle = find_cycle(graph)
    if cycle is not None:
        start = next(entity for entity in entities if entity.name == cycle[0])
        path = next(path for name, path in points_to(start) if name == cycle[1])
        yield path, f"foreign keys form a cycle: {' → '.join(cycle)}. Break it at one column"


def cell_cycles(entities: list[ReadEntity], dataset: ReadDataset) -> Iterator[Finding]:
    """Yields a cell that is computed from itself, by way of others."""
    graph = {
        Reference(entity.name, column.name): used
        for entity in entities
        for column in entity.columns
        if (used := _cells(entity.name, column, dataset))
    }
    cycle = find_cycle(graph)
    if cycle is None or len({(each.entity) for each in cycle}) > 1:
        return  # between entities it is a cycle of foreign keys
    entity = next(entity for entity in entities if entity.name == cycle[0].entity)
    start = entity.column(cycle[0].column)
    if start is not None:
        names = " → ".join(f"{each.entity}.{each.column}" for each in cycle)
        path = (*start.path, *start.params)
        yield path, f"columns are computed from each other: {names}. Break it at one column"


def _cells(entity: str, column: ReadColumn, dataset: ReadDataset) -> list[Reference]:
    facts = dataset.column(entity, column.name)
    if column.model is None or facts is None:
        return []
    return list(column.model.generator.params.cells(facts))


def points_to(entity: ReadEntity) -> list[tuple[str, Path]]:
    """Returns the entities that an entity points to, each with the path that says so."""
    return [
        (reference.entity, (*column.path, *column.params, "entity"))
        for column in entity.columns
        if column.model is not None
        for reference in column.model.generator.params.references()
    ]
