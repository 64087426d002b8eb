"""Values that Python makes once and for all rows: made before the first write, as they may fail."""

from __future__ import annotations

from sdgen.compiling.compilation import Compilation
from sdgen.planning.plan import Plan
from sdgen.runs.makers.statements import batch_sql
from sdgen.scenario.models import Entity


def make_pools(plan: Plan, compilation: Compilation) -> None:
    """Makes the pools of a run; its statements find them in ``compilation``.

    Args:
        plan: the run's plan.
        compilation: of the run's statements.

    Raises:
        RunError: a pool cannot be made: a provider has fewer different values than rows want, say.
        TooSlowError: it takes too long.
    """
    for entity in plan.order:
        if entity.rows and _has_pool(entity):
            batch_sql(plan, entity, entity.rows, compilation=compilation)


def _has_pool(entity: Entity) -> bool:
    return any(
        part.packages() and not part.in_python()
        for column in entity.columns
        for part in column.generator.params.with_parts()
    )
