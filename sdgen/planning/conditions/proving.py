"""Whether all rows that a plan makes keep a condition."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from fractions import Fraction
from itertools import product

from generators_sql.analysis.cell_facts import cell_facts
from sdgen.instants import to_microseconds
from sdgen.planning.conditions.cells import Cells
from sdgen.planning.conditions.comparing import as_truth
from sdgen.planning.conditions.places import Choice, Chosen
from sdgen.planning.conditions.possible import Possible
from sdgen.planning.conditions.scenario_cells import ScenarioCells
from sdgen.planning.conditions.stored_cells import StoredAs
from sdgen.planning.conditions.terms import Term

_WRONG = timedelta(hours=1)  # how far the database's clock may be behind ours
_MOST_CHOICES = 16
_MOST_WAYS = 1_024
"""Ways that some choices of a row may turn out, that are looked at one by one."""
_Turns = tuple[Choice, Sequence[Possible]]
"""A choice, and the ways that it may turn out."""


def is_kept_by_all(
    scenario: ScenarioCells,
    entity: str,
    condition: Term,
    columns: Mapping[str, StoredAs],
    *,
    now: datetime | None = None,
) -> bool:
    """Returns whether it is certain that every row of an entity keeps a condition.

    A row keeps it if it is true or NULL, as rows keep a CHECK. False says no more than that this
    is not known.

    Args:
        scenario: the cells of the plan.
        entity: the entity's name.
        condition: the condition.
        columns: the columns of its table, each under the name that the condition uses.
        now: the time, if ``now()`` in the condition may be that or later.
    """
    cells = Cells(scenario, entity, columns, _not_before(now))
    if not _may_be_false(cells.possible(condition, {})):
        return True  # whichever way the choices of a row turn out
    choices = _nearest(cells.choices(condition))
    return bool(choices) and _Ways(cells, condition).all_keep({}, choices)


@dataclass
class _Ways:
    """The ways that the choices of a row may turn out, one choice after the other.

    Once some settle a condition, the others do not matter.
    """

    cells: Cells
    condition: Term
    looked_at: int = 0

    def all_keep(self, chosen: Chosen, left: Sequence[_Turns]) -> bool:
        """Returns whether a condition is kept however the choices that are left turn out."""
        if not left:
            return False
        (choice, ways), *others = left
        for way in ways:
            self.looked_at += 1
            if self.looked_at > _MOST_WAYS:
                return False
            now = {**chosen, choice: way}
            is_settled = not _may_be_false(self.cells.possible(self.condition, now))
            if not is_settled and not self.all_keep(now, others):
                return False
        return True


def _may_be_false(found: Possible) -> bool:
    return False in (as_truth(found).values or ())


def is_broken_by_some(
    scenario: ScenarioCells,
    entity: str,
    condition: Term,
    columns: Mapping[str, StoredAs],
    *,
    now: datetime | None = None,
) -> bool:
    """Returns whether it is certain that rows with some value of a column break a condition.

    Exactly one choice is looked at: several may never turn out together. Of integers that are known
    by their bounds some may never come. Else as ``is_kept_by_all``.
    """
    cells = Cells(scenario, entity, columns, _not_before(now))
    choices = cells.choices(condition)
    if len(choices) != 1 or not all(_turns_out_every_way(scenario, each) for each in choices):
        return False
    for way in product(*choices.values()):
        found = as_truth(cells.possible(condition, dict(zip(choices, way, strict=True))))
        if not found.null and found.values == frozenset({False}):
            return True
    return False


def _turns_out_every_way(scenario: ScenarioCells, choice: Choice) -> bool:
    """Returns whether a choice turns out each way in some rows, if those are many."""
    place, dataset = choice.place, scenario.plan.dataset
    facts = dataset.column(place.entity, place.column)
    generator = dataset.generator(place.entity, place.column)
    if choice.of_null or facts is None or generator is None:
        return choice.of_null
    is_never_drawn = 0 in (getattr(generator, "weights", None) or ())
    return cell_facts(facts, generator).listed is not None and not is_never_drawn


def _not_before(now: datetime | None) -> Fraction | None:
    return None if now is None else Fraction(to_microseconds(now - _WRONG))


def _nearest(choices: Mapping[Choice, Sequence[Possible]]) -> Sequence[_Turns]:
    """Returns as many choices as are looked at together: those of the row itself come first."""

    def order(turns: _Turns) -> tuple[int, bool, int]:
        choice, ways = turns
        return len(choice.place.via), not choice.of_null, len(ways)

    return sorted(choices.items(), key=order)[:_MOST_CHOICES]
