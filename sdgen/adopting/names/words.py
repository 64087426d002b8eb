"""The words that names of tables and columns are made of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from sdgen.adopting.names.spellings import in_english, plain_letters

# A run of capitals before a capitalised word, a word, or a run of capitals and digits.
_WORD = re.compile(r"[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z0-9]+|[A-Z0-9]+|[^\W\dA-Za-z_]+")
_LONGEST = 200
_MOST_KEPT = 4_096
_SHORTEST_APART, _LONGEST_APART = 6, 40  # characters of words that are taken apart
_MOST_APART = 4
_INNER = 3
_IRREGULAR = {
    "people": "person",
    "children": "child",
    "men": "man",
    "women": "woman",
    "uris": "uri",
    "apis": "api",
    "wikis": "wiki",
    "emojis": "emoji",
}
_SAME = ("ss", "us", "is", "news", "series", "sms", "gps")


@lru_cache(maxsize=_MOST_KEPT)
def words_of(name: str) -> tuple[str, ...]:
    """Returns the words of a name in lower case, as the rules spell them.

    They are told apart by capitals and by what is no letter or digit: ``customer_firstName`` is
    customer, first, name, and so is ``cust_frst_nm``.
    """
    found = _WORD.findall(plain_letters(name[:_LONGEST]))
    return in_english(tuple(word.lower() for word in found))


def taken_apart(word: str, known: frozenset[str]) -> tuple[str, ...]:
    """Returns the words that a word is made of, such as postal and code for ``postalcode``.

    The word itself, where it is known, or is no string of known ones. Of several ways it is that of
    the fewest words; those of two letters, such as ``id``, only count at either end.

    Args:
        word: a word in lower case.
        known: the words that there are.
    """
    if word in known or not _SHORTEST_APART <= len(word) <= _LONGEST_APART:
        return (word,)
    ways: list[tuple[str, ...] | None] = [(), *[None] * len(word)]
    for end in range(1, len(word) + 1):
        for start in range(end):
            before, part = ways[start], word[start:end]
            inner = start > 0 and end < len(word)
            if before is None or part not in known or (len(part) < _INNER and inner):
                continue
            now = ways[end]
            if now is None or len(before) + 1 < len(now):
                ways[end] = (*before, part)
    found = ways[-1]
    return found if found is not None and len(found) <= _MOST_APART else (word,)


def singular(word: str) -> str:
    """Returns the singular of an English word, such as category for categories."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if len(word) < len("ids") or not word.endswith("s") or word.endswith(_SAME):
        return word
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    if word.endswith(("sses", "uses", "xes", "ches", "shes")):
        return word[:-2]
    return word[:-1]


def without_table(words: Sequence[str], table: str) -> Sequence[str]:
    """Returns the words of a column's name without the last of its table's, where that is first.

    That is ``date`` for ``order_date`` of ``customer_orders``.
    """
    own = {singular(word) for word in words_of(table)[-1:]}
    return words[1:] if len(words) > 1 and singular(words[0]) in own else words


def singular_words(name: str) -> tuple[str, ...]:
    """Returns the words of a name, each as its singular."""
    return tuple(map(singular, words_of(name)))
