"""What a generator may know of the scenario around its column."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import field
from datetime import datetime
from typing import TYPE_CHECKING, Protocol, TypeVar

from generators_sql.spi.fitting import Fit
from sdgen.column_types import ColumnType, DataType
from sdgen.frozen import frozen

if TYPE_CHECKING:
    from generators_sql.spi.generator import Generator

T = TypeVar("T")


class Dataset(Protocol):
    """What a generator may know about the scenario around its column, as far as it can be read."""

    @property
    def earlier(self) -> Sequence[Dataset]:
        """The same as in each earlier run that this one goes on with, the first one first."""

    def column(self, entity: str, name: str) -> ColumnFacts | None:
        """Returns the facts of a column, None if there is no such column."""

    def columns_of(self, entity: str) -> tuple[str, ...]:
        """Returns the names of an entity's columns; none where there is no such entity."""

    def using(self, entity: str, name: str) -> tuple[str, ...]:
        """Returns the columns of an entity that are computed from another one of it, directly."""

    def generator(self, entity: str, name: str) -> Generator | None:
        """Returns what fills a column, None if there is no such column."""

    def rows_of(self, entity: str) -> int | None:
        """Returns the rows of an entity after the run, None if there is no such entity."""

    def knows_rows_of(self, entity: str) -> bool:
        """Returns whether they are what a run will find, or make; else they are a guess.

        They are one where rows are in a database already, and nobody has asked that.
        """

    def first_of(self, entity: str) -> int:
        """Returns how many of them earlier runs have made, which this one goes on with."""

    def counted(self, entity: str, column: str, what: str) -> int | None:
        """Returns what was counted for a column when the run was planned.

        None if nobody has counted yet, as when a scenario is only validated.

        Args:
            entity: the column's entity.
            column: the column.
            what: which of its counts; see ``Generator.counts``.
        """

    def counted_before(self, entity: str, column: str, what: str) -> int:
        """Returns the same as it was in the run before, 0 in the first one or where unknown."""

    def no_column(self, entity: str, name: str) -> str | None:
        """Returns that there is no column of that name; None if there is or might be one."""

    def no_entity(self, name: str) -> str | None:
        """Returns that there is no entity of that name; None if there is or might be one."""

    def worked_out(
        self, what: str, entity: str, name: str, work: Callable[[ColumnFacts, Generator], T]
    ) -> T | None:
        """Returns what follows from a column and those it is computed from, worked out only once.

        None if there is no such column, or where it is asked for while it is worked out, as
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

    def using(self, entity: str, name: str) -> tuple[str, ...]:
        return ()

    def generator(self, entity: str, name: str) -> Generator | None:
        return None

    def rows_of(self, entity: str) -> int | None:
        return None

    def knows_rows_of(self, entity: str) -> bool:
        return True

    def first_of(self, entity: str) -> int:
        return 0

    def counted(self, entity: str, column: str, what: str) -> int | None:
        return None

    def counted_before(self, entity: str, column: str, what: str) -> int:
        return 0

    def no_column(self, entity: str, name: str) -> str | None:
        return None

    def no_entity(self, name: str) -> str | None:
        return None

    def worked_out(
        self, what: str, entity: str, name: str, work: Callable[[ColumnFacts, Generator], T]
    ) -> T | None:
        return None


@frozen
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
        locale: the scenario's locale, such as ``de_DE``; None if it names none.
        fit: what is done about strings that may be longer than the column; None for nothing.
        null_rate: the share of its cells that are NULL whatever fills it.
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
    fit: Fit | None = None
    null_rate: float = 0
    dataset: Dataset = field(default_factory=_Alone, compare=False, repr=False)

    @property
    def kind(self) -> ColumnType:
        """The column's type without its size."""
        return self.type.kind

    @property
    def unlimited(self) -> DataType:
        """Its type; for strings one that takes longer ones too."""
        return DataType(ColumnType.TEXT) if self.type.length is not None else self.type

    @property
    def room(self) -> int | None:
        """The most characters of strings, where only such are to be made; None for any."""
        return self.type.length if self.fit is Fit.CHOOSE else None

    def sibling(self, name: str) -> tuple[ColumnFacts, Generator] | None:
        """Returns another column of the entity and what fills it, None if there is no such."""
        facts = self.dataset.column(self.entity, name)
        generator = self.dataset.generator(self.entity, name)
        return None if facts is None or generator is None else (facts, generator)
