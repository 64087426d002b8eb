"""Unique keys that the database alone decides on: ``unchecked`` in a scenario."""

from __future__ import annotations

import math
from collections.abc import Sequence

from generators_sql.analysis.cell_facts import cell_facts
from sdgen.scenario.key_models import UNCHECKED
from sdgen.scenario.listed_keys import why_alike
from sdgen.scenario.partial_scenario import ReadDataset, ReadEntity
from sdgen.scenario.table_keys import Key, KeyKind


def why_unproven(key: Key, reason: str, dataset: ReadDataset, entity: ReadEntity) -> str | None:
    """Returns why a key cannot be left as the scenario says it, None if it can.

    Args:
        key: a unique key whose columns can be read.
        reason: why its rows may be alike.
        dataset: the scenario as generators see it.
        entity: the key's entity.
    """
    broken = _why_broken(key.columns, dataset, entity)
    if key.unchecked:
        return broken and f"is unchecked, but rows are certain to repeat: {broken}"
    return reason if broken else f"{reason}. {_way(key)}"


def said_unchecked(kind: KeyKind, columns: Sequence[str], *, of_column: bool) -> str:
    """Returns how a scenario says that a key is unchecked."""
    word = "primary_key" if kind is KeyKind.PRIMARY else "unique"
    if of_column:
        return f"{word}: {UNCHECKED}"
    mapping = f"{{columns: [{', '.join(columns)}], unchecked: true}}"
    if kind is KeyKind.UNIQUE_INDEX:
        return f"{word}: {UNCHECKED} at the index"
    return f"{word}: {mapping}" if kind is KeyKind.PRIMARY else f"{word}: [{mapping}]"


def _way(key: Key) -> str:
    of_column = "columns" in key.path[2:3]
    return (
        "If you know that rows differ, leave it to the database: "
        f"{said_unchecked(key.kind, key.columns, of_column=of_column)}"
    )


def _why_broken(columns: Sequence[str], dataset: ReadDataset, entity: ReadEntity) -> str | None:
    """Returns why rows are sure to be alike in some columns, None if they need not be."""
    if alike := why_alike(columns, entity, dataset):
        return alike
    rows, counts = dataset.rows_of(entity.name) or 0, []
    for name in columns:
        facts, made = dataset.column(entity.name, name), dataset.generator(entity.name, name)
        if facts is None or made is None or facts.nullable:
            return None  # NULLs are not alike
        most = cell_facts(facts, made).most
        if most is None:
            return None
        counts.append(most)
    most = math.prod(counts)
    if rows <= most or not dataset.knows_rows_of(entity.name):
        return None
    return (
        f"{rows:,} rows have at most {most:,} different values. Use a generator with more of "
        f"them, or at most {most:,} rows"
    )
