"""Keys of tables that are sdgen's own: tried before the rows, and what is left to be made."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress

from sqlglot import exp

from sdgen.compiling.key_statements import create_key_apart, is_foreign, made_after_rows
from sdgen.databases.checks.key_matches import serves
from sdgen.databases.checks.leftovers import may_get
from sdgen.databases.engine import Engine
from sdgen.databases.stored_tables import StoredTable
from sdgen.errors import TargetError
from sdgen.planning.plan import Plan
from sdgen.scenario.models import Entity
from sdgen.scenario.table_keys import Key


class _TriedError(Exception):
    """Undoes what was tried."""


def rehearse(
    engine: Engine, plan: Plan, created: Sequence[Entity], adopted: Sequence[Entity] = ()
) -> None:
    """Makes the keys of empty tables and takes them back.

    So what stands in their way is told before the rows are written, not after: a name that is
    taken, a table pointed to that exists and has no such key, a right that is missing.

    Args:
        engine: a connection to the target, in the transaction that creates the tables.
        plan: the run's plan.
        created: the entities whose tables are new.
        adopted: those whose tables exist and have not all their keys.

    Raises:
        TargetError: a key cannot be made.
    """
    with suppress(_TriedError), engine.transaction():
        left = [
            (entity, key, statement)
            for entity in created
            for key in made_after_rows(plan, entity)
            for statement in create_key_apart(plan, entity, key)
        ]
        tables = engine.catalog.tables([plan.table(entity) for entity in adopted])
        left += [
            (entity, key, statement)
            for entity in adopted
            for key, statement in statements_left(engine, plan, entity, tables[plan.table(entity)])
        ]
        for entity, key, statement in sorted(left, key=lambda each: is_foreign(each[1])):
            try:
                engine.execute(statement)
            except TargetError as error:
                raise TargetError(
                    f'{key} of table "{plan.table(entity)}" cannot be made ("{key.name}"): '
                    f"{error}. Fix that, or remove the key from the scenario"
                ) from error
        raise _TriedError


def statements_left(
    engine: Engine, plan: Plan, entity: Entity, table: StoredTable
) -> Iterator[tuple[Key, exp.Expression]]:
    """Yields what is still to be executed that a table gets its keys, each with its key.

    A key that has been committed is its own note: what is there and is what was wanted is not made
    again. Where something else has its name the database refuses the statement.

    Args:
        engine: a connection to the target.
        plan: the run's plan.
        entity: an entity whose table has not all its keys yet.
        table: the table.
    """
    wanted = [key for key in made_after_rows(plan, entity) if may_get(plan, table, key)]
    name = plan.table(entity)
    found_there = engine.catalog.keys([name])[name] if wanted else []
    stored = {key.name: key for key in found_there}
    for key in wanted:
        statements = create_key_apart(plan, entity, key)
        found = stored.get(key.name)
        if found is not None and serves(plan, found, key, folds_case=engine.folds_case):
            # Of two statements the first makes the index, the second the constraint.
            done = len(statements) if found.is_constraint else 1
            statements = statements[done:]
        for statement in statements:
            yield key, statement
