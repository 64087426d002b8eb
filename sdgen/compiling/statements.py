"""The statements of one entity: CREATE TABLE and INSERT … SELECT."""

from __future__ import annotations

from dataclasses import dataclass

from sqlglot import exp

from dialects import expressions as x
from dialects.base import ROW_NUMBER
from sdgen.compiling.comments import comment
from sdgen.compiling.look_ups import LookUps
from sdgen.compiling.parents import Parents
from sdgen.compiling.row import CompiledRow, Writing
from sdgen.planning.plan import Plan
from sdgen.scenario.models import Entity


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


def table_of(plan: Plan, entity: Entity) -> exp.Table:
    """Returns the entity's table, with its schema where there are schemas."""
    return x.table(entity.target_table, plan.schema)


def create_table(plan: Plan, entity: Entity) -> exp.Create:
    """Returns CREATE TABLE IF NOT EXISTS with the entity's columns; NOT NULL unless nullable."""
    columns = [
        exp.ColumnDef(
            this=x.ident(column.name),
            kind=x.raw_type(plan.dialect.type_names[column.type]),
            constraints=[]
            if column.nullable
            else [exp.ColumnConstraint(kind=exp.NotNullColumnConstraint())],
        )
        for column in entity.columns
    ]
    return exp.Create(
        this=exp.Schema(this=table_of(plan, entity), expressions=columns), kind="TABLE", exists=True
    )


def insert_rows(plan: Plan, entity: Entity, rows: RowRange, look_ups: LookUps) -> exp.Insert:
    """Returns the INSERT … SELECT that makes a range of an entity's rows.

    Args:
        plan: the plan.
        entity: one of its entities.
        rows: which rows.
        look_ups: collects the tables it looks things up in.
    """
    query = select_rows(plan, entity, rows, look_ups)
    return exp.Insert(
        this=exp.Schema(
            this=table_of(plan, entity),
            expressions=[x.ident(column.name) for column in entity.columns],
        ),
        expression=query,
    )


def select_rows(plan: Plan, entity: Entity, rows: RowRange, look_ups: LookUps) -> exp.Select:
    """Returns the SELECT that makes a range of an entity's rows, each column commented."""
    parents = Parents(plan, look_ups, rows.at_most, rows.altogether)
    writing = Writing(plan, look_ups, parents.table, rows.at_most)
    row = CompiledRow(writing, entity, x.col(ROW_NUMBER))
    values = []
    for column in entity.columns:
        value = exp.alias_(row.value(column.name), x.ident(column.name))
        generator = column.generator.params
        value.comments = [comment(f"{generator.type}: {generator.summary()}")]
        values.append(value)
    source = plan.dialect.row_source(rows.first, rows.end, rows.at_most)
    return writing.layers.select(plan.dialect, source, values)
