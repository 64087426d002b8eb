"""PostgreSQL through psycopg 3."""

from sdgen.engines.postgres.engine import PostgresEngine, open_postgres, parameters_of

__all__ = ["PostgresEngine", "open_postgres", "parameters_of"]
