"""Foreign keys between the entities of a run."""

from __future__ import annotations

from collections.abc import Iterator

from sdgen.planning.plan import Plan
from sdgen.runs.looking.found_rows import PointsTo
from sdgen.scenario.models import Entity


def foreign_keys(plan: Plan, entity: Entity) -> Iterator[PointsTo]:
    """Yields where the stored columns of an entity point to rows that the run has made."""
    made = {each.name for each in plan.order}
    for column in entity.stored_columns:
        generator = column.generator.params
        parent = generator.points_to(plan.facts(entity, column.name))
        if parent not in made:
            continue
        for reference in generator.references():
            stored = {each.name for each in plan.scenario.entity(parent).stored_columns}
            if reference.entity == parent and reference.column in stored:
                yield PointsTo(entity.name, column.name, parent, reference.column)
                break


def pointing_to(plan: Plan, entity: Entity) -> Iterator[PointsTo]:
    """Yields what points to rows of an entity."""
    for other in plan.order:
        for each in foreign_keys(plan, other):
            if each.parent == entity.name:
                yield each
