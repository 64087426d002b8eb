"""Times: as columns hold them, and as microseconds since 1970-01-01 UTC."""

from __future__ import annotations

from dataclasses import replace

from sqlglot import exp

from dialects import sql_nodes as x
from dialects.cells import Cell
from generators_sql.expressions.guards import in_years
from generators_sql.expressions.ranges import YEARS, Range
from generators_sql.expressions.scope import Scope, Typed, held
from generators_sql.expressions.types import TIMESTAMP, Kind
from sdgen.column_types import ColumnType

_DAY = 86_400 * 10**6


def as_ticks(scope: Scope, part: Typed) -> Typed:
    """Returns a time as microseconds since 1970-01-01 UTC."""
    if part.ticks:
        return part
    if part.instant is not None:
        known = Range(part.instant, part.instant)
        return part.but(
            scope.dialect.literal(part.instant, ColumnType.BIGINT), ticks=True, range=known
        )
    node = part.moment
    if node is None:
        kind = ColumnType(part.type.kind.value)
        node = scope.dialect.epoch_microseconds(scope.reusable(part.node), kind)
    step = _DAY if part.type.kind is Kind.DATE else 1
    return part.but(node, ticks=True, range=part.range or YEARS, tells=part.tells, step=step)


def as_stored(scope: Scope, part: Typed) -> Typed:
    """Returns a time as columns hold it.

    Raises:
        Refused: it is always beyond the years 1 … 9999.
    """
    if not part.ticks:
        return part
    part = in_years(scope, part)
    node = _cell(scope, part).node
    return part.but(node, ticks=False, range=part.range, tells=part.tells)


def stored_cell(scope: Scope, part: Typed) -> Cell:
    """Returns the same as a cell, with its count where it is computed from that.

    Raises:
        Refused: as ``as_stored``.
    """
    return _cell(scope, in_years(scope, part)) if part.ticks else Cell(part.node)


def _cell(scope: Scope, part: Typed) -> Cell:
    kind = ColumnType(part.type.kind.value)
    return scope.dialect.timestamp_of_microseconds(scope.reusable(part.node), kind)


def floored(scope: Scope, node: exp.Expression, unit: int) -> exp.Expression:
    """Returns an integer without what it has beyond a multiple of the unit, rounded down."""
    number = scope.reusable(node)
    return exp.Sub(this=held(number), expression=held(x.floor_mod(number, unit)))


def floored_range(lies: Range, unit: int, start: int = 0) -> Range:
    """Returns where times lie once they are put back to a multiple of a unit after a start."""
    return Range(lies.low - (lies.low - start) % unit, lies.high)


def iso_text(scope: Scope, part: Typed) -> exp.Expression:
    """Returns a time as ``YYYY-MM-DD HH:MM:SS``, UTC."""
    if part.type != TIMESTAMP or part.ticks:
        part = as_stored(scope, replace(as_ticks(scope, part), type=TIMESTAMP))
    return scope.dialect.iso_text(part.node)
