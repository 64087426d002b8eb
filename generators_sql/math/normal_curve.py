"""The bell curve: draws as standard normal numbers."""

from __future__ import annotations

import math
from collections.abc import Sequence

from sqlglot import exp

from dialects import Dialect
from dialects import sql_nodes as x
from generators_sql.spi import Row
from sdgen.seeding import P1

_CENTRE = 0.425  # how far from 1/2 chances are that need no logarithm
_CENTRAL = (
    (
        *(2.5090809287301226727e3, 3.3430575583588128105e4, 6.7265770927008700853e4),
        *(4.5921953931549871457e4, 1.3731693765509461125e4, 1.9715909503065514427e3),
        *(1.3314166789178437745e2, 3.3871328727963666080e0),
    ),
    (
        *(5.2264952788528545610e3, 2.8729085735721942674e4, 3.9307895800092710610e4),
        *(2.1213794301586595867e4, 5.3941960214247511077e3, 6.8718700749205790830e2),
        *(4.2313330701600911252e1, 1.0),
    ),
)
_OUTER = (
    (
        *(7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1),
        *(1.27045825245236838258e0, 3.64784832476320460504e0, 5.76949722146069140550e0),
        *(4.63033784615654529590e0, 1.42343711074968357734e0),
    ),
    (
        *(1.05075007164441684324e-9, 5.47593808499534494600e-4, 1.51986665636164571966e-2),
        *(1.48103976427480074590e-1, 6.89767334985100004550e-1, 1.67638483018383804940e0),
        *(2.05319162663775882187e0, 1.0),
    ),
)
_FAR = (
    (
        *(2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3),
        *(2.65321895265761230930e-2, 2.96560571828504891230e-1, 1.78482653991729133580e0),
        *(5.46378491116411436990e0, 6.65790464350110377720e0),
    ),
    (
        *(2.04426310338993978564e-15, 1.42151175831644588870e-7, 1.84631831751005468180e-5),
        *(7.86869131145613259100e-4, 1.48753612908506148525e-2, 1.36929880922735805310e-1),
        *(5.99832206555887937690e-1, 1.0),
    ),
)
_HALF_STEP = 2.0**-32
_RARE = 1.4e-11  # a little above e^-25, where the far polynomials take over

REACH = 7.0
"""No drawn number is farther from 0: sqrt(-2 ln(1 / P1)) = 6.56 is the farthest a draw gets."""

CUT_REACH = 9.25
"""No number between two ends is farther from 0, where 2^-31 of all lie between them or more."""


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
    radius = x.ln(x.float_div(x.plus(row.draw(stream), 1), p1))
    radius = x.sqrt(x.mul(dialect.double(-2.0), radius))
    turn = x.float_div(row.draw(stream + 1), p1)
    return x.mul(radius, x.cos(x.mul(dialect.double(2 * math.pi), turn)))


def share_below(z: float) -> float:
    """Returns the share of standard normal numbers below ``z``, exact to about 16 digits."""
    return math.erfc(-z / math.sqrt(2)) / 2


def normal_between(row: Row, low: float, high: float) -> exp.Expression:
    """Returns a double, normally distributed and between two ends, but for rounding errors.

    Where its chance lies between those of the ends is drawn; the inverse of the distribution, by
    algorithm AS 241 (PPND16; Wichura, Applied Statistics 37, 1988), makes a number of the chance.

    Args:
        row: the row; streams 0 and 1 are drawn.
        low: lower end in standard deviations from the mean, maybe -inf; below ``high``.
        high: upper end, maybe inf.
    """
    dialect = row.dialect
    upper = low + high > 0
    if upper:
        # Chances near 0 have more digits than those near 1: what lies above is mirrored.
        low, high = -high, -low
    start, width = share_below(low), share_below(high) - share_below(low)
    # Half a step of a draw, which is below 1 - 2^-31, puts chances in the middle of (0, 1).
    share = x.add(row.unit(), dialect.double(_HALF_STEP))
    chance = x.mul(share, dialect.double(width))
    if start:
        chance = x.add(dialect.double(start), chance)
    chance = row.named("chance", chance, "share of the normal numbers below it")
    from_end = min(start, share_below(-high)) + _HALF_STEP * width
    number = _quantile(row, chance, from_end < _RARE)
    return exp.Neg(this=x.paren(number)) if upper else number


def _quantile(row: Row, chance: exp.Expression, any_far: bool) -> exp.Expression:
    """Returns the number that a share of the standard normal numbers are below.

    Args:
        row: the row.
        chance: the share, in (0, 1); a column.
        any_far: whether it may be nearer than e^-25 to 0 or 1.
    """
    dialect = row.dialect
    q = row.named("from_half", x.sub(chance, dialect.double(0.5)), "distance from one half")

    def central() -> exp.Expression:
        return exp.Between(
            this=q.copy(), low=dialect.double(-_CENTRE), high=dialect.double(_CENTRE)
        )

    below = exp.LT(this=q.copy(), expression=dialect.double(0.0))
    other = x.sub(dialect.double(1.0), chance)
    tail = x.case((below.copy(), chance), otherwise=other)
    # 1.6 is what the outer polynomials take off; the far ones take off 5.
    root = x.sub(x.sqrt(exp.Neg(this=x.ln(tail))), dialect.double(1.6))
    near = x.sub(dialect.double(_CENTRE**2), x.mul(q, q))
    r = row.named("r", x.case((central(), near), otherwise=root), "r of AS 241")
    outer: exp.Expression = _ratio(dialect, _OUTER, r)
    if any_far:
        is_outer = exp.LTE(this=x.own(r), expression=dialect.double(3.4))
        far = _ratio(dialect, _FAR, x.sub(r, dialect.double(3.4)))
        outer = x.case((is_outer, outer), otherwise=far)
    return x.case(
        (central(), x.mul(q, _ratio(dialect, _CENTRAL, r))),
        otherwise=x.mul(
            x.case((below.copy(), dialect.double(-1.0)), otherwise=dialect.double(1.0)),
            outer,
        ),
    )


def _ratio(
    dialect: Dialect, coefficients: tuple[Sequence[float], Sequence[float]], r: exp.Expression
) -> exp.Expression:
    """Returns the quotient of two polynomials, coefficients of the highest powers first."""
    above, below = (_polynomial(dialect, each, r) for each in coefficients)
    return x.float_div(above, below)


def _polynomial(
    dialect: Dialect, coefficients: Sequence[float], r: exp.Expression
) -> exp.Expression:
    value = dialect.double(coefficients[0])
    for coefficient in coefficients[1:]:
        value = x.add(x.mul(value, r), dialect.double(coefficient))
    return value
