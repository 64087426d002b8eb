"""Parentheses that a tree needs to be read as it is built.

sqlglot prints ``Mul(Add(a, b), c)`` as ``a + b * c``. The functions of ``sql_nodes`` put
parentheses themselves; trees that were built without them get theirs here.
"""

from __future__ import annotations

from sqlglot import exp

_WITH_OPERANDS = (exp.Binary, exp.Unary, exp.Between, exp.In, exp.AtTimeZone)
# Their operands are names, or belong together with what stands before them.
_NO_OPERATIONS = (exp.Dot, exp.Escape, exp.Kwarg, exp.Paren, exp.PropertyEQ, exp.Slice)
_FROM_THE_LEFT = (exp.Add, exp.Sub, exp.Mul, exp.DPipe)


def parenthesized(tree: exp.Expression) -> exp.Expression:
    """Returns a copy of an expression in which each operand that is an operation is in parentheses.

    Nodes that stand in the tree twice are two in the copy.
    """
    copied = tree.copy()
    for node in list(copied.walk()):
        if not _is_operation(node):
            continue
        for place, operand in list(node.args.items()):
            if _is_operation(operand) and not _is_read_so(node, place, operand):
                node.set(place, exp.Paren(this=operand))
    return copied


def _is_operation(node: object) -> bool:
    return isinstance(node, _WITH_OPERANDS) and not isinstance(node, _NO_OPERATIONS)


def _is_read_so(node: exp.Expr, place: str, operand: exp.Expr) -> bool:
    """Returns whether every database reads the operand as such without parentheses."""
    if type(node) is type(operand):
        connects = isinstance(node, exp.Connector)
        return connects or (place == "this" and isinstance(node, _FROM_THE_LEFT))
    return isinstance(node, exp.Connector) and isinstance(operand, exp.Predicate)
