"""The columns that an expression adds something to, and that it names nowhere else."""

from __future__ import annotations

from sqlglot import exp

from generators_sql.expressions.parser import SyntaxRefusedError, parse


def summands_of(sql: str) -> frozenset[str]:
    """Returns the columns that are a summand of a whole expression, as ``a`` is of ``a + b * c``.

    None if it cannot be read, or is no sum or difference.
    """
    try:
        tree = parse(sql)
    except SyntaxRefusedError:
        return frozenset()
    named = [each.name for each in tree.find_all(exp.Column)]
    found, left = set(), [tree.unnest()]
    while left:
        node = left.pop()
        if isinstance(node, exp.Add | exp.Sub):
            left += [node.this.unnest(), node.expression.unnest()]
        elif isinstance(node, exp.Column) and node is not tree.unnest():
            found.add(node.name)
    return frozenset(name for name in found if named.count(name) == 1)
