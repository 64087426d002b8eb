"""What a generator can tell of all the values it makes, without a database."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime
from fractions import Fraction
from functools import lru_cache

from sdgen.column_types import DataType
from sdgen.frozen import frozen
from sdgen.values import Value, coerce

# What SQLite takes for a number where a column's declared type lets it, spaces around it aside:
# https://www.sqlite.org/datatype3.html#type_conversions_prior_to_comparison
_NUMBER = re.compile(r"\s*[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?\s*", re.ASCII)
_OF_NUMBERS = frozenset("0123456789+-.eE \t\n\v\f\r")

Span = tuple[Fraction, Fraction]
"""A smallest and a largest number."""

MOST_PLACES = 6
"""Digits behind the point that seconds have: instants are whole microseconds."""


@frozen
class ValueFacts:
    """What is known of all values that a generator makes for a column.

    Args:
        listed: all of them, where they are few enough to be listed.
        most: how many different ones there are at most; None if that is not known.
        shortest: characters of the shortest text.
        no_number: whether none of the texts can be read as a number.
        second_places: digits that the seconds of times have behind the point at most.
        multiple: of numbers that are not listed, a whole number they are all multiples of; 1 where
            no other is known.
    """

    listed: tuple[Value, ...] | None = None
    most: int | None = None
    shortest: int = 0
    no_number: bool = False
    second_places: int = MOST_PLACES
    multiple: int = 1

    @classmethod
    def of(cls, values: Iterable[object], column_type: DataType) -> ValueFacts:
        """Returns the facts of some values of a scenario file; NULLs do not count.

        None are known where one of them does not fit the type.
        """
        try:
            found = {coerce(value, column_type) for value in values} - {None}
        except ValueError:
            return cls()
        texts = [value for value in found if isinstance(value, str)]
        return cls(
            tuple(found),
            len(found),
            min(map(len, texts), default=0),
            not any(map(is_number, texts)),
            max((_second_places(value) for value in found), default=0),
        )

    @classmethod
    @lru_cache(maxsize=64)  # each column of such words asks, and so does each rule about it
    def of_words(cls, words: tuple[Value, ...]) -> ValueFacts:
        """Returns the facts of texts such as those of a dictionary."""
        texts = [word for word in words if isinstance(word, str)]
        return cls(
            tuple(dict.fromkeys(texts)),
            len(set(texts)),
            min(map(len, texts), default=0),
            not any(map(is_number, texts)),
        )


def is_number(text: str) -> bool:
    """Returns whether SQLite may store a text as a number."""
    return _NUMBER.fullmatch(text) is not None


def keeps_from_number(text: str) -> bool:
    """Returns whether no text that has this one in it can be read as a number."""
    return not _OF_NUMBERS.issuperset(text)


def _second_places(value: Value) -> int:
    if isinstance(value, str):  # of a time of day or an interval, else of no interest
        return len(value.rpartition(".")[2].rstrip("0")) if "." in value else 0
    if not isinstance(value, datetime) or not value.microsecond:
        return 0
    return len(f"{value.microsecond:06}".rstrip("0"))
