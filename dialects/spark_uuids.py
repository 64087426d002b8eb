"""Uuids in Spark: two digits at a time from a table that its session keeps.

LOWER takes longer there than draws, HEX and SUBSTR together.
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlglot import exp

from dialects import sql_nodes as x
from dialects.spark_lambdas import Lambda
from dialects.tables.spark import SessionVariable

_DIGITS = "sdgen_hex"
_DASHES_BEFORE = (4, 6, 8, 10)


def digits_table() -> exp.Expression:
    """Returns the statement that makes the table: the digits of each byte."""
    number = x.ident("number")
    digits = x.substring(x.func("HEX", x.plus(number, 256)), x.integer(2))
    function = Lambda(this=x.call(exp.Lower, digits), expressions=[number.copy()])
    every = x.func("SEQUENCE", x.integer(0), x.integer(255))
    return SessionVariable(
        this=x.ident(_DIGITS),
        kind=x.raw_type("ARRAY<STRING>"),
        expression=x.func("TRANSFORM", every, function),
    )


def uuid_text(draws: Sequence[exp.Expression]) -> exp.Expression:
    """Returns the text of the uuid that ``Dialect.uuid`` makes of four draws."""
    parts: list[exp.Expression] = []
    for place, byte in enumerate(_bytes(*draws)):
        parts += [x.text("-")] if place in _DASHES_BEFORE else []
        parts.append(exp.Bracket(this=_table(), expressions=[byte]))
    return x.concat(*parts)


def _bytes(
    u0: exp.Expression, u1: exp.Expression, u2: exp.Expression, u3: exp.Expression
) -> list[exp.Expression]:
    """Returns the bytes of a uuid: draws have 31 bits each, of u1 all but two are taken."""
    return [
        *(_byte(u0, above) for above in (23, 15, 7)),
        x.bit_or(x.shift_left(x.bit_and(x.own(u0), 0x7F), 1), x.shift_right(x.own(u1), 30)),
        *(_byte(u1, above) for above in (22, 14)),
        x.bit_or(x.bit_and(x.shift_right(x.own(u1), 10), 0x0F), x.integer(0x40)),  # the version
        _byte(u1, 2),
        x.bit_or(x.shift_right(x.own(u2), 25), x.integer(0x80)),  # the variant
        *(_byte(u2, above) for above in (17, 9, 1)),
        x.bit_or(x.shift_left(x.bit_and(x.own(u2), 1), 7), x.shift_right(x.own(u3), 24)),
        *(_byte(u3, above) for above in (16, 8)),
        x.bit_and(x.own(u3), 0xFF),
    ]


def _byte(draw: exp.Expression, above: int) -> exp.Expression:
    return x.bit_and(x.shift_right(x.own(draw), above), 0xFF)


def _table() -> exp.Expression:
    # Else a column of that name would be taken for it.
    session = exp.Dot(this=x.ident("system"), expression=x.ident("session"))
    return exp.Dot(this=session, expression=x.ident(_DIGITS))
