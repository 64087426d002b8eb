"""Texts gone through character by character, by a recursive query: for what has no regexps."""

from __future__ import annotations

from collections.abc import Mapping

from sqlglot import exp

from dialects import sql_nodes as x


def word_by_word(node: exp.Expression, joint: str) -> exp.Expression:
    """Returns the subquery that joins words: "value" are those of the first "n" characters."""
    number, value = x.col("n"), x.col("value")
    character = _character_at(node, x.plus(number, 1))
    in_word = x.func("GLOB", x.text("[a-z0-9]"), character)
    last = x.func("SUBSTR", value, x.integer(-1), x.integer(1))
    done = exp.In(this=last, expressions=[x.text(""), x.text(joint)])
    chosen = x.case((in_word, character), (done, x.text("")), otherwise=x.text(joint))
    return x.func("RTRIM", _folded(node, x.concat(value, chosen)), x.text(joint))


def character_by_character(
    node: exp.Expression, letters: Mapping[str, str], *, rest: bool
) -> exp.Expression:
    """Returns the subquery that puts a text together anew: "value" are its first "n" characters."""
    number, value = x.col("n"), x.col("value")
    width = max(map(len, letters.values()))
    character = _character_at(node, x.plus(number, 1))
    place = x.func("INSTR", x.text("".join(letters)), character)
    table = x.text("".join(new.ljust(width) for new in letters.values()))
    new: exp.Expression = x.func("SUBSTR", table, place, x.integer(1))
    if width > 1:
        start = x.plus(x.times(place, width), 1 - width)
        new = x.func("RTRIM", x.func("SUBSTR", table, start, x.integer(width)))
    is_ascii = exp.LT(this=x.func("UNICODE", character), expression=x.integer(128))
    known = exp.GT(this=x.own(place), expression=x.integer(0))
    other = character if rest else x.text("")
    chosen = x.case((is_ascii, character), (known, new), otherwise=other)
    return _folded(node, x.concat(value, chosen))


def _folded(node: exp.Expression, next_value: exp.Expression) -> exp.Expression:
    """Returns the subquery that goes through a text character by character.

    Args:
        node: the text.
        next_value: what "value" is after the character at "n" + 1.
    """
    number, value = x.col("n"), x.col("value")
    start_row = exp.select(
        exp.alias_(x.integer(0), number.this.copy()), exp.alias_(x.text(""), value.this.copy())
    )
    length = x.func("LENGTH", node)
    step = exp.select(x.plus(number.copy(), 1), next_value)
    step = step.from_(x.table("spelled")).where(exp.LT(this=number.copy(), expression=length))
    result = exp.select(value.copy()).from_(x.table("spelled"))
    result = result.where(exp.EQ(this=number.copy(), expression=length.copy()))
    both = exp.union(start_row, step, distinct=False)
    return result.with_(x.ident("spelled"), as_=both, recursive=True).subquery()


def _character_at(node: exp.Expression, start: exp.Expression) -> exp.Expression:
    """Returns a character of a text, counted from 1."""
    return x.func("SUBSTR", node, start, x.integer(1))
