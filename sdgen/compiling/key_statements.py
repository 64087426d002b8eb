"""The statements that make the keys of a table.

A key is made after the rows where the dialect can do that: building an index once, from all rows,
takes a fraction of what keeping it up to date row by row does.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from sqlglot import exp

from dialects import Dialect
from dialects import sql_nodes as x
from sdgen.compiling.statements import table_of
from sdgen.planning.plan import Plan
from sdgen.scenario.models import Entity
from sdgen.scenario.table_keys import Key, KeyKind

_ONLY_WITH_THE_TABLE = frozenset({KeyKind.PRIMARY, KeyKind.FOREIGN})
_INDEXES = frozenset({KeyKind.INDEX, KeyKind.UNIQUE_INDEX})


def made_with_table(plan: Plan, entity: Entity) -> tuple[Key, ...]:
    """Returns the keys that have to stand in CREATE TABLE, as nothing can add them later."""
    if plan.dialect.adds_constraints:
        return ()
    return tuple(key for key in plan.keys[entity.name] if key.kind in _ONLY_WITH_THE_TABLE)


def made_after_rows(plan: Plan, entity: Entity) -> tuple[Key, ...]:
    """Returns the keys that are made when the rows are there."""
    early = made_with_table(plan, entity)
    return tuple(key for key in plan.keys[entity.name] if key not in early)


def foreign_last(keys: Iterable[tuple[Entity, Key]]) -> list[tuple[Entity, Key]]:
    """Returns the keys of several tables in an order in which they can be made.

    Foreign keys come last: they need the unique keys that they point to.
    """
    return sorted(keys, key=lambda each: is_foreign(each[1]))


def is_foreign(key: Key) -> bool:
    """Returns whether a key is a foreign key."""
    return key.kind is KeyKind.FOREIGN


def is_index(key: Key, dialect: Dialect) -> bool:
    """Returns whether a key is made by CREATE INDEX; else it is a constraint."""
    return key.kind in _INDEXES or (key.kind is KeyKind.UNIQUE and not dialect.adds_constraints)


def create_key(plan: Plan, entity: Entity, key: Key, *, exists: bool = False) -> exp.Expression:
    """Returns the statement that gives an existing table a key.

    Args:
        plan: the plan.
        entity: the table's entity.
        key: one of its keys.
        exists: whether an index of that name may be there already.
    """
    if is_index(key, plan.dialect):
        return _create_index(plan, entity, key, exists=exists)
    return _add_constraint(plan, entity, constraint(plan, key))


def create_key_apart(plan: Plan, entity: Entity, key: Key) -> tuple[exp.Expression, ...]:
    """Returns the statements that give a table a key, each for a transaction of its own.

    Where the dialect can, a primary or unique key is first its index, and then made of it.
    Indexes of the same table can be built at the same time; a constraint needs the table alone.
    The index has the name of the constraint, so the end is the same as that of ``create_key``.
    """
    by_index = plan.dialect.constrains_by_index and key.kind in (KeyKind.PRIMARY, KeyKind.UNIQUE)
    if not by_index:
        return (create_key(plan, entity, key),)
    using = [exp.Var(this="USING"), exp.Var(this="INDEX"), x.ident(key.name)]
    is_primary = key.kind is KeyKind.PRIMARY
    said = exp.PrimaryKeyColumnConstraint if is_primary else exp.UniqueColumnConstraint
    made_of_it = exp.Constraint(this=x.ident(key.name), expressions=[said(options=using)])
    return _create_index(plan, entity, key), _add_constraint(plan, entity, made_of_it)


def signed(plan: Plan, key: Key, statement: exp.Expression) -> list[exp.Expression]:
    """Returns the statements that do the same and sign the key, where that makes it whole.

    Args:
        plan: the plan.
        key: a key.
        statement: one of those that give a table the key.
    """
    if isinstance(statement, exp.Alter):
        return plan.dialect.signed_constraint(statement, key.name)
    if isinstance(statement, exp.Create) and is_index(key, plan.dialect):
        return plan.dialect.signed_index(statement)
    return [statement]


def drop_key(plan: Plan, entity: Entity, key: Key, *, exists: bool = False) -> exp.Expression:
    """Returns the statement that takes a key away from a table, if nothing needs it.

    Args:
        plan: the plan.
        entity: the table's entity.
        key: one of its keys.
        exists: whether a constraint need not be there.
    """
    table = table_of(plan, entity)
    if is_index(key, plan.dialect):
        return exp.Drop(tables=[x.table(key.name, plan.table(entity).schema)], kind="INDEX")
    drop = exp.Drop(tables=[exp.Table(this=x.ident(key.name))], kind="CONSTRAINT", exists=exists)
    return exp.Alter(this=table, kind="TABLE", actions=[drop])


def key_digest(plan: Plan, key: Key) -> str:
    """Returns eight hexadecimal digits that tell a key of a table from its others."""
    parent = plan.table(plan.scenario.entity(key.entity)) if key.entity else ""
    said = "\0".join((key.kind, key.name, *key.columns, "", str(parent), *key.references))
    return hashlib.blake2b(said.encode(), digest_size=4).hexdigest()


def _create_index(plan: Plan, entity: Entity, key: Key, *, exists: bool = False) -> exp.Create:
    columns = exp.IndexParameters(columns=[x.col(name) for name in key.columns])
    return exp.Create(
        this=exp.Index(this=x.ident(key.name), table=table_of(plan, entity), params=columns),
        kind="INDEX",
        unique=key.is_unique,
        exists=exists,
    )


def _add_constraint(plan: Plan, entity: Entity, added: exp.Constraint) -> exp.Alter:
    action = exp.AddConstraint(expressions=[added])
    return exp.Alter(this=table_of(plan, entity), kind="TABLE", actions=[action])


def constraint(plan: Plan, key: Key) -> exp.Constraint:
    """Returns ``CONSTRAINT name …`` of a primary, unique or foreign key."""
    columns = [x.ident(name) for name in key.columns]
    said: exp.Expression
    if key.kind is KeyKind.PRIMARY:
        said = exp.PrimaryKey(expressions=columns)
    elif key.kind is KeyKind.UNIQUE:
        said = exp.UniqueColumnConstraint(this=exp.Schema(expressions=columns))
    else:
        parent = exp.Schema(
            this=table_of(plan, plan.scenario.entity(key.entity)),
            expressions=[x.ident(name) for name in key.references],
        )
        said = exp.ForeignKey(expressions=columns, reference=exp.Reference(this=parent))
    return exp.Constraint(this=x.ident(key.name), expressions=[said])
