"""Words drawn one after the other, so that all of them together fit into some room."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from sqlglot import exp

from dialects import sql_nodes as x
from generators_sql.patterns.elements import Words
from generators_sql.patterns.elements_sql import LONGEST_CASE, word
from generators_sql.spi import Dictionary, Row

_STREAM = 100
"""Stream of the first word; those of the generators' own draws lie below."""


def chosen_words(
    row: Row, lists: Sequence[Words], room: int | exp.Expression
) -> list[exp.Expression]:
    """Returns a word of each list, as long together as there is room for, or shorter.

    Each is one of those that leave room for the shortest ones of the lists behind it, all equally
    likely: its number is drawn from as many as there are, and the list is in the order of length.

    Args:
        row: the row.
        lists: the lists.
        room: the most characters of all words together, at least those of the shortest ones; an
            expression where it differs from row to row.
    """
    chosen: list[exp.Expression] = []
    shortest = [min(map(len, each.options)) for each in lists]
    left = room if isinstance(room, int) else row.named("room", room, "characters there are left")
    for place, words in enumerate(lists):
        kept = sum(shortest[place + 1 :])
        stream = _STREAM + 2 * place
        if isinstance(left, int):
            fitting = that_fit(words, left - kept)
            found = _entry(row, fitting, row.below(fitting.size, stream), place)
        else:
            ordered = _by_length(words)
            count = _how_many(ordered, left, kept)
            count = row.named(f"choice_{place + 1}", count, "how many words there is room for")
            index = x.paren(row.below_value(count, ordered.size, stream))
            found = _entry(row, ordered, index, place)
        if place < len(lists) - 1:
            found = row.named(f"word_{place + 1}", found, "a word that leaves room for the others")
            used = x.length(x.copied(found))
            before = x.integer(left) if isinstance(left, int) else x.copied(left)
            left = row.named(f"room_{place + 1}", x.sub(before, used), "characters there are left")
        chosen.append(found)
    return chosen


def that_fit(words: Words, length: int) -> Words:
    """Returns those of some words that have no more characters, in their order."""
    options = tuple(option for option in words.options if len(option) <= length)
    return words if options == words.options else Words(options)


def _by_length(words: Words) -> Words:
    return Words(tuple(sorted(words.options, key=len)))


def _entry(row: Row, words: Words, index: exp.Expression, place: int) -> exp.Expression:
    """Returns a word by its index; long lists are looked up, each under a name of its own."""
    if words.size == 1:
        return x.text(words.options[0])
    if words.dictionary is not None or words.size <= LONGEST_CASE:
        return word(row, words, index)
    name = f"{row.column.entity}_{row.column.name}_{place + 1}"
    return row.entry(Dictionary(name, words.options), index)


def _how_many(ordered: Words, room: exp.Expression, kept: int) -> exp.Expression:
    """Returns how many words have no more characters than there is room for, but for some kept."""
    lengths = sorted({len(option) for option in ordered.options})
    counts = accumulate(
        sum(len(option) == length for option in ordered.options) for length in lengths
    )
    *smaller, (_, most) = zip(lengths, counts, strict=True)
    branches = [
        (exp.LT(this=x.copied(room), expression=x.integer(longer + kept)), x.integer(count))
        for (_, count), longer in zip(smaller, lengths[1:], strict=True)
    ]
    return x.case(*branches, otherwise=x.integer(most)) if branches else x.integer(most)
