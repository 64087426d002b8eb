"""Where ``start: next`` begins: behind the numbers that tables hold, or unfinished runs will."""

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
    numbers: dict[tuple[str, str], int] = {}
    columns = [*continuing(plan.scenario)]
    if not columns:
        return next_of(plan.scenario, earlier, numbers)
    from sdgen.databases.reserved_numbers import unfinished_runs  # few scenarios continue any

    stored = engine.catalog.tables(plan.tables)
    runs = unfinished_runs(engine, [*stored])
    for entity, column, generator in columns:
        name, is_up = plan.table(entity), generator.step > 0
        there = stored[name].columns if name in stored and not plan.empties(entity) else ()
        if not any(_same(engine, each.name, column.name) for each in there):
            continue
        last = _last(engine, plan, entity, column, generator)
        ends = [
            each.most if is_up else each.least
            for run in runs
            if not run.is_gone_from(name, holds_rows=last is not None)
            for each in run.numbers
            if each.table == name and _same(engine, each.column, column.name)
        ]
        ends += [] if last is None else [last]
        if ends:
            farthest = max(ends) if is_up else min(ends)
            following = farthest + generator.step
            numbers[entity.name, column.name] = (
                following if generator.at_least is None else max(following, generator.at_least)
            )
    return next_of(plan.scenario, earlier, numbers)


def _same(engine: Engine, one: str, other: str) -> bool:
    return one.lower() == other.lower() if engine.folds_case else one == other


def _last(
    engine: Engine, plan: Plan, entity: Entity, column: Column, generator: Counted
) -> int | None:
    """Returns the stored number that is farthest on the way a sequence counts; None for none."""
    extreme = exp.Max if generator.step > 0 else exp.Min
    farthest = exp.select(x.call(extreme, x.col(column.name)))
    query = farthest.from_(family_node(plan.table(entity)))
    ((number,),) = engine.query(engine.dialect.render(query))
    return int(number) if isinstance(number, int) else None
