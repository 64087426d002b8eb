"""The columns of tables that sdgen creates, with what they do for the inserts of others."""

from __future__ import annotations

from collections.abc import Sequence

from sqlglot import exp

from dialects import Dialect
from dialects import sql_nodes as x
from dialects.ansi.type_nodes import is_one_of
from sdgen.compiling.stored_types import StoredTypes
from sdgen.planning.plan import Plan
from sdgen.scenario.insert_defaults import Computed, insert_default
from sdgen.scenario.models import Column, Entity


def plain_columns(plan: Plan, entity: Entity, types: StoredTypes) -> list[exp.ColumnDef]:
    """Returns name, type and NOT NULL of each column that an entity stores."""
    return [_column(plan, entity, column, types) for column in entity.stored_columns]


def columns_and_constraints(
    plan: Plan, entity: Entity, constraints: Sequence[exp.Expression], types: StoredTypes
) -> list[exp.Expression]:
    """Returns what CREATE TABLE says of an entity's own table.

    Args:
        plan: the plan.
        entity: the entity.
        constraints: the keys that are made with the table. Where a primary key has to be said
            together with an identity, it goes to its column.
        types: how cells are stored.
    """
    dialect, others = plan.dialect, list(constraints)
    columns = []
    for column in entity.stored_columns:
        added: list[exp.ColumnConstraint] = []
        if column.default is not None:
            said = _default(dialect, column)
            added.append(exp.ColumnConstraint(kind=exp.DefaultColumnConstraint(this=said)))
        if column.identity and dialect.identity_is_key:
            primary = next((each for each in others if each.find(exp.PrimaryKey)), None)
            if primary is not None:
                others.remove(primary)
                key = exp.PrimaryKeyColumnConstraint()
                added.append(exp.ColumnConstraint(this=primary.this.copy(), kind=key))
                added.append(exp.ColumnConstraint(kind=dialect.identity()))
        elif column.identity:
            added.append(exp.ColumnConstraint(kind=dialect.identity()))
        columns.append(_column(plan, entity, column, types))
        columns[-1].args["constraints"].extend(added)
    return [*columns, *others]


def moved_identities(plan: Plan, entity: Entity, table: exp.Table) -> list[exp.Expression]:
    """Returns the queries that move the identities of a new table past its rows."""
    moves = [
        plan.dialect.move_identity(table, column.name)
        for column in entity.stored_columns
        if column.identity
    ]
    return [move for move in moves if move is not None]


def _column(plan: Plan, entity: Entity, column: Column, types: StoredTypes) -> exp.ColumnDef:
    labels = column.type.labels
    checked = labels and not plan.dialect.native_enums and plan.dialect.has_constraints
    return x.column_def(
        column.name,
        types.declared(plan, entity, column.name),
        *x.not_null(column.nullable),
        *([is_one_of(column.name, labels)] if checked else []),
    )


def _default(dialect: Dialect, column: Column) -> exp.Expression:
    """Returns the expression of a column's default, in parentheses where it is no literal."""
    kind = column.type.kind
    said = insert_default(column.default or "", column.type)
    if said is Computed.UUID:
        default = dialect.random_uuid()
    elif isinstance(said, Computed):
        default = dialect.now(kind)
    else:
        default = dialect.literal(said, kind)
    return default if isinstance(default, exp.Literal | exp.Paren) else exp.Paren(this=default)
