"""What generators of texts need of PostgreSQL."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlglot import exp

from dialects import expressions as x
from dialects.texts.base import Texts, is_range


class PostgresTexts(Texts):
    """PostgreSQL's way of making texts."""

    def digits(self, node: exp.Expression, width: int) -> exp.Expression:
        text = x.cast(node, "TEXT")
        if width == 1:
            return text
        return x.func("LPAD", text, x.integer(width), x.text("0"))

    def hexadecimals(self, parts: Sequence[str | tuple[exp.Expression, int]]) -> exp.Expression:
        texts: list[exp.Expression] = []
        for part in parts:
            if isinstance(part, str):
                texts.append(x.text(part))
                continue
            node, width = part
            number = x.func("TO_HEX", node)
            filled = x.func("LPAD", number, exp.Literal.number(width), x.text("0"))
            texts.append(filled if width > 1 else number)
        return x.concat(*texts)

    def characters(self, choices: Sequence[tuple[str, exp.Expression]]) -> exp.Expression:
        # CHR takes 45 ns, of the byte that GET_BYTE finds as well, SUBSTR 110 ns (PostgreSQL 18).
        texts: list[exp.Expression] = []
        for alphabet, which in choices:
            index = x.cast(which, "INTEGER")
            if is_range(alphabet):
                texts.append(x.func("CHR", x.plus(index, ord(alphabet[0]))))
            elif alphabet.isascii() and "\\" not in alphabet:
                text = x.cast(x.text(alphabet), "BYTEA")
                texts.append(x.func("CHR", x.func("GET_BYTE", text, index)))
            else:
                texts.append(x.func("SUBSTR", x.text(alphabet), x.plus(index, 1), x.integer(1)))
        return x.concat(*texts)

    def ipv4(self, node: exp.Expression) -> exp.Expression:
        zero = x.cast(x.text("0.0.0.0"), "INET")  # noqa: S104  (counted from, not bound to)
        return x.func("HOST", x.add(zero, node))

    def transliterated(
        self, node: exp.Expression, letters: Mapping[str, str], *, rest: bool
    ) -> exp.Expression:
        # TRANSLATE looks through all letters for each character: not where there is nothing to do.
        ascii_only = exp.EQ(this=x.func("OCTET_LENGTH", node), expression=x.func("LENGTH", node))
        single = {old: new for old, new in letters.items() if len(new) == 1}
        text: exp.Expression = x.func(
            "TRANSLATE", node, x.text("".join(single)), x.text("".join(single.values()))
        )
        for old, new in letters.items():
            if old not in single:
                text = x.func("REPLACE", text, x.text(old), x.text(new))
        if not rest:
            text = x.func(
                "REGEXP_REPLACE", text, x.text("[^\\u0001-\\u007f]"), x.text(""), x.text("g")
            )
        return x.case((ascii_only, node), otherwise=text)

    def words_joined(self, node: exp.Expression, joint: str) -> exp.Expression:
        # Words with single spaces between them, most of them, need no replacing by pattern.
        plain_form = x.text("^[a-z0-9]+( [a-z0-9]+)*$")
        is_plain = exp.RegexpLike(this=x.own(node), expression=plain_form)
        plain = x.func("REPLACE", node, x.text(" "), x.text(joint))
        parts = x.func("REGEXP_REPLACE", node, x.text("[^a-z0-9]+"), x.text(joint), x.text("g"))
        odd = x.func("BTRIM", parts, x.text(joint))
        return x.case((is_plain, plain), otherwise=odd)
