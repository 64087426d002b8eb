"""The numbers of the rows that rows point to by their foreign keys."""

from __future__ import annotations

from collections.abc import Sequence

from sqlglot import exp

from dialects import ROW_NUMBER
from dialects import sql_nodes as x
from sdgen.compiling.layers import Stack
from sdgen.compiling.look_ups import LookUps
from sdgen.compiling.parent_look_ups import ParentLookUps
from sdgen.compiling.row import CompiledRow
from sdgen.compiling.statements import RowRange
from sdgen.compiling.writing import Writing
from sdgen.planning.plan import Plan
from sdgen.scenario.models import Entity


def select_parent_rows(
    plan: Plan, entity: Entity, columns: Sequence[str], rows: RowRange, look_ups: LookUps
) -> exp.Select:
    """Returns the SELECT of row numbers, and of the numbers of the rows that each points to.

    Where the cell of the foreign key is NULL, the number has no meaning.

    Args:
        plan: the plan.
        entity: one of its entities.
        columns: which of its columns, foreign keys.
        rows: which rows.
        look_ups: collects the tables it looks things up in.
    """
    source = plan.dialect.row_source(rows.first, rows.end, rows.at_most)
    stack = Stack([("rows", source)], rows.at_most)
    parents = ParentLookUps(plan, look_ups, rows.at_most, rows.altogether)
    writing = Writing(plan, look_ups, parents.table, rows.at_most, staged=True, is_new=True)
    row = CompiledRow(writing, entity, x.col(ROW_NUMBER))
    numbers: list[exp.Expr] = [x.col(ROW_NUMBER)]
    for place, name in enumerate(columns, 1):
        numbers.append(x.alias(x.copied(row.via(name).number), f"parent_{place}"))
    return stack.under(writing.layers.put_on(stack, numbers), plan.dialect)
