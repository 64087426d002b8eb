"""Values as CAST makes them, and as text."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from sqlglot import exp

from dialects import sql_nodes as x
from generators_sql.expressions.conversions import rounded, to_type
from generators_sql.expressions.guards import narrowed, sure
from generators_sql.expressions.ranges import Range
from generators_sql.expressions.scope import Refused, Scope, Typed, chained, held
from generators_sql.expressions.telling import WRITTEN, written_piece
from generators_sql.expressions.ticks import (
    as_stored,
    as_ticks,
    floored,
    floored_range,
    iso_text,
)
from generators_sql.expressions.types import (
    BOOL,
    DATE,
    DOUBLE,
    INT,
    MOST_PLACES,
    NUMBERS,
    TEXT,
    TIMES,
    Kind,
    type_of,
)
from sdgen.column_types import INTEGER_RANGE, ColumnType, DataType
from sdgen.instants import from_microseconds, to_microseconds
from sdgen.values import coerce

_DAY = 86_400 * 10**6


def cast(scope: Scope, part: Typed, target: DataType) -> Typed:
    """Returns a value as CAST makes it.

    Raises:
        Refused: it cannot be cast so on every engine alike.
    """
    part = sure(scope, part)
    wanted, source = type_of(target), part.type
    if wanted.scale > MOST_PLACES:
        raise Refused(f"{target} has more than {MOST_PLACES} decimal places. Use fewer")
    if source.kind is Kind.NULL:
        return to_type(scope, part, wanted)
    if wanted == TEXT:
        text = as_text(scope, part)
        if target.length is None or (text.longest is not None and text.longest <= target.length):
            return text
        cut = x.substring(text.node, x.integer(1), x.integer(target.length))
        return text.but(cut, longest=target.length)
    if source == TEXT:
        if not isinstance(part.constant, str):
            raise Refused(f"text cannot be cast to {target}, only a quoted string can")
        return _of_text(scope, part.constant, target)
    if source.kind in NUMBERS and wanted.kind in NUMBERS:
        if wanted.kind is Kind.DOUBLE:
            return to_type(scope, part, wanted)
        whole = replace(rounded(scope, part, wanted.scale), type=wanted)
        return narrowed(scope, whole, limits_of(target), target)
    if source == BOOL and wanted == INT:
        digit = _of_bool(part.node, x.integer(1), x.integer(0))
        return part.but(digit, type=INT, range=Range(0, 1))
    if source.kind in TIMES and wanted.kind in TIMES:
        if wanted != DATE or source == DATE:
            return to_type(scope, part, wanted)
        if part.instant is not None:
            midnight = from_microseconds(part.instant // _DAY * _DAY)
            literal = scope.dialect.literal(midnight.date(), ColumnType.DATE)
            return Typed(literal, DATE, instant=to_microseconds(midnight))
        moment = as_ticks(scope, part)
        days = floored(scope, moment.node, _DAY)
        return moment.but(days, type=DATE, range=floored_range(moment.reach, _DAY))
    if source == wanted:
        return part
    raise Refused(f"{source} cannot be cast to {target}")


def limits_of(target: DataType) -> Range:
    """Returns what numbers, or units of decimals, a type holds."""
    if target.kind in INTEGER_RANGE:
        return Range(*INTEGER_RANGE[target.kind])
    largest = 10 ** (target.precision or 0) - 1
    return Range(-largest, largest)


def _of_bool(node: exp.Expression, true: exp.Expression, false: exp.Expression) -> exp.Case:
    """Returns one of two values by a boolean; NULL of NULL."""
    branches = [(exp.Boolean(this=True), true), (exp.Boolean(this=False), false)]
    return x.case(*branches, of=held(node))


def _of_text(scope: Scope, text: str, target: DataType) -> Typed:
    value: object = text
    wanted = type_of(target)
    try:
        if wanted in (INT, DOUBLE):
            value = int(text) if wanted == INT else float(text)
        elif wanted == BOOL:
            value = {"true": True, "false": False}[text.strip().lower()]
        coerced = coerce(value, target)
    except (ValueError, KeyError):
        raise Refused(f"not a valid {target} (got {text!r})") from None
    literal = scope.dialect.literal(coerced, target.kind)
    if wanted.kind is Kind.DECIMAL:
        literal = scope.dialect.decimal_units(literal, wanted.scale)
    instant = to_microseconds(coerced) if isinstance(coerced, date) else None
    return Typed(literal, wanted, instant=instant)


def as_text(scope: Scope, part: Typed) -> Typed:
    """Returns a value as text, the same on every engine.

    Raises:
        Refused: engines write such values differently.
    """
    part = sure(scope, part)
    kind = part.type.kind
    if kind is Kind.TEXT:
        return part
    if kind not in WRITTEN:
        hint = ". Round it first: ROUND(…, 2)" if kind is Kind.DOUBLE else ""
        raise Refused(f"{part.type} cannot be cast to text{hint}")
    piece = written_piece(part)
    longest, pieces = piece.most, (piece,)
    if kind is Kind.DECIMAL and part.type.scale:
        text = _decimal_text(scope, part)
        return part.but(text, type=TEXT, longest=longest, pieces=pieces)
    if kind is Kind.BOOL:
        word = _of_bool(part.node, x.text("true"), x.text("false"))
        return part.but(word, type=TEXT, longest=longest, pieces=pieces)
    if kind in (Kind.TIMESTAMP, Kind.TIMESTAMPTZ):
        text = _instant_text(scope, part)
        return part.but(text, type=TEXT, longest=longest, ticks=False, pieces=pieces)
    node = as_stored(scope, part).node
    text = scope.dialect.convert(node, part.type.stored, ColumnType.TEXT)
    return part.but(text, type=TEXT, longest=longest, ticks=False, pieces=pieces)


def _decimal_text(scope: Scope, part: Typed) -> exp.Expression:
    units, unit = scope.reusable(part.node), 10**part.type.scale
    size = x.absolute(units)
    negative = exp.LT(this=held(units), expression=x.integer(0))
    sign = x.case((negative, x.text("-")), otherwise=x.text(""))
    whole = scope.dialect.convert(
        x.int_div(size, x.integer(unit)), ColumnType.BIGINT, ColumnType.TEXT
    )
    places = scope.dialect.digits(x.mod(size, x.integer(unit)), part.type.scale)
    return joined(sign, whole, x.text("."), places)


def _instant_text(scope: Scope, part: Typed) -> exp.Expression:
    ticks = scope.reusable(as_ticks(scope, part).node)
    second = 10**6
    fraction = x.floor_mod(ticks, second)
    none = exp.EQ(this=held(fraction), expression=x.integer(0))
    digits = joined(x.text("."), scope.dialect.digits(fraction, 6))
    parts = [iso_text(scope, part), x.case((none, x.text("")), otherwise=digits)]
    if part.type.kind is Kind.TIMESTAMPTZ:
        parts.append(x.text("+00:00"))
    return joined(*parts)


def joined(*texts: exp.Expression) -> exp.Expression:
    """Returns texts one after the other."""
    first = x.own(texts[0])
    result = first if isinstance(first, exp.DPipe) else held(first)  # it binds to the left
    for text in texts[1:]:
        result = chained(result, text, exp.DPipe)
    return result
