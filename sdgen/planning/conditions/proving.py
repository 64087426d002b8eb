"""Whether all rows that a plan makes keep a condition."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from fractions import Fraction
from itertools import product

from sdgen.instants import to_microseconds
from sdgen.planning.conditions.cells import Cells, Choice
from sdgen.planning.conditions.comparing import as_truth
from sdgen.planning.conditions.possible import Possible
from sdgen.planning.conditions.stored_cells import StoredAs
from sdgen.planning.conditions.terms import Term
from sdgen.planning.plan import Plan

_WRONG = timedelta(hours=1)  # how far the database's clock may be behind ours
_MOST_WAYS = 1_024
"""Ways that the choices of a row may turn out, that are looked at one by one."""


def is_kept_by_all(
    plan: Plan,
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
        plan: the plan.
        entity: the entity's name.
        condition: the condition.
        columns: the columns of its table, each under the name that the condition uses.
        now: the time, if ``now()`` in the condition may be that or later.
    """
    not_before = None if now is None else Fraction(to_microseconds(now - _WRONG))
    cells = Cells(plan, entity, columns, not_before)
    choices = _few(cells.choices(condition))
    for way in product(*choices.values()):
        found = cells.possible(condition, dict(zip(choices, way, strict=True)))
        if False in (as_truth(found).values or ()):
            return False
    return True


def _few(choices: dict[Choice, Sequence[Possible]]) -> dict[Choice, Sequence[Possible]]:
    """Returns as many of some choices as can be looked at together: those of NULL first."""
    ordered = sorted(choices, key=lambda choice: (not choice.of_null, len(choices[choice])))
    found: dict[Choice, Sequence[Possible]] = {}
    for choice in ordered:
        ways = math.prod(len(each) for each in found.values()) * len(choices[choice])
        if ways <= _MOST_WAYS:
            found[choice] = choices[choice]
    return found
