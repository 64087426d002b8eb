"""Numbers that are to be multiples of another one: ``x % 5 = 0``."""

from __future__ import annotations

from sqlglot import exp

from sdgen.frozen import frozen

_LARGEST = 10**9


@frozen
class Multiple:
    """That a column's numbers leave a rest when they are divided.

    Args:
        column: the column.
        by: what they are divided by.
        rest: what is left.
    """

    column: str
    by: int
    rest: int


def multiple_of(tree: exp.Expr) -> Multiple | None:
    """Returns what a condition says of a division's rest; None where it is another one."""
    while isinstance(tree, exp.Paren):
        tree = tree.this
    if not isinstance(tree, exp.EQ):
        return None
    division, rest = _bare(tree.this), _number(tree.expression)
    if not isinstance(division, exp.Mod) or rest is None:
        return None
    column, by = _bare(division.this), _number(division.expression)
    if not isinstance(column, exp.Column) or by is None or not 0 <= rest < by <= _LARGEST:
        return None
    return Multiple(column.name, by, rest)


def _bare(tree: exp.Expr) -> exp.Expr:
    while isinstance(tree, exp.Paren | exp.Cast):
        tree = tree.this
    return tree


def _number(tree: exp.Expr) -> int | None:
    literal = _bare(tree)
    if not isinstance(literal, exp.Literal) or not literal.name.isdecimal():
        return None
    return int(literal.name) if len(literal.name) < len(str(_LARGEST)) else None
