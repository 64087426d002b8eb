"""SQL dialects: one file each, how that SQL says things. No connection, no driver.

``ansi/`` says what a dialect has to be able to say, and says it as ANSI SQL does; a dialect is its
flags and what it says otherwise. ``algorithms/`` computes what a database lacks from what it has.
A new dialect is one file here and one line in ``DIALECTS``.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from typing import TYPE_CHECKING

from dialects.ansi.dialect import Dialect
from dialects.ansi.rows import ROW_NUMBER, LookUpForm
from sdgen.errors import NotFoundError, PluginError, did_you_mean, shown
from sdgen.plugins import Classes

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

GROUP = "sdgen.dialects"
"""Entry points of packages that add dialects."""

# name → "module:class"; imported when first asked for.
DIALECTS = {
    "postgres": "dialects.postgres:Postgres",
    "sqlite": "dialects.sqlite:SQLite",
    "duckdb": "dialects.duckdb:DuckDB",
    "spark": "dialects.spark:Spark",
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


class _Dialects(Classes[Dialect]):
    def no_such_class(self, entry: EntryPoint) -> str:
        return (
            f"is not a dialect (got {shown(entry.value)}). Its entry point must name a subclass of "
            f'dialects.Dialect with name = "{entry.name}"'
        )

    def misnamed(self, entry: EntryPoint, found: type[Dialect]) -> str:
        return self.no_such_class(entry)


_CLASSES = _Dialects(GROUP, "dialect", "dialects:Dialect", "name", DIALECTS)


@cache
def get_dialect(name: str) -> Dialect:
    """Returns the dialect of that name.

    Raises:
        NotFoundError: there is none; the message lists what there is.
        PluginError: the package that has it does not work.
    """
    found = _CLASSES.find(name)
    if found is None:
        known = dialect_names()
        raise NotFoundError(
            f'unknown dialect "{name}".{did_you_mean(name, known)} Use one of: {", ".join(known)}'
        )
    return found()


def all_dialects() -> Iterator[Dialect]:
    """Yields all dialects that work, ours first."""
    for name in dialect_names():
        with suppress(PluginError):  # an error of what asks for that one
            yield get_dialect(name)


def dialect_names() -> tuple[str, ...]:
    """Returns the names of all dialects, ours first, then those of installed packages."""
    return _CLASSES.names()
