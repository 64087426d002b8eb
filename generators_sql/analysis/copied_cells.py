"""What is known of cells that are copies of those of a column of an entity."""

from __future__ import annotations

from pydantic import Field

from generators_sql.analysis.cell_bounds import longest_cell, places_of_cell
from generators_sql.spi import ColumnFacts, Exact
from sdgen.column_types import ColumnType, DataType


class CopyOfCell(Exact):
    """A generator whose cells are those of a column of one entity, in whichever row."""

    entity: str = Field(description="Name of the entity pointed to.")
    column: str = Field(description="Its column whose value is taken; of the same or a wider type.")

    def why_not_choose(self, column: ColumnFacts) -> str | None:
        return "a key is that of the row pointed to"

    def longest(self, column: ColumnFacts) -> int | None:
        target = (self.entity, self.column)
        return longest_cell(column.dataset.column(*target), column.dataset.generator(*target))

    def part_type(self, column: ColumnFacts) -> DataType | None:
        facts = column.dataset.column(self.entity, self.column)
        return facts.type if facts else DataType(ColumnType.TEXT)  # a missing one is told of

    def places(self, column: ColumnFacts) -> int | None:
        return places_of_cell(column, self.entity, self.column)
