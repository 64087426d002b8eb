"""Where sequences with ``start: next`` begin: behind what a table holds when a run is planned."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from generators_sql.sequence import Sequence as Counted
from sdgen.planning.growth import Growth
from sdgen.scenario.models import Column, Entity, Scenario

Starts = Mapping[str, Mapping[str, Sequence[int]]]
"""Entity → column → the first number of each run's rows: of earlier ones, which this one continues,
and its own last."""


def continuing(scenario: Scenario) -> Iterator[tuple[Entity, Column, Counted]]:
    """Yields the columns of a scenario that continue the numbers of their tables."""
    for entity in scenario.entities:
        for column in entity.columns:
            generator = column.generator.params
            if isinstance(generator, Counted) and generator.is_continuing:
                yield entity, column, generator


def has_starts(scenario: Scenario, starts: Starts, growth: Growth) -> bool:
    """Returns whether it is known where all sequences begin, in this run and those before."""
    runs = len(growth.ends) + 1
    return all(
        len(starts.get(entity.name, {}).get(column.name, ())) == runs
        for entity, column, _ in continuing(scenario)
    )


def with_starts(scenario: Scenario, starts: Starts, growth: Growth) -> Scenario:
    """Returns the scenario whose sequences begin where they shall; 1 where nobody says.

    What it is stored as, and its config hash, stay the same.

    Args:
        scenario: the scenario.
        starts: where they begin.
        growth: what earlier runs have made.
    """
    begun = {
        (entity.name, column.name): generator.begun(
            _firsts(entity.name, growth), starts.get(entity.name, {}).get(column.name, ())
        )
        for entity, column, generator in continuing(scenario)
    }
    if not begun:
        return scenario
    entities = [
        entity.model_copy(
            update={
                "columns": [
                    _begun(column, begun.get((entity.name, column.name)))
                    for column in entity.columns
                ]
            }
        )
        for entity in scenario.entities
    ]
    return scenario.model_copy(update={"entities": entities})


def next_of(scenario: Scenario, earlier: Starts, numbers: Mapping[tuple[str, str], int]) -> Starts:
    """Returns where all sequences begin, in earlier runs and now.

    Args:
        scenario: the scenario.
        earlier: where they began in earlier runs.
        numbers: entity and column → where one begins now; the others begin at 1.
    """
    starts: dict[str, dict[str, list[int]]] = {}
    for entity, column, _ in continuing(scenario):
        before = earlier.get(entity.name, {}).get(column.name, ())
        number = numbers.get((entity.name, column.name), Counted.FIRST)
        starts.setdefault(entity.name, {})[column.name] = [*before, number]
    return starts


def _firsts(entity: str, growth: Growth) -> list[int]:
    """Returns the number of the first row that each run makes of an entity, this one's last."""
    return [0, *(end.get(entity, 0) for end in growth.ends)]


def _begun(column: Column, generator: Counted | None) -> Column:
    if generator is None:
        return column
    spec = column.generator.model_copy(update={"params": generator})
    return column.model_copy(update={"generator": spec})
