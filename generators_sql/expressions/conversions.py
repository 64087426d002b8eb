"""Values of one type as another, where that is implied: numbers, times, quoted texts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from fractions import Fraction

from sqlglot import exp

from dialects import sql_nodes as x
from generators_sql.expressions.doubles import grain_of
from generators_sql.expressions.guards import computed, sure, whole
from generators_sql.expressions.ranges import BITS_64, Range
from generators_sql.expressions.scope import Refused, Scope, Typed, held
from generators_sql.expressions.telling import told_as_double
from generators_sql.expressions.ticks import (
    as_ticks,
)
from generators_sql.expressions.types import (
    DOUBLE,
    NUMBERS,
    TEXT,
    TIMES,
    Kind,
    Type,
    common,
)
from sdgen.column_types import ColumnType, DataType
from sdgen.instants import to_microseconds
from sdgen.values import coerce

READ_FROM_TEXT = {*TIMES, Kind.UUID}
"""Kinds whose values quoted texts may be."""
_ALMOST_HALF = 0.49999999999999994
"""The double before 0.5: floor(x + it) rounds every double right. The sum with 0.5 itself is 1.0
for the double before 0.5, and for odd numbers above 2^52 the even number above."""
_HALVES = Range(-(2**52), 2**52)  # where doubles can be half a whole number


def unified(scope: Scope, parts: Sequence[Typed], what: str) -> list[Typed]:
    """Returns values with the type they have together, so that they can be compared or chosen from.

    Raises:
        Refused: there is none.
    """
    wanted = common(part.type for part in parts if part.constant is None or part.type != TEXT)
    if wanted is None or (wanted.kind is Kind.NULL) or wanted.kind not in READ_FROM_TEXT:
        wanted = common(part.type for part in parts)
    if wanted is None:
        kinds = list(dict.fromkeys(str(part.type) for part in parts if part.type.kind != Kind.NULL))
        raise Refused(f"{what} takes values of one type (got {', '.join(kinds)}). Use CAST")
    ticks = wanted.kind in TIMES and any(
        part.ticks or part.type.kind not in (wanted.kind, Kind.NULL, Kind.TEXT) for part in parts
    )
    return [to_type(scope, part, wanted, ticks=ticks) for part in parts]


def to_type(scope: Scope, part: Typed, wanted: Type, *, ticks: bool = False) -> Typed:
    """Returns a value as one of a wider type.

    Args:
        scope: where.
        part: the value.
        wanted: the type.
        ticks: whether a time is wanted as microseconds.

    Raises:
        Refused: it has none of that type.
    """
    if part.type.kind is Kind.NULL:
        kind = ColumnType.BIGINT if ticks else wanted.stored
        return Typed(scope.dialect.null(kind), wanted, part.null, 0, ticks, nothing=True)
    if part.type == TEXT and wanted.kind in READ_FROM_TEXT and isinstance(part.constant, str):
        part = read_text(scope, part.constant, wanted)
    if wanted.kind in TIMES and part.type.kind in TIMES:
        if ticks or part.type != wanted:
            moment = as_ticks(scope, part)
            return replace(moment, type=wanted)
        return part
    if part.type == wanted:
        return part
    if wanted.kind in NUMBERS and part.type.kind in NUMBERS:
        return _as_number(scope, part, wanted)
    raise Refused(f"expected {wanted} (got {part.type})")


def read_text(scope: Scope, text: str, wanted: Type) -> Typed:
    """Returns the value that a quoted text is.

    Raises:
        Refused: it is none of that type.
    """
    kind = ColumnType(wanted.kind.value)
    try:
        value = coerce(text, DataType(kind))
    except ValueError as error:
        raise Refused(str(error)) from None
    literal = Typed(scope.dialect.literal(value, kind), wanted)
    return replace(literal, instant=to_microseconds(value)) if isinstance(value, date) else literal


def _as_number(scope: Scope, part: Typed, wanted: Type) -> Typed:
    dialect = scope.dialect
    if wanted.kind is Kind.DOUBLE:
        part, unit = sure(scope, part), 10**part.type.scale
        number = dialect.to_double(part.node)
        scaled = x.float_div(number, dialect.double(float(unit))) if part.type.scale else number
        lies = Range.around(Fraction(part.reach.low, unit), Fraction(part.reach.high, unit))
        return part.but(
            scaled,
            type=DOUBLE,
            range=lies.as_doubles(),
            grain=grain_of(part),
            tells=told_as_double(part),
        )
    if wanted.scale >= part.type.scale:
        factor = 10 ** (wanted.scale - part.type.scale)
        lies = part.reach * Range(factor, factor)
        node = part.node
        if factor > 1 and not isinstance(node, exp.Column):
            node = dialect.bigint(
                node
            )  # literals are 32 bits wide in Postgres, and what is of them
        units = computed(x.times(node, factor), wanted, lies, part, null=part.null)
        return replace(units, tells=part.tells, step=part.step * factor)
    return divided(scope, part, wanted)


def divided(scope: Scope, part: Typed, wanted: Type) -> Typed:
    """Returns a decimal with fewer places, rounded, halves away from zero."""
    by = 10 ** (part.type.scale - wanted.scale)
    half, lies = by // 2, part.reach.divided(Range(by, by))
    if part.overflows or part.reach + Range(-half, half) not in BITS_64:
        part = sure(scope, part)
        number = scope.reusable(part.node)
        left = x.mod(number, x.integer(by))
        more = exp.GTE(this=held(left), expression=x.integer(half))
        less = exp.LTE(this=held(left), expression=x.integer(-half))
        step = x.case((more, x.integer(1)), (less, x.integer(-1)), otherwise=x.integer(0))
        return part.but(x.add(x.int_div(number, x.integer(by)), step), type=wanted, range=lies)
    number = scope.reusable(part.node)
    down = x.int_div(x.plus(number, -half), x.integer(by))
    negative = exp.LT(this=held(number), expression=x.integer(0))
    node = x.case((negative, down), otherwise=x.int_div(x.plus(number, half), x.integer(by)))
    return part.but(node, type=wanted, range=lies)


def rounded_double(scope: Scope, node: exp.Expression, places: int) -> exp.Expression:
    """Returns a double times 10^places as a whole double, rounded, halves away from zero."""
    dialect = scope.dialect
    number = scope.reusable(node)
    half, zero = dialect.double(_ALMOST_HALF), dialect.double(0.0)
    scaled = x.mul(number, dialect.double(10.0**places)) if places else number
    # 0.0 - 0.0 is 0.0, but -(0.0) is -0.0, which SQLite cannot store.
    below = x.floor(exp.Sub(this=half, expression=held(scaled)))
    down = exp.Sub(this=zero, expression=below)
    up = x.floor(x.add(held(scaled), half))
    negative = exp.LT(this=held(number), expression=zero.copy())
    return x.case((negative, down), otherwise=up)


def rounded(scope: Scope, part: Typed, places: int) -> Typed:
    """Returns a number as a decimal of so many places, rounded, halves away from zero."""
    wanted = Type(Kind.DECIMAL, places)
    if part.type.kind is Kind.DOUBLE:
        unit = Range(10**places, 10**places)
        lies = (part.range * unit).as_doubles() if part.range else None
        if lies is not None and lies not in _HALVES:
            lies += Range(-1, 1)
        units = whole(scope, rounded_double(scope, part.node, places), lies)
        return part.but(units, type=wanted, range=lies and lies & BITS_64)
    return _as_number(scope, part, wanted)
