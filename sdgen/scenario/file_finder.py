"""Finding the files of a folder by id or path: the user's own folder, else what ships."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Generic, Protocol, TypeVar

import sdgen
from sdgen.errors import NotFoundError, Problem, ValidationError, did_you_mean, listed
from sdgen.frozen import frozen
from sdgen.scenario.loading import load_scenario
from sdgen.scenario.models import Scenario

SUFFIXES = (".yaml", ".yml", ".json")


class _Identified(Protocol):
    @property
    def id(self) -> str | None: ...


T = TypeVar("T", bound=_Identified)


@frozen
class Entry(Generic[T]):
    """One file of a folder: its content, or why it is not valid. Broken files are never hidden."""

    id: str
    path: Path
    content: T | None
    error: ValidationError | None = None


class Catalog(Generic[T]):
    """The scenarios or targets of one folder.

    Args:
        kind: ``scenario`` or ``target``.
        folder: where the files are; need not exist.
        load: reads one file.
        ships: whether it is the folder that comes with sdgen.
    """

    def __init__(
        self, kind: str, folder: Path, load: Callable[[Path], T], ships: bool = False
    ) -> None:
        self.kind = kind
        self.folder = folder
        self._load = load
        self._ships = ships

    def ids(self) -> list[str]:
        """Returns the ids of its files."""
        return [self._id_of(path) for path in self._files()]

    def missing(self, name: str, stored: Iterable[str] = ()) -> NotFoundError:
        """Returns the error for a name that nothing has.

        Args:
            name: the name.
            stored: ids that would have been found elsewhere.
        """
        known = [*self.ids(), *stored]
        where = f"among those that come with sdgen (there is no folder {self.kind}s here)"
        return NotFoundError(
            f'no {self.kind} "{name}" {where if self._ships else f"in {self.folder}"}.'
            f"{did_you_mean(name, known)} "
            + (f"There are: {listed(known)}" if known else "The folder has none")
            + ". Or give the path of a .yaml file"
        )

    def entries(self) -> Iterator[Entry[T]]:
        """Yields every file of the folder, by file name."""
        for path in self._files():
            try:
                content = self._load(path)
            except ValidationError as error:
                yield Entry(path.stem, path, None, error)
            else:
                yield Entry(content.id or path.stem, path, content)

    def get(self, name: str) -> T:
        """Returns the scenario or target that a user names.

        Args:
            name: an id (or file stem) of this folder, or the path of a file.

        Raises:
            NotFoundError: there is none of that name.
            ValidationError: there is, but it is not valid, or there are several valid ones.
        """
        return self._load(self.path_of(name))

    @property
    def ships(self) -> bool:
        """Whether its files are those that come with sdgen."""
        return self._ships

    def path_of(self, name: str) -> Path:
        """Returns the file of the scenario or target that a user names; see ``get``."""
        if looks_like_path(name):
            return Path(name)
        files = [(self._id_of(path), path) for path in self._files()]
        found = [path for own, path in files if own == name]
        found = found or [path for _, path in files if path.stem == name]
        if len(found) > 1:
            found = list(filter(self._is_valid, found)) or found
        if len(found) == 1:
            return found[0]
        if found:
            raise ValidationError(
                f'several {self.kind}s have the id "{name}". Give each another id, or choose one '
                "by its path:",
                [Problem("id", f'is "{name}"', str(path)) for path in found],
            )
        raise self.missing(name)

    def _files(self) -> list[Path]:
        if not self.folder.is_dir():
            return []
        files = [path for path in self.folder.iterdir() if path.suffix.lower() in SUFFIXES]
        return sorted(path for path in files if path.is_file())

    def _id_of(self, path: Path) -> str:
        """Returns the id of a file, its stem where it gives none or cannot be read.

        Reads no more of it than that takes: to load one is a thousand times the work.
        """
        from sdgen.scenario.file_ids import id_of_file  # a path needs no ids

        try:
            return id_of_file(path, self.kind) or path.stem
        except ValidationError:
            return path.stem

    def _is_valid(self, path: Path) -> bool:
        try:
            self._load(path)
        except ValidationError:
            return False
        return True


def looks_like_path(name: str) -> bool:
    """Returns whether a name is meant as the path of a file."""
    return "/" in name or "\\" in name or name.lower().endswith(SUFFIXES)


def scenarios(folder: Path | None = None) -> Catalog[Scenario]:
    """Returns the scenarios of a folder; default ``./scenarios``, else the ones that ship."""
    chosen, ships = folder_of("scenarios", folder)
    return Catalog("scenario", chosen, load_scenario, ships)


def folder_of(name: str, chosen: Path | None) -> tuple[Path, bool]:
    """Returns the folder to look in, and whether it is the one that comes with sdgen."""
    local = chosen or Path(name)
    if chosen or local.is_dir():
        return local, False
    package = Path(sdgen.__file__).parent
    installed = package / "shipped" / name  # where the wheel puts them
    return installed if installed.is_dir() else package.parent / name, True  # else a checkout
