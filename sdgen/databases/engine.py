"""What an engine has to do: one connection to one target database."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from typing import ClassVar

from sqlglot import exp

from dialects import Dialect
from dialects import sql_nodes as x
from sdgen.closing import Closing
from sdgen.compiling.look_ups import LookUps, LookUpTable
from sdgen.compiling.undoing.row_places import RowPlaces
from sdgen.databases.access import HiddenRows
from sdgen.databases.catalog import Catalog
from sdgen.errors import TargetError
from sdgen.frozen import frozen
from sdgen.scenario.table_names import TableName
from sdgen.values import Value

_TABLES_ASKED_AT_ONCE = 500  # each is a column of a query


@frozen
class BrokenConstraint:
    """A constraint that a database says a row breaks, as far as it says so.

    Args:
        name: its name; empty where it is not told.
        columns: its columns; none where they are not told.
        table: the table that has it: another one where a trigger adds rows; None where it is not
            told.
    """

    name: str = ""
    columns: tuple[str, ...] = ()
    table: TableName | None = None


class Engine(Closing):
    """One connection to a target database. Use as a context manager.

    All methods raise TargetError with the database's own message where it refuses.

    Attributes:
        kind: the target kind, also the dialect's name.
        cells_per_batch: rows × columns of a batch at most where nobody says otherwise.
        rows_per_batch: likewise its rows.
        one_writer: whether only one connection can write at a time.
        folds_case: whether quoted names that differ only in case are the same.
        checks_foreign_keys: whether rows that break a foreign key of their table are refused.
        empties_together: whether one transaction empties tables that point to each other.
        finds_new_rows: whether rows may point to others of the same INSERT.
        locks_by_inserting: whether an INSERT locks its table as ``lock_as_writer`` does.
        tells_repeated_values: whether messages of broken unique keys name the value.
        one_thread: whether only the thread that opened the connection may use it.
        keeps_session: whether temporary tables outlive their transaction. Not behind some poolers.
        reads_only: whether it was opened to read only, so that no right to write is needed.
        why_not_write: why nothing could be written to one that ``reads_only``, where it is known.
    """

    kind: ClassVar[str]
    cells_per_batch: ClassVar[int]
    rows_per_batch: ClassVar[int]
    one_writer: ClassVar[bool] = False
    folds_case: ClassVar[bool] = False
    checks_foreign_keys: ClassVar[bool] = True
    empties_together: ClassVar[bool] = True
    finds_new_rows: ClassVar[bool] = True
    locks_by_inserting: ClassVar[bool] = True
    tells_repeated_values: ClassVar[bool] = True
    one_thread: ClassVar[bool] = False

    def __init__(self, dialect: Dialect, schema: str | None) -> None:
        self.dialect = dialect
        self.schema = schema
        self.keeps_session, self.reads_only, self.why_not_write = True, False, ""
        self._provided: set[str] = set()  # names of the look-up tables on this connection

    @property
    @abstractmethod
    def catalog(self) -> Catalog:
        """What the database holds, as it is when asked."""

    @property
    @abstractmethod
    def server_version(self) -> str:
        """The database's version, such as ``15.18``."""

    @property
    def notices(self) -> Sequence[str]:
        """What users should know of the connection, in sentences."""
        return ()

    @property
    def encoding(self) -> str | None:
        """The encoding of the database's texts; None where it has all characters."""
        return None

    @property
    def has_code_points(self) -> bool:
        """Whether the number of a character in the database's encoding is that of Unicode."""
        return True

    def unstorable(self, characters: str) -> str:
        """Returns those of some characters that the database's encoding has not."""
        return ""

    @abstractmethod
    def cancel(self) -> None:
        """Stops the statement that is running, from another thread."""

    @contextmanager
    @abstractmethod
    def transaction(self) -> Iterator[None]:
        """Commits what is executed inside, or rolls all of it back on an error.

        Within another one it is a part of it that can be rolled back alone.
        """

    @contextmanager
    def part(self) -> Iterator[None]:
        """Rolls a part of a transaction back on an error, look-up tables that it makes included."""
        before = frozenset(self._provided)
        try:
            with self.transaction():
                yield
        except BaseException:
            self._provided &= before
            raise

    def session(self) -> AbstractContextManager[None]:
        """Keeps temporary tables until it ends: one transaction, where nothing else keeps them."""
        return nullcontext() if self.keeps_session else self.transaction()

    @abstractmethod
    def expect_rows(self, rows: int, columns: int, into: exp.Table | None = None) -> None:
        """Makes the engine ready, until the transaction ends, for an INSERT of that size.

        Args:
            rows: how many rows.
            columns: how many columns each has.
            into: the table that they go to; None where they are only made.
        """

    @abstractmethod
    def execute_sql(self, sql: str, parameters: Mapping[str, int] | None = None) -> int:
        """Executes one statement and returns how many rows it wrote (-1 where it does not say).

        Args:
            sql: the statement, its parameters marked as the dialect's ``parameter`` does.
            parameters: name → value, in order of position.
        """

    @abstractmethod
    def query(
        self, sql: str, parameters: Mapping[str, int] | None = None
    ) -> list[tuple[object, ...]]:
        """Returns all rows of a query, values as the driver gives them.

        Parameters are marked, and given, as those of ``execute_sql``.
        """

    @abstractmethod
    def each(
        self, sql: str, parameters: Mapping[str, int] | None = None
    ) -> Iterator[tuple[object, ...]]:
        """Yields the rows of a query, where the driver can as they are made; see ``query``."""

    def claim(self, tables: Sequence[TableName], run_id: str) -> list[str]:
        """Claims tables for a run until the connection ends, where the engine has such claims.

        Args:
            tables: the tables, which need not exist.
            run_id: the run.

        Returns:
            Who has claimed one of them, in words; nobody where the claim is had.
        """
        return []

    def lock_holders(self, tables: Sequence[TableName], writing: bool) -> list[str]:
        """Returns, in words, who holds locks on tables.

        Args:
            tables: the tables.
            writing: whether only those count that an INSERT waits for.
        """
        return []

    @property
    def session_number(self) -> int | None:
        """The number of the connection's session at its server, where that is known."""
        return None

    def blockers(self, sessions: Sequence[int]) -> dict[int, str]:
        """Returns whom the statements of other sessions wait for, for longer than a moment.

        Args:
            sessions: numbers of sessions.

        Returns:
            The session → in words, who holds the lock.
        """
        return {}

    @abstractmethod
    def limit_lock_waits(self, seconds: float | None) -> None:
        """Has statements fail with LockedError that wait for a lock longer than that.

        Args:
            seconds: how long; None for as long as it takes. It ends with the transaction.
        """

    @abstractmethod
    def lock_out_writers(self, table: exp.Table) -> None:
        """Waits until nobody else writes to a table; until the transaction ends nobody begins."""

    def lock_out_all(self, table: exp.Table) -> None:
        """Waits until nobody else is at a table; until the transaction ends nobody begins."""
        self.lock_out_writers(table)

    @abstractmethod
    def lock_as_writer(self, table: exp.Table) -> None:
        """Until the transaction ends, is to ``lock_out_writers`` as one who writes to the table."""

    @abstractmethod
    def keep_temporary_tables_on_disk(self) -> None:
        """Makes temporary tables that are made from now on cost no memory of this process."""

    def bytes_held(self, *, temporary: bool = False) -> int:
        """Returns what the tables take, free room left out; 0 where nobody needs to know.

        Args:
            temporary: those of this connection alone instead of the database's.
        """
        return 0

    @abstractmethod
    def default_jobs(self) -> int:
        """Returns how many connections may well write at once where nobody says otherwise."""

    @abstractmethod
    def upload_entries(self, name: str, entries: Iterable[tuple[int, Value]]) -> None:
        """Uploads numbers and values into a temporary table, all or none of them."""

    def hidden_rows(
        self, tables: Collection[TableName], *, removing: bool = False, updating: bool = False
    ) -> dict[TableName, HiddenRows]:
        """Returns the tables of which the role may not see, delete or update all rows."""
        return {}

    @abstractmethod
    def row_places(self, table: TableName) -> RowPlaces:
        """Returns where the rows of an existing table stand."""

    def check_constraints_now(self) -> None:
        """Checks, within a transaction, the constraints that wait for its end.

        Raises:
            ConstraintError: rows break one.
        """
        return

    def broken_constraint(self, error: TargetError) -> BrokenConstraint:
        """Returns which constraint a row breaks that the database has refused."""
        return BrokenConstraint()

    def row_hash(self, cells: Sequence[exp.Expression]) -> exp.Expression:
        """Returns a 64-bit hash of cells that the server can compute; equal cells have one."""
        return self.dialect.row_hash(cells)

    def empty_in_trial(self, tables: Sequence[exp.Table]) -> None:
        """Empties tables, and none of them for others, in a transaction that is taken back."""
        for statement in self.dialect.truncate(tables):
            self.execute(statement)

    def execute(self, statement: exp.Expression) -> int:
        """Executes an expression; see ``execute_sql``."""
        return self.execute_sql(self.dialect.render(statement))

    def has_rows(self, table: exp.Table) -> bool:
        """Returns whether a table holds at least one row."""
        return self.row_count(table, at_most=1) > 0

    def holding_rows(self, tables: Sequence[exp.Table]) -> list[int]:
        """Returns the places of those tables that hold at least one row, in few queries."""
        found: list[int] = []
        for first in range(0, len(tables), _TABLES_ASKED_AT_ONCE):
            asked = tables[first : first + _TABLES_ASKED_AT_ONCE]
            one = exp.select(x.integer(1))
            some = (exp.Exists(this=one.from_(table.copy())) for table in asked)
            ((*held,),) = self.query(self.dialect.render(exp.select(*some)))
            found += [place for place, holds in enumerate(held, start=first) if holds]
        return found

    def row_count(self, table: exp.Table, at_most: int | None = None) -> int:
        """Returns how many rows a table holds; it reads all of them.

        Args:
            table: the table.
            at_most: how many are counted; None for all.
        """
        counted: exp.Expression = table.copy()
        if at_most is not None:
            counted = exp.select(x.integer(1)).from_(counted).limit(at_most).subquery("counted")
        count = exp.select(exp.Count(this=exp.Star())).from_(counted)
        ((rows,),) = self.query(self.dialect.render(count))
        return int(str(rows))

    def estimated_rows(self, table: TableName) -> int:
        """Returns how many rows the database takes a table for without reading it, or 0."""
        return 0

    def provide(self, look_ups: LookUps) -> None:
        """Creates and fills the look-up tables that the connection has not yet; they end with it.

        Where the connection does not keep its session they end with the transaction.

        Args:
            look_ups: tables of one plan: another plan's parents may bear the same names.
        """
        for table in look_ups:
            if table.name not in self._provided:
                self.upload(table)
                self._provided.add(table.name)

    def upload(self, table: LookUpTable) -> None:
        """Creates and fills one look-up table; those it is computed from have to be there."""
        with self.transaction():
            self.execute(table.create(self.dialect, until_commit=not self.keeps_session))
            table.fill(self)

    def stage(self, look_ups: LookUps, first: int, end: int) -> None:
        """Puts into look-up tables what rows first … end-1 need, in place of what is there.

        Args:
            look_ups: tables that have been provided; most stay as they are.
            first: first row number.
            end: one past the last.

        Raises:
            RunError: Python made a value that does not fit its column.
        """
        for table in look_ups:
            table.fill_range(self, first, end)
