"""What the name of an array says of its elements: ``phone_numbers`` holds phone numbers."""

from __future__ import annotations

from collections.abc import Iterable

from sdgen.adopting.column import Column
from sdgen.adopting.filling.filling import filled_by, generator, generator_of
from sdgen.adopting.guess import Confidence, Guess
from sdgen.adopting.names.defaults import literal
from sdgen.adopting.names.guessing import guess_by_name
from sdgen.adopting.names.words import singular, words_of
from sdgen.adopting.stored_types import is_of_its_type
from sdgen.column_types import ColumnType, DataType

_MOST = 3
_WORDS = ("alpha", "beta", "gamma", "delta", "omega")  # of lists of which nothing else is known
# Plurals that are usually written as an object of keys and values.
_OF_KEYS = frozenset(
    {
        *("attributes", "counts", "details", "fields", "headers", "labels", "options"),
        *("parameters", "params", "preferences", "properties", "props", "settings", "stats"),
        *("statistics", "terms", "traits", "values", "variables"),
    }
)


def guess_by_element(column: Column) -> Guess | None:
    """Returns what fills an array whose name says of what; None where it says nothing.

    Elements that need other columns, or that are fitted to a length, are none of these.
    """
    if column.type.kind is ColumnType.JSON:
        return _json(column)
    element = column.type.element
    stored_type = column.stored_type.removesuffix("[]")
    if element is None or column.is_unique or not is_of_its_type(element, stored_type):
        return None
    *words, last = words_of(column.name) or ("",)
    names = dict.fromkeys((column.name, "_".join((*words, singular(last)))))
    return _array_of(column, element, names)


def _json(column: Column) -> Guess | None:
    """Returns what fills a JSON column that is an array, by its default or its name."""
    default = literal(column) or ""
    if column.is_unique or column.facts.patterns or default.startswith("{"):
        return None
    *words, last = words_of(column.name) or ("",)
    one = singular(last)
    if one != last and last not in _OF_KEYS:
        text = DataType(ColumnType.TEXT)
        listed = DataType(ColumnType.ARRAY, element=text)
        as_array = Column(column.table, column.name, listed, stored_type="text[]", rows=column.rows)
        guess = guess_by_name(as_array) or _array_of(column, text, ["_".join((*words, one))])
        if guess is not None and not guess.helpers and {*guess.column} == {"generator"}:
            return guess
    if not default.startswith("["):
        return None
    said = filled_by("array", of=generator("choice", values=_WORDS), max=2, unique=True)
    return said.guess(column, "an array, as its default is", Confidence.GUESSED)


def _array_of(column: Column, element: DataType, names: Iterable[str]) -> Guess | None:
    """Returns arrays of what one of some names says; None where none says anything."""
    for name in names:
        guess = guess_by_name(Column(column.table, name, element, rows=column.rows))
        if guess is None or guess.helpers or {*guess.column} != {"generator"}:
            continue
        kind, params = generator_of(guess.column)
        values = params.get("values", ()) if kind == "choice" else ()
        least = column.facts.shortest or 0
        most = max(least, min(_MOST, column.facts.longest or _MOST))
        of, differ = guess.column["generator"], {}
        if len(values) >= most:
            # Those that differ are drawn without weights.
            of, differ = generator("choice", values=values), {"unique": True}
        said = filled_by("array", of=of, min=least, max=most, **differ)
        return said.guess(column, guess.reason, guess.confidence)
    return None
