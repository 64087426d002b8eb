"""Cells that are counts of units, and the whole number behind them.

A decimal is a count of its last places, a timestamp one of seconds or microseconds. What is
computed from such a cell can begin with the count: to read it back from the cell takes an engine
longer than all arithmetic on it. So a cell carries its count along, in ``meta`` of its node.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from sqlglot import exp

from dialects import expressions as x
from sdgen.column_types import ColumnType, DataType

EPOCH = datetime(1970, 1, 1)
"""What ``epoch_microseconds`` counts from, UTC."""

_COUNT = "sdgen_count"  # in the meta of a node
_DAY = 86_400 * 10**6


@dataclass(frozen=True)
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

    def __deepcopy__(self, _: object) -> Count:
        # Copies of a cell share it: to copy it with each would take as long as the cell again.
        return self

    def where(self, condition: exp.Expression, nothing: exp.Expression) -> exp.Expression:
        """Returns the cell, but ``nothing``, a NULL, where a condition holds."""
        number = x.case((condition.copy(), exp.Null()), otherwise=x.copied(self.number))
        cell = x.case((condition, nothing), otherwise=self.cell(x.copied(self.number)))
        return _carrying(cell, replace(self, number=number))


def counted(count: Count) -> exp.Expression:
    """Returns the cell of a count; it carries the count along, also when it is copied."""
    return _carrying(count.cell(count.number), count)


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
        return x.sub(ticks, x.beyond(ticks, _DAY))

    return Count(number, DataType(column_type), cell, exact)


def _carrying(cell: exp.Expression, count: Count) -> exp.Expression:
    cell.meta[_COUNT] = count
    return cell


def count_of(cell: exp.Expression, column_type: DataType) -> Count | None:
    """Returns the count behind a cell of a column, None where it has none."""
    count: Count | None = cell.meta.get(_COUNT)
    if count is None or count.type.kind is not column_type.kind:
        return None
    return count if count.type.scale == column_type.scale else None
