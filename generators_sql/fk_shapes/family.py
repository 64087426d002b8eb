"""The rows that point to a row by a foreign key, where a formula says which they are."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from enum import Enum, auto

from sqlglot import exp

from generators_sql.fk_shapes.shape import Eligible, Shape
from generators_sql.spi import ColumnFacts, Row
from sdgen.frozen import frozen


class Layout(Enum):
    """How the rows that point to the same row lie among all rows.

    Attributes:
        SIDE_BY_SIDE: one behind the other; those of the next row pointed to follow them.
        IN_TURN: in ascending order, with rows of others between them.
        ANYWHERE: in no order; the formula numbers them in an order of its own.
    """

    SIDE_BY_SIDE = auto()
    IN_TURN = auto()
    ANYWHERE = auto()


@frozen
class Family:
    """The rows that point to one row.

    Args:
        count: how many they are; a column or a literal.
        child: returns the row number of one of them, by its 0-based number among them; NULL of
            NULL.
        first: the row number of the first, a column, where they lie side by side. Where there are
            none it is that of the first one behind them.
    """

    count: exp.Expression
    child: Callable[[exp.Expression], exp.Expression]
    first: exp.Expression | None = None


def once_named(row: Row, what: str, value: exp.Expression, comment: str) -> exp.Expression:
    """Returns a value that is used more than once: as it is if it is a column, else by a name.

    Args:
        row: the row that it belongs to.
        what: the name.
        value: the value.
        comment: what it is.
    """
    if isinstance(value, exp.Column) and not value.table:
        return value
    return row.named(what, value, comment)


class TellingShape(Shape):
    """A shape whose formula can be turned round: it tells which rows point to each parent."""

    @abstractmethod
    def layout(self) -> Layout | None:
        """Returns how the rows of one parent lie; None if, with these params, none tells."""

    def is_told(self, column: ColumnFacts, parents: Eligible) -> bool:
        """Returns whether ``family`` tells the rows of a run: they are as many as it takes.

        Args:
            column: the foreign key, as it was in the run.
            parents: the rows that it may point to.
        """
        return True

    @abstractmethod
    def family(
        self, row: Row, column: ColumnFacts, parents: Eligible, parent: exp.Expression
    ) -> Family:
        """Returns the rows that point to one of the parents.

        Args:
            row: a row of no number, seen from the foreign key: see ``Row.draws_of``.
            column: the foreign key, as it was when these rows were made.
            parents: the rows that it may point to.
            parent: the row number of one of them, a column.
        """
