"""The keyed bijection in SQL: the same steps as ``sdgen.seeding.permute``."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sqlglot import exp

from dialects import sql_nodes as x
from sdgen.compiling.draws import draw_expression
from sdgen.seeding import LOW_BITS, MOST_BY_REMAINDER, DrawKey, grid_width


def permuted(
    keys: Sequence[DrawKey],
    n: int,
    number: exp.Expression,
    tweak: exp.Expression | None,
    name: Callable[[str, exp.Expression], exp.Expression],
) -> exp.Expression:
    """Returns where the bijection of [0, n) takes a number, as an integer expression.

    Args:
        keys: a key for each round.
        n: 1 … 2^61.
        number: 0 … n-1.
        tweak: 0 … 2^31 - 1, chooses among bijections; None is 0.
        name: gives a value that is used more than once a name; takes a short word and the value.
    """

    def turned(at: exp.Expression, drawn: exp.Expression, length: exp.Expression) -> exp.Expression:
        if n > MOST_BY_REMAINDER:
            drawn = x.shift_right(x.mul(drawn, length), LOW_BITS)
        return x.mod(x.add(at, drawn), length)

    return _walked(list(enumerate(keys)), n, number, tweak, turned, name)


def unpermuted(
    keys: Sequence[DrawKey],
    n: int,
    number: exp.Expression,
    tweak: exp.Expression | None,
    name: Callable[[str, exp.Expression], exp.Expression],
) -> exp.Expression:
    """Returns what the bijection of [0, n) takes to a number; arguments as for ``permuted``."""

    def turned(at: exp.Expression, drawn: exp.Expression, length: exp.Expression) -> exp.Expression:
        if n > MOST_BY_REMAINDER:
            drawn = x.shift_right(x.mul(drawn, length), LOW_BITS)
        else:
            drawn = x.paren(x.mod(drawn, length))
        return x.mod(x.add(x.sub(at, drawn), x.copied(length)), x.copied(length))

    return _walked(list(enumerate(keys))[::-1], n, number, tweak, turned, name)


def _walked(
    keys: Sequence[tuple[int, DrawKey]],
    n: int,
    number: exp.Expression,
    tweak: exp.Expression | None,
    turned: Callable[[exp.Expression, exp.Expression, exp.Expression], exp.Expression],
    name: Callable[[str, exp.Expression], exp.Expression],
) -> exp.Expression:
    """Returns where rounds take a number.

    Args:
        keys: the rounds, each with its key.
        n: how many numbers there are.
        number: the number.
        tweak: chooses among bijections.
        turned: returns a place after a rotation, of its place before, a draw and the length.
        name: gives a value a name.
    """
    if n == 1:
        return x.int64(0)
    width = grid_width(n)
    full, rest = divmod(n, width)
    start = name("number", number)
    line = name("line", x.int_div(start, x.integer(width)))
    place = name("place", x.mod(start, x.integer(width)))
    for turn, key in keys:
        if turn % 2 == 0:
            length = _either(line, full, width, rest)
            moved = turned(place, draw_expression(key, line, tweak), length)
            place = name(f"place_{turn + 1}", moved)
        else:
            height = _either(place, rest, full + 1, full)
            moved = turned(line, draw_expression(key, place, tweak), height)
            line = name(f"line_{turn + 1}", moved)
    return x.paren(x.add(x.times(line, width), place))


def _either(value: exp.Expression, limit: int, below: int, otherwise: int) -> exp.Expression:
    """Returns ``below`` where a value is below a limit, else ``otherwise``.

    Where the limit is 0 every value is at or above it; a length of 0 is never asked for.
    """
    if limit == 0:
        return x.integer(otherwise)
    if otherwise == 0:
        return x.integer(below)
    test = exp.LT(this=x.own(value), expression=x.integer(limit))
    return x.case((test, x.integer(below)), otherwise=x.integer(otherwise))
