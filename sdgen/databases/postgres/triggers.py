"""Triggers and rules of Postgres tables that act on what a run does."""

from __future__ import annotations

from collections.abc import Collection

from sdgen.databases.catalog import Rows
from sdgen.databases.postgres.table_queries import rows_about
from sdgen.databases.postgres.trigger_code import read_row_code
from sdgen.databases.row_changes import RowChanges
from sdgen.databases.stored_tables import StoredTrigger
from sdgen.scenario.table_names import TableName

# Bits of tgtype (src/include/catalog/pg_trigger.h): 1 each row, 2 before, 4 insert, 16 update, 32
# truncate.
# Triggers of a partition act on rows that go to it, and its copies of the table's own do as well.
_ACTING = """
WITH asked AS (
  SELECT c.oid, n.nspname, c.relname
  FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
  WHERE (n.nspname, c.relname) IN (SELECT * FROM unnest($1::text[], $2::text[]))
), acting AS (
  SELECT asked.oid AS asked, nspname, relname, asked.oid AS oid FROM asked
  UNION
  SELECT asked.oid, nspname, relname, part.relid
  FROM asked, pg_partition_tree(asked.oid) AS part
)
"""
_TRIGGERS = f"""{_ACTING}
SELECT acting.nspname, acting.relname, g.tgname,
       CASE WHEN g.tgtype & 2 = 2 THEN 'BEFORE ' ELSE 'AFTER ' END || event.name
       || CASE WHEN g.tgtype & 1 = 1 THEN ' for each row' ELSE ' for each statement' END
       || CASE WHEN acting.oid = acting.asked THEN ''
               ELSE ' of ' || acting.oid::regclass::text END,
       event.empties, event.updates, false
FROM acting
JOIN pg_trigger AS g ON g.tgrelid = acting.oid
CROSS JOIN LATERAL (VALUES
  (g.tgtype & 36 <> 0, CASE WHEN g.tgtype & 4 = 4 THEN 'INSERT' ELSE 'TRUNCATE' END,
   g.tgtype & 4 = 0, false),
  (g.tgtype & 16 <> 0, 'UPDATE', false, true)
) AS event (sets_off, name, empties, updates)
WHERE NOT g.tgisinternal AND event.sets_off
  AND (acting.oid = acting.asked OR COALESCE((to_jsonb(g) ->> 'tgparentid')::oid, 0) = 0)
  AND g.tgenabled IN (
    'A', CASE WHEN current_setting('session_replication_role') = 'replica' THEN 'R' ELSE 'O' END)
UNION ALL
SELECT asked.nspname, asked.relname, w.rulename,
       'rule ON ' || CASE w.ev_type WHEN '2' THEN 'UPDATE' ELSE 'INSERT' END
       || CASE WHEN w.is_instead THEN ' INSTEAD' ELSE '' END,
       false, w.ev_type = '2', true
FROM asked
JOIN pg_rewrite AS w ON w.ev_class = asked.oid
WHERE w.ev_type IN ('2', '3') AND w.ev_enabled <> 'D'
ORDER BY 1, 2, 5, 6, 3
"""

# Bits as above. A copy of a partitioned table's trigger has the same function as that.
_BEFORE_ROWS = f"""{_ACTING}
SELECT DISTINCT acting.nspname, acting.relname, g.tgname, false, l.lanname, p.prosrc
FROM acting
JOIN pg_trigger AS g ON g.tgrelid = acting.oid
JOIN pg_proc AS p ON p.oid = g.tgfoid
JOIN pg_language AS l ON l.oid = p.prolang
WHERE NOT g.tgisinternal AND g.tgenabled <> 'D' AND g.tgtype & 7 = 7
UNION ALL
SELECT acting.nspname, acting.relname, '', true, '', ''
FROM acting JOIN pg_rewrite AS w ON w.ev_class = acting.oid AND w.ev_type = '3'
"""


def read_row_changes(rows: Rows, names: Collection[TableName]) -> dict[TableName, RowChanges]:
    """Returns what triggers and rules may do to rows before they are stored.

    Of tables without such there is nothing. The code of PL/pgSQL tells; any other may do anything.

    Args:
        rows: returns the rows of a query, given its text and its parameters.
        names: the tables.
    """
    found: dict[TableName, RowChanges] = {}
    for schema, name, trigger, is_rule, language, source in rows_about(rows, _BEFORE_ROWS, names):
        table = TableName(name, schema)
        before = found.get(table, RowChanges())
        code = read_row_code(language, source)
        known = before.columns is not None and code.assigns is not None
        assigns = code.assigns or frozenset()
        replaced = ((before.columns or frozenset()) - before.keeps) | (assigns - code.keeps)
        columns = (before.columns or frozenset()) | assigns
        found[table] = RowChanges(
            columns if known else None,
            before.leaves_out or code.leaves_out,
            before.by_rules or is_rule,
            {
                **before.assigned,
                trigger: before.assigned.get(trigger, frozenset()) | assigns,
            },
            before.sometimes | code.sometimes,
            columns - replaced if known else frozenset(),
        )
    return found


def read_triggers(rows: Rows, names: Collection[TableName]) -> dict[TableName, list[StoredTrigger]]:
    """Returns the users' triggers and rules of existing tables that a run sets off.

    Args:
        rows: returns the rows of a query, given its text and its parameters.
        names: the tables.
    """
    found: dict[TableName, list[StoredTrigger]] = {name: [] for name in names}
    for schema, name, *facts in rows_about(rows, _TRIGGERS, names):
        found[TableName(name, schema)].append(StoredTrigger(*facts))
    return found
