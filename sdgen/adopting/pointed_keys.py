"""Keys that rows have to point to are never NULL, though their tables accept it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from sdgen.adopting.draft import DraftColumn, DraftEntity


def with_pointed_keys(entities: Sequence[DraftEntity]) -> list[DraftEntity]:
    """Returns entities of which no key is NULL that a column points to which accepts none.

    Args:
        entities: all entities of a draft.
    """
    pointed = {
        (fk["entity"], fk["column"])
        for entity in entities
        for column in entity.columns
        if isinstance(fk := column.keys.get("fk"), Mapping) and not column.keys.get("nullable")
    }
    return [
        replace(
            entity,
            columns=tuple(
                _never_null(column) if (entity.name, column.name) in pointed else column
                for column in entity.columns
            ),
        )
        for entity in entities
    ]


def _never_null(column: DraftColumn) -> DraftColumn:
    kept = {key: each for key, each in column.keys.items() if key not in ("nullable", "null_rate")}
    others = tuple(map(_never_null, column.otherwise))
    # Without a column that others point to there is nothing left of them.
    omitted = "" if column.omitted == "NULL" else column.omitted
    return replace(column, keys=kept, otherwise=others, omitted=omitted)
