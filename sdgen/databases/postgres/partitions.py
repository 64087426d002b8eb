"""Tables of Postgres that hang together: partitions, inheritance, and what TRUNCATE meets."""

from __future__ import annotations

from collections.abc import Collection

from sdgen.databases.catalog import Rows
from sdgen.databases.postgres.table_queries import rows_about
from sdgen.databases.related_tables import Emptying, Partitioning
from sdgen.scenario.table_names import TableName

# A row goes to a partition whose constraint it meets, that of a default partition included; a
# partition has that of the tables above it as well. Columns of expressions depend on their table
# (the self-dependencies that StorePartitionKey reverses).
_PARTITIONS = """
SELECT n.nspname, c.relname,
       COALESCE('(' || pg_get_partition_constraintdef(c.oid) || ') AND ', '')
       || CASE c.relkind WHEN 'p' THEN
            '(' || COALESCE(
              (SELECT string_agg(
                 '(' || COALESCE(pg_get_partition_constraintdef(t.relid), 'true') || ')', ' OR ')
               FROM pg_partition_tree(c.oid) AS t WHERE t.isleaf AND t.relid <> c.oid),
              'false') || ')'
          ELSE 'true' END,
       ARRAY(
         SELECT DISTINCT a.attname::text
         FROM (SELECT relid FROM pg_partition_tree(c.oid) WHERE NOT isleaf
               UNION SELECT relid FROM pg_partition_ancestors(c.oid) WHERE relid <> c.oid
               UNION SELECT c.oid WHERE c.relkind = 'p') AS t (relid)
         JOIN pg_partitioned_table AS p ON p.partrelid = t.relid
         LEFT JOIN pg_depend AS d ON p.partexprs IS NOT NULL
           AND d.classid = 'pg_class'::regclass AND d.objid = p.partrelid AND d.deptype = 'i'
           AND d.refclassid = 'pg_class'::regclass AND d.refobjid = p.partrelid
         JOIN pg_attribute AS a ON a.attrelid = p.partrelid
           AND (a.attnum = ANY (p.partattrs::smallint[]) OR a.attnum = d.objsubid)
         WHERE a.attnum > 0
       )
FROM pg_class AS c
JOIN pg_namespace AS n ON n.oid = c.relnamespace
WHERE (n.nspname, c.relname) IN (SELECT * FROM unnest($1::text[], $2::text[]))
  AND (c.relkind = 'p' OR c.relispartition)
"""
# Foreign keys of partitions that come from their table are told of there.
_EMPTIED = """
WITH RECURSIVE asked AS (
  SELECT c.oid FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
  WHERE (n.nspname, c.relname) IN (SELECT * FROM unnest($1::text[], $2::text[]))
),
emptied AS (
  SELECT oid, oid AS by, false AS inherits FROM asked
  UNION
  SELECT i.inhrelid, emptied.by, NOT c.relispartition
  FROM emptied JOIN pg_inherits AS i ON i.inhparent = emptied.oid
  JOIN pg_class AS c ON c.oid = i.inhrelid
),
held AS (
  SELECT k.conrelid, e.by FROM emptied AS e JOIN pg_constraint AS k ON k.confrelid = e.oid
  WHERE k.contype = 'f' AND k.conparentid = 0
    AND k.conrelid NOT IN (SELECT oid FROM emptied)
  UNION
  SELECT k.conrelid, held.by FROM held JOIN pg_constraint AS k ON k.confrelid = held.conrelid
  WHERE k.contype = 'f' AND k.conparentid = 0
    AND k.conrelid NOT IN (SELECT oid FROM emptied)
),
found AS (
  SELECT by, conrelid AS oid, false AS inherits FROM held
  UNION
  SELECT by, oid, true FROM emptied
  WHERE inherits AND oid NOT IN (SELECT oid FROM asked)
)
SELECT nb.nspname, b.relname, n.nspname, c.relname, found.inherits
FROM found
JOIN pg_class AS b ON b.oid = found.by JOIN pg_namespace AS nb ON nb.oid = b.relnamespace
JOIN pg_class AS c ON c.oid = found.oid JOIN pg_namespace AS n ON n.oid = c.relnamespace
ORDER BY 1, 2, 3, 4
"""


def read_partitionings(rows: Rows, tables: Collection[TableName]) -> dict[TableName, Partitioning]:
    """Returns which rows go to some partition, for those of the tables that have or are one.

    Args:
        rows: returns the rows of a query, given its text and its parameters.
        tables: existing tables.
    """
    return {
        TableName(name, schema): Partitioning(condition, tuple(columns))
        for schema, name, condition, columns in rows_about(rows, _PARTITIONS, tables)
    }


def read_emptying(rows: Rows, tables: Collection[TableName]) -> list[Emptying]:
    """Returns the other tables that emptying some tables meets.

    Args:
        rows: returns the rows of a query, given its text and its parameters.
        tables: the tables that are emptied together.
    """
    return [
        Emptying(TableName(name, schema), TableName(other, there), inherits)
        for schema, name, there, other, inherits in rows_about(rows, _EMPTIED, tables)
    ]
