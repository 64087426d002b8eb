"""The operators + - * / % of numbers, times and intervals."""

from __future__ import annotations

from dataclasses import replace

from sqlglot import exp

from dialects import sql_nodes as x
from generators_sql.expressions.conversions import rounded_double, to_type
from generators_sql.expressions.doubles import grain_after, guarded, may_vanish
from generators_sql.expressions.guards import computed, sure, whole
from generators_sql.expressions.ranges import BITS_64, Range
from generators_sql.expressions.scope import (
    Operation,
    Refused,
    Scope,
    Typed,
    chained,
    held,
    why_null,
)
from generators_sql.expressions.telling import product_tells, sum_tells
from generators_sql.expressions.ticks import as_ticks
from generators_sql.expressions.types import (
    DATE,
    DOUBLE,
    INT,
    INTERVAL,
    MOST_PLACES,
    NUMBERS,
    TIMES,
    TIMESTAMP,
    Kind,
    Type,
    common,
)

_DAY = 86_400 * 10**6
_OPERATIONS: dict[str, Operation] = {"+": exp.Add, "-": exp.Sub, "*": exp.Mul}


def arithmetic(scope: Scope, operator: str, left: Typed, right: Typed) -> Typed:
    """Returns ``left operator right``, operator one of ``+ - * / %``.

    Raises:
        Refused: it has no meaning for values of these types.
    """
    left, right = _typed_null(scope, left, right), _typed_null(scope, right, left)
    kinds = {left.type.kind, right.type.kind}
    if kinds & {*TIMES, Kind.INTERVAL}:
        result = _of_times(scope, operator, left, right)
    elif kinds <= set(NUMBERS):
        result = _of_numbers(scope, operator, left, right)
    else:
        result = None
    if result is None:
        raise Refused(_no_operation(operator, left, right))
    return result


def _typed_null(scope: Scope, part: Typed, other: Typed) -> Typed:
    if part.type.kind is not Kind.NULL:
        return part
    return to_type(scope, part, INT if other.type.kind is Kind.NULL else other.type)


def _no_operation(operator: str, left: Typed, right: Typed) -> str:
    hint = ""
    if Kind.TEXT in (left.type.kind, right.type.kind):
        hint = ". Join strings with ||" if operator == "+" else ". A number is needed"
        if {left.type.kind, right.type.kind} & {*TIMES}:
            hint = ". Write interval '3 days'"
    return f"there is no {left.type} {operator} {right.type}{hint}"


# --- Numbers ------------------------------------------------------------------------------------


def _of_numbers(scope: Scope, operator: str, left: Typed, right: Typed) -> Typed | None:
    wanted = common([left.type, right.type])
    if wanted is None:
        return None
    if operator == "/" and wanted.kind is Kind.DECIMAL:
        wanted = DOUBLE
    null = why_null(left, right)
    if operator in ("/", "%"):
        null = null or _by_zero(right)
    if operator == "*" and wanted.kind is Kind.DECIMAL:
        places = left.type.scale + right.type.scale
        if places > MOST_PLACES:
            raise Refused(
                f"{left.type} * {right.type} has {places} decimal places, more than {MOST_PLACES}. "
                "ROUND one of them first"
            )
        left, right = _settled(scope, left, right)
        node = _wide(scope, exp.Mul, left.node, right.node)
        kind = Type(Kind.DECIMAL, places)
        product = computed(node, kind, left.reach * right.reach, left, right, null=null)
        return product_tells(product, left, right)
    one, other = to_type(scope, left, wanted), to_type(scope, right, wanted)
    if wanted == DOUBLE:
        return _of_doubles(scope, operator, one, other, right, null)
    one, other = _settled(scope, one, other, divides=operator in ("/", "%"))
    if operator in _OPERATIONS:
        node = _wide(scope, _OPERATIONS[operator], one.node, other.node)
    else:
        function = x.int_div if operator == "/" else x.mod
        node = function(held(one.node), _not_zero(scope, other.node, right, INT))
    lies = _range(operator, one, other) or BITS_64
    return _telling(operator, computed(node, wanted, lies, one, other, null=null), one, other)


def _telling(operator: str, result: Typed, one: Typed, other: Typed) -> Typed:
    if operator in ("+", "-"):
        return sum_tells(result, one, other)
    return product_tells(result, one, other) if operator == "*" else result


def _of_doubles(
    scope: Scope, operator: str, one: Typed, other: Typed, written: Typed, null: str | None
) -> Typed:
    """Returns an operation on doubles.

    Args:
        scope: where.
        operator: one of ``+ - * /``.
        one: a double.
        other: the other one.
        written: the same as it was before it became a double.
        null: why the result can be NULL.
    """
    if operator == "%":
        raise Refused("% is not defined for doubles. CAST them to decimal or int")
    vanishes = may_vanish(operator, one, other)
    if vanishes:  # looked at again
        one = replace(one, node=scope.reusable(one.node))
        other = replace(other, node=scope.reusable(other.node))
    if operator in _OPERATIONS:
        node = _wide(scope, _OPERATIONS[operator], one.node, other.node)
    else:
        node = x.float_div(held(one.node), _not_zero(scope, other.node, written, DOUBLE))
    lies = None
    if one.range is not None and other.range is not None:
        lies = _range(operator, one, other)
        lies = lies and lies.as_doubles()
        if lies is None and operator != "/" and one.constant and other.constant:
            raise Refused("exceeds the range of a double. Use smaller numbers")
    operands = [one.node] if operator == "/" else [one.node, other.node]
    node = guarded(scope, node, lies, operands if vanishes else None)
    return Typed(node, DOUBLE, null, range=lies, grain=grain_after(operator, one, other))


def _settled(
    scope: Scope, one: Typed, other: Typed, *, divides: bool = False
) -> tuple[Typed, Typed]:
    """Returns two operands, of which none is beyond 64 bits where the other makes a NULL of it.

    Databases that stop at overflows do so before they look at the other operand.
    """
    vanishes = other.null or (divides and _by_zero(other))
    if one.overflows and vanishes:
        one = sure(scope, one)
    if other.overflows and one.null:
        other = sure(scope, other)
    return one, other


def _range(operator: str, one: Typed, other: Typed) -> Range | None:
    """Returns where a result lies, None if that is not known."""
    if operator == "+":
        return one.reach + other.reach
    if operator == "-":
        return one.reach - other.reach
    if operator == "*":
        return one.reach * other.reach
    if operator == "%":
        return one.reach.remainder(other.reach)
    if one.type == DOUBLE and other.reach.low <= 0 <= other.reach.high:
        return None  # the divisor may be as near to 0 as one likes
    return one.reach.divided(other.reach)


def _wide(
    scope: Scope, how: Operation, left: exp.Expression, right: exp.Expression
) -> exp.Expression:
    """Returns an operation; of two integer literals in 64 bits, which Postgres takes for 32."""
    if all(isinstance(node.unnest(), exp.Literal | exp.Neg) for node in (left, right)):
        left = scope.dialect.bigint(left)
    return (
        chained(left, right, how)
        if how is not exp.Sub
        else exp.Sub(
            this=x.own(left) if isinstance(left, exp.Add | exp.Sub) else held(left),
            expression=held(right),
        )
    )


def _by_zero(divisor: Typed) -> str | None:
    return None if divisor.constant else "a division by 0 gives NULL"


def _not_zero(scope: Scope, node: exp.Expression, divisor: Typed, kind: Type) -> exp.Expression:
    """Returns a divisor that is NULL instead of 0."""
    if divisor.constant:
        return held(node)
    zero = scope.dialect.double(0.0) if kind == DOUBLE else x.integer(0)
    return exp.Nullif(this=x.own(node), expression=zero)


# --- Times and intervals ------------------------------------------------------------------------


def _of_times(scope: Scope, operator: str, left: Typed, right: Typed) -> Typed | None:
    if operator == "+" and left.type.kind not in TIMES:
        left, right = right, left
    null = why_null(left, right)
    one, other = left.type, right.type
    if operator in ("+", "-") and one.kind in TIMES:
        moment = as_ticks(scope, left)
        if other == INTERVAL:
            return _summed(scope, operator, moment, right, TIMESTAMP if one == DATE else one, null)
        if one == DATE and other == INT:
            days = x.mul(held(right.node), x.integer(_DAY))
            day = Typed(x.integer(_DAY), INT, range=Range(_DAY, _DAY))
            length = computed(days, INTERVAL, right.reach * day.reach, right)
            length = product_tells(length, right, day)
            return _summed(scope, operator, moment, length, DATE, null)
        if operator == "-" and other.kind in TIMES:
            apart = _summed(scope, "-", moment, as_ticks(scope, right), INTERVAL, null)
            if one == other == DATE:
                days = x.int_div(apart.node, x.integer(_DAY))
                return computed(days, INT, apart.reach.divided(Range(_DAY, _DAY)), apart, null=null)
            return apart
        return None
    if operator in ("+", "-") and one == other == INTERVAL:
        return _summed(scope, operator, left, right, INTERVAL, null)
    if operator == "*" and other == INTERVAL:
        left, right = right, left
    if operator in ("*", "/") and left.type == INTERVAL and right.type.kind in NUMBERS:
        return _scaled(scope, operator, left, right)
    return None


def _summed(
    scope: Scope, operator: str, one: Typed, other: Typed, kind: Type, null: str | None
) -> Typed:
    """Returns a sum or difference of microseconds."""
    one, other = _settled(scope, one, other)
    node = _wide(scope, _OPERATIONS[operator], one.node, other.node)
    lies = _range(operator, one, other) or BITS_64
    result = computed(node, kind, lies, one, other, null=null, ticks=kind != INTERVAL)
    return sum_tells(result, one, other)


def _scaled(scope: Scope, operator: str, interval: Typed, number: Typed) -> Typed:
    null = why_null(interval, number) or (_by_zero(number) if operator == "/" else None)
    if number.type == INT and operator == "*":
        interval, number = _settled(scope, interval, number)
        node = _wide(scope, exp.Mul, interval.node, number.node)
        product = computed(
            node, INTERVAL, interval.reach * number.reach, interval, number, null=null
        )
        return product_tells(product, interval, number)
    interval, factor = sure(scope, interval), to_type(scope, number, DOUBLE)
    ticks = scope.dialect.to_double(interval.node)
    if operator == "*":
        node = x.mul(ticks, held(factor.node))
    else:
        node = x.float_div(ticks, _not_zero(scope, factor.node, number, DOUBLE))
    lies = None
    if factor.range is not None:
        lies = _range(operator, replace(interval, type=DOUBLE), factor)
    node = whole(scope, rounded_double(scope, node, 0), lies)
    return Typed(node, INTERVAL, null, range=lies and lies & BITS_64)
