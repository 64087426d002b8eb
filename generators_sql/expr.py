"""expr: a scalar SQL expression over the columns of the same row."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field
from sqlglot import exp

from generators_sql.base import ColumnFacts, Generator, ParamProblem, Row, Span, longest_cell
from generators_sql.expressions import (
    Checked,
    Known,
    Range,
    Scope,
    check_expression,
    columns_of,
    store_expression,
)
from generators_sql.expressions.types import Kind
from sdgen.column_types import (
    ALL_TYPES,
    INTEGER_RANGE,
    INTEGERS,
    MOST_DIGITS,
    NUMBERS,
    ColumnType,
    DataType,
)
from sdgen.errors import shown


class Expr(Generator):
    """A value computed from other columns of the same row by a scalar SQL expression.

    It is written once, in the Postgres style, and means the same on every engine: operators, CASE,
    CAST and the functions of [expressions.md](expressions.md). `expr: "…"` on a column is short for
    it. Columns of other entities come in by `parent` columns.
    """

    type = "expr"
    column_types = ALL_TYPES
    determinism = "A pure function of the columns it names; identical on every engine."
    example = """\
- name: quantity
  type: int
  generator: { type: uniform_int, params: { min: 1, max: 9 } }
- name: unit_price
  type: decimal(8,2)
  generator: { type: uniform_float, params: { min: 1, max: 99 } }
- name: total
  type: decimal(12,2)
  expr: "quantity * unit_price * CASE WHEN quantity >= 5 THEN 0.9 ELSE 1 END"
"""

    sql_text: str = Field(
        alias="sql", description="The expression, such as `quantity * unit_price`."
    )

    def sql(self, row: Row) -> exp.Expression:
        names: dict[exp.Expression, str] = {}

        def name(node: exp.Expression) -> exp.Expression:
            what = names.setdefault(node, f"part{len(names) + 1}")
            return row.named(what, node, f"part of {shown(self.sql_text, 40)}")

        scope = Scope(
            dialect=row.dialect,
            columns=self._columns(row.column),
            cell=row.value,
            as_of=row.column.as_of,
            row_number=row.number,
            name=name,
            subject=f"{row.column.entity}.{row.column.name}",
        )
        return store_expression(self.sql_text, scope, row.column.type)

    def limits(self, column: ColumnFacts) -> tuple[str, ...]:
        """Returns what its values may go beyond, as far as can be told; see ``Checked``."""
        return self._checked(column).limits

    def summary(self) -> str:
        return " ".join(self.sql_text.split())

    def siblings(self) -> tuple[str, ...]:
        return columns_of(self.sql_text)

    def why_not_unique(self, column: ColumnFacts) -> str | None:
        return "two rows may have equal values, as far as can be told. Make another column the key"

    def longest(self, column: ColumnFacts) -> int | None:
        return self._checked(column, lengths=True).longest

    def problems(self, column: ColumnFacts) -> Iterator[ParamProblem]:
        # Unknown columns are told of with the siblings.
        checked = self._checked(column)
        for message in checked.problems:
            yield ParamProblem("sql", message)
        if checked.null and not column.nullable:
            yield ParamProblem(
                "sql",
                f"may be NULL ({checked.null}), but the column does not accept it. "
                "Add nullable: true, or use COALESCE",
            )

    def part_type(self, column: ColumnFacts) -> DataType | None:
        found = check_expression(self.sql_text, self._columns(column)).type
        if found is None:
            return DataType(ColumnType.TEXT)  # what is wrong with it is told of
        if found.kind is Kind.DECIMAL:
            return DataType(ColumnType.DECIMAL, precision=MOST_DIGITS, scale=found.scale)
        return None if found.kind in (Kind.INTERVAL, Kind.NULL) else DataType(found.stored)

    def _checked(self, column: ColumnFacts, *, lengths: bool = False) -> Checked:
        return check_expression(
            self.sql_text, self._columns(column, lengths=lengths), target=column.type
        )

    def _columns(self, column: ColumnFacts, *, lengths: bool = False) -> dict[str, Known]:
        """Returns the columns that the expression names, as far as there are such.

        Args:
            column: the column it fills.
            lengths: whether to find out how long their texts are, which may take others in turn.
        """
        dataset, known = column.dataset, {}
        for name in self.siblings():
            facts = dataset.column(column.entity, name)
            if facts is not None:
                generator = dataset.generator(column.entity, name)
                longest = longest_cell(facts, generator) if lengths else None
                known[name] = Known(facts.type, facts.nullable, longest, _range(facts, generator))
        return known


def _range(column: ColumnFacts, generator: Generator | None) -> Range | None:
    """Returns where the numbers of a column lie, those of decimals in units of their last place."""
    kind, limits = column.kind, None
    unit = 10 ** (column.type.scale or 0)
    if kind in INTEGERS:
        limits = Range(*INTEGER_RANGE[kind])
    elif column.type.precision is not None:
        limits = Range(1 - 10**column.type.precision, 10**column.type.precision - 1)
    span = _span(column, generator) if kind in NUMBERS else None
    if span is None or span[0] > span[1]:
        return limits
    made = Range.around(span[0] * unit, span[1] * unit)
    return made if limits is None else made & limits


def _span(column: ColumnFacts | None, generator: Generator | None) -> Span | None:
    """Returns between which numbers a column's cells lie, those of copies as the originals do."""
    seen = set()
    while column is not None and generator is not None:
        copied = generator.copied_from(column)
        if copied is None or copied.cell in seen:
            return generator.span(column)
        seen.add(copied.cell)  # columns may point to each other in a circle, told of elsewhere
        cell, dataset = copied.cell, column.dataset
        column = dataset.column(cell.entity, cell.column)
        generator = dataset.generator(cell.entity, cell.column)
    return None
