"""What sdgen sets in its Postgres sessions, and what it asks of one before it does.

A role, a database, ``PG…`` variables and a DSN's ``options`` can all have a session begin with
settings of their own. Those that change what a run's SQL means, or cut it off, are ours. The rest,
such as ``work_mem``, ``synchronous_commit`` or ``default_tablespace``, is the user's.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import field
from typing import Any

import psycopg
from psycopg import sql

from dialects.postgres_session import SESSION
from sdgen.errors import TargetError
from sdgen.frozen import frozen

OLDEST_VERSION = 13
"""The first major version that has all that runs, checks and verifications ask of a server."""

# What the planner puts at so much may be compiled just in time, while a large batch switches that
# on. The settings hold for all that its INSERT sets off, too: the query by which each row's
# foreign key is checked, those of a user's trigger, of a function in a CHECK. Compiling one takes
# 10 ms, and it would be compiled for each row. An INSERT of 300,000 rows costs from 60,000 up (four
# cheap columns), a query by key less than 10; one that is as dear takes longer than its compiling.
_COST_WORTH_COMPILING = "20000"

_FOR_BARE_STATEMENTS = {
    "default_transaction_isolation": "read committed",
    "default_transaction_deferrable": "off",
    "idle_session_timeout": "0",
    "transaction_timeout": "0",
}
_SPEED = {
    "jit": "off",
    "jit_above_cost": _COST_WORTH_COMPILING,
    "jit_inline_above_cost": _COST_WORTH_COMPILING,
    "jit_optimize_above_cost": _COST_WORTH_COMPILING,
    "exit_on_error": "off",
}
PINNED = {**SESSION, **_FOR_BARE_STATEMENTS, **_SPEED}
"""Setting → its value in every session of sdgen, as far as the server knows it."""

# Has the server give up a statement whose client has died: a resumed run has to wait for it.
_LOOK_FOR_CLIENT = ("client_connection_check_interval", "2s")

# Names that nothing in the role's own search_path can stand for. What inherits from a partitioned
# table is a partition.
_FACTS = b"""
SELECT pg_catalog.pg_backend_pid(), pg_catalog.pg_is_in_recovery(),
       pg_catalog.current_setting('default_transaction_read_only'),
       pg_catalog.current_setting('session_replication_role'),
       pg_catalog.getdatabaseencoding()::pg_catalog.text,
       pg_catalog.current_schemas(false)::pg_catalog.text[],
       ARRAY(SELECT DISTINCT ARRAY[n.nspname::pg_catalog.text, c.relname::pg_catalog.text]
             FROM pg_catalog.pg_inherits AS i
             JOIN pg_catalog.pg_class AS c ON c.oid = i.inhparent AND c.relkind IN ('r', 'f')
             JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace),
       ARRAY(SELECT n.nspname::pg_catalog.text FROM pg_catalog.pg_namespace AS n
             WHERE n.nspname OPERATOR(pg_catalog.=) ANY (pg_catalog.current_schemas(false))
               AND n.nspname OPERATOR(pg_catalog.<>) 'pg_catalog'
               AND (EXISTS (SELECT FROM pg_catalog.pg_proc
                            WHERE pronamespace OPERATOR(pg_catalog.=) n.oid)
                    OR EXISTS (SELECT FROM pg_catalog.pg_operator
                               WHERE oprnamespace OPERATOR(pg_catalog.=) n.oid)))
"""
# PostgreSQL takes a function for a call by its arguments first and by the search_path only where
# those are the same (https://www.postgresql.org/docs/current/typeconv-func.html). So one of another
# schema can stand for one of PostgreSQL's own, if it takes types of PostgreSQL's own. Those of
# extensions do what those they are called after do.
_SHADOWS = b"""
WITH ours AS (SELECT oid FROM pg_catalog.pg_namespace WHERE nspname = 'pg_catalog'),
schemas AS (
  SELECT oid, nspname FROM pg_catalog.pg_namespace
  WHERE nspname OPERATOR(pg_catalog.=) ANY ($1::pg_catalog.text[])
), theirs AS (
  SELECT s.nspname, 'pg_catalog.pg_proc'::pg_catalog.regclass AS kind, p.oid, p.proname AS name,
         p.proargtypes::pg_catalog.oid[] AS types
  FROM pg_catalog.pg_proc AS p JOIN schemas AS s ON s.oid = p.pronamespace
  WHERE EXISTS (SELECT FROM pg_catalog.pg_proc AS own JOIN ours ON ours.oid = own.pronamespace
                WHERE own.proname = p.proname)
  UNION ALL
  SELECT s.nspname, 'pg_catalog.pg_operator'::pg_catalog.regclass, o.oid, o.oprname,
         ARRAY[o.oprleft, o.oprright]
  FROM pg_catalog.pg_operator AS o JOIN schemas AS s ON s.oid = o.oprnamespace
  WHERE EXISTS (SELECT FROM pg_catalog.pg_operator AS own JOIN ours ON ours.oid = own.oprnamespace
                WHERE own.oprname = o.oprname)
)
SELECT DISTINCT nspname::pg_catalog.text, name::pg_catalog.text FROM theirs
WHERE NOT EXISTS (
  SELECT FROM pg_catalog.unnest(types) AS a (oid) JOIN pg_catalog.pg_type AS t ON t.oid = a.oid
  WHERE t.typnamespace <> (SELECT oid FROM ours) OR t.typcategory IN ('A', 'P')
) AND NOT EXISTS (
  SELECT FROM pg_catalog.pg_depend AS d
  WHERE d.classid = theirs.kind AND d.objid = theirs.oid AND d.deptype = 'e'
) ORDER BY 1, 2
"""
_SET = b"""
SELECT pg_catalog.set_config(wanted.name, wanted.value, $3)
FROM ROWS FROM (pg_catalog.unnest($1::pg_catalog.text[]), pg_catalog.unnest($2::pg_catalog.text[]))
  AS wanted (name, value)
WHERE pg_catalog.current_setting(wanted.name, true) IS NOT NULL
"""
_IS_READ_ONLY = "default_transaction_read_only is on, for the role, the database or the server"
_READ_ONLY = (
    f"the database cannot be written to: {_IS_READ_ONLY}. To write anyway, turn it off: ALTER ROLE "
    "… SET default_transaction_read_only = off, or "
    "?options=-c%20default_transaction_read_only%3Doff in the dsn"
)
_TOO_OLD = (
    "the server is PostgreSQL {here}, and sdgen needs {oldest} or newer. Upgrade it, or name "
    "another server"
)
_IS_STANDBY = "the server is a standby (in recovery)"
_STANDBY = (
    f"{_IS_STANDBY}, which takes neither writes nor temporary tables. Name "
    "the primary; a dsn of several hosts finds it with target_session_attrs=read-write"
)


@frozen
class Settings:
    """The settings of a session of sdgen's.

    Args:
        values: setting → value.
        encoding: of the database, as the server calls it.
        for_transactions: whether they have to be set in each transaction, because a pooler hands
            each to another session of the server.
        notices: what users should know of the session, in sentences.
        parents: the tables of the database that others inherit from: schema and name of each.
        why_not_write: why nothing can be written there; empty where something can.
    """

    values: dict[str, str]
    encoding: str
    for_transactions: bool = False
    notices: Sequence[str] = field(default_factory=tuple)
    parents: Sequence[Sequence[str]] = field(default_factory=tuple)
    why_not_write: str = ""

    def apply(self, connection: psycopg.Connection[Any]) -> None:
        """Sets them: until the transaction's end where they are set for each, else for good."""
        names, values = list(self.values), list(self.values.values())
        connection.execute(_SET, [names, values, self.for_transactions])


def settle(connection: psycopg.Connection[Any], *, reads_only: bool = False) -> Settings:
    """Returns the settings of a new connection, which has autocommit on, and sets those that last.

    Args:
        connection: the connection.
        reads_only: whether it will only read.

    Raises:
        TargetError: something is to be written, and nothing can be; or the server is too old.
    """
    with connection.transaction():
        settings = look_up(connection, reads_only=reads_only)
        if not settings.for_transactions:
            settings.apply(connection)
    # From here on BEGIN says so; a standby would refuse READ WRITE as such.
    connection.read_only = reads_only
    if not settings.for_transactions:
        with suppress(psycopg.errors.InvalidParameterValue):  # servers that cannot look
            connection.execute(_SET, [*([word] for word in _LOOK_FOR_CLIENT), False])
    return settings


def look_up(connection: psycopg.Connection[Any], *, reads_only: bool = False) -> Settings:
    """Returns the settings that a connection should have; it is in a transaction. As ``settle``."""
    major = connection.info.server_version // 10_000
    if 0 < major < OLDEST_VERSION:  # 0: something in between that does not say
        here = connection.info.parameter_status("server_version")
        raise TargetError(_TOO_OLD.format(here=here, oldest=OLDEST_VERSION))
    connection.execute(b"SET LOCAL statement_timeout = 0")
    (facts,) = connection.execute(_FACTS).fetchall()
    pid, standby, read_only, role, encoding, schemas, parents, with_functions = facts
    if standby and not reads_only:
        raise TargetError(_STANDBY)
    if read_only == "on" and not reads_only:
        raise TargetError(_READ_ONLY)
    why_not_write = _IS_STANDBY if standby else _IS_READ_ONLY if read_only == "on" else ""
    shadows = _shadows(connection, with_functions) if with_functions else {}
    # Our SQL names every schema, but triggers and functions of the tables may not: they find
    # and make things where the role's path leads to. PostgreSQL's own schema comes first where
    # the path does not name it, and so nothing is made in it.
    path = [name for name in schemas if name not in {"pg_catalog", *shadows}]
    quoted = ", ".join(sql.Identifier(name).as_string(None) for name in path)
    # A pooler tells its clients process numbers of its own, to know their cancels by.
    pooled = pid != connection.info.backend_pid
    notices = list(_notices(role, pooled, shadows))
    values = {**PINNED, "search_path": quoted}
    return Settings(values, encoding, pooled, notices, parents, why_not_write)


def _notices(role: str, pooled: bool, shadows: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """Yields what users should know of a connection."""
    if role == "replica":
        yield (
            "session_replication_role is replica: foreign keys are not checked and triggers do "
            "not fire for the rows that this run writes"
        )
    for schema, names in shadows.items():
        yield (
            f"schema {schema} is not in the run's search_path: it has functions or operators that "
            f"shadow PostgreSQL's own ({', '.join(names[:5])}). Triggers that need the schema must "
            "qualify names with it, or SET search_path"
        )
    if pooled:
        yield (
            "there is a connection pooler in front of the server: settings and look-up tables are "
            "set up again in each transaction, which slows down every batch. Connect to the server "
            "itself if you can"
        )


def _shadows(connection: psycopg.Connection[Any], schemas: Sequence[str]) -> dict[str, list[str]]:
    """Returns schema → functions and operators that PostgreSQL's own could be mistaken for."""
    found: dict[str, list[str]] = {}
    for schema, name in connection.execute(_SHADOWS, [schemas]).fetchall():
        found.setdefault(schema, []).append(name)
    return found
