"""Rows: where they come from, how they look things up, and how they are compared."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from sqlglot import exp

from dialects import sql_nodes as x
from dialects.ansi.flags import Flags, unspoken
from sdgen.column_types import INTEGER_RANGE, INTEGERS, TEXTS, ColumnType, DataType
from sdgen.string_types import AS_STRINGS

ROW_NUMBER = "i"
"""Name of the row source's only column: the 0-based row number, 64 bits wide."""


class LookUpForm(Enum):
    """How an entry of a look-up table ``(n, value)`` is found by its number."""

    SUBQUERY = "a subquery for each row"
    JOIN = "a join by number that keeps the rows and their order"
    LIST = "all values gathered into one list, subscripted for each row"


class Rows(Flags):
    """The part of a dialect that queries are made of."""

    def parameter(self, position: int, name: str) -> exp.Expression:
        """Returns the placeholder of a 64-bit integer parameter (1-based position, name)."""
        return x.as_int64(exp.Placeholder(this=name))

    @unspoken
    def row_source(self, first: exp.Expression, end: exp.Expression, at_most: int) -> exp.Select:
        """Returns a query with one column ``i``: the 64-bit integers first … end-1, ascending.

        Args:
            first: first row number (literal or parameter).
            end: one past the last row number.
            at_most: upper bound of ``end - first``, known when compiling.
        """
        raise NotImplementedError

    def bounded(self, number: exp.Expression, end: int) -> exp.Expression:
        """Returns an integer so that the engine knows its bounds, where that makes it faster.

        Args:
            number: an integer that is neither negative nor as large as ``end``.
            end: known when compiling.
        """
        return number

    def fence(self, query: exp.Select) -> exp.Select:
        """Returns the query so marked that the engine may not merge it into the query around it."""
        return query.offset(exp.Literal.number(0), copy=False)

    def stored_queries(self, count: int, at_most: float) -> range:
        """Returns the places of queries whose rows the engine stores before others read them.

        Args:
            count: how many queries a WITH clause has, each of which reads from the one before.
            at_most: upper bound of the rows that they make.
        """
        return range(0)

    # -- comparing ------------------------------------------------------------------------------

    def hashable(self, cell: exp.Expression, column_type: ColumnType) -> exp.Expression:
        """Returns a cell as ``row_hash`` takes it."""
        return cell

    def by_value(self, cell: exp.Expression, column_type: ColumnType) -> exp.Expression:
        """Returns a cell so that equal values have one hash, however they are written.

        It may take longer than ``hashable``.
        """
        return self.hashable(cell, column_type)

    @unspoken
    def row_hash(self, cells: Sequence[exp.Expression]) -> exp.Expression:
        """Returns a 64-bit integer that two rows share only if their cells are equal (or NULL).

        But for chance, that is, and only within one connection: it is not for storing.
        """
        raise NotImplementedError

    # -- rows that are there --------------------------------------------------------------------

    @unspoken
    def stored_hash(self, cells: Sequence[exp.Expression]) -> exp.Expression:
        """Returns a 64-bit integer as ``row_hash`` does, the same whenever it is asked for."""
        raise NotImplementedError

    def sortable(self, cell: exp.Expression, column_type: ColumnType) -> exp.Expression:
        """Returns a cell such that every database puts its values in the same order.

        Strings are put in the order of their code points, whatever language the column has.
        """
        if column_type not in TEXTS | AS_STRINGS:
            return cell
        return exp.Collate(this=cell, expression=x.ident("C"))

    def unreadable(self, cell: exp.Expression, data_type: DataType) -> list[exp.Expression]:
        """Returns conditions under which a stored cell is no value of a type, or not exactly.

        Args:
            cell: a column of an existing table that ``Catalog.is_readable``.
            data_type: the type of the scenario.
        """
        text = x.cast(cell, self.type_names[ColumnType.TEXT])
        found: list[exp.Expression] = []
        if data_type.kind in INTEGERS:
            low, high = INTEGER_RANGE[data_type.kind]
            found += [
                exp.LT(this=cell.copy(), expression=x.integer(low)),
                exp.GT(this=cell.copy(), expression=x.integer(high)),
            ]
        if data_type.length is not None:
            most = x.integer(data_type.length)
            found.append(exp.GT(this=x.length(text.copy()), expression=most))
            if data_type.kind is ColumnType.CHAR:  # which drops blanks at the end
                kept = x.trimmed(text.copy(), x.text(" "), "trailing")
                found.append(exp.LT(this=x.length(kept), expression=x.length(text.copy())))
        if data_type.labels:
            # By code points: a column may take strings of other letters for equal.
            exact = self.sortable(text.copy(), data_type.kind)
            known = exp.In(this=exact, expressions=list(map(x.text, data_type.labels)))
            found.append(exp.Not(this=known))
        if data_type.precision is not None and data_type.scale is not None:
            rounded = x.func("ROUND", cell.copy(), x.integer(data_type.scale))
            end = x.power(x.integer(10), x.integer(data_type.precision - data_type.scale))
            found += [
                exp.NEQ(this=cell.copy(), expression=rounded),
                exp.GTE(this=x.absolute(cell.copy()), expression=end),
            ]
        return found

    # -- look-ups -------------------------------------------------------------------------------

    def looking_up(self, query: exp.Select, joined: Sequence[str]) -> exp.Select:
        """Returns a query that joins look-up tables, with what the database has to know of that.

        Args:
            query: the query; it may be changed.
            joined: the names under which it joins them.
        """
        return query

    def look_up_form(self, entries: int, rows: int) -> LookUpForm:
        """Returns the fastest form for a table of so many entries and up to so many rows."""
        return LookUpForm.SUBQUERY

    def entry_by_query(
        self, table: str, number: exp.Expression, value: str = "value"
    ) -> exp.Expression:
        """Returns what an entry has in the column ``value``, for the form ``SUBQUERY``."""
        entry = x.col("n", "entry")
        query = exp.select(x.col(value, "entry")).from_(x.table(table, alias="entry"))
        found = exp.EQ(this=entry, expression=x.own(number))
        return x.subquery(query.where(found, copy=False))

    def entry_above(self, table: str, number: exp.Expression, form: LookUpForm) -> exp.Expression:
        """Returns the value, a 64-bit integer, of the entry of the next number above one.

        Args:
            table: the look-up table.
            number: an integer, below the largest number.
            form: how entries of the table are found by number.
        """
        entry = x.col("n", "entry")
        query = exp.select(x.col("value", "entry")).from_(x.table(table, alias="entry"))
        above = exp.GT(this=entry, expression=x.own(number))
        return query.where(above).order_by(entry.copy()).limit(1).subquery()

    @unspoken
    def entry_of_list(
        self,
        table: str,
        number: exp.Expression,
        column_type: ColumnType,
        nullable: bool,
        value: str = "value",
    ) -> exp.Expression:
        """Returns the value of an entry, for the form ``LIST``.

        Args:
            table: the look-up table.
            number: 0 … entries-1.
            column_type: type of the values.
            nullable: whether some of them may be NULL.
            value: the column of the values.
        """
        raise NotImplementedError

    # -- scripts --------------------------------------------------------------------------------

    def script_prologue(self) -> list[exp.Expression]:
        """Returns what a stand-alone script begins with: session settings, BEGIN."""
        return [exp.Transaction()]

    def quiet(self) -> list[exp.Expression]:
        """Returns what keeps a script from telling of what it drops and is not there."""
        return []
