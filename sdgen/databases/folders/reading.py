"""What only reads the files of a folder: another one, a maker, writes them."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn

from sqlglot import exp

from sdgen.column_types import DataType
from sdgen.compiling.undoing.row_places import RowPlaces
from sdgen.databases.folders.engine import CopySQL, FolderEngine
from sdgen.databases.folders.manifest import FileOptions
from sdgen.scenario.table_names import TableName
from sdgen.values import Value


def cell_name(place: int) -> str:
    """Returns the name of a cell in the queries of ``ReadingEngine``, by its place."""
    return f"c{place}"


class ReadingEngine(FolderEngine):
    """Reads files that a maker has written, and has no temporary tables.

    So rows are hashed in queries, and compared by us.
    """

    @abstractmethod
    def stored_rows(self, entity: str, columns: Sequence[str]) -> exp.Select:
        """Returns the query of all rows in an entity's files, its cells as they are compared.

        Args:
            entity: the entity.
            columns: its columns; the results are named by ``cell_name``.
        """

    @abstractmethod
    def made_rows(
        self, entity: str, query: exp.Select, columns: Mapping[str, DataType], number: str
    ) -> exp.Select:
        """Returns the query of made rows, likewise, with a last column that numbers them.

        Args:
            entity: the entity.
            query: makes them.
            columns: name → type, in their order.
            number: the result of the query that is the row number.
        """

    @abstractmethod
    def text_of(self, cell: exp.Expression) -> exp.Expression:
        """Returns the text of a cell as it is compared."""

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Changes nothing: files are only read."""
        yield

    def expect_rows(self, rows: int, columns: int, into: exp.Table | None = None) -> None:
        """Needs nothing."""

    def keep_temporary_tables_on_disk(self) -> None:
        """Has no such tables."""

    def limit_lock_waits(self, seconds: float | None) -> None:
        """Waits for no locks."""

    def copy_sql(
        self,
        query: exp.Select,
        columns: Mapping[str, DataType],
        nullable: Collection[str],
        options: FileOptions,
    ) -> CopySQL:
        """Writes nothing."""
        _only_reads()

    def copy(self, sql: CopySQL, rows: Mapping[str, int], file: Path) -> int:
        """Writes nothing."""
        _only_reads()

    def lock_out_writers(self, table: exp.Table) -> None:
        """Writes nothing."""
        _only_reads()

    def lock_as_writer(self, table: exp.Table) -> None:
        """Writes nothing."""
        _only_reads()

    def upload_entries(self, name: str, entries: Iterable[tuple[int, Value]]) -> None:
        """Writes nothing."""
        _only_reads()

    def row_places(self, table: TableName) -> RowPlaces:
        """Removes nothing."""
        _only_reads()


def _only_reads() -> NoReturn:
    raise AssertionError("it only reads files")
