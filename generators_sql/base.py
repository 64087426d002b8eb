"""What a generator is, and what the row it works in offers.

A generator is a pydantic model of its params that can say its value as a SQL expression. It asks
the row for draws, sibling cells and parents, and the row's dialect for everything that SQL
dialects say differently.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from fractions import Fraction
from typing import Annotated, Any, ClassVar, Protocol

from pydantic import BaseModel, BeforeValidator, ConfigDict
from sqlglot import exp

from dialects import Dialect
from generators_sql.dictionary import Dictionary, RowMaker
from sdgen.column_types import ColumnType, DataType
from sdgen.errors import shown


class Dataset(Protocol):
    """What a generator may know about the scenario around its column, as far as it can be read."""

    def column(self, entity: str, name: str) -> ColumnFacts | None:
        """Returns the facts of a column, None where there is no such column."""

    def columns_of(self, entity: str) -> tuple[str, ...]:
        """Returns the names of an entity's columns; none where there is no such entity."""

    def generator(self, entity: str, name: str) -> Generator | None:
        """Returns what fills a column, None where there is no such column."""

    def rows_of(self, entity: str) -> int | None:
        """Returns the rows of an entity after the run, None where there is no such entity."""

    def first_of(self, entity: str) -> int:
        """Returns how many of them earlier runs have made, which this one goes on with."""


class _Alone:
    """The surroundings of a column that nothing is known of."""

    def column(self, entity: str, name: str) -> ColumnFacts | None:
        return None

    def columns_of(self, entity: str) -> tuple[str, ...]:
        return ()

    def generator(self, entity: str, name: str) -> Generator | None:
        return None

    def rows_of(self, entity: str) -> int | None:
        return None

    def first_of(self, entity: str) -> int:
        return 0


@dataclass(frozen=True)
class ColumnFacts:
    """What a generator may know about the column it fills.

    Args:
        entity: entity name.
        name: column name.
        type: column type.
        nullable: whether the column accepts NULL.
        rows: rows of the entity after this run (which counts scale and overrides in).
        as_of: the instant that relative times count from, in UTC.
        first: how many of the rows earlier runs have made, which this one goes on with.
        dataset: the scenario around the column.
    """

    entity: str
    name: str
    type: DataType
    nullable: bool
    rows: int
    as_of: datetime
    first: int = 0
    dataset: Dataset = field(default_factory=_Alone, compare=False, repr=False)

    @property
    def kind(self) -> ColumnType:
        """The column's type without its size."""
        return self.type.kind


Span = tuple[Fraction, Fraction]
"""A smallest and a largest number."""


@dataclass(frozen=True)
class Reference:
    """A column of an entity that a generator takes its value from."""

    entity: str
    column: str


@dataclass(frozen=True)
class Copied:
    """A cell that is a copy of one in a row that the column's own row points to.

    Args:
        cell: the column it is a copy of.
        via: the column of the own row that says which row; columns with the same one copy the same.
    """

    cell: Reference
    via: str


@dataclass(frozen=True)
class ParamProblem:
    """What is wrong with one param (``param`` is its path below ``params``, may be empty)."""

    param: str
    message: str


class EntityRow(Protocol):
    """One row of one entity: the row being written, or one that it points to."""

    @property
    def number(self) -> exp.Expression:
        """The 0-based row number, a 64-bit integer."""

    def value(self, column: str) -> exp.Expression:
        """Returns the cell of that column, of that column's type."""

    def type_of(self, column: str) -> DataType:
        """Returns the type of that column."""

    def via(self, column: str) -> EntityRow:
        """Returns the row that a column of this row, a foreign key, points to.

        Where that column's cell is NULL it is a row that has no meaning.
        """


class Row(EntityRow, Protocol):
    """The row being written, seen from the column whose cell a generator has to say."""

    @property
    def dialect(self) -> Dialect:
        """The dialect the SQL is written in."""

    @property
    def column(self) -> ColumnFacts:
        """The column whose cell is being written."""

    def draw(self, stream: int | str) -> exp.Expression:
        """Returns a draw of this column: an integer, uniform in [0, 2147483647).

        Streams are named by what they are for: 0, 1, … for a generator's own draws.
        """

    def below(self, n: int, stream: int = 0) -> exp.Expression:
        """Returns an integer, uniform in [0, n), 1 <= n <= 2^62.

        Uses the draw ``stream`` and, where n > 2^31, also ``stream + 1``.
        """

    def unit(self, stream: int = 0) -> exp.Expression:
        """Returns a double, uniform in [0, 1), with 53 random bits (two draws)."""

    def permuted(
        self,
        number: exp.Expression,
        n: int,
        stream: str = "permutation",
        tweak: exp.Expression | None = None,
    ) -> exp.Expression:
        """Returns where a keyed bijection of [0, n) takes a number, as an integer.

        Args:
            number: an integer in [0, n).
            n: 1 … 2^61.
            stream: name of the bijection; another name is another bijection.
            tweak: an integer in [0, 2^31) that chooses among bijections, row by row.
        """

    def named(self, what: str, value: exp.Expression, comment: str) -> exp.Expression:
        """Returns a column that holds a value, so that using it twice does not compute it twice.

        Args:
            what: short name of the value, unique among this generator's own.
            value: the value.
            comment: what it is, for readers of the SQL.
        """

    def part(self, name: str, column_type: DataType) -> Row:
        """Returns this row for a generator that makes a part of the cell.

        Args:
            name: which part; its streams are not those of other parts or of the whole.
            column_type: the type of the part.
        """

    def parent(self, entity: str, number: exp.Expression | None = None) -> EntityRow:
        """Returns the row of an entity that this column points to.

        Args:
            entity: name of the entity.
            number: its row number. Default: drawn, every row equally likely (streams 0 and 1).
        """

    def by_run(self, make: Callable[[Row], exp.Expression]) -> exp.Expression:
        """Returns what depends on how many rows there are, as it was when the row was made.

        Where a run goes on with what earlier ones have made, there were fewer rows when theirs
        were made; of a row that another one points to it is not known here whose it is.

        Args:
            make: returns the value for a row, using nothing of the row counts but those of
                ``row.column`` and its dataset.
        """

    def pool(self, dictionary: Dictionary, stream: int = 0) -> exp.Expression:
        """Returns an entry of the dictionary at a drawn index, every entry equally likely."""

    def entry(self, dictionary: Dictionary, number: exp.Expression) -> exp.Expression:
        """Returns the entry of the dictionary at an index, an integer expression."""

    def key_seed(self, stream: str) -> int:
        """Returns the seed, in [0, 2^64), of what Python makes for this column."""

    def once(self, what: str, make: Callable[[], Dictionary]) -> Dictionary:
        """Returns the dictionary that ``make`` returns, called once for this column in a plan.

        Args:
            what: name of the dictionary among this column's own.
            make: depends on nothing but the plan and the column.
        """

    def made(self, maker: RowMaker) -> exp.Expression:
        """Returns the cell that Python makes for this row; see ``Generator.in_python``."""


class Generator(BaseModel, ABC):
    """The params of a generator, and how its value is said in SQL.

    The docstring of a subclass says what it makes; its class attributes say the rest, and
    docs/generators.md is made from both.

    Attributes:
        type: name in scenario files.
        column_types: the column types it can fill.
        determinism: what its value depends on, and how exactly engines agree.
        example: a YAML list item of ``columns``.
    """

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, allow_inf_nan=False)

    type: ClassVar[str]
    column_types: ClassVar[frozenset[ColumnType]]
    determinism: ClassVar[str] = (
        "A pure function of seed, entity, column and row number; identical on every engine."
    )
    example: ClassVar[str]

    @abstractmethod
    def sql(self, row: Row) -> exp.Expression:
        """Returns the cell of ``row.column`` in that row, of that column's type."""

    @abstractmethod
    def summary(self) -> str:
        """Returns a few words for the comment behind the column in the generated SQL."""

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
        """Returns the row it points to, where it is a foreign key.

        Raises:
            TypeError: it is none.
        """
        raise TypeError(f"{self.type} points to no row")

    def why_not_unique(self, column: ColumnFacts) -> str | None:
        """Returns why two rows of the column's entity may get the same value, and what to do.

        None where no two do, NULLs aside. It is asked only where ``problems`` yields nothing.
        """
        return "values may repeat. Use sequence, unique_int or uuid4"

    def unique_together(self, column: ColumnFacts, others: frozenset[str]) -> bool:
        """Returns whether no two rows share the column's value and those of the other columns.

        It is asked for columns that are not unique by themselves.

        Args:
            column: the column.
            others: other columns of the same entity.
        """
        return False

    def longest(self, column: ColumnFacts) -> int | None:
        """Returns the most characters of the texts it makes, None where there is no such bound."""
        return None

    def span(self, column: ColumnFacts) -> Span | None:
        """Returns between which numbers its own lie, both included, None where that is not known.

        It is asked of number columns, also where ``problems`` has something to say.
        """
        return None

    def copied_from(self, column: ColumnFacts) -> Copied | None:
        """Returns the cell of which it is a copy, None where it is none."""
        return None

    def may_be_null(self) -> bool:
        """Returns whether it can make a NULL by itself."""
        return False

    def in_python(self) -> bool:
        """Returns whether Python makes a cell for each row (``Row.made``)."""
        return False

    def packages(self) -> tuple[str, ...]:
        """Returns the Python packages whose version its values depend on."""
        return ()

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
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _generators_in(item)
    elif isinstance(value, dict):
        for item in value.values():
            yield from _generators_in(item)


def longest_cell(column: ColumnFacts | None, generator: Generator | None) -> int | None:
    """Returns the most characters of a column's cells as text, None where that is not known."""
    if column is None or generator is None:
        return None
    return column.type.longest or generator.longest(column)


def _plain(value: Any) -> Any:
    if value is None or isinstance(value, bool | int | float | str):
        return value
    if isinstance(value, list):
        return [_plain(item) for item in value]
    if isinstance(value, dict) and all(isinstance(key, str) for key in value):
        return {key: _plain(item) for key, item in value.items()}
    raise ValueError(f"not a value (got {shown(value)}). Use a number, text, true, false or null")


Scalar = Annotated[Any, BeforeValidator(_plain)]
"""A param that takes any YAML value; the column type decides what it has to be."""
