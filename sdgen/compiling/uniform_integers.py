"""Integers uniform in [0, n), made of as many draws as n needs.

Up to 2^30 values one draw tells apart: ``(u · n) >> 31``. It has P1 = 2^31 - 1 values, so the
chance of each of n is within 2^-31 of 1/n. Beyond, k draws are the digits, in base P1, of a number
U uniform in [0, P1^k), and ``floor(U · n / P1^k)`` is made: as many numbers U fall on each of the n
as on any other, or one more, so no chance is off by more than n / P1^k of itself. k is chosen so
that this is below 2^-30.

U · n is a long multiplication (Knuth, The Art of Computer Programming 2, 4.3.1, algorithm M), of
whose lower digits only the carry is needed. No sum of products reaches 2^63.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import reduce

from sqlglot import exp

from dialects import sql_nodes as x
from sdgen.seeding import LOW_BITS, P1

ONE_DRAW = 2**30
"""Up to here one draw is enough."""

_DRAWS = ((2, 2**31), (3, 2**62), (4, 2**64))  # how many draws, and up to how many values they do
_MOST_FACTOR = 2 * P1  # a draw times as much stays below 2^63

Digit = int | exp.Expression
Draws = Callable[[int | str], exp.Expression]
"""Gives the draw of a stream."""
Names = Callable[[str, exp.Expression], exp.Expression]
"""Gives a value that is used more than once a name; takes a short word and the value."""


def below(n: int, draw: Draws, stream: int, start: int = 0) -> exp.Expression:
    """Returns ``start`` plus an integer uniform in [0, n), without parentheses.

    Args:
        n: 2 … 2^64.
        draw: gives draws, which are used more than once where n is above 2^30.
        stream: the first of the draws.
        start: a 64-bit integer, as ``start + n - 1`` is.
    """
    if n <= ONE_DRAW:
        return x.plus(x.shift_right(x.times(draw(stream), n), LOW_BITS), start)
    return _scaled(_words(n, draw, stream), _digits(n), start)


def below_value(
    n: exp.Expression, most: int, draw: Draws, stream: int, name: Names
) -> exp.Expression:
    """Returns an integer uniform in [0, n) for an n of each row's own; 0 if n is 0.

    Args:
        n: an integer, 0 … most.
        most: up to 2^61.
        draw: as for ``below``.
        stream: as for ``below``.
        name: gives names.
    """
    if most <= ONE_DRAW:
        return x.shift_right(x.mul(draw(stream), n), LOW_BITS)
    base = x.integer(P1)
    low, high = name("low", x.mod(n, base)), name("high", x.int_div(n, base))
    return x.paren(_scaled(_words(most, draw, stream), [low, high], 0))


def _words(n: int, draw: Draws, stream: int) -> list[exp.Expression]:
    """Returns the draws that n values need, the least significant first."""
    size = next(size for size, most in _DRAWS if n <= most)
    # Numbers further on are other draws of the same generator.
    names: list[int | str] = [stream, stream + 1, f"{stream}+2", f"{stream}+3"]
    return [draw(name) for name in reversed(names[:size])]


def _digits(n: int) -> list[int]:
    """Returns the digits of a number in base P1, the least significant first."""
    digits = []
    while n:
        n, digit = divmod(n, P1)
        digits.append(digit)
    return digits


def _scaled(words: Sequence[exp.Expression], digits: Sequence[Digit], start: int) -> exp.Expression:
    """Returns ``start + floor(U · n / P1^k)``.

    Two products of full digits stay below 2^63 - 2^34. The third digit of n, where it has one, is
    4 at most; its product and what the place below carries need less than 2^34 together.

    Args:
        words: the k digits of U, draws.
        digits: the digits of n, both in base P1 and the least significant first.
        start: what to count from.
    """
    size = len(words)
    carried: list[exp.Expression] = []
    for place in range(size):
        if terms := [*_products(words, digits, place), *carried]:
            carried = [x.int_div(reduce(x.add, terms), x.integer(P1))]
    terms = [x.integer(start)] if start else []
    # From the start on upwards: where the last sum stays within 64 bits, so does each before.
    for place in range(size, size + len(digits) - 1):
        terms += _products(words, digits, place, P1 ** (place - size))
    return reduce(x.add, [*terms, *carried])


def _products(
    words: Sequence[exp.Expression], digits: Sequence[Digit], place: int, factor: int = 1
) -> Iterator[exp.Expression]:
    """Yields the products of digits that fall on a place, times a factor."""
    for index, digit in enumerate(digits):
        if not 0 <= place - index < len(words):
            continue
        word = words[place - index]
        if isinstance(digit, exp.Expression):
            yield x.mul(word, digit)
            continue
        rest = digit * factor
        while rest:
            part = min(rest, _MOST_FACTOR)
            yield x.times(x.own(word), part)
            rest -= part
