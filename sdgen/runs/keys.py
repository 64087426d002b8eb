"""Keys of a run's tables: tried before the rows, looked for in tables that exist."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress

from sqlglot import exp

from sdgen.compiling.keys import create_key_apart, foreign_last, made_after_rows
from sdgen.engines import Engine
from sdgen.engines.catalog import StoredKey
from sdgen.errors import TargetError
from sdgen.planning.plan import Plan
from sdgen.scenario.keys import Key, KeyKind
from sdgen.scenario.models import Entity


def missing_keys(
    engine: Engine, plan: Plan, entity: Entity, stored: Sequence[StoredKey]
) -> Iterator[str]:
    """Yields, in sentences, which keys of the scenario an existing table has not.

    Args:
        engine: a connection to the target.
        plan: the plan.
        entity: an entity whose table exists.
        stored: the keys of that table.
    """
    for key in plan.keys[entity.name]:
        if not any(_serves(engine, plan, each, key) for each in stored):
            yield (
                f'table "{plan.table(entity)}" has no {key}, and sdgen changes no table that '
                "exists. Add it, or drop the table and let sdgen create it"
            )


def _serves(engine: Engine, plan: Plan, stored: StoredKey, key: Key) -> bool:
    """Returns whether a key of a table is the one that the scenario wants, or does its work."""

    def folded(names: Sequence[str]) -> tuple[str, ...]:
        return tuple(name.lower() if engine.folds_case else name for name in names)

    columns, wanted = folded(stored.columns), folded(key.columns)
    if key.kind is KeyKind.FOREIGN:
        if stored.table is None:
            return False
        table = plan.table(plan.scenario.entity(key.entity))
        # SQLite's may name no columns: the primary key is meant.
        references = folded(stored.references) or folded(key.references)
        return (
            folded([stored.table.name]) == folded([table.name])
            and stored.table.schema == table.schema
            and set(zip(columns, references, strict=True))
            == set(zip(wanted, folded(key.references), strict=True))
        )
    if stored.table or stored.expressions or stored.condition or stored.exclusion:
        return False
    if key.is_unique:
        return stored.is_unique and not stored.waits and set(columns) == set(wanted)
    return columns[: len(wanted)] == wanted


class _TriedError(Exception):
    """Undoes what was tried."""


def rehearse(engine: Engine, plan: Plan, created: Sequence[Entity]) -> None:
    """Makes the keys of new, empty tables and takes them back.

    So what stands in their way is told before the rows are written, not after: a name that is
    taken, a table pointed to that exists and has no such key, a right that is missing.

    Args:
        engine: a connection to the target, in the transaction that creates the tables.
        plan: the run's plan.
        created: the entities whose tables are new.

    Raises:
        TargetError: a key cannot be made.
    """
    with suppress(_TriedError), engine.transaction():
        for entity, key in _in_order(plan, created):
            try:
                for statement in create_key_apart(plan, entity, key):
                    engine.execute(statement)
            except TargetError as error:
                raise TargetError(
                    f'{key} of table "{plan.table(entity)}" cannot be made ("{key.name}"): '
                    f"{error}. Mend that, or take the key out of the scenario"
                ) from error
        raise _TriedError


def statements_left(
    engine: Engine, plan: Plan, entity: Entity
) -> Iterator[tuple[Key, exp.Expression]]:
    """Yields what is still to be executed that a table gets its keys, each with its key.

    A key that has been committed is its own note: what is there and is what was wanted is not made
    again. Where something else has its name the database refuses the statement.

    Args:
        engine: a connection to the target.
        plan: the run's plan.
        entity: an entity whose table the run has created.
    """
    wanted = made_after_rows(plan, entity)
    table = plan.table(entity)
    found_there = engine.catalog.keys([table])[table] if wanted else []
    stored = {key.name: key for key in found_there}
    for key in wanted:
        statements = create_key_apart(plan, entity, key)
        found = stored.get(key.name)
        if found is not None and _serves(engine, plan, found, key):
            # Of two statements the first makes the index, the second the constraint.
            done = len(statements) if found.is_constraint else 1
            statements = statements[done:]
        for statement in statements:
            yield key, statement


def _in_order(plan: Plan, entities: Sequence[Entity]) -> list[tuple[Entity, Key]]:
    return foreign_last(
        (entity, key) for entity in entities for key in made_after_rows(plan, entity)
    )
