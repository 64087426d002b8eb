"""Facts of a scenario that had to be counted: how many there are, and when they can be counted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from generators_sql.spi import CountQuery, Reference
from sdgen.frozen import frozen

if TYPE_CHECKING:
    from sdgen.scenario.partial_scenario import Path, ReadDataset, ReadEntity

Counts = Mapping[tuple[str, str, str], Sequence[int]]
"""Entity, column, what was counted for it → how many in each run: of earlier ones, which this one
continues, and its own last."""


class NotCountedError(LookupError):
    """Something depends on a number that has not been counted yet."""


@frozen
class Wanted:
    """Something to be counted for a column.

    Args:
        entity: the column's entity.
        column: the column.
        path: where its generator stands.
        query: what to count.
    """

    entity: str
    column: str
    path: Path
    query: CountQuery

    @property
    def key(self) -> tuple[str, str, str]:
        """What it is among ``Counts``."""
        return self.entity, self.column, self.query.what

    def reads(self, dataset: ReadDataset) -> set[str]:
        """Returns the entities whose row counts the result may depend on."""
        entities = set(self.query.entities)
        left, seen = list(self.query.cells), set(self.query.cells)
        while left:
            cell = left.pop()
            entities.add(cell.entity)
            new = [each for each in _cells(cell, dataset) if each not in seen]
            seen.update(new)
            left += new
        return entities


def wanted(entities: Sequence[ReadEntity], dataset: ReadDataset) -> Iterator[Wanted]:
    """Yields all that has to be counted, in the order of the entities and their columns."""
    for entity in entities:
        for column in entity.columns:
            facts = dataset.column(entity.name, column.name)
            generator = dataset.generator(entity.name, column.name)
            if facts is None or generator is None:
                continue
            for part in generator.parts(facts):
                for query in part.generator.counts(part.column or facts):
                    path = (*column.path, *column.params)
                    yield Wanted(entity.name, column.name, path, query)


def _cells(cell: Reference, dataset: ReadDataset) -> Sequence[Reference]:
    facts = dataset.column(cell.entity, cell.column)
    generator = dataset.generator(cell.entity, cell.column)
    return () if facts is None or generator is None else generator.cells(facts)
