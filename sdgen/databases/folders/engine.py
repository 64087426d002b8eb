"""What writes the files of a folder, and reads them as tables."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping
from pathlib import Path

from sqlglot import exp

from sdgen.column_types import DataType
from sdgen.databases.engine import Engine
from sdgen.databases.folders.layout import Layout
from sdgen.databases.folders.manifest import FileOptions


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
        self, query: exp.Select, columns: Mapping[str, DataType], options: FileOptions
    ) -> str:
        """Returns the statement that writes a query's rows into a file; see ``copy``.

        Args:
            query: makes the rows of a range; its cells are as the format wants them.
            columns: name → type, in their order.
            options: how the file is written.
        """

    @abstractmethod
    def copy(self, sql: str, rows: Mapping[str, int], file: Path) -> int:
        """Writes the rows of a range into a file in the folder, and returns how many they are.

        Raises:
            TargetError: they cannot be made or written.
        """
