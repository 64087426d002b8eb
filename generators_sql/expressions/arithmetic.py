"""The operators + - * / % of numbers, times and intervals."""

from __future__ import annotations

from sqlglot import exp

from dialects import expressions as x
from generators_sql.expressions.conversions import as_ticks, rounded_double, to_type
from generators_sql.expressions.scope import (
    Operation,
    Refused,
    Scope,
    Typed,
    chained,
    held,
    why_null,
)
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
        hint = ". Texts are joined by ||" if operator == "+" else ". A number is needed"
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
                f"{left.type} * {right.type} has {places} digits behind the point, more than "
                f"{MOST_PLACES}. ROUND one of them first"
            )
        return Typed(_wide(scope, exp.Mul, left.node, right.node), Type(Kind.DECIMAL, places), null)
    one, other = to_type(scope, left, wanted).node, to_type(scope, right, wanted).node
    if operator in _OPERATIONS:
        node = _wide(scope, _OPERATIONS[operator], one, other)
    elif wanted == DOUBLE:
        if operator == "%":
            raise Refused("there is no remainder of doubles. CAST them to decimal or int")
        node = x.div(held(one), _not_zero(scope, other, right, DOUBLE))
    else:
        function = x.div if operator == "/" else x.mod
        node = function(held(one), _not_zero(scope, other, right, INT))
    return Typed(node, wanted, null)


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
        ticks = as_ticks(scope, left).node
        how = exp.Add if operator == "+" else exp.Sub
        if other == INTERVAL:
            kind = TIMESTAMP if one == DATE else one
            return Typed(_wide(scope, how, ticks, right.node), kind, null, ticks=True)
        if one == DATE and other == INT:
            days = x.mul(held(right.node), x.integer(_DAY))
            return Typed(_wide(scope, how, ticks, days), DATE, null, ticks=True)
        if operator == "-" and other.kind in TIMES:
            apart = _wide(scope, exp.Sub, ticks, as_ticks(scope, right).node)
            if one == other == DATE:
                return Typed(x.div(apart, x.integer(_DAY)), INT, null)
            return Typed(apart, INTERVAL, null)
        return None
    if operator in ("+", "-") and one == other == INTERVAL:
        return Typed(_wide(scope, _OPERATIONS[operator], left.node, right.node), INTERVAL, null)
    if operator == "*" and other == INTERVAL:
        left, right = right, left
    if operator in ("*", "/") and left.type == INTERVAL and right.type.kind in NUMBERS:
        return _scaled(scope, operator, left, right)
    return None


def _scaled(scope: Scope, operator: str, interval: Typed, number: Typed) -> Typed:
    null = why_null(interval, number) or (_by_zero(number) if operator == "/" else None)
    if number.type == INT and operator == "*":
        return Typed(_wide(scope, exp.Mul, interval.node, number.node), INTERVAL, null)
    ticks = scope.dialect.to_double(interval.node)
    factor = to_type(scope, number, DOUBLE).node
    if operator == "*":
        node: exp.Expression = x.mul(ticks, held(factor))
    else:
        node = x.div(ticks, _not_zero(scope, factor, number, DOUBLE))
    return Typed(scope.dialect.whole(rounded_double(scope, node, 0)), INTERVAL, null)
