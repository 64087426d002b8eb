"""Filled Postgres databases that are kept as templates: one for each key, cloned for each test.

Names of databases say what they are. ``sdgen_template_<key>`` is whole: it gets that name when it
is. ``sdgen_filling_<key>`` is being filled, under an advisory lock.
``sdgen_clone_<key>_<pid>_<start>_…`` is a clone; its owner is the session of that process and start
on the server. So what a killed process has left is known, and dropped.
"""

from __future__ import annotations

import itertools
import os
import re
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, cast
from urllib.parse import quote, urlencode

import psycopg
import pytest
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict

from sdgen.errors import Problem, TargetError, ValidationError
from sdgen.pytest_plugin.datasets import Dataset, dataset_of, dataset_with
from sdgen.pytest_plugin.factory import Factory
from sdgen.pytest_plugin.reports import reporting

_DSN_VARIABLE = "SDGEN_POSTGRES_DSN"
_TEMPLATE, _FILLING, _CLONE = "sdgen_template_", "sdgen_filling_", "sdgen_clone_"
_CLONE_NAME = re.compile(rf"{_CLONE}[0-9a-f]+_(\d+)_([0-9a-f]+)_\d+")
_LEAVING_SECONDS = 0.5


class PostgresTemplates:
    """Databases on a server that processes share, over one connection.

    Args:
        dsn: the server, with a database to connect to.
        keep: how many templates are kept.

    Raises:
        TargetError: the server cannot be reached.
    """

    def __init__(self, dsn: str, keep: int) -> None:
        self._dsn, self._keep = dsn, keep
        self._held: set[str] = set()
        self._numbers = itertools.count()
        with _errors(f"cannot connect to {dsn}: "):
            self._admin = psycopg.connect(dsn, autocommit=True)
        (start,) = self._row(
            "SELECT (extract(epoch FROM backend_start) * 1000000)::bigint FROM pg_stat_activity "
            "WHERE pid = pg_backend_pid()"
        )
        self._owner = f"{self._admin.info.backend_pid}_{start:x}"
        self._drop_left_clones()

    def clone(self, key: str, fill: Callable[[str], None]) -> str:
        """Returns the DSN of a new database.

        Args:
            key: whose.
            fill: fills an empty database, given its DSN, where there is no template yet.

        Raises:
            TargetError: the server refuses.
        """
        name = f"{_CLONE}{key[:12]}_{self._owner}_{next(self._numbers)}"
        with _errors():
            if key not in self._held:
                self._hold(key, fill)
            self._execute("CREATE DATABASE {} TEMPLATE {}", name, _TEMPLATE + key)
        return self._dsn_of(name)

    def drop(self, dsn: str) -> None:
        """Drops a database that ``clone`` has made; whoever is connected to it is thrown out.

        Where the server is gone it stays, until the next session drops it.
        """
        with suppress(psycopg.OperationalError):
            self._drop(str(conninfo_to_dict(dsn)["dbname"]))

    def close(self) -> None:
        """Drops the clones that are left, and the templates that are too many."""
        with suppress(psycopg.OperationalError), self._admin:
            self._drop_left_clones(self._owner)
            self._drop_oldest()

    # -- templates ------------------------------------------------------------------------------

    def _hold(self, key: str, fill: Callable[[str], None]) -> None:
        """Sees to it that the template is there, and that it stays until this connection ends."""
        number = _lock_number(key)
        self._lock("pg_advisory_lock_shared", number)
        if not self._exists(_TEMPLATE + key):
            self._lock("pg_advisory_unlock_shared", number)
            with self._alone(number):
                if not self._exists(_TEMPLATE + key):
                    self._fill(key, fill)
                self._lock("pg_advisory_lock_shared", number)
        self._held.add(key)
        self._say_used(key)

    def _fill(self, key: str, fill: Callable[[str], None]) -> None:
        filling, template = _FILLING + key, _TEMPLATE + key
        self._drop(filling)  # of a process that was killed: it held the lock
        self._execute("CREATE DATABASE {}", filling)
        try:
            fill(self._dsn_of(filling))
            self._throw_out(filling)
            self._drop(template)
            # Else somebody's connection would keep it from being cloned.
            self._execute("ALTER DATABASE {} WITH ALLOW_CONNECTIONS false", filling)
            self._execute("ALTER DATABASE {} RENAME TO {}", filling, template)
        except BaseException:
            self._drop(filling)
            raise

    def _say_used(self, key: str) -> None:
        now = datetime.now(UTC).isoformat(timespec="microseconds")  # sessions may be short
        said = f"filled by sdgen for tests; used {now}"
        comment = sql.SQL("COMMENT ON DATABASE {} IS {}")
        self._admin.execute(comment.format(sql.Identifier(_TEMPLATE + key), sql.Literal(said)))

    def _drop_oldest(self) -> None:
        """Drops the templates that were used least recently, but for those in use."""
        rows = self._admin.execute(
            "SELECT datname FROM pg_database WHERE starts_with(datname, %s) "
            "AND pg_has_role(datdba, 'MEMBER') "
            "ORDER BY shobj_description(oid, 'pg_database') DESC NULLS LAST",
            [_TEMPLATE],
        ).fetchall()
        self._lock("pg_advisory_unlock_all")
        for (name,) in rows[self._keep :]:
            number = _lock_number(name.removeprefix(_TEMPLATE))
            if self._lock("pg_try_advisory_lock", number):
                self._drop(name)
                self._lock("pg_advisory_unlock", number)

    # -- databases ------------------------------------------------------------------------------

    def _drop_left_clones(self, owner: str | None = None) -> None:
        """Drops the clones of an owner; without one those whose owner is gone."""
        rows = self._admin.execute(
            "SELECT datname FROM pg_database WHERE starts_with(datname, %s) "
            "AND pg_has_role(datdba, 'MEMBER')",
            [_CLONE],
        ).fetchall()
        alive = self._admin.execute(
            "SELECT pid || '_' || to_hex((extract(epoch FROM backend_start) * 1000000)::bigint) "
            "FROM pg_stat_activity WHERE backend_start IS NOT NULL"
        ).fetchall()
        owners = {name for (name,) in alive}
        for (name,) in rows:
            found = _CLONE_NAME.fullmatch(name)
            its = f"{found[1]}_{found[2]}" if found else None
            if its is not None and (its == owner if owner else its not in owners):
                self._drop(name)

    def _drop(self, name: str) -> None:
        if self._exists(name):
            self._throw_out(name)
            self._execute("DROP DATABASE IF EXISTS {} WITH (FORCE)", name)

    def _throw_out(self, name: str) -> None:
        """Ends all connections to a database. A drop would do so, too, but sleeps in between."""
        end = time.monotonic() + _LEAVING_SECONDS
        terminate = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s"
        while self._admin.execute(terminate, [name]).fetchall() and time.monotonic() < end:
            time.sleep(0.001)

    def _exists(self, name: str) -> bool:
        found = self._row("SELECT EXISTS (SELECT FROM pg_database WHERE datname = %s)", name)
        return found[0] is True

    def _dsn_of(self, name: str) -> str:
        """Returns the URL of a database of the server."""
        return url_of({**conninfo_to_dict(self._dsn), "dbname": name})

    # -- statements -----------------------------------------------------------------------------

    @contextmanager
    def _alone(self, number: int) -> Iterator[None]:
        self._lock("pg_advisory_lock", number)
        try:
            yield
        finally:
            if not self._admin.closed:
                self._lock("pg_advisory_unlock", number)

    def _lock(self, function: str, *arguments: int) -> object:
        call = sql.SQL("SELECT {}({})").format(
            sql.Identifier(function), sql.SQL(", ").join(map(sql.Literal, arguments))
        )
        return cast(tuple[Any, ...], self._admin.execute(call).fetchone())[0]

    def _row(self, query: str, *parameters: object) -> tuple[Any, ...]:
        found = self._admin.execute(query.encode(), parameters).fetchone()
        return cast(tuple[Any, ...], found)

    def _execute(self, statement: str, *names: str) -> None:
        text = sql.SQL(cast(Any, statement))
        self._admin.execute(text.format(*map(sql.Identifier, names)))


def _lock_number(key: str) -> int:
    """Returns a key as the number of an advisory lock."""
    return int(key[:15], 16)


def execute_sql(dsn: str, text: str) -> None:
    """Executes the statements of a text in a database.

    Raises:
        TargetError: Postgres refuses one.
    """
    with _errors(), psycopg.connect(dsn, autocommit=True) as connection:
        connection.execute(text.encode())


@contextmanager
def _errors(what: str = "") -> Iterator[None]:
    """Has what the driver raises be a TargetError, its message in one line."""
    try:
        yield
    except psycopg.Error as error:
        raise TargetError(f"{what}{' '.join(str(error).split())}") from error


def url_of(parts: Mapping[str, object]) -> str:
    """Returns the URL of a connection, given its parts by the names that libpq has for them."""
    rest = {name: str(value) for name, value in parts.items() if value is not None}
    login = quote(rest.pop("user", ""), safe="")
    if (password := rest.pop("password", None)) is not None:
        login += f":{quote(password, safe='')}"
    database, host = quote(rest.pop("dbname", ""), safe=""), ""
    if "host" in rest and not {"/", ","} & {*rest["host"]}:  # no socket, no list of hosts
        host = rest.pop("host")
        host = f"[{host}]" if ":" in host else host
        host += f":{rest.pop('port')}" if "port" in rest else ""
    address = f"{login}@{host}" if login else host
    query = urlencode(rest, quote_via=quote)
    return f"postgresql://{address}/{database}{'?' if query else ''}{query}"


class PostgresFactory(Factory):
    """Makes Postgres databases. Call it with a scenario and options, as the mark takes them."""

    kind = "postgres"

    _templates: PostgresTemplates | None = None

    def __call__(
        self, scenario: str | Path | Mapping[str, Any] | None = None, **options: Any
    ) -> str:
        """Returns the DSN of a new database."""
        with reporting("a Postgres database", scenario):
            dataset = dataset_with(scenario, options, self._config)
        return self._clone(dataset)

    def for_test(self, node: pytest.Item) -> str:
        """Returns the DSN of a new database for a test."""
        with reporting("a Postgres database"):
            dataset = dataset_of(node, self._config)
        return self._clone(dataset)

    def drop(self, dsn: str) -> None:
        """Drops a database."""
        if self._templates is not None:
            self._templates.drop(dsn)

    def close(self) -> None:
        """Drops all databases but the templates."""
        if self._templates is not None:
            self._templates.close()

    def _fill(self, dataset: Dataset, database: str | Path) -> None:
        """Fills a new database, with the schema that the dataset names."""
        if dataset.schema is not None:
            create = sql.SQL("CREATE SCHEMA IF NOT EXISTS {}").format(
                sql.Identifier(dataset.schema)
            )
            with _errors(), psycopg.connect(str(database), autocommit=True) as connection:
                connection.execute(create)
        super()._fill(dataset, database)

    def _clone(self, dataset: Dataset) -> str:
        with reporting("a Postgres database", dataset):
            key = self._key(dataset)
            return self._once(
                key, lambda: self._server().clone(key, lambda dsn: self._fill(dataset, dsn))
            )

    def _server(self) -> PostgresTemplates:
        if self._templates is None:
            config = self._config
            dsn = config.getoption("sdgen_postgres_dsn") or os.environ.get(_DSN_VARIABLE)
            dsn = dsn or config.getini("sdgen_postgres_dsn")
            if not dsn:
                message = (
                    "no server is named. Set --sdgen-postgres-dsn, the environment variable "
                    f"{_DSN_VARIABLE} or the ini option sdgen_postgres_dsn, such as "
                    "postgresql://user:password@localhost/postgres"
                )
                problem = Problem("sdgen_postgres_dsn", message)
                raise ValidationError("there is no server:", [problem])
            self._templates = PostgresTemplates(dsn, self._kept)
        return self._templates
