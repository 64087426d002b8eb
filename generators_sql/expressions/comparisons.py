"""Comparisons, and what takes conditions."""

from __future__ import annotations

from collections.abc import Sequence

from sqlglot import exp

from generators_sql.expressions.conversions import to_type, unified
from generators_sql.expressions.guards import sure
from generators_sql.expressions.scope import Refused, Scope, Typed, chained, held, why_null
from generators_sql.expressions.types import BOOL, INT, NULL, NUMBERS, TEXT, TIMES, Kind

_ORDERED = {*NUMBERS, *TIMES, Kind.TEXT, Kind.INTERVAL}
_EQUATED = {*_ORDERED, Kind.BOOL, Kind.UUID}

Comparison = type[exp.EQ | exp.NEQ | exp.LT | exp.LTE | exp.GT | exp.GTE]


def condition(scope: Scope, part: Typed) -> Typed:
    """Returns a part that has to be true or false. Raises Refused if it is neither."""
    if part.type not in (BOOL, NULL):
        raise Refused(f"expected a condition, true or false (got {part.type})")
    return to_type(scope, part, BOOL)


def connected(scope: Scope, how: type[exp.And | exp.Or], left: Typed, right: Typed) -> Typed:
    """Returns ``left AND right`` or ``left OR right``."""
    one, other = condition(scope, left), condition(scope, right)
    return Typed(chained(one.node, other.node, how), BOOL, why_null(one, other))


def inverse(scope: Scope, part: Typed) -> Typed:
    """Returns ``NOT part``."""
    part = condition(scope, part)
    return part.but(exp.Not(this=held(part.node)))


def comparable(scope: Scope, what: str, parts: Sequence[Typed], *, ordered: bool) -> list[Typed]:
    """Returns values that can be compared with each other.

    Args:
        scope: where.
        what: what compares them, for the message.
        parts: the values.
        ordered: whether to ask which is greater, not only whether they are equal.

    Raises:
        Refused: they cannot be compared so.
    """
    same = [sure(scope, part) for part in unified(scope, parts, what)]
    kind = same[0].type.kind
    if kind is Kind.NULL:
        return [to_type(scope, part, INT) for part in same]
    if kind not in (_ORDERED if ordered else _EQUATED):
        raise Refused(f"{kind} values cannot be compared like this")
    if ordered and kind is Kind.TEXT:
        return [part.but(scope.dialect.by_code_points(part.node)) for part in same]
    return same


def comparison(scope: Scope, how: Comparison, left: Typed, right: Typed) -> Typed:
    """Returns ``left how right``."""
    ordered = how not in (exp.EQ, exp.NEQ)
    one, other = comparable(scope, "a comparison", [left, right], ordered=ordered)
    node = how(this=held(one.node), expression=held(other.node))
    return Typed(node, BOOL, why_null(one, other))


def distinct(
    scope: Scope, how: type[exp.NullSafeEQ | exp.NullSafeNEQ], left: Typed, right: Typed
) -> Typed:
    """Returns ``left IS [NOT] DISTINCT FROM right``."""
    one, other = comparable(scope, "a comparison", [left, right], ordered=False)
    return Typed(how(this=held(one.node), expression=held(other.node)), BOOL)


def between(scope: Scope, value: Typed, low: Typed, high: Typed) -> Typed:
    """Returns ``value BETWEEN low AND high``."""
    same = comparable(scope, "BETWEEN", [value, low, high], ordered=True)
    nodes = [held(part.node) for part in same]
    return Typed(exp.Between(this=nodes[0], low=nodes[1], high=nodes[2]), BOOL, why_null(*same))


def among(scope: Scope, value: Typed, others: Sequence[Typed]) -> Typed:
    """Returns ``value IN (others)``."""
    first, *rest = comparable(scope, "IN", [value, *others], ordered=False)
    node = exp.In(this=held(first.node), expressions=[held(part.node) for part in rest])
    return Typed(node, BOOL, why_null(first, *rest))


def tested(scope: Scope, part: Typed, wanted: exp.Expr, *, negated: bool) -> Typed:
    """Returns ``part IS [NOT] wanted``, which is NULL, TRUE or FALSE."""
    if isinstance(wanted, exp.Boolean):
        part = condition(scope, part)
    elif not isinstance(wanted, exp.Null):
        raise Refused("IS takes NULL, TRUE or FALSE")
    part = sure(scope, part)
    node: exp.Expression = exp.Is(this=held(part.node), expression=wanted.copy())
    return Typed(exp.Not(this=exp.Paren(this=node)) if negated else node, BOOL)


def like(scope: Scope, text: Typed, pattern: Typed, *, cased: bool) -> Typed:
    """Returns ``text LIKE pattern``, or ``text ILIKE pattern`` if not cased."""
    sought, value = pattern.constant, text.node
    if text.type != TEXT or not isinstance(sought, str):
        raise Refused("LIKE takes a string and a quoted pattern, such as LIKE 'A%'")
    if (len(sought) - len(sought.rstrip("\\"))) % 2:
        raise Refused("a pattern must not end with \\")
    if not cased:
        value = scope.dialect.lower(value)
        sought = "".join(each.lower() if each.isascii() else each for each in sought)
    return Typed(scope.dialect.like(value, sought), BOOL, why_null(text))
