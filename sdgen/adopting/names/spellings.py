"""Words of names that are short for others, or of other languages, as the rules call them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache

from sdgen.adopting.names.data_files import read_data
from sdgen.frozen import frozen

_UMLAUTS = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss"}
)
_JOINED = "german"
"""The group whose words are written as one with others."""
_SHORTEST_PART = 2
_LONGEST = 40


@frozen
class Spellings:
    """What is known of words.

    Args:
        meanings: spelling, word by word → what it means.
        most: of how many words the longest of them is.
        parts: words that others are made of, written as one.
    """

    meanings: Mapping[tuple[str, ...], tuple[str, ...]]
    most: int
    parts: frozenset[str]


def groups() -> Mapping[str, Mapping[str, list[str]]]:
    """Returns group → meaning → its spellings, as ``spellings.yaml`` has them."""
    found: Mapping[str, Mapping[str, list[str]]] = read_data("spellings.yaml")
    return found


@cache
def spellings() -> Spellings:
    """Returns what is known of words; of several meanings it is the first one."""
    meanings: dict[tuple[str, ...], tuple[str, ...]] = {}
    parts: set[str] = set()
    for group, said in groups().items():
        for meaning, spelled in said.items():
            for each in spelled:
                meanings.setdefault(tuple(each.split()), tuple(meaning.split()))
                if group == _JOINED and " " not in each:
                    parts.add(each)
    return Spellings(meanings, max(map(len, meanings)), frozenset(parts))


def plain_letters(name: str) -> str:
    """Returns a name with ASCII letters where it has umlauts and accents."""
    if name.isascii():
        return name
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFC", name).translate(_UMLAUTS))
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


def in_english(words: tuple[str, ...]) -> tuple[str, ...]:
    """Returns words with those that the rules know in place of their other spellings."""
    return tuple(_translated(words))


def _translated(words: tuple[str, ...]) -> Iterator[str]:
    known = spellings()
    place = 0
    while place < len(words):
        for end in range(min(place + known.most, len(words)), place, -1):
            meaning = known.meanings.get(words[place:end])
            if meaning is not None:
                yield from meaning
                place = end
                break
        else:
            for part in _apart(words[place], known.parts):
                yield from known.meanings.get((part,), (part,))
            place += 1


def _apart(word: str, parts: frozenset[str]) -> tuple[str, ...]:
    """Returns the parts of a word; the word itself where it is made of anything else.

    Of several ways it is the one with the longest first part.
    """
    if len(word) > _LONGEST:
        return (word,)
    for end in range(len(word) - _SHORTEST_PART, _SHORTEST_PART, -1):
        if word[:end] in parts:
            rest = word[end:]
            more = (rest,) if rest in parts else _apart(rest, parts)
            if all(each in parts for each in more):
                return (word[:end], *more)
    return (word,)
