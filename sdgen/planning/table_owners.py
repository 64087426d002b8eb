"""Which entities fill one table together, and which of them stands for it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sdgen.scenario.models import Entity
from sdgen.scenario.table_names import TableName


class TableOwners:
    """Of several entities that fill one table the first one is its owner.

    The owner's columns are the table's, and the keys of all are the owner's: it stands for the
    table wherever something is done only once to it.

    Args:
        entities: the scenario's entities, in its order.
        table: returns the table of one.
    """

    def __init__(self, entities: Sequence[Entity], table: Callable[[Entity], TableName]) -> None:
        self._sharing: dict[TableName, tuple[Entity, ...]] = {}
        for entity in entities:
            name = table(entity)
            self._sharing[name] = (*self._sharing.get(name, ()), entity)
        self._tables = {entity.name: table(entity) for entity in entities}

    def of(self, entity: Entity) -> Entity:
        """Returns the owner of an entity's table: itself, where no other fills it."""
        return self.sharing(entity)[0]

    def owns(self, entity: Entity) -> bool:
        """Returns whether an entity is the owner of its table."""
        return self.of(entity).name == entity.name

    def sharing(self, entity: Entity) -> tuple[Entity, ...]:
        """Returns the entities that fill an entity's table, the owner first."""
        return self._sharing[self._tables[entity.name]]

    def rows(self, entity: Entity) -> int:
        """Returns how many rows a run makes of all entities that fill an entity's table."""
        return sum(each.rows for each in self.sharing(entity))
