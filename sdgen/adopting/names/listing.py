"""Guesses for look-up tables whose rows everybody knows: codes with their names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from sdgen.adopting.column import Column, Sibling
from sdgen.adopting.facts import Facts
from sdgen.adopting.filling.filling import Filling, filled_by, named, quoted
from sdgen.adopting.filling.texts import alternatives, by_number
from sdgen.adopting.guess import Confidence, Guess
from sdgen.adopting.names.lists import KnownList, list_of
from sdgen.adopting.names.matching import name_words
from sdgen.adopting.names.words import singular
from sdgen.column_types import INTEGERS, TEXTS, DataType

_LONGEST_KEY = 10  # characters of a column called like its table that holds codes, not names
_THREE = 3
_CODES, _CODES3, _NAMES = "code", "code3", "name"


def guess_by_list(column: Column) -> Guess | None:
    """Returns the part of a known row that a column holds; None where there is none.

    Rows with a number have the rows of the list one after the other. Else one column draws them, a
    unique one if there is any, and says what is in the others.
    """
    known = list_of(column.table)
    if known is None or not 0 < column.look_up_rows <= len(known.rows):
        return None
    parts = dict(_parts(known, column))
    mine = parts.get(column.name)
    if mine is None or not _has_key(known, parts):
        return None
    values = known.values(mine)
    if column.is_counted:
        is_apart = column.is_unique and mine in known.unique
        filling = by_number(column, values, is_apart=is_apart)
        return _guess(column, filling, f"the list of {known.name}, one after the other")
    first = _first(known, column, parts)
    if first is None:
        return None
    if first == column.name:
        return _drawn(column, known, values)
    return _belonging(column, first, known.values(parts[first]), values)


def _belonging(
    column: Column, first: str, keys: Sequence[str], values: Sequence[str]
) -> Guess | None:
    """Returns the part of the row that another column draws."""
    is_number = column.type.kind in INTEGERS
    said = [value if is_number else quoted(value) for value in values]
    *cases, (_, last) = zip(map(quoted, keys), said, strict=True)
    listed = " ".join(f"WHEN {key} THEN {value}" for key, value in cases)
    made = f"CASE {named(first)} {listed} ELSE {last} END"
    expr = {"expr": f"CAST({made} AS {column.type})" if is_number else made}
    unique = {"unique": "unchecked"} if column.is_unique else {}
    return _guess(column, Filling({**expr, **unique}), f"the one that belongs to {first}")


def _guess(column: Column, filling: Filling | None, reason: str) -> Guess | None:
    return None if filling is None else filling.guess(column, reason, Confidence.LIKELY, 0.0)


def _drawn(column: Column, known: KnownList, values: Sequence[str]) -> Guess | None:
    if not column.is_unique:
        few = list(dict.fromkeys(values))
        return _guess(column, filled_by("choice", values=few), f"the list of {known.name}")
    made = filled_by("pattern", regex=alternatives(values), unique=True)
    found = _guess(column, made, f"the list of {known.name}, each once")
    again = f"{len(values)} {known.name} in all: to add rows, `continue` the previous run"
    return None if found is None else replace(found, look_at=again)


def _parts(known: KnownList, column: Column) -> Iterator[tuple[str, str]]:
    """Yields the columns of a table that hold a part of a row, with the part."""
    own = Sibling(column.type, column.nullable, facts=column.facts, is_unique=column.is_unique)
    for name, sibling in sorted({**column.siblings, column.name: own}.items()):
        part = None if sibling.is_fk else _part(known, column.table, name, sibling.type)
        if part is None:
            continue
        if sibling.is_unique and part not in known.unique:
            continue
        if _takes(sibling.type, sibling.facts, known.values(part)):
            yield name, part


def _part(known: KnownList, table: str, name: str, kind: DataType) -> str | None:
    length, rest = kind.length, _without_table(name, table)
    if rest:
        found = [part for part, names in known.parts.items() if rest in names]
        if not found:
            return None
        part = found[0]
    else:
        is_key = length is not None and length <= _LONGEST_KEY
        part = next(iter(known.parts)) if is_key or _NAMES not in known.parts else _NAMES
    if part == _CODES and length == _THREE and _CODES3 in known.parts:
        return _CODES3
    return part


def _without_table(name: str, table: str) -> str:
    """Returns a name as one word, without those of its table: code for ``unitmeasurecode``."""
    joined, own = "".join(name_words(name)), [singular(word) for word in name_words(table)]
    for start in range(len(own)):
        if joined.startswith(before := "".join(own[start:])):
            return joined[len(before) :]
    return joined


def _takes(kind: DataType, facts: Facts, values: Sequence[str]) -> bool:
    """Returns whether a column can have all of some values."""
    if facts.values or facts.refused:
        return False
    if kind.kind in INTEGERS:
        return all(value.isdigit() for value in values) and facts == Facts()
    if kind.kind not in TEXTS:
        return False
    most = min(each for each in (kind.length, facts.longest, 10**9) if each is not None)
    least = facts.shortest or 0
    return all(least <= len(value) <= most for value in values) and all(
        _matches(pattern, value) for pattern in facts.patterns for value in values
    )


def _matches(pattern: str, value: str) -> bool:
    try:
        return re.search(pattern, value) is not None
    except re.error:
        return False


def _has_key(known: KnownList, parts: Mapping[str, str]) -> bool:
    return not known.unique.isdisjoint(parts.values())


def _first(known: KnownList, column: Column, parts: Mapping[str, str]) -> str | None:
    """Returns the column that draws a row of a list: it has no value twice in the list."""
    order = [*known.parts]

    def rank(name: str) -> tuple[bool, int, str]:
        is_unique = column.is_unique if name == column.name else column.siblings[name].is_unique
        return not is_unique, order.index(parts[name]), name

    able = [name for name, part in parts.items() if part in known.unique]
    able = [name for name in able if _kind(column, name) in TEXTS]
    return min(able, key=rank) if able else None


def _kind(column: Column, name: str) -> object:
    return column.type.kind if name == column.name else column.siblings[name].type.kind
