"""Defaults that are made of the next number of a sequence, as PostgreSQL prints them."""

from __future__ import annotations

import sqlglot
from sqlglot import exp
from sqlglot.errors import SqlglotError

_LONGEST = 2_000  # characters
_DEEPEST = 50
_SAME, _NOT_BELOW = 1, 2


def is_moved_by_value(said: str, step: int) -> bool:
    """Returns whether a sequence that stands at a column's largest value gives no value there is.

    So it is where the default is the next number itself, cast or not, or for a sequence that counts
    upwards, a number that is not below it: ``nextval(…) * 10``, ``1000 + nextval(…)``.

    Args:
        said: the default, an expression.
        step: what the sequence counts by.
    """
    if len(said) > _LONGEST:
        return False
    try:
        tree = sqlglot.parse_one(said, dialect="postgres")
    except (SqlglotError, RecursionError):
        return False
    found = _made_of(tree, 0)
    return found == _SAME or (found == _NOT_BELOW and step > 0)


def _made_of(node: exp.Expr | None, depth: int) -> int:
    """Returns whether a value is the next number, or not below it; 0 where neither is known."""
    if depth > _DEEPEST:
        return 0
    if isinstance(node, exp.Anonymous):
        return _SAME if node.name.lower() == "nextval" else 0
    if isinstance(node, exp.Paren | exp.Cast | exp.Coalesce):
        return _made_of(node.this, depth + 1)
    if isinstance(node, exp.Abs):
        return _NOT_BELOW if _made_of(node.this, depth + 1) else 0
    if isinstance(node, exp.Greatest):
        parts = [node.this, *node.expressions]
        return _NOT_BELOW if any(_made_of(part, depth + 1) for part in parts) else 0
    if isinstance(node, exp.Add | exp.Mul):
        least = 0 if isinstance(node, exp.Add) else 1
        for one, other in ((node.left, node.right), (node.right, node.left)):
            number = _number(other)
            if number is not None and number >= least and _made_of(one, depth + 1):
                return _NOT_BELOW
    return 0


def _number(node: exp.Expr) -> int | None:
    """Returns the whole number that a node is, cast or not; None where it is none."""
    while isinstance(node, exp.Paren | exp.Cast):
        node = node.this
    return int(node.name) if isinstance(node, exp.Literal) and node.name.isdigit() else None
