"""fk: the key of a row of another entity."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from functools import partial
from typing import TYPE_CHECKING

from pydantic import Field
from sqlglot import exp

from dialects import sql_nodes as x
from dialects.cells import Cell
from generators_sql.analysis.copied_cells import CopyOfCell
from generators_sql.analysis.generator_kinds import is_distinct, is_tree
from generators_sql.analysis.row_conditions import columns_in, condition_on_row, condition_problems
from generators_sql.fk_shapes import Choice, Distribution, Eligible, Where
from generators_sql.fk_shapes.child_numbers import tells_parents_apart
from generators_sql.fk_shapes.counted import counted, distinct_per, why_no_room
from generators_sql.fk_shapes.group_keys import Within
from generators_sql.fk_shapes.parent_rows import ParentRows
from generators_sql.fk_shapes.shape import chosen_from
from generators_sql.fk_shapes.uniform import Uniform
from generators_sql.sequence import Sequence
from generators_sql.spi import (
    ColumnFacts,
    Computed,
    Copied,
    CountQuery,
    EntityRow,
    ParamProblem,
    Reference,
    Row,
    Span,
)
from sdgen.column_types import ALL_TYPES

if TYPE_CHECKING:
    from generators_sql.fk_shapes.condition import Condition
    from generators_sql.fk_shapes.within import GroupedParents


class Fk(CopyOfCell):
    """A foreign key: the value of a column in a row of another entity, or of its own.

    The parent's cell is computed again, at the parent's row number, so the parent's table is never
    read, and every value exists in it. If many rows point to few parents, the parents' cells are
    computed once, into a temporary table, and looked up. The referenced column may be of any type,
    and can be an fk, too.

    `distribution` says which row is the parent. It is computed without retries. If it depends on
    all parents (`where` with a condition, `weight`), a look-up table is computed first.
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

    distribution: Distribution = Field(
        default=Uniform(type="uniform"),
        description="How rows are distributed over the parents: the name of a distribution below, "
        "or a mapping with its `type` and params.",
    )
    where: Choice | None = Field(
        default=None,
        description="Limits the rows pointed to: a condition on their columns, such as `status = "
        "'shipped'`, in the language of [expressions.md](expressions.md), or a range of rows: `{ "
        "to: 10% "
        "}`. Rows that satisfy a condition are counted when a run is planned. Default: all.",
    )
    when: str | None = Field(
        default=None,
        description="A condition on other columns of the row, such as `status <> 'open'`, in the "
        "language of [expressions.md](expressions.md). Where it is not true, the cell is NULL; the "
        "other rows point where they would without it. Default: no condition.",
    )
    within: Within | None = Field(
        default=None,
        description="Limits the rows pointed to, by group: with `{ org_id: org_id }`, to those "
        "whose `org_id` (left) equals the `org_id` of this row (right).",
    )

    def cell(self, row: Row) -> Cell:
        cell = self._cell_pointing(row)
        if self.when is None:
            return cell
        return Cell(x.case((condition_on_row(row, self.when), cell.node)))

    def _cell_pointing(self, row: Row) -> Cell:
        """Returns the cell as it is in rows for which ``when`` holds."""
        parent, kind = self.parent_row(row), row.column.kind
        source = parent.type_of(self.column).kind
        cell = parent.cell(self.column).converted(
            lambda node: row.dialect.convert(node, source, kind)
        )
        points_to_none = self.distribution.points_to_none(row)
        if self.within or self._tree_where:
            is_none = exp.Is(this=parent.number, expression=exp.Null())
            points_to_none = is_none if row.column.nullable else None
        if points_to_none is None:
            return cell
        return Cell(x.case((points_to_none, row.dialect.null(kind)), otherwise=cell.node))

    def parent_row(self, row: Row) -> EntityRow:
        room = self._room(row.column)
        if not (self.where or self.within or room) and isinstance(self.distribution, Uniform):
            return row.parent(self.entity)
        number = self._drawn(row) if room is None else self._counted(row).entry(row.number)
        if self._condition and not (self.within or self._tree_where):
            what = f"number of the row among those where {self._condition}"
            number = self._condition.located(row, row.named("among", number, what))
        return row.parent(self.entity, number)

    def child_number(self, row: Row) -> exp.Expression:
        if self.distribution.is_drawn:
            number = self._counted(row).entry(row.number, 1)
        else:
            number = row.by_run(
                lambda then: self.distribution.child_number(then, self._eligible(then.column))
            )
        return row.named("child_number", number, f"number among rows of one {self.entity} row")

    def summary(self) -> str:
        some = "" if self.where is None else f", rows {self._condition or self.where}"
        alike = [f", {there} = {here}" for there, here in sorted(self.agrees.items())]
        when = f", NULL unless {' '.join(self.when.split())}" if self.when is not None else ""
        shape = self.distribution.summary()
        return f"{self.entity}.{self.column} {shape}{some}{''.join(alike)}{when}"

    def why_not_clip(self, column: ColumnFacts) -> str | None:
        return "part of a key points to no row"

    def references(self) -> tuple[Reference, ...]:
        return (self._target,)

    def siblings(self) -> tuple[str, ...]:
        read = (*(columns_in(self.when) if self.when is not None else ()), *self.agrees.values())
        return tuple(dict.fromkeys((*self.distribution.siblings(), *read)))

    def cells(self, column: ColumnFacts) -> tuple[Reference, ...]:
        condition = self._condition.cells if self._condition else ()
        groups = (Reference(self.entity, name) for name in self.agrees)
        of_parent = self.distribution.cells(self._target)
        return (*super().cells(column), *condition, *of_parent, *groups)

    def counts(self, column: ColumnFacts) -> tuple[CountQuery, ...]:
        condition = (self._condition.count,) if self._condition else ()
        of_shape = self.distribution.counts_for(column, self.entity, self._eligible)
        if not self.within:
            return (*condition, *of_shape)
        from generators_sql.fk_shapes.within_checks import count_missing

        groups = (column, self.entity, self.within, self.where)
        missing = count_missing(*groups, self.cells(column), self._among, self.distribution)
        return (*condition, *of_shape, *missing)

    def points_to(self, column: ColumnFacts) -> str | None:
        return self.entity

    def copied_from(self, column: ColumnFacts) -> Copied | None:
        return Copied(self._target, via=column.name)

    def may_be_null(self) -> bool:
        return self.when is not None or is_tree(self.distribution)

    def null_problems(self, column: ColumnFacts) -> Iterator[ParamProblem]:
        if self.when is None:
            yield from super().null_problems(column)
            return
        yield ParamProblem(
            "when",
            "where it is not true the cell is NULL, which the column does not accept. Add "
            "nullable: true",
        )

    def numbers(self, column: ColumnFacts) -> Span | None:
        """Returns between which numbers its cells lie where it points to a part of the rows.

        None if it points to all of them, or where not every row's number tells its cell.
        """
        made = column.dataset.generator(self.entity, self.column)
        rows = self._eligible(column)
        if not isinstance(self.where, Where) or not isinstance(made, Sequence) or not rows.count:
            return None
        ends = [made.value_of(rows.first), made.value_of(rows.first + rows.count - 1)]
        return Fraction(min(ends)), Fraction(max(ends))

    def most_children(self, column: ColumnFacts) -> int | None:
        if self.distribution.is_drawn:
            return self._room(column) or column.rows
        choices = chosen_from(column, self._eligible)
        if len(choices) > 1 and not self.distribution.of_new_rows:
            return None  # they are numbered anew where there are other parents
        return self.distribution.most_children(column, choices[0])

    def rows_decided(self, column: ColumnFacts) -> int | None:
        if self.entity == column.entity:
            return self.distribution.own_rows(column)
        if column.dataset.rows_of(self.entity) is None:
            return None
        return self.distribution.rows(column, self._eligible(column))

    def why_not_unique(self, column: ColumnFacts) -> str | None:
        if self.most_children(column) != 1:
            return (
                f"several rows may point to one row of {self.entity}. Use distribution: unique, or "
                "make another column the key"
            )
        if tells_parents_apart(column, self):
            return None
        return (
            f"{self.entity}.{self.column}, whose values it takes, is not. Point to a column that is"
        )

    def unique_together(
        self, column: ColumnFacts, others: frozenset[str], apart: frozenset[str]
    ) -> bool:
        if column.name not in apart:
            return False
        shape = self.distribution
        return self.most_children(column) == 1 or (is_distinct(shape) and shape.per in apart)

    def problems(self, column: ColumnFacts) -> Iterator[ParamProblem]:
        if self.when is not None:
            yield from condition_problems(column, "when", self.when)
        if column.dataset.rows_of(self.entity) is None:
            return  # told of as a reference
        wrong = list(self._condition.problems(column)) if self._condition else []
        for problem in self.distribution.expression_problems(column, self._target):
            wrong.append(ParamProblem("distribution", problem))
        if self.within:
            from generators_sql.fk_shapes.within_checks import group_problems

            wrong += group_problems(column, self.entity, self.within, self.where, self.distribution)
        yield from wrong
        if wrong or not all(map(column.dataset.knows_rows_of, (self.entity, column.entity))):
            return  # whether there are enough of them is seen when they are counted
        if self.where is not None:
            text = self._condition.text if self._condition else None
            if why := self.distribution.why_not_where(text, self.within):
                yield ParamProblem("where", why)
                return
            if self._condition and not self._condition.is_counted(column):
                return
            some = column.rows > column.first  # else no row needs a parent
            if some and (missing := self._without_rows(column)):
                yield ParamProblem("where", missing)
                return
        told = f"of the rows where {self._condition}: " if self._condition else ""
        parents = self._eligible(column)
        if self.within:  # how many are in a group is not known here
            parents = replace(parents, count=max(parents.count, column.rows))
        for problem in self.distribution.problems(column, self.entity, parents):
            yield ParamProblem("distribution", f"{told}{problem}")
        room = self._room(column)
        if room is not None and (crowded := why_no_room(column, self.entity, room, parents.count)):
            yield ParamProblem("distribution", crowded)
        shape = self.distribution if len(chosen_from(column, self._eligible)) > 1 else None
        if is_distinct(shape) and (again := shape.why_again(column, self.entity)):
            yield ParamProblem("distribution", again)

    def _without_rows(self, column: ColumnFacts) -> str | None:
        """Returns what is wrong with ``where``, as it leaves no row that may be pointed to."""
        rows = self._all(column)
        if self._condition:
            return None if self._eligible(column).count else self._condition.none_of(rows)
        return self.where.problem(self.entity, rows) if isinstance(self.where, Where) else None

    @property
    def agrees(self) -> dict[str, str]:
        return self.within or {}

    def _room(self, column: ColumnFacts) -> int | None:
        """Returns how many rows may point to one parent; None if nothing limits them.

        Where no formula says how many do, one of ``distinct`` has to find different rows for each.
        """
        if self.within or not self.distribution.is_drawn:
            return None  # within a group nobody makes room
        choices = [shape.choice(fk._eligible(facts)) for facts, fk, shape in distinct_per(column)]
        return min(choices, default=None)

    def _counted(self, row: Row) -> Computed:
        """Returns the table of all rows: which one each points to, and its number among those."""
        column = row.column
        return counted(row, self._drawn, self._eligible(column), self._room(column))

    def _drawn(self, row: Row) -> exp.Expression:
        """Returns the number of the parent that a row draws."""
        located = partial(self._condition.located, row) if self._condition else None

        def parent(then: Row) -> exp.Expression:
            if self._tree_where:
                from generators_sql.fk_shapes.tree_where import parent_where

                return parent_where(then, self.distribution, self._tree_where)
            if self.within:
                return self._among(then).chosen(self.distribution)
            parents = replace(self._eligible(then.column), located=located)
            return self.distribution.parent(then, parents)

        return row.by_run(parent)

    def _among(self, row: Row) -> GroupedParents:
        from generators_sql.fk_shapes.within import GroupedParents

        parents = self._all(row.column) if self._condition else self._eligible(row.column)
        return GroupedParents(row, self.entity, self.agrees, parents, self._condition)

    @property
    def _tree_where(self) -> Condition | None:
        return self._condition if is_tree(self.distribution) else None

    @property
    def _target(self) -> Reference:
        return Reference(self.entity, self.column)

    @property
    def _condition(self) -> Condition | None:
        if not isinstance(self.where, str):
            return None
        from generators_sql.fk_shapes.condition import Condition

        return Condition(self._target, self.where)

    def _all(self, column: ColumnFacts) -> Eligible:
        """Returns the rows that the distribution spreads rows over, but for ``where``."""
        dataset = column.dataset
        end = dataset.rows_of(self.entity) or 0
        first = dataset.first_of(self.entity) if self.distribution.of_new_rows else 0
        source = ParentRows(self._target, self._condition)
        return Eligible(first, end - first, source=source)

    def _eligible(self, column: ColumnFacts) -> Eligible:
        """Returns the rows that it may point to."""
        rows = self._all(column)
        if self._condition:
            return self._condition.within(rows, column)
        return self.where.within(rows) if isinstance(self.where, Where) else rows
