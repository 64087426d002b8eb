"""fk: the key of a row of another entity."""

from __future__ import annotations

from pydantic import Field
from sqlglot import exp

from generators_sql.base import (
    ColumnFacts,
    Copied,
    EntityRow,
    Generator,
    Reference,
    Row,
    longest_cell,
)
from sdgen.column_types import ALL_TYPES, ColumnType, DataType


class Fk(Generator):
    """A foreign key: the value of a column in a drawn row of another entity.

    The parent's cell is computed again, at the drawn row number, so the parent's table is never
    read, and every value exists in it. Where many rows point to few parents, the parents' cells are
    computed once, into a temporary table, and looked up. The referenced column may be of any type
    and itself an fk.
    """

    type = "fk"
    column_types = ALL_TYPES
    determinism = (
        "The parent row is a pure function of seed, entity, column, row number and the parent's "
        "row count; the value is the parent's own."
    )
    example = """\
- name: device_id
  type: uuid
  generator: { type: fk, params: { entity: devices, column: id } }
"""

    entity: str = Field(description="Name of the entity pointed to.")
    column: str = Field(description="Its column whose value is taken; of the same or a wider type.")

    def sql(self, row: Row) -> exp.Expression:
        parent = self.parent_row(row)
        value = parent.value(self.column)
        return row.dialect.convert(value, parent.type_of(self.column).kind, row.column.kind)

    def parent_row(self, row: Row) -> EntityRow:
        return row.parent(self.entity)

    def summary(self) -> str:
        return f"{self.entity}.{self.column} of a drawn row"

    def longest(self, column: ColumnFacts) -> int | None:
        target = (self.entity, self.column)
        return longest_cell(column.dataset.column(*target), column.dataset.generator(*target))

    def part_type(self, column: ColumnFacts) -> DataType | None:
        facts = column.dataset.column(self.entity, self.column)
        return facts.type if facts else DataType(ColumnType.TEXT)  # a missing one is told of

    def references(self) -> tuple[Reference, ...]:
        return (Reference(self.entity, self.column),)

    def why_not_unique(self, column: ColumnFacts) -> str | None:
        return f"several rows may point to one row of {self.entity}. Make another column the key"

    def copied_from(self, column: ColumnFacts) -> Copied | None:
        return Copied(Reference(self.entity, self.column), via=column.name)
