"""The rule against cycles: of cells computed from each other. Entities may point to each other."""

from __future__ import annotations

from collections.abc import Iterator

from generators_sql.spi import Reference
from sdgen.scenario.entity_graph import find_cycles
from sdgen.scenario.partial_scenario import Finding, Path, ReadColumn, ReadDataset, ReadEntity


def cell_cycles(entities: list[ReadEntity], dataset: ReadDataset) -> Iterator[Finding]:
    """Yields cells that are computed from themselves, via others: one of each cycle."""
    graph = {
        Reference(entity.name, column.name): used
        for entity in entities
        for column in entity.columns
        if (used := _cells(entity.name, column, dataset))
    }
    # What is computed from nothing is in no cycle.
    graph = {cell: [each for each in used if each in graph] for cell, used in graph.items()}
    for cycle in find_cycles(graph):
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
