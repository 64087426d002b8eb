"""tree_root: a cell of the root above a row of a tree."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from dialects.cells import Cell
from generators_sql.analysis.cell_bounds import longest_cell, places_of_cell
from generators_sql.fk_shapes.tree_cells import OfTree
from generators_sql.fk_shapes.tree_walk import ROOT
from generators_sql.spi import ColumnFacts, Copied, ParamProblem, Reference, Row, null_problems
from sdgen.column_types import ALL_TYPES, ColumnType, DataType, can_copy


class TreeRoot(OfTree):
    """A cell of the root of a row's tree; roots get their own.

    If `depth`, `children` or `levels` bound the tree, it is computed from the row numbers that
    the fk draws. For other trees, the database computes all roots before it writes a row.
    """

    type = "tree_root"
    column_types = ALL_TYPES
    determinism = "The root's own value; what the fk column draws decides which root."
    example = """\
- name: id
  type: int
  generator: { type: sequence }
- name: parent_id
  type: int
  nullable: true
  fk: { entity: example, column: id, distribution: { type: tree, levels: [3, 20%, rest] } }
- name: root_id
  type: int
  generator: { type: tree_root, params: { via: parent_id, column: id } }
"""

    column: str = Field(
        description="The column of the same entity that the cell is taken from; of the same or a "
        "narrower type."
    )

    def cell(self, row: Row) -> Cell:
        kind = row.column.kind
        root = (
            self.branch(row).root
            if self.is_bounded(row.column)
            else row.parent(row.column.entity, self.walked(row, ROOT))
        )
        source = root.type_of(self.column).kind
        return root.cell(self.column).converted(
            lambda node: row.dialect.convert(node, source, kind)
        )

    def summary(self) -> str:
        return f"{self.column} of the root, by {self.via}"

    def siblings(self) -> tuple[str, ...]:
        return (self.via, self.column)

    def copied_from(self, column: ColumnFacts) -> Copied | None:
        if column.fit is not None:
            return None
        return Copied(Reference(column.entity, self.column), via=column.name)

    def why_not_choose(self, column: ColumnFacts) -> str | None:
        return f"it is the cell of {self.column}, whatever that is"

    def longest(self, column: ColumnFacts) -> int | None:
        return longest_cell(*(column.sibling(self.column) or (None, None)))

    def places(self, column: ColumnFacts) -> int | None:
        return places_of_cell(column, column.entity, self.column)

    def part_type(self, column: ColumnFacts) -> DataType | None:
        found = column.sibling(self.column)
        return found[0].type if found else DataType(ColumnType.TEXT)  # a missing one is told of

    def why_not_unique(self, column: ColumnFacts) -> str | None:
        return "all rows of a tree have the same root. Make another column the key"

    def problems(self, column: ColumnFacts) -> Iterator[ParamProblem]:
        yield from super().problems(column)
        found = column.sibling(self.column)
        if found is None:
            return  # told of as a sibling
        cell = found[0]
        if not can_copy(cell.type, column.type):
            yield ParamProblem(
                "column",
                f"{self.column} is {cell.type}, which does not fit {column.type}. Use type "
                f"{cell.type}",
            )
        yield from null_problems(column, cell, "column")
