"""SQL dialects: one file each, how that SQL says things. No connection, no driver.

``ansi/`` says what a dialect has to be able to say, and says it as ANSI SQL does; a dialect is its
flags and what it says otherwise. ``algorithms/`` computes what a database lacks from what it has.
A new dialect is one file here and one line in ``DIALECTS``.
"""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from contextlib import suppress
from functools import cache

from dialects.ansi.dialect import Dialect
from dialects.ansi.rows import ROW_NUMBER, LookUpForm
from sdgen.errors import NotFoundError, PluginError, did_you_mean, shown
from sdgen.plugins import added, load, origin

GROUP = "sdgen.dialects"
"""Entry points of packages that add dialects."""

# name → "module:class"; imported when first asked for.
DIALECTS = {
    "postgres": "dialects.postgres:Postgres",
    "sqlite": "dialects.sqlite:SQLite",
}

__all__ = [
    "DIALECTS",
    "ROW_NUMBER",
    "Dialect",
    "LookUpForm",
    "all_dialects",
    "dialect_names",
    "get_dialect",
]


@cache
def get_dialect(name: str) -> Dialect:
    """Returns the dialect of that name.

    Raises:
        NotFoundError: there is none; the message lists what there is.
        PluginError: the package that has it does not work.
    """
    if name in DIALECTS:
        module, _, cls = DIALECTS[name].partition(":")
        dialect: Dialect = getattr(importlib.import_module(module), cls)()
        return dialect
    entry = added(GROUP).get(name)
    if entry is None:
        known = dialect_names()
        raise NotFoundError(
            f'unknown dialect "{name}".{did_you_mean(name, known)} Use one of: {", ".join(known)}'
        )
    found = load(entry, "dialect")
    if not (isinstance(found, type) and issubclass(found, Dialect) and found.name == name):
        raise PluginError(
            f"dialect {name} {origin(entry)} is none (got {shown(entry.value)}). Its entry point "
            f'has to name a subclass of dialects.Dialect with name = "{name}"'
        )
    return found()


def all_dialects() -> Iterator[Dialect]:
    """Yields all dialects that work, ours first."""
    for name in dialect_names():
        with suppress(PluginError):  # an error of what asks for that one
            yield get_dialect(name)


def dialect_names() -> tuple[str, ...]:
    """Returns the names of all dialects, ours first, then those of installed packages."""
    return tuple(dict.fromkeys((*DIALECTS, *added(GROUP))))
