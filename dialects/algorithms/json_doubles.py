"""Doubles as JSON in SQLite, which itself writes 15 digits, or 17, the last of them in doubt."""

from __future__ import annotations

from sqlglot import exp

from dialects import sql_nodes as x
from dialects.algorithms.exact_doubles import exact_double
from dialects.algorithms.shortest_digits import LEAST, ShortestDigits


def json_of_double(node: exp.Expression) -> exp.Expression:
    """Returns the shortest digits that are read as exactly that double."""
    # As text SQLite gives 15 digits. They are enough for what has six places and nine digits
    # before the point, which dividing by 10^6 shows (it rounds correctly).
    million = exact_double(1e6)
    magnitude = x.absolute(node)
    places = x.float_div(x.call(exp.Round, x.mul(node, million)), million.copy())
    is_short = exp.And(
        this=exp.LT(this=magnitude, expression=exact_double(1e9)),
        expression=exp.EQ(this=places, expression=x.own(node)),
    )
    is_tiny = exp.LT(this=magnitude.copy(), expression=exact_double(LEAST))
    is_huge = exp.GTE(this=magnitude.copy(), expression=exact_double(2.0**53))
    sign = x.case(
        (exp.LT(this=x.own(node), expression=x.integer(0)), x.text("-")), otherwise=x.text("")
    )
    digits = x.concat(sign, ShortestDigits(this=x.own(node)))
    return _unless_whole(
        node,
        (is_short, _of_exponent(x.cast(node, "TEXT"))),
        (exp.Or(this=is_tiny, expression=is_huge), _of_exponent(_rarely_shortest(node))),
        otherwise=digits,
    )


def json_of_short_double(node: exp.Expression) -> exp.Expression:
    """Returns the same of a double of at most 15 significant digits."""
    return _unless_whole(node, otherwise=_of_exponent(x.cast(node, "TEXT")))


def unless_null(
    node: exp.Expression,
    *branches: tuple[exp.Expression, exp.Expression],
    otherwise: exp.Expression,
) -> exp.Case:
    """Returns a CASE that begins with NULL: PRINTF and HEX make something of it."""
    is_null = exp.Is(this=x.own(node), expression=exp.Null())
    return x.case((is_null, exp.Null()), *branches, otherwise=otherwise)


def _unless_whole(
    node: exp.Expression,
    *branches: tuple[exp.Expression, exp.Expression],
    otherwise: exp.Expression,
) -> exp.Case:
    """Returns a CASE that begins with NULL and with whole numbers of 64 bits, as their digits."""
    whole = x.cast(node, "INTEGER")  # of larger numbers the largest integer; compared exactly
    is_whole = exp.EQ(this=x.own(node), expression=whole)
    return unless_null(node, (is_whole, x.cast(whole, "TEXT")), *branches, otherwise=otherwise)


def _rarely_shortest(node: exp.Expression) -> exp.Expression:
    """Returns the digits of a double of extreme size: up to 12, else 17, the last of them in doubt.

    Up to 3.42 SQLite scales by a double (sqlite3_str_vappendf in printf.c), and reads digits back
    with an error of one bit now and then: twelve are safe, because hardly any other double is near.
    """
    few, all_of_them = (x.func("PRINTF", x.text(f"%!.{size}g"), node) for size in (12, 17))
    enough = exp.EQ(this=x.cast(few, "REAL"), expression=x.own(node))
    return x.case((enough, few), otherwise=all_of_them)


def _of_exponent(text: exp.Expression) -> exp.Expression:
    """Returns a number without the zero behind its point where an exponent follows: 1.0e-07."""
    return x.replaced(text, x.text(".0e"), x.text("e"))
