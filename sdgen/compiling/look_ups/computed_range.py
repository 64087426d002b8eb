"""Values that the database computes for each range of rows before it is made, of some rows only."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import field
from typing import ClassVar

from sqlglot import exp

from dialects import Dialect, LookUpForm
from dialects import sql_nodes as x
from sdgen.column_types import ColumnType
from sdgen.compiling.look_ups.table import NUMBER, LookUpSession, LookUpTable
from sdgen.frozen import frozen

ENTRIES = ("first_row", "end_row")
"""The parameters of ``rows``, and the first ones of ``part``: a range of entries."""

ROWS = ("first_of_rows", "end_of_rows")
"""The other parameters of ``part``: the range of rows that they are computed from."""


@frozen
class ComputedRange(LookUpTable):
    """The results of a query by the number of the row that looks them up, one range at a time.

    There is one for each number of the range.

    Args:
        rows: the text of what tells which rows an entry is computed from, the first and how many.
        part: the text of the query of entries.
        most: how many entries it computes at most.
        whole: returns the query of all entries.
    """

    rows: str
    part: str
    most: int
    whole: Callable[[], exp.Query] = field(compare=False)

    title: ClassVar[str] = "Computed once: cells that foreign keys point to, and aggregates"
    place_in_script: ClassVar[int] = 3  # they may be computed from tables of the other kinds
    number_type: ClassVar[ColumnType] = ColumnType.BIGINT
    by_range: ClassVar[bool] = True

    def form(self, dialect: Dialect, rows: int) -> LookUpForm:
        """Returns how entries are found: there are no more of them at once than rows."""
        return dialect.look_up_form(min(self.entries, rows), rows)

    def place_in_list(self, number: exp.Expression) -> exp.Expression:
        """Returns the place behind the first entry that is there, which is looked for once."""
        first = exp.select(x.call(exp.Min, x.col(NUMBER))).from_(x.table(self.name))
        return x.paren(x.sub(number, x.subquery(first)))

    def characters(self, dialect: Dialect) -> set[str]:
        """Returns the characters of the queries."""
        return {*self.rows, *self.part}

    def fill(self, session: LookUpSession) -> None:
        """Leaves the table empty: entries come range by range."""

    def fill_range(self, session: LookUpSession, first: int, end: int) -> None:
        """Computes the entries of a range, in place of those that are there."""
        for statement in session.dialect.truncate([x.table(self.name)]):
            session.execute(statement)
        for begin in range(first, end, self.most):
            self._fill(session, begin, min(end, begin + self.most))

    def _fill(self, session: LookUpSession, first: int, end: int) -> None:
        (low,) = session.query(self.rows, dict(zip(ENTRIES, (first, first + 1), strict=True)))
        (high,) = session.query(self.rows, dict(zip(ENTRIES, (end - 1, end), strict=True)))
        values = (first, end, int(str(low[0])), sum(int(str(each)) for each in high))
        session.execute_sql(self.part, dict(zip((*ENTRIES, *ROWS), values, strict=True)))

    def fill_in_script(self, dialect: Dialect, *, shortened: bool = False) -> Iterator[str]:
        """Yields the INSERT of all entries."""
        yield dialect.render(self.insert(self.whole()))

    def view_in_script(self, dialect: Dialect, *, shortened: bool = False) -> Iterator[str]:
        """Yields the view of all entries."""
        return self.view_of_query(dialect, self.whole())
