"""Numbers that have gone beyond their type, where a database goes on with doubles."""

from __future__ import annotations

from sqlglot import exp

from dialects import sql_nodes as x


def beyond_limits(
    node: exp.Expression, limits: tuple[int, int] | None, *, is_sure: bool
) -> exp.Expr:
    """Returns whether a whole number is beyond limits, or beyond 64 bits.

    Args:
        node: the number. Beyond 64 bits + - * go on with a double, which stays one in + - * / %.
        limits: smallest and largest number, if any.
        is_sure: whether it cannot have gone beyond 64 bits on the way.
    """
    beyond: list[exp.Expression] = []
    if limits is not None:
        low, high = map(x.integer, limits)
        beyond.append(exp.Not(this=exp.Between(this=x.paren(node), low=low, high=high)))
    if not is_sure:
        beyond.append(exp.EQ(this=x.func("TYPEOF", node), expression=x.text("real")))
    return exp.or_(*beyond, copy=False)


def infinite_or_vanished(
    node: exp.Expression, vanished: exp.Expr | None, *, is_bounded: bool
) -> exp.Expr:
    """Returns whether a double is infinite, if it can be, or has vanished; see ``finite``."""
    beyond: list[exp.Expression] = [] if vanished is None else [exp.Paren(this=vanished)]
    if not is_bounded:
        infinity = exp.Literal.number("9e999")
        beyond.insert(0, exp.EQ(this=x.absolute(node), expression=infinity))
    return exp.or_(*beyond, copy=False)


def raised(function: str, failure: str, text: exp.Expression) -> exp.Expression:
    """Returns the call of a function that stops the statement.

    Args:
        function: its name; it takes the message.
        failure: the message.
        text: the number as text. Nothing is left of it, but it keeps the call from being a
            constant, which would be computed before any row.
    """
    nothing = x.func("LEFT", text, x.integer(0))
    return x.func(function, x.concat(x.text(failure), nothing))
