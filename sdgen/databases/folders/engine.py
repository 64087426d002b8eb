"""What writes the files of a folder, and reads them as tables."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Collection, Mapping
from pathlib import Path

from sqlglot import exp

from sdgen.column_types import DataType
from sdgen.databases.engine import Engine
from sdgen.databases.folders.layout import Layout
from sdgen.databases.folders.manifest import FileOptions
from sdgen.frozen import frozen


@frozen
class CopySQL:
    """Statements that write rows into files.

    Args:
        copy: writes one file.
        partition_by: the columns whose values are folders.
        hold: where there are any, has all rows of the range at hand for ``copy``.
        groups: likewise, selects the values of those columns, each as its canonical text.
    """

    copy: str
    partition_by: tuple[str, ...] = ()
    hold: str = ""
    groups: str = ""


class FolderEngine(Engine):
    """A connection on which the files of a folder are read as tables, and rows written to files.

    Attributes:
        layout: where the files are.
        as_strings: whether cells that are computed as strings are written as such.
    """

    layout: Layout
    as_strings: bool

    @abstractmethod
    def look(self) -> None:
        """Makes tables of what the folder holds now, in place of those it had before.

        Raises:
            TargetError: files cannot be read.
        """

    @abstractmethod
    def suffix(self, options: FileOptions) -> str:
        """Returns the suffix of files that are written so."""

    @abstractmethod
    def copy_sql(
        self,
        query: exp.Select,
        columns: Mapping[str, DataType],
        nullable: Collection[str],
        options: FileOptions,
    ) -> CopySQL:
        """Returns the statements that write a query's rows into files; see ``copy``.

        Args:
            query: makes the rows of a range; its cells are as the format wants them.
            columns: name → type, in their order.
            nullable: those of them that may be NULL.
            options: how files are written.
        """

    @abstractmethod
    def copy(self, sql: CopySQL, rows: Mapping[str, int], file: Path) -> int:
        """Writes the rows of a range, and returns how many they are.

        Args:
            sql: what ``copy_sql`` has returned.
            rows: the range.
            file: where to, in a folder that is there. With columns whose values are folders, files
                of its name in such folders beside it.

        Raises:
            TargetError: they cannot be made or written.
        """
