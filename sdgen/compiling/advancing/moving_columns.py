"""Which columns of an entity depend on as_of: what they are computed by is not the same."""

from __future__ import annotations

from sdgen.compiling.compilation import Compilation
from sdgen.compiling.look_ups import LookUps
from sdgen.compiling.statements import RowRange, select_rows
from sdgen.planning.plan import Plan
from sdgen.scenario.models import Entity


def moving_columns(
    plans: tuple[Plan, Plan], entity: Entity, compilations: tuple[Compilation, Compilation]
) -> tuple[str, ...]:
    """Returns the stored columns whose cells two plans compute differently, however far off.

    Args:
        plans: plans that differ in as_of alone.
        entity: one of the entities whose rows they make.
        compilations: what compiling statements of each has worked out so far, by the same names.
    """
    return tuple(
        column.name
        for column in entity.stored_columns
        if _compiled(plans[0], entity, column.name, compilations[0])
        != _compiled(plans[1], entity, column.name, compilations[1])
    )


def _compiled(
    plan: Plan, entity: Entity, column: str, compilation: Compilation
) -> tuple[str, object]:
    """Returns the query of a column's cells, and the tables that it looks things up in."""
    look_ups = LookUps(compilation)
    rows = RowRange.of(plan.first(entity), plan.end(entity))
    query = select_rows(plan, entity, rows, look_ups, only=[column])
    return plan.dialect.render(query), look_ups.tables
