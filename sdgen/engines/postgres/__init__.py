"""PostgreSQL through psycopg 3."""

from sdgen.engines.postgres.connecting import (
    CONNECT_TIMEOUT_SECONDS,
    parameters_of,
    with_parameters,
)
from sdgen.engines.postgres.engine import PostgresEngine, open_postgres

__all__ = [
    "CONNECT_TIMEOUT_SECONDS",
    "PostgresEngine",
    "open_postgres",
    "parameters_of",
    "with_parameters",
]
