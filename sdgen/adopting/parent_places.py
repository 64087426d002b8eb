"""Columns of a row that are parts of the place of the row that it points to.

The district, postal code and phone number of an address are those of its city, and a city is in the
country that its row names.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from generators_sql.geo.places import cities, place_countries
from sdgen.adopting.amounts.parts import computed, is_free
from sdgen.adopting.choosing import TableContext
from sdgen.adopting.column import Column
from sdgen.adopting.draft import DraftColumn
from sdgen.adopting.filling.filling import free_name, generator, generator_of, helper
from sdgen.adopting.filling.texts import fit_of
from sdgen.adopting.graph import Pointer
from sdgen.adopting.names.lists import list_of
from sdgen.adopting.names.matching import context_words, name_words
from sdgen.adopting.names.words import singular
from sdgen.adopting.shape import Shapes
from sdgen.scenario.table_names import TableName

_PLACES = context_words(("city", "region", "=address", "=suburb", "=postcode"))
_COUNTRIES, _NAME = "countries", "name"


def with_places_of_parents(
    context: TableContext,
    columns: Sequence[DraftColumn],
    drafted: Mapping[TableName, Sequence[DraftColumn]],
    shapes: Mapping[TableName, Shapes],
) -> list[DraftColumn]:
    """Returns the columns of a table, whose places are those of the rows that it points to.

    Args:
        context: the table.
        columns: its columns.
        drafted: the columns of the tables that were drafted before it.
        shapes: how many rows these get.
    """
    drawn = {each.name for each in columns if "fk" in each.keys}
    found = [
        (pointer, place)
        for pointer in context.pointers.values()
        if pointer.column in drawn and not pointer.key.is_implied
        for place in [_place_of(drafted.get(pointer.parent, ()))]
        if place is not None and _is_place(pointer.parent)
    ]
    if len(found) == 1:
        ((pointer, place),) = found
        return [_of_parent(context, each, pointer, place) for each in columns]
    return _in_countries(context, columns, drafted, shapes)


def _is_place(table: TableName) -> bool:
    return not _PLACES.isdisjoint(map(singular, name_words(table.name)[-1:]))


def _place_of(columns: Sequence[DraftColumn]) -> DraftColumn | None:
    """Returns the column that tells the place of a row: the one that draws it, if there is one."""
    places = [each for each in columns if generator_of(each.keys)[0] == "place"]
    return min(places, key=lambda each: "of" in generator_of(each.keys)[1], default=None)


def _of_parent(
    context: TableContext, column: DraftColumn, pointer: Pointer, place: DraftColumn
) -> DraftColumn:
    """Returns a part of a place, or a phone number, as that of the row pointed to."""
    kind, params = generator_of(column.keys)
    if kind not in ("place", "phone") or not is_free(context, column):
        return column
    may_lack = context.table.by_name[pointer.column].nullable or "nullable" in place.keys
    if may_lack and "nullable" not in column.keys:
        return column
    there = {"of": place.name, "via": pointer.column}
    if kind == "phone":
        said = generator("phone", **there, fictional=False, format="international")
    else:
        said = generator("place", part=params["part"], **there)
    fit = fit_of(Column(context.table.name.name, column.name, column.type), said)
    if fit is None:
        return column
    nulls = {key: column.keys[key] for key in ("null_rate",) if key in column.keys}
    reason = f"{column.reason}; of the place of {pointer.column}"
    made = computed(column, {**nulls, **fit, "generator": said}, reason)
    return replace(made, confidence=column.confidence)


def _in_countries(
    context: TableContext,
    columns: Sequence[DraftColumn],
    drafted: Mapping[TableName, Sequence[DraftColumn]],
    shapes: Mapping[TableName, Shapes],
) -> list[DraftColumn]:
    """Returns the columns of a table of cities, each in the country that it points to."""
    place = _place_of(columns)
    keys = [
        (each, pointer, names)
        for each in columns
        if (pointer := context.pointers.get(each.name)) is not None
        and "within" not in each.keys.get("fk", {})  # type: ignore[operator]
        for names in _country_names(pointer.parent, drafted, shapes)
    ]
    if place is None or "nullable" in place.keys or len(keys) != 1:
        return [*columns]
    params = generator_of(place.keys)[1]
    ((key, pointer, (column, names)),) = keys
    codes = [code for code, name in _codes() if name in names]
    if "of" in params or "countries" in params or not codes or not is_free(context, place):
        return [*columns]
    name = free_name(f"{key.name}_country", context.table.by_name)
    said = generator("place", part="country", of=place.name)
    country = helper(name, "text", {"generator": said})
    fk = {"entity": context.names[pointer.parent], "column": pointer.reference}
    found = {each.name: each for each in columns}
    keys_kept = {each: place.keys[each] for each in ("fit",) if each in place.keys}
    found[place.name] = computed(
        place,
        {**keys_kept, "generator": generator("place", **{**params, "countries": codes})},
        f"{place.reason}; in one of {pointer.parent.name}",
    )
    found[key.name] = computed(
        key,
        {"fk": {**fk, "within": {column: name}}},
        f"FOREIGN KEY; the country of {place.name}",
        (country,),
    )
    return [found[each.name] for each in columns]


def _codes() -> Iterator[tuple[str, str]]:
    """Yields the countries of which places are known: code and name."""
    names = {city.country.facts.alpha2: city.country.facts.name for city in cities()}
    yield from ((code, names[code]) for code in place_countries() if code in names)


def _country_names(
    table: TableName,
    drafted: Mapping[TableName, Sequence[DraftColumn]],
    shapes: Mapping[TableName, Shapes],
) -> Iterator[tuple[str, frozenset[str]]]:
    """Yields the column that has the names of listed countries, with these."""
    known = list_of(table.name)
    if known is None or known.name != _COUNTRIES or table not in drafted:
        return
    names = known.values(_NAME)[: shapes[table].rows]
    for each in drafted[table]:
        if "expr" in each.keys and f"'{names[0]} " in str(each.keys["expr"]):
            yield each.name, frozenset(names)
            return
