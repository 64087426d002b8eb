"""The words that names of tables and columns are made of."""

from __future__ import annotations

import re

_PART = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")
_ENDINGS = (
    ("ies", "y"),
    ("sses", "ss"),
    ("xes", "x"),
    ("ches", "ch"),
    ("shes", "sh"),
    ("ss", "ss"),
)
_SINGULAR = frozenset(
    {"status", "address", "news", "series", "process", "access", "basis", "campus"}
)


def words(name: str) -> tuple[str, ...]:
    """Returns the words of a name, in lower case: ``orderLines`` and ``order_lines`` have two."""
    return tuple(part.lower() for part in _PART.findall(name))


def singular(word: str) -> str:
    """Returns the singular of an English word that a table is called by, roughly."""
    if word in _SINGULAR:
        return word
    for ending, other in _ENDINGS:
        if word.endswith(ending):
            return word[: len(word) - len(ending)] + other
    return word[:-1] if word.endswith("s") and len(word) > 2 else word


def singular_words(name: str) -> tuple[str, ...]:
    """Returns the words of a name, each as its singular."""
    return tuple(map(singular, words(name)))
