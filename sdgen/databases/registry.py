"""Which kinds of databases there are: ours, and those of installed packages.

A package adds a kind by an entry point of the group ``sdgen.databases``, whose name is the kind and
whose object a subclass of ``Database``; its dialect by one of the group ``sdgen.dialects``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from sdgen.databases.descriptor import Database, FileDatabase
from sdgen.errors import NotFoundError, PluginError, did_you_mean, either, shown
from sdgen.plugins import Classes

if TYPE_CHECKING:
    from sdgen.databases.engine import Engine
    from sdgen.databases.folders.file_maker import FileMaker

GROUP = "sdgen.databases"
"""Entry points of packages that add databases."""

# kind → "module:class"; imported when first asked for.
DATABASES = {
    "sqlite": "sdgen.databases.sqlite.database:SQLiteDatabase",
    "postgres": "sdgen.databases.postgres.database:PostgresDatabase",
    "duckdb": "sdgen.databases.duckdb.database:DuckDBDatabase",
    "parquet": "sdgen.databases.duckdb.folders.database:ParquetFolder",
    "csv": "sdgen.databases.duckdb.folders.database:CsvFolder",
    "jsonl": "sdgen.databases.duckdb.folders.database:JsonlFolder",
}

# kind → "module:class", likewise, of what only writes the files of folders.
FILE_MAKERS = {"spark": "sdgen.databases.spark.maker:SparkFiles"}

_CLASSES: Classes[Database] = Classes(
    GROUP, "database", "sdgen.databases.descriptor:Database", "kind", DATABASES
)

_CLOSE = 0.7  # of 1, how alike two schemes are

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]+):(?!:)")
_SUFFIX = re.compile(r"[^./\\]\.[A-Za-z][A-Za-z0-9_]{0,15}$")


@cache
def get_database(kind: str) -> Database:
    """Returns the database of a kind.

    Raises:
        NotFoundError: there is none; the message lists what there is.
        PluginError: the package that has it does not work.
    """
    found = _CLASSES.find(kind)
    if found is None:
        known = kinds()
        raise NotFoundError(
            f"unknown kind (got {shown(kind)}).{did_you_mean(kind, known)} "
            f"Use one of: {', '.join(known)}"
        )
    return found()


def recorded_database(kind: str) -> Database | None:
    """Returns the database of a kind that is recorded; None where its package is gone."""
    with suppress(NotFoundError, PluginError):
        return get_database(kind)
    return None


def database_at(kind: str, dsn: str) -> Database:
    """Returns the database of a kind as it is at a DSN; raises as ``get_database``.

    Folders on file systems that only one of the makers reaches are written and read by that one.
    """
    database = get_database(kind)
    if not database.is_remote(dsn):
        return database
    found = (each.folders(database) for each in all_file_makers() if kind in each.kinds)
    return next(filter(None, found), database)


def kinds() -> tuple[str, ...]:
    """Returns the names of all kinds, ours first; a package cannot take the place of ours."""
    return _CLASSES.names()


def own_databases() -> tuple[Database, ...]:
    """Returns the kinds that sdgen comes with."""
    return tuple(map(get_database, DATABASES))


def all_databases() -> tuple[Database, ...]:
    """Returns all kinds that work, ours first."""
    return (*own_databases(), *_added_databases())


def database_of_dsn(dsn: str) -> Database | None:
    """Returns the kind that a DSN says by itself, or None."""
    # Folders first: what they may be called ends as files of other kinds do.
    for database in sorted(own_databases(), key=lambda each: len(each.sign)):
        if database.recognises(dsn):
            return database
    if not looks_like_dsn(dsn):  # packages are looked for where it may be worth it
        return None
    return next((each for each in _added_databases() if each.recognises(dsn)), None)


def kind_of_dsn(dsn: str) -> str | None:
    """Returns the name of the kind that a DSN says by itself, or None."""
    database = database_of_dsn(dsn)
    return database.kind if database else None


def whole_dsn(kind: str, dsn: str) -> str:
    """Returns the DSN of a target as one that is enough by itself, without the kind.

    One with variables (``${NAME}``), which may say anything, stays as it is.
    """
    database = recorded_database(kind)
    if database is None or "${" in dsn or kind_of_dsn(dsn) == kind:
        return dsn
    return database.with_kind(dsn)


def looks_like_dsn(name: str) -> bool:
    """Returns whether a name is meant as a DSN or a file, of whatever kind: ``csv:out``, ``x.csv``.

    A Windows drive (``C:``) is not taken for a scheme.
    """
    return bool(_SCHEME.match(name) or _SUFFIX.search(name))


def likely_dsn(name: str) -> str | None:
    """Returns a DSN that a name may be meant for: ``parquet:out`` for ``parqet:out``; or None.

    ``out.parquet`` is one too, of a folder of such files, and a kind alone is an example of it.
    """
    from difflib import get_close_matches  # most names are right

    databases = {scheme: each for each in own_databases() for scheme in each.schemes}
    if (named := databases.get(name.lower())) is not None:
        return named.example
    scheme, sign, rest = name.partition(":")
    close = get_close_matches(scheme.lower(), databases, n=1, cutoff=_CLOSE) if sign else []
    slashes = "///" if close and isinstance(databases[close[0]], FileDatabase) else ""
    slashes = "" if rest.startswith("//") else slashes
    if close and name != (meant := f"{close[0]}:{slashes}{rest}"):
        return meant
    stem, _, suffix = name.rpartition(".")
    folders = databases.get(suffix.lower())
    if not stem or folders is None or folders.sign != ":" or sign:
        return None
    return f"{folders.schemes[0]}:{stem}"


def database_of_connection(connection: object) -> Database | None:
    """Returns the kind whose driver has opened a connection, or None."""
    return next((each for each in all_databases() if each.can_borrow(connection)), None)


def memory_database() -> Database:
    """Returns the kind in which rows are made that go nowhere: one with databases in memory."""
    return next(each for each in own_databases() if each.memory_dsn is not None)


def parquet_database() -> Database:
    """Returns the kind that writes Parquet files."""
    return next(each for each in own_databases() if each.writes_parquet)


def open_in_memory() -> Engine:
    """Returns a connection to an empty database in memory, of the kind ``memory_database``."""
    database = memory_database()
    return database.open(str(database.memory_dsn), None)


@cache
def all_file_makers() -> tuple[FileMaker, ...]:
    """Returns what can write the files of folders beside their own engines."""
    found = (entry.split(":") for entry in FILE_MAKERS.values())
    return tuple(getattr(import_module(module), name)() for module, name in found)


def dsn_forms() -> str:
    """Returns what DSNs look like that say their kind, for messages."""
    return either(each.forms for each in all_databases())


def _added_databases() -> Iterator[Database]:
    for kind in kinds()[len(DATABASES) :]:
        with suppress(PluginError):  # an error of what asks for that kind
            yield get_database(kind)
