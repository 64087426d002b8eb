"""Keeping whole numbers within 64 bits, and within their column's type, on every engine.

Some databases raise an error by themselves. SQLite goes on with a double where a sum or product
needs more than 64 bits, and stores a number of any size in any column: there a guard stands around
each part that may go beyond, as far as the ranges of its columns tell.
"""

from __future__ import annotations

from dataclasses import replace

from sqlglot import exp

from dialects import sql_nodes as x
from generators_sql.expressions.ranges import BITS_64, YEARS, Range
from generators_sql.expressions.scope import Refused, Scope, Typed
from generators_sql.expressions.types import Type
from sdgen.column_types import DataType

_CALENDAR = "years 1 … 9999"
_EXACT = Range(-(2**62), 2**62)  # doubles whose rounding errors stay within 64 bits


def computed(
    node: exp.Expression,
    kind: Type,
    range_: Range,
    *parts: Typed,
    null: str | None = None,
    ticks: bool = False,
) -> Typed:
    """Returns a whole number computed of parts.

    Args:
        node: its SQL.
        kind: its type.
        range_: where it lies if integers had no limit, with what is computed on the way.
        parts: the parts.
        null: why it can be NULL.
        ticks: whether it is a time, as microseconds.

    Raises:
        Refused: it is a constant beyond 64 bits. Postgres computes those even where no row gets to.
    """
    if parts and range_ & BITS_64 is None and all(part.constant is not None for part in parts):
        raise Refused("exceeds 64 bits. Use smaller numbers")
    overflows = range_ not in BITS_64 or any(part.overflows for part in parts)
    within_64 = range_ & BITS_64 or BITS_64
    return Typed(node, kind, null, ticks=ticks, range=within_64, overflows=overflows)


def sure(scope: Scope, part: Typed) -> Typed:
    """Returns a part that is within 64 bits where the statement gets so far.

    Sums, differences, products, quotients and remainders of what is beyond stay beyond, in SQLite
    doubles; before a part is used otherwise it has to be made sure.
    """
    if not part.overflows:
        return part
    return replace(_guarded(scope, part, BITS_64, "64 bits"), overflows=False)


def within(scope: Scope, part: Typed, limits: Range, what: str) -> Typed:
    """Returns a whole number that is within limits where the statement gets so far.

    Args:
        scope: where.
        part: the number.
        limits: the limits; the database stops there by itself if it has such a type.
        what: what has these limits, for the message.

    Raises:
        Refused: it is always beyond.
    """
    if not part.overflows and part.reach in limits:
        return part
    found = part.reach & limits
    if found is None:
        raise Refused(f"exceeds {what} in every row. Use a larger type")
    return replace(_guarded(scope, part, limits, what), range=found, overflows=False)


def narrowed(scope: Scope, part: Typed, limits: Range, target: DataType) -> Typed:
    """Returns a whole number that is within the limits of a type, though none of it stores it.

    Args:
        scope: where.
        part: the number, or the units of a decimal.
        limits: the limits.
        target: the type; the database stops there where a cast goes beyond.

    Raises:
        Refused: it is always beyond.
    """
    number = within(scope, part, limits, str(target))
    if number is part or not scope.dialect.stops_at_overflow:
        return number
    if target.precision is not None:
        target = replace(target, scale=0)
    narrow = x.cast(number.node, scope.dialect.type_name(target))
    return replace(number, node=scope.dialect.bigint(narrow), constant=None)


def in_years(scope: Scope, part: Typed) -> Typed:
    """Returns a time, as microseconds, that every engine can hold if the statement gets so far.

    Postgres knows the year 10000 and years before the first, SQLite makes NULL or nonsense of them.

    Raises:
        Refused: it is always beyond the years 1 … 9999.
    """
    if not part.overflows and part.reach in YEARS:
        return part
    found = part.reach & YEARS
    if found is None:
        raise Refused(f"is outside the {_CALENDAR} in every row. Use a shorter interval")
    scope.limits.append(_CALENDAR)
    node = scope.dialect.limited(
        scope.reusable(part.node),
        (YEARS.low, YEARS.high),
        is_sure=not part.overflows,
        failure=scope.failure(_CALENDAR),
    )
    return replace(part, node=node, range=found, overflows=False)


def _guarded(scope: Scope, part: Typed, limits: Range, what: str) -> Typed:
    scope.limits.append(what)
    if scope.dialect.stops_at_overflow:
        return part
    node = scope.dialect.limited(
        scope.reusable(part.node),
        None if limits == BITS_64 else (limits.low, limits.high),
        is_sure=not part.overflows,
        failure=scope.failure(what),
    )
    return replace(part, node=node, constant=None)


def whole(scope: Scope, node: exp.Expression, range_: Range | None) -> exp.Expression:
    """Returns a double without places as a 64-bit integer.

    Args:
        scope: where.
        node: the double.
        range_: where it lies, None if that is not known.
    """
    if range_ is None or range_ not in _EXACT:
        scope.limits.append("64 bits")
        if not scope.dialect.stops_at_overflow:
            limits = (BITS_64.low, BITS_64.high)
            node = scope.dialect.limited(
                scope.reusable(node), limits, is_sure=True, failure=scope.failure("64 bits")
            )
    return scope.dialect.whole(node)
