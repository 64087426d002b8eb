"""The shortest digits of a double in SQLite: those that Python's ``repr`` shows.

SQLite prints 17 significant digits, of which the last may be off by one, and up to 3.42 reads
digits back with an error of one bit now and then, so that it cannot try which digits are enough.
The exact product of a double and a power of ten can tell: it is the sum of two doubles (T. J.
Dekker, "A floating-point technique for extending the available precision", Numerische Mathematik
18, 1971), and so a whole number of 17 digits and a rest. The shortest digits are the multiple of
100, else of 10, nearest to it, where that is closer than half of what lies between two doubles;
else they are all 17.

It takes a subquery of six steps, 4 µs with SQLite 3.40.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from sqlglot import exp
from sqlglot.generator import Generator

from dialects import sql_nodes as x

LEAST = 2e-6
"""Of smaller doubles the power of ten that leaves 17 digits is no double."""

_DIGITS = 17
_HALVES = 2**27 + 1  # splits a double into two of 26 bits (G. W. Veltkamp)
# The power of two at or below a double (S. M. Rump, "Ultimately fast accurate summation", SIAM J.
# Sci. Comput. 31, 2009, algorithm 3.5); times 2^-53 it is half of what lies between two doubles.
_UNIT, _ULPS = 2**52 + 1, 2**53
_POSITIVE = 16  # added to the rest, so that cutting it rounds it down


class ShortestDigits(exp.Expression):
    """The text of a double's absolute value.

    ``this`` is the double: not whole, its size from ``LEAST`` to 2^53. Of the subquery only the
    first step depends on it. The others are the same for all, and made and printed once: a cell may
    hold hundreds of doubles.
    """

    arg_types = {"this": True}  # noqa: RUF012  (sqlglot's own)


def shortest_digits_sql(printer: Generator, node: ShortestDigits) -> str:
    """Returns the subquery as the printer writes it."""
    double = node.this
    printed = x.func("SUBSTR", x.func("PRINTF", x.text("%.16e"), double), x.integer(-3))
    first = _stage(a=x.func("ABS", double), e=_whole(printed))
    first.expressions[0].comments = [" to its shortest digits, by exact arithmetic "]
    make: Callable[..., Generator] = type(printer)
    stages, digits = _same_for_all(make, printer.pretty)
    text = f"WITH {', '.join([_named(printer, 'd1', first), *stages])}{printer.sep()}{digits}"
    return f"({printer.seg(printer.indent(text), sep='')}{printer.seg(')', sep='')}"


@cache
def _same_for_all(make: Callable[..., Generator], pretty: bool) -> tuple[list[str], str]:
    """Returns the further steps and the query of their result as a printer of a class has them."""
    printer = make(dialect="sqlite", pretty=pretty, identify=True)
    stages = [_named(printer, name, query) for name, query in _stages()]
    return stages, printer.sql(exp.select(_written()).from_(x.table("d6")))


def _named(printer: Generator, name: str, query: exp.Select) -> str:
    text = printer.sql(query)
    return f'"{name}" AS ({printer.seg(printer.indent(text), sep="")}{printer.seg(")", sep="")}'


def _stages() -> Iterator[tuple[str, exp.Select]]:
    """Yields the second step and the further ones with their names."""
    a, e, s = _columns("d1", "a", "e", "")
    # s: the power of ten that leaves 17 digits before the point. Up to 10^22 it is exact.
    power = x.concat(x.text("1e"), exp.Sub(this=x.integer(_DIGITS - 1), expression=e))
    yield "d2", _stage(a, e, of="d1", s=x.cast(power, "REAL"))

    a, e, s = _columns("d2", "a", "e", "s")
    yield (
        "d3",
        _stage(a, e, s, of="d2", p=x.mul(a, s), a_high=_high(a), s_high=_high(s)),
    )

    a, e, s, p, a_high, s_high = _columns("d3", "a", "e", "s", "p", "a_high", "s_high")
    a_low, s_low = x.sub(a, a_high), x.sub(s, s_high)
    rest = x.sub(x.mul(a_high, s_high), p)
    for left, right in ((a_high, s_low), (a_low, s_high), (a_low, s_low)):
        rest = x.add(x.paren(rest), x.mul(left, right))
    yield "d4", _stage(a, e, s, p, of="d3", rest=x.add(rest, _double(_POSITIVE)))

    a, e, s, p, rest = _columns("d4", "a", "e", "s", "p", "rest")
    # q + r is a · s: q a whole number, 0 <= r < 1.
    q = x.plus(x.add(_whole(p), _whole(rest)), -_POSITIVE)
    unit = x.mul(_double(_UNIT), a)
    below_one = x.float_div(_double(_ULPS - 1), _double(_ULPS))
    ulp = x.func("ABS", x.sub(unit, x.mul(below_one, unit)))
    half = x.mul(x.float_div(ulp, _double(_ULPS)), s)
    yield "d5", _stage(e, of="d4", q=q, r=x.sub(rest, _whole(rest)), half=half)

    e, q, r, half = _columns("d5", "e", "q", "r", "half")
    hundreds = x.times(x.int_div(x.plus(q, 50), x.integer(100)), 100)
    beyond_tens = x.add(x.mod(q, x.integer(10)), r)
    tens = x.times(_rounded(x.int_div(q, x.integer(10)), beyond_tens, "5.0"), 10)
    branches = [
        (exp.LT(this=x.func("ABS", x.sub(x.sub(one, q), r)), expression=x.own(half)), one)
        for one in (hundreds, tens)
    ]
    yield "d6", _stage(e, of="d5", d=x.case(*branches, otherwise=_rounded(q, r, "0.5")))


def _written() -> exp.Expression:
    """Returns digits with a point behind that of 10^e, or with an exponent below 10^-4."""
    e, d = _columns("d6", "e", "d")
    point, zero, one = x.text("."), x.text("0"), x.integer(1)
    plain = x.concat(
        x.func("SUBSTR", d, one, x.plus(e, 1)), point, x.func("SUBSTR", d, x.plus(e, 2))
    )
    small = x.concat(x.text("0."), x.func("SUBSTR", x.text("000"), x.plus(e, 5)), d)
    one_and_others = x.concat(
        x.func("SUBSTR", d, one, one), point, x.func("SUBSTR", d, x.integer(2))
    )
    tiny = x.concat(x.func("RTRIM", one_and_others, zero), x.func("PRINTF", x.text("e%03d"), e))
    return x.case(
        (exp.GTE(this=x.own(e), expression=x.integer(0)), x.func("RTRIM", plain, zero)),
        (exp.GTE(this=x.own(e), expression=x.integer(-4)), x.func("RTRIM", small, zero)),
        otherwise=x.func("REPLACE", tiny, x.text(".e"), x.text("e")),
    )


def _high(value: exp.Expression) -> exp.Expression:
    split = x.mul(_double(_HALVES), value)
    return x.sub(split, x.sub(split, value))


def _rounded(number: exp.Expression, beyond: exp.Expression, half: str) -> exp.Expression:
    """Returns a whole number, plus one where what is beyond it is more than half: ties to even."""
    middle = exp.Literal.number(half)
    odd = exp.EQ(this=x.mod(number, x.integer(2)), expression=x.integer(1))
    tie = exp.And(this=exp.EQ(this=x.own(beyond), expression=middle), expression=odd)
    more = exp.Or(this=exp.GT(this=x.own(beyond), expression=x.own(middle)), expression=tie)
    return x.add(x.paren(number), exp.Paren(this=more))


def _whole(node: exp.Expression) -> exp.Expression:
    return x.cast(node, "INTEGER")


def _double(whole: int) -> exp.Expression:
    return exp.Literal.number(f"{whole}.0")  # up to 2^53 every SQLite reads it exactly


def _columns(stage: str, *names: str) -> list[Any]:
    """Returns columns of a step: with its name, since those around it do not have them."""
    return [x.col(name, stage) for name in names]


def _stage(*kept: exp.Column, of: str | None = None, **made: exp.Expression) -> exp.Select:
    """Returns the query of some columns of the step before and of new ones, fenced."""
    columns = [x.alias(node, node.name) for node in kept]
    query = exp.select(*columns, *(x.alias(node, name) for name, node in made.items()))
    if of is not None:
        query = query.from_(x.table(of))
    return query.limit(exp.Neg(this=x.integer(1))).offset(x.integer(0))
