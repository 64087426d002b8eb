"""What patterns are made of. Every element but ``Fixed`` is one of several texts, by its index."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from math import prod

from generators_sql.spi import ValueFacts, shipped_dictionary
from generators_sql.spi.value_facts import keeps_from_number
from sdgen.frozen import frozen

DIGITS = "0123456789"
HEX_DIGITS = "0123456789abcdef"
MOST_IN_GROUP = 2**48
"""Indexes that one number holds; two draws of 31 bits choose among them evenly enough."""


@frozen
class Fixed:
    """The same text in every row."""

    text: str

    @property
    def size(self) -> int:
        """How many texts it can be."""
        return 1

    @property
    def longest(self) -> int:
        """Characters of the longest one."""
        return len(self.text)


@frozen
class OneOf:
    """One character of several, which are different."""

    characters: str

    @property
    def size(self) -> int:
        """How many texts it can be."""
        return len(self.characters)

    @property
    def longest(self) -> int:
        """Characters of the longest one."""
        return 1


@frozen
class Words:
    """One text of several, which are different.

    Args:
        options: the texts.
        dictionary: the shipped word list that they are, if they are one.
    """

    options: tuple[str, ...]
    dictionary: str | None = None

    @property
    def size(self) -> int:
        """How many texts it can be."""
        return len(self.options)

    @property
    def longest(self) -> int:
        """Characters of the longest one."""
        return max(map(len, self.options))


@frozen
class Hexadecimal:
    """A number in lower-case hexadecimal.

    Args:
        first: the smallest one, 0 or more.
        size: how many numbers there are from there on.
        width: digits it is filled up to with zeros; 1 for none.
    """

    first: int
    size: int
    width: int = 1

    @property
    def longest(self) -> int:
        """Characters of the longest one."""
        return max(self.width, len(f"{self.first + self.size - 1:x}"))


@frozen
class Decimals:
    """A number of so many decimal digits."""

    width: int

    @property
    def size(self) -> int:
        """How many texts it can be."""
        return int(10**self.width)

    @property
    def longest(self) -> int:
        """Characters of the longest one."""
        return self.width


def words_of(dictionary: str) -> Words:
    """Returns a shipped word list as an element."""
    return Words(tuple(map(str, shipped_dictionary(dictionary).values)), dictionary)


Element = Fixed | OneOf | Words | Hexadecimal | Decimals


def fixed_or_one_of(characters: Iterable[str]) -> Element:
    """Returns one of some characters, in the order of their code points."""
    different = "".join(sorted(set(characters)))
    return OneOf(different) if len(different) > 1 else Fixed(different)


def grouped(elements: Sequence[Element]) -> list[list[Element]]:
    """Returns the elements in groups whose indexes one number holds."""
    groups: list[list[Element]] = [[]]
    for element in elements:
        if size_of(groups[-1]) * element.size > MOST_IN_GROUP:
            groups.append([])
        groups[-1].append(element)
    return groups


def size_of(elements: Iterable[Element]) -> int:
    """Returns how many texts the elements make together, if each is made in one way only."""
    return prod(element.size for element in elements)


def capacity(elements: Sequence[Element]) -> int:
    """Returns how many rows can get texts of their own: the texts of the largest group."""
    return max(map(size_of, grouped(elements)))


def longest_of(elements: Iterable[Element]) -> int:
    """Returns the characters of the longest text they make."""
    return sum(element.longest for element in elements)


def shortest_of(elements: Iterable[Element]) -> int:
    """Returns the characters of the shortest text they make."""
    return sum(map(_shortest, elements))


def samples_of(elements: Sequence[Element]) -> Iterator[str]:
    """Yields texts that they make: every text of each element, beside the first of the others."""
    first = [next(_texts_of(element)) for element in elements]
    yield "".join(first)
    for place, element in enumerate(elements):
        for text in islice(_texts_of(element), 1, None):
            yield "".join((*first[:place], text, *first[place + 1 :]))


def _texts_of(element: Element) -> Iterator[str]:
    match element:
        case Fixed(text):
            yield text
        case OneOf(characters):
            yield from characters
        case Words(options):
            yield from options
        case Hexadecimal(start, size, width):
            yield from (f"{number:0{width}x}" for number in range(start, start + size))
        case Decimals(width):
            yield from (f"{number:0{width}}" for number in range(10**width))


def facts_of(elements: Sequence[Element]) -> ValueFacts:
    """Returns what is known of the texts they make."""
    return ValueFacts(
        most=size_of(elements),
        shortest=shortest_of(elements),
        no_number=any(map(_keeps_from_number, elements)),
    )


def _shortest(element: Element) -> int:
    match element:
        case Words(options):
            return min(map(len, options))
        case Hexadecimal(first, _, width):
            return max(width, len(f"{first:x}"))
    return element.longest


def _keeps_from_number(element: Element) -> bool:
    """Returns whether no text that has any of the element's in it can be read as a number."""
    match element:
        case Fixed(text):
            return keeps_from_number(text)
        case OneOf(characters):
            return all(map(keeps_from_number, characters))
        case Words(options):
            return all(map(keeps_from_number, options))
    return False


def merged(group: Sequence[Element]) -> Iterator[Element]:
    """Yields the elements of a group, neighbours that can be written as one number made one.

    The indexes of the others stay what they are.
    """
    waiting: list[Element] = []
    for element in group:
        if waiting and element != waiting[0]:
            yield from _together(waiting)
            waiting = []
        waiting.append(element)
    yield from _together(waiting)


def _together(same: Sequence[Element]) -> Iterator[Element]:
    if same and same[0] == OneOf(DIGITS):
        yield Decimals(len(same))
    elif len(same) > 1 and same[0] == OneOf(HEX_DIGITS):
        yield Hexadecimal(0, 16 ** len(same), len(same))
    else:
        yield from same
