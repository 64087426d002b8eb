"""Databases as they are met: what administrators, roles and environments set has spoilt runs.

A ``Kind`` says what is odd about one; ``met`` makes an empty database that is so.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from typing import Literal

import psycopg
import pytest

from tests.support.databases import Database
from tests.support.pooler import pooler
from tests.support.postgres import PostgresServer
from tests.support.postgres.model import OLDEST_MAJOR
from tests.support.postgres.urls import as_url

LATIN = ("groß", r"a\b'c", "é")
"""Words that LATIN1 has, with what settings make of a backslash."""
JAPANESE = ("日本", r"a\b'c", "東京")
WORLDWIDE = ("groß", r"a\b'c", "日本 €")

# What a session may begin with that changes the meaning of SQL; then also what ends it early.
MEANING = {
    "datestyle": "German",
    "intervalstyle": "iso_8601",
    "timezone": "Asia/Kathmandu",
    "standard_conforming_strings": "off",
    "escape_string_warning": "off",
    "bytea_output": "escape",
    "extra_float_digits": "-10",
    "transform_null_equals": "on",
}
EVERYTHING = {
    **MEANING,
    "default_transaction_isolation": "serializable",
    "default_transaction_deferrable": "on",
    "statement_timeout": "2s",
    "lock_timeout": "1s",
    "idle_in_transaction_session_timeout": "2s",
    "client_encoding": "LATIN1",
}
Place = Literal["database", "role", "environment", "dsn"]


@dataclass(frozen=True)
class Kind:
    """What is odd about a database.

    Args:
        settings: setting → value.
        at: where they are set.
        encoding: of the database.
        words: what the scenario's texts are made of.
        role: options of the role that runs have, which owns the database; else it is a superuser.
        published: whether there is a publication FOR ALL TABLES.
        pooled: whether a pgbouncer in transaction mode is before it.
        several_hosts: whether the DSN names a host before it that is not there.
    """

    settings: Mapping[str, str] = field(default_factory=dict)
    at: Place = "database"
    encoding: str = "UTF8"
    words: tuple[str, ...] = WORLDWIDE
    role: str | None = None
    published: bool = False
    pooled: bool = False
    several_hosts: bool = False


@dataclass(frozen=True)
class Met:
    """A database that is met.

    Args:
        database: as runs meet it.
        plain: as its superuser sees it, in a session that nothing is set in.
        name: its name, and that of the role that owns it.
    """

    database: Database
    plain: Database
    name: str


@contextmanager
def met(server: PostgresServer, kind: Kind) -> Iterator[Met]:
    """Give an empty database of a kind."""
    name = f"sdgen_test_{secrets.token_hex(4)}"
    plain = as_url(server.dsn, dbname=name, **_NOTHING_SET)
    with (
        psycopg.connect(server.dsn, autocommit=True, **_NOTHING_SET) as admin,  # type: ignore[arg-type]
        ExitStack() as stack,
    ):

        def do(sql: str) -> None:
            admin.execute(sql.encode())

        do(f"CREATE ROLE {name} LOGIN PASSWORD 'x' {kind.role or 'SUPERUSER'}")
        stack.callback(do, f"DROP ROLE {name}")
        do(
            f"CREATE DATABASE {name} TEMPLATE template0 ENCODING '{kind.encoding}' OWNER {name} "
            "LC_COLLATE 'C' LC_CTYPE 'C'"
        )
        force = "WITH (FORCE)" if server.major >= OLDEST_MAJOR else ""
        stack.callback(do, f"DROP DATABASE {name} {force}")
        if kind.published:
            Database("postgres", plain).execute(
                "SET client_min_messages = error; CREATE PUBLICATION everything FOR ALL TABLES"
            )
        dsn = as_url(server.dsn, dbname=name, user=name, password="x")
        words = " ".join(f"-c {setting}={value}" for setting, value in kind.settings.items())
        if kind.at == "dsn":
            dsn = as_url(dsn, options=words)
        elif kind.at == "environment":
            environment = stack.enter_context(pytest.MonkeyPatch.context())
            environment.setenv("PGOPTIONS", words)
            for variable, value in _VARIABLES.items():
                environment.setenv(variable, value)
        else:
            for setting, value in kind.settings.items():
                do(f"ALTER {kind.at} {name} SET {setting} = '{value}'")
        if kind.several_hosts:
            dsn = _after_one_that_is_not_there(dsn)
        if kind.pooled:
            dsn = stack.enter_context(pooler(dsn))
        yield Met(Database("postgres", dsn), Database("postgres", plain), name)


# A session's own options count for more than those of roles, databases and variables.
_NOTHING_SET = {
    "options": "-c datestyle=ISO -c timezone=UTC -c standard_conforming_strings=on "
    "-c bytea_output=hex -c extra_float_digits=1 -c statement_timeout=0 "
    "-c default_transaction_isolation=read\\ committed -c default_transaction_deferrable=off "
    "-c default_transaction_read_only=off",
    "client_encoding": "UTF8",
}
_VARIABLES = {"PGDATESTYLE": "German", "PGTZ": "Asia/Kathmandu", "PGCLIENTENCODING": "LATIN1"}


def _after_one_that_is_not_there(dsn: str) -> str:
    given = psycopg.conninfo.conninfo_to_dict(dsn)
    hosts = {"host": f"127.0.0.1,{given['host']}", "port": f"1,{given['port']}"}
    return as_url(dsn, **hosts, target_session_attrs="read-write")
