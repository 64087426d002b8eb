"""What installed packages add to sdgen by entry points; imported when asked for.

https://packaging.python.org/en/latest/specifications/entry-points/
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib import import_module
from importlib.machinery import PathFinder
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from sdgen.errors import PluginError, shown
from sdgen.frozen import frozen

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

T = TypeVar("T")

_ABOUT_PACKAGES = (".dist-info", ".egg-info")


@frozen
class Classes(Generic[T]):
    """Classes that are known by name: ours, and those of installed packages.

    Args:
        group: the group of the entry points by which packages add theirs.
        what: what one of them is, such as ``database``, for messages.
        base: the class that each is a subclass of, as ``module:class``.
        name_attribute: where a class says its own name.
        own: name → ours, as ``module:class``; imported when first asked for.
    """

    group: str
    what: str
    base: str
    name_attribute: str
    own: Mapping[str, str]

    def added(self) -> Mapping[str, EntryPoint]:
        """Returns the entry points of packages, by name."""
        return added(self.group)

    def names(self) -> tuple[str, ...]:
        """Returns all names, ours first; a package cannot take the place of ours."""
        return tuple(dict.fromkeys((*self.own, *self.added())))

    def find(self, name: str) -> type[T] | None:
        """Returns the class of a name, None if there is none.

        Raises:
            PluginError: the package that has it does not work.
        """
        if name in self.own:
            own: type[T] = _imported(self.own[name])
            return own
        entry = self.added().get(name)
        if entry is None:
            return None
        self._only(entry)
        found, base = load(entry, self.what), _imported(self.base)
        is_one = isinstance(found, type) and issubclass(found, base)
        if not is_one or self._name(found) != name:
            why = self.misnamed(entry, found) if is_one else self.no_such_class(entry)
            raise PluginError(f"{self.what} {name} {origin(entry)} {why}")
        added_class: type[T] = found
        return added_class

    def _only(self, entry: EntryPoint) -> None:
        """Raises PluginError if several packages add something under the name of an entry."""
        from importlib.metadata import entry_points

        same = [each for each in entry_points(group=self.group) if each.name == entry.name]
        if len({each.value for each in same}) > 1:
            of = " and ".join(sorted({origin(each) for each in same}))
            raise PluginError(
                f"{self.what} {entry.name} is registered twice: {of}. Uninstall one of them"
            )

    def no_such_class(self, entry: EntryPoint) -> str:
        """Returns that an entry point names none of the classes, and what to do about it."""
        return (
            f"is not a {self.what} (got {shown(entry.value)}). Its entry point must name a "
            f"subclass of {self.base.replace(':', '.')}"
        )

    def misnamed(self, entry: EntryPoint, found: type[T]) -> str:
        """Returns that a class has another name than its entry point, and what to do about it."""
        return (
            f"calls itself {shown(self._name(found))}. Give its class "
            f'{self.name_attribute} = "{entry.name}"'
        )

    def _name(self, found: type[T]) -> object:
        """Returns what a class calls itself; None if it does not say."""
        return getattr(found, self.name_attribute, None)


def _imported(place: str) -> Any:
    """Returns what ``module:name`` names."""
    module, _, name = place.partition(":")
    return getattr(import_module(module), name)


@cache
def added(group: str) -> Mapping[str, EntryPoint]:
    """Returns the entry points of a group, by name."""
    if not may_have(group):
        return {}
    from importlib.metadata import entry_points  # it takes a while, and few have packages for it

    found = sorted(entry_points(group=group), key=lambda entry: entry.name)
    return {entry.name: entry for entry in found}


def may_have(group: str) -> bool:
    """Returns whether a package may have entry points of a group: false only where none has.

    To import ``importlib.metadata`` and have it read what packages say takes a third of the time of
    ``sdgen --help``. It finds packages in the folders of ``sys.path``, in eggs and archives, and
    wherever finders of ``sys.meta_path`` say. Only the folders are looked at here, for a file that
    mentions the group; where there is anything else, it is true.
    """
    finders = [finder for finder in sys.meta_path if finder is not PathFinder]
    if any(hasattr(finder, "find_distributions") for finder in finders):
        return True
    return any(_mentions(place, group.encode()) for place in sys.path)


def _mentions(place: str, group: bytes) -> bool:
    """Returns whether a package in an entry of ``sys.path`` may have entry points of a group."""
    folder = Path(place)
    if folder.suffix.lower() == ".egg":
        return True
    try:
        return group in _entry_points_in(folder, folder.stat().st_mtime_ns)
    except NotADirectoryError:  # an archive
        return True
    except OSError:
        return False  # there is none, or none that may be read


@lru_cache(maxsize=64)
def _entry_points_in(folder: Path, _changed: int) -> bytes:
    """Returns what the files of entry points in a folder of packages say."""
    said = []
    for entry in os.scandir(folder):
        if entry.name.lower().endswith(_ABOUT_PACKAGES):
            try:
                said.append(Path(entry.path, "entry_points.txt").read_bytes())
            except OSError:
                continue  # most have none, and some are a file themselves
    return b"\n".join(said)


def load(entry: EntryPoint, what: str) -> Any:
    """Returns what an entry point names.

    Args:
        entry: the entry point.
        what: what it should be, such as ``database``, for the message.

    Raises:
        PluginError: its package cannot be imported, or lacks it.
    """
    try:
        return entry.load()
    except Exception as error:  # whatever the package does when it is imported
        raise PluginError(
            f"{what} {entry.name} {origin(entry)} cannot be loaded: {type(error).__name__}: "
            f"{error}. Fix or reinstall that package"
        ) from error


def origin(entry: EntryPoint) -> str:
    """Returns in words which package an entry point is of."""
    return f"of package {entry.dist.name} {entry.dist.version}" if entry.dist else "of a package"
