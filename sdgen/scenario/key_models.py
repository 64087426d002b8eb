"""The models of an entity's keys: primary key, unique columns, indexes, foreign keys."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Discriminator, Field, Tag

from sdgen.errors import shown
from sdgen.scenario.model_base import Model

ColumnNames = Annotated[list[str], Field(min_length=1)]

UNCHECKED = "unchecked"
IsUnique = bool | Literal["unchecked"]
"""Whether no two rows may be the same; ``unchecked``: without a proof that none are."""


def _columns_of_unique(value: Any) -> Any:
    if isinstance(value, str):
        raise ValueError(
            f"must be a list of columns (got {shown(value)}). Write [[{value}]] for one column, "
            "[[a, b]] for two that are unique together"
        )
    return value


def _index(value: Any) -> Any:
    if isinstance(value, list):
        return {"columns": value}
    if isinstance(value, str):
        raise ValueError(
            f"must be a list of columns or a mapping (got {shown(value)}). Write [{value}] or "
            f"{{columns: [{value}]}}"
        )
    return value


class UncheckedKey(Model):
    """A primary or unique key of which nothing proves that the rows keep it."""

    columns: ColumnNames = Field(description="Its columns, in this order.")
    unchecked: bool = Field(
        default=False,
        description="Whether it is left to the database to ensure that they are unique.",
    )


_LIST, _MAPPING = "list[str]", "dict[str,Any]"  # in the form of pydantic's own, which no user sees
KeyColumns = Annotated[
    Annotated[ColumnNames, Tag(_LIST)] | Annotated[UncheckedKey, Tag(_MAPPING)],
    Discriminator(lambda said: _MAPPING if isinstance(said, dict | UncheckedKey) else _LIST),
]
"""The columns of a primary or unique key of an entity, in either form."""


class Index(Model):
    """An index over columns of an entity's table."""

    columns: ColumnNames = Field(description="Its columns, in this order.")
    unique: IsUnique = Field(
        default=False,
        description="Whether they are unique together; or `unchecked`.",
    )
    name: str | None = Field(
        default=None, min_length=1, description="Its name. Default: `<table>_<columns>_idx`."
    )


class TableForeignKey(Model):
    """A foreign key over several columns of an entity's table."""

    columns: ColumnNames = Field(description="Columns of this entity.")
    entity: str = Field(description="Name of the entity they point to.")
    references: ColumnNames = Field(
        description="The columns of that entity, one for each of `columns`; together its primary "
        "key or unique."
    )


class EntityKeys(Model):
    """The keys that are said of an entity, not of one column."""

    primary_key: KeyColumns | None = Field(
        default=None,
        description="Columns of the primary key: `[a, b]`; unproven: `{columns: [a, b], unchecked: "
        "true}`.",
    )
    unique: list[Annotated[KeyColumns, BeforeValidator(_columns_of_unique)]] = Field(
        default=[],
        description="Lists of columns that are unique together: `[[a, b], …]`; unproven: "
        "`{columns: [a, b], unchecked: true}`.",
    )
    indexes: list[
        Annotated[Index, BeforeValidator(_index, json_schema_input_type=ColumnNames | Index)]
    ] = Field(
        default=[],
        description="Indexes: lists of columns, or mappings as below: `[[a], {columns: [a, b], "
        "unique: true, name: by_a}]`.",
    )
    foreign_keys: list[TableForeignKey] = Field(
        default=[],
        description="Foreign keys of several columns, or of one whose `expr` chooses among some. "
        "For an fk of one column: `references: true` there.",
    )


def columns_of(said: list[str] | UncheckedKey) -> tuple[str, ...]:
    """Returns the columns of a key that an entity says, in either form."""
    return tuple(said.columns if isinstance(said, UncheckedKey) else said)


def is_unchecked(said: list[str] | UncheckedKey | IsUnique) -> bool:
    """Returns whether what is said of a key asks for no proof of it."""
    return said == UNCHECKED or (isinstance(said, UncheckedKey) and said.unchecked)
