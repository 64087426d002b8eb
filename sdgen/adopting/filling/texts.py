"""Strings that fit into a column, and differ where they have to."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from pydantic import ValidationError as ParamsError

from generators_sql.geo.code_lists import CodeList
from generators_sql.registry import get_generator
from generators_sql.spi import ColumnFacts, Fit, Generator
from sdgen.adopting.column import Column
from sdgen.adopting.filling.filling import (
    Filling,
    generator,
    helper,
    helper_name,
)
from sdgen.column_types import TEXTS, ColumnType, DataType

_AS_OF = datetime(2026, 1, 1, tzinfo=UTC)  # only strings are looked at
_FEWEST_DIGITS = 4  # of numbers behind strings, so that there is room for more rows
_SHORTEST_BASE = 3
_SHORTEST_LIST = 8  # values of a list that is gone through
_FEWEST_RUNS = 2
_LONG_LIST = 100  # values of which there are enough for some runs, where no number fits behind
_CODED = frozenset({"country", "currency"})
_CODE_LENGTHS = (2, 3)
_MOST_NAMES = 40  # in an expression
_FIRST = (
    *("DE", "FR", "GB", "US", "NL", "ES", "IT", "PL", "CA", "JP", "BR", "IN", "AU", "AT", "CH"),
    *("EUR", "USD", "GBP", "JPY", "CHF", "CAD", "AUD", "SEK", "NOK", "DKK", "PLN", "CZK", "INR"),
)
"""Codes that tables of countries and currencies begin with."""
_SPECIAL = re.compile(r"([\\^$.|?*+()\[\]{}-])")


def room_of(column: Column) -> int | None:
    """Returns how many characters a column takes at most; None for any."""
    lengths = [n for n in (column.type.length, column.facts.longest) if n is not None]
    return min(lengths, default=None)


def made_by(column: Column, said: Mapping[str, Any]) -> tuple[Generator, ColumnFacts] | None:
    """Returns the generator that YAML says, and the column as generators know it.

    None where there is no such generator.
    """
    if column.type.kind is ColumnType.CHAR and said["type"] == "faker":
        return None  # cut off, a string may end with blanks, which char(n) drops
    try:
        made = get_generator(str(said["type"]))(**said.get("params", {}))
    except ParamsError:
        return None
    facts = ColumnFacts(
        column.table, column.name, column.type, column.nullable, column.rows, _AS_OF
    )
    return made.of_type(column.type.kind), facts


def text(
    column: Column,
    said: Mapping[str, Any],
    helpers: tuple[Mapping[str, Any], ...] = (),
    *,
    may_be_null: bool = False,
    separator: str = " ",
) -> Filling | None:
    """Returns what fills a column of strings by a generator; None where that cannot be.

    Args:
        column: a column of strings; of others the generator is taken as it is.
        said: the generator as YAML says it.
        helpers: hidden columns that it names.
        may_be_null: whether it makes NULLs itself.
        separator: what stands before a number that tells strings apart.
    """
    if column.type.kind not in TEXTS:
        unique = column.is_unique
        filling = _told_apart(column, said) if unique else Filling({"generator": dict(said)})
        return None if filling is None else replace(filling, helpers=helpers)
    if column.is_unique:
        filling = _told_apart(column, said)
        if filling is not None:
            return replace(filling, helpers=helpers, may_be_null=may_be_null)
        if not helpers and (filling := in_turn(column, said, separator)) is not None:
            return filling
        return _numbered(column, said, helpers, may_be_null, separator)
    is_coded = said["type"] in _CODED and not helpers and has_codes_in_turn(column)
    if is_coded and (filling := in_turn(column, said, separator)) is not None:
        return filling
    fit = fit_of(column, said)
    if fit is None:
        return None
    if column.facts.longest is not None and column.facts.longest != column.type.length and fit:
        return _held(column, said, helpers, may_be_null, fit)
    return Filling({**fit, "generator": dict(said)}, helpers, may_be_null)


def fit_of(column: Column, said: Mapping[str, Any]) -> dict[str, Any] | None:
    """Returns the key ``fit`` that a generator needs for a column; None where none helps."""
    found = made_by(column, said)
    if found is None:
        return None
    made, facts = found
    if facts.kind not in made.column_types:
        return None
    room = room_of(column)
    if room is None:
        return {}
    facts = replace(facts, type=DataType(ColumnType.VARCHAR, length=room))
    if made.siblings() and not _is_never_longer(made, facts, room):
        return {"fit": str(Fit.CLIP)} if made.why_not_clip(_clipped(facts)) is None else None
    if not made.is_cut(facts):
        return {}
    ways = {Fit.CHOOSE: made.why_not_choose, Fit.CLIP: made.why_not_clip}
    # Of an address the name is cut off, whatever it is made of.
    order = (Fit.CLIP, Fit.CHOOSE) if said["type"] == "email" else (Fit.CHOOSE, Fit.CLIP)
    for fit in order:
        if ways[fit](replace(facts, fit=fit)) is None:
            return {"fit": str(fit)}
    return None


def _is_never_longer(made: Generator, facts: ColumnFacts, room: int) -> bool:
    """Returns whether strings fit that depend on other columns, of which nothing is known here."""
    if "of" not in type(made).model_fields:
        return False
    # Without the other column any of the list may come.
    longest = made.model_copy(update={"of": None, "via": None}).longest(facts)
    return longest is not None and longest <= room


def _clipped(facts: ColumnFacts) -> ColumnFacts:
    return replace(facts, fit=Fit.CLIP)


def _held(
    column: Column,
    said: Mapping[str, Any],
    helpers: tuple[Mapping[str, Any], ...],
    may_be_null: bool,
    fit: Mapping[str, Any],
) -> Filling:
    """Returns strings made in a hidden column that is as short as a CHECK wants them."""
    name = helper_name(column, "text")
    keys = {**fit, **({"nullable": True} if may_be_null else {})}
    held = helper(name, f"varchar({room_of(column)})", {"generator": dict(said)}, **keys)
    copy = generator("template", template=f"{{{name}}}")
    return Filling({"generator": copy}, (*helpers, held), may_be_null)


def _told_apart(column: Column, said: Mapping[str, Any]) -> Filling | None:
    """Returns a generator that makes no string twice, of the same kind; None where there is none.

    Where values are listed, and there are as many as rows, each comes once.
    """
    tried = [said]
    made = made_by(column, said)
    if made is not None and "unique" in type(made[0]).model_fields:
        tried.append({**said, "params": {**said.get("params", {}), "unique": True}})
    if said["type"] == "choice" and column.type.kind in TEXTS:
        values = [str(value) for value in said["params"]["values"]]
        tried.append(generator("pattern", regex=alternatives(values), unique=True))
    if made is not None and isinstance(made[0], CodeList) and not made[0].siblings():
        tried.append(generator("pattern", regex=alternatives(made[0].values()), unique=True))
    room = room_of(column)
    for each in tried:
        found = made_by(column, each)
        if found is None or found[1].kind not in found[0].column_types:
            continue
        generated, facts = found
        if any(generated.problems(facts)) or generated.why_not_unique(facts) is not None:
            continue
        longest = generated.longest(facts)
        if column.type.kind not in TEXTS or room is None or (longest or room + 1) <= room:
            return Filling({"generator": dict(each)})
        if each["type"] == "email" and generated.why_not_clip(_clipped(facts)) is None:
            return Filling({"fit": str(Fit.CLIP), "generator": dict(each)})
    return None


def has_codes_in_turn(column: Column) -> bool:
    """Returns whether a table has each code of a list once, so that a name beside it has to agree.

    Rows have the one and the other by their number then.
    """
    return column.is_counted and any(
        each.is_unique and each.type.kind in TEXTS and each.type.length in _CODE_LENGTHS
        for each in column.siblings.values()
    )


def in_turn(column: Column, said: Mapping[str, Any], separator: str) -> Filling | None:
    """Returns the values of a list one after the other, by the row's number.

    Behind the last one they begin again, with the number behind them where there is room; nothing
    can be told apart otherwise. None where rows are not numbered from run to run, or nothing is
    listed.
    """
    values = _listed(column, said)
    if not column.is_counted or len(values) < max(_SHORTEST_LIST, 1):
        return None
    return by_number(column, values, separator, is_apart=True)


def by_number(
    column: Column, values: Sequence[str], separator: str = " ", *, is_apart: bool
) -> Filling | None:
    """Returns the values of a list one after the other, by the number that rows have.

    Args:
        column: the column.
        values: the values.
        separator: what stands between one and the number behind it.
        is_apart: whether no two rows may have the same one. Behind the last one the row's number
            tells them apart, where there is room; None where there is not, and the list is too
            short for some runs.
    """
    name, wide = helper_name(column, "number"), max(map(len, values))
    number, count = f'"{name}"', len(values)
    row = "".join(each.ljust(wide) for each in values).replace("'", "''")
    listed = f"RTRIM(SUBSTR('{row}', (({number} - 1) % {count}) * {wide} + 1, {wide}))"
    if column.type.kind not in TEXTS:
        listed = f"CAST({listed} AS {column.type})"
    room, digits = room_of(column), max(_FEWEST_DIGITS, len(str(column.rows)) + 1)
    if is_apart and (room is None or room >= wide + len(separator) + digits):
        again = f"{listed} || '{separator}' || {number}"
        listed = f"CASE WHEN {number} <= {count} THEN {listed} ELSE {again} END"
    elif is_apart and count < min(_LONG_LIST, _FEWEST_RUNS * (column.look_up_rows or _LONG_LIST)):
        return None
    made = helper(name, "bigint", {"generator": generator("sequence")})
    return Filling({"expr": listed}, (made,))


def _listed(column: Column, said: Mapping[str, Any]) -> list[str]:
    """Returns the values that a generator lists and a column takes, in an order that varies."""
    found = made_by(column, said)
    if said["type"] == "choice":
        values = [str(value) for value in said["params"]["values"]]
    elif found is not None and isinstance(found[0], CodeList) and not found[0].siblings():
        rank = {code: place for place, code in enumerate(_FIRST)}
        codes = type(found[0])().values()
        both = zip(codes, found[0].values(), strict=True)
        values = [value for _, value in sorted(both, key=lambda each: rank.get(each[0], 99))]
        values = values if len({*map(len, values)}) == 1 else values[:_MOST_NAMES]
    else:
        values = []
    room = room_of(column)
    fit = [value for value in values if room is None or len(value) <= room]
    return fit if len(fit) == len(values) else []


def _numbered(
    column: Column,
    said: Mapping[str, Any],
    helpers: tuple[Mapping[str, Any], ...],
    may_be_null: bool,
    separator: str,
) -> Filling | None:
    """Returns strings with a number behind them, a different one in each row."""
    room = room_of(column)
    digits = max(_FEWEST_DIGITS, len(str(column.rows)) + 1)
    base_type = DataType(ColumnType.TEXT)
    if room is not None:
        if room - digits - len(separator) < _SHORTEST_BASE:
            return None
        base_type = DataType(ColumnType.VARCHAR, length=room - digits - len(separator))
    base = replace(column, type=base_type, is_unique=False, facts=type(column.facts)())
    fit = fit_of(base, said)
    if fit is None:
        return None
    base_name, number_name = helper_name(column, "base"), helper_name(column, "number")
    keys = {**fit, **({"nullable": True} if may_be_null else {})}
    made = (
        helper(base_name, str(base_type), {"generator": dict(said)}, **keys),
        helper(number_name, "bigint", {"generator": generator("sequence")}),
    )
    template = f"{{{base_name}}}{separator}{{{number_name}}}"
    return Filling(
        {"generator": generator("template", template=template)}, (*helpers, *made), may_be_null
    )


def alternatives(values: Sequence[str]) -> str:
    """Returns the regular expression of a list of strings."""
    return f"({'|'.join(map(escaped, values))})"


def escaped(text: str) -> str:
    """Returns a string as a regular expression of itself."""
    return _SPECIAL.sub(r"\\\1", text)
