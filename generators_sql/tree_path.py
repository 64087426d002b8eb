"""tree_path: the way from the root to a row of a tree, as a text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from pydantic import Field
from sqlglot import exp

from dialects import sql_nodes as x
from dialects.cells import Cell
from generators_sql.analysis.cell_bounds import counted_type
from generators_sql.analysis.named_columns import known_columns, scope_of
from generators_sql.analysis.told_columns import why_told_repeat
from generators_sql.expressions.casts import as_text, joined
from generators_sql.expressions.column_cells import column as cell_of
from generators_sql.expressions.scope import Typed
from generators_sql.expressions.telling import written_piece
from generators_sql.expressions.types import Kind, type_of
from generators_sql.fk_shapes.tree_cells import OfTree
from generators_sql.fk_shapes.tree_walk import PATH
from generators_sql.patterns.template_sql import AS_TEXT, longest_text_of
from generators_sql.patterns.template_text import Field as TemplateField
from generators_sql.spi import ColumnFacts, EntityRow, ParamProblem, Row, null_problems
from sdgen.column_types import MOST_DIGITS, TEXTS

_ADVICE = (
    "Use a unique integer, date or uuid as column, and a separator that is not a digit, a letter a "
    "… f or -"
)


class TreePath(OfTree):
    """The path from the root of a tree to a row: the cells of one column, from the root's down to
    the row's own, joined by a separator. `1/17/203` is a path of ids, `food.fruit.apples` one of
    names.

    If `depth`, `children` or `levels` bound the tree, the path is computed from the row numbers
    that the fk draws, and its maximum length is known. For other trees, the database computes all
    paths before it writes a row. Paths are unique if the column is unique and an integer, date
    or uuid that does not contain the separator.
    """

    type = "tree_path"
    column_types = TEXTS
    determinism = (
        "A pure function of what the fk column draws and of the column's cells; identical on every "
        "engine."
    )
    example = """\
- name: id
  type: int
  generator: { type: sequence }
- name: parent_id
  type: int
  nullable: true
  fk: { entity: example, column: id, distribution: { type: tree, levels: [3, 20%, rest] } }
- name: path
  type: text
  generator: { type: tree_path, params: { via: parent_id, column: id } }
"""

    column: str = Field(description="The column of the same entity that the path is made of.")
    separator: str = Field(
        default="/", max_length=100, description="The separator between two of them."
    )

    def cell(self, row: Row) -> Cell:
        if not self.is_bounded(row.column):
            return Cell(self.walked(row, PATH, lambda each: self._texts(each, [each])[0]))
        branch = self.branch(row)
        texts = self._texts(row, branch.rows)
        parts: list[exp.Expression] = []
        for step in range(len(texts) - 1, 0, -1):
            part = joined(texts[step], x.text(self.separator))
            parts.append(x.case((branch.goes_to(step), part), otherwise=x.text("")))
        return Cell(joined(*parts, texts[0]))

    def _texts(self, row: Row, rows: Sequence[EntityRow]) -> list[exp.Expression]:
        """Returns the part of the path that each of some rows is, as text."""
        scope = scope_of(row, [self.column], f"{self.type} of {self.column}")
        scopes = (replace(scope, cell=each.value, exact=each.exact) for each in rows)
        return [as_text(here, cell_of(here, self.column)).node for here in scopes]

    def summary(self) -> str:
        return f"{self.column} from the root down, by {self.via}"

    def siblings(self) -> tuple[str, ...]:
        return (self.via, self.column)

    def longest(self, column: ColumnFacts) -> int | None:
        most = self.most_above(column)
        known = known_columns(column, [self.column], lengths=True)
        one = longest_text_of([TemplateField(self.column)], known)
        if most is None or one is None:
            return None
        return one * (most + 1) + len(self.separator) * most

    def why_not_clip(self, column: ColumnFacts) -> str | None:
        return "part of a path leads to a different row"

    def why_not_choose(self, column: ColumnFacts) -> str | None:
        return "it is built from other columns. Make those fit"

    def why_not_unique(self, column: ColumnFacts) -> str | None:
        return why_told_repeat(column, self.tells(column), _ADVICE)

    def tells(self, column: ColumnFacts) -> frozenset[str]:
        # The row's own cell is what stands behind the last separator, if none can be within it.
        known = known_columns(column, [self.column]).get(self.column)
        told = frozenset({self.column})
        if known is None or known.type.is_wide or not self.separator:
            return frozenset()
        kind = type_of(known.type)
        if kind.kind not in AS_TEXT or kind.kind is Kind.TEXT:
            return frozenset()
        signs = written_piece(Typed(exp.Null(), kind, range=known.range, tells=told)).signs
        return told if signs is not None and self.separator[-1] not in signs else frozenset()

    def problems(self, column: ColumnFacts) -> Iterator[ParamProblem]:
        yield from super().problems(column)
        found = column.sibling(self.column)
        if found is None:
            return  # told of as a sibling
        cell = found[0]
        if counted_type(cell) is None:
            yield ParamProblem(
                "column",
                f"{self.column} is {cell.type}, and its numbers can have more than {MOST_DIGITS} "
                "digits, too many to write them. Use another column",
            )
        elif cell.type.element is not None or type_of(cell.type).kind not in AS_TEXT:
            yield ParamProblem(
                "column",
                f"{self.column} is {cell.type}, which engines format differently. Use a column of "
                "integers, uuids or strings",
            )
        yield from null_problems(column, cell, "column")
