"""What a generator may know of the scenario around its column, and what it tells of itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from fractions import Fraction
from typing import TYPE_CHECKING, Protocol, TypeVar

from sdgen.column_types import ColumnType, DataType

if TYPE_CHECKING:
    from generators_sql.base import Generator

T = TypeVar("T")
Path = tuple[str | int, ...]
"""Keys and indexes that lead into params."""


class Dataset(Protocol):
    """What a generator may know about the scenario around its column, as far as it can be read."""

    @property
    def earlier(self) -> Sequence[Dataset]:
        """The same as in each earlier run that this one goes on with, the first one first."""

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

    def no_column(self, entity: str, name: str) -> str | None:
        """Returns that there is no column of that name; None where there is or might be one."""

    def worked_out(
        self, what: str, entity: str, name: str, work: Callable[[ColumnFacts, Generator], T]
    ) -> T | None:
        """Returns what follows from a column and those it is computed from, worked out only once.

        None where there is no such column, or where it is asked for while it is worked out, as
        happens where columns are computed from each other.

        Args:
            what: name of what is worked out.
            entity: name of the entity.
            name: name of the column.
            work: works it out; depends on nothing but what it is given.
        """


class _Alone:
    """The surroundings of a column that nothing is known of."""

    earlier: Sequence[Dataset] = ()

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

    def no_column(self, entity: str, name: str) -> str | None:
        return None

    def worked_out(
        self, what: str, entity: str, name: str, work: Callable[[ColumnFacts, Generator], T]
    ) -> T | None:
        return None


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
        locale: the scenario's locale, such as ``de_DE``; None where it names none.
        dataset: the scenario around the column.
    """

    entity: str
    name: str
    type: DataType
    nullable: bool
    rows: int
    as_of: datetime
    first: int = 0
    locale: str | None = None
    dataset: Dataset = field(default_factory=_Alone, compare=False, repr=False)

    @property
    def kind(self) -> ColumnType:
        """The column's type without its size."""
        return self.type.kind

    def sibling(self, name: str) -> tuple[ColumnFacts, Generator] | None:
        """Returns another column of the entity and what fills it, None where there is no such."""
        facts = self.dataset.column(self.entity, name)
        generator = self.dataset.generator(self.entity, name)
        return None if facts is None or generator is None else (facts, generator)


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


def null_problems(
    column: ColumnFacts, source: ColumnFacts, param: str, name: str | None = None
) -> Iterator[ParamProblem]:
    """Yields that a cell is made from one that can be NULL, where the column does not accept it.

    Args:
        column: the column of the cell.
        source: the column that it is made from.
        param: the param that names that one.
        name: what to call that one. Default: its name.
    """
    if source.nullable and not column.nullable:
        yield ParamProblem(
            param,
            f"{name or source.name} can be NULL, so this column must accept it. Add nullable: true",
        )


@dataclass(frozen=True)
class Part:
    """A generator that makes a cell or a part of one.

    Args:
        path: where its spec stands below the params of the generator of the whole cell; () for that
            one itself.
        generator: the generator.
        column: the column as it sees it, of the type of the part; None where that is not known.
    """

    path: Path
    generator: Generator
    column: ColumnFacts | None

    @property
    def params(self) -> Path:
        """Where its params stand."""
        return (*self.path, "params") if self.path else ()
