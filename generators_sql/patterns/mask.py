"""Masks: ``#`` is a digit, ``?`` a capital letter, all else stands for itself."""

from __future__ import annotations

from collections.abc import Iterator
from string import ascii_uppercase

from generators_sql.patterns.elements import DIGITS, Element, Fixed, OneOf

_SYMBOLS = {"#": OneOf(DIGITS), "?": OneOf(ascii_uppercase)}


def elements_of_mask(mask: str) -> list[Element]:
    r"""Returns what a mask says.

    Args:
        mask: such as ``SKU-####-??``; ``\`` takes the next character as it is.

    Raises:
        ValueError: it ends with a lone ``\``.
    """
    return list(_elements(mask))


def _elements(mask: str) -> Iterator[Element]:
    characters = iter(mask)
    for character in characters:
        if character in _SYMBOLS:
            yield _SYMBOLS[character]
        elif character != "\\":
            yield Fixed(character)
        elif following := next(characters, ""):
            yield Fixed(following)
        else:
            raise ValueError("ends with a lone \\. Write \\\\ for a backslash")
