"""Texts of elements that fit into a column shorter than the longest of them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from sqlglot import exp

from dialects import sql_nodes as x
from generators_sql.patterns.chosen_words import chosen_words
from generators_sql.patterns.elements import (
    Element,
    Hexadecimal,
    Words,
    grouped,
    longest_of,
    shortest_of,
)
from generators_sql.patterns.elements_sql import pieces
from generators_sql.spi import Row, nothing_fits


def _is_chosen(element: Element) -> bool:
    """Returns whether an element is a word that may be longer or shorter."""
    return isinstance(element, Words) and len({*map(len, element.options)}) > 1


def why_not_fitting(elements: Sequence[Element], room: int, *, unique: bool) -> str | None:
    """Returns why texts of elements cannot be chosen so that they have no more characters."""
    if unique:
        return "each text comes once (unique: true), so none can be passed over"
    numbers = [each for each in elements if isinstance(each, Hexadecimal)]
    if shortest_of(numbers) < longest_of(numbers):
        return "a number in it may have more digits or fewer"
    return nothing_fits(shortest_of(elements), room)


def spelled_within(row: Row, elements: Sequence[Element], room: int) -> exp.Expression:
    """Returns a text of no more characters: its words are chosen so that all of it fits.

    Args:
        row: the row.
        elements: what the text is made of; ``why_not_fitting`` has nothing to say.
        room: the most characters.
    """
    lists = [each for each in elements if _is_chosen(each)]
    others = [each for each in elements if not _is_chosen(each)]
    words = iter(
        chosen_words(
            row,
            [each for each in lists if isinstance(each, Words)],
            room - longest_of(others),
        )
    )
    texts: list[exp.Expression] = []
    groups = 0
    for is_chosen, some in groupby(elements, _is_chosen):
        run = list(some)
        if is_chosen:
            texts += [next(words) for _ in run]
        else:
            texts += pieces(row, grouped(run), first=groups)
            groups += len(grouped(run))
    return x.concat(*texts) if len(texts) > 1 else texts[0]
