"""Names that differ among the rows of one parent: the departments of a clinic."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from sdgen.adopting.column import Column
from sdgen.adopting.filling.filling import generator, generator_of
from sdgen.adopting.guess import Guess
from sdgen.adopting.names.guessing import guess_by_name
from sdgen.adopting.shape import Shapes
from sdgen.adopting.source import SourceTable


def guess_different(table: SourceTable, shapes: Shapes, column: Column) -> Guess | None:
    """Returns a list that a column's name tells, of which each parent's rows have different values.

    None where no key of a foreign key and the column asks for that, the name tells no list, or a
    parent may have more rows than there are values.
    """
    found = _pointing(table, shapes, column.name)
    if found is None:
        return None
    via, most = found
    guess = guess_by_name(replace(column, is_unique=False))
    if guess is None or guess.helpers or "fit" in guess.column:
        return None
    kind, params = generator_of(guess.column)
    if kind != "choice":
        return None
    values = params["values"]
    if len({str(value).lower() for value in values}) < max(len(values), most):
        return None
    made = generator("choice", values=values, per=via)
    reason = f"{guess.reason}; different for each row of one {via}"
    return replace(guess, column={**guess.column, "generator": made}, reason=reason)


def _pointing(table: SourceTable, shapes: Shapes, name: str) -> tuple[str, int] | None:
    """Returns what decides how many rows a parent has, and how many at most."""
    keys = [key for key in table.keys if name in key]
    if (name,) in keys or name not in shapes.unique:
        return None
    for via, shape in shapes.of.items():
        said = shape.distribution
        if not isinstance(said, Mapping) or said.get("type") != "children":
            continue
        if not table.by_name[via].nullable and all(via in key for key in keys):
            return via, int(str(said["max"]))
    return None
