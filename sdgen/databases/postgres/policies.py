"""Policies of row level security: which rows they refuse, and which they hide."""

from __future__ import annotations

from collections.abc import Collection

from sdgen.databases.access import HiddenRows
from sdgen.databases.catalog import Rows
from sdgen.databases.postgres.table_queries import rows_about
from sdgen.databases.stored_tables import StoredCheck
from sdgen.scenario.table_names import TableName

# Those that hold for this role: a permissive one of them has to accept a row, and each restrictive
# one. One without WITH CHECK has USING instead; one that has neither accepts nothing, or is no
# restriction. https://www.postgresql.org/docs/current/sql-createpolicy.html
_HELD = """
WITH held AS (
  SELECT c.oid AS relation, n.nspname, c.relname, quote_ident(n.nspname) || '.'
         || quote_ident(c.relname) AS shown, c.relowner, c.relforcerowsecurity,
         p.oid, p.polname, p.polcmd::text AS command, p.polpermissive AS permits,
         pg_get_expr(p.polqual, p.polrelid) AS sees,
         pg_get_expr(COALESCE(p.polwithcheck, p.polqual), p.polrelid) AS takes
  FROM pg_class AS c
  JOIN pg_namespace AS n ON n.oid = c.relnamespace
  LEFT JOIN pg_policy AS p ON p.polrelid = c.oid
    AND (0 = ANY (p.polroles)
         OR EXISTS (SELECT FROM unnest(p.polroles) AS r (oid) WHERE pg_has_role(r.oid, 'USAGE')))
  WHERE (n.nspname, c.relname) IN (SELECT * FROM unnest($1::text[], $2::text[]))
    AND row_security_active(c.oid)
)
"""

# A policy depends on the columns of its table that it is made of, and on the tables that it reads.
# What a function looks at is only told by its text: one that is not IMMUTABLE may read tables.
_TAKES = f"""{_HELD},
made AS (
  SELECT relation, nspname, relname, permits, array_agg(polname ORDER BY polname) AS names,
         array_agg(oid) AS oids,
         CASE WHEN NOT permits THEN string_agg('(' || takes || ')', ' AND ')
              ELSE COALESCE(string_agg('(' || takes || ')', ' OR ' ORDER BY polname), 'false')
         END AS condition,
         permits AND bool_or(takes = 'true') AS is_open
  FROM held
  WHERE command IN ('*', 'a') AND (permits OR takes IS NOT NULL)
  GROUP BY relation, nspname, relname, permits, CASE WHEN NOT permits THEN oid END
), functions AS (
  SELECT m.relation, m.oids, f.provolatile AS volatility,
         l.lanname NOT IN ('sql', 'plpgsql') OR f.prosrc = ''
         OR f.prosrc ~* '\\m(from|join|execute|perform|call|table)\\M' AS looks,
         f.prosrc ~* '\\m(insert|update|delete|merge|truncate|copy|lock|notify|nextval'
                      '|setval|raise)\\M' AS acts
  FROM made AS m
  JOIN pg_depend AS d ON d.classid = 'pg_policy'::regclass AND d.objid = ANY (m.oids)
    AND d.refclassid = 'pg_proc'::regclass
  JOIN pg_proc AS f ON f.oid = d.refobjid AND f.provolatile <> 'i'
  JOIN pg_language AS l ON l.oid = f.prolang
)
SELECT m.nspname, m.relname, array_to_string(m.names, ', '), m.condition,
       ARRAY(SELECT a.attname::text FROM pg_attribute AS a
             WHERE a.attrelid = m.relation AND a.attnum > 0 AND NOT a.attisdropped
               AND strpos(m.condition, quote_ident(a.attname)) > 0
               AND EXISTS (SELECT FROM pg_depend AS d
                           WHERE d.classid = 'pg_policy'::regclass AND d.objid = ANY (m.oids)
                             AND d.refclassid = 'pg_class'::regclass
                             AND d.refobjid = a.attrelid AND d.refobjsubid = a.attnum)
             ORDER BY a.attnum),
       NOT EXISTS (SELECT FROM functions AS f
                   WHERE f.oids = m.oids AND f.volatility = 'v' AND (f.looks OR f.acts)),
       EXISTS (SELECT FROM functions AS f WHERE f.oids = m.oids AND f.looks),
       ARRAY(SELECT DISTINCT ARRAY[n.nspname::text, c.relname::text, c.relkind::text]
             FROM pg_depend AS d
             JOIN pg_class AS c ON c.oid = d.refobjid
             JOIN pg_namespace AS n ON n.oid = c.relnamespace
             WHERE d.classid = 'pg_policy'::regclass AND d.objid = ANY (m.oids)
               AND d.refclassid = 'pg_class'::regclass AND d.deptype = 'n'
               AND (d.refobjsubid = 0 OR d.refobjid <> m.relation))
FROM made AS m
WHERE NOT is_open
ORDER BY 1, 2, m.permits DESC, 3
"""

_HIDES = f"""{_HELD}
SELECT nspname, relname, quote_ident(current_user), quote_ident(pg_get_userbyid(min(relowner))),
       bool_or(relforcerowsecurity),
       string_agg(quote_ident(polname), ', ' ORDER BY polname) FILTER (WHERE command IN ('*', 'r'))
FROM held
GROUP BY nspname, relname
HAVING EXISTS (
  SELECT FROM unnest($3::text[]) AS one (command)
  WHERE NOT COALESCE(
    (SELECT bool_or(h.permits AND h.sees = 'true') AND bool_and(h.permits OR h.sees = 'true')
     FROM held AS h
     WHERE h.nspname = held.nspname AND h.relname = held.relname
       AND h.command IN ('*', one.command)), false))
"""


def read_policies(rows: Rows, names: Collection[TableName]) -> dict[TableName, list[StoredCheck]]:
    """Returns what policies demand of rows that this role adds to tables, as CHECKs of those.

    Tables whose policies do not hold for the role, or accept any row, have none.

    Args:
        rows: returns the rows of a query, given its text and its parameters.
        names: the tables.
    """
    found: dict[TableName, list[StoredCheck]] = {}
    for schema, table, name, condition, columns, can_be_asked, is_blind, read in rows_about(
        rows, _TAKES, names
    ):
        is_blind = is_blind or any(kind not in ("r", "p") for *_, kind in read)  # of views, say
        looked_at = frozenset(TableName(other, there) for there, other, _ in read)
        check = StoredCheck(
            name,
            f"({condition}) IS TRUE",  # unlike a CHECK, which NULL keeps
            tuple(columns),
            can_be_asked,
            of_policy=True,
            looks_at=None if is_blind else looked_at,
        )
        found.setdefault(TableName(table, schema), []).append(check)
    return found


def read_hidden(
    rows: Rows, names: Collection[TableName], commands: str
) -> dict[TableName, HiddenRows]:
    """Returns the tables of which policies may hide rows from this role.

    Args:
        rows: returns the rows of a query, given its text and its parameters.
        names: the tables.
        commands: what is to be done with all rows, as ``pg_policy.polcmd`` says it: ``r`` to read
            them, ``w`` to update, ``d`` to delete.
    """
    return {
        TableName(table, schema): HiddenRows(role, policies or "", "" if forced else owner)
        for schema, table, role, owner, forced, policies in rows_about(
            rows, _HIDES, names, list(commands)
        )
    }
