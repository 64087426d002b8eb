"""Entities whose rows are counted by time: ``rows: until as_of``."""

from __future__ import annotations

from collections.abc import Iterator

from generators_sql.spi import ColumnFacts
from generators_sql.spi.timeline import Timeline
from sdgen.column_types import TIMESTAMPS, ColumnType
from sdgen.scenario.partial_scenario import ReadDataset, ReadEntity

_TIMES = TIMESTAMPS | {ColumnType.DATE}


def rows_until(entity: ReadEntity, dataset: ReadDataset, seed: int | None) -> int | None:
    """Returns how many rows an entity has until as_of, those of earlier runs among them.

    None if no column counts them, or where that depends on rows that are not known yet.

    Args:
        entity: the entity.
        dataset: the scenario, as of then.
        seed: the run's; None if nobody has chosen one, which makes it a guess.
    """
    for facts, generator in timelines(entity, dataset):
        if generator.why_not_until(facts) is None:
            return generator.rows_until(facts, seed)
    return None


def timelines(entity: ReadEntity, dataset: ReadDataset) -> Iterator[tuple[ColumnFacts, Timeline]]:
    """Yields the columns of times by which rows might be counted, in the order of the file."""
    for column in entity.columns:
        facts = dataset.column(entity.name, column.name)
        generator = dataset.generator(entity.name, column.name)
        if facts is not None and facts.kind in _TIMES and isinstance(generator, Timeline):
            yield facts, generator
