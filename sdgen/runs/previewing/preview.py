"""Rows of a scenario without a target: made in a database in memory."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from generators_sql.faking.time_limit import within
from sdgen.compiling.compilation import Compilation
from sdgen.compiling.look_ups import LookUps
from sdgen.compiling.statements import RowRange, select_rows
from sdgen.databases.engine import Engine
from sdgen.databases.registry import open_in_memory
from sdgen.errors import NotFoundError, OutOfRangeError, TargetError, did_you_mean, listed
from sdgen.frozen import frozen
from sdgen.planning.plan import Plan
from sdgen.runs.makers.out_of_range import with_advice
from sdgen.scenario.models import Column, Entity
from sdgen.values import canonical_text, json_value

MOST_CHARACTERS = 16 * 2**20
"""Characters of all cells of a preview, about."""
_AGAIN_SECONDS = 0.02


@frozen
class Preview:
    """The first rows of an entity, as canonical text (None is NULL).

    Args:
        entity: entity name.
        columns: the names of the columns whose cells the rows have.
        rows: the rows.
        total_rows: how many the entity has.
        left_out: how many more were asked for, but would be too much to hold.
    """

    entity: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str | None, ...], ...]
    total_rows: int
    left_out: int = 0

    @property
    def note(self) -> str | None:
        """What is left out, in a sentence; None where nothing is."""
        if not self.left_out:
            return None
        return (
            f"{self.left_out:,} rows of {self.entity} are left out: together they would exceed "
            f"{MOST_CHARACTERS // 2**20} MiB. Ask for fewer rows, or one entity"
        )

    def typed(self, entity: Entity) -> list[list[Any]]:
        """Returns the rows for JSON: numbers as numbers, JSON as what it says; see ``json_value``.

        Args:
            entity: the entity.
        """
        types = [entity.column(name).type for name in self.columns]
        return [
            [json_value(cell, kind) for cell, kind in zip(row, types, strict=True)]
            for row in self.rows
        ]


def preview(
    plan: Plan,
    entity_name: str | None,
    count: int,
    seconds: float | None = None,
    *,
    hidden: bool = False,
) -> list[Preview]:
    """Returns the first rows of one entity or of all, parents first.

    Args:
        plan: a plan for ``memory_database``.
        entity_name: which entity; None for all.
        count: rows of each at most. Only these are computed, whatever the entity's size. They
            are fewer, and one of each at least, where they are too long to be held.
        seconds: how long it may take; None for as long as it takes.
        hidden: whether with the hidden columns, or as the table will have them.

    Raises:
        NotFoundError: no entity of that name.
        TargetError: the database takes longer.
        TooSlowError: values that Python makes take longer.
    """
    entities = entities_named(plan, entity_name)
    found, left = [], MOST_CHARACTERS
    with within(seconds), open_in_memory() as engine, stopped_after(engine, seconds):
        compilation = Compilation()
        for entity in entities:
            columns = entity.columns if hidden else entity.stored_columns
            rows, look_ups = min(count, entity.rows), LookUps(compilation)
            shown, used = _preview(engine, plan, entity, columns, rows, left, look_ups)
            found.append(shown)
            left -= used
    return found


@contextmanager
def stopped_after(engine: Engine, seconds: float | None) -> Iterator[None]:
    """Stops what the engine does inside when the time is over."""
    if seconds is None:
        yield
        return
    over, done = threading.Event(), threading.Event()

    def stop() -> None:
        wait = seconds
        while not done.wait(wait):  # only a statement that is running can be stopped
            over.set()
            engine.cancel()
            wait = _AGAIN_SECONDS

    watch = threading.Thread(target=stop, name="sdgen-preview-watch", daemon=True)
    watch.start()
    try:
        yield
    except TargetError as error:
        if over.is_set():
            raise TargetError(f"took longer than {seconds:g} s. Ask for fewer rows") from error
        raise
    finally:
        done.set()
        watch.join()  # it must not hit a connection that is closed


def entities_named(plan: Plan, name: str | None) -> list[Entity]:
    """Returns the entity of that name, or all of them for None. Raises NotFoundError."""
    if name is None:
        return list(plan.order)
    names = [entity.name for entity in plan.order]
    if name not in names:
        raise NotFoundError(
            f'no entity "{name}".{did_you_mean(name, names)} Entities here: {listed(names)}'
        )
    return [plan.scenario.entity(name)]


def tables_named(plan: Plan, name: str | None) -> list[Entity]:
    """Returns the entities that fill the table of one, all for None. Raises NotFoundError."""
    meant = {each.name for one in entities_named(plan, name) for each in plan.owners.sharing(one)}
    return [entity for entity in plan.order if entity.name in meant]


def _preview(
    engine: Engine,
    plan: Plan,
    entity: Entity,
    columns: Sequence[Column],
    count: int,
    most: int,
    look_ups: LookUps,
) -> tuple[Preview, int]:
    """Returns the rows of an entity, and their characters: ``most`` of them, about."""
    first, names = plan.first(entity), tuple(column.name for column in columns)
    query = select_rows(plan, entity, RowRange.of(first, first + count), look_ups, only=names)
    engine.provide(look_ups)
    engine.stage(look_ups, first, first + count)
    rows, used = [], 0
    try:
        for row in engine.each(plan.dialect.render(query)):
            rows.append(texts_of(columns, row))
            used += size_of(rows[-1])
            if used > most:
                break
    except OutOfRangeError as error:
        raise with_advice(error, plan, entity) from error
    return Preview(entity.name, names, tuple(rows), entity.rows, count - len(rows)), used


def texts_of(columns: Sequence[Column], row: Sequence[object]) -> tuple[str | None, ...]:
    """Returns a row's cells, of those columns, as canonical texts."""
    cells = zip(row, columns, strict=True)
    return tuple(canonical_text(value, column.type) for value, column in cells)


def size_of(row: Sequence[str | None]) -> int:
    """Returns how much room a row takes, in characters."""
    return sum(len(cell) for cell in row if cell is not None)
