"""Tables that exist under nearly the name of one that does not, which are most likely meant."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from sdgen.databases.engine import Engine
from sdgen.errors import did_you_mean
from sdgen.planning.plan import Plan
from sdgen.scenario.table_names import TableName

_DIGITS = re.compile(r"\d+")
_MOST_LONGER = 3  # a plural may be: categories, category
_FEWEST_LETTERS = 4  # of so many one may differ
_MANY_LETTERS = 8  # of so many two may


def meant_instead(
    engine: Engine, plan: Plan, absent: Collection[TableName]
) -> dict[TableName, str]:
    """Returns, for tables that do not exist, a hint such as `` Did you mean "orders"?``.

    It is of tables of the same schema that no entity of the scenario has; nothing where none is
    near: singular and plural, or one or two slips.

    Args:
        engine: a connection to the target.
        plan: the plan.
        absent: its tables that do not exist.
    """
    if not absent:
        return {}
    named = {plan.table(entity) for entity in plan.scenario.entities}
    here: dict[str | None, list[str]] = {}
    for table in engine.catalog.tables_beginning_with(""):
        if table not in named:
            here.setdefault(table.schema, []).append(table.name)
    found = {
        table: did_you_mean(table.name, _near(table.name, here.get(table.schema, ())))
        for table in absent
    }
    return {table: hint for table, hint in found.items() if hint}


def _near(name: str, others: Collection[str]) -> Iterator[str]:
    """Yields names that are most likely meant by one that is not among them."""
    plain = name.casefold().replace("_", "")
    edits = (len(plain) >= _FEWEST_LETTERS) + (len(plain) >= _MANY_LETTERS)
    stems, digits = _stems(plain), _DIGITS.findall(plain)
    for other in others:
        if abs(len(other) - len(name)) > _MOST_LONGER:
            continue
        folded = other.casefold().replace("_", "")
        if _DIGITS.findall(folded) != digits:
            continue  # orders_2025 beside orders_2024, or beside orders
        if not stems.isdisjoint(_stems(folded)) or _within(plain, folded, edits):
            yield other


def _stems(name: str) -> set[str]:
    """Returns a name and what it may be the plural of."""
    found = {name, name.removesuffix("s"), name.removesuffix("es")}
    if name.endswith("ies"):
        found.add(name.removesuffix("ies") + "y")
    return found


def _within(one: str, other: str, edits: int) -> bool:
    """Returns whether a few letters added, left out, changed or swapped make one the other."""
    same = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        same += 1
    one, other = one[same:], other[same:]
    if not one or not other:
        return len(one) + len(other) <= edits
    if not edits:
        return False
    if one[:2] == other[1::-1] and _within(one[2:], other[2:], edits - 1):
        return True
    ways = ((one[1:], other), (one, other[1:]), (one[1:], other[1:]))
    return any(_within(left, right, edits - 1) for left, right in ways)
