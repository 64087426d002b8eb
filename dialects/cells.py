"""Cells as expressions, and the whole number behind those that are counts of units.

A decimal is a count of its last places, a timestamp one of seconds or microseconds. What is
computed from such a cell can begin with the count: to read it back from the cell takes an engine
longer than all arithmetic on it. So a cell carries its count along.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from sqlglot import exp

from dialects import sql_nodes as x
from sdgen.column_types import ColumnType, DataType
from sdgen.frozen import frozen

EPOCH = datetime(1970, 1, 1)
"""What ``epoch_microseconds`` counts from, UTC."""

_DAY = 86_400 * 10**6


@frozen
class Count:
    """The whole number behind a cell.

    Args:
        number: a 64-bit integer; to be copied before it becomes part of anything.
        type: the type of the cell.
        cell: makes the cell of such a number.
        exact: makes of it what an expression computes with: the units of a decimal, 10^-scale each,
            or the microseconds from 1970-01-01 00:00 UTC to a time (of a date, to its midnight).
    """

    number: exp.Expression
    type: DataType
    cell: Callable[[exp.Expression], exp.Expression]
    exact: Callable[[exp.Expression], exp.Expression]


@frozen
class Cell:
    """A cell, as a generator says it.

    Args:
        node: the expression.
        count: the whole number behind it, if it is a count and that number is at hand.
    """

    node: exp.Expression
    count: Count | None = None

    @classmethod
    def counted(cls, count: Count) -> Cell:
        """Returns the cell of a count."""
        return cls(count.cell(count.number), count)

    def as_type(self, column_type: DataType) -> Cell:
        """Returns the cell as one of a column: without a count that is one of other units."""
        count = self.count
        if count is None or (
            count.type.kind is column_type.kind and count.type.scale == column_type.scale
        ):
            return self
        return Cell(self.node)

    def converted(self, convert: Callable[[exp.Expression], exp.Expression]) -> Cell:
        """Returns what ``convert`` makes of the cell; with the count where that is the same."""
        node = convert(self.node)
        return self if node is self.node else Cell(node)

    def unless(self, condition: exp.Expression, nothing: exp.Expression) -> Cell:
        """Returns the cell, but ``nothing``, a NULL, where a condition holds."""
        count = self.count
        if count is None:
            return Cell(x.case((condition, nothing), otherwise=self.node))
        number = x.case((condition.copy(), exp.Null()), otherwise=x.copied(count.number))
        node = x.case((condition, nothing), otherwise=count.cell(x.copied(count.number)))
        return Cell(node, replace(count, number=number))


def instant_count(
    start: datetime,
    number: exp.Expression,
    unit: int,
    column_type: ColumnType,
    cell: Callable[[exp.Expression], exp.Expression],
) -> Count:
    """Returns the count behind a time.

    Args:
        start: from where it counts, UTC without a zone.
        number: how many units.
        unit: microseconds of each.
        column_type: ``timestamp``, ``timestamptz`` or ``date`` (the day it falls on).
        cell: makes the cell of such a number.
    """

    def exact(number: exp.Expression) -> exp.Expression:
        ticks = x.plus(x.times(number, unit), (start - EPOCH) // timedelta(microseconds=1))
        if column_type is not ColumnType.DATE:
            return ticks
        return x.sub(ticks, x.floor_mod(ticks, _DAY))

    return Count(number, DataType(column_type), cell, exact)
