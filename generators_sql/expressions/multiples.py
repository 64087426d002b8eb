"""Which whole number all values of an expression are multiples of."""

from __future__ import annotations

from collections.abc import Mapping
from math import gcd

from sqlglot import exp

from generators_sql.expressions.compiling import check_expression
from generators_sql.expressions.parser import parse, text_of
from generators_sql.expressions.scope import Known
from generators_sql.expressions.types import Kind


def multiple_of_expression(sql: str, columns: Mapping[str, Known]) -> int:
    """Returns a whole number that all values of an expression are multiples of, 1 for no other.

    >>> multiple_of_expression("200 * (3 - 1) + 500", {})
    100

    Args:
        sql: the expression, which nothing is wrong with.
        columns: the columns that it may use.
    """
    return _multiple(parse(sql), columns) or 1


def _multiple(node: exp.Expr, columns: Mapping[str, Known]) -> int | None:
    """Returns what values are multiples of: None if they are no whole numbers, 0 for 0."""
    if isinstance(node, exp.Paren | exp.Neg):
        return _multiple(node.this, columns)
    if isinstance(node, exp.Literal) and not node.is_string and node.this.isdecimal():
        return int(node.this)
    if isinstance(node, exp.Mul | exp.Add | exp.Sub):
        one, other = _multiple(node.this, columns), _multiple(node.expression, columns)
        if one is None or other is None:
            return None
        return one * other if isinstance(node, exp.Mul) else gcd(one, other)
    found = check_expression(text_of(node), columns).type
    return 1 if found is not None and found.kind is Kind.INT else None
