"""const: one value for every row."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field
from sqlglot import exp

from dialects import sql_nodes as x
from generators_sql.spi import ColumnFacts, ParamProblem, Row, Scalar, unique_way
from generators_sql.spi.listed_values import OfValues
from sdgen.column_types import ALL_TYPES
from sdgen.errors import shown
from sdgen.values import coerce, json_text


class Const(OfValues):
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

    def said(self) -> list[object]:
        return [self.value]

    def sql(self, row: Row) -> exp.Expression:
        return row.dialect.literal(coerce(self.value, row.column.unlimited), row.column.kind)

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

    def why_not_choose(self, column: ColumnFacts) -> str | None:
        return "it has one value. Shorten that"
