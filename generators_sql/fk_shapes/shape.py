"""What the shape of a foreign key is: which row of the parent each row points to."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Mapping
from dataclasses import field
from typing import TYPE_CHECKING, ClassVar

from sqlglot import exp

from generators_sql.fk_shapes.group import Group
from generators_sql.spi import ColumnFacts, CountQuery, Reference, Row
from sdgen.frozen import frozen
from sdgen.yaml_model import YamlModel, base_of_many

if TYPE_CHECKING:
    from generators_sql.fk_shapes.parent_rows import ParentRows


@frozen
class Eligible:
    """The rows of the parent that a foreign key may point to: ``count`` of them from ``first`` on.

    Where there are none, expressions are written as for one; no row is made of them.

    Args:
        first: number of the first.
        count: how many there are.
        located: returns the row number of a number, a column; default: they are the same.
        source: the rows themselves, for queries of all of them; not where a query is not needed.
    """

    first: int
    count: int
    located: Callable[[exp.Expression], exp.Expression] | None = field(default=None, compare=False)
    source: ParentRows | None = field(default=None, compare=False)

    @property
    def some(self) -> int:
        """How many there are, at least 1."""
        return max(1, self.count)


@base_of_many
class Shape(YamlModel, ABC):
    """A value of ``distribution``: how rows are spread over their parents.

    The docstring of a subclass says how, for docs/generators.md.

    Attributes:
        of_new_rows: whether the rows that a run adds point to the parents that it adds only. What a
            shape promises of each parent would not hold if later runs came back to it.
        finds_any: whether, within groups, a row points to one wherever its group has any.
        is_drawn: whether each row draws its parent for itself, so that no formula says how many
            children a parent has, and which one of them a row is.
    """

    of_new_rows: ClassVar[bool] = False
    finds_any: ClassVar[bool] = False
    is_drawn: ClassVar[bool] = False

    @property
    def type_name(self) -> str:
        """The ``type`` that a file names it by."""
        name: str = vars(self)["type"]
        return name

    @property
    def keeps_parents(self) -> bool:
        """Whether rows point to the same parents as before where further parents are behind them.

        True as well of their numbers among the rows of a parent. It is asked where all parents may
        be pointed to.
        """
        return False

    @abstractmethod
    def parent(self, row: Row, parents: Eligible) -> exp.Expression:
        """Returns the number of the parent that a row points to, as a 64-bit integer.

        It may depend on how many rows there are; see ``Row.by_run``.
        """

    @abstractmethod
    def summary(self) -> str:
        """Returns a few words for the comment in the generated SQL."""

    def problems(self, column: ColumnFacts, entity: str, parents: Eligible) -> Iterator[str]:
        """Yields what is wrong with it for this column.

        Args:
            column: the column.
            entity: the entity it points to.
            parents: the rows it may point to.
        """
        yield from ()

    def why_not_where(self, text: str | None, within: Mapping[str, str] | None) -> str | None:
        """Returns why it does not choose among some of the rows, and what to do; None if it can.

        Args:
            text: the condition that those rows satisfy; None for a range of rows.
            within: what makes the groups that they are in, if anything.
        """
        return None

    def points_to_none(self, row: Row) -> exp.Expression | None:
        """Returns the condition under which a row points to no row; None if all point to one."""
        return None

    def most_children(self, column: ColumnFacts, parents: Eligible) -> int | None:
        """Returns how many rows at most point to one parent, None if they are not numbered."""
        return None

    def fewest_children(self, column: ColumnFacts, parents: Eligible) -> int:
        """Returns how many rows each of the parents has at least."""
        return 0

    def child_number(self, row: Row, parents: Eligible) -> exp.Expression:
        """Returns the 0-based number of a row among those that point to the same parent.

        Raises:
            TypeError: they are not numbered (``most_children`` is None).
        """
        raise TypeError(f"{self.summary()}: rows of one parent are not numbered")

    def why_not_within(self) -> str | None:
        """Returns why it does not choose among the parents of a group, and what to do, or None."""
        return "does not choose within groups. Use uniform, zipf, pareto, distinct or tree"

    def place(self, row: Row, group: Group) -> exp.Expression:
        """Returns which of the parents in its group a row points to: 0 … count-1, or NULL for none.

        Of no meaning where there are none.

        Raises:
            TypeError: it does not choose within groups (``why_not_within``).
        """
        raise TypeError(f"{self.summary()}: {self.why_not_within()}")

    def rows(self, column: ColumnFacts, parents: Eligible) -> int | None:
        """Returns how many rows these parents have together, None if any number may."""
        return None

    def own_rows(self, column: ColumnFacts) -> int | None:
        """Returns how many rows a run makes of an entity that points to its own rows.

        None if any number may be asked for.

        Args:
            column: the column that points to them.
        """
        return None

    def counts_for(
        self, column: ColumnFacts, entity: str, parents: Callable[[ColumnFacts], Eligible]
    ) -> tuple[CountQuery, ...]:
        """Returns what has to be counted to know how many rows there are, or whose they are.

        Args:
            column: the column.
            entity: the entity it points to.
            parents: returns the rows it may point to, as it is in a run.
        """
        return ()

    def siblings(self) -> tuple[str, ...]:
        """Returns the columns of the same row that it looks at."""
        return ()

    def cells(self, target: Reference) -> tuple[Reference, ...]:
        """Returns the columns of the parent that it looks at, in rows other than the parent too.

        Args:
            target: the column pointed to.
        """
        return ()

    def expression_problems(self, column: ColumnFacts, target: Reference) -> Iterator[str]:
        """Yields what is wrong with expressions over cells of the parent, counts aside."""
        yield from ()


def chosen_from(column: ColumnFacts, eligible: Callable[[ColumnFacts], Eligible]) -> list[Eligible]:
    """Returns the rows that a foreign key has pointed to, once for each change between runs.

    Args:
        column: the foreign key.
        eligible: returns the rows that it may point to, as it was in one of the runs.
    """
    name = (column.entity, column.name)
    then = (dataset.column(*name) for dataset in column.dataset.earlier)
    found = [
        eligible(facts)
        for facts in (*then, column)
        if facts is not None and facts.rows > facts.first  # a run that has made rows
    ]
    return list(dict.fromkeys(found)) or [eligible(column)]
