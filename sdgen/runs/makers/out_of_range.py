"""Numbers beyond their column's type: which columns they may be of, and what to do."""

from __future__ import annotations

from dataclasses import replace

from generators_sql.spi import ColumnFacts, Generator
from sdgen.errors import OutOfRangeError
from sdgen.planning.plan import Plan
from sdgen.scenario.models import Entity


def with_advice(error: OutOfRangeError, plan: Plan, *entities: Entity) -> OutOfRangeError:
    """Returns the error with the columns it may be about.

    Args:
        error: what the database said; Postgres names no column.
        plan: the plan.
        entities: those whose rows were made.
    """
    columns = []
    for entity in entities:
        of_entity = f"{entity.name}." if len(entities) > 1 else ""
        for column in entity.columns:
            limits = _limits(column.generator.params, plan.facts(entity, column.name))
            columns += [f"{of_entity}{column.name} ({', '.join(limits)})"] if limits else []
    if not columns:
        return error
    return OutOfRangeError(
        f"{error}. Columns whose expr may go beyond what is in parentheses: {', '.join(columns)}. "
        "Use a larger type, or keep the numbers small and the times near, say with LEAST(…)"
    )


def _limits(generator: Generator, column: ColumnFacts) -> list[str]:
    """Returns what the expressions of a column, or of parts of its cells, may go beyond."""
    # Most runs have none, and most of the others no error.
    from generators_sql.aggregates.results import OfRows
    from generators_sql.expr import Expr

    limits: list[str] = []
    for each in generator.with_parts():
        if isinstance(each, Expr | OfRows):
            kind = column.type if each is generator else each.part_type(column)
            limits += each.limits(replace(column, type=kind or column.type))
    return list(dict.fromkeys(limits))
