"""Rows of a scenario without a target: made in an SQLite database in memory."""

from __future__ import annotations

from dataclasses import dataclass

from sdgen.compiling.look_ups import LookUps
from sdgen.compiling.statements import RowRange, select_rows
from sdgen.engines.sqlite import SQLiteEngine
from sdgen.errors import NotFoundError, OutOfRangeError, did_you_mean
from sdgen.planning.plan import Plan
from sdgen.runs.out_of_range import with_advice
from sdgen.scenario.models import Entity
from sdgen.values import canonical_text


@dataclass(frozen=True)
class Preview:
    """The first rows of an entity, as canonical text (None is NULL)."""

    entity: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str | None, ...], ...]
    total_rows: int


def preview(plan: Plan, entity_name: str | None, count: int) -> list[Preview]:
    """Returns the first rows of one entity or of all, parents first.

    Args:
        plan: a plan for the dialect ``sqlite``.
        entity_name: which entity; None for all.
        count: rows of each at most. Only these are computed, whatever the entity's size.

    Raises:
        NotFoundError: no entity of that name.
    """
    entities = entities_named(plan, entity_name)
    with SQLiteEngine(":memory:") as engine:
        return [_preview(engine, plan, entity, min(count, entity.rows)) for entity in entities]


def entities_named(plan: Plan, name: str | None) -> list[Entity]:
    """Returns the entity of that name, or all of them for None. Raises NotFoundError."""
    if name is None:
        return list(plan.order)
    names = [entity.name for entity in plan.order]
    if name not in names:
        raise NotFoundError(
            f'no entity "{name}".{did_you_mean(name, names)} Entities here: {", ".join(names)}'
        )
    return [plan.scenario.entity(name)]


def _preview(engine: SQLiteEngine, plan: Plan, entity: Entity, count: int) -> Preview:
    look_ups = LookUps()
    first = plan.first(entity)
    query = select_rows(plan, entity, RowRange.of(first, first + count), look_ups)
    engine.provide(look_ups)
    engine.stage(look_ups, first, first + count)
    types = [column.type for column in entity.columns]
    try:
        found = engine.query(plan.dialect.render(query))
    except OutOfRangeError as error:
        raise with_advice(error, plan, entity) from error
    rows = tuple(
        tuple(canonical_text(value, kind) for value, kind in zip(row, types, strict=True))
        for row in found
    )
    return Preview(entity.name, tuple(column.name for column in entity.columns), rows, entity.rows)
