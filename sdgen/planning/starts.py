"""Numbers of sequences: which ones rows get, and where those with ``start: next`` begin."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from math import gcd
from typing import TYPE_CHECKING

from generators_sql.sequence import Sequence as Counted
from sdgen.frozen import frozen
from sdgen.planning.growth import Growth
from sdgen.scenario.models import Column, Entity, Scenario
from sdgen.scenario.table_names import TableName

if TYPE_CHECKING:
    from sdgen.planning.plan import Plan

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
        numbers: entity and column → where one begins now; the others begin in an empty table.
    """
    starts: dict[str, dict[str, list[int]]] = {}
    for entity, column, generator in continuing(scenario):
        before = earlier.get(entity.name, {}).get(column.name, ())
        number = numbers.get((entity.name, column.name), generator.first)
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


@frozen
class NumberRange:
    """What a column of a table gets.

    Args:
        entity: whose rows.
        table: its table.
        column: its column.
        least: the smallest number.
        most: the largest one.
        step: the distance from each number to the next larger one.
    """

    entity: str
    table: TableName
    column: str
    least: int
    most: int
    step: int = 1

    def first_shared(self, other: NumberRange) -> int | None:
        """Returns the smallest number that is in both; None if none is."""
        common = gcd(self.step, other.step)
        apart = other.least - self.least
        if apart % common:
            return None
        # Chinese remainder theorem: the shared numbers are this far from each other.
        size, period = other.step // common, self.step * other.step // common
        steps = apart // common * pow(self.step // common, -1, size) % size
        number = self.least + steps * self.step
        number += max(0, -((number - max(self.least, other.least)) // period)) * period
        return number if number <= min(self.most, other.most) else None


def number_ranges(plan: Plan) -> Iterator[NumberRange]:
    """Yields the ranges of all columns that a plan numbers, in the order of writing.

    Args:
        plan: a plan that knows how many rows it makes, and where its sequences begin.
    """
    for entity in plan.order:
        for column in entity.stored_columns if entity.rows else ():
            generator = column.generator.params
            if isinstance(generator, Counted):
                ends = plan.first(entity), plan.end(entity) - 1
                least, most = sorted(map(generator.value_of, ends))
                table, step = plan.table(entity), abs(generator.step)
                yield NumberRange(entity.name, table, column.name, least, most, step)
