"""Values of one type as another: implied, asked for by CAST, or wanted by a column."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from fractions import Fraction

from sqlglot import exp

from dialects import sql_nodes as x
from dialects.cells import Cell
from generators_sql.expressions.doubles import grain_of
from generators_sql.expressions.guards import computed, narrowed, sure, whole, within
from generators_sql.expressions.ranges import BITS_64, Range
from generators_sql.expressions.scope import Refused, Scope, Typed, chained, held
from generators_sql.expressions.ticks import (
    as_stored,
    as_ticks,
    floored,
    floored_range,
    iso_text,
    stored_cell,
    ticks_of,
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
    Type,
    common,
    fits,
    type_of,
)
from sdgen.column_types import INTEGER_RANGE, MOST_DIGITS, ColumnType, DataType
from sdgen.instants import from_microseconds, to_microseconds
from sdgen.values import coerce

_DAY = 86_400 * 10**6
_FROM_LITERALS = {*TIMES, Kind.UUID}
_AS_TEXT = {Kind.UUID: 36, Kind.DATE: 10, Kind.BOOL: 5, Kind.TIMESTAMP: 26, Kind.TIMESTAMPTZ: 32}
_EXACT = (Kind.INT, Kind.DECIMAL)
_ALMOST_HALF = 0.49999999999999994
"""The double before 0.5: floor(x + it) rounds every double right. The sum with 0.5 itself is 1.0
for the double before 0.5, and for odd numbers above 2^52 the even number above."""
_HALVES = Range(-(2**52), 2**52)  # where doubles can be half a whole number


def column(scope: Scope, name: str) -> Typed:
    """Returns the cell of a column."""
    known = scope.columns[name]
    if known.type.is_wide:
        raise Refused(
            f"{name} is {known.type}, and its numbers have more than {MOST_DIGITS} digits between "
            "them, too many to compute with. Use another column"
        )
    kind, exact = type_of(known.type), scope.exact(name)
    null = f"{name} can be NULL" if known.nullable else None
    if kind.kind is Kind.DECIMAL and exact is not None:
        return Typed(exact, kind, null, range=known.range)
    cell = scope.cell(name)
    if kind == INT:
        cell = scope.dialect.bigint(cell)
    elif kind.kind is Kind.DECIMAL:
        cell = scope.dialect.decimal_units(cell, kind.scale)
    return Typed(
        cell, kind, null, known.longest, moment=exact, range=known.range, grain=known.grain
    )


def unified(scope: Scope, parts: Sequence[Typed], what: str) -> list[Typed]:
    """Returns values with the type they have together, so that they can be compared or chosen from.

    Raises:
        Refused: there is none.
    """
    wanted = common(part.type for part in parts if part.constant is None or part.type != TEXT)
    if wanted is None or (wanted.kind is Kind.NULL) or wanted.kind not in _FROM_LITERALS:
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
    if part.type == TEXT and wanted.kind in _FROM_LITERALS and isinstance(part.constant, str):
        part = _read(scope, part.constant, wanted)
    if wanted.kind in TIMES and part.type.kind in TIMES:
        if ticks or part.type != wanted:
            moment = as_ticks(scope, part)
            return replace(moment, type=wanted)
        return part
    if part.type == wanted:
        return part
    if wanted.kind in NUMBERS and part.type.kind in NUMBERS:
        return _number(scope, part, wanted)
    raise Refused(f"{part.type} is no {wanted} (got {part.type})")


def _read(scope: Scope, text: str, wanted: Type) -> Typed:
    kind = ColumnType(wanted.kind.value)
    try:
        value = coerce(text, DataType(kind))
    except ValueError as error:
        raise Refused(str(error)) from None
    literal = Typed(scope.dialect.literal(value, kind), wanted)
    return replace(literal, instant=ticks_of(value)) if isinstance(value, date) else literal


def _number(scope: Scope, part: Typed, wanted: Type) -> Typed:
    dialect = scope.dialect
    if wanted.kind is Kind.DOUBLE:
        part, unit = sure(scope, part), 10**part.type.scale
        number = dialect.to_double(part.node)
        scaled = x.float_div(number, dialect.double(float(unit))) if part.type.scale else number
        lies = Range.around(Fraction(part.reach.low, unit), Fraction(part.reach.high, unit))
        return part.but(scaled, type=DOUBLE, range=lies.as_doubles(), grain=grain_of(part))
    if wanted.scale >= part.type.scale:
        factor = 10 ** (wanted.scale - part.type.scale)
        lies = part.reach * Range(factor, factor)
        node = part.node
        if factor > 1 and not isinstance(node, exp.Column):
            node = dialect.bigint(
                node
            )  # literals are 32 bits wide in Postgres, and what is of them
        return computed(x.times(node, factor), wanted, lies, part, null=part.null)
    return divided(scope, part, wanted)


def divided(scope: Scope, part: Typed, wanted: Type) -> Typed:
    """Returns a decimal with fewer places, rounded, halves away from zero."""
    by = 10 ** (part.type.scale - wanted.scale)
    half, lies = by // 2, part.reach.divided(Range(by, by))
    if part.overflows or part.reach + Range(-half, half) not in BITS_64:
        part = sure(scope, part)
        number = scope.once(part.node)
        left = x.mod(number, x.integer(by))
        more = exp.GTE(this=held(left), expression=x.integer(half))
        less = exp.LTE(this=held(left), expression=x.integer(-half))
        step = x.case((more, x.integer(1)), (less, x.integer(-1)), otherwise=x.integer(0))
        return part.but(x.add(x.int_div(number, x.integer(by)), step), type=wanted, range=lies)
    number = scope.once(part.node)
    down = x.int_div(x.plus(number, -half), x.integer(by))
    negative = exp.LT(this=held(number), expression=x.integer(0))
    node = x.case((negative, down), otherwise=x.int_div(x.plus(number, half), x.integer(by)))
    return part.but(node, type=wanted, range=lies)


def rounded_double(scope: Scope, node: exp.Expression, places: int) -> exp.Expression:
    """Returns a double times 10^places as a whole double, rounded, halves away from zero."""
    dialect = scope.dialect
    number = scope.once(node)
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
    return _number(scope, part, wanted)


# --- CAST, and columns --------------------------------------------------------------------------


def cast(scope: Scope, part: Typed, target: DataType) -> Typed:
    """Returns a value as CAST makes it.

    Raises:
        Refused: it cannot be cast so on every engine alike.
    """
    part = sure(scope, part)
    wanted, source = type_of(target), part.type
    if wanted.scale > MOST_PLACES:
        raise Refused(f"{target} has more than {MOST_PLACES} places. Use fewer")
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
            raise Refused(f"text cannot be read as {target}, only quoted texts can")
        return _of_text(scope, part.constant, target)
    if source.kind in NUMBERS and wanted.kind in NUMBERS:
        if wanted.kind is Kind.DOUBLE:
            return to_type(scope, part, wanted)
        whole = replace(rounded(scope, part, wanted.scale), type=wanted)
        return narrowed(scope, whole, _limits(target), target)
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


def _limits(target: DataType) -> Range:
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
        raise Refused(f"no {target} (got {text!r})") from None
    literal = scope.dialect.literal(coerced, target.kind)
    if wanted.kind is Kind.DECIMAL:
        literal = scope.dialect.decimal_units(literal, wanted.scale)
    return Typed(literal, wanted)


def as_text(scope: Scope, part: Typed) -> Typed:
    """Returns a value as text, the same on every engine.

    Raises:
        Refused: engines write such values differently.
    """
    part = sure(scope, part)
    kind = part.type.kind
    if kind is Kind.TEXT:
        return part
    if kind not in (*_AS_TEXT, *_EXACT):
        hint = ". Round it first: ROUND(…, 2)" if kind is Kind.DOUBLE else ""
        raise Refused(f"{part.type} cannot become text{hint}")
    longest = part.reach.longest(part.type.scale) if kind in _EXACT else _AS_TEXT[kind]
    if kind is Kind.DECIMAL and part.type.scale:
        return part.but(_decimal_text(scope, part), type=TEXT, longest=longest)
    if kind is Kind.BOOL:
        word = _of_bool(part.node, x.text("true"), x.text("false"))
        return part.but(word, type=TEXT, longest=longest)
    if kind in (Kind.TIMESTAMP, Kind.TIMESTAMPTZ):
        return part.but(_instant_text(scope, part), type=TEXT, longest=longest, ticks=False)
    node = as_stored(scope, part).node
    text = scope.dialect.convert(node, part.type.stored, ColumnType.TEXT)
    return part.but(text, type=TEXT, longest=longest, ticks=False)


def _decimal_text(scope: Scope, part: Typed) -> exp.Expression:
    units, unit = scope.once(part.node), 10**part.type.scale
    size = x.absolute(units)
    negative = exp.LT(this=held(units), expression=x.integer(0))
    sign = x.case((negative, x.text("-")), otherwise=x.text(""))
    whole = scope.dialect.convert(
        x.int_div(size, x.integer(unit)), ColumnType.BIGINT, ColumnType.TEXT
    )
    places = scope.dialect.digits(x.mod(size, x.integer(unit)), part.type.scale)
    return joined(sign, whole, x.text("."), places)


def _instant_text(scope: Scope, part: Typed) -> exp.Expression:
    ticks = scope.once(as_ticks(scope, part).node)
    second = 10**6
    fraction = x.beyond(ticks, second)
    none = exp.EQ(this=held(fraction), expression=x.integer(0))
    digits = joined(x.text("."), scope.dialect.digits(fraction, 6))
    parts = [iso_text(scope, part), x.case((none, x.text("")), otherwise=digits)]
    if part.type.kind is Kind.TIMESTAMPTZ:
        parts.append(x.text("+00:00"))
    return joined(*parts)


def joined(*texts: exp.Expression) -> exp.Expression:
    """Returns texts one after the other."""
    result = held(texts[0])
    for text in texts[1:]:
        result = chained(result, text, exp.DPipe)
    return result


def places_in(value: Type, target: DataType) -> int:
    """Returns how many places values of a type have in a decimal column."""
    scale = target.scale or 0
    return scale if value.kind is Kind.DOUBLE else min(value.scale, scale)


def stored(scope: Scope, part: Typed, target: DataType) -> Cell:
    """Returns a value as a column holds it.

    Raises:
        Refused: it does not fit the column.
    """
    wanted = type_of(target)
    if part.type == TEXT and wanted.kind in _FROM_LITERALS and isinstance(part.constant, str):
        part = _read(scope, part.constant, wanted)
    if not fits(part.type, target):
        raise Refused(
            f"is {part.type}, which does not fit {target}. Write CAST(… AS {target}), "
            "or change the column's type"
        )
    dialect = scope.dialect
    if part.type.kind is Kind.NULL:
        return Cell(dialect.null(target.kind))
    if wanted.kind in TIMES:
        return stored_cell(scope, to_type(scope, part, wanted, ticks=part.type != wanted))
    if wanted.kind is Kind.DECIMAL:
        counted = target.counted(places_in(part.type, target))
        scale = counted.scale or 0
        if scale > MOST_PLACES:
            raise Refused(
                f"has {scale} places in {target}, more than {MOST_PLACES}. Write ROUND(…, n)"
            )
        units = within(scope, rounded(scope, part, scale), _limits(counted), str(target))
        return dialect.decimal(units.node, scale)
    if wanted.kind is Kind.DOUBLE:
        node = to_type(scope, part, wanted).node
        # -0.0 + 0.0 is 0.0: SQLite cannot store the other.
        is_column = isinstance(node, exp.Column)
        return Cell(node if is_column else x.add(held(node), dialect.double(0.0)))
    if wanted == INT:
        part = within(scope, part, _limits(target), str(target))
    return Cell(part.node)
