"""Tables that a database cannot hold: too many columns, or rows that fit no page."""

from __future__ import annotations

from collections.abc import Iterator

from dialects import Dialect
from sdgen.errors import Problem
from sdgen.scenario.models import Entity, Scenario


def table_problems(scenario: Scenario, dialect: Dialect) -> Iterator[Problem]:
    """Yields the entities whose tables the dialect's database refuses, whatever their values."""
    for index, entity in enumerate(scenario.entities):
        if message := _problem(entity, dialect):
            yield scenario.places.problem(("entities", index, "columns"), message)


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
            f"a row takes at least {size:,} bytes, and {dialect.title} keeps at most {largest:,} "
            "of one in a page. Spread the columns over several entities, or use smaller types"
        )
    return None
