"""Names of the enum types that a run creates with its tables."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence

from dialects import Dialect
from generators_sql.spi.column_facts import ColumnFacts
from sdgen.column_types import DataType
from sdgen.scenario.models import Column, Entity
from sdgen.scenario.table_names import TableName

EnumNames = Mapping[str, Mapping[str, TableName]]
"""Entity → column → the name of the enum type of its cells, or of their elements."""


def enum_names(
    entities: Sequence[Entity],
    dialect: Dialect,
    table: Callable[[Entity], TableName],
    facts: Callable[[Entity, str], ColumnFacts],
) -> EnumNames:
    """Returns the names of the types of all columns that are enums, or arrays of one.

    A type is called ``<table>_<column>``, and is in the schema of the table. Where that is too long
    for the dialect, or the name of a table, it ends with a digest of its labels. Columns whose
    cells are copies have the type of the original, so that foreign keys can be made of them.

    Args:
        entities: the entities.
        dialect: the dialect.
        table: returns an entity's table.
        facts: returns what is known of a column.
    """
    names: dict[str, dict[str, TableName]] = {}
    if not dialect.native_enums:
        return names
    taken = {table(entity) for entity in entities}
    for entity in entities:
        for column in enum_columns(entity):
            owner, source = origin(entities, entity, column, facts)
            place, labels = table(owner), source.type.scalar.labels
            name = TableName(f"{place.name}_{source.name}", place.schema)
            limit = dialect.max_identifier_bytes
            if name in taken or (limit is not None and len(name.name.encode()) > limit):
                name = with_digest(name, labels, limit)
            names.setdefault(entity.name, {})[column.name] = name
    return names


def enum_columns(entity: Entity) -> Iterator[Column]:
    """Yields the columns of an entity's table that are enums, or arrays of one."""
    return (column for column in entity.stored_columns if column.type.scalar.labels)


def origin(
    entities: Sequence[Entity],
    entity: Entity,
    column: Column,
    facts: Callable[[Entity, str], ColumnFacts],
) -> tuple[Entity, Column]:
    """Returns the column whose cells a column has copies of, if it is of the same labels."""
    by_name = {each.name: each for each in entities}
    seen = set()
    while copied := column.generator.params.taken_from(facts(entity, column.name)):
        owner = by_name.get(copied.entity)
        if owner is None or copied in seen:
            break
        source = owner.column(copied.column)
        if not _is_same(source.type, column.type):
            break
        seen.add(copied)
        entity, column = owner, source
    return entity, column


def with_digest(name: TableName, labels: Sequence[str], limit: int | None) -> TableName:
    """Returns a name that no enum of other labels has, of at most so many bytes."""
    said = "\0".join((name.name, *labels))
    tail = f"_{hashlib.blake2b(said.encode(), digest_size=4).hexdigest()}"
    head = name.name.encode()
    if limit is not None:
        head = head[: limit - len(tail)]
    return TableName(head.decode(errors="ignore") + tail, name.schema)


def _is_same(one: DataType, other: DataType) -> bool:
    return {*one.scalar.labels} == {*other.scalar.labels}
