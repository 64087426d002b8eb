"""Connecting to a Postgres server, and telling in its words why it refuses something."""

from __future__ import annotations

import re
from typing import Any

import psycopg

from sdgen.databases.postgres.loaders import register_loaders
from sdgen.errors import (
    ConstraintError,
    LockedError,
    OutOfRangeError,
    RowsRefusedError,
    TargetError,
    TooManyConnectionsError,
    UnreachableError,
)
from sdgen.passwords import HIDDEN, passwords_of, redact

Connection = psycopg.Connection[tuple[Any, ...]]

CONNECT_TIMEOUT_SECONDS = 10
# A server that is no longer there is found out within two minutes, not after the two hours that
# the system waits as it comes: https://www.postgresql.org/docs/current/libpq-connect.html
_DEFAULTS: dict[str, object] = {
    "connect_timeout": CONNECT_TIMEOUT_SECONDS,
    "application_name": "sdgen",
    "keepalives_idle": 30,
    "keepalives_interval": 10,
    "keepalives_count": 6,
    "tcp_user_timeout": 90_000,
}
_RIGHTS = (
    ". A run's role needs USAGE and CREATE on the schema (for the ledger too), SELECT and INSERT "
    "on tables that exist, SELECT and UPDATE on the sequences of columns it writes, TRUNCATE to "
    "empty tables; verifying needs TEMPORARY on the database, undoing UPDATE and DELETE on tables, "
    "advancing UPDATE on them"
)
_POLICY = ". Change the scenario, the policies, or what they look at, or use a role with BYPASSRLS"
_POLICY_CHECK = "ExecWithCheckOptions"  # the server's function that holds rows against policies
_TIMEOUT = (
    ". sdgen turns statement_timeout and transaction_timeout off in its sessions; something else "
    "(a trigger or function of the table, a pooler) has set one. Remove it there, or write smaller "
    "batches (batch size)"
)
_UNDEFINED = (
    psycopg.errors.UndefinedFunction,
    psycopg.errors.UndefinedObject,
    psycopg.errors.UndefinedTable,
)
_PATH = (
    ", looked for by code in the database (a trigger or function) in the search_path of this "
    "session. If another schema has it, add that to the path, as your application does: "
    "ALTER ROLE … SET search_path = …, ALTER DATABASE … SET search_path = …, or "
    "?options=-c%20search_path%3Dschema,public in the dsn"
)
# A server has no connection left, or none for this role or database.
_OUT_OF_RANGE = re.compile('out of range of [^"»”]+')
"""What an expression says where it stops a statement; see ``Scalars.limited``."""
_FULL = re.compile(r"too many (?:connections|clients)|remaining connection slots", re.I)


def parameters_of(dsn: str) -> dict[str, str]:
    """Returns the connection parameters that a DSN names, as libpq itself reads it.

    Raises:
        TargetError: libpq cannot read it; nothing of it is shown.
    """
    try:
        found = psycopg.conninfo.conninfo_to_dict(dsn)
    except (psycopg.Error, ValueError):
        raise TargetError("not a Postgres dsn") from None
    return {key: str(value) for key, value in found.items()}


def with_parameters(dsn: str, **parameters: str) -> str:
    """Returns a DSN with some of its connection parameters set, in libpq's keyword form.

    Raises:
        TargetError: libpq cannot read it; nothing of it is shown.
    """
    return psycopg.conninfo.make_conninfo(**{**parameters_of(dsn), **parameters})


class Server:
    """A server as a DSN names it.

    Args:
        dsn: the DSN.
    """

    def __init__(self, dsn: str) -> None:
        self._dsn = dsn
        self._secrets = passwords_of(dsn)

    def connect(self) -> Connection:
        """Returns a new connection.

        Raises:
            TooManyConnectionsError: the server has none left.
            TargetError: it cannot be reached or refuses.
        """
        try:
            given = psycopg.conninfo.conninfo_to_dict(self._dsn)
            self._secrets |= {str(given["password"])} if given.get("password") else set()
            connection = psycopg.connect(
                self._dsn,
                autocommit=True,
                prepare_threshold=None,  # batches are few, and poolers in between may not keep them
                cursor_factory=psycopg.RawCursor,  # $1: a % in our SQL is the modulo operator
                client_encoding="UTF8",
                **{key: value for key, value in _DEFAULTS.items() if key not in given},  # type: ignore[arg-type]
            )
        except psycopg.Error as error:
            raise self.unreachable(error) from error
        except UnicodeError as error:  # Python looks hosts up, and some can be none
            raise TargetError(
                f"cannot connect to Postgres ({redact(self._dsn)}): no such host. Check its name"
            ) from error
        register_loaders(connection)
        # BEGIN says so in words, whatever the role's defaults are. A batch has to see who has
        # taken its run over, however old its transaction is.
        connection.isolation_level = psycopg.IsolationLevel.READ_COMMITTED
        connection.deferrable = False
        return connection

    def unreachable(self, error: psycopg.Error | TargetError) -> TargetError:
        """Returns the error that says why there is no usable connection."""
        said = str(error) if isinstance(error, TargetError) else self._clean(error)
        where = f"cannot connect to Postgres ({redact(self._dsn)})"
        if isinstance(error, TargetError):
            return TargetError(f"cannot write to Postgres ({redact(self._dsn)}): {said}")
        if _FULL.search(said):
            return TooManyConnectionsError(
                f"{where}: {said}. Wait for others to end, or allow more (ALTER ROLE … CONNECTION "
                "LIMIT, max_connections)"
            )
        return UnreachableError(f"{where}: {said}. Check host, port, database, user and password")

    def refused(self, error: psycopg.Error) -> TargetError:
        """Returns the error that says what the server has refused."""
        kind: type[TargetError] = TargetError
        if isinstance(error, psycopg.errors.NumericValueOutOfRange):
            kind = OutOfRangeError
        elif isinstance(error, psycopg.IntegrityError):
            kind = ConstraintError
        elif isinstance(error, psycopg.DataError | psycopg.errors.RaiseException):
            kind = RowsRefusedError  # of a trigger, the latter
        elif type(error) is psycopg.DatabaseError and error.sqlstate:
            kind = RowsRefusedError  # a SQLSTATE of its own, as a trigger may choose one
        elif isinstance(error, psycopg.errors.LockNotAvailable):
            kind = LockedError
        text = f"Postgres: {self._clean(error)}"
        is_text = isinstance(error, psycopg.errors.InvalidTextRepresentation)
        if is_text and (beyond := _OUT_OF_RANGE.search(text)):
            return OutOfRangeError(f"Postgres: {beyond[0]}")
        if isinstance(error, psycopg.errors.InsufficientPrivilege):
            is_row = error.diag.source_function == _POLICY_CHECK
            kind = RowsRefusedError if is_row else kind
            text += _POLICY if is_row else _RIGHTS
        elif isinstance(error, _UNDEFINED) and error.diag.context:  # no statement of ours has one
            text = text.partition(". ")[0] + _PATH  # further types of arguments are no help
        elif isinstance(error, psycopg.errors.QueryCanceled) and "timeout" in text:
            text += _TIMEOUT
        return kind(text)

    def _clean(self, error: psycopg.Error) -> str:
        """Returns the server's message on one line, without any password."""
        # What libpq says itself has further lines that begin with a tab: its guesses at the cause.
        said = [line for line in str(error).splitlines() if not line.startswith("\t")]
        message = error.diag.message_primary or "; ".join(said)
        details = [message, error.diag.message_detail, error.diag.message_hint]
        text = ". ".join(" ".join(part.split()).rstrip(".") for part in details if part)
        for secret in self._secrets:
            # Whole words only: a short password must not show by the gaps it leaves.
            text = re.sub(rf"(?<!\w){re.escape(secret)}(?!\w)", HIDDEN, text)
        return redact(text)
