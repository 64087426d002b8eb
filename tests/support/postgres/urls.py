"""Connection strings of PostgreSQL servers, and asking whether one answers."""

from __future__ import annotations

from urllib.parse import quote, urlencode

import psycopg
from psycopg import conninfo

from tests.support.postgres.model import TEST_PASSWORD, TEST_USER, PostgresServer


def answering(url: str, source: str) -> PostgresServer:
    """Return the server at the URL; raises psycopg.Error if none answers."""
    settings = conninfo.conninfo_to_dict(url)
    settings.setdefault("connect_timeout", 5)
    with psycopg.connect(**settings) as connection:  # type: ignore[arg-type]
        version = connection.info.parameter_status("server_version") or "0"
    return PostgresServer(url, version.split()[0], source)


def local_url(port: int, host: str = "127.0.0.1") -> str:
    """Return the URL of the maintenance database of a server started here."""
    return f"postgresql://{TEST_USER}:{TEST_PASSWORD}@{host}:{port}/postgres"


def as_url(dsn: str, **changes: str) -> str:
    """Return any libpq connection string as a URL, with the changes made."""
    settings = {key: str(value) for key, value in conninfo.conninfo_to_dict(dsn, **changes).items()}
    user, password = settings.pop("user", ""), settings.pop("password", "")
    login = quote(user, safe="") + (f":{quote(password, safe='')}" if password else "")
    host, port = settings.pop("host", ""), settings.pop("port", "")
    database = quote(settings.pop("dbname", ""), safe="")
    if "/" in host or "," in host or ":" in host:
        # Socket directories, lists and IPv6 addresses read best, and parse, as parameters.
        settings |= {"host": host} | ({"port": port} if port else {})
        host = port = ""
    address = (f"{login}@" if login else "") + host + (f":{port}" if port else "")
    query = f"?{urlencode(settings, quote_via=quote)}" if settings else ""
    return f"postgresql://{address}/{database}{query}"
