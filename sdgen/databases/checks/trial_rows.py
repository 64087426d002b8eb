"""Which rows of a run are made to try, and of what columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlglot import exp

from dialects import sql_nodes as x
from sdgen.databases.checks.inspection import Inspection
from sdgen.databases.stored_tables import StoredColumn
from sdgen.planning.plan import Plan
from sdgen.scenario.models import Column, Entity
from sdgen.values import Value

MOST_ROWS = 20_000
"""Rows that are made to try at most: a tenth of a second or so."""

_MOST_ROWS_OF_PYTHON = 500
_PARTS = 20


def ranges_of(plan: Plan, entity: Entity, most: int) -> Iterator[tuple[int, int]]:
    """Yields ranges of row numbers: the first and the last rows, and some between.

    Args:
        plan: the plan.
        entity: one of its entities.
        most: rows at most; fewer where Python makes cells of them.
    """
    first, end = plan.first(entity), plan.end(entity)
    most = min(most, _MOST_ROWS_OF_PYTHON) if in_python(entity.columns) else most
    if end - first <= most:
        if end > first:
            yield first, end
        return
    size = most // _PARTS
    for part in range(_PARTS):
        begins = first + (end - first - size) * part // (_PARTS - 1)
        yield begins, begins + size


def bare_column(name: str, domain_of: str) -> exp.Expr:
    """Returns a column as a result of a query, one of a domain as of the type that is made of."""
    if not domain_of:
        return x.col(name)
    kind = exp.DataType(this=exp.DType.USERDEFINED, kind=exp.Var(this=domain_of))
    return x.alias(exp.Cast(this=x.col(name), to=kind), name)


def in_python(columns: Sequence[Column]) -> bool:
    """Returns whether Python makes cells of some columns, row by row."""
    return any(
        generator.in_python()
        for column in columns
        for generator in column.generator.params.with_parts()
    )


def number_column(stored: Sequence[StoredColumn]) -> str:
    """Returns a name for row numbers that none of a table's columns has."""
    taken = {column.name.lower() for column in stored}
    name = "sdgen_row"
    while name in taken:
        name += "_"
    return name


def stored_value(inspection: Inspection, entity: Entity, name: str, value: Value) -> exp.Expression:
    """Returns a value as it is stored in a column of an entity's table."""
    column, dialect = inspection.column(entity, name), inspection.plan.dialect
    if column is None or value is None:
        return exp.Null()
    literal = dialect.literal(value, column.type.kind)
    return inspection.types.stored(inspection.plan, entity, column.name, literal)
