"""Which cells of a row depend on rows that were there before the run."""

from __future__ import annotations

from collections.abc import Collection

from sdgen.compiling.compilation import Compilation
from sdgen.compiling.look_ups import LookUps
from sdgen.compiling.look_ups.existing_table import ExistingTable
from sdgen.compiling.statements import RowRange, select_rows
from sdgen.planning.plan import Plan
from sdgen.scenario.models import Entity


def dependent_columns(
    plan: Plan, entity: Entity, there: Collection[str], compilation: Compilation
) -> frozenset[str]:
    """Returns the stored columns whose cells are computed from existing rows, however far off.

    How many such rows there were is in the plan, so what follows from their number alone does not
    depend on them.

    Args:
        plan: the plan.
        entity: one of the entities whose rows it makes.
        there: the entities whose existing rows are meant.
        compilation: what compiling statements of the plan has worked out so far.
    """
    rows = RowRange.of(plan.first(entity), plan.end(entity))
    found = set()
    for column in entity.stored_columns:
        look_ups = LookUps(compilation)
        select_rows(plan, entity, rows, look_ups, only=[column.name])
        if any(isinstance(each, ExistingTable) and each.entity.name in there for each in look_ups):
            found.add(column.name)
    return frozenset(found)
