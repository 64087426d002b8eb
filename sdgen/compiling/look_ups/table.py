"""A look-up table: what its kinds have in common, and what each has to tell."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import ClassVar, Protocol

from sqlglot import exp

from dialects import Dialect, LookUpForm
from dialects import sql_nodes as x
from dialects.sql_statements import create_temporary, create_temporary_view, insert_query
from generators_sql.spi import EntryColumn
from sdgen.column_types import ColumnType
from sdgen.errors import UnsupportedError
from sdgen.frozen import frozen
from sdgen.values import Value

NUMBER, VALUE = "n", "value"
"""The columns of a look-up table of one value for each number."""

VALUES = (VALUE, *(f"sdgen_value_{place}" for place in range(2, 33)))
"""The names of an entry's values, in order; no intermediate result has one of these names."""

_ROWS_PER_INSERT = 1_000
FEW = 24
"""Rows of a list that a shortened script has."""
LEFT_OUT = "…"
"""What stands for the rows that it has not."""


class LookUpSession(Protocol):
    """The connection that look-up tables are on: what filling them needs."""

    @property
    def dialect(self) -> Dialect:
        """The dialect of its database."""

    def execute(self, statement: exp.Expression) -> int:
        """Executes a statement."""

    def execute_sql(self, sql: str, parameters: Mapping[str, int] | None = None) -> int:
        """Executes a statement; parameters by name, in order of position."""

    def query(
        self, sql: str, parameters: Mapping[str, int] | None = None
    ) -> list[tuple[object, ...]]:
        """Returns all rows of a query, values as the driver gives them; parameters likewise."""

    def upload_entries(self, name: str, entries: Iterable[tuple[int, Value]]) -> None:
        """Uploads numbers and values into a table of that name, all or none of them."""


@frozen
class LookUpTable(ABC):
    """A temporary table of numbered entries; it ends with the session.

    A kind is a subclass. Its tables are created and filled once on each connection, in the order
    in which they were added, so one may be computed from those before it.

    Args:
        name: its name.
        entries: how many there are; their numbers are 0 … entries-1.
        columns: the values of each entry; their names in the table are ``VALUES``.
    """

    name: str
    entries: int
    columns: tuple[EntryColumn, ...]

    title: ClassVar[str]
    """What a script says above the tables of this kind."""
    place_in_script: ClassVar[int]
    """The tables of a kind come after those of kinds with a lower number."""
    number_type: ClassVar[ColumnType] = ColumnType.INT
    """The type of the column of numbers."""
    by_range: ClassVar[bool] = False
    """Whether it has only what a range of rows needs; see ``fill_range``."""

    # -- compiling ------------------------------------------------------------------------------

    def form(self, dialect: Dialect, rows: int) -> LookUpForm:
        """Returns how a statement that makes up to so many rows finds entries."""
        return dialect.look_up_form(self.entries, rows)

    def place_in_list(self, number: exp.Expression) -> exp.Expression:
        """Returns which of all entries, in their order from 0, that of a number is."""
        return number

    @property
    def longest_text(self) -> int:
        """Characters of the longest text in it, as far as it is known when compiling."""
        return 0

    def characters(self, dialect: Dialect) -> set[str]:
        """Returns the characters that a client sends to fill it, once and for all."""
        return set()

    # -- on a connection ------------------------------------------------------------------------

    @property
    def key(self) -> tuple[str, ...]:
        """The columns of its primary key."""
        return (NUMBER,)

    def keyed_after_rows(self, dialect: Dialect) -> bool:
        """Returns whether it gets its primary key only when all entries are there."""
        return False

    def create(self, dialect: Dialect, *, until_commit: bool = False) -> exp.Expression:
        """Returns CREATE TEMPORARY TABLE.

        Args:
            dialect: the dialect.
            until_commit: whether it ends with the transaction instead of with the session.
        """
        types = dialect.type_names
        keyed, by_number = not self.keyed_after_rows(dialect), self.key == (NUMBER,)
        constraint = [exp.PrimaryKeyColumnConstraint()] if keyed and by_number else []
        number = x.column_def(NUMBER, types[self.number_type], *constraint)
        values: list[exp.Expression] = [
            x.column_def(name, dialect.looked_up_type(column.type, column.decimal))
            for name, column in zip(VALUES, self.columns, strict=False)
        ]
        if keyed and not by_number:
            values.append(self._key_constraint)
        return create_temporary(x.table(self.name), [number, *values], until_commit=until_commit)

    @abstractmethod
    def fill(self, session: LookUpSession) -> None:
        """Fills the table that was created, in the same transaction."""

    def fill_range(  # noqa: B027 - most kinds are filled once and for all
        self, session: LookUpSession, first: int, end: int
    ) -> None:
        """Puts what rows first … end-1 need in place of what is there, before they are made.

        Raises:
            RunError: Python made a value that does not fit its column.
        """

    # -- in a script ----------------------------------------------------------------------------

    @property
    def heading(self) -> str:
        """What a script says above it besides the title; empty if its statement says all."""
        return ""

    def in_script(self, dialect: Dialect, *, shortened: bool = False) -> Iterator[str]:
        """Yields the statements, without semicolons, that create and fill it in a script.

        Args:
            dialect: the dialect.
            shortened: see ``literals``.
        """
        if not dialect.has_temporary_tables:
            yield from self.view_in_script(dialect, shortened=shortened)
            return
        # It ends with the script where it can, else with its session.
        yield dialect.render(self.create(dialect, until_commit=dialect.drops_on_commit))
        yield from self.fill_in_script(dialect, shortened=shortened)

    @abstractmethod
    def fill_in_script(self, dialect: Dialect, *, shortened: bool = False) -> Iterator[str]:
        """Yields the statements, without semicolons, that fill it in a script.

        Args:
            dialect: the dialect.
            shortened: see ``literals``.
        """

    def view_in_script(self, dialect: Dialect, *, shortened: bool = False) -> Iterator[str]:
        """Yields what makes it as a view, for databases that have no temporary tables.

        Only tables of rows that are there cannot be made so: they need a target.
        """
        raise UnsupportedError(f"{dialect.title} has no temporary tables for {self.name}")

    def content(self, dialect: Dialect) -> Iterator[str]:
        """Yields texts that differ where what it holds does."""
        return self.fill_in_script(dialect)

    @property
    def python_cells(self) -> int:
        """How many cells Python makes, and a script holds as literals."""
        return 0

    # -- for kinds ------------------------------------------------------------------------------

    def insert(self, query: exp.Query) -> exp.Insert:
        """Returns the INSERT of the entries that a query computes: their numbers, their values."""
        names = (NUMBER, *VALUES[: len(self.columns)])
        return insert_query(x.table(self.name), names, query)

    def filled_by(self, query: exp.Query, dialect: Dialect) -> Iterator[exp.Expression]:
        """Yields what fills it with the entries that a query computes, and makes its key."""
        yield self.insert(query)
        if self.keyed_after_rows(dialect):
            action = exp.AddConstraint(expressions=[self._key_constraint])
            yield exp.Alter(this=x.table(self.name), kind="TABLE", actions=[action])

    @property
    def _key_constraint(self) -> exp.PrimaryKey:
        return exp.PrimaryKey(expressions=[x.ident(name) for name in self.key])

    def literals(
        self, dialect: Dialect, values: Iterable[Value], *, shortened: bool = False
    ) -> Iterator[str]:
        """Yields INSERTs of literal values, numbered from 0.

        Args:
            dialect: the dialect.
            values: the values.
            shortened: whether of a long list only the first are wanted, and how many more there
                are. No database executes that: a list that lacks values would make other rows.
        """
        numbered, more = self._shown(values, shortened=shortened)
        while some := list(islice(numbered, _ROWS_PER_INSERT)):
            rows = exp.Values(expressions=self._rows(dialect, some))
            insert = exp.Insert(this=x.table(self.name), expression=rows)
            yield f"{dialect.render(insert)}{more}"

    def view_of_literals(
        self, dialect: Dialect, values: Iterable[Value], *, shortened: bool = False, first: int = 0
    ) -> Iterator[str]:
        """Yields the view of literal values, numbered from ``first``; see ``literals``."""
        numbered, more = self._shown(values, shortened=shortened, first=first)
        names = [x.ident(NUMBER), x.ident(VALUE)]
        rows = exp.Values(
            expressions=self._rows(dialect, numbered),
            alias=exp.TableAlias(this=x.ident("entries"), columns=names),
        )
        view = create_temporary_view(x.table(self.name), self._typed(dialect, rows))
        yield f"{dialect.render(view)}{more}"

    def view_of_query(self, dialect: Dialect, query: exp.Query) -> Iterator[str]:
        """Yields the view of the entries that a query computes: their numbers, their values."""
        names = [x.ident(name) for name in (NUMBER, *VALUES[: len(self.columns)])]
        source = x.subquery(query)
        source.set("alias", exp.TableAlias(this=x.ident("entries"), columns=names))
        view = dialect.keeping_view(x.table(self.name), self._typed(dialect, source))
        yield from map(dialect.render, view)

    def _typed(self, dialect: Dialect, source: exp.Expression) -> exp.Select:
        """Returns the query of entries with each column as one of its type."""
        types = [dialect.type_names[self.number_type]]
        types += [dialect.looked_up_type(each.type, each.decimal) for each in self.columns]
        cells = [
            x.alias(x.cast(x.col(name), kind), name)
            for name, kind in zip((NUMBER, *VALUES), types, strict=False)
        ]
        return exp.select(*cells).from_(source, copy=False)

    def _shown(
        self, values: Iterable[Value], *, shortened: bool, first: int = 0
    ) -> tuple[Iterator[tuple[int, Value]], str]:
        """Returns the numbered values that are said, and what is said of others."""
        left_out = self.entries - FEW if shortened and self.entries > 2 * FEW else 0
        numbered = islice(enumerate(values, first), FEW if left_out else None)
        return numbered, f",\n  {LEFT_OUT} {left_out:,} more rows" if left_out else ""

    def _rows(
        self, dialect: Dialect, numbered: Iterable[tuple[int, Value]]
    ) -> list[exp.Expression]:
        (column,) = self.columns
        return [
            exp.Tuple(expressions=[x.integer(number), dialect.literal(value, column.type)])
            for number, value in numbered
        ]
