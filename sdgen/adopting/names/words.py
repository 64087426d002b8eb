"""The words that names of tables and columns are made of."""

from __future__ import annotations

import re
from functools import lru_cache

# A run of capitals before a capitalised word, a word, or a run of capitals and digits.
_WORD = re.compile(r"[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z0-9]+|[A-Z0-9]+|[^\W\dA-Za-z_]+")
_LONGEST = 200
_MOST_KEPT = 4_096
_IRREGULAR = {"people": "person", "children": "child", "men": "man", "women": "woman"}
_SAME = ("ss", "us", "is", "news", "series", "sms", "gps")


@lru_cache(maxsize=_MOST_KEPT)
def words_of(name: str) -> tuple[str, ...]:
    """Returns the words of a name in lower case.

    They are told apart by capitals and by what is no letter or digit: ``customer_firstName`` is
    customer, first, name.
    """
    return tuple(word.lower() for word in _WORD.findall(name[:_LONGEST]))


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


def singular_words(name: str) -> tuple[str, ...]:
    """Returns the words of a name, each as its singular."""
    return tuple(map(singular, words_of(name)))
