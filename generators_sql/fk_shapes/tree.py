"""tree: rows that point to earlier rows of their own entity."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from decimal import Context, Decimal, localcontext
from fractions import Fraction
from itertools import pairwise
from typing import Literal, Self

from pydantic import Field, model_validator
from sqlglot import exp

from dialects import sql_nodes as x
from generators_sql.fk_shapes.group import Group, renumbered
from generators_sql.fk_shapes.shape import Eligible, Shape
from generators_sql.fk_shapes.tree_levels import (
    MOST_LEVELS,
    REST,
    Size,
    follow_rows,
    level_of,
    level_starts,
    most_on_level,
    number_on_level,
    parent_on_level,
    rows_of,
    sizes_problem,
)
from generators_sql.spi import ColumnFacts, Row
from sdgen.column_types import ColumnType
from sdgen.seeding import LOW_BITS

_UNIT = 2**20  # of the shares of rows that levels have
_LEAST_RATE = 1e-6


class Tree(Shape):
    """One or more trees of the entity's own rows: the parent of a row is always an earlier row.
    Roots point to no row and are NULL; the first row is a root. By default every earlier row is
    equally likely, which makes trees with many levels (about e · ln(rows)) and a few large
    families. `depth` limits the levels, `children` the families, and `levels` sets the number of
    rows on each level. With a condition (`where`), parents are earlier rows that satisfy it, and
    rows before the first of these are roots; it can be combined with `root_rate` and `depth` only.
    `tree_level`, `tree_path` and `tree_root` say where a row is in its tree.
    """

    type: Literal["tree"] = Field(description="`tree`.")
    root_rate: float = Field(
        default=0.0,
        ge=0,
        le=1,
        description="Share of rows that are roots, 0 … 1. 0: only the first row.",
    )
    depth: int | None = Field(
        default=None,
        ge=2,
        le=20,
        description="Maximum number of levels, roots included, 2 … 20; needs a root_rate of 10^-6 "
        "or more. The roots are then spread evenly over the rows. Default: unlimited.",
    )
    children: int | None = Field(
        default=None,
        ge=2,
        le=10**6,
        description="Maximum number of children of a row, 2 … 10^6. Earlier rows are filled first, "
        "so there are few levels: with 10, three levels hold 111 rows. Default: unlimited.",
    )

    levels: list[Size] | None = Field(
        default=None,
        min_length=2,
        max_length=MOST_LEVELS,
        description="Rows of each level, roots first: row counts, shares such as `10%`, and `rest` "
        "at the end for all others; 2 … 20 levels. Rows come in the order of their levels, and the "
        "parent of each is on the level above. Without shares and `rest`, the levels decide how "
        "many rows the entity has: leave out its `rows`. A run that adds rows adds them to the "
        "last level or, with shares, as separate trees. Default: none.",
    )
    even: bool = Field(
        default=False,
        description="Whether the rows of a level are dealt out evenly to the level above, so that "
        "numbers of children differ by one at most; needs `levels`. Default: parents are drawn.",
    )

    @model_validator(mode="after")
    def _check(self) -> Self:
        if self.levels is not None:
            self._check_levels(self.levels)
            return self
        if self.even:
            raise ValueError("even needs levels. Add levels, or remove even")
        if self.depth is not None and self.children is not None:
            raise ValueError("depth and children cannot both be limited. Remove one")
        if self.depth is not None and self.root_rate < _LEAST_RATE:
            raise ValueError(
                f"depth needs a root_rate of {_LEAST_RATE:g} or more (got {self.root_rate:g}). "
                "Add e.g. root_rate: 0.1"
            )
        return self

    def _check_levels(self, sizes: list[int | str]) -> None:
        others = {"root_rate": self.root_rate, "depth": self.depth, "children": self.children}
        if given := [name for name, value in others.items() if value]:
            raise ValueError(f"levels already decide that. Remove {' and '.join(given)}, or levels")
        if problem := sizes_problem(sizes):
            raise ValueError(problem)

    def parent(self, row: Row, parents: Eligible) -> exp.Expression:
        if self.levels is not None:
            return parent_on_level(row, level_starts(self.levels, row.column), even=self.even)
        if self.children is not None:
            # Of row 0 it is row 0: division cuts towards zero.
            return x.int_div(x.paren(x.plus(row.number, -1)), x.integer(self.children))
        if self.depth is None:
            return row.below_value(row.number, row.column.rows)
        levels = self._levels()
        branches = []
        for above, level in pairwise(levels):
            drawn = row.below_value(_before(row, above), row.column.rows)
            number = x.int_div(x.times(drawn, _UNIT), x.integer(above))
            if level == _UNIT:
                break
            branches.append((_is_in(row, level), number))
        return x.case(*branches, otherwise=number) if branches else number

    def why_not_where(self, text: str | None, within: Mapping[str, str] | None) -> str | None:
        if text is None:
            return "a tree is made of all rows. Leave it out, or use a condition"
        if within:
            return "a tree within groups is made of all rows of each. Leave it out, or within"
        if self.children is not None or self.levels is not None:
            what = "children" if self.levels is None else "levels"
            return f"{what} are of all rows of a tree. Leave it out, or {what}"
        return None

    def points_to_none(self, row: Row) -> exp.Expression | None:
        if (sizes := self.levels) is not None:
            end = row.by_run(lambda then: x.integer(_end_of_roots(sizes, then.column)))
            return exp.LT(this=row.number, expression=end)
        if self.depth is not None:
            return _is_in(row, self._levels()[0])
        first = exp.EQ(this=row.number, expression=x.integer(0))
        if not self.root_rate:
            return first
        threshold = math.ceil(Fraction(repr(self.root_rate)) * 2**LOW_BITS)
        drawn = exp.LT(this=row.draw("root"), expression=x.integer(threshold))
        return exp.Or(this=first, expression=drawn)

    def why_not_within(self) -> str | None:
        if self.levels is None:
            return None
        return "levels apply to all rows, not to each group. Use depth or children instead"

    def place(self, row: Row, group: Group) -> exp.Expression:
        # Each group is a tree of its own, of its rows in order.
        there = renumbered(row, group.own_place())
        place = self.parent(there, Eligible(0, group.most))
        is_root = self.points_to_none(there)
        nothing = row.dialect.null(ColumnType.BIGINT)
        return place if is_root is None else x.case((is_root, nothing), otherwise=place)

    def _levels(self) -> list[int]:
        """Returns for each level, in parts of 2^20, the share of rows that may be on it or above.

        They grow by the same factor from the share of the roots to all rows. The rows themselves
        are those that a share picks by ``_is_in``.
        """
        steps = (self.depth or 1) - 1
        with localcontext(Context(prec=40)):
            rate = Decimal(repr(self.root_rate))
            shares = [
                rate ** (Decimal(steps - level) / Decimal(steps)) for level in range(steps + 1)
            ]
            return [max(1, round(share * _UNIT)) for share in shares]

    def level(self, row: Row) -> exp.Expression | None:
        """Returns the level of a row, 0 for roots; None if it takes those above to know it."""
        if (sizes := self.levels) is not None:
            return row.by_run(lambda then: level_of(then, level_starts(sizes, then.column)))
        if self.children is None or self.root_rate:
            return None
        return level_of(row, _filled_levels(self.children, row.column.rows))

    def most_above(self, column: ColumnFacts) -> int | None:
        """Returns how many rows at most are above one, None if the levels are not bounded.

        Args:
            column: a column of the tree's entity.
        """
        if self.levels is not None:
            if follow_rows(self.levels):
                return len(self.levels) - 1  # an earlier run may have had more of them than this
            starts = level_starts(self.levels, column)
            return max(0, sum(start < column.rows for start in starts) - 1)
        if self.children is not None:
            return len(_filled_levels(self.children, column.rows)) - 1
        return None if self.depth is None else self.depth - 1

    def most_children(self, column: ColumnFacts, parents: Eligible) -> int | None:
        if self.levels is None or not self.even:
            return None
        return most_on_level(level_starts(self.levels, column), column.rows)

    def child_number(self, row: Row, parents: Eligible) -> exp.Expression:
        if self.levels is None:
            return super().child_number(row, parents)
        return number_on_level(row, level_starts(self.levels, row.column))

    def own_rows(self, column: ColumnFacts) -> int | None:
        rows = rows_of(self.levels or [REST])
        return None if rows is None else max(0, rows - column.first)

    def summary(self) -> str:
        if self.levels is not None:
            return f"of a row on the level above, of {len(self.levels)}"
        bounds = [f"{self.depth} levels" if self.depth else ""]
        bounds += [f"{self.children} children" if self.children else ""]
        bound = "".join(bounds)
        return f"of an earlier row{f', at most {bound}' if bound else ''}"

    def problems(self, column: ColumnFacts, entity: str, parents: Eligible) -> Iterator[str]:
        if entity != column.entity:
            yield (
                f"tree is for rows that point to rows of their own entity (got {entity}). Use "
                f"entity: {column.entity}, or another distribution"
            )
        elif not column.nullable:
            yield "roots point to no row, so this column must accept NULL. Add nullable: true"
        rows = rows_of(self.levels or [REST])
        if entity == column.entity and rows is not None and rows != column.rows:
            yield (
                f"levels add up to {rows} rows, but {entity} has {column.rows}. Leave its rows "
                f"out, or add {REST} as the last level"
            )


def _end_of_roots(sizes: Sequence[int | str], column: ColumnFacts) -> int:
    """Returns the number of the first row that is no root."""
    starts = level_starts(sizes, column)
    return starts[1] if len(starts) > 1 else column.rows


def _filled_levels(children: int, rows: int) -> list[int]:
    """Returns the number of each level's first row, where the rows above are filled first."""
    starts, size = [0], 1
    while starts[-1] + size < rows:
        starts.append(starts[-1] + size)
        size *= children
    return starts


def _before(row: Row, share: int) -> exp.Expression:
    """Returns how many of the rows that a share of 2^20 picks lie before a row.

    The k-th one, from 0, is row k · 2^20 / share, cut: they lie evenly, and row 0 is one.
    """
    value = x.int_div(x.paren(x.plus(x.times(row.number, share), _UNIT - 1)), x.integer(_UNIT))
    if share == _UNIT:
        return row.number
    return row.named(f"before_{share}", value, f"rows before it, of {share} in {_UNIT}")


def _is_in(row: Row, share: int) -> exp.Expression:
    """Returns whether a row is one of those that a share of 2^20 picks."""
    place = x.int_div(x.paren(x.times(_before(row, share), _UNIT)), x.integer(share))
    return exp.EQ(this=place, expression=row.number)
