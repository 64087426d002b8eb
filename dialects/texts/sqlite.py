"""What generators of texts need of SQLite."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlglot import exp

from dialects import expressions as x
from dialects.texts.base import Texts, is_range


class SQLiteTexts(Texts):
    """SQLite's way of making texts."""

    def digits(self, node: exp.Expression, width: int) -> exp.Expression:
        if width == 1:
            return x.cast(node, "TEXT")
        # A 1 in front keeps the zeros and is cut off: 56 ns, PRINTF takes 90 ns.
        number = x.cast(x.plus(node, 10**width), "TEXT")
        return x.func("SUBSTR", number, x.integer(2))

    def hexadecimals(self, parts: Sequence[str | tuple[exp.Expression, int]]) -> exp.Expression:
        form, numbers = "", []
        for part in parts:
            if isinstance(part, str):
                form += part.replace("%", "%%")
                continue
            node, width = part
            form += f"%0{width}x" if width > 1 else "%x"
            numbers.append(node)
        return x.func("PRINTF", x.text(form), *numbers)

    def characters(self, choices: Sequence[tuple[str, exp.Expression]]) -> exp.Expression:
        # One CHAR of all code points is faster than a SUBSTR each (86 to 144 ns for two).
        texts: list[exp.Expression] = []
        codes: list[exp.Expression] = []
        for alphabet, which in choices:
            if is_range(alphabet):
                codes.append(x.plus(which, ord(alphabet[0])))
                continue
            if codes:
                texts.append(x.func("CHAR", *codes))
                codes = []
            texts.append(x.func("SUBSTR", x.text(alphabet), x.plus(which, 1), x.integer(1)))
        if codes:
            texts.append(x.func("CHAR", *codes))
        return x.concat(*texts)

    def ipv4(self, node: exp.Expression) -> exp.Expression:
        byte = x.integer(256)
        numbers = [x.int_div(node, x.integer(256**power)) for power in (3, 2, 1)]
        first, *others = [*numbers, node]
        return x.func("PRINTF", x.text("%d.%d.%d.%d"), first, *(x.mod(n, byte) for n in others))

    def transliterated(
        self, node: exp.Expression, letters: Mapping[str, str], *, rest: bool
    ) -> exp.Expression:
        # Texts of ASCII only, most of them, stay; others are gone through character by character.
        size = x.func("LENGTH", x.cast(node, "BLOB"))
        ascii_only = exp.EQ(this=size, expression=x.func("LENGTH", node))
        spelled = _character_by_character(node, letters, rest=rest)
        return x.case((ascii_only, node), otherwise=spelled)

    def words_joined(self, node: exp.Expression, joint: str) -> exp.Expression:
        # Words with single spaces between them, most of them; others go character by character.
        odd = [x.func("GLOB", x.text(form), node) for form in ("*[^a-z0-9 ]*", "*  *", " *", "* ")]
        plain = x.func("REPLACE", node, x.text(" "), x.text(joint))
        return x.case((exp.or_(*odd, copy=False), _word_by_word(node, joint)), otherwise=plain)


def _word_by_word(node: exp.Expression, joint: str) -> exp.Expression:
    """Returns the subquery that joins words: "value" are those of the first "n" characters."""
    number, value = x.col("n"), x.col("value")
    character = _part_at(node, x.plus(number, 1))
    in_word = x.func("GLOB", x.text("[a-z0-9]"), character)
    last = x.func("SUBSTR", value, x.integer(-1), x.integer(1))
    done = exp.In(this=last, expressions=[x.text(""), x.text(joint)])
    chosen = x.case((in_word, character), (done, x.text("")), otherwise=x.text(joint))
    return x.func("RTRIM", _folded(node, x.concat(value, chosen)), x.text(joint))


def _character_by_character(
    node: exp.Expression, letters: Mapping[str, str], *, rest: bool
) -> exp.Expression:
    """Returns the subquery that puts a text together anew: "value" are its first "n" characters."""
    number, value = x.col("n"), x.col("value")
    width = max(map(len, letters.values()))
    character = _part_at(node, x.plus(number, 1))
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


def _part_at(node: exp.Expression, start: exp.Expression) -> exp.Expression:
    """Returns a character of a text, counted from 1."""
    return x.func("SUBSTR", node, start, x.integer(1))
