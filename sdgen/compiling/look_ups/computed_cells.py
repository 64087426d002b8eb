"""Values that the database itself computes once: cells of parents, what follows from all rows."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from dataclasses import field
from typing import ClassVar

from sqlglot import exp

from dialects import Dialect
from dialects import sql_nodes as x
from sdgen.column_types import ColumnType
from sdgen.compiling.look_ups.table import NUMBER, VALUES, LookUpSession, LookUpTable
from sdgen.frozen import frozen

_MOST_KEYED_FIRST = 50_000


@frozen
class ComputedCells(LookUpTable):
    """The results of a query, by number or by the first values of each.

    Args:
        query: computes them: a number and the values of each entry.
        by_values: how many of the values entries are found by; 0: they are found by number.
    """

    query: exp.Query
    by_values: int = 0
    _texts: dict[Dialect, Sequence[str]] = field(default_factory=dict, init=False, compare=False)
    _rendering: threading.Lock = field(default_factory=threading.Lock, init=False, compare=False)

    title: ClassVar[str] = "Computed once: cells that foreign keys point to, and aggregates"
    place_in_script: ClassVar[int] = 3  # they may be computed from tables of the other kinds
    number_type: ClassVar[ColumnType] = ColumnType.BIGINT

    def characters(self, dialect: Dialect) -> set[str]:
        """Returns the characters of the query."""
        return set().union(*self._statements(dialect))

    @property
    def key(self) -> tuple[str, ...]:
        """The columns that entries are found by."""
        return VALUES[: self.by_values] or (NUMBER,)

    def keyed_after_rows(self, dialect: Dialect) -> bool:
        """Returns whether an index is made at once: of many numbers in a tenth of the time."""
        return self.entries > _MOST_KEYED_FIRST and dialect.constrains_by_index

    def fill(self, session: LookUpSession) -> None:
        """Computes the values."""
        for text in self._statements(session.dialect):
            session.execute_sql(text)

    def fill_in_script(self, dialect: Dialect, *, shortened: bool = False) -> Iterator[str]:
        """Yields the INSERT that computes them, and what makes the key of a large table."""
        yield from self._statements(dialect)

    def _statements(self, dialect: Dialect) -> Sequence[str]:
        """Returns what fills it, rendered once: each connection of a run executes the same."""
        with self._rendering:
            if dialect not in self._texts:
                filling = self.filled_by(self.query, dialect)
                self._texts[dialect] = [dialect.render(statement) for statement in filling]
            return self._texts[dialect]

    def view_in_script(self, dialect: Dialect, *, shortened: bool = False) -> Iterator[str]:
        """Yields the view of what the query computes."""
        return self.view_of_query(dialect, self.query)

    def found_by(self, values: list[exp.Expression], place: int) -> exp.Expression:
        """Returns a value of the entry that begins with some values; NULL where there is none.

        Args:
            values: one for each that entries are found by, of the same types, none NULL.
            place: which of the entry's values.
        """
        alike = [
            exp.EQ(this=x.col(name, "entry"), expression=x.own(value))
            for name, value in zip(VALUES, values, strict=False)
        ]
        entry = exp.select(x.col(VALUES[place], "entry")).from_(x.table(self.name, alias="entry"))
        return entry.where(exp.and_(*alike)).subquery()
