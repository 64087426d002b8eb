"""Which whole number all numbers of a column are multiples of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from fractions import Fraction
from math import gcd, isfinite

from sqlglot import exp

from generators_sql.expressions import Known, check_expression
from generators_sql.expressions.parser import parse, text_of
from generators_sql.expressions.types import Kind
from sdgen.values import Value


def multiple_of_values(values: Iterable[Value]) -> int:
    """Returns the greatest whole number that some numbers are multiples of, or 1.

    >>> multiple_of_values([200, 500.0, Decimal("NaN"), False, "a"])
    100

    Args:
        values: the numbers; others do not count, such as booleans, NaN and infinities.
    """
    numbers = [Fraction(str(each)) for each in values if _is_number(each)]
    if any(number.denominator != 1 for number in numbers):
        return 1
    return gcd(*(number.numerator for number in numbers)) if numbers else 1


def _is_number(value: Value) -> bool:
    """Returns whether a value is a finite number; Python takes booleans for integers."""
    if isinstance(value, Decimal):
        return value.is_finite()
    if isinstance(value, float):
        return isfinite(value)
    return isinstance(value, int) and not isinstance(value, bool)


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
    """Returns what values are multiples of: None where they are no whole numbers, 0 for 0."""
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
