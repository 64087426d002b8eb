"""rows_of: the values of a list, in its order, one for each row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from pydantic import Field
from sqlglot import exp

from dialects import sql_nodes as x
from generators_sql.analysis.listed_rows import listed_cells, why_repeated
from generators_sql.spi import ColumnFacts, Dictionary, ParamProblem, Row, Scalar
from generators_sql.spi.listed_values import OfValues
from sdgen.column_types import ALL_TYPES, ColumnType
from sdgen.values import Value, coerce, json_text

_LONGEST_CASE = 16  # longer lists become a dictionary: branches are tested one after the other


class RowsOf(OfValues):
    """The values of a list in their order, one row each: a look-up table.

    The list decides how many rows the entity has, whatever the run's scale, so leave out `rows`.
    For several columns use the entity's key `rows_of` (see schema.md), whose columns need
    no generator; for one column, list its `values`. The list proves unique keys.
    """

    type = "rows_of"
    column_types = ALL_TYPES
    determinism = "The list itself; no draw."
    example = """\
- name: code
  type: string
  generator: { type: rows_of, params: { values: [new, paid, shipped, returned] } }
"""

    values: list[Scalar] | None = Field(
        default=None,
        min_length=1,
        description="The values, first row first: scalars that fit the column type, or null.",
    )
    column: str | None = Field(
        default=None,
        min_length=1,
        description="Which column of the entity's `rows_of` it takes, instead of `values`. "
        "Default: the one with its own name.",
    )

    def said(self) -> list[object]:
        return self.values or []

    def sql(self, row: Row) -> exp.Expression:
        return self._listed(row, self.coerced(row.column), row.column.kind)

    def json_text(self, row: Row) -> exp.Expression:
        return self._listed(row, self._texts(row.column), ColumnType.TEXT)

    def _listed(self, row: Row, values: list[Value], kind: ColumnType) -> exp.Expression:
        if len(values) > _LONGEST_CASE:
            name = f"{row.column.entity}_{row.column.name}"
            return row.entry(Dictionary(name, tuple(values), kind), row.number)
        *others, last = (row.dialect.literal(value, kind) for value in values)
        tests = ((x.integer(number), value) for number, value in enumerate(others))
        return x.case(*tests, otherwise=last, of=row.number) if others else last

    def _texts(self, column: ColumnFacts) -> list[Value]:
        return [json_text(value, column.unlimited) for value in self.coerced(column)]

    def rows_decided(self, column: ColumnFacts) -> int | None:
        return max(0, len(self.values) - column.first) if self.values else None

    def summary(self) -> str:
        return f"a list of {len(self.said())} values, in order"

    def listed_values(self, column: ColumnFacts) -> list[Value] | None:
        return self.coerced(column) if self.values else None

    def why_not_unique(self, column: ColumnFacts) -> str | None:
        return self._why_repeated(column, (column.name,))

    def unique_together(
        self, column: ColumnFacts, others: frozenset[str], apart: frozenset[str]
    ) -> bool:
        listed = (name for name in sorted(others) if _values_of(column, name))
        return self._why_repeated(column, (column.name, *listed)) is None

    def _why_repeated(self, column: ColumnFacts, names: tuple[str, ...]) -> str | None:
        return why_repeated(names, [_values_of(column, name) for name in names])

    def problems(self, column: ColumnFacts) -> Iterator[ParamProblem]:
        if self.values is None:
            yield ParamProblem(
                "",
                "needs values, a list; or the key rows_of of the entity, which lists its rows",
            )
            return
        if self.column is not None:
            yield ParamProblem("column", "cannot be combined with values. Remove one of the two")
        data_type = column.type if column.fit is None else column.unlimited
        for number, value in enumerate(self.values):
            try:
                coerce(value, data_type)
            except ValueError as error:
                yield ParamProblem(f"values[{number}]", str(error))
        count = len(self.values)
        if count != column.rows and not _is_told(column, count):
            yield ParamProblem(
                "values",
                f"lists {count} rows, but {column.entity} has {column.rows}. A list decides the "
                "number of rows: leave rows out",
            )

    def null_problems(self, column: ColumnFacts) -> Iterator[ParamProblem]:
        for number, value in enumerate(self.said()):
            if value is None:
                yield ParamProblem(
                    f"values[{number}]",
                    f"is NULL, which {column.name} does not accept. Write a value, or add "
                    "nullable: true",
                )

    def why_not_choose(self, column: ColumnFacts) -> str | None:
        return "each row has one value. Shorten those"


def _values_of(column: ColumnFacts, name: str) -> Sequence[Value]:
    """Returns the values of a column of the same entity that lists them; none of another."""
    found = column.sibling(name)
    return (found and listed_cells(*found)) or []


def _is_told(column: ColumnFacts, count: int) -> bool:
    """Returns whether a column before this one has a list of as many rows."""
    names = column.dataset.columns_of(column.entity)
    before = takewhile(lambda name: name != column.name, names)
    return any(len(_values_of(column, name)) == count for name in before)
