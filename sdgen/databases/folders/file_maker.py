"""Something else than the folder's own engine as maker: it computes rows, and writes the files."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Collection, Mapping, Sequence
from contextlib import AbstractContextManager
from itertools import pairwise
from pathlib import PurePath
from typing import TYPE_CHECKING, ClassVar

from sdgen.closing import Closing
from sdgen.frozen import frozen

if TYPE_CHECKING:
    from sqlglot import exp

    from dialects import Dialect
    from sdgen.column_types import DataType
    from sdgen.compiling.look_ups import LookUps
    from sdgen.databases.column_copies import GivesColumns
    from sdgen.databases.descriptor import Database
    from sdgen.databases.folders.file_store import FileStore
    from sdgen.databases.folders.manifest import FileOptions
    from sdgen.databases.rates import Rates
    from sdgen.planning.request import SparkMaster


@frozen
class FilesSQL:
    """Queries of the rows of a range as files have them, by parameters as of ``range_parameters``.

    Args:
        text: the rows; with columns that are folders, in the order of their values.
        one_by_one: whether each file has to be a query of its own.
        partition_by: the columns whose values are folders.
        count_values: where there are any, counts those values.
    """

    text: str
    one_by_one: bool = False
    partition_by: tuple[str, ...] = ()
    count_values: str = ""


@frozen
class WrittenFile:
    """A file that a worker has written.

    Args:
        path: where it is.
        rows: the range that it may hold rows of, its end excluded.
        folder: where columns are folders, that of its values, relative to the entity's.
    """

    path: PurePath
    rows: tuple[int, int]
    folder: str = ""


class FileMaker(ABC):
    """A kind of maker for folders of files, as it tells of itself before it is started.

    Attributes:
        kind: its name in requests.
        title: its name for people.
        kinds: the kinds of folders that it writes.
        makes_columns: whether it can compute rows for databases, too: see ``GivesColumns``.
        rates: how fast it has been measured to be; None where nobody has.
    """

    kind: ClassVar[str]
    title: ClassVar[str]
    kinds: ClassVar[frozenset[str]]
    makes_columns: ClassVar[bool] = False
    rates: ClassVar[Rates | None] = None

    @property
    @abstractmethod
    def install(self) -> str | None:
        """What is missing and what to do about it, in sentences; None where all is there."""

    @abstractmethod
    def options_problem(self, kind: str, options: FileOptions) -> str | None:
        """Returns why it writes no files of a kind with some options, None where it does."""

    @property
    def columns_install(self) -> str | None:
        """As ``install``, where it computes rows for databases."""
        return self.install

    def open_maker(self, master: SparkMaster, beside: GivesColumns | None = None) -> GivesColumns:
        """Starts it, or connects to it, to compute rows for a database.

        Args:
            master: as of ``open``.
            beside: what another worker of the same run computes by.

        Raises:
            TargetError: it cannot be started.
        """
        raise NotImplementedError

    def master_problem(self, master: SparkMaster) -> str | None:
        """Returns why it cannot compute there, to follow the field; None where it may well do.

        Args:
            master: where it would compute.
        """
        return None

    def folders(self, usual: Database) -> Database | None:
        """Returns a kind of folders as it is on file systems that only this maker reaches.

        Args:
            usual: the same kind on local ones.
        """
        return None

    @abstractmethod
    def open(self, master: SparkMaster) -> FileMakerSession:
        """Starts it, or connects to it.

        Args:
            master: where it computes.

        Raises:
            TargetError: it cannot be started.
        """


class FileMakerSession(Closing):
    """A maker that has been started. Use as a context manager.

    Attributes:
        dialect: the dialect of its SQL.
    """

    dialect: Dialect

    @property
    @abstractmethod
    def at_once(self) -> int:
        """How many files it may well write at the same time."""

    @abstractmethod
    def worker(self) -> AbstractContextManager[FileWorker]:
        """Gives what one worker writes by, in a thread of its own."""

    @abstractmethod
    def files_query(
        self,
        kind: str,
        query: exp.Select,
        columns: Mapping[str, DataType],
        nullable: Collection[str],
        options: FileOptions,
    ) -> FilesSQL:
        """Returns the queries of rows as files have them.

        Args:
            kind: the kind of folder.
            query: makes the rows of a range, cells as they are stored. Where columns are folders,
                the last result is the row number.
            columns: name → type, in their order.
            nullable: those that may be NULL.
            options: how the files are written.
        """

    @abstractmethod
    def suffix(self, kind: str, options: FileOptions) -> str:
        """Returns the suffix of the files of a kind of folder."""

    @abstractmethod
    def cancel(self) -> None:
        """Stops what all workers are at, from any thread."""

    @abstractmethod
    def close(self) -> None:
        """Ends it, where it was started for this."""


class FileWorker(ABC):
    """What one worker writes files by. All methods raise TargetError where it refuses."""

    @abstractmethod
    def provide(self, look_ups: LookUps, first: int, end: int) -> None:
        """Makes the look-ups that are not there yet, and what rows first … end-1 need of them.

        Raises:
            RunError: Python made a value that does not fit its column.
        """

    @abstractmethod
    def write(
        self,
        kind: str,
        sql: FilesSQL,
        ranges: Sequence[tuple[int, int]],
        store: FileStore,
        folder: PurePath,
        options: FileOptions,
    ) -> list[WrittenFile]:
        """Writes rows into files of a new folder, one for each range, and returns those.

        Where columns are folders, there is one for each range and each of its values.

        Args:
            kind: the kind of folder.
            sql: what ``files_query`` has returned.
            ranges: the ranges, one behind the other, as ``shares`` tells.
            store: what the folder is reached by.
            folder: where they are written, not there yet.
            options: how they are written.
        """


def shares(first: int, end: int, count: int) -> list[tuple[int, int]]:
    """Returns the ranges that rows first … end-1 are split into, ascending, none of them empty."""
    rows = end - first
    count = max(1, min(count, rows))
    ends = [first + rows * number // count for number in range(count + 1)]
    return list(pairwise(ends))
