"""Rows of several tables that come or go in one statement: their foreign keys make a cycle.

PostgreSQL checks foreign keys at the end of a statement, and what its WITH writes belongs to it
(https://www.postgresql.org/docs/current/queries-with.html#QUERIES-WITH-MODIFYING).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from sqlglot import exp

from dialects import sql_nodes as x
from sdgen.scenario.models import Entity


def counted_together(statements: Sequence[exp.DML], done: str) -> exp.Select:
    """Returns one statement of several, whose query is how many rows each of them has written.

    Args:
        statements: INSERTs or DELETEs.
        done: what becomes of the rows, in one word.
    """
    names = [f"{done}_{number}" for number in range(1, len(statements) + 1)]
    count = exp.Count(this=exp.Star())
    query = exp.select(
        *(exp.select(count.copy()).from_(x.table(name)).subquery() for name in names)
    )
    for name, statement in zip(names, statements, strict=True):
        statement.set("returning", exp.Returning(expressions=[x.integer(1)]))
        query = query.with_(x.ident(name), as_=statement)
    return query


def insert_together(inserts: Sequence[exp.Insert]) -> exp.Insert:
    """Returns one statement of several INSERTs, the last of which has the others in its WITH."""
    *others, last = inserts
    for number, insert in enumerate(others, 1):
        last = last.with_(x.ident(f"added_{number}"), as_=insert)
    return last


def in_groups(
    entities: Sequence[Entity], together: Sequence[Collection[str]]
) -> Iterator[tuple[Entity, ...]]:
    """Yields the entities that one statement fills, most by themselves, in their order.

    Those of a group come where the last of them stands.

    Args:
        entities: the entities.
        together: groups of their names.
    """
    for entity in entities:
        group = next((group for group in together if entity.name in group), (entity.name,))
        members = [each for each in entities if each.name in group]
        if members[-1] is entity:
            yield tuple(members)
