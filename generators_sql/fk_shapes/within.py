"""within: only parents of a row's own group, such as those of the same organization.

A row finds its group and chooses among the parents in it. Which ones these are is said by formulas
where those of the parents' own foreign keys tell it. Otherwise the database computes two look-up
tables: of the parents in order of their groups, and of where each group begins there.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from sqlglot import exp

from dialects import sql_nodes as x
from dialects import windows
from generators_sql.fk_shapes.family import once_named
from generators_sql.fk_shapes.group import MOST_PARENTS, Group
from generators_sql.fk_shapes.group_keys import Side, compared_as, pairs_of, shared_source
from generators_sql.fk_shapes.lineage import Lineage
from generators_sql.fk_shapes.shape import Eligible, Shape
from generators_sql.fk_shapes.tree import Tree
from generators_sql.spi import (
    NUMBER,
    AllRows,
    ColumnFacts,
    Computed,
    ComputedQuery,
    EntryColumn,
    Reference,
    Row,
)
from sdgen.column_types import ColumnType
from sdgen.frozen import frozen

if TYPE_CHECKING:
    from generators_sql.fk_shapes.condition import Condition

_COUNT_BITS = MOST_PARENTS.bit_length()


@frozen
class GroupedParents:
    """The parents that a foreign key may point to, in groups.

    Args:
        row: the row, seen from the foreign key.
        entity: the entity it points to.
        within: what makes the groups.
        parents: the rows of the entity that it may point to.
        condition: what they satisfy, if anything.
    """

    row: Row
    entity: str
    within: Mapping[str, str]
    parents: Eligible
    condition: Condition | None = None

    def chosen(self, shape: Shape) -> exp.Expression:
        """Returns the row number of the parent that a shape chooses in the row's group.

        NULL where there is none to choose; where the column does not accept that, computing it is
        an error of the database.
        """
        row, column = self.row, self.row.column
        lineage = self._lineage(shape)
        place = self._place(shape, lineage)
        if not column.nullable and is_known(column, self.entity, self.within):
            place = row.named("group_place", place, f"which row of {self.entity} it points to")
            # A row that nobody points to, seen through a nullable foreign key, has no number.
            none = exp.and_(
                exp.Is(this=x.own(place), expression=exp.Null()),
                exp.Not(this=exp.Is(this=row.number, expression=exp.Null())),
                copy=False,
            )
            failing = row.dialect.failing(self._failure, row.number)
            place = x.case((none, failing), otherwise=place)
        return self._members().entry(place) if lineage is None else place

    def place(self, shape: Shape) -> exp.Expression:
        """Returns which parent that is, or NULL.

        It is its row number where formulas tell it, else its place among all parents in order of
        their groups.
        """
        return self._place(shape, self._lineage(shape))

    def _place(self, shape: Shape, lineage: Lineage | None) -> exp.Expression:
        if lineage is not None:
            return self._by_formula(lineage, shape)
        row = self.row
        of = f"the rows of {self.entity} in its group"
        group = row.named("group", self._group(), f"where {of} begin, and their number")
        count = x.bit_and(x.coalesce(group, x.integer(0)), MOST_PARENTS)
        count = row.named("group_rows", count, f"how many {of} are")
        place = shape.place(row, Group(count, self.parents.some, self._own_place))
        is_there = exp.GT(this=x.own(count), expression=x.integer(0))
        return x.case((is_there, x.add(x.shift_right(group, _COUNT_BITS), place)))

    def _by_formula(self, lineage: Lineage, shape: Shape) -> exp.Expression:
        """Returns the row number of the chosen parent, or NULL."""
        row, (own, _, entity) = self.row, self._sides
        (key,) = own.keys(row)
        top = once_named(row, "group", key, f"row of {entity} that its group is of")
        family = lineage.below(row, top, "group")
        count = family.count
        if own.columns[0].nullable:
            in_one = exp.Not(this=exp.Is(this=x.own(top), expression=exp.Null()))
            count = x.case((in_one, count), otherwise=x.int64(0))
        of = f"the rows of {self.entity} in its group"
        count = once_named(row, "group_rows", count, f"how many {of} are")

        def own_place() -> exp.Expression:
            if family.first is None:
                place = row.child_number(lineage.links[0].column.name)
            else:
                place = x.sub(row.number, family.first)
            return row.named("own_place", place, "how many earlier rows of its group")

        place = shape.place(row, Group(count, self.parents.some, own_place))
        is_there = exp.GT(this=x.own(count), expression=x.integer(0))
        return family.child(x.case((is_there, place)))

    def _lineage(self, shape: Shape) -> Lineage | None:
        """Returns the parents' way up to what groups are of, where formulas tell who is below.

        A tree needs them to be numbered in their order: rows point to earlier ones.
        """
        _, parents, entity = self._sides
        copies, all_rows = parents.copies, self.row.column.dataset.rows_of(self.entity) or 0
        if entity is None or copies is None or copies.column.nullable or self.condition is not None:
            return None
        if (self.parents.first, self.parents.count) != (0, all_rows):
            return None
        lineage = Lineage.of(copies.column, copies.path)
        if lineage is None or (isinstance(shape, Tree) and not lineage.in_order):
            return None
        return lineage

    @property
    def _failure(self) -> str:
        column = self.row.column
        return (
            f"{column.entity}.{column.name}: the group of a row has no row of {self.entity} left "
            f"that it could point to. Make more rows of {self.entity}, or add nullable: true"
        )

    @cached_property
    def _sides(self) -> tuple[Side, Side, str | None]:
        """The row's side and the parents'; the entity whose rows number the groups, if any does."""
        pairs = list(pairs_of(self.row.column, self.entity, self.within))
        own, parents = tuple(pair[0] for pair in pairs), tuple(pair[1] for pair in pairs)
        shared = shared_source(own[0], parents[0]) if len(pairs) == 1 else None
        if shared is None:
            return Side(own, None), Side(parents, None), None
        entity, *copies = shared
        return Side(own, copies[0]), Side(parents, copies[1]), entity

    @property
    def _marks(self) -> tuple[object, ...]:
        some = (self.parents.first, self.parents.count, str(self.condition))
        return (self.entity, sorted(self.within.items()), *some)

    def _group(self) -> exp.Expression:
        """Returns place of the first parent of the row's group · 2^31 + how many there are.

        NULL or 0 where there is none.
        """
        own, _, numbered_by = self._sides
        keys = own.keys(self.row)
        value = EntryColumn(ColumnType.BIGINT)
        if numbered_by is not None:
            groups = self.row.column.dataset.rows_of(numbered_by) or 0
            query = ComputedQuery(
                "groups",
                (value,),
                groups,
                lambda rows: self._by_number(rows, groups),
                marks=self._marks,
            )
            return self.row.computed(query).entry(keys[0])
        columns = [
            *(EntryColumn(compared_as(each.kind) or each.kind) for each in own.columns),
            value,
        ]
        query = ComputedQuery(
            "groups",
            columns,
            self.parents.count,
            self._by_cells,
            by_values=len(keys),
            marks=self._marks,
        )
        return self.row.computed(query).found_by(keys, len(keys))

    def _counted(self, rows: AllRows) -> tuple[exp.Select, list[str]]:
        """Returns the query of the groups that have parents: keys and how many; the keys' names."""
        parents, names = self._sides[1].some(rows, self.parents, self.condition)
        counted = exp.select(*map(x.col, names), x.alias(exp.Count(this=exp.Star()), "parents"))
        counted = counted.group_by(*map(x.col, names))
        return counted.from_(x.subquery(parents, "parents")), names

    def _by_cells(self, rows: AllRows) -> exp.Query:
        """Returns the query of the groups found by cells."""
        counted, names = self._counted(rows)
        groups = exp.select(x.alias(x.int64(0), NUMBER), *map(x.col, names), _packed(names))
        return groups.from_(x.subquery(counted, "counted"))

    def _by_number(self, rows: AllRows, groups: int) -> exp.Query:
        """Returns the query of numbered groups, those without parents among them."""
        counted, names = self._counted(rows)
        every = exp.select(
            x.col(NUMBER, "every"), x.alias(x.coalesce(x.col("parents"), x.integer(0)), "parents")
        ).from_(x.subquery(rows.numbers(groups), "every"))
        on = exp.EQ(this=x.col(names[0], "counted"), expression=x.col(NUMBER, "every"))
        every = every.join(x.subquery(counted, "counted"), on=on, join_type="LEFT", copy=False)
        return exp.select(x.col(NUMBER), _packed([NUMBER])).from_(x.subquery(every, "groups"))

    def _members(self) -> Computed:
        """Returns the table of the parents in order of their groups, and in these of their rows."""

        def query(rows: AllRows) -> exp.Query:
            parents, names = self._sides[1].some(rows, self.parents, self.condition)
            place = x.alias(windows.place(map(x.col, (*names, NUMBER))), "place")
            # In their order, since SQLite stores entries where they belong.
            members = exp.select(place, x.col(NUMBER)).order_by(x.col("place"))
            return members.from_(x.subquery(parents, "parents"))

        columns = (EntryColumn(ColumnType.BIGINT),)
        return self.row.computed(
            ComputedQuery("members", columns, self.parents.count, query, marks=self._marks)
        )

    def _own_place(self) -> exp.Expression:
        """Returns how many earlier rows are in the row's group."""
        row, (own, _, _) = self.row, self._sides

        def query(rows: AllRows) -> exp.Query:
            keyed, names = own.all(rows)
            placed = exp.select(
                x.col(NUMBER), x.alias(windows.place([x.col(NUMBER)], map(x.col, names)), "place")
            )
            return placed.order_by(x.col(NUMBER)).from_(x.subquery(keyed, "keyed"))

        columns = (EntryColumn(ColumnType.BIGINT),)
        table = row.computed(
            ComputedQuery("place", columns, row.column.rows, query, marks=self._marks)
        )
        return row.named("own_place", table.entry(row.number), "how many earlier rows of its group")


def is_known(column: ColumnFacts, entity: str, within: Mapping[str, str]) -> bool:
    """Returns whether groups are made of no row that nobody has looked at, as in a preview."""
    left = [Reference(entity, name) for name in within]
    left += [Reference(column.entity, name) for name in within.values()]
    seen = set(left)
    while left:
        cell = left.pop()
        facts = column.dataset.column(cell.entity, cell.column)
        made = column.dataset.generator(cell.entity, cell.column)
        if facts is None or made is None or not column.dataset.knows_rows_of(cell.entity):
            return False
        new = [each for each in made.cells(facts) if each not in seen]
        seen.update(new)
        left += new
    return True


def _packed(order: Sequence[str]) -> exp.Expr:
    """Returns how many parents there are in groups before a group · 2^31 + how many in it."""
    first = x.sub(windows.sum_so_far(x.col("parents"), map(x.col, order)), x.col("parents"))
    return x.alias(x.add(x.times(first, MOST_PARENTS + 1), x.col("parents")), "found")
