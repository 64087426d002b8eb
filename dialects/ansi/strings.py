"""Strings: numbers written, characters chosen and replaced, letters compared."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar

from sqlglot import exp

from dialects import sql_nodes as x
from dialects.ansi.numbers import Numbers
from sdgen.column_types import ColumnType

_SMALL = "abcdefghijklmnopqrstuvwxyz"


class Strings(Numbers):
    """The part of a dialect that texts are made of.

    Attributes:
        not_ascii: a regular expression of a character beyond ASCII.
    """

    not_ascii: ClassVar[str] = r"[^\x01-\x7F]"

    def as_text(self, node: exp.Expression) -> exp.Expression:
        """Returns a value in the text form that the database itself gives it."""
        return x.cast(node, self.type_names[ColumnType.TEXT])

    # -- numbers written ------------------------------------------------------------------------

    def digits(self, node: exp.Expression, width: int) -> exp.Expression:
        """Returns a non-negative integer below 10^width as a text of exactly ``width`` digits.

        Args:
            node: the integer.
            width: 1 … 18.
        """
        text = self.as_text(node)
        return text if width == 1 else _padded(text, width)

    def hexadecimals(self, parts: Sequence[str | tuple[exp.Expression, int]]) -> exp.Expression:
        """Returns texts and lower-case hexadecimal numbers, one after the other.

        Args:
            parts: a text, or a non-negative integer and the digits it is filled up to with zeros:
                1 for none, else no fewer than it has.
        """
        texts: list[exp.Expression] = []
        for part in parts:
            if isinstance(part, str):
                texts.append(x.text(part))
                continue
            node, width = part
            number = x.call(exp.LowerHex, node)
            texts.append(_padded(number, width) if width > 1 else number)
        return x.concat(*texts)

    def ipv4(self, node: exp.Expression) -> exp.Expression:
        """Returns an integer of 32 bits as an IPv4 address, such as 10.0.0.1.

        Args:
            node: the integer; a column, as it may be used more than once.
        """
        octets = [x.mod(high_bits(node, bits), x.integer(256)) for bits in (24, 16, 8, 0)]
        first, *others = map(self.as_text, octets)
        return x.concat(first, *(part for each in others for part in (x.text("."), each)))

    # -- characters -----------------------------------------------------------------------------

    def characters(self, choices: Sequence[tuple[str, exp.Expression]]) -> exp.Expression:
        """Returns a text of one character of each alphabet.

        Args:
            choices: an alphabet of several characters, in the order of their code points, and
                which of them: an integer from 0 on.
        """
        return x.concat(*(self.character(alphabet, which) for alphabet, which in choices))

    def character(self, alphabet: str, which: exp.Expression) -> exp.Expression:
        """Returns a character of an alphabet; see ``characters``."""
        index = x.as_int32(which)
        if is_range(alphabet):
            return x.call(exp.Chr, x.plus(index, ord(alphabet[0])))
        return x.substring(x.text(alphabet), x.plus(index, 1), x.integer(1))

    def is_ascii(self, node: exp.Expression) -> exp.Expression:
        """Returns whether a text has ASCII characters only."""
        return exp.EQ(this=x.func("OCTET_LENGTH", node), expression=x.length(node))

    def transliterated(
        self, node: exp.Expression, letters: Mapping[str, str], *, rest: bool
    ) -> exp.Expression:
        """Returns a text with letters beyond ASCII replaced.

        Args:
            node: the text; a column, as it is used more than once.
            letters: for letters beyond ASCII, what comes in their place: one or two characters.
            rest: whether other characters beyond ASCII stay; else they are left out, and what comes
                in the place of ``letters`` has to be ASCII.
        """
        spelled = self._spelled(node, letters, rest=rest)
        return x.case((self.is_ascii(node), node), otherwise=spelled)  # most are ASCII only

    def _spelled(
        self, node: exp.Expression, letters: Mapping[str, str], *, rest: bool
    ) -> exp.Expression:
        """Returns the same of a text that is not of ASCII characters only."""
        single = {old: new for old, new in letters.items() if len(new) == 1}
        text = x.call(
            exp.Translate, node, x.text("".join(single)), x.text("".join(single.values()))
        )
        for old, new in letters.items():
            if old not in single:
                text = x.replaced(text, x.text(old), x.text(new))
        if not rest:
            text = x.replaced_by_pattern(text, self.not_ascii, "")
        return text

    def words_joined(self, node: exp.Expression, joint: str) -> exp.Expression:
        """Returns the words of a text of ASCII, joined: its runs of a … z and digits.

        Args:
            node: the text; a column, as it is used more than once. NULL gives NULL.
            joint: one character that is put between them, or none.
        """
        # Words with single spaces between them, most of them, need no replacing by pattern.
        is_plain = exp.RegexpLike(this=x.own(node), expression=x.text("^[a-z0-9]+( [a-z0-9]+)*$"))
        plain = x.replaced(node, x.text(" "), x.text(joint))
        odd = x.trimmed(x.replaced_by_pattern(node, "[^a-z0-9]+", joint), x.text(joint))
        return x.case((is_plain, plain), otherwise=odd)

    # -- letters --------------------------------------------------------------------------------

    def lower(self, node: exp.Expression) -> exp.Expression:
        """Returns a text with A … Z made small, and no other letters."""
        return x.call(exp.Translate, node, x.text(_SMALL.upper()), x.text(_SMALL))

    def upper(self, node: exp.Expression) -> exp.Expression:
        """Returns a text with a … z made large, and no other letters."""
        return x.call(exp.Translate, node, x.text(_SMALL), x.text(_SMALL.upper()))

    def by_code_points(self, node: exp.Expression) -> exp.Expression:
        """Returns a text that is compared character by character, by their Unicode code points."""
        return x.own(node)

    def like(self, node: exp.Expression, pattern: str) -> exp.Expression:
        r"""Returns whether a text matches: ``%`` any text, ``_`` a character, ``\`` takes the next
        as it is. Upper and lower case differ."""
        matches = exp.Like(this=x.paren(node), expression=x.text(pattern))
        return exp.Escape(this=matches, expression=x.text("\\"))

    def replaced(
        self, node: exp.Expression, old: exp.Expression, new: exp.Expression
    ) -> exp.Expression:
        """Returns a text with every occurrence of another replaced, NULL where one is NULL.

        Args:
            node: the text.
            old: what is replaced.
            new: what comes in its place; may be used twice.
        """
        return x.replaced(node, old, new)


def high_bits(node: exp.Expression, bits: int) -> exp.Expression:
    """Returns a non-negative integer without its lowest bits.

    By division: shifts and masks take SQLite twice the time (OP_ShiftLeft and OP_BitAnd in its
    vdbe.c convert both operands by function calls).
    """
    return x.int_div(node, x.integer(2**bits)) if bits else x.own(node)


def low_bits(node: exp.Expression, bits: int) -> exp.Expression:
    """Returns the lowest bits of a non-negative integer, by division as ``high_bits``."""
    return exp.Mod(this=x.own(node), expression=x.integer(2**bits))


def is_range(alphabet: str) -> bool:
    """Returns whether the characters of an alphabet have code points that follow each other."""
    first = ord(alphabet[0])
    return all(ord(character) == first + at for at, character in enumerate(alphabet))


def _padded(text: exp.Expression, width: int) -> exp.Expression:
    return exp.Pad(this=text, expression=x.integer(width), fill_pattern=x.text("0"), is_left=True)
