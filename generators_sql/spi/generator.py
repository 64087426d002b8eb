"""What a generator is.

A generator is a pydantic model of its params that returns its value as a SQL expression. It asks
the row for draws, sibling cells and parents, and the row's dialect for what differs between them.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator
from typing import ClassVar, Self

from pydantic import BaseModel
from sqlglot import exp

from dialects.cells import Cell
from generators_sql.spi.column_facts import ColumnFacts
from generators_sql.spi.computed import CountQuery
from generators_sql.spi.fitting import Fit, cut_off
from generators_sql.spi.parts import PART_TYPES, Part
from generators_sql.spi.problems import ParamProblem
from generators_sql.spi.references import Copied, Reference
from generators_sql.spi.row import EntityRow, Row
from generators_sql.spi.unique_ways import unique_way
from generators_sql.spi.value_facts import Span, ValueFacts
from sdgen.column_types import ALL_TYPES, FLOATS, TIMESTAMPS, ColumnType, DataType
from sdgen.values import Value
from sdgen.yaml_model import YamlModel, base_of_many
from sdgen.yaml_scalars import as_meant, holds_written

# In JSON their value is looked at more than once.
_USED_AGAIN = FLOATS | TIMESTAMPS | {ColumnType.DECIMAL, ColumnType.BYTES}


@base_of_many
class Generator(YamlModel, ABC):
    """The params of a generator, and the SQL of its value.

    The docstring of a subclass describes it; docs/generators.md is generated from that
    and from its class attributes.

    Attributes:
        type: name in scenario files.
        column_types: the column types it can fill.
        length_params: its params that decide how long its texts are, for messages.
        determinism: what its value depends on, and how exactly engines agree.
        example: a YAML list item of ``columns``.
        natural: the type it makes as a part of a cell, if not the first of ``PART_TYPES`` that it
            supports.
    """

    type: ClassVar[str]
    column_types: ClassVar[frozenset[ColumnType]]
    length_params: ClassVar[tuple[str, ...]] = ()
    determinism: ClassVar[str] = (
        "A pure function of seed, entity, column and row number; identical on every engine."
    )
    example: ClassVar[str]
    natural: ClassVar[ColumnType | None] = None

    @property
    def is_of_package(self) -> bool:
        """Whether it comes from another package: its type has a namespace."""
        return "." in self.type

    @abstractmethod
    def sql(self, row: Row) -> exp.Expression:
        """Returns the cell of ``row.column`` in that row, of that column's type."""

    def cell(self, row: Row) -> Cell:
        """Returns the same with the integer behind it, if it has one; see ``Exact``."""
        return Cell(self._said(row))

    def _said(self, row: Row) -> exp.Expression:
        """Returns ``sql(row)``, with the parentheses that a tree built by a package may lack."""
        if not self.is_of_package:
            return self.sql(row)
        from dialects.parentheses import parenthesized  # most runs need it not

        return parenthesized(self.sql(row))

    def of_type(self, kind: ColumnType | None) -> Self:
        """Returns the generator with its params as values of a column type (``as_meant``).

        Args:
            kind: the type of the column; None if unknown: numbers then stay numbers.
        """
        written = {name: value for name, value in vars(self).items() if holds_written(value)}
        meant = {name: as_meant(value, kind) for name, value in written.items()}
        return self.model_copy(update=meant) if meant else self

    @abstractmethod
    def summary(self) -> str:
        """Returns a few words for the column's comment in the generated SQL."""

    def problems(self, column: ColumnFacts) -> Iterator[ParamProblem]:
        """Yields what is wrong with the params for this column, beyond what the model checks."""
        yield from ()

    def references(self) -> tuple[Reference, ...]:
        """Returns the columns of entities whose rows it points to."""
        return ()

    def siblings(self) -> tuple[str, ...]:
        """Returns the columns of the same row that its value is computed from."""
        return ()

    def cells(self, column: ColumnFacts) -> tuple[Reference, ...]:
        """Returns the columns that its value is computed from, of this and other entities."""
        own = (Reference(column.entity, name) for name in self.siblings())
        return (*own, *self.references())

    def parent_row(self, row: Row) -> EntityRow:
        """Returns the row it points to, if it is a foreign key.

        Raises:
            TypeError: it is not a foreign key.
        """
        raise TypeError(f"{self.type} points to no row")

    def points_to(self, column: ColumnFacts) -> str | None:
        """Returns the entity whose rows it points to, None if it is not a foreign key."""
        return None

    @property
    def agrees(self) -> dict[str, str]:
        """Columns of the row pointed to → columns of this one that have the same cells."""
        return {}

    def most_children(self, column: ColumnFacts) -> int | None:
        """Returns the maximum number of rows that point to one row.

        None if it is not a foreign key, or its rows have no number among those of their parent.
        """
        return None

    def child_number(self, row: Row) -> exp.Expression:
        """Returns the 0-based number of a row among those that point to the same row.

        Raises:
            TypeError: they have none (``most_children`` is None).
        """
        raise TypeError(f"{self.type}: rows of one parent are not numbered")

    def rows_decided(self, column: ColumnFacts) -> int | None:
        """Returns the row count that it determines for the column's entity.

        None if it determines none, or needs another row count to tell.
        """
        return None

    def counts(self, column: ColumnFacts) -> tuple[CountQuery, ...]:
        """Returns what has to be counted before its cells, or the number of its rows, are known.

        They are counted in that order when a run is planned: ``column.dataset.counted`` then has
        each of them, also while the next one is counted.
        """
        return ()

    def why_not_unique(self, column: ColumnFacts) -> str | None:
        """Returns why two rows of the column's entity may get the same value, and what to do.

        None if no two do, NULLs aside. Called only if ``problems`` yields nothing.
        """
        return f"values may repeat. {unique_way(column.kind)}"

    def tells(self, column: ColumnFacts) -> frozenset[str]:
        """Returns the columns of the same row whose cells can be read back from its cells.

        If two rows have equal cells that are not NULL, they have equal cells in these columns, too.
        Called only if ``problems`` yields nothing.

        """
        return frozenset()

    def unique_together(
        self, column: ColumnFacts, others: frozenset[str], apart: frozenset[str]
    ) -> bool:
        """Returns whether no two rows share the values of some columns, NULLs aside.

        Called for columns that are not unique by themselves, and for those in ``apart``.

        Args:
            column: one of these columns, or a foreign key by which their values are copied.
            others: these columns, but for that one.
            apart: foreign keys of the same entity: rows that point to different rows by one of them
                have different values.
        """
        return False

    def listed_values(self, column: ColumnFacts) -> list[Value] | None:
        """Returns its cells, first row first, if it lists them; None if it generates them.

        Raises ValueError if one does not fit the column.
        """
        return None

    def longest(self, column: ColumnFacts) -> int | None:
        """Returns the maximum number of characters of its strings, None if there is no bound."""
        return None

    def fitted(self, row: Row) -> Cell:
        """Returns the cell, shortened if the column's ``fit`` says so."""
        column = row.column
        if column.fit is not Fit.CLIP or column.type.length is None or not self.is_cut(column):
            return self.cell(row)
        held = row.named("uncut", self._said(row), "before it is cut off")
        return Cell(cut_off(held, column.type.length))

    def is_cut(self, column: ColumnFacts) -> bool:
        """Returns whether ``fit: clip`` truncates strings of the column."""
        longest, length = self.longest(column), column.type.length
        return length is not None and (longest is None or longest > length)

    def why_not_clip(self, column: ColumnFacts) -> str | None:
        """Returns why its strings cannot be truncated, None if they can."""
        return None

    def why_not_choose(self, column: ColumnFacts) -> str | None:
        """Returns why it cannot make only strings that fit the column, None if it can.

        If it can, ``sql`` and ``longest`` keep within ``ColumnFacts.room``.
        """
        return "it has no list to choose from"

    def why_cells_repeat(self, column: ColumnFacts) -> str | None:
        """Returns why two rows may get equal cells, also once truncated; None if none do."""
        reason = self.why_not_unique(column)
        if reason is None and column.fit is Fit.CLIP and self.is_cut(column):
            return "fit: clip may make two strings equal. Use a longer type instead of fit"
        return reason

    def span(self, column: ColumnFacts) -> Span | None:
        """Returns the smallest and the largest number it may make, None if not known.

        Times are counted in microseconds since 1970-01-01 UTC. Called for columns of numbers and
        times, also if ``problems`` yields something.
        """
        return None

    def places(self, column: ColumnFacts) -> int | None:
        """Returns the maximum number of decimal places of its numbers.

        None if not known, or if they may have more than 15 digits in all, too many for an exact
        integer. Called for decimal and float columns.
        """
        return column.type.scale

    def value_facts(self, column: ColumnFacts) -> ValueFacts:
        """Returns what else is known about all its values.

        Called only if ``problems`` yields nothing.
        """
        return ValueFacts()

    def taken_from(self, column: ColumnFacts) -> Reference | None:
        """Returns the column whose cells its values are copies of, None if there is none."""
        copied = self.copied_from(column)
        return copied.cell if copied else None

    def grain(self, column: ColumnFacts) -> int | None:
        """Returns g if its doubles are multiples of 2^-g, so that none but 0 is closer to 0.

        None if not known, or if ``places`` implies it.
        """
        return None

    def copied_from(self, column: ColumnFacts) -> Copied | None:
        """Returns the cell of which it is a copy, None if there is none."""
        return None

    def may_be_null(self) -> bool:
        """Returns whether it can make a NULL by itself."""
        return False

    def null_problems(self, column: ColumnFacts) -> Iterator[ParamProblem]:
        """Yields a problem: it makes NULL. Called if it may and the column is not nullable."""
        yield ParamProblem(
            "",
            "makes NULL but the column does not accept it. Add nullable: true; or, for the word "
            "itself, put null in quotes",
        )

    def in_python(self) -> bool:
        """Returns whether Python makes a cell for each row (``Row.made``)."""
        return False

    def packages(self) -> tuple[str, ...]:
        """Returns the Python packages whose version its values depend on."""
        return ()

    def part_type(self, column: ColumnFacts) -> DataType | None:
        """Returns the type of a part of that column's cell, if the scenario gives none.

        None if the scenario has to give one.
        """
        kinds = () if self.column_types == ALL_TYPES else PART_TYPES
        kind = self.natural or next((kind for kind in kinds if kind in self.column_types), None)
        return None if kind is None else DataType(kind)

    def json_text(self, row: Row) -> exp.Expression:
        """Returns the cell as JSON, a text; NULL where it is NULL."""
        value = self._said(row)
        if row.column.kind in _USED_AGAIN and not isinstance(value, exp.Column):
            value = row.named("json", value, "to be a part of JSON")
        data_type = row.column.type
        if data_type.is_wide:
            data_type = data_type.counted(self.places(row.column) or 0)
        return row.dialect.json_text(value, data_type, is_short=self.is_short(row.column))

    def is_short(self, column: ColumnFacts) -> bool:
        """Returns whether its doubles are known to have at most 15 significant digits."""
        return False

    def value_count(self, column: ColumnFacts) -> int | None:
        """Returns the number of its values, all equally likely.

        None if they are not numbered (``numbered_value``). Called only if ``problems`` yields
        nothing.
        """
        return None

    def numbered_value(self, row: Row, number: exp.Expression) -> exp.Expression:
        """Returns the value of a number, 0 … ``value_count`` - 1; other numbers give other values.

        Raises:
            TypeError: its values have no numbers.
        """
        raise TypeError(f"values of {self.type} have no numbers")

    def parts(self, column: ColumnFacts) -> Iterator[Part]:
        """Yields the generator and those of the parts of its cell, each with its row facts."""
        yield Part((), self, column)

    def with_parts(self) -> Iterator[Generator]:
        """Yields the generator and those that its params hold, such as of parts of the cell."""
        yield self
        for value in vars(self).values():
            yield from _generators_in(value)


def _generators_in(value: object) -> Iterator[Generator]:
    if isinstance(value, Generator):
        yield from value.with_parts()
    elif isinstance(value, BaseModel):
        for item in vars(value).values():
            yield from _generators_in(item)
    elif isinstance(value, dict | list | tuple):
        for item in value.values() if isinstance(value, dict) else value:
            yield from _generators_in(item)
