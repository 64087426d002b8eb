"""Stdout as a target: ``csv:-``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sdgen.databases.folders.descriptor import FolderDatabase
from sdgen.databases.registry import database_of_dsn, get_database
from sdgen.errors import Problem, ValidationError


def stdout_of(arguments: Mapping[str, Any]) -> FolderDatabase | None:
    """Returns the kind of files that are wanted on stdout; None if none are.

    Raises:
        ValidationError: an option only goes with one or the other.
    """
    name, kind = str(arguments["--target"]), arguments["--target-kind"]
    database = database_of_dsn(name) if kind is None else get_database(str(kind))
    found = database if isinstance(database, FolderDatabase) and database.is_stdout(name) else None
    unfit = ("--plan", "--dry-run", "--continue", "--mode", "--overwrite", "--jobs", "--schema")
    problems = [
        Problem(option, "cannot be combined with rows on stdout. Leave it out")
        for option in unfit
        if found is not None and arguments[option]
    ]
    if found is None and arguments["--entity"]:
        problems = [Problem("--entity", "is for rows on stdout (--target csv:-). Leave it out")]
    if problems:
        raise ValidationError("options are not valid:", problems)
    return found
