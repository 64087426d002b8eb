"""A guess by a column's name: the first way of the best rule that the column can have."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from sdgen.adopting.column import Column
from sdgen.adopting.filling.filling import Filling
from sdgen.adopting.filling.numbers import limits
from sdgen.adopting.filling.texts import room_of
from sdgen.adopting.guess import Confidence, Guess
from sdgen.adopting.names.fills import fill
from sdgen.adopting.names.matching import Match, context_words, matches, name_words
from sdgen.adopting.names.siblings import bound, has_any
from sdgen.adopting.names.table import Way
from sdgen.adopting.names.words import singular, words_of
from sdgen.adopting.stored_types import is_of_its_type
from sdgen.column_types import FLOATS, INTEGERS, NUMBERS, TEXTS

REASON = "by its name"


def guess_by_name(column: Column) -> Guess | None:
    """Returns what a column's name says of its values; None where it says nothing.

    Values fit the column's type and length, differ where they have to, and lie within the bounds
    that CHECKs set; lists and patterns of CHECKs are for others to look at.
    """
    if not is_of_its_type(column.type, column.stored_type):
        return None
    for match in matches(column.table, column.name, column.type):
        if match.rule.siblings and not has_any(column, match.rule.siblings):
            continue
        if match.rule.strangers and has_any(column, match.rule.strangers):
            continue
        for way in match.rule.ways:
            filling = _filled(column, match, way)
            if filling is not None:
                nulls = 0.0 if match.is_own else match.rule.nulls
                sure = Confidence.LIKELY if match.rule.is_sure else Confidence.GUESSED
                return filling.guess(column, REASON, sure, nulls)
    return None


def _filled(column: Column, match: Match, way: Way) -> Filling | None:
    if not _is_for(column, way):
        return None
    columns = bound(column, match, way)
    if columns is None:
        return None
    return fill(column, match, way, columns)


def _is_for(column: Column, way: Way) -> bool:
    """Returns whether a column is one that a way fills, whatever columns stand beside it."""
    if column.type.kind in TEXTS:
        room = room_of(column)
        if room is not None and room < way.room:
            return False
        if way.longest is not None and (room is None or room > way.longest):
            return False
    if way.unique and not column.is_unique:
        return False
    if way.below is not None and not _holds_less_than(column, way.below):
        return False
    if way.whole and column.type.kind not in INTEGERS and column.type.scale != 0:
        return False
    words = {*words_of(column.name)}
    if way.has and words.isdisjoint(way.has):
        return False
    if way.lacks and not words.isdisjoint(way.lacks):
        return False
    if way.floating and column.type.kind not in FLOATS:
        return False
    if way.of_table and not _is_of(name_words(column.table), way.of_table):
        return False
    return not way.near or any(_is_of(name_words(table), way.near) for table in column.around)


def _is_of(table: Iterable[str], context: str) -> bool:
    return not {singular(word) for word in table}.isdisjoint(context_words((context,)))


def _holds_less_than(column: Column, number: float) -> bool:
    if column.type.kind not in NUMBERS:
        return False
    _, high = limits(column)
    return high is not None and high < Fraction(number)
