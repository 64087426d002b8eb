"""Rows that point to the same row and lie side by side: what they come to needs no others."""

from __future__ import annotations

from collections.abc import Callable

from sqlglot import exp

from dialects import sql_nodes as x
from generators_sql.fk_shapes.family import Layout
from generators_sql.fk_shapes.lineage import Link
from generators_sql.spi import AllRows, ColumnFacts, NumberRange, PartQuery, Row

MOST_AGAIN = 20_000
"""Rows that point to one row, which are gone through in each batch that has some of them."""

_FIRST, _COUNT = "first", "count"

Query = Callable[[AllRows, NumberRange, NumberRange], exp.Query]
"""Returns what computes a range of entries from a range of rows."""


def part_by_parents(column: ColumnFacts, entity: str, via: str, query: Query) -> PartQuery | None:
    """Returns how entries of rows are computed from those that point to them.

    None if it is not known which these are, or where others lie between them.

    Args:
        column: a column of the entity pointed to.
        entity: the entity of the rows that point.
        via: their foreign key.
        query: what computes entries.
    """
    link = _link(column, entity, via)
    if link is None:
        return None

    def most(entries: int) -> int:
        return entries * link.most

    return _part(link, (column.entity, column.name), lambda row: row.number, query, most)


def part_by_children(column: ColumnFacts, via: str, query: Query) -> PartQuery | None:
    """Returns how entries of rows are computed from all that point to the same row as one of them.

    None as for ``part_by_parents``, and where they are too many to go through them again.

    Args:
        column: a column of their entity.
        via: the foreign key.
        query: what computes entries.
    """
    link = _link(column, column.entity, via)
    if link is None or link.most > MOST_AGAIN:
        return None

    def most(entries: int) -> int:
        return entries + 2 * link.most

    return _part(link, (column.entity, via), lambda row: row.via(via).number, query, most)


def _link(column: ColumnFacts, entity: str, via: str) -> Link | None:
    link = Link.of(column.dataset, entity, via, nullable=True)
    return link if link is not None and link.layout is Layout.SIDE_BY_SIDE else None


def _part(
    link: Link,
    seen_from: tuple[str, str],
    parent: Callable[[Row], exp.Expression],
    query: Query,
    most: Callable[[int], int],
) -> PartQuery:
    """Returns how entries are computed from the rows that point to one row each.

    Args:
        link: the foreign key of the rows that point.
        seen_from: entity and column that have the entries.
        parent: returns the number of the row pointed to, for the row of an entry.
        query: what computes entries.
        most: returns from how many rows so many entries are computed at most.
    """

    def first_and_count(row: Row) -> dict[str, exp.Expression]:
        family = link.family(row, x.copied(parent(row)), "rows")
        if family.first is None:
            raise TypeError("the rows have to lie side by side")
        return {_FIRST: family.first, _COUNT: family.count}

    def rows(of: AllRows, numbers: NumberRange) -> exp.Select:
        every = x.subquery(of.of(*seen_from, first_and_count, numbers), "rows_of_entry")
        return exp.select(x.col(_FIRST), x.col(_COUNT)).from_(every)

    return PartQuery(rows, query, lambda entries: min(link.column.rows, most(entries)))
