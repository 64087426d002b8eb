"""What a column's default tells of its other values."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Any

from sdgen.adopting.column import Column
from sdgen.adopting.filling.filling import filled_by, generator
from sdgen.adopting.filling.numbers import Spread, number_of
from sdgen.adopting.filling.texts import room_of, text
from sdgen.adopting.guess import Confidence, Guess
from sdgen.adopting.names.matching import name_words
from sdgen.adopting.names.table import Rule, table
from sdgen.column_types import FLOATS, TEXTS, TIMESTAMPS, ColumnType

_LONGEST = 200
_LITERAL = re.compile(
    r"'((?:[^']|''){0,200})'(?:::[a-z0-9_. \"]{1,100}(?:\(\d{1,5}\))?)?", re.IGNORECASE
)
_NUMBER = re.compile(r"\(?(-?\d{1,18}(?:\.\d{1,9})?)\)?(?:::[a-z0-9 ]{1,40})?", re.IGNORECASE)
_TIMES = TIMESTAMPS | {ColumnType.DATE}
_TIME = re.compile(
    r"(?P<day>\d{4}-\d\d-\d\d)(?:[ T](?P<time>\d\d:\d\d:\d\d)(?:\.0+)?(?:Z|[+-]00(?::?00)?)?)?"
)
_TYPED = re.compile(r"^(?:DATE|TIMESTAMP|TIMESTAMPTZ)\s+(?=')", re.IGNORECASE)
_NEVER = frozenset({"1970-01-01", "1969-12-31"})
_FIRST_YEAR, _LAST_YEAR = 1902, 2099
_ALWAYS = frozenset(
    {
        *("created", "create", "inserted", "added", "registered", "updated", "modified", "changed"),
        *("occurred", "issued", "placed", "recorded"),
    }
)
"""Words of columns that say when something was that has been in every row."""
_YES = frozenset({"true", "t", "1", "y", "yes"})
_NO = frozenset({"false", "f", "0", "n", "no"})
_OFTEN, _SELDOM = 0.85, 0.12
_SHARE = 2  # times as often as all others together, where a list does not have the default


def literal(column: Column) -> str | None:
    """Returns a column's default as text, if it is a constant that says something; None if not."""
    said = column.default.strip()
    if len(said) > _LONGEST:
        return None
    if found := _LITERAL.fullmatch(said):
        return found[1].replace("''", "'") or None
    if found := _NUMBER.fullmatch(said):
        return found[1]
    return said.lower() if said.lower() in _YES | _NO else None


def share_of_true(column: Column, share: float) -> float:
    """Returns the share of true cells in a column of flags: most are as the default says.

    Args:
        column: the column.
        share: what its name says.
    """
    said = (literal(column) or "").lower()
    if said in _YES and share < _OFTEN:
        return _OFTEN
    if said in _NO and share > _SELDOM:
        return _SELDOM
    return share


def listed(
    column: Column, rule: Rule, values: Sequence[Any], weights: Sequence[int]
) -> tuple[Sequence[Any], Sequence[int]]:
    """Returns values for a column, its default among them, and how often each one comes.

    Where a rule's values do not have the default, another rule of its group may have listed it:
    of a `status` that is `draft` by default the others are `published` and `archived`. Where none
    has, the default comes most often.

    Args:
        column: a column of strings.
        rule: what its name says.
        values: the values of the rule.
        weights: how often each one comes.
    """
    said = literal(column)
    if said is None or column.type.kind not in TEXTS:
        return values, weights
    for others, theirs in ((values, weights), *_lists(rule.name), *_lists(rule.group)):
        written = _written_like(said, others)
        if said in written:
            return written, theirs
    if said.isspace() or "{" in said or "[" in said:
        return values, weights
    return [said, *values], [_SHARE * sum(weights), *weights]


def _written_like(said: str, values: Sequence[Any]) -> list[str]:
    """Returns values in the case that a default has."""
    texts = [str(value) for value in values]
    if said.isupper() and len(said) > 1:
        return [text.upper() for text in texts]
    if said.islower():
        return [text.lower() for text in texts]
    if said[:1].isupper() and said[1:].islower():
        return [text.capitalize() for text in texts]
    return texts


@cache
def _lists(of: str) -> tuple[tuple[Sequence[Any], Sequence[int]], ...]:
    """Returns the values that rules of some name or group list, and their weights."""
    return tuple(
        (way.fill["choose"], way.fill.get("weights", [1] * len(way.fill["choose"])))
        for rule in table().rules
        if of in (rule.name, rule.group)
        for way in rule.ways
        if "choose" in way.fill
    )


def spread_of(column: Column) -> Spread | None:
    """Returns where the numbers of a column lie by its default; None where that says nothing."""
    said = number_of(literal(column))
    if said is None or said <= 0:
        return None
    if said == 1 and column.type.kind not in FLOATS and not column.type.scale:
        return None
    return Spread(said / 4, said * 4, said, 0.5, is_meant=False)


def guess_by_sentinel(column: Column) -> Guess | None:
    """Returns the guess that rows keep a time by which a default says that nothing has happened.

    Such as ``'1970-01-01'`` and ``'9999-12-31'``; None for other defaults, and where a row always
    has the time, so that the default is only that of rows from before the column was added.
    """
    if column.type.kind not in _TIMES or column.is_unique or column.in_key:
        return None
    found = _TIME.fullmatch(literal(column) or _TYPED.sub("", column.default.strip()).strip("'"))
    if found is None or not _ALWAYS.isdisjoint(name_words(column.name)):
        return None
    day, time = found["day"], found["time"] or "00:00:00"
    if day not in _NEVER and _FIRST_YEAR <= int(day[:4]) < _LAST_YEAR:
        return None
    value = day if column.type.kind is ColumnType.DATE else f"{day}T{time}"
    reason = "always its default, which says that it has not happened"
    return filled_by("const", value=value).guess(column, reason, Confidence.GUESSED, 0.0)


def guess_by_default(column: Column) -> Guess | None:
    """Returns the guess that strings are what the default says; None where it says nothing.

    Other strings are likely to be none that the application knows.
    """
    said = literal(column)
    kinds = TEXTS | {ColumnType.INTERVAL}
    if said is None or column.type.kind not in kinds or column.is_unique or column.in_key:
        return None
    room, shortest = room_of(column), column.facts.shortest or 0
    if not shortest <= len(said) <= (len(said) if room is None else room):
        return None
    filling = text(column, generator("choice", values=[said]))
    if filling is None:
        return None
    reason = "always its default: no other value is known"
    return filling.guess(column, reason, Confidence.GUESSED, 0.0)
