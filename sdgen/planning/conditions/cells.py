"""What the columns of a table's row may hold, by the cells that fill them.

A condition over several cells is looked at once for each way that their choices may turn out.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction

from sdgen.frozen import frozen
from sdgen.planning.conditions.evaluating import Evaluation
from sdgen.planning.conditions.places import Choice, Chosen, Place
from sdgen.planning.conditions.possible import ANYTHING, Possible
from sdgen.planning.conditions.scenario_cells import DEEPEST, ScenarioCells
from sdgen.planning.conditions.stored_cells import StoredAs, as_stored
from sdgen.planning.conditions.terms import Term, cells_of


@frozen
class Cells:
    """The cells of one row of an entity's table.

    Args:
        scenario: the cells of the scenario.
        entity: the entity's name.
        columns: the table's columns, each under the name that conditions use.
        not_before: see ``Evaluation``.
    """

    scenario: ScenarioCells
    entity: str
    columns: Mapping[str, StoredAs]
    not_before: Fraction | None = None

    def possible(self, term: Term, chosen: Chosen) -> Possible:
        """Returns what a term over the table's columns may be."""
        return self._of_table(lambda name: self._stored(name, chosen, 0)).of(term)

    def choices(self, term: Term) -> dict[Choice, Sequence[Possible]]:
        """Returns the choices that a term depends on, each with the ways it may turn out."""
        found: dict[Choice, Sequence[Possible]] = {}
        for place in self._places(term):
            found |= self.scenario.columns.choices(place)
        return found

    def _of_table(self, cell: Callable[[str], Possible]) -> Evaluation:
        return Evaluation(cell, self.scenario.plan.dialect.times_are_texts, self.not_before)

    def _stored(self, name: str, chosen: Chosen, depth: int) -> Possible:
        """Returns what a column of the table may hold."""
        stored = self.columns.get(name)
        if stored is None or depth > DEEPEST:
            return ANYTHING
        if stored.column is None:
            if stored.filled_with is None:
                return ANYTHING
            below = self._of_table(lambda other: self._stored(other, chosen, depth + 1))
            made = below.of(stored.filled_with)
        else:
            made = self.scenario.possible(Place(self.entity, stored.column), chosen)
        return as_stored(made, stored).at(("stored", name))

    def _places(self, term: Term) -> list[Place]:
        """Returns all cells of the scenario that a term depends on, as far as they are followed."""
        found: dict[Place, None] = {}
        left = list(cells_of(term))
        seen = set()
        while left:
            name = left.pop(0)
            stored = self.columns.get(name)
            if stored is None or name in seen:
                continue
            seen.add(name)
            if stored.column is not None:
                self.scenario.follow(Place(self.entity, stored.column), found)
            elif stored.filled_with is not None:
                left += cells_of(stored.filled_with)
        return list(found)
