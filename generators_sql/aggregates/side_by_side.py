"""Rows that point to the same row and lie side by side: what they come to needs no others."""

from __future__ import annotations

from collections.abc import Callable

from sqlglot import exp

from dialects import sql_nodes as x
from generators_sql.fk_shapes.family import Lie
from generators_sql.fk_shapes.lineage import Link
from generators_sql.spi import AllRows, ColumnFacts, NumberRange, PartQuery, Row

_FIRST, _COUNT = "first", "count"

Query = Callable[[AllRows, NumberRange, NumberRange], exp.Query]
"""Returns what computes a range of entries from a range of rows."""


def part_by_parents(column: ColumnFacts, entity: str, via: str, query: Query) -> PartQuery | None:
    """Returns how entries of rows are computed from those that point to them.

    None where it is not known which these are, or where others lie between them.

    Args:
        column: a column of the entity pointed to.
        entity: the entity of the rows that point.
        via: their foreign key.
        query: what computes entries.
    """
    link = _link(column, entity, via)
    if link is None:
        return None

    def rows(of: AllRows, numbers: NumberRange) -> exp.Select:
        def first_and_count(row: Row) -> dict[str, exp.Expression]:
            return _first_and_count(link, row, x.copied(row.number))

        return _only(of.of(column.entity, column.name, first_and_count, numbers))

    def most(entries: int) -> int:
        return min(link.column.rows, entries * link.most)

    return PartQuery(rows, query, most)


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

    def rows(of: AllRows, numbers: NumberRange) -> exp.Select:
        def first_and_count(row: Row) -> dict[str, exp.Expression]:
            return _first_and_count(link, row, x.copied(row.via(via).number))

        return _only(of.of(column.entity, via, first_and_count, numbers))

    def most(entries: int) -> int:
        return min(link.column.rows, entries + 2 * link.most)

    return PartQuery(rows, query, most)


MOST_AGAIN = 20_000
"""Rows that point to one row, which are gone through in each batch that has some of them."""


def _link(column: ColumnFacts, entity: str, via: str) -> Link | None:
    link = Link.of(column.dataset, entity, via, nullable=True)
    return link if link is not None and link.lie is Lie.SIDE_BY_SIDE else None


def _first_and_count(link: Link, row: Row, parent: exp.Expression) -> dict[str, exp.Expression]:
    family = link.family(row, parent, "rows")
    if family.first is None:
        raise TypeError("the rows have to lie side by side")
    return {_FIRST: family.first, _COUNT: family.count}


def _only(query: exp.Select) -> exp.Select:
    return exp.select(x.col(_FIRST), x.col(_COUNT)).from_(x.subquery(query, "rows_of_entry"))
