"""distinct: the second half of a pair, never the same pair twice."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from pydantic import Field
from sqlglot import exp

from dialects import sql_nodes as x
from generators_sql.fk_shapes.child_numbers import rows_pointed_to, why_not_numbered
from generators_sql.fk_shapes.group import PRIMES, Group
from generators_sql.fk_shapes.shape import Eligible, Shape
from generators_sql.spi import ColumnFacts, Row
from sdgen.seeding import LOW_MASK


class Distinct(Shape):
    """Rows that point to the same row through the column `per` point to different rows through this
    one: many to many, no pair twice. Which ones they point to is drawn for each parent. If
    the fk of `per` draws its parents (`uniform`, `zipf`, `pareto`, `weights`), a popular one
    may get more rows than there are rows to point to here; the excess is spread evenly over other
    parents.
    """

    type: Literal["distinct"] = Field(description="`distinct`.")
    per: str = Field(description="The other fk column of the pair, in the same entity.")
    not_self: bool = Field(
        default=False,
        description="Whether the row that `per` points to is left out, where both point to rows of "
        "the same entity.",
    )

    def parent(self, row: Row, parents: Eligible) -> exp.Expression:
        other = row.via(self.per).number
        number = row.child_number(self.per)
        count = max(1, self.choice(parents))
        tweak = row.named("per", x.bit_and(other, LOW_MASK), "selects an order of the parents")
        place = row.permuted(number, count, "distinct", tweak)
        if self.not_self:
            place = row.named("place", place, "which of the others it is")
            if parents.located is None:
                passed = exp.GTE(this=x.own(place), expression=x.plus(other, -parents.first))
            else:  # of these rows, in their own order, the other need not be one
                number = x.plus(x.own(place), parents.first)
                number = row.named("candidate", number, "number of the first of two to choose")
                passed = exp.GTE(this=parents.located(number), expression=other)
            step = x.case((passed, x.integer(1)), otherwise=x.integer(0))
            place = x.add(place, step)
        return x.plus(place, parents.first)

    def why_not_within(self) -> str | None:
        if self.not_self:
            return "cannot leave out a row within groups. Remove not_self or within"
        return None

    def place(self, row: Row, group: Group) -> exp.Expression:
        # From a place on in equal steps: the numbers of steps below the count lead to different
        # places, as the size of a step, a prime number above any count, has no factor of it.
        other, number = row.via(self.per).number, row.child_number(self.per)
        rows = rows_pointed_to(row.column, self.per)
        drawn = row.draw_of(other, rows, "step")
        steps = [
            (exp.LT(this=drawn, expression=x.integer((place + 1) << 28)), x.integer(prime))
            for place, prime in enumerate(PRIMES[:-1])
        ]
        step = x.paren(x.case(*steps, otherwise=x.integer(PRIMES[-1])))
        start = row.draw_of(other, rows, "start")
        place = x.mod(x.paren(x.add(start, x.mul(number, step))), group.count)
        left = exp.LT(this=x.own(number), expression=x.own(group.count))
        return x.case((left, place))

    def summary(self) -> str:
        return f"of a row that no other one with the same {self.per} points to"

    def choice(self, parents: Eligible) -> int:
        """Returns among how many rows the rows of one ``per`` choose."""
        return max(0, parents.count - self.not_self)

    def siblings(self) -> tuple[str, ...]:
        return (self.per,)

    def problems(self, column: ColumnFacts, entity: str, parents: Eligible) -> Iterator[str]:
        found = column.sibling(self.per)
        if found is None:
            return  # told of there
        facts, generator = found
        if reason := why_not_numbered(facts, generator):
            yield reason
            return
        most, other = generator.most_children(facts), generator.points_to(facts)
        choice = self.choice(parents)
        if self.not_self and other != entity:
            yield (
                f"not_self needs two columns that point to one entity (got {other} and {entity}). "
                "Leave it out"
            )
        elif most is not None and most > choice:
            yield (
                f"a row of {other} has up to {most} rows of {column.entity}, which cannot point to "
                f"different ones of {choice} rows of {entity}. Use fewer rows for each {self.per}"
            )

    def why_again(self, column: ColumnFacts, entity: str) -> str | None:
        """Returns why pairs may come again where rows to point to were added, and what to do."""
        facts, generator = column.sibling(self.per) or (None, None)
        shape = getattr(generator, "distribution", None)  # an fk's
        if facts is None or not isinstance(shape, Shape) or shape.of_new_rows:
            return None
        return (
            f"rows of {entity} were added after earlier runs had made rows of {column.entity}, so "
            f"a pair might repeat. Use distribution children or unique at {facts.name}"
        )
