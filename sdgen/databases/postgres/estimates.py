"""How many rows a table has, as Postgres knows it without counting them."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from typing import Any

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

# ANALYZE reads 300 pages for each unit of the largest statistics target of a table's columns, or
# the whole table if that has fewer; then it has counted all live rows. The types of extensions may
# want other samples. A number of type real is exact up to 2^24. Of a table of others it tells a
# role by a warning only that it leaves it out.
_COUNT = """
SELECT c.reltuples::bigint
FROM pg_class AS c
JOIN pg_namespace AS n ON n.oid = c.relnamespace
JOIN pg_am AS m ON m.oid = c.relam AND m.amname = 'heap'
WHERE n.nspname = $1 AND c.relname = $2 AND c.relkind = 'r' AND NOT c.relhassubclass
  AND pg_has_role(c.relowner, 'USAGE')
  AND c.reltuples BETWEEN 0 AND 16777215
  AND c.relpages <= 300 * (
    SELECT min(CASE
      WHEN p.pronamespace <> 'pg_catalog'::regnamespace THEN 0
      WHEN COALESCE(a.attstattarget, -1) < 0
      THEN current_setting('default_statistics_target')::int
      ELSE a.attstattarget
    END)
    FROM pg_attribute AS a
    JOIN pg_type AS t ON t.oid = a.atttypid
    LEFT JOIN pg_proc AS p ON p.oid = t.typanalyze::oid
    WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  )
"""


class KnownRows:
    """A connection's part that knows how many rows tables have."""

    @abstractmethod
    def _rows(self, sql: str, parameters: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        """Returns the rows of a query."""

    def estimated_rows(self, table: TableName) -> int:
        """Returns what ``ANALYZE`` has last found, with the rows of partitions; 0 without any."""
        ((estimate,),) = self._rows(_ESTIMATE, [table.schema, table.name])
        return int(estimate)

    def analyzed_rows(self, table: TableName) -> int | None:
        """Returns how many rows the ANALYZE of this transaction has read; None if not all."""
        found = self._rows(_COUNT, [table.schema, table.name])
        return int(found[0][0]) if found else None
