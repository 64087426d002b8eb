"""The queries of checks: measures of columns, rows that break a condition, keys without a row."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlglot import exp

from dialects import sql_nodes as x
from generators_sql.expressions.compiling import compile_expression
from generators_sql.expressions.parser import columns_of
from generators_sql.expressions.scope import Known, Scope
from sdgen.column_types import TEXTS, ColumnType
from sdgen.compiling.layers import Layers
from sdgen.compiling.look_ups import LookUps
from sdgen.compiling.statements import RowRange, select_rows, table_of
from sdgen.planning.plan import Plan
from sdgen.scenario.models import Entity


def measure(plan: Plan, entity: Entity, name: str, column: str) -> exp.Expression:
    """Returns an aggregate of a column.

    Args:
        plan: the plan.
        entity: the entity.
        name: ``null_rate`` (how many are not NULL), ``distinct``, ``min``, ``max`` or ``mean``.
        column: the column.
    """
    kind = entity.column(column).type.kind
    cell = _cell(plan, entity, column)
    if name == "null_rate":
        return x.call(exp.Count, cell)
    if name == "distinct":
        return exp.Count(this=exp.Distinct(expressions=[cell]))
    if name == "mean":
        return x.call(exp.Avg, x.cast(cell, plan.dialect.type_names[ColumnType.DOUBLE]))
    if kind in TEXTS:
        cell = plan.dialect.by_code_points(cell)
    return x.call(exp.Min if name == "min" else exp.Max, cell)


def measured(plan: Plan, entity: Entity, measures: list[exp.Expression]) -> exp.Select:
    """Returns the query of one row: how many rows the table has, then the measures."""
    rows = exp.Count(this=exp.Star())
    return exp.select(rows, *measures).from_(table_of(plan, entity))


def uses_hidden(entity: Entity, condition: str) -> bool:
    """Returns whether a condition is on hidden columns, which the table does not store."""
    return any(entity.column(name).hidden for name in columns_of(condition))


def breaking(plan: Plan, entity: Entity, condition: str) -> exp.Select:
    """Returns the query of how many stored rows break a condition; where it is NULL they do not.

    Args:
        plan: the plan.
        entity: the entity.
        condition: an expression over the stored columns of a row.
    """
    used = columns_of(condition) or (entity.stored_columns[0].name,)
    cells = _own_names(used)
    stored = (exp.alias_(_cell(plan, entity, name), x.ident(cells[name])) for name in used)
    rows = exp.select(*stored).from_(table_of(plan, entity))
    return _breaking(plan, entity, condition, cells, rows)


def breaking_made(
    plan: Plan, entity: Entity, condition: str, rows: RowRange, look_ups: LookUps
) -> exp.Select:
    """Returns the same of rows that are made again: those of a condition on hidden columns.

    Args:
        plan: the plan.
        entity: the entity.
        condition: an expression over the columns of a row.
        rows: which rows.
        look_ups: collects the tables it looks things up in.
    """
    used = columns_of(condition)
    cells = _own_names(used)
    names = [x.ident(name) for name in cells.values()]
    query = exp.select(*(x.col(name) for name in cells.values())).from_("made")
    query = query.with_(
        exp.TableAlias(this=x.ident("made"), columns=names),
        as_=select_rows(plan, entity, rows, look_ups, only=used),
        copy=False,
    )
    return _breaking(plan, entity, condition, cells, query)


def _own_names(columns: Sequence[str]) -> dict[str, str]:
    """Returns names of our own: SQLite has no TRUE and FALSE as names of a subquery's columns."""
    return {name: f"cell_{place}" for place, name in enumerate(columns, 1)}


def _breaking(
    plan: Plan, entity: Entity, condition: str, cells: Mapping[str, str], rows: exp.Select
) -> exp.Select:
    """Returns the query of how many rows break a condition.

    Args:
        plan: the plan.
        entity: the entity.
        condition: an expression over columns of a row.
        cells: those columns → what they are called in ``rows``.
        rows: the query of their cells.
    """
    layers = Layers(plan.dialect, tuple(cells.values()))
    scope = Scope(
        plan.dialect,
        {
            column.name: Known(plan.counted(entity, column.name), column.nullable)
            for column in entity.columns
        },
        cell=lambda name: x.col(cells[name]),
        as_of=plan.as_of,
        name=lambda node: layers.name(node, "part", node, f"part of {condition}"),
        subject="the check's expr",
    )
    kept = exp.alias_(compile_expression(condition, scope).node, x.ident("kept"))
    checked = layers.select(rows, [kept])
    broken = exp.Not(this=x.col("kept"))
    count = exp.select(exp.Count(this=exp.Star())).where(broken)
    return count.from_(x.subquery(checked, "checked"))


def without_row(plan: Plan, entity: Entity, column: str, parent: Entity, key: str) -> exp.Select:
    """Returns the query of how many cells of a column are no cell of a parent's column."""
    child = exp.alias_(table_of(plan, entity), x.ident("child"), table=True)
    found = exp.alias_(table_of(plan, parent), x.ident("parent"), table=True)
    cell, there = _cell(plan, entity, column, "child"), _cell(plan, parent, key, "parent")
    kinds = [one.column(name).type.kind for one, name in ((parent, key), (entity, column))]
    there = plan.dialect.convert(there, *kinds)  # a text may point to an integer
    missing = exp.And(
        this=exp.Not(this=exp.Is(this=x.col(column, "child"), expression=exp.Null())),
        expression=exp.Is(this=x.col(key, "parent"), expression=exp.Null()),
    )
    return (
        exp.select(exp.Count(this=exp.Star()))
        .from_(child)
        .join(found, on=exp.EQ(this=there, expression=cell), join_type="LEFT")
        .where(missing)
    )


def _cell(plan: Plan, entity: Entity, column: str, table: str | None = None) -> exp.Expression:
    """Returns a stored cell as a value of its column's type; the table's may be a wider one."""
    return plan.dialect.restored(x.col(column, table), entity.column(column).type.kind)
