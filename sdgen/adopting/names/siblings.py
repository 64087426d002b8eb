"""Other columns of a table, found by the rules that they are for."""

from __future__ import annotations

import re
from collections.abc import Iterable

from sdgen.adopting.column import Column, Sibling
from sdgen.adopting.names.matching import Match, classes_of, matches
from sdgen.adopting.names.table import OR_ELSE, Way, table
from sdgen.adopting.names.words import words_of

# Parts of a place that may be the one which draws it, the first of a table does.
PLACES = (
    *("city", "city_own_name", "postal_code", "country_own_code", "country_code"),
    *("country", "country_own_name", "region", "region_text", "region_own_name"),
    *("time_zone", "latitude", "longitude", "location_text"),
)
_POINT = ("latitude", "longitude")
_SHORTEST_PLACE = 8  # characters that a column needs for names of places


def match_of(column: str, sibling: Sibling, table: str) -> Match | None:
    """Returns what the name of a column says, whatever columns stand beside it; None if nothing."""
    found = matches(table, column, sibling.type)
    return next((match for match in found if not match.rule.siblings), None)


def find(
    column: Column,
    mine: Match,
    rules: Iterable[str],
    *,
    same_prefix: bool = False,
    may_lack: bool = False,
) -> str | None:
    """Returns the column of a table that one of some rules is for, which a column may be made of.

    Of several it is that of the first rule, with the words in front that the column's own name
    has, and of those one that ends like it, as ``starts_on`` and ``ends_on`` do. None where there
    is none, or its cells may be NULL where the column accepts none.

    Args:
        column: the column.
        mine: what its own name says.
        rules: the rules.
        same_prefix: whether the words in front have to be the same. They have to be where they say
            that somebody else is meant, as in ``emergency_contact_name``.
        may_lack: whether its cells may be NULL where the column accepts none.
    """
    same_prefix = same_prefix or not table().others.isdisjoint(mine.before)
    found: list[tuple[bool, int, bool, str]] = []
    order = {rule: place for place, rule in enumerate(rules)}
    last = words_of(column.name)[-1:]
    for name, sibling in column.siblings.items():
        if sibling.is_fk or (sibling.nullable and not (column.nullable or may_lack)):
            continue
        match = match_of(name, sibling, column.table)
        if match is None or match.rule.name not in order:
            continue
        is_same = match.before == mine.before
        if is_same or not (same_prefix or match.before):
            alike = words_of(name)[-1:] == last
            found.append((not is_same, order[match.rule.name], not alike, name))
    return min(found)[3] if found else None


def has_any(column: Column, rules: Iterable[str]) -> bool:
    """Returns whether a table has a column, besides another one, that one of some rules is for."""
    wanted = {*rules}
    for name, sibling in column.siblings.items():
        match = match_of(name, sibling, column.table)
        if match is not None and match.rule.name in wanted:
            return True
    return False


def bound(column: Column, match: Match, way: Way) -> dict[str, str] | None:
    """Returns the columns that a way needs, by their aliases; None where one is missing."""
    found = {}
    for alias, rules in way.needs.items():
        may_lack = OR_ELSE in way.fill or _is_only_asked(alias, str(way.fill.get("expr", "")))
        name = find(column, match, rules, may_lack=may_lack)
        if name is None:
            return None
        found[alias] = name
    return found


def _is_only_asked(alias: str, sql: str) -> bool:
    """Returns whether an expression only asks of a column whether it is NULL."""
    asked = len(re.findall(rf"\${alias} IS (NOT )?NULL\b", sql))
    return 0 < asked == len(re.findall(rf"\${alias}\b", sql))


def place_anchor(column: Column, match: Match) -> str | None:
    """Returns the column of a table that draws the place which a column is a part of.

    None where it is the column itself. It is one whose own values nothing else decides.
    """
    order = {rule: number for number, rule in enumerate(PLACES)}
    mine = order.get(match.rule.name, len(order))
    if column.is_unique:
        mine = len(order)
    found: list[tuple[int, str]] = []
    for name, sibling in column.siblings.items():
        other = match_of(name, sibling, column.table)
        if other is None or other.rule.name not in order or other.before != match.before:
            continue
        facts = sibling.facts
        decided = sibling.is_fk or sibling.is_unique or facts.values or facts.patterns
        if decided or (sibling.nullable and not column.nullable) or not _draws(other, sibling):
            continue
        rank = (order[other.rule.name], name)
        if rank < (mine, column.name):
            found.append(rank)
    return min(found)[1] if found else None


def _draws(match: Match, sibling: Sibling) -> bool:
    """Returns whether a column is filled with a part of a place."""
    room = sibling.type.length
    if match.rule.name in _POINT:
        return sibling.type.precision is None or (sibling.type.scale or 0) > 0
    if "text" not in classes_of(sibling.type):
        return False
    if room is None:
        return True
    is_code = match.rule.name in ("country_code", "country_own_code")
    return room == len("DE") if is_code else room >= _SHORTEST_PLACE


__all__ = ["PLACES", "bound", "find", "has_any", "match_of", "place_anchor"]
