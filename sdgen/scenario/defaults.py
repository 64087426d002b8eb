"""Defaults per column type: laid under the columns that do not speak for themselves."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from generators_sql.registry import working_generator
from sdgen.column_types import ALIASES, ColumnType, kind_named, parse_column_type
from sdgen.errors import Problem, did_you_mean, shown
from sdgen.scenario.column_defaults import ColumnDefaults
from sdgen.scenario.documents import Document
from sdgen.scenario.existing_cells import FILLED_BY, is_existing
from sdgen.scenario.unchecked_data import (
    Place,
    as_list,
    as_mapping,
    as_text,
    columns_in,
    entities_in,
    is_listed,
    with_own_columns,
)
from sdgen.yaml_scalars import by_value

_NULLS = ("nullable", "null_rate")


def with_defaults(document: Document) -> Document:
    """Returns a scenario's document whose columns have what its ``defaults`` say.

    A column's own keys win; its generator wins whole, in short form too. A column that says
    ``nullable: false``, or is part of the primary key, takes nothing about NULLs. Problems with
    what came from ``defaults`` are told of there.
    """
    defaults = {
        kind: (place, said)
        for kind, place, said in _by_kind(document.data)
        if isinstance(said, dict)
    }
    if not defaults:
        return document
    data = with_own_columns(document.data)
    origins = dict(document.origins)
    for entity_place, entity in entities_in(data):
        if is_existing(entity):
            continue  # its columns are read as they are
        for column_place, column in columns_in(entity_place, entity):
            kind = _kind(column.get("type"))
            if kind not in defaults:
                continue
            place, said = defaults[kind]
            for key in _taken(said, column, entity):
                column[key] = said[key]
                origins[(*column_place, key)] = (*place, key)
    return replace(document, data=data, origins=origins)


def default_problems(document: Document) -> Iterator[Problem]:
    """Yields what is wrong with the types in ``defaults`` and the generators for them."""
    seen: dict[ColumnType, str] = {}
    for kind, place, said in _by_kind(document.data):
        if kind is None:
            known = [*ColumnType, *ALIASES]
            name = place[-1]
            yield document.problem(
                place,
                f"unknown column type (got {shown(name)}).{did_you_mean(name, known)} Use a "
                "column type without a size, such as int, text, enum or array",
            )
            continue
        if kind in seen:
            yield document.problem(place, f"is the same type as {seen[kind]}. Make one of the two")
        seen.setdefault(kind, str(place[-1]))
        yield from _unfit(document, kind, place, as_mapping(said))


def _unfit(
    document: Document, kind: ColumnType, place: Place, said: dict[str, Any]
) -> Iterator[Problem]:
    wanted = as_mapping(said.get("generator")).get("type")
    generator = working_generator(wanted)
    if generator is not None and kind not in generator.column_types:
        fitting = ", ".join(sorted(generator.column_types))
        yield document.problem(
            (*place, "generator"),
            f"{generator.type} cannot fill columns of type {kind}. It fills: {fitting}",
        )
    if said.get("null_rate") and by_value(said.get("nullable")) is False:
        yield document.problem(
            (*place, "null_rate"), "needs columns that accept NULL. Add nullable: true"
        )


def _by_kind(data: dict[str, Any]) -> Iterator[tuple[ColumnType | None, Place, Any]]:
    for name, said in as_mapping(data.get("defaults")).items():
        yield _kind_named(name), ("defaults", name), said


def _kind_named(name: object) -> ColumnType | None:
    return kind_named(name) if isinstance(name, str) else None


def _kind(column_type: object) -> ColumnType | None:
    try:
        return parse_column_type(column_type).kind
    except ValueError:
        return None


def _taken(said: dict[str, Any], column: dict[str, Any], entity: dict[str, Any]) -> list[str]:
    """Returns the keys that a column takes from the defaults of its type."""
    taken = [
        key
        for key in ColumnDefaults.model_fields
        if said.get(key) is not None and key not in column
    ]
    if any(key in column for key in FILLED_BY):
        taken = [key for key in taken if key != "generator"]
    if is_listed(column):
        taken = [key for key in taken if key != "null_rate"]  # its list has the NULLs
    whole = entity.get("primary_key")
    key = [as_text(name) for name in as_list(as_mapping(whole).get("columns", whole))]
    in_key = column.get("primary_key") or as_text(column.get("name")) in key
    if in_key or by_value(column.get("nullable")) is False:
        taken = [key for key in taken if key not in _NULLS]
    return taken
