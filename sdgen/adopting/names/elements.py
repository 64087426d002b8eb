"""What the name of an array says of its elements: ``phone_numbers`` holds phone numbers."""

from __future__ import annotations

from sdgen.adopting.column import Column
from sdgen.adopting.filling.filling import filled_by, generator, generator_of
from sdgen.adopting.guess import Guess
from sdgen.adopting.names.guessing import guess_by_name
from sdgen.adopting.names.words import singular, words_of
from sdgen.adopting.stored_types import is_of_its_type

_MOST = 3


def guess_by_element(column: Column) -> Guess | None:
    """Returns what fills an array whose name says of what; None where it says nothing.

    Elements that need other columns, or that are fitted to a length, are none of these.
    """
    element = column.type.element
    stored_type = column.stored_type.removesuffix("[]")
    if element is None or column.is_unique or not is_of_its_type(element, stored_type):
        return None
    *words, last = words_of(column.name) or ("",)
    for name in dict.fromkeys((column.name, "_".join((*words, singular(last))))):
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
