"""Keys of tables that are sdgen's own: tried before the rows, and what is left to be made."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
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
from sdgen.scenario.table_names import TableName


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
        left += statements_left(engine, plan, adopted, tables)
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
    engine: Engine, plan: Plan, entities: Sequence[Entity], tables: Mapping[TableName, StoredTable]
) -> Iterator[tuple[Entity, Key, exp.Expression]]:
    """Yields what is still to be executed that tables get their keys, each with its entity and key.

    A key that has been committed is its own note: what is there and is what was wanted is not made
    again. Where something else has its name the database refuses the statement.

    Args:
        engine: a connection to the target.
        plan: the run's plan.
        entities: entities whose tables have not all their keys yet.
        tables: their tables, and maybe others.
    """
    wanted = [
        (entity, key)
        for entity in entities
        for key in made_after_rows(plan, entity)
        if may_get(plan, tables[plan.table(entity)], key)
    ]
    there = engine.catalog.keys(list(dict.fromkeys(plan.table(entity) for entity, _ in wanted)))
    stored = {(name, key.name): key for name, keys in there.items() for key in keys}
    for entity, key in wanted:
        statements = create_key_apart(plan, entity, key)
        found = stored.get((plan.table(entity), key.name))
        if found is not None and serves(plan, found, key, folds_case=engine.folds_case):
            # Of two statements the first makes the index, the second the constraint.
            done = len(statements) if found.is_constraint else 1
            statements = statements[done:]
        for statement in statements:
            yield entity, key, statement
