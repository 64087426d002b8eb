"""Whether elements make each text in one way only: then different choices make different texts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generators_sql.patterns.elements import Element, Fixed, OneOf, Words

_Place = tuple[int, int, int]
"""Element, which of its texts (0 for those of one character), and the next character there."""


def text_of_two_ways(elements: Sequence[Element]) -> str | None:
    """Returns a shortest text that elements can make in two ways, None if there is none.

    Two ways are followed at once, character by character, as an automaton that reads both: they
    are in pairs of places, and what counts is whether they ever were in different ones.

    Args:
        elements: fixed texts, characters and words.

    Raises:
        TypeError: there are others.
    """
    if not any(isinstance(e, Words) and len(set(map(len, e.options))) > 1 for e in elements):
        return None  # every character has its place
    seen: set[tuple[_Place, _Place, bool]] = set()
    starts = list(_from(elements, 0))
    waiting = [(one, two, False, "") for one in starts for two in starts if one <= two]
    while waiting:
        later = []
        for one, two, differed, text in waiting:
            differed = differed or one != two
            if (one, two, differed) in seen:
                continue
            seen.add((one, two, differed))
            ends = one[0] == two[0] == len(elements)
            if ends and differed:
                return text
            common = _characters(elements, one) & _characters(elements, two)
            if common:
                read = text + min(common)
                nexts = list(_after(elements, two))
                later += [(a, b, differed, read) for a in _after(elements, one) for b in nexts]
        waiting = later
    return None


def _from(elements: Sequence[Element], start: int) -> Iterator[_Place]:
    """Yields the places where the element ``start`` may begin, or one after empty ones."""
    if start == len(elements):
        yield start, 0, 0
        return
    element = elements[start]
    texts = _texts(element)
    for number, text in enumerate(texts):
        if text:
            yield start, number, 0
        else:
            yield from _from(elements, start + 1)
    if not texts:
        yield start, 0, 0


def _after(elements: Sequence[Element], place: _Place) -> Iterator[_Place]:
    """Yields the places after the character at one."""
    at, number, character = place
    texts = _texts(elements[at])
    if texts and character + 1 < len(texts[number]):
        yield at, number, character + 1
    else:
        yield from _from(elements, at + 1)


def _characters(elements: Sequence[Element], place: _Place) -> set[str]:
    """Returns the characters that may stand at a place; none at the end."""
    at, number, character = place
    if at == len(elements):
        return set()
    element = elements[at]
    return (
        set(element.characters)
        if isinstance(element, OneOf)
        else {_texts(element)[number][character]}
    )


def _texts(element: Element) -> tuple[str, ...]:
    if isinstance(element, Fixed):
        return (element.text,)
    if isinstance(element, OneOf):
        return ()
    if isinstance(element, Words):
        return element.options
    raise TypeError(f"{element} is none of fixed texts, characters and words")
