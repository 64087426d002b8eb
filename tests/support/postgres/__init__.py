"""Real PostgreSQL servers for the tests: finding, starting and throwing them away.

`discover` says what this machine offers without starting anything; a `ServerPool` starts what
is asked for, once, and removes it at the end. Servers started here keep their data in a
directory of their own, listen on 127.0.0.1 at a free port and want a password.
"""

from tests.support.postgres.databases import forget_session, fresh_database, session_of
from tests.support.postgres.finding import discover, psql_path
from tests.support.postgres.model import (
    DSN_VARIABLE,
    PostgresServer,
    PostgresUnavailableError,
    Setup,
    Slot,
)
from tests.support.postgres.pool import ServerPool

__all__ = [
    "DSN_VARIABLE",
    "PostgresServer",
    "PostgresUnavailableError",
    "ServerPool",
    "Setup",
    "Slot",
    "discover",
    "forget_session",
    "fresh_database",
    "psql_path",
    "session_of",
]
