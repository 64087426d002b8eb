"""Where ``start: next`` begins: behind the numbers that tables hold."""

from __future__ import annotations

from sqlglot import exp

from dialects import sql_nodes as x
from generators_sql.sequence import Sequence as Counted
from sdgen.compiling.statements import family_node
from sdgen.databases.engine import Engine
from sdgen.planning.plan import Plan
from sdgen.planning.starts import Starts, continuing, next_of
from sdgen.scenario.models import Column, Entity


def next_starts(engine: Engine, plan: Plan, earlier: Starts) -> Starts:
    """Returns where the sequences of a plan begin that continue what is stored.

    Args:
        engine: a connection to the target.
        plan: the plan, whose own sequences begin anywhere.
        earlier: where they began in the runs that this one continues.

    Raises:
        TargetError: the target cannot be read.
    """
    numbers = {}
    stored = engine.catalog.tables(plan.tables)
    for entity, column, generator in continuing(plan.scenario):
        table = stored.get(plan.table(entity))
        if table is None or not any(
            _same(engine, each.name, column.name) for each in table.columns
        ):
            continue
        last = _last(engine, plan, entity, column, generator)
        if last is not None:
            numbers[entity.name, column.name] = last + generator.step
    return next_of(plan.scenario, earlier, numbers)


def _same(engine: Engine, one: str, other: str) -> bool:
    return one.lower() == other.lower() if engine.folds_case else one == other


def _last(
    engine: Engine, plan: Plan, entity: Entity, column: Column, generator: Counted
) -> int | None:
    """Returns the number that is farthest on the way a sequence counts; None where none stays."""
    if plan.empties(entity):
        return None
    extreme = exp.Max if generator.step > 0 else exp.Min
    farthest = exp.select(x.call(extreme, x.col(column.name)))
    query = farthest.from_(family_node(plan.table(entity)))
    ((number,),) = engine.query(engine.dialect.render(query))
    return int(number) if isinstance(number, int) else None
