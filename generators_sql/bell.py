"""The bell curve: draws as standard normal numbers."""

from __future__ import annotations

import math

from sqlglot import exp

from dialects import expressions as x
from generators_sql.base import Row
from sdgen.seeding import P1

REACH = 7.0
"""No drawn number is farther from 0: sqrt(-2 ln(1 / P1)) = 6.56 is the farthest a draw gets."""


def standard_normal(row: Row, stream: int = 0) -> exp.Expression:
    """Returns a double, normally distributed with mean 0 and standard deviation 1.

    Made by the Box-Muller transform (Annals of Mathematical Statistics 29, 1958) of two draws. ln
    and cos may differ in the last bit between math libraries: round what is made of it.

    Args:
        row: the row.
        stream: the draws it takes are this one and the next.
    """
    dialect = row.dialect
    p1 = dialect.double(float(P1))
    # (u + 1) / P1 lies in (0, 1], so the logarithm is finite.
    radius = dialect.ln(x.div(x.plus(row.draw(stream), 1), p1))
    radius = dialect.sqrt(x.mul(dialect.double(-2.0), radius))
    turn = x.div(row.draw(stream + 1), p1)
    return x.mul(radius, dialect.cos(x.mul(dialect.double(2 * math.pi), turn)))
