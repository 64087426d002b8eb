"""The statements of one entity: CREATE TABLE and INSERT … SELECT."""

from __future__ import annotations

from collections.abc import Sequence

from sqlglot import exp

from dialects import ROW_NUMBER, Dialect
from dialects import sql_nodes as x
from dialects.sql_statements import insert_query
from generators_sql.analysis.generator_kinds import is_nested
from sdgen.compiling.comments import comment
from sdgen.compiling.compilation import Compilation
from sdgen.compiling.layers import Stack
from sdgen.compiling.look_ups import LookUps
from sdgen.compiling.parent_look_ups import ParentLookUps
from sdgen.compiling.row import CompiledRow
from sdgen.compiling.stored_types import OWN, StoredTypes
from sdgen.compiling.table_columns import columns_and_constraints, plain_columns
from sdgen.compiling.writing import Writing
from sdgen.errors import Problem, ValidationError
from sdgen.frozen import frozen
from sdgen.planning.plan import Plan
from sdgen.scenario.models import Column, Entity
from sdgen.scenario.table_names import TableName

# Postgres takes a row apart anew for each of its columns, so that ANALYZE is quadratic in their
# number (std_fetch_func in analyze.c): 25 s for 8,000 rows of 1,000 columns, 1 s of a hundred.
_MOST_ANALYZED = 100

# Intermediate results that a cell, and each part of a JSON cell, may have.
_RESULTS_OF_CELL, _RESULTS_OF_PART = 200, 8


@frozen
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


def row_numbers(plan: Plan, entity: Entity, rows: RowRange) -> exp.Select:
    """Returns the query of the row numbers of an entity, a range of them."""
    source = plan.dialect.row_source(rows.first, rows.end, rows.at_most)
    number = x.col(ROW_NUMBER)
    bounded = plan.dialect.bounded(number, plan.end(entity))
    if bounded is number:
        return source
    named = x.alias(bounded, ROW_NUMBER)
    named.comments = [comment("row number, with bounds that the planner can see")]
    return source.select(named, append=False, copy=False)


WITH_HEIRS = "with_heirs"
"""Marks a table that is read along with those that inherit from it."""


def table_node(table: TableName) -> exp.Table:
    """Returns a table of that name, quoted."""
    return x.table(table.name, table.schema)


def family_node(table: TableName) -> exp.Table:
    """Returns a table to be read along with those that inherit from it, and its sequences."""
    node = table_node(table)
    node.meta[WITH_HEIRS] = True
    return node


def table_of(plan: Plan, entity: Entity) -> exp.Table:
    """Returns the entity's table, with its schema where there are schemas."""
    return table_node(plan.table(entity))


def analyzed(plan: Plan, entity: Entity) -> exp.Expression:
    """Returns what ANALYZE takes after the rows: the table, of a wide one its most wanted columns.

    Those are the columns of its keys and the first ones. The rest is left to the database, which
    does it by itself later on.
    """
    table = table_of(plan, entity)
    columns = [column.name for column in entity.stored_columns]
    if len(columns) <= _MOST_ANALYZED:
        return table
    in_keys = {name for key in plan.keys[entity.name] for name in key.columns}
    wanted = [
        name for place, name in enumerate(columns) if place < _MOST_ANALYZED or name in in_keys
    ]
    return exp.Schema(this=table, expressions=[x.ident(name) for name in wanted])


def create_table(
    plan: Plan,
    entity: Entity,
    *,
    into: exp.Table | None = None,
    constraints: Sequence[exp.Expression] = (),
    types: StoredTypes = OWN,
) -> exp.Create:
    """Returns CREATE TABLE IF NOT EXISTS with the entity's columns; NOT NULL unless nullable.

    Args:
        plan: the plan.
        entity: one of its entities.
        into: the table, instead of the entity's own; it has no identity and no defaults.
        constraints: its keys, as far as they are to be made with it.
        types: how cells are stored.
    """
    if into is not None:
        said = [*plain_columns(plan, entity, types), *constraints]
        schema = exp.Schema(this=into, expressions=said)
    else:
        said = columns_and_constraints(plan, entity, constraints, types)
        schema = exp.Schema(this=table_of(plan, entity), expressions=said)
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
    only: Sequence[str] | None = None,
    types: StoredTypes = OWN,
) -> exp.Insert:
    """Returns the INSERT … SELECT that makes a range of an entity's rows.

    Args:
        plan: the plan.
        entity: one of its entities.
        rows: which rows.
        look_ups: collects the tables it looks things up in.
        into: the table, instead of the entity's own.
        columns: the table's columns, instead of the entity's own; one more than are made gets the
            row number.
        overriding: whether it has to say that rows are stored as they are, or refused; see
            ``Dialect.overriding``.
        only: names of the columns that are made, in this order, instead of all
            that are stored.
        types: what cells are cast to.
    """
    made = [column.name for column in entity.stored_columns] if only is None else only
    columns = made if columns is None else columns
    numbered = len(columns) > len(made)
    query = select_rows(plan, entity, rows, look_ups, numbered=numbered, only=made, types=types)
    insert = insert_query(table_of(plan, entity) if into is None else into, columns, query)
    return plan.dialect.overriding(insert) if overriding else insert


def select_rows(
    plan: Plan,
    entity: Entity,
    rows: RowRange,
    look_ups: LookUps,
    *,
    numbered: bool = False,
    only: Sequence[str] | None = None,
    types: StoredTypes | None = None,
) -> exp.Select:
    """Returns the SELECT that makes a range of an entity's rows, each column commented.

    Args:
        plan: the plan.
        entity: one of its entities.
        rows: which rows.
        look_ups: collects the tables it looks things up in.
        numbered: whether the row number comes as a last column.
        only: names of the columns that are made, in this order, instead of all
            that are stored.
        types: how cells are stored; None for cells as they are computed.
    """
    columns = entity.stored_columns if only is None else tuple(map(entity.column, only))
    made = _Making(plan, entity, columns, rows, look_ups, types)
    stack = Stack([("rows", row_numbers(plan, entity, rows))], rows.at_most)
    last = made.put_on(stack, 0, len(columns), numbered=numbered)
    if stack.width <= plan.dialect.most_results:
        return stack.under(last, plan.dialect)
    return made.in_parts(numbered=numbered)


def check_widths(plan: Plan) -> None:
    """Raises ValidationError if the cells of a row cannot be made in queries of allowed width.

    Only what is wide enough to be in doubt is compiled.
    """
    doubtful = plan.dialect.most_results - _RESULTS_OF_CELL
    compilation = Compilation()
    for entity in plan.order:
        made = (column.generator.params for column in entity.columns)
        parts = sum(_RESULTS_OF_PART * each.values() for each in made if is_nested(each))
        if len(entity.columns) + parts > doubtful:
            select_rows(plan, entity, RowRange.of(0, max(1, entity.rows)), LookUps(compilation))


@frozen
class _Making:
    """Cells of an entity, made all at once or, where those are too many, in parts.

    A cell follows from the row number alone, so each part is computed by itself, on top of the
    cells of the parts before it.
    """

    plan: Plan
    entity: Entity
    columns: Sequence[Column]
    rows: RowRange
    look_ups: LookUps
    types: StoredTypes | None

    def put_on(self, stack: Stack, first: int, end: int, *, numbered: bool) -> exp.Select:
        """Puts the layers of some columns on others, and returns the SELECT of their cells.

        Args:
            stack: the layers below; its top has the row number and the cells of earlier columns.
            first: the first column's place.
            end: one past the last one's. If it is that of all, cells get their own names.
            numbered: whether the row number comes as a last column.
        """
        plan, columns = self.plan, self.columns
        before = [_name_of_cell(place) for place in range(first)]
        parents = ParentLookUps(plan, self.look_ups, self.rows.at_most, self.rows.altogether)
        writing = Writing(
            plan,
            self.look_ups,
            parents.table,
            self.rows.at_most,
            staged=True,
            is_new=True,
            source=(ROW_NUMBER, *before),
        )
        row = CompiledRow(writing, self.entity, x.col(ROW_NUMBER))
        cells: list[exp.Expression] = [x.col(name) for name in before]
        cells += [row.value(column.name) for column in columns[first:end]]
        values: list[exp.Expr] = []
        for place, (column, cell) in enumerate(zip(columns, cells, strict=False)):
            is_last = end == len(columns)
            if is_last and self.types is not None:
                if self.types.is_array(plan, self.entity, column.name):
                    what = f"{self.entity.name}.{column.name}, as JSON"
                    key = ("array", column.name)
                    cell = writing.layers.name(key, f"{column.name}_json", cell, what)
                cell = self.types.stored(plan, self.entity, column.name, cell)
            value = x.alias(cell, column.name if is_last else _name_of_cell(place))
            if place >= first:
                generator = column.generator.params
                value.comments = [comment(f"{generator.type}: {generator.summary()}")]
            values.append(value)
        if numbered:
            values.append(x.col(ROW_NUMBER))
        return writing.layers.put_on(stack, values)

    def in_parts(self, *, numbered: bool) -> exp.Select:
        """Returns the SELECT of all cells, no query in it wider than the dialect allows.

        Raises:
            ValidationError: a single cell has too many parts.
        """
        dialect, count = self.plan.dialect, len(self.columns)
        at_most = self.rows.at_most
        stack = Stack([("rows", row_numbers(self.plan, self.entity, self.rows))], at_most)
        first, size = 0, count
        while True:
            size = min(size, count - first)
            end = first + size
            higher = Stack([*stack.queries], at_most)
            query = self.put_on(higher, first, end, numbered=numbered or end < count)
            if higher.width > dialect.most_results or len(query.selects) > dialect.most_results:
                if size == 1:
                    column = self.columns[first].name
                    path = f"{self.entity.name}.{column}"
                    message = (
                        f"takes more than {dialect.most_results:,} columns of intermediate results "
                        f"with those before it, more than {dialect.title} has. Use fewer columns"
                    )
                    raise ValidationError("the run is not possible:", [Problem(path, message)])
                size = -(-size // 2)
                continue
            if end == count:
                return higher.under(query, dialect)
            higher.put(dialect.fence(query))
            stack, first = higher, end


def _name_of_cell(place: int) -> str:
    return f"cell_{place + 1}"
