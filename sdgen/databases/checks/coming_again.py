"""Keys whose values are the same in each run, so that a table is better filled once."""

from __future__ import annotations

from collections.abc import Iterable

from generators_sql.analysis.cell_facts import cell_facts
from generators_sql.child_number import ChildNumber
from generators_sql.fk import Fk
from generators_sql.parent import Parent
from generators_sql.time_series import TimeSeries
from sdgen.column_types import ColumnType
from sdgen.planning.plan import Plan
from sdgen.scenario.models import Column, Entity

_FEW = 1_000


def come_again(plan: Plan, entity: Entity, columns: Iterable[Column]) -> bool:
    """Returns whether each run makes the same values of a key, or a choice of the same few.

    Args:
        plan: the plan of the run.
        entity: an entity.
        columns: the key's columns that the run fills.
    """
    return all(_comes_again(plan, entity, each) for each in columns)


def _comes_again(plan: Plan, entity: Entity, column: Column) -> bool:
    made = column.generator.params
    if isinstance(made, Fk):
        return all(plan.scenario.entity(each.entity).existing for each in made.references())
    if isinstance(made, ChildNumber):
        return _comes_again(plan, entity, entity.column(made.via))
    if isinstance(made, Parent):
        return _comes_again(plan, entity, entity.column(made.steps[0]))
    if isinstance(made, TimeSeries):
        return column.type.kind is ColumnType.DATE
    most = cell_facts(plan.facts(entity, column.name), made).most
    return most is not None and most <= _FEW
