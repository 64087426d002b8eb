"""What generators of texts need of a dialect: numbers written, characters chosen and replaced."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence

from sqlglot import exp


class Texts(ABC):
    """The part of a dialect that texts are made of."""

    @abstractmethod
    def digits(self, node: exp.Expression, width: int) -> exp.Expression:
        """Returns a non-negative integer below 10^width as a text of exactly ``width`` digits.

        Args:
            node: the integer.
            width: 1 … 18.
        """

    @abstractmethod
    def hexadecimals(self, parts: Sequence[str | tuple[exp.Expression, int]]) -> exp.Expression:
        """Returns texts and lower-case hexadecimal numbers, one after the other.

        Args:
            parts: a text, or a non-negative integer and the digits it is filled up to with zeros:
                1 for none, else no fewer than it has.
        """

    @abstractmethod
    def characters(self, choices: Sequence[tuple[str, exp.Expression]]) -> exp.Expression:
        """Returns a text of one character of each alphabet.

        Args:
            choices: an alphabet of several characters, in the order of their code points, and
                which of them: an integer from 0 on.
        """

    @abstractmethod
    def ipv4(self, node: exp.Expression) -> exp.Expression:
        """Returns an integer of 32 bits as an IPv4 address, such as 10.0.0.1.

        Args:
            node: the integer; a column, as it may be used more than once.
        """

    @abstractmethod
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

    @abstractmethod
    def words_joined(self, node: exp.Expression, joint: str) -> exp.Expression:
        """Returns the words of a text of ASCII, joined: its runs of a … z and digits.

        Args:
            node: the text; a column, as it is used more than once. NULL gives NULL.
            joint: one character that is put between them, or none.
        """


def is_range(alphabet: str) -> bool:
    """Returns whether the characters of an alphabet have code points that follow each other."""
    first = ord(alphabet[0])
    return all(ord(character) == first + at for at, character in enumerate(alphabet))
