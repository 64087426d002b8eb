"""The numbers that sequences give the rows of a run, known before the first row is written."""

from __future__ import annotations

from collections.abc import Iterator
from math import gcd

from generators_sql.sequence import Sequence as Counted
from sdgen.frozen import frozen
from sdgen.planning.plan import Plan
from sdgen.scenario.table_names import TableName


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
        """Returns the smallest number that is in both; None where none is."""
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
