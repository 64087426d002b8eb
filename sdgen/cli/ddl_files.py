"""Files of DDL where a command takes a database, too."""

from __future__ import annotations

from sdgen.adopting.migration_files import SUFFIX
from sdgen.databases.registry import own_databases
from sdgen.errors import Problem, ValidationError, either


def refuse_without_dialect(name: str, kind: object) -> None:
    """Raises ValidationError if what is to be a database is the name of a SQL file.

    Args:
        name: what the user has named.
        kind: the kind of database that it is, as the user says; None if that was left open.
    """
    if kind is None and name.lower().endswith(SUFFIX):
        kinds = either(each.kind for each in own_databases() if each.reads_ddl)
        message = f"{name} is a SQL file. Set its dialect: --dialect {kinds}"
        raise ValidationError("options are not valid:", [Problem("--dialect", message)])
