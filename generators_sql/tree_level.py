"""tree_level: how deep a row is in a tree."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from pydantic import Field
from sqlglot import exp

from dialects import sql_nodes as x
from dialects.cells import Cell
from generators_sql.fk_shapes.tree_cells import OfTree
from generators_sql.fk_shapes.tree_walk import LEVEL
from generators_sql.math.whole_numbers import Whole, range_of, whole_as_column
from generators_sql.spi import ColumnFacts, ParamProblem, Row, Span


class TreeLevel(OfTree, Whole):
    """How deep a row is in a tree: 0 for roots, 1 for their children, and so on.

    If `depth`, `children` or `levels` bound the tree, it is computed from the row numbers that
    the fk draws. For other trees, the database computes all levels before it writes a row.
    """

    type = "tree_level"
    determinism = "A pure function of what the fk column draws; no draw of its own."
    example = """\
- name: id
  type: int
  generator: { type: sequence }
- name: parent_id
  type: int
  nullable: true
  fk: { entity: example, column: id, distribution: { type: tree, levels: [3, 20%, rest] } }
- name: level
  type: smallint
  generator: { type: tree_level, params: { via: parent_id } }
"""

    start: int = Field(default=0, description="Level of the roots.")

    def cell(self, row: Row) -> Cell:
        number = x.plus(self._level(row), self.start)
        return whole_as_column(row.dialect, number, row.column.type)

    def _level(self, row: Row) -> exp.Expression:
        level = self.level_by_number(row)
        if level is not None:
            return level
        if not self.is_bounded(row.column):
            return self.walked(row, LEVEL)
        branch = self.branch(row)
        deepest_first = range(len(branch.rows) - 1, 0, -1)
        found = [(branch.goes_to(step), x.int64(step)) for step in deepest_first]
        return x.case(*found, otherwise=x.int64(0)) if found else x.int64(0)

    def summary(self) -> str:
        return f"from {self.start} for roots, by {self.via}"

    def why_not_unique(self, column: ColumnFacts) -> str | None:
        return "rows share levels. Make another column the key"

    def span(self, column: ColumnFacts) -> Span | None:
        most = self.most_above(column)
        return None if most is None else (Fraction(self.start), Fraction(self.start + most))

    def longest(self, column: ColumnFacts) -> int | None:
        # No row is below more rows than there are.
        ends = (self.start, self.start + max(0, column.rows - 1))
        known = super().longest(column)
        return max(len(str(end)) for end in ends) if known is None else known

    def problems(self, column: ColumnFacts) -> Iterator[ParamProblem]:
        yield from super().problems(column)
        low, high = range_of(column.type)
        for value in (self.start, self.start + (self.most_above(column) or 0)):
            if not low <= value <= high:
                yield ParamProblem(
                    "start",
                    f"level {value} is outside {column.type}'s range {low} … {high}. Use a smaller "
                    "start",
                )
                break
