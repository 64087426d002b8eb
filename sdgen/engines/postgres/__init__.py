"""PostgreSQL through psycopg 3."""

from sdgen.engines.postgres.connecting import parameters_of
from sdgen.engines.postgres.engine import PostgresEngine, open_postgres

__all__ = ["PostgresEngine", "open_postgres", "parameters_of"]
