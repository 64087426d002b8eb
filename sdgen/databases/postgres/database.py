"""What PostgreSQL tells of itself: a server's database, as libpq names it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlencode

from sdgen.databases.descriptor import ServerDatabase
from sdgen.databases.rates import Rates

if TYPE_CHECKING:
    from sdgen.databases.borrowing import BorrowedConnection
    from sdgen.databases.declared_tables import DeclaredTables
    from sdgen.databases.engine import Engine

_ENCODE = "@ / : ? # or a blank in a user name or password is written %40 %2F %3A %3F %23 %20"
# A host, or an IPv6 address in brackets, or neither; then a port.
_PORTS = re.compile(r"(?:\[[^\[\]]*\]|[^:\[\]]*)(?::(?P<port>\d{0,5}))?")
_LAST_PORT = 65_535
_PORT = "5432"
# What may differ where a stored password goes on being used: none of it decides which server gets
# it, for whom, or who can read it on its way.
_OF_SESSION = frozenset(
    {
        *("dbname", "password", "application_name", "client_encoding", "connect_timeout"),
        *("keepalives", "keepalives_idle", "keepalives_interval", "keepalives_count"),
        *("tcp_user_timeout", "target_session_attrs", "load_balance_hosts"),
    }
)


class PostgresDatabase(ServerDatabase):
    """Databases of PostgreSQL servers: a URL, or libpq's ``keyword=value`` pairs."""

    kind = "postgres"
    connections = ("psycopg", "Connection")  # no asyncio ones
    title = "Postgres"
    client = "psql"
    schemes = ("postgresql", "postgres")
    exact_schemes = True
    has_schemas = True
    waits_for_locks = True
    example = "postgresql://user@host/db"
    forms = "a Postgres database (postgresql://user@host:5432/database)"
    documented_forms = "`postgresql://user:password@host:5432/database`"
    other_forms = "for a connection string such as host=db dbname=app"
    default_jobs = "for Postgres by the server, 8 at most"
    rates = Rates(row=570, cell=34, factor=0.5, key=500)
    takes_columns = True
    dsn_form = "postgresql://user:password@host:5432/database"
    # Without passfile, service, sslkey, sslcert, sslrootcert, sslkeylogfile, options …
    # https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-PARAMKEYWORDS
    safe_parameters = frozenset(
        {
            *("host", "hostaddr", "port", "dbname", "user", "password"),
            *("connect_timeout", "application_name", "client_encoding", "target_session_attrs"),
            *("load_balance_hosts", "keepalives", "keepalives_idle", "keepalives_interval"),
            *("keepalives_count", "tcp_user_timeout", "sslmode", "sslnegotiation", "sslsni"),
            *("ssl_min_protocol_version", "ssl_max_protocol_version", "channel_binding"),
            *("gssencmode", "require_auth"),
        }
    )
    needed_parameters = ("user", "password", "dbname")

    def dsn_problems(self, dsn: str) -> Iterator[str]:
        """Yields what keeps a DSN from being one; nothing of it is shown, it may be a password."""
        if "${" in dsn:
            return
        scheme, sign, rest = dsn.partition("://")
        if not sign:
            if "=" not in dsn:
                yield f"not a Postgres dsn. Write {self.dsn_form}"
            return
        if scheme.lower() not in self.schemes:
            yield f'scheme must be postgresql (got "{scheme}"). Write {self.dsn_form}'
            return
        server = rest.partition("?")[0]
        login = server.rpartition("@")[0]
        if any(character in login for character in "@/") or any(map(str.isspace, dsn)):
            yield f"not a Postgres dsn. Write {self.dsn_form}; {_ENCODE}"
            return
        # There may be several servers, each with a port of its own.
        servers = server.partition("/")[0].rpartition("@")[2].split(",")
        ports = [_PORTS.fullmatch(each) for each in servers]
        if any(found is None or int(found["port"] or 0) > _LAST_PORT for found in ports):
            yield f"not a Postgres dsn: its port is not a number. Write {self.dsn_form}; {_ENCODE}"

    def open(self, dsn: str, schema: str | None) -> Engine:
        """Returns a connection to a Postgres database."""
        from sdgen.databases.postgres.engine import PostgresEngine

        return PostgresEngine(dsn, schema)

    def open_to_read(self, dsn: str, schema: str | None) -> Engine:
        """Returns a connection to a Postgres database, which may be a standby."""
        from sdgen.databases.postgres.engine import PostgresEngine

        return PostgresEngine(dsn, schema, reads_only=True)

    def borrow(
        self, connection: Any, *, in_transaction: bool | None
    ) -> AbstractContextManager[BorrowedConnection]:
        """Returns what borrows a connection; see ``Database.borrow``."""
        from sdgen.databases.postgres.borrowed import borrowed

        return borrowed(connection, in_transaction=in_transaction)

    def declared_tables(self, text: str, folder: Path) -> DeclaredTables:
        """Returns the tables of a file of DDL, which is read and not executed."""
        from sdgen.databases.postgres.ddl.opening import tables_of

        return tables_of(text)

    def parameters(self, dsn: str) -> dict[str, str]:
        """Returns the connection parameters that a DSN names, as libpq itself reads it."""
        from sdgen.databases.postgres.connecting import parameters_of

        return parameters_of(dsn)

    def hosts(self, parameters: Mapping[str, str]) -> list[str]:
        """Returns the hosts, and the addresses that stand for them."""
        named = [parameters[key] for key in ("host", "hostaddr") if key in parameters]
        return [host.strip() for names in named for host in names.split(",")]

    def is_socket(self, host: str) -> bool:
        """Returns whether libpq takes a host for the path of a socket."""
        return host.startswith(("/", "@"))

    def with_password(self, dsn: str, password: str) -> str:
        """Returns a DSN with a password: as it was written, where it is a URL with its user."""
        scheme, sign, rest = dsn.partition("://")
        end = min((place for place in map(rest.find, "/?") if place >= 0), default=len(rest))
        login, at, servers = rest[:end].rpartition("@")
        if sign and at and "password" not in rest[end:]:
            user = login.partition(":")[0]
            return f"{scheme}://{user}:{quote(password, safe='')}@{servers}{rest[end:]}"
        return _url(self.parameters(dsn), password)

    def within(self, dsn: str, seconds: int) -> str:
        """Returns a DSN with a connect_timeout, which each of its hosts is waited for."""
        from sdgen.databases.postgres.connecting import CONNECT_TIMEOUT_SECONDS, with_parameters

        given = self.parameters(dsn)
        each = max(2, seconds // max(1, len(self.hosts(given))))
        said = given.get("connect_timeout", str(CONNECT_TIMEOUT_SECONDS))
        if said.isdecimal() and 0 < int(said[:9]) <= each:
            return dsn
        return with_parameters(dsn, connect_timeout=str(each))

    def is_same_login(self, one: str, other: str) -> bool:
        """Returns whether all is the same but what is the session's own."""
        return self._login(one) == self._login(other)

    def _login(self, dsn: str) -> dict[str, str]:
        given = {"port": _PORT, **self.parameters(dsn)}
        return {name: value for name, value in given.items() if name not in _OF_SESSION}


def _url(given: Mapping[str, str], password: str) -> str:
    """Returns connection parameters as a URL, in which every character can be quoted."""
    rest = {name: value for name, value in given.items() if name != "password"}
    user, database, host = (rest.pop(name, "") for name in ("user", "dbname", "host"))
    if "," in host or not host:
        rest |= {"host": host} if host else {}
        server = ""
    else:
        server = f"[{host}]" if ":" in host else quote(host, safe="")
        server += f":{port}" if (port := rest.pop("port", "")) else ""
    query = f"?{urlencode(rest, quote_via=quote)}" if rest else ""
    login = f"{quote(user, safe='')}:{quote(password, safe='')}"
    return f"postgresql://{login}@{server}/{quote(database, safe='')}{query}"
