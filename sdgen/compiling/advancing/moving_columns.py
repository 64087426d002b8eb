"""Which columns of an entity depend on as_of: what they are computed by is not the same."""

from __future__ import annotations

from sdgen.compiling.compilation import Compilation
from sdgen.compiling.look_ups import LookUps
from sdgen.compiling.statements import RowRange, select_rows
from sdgen.planning.plan import Plan


class MovingColumns:
    """The columns whose cells two plans compute differently, however far off, in the same rows.

    Args:
        plans: plans that differ in as_of, and in what follows from it.
        compilations: what compiling statements of each has worked out so far, by the same names.
    """

    def __init__(
        self, plans: tuple[Plan, Plan], compilations: tuple[Compilation, Compilation]
    ) -> None:
        self._plans, self._compilations = plans, compilations
        self._known: dict[tuple[str, str], bool] = {}

    def moves(self, entity: str, column: str) -> bool:
        """Returns whether a column of an entity is one of them."""
        key = entity, column
        if key not in self._known:
            before, after = (self._compiled(number, entity, column) for number in (0, 1))
            self._known[key] = before != after
        return self._known[key]

    def _compiled(self, number: int, entity: str, column: str) -> tuple[str, object]:
        """Returns the query of a column's cells, and the tables that it looks things up in."""
        plan, look_ups = self._plans[number], LookUps(self._compilations[number])
        first = self._plans[0]
        made = first.scenario.entity(entity)
        rows = RowRange.of(first.first(made), max(first.first(made) + 1, first.end(made)))
        query = select_rows(plan, plan.scenario.entity(entity), rows, look_ups, only=[column])
        return plan.dialect.render(query), look_ups.tables
