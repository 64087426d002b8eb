r"""The subset of regular expressions that patterns are written in.

Literal characters, classes such as ``[A-Z0-9_]``, ``\d``, ``\w``, groups of fixed alternatives such
as ``(EU|US)``, and ``{n}`` behind any of them. Everything else is refused with what to write.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from string import ascii_letters

from generators_sql.patterns.elements import (
    DIGITS,
    Element,
    Fixed,
    Words,
    fixed_or_one_of,
)
from sdgen.errors import shown

MOST_CHARACTERS = 256
"""Characters of a class."""
MOST_TIMES = 200

_CLASSES = {"d": DIGITS, "w": f"{DIGITS}{ascii_letters}_"}
_SPECIAL = set("\\^$.|?*+()[]{}")
_IN_CLASS = set("\\]^-[")
_REFUSED = {
    "*": "strings of any length. Write {n} for a number of repetitions",
    "+": "strings of any length. Write {n} for a number of repetitions",
    "?": "an optional part. Write a group with an empty alternative, such as (|x)",
    ".": "any character. Write a class, such as [a-z0-9]",
    "|": "alternatives without a group. Write (a|b)",
    "^": "the start, which is allowed only as the first character. Write \\^ for itself",
    "$": "the end, which is allowed only as the last character. Write \\$ for itself",
    ")": "the end of a group that was not opened. Write \\) for itself",
    "]": "the end of a class that was not opened. Write \\] for itself",
    "}": "the end of a repetition that was not opened. Write \\} for itself",
    "{": "a repetition of nothing. Write \\{ for itself",
}


def elements_of_regex(regex: str) -> list[Element]:
    r"""Returns what a regular expression says.

    Args:
        regex: such as ``[A-Z]{3}-\d{4}``; ``^`` in front and ``$`` behind are left out.

    Raises:
        ValueError: it is none of the subset; the message says where and what to write instead.
    """
    return [*_elements(regex)]


@lru_cache(maxsize=1_000)  # every rule about a column asks, and many columns have the same one
def _elements(regex: str) -> tuple[Element, ...]:
    reader = _Reader(regex)
    if reader.next_is("^"):
        reader.take()
    elements: list[Element] = []
    while not reader.at_end:
        if reader.next_is("$") and reader.at == len(regex) - 1:
            break
        element = _element(reader)
        elements += [element] * _times(reader)
    return tuple(elements)


@dataclass
class _Reader:
    text: str
    at: int = 0

    @property
    def at_end(self) -> bool:
        return self.at >= len(self.text)

    def next_is(self, what: str) -> bool:
        return self.text.startswith(what, self.at)

    def take(self) -> str:
        self.at += 1
        return self.text[self.at - 1]

    def problem(self, what: str, at: int) -> ValueError:
        return ValueError(f"at character {at + 1}: {what} (got {shown(self.text)})")

    def escaped(self) -> str:
        """Returns the character behind a backslash.

        Raises:
            ValueError: there is none, or it has a meaning that is not known here.
        """
        start = self.at - 1
        if self.at_end:
            raise self.problem("a lone \\. Write \\\\ for a backslash", start)
        character = self.take()
        if character.isascii() and character.isalnum() and character not in _CLASSES:
            raise self.problem(
                f"\\{character} is not known here. Use a class such as [A-Z], \\d or \\w", start
            )
        return character


def _element(reader: _Reader) -> Element:
    start = reader.at
    character = reader.take()
    if character == "[":
        return _class(reader, start)
    if character == "(":
        return _group(reader, start)
    if character == "\\":
        character = reader.escaped()
        return fixed_or_one_of(_CLASSES.get(character, character))
    if character in _SPECIAL:
        raise reader.problem(f"{character} stands for {_REFUSED[character]}", start)
    return Fixed(character)


def _times(reader: _Reader) -> int:
    """Returns how often what stands before is to come: ``{n}``, or once."""
    if reader.at_end:
        return 1
    start = reader.at
    if not reader.next_is("{"):
        return 1
    end = reader.text.find("}", start)
    inside = reader.text[start + 1 : end] if end > 0 else ""
    if not (inside.isascii() and inside.isdigit()) or not 1 <= int(inside) <= MOST_TIMES:
        raise reader.problem(f"a repetition is {{n}}, with n from 1 to {MOST_TIMES}", start)
    reader.at = end + 1
    return int(inside)


def _class(reader: _Reader, start: int) -> Element:
    if reader.next_is("^"):
        raise reader.problem("negated classes are not supported. List the characters", start)
    characters: set[str] = set()
    while True:
        if reader.at_end:
            raise reader.problem("a class that is not closed. Write ], or \\[ for itself", start)
        if reader.next_is("]"):
            reader.take()
            break
        first = _of_class(reader)
        if len(first) > 1 or not reader.next_is("-") or reader.next_is("-]"):
            characters |= set(first)
            continue
        reader.take()
        last = _of_class(reader) if not reader.at_end else first
        if len(last) > 1 or last < first:
            raise reader.problem("a range goes from a character to a later one", start)
        if ord(last) - ord(first) >= MOST_CHARACTERS:
            raise reader.problem(f"a class has at most {MOST_CHARACTERS} characters", start)
        characters |= {chr(code) for code in range(ord(first), ord(last) + 1)}
    if not 1 <= len(characters) <= MOST_CHARACTERS:
        raise reader.problem(f"a class has 1 … {MOST_CHARACTERS} characters", start)
    return fixed_or_one_of(characters)


def _of_class(reader: _Reader) -> str:
    """Returns a character of a class, or all that an escape such as ``\\d`` stands for."""
    character = reader.take()
    if character != "\\":
        return character
    character = reader.escaped()
    return _CLASSES.get(character, character)


def _group(reader: _Reader, start: int) -> Element:
    if reader.next_is("?:"):
        reader.at += 2
    options = [""]
    while True:
        if reader.at_end:
            raise reader.problem("a group that is not closed. Write ), or \\( for itself", start)
        at = reader.at
        character = reader.take()
        if character == ")":
            break
        if character == "|":
            options.append("")
            continue
        if character == "\\":
            character = reader.escaped()
            if character in _CLASSES:
                raise reader.problem(_FIXED_ONLY, at)
        elif character in _SPECIAL:
            raise reader.problem(_FIXED_ONLY, at)
        options[-1] += character
    if len(set(options)) < len(options):
        raise reader.problem("a group with the same text twice. Remove one", start)
    return Words(tuple(options)) if len(options) > 1 else Fixed(options[0])


_FIXED_ONLY = (
    "a group may contain only fixed strings, such as (EU|US). Put a \\ before special characters"
)
