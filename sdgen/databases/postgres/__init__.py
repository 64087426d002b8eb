"""PostgreSQL through psycopg 3."""

from sdgen.databases.postgres.connecting import (
    CONNECT_TIMEOUT_SECONDS,
    parameters_of,
    with_parameters,
)
from sdgen.databases.postgres.engine import PostgresEngine, open_postgres

__all__ = [
    "CONNECT_TIMEOUT_SECONDS",
    "PostgresEngine",
    "open_postgres",
    "parameters_of",
    "with_parameters",
]
