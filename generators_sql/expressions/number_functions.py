"""Functions of numbers."""

from __future__ import annotations

import math
from dataclasses import replace

from sqlglot import exp

from dialects import sql_nodes as x
from generators_sql.expressions.arithmetic import arithmetic
from generators_sql.expressions.conversions import rounded, to_type
from generators_sql.expressions.doubles import (
    grain_of_places,
    guarded,
    is_normal,
    power_bounds,
    sqrt_grain,
)
from generators_sql.expressions.function import Build, Function, Parts, number, whole
from generators_sql.expressions.guards import whole as whole_double
from generators_sql.expressions.ranges import BITS_64, Range
from generators_sql.expressions.scope import Scope, Typed, held, why_null
from generators_sql.expressions.types import DOUBLE, INT, MOST_PLACES, Kind
from generators_sql.math import rounding

PLACES = 9
"""What EXP, LN, LOG and POWER are rounded to: math libraries differ in the last bits."""
_LARGEST_EXPONENT = 700.0  # e^709.8 is the largest double; Postgres refuses larger ones
_WITHOUT_PLACES = 1e299  # times 10^9 it is the largest double, almost
_GRAIN = grain_of_places(PLACES)


def _known(scope: Scope, part: Typed) -> Typed:
    """Returns a number with a type: an untyped NULL as an int."""
    return to_type(scope, number(part), INT) if part.type.kind is Kind.NULL else number(part)


def _abs(scope: Scope, parts: Parts) -> Typed:
    part = _known(scope, parts[0])
    lies = abs(part.range) if part.range else None
    if part.type != DOUBLE:
        lies = lies and lies & BITS_64
    return part.but(x.absolute(part.node), range=lies, grain=part.grain)


def _sign(scope: Scope, parts: Parts) -> Typed:
    part = _known(scope, parts[0])
    value = held(scope.reusable(part.node))
    zero = scope.dialect.double(0.0) if part.type == DOUBLE else x.integer(0)
    branches = [
        (how(this=value.copy(), expression=zero.copy()), x.integer(sign))
        for how, sign in ((exp.GT, 1), (exp.LT, -1), (exp.EQ, 0))
    ]
    return part.but(scope.dialect.bigint(x.case(*branches)), type=INT, range=Range(-1, 1))


def _round(scope: Scope, parts: Parts) -> Typed:
    part = _known(scope, parts[0])
    if len(parts) > 1:
        places = whole(parts[1], "the number of decimal places", 0, MOST_PLACES)
        if part.type.kind is Kind.DECIMAL and part.type.scale <= places:
            return replace(part, constant=None)
        return replace(part, constant=None) if part.type == INT else rounded(scope, part, places)
    return replace(rounded(scope, part, 0), type=INT)


def _to_whole(how: str) -> Build:
    """Returns the builder of FLOOR, CEIL or TRUNC."""

    def build(scope: Scope, parts: Parts) -> Typed:
        part = _known(scope, parts[0])
        if part.type == DOUBLE:
            node = whole_double(scope, _whole_double(scope, part.node, how), part.range)
            return part.but(node, type=INT, range=part.range and part.range & BITS_64)
        if not part.type.scale:
            return replace(part, type=INT, constant=None)
        unit = x.integer(10**part.type.scale)
        lies = part.reach.divided(Range(10**part.type.scale, 10**part.type.scale))
        if how == "TRUNC":
            return part.but(x.int_div(part.node, unit), type=INT, range=lies)
        # Division cuts towards zero: one more, or less, where something is cut off.
        units = scope.reusable(part.node)
        cut = x.int_div(units, unit)
        beyond = exp.LT if how == "FLOOR" else exp.GT
        off = beyond(this=x.mod(units, unit), expression=x.integer(0))
        more = x.plus(held(cut), -1 if how == "FLOOR" else 1)
        return part.but(x.case((off, more), otherwise=cut.copy()), type=INT, range=lies)

    return build


def _whole_double(scope: Scope, node: exp.Expression, how: str) -> exp.Expression:
    dialect = scope.dialect
    zero = dialect.double(0.0)
    if how == "FLOOR":
        return dialect.floor(node)
    value = scope.reusable(node)
    up = exp.Sub(
        this=zero, expression=dialect.floor(exp.Sub(this=zero.copy(), expression=held(value)))
    )
    if how == "CEIL":
        return up
    negative = exp.LT(this=held(value), expression=zero.copy())
    return x.case((negative, up), otherwise=dialect.floor(value))


def _mod(scope: Scope, parts: Parts) -> Typed:
    return arithmetic(scope, "%", _known(scope, parts[0]), _known(scope, parts[1]))


def _double_of(scope: Scope, part: Typed) -> Typed:
    """Returns a number as a double that can be used several times."""
    number = to_type(scope, _known(scope, part), DOUBLE)
    return replace(number, node=scope.reusable(number.node))


def _where(scope: Scope, condition: exp.Expression, node: exp.Expression) -> exp.Expression:
    return x.case((condition, node), otherwise=scope.dialect.null(DOUBLE.stored))


def _above(scope: Scope, part: Typed) -> exp.Expression:
    return exp.GT(this=held(part.node), expression=scope.dialect.double(0.0))


def _sqrt(scope: Scope, parts: Parts) -> Typed:
    part = _double_of(scope, parts[0])
    condition = exp.GTE(this=held(part.node), expression=scope.dialect.double(0.0))
    node = _where(scope, condition, x.sqrt(part.node))
    lies = Range(0, math.isqrt(max(part.range.high, 0)) + 1) if part.range else None
    null = why_null(parts[0]) or "SQRT of a number below 0 gives NULL"
    return Typed(node, DOUBLE, null, range=lies, grain=sqrt_grain(part))


def _logarithm(divisor: float | None, name: str) -> Build:
    """Returns the builder of LN, or of another logarithm."""

    def build(scope: Scope, parts: Parts) -> Typed:
        part = _double_of(scope, parts[0])
        number: exp.Expression = x.ln(part.node)
        if divisor is not None:
            number = x.float_div(number, scope.dialect.double(divisor))
        node = _where(scope, _above(scope, part), rounding.rounded(scope.dialect, number, PLACES))
        null = why_null(parts[0]) or f"{name} of a number not above 0 gives NULL"
        return Typed(node, DOUBLE, null, range=Range(-746, 746), grain=_GRAIN)

    return build


def _exp(scope: Scope, parts: Parts) -> Typed:
    part = _double_of(scope, parts[0])
    largest = scope.dialect.double(_LARGEST_EXPONENT)
    condition = exp.LTE(this=x.absolute(part.node), expression=largest)
    high = min(part.range.high if part.range else _LARGEST_EXPONENT, _LARGEST_EXPONENT)
    lies = Range(0, math.ceil(math.exp(high)) * 2)
    null = why_null(parts[0]) or "EXP of a number beyond 700 gives NULL"
    node = _rounded(scope, condition, x.exponential(part.node), lies)
    return Typed(node, DOUBLE, null, range=lies, grain=_GRAIN)


def _rounded(
    scope: Scope, condition: exp.Expression, value: exp.Expression, lies: Range | None
) -> exp.Expression:
    """Returns a double rounded to some places, but for those that have none of them.

    Args:
        scope: where.
        condition: where there is such a double; else the result is NULL.
        value: the double.
        lies: where it lies; None if it may be beyond doubles or vanish.
    """
    if lies is not None and lies.high < _WITHOUT_PLACES:
        return _where(scope, condition, rounding.rounded(scope.dialect, value, PLACES))
    value = guarded(scope, _where(scope, condition, value), lies, None if lies else ())
    number = scope.reusable(value)
    small = exp.LT(this=held(number), expression=scope.dialect.double(_WITHOUT_PLACES))
    return x.case((small, rounding.rounded(scope.dialect, number, PLACES)), otherwise=number)


def _power(scope: Scope, parts: Parts) -> Typed:
    base, exponent = _known(scope, parts[0]), _known(scope, parts[1])
    fixed = exponent.constant if exponent.type == INT else None
    if isinstance(fixed, int) and 1 <= fixed <= 8:
        # Multiplied, so exact, and of the base's type.
        factor = replace(base, node=scope.reusable(base.node), constant=None)
        result = factor
        for _ in range(fixed - 1):
            result = arithmetic(scope, "*", result, factor)
        return result
    base, exponent = _double_of(scope, base), _double_of(scope, exponent)
    low, high = power_bounds(base, exponent)
    lies = Range(0, 2 ** math.ceil(high)) if is_normal(low, high) else None
    power = x.power(base.node, exponent.node)
    node = _rounded(scope, _above(scope, base), power, lies)
    null = why_null(*parts) or "POWER of a number not above 0 gives NULL"
    return Typed(node, DOUBLE, null, range=lies, grain=_GRAIN)


NUMBER_FUNCTIONS = (
    Function("ABS(x)", "the absolute value of x", _abs, 1, 1, (("ABS(-2.50)", "2.50"),)),
    Function("SIGN(x)", "-1, 0 or 1", _sign, 1, 1, (("SIGN(-0.5)", "-1"),)),
    Function(
        "ROUND(x, n)",
        "x rounded to n decimal places (0 … 15), a decimal; without n, to an integer. Halves are "
        "rounded away from zero",
        _round,
        1,
        2,
        (("ROUND(2.345, 2)", "2.35"), ("ROUND(-2.5)", "-3"), ("ROUND(1e0 / 3, 4)", "0.3333")),
    ),
    Function(
        "FLOOR(x)",
        "the largest integer that is not above x",
        _to_whole("FLOOR"),
        1,
        1,
        (("FLOOR(-1.5)", "-2"), ("FLOOR(1.5e0)", "1")),
    ),
    Function(
        "CEIL(x)",
        "the smallest integer that is not below x",
        _to_whole("CEIL"),
        1,
        1,
        (("CEIL(1.01)", "2"), ("CEIL(-1.5e0)", "-1")),
    ),
    Function(
        "TRUNC(x)",
        "x truncated to an integer",
        _to_whole("TRUNC"),
        1,
        1,
        (("TRUNC(-1.99)", "-1"), ("TRUNC(-1.99e0)", "-1")),
    ),
    Function(
        "MOD(x, y)",
        "the remainder of x divided by y, with the sign of x; NULL if y is 0",
        _mod,
        2,
        2,
        (("MOD(-7, 3)", "-1"), ("MOD(7.5, 2)", "1.5")),
    ),
    Function(
        "POWER(x, y)",
        "x to the power of y: exact if y is a literal 1 … 8; otherwise a double rounded to 9 "
        "decimal places, NULL unless x is above 0",
        _power,
        2,
        2,
        (("POWER(-3, 2)", "9"), ("POWER(2, 0.5)", "1.414213562")),
    ),
    Function(
        "SQRT(x)",
        "the square root, a double; NULL below 0",
        _sqrt,
        1,
        1,
        (("SQRT(16)", "4.0"), ("SQRT(-1)", None)),
    ),
    Function(
        "LN(x)",
        "the natural logarithm, rounded to 9 decimal places; NULL unless x is above 0",
        _logarithm(None, "LN"),
        1,
        1,
        (("LN(10)", "2.302585093"), ("LN(0)", None)),
    ),
    Function(
        "LOG(x)",
        "the logarithm to base 10, rounded to 9 decimal places; NULL unless x is above 0",
        _logarithm(2.302585092994046, "LOG"),
        1,
        1,
        (("LOG(1000)", "3.0"),),
    ),
    Function(
        "EXP(x)",
        "e to the power of x, rounded to 9 decimal places; NULL beyond ±700",
        _exp,
        1,
        1,
        (("EXP(1)", "2.718281828"), ("EXP(701)", None)),
    ),
)
