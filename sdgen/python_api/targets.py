"""Where rows go, as callers name it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path, PurePath
from typing import Any, Protocol

from sdgen.databases.registry import (
    database_of_connection,
    dsn_forms,
    kind_of_dsn,
    memory_database,
)
from sdgen.errors import Problem, RequestProblem, ValidationError, shown
from sdgen.passwords import redact
from sdgen.runs.resolving.targets import inline_target
from sdgen.targets.loading import load_target
from sdgen.targets.models import Target

_TARGET_FILES = (".yaml", ".yml", ".json")


class OpenConnection(Protocol):
    """An open connection: of ``sqlite3``, ``psycopg`` or ``duckdb``."""

    def commit(self) -> Any:
        """Commits its transaction."""

    def rollback(self) -> Any:
        """Rolls its transaction back."""

    def close(self) -> Any:
        """Ends it."""


TargetSource = str | PurePath | OpenConnection
"""What a database can be given as."""


@contextmanager
def target_of(
    target: TargetSource,
    kind: str | None,
    schema: str | None,
    options: Mapping[str, object] | None = None,
    *,
    in_transaction: bool | None = None,
) -> Iterator[Target]:
    """Gives the target that a caller means; an open connection is borrowed for the block.

    Args:
        target: a DSN, the path of a database file, that of a target file, or a connection.
        kind: the kind of database, where the DSN or path does not tell.
        schema: schema of the tables.
        options: how it is written to, instead of what a target file says.
        in_transaction: whether all that is done belongs to the transaction of that connection;
            None: whether it has one open.

    Raises:
        ValidationError: it is none.
        TargetError: the connection cannot be used.
    """
    if isinstance(target, str | PurePath):
        if in_transaction:
            raise ValidationError(
                "request is not valid:",
                [RequestProblem("in_transaction", "needs an open connection. Give that as target")],
            )
        yield _named(target, kind, schema, options)
        return
    if options:
        raise _wrong("an open connection has no options. Leave them out")
    database = database_of_connection(target)
    if database is None:
        raise _wrong(f"must be a path, a DSN or an open connection (got {shown(target)})")
    if schema is not None and not database.has_schemas:
        problem = Problem("schema", f"{database.title} has no schemas. Leave it out")
        raise ValidationError("target is not valid:", [problem])
    with database.borrow(target, in_transaction=in_transaction) as connection:
        # Whatever its file is called, it is of its driver's kind.
        data = {"name": redact(connection.dsn), "dsn": connection.dsn, "kind": database.kind}
        yield Target.model_validate({**data, "schema": schema}).reached_by(connection)


def _named(
    target: str | PurePath,
    kind: str | None,
    schema: str | None,
    options: Mapping[str, object] | None,
) -> Target:
    dsn = str(target)
    if kind is None and dsn.lower().endswith(_TARGET_FILES):
        from_file = load_target(Path(dsn))
        data = from_file.model_dump(by_alias=True, exclude_defaults=True)
        said = {**data.get("options", {}), **(options or {})}
        return inline_target({**data, "schema": schema or from_file.schema_name, "options": said})
    kind = kind or kind_of_dsn(dsn)
    if kind is None:
        raise _wrong(
            f"is not a database that sdgen knows (got {redact(dsn)!r}). Give {dsn_forms()}, an "
            "open connection, or the kind too"
        )
    if dsn == memory_database().memory_dsn:
        raise _wrong("a database in memory is gone with its connection. Give the open connection")
    said = {name: value for name, value in (options or {}).items() if value is not None}
    return inline_target({"dsn": dsn, "kind": kind, "schema": schema, "options": said})


def _wrong(message: str) -> ValidationError:
    return ValidationError("target is not valid:", [Problem("target", message)])
