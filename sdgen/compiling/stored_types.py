"""The types that cells are stored as, where those are other ones than the cells are computed in.

A cell of an enum, a time of day, an address, an array … is a string in all that is computed, and so
is one of a column whose type sdgen has no name for. Right before it is stored the database casts it
to the column's type, and makes a string of it again to compare it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field

from sqlglot import exp

from dialects import sql_nodes as x
from dialects.ansi.type_nodes import array_of, named_type
from sdgen.column_types import ColumnType
from sdgen.frozen import frozen
from sdgen.planning.plan import Plan
from sdgen.scenario.models import Entity
from sdgen.scenario.table_names import TableName
from sdgen.string_types import AS_STRINGS


@frozen
class StoredTypes:
    """The types that strings are cast to.

    Args:
        found: entities whose tables exist → column → the type that its strings are cast to; of
            columns that are not named they are stored as they are.
        enums: entity → column → the name of its enum type, where that is not the plan's own.
        there: those of these types that exist already.
        left_over: those of whose name a type of other labels exists, which is dropped.
    """

    found: Mapping[str, Mapping[str, TableName]] = field(default_factory=dict)
    enums: Mapping[str, Mapping[str, TableName]] = field(default_factory=dict)
    there: frozenset[TableName] = frozenset()
    left_over: frozenset[TableName] = frozenset()

    def stored(
        self, plan: Plan, entity: Entity, column: str, cell: exp.Expression
    ) -> exp.Expression:
        """Returns a cell as it is stored in a column."""
        to = self._cast(plan, entity, column)
        if to is None:
            return cell
        return plan.dialect.from_string(cell, entity.column(column).type, to)

    def read(self, plan: Plan, entity: Entity, column: str, cell: exp.Expression) -> exp.Expression:
        """Returns a stored cell as it is compared: as a string, where it was cast."""
        if self._cast(plan, entity, column) is None:
            return cell
        return plan.dialect.restored(cell, entity.column(column).type.kind)

    def is_array(self, plan: Plan, entity: Entity, column: str) -> bool:
        """Returns whether a column's cells become arrays, which needs them more than once."""
        is_array = entity.column(column).type.kind is ColumnType.ARRAY
        return is_array and self._cast(plan, entity, column) is not None

    def declared(self, plan: Plan, entity: Entity, column: str) -> exp.DataType:
        """Returns a column's type as CREATE TABLE says it."""
        enum = self._enum(plan, entity, column)
        return enum or x.raw_type(plan.dialect.type_name(entity.column(column).type))

    def new_enums(self, plan: Plan, entities: Iterable[Entity]) -> Iterator[exp.Expression]:
        """Yields the statements that create the enum types of tables, in place of those left."""
        made = set(self.there)
        for entity in entities:
            for column in entity.stored_columns:
                name = self._enum_name(plan, entity, column.name)
                if name is not None and name not in made:
                    made.add(name)
                    node = x.table(name.name, name.schema)
                    if name in self.left_over:
                        yield exp.Drop(tables=[node.copy()], kind="TYPE")
                    yield plan.dialect.create_enum(node, column.type.scalar.labels)

    def _cast(self, plan: Plan, entity: Entity, column: str) -> exp.DataType | None:
        found = self.found.get(entity.name)
        if found is not None:
            name = found.get(column)
            return None if name is None else plan.dialect.existing_type(name.name, name.schema)
        data_type = entity.column(column).type
        if data_type.kind not in AS_STRINGS:
            return None
        enum = self._enum(plan, entity, column)
        return enum or plan.dialect.own_type(data_type)

    def _enum(self, plan: Plan, entity: Entity, column: str) -> exp.DataType | None:
        name = self._enum_name(plan, entity, column)
        if name is None:
            return None
        node = named_type(name.name, name.schema)
        return array_of(node) if entity.column(column).type.element else node

    def _enum_name(self, plan: Plan, entity: Entity, column: str) -> TableName | None:
        planned = plan.enum_names.get(entity.name, {}).get(column)
        return self.enums.get(entity.name, {}).get(column, planned)


OWN = StoredTypes()
"""No table exists: each is of the types that sdgen gives it."""
