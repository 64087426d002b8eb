"""child_number: 1, 2, 3 … among the rows of one parent."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from pydantic import Field
from sqlglot import exp

from dialects import sql_nodes as x
from dialects.cells import Cell
from generators_sql.fk_shapes.child_numbers import (
    most_children_ever,
    unique_with,
    why_not_numbered,
)
from generators_sql.math.whole_numbers import Whole, range_of, whole_as_column
from generators_sql.spi import ColumnFacts, ParamProblem, Row, Span, null_problems


class ChildNumber(Whole):
    """The number of a row among those that point to the same parent: the lines of an order.

    If the fk decides how many rows each parent has (`distribution: children`, `every` or
    `unique`), the number is computed from the row number. If rows draw their parents, the database
    first numbers all rows, in the order of their row numbers. Together with the fk it is unique, so
    both can be the primary key. It is NULL where the fk is.
    """

    type = "child_number"
    determinism = "A pure function of what the fk column draws; no draw of its own."
    example = """\
- name: device_id
  type: uuid
  fk: { entity: devices, column: id, distribution: every }
- name: reading_no
  type: int
  generator: { type: child_number, params: { via: device_id } }
"""

    via: str = Field(description="The fk column of the same entity.")
    start: int = Field(default=1, description="Number of the first row of each parent.")

    def cell(self, row: Row) -> Cell:
        number = x.plus(row.child_number(self.via), self.start)
        cell = whole_as_column(row.dialect, number, row.column.type)
        fk = row.column.dataset.column(row.column.entity, self.via)
        if fk is None or not fk.nullable:
            return cell
        missing = exp.Is(this=row.value(self.via), expression=exp.Null())
        nothing = row.dialect.null(row.column.kind)
        return Cell(x.case((missing, nothing), otherwise=cell.node))

    def summary(self) -> str:
        return f"from {self.start} among rows of the same {self.via}"

    def siblings(self) -> tuple[str, ...]:
        return (self.via,)

    def why_not_unique(self, column: ColumnFacts) -> str | None:
        how = unique_with(column, self.via)
        return f"rows of each {self.via} are counted from {self.start}. {how}"

    def unique_together(
        self, column: ColumnFacts, others: frozenset[str], apart: frozenset[str]
    ) -> bool:
        return self.via in apart

    def span(self, column: ColumnFacts) -> Span | None:
        most = most_children_ever(column, self.via)
        if most is None:
            return None
        return Fraction(self.start), Fraction(self.start + max(most, 1) - 1)

    def problems(self, column: ColumnFacts) -> Iterator[ParamProblem]:
        found = column.sibling(self.via)
        if found is None:
            return  # told of as a sibling, or there
        fk, generator = found
        if reason := why_not_numbered(fk, generator):
            yield ParamProblem("via", reason)
            return
        yield from null_problems(column, fk, "via")
        low, high = range_of(column.type)
        last = self.start + (generator.most_children(fk) or 1) - 1
        for value in (self.start, last):
            if not low <= value <= high:
                yield ParamProblem(
                    "start",
                    f"number {value} is outside {column.type}'s range {low} … {high}. Use type "
                    "bigint or a smaller start",
                )
                break
