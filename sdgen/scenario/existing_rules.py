"""The rules of entities whose rows are there already: they are read, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sdgen.scenario.existing_cells import ExistingCell
from sdgen.scenario.models import Column, Entity
from sdgen.scenario.partial_scenario import Finding, ReadColumn, ReadEntity
from sdgen.scenario.table_keys import KeyKind, keys_of

MOST_COLUMNS = 32
"""Columns of an entity whose rows are there: each is a column of one look-up table."""

_READ = frozenset({"name", "type", "nullable", "primary_key", "unique", "generator", "fk", "expr"})


def existing_findings(entities: Sequence[ReadEntity]) -> Iterator[Finding]:
    """Yields what entities with ``existing: true`` say of rows that a run does not make."""
    if entities and all(entity.is_existing for entity in entities):
        yield (
            ("entities",),
            "all rows already exist, so there are none to make. Add an entity without existing",
        )
    for entity in entities:
        if not entity.is_existing:
            continue
        if entity.says_rows:
            yield (
                (*entity.path, "rows"),
                "existing rows are counted in the target when a run is planned. Remove it",
            )
        yield from _of_table(entity)
        for column in entity.columns:
            if column.model is not None:
                yield from _of_column(column, column.model)
        if len(entity.columns) > MOST_COLUMNS:
            yield (
                (*entity.path, "columns"),
                f"an entity with existing: true has at most {MOST_COLUMNS} columns (got "
                f"{len(entity.columns)}). List only those that other entities use",
            )
        keys = keys_of(entity)
        for key in keys:
            if key.unchecked:
                yield (
                    key.path,
                    "the keys of existing rows are checked, so none is unchecked. Write it without "
                    "unchecked",
                )
        primary = [key for key in keys if key.kind is KeyKind.PRIMARY]
        if entity.is_whole and not primary:
            yield (
                entity.path,
                f"the rows of {entity.name} need a primary key, by which they are numbered. Add "
                "primary_key: true to its column, or primary_key: [a, b] to the entity",
            )


def _of_table(entity: ReadEntity) -> Iterator[Finding]:
    """Yields what an entity says of a table that is left as it is."""
    said = entity.keys
    if isinstance(said, Entity) and "table_mode" in said.model_fields_set:
        yield (*entity.path, "table_mode"), "existing rows are never touched. Remove it"
    for word in ("indexes", "foreign_keys"):
        if said is not None and getattr(said, word):
            yield (
                (*entity.path, word),
                "the table has its keys already, and a run makes none. Remove it",
            )


def _of_column(read: ReadColumn, column: Column) -> Iterator[Finding]:
    if not isinstance(column.generator.params, ExistingCell):
        short = next((word for word in ("fk", "expr") if getattr(column, word)), "generator")
        yield (*read.path, short), "cells of existing rows are read, not made. Remove it"
    for word, said in Column.model_fields.items():
        if word not in _READ and getattr(column, word) != said.default:
            yield (
                (*read.path, word),
                "defines how cells are made or stored, and those of existing rows are only read. "
                "Remove it",
            )
