"""Where the files of a folder are kept: the few things that sdgen does to them.

What has to hold, so that a run can be killed at any moment: ``write`` and ``move`` make a file
appear as a whole or not at all, whatever is under way at the same time, and what has been written
is there for whoever looks afterwards. Nothing else is asked for: no file has to be moved together
with others, as object stores cannot.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from pathlib import PurePath
from typing import ClassVar


class FileStore(ABC):
    """A file system, seen from one folder.

    All methods raise OSError or TargetError where it refuses.

    Attributes:
        is_local: whether paths are those of files that any process of this machine can open.
    """

    is_local: ClassVar[bool]

    @abstractmethod
    def shown(self, path: PurePath) -> str:
        """Returns a path for messages."""

    @abstractmethod
    def uri(self, path: PurePath) -> str:
        """Returns a path as other programs are told it."""

    # -- small files ----------------------------------------------------------------------------

    @abstractmethod
    def read(self, path: PurePath) -> bytes | None:
        """Returns the content of a small file; None where there is none."""

    @abstractmethod
    def write(self, path: PurePath, content: bytes) -> None:
        """Writes a small file, or replaces one, in a folder that is made where there is none."""

    @abstractmethod
    def append(self, path: PurePath, content: bytes) -> None:
        """Adds to a log, which is made where there is none, in a folder that is there."""

    @abstractmethod
    def read_log(self, path: PurePath) -> bytes | None:
        """Returns all that has been added to a log; None where there is none."""

    @abstractmethod
    def write_log(self, path: PurePath, content: bytes) -> None:
        """Replaces all that has been added to a log."""

    @abstractmethod
    def drop_log(self, path: PurePath) -> None:
        """Removes a log, where there is one."""

    @abstractmethod
    def create(self, path: PurePath, content: bytes) -> bool:
        """Writes a small file where there is none; returns whether it did."""

    # -- large files ----------------------------------------------------------------------------

    @abstractmethod
    def names(self, folder: PurePath) -> list[str] | None:
        """Returns what is in a folder, ascending; None where there is no such folder.

        Raises:
            NotADirectoryError: it is a file.
        """

    @abstractmethod
    def sizes(self, folder: PurePath) -> dict[str, int]:
        """Returns all files below a folder, by their paths relative to it, and their sizes."""

    @abstractmethod
    def sealed(self, files: Sequence[PurePath]) -> list[tuple[int, str]]:
        """Returns the size and SHA-256 of written files, once they will not be lost."""

    @abstractmethod
    def measured(self, file: PurePath) -> tuple[int, str] | None:
        """Returns the size and SHA-256 of a file; None where there is none."""

    @abstractmethod
    def move(self, source: PurePath, to: PurePath) -> None:
        """Gives a file another name, in a folder that is there; it replaces what has that name."""

    def move_all(self, moves: Sequence[tuple[PurePath, PurePath]]) -> None:
        """Gives files other names, one or several at a time; see ``move``."""
        for source, to in moves:
            self.move(source, to)

    # -- folders --------------------------------------------------------------------------------

    @abstractmethod
    def make_folder(self, folder: PurePath) -> None:
        """Makes a folder, and those that it lies in, where there are none."""

    @abstractmethod
    def remove(self, folder: PurePath, name: str) -> None:
        """Removes a file within a folder, and the folders between them that are empty then."""

    @abstractmethod
    def remove_empty(self, folder: PurePath) -> None:
        """Removes a folder that holds nothing; others stay."""

    @abstractmethod
    def remove_all(self, folder: PurePath) -> None:
        """Removes a folder and all in it, as far as that is possible."""
