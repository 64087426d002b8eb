"""From a target to its database: what kind it is, where its file is, a connection to it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sdgen.databases.descriptor import Database
from sdgen.databases.registry import database_at
from sdgen.targets.dsn import expand, expand_known
from sdgen.targets.models import Target

if TYPE_CHECKING:
    from sdgen.databases.engine import Engine


def database_of(target: Target) -> Database:
    """Returns the kind of a target.

    Raises:
        NotFoundError: there is no such kind (any more).
        PluginError: the package that has it does not work.
    """
    return database_at(target.kind, expand_known(target.dsn))


def file_of(target: Target) -> Path | None:
    """Returns the file of a target; None if it has none: on a server, or in memory.

    Raises:
        ValidationError: an environment variable of the DSN is not set.
    """
    if target.connection is not None:
        return target.connection.file
    return database_of(target).file(expand(target.dsn))


def absolute_file_of(target: Target) -> str | None:
    """Returns the absolute path of a target's file: a later resume may have another folder.

    None, and raises, as ``file_of``.
    """
    file = file_of(target)
    return None if file is None else str(file.absolute())


def is_in_memory(target: Target) -> bool:
    """Returns whether a target is gone with the connection to it. Raises as ``file_of``."""
    if target.connection is not None:
        return False
    return expand(target.dsn) == database_of(target).memory_dsn


def open_target(target: Target) -> Engine:
    """Returns a connection to a target.

    Raises:
        ValidationError: an environment variable of the DSN is not set.
        TargetError: the database cannot be reached or used.
    """
    if target.connection is not None:
        return target.connection.engine(target.schema_name)
    return database_of(target).open(expand(target.dsn), target.schema_name)


def open_to_read(target: Target) -> Engine:
    """Returns a connection to a target that need not take any writes; raises as ``open_target``."""
    if target.connection is not None:
        return target.connection.engine(target.schema_name)
    return database_of(target).open_to_read(expand(target.dsn), target.schema_name)
