"""Whether a key that a table has is the one that a scenario wants."""

from __future__ import annotations

from collections.abc import Sequence

from sdgen.databases.stored_tables import StoredKey
from sdgen.planning.plan import Plan
from sdgen.scenario.table_keys import Key, KeyKind


def serves(plan: Plan, stored: StoredKey, key: Key, *, folds_case: bool) -> bool:
    """Returns whether a key of a table is the one that the scenario wants, or does its work.

    Args:
        plan: the plan.
        stored: a key of the table.
        key: a key of the entity.
        folds_case: whether names that differ only in case are the same.
    """

    def folded(names: Sequence[str]) -> tuple[str, ...]:
        return tuple(name.lower() if folds_case else name for name in names)

    columns, wanted = folded(stored.columns), folded(key.columns)
    if key.kind is KeyKind.FOREIGN:
        if stored.table is None or stored.condition:
            return False
        table = plan.table(plan.scenario.entity(key.entity))
        # SQLite's may name no columns: the primary key is meant.
        references = folded(stored.references) or folded(key.references)
        return (
            folded([stored.table.name]) == folded([table.name])
            and stored.table.schema == table.schema
            and set(zip(columns, references, strict=True))
            == set(zip(wanted, folded(key.references), strict=True))
        )
    if stored.table or stored.expressions or stored.condition or stored.exclusion:
        return False
    if key.is_unique:
        return stored.is_unique and not stored.waits and set(columns) == set(wanted)
    return columns[: len(wanted)] == wanted
