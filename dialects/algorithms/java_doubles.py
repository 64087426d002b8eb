"""Doubles as JSON where Java writes them: their shortest digits, in the form of Python's repr.

Java before 19 writes more digits of some doubles than they need (JDK-4511638), and an exponent from
10^7 on. At most one number of 15 digits is read as a double: rounding what Java writes finds it.
Doubles below 10^-307, which have fewer bits, keep the digits of Java, which are read as the same.
"""

from __future__ import annotations

from sqlglot import exp

from dialects import sql_nodes as x
from dialects.ansi.strings import Strings

_PLAIN = "DECIMAL(38, 20)"
"""What holds 17 digits of numbers from 10^-4 to 10^16."""


def json_of_double(
    dialect: Strings, number: exp.Expression, *, most_digits: int = 17
) -> exp.Expression:
    """Returns the shortest digits that are read as exactly that double.

    Args:
        dialect: writes literals and conversions.
        number: the double; a name, as it is used more than once.
        most_digits: how many it has at most: 15 or 17.
    """
    short, longer = _scientific(number, 15), _scientific(number, 16)
    digits = short
    if most_digits > 15:
        as_they_are = dialect.as_text(number)
        digits = x.case(
            (_reads_as(dialect, short, number), short.copy()),
            (_reads_as(dialect, longer, number), longer.copy()),
            otherwise=as_they_are,
        )
    magnitude = x.absolute(number)
    remainder = exp.Mod(this=x.own(number), expression=dialect.double(1.0))
    is_whole = exp.and_(
        exp.GTE(this=x.own(number), expression=dialect.double(-(2.0**63))),
        exp.LT(this=x.own(number), expression=dialect.double(2.0**63)),
        exp.EQ(this=remainder, expression=dialect.double(0.0)),
        copy=False,
    )
    is_plain = exp.And(
        this=exp.GTE(this=magnitude.copy(), expression=dialect.double(1e-4)),
        expression=exp.LT(this=magnitude.copy(), expression=dialect.double(1e16)),
    )
    decimal = dialect.as_text(x.cast(digits, _PLAIN))
    return x.case(
        (is_whole, dialect.as_text(dialect.whole(number))),
        (is_plain, x.trimmed(decimal, x.text("0"), "trailing")),
        otherwise=_with_exponent(digits.copy()),
    )


def _scientific(number: exp.Expression, digits: int) -> exp.Expression:
    return x.func("FORMAT_STRING", x.text(f"%.{digits - 1}e"), number)


def _reads_as(dialect: Strings, text: exp.Expression, number: exp.Expression) -> exp.Expression:
    return exp.EQ(this=dialect.to_double(text), expression=x.own(number))


def _with_exponent(digits: exp.Expression) -> exp.Expression:
    """Returns digits with an exponent of a sign and two digits at least: 1.5e-05, 1e+22."""
    bare = x.replaced_by_pattern(digits, "\\.?0*[eE]\\+?", "e")
    padded = x.replaced_by_pattern(bare, "e(-?)([0-9])$", "e$10$2")
    return x.replaced_by_pattern(padded, "e([0-9])", "e+$1")
