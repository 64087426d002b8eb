"""Doubles in SQLite, whose versions up to 3.42 misread some decimal literals by one bit."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from sqlglot import exp

from dialects import sql_nodes as x

_EXACT = 2**53  # doubles hold every whole number up to here
_TWOS = 59  # of 2^59 all 18 digits are read, then the .0 is dropped: sqlite3AtoF in util.c


def exact_double(value: float) -> exp.Expression:
    """Returns an expression that every SQLite reads as this double, 0 or more.

    A decimal literal where that is read exactly, else an integer times or over powers of two.
    """
    literal = repr(abs(value))  # -0.0 is 0.0: SQLite would keep its sign but not store it
    if _reads_exactly(literal):
        is_plain = "." in literal or "e" in literal
        return exp.Literal.number(literal if is_plain else f"{literal}.0")
    return _of_ratio(value)


def number_of_decimal(value: Decimal) -> int | float:
    """Returns a decimal of at most 15 digits as SQLite stores it.

    Where the nearest double would become an integer of other digits it is an integer.
    """
    if _EXACT <= abs(value) < 2**63 and value == int(value):
        return int(value)
    return float(value)


def _reads_exactly(literal: str) -> bool:
    """Returns whether every SQLite reads this decimal literal as the double that Python does.

    SQLite up to 3.42 scales the digits in 80-bit floating point and then rounds a second time to
    64 bits (``sqlite3AtoF`` in util.c); later versions use double-double arithmetic. A literal is
    safe when its digits and its power of ten are exact and rounding twice gives what rounding
    once does.
    """
    mantissa, _, exponent = literal.partition("e")
    whole, _, decimals = mantissa.partition(".")
    decimals = decimals.rstrip("0")
    digits, power = int(whole + decimals), int(exponent or 0) - len(decimals)
    if digits > 2**53 or abs(power) > 22:
        return False
    exact = digits * Fraction(10) ** power
    return _round_to_bits(_round_to_bits(exact, 64), 53) == Fraction(float(literal))


def _round_to_bits(value: Fraction, bits: int) -> Fraction:
    """Returns the value rounded, half to even, to that many significant bits."""
    if value == 0:
        return value
    exponent = value.numerator.bit_length() - value.denominator.bit_length()
    unit = Fraction(2) ** (exponent - bits)
    while value / unit >= 2**bits:
        unit *= 2
    while value / unit < 2 ** (bits - 1):
        unit /= 2
    return round(value / unit) * unit


def _of_ratio(value: float) -> exp.Expression:
    """Returns a double as an integer times or over powers of two: exact in any SQLite."""
    numerator, denominator = value.as_integer_ratio()
    twos = denominator.bit_length() - 1
    while numerator >= 2**53:
        numerator, twos = numerator // 2, twos - 1
    node: exp.Expression = exp.Literal.number(f"{numerator}.0")
    while twos:
        step = max(-_TWOS, min(_TWOS, twos))
        factor = exp.Literal.number(f"{2 ** abs(step)}.0")
        node = x.float_div(node, factor) if step > 0 else x.mul(node, factor)
        twos -= step
    return exp.Paren(this=node)
