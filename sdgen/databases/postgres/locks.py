"""Who holds what others wait for, and claims that a run lays on its tables, on Postgres.

A claim is an advisory lock, so it ends with the session (through a pooler: with the transaction)
that holds it, however that ends: https://www.postgresql.org/docs/current/explicit-locking.html
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from sdgen.databases.catalog import Rows
from sdgen.databases.postgres.table_queries import rows_about
from sdgen.scenario.table_names import TableName

# What INSERT wants, ROW EXCLUSIVE, does not conflict with these.
_BESIDE_WRITERS = ("AccessShareLock", "RowShareLock", "RowExclusiveLock")
_HOLDERS = """
SELECT DISTINCT l.pid, a.usename::text, a.application_name, a.state, a.xact_start, a.query_start
FROM pg_locks AS l
JOIN pg_class AS c ON c.oid = l.relation
JOIN pg_namespace AS n ON n.oid = c.relnamespace
LEFT JOIN pg_stat_activity AS a ON a.pid = l.pid
WHERE l.pid IS DISTINCT FROM pg_backend_pid()
  AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
  AND (n.nspname, c.relname)
      IN (SELECT * FROM ROWS FROM (unnest($1::text[]), unnest($2::text[])) AS t (s, r))
  AND CASE WHEN $3 THEN l.mode <> ALL ($4::text[]) ELSE l.granted END
ORDER BY l.pid
"""
_CLAIMANTS = """
SELECT DISTINCT l.pid, a.usename::text, a.application_name, NULL, a.backend_start, NULL,
       (l.classid::bigint << 32) | l.objid::bigint
FROM pg_locks AS l LEFT JOIN pg_stat_activity AS a ON a.pid = l.pid
WHERE l.locktype = 'advisory' AND l.objsubid = 1 AND l.granted AND l.pid <> pg_backend_pid()
  AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
  AND (l.classid::bigint << 32) | l.objid::bigint = ANY ($1::bigint[])
ORDER BY l.pid
"""
# Attempts to lock tables end sooner, and say themselves for whom.
_BLOCKERS = """
SELECT w.pid, b.pid, a.usename::text, a.application_name, a.state, a.xact_start, a.query_start
FROM pg_stat_activity AS w
CROSS JOIN LATERAL (SELECT DISTINCT pid FROM unnest(pg_blocking_pids(w.pid)) AS t (pid)) AS b
LEFT JOIN pg_stat_activity AS a ON a.pid = b.pid
WHERE w.pid = ANY ($1::int[]) AND w.wait_event_type = 'Lock'
  AND w.query_start < clock_timestamp() - interval '2 s' AND b.pid <> ALL ($1::int[])
ORDER BY w.pid, b.pid
"""
_IS_HELD = """
SELECT 1 FROM pg_locks
WHERE locktype = 'advisory' AND objsubid = 1 AND granted AND pid = pg_backend_pid()
  AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
  AND (classid::bigint << 32) | objid::bigint = $1
LIMIT 1
"""
_CAN_LOCK = """
SELECT relkind <> 'f' AND has_table_privilege(oid, $2::text)
FROM pg_class WHERE oid = $1::regclass
"""
_LOCK_RIGHTS = "INSERT, UPDATE, DELETE, TRUNCATE"  # any of them
_OF_SESSION = "pg_advisory_unlock(number)"


def holders(rows: Rows, tables: Sequence[TableName], writing: bool) -> list[str]:
    """Returns who holds locks on tables, in words.

    Args:
        rows: executes queries.
        tables: the tables.
        writing: whether only those count that an INSERT waits for.
    """
    found = rows_about(rows, _HOLDERS, tables, writing, list(_BESIDE_WRITERS))
    return [_told(*row) for row in found]


def blockers(rows: Rows, sessions: Sequence[int]) -> dict[int, str]:
    """Returns whom sessions wait for that have done so for two seconds; see ``Engine.blockers``."""
    found: dict[int, list[str]] = {}
    for waiting, pid, *facts in rows(_BLOCKERS, [list(sessions)]):
        # 0 is a prepared transaction: https://www.postgresql.org/docs/current/functions-info.html
        found.setdefault(waiting, []).append(_told(pid or None, *facts))
    return {waiting: "; ".join(told) for waiting, told in found.items()}


def can_lock(rows: Rows, table: str) -> bool:
    """Returns whether this role may use LOCK TABLE on a table, as an INSERT locks it."""
    ((may,),) = rows(_CAN_LOCK, [table, _LOCK_RIGHTS])
    return bool(may)


def claim(
    rows: Rows, tables: Iterable[TableName], run_id: str, *, for_transaction: bool
) -> list[str]:
    """Claims tables for a run; returns who holds them, in words: nobody where they are now its own.

    An earlier attempt at the same run is nobody: it is taken over, or waited for, by the ledger.

    Args:
        rows: executes queries, in the session or the transaction that holds the claim.
        tables: the tables.
        run_id: the run.
        for_transaction: whether the claim ends with the transaction.
    """
    level = "xact_" if for_transaction else ""
    run_key = _key("run", run_id)
    rows(f"SELECT pg_try_advisory_{level}lock_shared($1)", [run_key])
    # In the same order by everybody, though nobody waits here.
    keys = sorted(_key("table", str(table.schema), table.name) for table in tables)
    taken = [
        key for key in keys if rows(f"SELECT pg_try_advisory_{level}lock($1)", [key]) == [(True,)]
    ]
    if len(taken) == len(keys):
        return []
    found = rows(_CLAIMANTS, [[*keys, run_key]])
    ours = {row[0] for row in found if row[-1] == run_key}
    others = {row[0]: row[:-1] for row in found if row[-1] != run_key and row[0] not in ours}
    if ours and not others:
        return []
    if not for_transaction:
        rows(f"SELECT {_OF_SESSION} FROM unnest($1::bigint[]) AS t (number)", [taken])
    # One who has ended in between leaves nobody to be told, but a claim that was not had.
    return [_told(*row) for row in others.values()] or ["another run"]


def release(rows: Rows, tables: Iterable[TableName], run_id: str) -> None:
    """Ends a claim that the session holds, however often it was asked for."""
    held = [("_shared", _key("run", run_id))]
    held += [("", _key("table", str(table.schema), table.name)) for table in tables]
    for kind, key in held:
        while rows(_IS_HELD, [key]) and rows(f"SELECT pg_advisory_unlock{kind}($1)", [key]) == [
            (True,)
        ]:
            pass


def _key(*words: str) -> int:
    """Returns the number of an advisory lock."""
    content = "".join(f"{len(word)}:{word}" for word in ("sdgen", *words))
    return int.from_bytes(hashlib.blake2b(content.encode(), digest_size=8).digest(), signed=True)


def _told(
    pid: int | None,
    user: str | None,
    application: str | None,
    state: str | None,
    since: datetime | None,
    query: datetime | None,
) -> str:
    if pid is None:
        return "a prepared transaction (see pg_prepared_xacts)"
    said = [f"user {user}" if user else "", f"application {application}" if application else ""]
    said.append(" ".join(word for word in (state or "", f"since {_time(since)}") if since and word))
    said.append(f"its last query began {_time(query)}" if query else "")
    return f"pid {pid} ({', '.join(part for part in said if part)})"


def _time(at: datetime | None) -> str:
    return f"{at.astimezone(UTC):%Y-%m-%d %H:%M:%S} UTC" if at else ""
