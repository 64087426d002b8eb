"""How the ways of rules fill a column: each kind of filling by a function of its own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from fractions import Fraction
from typing import Any

from sdgen.adopting.column import Column
from sdgen.adopting.filling.filling import (
    Filling,
    can_be_templated,
    filled_by,
    generator,
)
from sdgen.adopting.filling.numbers import Spread, limits, number, number_of, places_of
from sdgen.adopting.filling.texts import by_number, has_codes_in_turn, room_of, text
from sdgen.adopting.filling.times import between
from sdgen.adopting.names.defaults import listed, share_of_true
from sdgen.adopting.names.dependent_fills import DEPENDENT
from sdgen.adopting.names.matching import Match
from sdgen.adopting.names.siblings import place_anchor
from sdgen.adopting.names.table import OR_ELSE, Way
from sdgen.column_types import NUMBERS, TEXTS, ColumnType

_MOST_LISTED = 4  # elements of arrays
_FORMATS = {"country": "name", "country_code": "alpha2"}  # of lists, each of which comes once
_FARTHEST = {"latitude": 90, "longitude": 180}  # degrees
_YES, _NO = "Y", "N"


def fill(column: Column, match: Match, way: Way, columns: Mapping[str, str]) -> Filling | None:
    """Returns what fills a column in some way; None where that way does not suit it.

    Args:
        column: the column.
        match: the rule that its name is for.
        way: the way.
        columns: alias → a column of the table that the way needs.
    """
    for kind, said in way.fill.items():
        if not _suits(kind, column):
            continue
        filling = _KINDS[kind](column, match, way, columns, said)
        if filling is not None:
            if kind == OR_ELSE:
                return filling
            may_be_null = any(column.siblings[name].nullable for name in columns.values())
            return replace(filling, may_be_null=filling.may_be_null or may_be_null)
    return None


def _suits(kind: str, column: Column) -> bool:
    """Returns whether a kind of filling is one for a column of that type."""
    if column.type.kind in NUMBERS:
        return kind not in ("weights", "words", "mask")
    return kind not in ("weights", "number")


def _generator(
    column: Column, match: Match, _: Way, columns: Mapping[str, str], said: Any
) -> Filling | None:
    if not all(map(_is_plain, columns.values())):
        return None
    with_names = _with_columns(said, columns)
    return text(
        column,
        with_names,
        may_be_null=any(column.siblings[name].nullable for name in columns.values()),
        separator=match.separator,
    )


def _is_plain(name: str) -> bool:
    return not name.startswith("$")


def _with_columns(said: Any, columns: Mapping[str, str]) -> Any:
    """Returns what a rule says with the names of columns instead of their aliases."""
    if isinstance(said, Mapping):
        return {key: _with_columns(value, columns) for key, value in said.items()}
    if isinstance(said, list):
        return [_with_columns(value, columns) for value in said]
    if isinstance(said, str) and said.startswith("$"):
        return columns.get(said[1:], said)
    return said


def _choose(
    column: Column, match: Match, way: Way, _: Mapping[str, str], said: Any
) -> Filling | None:
    values, weights = listed(column, match.rule, said, way.fill.get("weights", [1] * len(said)))
    is_weighted = "weights" in way.fill or values != said
    kept = [(value, weight) for value, weight in zip(values, weights, strict=True)]
    kept = [(value, weight) for value, weight in kept if _accepts(column, value)]
    if len(kept) < min(len(said), 2):
        return None
    values = [_as_listed(column, value) for value, _ in kept]
    if column.is_unique:
        if column.type.kind in NUMBERS:
            return None
        return text(column, generator("choice", values=values), separator=match.separator)
    if match.is_own and 0 < column.look_up_rows <= len(values) and column.is_counted:
        return by_number(column, values, is_apart=False)
    params: dict[str, Any] = {"values": values}
    if is_weighted:
        params["weights"] = [weight for _, weight in kept]
    return filled_by("choice", **params)


def _as_listed(column: Column, value: Any) -> Any:
    return str(value) if column.type.kind in TEXTS else value


def _accepts(column: Column, value: Any) -> bool:
    """Returns whether a column's type and bounds accept a value."""
    if column.type.kind in TEXTS:
        room, shortest = room_of(column), column.facts.shortest
        length = len(str(value))
        return (room is None or length <= room) and (shortest is None or length >= shortest)
    found = number_of(value)
    if found is None or column.type.kind not in NUMBERS:
        return False
    low, high = limits(column)
    if (found * 10 ** places_of(column.type)).denominator != 1:
        return False
    return (low is None or low <= found) and (high is None or found <= high)


def _words(
    column: Column, match: Match, _: Way, __: Mapping[str, str], said: Any
) -> Filling | None:
    return text(column, generator("pattern", regex=said), separator=match.separator)


def _mask(column: Column, match: Match, _: Way, __: Mapping[str, str], said: Any) -> Filling | None:
    return text(column, generator("pattern", mask=said), separator=match.separator)


def _number(column: Column, _: Match, __: Way, ___: Mapping[str, str], said: Any) -> Filling | None:
    median = number_of(said["median"]) if "median" in said else None
    places = 0 if said.get("whole") else said.get("places")
    low, high = (Fraction(str(said[end])) for end in ("low", "high"))
    return number(column, Spread(low, high, median, said.get("sigma", 1.0), places))


def _time(column: Column, _: Match, __: Way, ___: Mapping[str, str], said: Any) -> Filling | None:
    low, high = said
    return between(column, str(low), str(high))


def _place(
    column: Column, match: Match, way: Way, _: Mapping[str, str], said: Any
) -> Filling | None:
    is_number = column.type.kind in NUMBERS
    if column.is_unique and is_number:
        return None
    if is_number and not _accepts(column, _FARTHEST[said]):
        return None
    if said in _FORMATS and (column.is_unique or has_codes_in_turn(column)):
        listed = generator("country", format=_FORMATS[said])
        return text(column, listed, separator=match.separator)
    params = {"part": said}
    anchor = place_anchor(column, match)
    if anchor is not None:
        params["of"] = anchor
    may_be_null = anchor is not None and column.siblings[anchor].nullable
    return text(column, generator("place", **params), may_be_null=may_be_null)


def _template(
    column: Column, match: Match, _: Way, columns: Mapping[str, str], said: Any
) -> Filling | None:
    if not all(map(can_be_templated, columns.values())):
        return None
    written = said
    for alias, name in columns.items():
        written = written.replace(f"${alias}", name)
    may_be_null = any(column.siblings[name].nullable for name in columns.values())
    made = generator("template", template=written)
    return text(column, made, may_be_null=may_be_null, separator=match.separator)


def _flag(column: Column, _: Match, __: Way, ___: Mapping[str, str], said: Any) -> Filling | None:
    if column.is_unique:
        return None
    p = share_of_true(column, said)
    if column.type.kind is ColumnType.BOOL:
        return filled_by("bool", p=p)
    yes, no = (_YES, _NO) if column.type.kind in TEXTS else (1, 0)
    share = round(p * 100)
    return filled_by("choice", values=[yes, no], weights=[share, 100 - share])


def _list(
    column: Column, match: Match, way: Way, columns: Mapping[str, str], said: Any
) -> Filling | None:
    element = column.type.element
    room = None if element is None else element.length
    values = [value for value in said if room is None or len(value) <= room]
    if not values or column.is_unique:
        return None
    of = generator("choice", values=values)
    least = column.facts.shortest or 0
    most = min(max(3, least), len(values), column.facts.longest or len(values))
    if least > most:
        return None
    return filled_by("array", of=of, min=least, max=most, unique=True)


def _list_of(
    column: Column, _: Match, __: Way, ___: Mapping[str, str], said: Any
) -> Filling | None:
    element = column.type.element
    if column.is_unique or element is None or element.length is not None:
        return None
    return filled_by("array", of=dict(said), min=0, max=_MOST_LISTED // 2)


_Fill = Callable[[Column, Match, Way, Mapping[str, str], Any], Filling | None]
_KINDS: dict[str, _Fill] = {
    "generator": _generator,
    "choose": _choose,
    "words": _words,
    "mask": _mask,
    "number": _number,
    "time": _time,
    "place": _place,
    "template": _template,
    "flag": _flag,
    "list": _list,
    "list_of": _list_of,
    **DEPENDENT,
}
