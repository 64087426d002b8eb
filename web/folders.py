"""A folder of scenario or target files as it is offered over HTTP: by id, never by path."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Generic, Protocol, TypeVar

from sdgen.errors import Problem, ValidationError
from sdgen.scenario.documents import read_text
from sdgen.scenario.file_finder import Catalog, Entry


class _Identified(Protocol):
    @property
    def id(self) -> str | None: ...


T = TypeVar("T", bound=_Identified)
_Stamp = tuple[int, int]
_Stamps = dict[Path, _Stamp | None]


class Folder(Generic[T]):
    """The files of one folder. A file is read again when it has changed.

    Args:
        kind: ``scenario`` or ``target``.
        folder: where the files are.
        load: reads one file.
        files_of: returns the further files that what was read is made of.
    """

    def __init__(
        self,
        kind: str,
        folder: Path,
        load: Callable[[Path], T],
        files_of: Callable[[T], Iterable[Path]] = lambda content: (),
    ) -> None:
        self._folder = folder
        self._load = load
        self._files_of = files_of
        self._loaded: dict[Path, tuple[_Stamps, T | ValidationError]] = {}
        self.catalog = Catalog(kind, folder, self._load_once)

    def entries(self) -> Iterator[Entry[T]]:
        """Yields every file, by file name; a link out of the folder as a broken one."""
        return self.catalog.entries()

    def find(self, entry_id: str) -> Entry[T] | None:
        """Returns the file of that id, or None. Of several the first valid one counts."""
        found = [entry for entry in self.entries() if entry.id == entry_id]
        valid = [entry for entry in found if entry.content is not None]
        return next(iter([*valid, *found]), None)

    def text_of(self, entry: Entry[T]) -> str:
        """Returns the text of a file, valid or not; empty for a link out, or what is no text."""
        if not self._holds(entry.path):
            return ""
        try:
            return read_text(entry.path, self.catalog.kind)
        except ValidationError:
            return ""

    def _holds(self, path: Path) -> bool:
        return path.resolve().is_relative_to(self._folder.resolve())

    def _load_once(self, path: Path) -> T:
        if not self._holds(path):
            problem = Problem("", "is a link out of the folder; it is not served over HTTP")
            raise ValidationError("file is not served:", [problem])
        before = self._loaded.get(path)
        if before is not None and before[0] == _stamps(before[0]):
            if isinstance(before[1], ValidationError):
                raise before[1]
            return before[1]
        stamps = _stamps([path])
        try:
            content = self._load(path)
        except ValidationError as error:
            self._loaded[path] = ({**_stamps(error.files), **stamps}, error)
            raise
        self._loaded[path] = ({**_stamps(self._files_of(content)), **stamps}, content)
        return content


def _stamps(files: Iterable[Path]) -> _Stamps:
    """Returns what tells the contents of files apart; None for one that is not there."""
    return {file: _stamp(file) for file in files}


def _stamp(file: Path) -> _Stamp | None:
    try:
        state = file.stat()
    except OSError:
        return None
    return state.st_mtime_ns, state.st_size
