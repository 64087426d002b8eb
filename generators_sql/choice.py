"""choice: one of a list of values, with or without weights."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from itertools import accumulate, pairwise
from typing import Annotated

from pydantic import Field
from sqlglot import exp

from generators_sql.math.draw_thresholds import case_of_draw
from generators_sql.spi import (
    ColumnFacts,
    Dictionary,
    Fit,
    ParamProblem,
    Row,
    Scalar,
    unique_way,
)
from generators_sql.spi.listed_values import OfValues
from sdgen.column_types import ALL_TYPES, ColumnType
from sdgen.values import Value, coerce, json_text

_RESOLUTION = 2**31  # [0, n) is made as (u · n) >> 31; thresholds on u follow from it
_LONGEST_LIST = 64  # unweighted lists beyond this become a dictionary


class Choice(OfValues):
    """One of a list of values; all equally likely, or by weights of any sum."""

    type = "choice"
    column_types = ALL_TYPES
    length_params = ("values",)
    example = """\
- name: status
  type: string
  generator:
    type: choice
    params: { values: [active, maintenance, retired], weights: [0.9, 0.07, 0.03] }
"""

    values: list[Scalar] = Field(
        min_length=1, description="The values: scalars that fit the column type, or null."
    )
    weights: list[Annotated[float, Field(ge=0)]] | None = Field(
        default=None,
        description="One number for each value, 0 or more, not all 0. Default: all equally likely.",
    )

    def said(self) -> list[object]:
        return self.values

    def fitting(self, column: ColumnFacts) -> list[object]:
        return self._restricted(column).values

    def _restricted(self, column: ColumnFacts) -> Choice:
        """Returns the choice among those values that fit the column."""
        room, values = column.room, self.coerced(column)
        fits = [room is None or not isinstance(each, str) or len(each) <= room for each in values]
        if all(fits):
            return self
        chosen = [value for value, is_in in zip(self.values, fits, strict=True) if is_in]
        if self.weights is None:
            return self.model_copy(update={"values": chosen})
        weights = [weight for weight, is_in in zip(self.weights, fits, strict=True) if is_in]
        return self.model_copy(update={"values": chosen, "weights": weights})

    def why_not_choose(self, column: ColumnFacts) -> str | None:
        fitting = self._restricted(replace(column, fit=Fit.CHOOSE))
        if fitting.values and (fitting.weights is None or any(fitting.weights)):
            return None
        return "none of its values is short enough"

    def sql(self, row: Row) -> exp.Expression:
        fitting = self._restricted(row.column)
        return fitting._drawn(row, fitting.coerced(row.column), row.column.kind)

    def json_text(self, row: Row) -> exp.Expression:
        return self._drawn(row, self._texts(row.column), ColumnType.TEXT)

    def _texts(self, column: ColumnFacts) -> list[Value]:
        return [json_text(value, column.type) for value in self.coerced(column)]

    def _drawn(self, row: Row, values: list[Value], kind: ColumnType) -> exp.Expression:
        if self.weights is None and len(values) > _LONGEST_LIST:
            return row.pool(_dictionary(row.column, values, kind))
        branches = [
            (threshold, row.dialect.literal(value, kind))
            for (low, threshold), value in zip(pairwise(self._thresholds()), values, strict=True)
            if low < threshold
        ]
        return case_of_draw(row.draw(0), branches)

    def value_count(self, column: ColumnFacts) -> int | None:
        texts = self._texts(column)
        return len(texts) if self.weights is None and len({*texts}) == len(texts) else None

    def numbered_value(self, row: Row, number: exp.Expression) -> exp.Expression:
        return row.entry(_dictionary(row.column, self.coerced(row.column), row.column.kind), number)

    def _thresholds(self) -> list[int]:
        """Returns 0 and, for each value, the draw below which it or an earlier one is chosen."""
        weights = [Fraction(repr(weight)) for weight in self.weights or [1.0] * len(self.values)]
        total = sum(weights)
        # ceil: (u · n) >> 31 < k exactly if u < ceil(k · 2^31 / n)
        return [0, *(-(-part * _RESOLUTION // total) for part in accumulate(weights))]

    def summary(self) -> str:
        weighted = "" if self.weights is None else ", weighted"
        return f"one of {len(self.values)} values{weighted}"

    def why_not_unique(self, column: ColumnFacts) -> str | None:
        return (
            f"values repeat. {unique_way(column.kind)}; or use rows_of, which makes one row of "
            "each value, in order"
        )

    def problems(self, column: ColumnFacts) -> Iterator[ParamProblem]:
        for index, value in enumerate(self.values):
            try:
                coerce(value, column.unlimited)
            except ValueError as error:
                yield ParamProblem(f"values[{index}]", str(error))
        if self.weights is None:
            return
        if len(self.weights) != len(self.values):
            yield ParamProblem(
                "weights",
                f"needs one weight for each value (got {len(self.weights)} weights for "
                f"{len(self.values)} values)",
            )
        elif not any(self.weights):
            yield ParamProblem("weights", "all are 0. Make at least one positive")


def _dictionary(column: ColumnFacts, values: list[Value], kind: ColumnType) -> Dictionary:
    return Dictionary(f"{column.entity}_{column.name}", tuple(values), kind)
