"""Tables that a database cannot hold: too many columns, too large rows, identities of no key."""

from __future__ import annotations

from collections.abc import Iterator

from dialects import Dialect
from sdgen.errors import Problem
from sdgen.scenario.insert_defaults import Computed, insert_default
from sdgen.scenario.key_models import columns_of
from sdgen.scenario.models import Column, Entity, Scenario


def table_problems(scenario: Scenario, dialect: Dialect) -> Iterator[Problem]:
    """Yields the entities whose tables the dialect's database refuses, whatever their values."""
    for index, entity in enumerate(scenario.entities):
        if message := _problem(entity, dialect):
            yield scenario.places.problem(("entities", index, "columns"), message)
        for position, column in enumerate(entity.columns):
            if _is_uuid(column) and "random_uuid" in dialect.unsupported:
                yield scenario.places.problem(
                    ("entities", index, "columns", position, "default"),
                    f"{dialect.title} has no default that is another uuid for each row. Remove it",
                )
            if column.identity and not dialect.has_identities:
                yield scenario.places.problem(
                    ("entities", index, "columns", position, "identity"),
                    f"{dialect.title} has no identity columns. Remove identity",
                )
            elif column.identity and dialect.identity_is_key and not _is_primary(entity, column):
                yield scenario.places.problem(
                    ("entities", index, "columns", position, "identity"),
                    f"{dialect.title} supports an identity only as the primary key, of one column. "
                    "Add primary_key: true to this one alone, or remove identity",
                )


def _is_uuid(column: Column) -> bool:
    default = column.default
    return default is not None and insert_default(default, column.type) is Computed.UUID


def _is_primary(entity: Entity, column: Column) -> bool:
    return bool(column.primary_key) or (
        entity.primary_key is not None and columns_of(entity.primary_key) == (column.name,)
    )


def _problem(entity: Entity, dialect: Dialect) -> str | None:
    count, most = len(entity.stored_columns), dialect.most_columns
    if count > most:
        return (
            f"{dialect.title} tables have at most {most:,} columns (got {count:,}). Spread them "
            "over several entities"
        )
    never_null = [column.type.kind for column in entity.stored_columns if not column.nullable]
    size, largest = dialect.least_row_bytes(never_null), dialect.most_row_bytes
    if largest is not None and size > largest:
        return (
            f"a row takes at least {size:,} bytes, and {dialect.title} stores at most "
            f"{largest:,} of one in a page. Spread the columns over several entities, or use "
            "smaller types"
        )
    return None
