"""Whether all rows that a plan makes keep a condition."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from fractions import Fraction
from itertools import product

from generators_sql.analysis.cell_facts import cell_facts
from sdgen.instants import to_microseconds
from sdgen.planning.conditions.cells import Cells
from sdgen.planning.conditions.comparing import as_truth
from sdgen.planning.conditions.possible import Possible
from sdgen.planning.conditions.scenario_cells import Choice, ScenarioCells
from sdgen.planning.conditions.stored_cells import StoredAs
from sdgen.planning.conditions.terms import Term

_WRONG = timedelta(hours=1)  # how far the database's clock may be behind ours
_MOST_WAYS = 1_024
"""Ways that the choices of a row may turn out, that are looked at one by one."""


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
    choices = _few(cells.choices(condition))
    return bool(choices) and not any(
        _may_be_false(cells.possible(condition, dict(zip(choices, way, strict=True))))
        for way in product(*choices.values())
    )


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


def _few(choices: dict[Choice, Sequence[Possible]]) -> dict[Choice, Sequence[Possible]]:
    """Returns as many of some choices as can be looked at together: those of NULL first."""
    ordered = sorted(choices, key=lambda choice: (not choice.of_null, len(choices[choice])))
    found: dict[Choice, Sequence[Possible]] = {}
    for choice in ordered:
        ways = math.prod(len(each) for each in found.values()) * len(choices[choice])
        if ways <= _MOST_WAYS:
            found[choice] = choices[choice]
    return found
