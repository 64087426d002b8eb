"""acme.mileage: how far a car has been driven, by its year."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field
from sqlglot import exp

from generators_sql.spi import ColumnFacts, Generator, ParamProblem, Row
from sdgen.column_types import INTEGERS


class Mileage(Generator):
    """Kilometres that a car has been driven: up to a number for each year since it was built."""

    type = "acme.mileage"
    column_types = INTEGERS
    example = """\
- name: mileage
  type: int
  generator: { type: acme.mileage, params: { built: built } }
"""

    built: str = Field(description="The column with the year in which the car was built.")
    per_year: int = Field(
        default=20_000, ge=1, le=1_000_000, description="Kilometres in a year, at most."
    )

    def siblings(self) -> tuple[str, ...]:
        """Returns the columns that ``sql`` reads."""
        return (self.built,)

    def sql(self, row: Row) -> exp.Expression:
        """Returns the value."""
        this_year = exp.Literal.number(row.column.as_of.year)
        years = exp.Sub(this=this_year, expression=row.value(self.built))
        return exp.Mul(this=years, expression=row.below(self.per_year))

    def summary(self) -> str:
        """Returns a few words for the comment in the SQL."""
        return f"kilometres since {self.built}"

    def problems(self, column: ColumnFacts) -> Iterator[ParamProblem]:
        """Yields what is wrong with the params for this column."""
        sibling = column.sibling(self.built)
        if sibling and sibling[0].kind not in INTEGERS:
            yield ParamProblem("built", f"{self.built} is {sibling[0].type}. Use a column of years")
