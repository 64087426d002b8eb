"""What a condition says of a string that it compares with what a function makes of it.

``body = btrim(body)`` is kept by strings without blanks at their ends, ``strpos(handle, ' ') = 0``
by those without blanks anywhere.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from sqlglot import exp

from sdgen.adopting.conditions import regexes
from sdgen.adopting.facts import Facts

Said = tuple[str, Facts]
"""A column, and what is said of it."""
SMALL, LARGE = r"^[^A-Z]*$", r"^[^a-z]*$"
"""Patterns of strings without letters of the other case."""


def without(pattern: str) -> str:
    """Returns the pattern of strings in which nothing matches another one."""
    return rf"^(?!(?:.|\n)*(?:{pattern}))"


INITIALS = without(r"(?<![^\W_])[a-zß-öø-ÿ]|(?<=[^\W_])[A-ZÀ-ÖØ-Þ]")
"""Pattern of strings whose words begin with a capital, and have no other."""


def said_of_form(tree: exp.Expr) -> Said | None:
    """Returns what a condition over a string and a function of it says; None for any other."""
    if isinstance(tree, exp.StartsWith):
        return _said(tree.this, lambda: rf"^{_escaped(tree.expression)}")
    kind = type(tree)
    if kind not in _FLIPPED:
        return None
    for one, other, how in (
        (_bare(tree.this), _bare(tree.expression), kind),
        (_bare(tree.expression), _bare(tree.this), _FLIPPED[kind]),
    ):
        found = _of_place(one, other, how) or _of_part(one, other, how)
        if found is None and how is exp.EQ:
            found = _of_itself(one, other)
        if found is not None:
            return found
    return None


_FLIPPED: dict[type[exp.Expr], type[exp.Expr]] = {
    exp.EQ: exp.EQ,
    exp.NEQ: exp.NEQ,
    exp.GT: exp.LT,
    exp.LT: exp.GT,
    exp.GTE: exp.LTE,
    exp.LTE: exp.GTE,
}


class _NoFormError(Exception):
    """It is not of a form that is known here."""


def _said(column: object, pattern: Callable[[], str]) -> Said | None:
    node = _bare(column)
    if not isinstance(node, exp.Column):
        return None
    try:
        return node.name, Facts(patterns=(pattern(),))
    except _NoFormError:
        return None


def _bare(node: object) -> object:
    while isinstance(node, exp.Cast | exp.Paren):
        node = node.this
    return node


def _text(node: object) -> str:
    bare = _bare(node)
    if not isinstance(bare, exp.Literal) or not bare.is_string:
        raise _NoFormError
    return bare.name


def _escaped(node: object) -> str:
    return re.escape(_text(node))


def _number(node: object) -> int:
    bare = _bare(node)
    if not isinstance(bare, exp.Literal) or bare.is_string or not bare.name.isdigit():
        raise _NoFormError
    return int(bare.name)


# --- x = f(x) ------------------------------------------------------------------------------------


def _of_itself(one: object, other: object) -> Said | None:
    """Returns what ``x = f(x)`` says, or ``length(x) = length(f(x))``."""
    while isinstance(one, exp.Length) and isinstance(other, exp.Length):
        one, other = _bare(one.this), _bare(other.this)
    patterns: list[str] = []
    try:
        while isinstance(other, exp.Expr) and type(other) in _FUNCTIONS:
            patterns += _FUNCTIONS[type(other)](other)
            other = _bare(other.this)
    except _NoFormError:
        return None
    if not patterns or not isinstance(one, exp.Column) or not isinstance(other, exp.Column):
        return None
    return (one.name, Facts(patterns=tuple(patterns))) if one.name == other.name else None


def _trimmed(node: exp.Expr) -> list[str]:
    signs = node.args.get("expression")
    of = r"\s" if signs is None else f"[{''.join(map(re.escape, _text(signs)))}]"
    begins, ends = rf"^(?!{of})", rf"(?<!{of})$"
    side = str(node.args.get("position") or "BOTH").upper()
    return {"LEADING": [begins], "TRAILING": [ends]}.get(side, [begins, ends])


def _replaced(node: exp.Expr) -> list[str]:
    old, new = _text(node.expression), _text(node.args.get("replacement"))
    return [without(re.escape(old))] if old and old != new else []


def _replaced_pattern(node: exp.Expr) -> list[str]:
    new = node.args.get("replacement")
    pattern = regexes.of_postgres(_text(node.expression))
    if pattern is None or (new is not None and _text(new)):
        raise _NoFormError
    return [without(pattern)]


_FUNCTIONS: dict[type[exp.Expr], Callable[[exp.Expr], list[str]]] = {
    exp.Lower: lambda _: [SMALL],
    exp.Upper: lambda _: [LARGE],
    exp.Initcap: lambda _: [INITIALS],
    exp.Trim: _trimmed,
    exp.Replace: _replaced,
    exp.RegexpReplace: _replaced_pattern,
}


# --- places and parts ----------------------------------------------------------------------------


def _of_place(one: object, other: object, how: type[exp.Expr]) -> Said | None:
    """Returns what a condition says of where a string is found in another one."""
    if not isinstance(one, exp.StrPosition) or one.args.get("position") is not None:
        return None

    def pattern() -> str:
        sign, place = _escaped(one.args.get("substr")), _number(other)
        if (how, place) in ((exp.EQ, 0), (exp.LT, 1), (exp.LTE, 0)):
            return without(sign)
        if how is exp.EQ:
            return rf"^(?:.|\n){{{place - 1}}}{sign}"
        least: dict[type[exp.Expr], int] = {exp.GT: place, exp.GTE: place - 1, exp.NEQ: 0}
        before = least.get(how)
        if before is None or (how is exp.NEQ and place):
            raise _NoFormError
        return rf"^(?:.|\n){{{max(before, 0)},}}{sign}"

    return _said(one.this, pattern)


def _of_part(one: object, other: object, how: type[exp.Expr]) -> Said | None:
    """Returns what a condition says of the first characters of a string, or of the last."""
    if how not in (exp.EQ, exp.NEQ) or not isinstance(one, exp.Left | exp.Right | exp.Substring):
        return None

    def pattern() -> str:
        is_part = isinstance(one, exp.Substring)
        length = _number(one.args.get("length") if is_part else one.expression)
        skipped = _number(one.args.get("start")) - 1 if is_part else 0
        text = _text(other)
        if len(text) != length or skipped < 0:
            raise _NoFormError
        found = re.escape(text)
        found = f"{found}$" if isinstance(one, exp.Right) else rf"^(?:.|\n){{{skipped}}}{found}"
        return without(found) if how is exp.NEQ else found

    return _said(one.this, pattern)
