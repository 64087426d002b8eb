"""const: one value for every row."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field
from sqlglot import exp

from dialects import sql_nodes as x
from generators_sql.spi import (
    ColumnFacts,
    Generator,
    ParamProblem,
    Row,
    Scalar,
    Span,
    ValueFacts,
    unique_way,
)
from sdgen.column_types import ALL_TYPES, DataType
from sdgen.errors import shown
from sdgen.values import (
    coerce,
    json_text,
    longest_text,
    places_of_values,
    plain_type,
    span_of_values,
)


class Const(Generator):
    """The same value in every row."""

    type = "const"
    column_types = ALL_TYPES
    length_params = ("value",)
    determinism = "The value itself; no draw."
    example = """\
- name: source
  type: string
  generator: { type: const, params: { value: import } }
"""

    value: Scalar = Field(description="Any scalar that fits the column type, or null.")

    def sql(self, row: Row) -> exp.Expression:
        return row.dialect.literal(coerce(self.value, row.column.unlimited), row.column.kind)

    def part_type(self, column: ColumnFacts) -> DataType | None:
        return plain_type([self.value])

    def json_text(self, row: Row) -> exp.Expression:
        return x.text(json_text(coerce(self.value, row.column.type), row.column.type))

    def summary(self) -> str:
        return f"always {shown(self.value, 40)}"

    def why_not_unique(self, column: ColumnFacts) -> str | None:
        return f"every row has the same value. {unique_way(column.kind)}"

    def problems(self, column: ColumnFacts) -> Iterator[ParamProblem]:
        try:
            coerce(self.value, column.unlimited)
        except ValueError as error:
            yield ParamProblem("value", str(error))

    def value_facts(self, column: ColumnFacts) -> ValueFacts:
        return ValueFacts.of([self.value], column.unlimited)

    def longest(self, column: ColumnFacts) -> int | None:
        return longest_text([self.value], column.type)

    def why_not_choose(self, column: ColumnFacts) -> str | None:
        return "it has one value. Shorten that"

    def span(self, column: ColumnFacts) -> Span | None:
        return span_of_values([self.value], column.type)

    def places(self, column: ColumnFacts) -> int | None:
        return places_of_values([self.value], column.type)

    def may_be_null(self) -> bool:
        return self.value is None
