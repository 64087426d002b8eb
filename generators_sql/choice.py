"""choice: one of a list of values, with or without weights, or each once among a parent's rows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from itertools import accumulate, pairwise
from math import gcd
from typing import Annotated

from pydantic import Field
from sqlglot import exp

from dialects import sql_nodes as x
from generators_sql.fk_shapes.child_numbers import (
    most_children_ever,
    rows_pointed_to,
    unique_with,
    why_not_numbered,
)
from generators_sql.math.draw_thresholds import case_of_draw
from generators_sql.spi import (
    ColumnFacts,
    Dictionary,
    Fit,
    ParamProblem,
    Row,
    Scalar,
    null_problems,
    unique_way,
)
from generators_sql.spi.listed_values import OfValues
from sdgen.column_types import ALL_TYPES, ColumnType
from sdgen.values import Value, coerce, json_text

_RESOLUTION = 2**31  # [0, n) is made as (u · n) >> 31; thresholds on u follow from it
_LONGEST_LIST = 64  # unweighted lists beyond this become a dictionary


class Choice(OfValues):
    """One of a list of values; all equally likely, or by weights of any sum.

    With `per`, the rows that point to the same row have different values: the departments of a
    clinic, the roles of a project. Each parent begins at a value that is drawn for it. The fk has
    to decide how many rows each parent has, and those may not be more than the values. Together
    with the fk the value is unique. It is NULL where the fk is.
    """

    type = "choice"
    column_types = ALL_TYPES
    length_params = ("values",)
    example = """\
- name: status
  type: string
  generator:
    type: choice
    params: { values: [active, maintenance, retired], weights: [0.9, 0.07, 0.03] }
- name: device_id
  type: uuid
  fk: { entity: devices, column: id, distribution: every }
- name: sensor
  type: string
  generator:
    type: choice
    params:
      values: [air, door, frost, heat, light, motion, noise, power, smoke, water]
      per: device_id
"""

    values: list[Scalar] = Field(
        min_length=1, description="The values: scalars that fit the column type, or null."
    )
    weights: list[Annotated[float, Field(ge=0)]] | None = Field(
        default=None,
        description="One number for each value, 0 or more, not all 0. Default: all equally likely.",
    )
    per: str | None = Field(
        default=None,
        description="A column of the same entity that is an fk: the rows of each row it points to "
        "have different values. Default: values repeat.",
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
        return fitting._chosen(row, fitting.coerced(row.column), row.column.kind)

    def json_text(self, row: Row) -> exp.Expression:
        return self._chosen(row, self._texts(row.column), ColumnType.TEXT)

    def _texts(self, column: ColumnFacts) -> list[Value]:
        return [json_text(value, column.type) for value in self.coerced(column)]

    def _chosen(self, row: Row, values: list[Value], kind: ColumnType) -> exp.Expression:
        if self.per is None:
            return self._drawn(row, values, kind)
        value = _different(row, self.per, values, kind)
        fk = row.column.dataset.column(row.column.entity, self.per)
        if fk is None or not fk.nullable:
            return value
        missing = exp.Is(this=row.value(self.per), expression=exp.Null())
        return x.case((missing, row.dialect.null(kind)), otherwise=value)

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
        if self.weights is not None or self.per is not None:
            return None
        texts = self._texts(column)
        return len(texts) if len({*texts}) == len(texts) else None

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
        apart = f", different ones for each {self.per}" if self.per else ""
        return f"one of {len(self.values)} values{weighted}{apart}"

    def siblings(self) -> tuple[str, ...]:
        return () if self.per is None else (self.per,)

    def unique_together(
        self, column: ColumnFacts, others: frozenset[str], apart: frozenset[str]
    ) -> bool:
        return self.per in apart

    def why_not_unique(self, column: ColumnFacts) -> str | None:
        if self.per is not None:
            return f"each {self.per} has the same values. {unique_with(column, self.per)}"
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
                return
        if self.per is not None:
            yield from self._problems_apart(column, self.per)
        elif self.weights is not None:
            yield from self._problems_of_weights(self.weights)

    def _problems_apart(self, column: ColumnFacts, per: str) -> Iterator[ParamProblem]:
        """Yields why the rows of one parent would not have different values."""
        if self.weights is not None:
            yield ParamProblem(
                "weights", "has no meaning with per, where no value repeats. Remove it"
            )
        found = column.sibling(per)
        if found is None:
            return  # told of as a sibling, or there
        if reason := why_not_numbered(*found):
            yield ParamProblem("per", reason)
            return
        yield from null_problems(column, found[0], "per")
        values = self._restricted(column).coerced(column)
        texts = [json_text(value, column.type) for value in values]
        twice = next((text for place, text in enumerate(texts) if text in texts[:place]), None)
        most = most_children_ever(column, per) or 1
        if twice is not None:
            yield ParamProblem("values", f"has {twice} twice, and per wants different ones")
        elif len(texts) < most:
            yield ParamProblem(
                "values",
                f"up to {most} rows have the same {per}, and need as many values (got "
                f"{len(texts)}). List more, or give each fewer rows",
            )

    def _problems_of_weights(self, weights: list[float]) -> Iterator[ParamProblem]:
        if len(weights) != len(self.values):
            yield ParamProblem(
                "weights",
                f"needs one weight for each value (got {len(weights)} weights for "
                f"{len(self.values)} values)",
            )
        elif not any(weights):
            yield ParamProblem("weights", "all are 0. Make at least one positive")


def _different(row: Row, per: str, values: list[Value], kind: ColumnType) -> exp.Expression:
    """Returns the value of a row, a different one for each row of the same parent.

    They go through the list in equal steps, from a value on that is drawn for the parent. The size
    of a step has no factor of the number of values, so none comes again before all have come.
    """
    count = len(values)
    start = row.draw_of(row.via(per).number, rows_pointed_to(row.column, per), "per")
    steps = x.times(row.child_number(per), _step(count))
    place = x.mod(x.add(start, steps), x.integer(count))
    if count > _LONGEST_LIST:
        return row.entry(_dictionary(row.column, values, kind), place)
    branches = [(end, row.dialect.literal(value, kind)) for end, value in enumerate(values, 1)]
    return case_of_draw(row.named("place", place, f"place in the list for its {per}"), branches)


def _step(count: int) -> int:
    """Returns a number without a factor of ``count``, so large that neighbours do not follow."""
    return next(step for step in range(max(1, count * 5 // 8), 2 * count) if gcd(step, count) == 1)


def _dictionary(column: ColumnFacts, values: list[Value], kind: ColumnType) -> Dictionary:
    return Dictionary(f"{column.entity}_{column.name}", tuple(values), kind)
