"""Cells that tell where a row is in a tree: what they have in common."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from pydantic import Field
from sqlglot import exp

from dialects import sql_nodes as x
from generators_sql.fk import Fk
from generators_sql.fk_shapes.shape import Eligible
from generators_sql.fk_shapes.tree import Tree
from generators_sql.fk_shapes.tree_walk import Walk
from generators_sql.spi import (
    ColumnFacts,
    ComputedQuery,
    EntityRow,
    EntryColumn,
    Exact,
    Generator,
    ParamProblem,
    Row,
)
from sdgen.column_types import ColumnType
from sdgen.frozen import frozen


def row_above(row: Row, via: str, generator: Generator | None) -> exp.Expression:
    """Returns the number of the row above one in a tree; of a root it is its own number.

    Args:
        row: the row, as the column sees it that points to the row above.
        via: that column.
        generator: what fills it.
    """
    if isinstance(generator, Fk) and _is_null_in_roots_only(row.column, generator):
        shape = generator.distribution
        is_root = shape.points_to_none(row)
        if is_root is not None:
            above = row.by_run(lambda then: shape.parent(then, Eligible(0, then.column.rows)))
            return x.case((is_root, row.number), otherwise=above)
    # Other rows than roots may have none above them as well: their cells say so.
    has_none = exp.Is(this=row.value(via), expression=exp.Null())
    above = row.via(via).number
    return x.case((has_none, row.number), otherwise=x.copied(above))


def _is_null_in_roots_only(column: ColumnFacts, fk: Fk) -> bool:
    """Returns whether an fk is NULL in no row but those that its shape makes roots."""
    if column.null_rate or fk.when is not None or fk.where is not None or fk.within:
        return False
    pointed_to = column.dataset.column(fk.entity, fk.column)
    return pointed_to is not None and not pointed_to.nullable


@frozen
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
        "`distribution: tree`."
    )

    def tree(self, column: ColumnFacts) -> Tree | None:
        """Returns the shape of the fk that points to the parents; None if it is no tree."""
        _, fk = column.sibling(self.via) or (None, None)
        if isinstance(fk, Fk) and isinstance(fk.distribution, Tree) and fk.entity == column.entity:
            return fk.distribution
        return None

    def most_above(self, column: ColumnFacts) -> int | None:
        """Returns how many rows at most are above one, None if that is not known."""
        tree, (_, fk) = self.tree(column), column.sibling(self.via) or (None, None)
        if tree is None or (isinstance(fk, Fk) and (fk.within or fk.where)):
            return None  # it is of each group, or of some rows
        return tree.most_above(column)

    def level_by_number(self, row: Row) -> exp.Expression | None:
        """Returns the level of a row by its number alone, 0 for roots; None if it takes more."""
        tree, (facts, fk) = self.tree(row.column), row.column.sibling(self.via) or (None, None)
        if tree is None or facts is None or not isinstance(fk, Fk):
            return None
        return tree.level(row) if _is_null_in_roots_only(facts, fk) else None

    def branch(self, row: Row) -> Branch:
        """Returns the row and those above it."""
        return Branch([row, *row.rows_above(self.via, self.most_above(row.column) or 0)])

    def is_bounded(self, column: ColumnFacts) -> bool:
        """Returns whether the levels of the tree are bounded, so that rows can be climbed from."""
        return self.most_above(column) is not None

    def walked(
        self, row: Row, wanted: str, own: Callable[[Row], exp.Expression] | None = None
    ) -> exp.Expression:
        """Returns what a walk down the whole tree finds for a row; see ``Walk``."""
        column, separator = row.column, str(getattr(self, "separator", ""))
        _, fk = column.sibling(self.via) or (None, None)

        def above(each: Row) -> exp.Expression:
            return row_above(each, self.via, fk)

        walk = Walk(column.entity, self.via, above, own, separator)
        kind = ColumnType.BIGINT if own is None else ColumnType.TEXT
        query = ComputedQuery(
            "tree",
            (EntryColumn(kind, nullable=own is not None and column.nullable),),
            max(1, column.rows),
            lambda rows: walk.finding(wanted, rows),
            marks=(wanted, self.via, separator),
        )
        return row.computed(query).entry(row.number)

    def siblings(self) -> tuple[str, ...]:
        return (self.via,)

    def problems(self, column: ColumnFacts) -> Iterator[ParamProblem]:
        found = column.sibling(self.via)
        if found is None:
            return  # told of as a sibling, or there
        if self.tree(column) is None:
            _, made = found
            got = made.type
            if isinstance(made, Fk):
                got = f"fk to {made.entity}, {made.distribution.type_name}"
            yield ParamProblem(
                "via",
                f"{self.via} makes no tree of {column.entity} (got {got}). Use an fk column to "
                f"{column.entity} with distribution: tree",
            )
