"""sqlglot nodes of types that have names of their own, and of columns that stand for them."""

from __future__ import annotations

from collections.abc import Sequence

from sqlglot import exp

from dialects import sql_nodes as x


def array_of(element: exp.DataType) -> exp.DataType:
    """Returns the type of arrays of a type."""
    return exp.DataType(this=exp.DataType.Type.ARRAY, expressions=[element], nested=True)


def named_type(name: str, schema: str | None) -> exp.DataType:
    """Returns a type by its quoted name, so that no keyword is read into it.

    ``BIT`` alone, say, would be ``BIT(1)``.
    """
    return exp.DataType(this=exp.DataType.Type.USERDEFINED, kind=x.table(name, schema))


def is_one_of(name: str, values: Sequence[str]) -> exp.CheckColumnConstraint:
    """Returns the CHECK of a column that it has one of some strings."""
    condition = exp.In(this=x.col(name), expressions=[x.text(value) for value in values])
    return exp.CheckColumnConstraint(this=condition)
