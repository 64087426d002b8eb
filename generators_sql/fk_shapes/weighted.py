"""weights: a chance of its own for each of a few parents."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Annotated, ClassVar, Literal, Self

from pydantic import Field, model_validator
from sqlglot import exp

from dialects import sql_nodes as x
from generators_sql.fk_shapes.shape import Eligible, Shape
from generators_sql.math.weighted_choice import Weights, weighted
from generators_sql.spi import ColumnFacts, Row

MOST = 10_000
"""Parents that weights are listed for."""


class Weighted(Shape):
    """Each of a few parents has a weight, in the order of their rows: with 70, 20 and 10 the first
    row has seven tenths of all children. There are as many weights as rows that may be pointed to:
    those that `where` picks, or all. A list (`rows_of`) keeps its rows whatever the scale.
    """

    type: Literal["weights"] = Field(description="`weights`.")

    is_drawn: ClassVar[bool] = True
    weights: list[Annotated[float, Field(ge=0)]] = Field(
        min_length=1,
        max_length=MOST,
        description="One number for each parent, 0 or more, not all 0; of any sum.",
    )

    @model_validator(mode="after")
    def _check(self) -> Self:
        if not any(self.weights):
            raise ValueError("weights are all 0. Make at least one positive")
        return self

    def parent(self, row: Row, parents: Eligible) -> exp.Expression:
        weights = Weights.of([Decimal(repr(weight)) for weight in self.weights])
        return x.plus(weighted(row, weights), parents.first)

    def summary(self) -> str:
        return f"of one of {len(self.weights)} rows, weighted"

    def problems(self, column: ColumnFacts, entity: str, parents: Eligible) -> Iterator[str]:
        count = len(self.weights)
        if count == parents.count or column.rows == column.first:  # no row needs a parent
            return
        what = f"needs one weight for each row of {entity} that it may point to (got {count} "
        what += f"weights for {parents.count} rows)"
        if column.dataset.first_of(entity):  # what has been continued keeps its weights
            yield f"{what}. Add no more rows of {entity} to those of the run that is continued"
        else:
            yield (
                f"{what}. List as many weights as rows, or give {entity} as many rows as weights: "
                "those of a list (rows_of) are as many whatever the scale"
            )
