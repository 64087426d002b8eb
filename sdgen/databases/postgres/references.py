"""The foreign keys of Postgres that point to some tables."""

from __future__ import annotations

from collections.abc import Collection

from dialects import sql_nodes as x
from sdgen.compiling.undoing.row_places import RowPlaces
from sdgen.databases.catalog import Rows
from sdgen.databases.postgres.table_queries import rows_about
from sdgen.databases.stored_tables import StoredReference
from sdgen.scenario.table_names import TableName

# A key from or to a partitioned table has one of its own for each partition, which says the same.
_REFERENCES = """
WITH RECURSIVE asked AS (
  SELECT c.oid AS root, c.oid FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
  WHERE (n.nspname, c.relname) IN (SELECT * FROM unnest($1::text[], $2::text[]))
  UNION
  SELECT asked.root, i.inhrelid FROM asked JOIN pg_inherits AS i ON i.inhparent = asked.oid
),
found AS (
  SELECT asked.root, k.* FROM pg_constraint AS k JOIN asked ON asked.oid = k.confrelid
  WHERE k.contype = 'f' AND COALESCE((to_jsonb(k) ->> 'conenforced')::boolean, true)
)
SELECT k.conname, nc.nspname, c.relname,
       ARRAY(SELECT a.attname::text FROM unnest(k.conkey) WITH ORDINALITY AS u (number, place)
             JOIN pg_attribute AS a ON a.attrelid = k.conrelid AND a.attnum = u.number
             ORDER BY u.place),
       np.nspname, p.relname,
       ARRAY(SELECT a.attname::text FROM unnest(k.confkey) WITH ORDINALITY AS u (number, place)
             JOIN pg_attribute AS a ON a.attrelid = k.confrelid AND a.attnum = u.number
             ORDER BY u.place),
       CASE k.confdeltype WHEN 'c' THEN 'CASCADE' WHEN 'n' THEN 'SET NULL'
                          WHEN 'd' THEN 'SET DEFAULT' ELSE '' END,
       nr.nspname, r.relname,
       ARRAY(SELECT ARRAY[n.nspname::text, above.relname::text]
             FROM pg_partition_ancestors(k.conrelid) AS tree
             JOIN pg_class AS above ON above.oid = tree.relid
             JOIN pg_namespace AS n ON n.oid = above.relnamespace
             WHERE tree.relid <> k.conrelid)
FROM found AS k
JOIN pg_class AS c ON c.oid = k.conrelid JOIN pg_namespace AS nc ON nc.oid = c.relnamespace
JOIN pg_class AS p ON p.oid = k.confrelid JOIN pg_namespace AS np ON np.oid = p.relnamespace
JOIN pg_class AS r ON r.oid = k.root JOIN pg_namespace AS nr ON nr.oid = r.relnamespace
WHERE NOT EXISTS (SELECT FROM found AS whole
                  WHERE whole.oid = k.conparentid AND whole.root = k.root)
ORDER BY 2, 3, 1
"""

ROW_PLACES = RowPlaces(
    types=("oid", "tid"),
    of=lambda alias: [x.col("tableoid", alias), x.col("ctid", alias)],
    are_global=True,
)
"""A row has its table (of a partitioned one, its partition), and its place there."""


def read_references(rows: Rows, tables: Collection[TableName]) -> list[StoredReference]:
    """Returns the foreign keys that point to some tables or their partitions.

    Args:
        rows: returns the rows of a query, given its text and its parameters.
        tables: existing tables.
    """
    found = []
    for row in rows_about(rows, _REFERENCES, tables):
        name, there, child, columns, schema, parent, references, *more = row
        on_delete, of_root, root, tree = more
        found.append(
            StoredReference(
                *(name, TableName(child, there), tuple(columns)),
                *(TableName(parent, schema), tuple(references), on_delete),
                whole=TableName(root, of_root),
                parts_of=tuple(TableName(above, of_above) for of_above, above in tree),
            )
        )
    return found
