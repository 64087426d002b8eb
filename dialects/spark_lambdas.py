"""Functions of Spark's that are values, and what is said with them."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from sqlglot import exp
from sqlglot.generator import Generator

from dialects import sql_nodes as x


class Lambda(exp.Expression):
    """A function of some names (``expressions``) that is a value (``this``)."""

    arg_types: ClassVar[dict[str, bool]] = {"this": True, "expressions": True}


def lambda_sql(printer: Generator, node: Lambda) -> str:
    """Returns the text of a function."""
    names = printer.expressions(node, flat=True)
    made = printer.sql(node, "this")
    return f"({names}) -> {made}" if len(node.expressions) > 1 else f"{names} -> {made}"


def named(
    name: str, value: exp.Expression, make: Callable[[exp.Expression], exp.Expression]
) -> exp.Expression:
    """Returns what is made of a value that is used more than once; of a column of itself."""
    if isinstance(value, exp.Column):
        return make(value)
    # An array of it alone.
    function = Lambda(this=make(x.ident(name)), expressions=[x.ident(name)])
    alone = x.func("TRANSFORM", x.func("ARRAY", value), function)
    return x.func("ELEMENT_AT", alone, x.integer(1))
