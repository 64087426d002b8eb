"""Cells that tell where a row is in a tree: what they have in common."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pydantic import Field
from sqlglot import exp

from dialects import sql_nodes as x
from generators_sql.fk import Fk
from generators_sql.fk_shapes.shape import Eligible
from generators_sql.fk_shapes.tree import Tree
from generators_sql.spi import ColumnFacts, EntityRow, Exact, Generator, ParamProblem, Row


def row_above(row: Row, generator: Generator) -> exp.Expression | None:
    """Returns the number of the row above one in a tree; of a root it is its own number.

    None where its cell has to be asked whether there is one: it may be NULL in other rows than
    roots too.

    Args:
        row: the row, as the column sees it that points to the row above.
        generator: what fills that column.
    """
    if not isinstance(generator, Fk) or not _is_null_in_roots_only(row.column, generator):
        return None
    shape = generator.distribution
    is_root = shape.points_to_none(row)
    if is_root is None:
        return None
    above = row.by_run(lambda then: shape.parent(then, Eligible(0, then.column.rows)))
    return x.case((is_root, row.number), otherwise=above)


def _is_null_in_roots_only(column: ColumnFacts, fk: Fk) -> bool:
    """Returns whether an fk is NULL in no row but those that its shape makes roots."""
    if column.null_rate or fk.when is not None:
        return False
    pointed_to = column.dataset.column(fk.entity, fk.column)
    return pointed_to is not None and not pointed_to.nullable


@dataclass(frozen=True)
class Branch:
    """A row of a tree and those above it.

    Attributes:
        rows: the row itself, its parent, and so on to the root, and that again where there are
            fewer than in other branches.
    """

    rows: Sequence[EntityRow]

    @property
    def root(self) -> EntityRow:
        """The row at the top."""
        return self.rows[-1]

    def goes_to(self, step: int) -> exp.Expression:
        """Returns whether there is a row so many steps above, from 1 on."""
        here, above = self.rows[step - 1], self.rows[step]
        return exp.LT(this=above.number.copy(), expression=here.number.copy())


class OfTree(Exact):
    """A cell that tells where a row is in a tree."""

    via: str = Field(
        description="The column of the same entity that points to the parent: an fk with "
        "`distribution: tree`, bounded by `depth`, `children` or `levels`."
    )

    def tree(self, column: ColumnFacts) -> Tree | None:
        """Returns the shape of the fk that points to the parents; None where it is no tree."""
        _, fk = column.sibling(self.via) or (None, None)
        if isinstance(fk, Fk) and isinstance(fk.distribution, Tree) and fk.entity == column.entity:
            return fk.distribution
        return None

    def most_above(self, column: ColumnFacts) -> int | None:
        """Returns how many rows at most are above one, None where that is not known."""
        tree = self.tree(column)
        return tree.most_above(column) if tree else None

    def level_by_number(self, row: Row) -> exp.Expression | None:
        """Returns the level of a row by its number alone, 0 for roots; None where it takes more."""
        tree, (facts, fk) = self.tree(row.column), row.column.sibling(self.via) or (None, None)
        if tree is None or facts is None or not isinstance(fk, Fk):
            return None
        return tree.level(row) if _is_null_in_roots_only(facts, fk) else None

    def branch(self, row: Row) -> Branch:
        """Returns the row and those above it."""
        return Branch([row, *row.rows_above(self.via, self.most_above(row.column) or 0)])

    def siblings(self) -> tuple[str, ...]:
        return (self.via,)

    def problems(self, column: ColumnFacts) -> Iterator[ParamProblem]:
        found = column.sibling(self.via)
        if found is None:
            return  # told of as a sibling, or there
        if (tree := self.tree(column)) is None:
            _, made = found
            got = made.type
            if isinstance(made, Fk):
                got = f"fk to {made.entity}, {made.distribution.type}"
            yield ParamProblem(
                "via",
                f"{self.via} makes no tree of {column.entity} (got {got}). Use an fk column to "
                f"{column.entity} with distribution: tree",
            )
        elif isinstance(found[1], Fk) and found[1].within:
            yield ParamProblem(
                "via",
                f"{self.via} makes a tree of each group, whose levels are not known. Use an fk "
                "column without within",
            )
        elif tree.most_above(column) is None:
            yield ParamProblem(
                "via",
                f"{self.via} makes a tree of any number of levels, as any earlier row may be the "
                "parent. Bound it: give its distribution depth (with a root_rate), children or "
                "levels",
            )
