"""How many rows entities have, where foreign keys, lists of rows or times decide it."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from contextlib import suppress
from datetime import UTC, datetime

from sdgen.frozen import frozen
from sdgen.instants import parse_absolute
from sdgen.scenario.counts import Counts, NotCountedError, wanted
from sdgen.scenario.model_base import UNTIL
from sdgen.scenario.models import DECIDED, Column, Entity, Scenario
from sdgen.scenario.partial_scenario import ReadColumn, ReadDataset, ReadEntity, read_entities
from sdgen.scenario.unchecked_data import ROWS_OF

_ANY_INSTANT = datetime(2000, 1, 1, tzinfo=UTC)  # what is asked for counts does not depend on it
STAND_IN_ROWS = 1_000
"""Rows that are there are taken to be so many where no database can be asked."""


@frozen
class Clock:
    """What decides how many rows there are that are counted by time.

    Args:
        as_of: what relative times count from, in UTC.
        seed: the run's; None if nobody has chosen one, which makes numbers a guess.
    """

    as_of: datetime
    seed: int | None = None


def row_counts(
    entities: Sequence[ReadEntity],
    rows: Mapping[str, int],
    clock: Clock,
    firsts: Mapping[str, int] | None = None,
    counts: Counts | None = None,
) -> dict[str, int]:
    """Returns entity → the rows that a run makes of it; ``DECIDED`` where nothing decides.

    Entities whose rows are there and have not been counted are taken to have ``STAND_IN_ROWS``.
    Where nobody counts, a guess takes the place of what would have been.

    Args:
        entities: what could be read of them.
        rows: entity → rows; ``DECIDED`` where a foreign key has to decide, ``UNTIL`` where they
            are counted by time.
        clock: tells how many these are.
        firsts: entity → how many rows earlier runs have made; default: none.
        counts: what has been counted so far; None if nobody counts.
    """
    firsts = firsts or {}
    by_name = {entity.name: entity for entity in reversed(entities)}  # of two of a name, the first
    known = {name: count for name, count in rows.items() if count >= 0}
    for entity in entities:
        if entity.is_existing:
            known.setdefault(entity.name, STAND_IN_ROWS)
    left = [name for name in rows if name not in known]
    while left:
        # Each turn goes one step down from parents to children.
        totals = {name: firsts.get(name, 0) + count for name, count in known.items()}
        found = {}
        for name in left:
            own = {**totals, name: firsts.get(name, 0)}
            dataset = ReadDataset(by_name, own, clock.as_of, firsts, counts=counts)
            with suppress(NotCountedError):
                if rows[name] == UNTIL:
                    from sdgen.scenario.rows_until import rows_until  # few scenarios ask for it

                    count = rows_until(by_name[name], dataset, clock.seed)
                    count = None if count is None else max(0, count - firsts.get(name, 0))
                else:
                    count = rows_decided(by_name[name], dataset)
                if count is not None:
                    found[name] = count
        if not found:
            break
        known |= found
        left = [name for name in left if name not in found]
    return {name: known.get(name, DECIDED) for name in rows}


def rows_of(scenario: Scenario) -> dict[str, int]:
    """Returns entity → rows to be made of it, of a valid scenario without scale or overrides.

    Those of the entities in ``guessed_rows`` are a guess: nothing is counted here, and where the
    scenario names no as_of, time is what it is now.
    """
    entities = read_entities(scenario.entities)
    as_of = datetime.now(UTC) if scenario.as_of is None else parse_absolute(scenario.as_of)
    clock = Clock(as_of.replace(microsecond=0), scenario.seed)
    counts = row_counts(entities, {entity.name: entity.rows for entity in entities}, clock)
    return {
        entity.name: max(0, counts[entity.name]) for entity in entities if not entity.is_existing
    }


def guessed_rows(scenario: Scenario) -> frozenset[str]:
    """Returns the entities whose rows are only known when a run is planned."""
    return guessed(read_entities(scenario.entities))


def rows_are_listed(entity: Entity | ReadEntity) -> bool:
    """Returns whether the rows of an entity are those of a list, all of them, once."""
    return any(map(_lists_rows, entity.columns))


def _lists_rows(column: Column | ReadColumn) -> bool:
    model = column.model if isinstance(column, ReadColumn) else column
    return model is not None and model.generator.type == ROWS_OF


def guessed(
    entities: Sequence[ReadEntity], counted: Container[str] = (), *, counts_known: bool = False
) -> frozenset[str]:
    """Returns the entities whose rows are a guess.

    Those are the entities whose rows are there and have not been counted, those whose rows are
    counted by time, and all whose rows foreign keys decide, which may point to them, or to some of
    their rows that nobody has counted.

    Args:
        entities: as the file has them.
        counted: names of those whose rows have been counted.
        counts_known: whether all has been counted that rows may follow from.
    """
    unknown = {entity.name for entity in entities if entity.is_existing}
    unknown = {name for name in unknown if name not in counted}
    if not counts_known:
        unknown |= {entity.name for entity in entities if entity.rows == UNTIL}
    if not unknown and (counts_known or not asks_for_counts(entities)):
        return frozenset()
    decided = {
        entity.name for entity in entities if entity.rows < 0 and not rows_are_listed(entity)
    }
    return frozenset(unknown | {name for name in decided if name not in counted})


def asks_for_counts(entities: Sequence[ReadEntity]) -> bool:
    """Returns whether something has to be counted before a run of entities can be planned."""
    by_name = {entity.name: entity for entity in reversed(entities)}
    dataset = ReadDataset(by_name, dict.fromkeys(by_name, 1), _ANY_INSTANT)
    return any(True for _ in wanted(entities, dataset))


def rows_decided(entity: ReadEntity, dataset: ReadDataset) -> int | None:
    """Returns how many rows a list or a foreign key gives an entity; None if none does.

    A list comes first: it is written as it is, whereas parents of a foreign key may have no rows.
    """
    for column in sorted(entity.columns, key=lambda column: not _lists_rows(column)):
        facts = dataset.column(entity.name, column.name)
        generator = dataset.generator(entity.name, column.name)
        if facts is not None and generator is not None:
            count = generator.rows_decided(facts)
            if count is not None:
                return count
    return None
