"""Which cells of stored rows stay what they are when rows are added behind them."""

from __future__ import annotations

from collections.abc import Iterator

from generators_sql.child_number import ChildNumber
from generators_sql.choice import Choice
from generators_sql.fk import Fk
from generators_sql.parent import Parent
from sdgen.compiling.advancing.moving_columns import MovingColumns
from sdgen.errors import Problem
from sdgen.planning.plan import Plan
from sdgen.scenario.models import Entity


class Staying:
    """What follows from the number of rows, which another as_of may change.

    Args:
        before: the plan of what is stored.
        after: the plan of what is to be stored.
        moving: tells which columns are computed differently.
    """

    def __init__(self, before: Plan, after: Plan, moving: MovingColumns) -> None:
        self._before, self._after, self._moving = before, after, moving
        self._known: dict[tuple[str, str], bool] = {}

    def added(self, entity: str) -> int:
        """Returns how many rows an entity gets."""
        return self._after.scenario.entity(entity).rows - self._before.scenario.entity(entity).rows

    def stays(self, entity: str, column: str) -> bool:
        """Returns whether it is certain that all stored rows keep their cells of a column."""
        key = entity, column
        if key not in self._known:
            self._known[key] = False  # what is asked for on the way to itself is not certain
            self._known[key] = self._stays(entity, column)
        return self._known[key]

    def _stays(self, entity: str, column: str) -> bool:
        if not self._moving.moves(entity, column):
            return True
        generator = self._before.scenario.entity(entity).column(column).generator.params
        if isinstance(generator, Fk):
            return self._keeps_parents(generator) and (
                self.stays(generator.entity, generator.column)
                and all(self.stays(entity, name) for name in generator.siblings())
            )
        if isinstance(generator, ChildNumber):
            return self._numbers_stay(entity, generator.via)
        if isinstance(generator, Choice) and generator.per is not None:
            return self._numbers_stay(entity, generator.per)
        if isinstance(generator, Parent) and len(generator.steps) == 1:
            (via,) = generator.steps
            fk = self._before.scenario.entity(entity).column(via).generator.params
            return (
                isinstance(fk, Fk)
                and self.stays(entity, via)
                and self.stays(fk.entity, generator.column)
            )
        return False

    def _numbers_stay(self, entity: str, via: str) -> bool:
        fk = self._before.scenario.entity(entity).column(via).generator.params
        return isinstance(fk, Fk) and not fk.distribution.is_drawn and self.stays(entity, via)

    def _keeps_parents(self, fk: Fk) -> bool:
        """Returns whether rows point to the same rows as before."""
        if fk.where is not None or fk.within is not None:
            return False
        return not self.added(fk.entity) or fk.distribution.keeps_parents

    def problems(self, entity: Entity) -> Iterator[Problem]:
        """Yields the columns of an entity by which stored rows would point to others."""
        for column in entity.columns:
            facts = self._before.facts(entity, column.name)
            if not self._moving.moves(entity.name, column.name):
                continue
            for part in column.generator.params.parts(facts):
                fk = part.generator
                if not isinstance(fk, Fk) or not self.added(fk.entity):
                    continue
                if not self._keeps_parents(fk):
                    yield Problem(f"{entity.name}.{column.name}", self._why(fk))

    def _why(self, fk: Fk) -> str:
        then, now = (plan.scenario.entity(fk.entity).rows for plan in (self._before, self._after))
        return (
            f"points to rows of {fk.entity}, {then:,} then and {now:,} at the later as_of, and "
            "stored rows would point to others. Rows keep their parents with distribution children "
            "(of counts other than paired, or with min equal to max) or unique, both with "
            f"scattered: false and without where or within; or if {fk.entity} has a number of rows"
        )
