"""Where the files of a folder are: ``<folder>/<entity>/part-<first>-<end>.<suffix>``.

What sdgen keeps of them is in ``_sdgen``, a name that readers of data sets (Spark, Hive, Arrow)
take for hidden. Files are written there, too, before they get their final names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import PurePath

from sdgen.databases.folders.durable import LOCAL
from sdgen.databases.folders.file_store import FileStore
from sdgen.errors import TargetError
from sdgen.frozen import frozen

STATE = "_sdgen"
_DIGITS = 12
# What file systems, globs or readers of partitioned data sets take for something else.
_SPECIAL = re.compile(r'[\x00-\x1f/\\:*?"<>|%=\[\]{}#]|^[._ ]|[. ]$')
_GLOB = re.compile(r"[*?\[]")


def folder_name(entity: str) -> str:
    """Returns the name of an entity's folder: its own, special characters as ``%2F``."""
    return _SPECIAL.sub(_escaped, entity)


def _escaped(found: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in found[0].encode())


def as_glob(path: PurePath) -> str:
    """Returns a glob that matches a path alone, with forward slashes."""
    return _GLOB.sub(lambda found: f"[{found[0]}]", path.as_posix())


@frozen
class Layout:
    """The paths of one folder.

    Args:
        root: the folder; where its files are not local, the way from there to here: ``/``.
        store: what they are reached by.
    """

    root: PurePath
    store: FileStore = LOCAL

    @property
    def place(self) -> str:
        """The folder, for messages."""
        return self.store.shown(self.root)

    @property
    def state(self) -> PurePath:
        """The folder of what sdgen keeps."""
        return self.root / STATE

    @property
    def manifest(self) -> PurePath:
        """The file that says which files belong to which runs."""
        return self.state / "manifest.json"

    @property
    def lock(self) -> PurePath:
        """The file that a run locks as long as it is at work."""
        return self.state / "lock"

    @property
    def ledgers(self) -> PurePath:
        """The folder of the ledgers of runs that have not finished."""
        return self.state / "runs"

    def aside(self, run_id: str) -> PurePath:
        """Returns the folder in which a run's files are written."""
        return self.state / "writing" / run_id

    def entity(self, name: str) -> PurePath:
        """Returns the folder of an entity's files."""
        return self.root / folder_name(name)

    def files(self, name: str) -> Iterator[str]:
        """Yields the files of an entity, relative to its folder, but hidden ones."""
        for file in sorted(self.store.sizes(self.entity(name))):
            if not any(part[0] in "._" for part in file.split("/")):
                yield file


def part_name(first: int, end: int, suffix: str) -> str:
    """Returns the name of the file of row numbers first … end-1."""
    return f"part-{first:0{_DIGITS}}-{end:0{_DIGITS}}{suffix}"


@contextmanager
def writing_to(layout: Layout) -> Iterator[None]:
    """Raises TargetError where what is done inside is refused by the folder's file system."""
    try:
        yield
    except OSError as error:
        raise TargetError(f"cannot write to {layout.place}: {error.strerror or error}") from error
