"""aggregate: a sum, count, smallest, largest or mean of the rows that point to this one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from pydantic import Field

from dialects.cells import Cell
from generators_sql.aggregates.child_rows import ChildRows
from generators_sql.aggregates.growth import why_changed
from generators_sql.aggregates.means import mean, why_no_mean
from generators_sql.aggregates.measures import Measure, Measures, Measuring, measured
from generators_sql.aggregates.results import OfRows, Result
from generators_sql.expressions.compiling import Checked
from generators_sql.expressions.ranges import Range
from generators_sql.expressions.types import DOUBLE, INT, TIMES, Kind, Type
from generators_sql.fk_shapes.child_numbers import most_children_ever
from generators_sql.spi import (
    ColumnFacts,
    ParamProblem,
    Reference,
    Row,
)
from sdgen.column_types import NUMBERS, TIMESTAMPS, ColumnType, DataType
from sdgen.errors import shown


class Aggregate(OfRows, Measuring):
    """A sum, count or other aggregate over the rows that point to this one: an invoice's total is
    the sum of its lines, a customer's last order the latest of their dates.

    `via` names the fk of those rows, of any distribution. Nothing is read from their table: the
    database computes the rows again into a temporary table, for each batch or all at once. So the
    value does not depend on the order or the batches in which rows are written. Sums of decimals
    are exact. The sum of doubles depends on the order in which they are added, so cast them to
    decimals first.
    """

    type = "aggregate"
    column_types = NUMBERS | TIMESTAMPS | {ColumnType.DATE}
    natural = ColumnType.BIGINT
    determinism = (
        "A pure function of the rows that point to this one; no draw of its own. Identical on "
        "every engine."
    )
    example = """\
- name: id
  type: int
  primary_key: true
  generator: { type: sequence }
- name: total
  type: decimal(12,2)
  generator: { type: aggregate, params: { of: lines.amount, via: invoice_id, function: sum } }
"""

    of: str | None = Field(
        default=None,
        description="What to aggregate: a column of another entity, such as `lines.amount`; or, "
        "with `entity`, an expression over the columns of that entity, such as `quantity * "
        "unit_price`. `count` counts the rows where it is not NULL; without `of`, all rows.",
    )
    entity: str | None = Field(
        default=None, description="The entity whose rows point here, if `of` does not name it."
    )
    via: str = Field(description="The fk column of that entity that points here.")
    function: Literal["sum", "count", "min", "max", "avg"] = Field(
        default="sum",
        description="`sum`, `count`, `min`, `max` or `avg`. Without rows, `sum` and `count` are 0 "
        "and the others are NULL. `avg` is rounded to the column's decimals, halves away from "
        "zero.",
    )
    where: str | None = Field(
        default=None,
        description="A condition on the columns of that entity; only rows that satisfy it count, "
        "such as `status <> 'cancelled'`.",
    )

    def cell(self, row: Row) -> Cell:
        children, result = self._children(row.column), self.result(row.column)
        if children is None or result is None:
            raise ValueError("what is computed cannot be read")
        own = self.measures(row.column)
        if own is None:
            raise ValueError("what is computed cannot be read")
        node, *others = measured(row, own)
        for count in others:
            source = self._source(row.column)
            node = mean(row, node, count, result.type.scale - (source.scale if source else 0))
        return result.cell(row, node, self.summary())

    def measures(self, column: ColumnFacts) -> Measures | None:
        children = self._children(column)
        if children is None:
            return None
        source = self._source(column)
        functions = ("sum", "count") if self.function == "avg" else (self.function,)
        is_double = self.function in ("min", "max") and source == DOUBLE
        each = (Measure(name, children.value, children.where, is_double) for name in functions)
        return Measures(children.entity, children.via, tuple(each))

    def summary(self) -> str:
        entity = "" if self.entity is None else f" of {self.entity}"
        of = "" if self.of is None else f" {self.of}"
        where = "" if self.where is None else f" where {self.where}"
        return " ".join(f"{self.function}{of}{entity} via {self.via}{where}".split())

    def cells(self, column: ColumnFacts) -> tuple[Reference, ...]:
        children = self._children(column)
        return () if children is None else children.cells()

    def part_type(self, column: ColumnFacts) -> DataType | None:
        result = self.result(column)
        return None if self.function == "avg" or result is None else result.data_type

    def problems(self, column: ColumnFacts) -> Iterator[ParamProblem]:
        dataset = column.dataset
        children = self._children(column)
        if children is None:
            yield ParamProblem(
                "of",
                f"does not name an entity (got {shown(self.of)}). Write <entity>.<column>, or name "
                "the entity (entity: lines) and write an expression over its columns",
            )
            return
        of = "of" if self.entity is None else "entity"
        if reason := dataset.no_entity(children.entity):
            yield ParamProblem(of, reason)
            return
        found = list(children.problems(dataset, column.entity))
        found += [ParamProblem("of", each) for each in children.value_problems(dataset)]
        if found:
            yield from found
            return
        fk = children.fk(dataset)
        if fk is None:
            return  # told of there
        if problem := self._why_not(column, children.checked(dataset)):
            yield ParamProblem("of" if self.of is not None else "function", problem)
            return
        if problem := why_changed(*fk):
            yield ParamProblem("via", problem)
        result = self.result(column)
        if result is None:
            return
        for message in result.checked(column.type).problems:
            yield ParamProblem("", f"the {self.function} {message}")
        if result.null and not column.nullable:
            yield ParamProblem("", f"{result.null}. Add nullable: true")

    def _why_not(self, column: ColumnFacts, values: Checked | None) -> str | None:
        """Returns why the function cannot be computed of the values, or not for this column."""
        if self.function == "count":
            return None
        if values is None or values.type is None:
            return f"is required for {self.function}: set what to compute it from"
        kind, scale = values.type.kind, values.type.scale
        numbers = (Kind.INT, Kind.DECIMAL)
        if kind is Kind.DOUBLE and self.function in ("sum", "avg"):
            return (
                f"is double, and a {self.function} of doubles depends on the order in which they "
                "are added. Make each a decimal: entity: …, of: CAST(… AS decimal(12,2))"
            )
        if kind not in (
            numbers if self.function in ("sum", "avg") else (*numbers, Kind.DOUBLE, *TIMES)
        ):
            return f"is {values.type}, which has no {self.function}. Use another column"
        if self.function == "avg":
            return why_no_mean(column, scale, self._most(column))
        wanted = column.type.scale
        if wanted is not None and kind is Kind.DECIMAL and scale > wanted:
            return (
                f"has {scale} decimals, but {column.type} keeps {wanted}. Use a type with {scale}, "
                f"or round each row (entity: …, of: ROUND(…, {wanted}))"
            )
        return None

    def _children(self, column: ColumnFacts) -> ChildRows | None:
        """Returns the rows that point here; None if it is not said which."""
        if self.entity is not None:
            return ChildRows(self.entity, self.via, self.of, self.where)
        parts = [] if self.of is None else self.of.split(".")
        ways = [(".".join(parts[:end]), ".".join(parts[end:])) for end in range(1, len(parts))]
        # Names may have dots, too.
        there = [way for way in ways if column.dataset.rows_of(way[0]) is not None]
        if not ways:
            return None
        entity, name = (there or ways)[0]
        quoted = '"' + name.replace('"', '""') + '"'
        return ChildRows(entity, self.via, quoted, self.where)

    def _source(self, column: ColumnFacts) -> Type | None:
        """Returns the type of what is computed of each row; None if there is nothing."""
        children = self._children(column)
        checked = children.checked(column.dataset) if children else None
        return checked.type if checked else None

    def _most(self, column: ColumnFacts) -> int:
        """Returns how many rows point to one row at most."""
        children = self._children(column)
        fk = children.fk(column.dataset) if children else None
        if children is None or fk is None:
            return 0
        most = most_children_ever(fk[0], children.via)
        return fk[0].rows if most is None else min(most, fk[0].rows)

    def result(self, column: ColumnFacts) -> Result | None:
        children, most = self._children(column), self._most(column)
        if children is None:
            return None
        if self.function == "count":
            return Result(INT, Range(0, most))
        checked = children.checked(column.dataset)
        if checked is None or checked.type is None:
            return None
        lies = checked.range
        if self.function == "sum":
            if lies is not None:
                lies = Range(min(0, lies.low * most), max(0, lies.high * most))
            return Result(checked.type, lies)
        null = self._null(column, children, checked)
        if self.function != "avg":
            return Result(checked.type, lies, null)
        scale = column.type.counted(column.type.scale or 0).scale or 0
        if lies is not None:
            lies = lies.divided(Range(*[10**checked.type.scale] * 2)) * Range(*[10**scale] * 2)
        return Result(Type(Kind.DECIMAL, scale), lies, null, is_sure=False)

    def _null(self, column: ColumnFacts, children: ChildRows, checked: Checked) -> str | None:
        """Returns why the smallest of the values, and such, may be NULL; None if it is not."""
        if checked.null:
            return f"is NULL if all of its inputs are ({checked.null})"
        if self.where is not None or not children.fewest(column.dataset):
            one = "no row" if self.where is None else f"no row where {self.where}"
            return f"is NULL where {one} of {children.entity} points to a row of {column.entity}"
        return None
