"""What installed packages add to sdgen by entry points; imported when asked for.

https://packaging.python.org/en/latest/specifications/entry-points/
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from sdgen.errors import PluginError

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint


@cache
def added(group: str) -> Mapping[str, EntryPoint]:
    """Returns the entry points of a group, by name."""
    from importlib.metadata import entry_points  # it takes a while, and most commands need none

    found = sorted(entry_points(group=group), key=lambda entry: entry.name)
    return {entry.name: entry for entry in found}


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
            f"{error}. Mend or reinstall that package"
        ) from error


def origin(entry: EntryPoint) -> str:
    """Returns in words which package an entry point is of."""
    return f"of package {entry.dist.name} {entry.dist.version}" if entry.dist else "of a package"
