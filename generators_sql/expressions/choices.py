"""Expressions whose value is always that of a column, whichever."""

from __future__ import annotations

from functools import lru_cache

from sqlglot import exp

from generators_sql.expressions.parser import SyntaxRefusedError, parse


@lru_cache(maxsize=4_096)
def columns_chosen(sql: str) -> tuple[str, ...]:
    """Returns the columns one of which is the value of an expression, or NULL is.

    They are those of ``CASE`` and ``COALESCE`` among nothing but columns; none where the value may
    be another one.
    """
    try:
        left = [parse(sql)]
    except SyntaxRefusedError:
        return ()
    found: list[str] = []
    while left:
        node = left.pop()
        if isinstance(node, exp.Column) and not node.table:
            found.append(node.name)
        elif isinstance(node, exp.Case):
            left += [branch.args["true"] for branch in node.args["ifs"]]
            left += filter(None, [node.args.get("default")])
        elif isinstance(node, exp.Anonymous) and str(node.this).lower() == "coalesce":
            left += node.expressions
        elif isinstance(node, exp.Paren):
            left.append(node.this)
        elif not isinstance(node, exp.Null):
            return ()
    return tuple(dict.fromkeys(found))
