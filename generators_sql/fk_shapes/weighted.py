"""weights: a chance of its own for each of a few parents."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Annotated, ClassVar, Literal, Self

from pydantic import ConfigDict, Field, model_validator
from sqlglot import exp

from dialects import sql_nodes as x
from generators_sql.fk_shapes.parent_weights import ParentWeights
from generators_sql.fk_shapes.shape import Eligible, Shape
from generators_sql.math.weighted_choice import Weights, weighted
from generators_sql.spi import ColumnFacts, CountQuery, Reference, Row

MOST = 10_000
"""Parents that weights are listed for."""


class Weighted(Shape):
    """Parents have weights: with 70, 20 and 10 the first row has seven tenths of all children.
    `weights` lists those of a few parents, in the order of their rows: as many as rows that may be
    pointed to, those that `where` picks, or all. A list (`rows_of`) keeps its rows whatever the
    scale. `weight` is an expression that says those of any number of parents: the weights are added
    up when a run is planned, and a row finds its parent in a look-up table.
    """

    type: Literal["weights"] = Field(description="`weights`.")

    is_drawn: ClassVar[bool] = True
    weights: list[Annotated[float, Field(ge=0)]] | None = Field(
        default=None,
        min_length=1,
        max_length=MOST,
        description="One number for each parent, 0 or more, not all 0; of any sum.",
    )
    weight: str | None = Field(
        default=None,
        description="The weight of each parent: an expression over its columns, such as `CASE plan "
        "WHEN 'pro' THEN 10 ELSE 1 END`, in the language of [expressions.md](expressions.md). "
        "Whole numbers or decimals, 0 or more, not all 0.",
    )

    model_config = ConfigDict(
        json_schema_extra={"oneOf": [{"required": ["weights"]}, {"required": ["weight"]}]}
    )

    @model_validator(mode="after")
    def _check(self) -> Self:
        if (self.weights is None) == (self.weight is None):
            raise ValueError(
                "needs either weights, a list of numbers, or weight, an expression. Add e.g. "
                "weights: [70, 20, 10]"
            )
        if self.weights is not None and not any(self.weights):
            raise ValueError("weights are all 0. Make at least one positive")
        return self

    @property
    def _expression(self) -> ParentWeights | None:
        return None if self.weight is None else ParentWeights(self.weight)

    def parent(self, row: Row, parents: Eligible) -> exp.Expression:
        if self._expression:
            return self._expression.parent(row, parents)
        weights = Weights.of([Decimal(repr(weight)) for weight in self.weights or ()])
        return x.plus(weighted(row, weights), parents.first)

    def summary(self) -> str:
        if self._expression:
            return f"of a row drawn by its weight, {self._expression}"
        return f"of one of {len(self.weights or ())} rows, weighted"

    def cells(self, target: Reference) -> tuple[Reference, ...]:
        return self._expression.cells(target) if self._expression else ()

    def counts_for(
        self, column: ColumnFacts, entity: str, parents: Callable[[ColumnFacts], Eligible]
    ) -> tuple[CountQuery, ...]:
        return (self._expression.count(column, entity, parents),) if self._expression else ()

    def expression_problems(self, column: ColumnFacts, target: Reference) -> Iterator[str]:
        if self._expression:
            yield from self._expression.problems(column, target)

    def problems(self, column: ColumnFacts, entity: str, parents: Eligible) -> Iterator[str]:
        if self._expression:
            if problem := self._expression.why_no_total(column, entity):
                yield problem
            return
        count = len(self.weights or ())
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
