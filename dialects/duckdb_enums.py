"""Columns of few known strings as enums, which DuckDB 2.0 writes to Parquet in half the time.

The files hold strings all the same: only the way there is another one, since a number is compared
and looked up sooner than a string.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from sqlglot import exp

from dialects import sql_nodes as x

_LONGEST_SQL = 20_000
"""Characters of all types that a column's enum would add to the SQL: each value names it."""


def as_enums(query: exp.Select, names: Collection[str]) -> frozenset[str]:
    """Makes enums of columns whose strings are all to be seen in a query, and returns their names.

    Args:
        query: a query, which is changed.
        names: its columns that are strings.
    """
    made = []
    for result in query.selects:
        is_string = isinstance(result, exp.Alias) and result.alias in names
        if is_string and (enum := _enum_of(result.this)):
            made.append(result.alias)
            result.set("this", _typed(result.this, enum))
    return frozenset(made)


def _enum_of(node: exp.Expr) -> exp.DataType | None:
    """Returns the type of a cell's strings; None where there are others, too many or none."""
    values: dict[str, None] = {}
    leaves = 0
    for leaf in _leaves(node):
        if _is_null(leaf):
            continue
        if not (isinstance(leaf, exp.Literal) and leaf.is_string):
            return None
        values[leaf.this] = None
        leaves += 1
    characters = sum(len(value) + len("'', ") for value in values)
    if not values or characters * leaves > _LONGEST_SQL:
        return None
    return exp.DataType(this=exp.DataType.Type.ENUM, expressions=[*map(x.text, values)])


def _leaves(node: exp.Expr) -> Iterator[exp.Expr]:
    """Yields what a cell may be."""
    if isinstance(node, exp.Paren):
        yield from _leaves(node.this)
    elif isinstance(node, exp.Case):
        for branch in node.args["ifs"]:
            yield from _leaves(branch.args["true"])
        yield from _leaves(node.args.get("default") or exp.Null())
    else:
        yield node


def _is_null(node: exp.Expr) -> bool:
    return isinstance(node.this if isinstance(node, exp.Cast) else node, exp.Null)


def _typed(node: exp.Expr, enum: exp.DataType) -> exp.Expr:
    """Returns a cell, all that it may be as values of an enum."""
    if isinstance(node, exp.Paren):
        node.set("this", _typed(node.this, enum))
        return node
    if isinstance(node, exp.Case):
        for branch in node.args["ifs"]:
            branch.set("true", _typed(branch.args["true"], enum))
        if otherwise := node.args.get("default"):
            node.set("default", _typed(otherwise, enum))
        return node
    return exp.Null() if _is_null(node) else exp.Cast(this=node, to=enum.copy())
