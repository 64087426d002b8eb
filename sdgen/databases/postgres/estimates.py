"""How many rows a table has, as Postgres estimates it without reading them."""

from __future__ import annotations

from sdgen.databases.catalog import Rows
from sdgen.scenario.table_names import TableName

# A table that was never analyzed has -1 there.
_ESTIMATE = """
SELECT COALESCE(sum(GREATEST(part.reltuples, 0)), 0)::bigint
FROM pg_class AS c
JOIN pg_namespace AS n ON n.oid = c.relnamespace
JOIN pg_class AS part
  ON part.oid = c.oid AND c.relkind <> 'p'
  OR c.relkind = 'p' AND part.relkind <> 'p'
     AND part.oid IN (SELECT relid FROM pg_partition_tree(c.oid))
WHERE n.nspname = $1 AND c.relname = $2
"""


def read_estimate(rows: Rows, table: TableName) -> int:
    """Returns what ``ANALYZE`` has last found, with the rows of partitions; 0 without any."""
    ((estimate,),) = rows(_ESTIMATE, [table.schema, table.name])
    return int(estimate)
