"""Hexadecimal numbers for databases whose HEX neither fills up with zeros nor has small letters."""

from __future__ import annotations

from collections.abc import Sequence

from sqlglot import exp

from dialects import sql_nodes as x

_MOST = 15
"""Digits of a number below 2^63 that can have another one in front."""


def hex_digits(parts: Sequence[str | tuple[exp.Expression, int]]) -> exp.Expression:
    """Returns texts and numbers one after the other; see ``Dialect.hexadecimals``.

    A digit more in front keeps the zeros and is cut off. Where no text has a letter that LOWER
    would change, it is called once for all.
    """
    at_once = all(part == part.lower() and part.isascii() for part in _texts(parts))
    texts: list[exp.Expression] = []
    for part in parts:
        made = x.text(part) if isinstance(part, str) else _filled_up(*part)
        is_lower = at_once or isinstance(part, str)
        texts.append(made if is_lower else x.call(exp.Lower, made))
    joined = x.concat(*texts)
    return x.call(exp.Lower, joined) if at_once else joined


def _texts(parts: Sequence[str | tuple[exp.Expression, int]]) -> list[str]:
    return [part for part in parts if isinstance(part, str)]


def _filled_up(node: exp.Expression, width: int) -> exp.Expression:
    if width == 1:
        return x.func("HEX", node)
    if width <= _MOST:
        return x.substring(x.func("HEX", x.plus(node, 16**width)), x.integer(2))
    filling = {"expression": x.integer(width), "fill_pattern": x.text("0"), "is_left": True}
    return exp.Pad(this=x.func("HEX", node), **filling)
