"""Which rules a name is for, the best one first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from sdgen.adopting.names.table import Pattern, Rule, table
from sdgen.adopting.names.words import singular, taken_apart, words_of
from sdgen.column_types import FLOATS, INTEGERS, NUMBERS, TEXTS, TIMESTAMPS, ColumnType, DataType
from sdgen.frozen import frozen

_MOST_KEPT = 16_384
_OF_SIBLING = 3.0  # a column beside it that a rule asks for
_OF_PREFIX = 2.0  # a context that the name itself says
_OF_TABLE = 1.0
_OF_NONE = 0.5
_FARTHER = 0.1  # less for each word between a context and the end of the table's name
_MORE = 0.5  # words less that a pattern with `*` counts


@frozen
class Match:
    """A rule that a name is for.

    Args:
        rule: the rule.
        before: the words in front of those that the rule is for, such as ``billing``.
        is_own: whether it is what a row itself is called: ``name`` or ``genre_name`` of genres.
    """

    rule: Rule
    before: tuple[str, ...]
    is_own: bool = False

    @property
    def separator(self) -> str:
        """What stands before a number that tells values apart."""
        if self.rule.joined_by is not None:
            return self.rule.joined_by
        return "-" if self.rule.group in ("Codes", "Network", "Software") else " "


def classes_of(data_type: DataType) -> frozenset[str]:
    """Returns the classes of types, as rules name them, that a type is of."""
    kind = data_type.kind
    found = {str(kind)}
    if kind in TEXTS:
        found.add("text")
        if data_type.length == 1:
            found.add("flag")
    if kind in INTEGERS:
        found |= {"whole", "flag"}
    if kind in NUMBERS:
        found.add("number")
    if kind in FLOATS or data_type.scale:
        found.add("fraction")
    if kind is ColumnType.DECIMAL and not data_type.scale:
        found.add("whole")
    if kind in TIMESTAMPS or kind is ColumnType.DATE:
        found.add("moment")
    if kind is ColumnType.BOOL:
        found.add("flag")
    if kind is ColumnType.TIME:
        found.add("clock")
    if data_type.element is not None and data_type.element.kind in TEXTS:
        found.add("texts")
    return frozenset(found)


def matches(of_table: str, name: str, data_type: DataType) -> tuple[Match, ...]:
    """Returns the rules for a column, the best one first: that of the most words of the name.

    Of those of equally many words, one for the column's context comes before one for any.
    """
    found = _matches(of_table, name)
    classes = classes_of(data_type)
    length = data_type.length
    return tuple(
        match
        for match in found
        if not classes.isdisjoint(match.rule.types)
        and (length is None or length >= match.rule.shortest)
        and (match.rule.longest is None or (length is not None and length <= match.rule.longest))
    )


@lru_cache(maxsize=_MOST_KEPT)
def _matches(of_table: str, name: str) -> tuple[Match, ...]:
    words = _without_prefix(name_words(name))
    tables = tuple(map(singular, name_words(of_table)))
    is_own = _is_own_name(words, tables)
    best: dict[str, tuple[float, float, int, Match]] = {}
    for rule, pattern, before, is_whole in _candidates(words, tables):
        if pattern.is_whole and not is_whole:
            continue
        context = _context_score(rule, before, tables)
        if context is None:
            continue
        count = pattern.count - (_MORE if pattern.more else 0)
        score = (count, context, -rule.place, Match(rule, before, is_own))
        if rule.name not in best or best[rule.name][:3] < score[:3]:
            best[rule.name] = score
    ordered = sorted(best.values(), key=lambda score: score[:3], reverse=True)
    return tuple(score[3] for score in ordered)


def _is_own_name(words: tuple[str, ...], tables: tuple[str, ...]) -> bool:
    rest = words[:-1] if words[-1:] in (("name",), ("title",)) else words
    return all(singular(word) in tables for word in rest)


def name_words(name: str) -> tuple[str, ...]:
    """Returns the words of a name, also where they are written as one: ``salesorderdetail``."""
    known = table().vocabulary
    return tuple(part for word in words_of(name) for part in taken_apart(word, known))


def _without_prefix(words: tuple[str, ...]) -> tuple[str, ...]:
    """Returns words without a prefix that says nothing, as in c_name or tbl_name."""
    while len(words) > 1 and (len(words[0]) == 1 or words[0] in ("tbl", "col", "fld")):
        words = words[1:]
    return words


def _candidates(
    words: tuple[str, ...], tables: tuple[str, ...]
) -> Iterator[tuple[Rule, Pattern, tuple[str, ...], bool]]:
    ends, begins = _index()
    own = len(words) > 1 and singular(words[0]) in tables[-1:]
    for start in range(len(words)):
        before = words[:start]
        is_whole = start == 0 or (start == 1 and own)
        for rule, pattern in ends.get("".join(words[start:]), ()):
            if pattern.more != "before" or before:
                yield rule, pattern, before, is_whole
    for end in range(1, len(words)):
        for rule, pattern in begins.get("".join(words[:end]), ()):
            yield rule, pattern, (), True


_Index = Mapping[str, list[tuple[Rule, Pattern]]]


@cache
def _index() -> tuple[_Index, _Index]:
    """Returns the patterns by the words that names end with, and by those they begin with."""
    ends: dict[str, list[tuple[Rule, Pattern]]] = {}
    begins: dict[str, list[tuple[Rule, Pattern]]] = {}
    for rule in table().rules:
        for pattern in rule.patterns:
            held = begins if pattern.more == "behind" else ends
            held.setdefault(pattern.words, []).append((rule, pattern))
    return ends, begins


@cache
def context_words(contexts: tuple[str, ...]) -> frozenset[str]:
    """Returns the words of contexts; one that begins with ``=`` is a word itself."""
    found: set[str] = set()
    for context in contexts:
        of = table().contexts.get(context)
        found |= {context.removeprefix("=")} if of is None else of
    return frozenset(found)


def _context_score(rule: Rule, before: tuple[str, ...], tables: tuple[str, ...]) -> float | None:
    """Returns how well a rule's context fits; None where it does not."""
    if rule.siblings:
        return _OF_SIBLING
    if not rule.contexts:
        return _OF_NONE
    wanted = context_words(rule.contexts)
    if any(singular(word) in wanted for word in before):
        return _OF_PREFIX
    for distance, word in enumerate(reversed(tables)):
        if word in wanted:
            return _OF_TABLE - _FARTHER * distance
    return None
