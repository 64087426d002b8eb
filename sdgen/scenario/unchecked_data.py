"""Plain data of a file that may be broken: what can be read of it, and copies to change."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sdgen.yaml_scalars import as_written, is_scalar

Place = tuple[str | int, ...]

ROWS_OF = "rows_of"
"""The key of an entity that lists its rows, and the type name of the generator of such columns."""


def as_list(value: Any) -> list[Any]:
    """Returns the value if it is a list, else an empty one."""
    return value if isinstance(value, list) else []


def as_mapping(value: Any) -> dict[Any, Any]:
    """Returns the value if it is a mapping, else an empty one."""
    return value if isinstance(value, dict) else {}


def as_text(value: Any) -> str:
    """Returns the value if it is a scalar, as it is written; else an empty text."""
    text = as_written(value)
    return text if isinstance(text, str) else ""


def names_in(value: Any) -> list[str] | None:
    """Returns the names of the mappings of a list; None if not all of them can be read."""
    names = [as_text(as_mapping(item).get("name")) for item in as_list(value)]
    return names if names and all(names) else None


def with_own_columns(data: dict[str, Any]) -> dict[str, Any]:
    """Returns a scenario's data in which each entity and column may be changed by itself.

    In YAML an alias makes several places hold the very same mapping.
    """
    entities = data.get("entities")
    if not isinstance(entities, list):
        return data
    return {**data, "entities": [_copied(entity) for entity in entities]}


def _copied(entity: Any) -> Any:
    if not isinstance(entity, dict):
        return entity
    columns = entity.get("columns")
    if not isinstance(columns, list):
        return dict(entity)
    return {**entity, "columns": [dict(c) if isinstance(c, dict) else c for c in columns]}


def entities_in(data: dict[str, Any]) -> Iterator[tuple[Place, dict[str, Any]]]:
    """Yields the entities that are mappings, each behind its path."""
    for index, entity in enumerate(as_list(data.get("entities"))):
        if isinstance(entity, dict):
            yield ("entities", index), entity


def columns_in(place: Place, entity: dict[str, Any]) -> Iterator[tuple[Place, dict[str, Any]]]:
    """Yields the columns of an entity that are mappings, each behind its path."""
    for index, column in enumerate(as_list(entity.get("columns"))):
        if isinstance(column, dict):
            yield (*place, "columns", index), column


def short_form(column: dict[str, Any]) -> dict[str, Any] | None:
    """Returns the generator that a column without one says in short form."""
    if "generator" in column:
        return None
    if isinstance(column.get("fk"), dict):
        return {"type": "fk", "params": dict(column["fk"])}
    if is_scalar(column.get("expr")):
        return {"type": "expr", "params": {"sql": column["expr"]}}
    return None


def is_listed(column: dict[str, Any]) -> bool:
    """Returns whether a column takes its values from a list, row by row."""
    return as_text(as_mapping(column.get("generator")).get("type")) == ROWS_OF


def has_list(entity: dict[str, Any]) -> bool:
    """Returns whether an entity's rows are those of a list."""
    return any(is_listed(column) for _, column in columns_in((), entity))
