"""parent: a cell of the row that a foreign key points to."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field, field_validator
from sqlglot import exp

from dialects import sql_nodes as x
from dialects.cells import Cell
from generators_sql.analysis.cell_bounds import longest_cell, places_of_cell, why_cell_not_unique
from generators_sql.spi import (
    ColumnFacts,
    Copied,
    EntityRow,
    Exact,
    ParamProblem,
    Reference,
    Row,
    null_problems,
)
from sdgen.column_types import ALL_TYPES, ColumnType, DataType, can_copy
from sdgen.errors import shown


class Parent(Exact):
    """A cell of the row that an fk points to: a denormalised column that agrees with its source, or
    an input to other columns.

    There is no join. The cell is computed at the row number that the fk has drawn, or looked up
    if many rows point to few parents. With several fks, each continues from the row that the one
    before points to. It is NULL where one of the fks is.
    """

    type = "parent"
    column_types = ALL_TYPES
    determinism = "The parent's own value; the fk column draws which parent."
    example = """\
- name: device_id
  type: uuid
  fk: { entity: devices, column: id }
- name: device_installed
  type: timestamp
  generator: { type: parent, params: { via: device_id, column: installed_at } }
"""

    via: str | list[str] = Field(
        description="An fk column of the same entity; or several, to follow a path: each next one "
        "is an fk column of the entity reached (`[order_id, customer_id]` is the customer of the "
        "order)."
    )
    column: str = Field(
        description="The column of the entity reached that the cell is taken from; of the same or "
        "a narrower type."
    )

    @field_validator("via")
    @classmethod
    def _check_via(cls, value: str | list[str]) -> str | list[str]:
        if not value:
            raise ValueError(f"needs an fk column (got {shown(value)}). Name one")
        return value

    @property
    def steps(self) -> tuple[str, ...]:
        """The fk columns, in the order they are followed."""
        return (self.via,) if isinstance(self.via, str) else tuple(self.via)

    def cell(self, row: Row) -> Cell:
        fks, _ = _followed(row.column, self.steps)
        there: EntityRow = row
        no_parent: list[exp.Expression] = []
        for fk in fks:
            if fk.nullable:
                no_parent.append(exp.Is(this=there.value(fk.name), expression=exp.Null()))
            there = there.via(fk.name)
        source, kind = there.type_of(self.column).kind, row.column.kind
        cell = there.cell(self.column).converted(
            lambda node: row.dialect.convert(node, source, kind)
        )
        if not no_parent:
            return cell
        nothing = row.dialect.null(kind)
        return Cell(x.case((exp.or_(*no_parent), nothing), otherwise=cell.node))

    def summary(self) -> str:
        return f"{self.column} of the row that {'.'.join(self.steps)} points to"

    def siblings(self) -> tuple[str, ...]:
        return self.steps[:1]

    def cells(self, column: ColumnFacts) -> tuple[Reference, ...]:
        fks, reached = _followed(column, self.steps)
        followed = tuple(Reference(fk.entity, fk.name) for fk in fks)
        if reached is None:
            return followed or super().cells(column)
        return (*followed, Reference(reached, self.column))

    def copied_from(self, column: ColumnFacts) -> Copied | None:
        _, reached = _followed(column, self.steps)
        if reached is None or len(self.steps) > 1 or column.fit is not None:
            return None
        return Copied(Reference(reached, self.column), via=self.steps[0])

    def taken_from(self, column: ColumnFacts) -> Reference | None:
        _, reached = _followed(column, self.steps)
        if reached is None or column.fit is not None:
            return None
        return Reference(reached, self.column)

    def why_not_choose(self, column: ColumnFacts) -> str | None:
        return f"it is the cell of {self.column}, whatever that is"

    def longest(self, column: ColumnFacts) -> int | None:
        _, reached = _followed(column, self.steps)
        if reached is None:
            return None
        target = (reached, self.column)
        return longest_cell(column.dataset.column(*target), column.dataset.generator(*target))

    def places(self, column: ColumnFacts) -> int | None:
        _, reached = _followed(column, self.steps)
        return None if reached is None else places_of_cell(column, reached, self.column)

    def part_type(self, column: ColumnFacts) -> DataType | None:
        _, reached = _followed(column, self.steps)
        facts = column.dataset.column(reached, self.column) if reached is not None else None
        return facts.type if facts else DataType(ColumnType.TEXT)  # what is wrong is told of

    def why_not_unique(self, column: ColumnFacts) -> str | None:
        # Different rows point to different ones, and those have different cells.
        for cell in self.cells(column):
            facts = column.dataset.column(cell.entity, cell.column)
            generator = column.dataset.generator(cell.entity, cell.column)
            if facts is None or generator is None:
                return super().why_not_unique(column)
            if reason := why_cell_not_unique(facts, generator):
                return f"{cell.entity}.{cell.column} is not: {reason}"
        return None

    def problems(self, column: ColumnFacts) -> Iterator[ParamProblem]:
        dataset, at = column.dataset, column.entity
        fks: list[ColumnFacts] = []
        for step in self.steps:
            reason = dataset.no_column(at, step)
            if reason and (at != column.entity or fks):  # else told of as a sibling
                yield ParamProblem("via", reason)
                return
            facts, generator = dataset.column(at, step), dataset.generator(at, step)
            if facts is None or generator is None:
                return  # told of there
            reached = generator.points_to(facts)
            if reached is None:
                yield ParamProblem(
                    "via", f"{at}.{step} is not an fk (got {generator.type}). Use an fk column"
                )
                return
            fks.append(facts)
            at = reached
        if dataset.rows_of(at) is None:
            return  # told of at the fk
        if reason := dataset.no_column(at, self.column):
            yield ParamProblem("column", reason)
            return
        cell = dataset.column(at, self.column)
        if cell is None:
            return
        if not can_copy(cell.type, column.type):
            yield ParamProblem(
                "column",
                f"{at}.{self.column} is {cell.type}, which does not fit {column.type}. "
                f"Use type {cell.type}",
            )
        for each in (*fks, cell):
            param = "column" if each is cell else "via"
            yield from null_problems(column, each, param, f"{each.entity}.{each.name}")


def _followed(
    column: ColumnFacts, steps: tuple[str, ...]
) -> tuple[tuple[ColumnFacts, ...], str | None]:
    """Returns the fk columns that lead to a row, and its entity: None if one of them is none."""
    fks: list[ColumnFacts] = []
    at = column.entity
    for step in steps:
        facts, generator = column.dataset.column(at, step), column.dataset.generator(at, step)
        reached = generator.points_to(facts) if facts and generator else None
        if facts is None or reached is None:
            return tuple(fks), None
        fks.append(facts)
        at = reached
    return tuple(fks), at
