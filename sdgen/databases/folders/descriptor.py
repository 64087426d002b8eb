"""What a folder of files tells of itself, before anybody looks into it."""

from __future__ import annotations

import re
from abc import abstractmethod
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from sdgen.databases.descriptor import Database
from sdgen.databases.file_paths import is_file, path_problems
from sdgen.errors import shown

if TYPE_CHECKING:
    from sdgen.databases.folders.engine import FolderEngine
    from sdgen.databases.folders.layout import Layout
    from sdgen.planning.request import SparkMaster


STDOUT = "-"
"""What stands for stdout in place of a folder."""
_MODES = {
    "create_if_missing": "adds files",
    "append_only": "adds to the files there",
    "truncate_then_insert": "overwrites files",
}
_URI = re.compile(r"(?P<scheme>[A-Za-z][A-Za-z0-9+.-]*)://(?P<authority>[^/]*)(?P<path>.*)", re.S)
_GLOB = re.compile(r"[*?\[\]{}\\]")


class FolderDatabase(Database):
    """A kind of which each target is a folder of files, one folder for each entity in it.

    Attributes:
        compressions: the compressions that its files can have, the usual one first.
        can_be_joined: whether files, one behind the other, are a file.
        options: the options of targets that say how its files are written.
        written_by: the maker that alone can write its files; None for its own engine and others.
    """

    sign = ":"
    has_schemas = False
    waits_for_locks = False
    compressions: ClassVar[Sequence[str]]
    can_be_joined: ClassVar[bool] = True
    options: ClassVar[frozenset[str]] = frozenset({"compression", "partition_by"})
    written_by: ClassVar[str | None] = None

    def recognises(self, dsn: str) -> bool:
        """Returns whether a DSN begins with the kind and a colon; it has no host."""
        scheme, sign, path = dsn.partition(self.sign)
        return bool(sign) and scheme.lower() in self.schemes and not path.startswith("//")

    def dsn_problems(self, dsn: str) -> Iterator[str]:
        """Yields what keeps a DSN from being the path of a folder."""
        if "${" in dsn:
            return
        folder = self._folder(dsn)
        if folder == STDOUT:
            yield "stands for stdout, which only the command line writes to. Name a folder"
        elif self.is_remote(dsn):
            yield from _uri_problems(folder)
        elif not folder or "://" in folder:
            yield f"names no folder. Write {self.kind}:path/of/folder"
        else:
            yield from path_problems(folder)
            if is_file(folder):
                yield "is a file, and this target is a folder of files. Name a folder"

    def with_kind(self, dsn: str) -> str:
        """Returns the same DSN with the kind in front of the folder."""
        return dsn if self.recognises(dsn) else f"{self.kind}{self.sign}{dsn}"

    def file(self, dsn: str) -> Path | None:
        """Returns the folder."""
        return Path(self._folder(dsn)).expanduser()

    def mode_words(self, mode: str) -> str:
        """Returns what a mode does to files; the modes have their names from tables."""
        return _MODES.get(mode, mode)

    def is_remote(self, dsn: str) -> bool:
        """Returns whether a DSN is a URI, of a folder that is not in this machine's file system."""
        return bool(_URI.match(self._folder(dsn)))

    @contextmanager
    def layout(self, dsn: str, master: SparkMaster | None = None) -> Iterator[Layout]:
        """Gives the paths of a folder, and what its files are reached by.

        Args:
            dsn: its DSN, without variables.
            master: where what reaches it computes, for what needs one.

        Raises:
            TargetError: it cannot be reached.
        """
        from sdgen.databases.folders.layout import Layout

        yield Layout(Path(self._folder(dsn)).expanduser().absolute())

    def option_problem(self, option: str, value: object) -> str | None:
        """Returns what is wrong with an option, None where nothing is."""
        if option not in self.options:
            return f"{self.title} has no such option. Remove it"
        if option == "compression" and value not in self.compressions:
            known = ", ".join(self.compressions)
            return f"is not supported for {self.title} (got {shown(value)}). Use one of: {known}"
        if option == "delimiter" and (not str(value).isprintable() and value != "\t"):
            return f"is not a printable character (got {shown(value)}). Use another one"
        if option == "delimiter" and str(value) in '"\n\r':
            return f"has a meaning of its own in CSV (got {shown(value)}). Use another one"
        return None

    def columns_problem(self, nullable: Sequence[bool]) -> str | None:
        """Returns why files of some columns cannot be read again; which of them may be NULL."""
        return None

    def is_stdout(self, dsn: str) -> bool:
        """Returns whether a DSN stands for stdout."""
        return self._folder(dsn) == STDOUT

    def is_there(self, file: Path) -> bool:
        """Returns whether the folder is there."""
        return file.is_dir()

    def _folder(self, dsn: str) -> str:
        return dsn.partition(self.sign)[2] if self.recognises(dsn) else dsn

    def open(self, dsn: str, schema: str | None) -> FolderEngine:
        """Returns a connection on which the folder's files are tables; it makes no folder."""
        engine = self.open_reader(dsn)
        try:
            engine.look()
        except BaseException:
            engine.close()
            raise
        return engine

    @abstractmethod
    def open_reader(self, dsn: str) -> FolderEngine:
        """Returns a connection to the folder that has not looked at its files yet."""

    @abstractmethod
    def open_writer(self, dsn: str) -> FolderEngine:
        """Returns a connection for one worker, by which files are written and none are read."""


def _uri_problems(uri: str) -> Iterator[str]:
    """Yields what keeps a URI from naming a folder of one file system."""
    found = _URI.fullmatch(uri)
    if found is None:
        return
    if ":" in found["authority"].partition("@")[0] and "@" in found["authority"]:
        yield (
            "has a password in it. Say it in Spark's settings, such as "
            f"spark.hadoop.fs.{found['scheme']}.… in spark-defaults.conf"
        )
    signs = "".join(dict.fromkeys(_GLOB.findall(found["path"])))
    if signs:
        yield f"has characters that stand for several folders ({signs}). Name another folder"
