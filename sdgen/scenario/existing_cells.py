"""What stands for a generator in the columns of entities whose rows are there already."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlglot import exp

from generators_sql.spi import ColumnFacts, Generator, Row
from generators_sql.spi.specs import Spec
from sdgen.column_types import ALL_TYPES
from sdgen.scenario.unchecked_data import as_list, as_mapping, as_text
from sdgen.yaml_scalars import by_value

FILLED_BY = ("generator", "fk", "expr")
"""Keys of a column that say what fills it."""


class ExistingCell(Generator):
    """A cell that is read from the entity's table, by the number of its row.

    No file names it: a column of an entity with ``existing: true`` has it.
    """

    type = "existing"
    column_types = ALL_TYPES
    example = ""

    nullable: bool = False
    keys: tuple[tuple[str, ...], ...] = ()

    def sql(self, row: Row) -> exp.Expression:
        raise TypeError("existing rows are looked up, not computed")

    def summary(self) -> str:
        return "read from its table"

    def longest(self, column: ColumnFacts) -> int | None:
        return column.type.longest

    def places(self, column: ColumnFacts) -> int | None:
        return None if column.type.is_wide else column.type.scale

    def may_be_null(self) -> bool:
        return self.nullable

    def why_not_unique(self, column: ColumnFacts) -> str | None:
        if (column.name,) in self.keys:
            return None
        return (
            f"{column.entity}.{column.name} is read from the table, and is not a key of it. If its "
            "values are unique there, add unique: true"
        )

    def unique_together(
        self, column: ColumnFacts, others: frozenset[str], apart: frozenset[str]
    ) -> bool:
        return any(set(key) <= {column.name, *others} for key in self.keys if column.name in key)


def is_existing(entity: Mapping[Any, Any]) -> bool:
    """Returns whether the data of an entity says that its rows are there already."""
    return by_value(entity.get("existing")) is True


def with_existing_cells(entity: Any) -> Any:
    """Returns the data of an entity whose columns are read from its table; others as they are.

    A column that says itself what fills it keeps that, which the rules refuse.
    """
    if not isinstance(entity, dict) or not is_existing(entity):
        return entity
    columns = entity.get("columns")
    if not isinstance(columns, list):
        return entity
    keys = _keys(entity)
    return {**entity, "columns": [_read(column, keys) for column in columns]}


def _read(column: Any, keys: tuple[tuple[str, ...], ...]) -> Any:
    if not isinstance(column, dict) or any(key in column for key in FILLED_BY):
        return column
    made = ExistingCell(nullable=by_value(column.get("nullable")) is True, keys=keys)
    return {**column, "generator": Spec(type=made.type, params=made)}


def _keys(entity: Mapping[Any, Any]) -> tuple[tuple[str, ...], ...]:
    """Returns what the data says of keys: lists of the columns of each."""
    keys = [[as_text(name) for name in as_list(entity.get("primary_key"))]]
    keys += [[as_text(name) for name in as_list(names)] for names in as_list(entity.get("unique"))]
    for column in map(as_mapping, as_list(entity.get("columns"))):
        if any(by_value(column.get(word)) is True for word in ("primary_key", "unique")):
            keys.append([as_text(column.get("name"))])
    return tuple(tuple(key) for key in keys if key)
