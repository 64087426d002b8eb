"""CHECK constraints of Postgres tables, and what the tables fill columns with."""

from __future__ import annotations

import re
from collections.abc import Collection

from sdgen.databases.catalog import Rows
from sdgen.databases.postgres.policies import read_policies
from sdgen.databases.postgres.table_queries import rows_about
from sdgen.databases.stored_tables import Filling, StoredCheck
from sdgen.planning.conditions import Kind
from sdgen.scenario.table_names import TableName

# Those that rows are held against: NOT ENFORCED came with Postgres 18, so it is read by way of
# JSON; NOT VALID ones hold for new rows. A condition of the whole row (t.*) has the number 0 among
# its columns, and means the type of the table itself. One of a function that is not IMMUTABLE may
# depend on rows that the run is only about to write; those of the system's own are not recorded.
# A partition's own CHECK holds for the rows that go there; a domain's for every cell of the column,
# and so do those of the domains that it is made of. A foreign key with MATCH FULL refuses rows in
# which some of its columns are NULL and others are not, as a CHECK would. A row without a condition
# says that policies hold for the table: most have none, which takes no query more to find out.
_CHECKS = """
WITH RECURSIVE made_of AS (
  SELECT oid AS domain, oid, typbasetype, typtype FROM pg_type WHERE typtype = 'd'
  UNION ALL
  SELECT made_of.domain, t.oid, t.typbasetype, t.typtype
  FROM made_of JOIN pg_type AS t ON t.oid = made_of.typbasetype WHERE t.typtype = 'd'
), wanted AS (
  SELECT c.oid, c.relkind, n.nspname, c.relname
  FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
  WHERE (n.nspname, c.relname) IN (SELECT * FROM unnest($1::text[], $2::text[]))
), held AS (
  SELECT w.nspname, w.relname, k.conname, k.oid, k.conrelid, k.conkey,
         pg_get_expr(k.conbin, k.conrelid) AS condition
  FROM wanted AS w JOIN pg_constraint AS k ON k.conrelid = w.oid
  WHERE k.contype = 'c' AND COALESCE((to_jsonb(k) ->> 'conenforced')::boolean, true)
  UNION ALL
  SELECT w.nspname, w.relname, k.conname, k.oid, k.conrelid, k.conkey,
         'NOT (' || pg_get_partition_constraintdef(p.relid) || ') OR ('
         || pg_get_expr(k.conbin, k.conrelid) || ')'
  FROM wanted AS w
  JOIN LATERAL pg_partition_tree(w.oid) AS p ON p.level > 0
  JOIN pg_constraint AS k ON k.conrelid = p.relid AND k.contype = 'c' AND k.coninhcount = 0
  WHERE w.relkind = 'p' AND COALESCE((to_jsonb(k) ->> 'conenforced')::boolean, true)
  UNION ALL
  SELECT w.nspname, w.relname, 'NOT NULL of ' || p.relid::regclass, p.relid, p.relid,
         ARRAY[a.attnum],
         'NOT (' || pg_get_partition_constraintdef(p.relid) || ') OR '
         || quote_ident(a.attname) || ' IS NOT NULL'
  FROM wanted AS w
  JOIN LATERAL pg_partition_tree(w.oid) AS p ON p.level > 0
  JOIN pg_attribute AS a ON a.attrelid = p.relid AND a.attnum > 0 AND a.attnotnull
  JOIN pg_attribute AS above ON above.attrelid = w.oid AND above.attname = a.attname
    AND NOT above.attnotnull
  WHERE w.relkind = 'p'
), columns AS NOT MATERIALIZED (
  SELECT a.attrelid, a.attnum, a.attname::text,
         COALESCE((SELECT collisdeterministic FROM pg_collation WHERE oid = a.attcollation), true)
         AND (t.typtype = 'e' OR (t.typname IN ('text', 'varchar')
              AND t.typnamespace = 'pg_catalog'::regnamespace)) AS exact
  FROM pg_attribute AS a JOIN pg_type AS t ON t.oid = a.atttypid
  WHERE a.attnum > 0
)
SELECT h.nspname, h.relname, h.conname, h.condition,
       ARRAY(SELECT attname FROM columns AS a
             WHERE a.attrelid = h.conrelid AND a.attnum = ANY (h.conkey) ORDER BY a.attnum),
       ARRAY(SELECT attname FROM columns AS a
             WHERE a.attrelid = h.conrelid AND a.attnum = ANY (h.conkey) AND a.exact),
       0 <> ALL (COALESCE(h.conkey, '{}'))
       AND NOT EXISTS (SELECT FROM pg_depend AS d JOIN pg_proc AS f ON f.oid = d.refobjid
                       WHERE d.classid = 'pg_constraint'::regclass AND d.objid = h.oid
                         AND d.refclassid = 'pg_proc'::regclass AND f.provolatile <> 'i'),
       '', false, h.oid::bigint
FROM held AS h
UNION ALL
SELECT w.nspname, w.relname, k.conname, pg_get_expr(k.conbin, 0), ARRAY[a.attname::text],
       '{}', true, format_type(a.atttypid, -1), false, a.attnum::bigint
FROM wanted AS w
JOIN pg_attribute AS a ON a.attrelid = w.oid AND a.attnum > 0 AND NOT a.attisdropped
JOIN made_of AS m ON m.domain = a.atttypid
JOIN pg_constraint AS k ON k.contypid = m.oid AND k.contype = 'c'
UNION ALL
SELECT f.nspname, f.relname, f.conname,
       COALESCE('NOT (' || f.within || ') OR ', '') || 'num_nulls('
       || array_to_string(ARRAY(SELECT quote_ident(name) FROM unnest(f.names) AS name), ', ')
       || ') IN (0, ' || cardinality(f.names) || ')',
       f.names, '{}', true, '', true, f.oid::bigint
FROM (
  SELECT w.nspname, w.relname, k.conname, k.oid,
         CASE WHEN p.relid <> w.oid THEN pg_get_partition_constraintdef(p.relid) END AS within,
         ARRAY(SELECT a.attname::text FROM unnest(k.conkey) WITH ORDINALITY AS c (number, place)
               JOIN pg_attribute AS a ON a.attrelid = k.conrelid AND a.attnum = c.number
               ORDER BY c.place) AS names
  FROM wanted AS w
  CROSS JOIN LATERAL (SELECT w.oid AS relid UNION SELECT relid FROM pg_partition_tree(w.oid)) AS p
  JOIN pg_constraint AS k ON k.conrelid = p.relid AND (p.relid = w.oid OR k.conparentid = 0)
  WHERE k.contype = 'f' AND k.confmatchtype = 'f' AND cardinality(k.conkey) > 1
    AND COALESCE((to_jsonb(k) ->> 'conenforced')::boolean, true)
    AND NOT EXISTS (SELECT FROM pg_constraint AS whole
                    WHERE whole.oid = k.conparentid AND whole.conrelid = k.conrelid)
) AS f
UNION ALL
SELECT w.nspname, w.relname, '', NULL, '{}', '{}', false, '', false, 0
FROM wanted AS w WHERE row_security_active(w.oid)
ORDER BY 1, 2, 8, 3, 10
"""

_FILLINGS = """
SELECT n.nspname, c.relname, a.attname, pg_get_expr(d.adbin, d.adrelid), a.attgenerated <> '',
       NOT EXISTS (SELECT FROM pg_depend AS p JOIN pg_proc AS f ON f.oid = p.refobjid
                   WHERE p.classid = 'pg_attrdef'::regclass AND p.objid = d.oid
                     AND p.refclassid = 'pg_proc'::regclass AND f.provolatile <> 'i'
                     AND f.pronamespace <> 'pg_catalog'::regnamespace)
FROM pg_class AS c
JOIN pg_namespace AS n ON n.oid = c.relnamespace
JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
JOIN pg_attrdef AS d ON d.adrelid = c.oid AND d.adnum = a.attnum
WHERE (n.nspname, c.relname) IN (SELECT * FROM unnest($1::text[], $2::text[]))
"""

# The system's own functions that change something, or wait; users' own are known by the catalog.
CHANGES = re.compile(r"\b(nextval|setval|pg_\w+|lo_\w+|set_config|dblink\w*|query_to\w+)\s*\(")
_KINDS = {
    **dict.fromkeys(("int2", "int4", "int8", "numeric", "float8"), Kind.NUMBER),
    **dict.fromkeys(("text", "varchar", "citext"), Kind.TEXT),
    "bool": Kind.TRUTH,
    "date": Kind.DATE,
    "timestamp": Kind.TIMESTAMP,
    "timestamptz": Kind.TIMESTAMPTZ,
}


def kind_of(base: str) -> Kind | None:
    """Returns what values of a type are compared as; None where that is not known."""
    return _KINDS.get(base)


def read_table_checks(
    rows: Rows, names: Collection[TableName]
) -> dict[TableName, list[StoredCheck]]:
    """Returns the CHECKs that rows of existing tables are held against, policies among them.

    Args:
        rows: returns the rows of a query, given its text and its parameters.
        names: the tables.
    """
    guarded: list[TableName] = []
    found: dict[TableName, list[StoredCheck]] = {name: [] for name in names}
    for schema, table, name, condition, columns, exact, *facts, _ in rows_about(
        rows, _CHECKS, names
    ):
        if condition is None:
            guarded.append(TableName(table, schema))
            continue
        can_be_asked, domain, of_key = facts
        check = StoredCheck(
            name, condition, tuple(columns), can_be_asked, domain, frozenset(exact), of_key
        )
        found[TableName(table, schema)].append(check)
    for guarded_table, policies in (read_policies(rows, guarded) if guarded else {}).items():
        found[guarded_table] += policies
    return found


def read_fillings(rows: Rows, names: Collection[TableName]) -> dict[TableName, dict[str, Filling]]:
    """Returns, for each column of existing tables that has one, its default or expression."""
    found: dict[TableName, dict[str, Filling]] = {name: {} for name in names}
    for schema, table, column, expression, is_generated, is_harmless in rows_about(
        rows, _FILLINGS, names
    ):
        can_be_asked = is_harmless and not CHANGES.search(expression)
        filling = Filling(expression, is_generated, can_be_asked)
        found[TableName(table, schema)][column] = filling
    return found
