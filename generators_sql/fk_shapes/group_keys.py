"""What tells the groups of rows apart: cells, or the rows that these are copied from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Annotated

from pydantic import Field
from sqlglot import exp

from dialects import sql_nodes as x
from generators_sql.analysis.cell_bounds import why_cell_not_unique
from generators_sql.fk_shapes.shape import Eligible
from generators_sql.spi import NUMBER, AllRows, ColumnFacts, Dataset, EntityRow, Reference, Row
from sdgen.column_types import INTEGERS, TEXTS, ColumnType
from sdgen.frozen import frozen

if TYPE_CHECKING:
    from generators_sql.fk_shapes.condition import Condition

Within = Annotated[
    dict[Annotated[str, Field(min_length=1)], Annotated[str, Field(min_length=1)]],
    Field(min_length=1, max_length=8),
]
"""Columns of the parent, each with that of the row whose cell it is to equal."""


_HOLDS = "holds"
_AS_THEY_ARE = frozenset(
    {
        *(ColumnType.UUID, ColumnType.BOOL, ColumnType.ENUM),
        *(ColumnType.DATE, ColumnType.TIMESTAMP, ColumnType.TIMESTAMPTZ),
    }
)


@frozen
class Copies:
    """A column whose cells are copies, and the foreign keys that lead to the originals.

    Args:
        column: the column.
        path: the foreign keys, followed one after the other.
    """

    column: ColumnFacts
    path: tuple[str, ...] = ()

    def row_number(self, row: Row) -> exp.Expression:
        """Returns the number of the row that has the original; NULL where the cell is NULL."""
        there: EntityRow = row
        for step in self.path:
            there = there.via(step)
        if not self.column.nullable:
            return there.number
        is_none = exp.Is(this=row.value(self.column.name), expression=exp.Null())
        return x.case((is_none, row.dialect.null(ColumnType.BIGINT)), otherwise=there.number)


@frozen
class Side:
    """What tells the group of the rows of one entity: cells, or the row that a cell comes from.

    Args:
        columns: the columns of the cells.
        copies: where the cells of the only column come from; None if they tell the group.
    """

    columns: tuple[ColumnFacts, ...]
    copies: Copies | None

    def keys(self, row: Row) -> list[exp.Expression]:
        """Returns what tells the group of a row; in one of none a part is NULL."""
        if self.copies is not None:
            return [self.copies.row_number(row)]
        return [row.value(each.name) for each in self.columns]

    def all(
        self, rows: AllRows, condition: Condition | None = None
    ) -> tuple[exp.Select, list[str]]:
        """Returns the query of the rows of the entity, ``NUMBER`` and keys; and the keys' names.

        Args:
            rows: all rows.
            condition: what those satisfy that count. Default: all do.
        """
        first = self.columns[0]
        names = [f"key_{place}" for place, _ in enumerate(self.columns, start=1)]

        def cells(row: Row) -> dict[str, exp.Expression]:
            keys = dict(zip(names, self.keys(row), strict=True))
            return keys if condition is None else {**keys, _HOLDS: condition.holds(row)}

        keyed = x.subquery(rows.of(first.entity, first.name, cells), "every")
        query = exp.select(*map(x.col, (NUMBER, *names)))
        if condition is not None:
            query = query.where(exp.EQ(this=x.col(_HOLDS), expression=x.integer(1)))
        return query.from_(keyed), names

    def some(
        self, rows: AllRows, some: Eligible, condition: Condition | None = None
    ) -> tuple[exp.Select, list[str]]:
        """Returns the same of those rows that are in a group and in a range."""
        query, names = self.all(rows, condition)
        tests: list[exp.Expression] = []
        for name in names:
            tests.append(exp.Not(this=exp.Is(this=x.col(name), expression=exp.Null())))
        if some.first:
            tests.append(exp.GTE(this=x.col(NUMBER), expression=x.integer(some.first)))
        if (end := some.first + some.count) < self.columns[0].rows:
            tests.append(exp.LT(this=x.col(NUMBER), expression=x.integer(end)))
        return query.where(*tests, copy=False), names


def pairs_of(
    column: ColumnFacts, entity: str, within: Mapping[str, str]
) -> Iterator[tuple[ColumnFacts, ColumnFacts]]:
    """Yields the columns whose cells are to be equal: of the row, of the parents.

    In an order that the record of a run does not change.
    """
    for there, here in sorted(within.items()):
        own, parents = (
            column.dataset.column(column.entity, here),
            column.dataset.column(entity, there),
        )
        if own is not None and parents is not None:
            yield own, parents


def compared_as(kind: ColumnType) -> ColumnType | None:
    """Returns the type as which the values of columns of a type are compared with others.

    None if they are not: doubles may differ in their last bit, and JSON in what it means.
    """
    if kind in INTEGERS:
        return ColumnType.BIGINT
    if kind in TEXTS:
        return ColumnType.TEXT
    return kind if kind in _AS_THEY_ARE else None


def shared_source(own: ColumnFacts, parents: ColumnFacts) -> tuple[str, Copies, Copies] | None:
    """Returns the entity of whose rows' keys the cells of two columns are copies, and how."""
    sources = _sources(own)
    for source, path in _sources(parents).items():
        found = own.dataset.column(source.entity, source.column)
        made = own.dataset.generator(source.entity, source.column)
        if source in sources and why_cell_not_unique(found, made) is None:
            return source.entity, Copies(own, sources[source]), Copies(parents, path)
    return None


def _sources(column: ColumnFacts) -> dict[Reference, tuple[str, ...]]:
    """Returns the columns of whose cells a column has copies, itself first, and the ways there."""
    at = Reference(column.entity, column.name)
    found: dict[Reference, tuple[str, ...]] = {}
    path: tuple[str, ...] = ()
    while at not in found:
        found[at] = path
        facts = column.dataset.column(at.entity, at.column)
        made = column.dataset.generator(at.entity, at.column)
        copied = made.copied_from(facts) if facts and made else None
        if copied is None or not _points(column.dataset, at.entity, copied.via):
            break
        at, path = copied.cell, (*path, copied.via)
    return found


def _points(dataset: Dataset, entity: str, via: str) -> bool:
    """Returns whether a column points to rows, so that it can be followed; a tree's root is not."""
    facts, made = dataset.column(entity, via), dataset.generator(entity, via)
    return facts is not None and made is not None and made.points_to(facts) is not None
