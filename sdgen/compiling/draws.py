"""The draw in SQL: the same formula as ``sdgen.seeding.draw``, term by term."""

from __future__ import annotations

from sqlglot import exp

from dialects import sql_nodes as x
from sdgen.seeding import P1, P2, P3, DrawKey


def draw_expression(
    key: DrawKey, low: exp.Expression, high: exp.Expression | None
) -> exp.Expression:
    """Returns the draw of a row as one expression of 64-bit integers.

    Args:
        key: the stream's key.
        low: the low 31 bits of the row number.
        high: the bits above; None if the row number stays below 2^31.

    ``*`` and ``%`` bind equally and to the left in every engine, so the rounds chain without
    further parentheses, each using the one before exactly once. Every product stays below 2^63.
    """
    start: exp.Expression = exp.Mul(this=x.copied(low), expression=x.integer(key.a))
    if high is not None:
        carry = exp.Mul(this=x.copied(high), expression=x.integer(key.h))
        start = exp.Add(this=start, expression=carry)
    start = exp.Add(this=start, expression=x.integer(key.b))
    value: exp.Expression = exp.Mod(this=exp.Paren(this=start), expression=x.integer(P1))
    term: exp.Expression
    for constant, prime in ((key.c, P2), (key.d, P3), (key.e, P1)):
        term = exp.Paren(this=exp.Add(this=x.copied(low), expression=x.integer(constant)))
        value = exp.Mod(this=exp.Mul(this=value, expression=term), expression=x.integer(prime))
    return value


def escaped(part: str) -> str:
    """Returns the name of a part so that its dots are not taken for those between names."""
    return part.replace("\\", r"\\").replace(".", r"\.")
