"""Opening DuckDB files, and what their errors mean."""

from __future__ import annotations

import atexit
import json
import re
import shutil
import tempfile
import threading
import time
from collections.abc import Mapping
from functools import cache
from itertools import count
from pathlib import Path

import duckdb

from dialects.duckdb_session import SESSION
from sdgen.databases.duckdb.package import parts_of, too_old
from sdgen.databases.folders.layout import as_glob
from sdgen.errors import (
    ConstraintError,
    LockedError,
    OutOfRangeError,
    RowsRefusedError,
    TargetError,
    UnreachableError,
)

# Before, a database whose process was killed could not be opened again without access to files.
_RECENT = (2,)
_REACH = "enable_external_access"
MEMORY = ":memory:"
# Of a connection to a file that others of this process have open all of these have to be the same.
# https://duckdb.org/docs/current/operations_manual/securing_duckdb/overview
_CONFIG: dict[str, str | bool | int | float | list[str]] = {
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "allow_community_extensions": "false",
    _REACH: "false",
    "python_enable_replacements": "false",  # tables of Python's variables
}
_PATIENCE_SECONDS = 2.0
"""A process that has ended a moment ago may still hold its file."""
_AGAIN_SECONDS = 0.1

_HELD = re.compile(r"Could not set lock on file")
_HOLDER = re.compile(r"Conflicting lock is held in (?P<who>.*?)\. See also", re.DOTALL)
_OTHER_SETTINGS = re.compile(r"different configuration")
_CONFLICT = re.compile(r"\bconflict\b|Attempting to modify table|has been altered", re.IGNORECASE)
_BROKEN_AT_THE_END = re.compile(r"constraint violat|violates \w+ key|constraint failed", re.I)
_OUT_OF_RANGE = re.compile(r"out of range|overflow", re.IGNORECASE)
_UNKNOWN_RANGE = re.compile(r"out of range of [^!]*")
_NESTED = re.compile(
    r'(?<=: )[^{}]*: \{"exception_type":"[^"]*",'
    r'"exception_message":"(?P<said>(?:[^"\\]|\\.)*)".*\}',
    re.DOTALL,
)
"""An error within another one, as files that are written in the background report it."""
_FULL = re.compile(r"No space left on device|Disk quota exceeded")
_NO_MEMORY = re.compile(r"\bfailed to (pin|allocate|offload)\b|could not allocate block")
_PLACE = re.compile(r"\n\s*\n(LINE \d+:|Possible solutions:).*", re.DOTALL)
"""Where in a statement it is, or what is to be set, which nobody can whose settings are locked."""

_opening = threading.Lock()
_memories = count(1)


def connect(path: str, settings: Mapping[str, str] | None = None) -> duckdb.DuckDBPyConnection:
    """Returns a connection to a file, made with its folder where there is none.

    Statements on it reach no other files and load no extensions, and cannot change that.

    Args:
        path: the file's path, or ``:memory:``.
        settings: further ones, by name.

    Raises:
        UnreachableError: another process has the file open.
        TargetError: it cannot be opened.
    """
    check_version()
    ends = time.monotonic() + _PATIENCE_SECONDS
    while True:
        try:
            with _opening:
                config = {**_CONFIG, **(settings or {})}
                if path == MEMORY:
                    config["temp_directory"] = _spill()
                else:
                    Path(path).parent.mkdir(parents=True, exist_ok=True)
                # DuckDB takes what a relative path has before a colon for an extension's name.
                whole = path if path == MEMORY else str(Path(path).absolute())
                return _settled(duckdb.connect(whole, config=config))
        except OSError as error:
            raise TargetError(
                f"cannot open DuckDB file {path}: no folder for it: {error.strerror}. Check the "
                "path and its permissions"
            ) from error
        except duckdb.Error as error:
            if not _HELD.search(str(error)) or time.monotonic() > ends:
                raise _unreachable(path, error) from error
        time.sleep(_AGAIN_SECONDS)


def connect_to_folder(folder: Path, spill: Path, threads: int | None) -> duckdb.DuckDBPyConnection:
    """Returns a connection to a database in memory, whose statements reach files of one folder.

    Args:
        folder: an absolute path.
        spill: where it may put what does not fit into memory.
        threads: how many cores it uses; None for all.

    Raises:
        TargetError: DuckDB is too old.
    """
    check_version()
    config = {key: value for key, value in _CONFIG.items() if key != _REACH}
    more = {"temp_directory": str(spill), **({"threads": str(threads)} if threads else {})}
    connection = duckdb.connect(MEMORY, config={**config, **more})
    # Which cannot be said before the database is started, nor afterwards.
    # Globs are compared with folders as they stand.
    reached = [*{folder.as_posix(), as_glob(folder)}]
    connection.execute("SET GLOBAL allowed_directories = $1", [reached])
    connection.execute(f"SET GLOBAL {_REACH} = false")
    return _settled(connection)


def is_recent() -> bool:
    """Returns whether DuckDB is of version 2.0 or newer."""
    return parts_of(duckdb.__version__) >= _RECENT


def check_version() -> None:
    """Raises TargetError where the installed DuckDB is too old."""
    if problem := too_old(duckdb.__version__):
        raise TargetError(problem)


def _spill() -> str:
    """Returns where a database in memory puts what does not fit; DuckDB makes it when it has to.

    By default that is ``.tmp`` in the current folder, for all of them.
    """
    folder = _spills()
    folder.mkdir(mode=0o700, exist_ok=True)  # something may have tidied up since
    return str(folder / str(next(_memories)))


@cache
def _spills() -> Path:
    """Returns a folder that nobody else can read, and that goes when this process ends."""
    folder = Path(tempfile.mkdtemp(prefix="sdgen-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


def _settled(connection: duckdb.DuckDBPyConnection) -> duckdb.DuckDBPyConnection:
    """Returns a connection of a file whose settings are ours, and locked."""
    locked = connection.execute("SELECT current_setting('lock_configuration')").fetchone()
    if locked != (True,):
        for name, value in SESSION.items():
            connection.execute(f"SET GLOBAL {name} = '{value}'")
        connection.execute("SET GLOBAL lock_configuration = true")
    return connection


def _unreachable(path: str, error: duckdb.Error) -> TargetError:
    said, kind = said_by(error), TargetError
    advice = "Check the path and its permissions"
    if _HELD.search(said):
        found = _HOLDER.search(said)
        who = found["who"] if found else "another process"
        said, kind = f"it is open in {who}", UnreachableError
        advice = "One process at a time can use a DuckDB file: close it there, or wait for its end"
    elif _OTHER_SETTINGS.search(said):
        said, kind = "it is open in this process, with other settings", UnreachableError
        advice = "Close it there"
    return kind(f"cannot open DuckDB file {path}: {said}. {advice}")


def said_by(error: Exception) -> str:
    """Returns DuckDB's message on one line, without what is of no use to who reads it."""
    said = _NESTED.sub(lambda found: str(json.loads(f'"{found["said"]}"')), str(error))
    return " ".join(_PLACE.sub("", said).split()).rstrip(".")


def refused(error: Exception) -> TargetError:
    """Returns the error that says what DuckDB has refused."""
    said = said_by(error)
    if isinstance(error, duckdb.InvalidInputException) and (own := _UNKNOWN_RANGE.search(said)):
        return OutOfRangeError(f"DuckDB: {own[0]}")
    kind: type[TargetError] = TargetError
    if isinstance(error, duckdb.ConstraintException):
        kind = ConstraintError
    elif isinstance(error, duckdb.OutOfMemoryException) or _NO_MEMORY.search(said):
        said += ". Use smaller batches (`batch_size`) or fewer `jobs`"
    elif isinstance(error, duckdb.TransactionException):
        if _BROKEN_AT_THE_END.search(said):
            kind = ConstraintError
        elif _CONFLICT.search(said):
            kind = LockedError
    elif isinstance(error, duckdb.OutOfRangeException | duckdb.ConversionException):
        kind = OutOfRangeError if _OUT_OF_RANGE.search(said) else RowsRefusedError
    elif isinstance(error, duckdb.IOException) and _FULL.search(said):
        said += ". Make room there"
    return kind(f"DuckDB: {said}")
