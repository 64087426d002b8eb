"""Look-up tables whose rows everybody knows, such as countries: what is in ``lists.yaml``."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Any

from sdgen.adopting.names.data_files import read_data
from sdgen.adopting.names.matching import context_words, name_words
from sdgen.adopting.names.words import singular
from sdgen.frozen import frozen

_MOST_KEPT = 4_096


@frozen
class KnownList:
    """Rows that everybody knows.

    Args:
        name: what they are, such as ``countries``.
        ends: words, one of which the names of tables end with.
        needs: words, one of which such a name has; none for any.
        only: all words that it may have; none for any.
        unless: words that it has not.
        parts: part of a row → names of columns that hold it, the words of each written as one.
        unique: the parts that no two rows have the same of; the first one is the key.
        rows: the rows, the best known first.
    """

    name: str
    ends: frozenset[str]
    needs: frozenset[str]
    only: frozenset[str]
    unless: frozenset[str]
    parts: Mapping[str, frozenset[str]]
    unique: frozenset[str]
    rows: tuple[tuple[str, ...], ...]

    def values(self, part: str) -> tuple[str, ...]:
        """Returns a part of each row."""
        place = [*self.parts].index(part)
        return tuple(row[place] for row in self.rows)

    def is_of(self, words: tuple[str, ...]) -> bool:
        """Returns whether a table has such rows.

        Args:
            words: the words of its name, each as its singular.
        """
        has = {*words}
        return (
            not self.ends.isdisjoint(words[-1:])
            and (not self.needs or not self.needs.isdisjoint(has))
            and (not self.only or has <= self.only)
            and self.unless.isdisjoint(has)
        )


@lru_cache(maxsize=_MOST_KEPT)
def list_of(table: str) -> KnownList | None:
    """Returns the list that a table has rows of by its name; None for none."""
    words = tuple(map(singular, name_words(table)))
    return next((each for each in known_lists() if each.is_of(words)), None)


@cache
def known_lists() -> tuple[KnownList, ...]:
    """Returns all lists, read once."""
    return tuple(map(_list, read_data("lists.yaml")))


def _list(said: Mapping[str, Any]) -> KnownList:
    parts = {
        part: frozenset("".join(str(name).split()) for name in names)
        for part, names in said["parts"].items()
    }
    needs, only, unless = (frozenset(said.get(key, ())) for key in ("needs", "only", "unless"))
    return KnownList(
        name=said["list"],
        ends=context_words(tuple(said["of"])),
        needs=needs,
        only=only,
        unless=unless,
        parts=parts,
        unique=frozenset({next(iter(parts)), *said.get("unique", ())}),
        rows=tuple(tuple(map(str, row)) for row in said["rows"]),
    )
