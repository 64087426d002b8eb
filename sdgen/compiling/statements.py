"""The statements of one entity: CREATE TABLE and INSERT … SELECT."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlglot import exp

from dialects import Dialect
from dialects import expressions as x
from dialects.base import ROW_NUMBER
from sdgen.compiling.comments import comment
from sdgen.compiling.look_ups import LookUps
from sdgen.compiling.parents import Parents
from sdgen.compiling.row import CompiledRow
from sdgen.compiling.writing import Writing
from sdgen.planning.plan import Plan
from sdgen.scenario.models import Entity
from sdgen.scenario.table_names import TableName


@dataclass(frozen=True)
class RowRange:
    """Row numbers first … end-1.

    Args:
        first: the first row number, a literal or a parameter.
        end: one past the last.
        at_most: upper bound of their count.
        altogether: rows that the session makes in this and other ranges; decides whether it pays
            to prepare something for them.
    """

    first: exp.Expression
    end: exp.Expression
    at_most: int
    altogether: int

    @classmethod
    def of(cls, first: int, end: int) -> RowRange:
        """Returns a range of literal row numbers."""
        return cls(x.integer(first), x.integer(end), end - first, end - first)


def range_parameters(dialect: Dialect) -> tuple[exp.Expression, exp.Expression]:
    """Returns the placeholders of the first row number and of one past the last."""
    return dialect.parameter(1, "first_row"), dialect.parameter(2, "end_row")


def range_values(first: int, end: int) -> dict[str, int]:
    """Returns what an engine is given for ``range_parameters``: row numbers first … end-1."""
    return {"first_row": first, "end_row": end}


def table_node(table: TableName) -> exp.Table:
    """Returns a table of that name, quoted."""
    return x.table(table.name, table.schema)


def table_of(plan: Plan, entity: Entity) -> exp.Table:
    """Returns the entity's table, with its schema where there are schemas."""
    return table_node(plan.table(entity))


def create_table(
    plan: Plan,
    entity: Entity,
    *,
    into: exp.Table | None = None,
    constraints: Sequence[exp.Expression] = (),
) -> exp.Create:
    """Returns CREATE TABLE IF NOT EXISTS with the entity's columns; NOT NULL unless nullable.

    Args:
        plan: the plan.
        entity: one of its entities.
        into: the table, instead of the entity's own.
        constraints: its keys, as far as they are to be made with it.
    """
    table = into if into is not None else table_of(plan, entity)
    columns: list[exp.Expression] = [
        x.column_def(column.name, plan.dialect.type_name(column.type), *x.not_null(column.nullable))
        for column in entity.columns
    ]
    schema = exp.Schema(this=table, expressions=[*columns, *constraints])
    return exp.Create(this=schema, kind="TABLE", exists=True)


def insert_rows(
    plan: Plan,
    entity: Entity,
    rows: RowRange,
    look_ups: LookUps,
    *,
    into: exp.Table | None = None,
    columns: Sequence[str] | None = None,
    overriding: bool = False,
) -> exp.Insert:
    """Returns the INSERT … SELECT that makes a range of an entity's rows.

    Args:
        plan: the plan.
        entity: one of its entities.
        rows: which rows.
        look_ups: collects the tables it looks things up in.
        into: the table, instead of the entity's own.
        columns: the table's columns, instead of the entity's own; one more than those gets the
            row number.
        overriding: whether it gives values to columns that number their rows themselves.
    """
    if columns is None:
        columns = [column.name for column in entity.columns]
    numbered = len(columns) > len(entity.columns)
    query = select_rows(plan, entity, rows, look_ups, numbered=numbered)
    insert = exp.Insert(
        this=exp.Schema(
            this=into if into is not None else table_of(plan, entity),
            expressions=[x.ident(name) for name in columns],
        ),
        expression=query,
    )
    return plan.dialect.overriding_identity(insert) if overriding else insert


def select_rows(
    plan: Plan,
    entity: Entity,
    rows: RowRange,
    look_ups: LookUps,
    *,
    numbered: bool = False,
) -> exp.Select:
    """Returns the SELECT that makes a range of an entity's rows, each column commented.

    Args:
        plan: the plan.
        entity: one of its entities.
        rows: which rows.
        look_ups: collects the tables it looks things up in.
        numbered: whether the row number comes as a last column.
    """
    parents = Parents(plan, look_ups, rows.at_most, rows.altogether)
    writing = Writing(plan, look_ups, parents.table, rows.at_most, staged=True, is_new=True)
    row = CompiledRow(writing, entity, x.col(ROW_NUMBER))
    values: list[exp.Expr] = []
    for column in entity.columns:
        value = x.alias(row.value(column.name), column.name)
        generator = column.generator.params
        value.comments = [comment(f"{generator.type}: {generator.summary()}")]
        values.append(value)
    if numbered:
        values.append(x.col(ROW_NUMBER))
    source = plan.dialect.row_source(rows.first, rows.end, rows.at_most)
    return writing.layers.select(plan.dialect, source, values)
