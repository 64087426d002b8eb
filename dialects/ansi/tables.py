"""Statements about whole tables, and how large a table may be."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from sqlglot import exp

from dialects import sql_nodes as x
from dialects.ansi.flags import Flags, unspoken
from dialects.sql_statements import create_temporary_view
from sdgen.column_types import ColumnType

if TYPE_CHECKING:
    from dialects.algorithms.sequences import Counting  # few runs move a sequence


class Tables(Flags):
    """The part of a dialect that prepares and finishes tables."""

    def least_row_bytes(self, kinds: Sequence[ColumnType]) -> int:
        """Returns what a row takes of its page at least, whatever its values.

        Args:
            kinds: the kinds of its columns that are never NULL, in order.
        """
        return 0

    def or_rolled_back(self, insert: exp.Insert) -> exp.Insert:
        """Returns an INSERT whose failure takes the transaction back, whoever executes it."""
        return insert

    def overriding(self, insert: exp.Insert) -> exp.Insert:
        """Returns the INSERT so that its rows are stored as they are, or refused.

        Whatever the table would make of them by itself: columns may number their rows, constraints
        may say that rows which break them are left out or replace those that are there.

        Args:
            insert: an INSERT that names its columns.
        """
        return insert

    @unspoken
    def move_sequence(
        self, sequence: exp.Table, columns: Sequence[tuple[exp.Table, str]], counting: Counting
    ) -> exp.Expression:
        """Returns the query that moves a sequence past what columns hold, and never back.

        Afterwards it is at the largest number of the columns (the smallest one, if it counts
        down), or at the first number beyond that it can give. Numbers that it cannot give do not
        count.

        Args:
            sequence: its name.
            columns: tables and their columns, at least one.
            counting: how it counts.
        """
        raise NotImplementedError

    # -- further rows ---------------------------------------------------------------------------

    def identity(self) -> exp.ColumnConstraintKind:
        """Returns what makes a column of CREATE TABLE number further rows by itself."""
        return exp.GeneratedAsIdentityColumnConstraint(this=False)

    def move_identity(self, table: exp.Table, column: str) -> exp.Expression | None:
        """Returns the query that moves an identity of a new table past its rows, and never back.

        None if it needs none. Unlike ``move_sequence`` it need not know the sequence's name.

        Args:
            table: the table.
            column: its identity column, which counts upwards from 1.
        """
        return None

    def now(self, column_type: ColumnType) -> exp.Expression:
        """Returns the current time, in UTC, as a default of a column of dates or times."""
        utc = exp.AtTimeZone(this=exp.CurrentTimestamp(), zone=x.text("UTC"))
        if column_type is ColumnType.TIMESTAMPTZ:
            return exp.CurrentTimestamp()
        return x.cast(exp.Paren(this=utc), self.type_names[column_type])

    @unspoken
    def random_uuid(self) -> exp.Expression:
        """Returns another random uuid for each row, as a default."""
        raise NotImplementedError

    def keeping_view(self, table: exp.Table, query: exp.Query) -> list[exp.Expression]:
        """Returns the statements that name what a query finds, for the session, and keep it.

        Asked for only where there are no temporary tables (``has_temporary_tables``).
        """
        return [create_temporary_view(table, query)]

    # -- marks ----------------------------------------------------------------------------------

    def mark_of(self, run_id: str, number: int) -> str:
        """Returns what marks a table that a run has created and has not finished.

        It begins with ``mark_prefix``, and ends with the table: whoever drops that and makes one
        of the same name has one that nobody has marked.

        Args:
            run_id: the run.
            number: a number of the table's own within the run.
        """
        return f"{self.mark_prefix} by run {run_id}, which has created this table"

    def mark(self, table: exp.Table, mark: str) -> exp.Expression:
        """Returns the statement that marks a table."""
        return exp.Comment(this=table, kind="TABLE", expression=x.text(mark))

    def unmark(self, table: exp.Table, mark: str) -> exp.Expression:
        """Returns the statement that takes the mark of a table away."""
        return exp.Comment(this=table, kind="TABLE", expression=exp.Null())

    # -- keys -----------------------------------------------------------------------------------

    @unspoken
    def mark_owed(self, table: exp.Table, number: int, said: str) -> exp.Expression:
        """Returns the statement that marks a table whose keys are dropped, to be made again.

        The mark leaves alone what users have put on the table, such as its comment.

        Args:
            table: the table.
            number: a number of its own within the run.
            said: what the mark says; of letters, digits, hyphens and spaces. It begins with the
                run's id.
        """
        raise NotImplementedError

    @unspoken
    def unmark_owed(self, table: exp.Table, name: str) -> exp.Expression:
        """Returns the statement that takes such a mark away, given its name."""
        raise NotImplementedError

    @unspoken
    def signed_index(self, create: exp.Create) -> list[exp.Expression]:
        """Returns the statements that make an index and sign it.

        A key that a run has made bears its signature: it goes where the key goes, and a key that
        somebody else makes in its place has none.

        Args:
            create: CREATE INDEX.
        """
        raise NotImplementedError

    @unspoken
    def signed_constraint(self, alter: exp.Alter, name: str) -> list[exp.Expression]:
        """Returns the statements that make a constraint and sign it.

        Args:
            alter: ALTER TABLE that adds it.
            name: its name.
        """
        raise NotImplementedError

    @unspoken
    def create_enum(self, name: exp.Table, labels: Sequence[str]) -> exp.Expression:
        """Returns the statement that creates an enum type, if there is no type of that name.

        Asked for only where there are such types (``native_enums``).
        """
        raise NotImplementedError

    # -- emptied, filled ------------------------------------------------------------------------

    def drop_tables(self, tables: Sequence[exp.Table]) -> list[exp.Expression]:
        """Returns the statements that drop tables, whose foreign keys may point to each other."""
        return [exp.Drop(tables=[table], kind="TABLE") for table in tables]

    def truncate(self, tables: Sequence[exp.Table]) -> list[exp.Expression]:
        """Returns the statements that empty the tables, never touching any other table."""
        return [exp.Delete(this=table) for table in tables]

    def analyze(self, tables: Sequence[exp.Expression]) -> list[exp.Expression]:
        """Returns the statements that let the planner know what newly filled tables hold.

        Args:
            tables: the tables; as ``exp.Schema`` where only some of their columns are meant.
        """
        return []
