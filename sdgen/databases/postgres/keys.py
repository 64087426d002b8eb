"""The keys of Postgres tables: indexes, exclusion constraints and foreign keys."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from dataclasses import replace

from dialects.postgres import Postgres
from sdgen.databases.catalog import Rows
from sdgen.databases.postgres.table_queries import rows_about
from sdgen.databases.stored_tables import StoredKey
from sdgen.scenario.table_names import TableName

# Indexes first, then foreign keys. Columns of newer servers are read by way of JSON: NULLS NOT
# DISTINCT came with Postgres 15, NOT ENFORCED with 18. A foreign key to a partitioned table has
# constraints of its own for each partition there, which are no keys of the table's. Keys that a
# partition has and its table has not hold for the rows that go there (``within``).
_KEYS = """
WITH named AS (
  SELECT c.oid AS named, n.nspname, c.relname, c.relkind,
         pg_has_role(c.relowner, 'USAGE') AND has_schema_privilege(n.oid, 'CREATE') AS may_change,
         c.relkind = 'r' AND NOT c.relispartition AS is_simple
  FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
  WHERE (n.nspname, c.relname) IN (SELECT * FROM unnest($1::text[], $2::text[]))
), asked AS (
  SELECT named.*, named AS oid, NULL AS within, ARRAY[]::text[] AS by FROM named
  UNION ALL
  SELECT named.*, part.relid, COALESCE(pg_get_partition_constraintdef(part.relid), 'true'),
         ARRAY(SELECT DISTINCT a.attname::text
               FROM pg_partition_ancestors(part.relid) AS above
               JOIN pg_partitioned_table AS p ON p.partrelid = above.relid
               LEFT JOIN pg_depend AS d ON p.partexprs IS NOT NULL
                 AND d.classid = 'pg_class'::regclass AND d.objid = p.partrelid
                 AND d.deptype = 'i' AND d.refclassid = 'pg_class'::regclass
                 AND d.refobjid = p.partrelid
               JOIN pg_attribute AS a ON a.attrelid = p.partrelid AND a.attnum > 0
                 AND (a.attnum = ANY (p.partattrs::smallint[]) OR a.attnum = d.objsubid))
  FROM named CROSS JOIN LATERAL pg_partition_tree(named.named) AS part
  WHERE named.relkind = 'p' AND part.level > 0
)
SELECT asked.nspname, asked.relname, NULL, NULL,
       ARRAY(SELECT a.attname::text FROM unnest(i.indkey) WITH ORDINALITY AS k (number, place)
             JOIN pg_attribute AS a ON a.attrelid = i.indrelid AND a.attnum = k.number
             WHERE k.place <= i.indnkeyatts ORDER BY k.place),
       ARRAY[]::text[],
       CASE WHEN i.indexprs IS NULL THEN ARRAY[]::text[]
            ELSE ARRAY(SELECT pg_get_indexdef(i.indexrelid, place, false)
                       FROM generate_series(1, i.indnkeyatts) AS k (place) ORDER BY place) END,
       ARRAY(SELECT DISTINCT a.attname::text FROM pg_depend AS d
             JOIN pg_attribute AS a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
             WHERE d.classid = 'pg_class'::regclass AND d.objid = i.indexrelid
               AND d.refclassid = 'pg_class'::regclass AND d.refobjid = i.indrelid
               AND a.attnum <> ALL (i.indkey::smallint[])) || asked.by,
       jsonb_build_object(
         'is_unique', i.indisunique,
         'is_primary', i.indisprimary AND asked.within IS NULL,
         'name', index.relname,
         'is_constraint', EXISTS (SELECT FROM pg_constraint
                                  WHERE conindid = i.indexrelid AND contype IN ('p', 'u', 'x')),
         'condition', concat_ws(' AND ', '(' || asked.within || ')',
                                pg_get_expr(i.indpred, i.indrelid)),
         'exclusion',
         COALESCE((SELECT CASE
                     WHEN asked.within IS NULL THEN said
                     WHEN i.indpred IS NOT NULL
                     THEN replace(said, ' WHERE (', ' WHERE ((' || asked.within || ') AND ')
                     ELSE regexp_replace(said, ' DEFERRABLE.*', '')
                          || ' WHERE (' || asked.within || ')' END
                   FROM pg_constraint AS e CROSS JOIN pg_get_constraintdef(e.oid) AS said
                   WHERE e.conindid = i.indexrelid AND e.contype = 'x'), ''),
         'waits', NOT i.indimmediate,
         'folds',
         EXISTS (SELECT FROM unnest(i.indcollation) AS used (oid) JOIN pg_collation AS l USING (oid)
                 WHERE NOT l.collisdeterministic)
         OR EXISTS (SELECT FROM unnest(i.indkey) AS k (number)
                    JOIN pg_attribute AS a ON a.attrelid = i.indrelid AND a.attnum = k.number
                    JOIN pg_type AS t ON t.oid = a.atttypid WHERE t.typname = 'citext'),
         'pads',
         EXISTS (SELECT FROM pg_attribute AS a
                 WHERE a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey::smallint[])
                   AND a.atttypid = 'pg_catalog.bpchar'::regtype),
         'nulls_repeat', NOT COALESCE((to_jsonb(i) ->> 'indnullsnotdistinct')::boolean, false),
         'signed',
         starts_with(COALESCE(CASE WHEN own.oid IS NULL
                                   THEN obj_description(index.oid, 'pg_class')
                                   ELSE obj_description(own.oid, 'pg_constraint') END, ''), $3)
         AND asked.is_simple AND i.indpred IS NULL AND i.indexprs IS NULL
         AND NOT i.indisreplident AND NOT i.indisclustered AND i.indimmediate
         AND i.indnatts = i.indnkeyatts AND 0 = ALL (i.indoption::smallint[])
         AND index.reltablespace = 0 AND index.reloptions IS NULL
         AND index.relam = (SELECT oid FROM pg_am WHERE amname = 'btree')
         AND NOT COALESCE((to_jsonb(i) ->> 'indnullsnotdistinct')::boolean, false)
         AND NOT EXISTS (SELECT FROM unnest(i.indclass) AS used (oid)
                         JOIN pg_opclass AS o USING (oid) WHERE NOT o.opcdefault)
         AND NOT EXISTS (SELECT FROM unnest(i.indkey::smallint[], i.indcollation::oid[])
                                       AS k (number, compared_by)
                         JOIN pg_attribute AS a ON a.attrelid = i.indrelid AND a.attnum = k.number
                         WHERE k.compared_by <> a.attcollation)
         AND (own.oid IS NULL OR own.conislocal AND own.coninhcount = 0),
         'can_be_made_again',
         asked.may_change
         AND NOT EXISTS (SELECT FROM pg_depend AS d
                         WHERE d.deptype IN ('n', 'a')
                           AND (d.refclassid = 'pg_class'::regclass AND d.refobjid = index.oid
                                OR d.refclassid = 'pg_constraint'::regclass
                                   AND d.refobjid = own.oid)
                           AND NOT (d.classid = 'pg_constraint'::regclass
                                    AND EXISTS (SELECT FROM pg_constraint AS f
                                                WHERE f.oid = d.objid AND f.contype = 'f')))
       )::text
FROM asked
JOIN pg_index AS i ON i.indrelid = asked.oid AND i.indisvalid
JOIN pg_class AS index ON index.oid = i.indexrelid
LEFT JOIN pg_constraint AS own
  ON own.conindid = i.indexrelid AND own.conrelid = asked.oid AND own.contype IN ('p', 'u', 'x')
WHERE (i.indisunique OR i.indisexclusion OR (i.indpred IS NULL AND i.indexprs IS NULL))
  AND (asked.within IS NULL OR (i.indisunique OR i.indisexclusion) AND NOT index.relispartition)
UNION ALL
SELECT asked.nspname, asked.relname, parent.nspname, parent.relname,
       ARRAY(SELECT a.attname::text FROM unnest(c.conkey) WITH ORDINALITY AS k (number, place)
             JOIN pg_attribute AS a ON a.attrelid = c.conrelid AND a.attnum = k.number
             ORDER BY k.place),
       ARRAY(SELECT a.attname::text FROM unnest(c.confkey) WITH ORDINALITY AS k (number, place)
             JOIN pg_attribute AS a ON a.attrelid = c.confrelid AND a.attnum = k.number
             ORDER BY k.place),
       ARRAY[]::text[], asked.by,
       jsonb_build_object(
         'condition', COALESCE('(' || asked.within || ')', ''),
         'name', c.conname, 'is_constraint', true, 'waits', c.condeferrable,
         'signed',
         starts_with(COALESCE(obj_description(c.oid, 'pg_constraint'), ''), $3)
         AND asked.is_simple AND c.convalidated AND NOT c.condeferrable AND c.confupdtype = 'a'
         AND c.confdeltype = 'a' AND c.confmatchtype = 's' AND c.conislocal AND c.coninhcount = 0
         AND c.conparentid = 0
         AND NOT EXISTS (SELECT FROM pg_trigger AS g
                         WHERE g.tgconstraint = c.oid AND g.tgenabled <> 'O'),
         'can_be_made_again',
         asked.may_change AND has_table_privilege(c.confrelid, 'REFERENCES')
       )::text
FROM asked
JOIN pg_constraint AS c ON c.conrelid = asked.oid AND c.contype = 'f'
JOIN (SELECT t.oid, t.relname, n.nspname FROM pg_class AS t
      JOIN pg_namespace AS n ON n.oid = t.relnamespace) AS parent ON parent.oid = c.confrelid
WHERE COALESCE((to_jsonb(c) ->> 'conenforced')::boolean, true)
  AND (asked.within IS NULL OR c.conparentid = 0)
  AND NOT EXISTS (SELECT FROM pg_constraint AS whole
                  WHERE whole.oid = c.conparentid AND whole.conrelid = c.conrelid)
"""


def read_keys(rows: Rows, names: Collection[TableName]) -> dict[TableName, list[StoredKey]]:
    """Returns the keys of existing tables, under the names asked for.

    Args:
        rows: returns the rows of a query, given its text and its parameters.
        names: the tables.
    """
    found: dict[TableName, list[StoredKey]] = {name: [] for name in names}
    signature = Postgres.key_signature
    for schema, name, there, parent, *lists, facts in rows_about(rows, _KEYS, names, signature):
        columns, references, expressions, uses = map(tuple, lists)
        key = StoredKey(
            columns=columns,
            table=None if parent is None else TableName(parent, there),
            references=references,
            expressions=expressions,
            uses=uses,
            **json.loads(facts),
        )
        found[TableName(name, schema)].append(key)
    return {name: _joined(keys) for name, keys in found.items()}


def _joined(keys: Sequence[StoredKey]) -> list[StoredKey]:
    """Returns keys in which the same foreign key of several partitions is one, by the first name.

    Those of a partition that the whole table has as well are left out.
    """
    whole = [key for key in keys if not (key.table and key.condition)]
    known = {(key.columns, key.table, key.references) for key in whole}
    joined: dict[object, StoredKey] = {}
    for key in keys:
        alike = key.columns, key.table, key.references
        if key.table and key.condition and alike not in known:
            first = joined.setdefault(alike, key)
            if first is not key:
                either = f"{first.condition} OR {key.condition}"
                joined[alike] = replace(first, condition=either, waits=first.waits and key.waits)
    return [*whole, *joined.values()]
