"""How strings are made to fit a column that is shorter than they may be."""

from __future__ import annotations

from enum import StrEnum

from sqlglot import exp

from dialects import sql_nodes as x


class Fit(StrEnum):
    """What is done about strings that may be longer than their column."""

    CLIP = "clip"
    """They are cut off."""
    CHOOSE = "choose"
    """Only such are made as fit."""


def within(longest: int | None, room: int | None) -> int | None:
    """Returns the characters of the longest string, where all have to fit into some room."""
    return longest if room is None or (longest is not None and longest <= room) else room


def nothing_fits(shortest: int, length: int | None) -> str | None:
    """Returns that the shortest text does not fit a column; None if it does."""
    if length is None or shortest <= length:
        return None
    return f"its shortest text has {shortest} characters"


def cut_off(held: exp.Expression, length: int) -> exp.Expression:
    """Returns a string without what is beyond so many characters, and without a space before that.

    A string that fits stays as it is, spaces at its end included; NULL stays NULL.

    Args:
        held: the string; a column or used once.
        length: the most characters that it may have.
    """
    beginning = x.substring(x.copied(held), x.integer(1), x.integer(length))
    is_longer = exp.GT(this=x.length(x.copied(held)), expression=x.integer(length))
    return x.case((is_longer, x.trimmed(beginning, x.text(" "), "trailing")), otherwise=held)
