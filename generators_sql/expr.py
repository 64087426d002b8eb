"""expr: a scalar SQL expression over the columns of the same row."""

from __future__ import annotations

import math
from collections.abc import Iterator
from fractions import Fraction

from pydantic import Field

from dialects.cells import Cell
from generators_sql.analysis.cell_facts import second_places_of_cell
from generators_sql.analysis.chosen_cells import Choice
from generators_sql.analysis.named_columns import known_columns, scope_of
from generators_sql.analysis.told_columns import why_told_repeat
from generators_sql.expressions.choices import columns_chosen
from generators_sql.expressions.column_cells import places_in
from generators_sql.expressions.compiling import (
    Checked,
    check_expression,
    store_expression,
    strings_in,
)
from generators_sql.expressions.multiples import multiple_of_expression
from generators_sql.expressions.parser import columns_of
from generators_sql.expressions.second_places import second_places_of_expression
from generators_sql.expressions.summands import summands_of
from generators_sql.expressions.telling import ROW
from generators_sql.expressions.types import Kind
from generators_sql.spi import (
    ColumnFacts,
    Exact,
    Generator,
    ParamProblem,
    Row,
    Span,
    ValueFacts,
)
from sdgen.column_types import (
    ALL_TYPES,
    MOST_DIGITS,
    NUMBERS,
    TIMESTAMPS,
    ColumnType,
    DataType,
)
from sdgen.string_types import WORDS
from sdgen.values import coerce

_ADVICE = (
    "Compute it from a unique column without losing information, such as 'C-' || id or id * 10 + "
    "3, or make another column the key"
)


class Expr(Exact, Choice):
    """A value computed from other columns of the same row by a scalar SQL expression.

    It is written once, in the Postgres style, and means the same on every engine: operators, CASE,
    CAST and the functions of [expressions.md](expressions.md). `expr: "…"` on a column is short for
    it. Columns of other entities come in by `parent` columns.
    """

    type = "expr"
    column_types = ALL_TYPES - {ColumnType.ARRAY}
    length_params = ("sql",)
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

    def cell(self, row: Row) -> Cell:
        scope = scope_of(row, self.siblings(), self.sql_text)
        return store_expression(self.sql_text, scope, row.column.type)

    def limits(self, column: ColumnFacts) -> tuple[str, ...]:
        """Returns what its values may go beyond, as far as can be told; see ``Checked``."""
        return self._checked(column).limits

    def summary(self) -> str:
        return " ".join(self.sql_text.split())

    def siblings(self) -> tuple[str, ...]:
        return columns_of(self.sql_text)

    def chosen(self) -> tuple[str, ...]:
        return columns_chosen(self.sql_text)

    def why_not_unique(self, column: ColumnFacts) -> str | None:
        tells = self._checked(column, lengths=True).tells
        return None if ROW in tells else why_told_repeat(column, tells, _ADVICE)

    def tells(self, column: ColumnFacts) -> frozenset[str]:
        return self._checked(column, lengths=True).tells - {ROW}

    def unique_together(
        self, column: ColumnFacts, others: frozenset[str], apart: frozenset[str]
    ) -> bool:
        """Returns whether it adds to a time of the parent what tells its rows apart."""
        given = {name for name in summands_of(self.sql_text) if _is_of(column, name, apart)}
        if not given:
            return False
        known = known_columns(column, self.siblings(), lengths=True, given=given)
        checked = check_expression(self.sql_text, known, rows=column.rows, target=column.type)
        told = (column.sibling(name) for name in checked.tells - {ROW} - given)
        return any(
            found is not None and found[1].unique_together(found[0], others, apart)
            for found in told
        )

    def why_not_choose(self, column: ColumnFacts) -> str | None:
        return "it is built from other columns. Make those fit"

    def longest(self, column: ColumnFacts) -> int | None:
        return self._checked(column, lengths=True).longest

    def value_facts(self, column: ColumnFacts) -> ValueFacts:
        if column.kind in TIMESTAMPS:
            return ValueFacts(second_places=self._second_places(column))
        if column.kind not in NUMBERS:
            return ValueFacts()
        known = known_columns(column, self.siblings())
        return ValueFacts(multiple=multiple_of_expression(self.sql_text, known))

    def _second_places(self, column: ColumnFacts) -> int:
        siblings = {name: column.sibling(name) for name in self.siblings()}
        places = {
            name: second_places_of_cell(found[0])
            for name, found in siblings.items()
            if found is not None and found[0].kind in {*TIMESTAMPS, ColumnType.DATE}
        }
        known = known_columns(column, self.siblings())
        return second_places_of_expression(self.sql_text, known, places)

    def span(self, column: ColumnFacts) -> Span | None:
        checked = self._checked(column)
        if checked.type is None or checked.range is None:
            return None
        unit = 10**checked.type.scale
        low, high = Fraction(checked.range.low, unit), Fraction(checked.range.high, unit)
        if column.type.scale is None:
            return low, high
        return _rounded(low, column.type.scale), _rounded(high, column.type.scale)

    def grain(self, column: ColumnFacts) -> int | None:
        return self._checked(column).grain

    def problems(self, column: ColumnFacts) -> Iterator[ParamProblem]:
        # Unknown columns are told of with the siblings.
        checked = self._checked(column)
        messages = list(checked.problems)
        if column.kind in WORDS and not messages:
            messages += _misspelt(self.sql_text, column.type)
        for message in messages:
            yield ParamProblem("sql", message)
        if checked.null and not column.nullable:
            yield ParamProblem(
                "sql",
                f"may be NULL ({checked.null}), but the column does not accept it. "
                "Add nullable: true, or use COALESCE",
            )

    def places(self, column: ColumnFacts) -> int | None:
        if column.type.scale is None:
            return None
        found = check_expression(self.sql_text, known_columns(column, self.siblings())).type
        return None if found is None else places_in(found, column.type)

    def part_type(self, column: ColumnFacts) -> DataType | None:
        found = check_expression(self.sql_text, known_columns(column, self.siblings())).type
        if found is None:
            return DataType(ColumnType.TEXT)  # what is wrong with it is told of
        if found.kind is Kind.DECIMAL:
            return DataType(ColumnType.DECIMAL, precision=MOST_DIGITS, scale=found.scale)
        return None if found.kind in (Kind.INTERVAL, Kind.NULL) else DataType(found.stored)

    def _checked(self, column: ColumnFacts, *, lengths: bool = False) -> Checked:
        """Returns what is known of it; of the cells of a scenario's column that is kept."""
        facts, generator = column.sibling(column.name) or (None, None)
        if facts is not column or generator is not self:
            return self._checked_anew(column, lengths)

        def work(facts: ColumnFacts, generator: Generator) -> Checked | None:
            return generator._checked_anew(facts, lengths) if isinstance(generator, Expr) else None

        what = "checked, lengths too" if lengths else "checked"
        known = column.dataset.worked_out(what, column.entity, column.name, work)
        return known or self._checked_anew(column, lengths)

    def _checked_anew(self, column: ColumnFacts, lengths: bool) -> Checked:
        known = known_columns(column, self.siblings(), lengths=lengths)
        return check_expression(self.sql_text, known, rows=column.rows, target=column.type)


def _is_of(column: ColumnFacts, name: str, apart: frozenset[str]) -> bool:
    """Returns whether a column is a copy from the row that one of some foreign keys points to."""
    found = column.sibling(name)
    copied = found[1].copied_from(found[0]) if found else None
    return copied is not None and copied.via in apart


def _rounded(number: Fraction, places: int) -> Fraction:
    """Returns a number rounded to places, halves away from zero, as a decimal column has it."""
    unit = 10**places
    size = math.floor(abs(number) * unit + Fraction(1, 2))
    return Fraction(size if number >= 0 else -size, unit)


def _misspelt(sql: str, data_type: DataType) -> Iterator[str]:
    """Yields what is wrong with the strings that an expression may be, as values of a type."""
    for text in strings_in(sql):
        try:
            coerce(text, data_type)
        except ValueError as error:
            yield str(error)
