"""Keys of a run's tables: tried before the rows, made after them, looked for where tables exist."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from contextlib import suppress

from sdgen.compiling.keys import create_key, foreign_last, made_after_rows
from sdgen.engines import Engine
from sdgen.engines.base import StoredKey
from sdgen.errors import TargetError
from sdgen.planning.plan import Plan
from sdgen.runs.cancelling import CancelSwitch
from sdgen.runs.logs import RunLog
from sdgen.scenario.keys import Key, KeyKind
from sdgen.scenario.models import Entity


def missing_keys(engine: Engine, plan: Plan, entity: Entity) -> Iterator[str]:
    """Yields, in sentences, which keys of the scenario an existing table has not."""
    wanted = plan.keys[entity.name]
    stored = engine.stored_keys(entity.target_table) if wanted else []
    for key in wanted:
        if not any(_serves(engine, plan, each, key) for each in stored):
            yield (
                f'table "{entity.target_table}" has no {key}, and sdgen changes no table that '
                "exists. Add it, or drop the table and let sdgen create it"
            )


def _serves(engine: Engine, plan: Plan, stored: StoredKey, key: Key) -> bool:
    """Returns whether a key of a table is the one that the scenario wants, or does its work."""

    def folded(names: Sequence[str]) -> tuple[str, ...]:
        return tuple(name.lower() if engine.folds_case else name for name in names)

    columns, wanted = folded(stored.columns), folded(key.columns)
    if key.kind is KeyKind.FOREIGN:
        table = plan.scenario.entity(key.entity).target_table
        # SQLite's may name no columns: the primary key is meant.
        references = folded(stored.references) or folded(key.references)
        return folded([stored.table]) == folded([table]) and set(
            zip(columns, references, strict=True)
        ) == set(zip(wanted, folded(key.references), strict=True))
    if stored.table:
        return False
    if key.is_unique:
        return stored.is_unique and set(columns) == set(wanted)
    return columns[: len(wanted)] == wanted


class _TriedError(Exception):
    """Undoes what was tried."""


def rehearse(engine: Engine, plan: Plan, created: Sequence[Entity]) -> None:
    """Makes the keys of new, empty tables and takes them back.

    So what stands in their way is told before the rows are written, not after: a name that is
    taken, a table pointed to that exists and has no such key, a right that is missing.

    Args:
        engine: a connection to the target, in the transaction that creates the tables.
        plan: the run's plan.
        created: the entities whose tables are new.

    Raises:
        TargetError: a key cannot be made.
    """
    with suppress(_TriedError), engine.transaction():
        for entity, key in _in_order(plan, created):
            try:
                engine.execute(create_key(plan, entity, key))
            except TargetError as error:
                raise TargetError(
                    f'{key} of table "{entity.target_table}" cannot be made ("{key.name}"): '
                    f"{error}. Mend that, or take the key out of the scenario"
                ) from error
        raise _TriedError


def make_keys(
    engine: Engine, plan: Plan, created: Sequence[Entity], log: RunLog, switch: CancelSwitch
) -> None:
    """Makes the keys that come after the rows.

    Args:
        engine: a connection to the target, in a transaction.
        plan: the run's plan.
        created: the entities whose tables the run has created; others keep the keys they have.
        log: is told of each key.
        switch: tells whether to stop before the next one.

    Raises:
        TargetError: a key cannot be made.
        RunCancelledError: somebody asked for the run to be stopped.
    """
    for entity, key in _in_order(plan, created):
        switch.check()
        log.info(f"making {key}", extra={"entity": entity.name, "key": key.name})
        began = time.perf_counter()
        try:
            engine.execute(create_key(plan, entity, key))
        except TargetError as error:
            switch.check()  # stopped, not refused
            raise TargetError(
                f'all rows are written, but {key} of table "{entity.target_table}" cannot be made '
                f'("{key.name}"): {error}. If rows were added that are not of this run, take them '
                "out"
            ) from error
        log.debug(
            "key made", extra={"key": key.name, "seconds": round(time.perf_counter() - began, 3)}
        )


def _in_order(plan: Plan, entities: Sequence[Entity]) -> list[tuple[Entity, Key]]:
    return foreign_last(
        (entity, key) for entity in entities for key in made_after_rows(plan, entity)
    )
