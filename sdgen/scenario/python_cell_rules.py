"""Which cells that Python makes are needed at rows other than their own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generators_sql.spi import Generator, Reference
from sdgen.scenario.partial_scenario import Path, ReadColumn, ReadDataset, ReadEntity

MOST_MADE_PARENTS = 100_000
"""Rows of the largest entity whose cells Python makes all at once, and holds in memory, because
other rows point to them."""


def pointed_to(
    entities: Mapping[str, ReadEntity], dataset: ReadDataset
) -> Iterator[tuple[Path, str]]:
    """Yields (path, message) for each column that needs too many cells that Python makes.

    Args:
        entities: name → what could be read.
        dataset: the same, with the row counts of the run.
    """
    many = {*_made_row_by_row(entities, dataset)}
    if not many:
        return
    for entity in entities.values():
        for column in entity.columns:
            for cell in _elsewhere(entity, column, dataset):
                if cell in many:
                    yield (
                        (*column.path, *column.params),
                        f"needs {cell.entity}.{cell.column}, which Python makes row by row "
                        f"(per_row), and {cell.entity} has more than {MOST_MADE_PARENTS} rows "
                        f"(got {dataset.rows_of(cell.entity)}). Use a pool there, or point to "
                        "another column",
                    )


def _made_row_by_row(
    entities: Mapping[str, ReadEntity], dataset: ReadDataset
) -> Iterator[Reference]:
    """Yields the cells that Python makes of more rows than may be pointed to."""
    for entity in entities.values():
        if dataset.rows.get(entity.name, 0) > MOST_MADE_PARENTS:
            for column in entity.columns:
                generator = dataset.generator(entity.name, column.name)
                if generator and _in_python(generator):
                    yield Reference(entity.name, column.name)


def _elsewhere(entity: ReadEntity, column: ReadColumn, dataset: ReadDataset) -> list[Reference]:
    """Returns the cells of other rows that a column is computed from, directly or by others."""
    facts = dataset.column(entity.name, column.name)
    if column.model is None or facts is None:
        return []
    generator = column.model.generator.params
    siblings = {Reference(entity.name, name) for name in generator.siblings()}
    references = set(generator.references())
    left = [cell for cell in generator.cells(facts) if cell in references or cell not in siblings]
    found: dict[Reference, None] = {}
    while left:
        cell = left.pop()
        if cell not in found:
            found[cell] = None
            there = dataset.column(cell.entity, cell.column)
            model = dataset.generator(cell.entity, cell.column)
            if there is not None and model is not None:
                left += model.cells(there)
    return list(found)


def _in_python(generator: Generator) -> bool:
    return any(part.in_python() for part in generator.with_parts())
