"""The table of rules: what is in ``rules.yaml``, read once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from functools import cache
from typing import Any

from sdgen.adopting.names.data_files import read_data
from sdgen.adopting.names.words import words_of
from sdgen.frozen import frozen

ANY = "*"
"""Stands in a pattern for one or more words."""
WHOLE = "="
"""Begins a pattern of a whole name; others may have words in front."""
OR_ELSE = "by_value"
"""The kind of filling that has a value also where the column that decides it is NULL."""
_SHORTEST_WORD = 2
_UNSURE = ("States",)  # groups of rules whose values an application has its own of


@frozen
class Way:
    """One way to fill a column: what has to be so for it, and what fills it.

    Args:
        needs: alias → rules: other columns of the table that one of these rules is for.
        room: characters that the column has to take at least.
        longest: likewise at most.
        below: numbers that are as large or larger must not fit the column.
        whole: whether the column has to be of whole numbers.
        has: words, one of which the name has.
        lacks: words, none of which it has.
        of_table: a context that the table has to be of.
        near: a context that a table which points to the column's own has to be of.
        floating: whether the column has to be of floating-point numbers.
        unique: whether it is for columns of which no two rows may have the same value.
        fill: kind of filling → what it says.
    """

    needs: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    room: int = 0
    longest: int | None = None
    below: float | None = None
    whole: bool = False
    has: frozenset[str] = frozenset()
    lacks: frozenset[str] = frozenset()
    of_table: str = ""
    near: str = ""
    floating: bool = False
    unique: bool = False
    fill: Mapping[str, Any] = field(default_factory=dict)


@frozen
class Pattern:
    """A pattern of names.

    Args:
        words: its words, written as one.
        count: how many words those are.
        is_whole: whether nothing may be in front of them.
        more: where more words have to be: ``"before"``, ``"behind"`` or nowhere.
        text: as it is written.
    """

    words: str
    count: int
    is_whole: bool
    more: str
    text: str


@frozen
class Rule:
    """What a name says of the values of a column.

    Args:
        name: its own name.
        group: what the docs list it under.
        patterns: the names it is for.
        contexts: words in front of the name or in the table's, one of which there has to be; none
            for any table.
        types: the classes of column types it is for.
        ways: how it fills columns: the first one that can.
        nulls: the share of NULLs in columns that accept them; None for the usual one.
        shortest: characters that the column has to take at least.
        longest: likewise at most.
        siblings: rules, for one of which the table has to have another column.
        strangers: rules, for none of which it may have one.
        joined_by: what stands before a number that tells values apart; None for what is usual.
        is_sure: whether values are likely to be such as the application's own are; those of a
            status, say, are only guessed.
        place: its place in the table.
    """

    name: str
    group: str
    patterns: tuple[Pattern, ...]
    contexts: tuple[str, ...]
    types: tuple[str, ...]
    ways: tuple[Way, ...]
    nulls: float | None
    shortest: int
    longest: int | None
    siblings: tuple[str, ...]
    strangers: tuple[str, ...]
    joined_by: str | None
    is_sure: bool
    place: int


@frozen
class Table:
    """All rules, the words of their contexts, and all words that names are made of.

    Those of ``others`` stand before the names of somebody else than the row's own person.
    """

    contexts: Mapping[str, frozenset[str]]
    others: frozenset[str]
    rules: tuple[Rule, ...]
    vocabulary: frozenset[str]


@cache
def table() -> Table:
    """Returns the table of rules."""
    data = read_data("rules.yaml")
    contexts = {name: frozenset(words) for name, words in data["contexts"].items()}
    rules = tuple(_rule(each, place) for place, each in enumerate(data["rules"]))
    patterns = (
        word for each in data["rules"] for name in each["names"] for word in str(name).split()
    )
    words = {word.removeprefix(WHOLE) for word in patterns}
    words |= {word for each in contexts.values() for word in each} | {*data["words"]}
    words -= {*data["compounds"]}
    plain = {word for word in words if word.isalpha() and len(word) >= _SHORTEST_WORD}
    return Table(contexts, frozenset(data["others"]), rules, frozenset(plain))


def _rule(said: Mapping[str, Any], place: int) -> Rule:
    ways = said["first_of"] if "first_of" in said else [said["fill"]]
    return Rule(
        said["rule"],
        said["group"],
        tuple(map(_pattern, map(str, said["names"]))),
        tuple(said.get("of", ())),
        tuple(said["types"]),
        tuple(map(_way, ways)),
        said.get("nulls"),
        said.get("min_length", 0),
        said.get("max_length"),
        tuple(said.get("with_sibling", ())),
        tuple(said.get("without_sibling", ())),
        said.get("joined_by"),
        said.get("sure", said["group"] not in _UNSURE),
        place,
    )


def _pattern(text: str) -> Pattern:
    is_whole = text.startswith(WHOLE)
    parts = text.removeprefix(WHOLE).split()
    more = "before" if parts[0] == ANY else "behind" if parts[-1] == ANY else ""
    words = [word for part in parts if part != ANY for word in words_of(part)]
    return Pattern("".join(words), len(words), is_whole, more, text)


def _way(said: Mapping[str, Any]) -> Way:
    fill = dict(said)
    needs = {alias: tuple(rules) for alias, rules in fill.pop("needs", {}).items()}
    return Way(
        needs,
        fill.pop("room", 0),
        fill.pop("max", None),
        fill.pop("below", None),
        fill.pop("whole", False),
        frozenset(fill.pop("name_has", ())),
        frozenset(fill.pop("name_lacks", ())),
        fill.pop("of_table", ""),
        fill.pop("near", ""),
        fill.pop("float", False),
        fill.pop("unique", False),
        fill,
    )
