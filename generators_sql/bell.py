"""The standard normal distribution, from two draws."""

from __future__ import annotations

import math

from sqlglot import exp

from dialects import expressions as x
from generators_sql.base import Row
from sdgen.seeding import P1

REACH = 7.0
"""sqrt(-2 ln(1 / P1)) = 6.56 standard deviations is the farthest a draw gets."""


def standard_normal(row: Row, stream: int) -> exp.Expression:
    """Returns a double of the standard normal distribution, by Box and Muller's transform.

    Annals of Mathematical Statistics 29 (1958), p. 610.

    Args:
        row: the row.
        stream: uses this draw and the next.
    """
    dialect = row.dialect
    p1 = dialect.double(float(P1))
    # (u + 1) / P1 lies in (0, 1], so the logarithm is finite.
    radius = dialect.ln(x.div(x.plus(row.draw(stream), 1), p1))
    radius = dialect.sqrt(x.mul(dialect.double(-2.0), radius))
    turn = x.div(row.draw(stream + 1), p1)
    angle = dialect.cos(x.mul(dialect.double(2 * math.pi), turn))
    return x.mul(radius, angle)
