"""CHECK constraints of Postgres tables."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Any

from sdgen.databases.catalog import StoredCheck
from sdgen.scenario.table_names import TableName

# Those that rows are held against: NOT ENFORCED came with Postgres 18, so it is read by way of
# JSON; NOT VALID ones hold for new rows. A condition of the whole row (t.*) has the number 0 among
# its columns, and means the type of the table itself. One of a function that is not IMMUTABLE may
# depend on rows that the run is only about to write; those of the system's own are not recorded.
_CHECKS = """
SELECT n.nspname, c.relname, k.conname, pg_get_expr(k.conbin, k.conrelid),
       ARRAY(SELECT a.attname::text FROM pg_attribute AS a
             WHERE a.attrelid = c.oid AND a.attnum = ANY (k.conkey) ORDER BY a.attnum),
       0 <> ALL (COALESCE(k.conkey, '{}'))
       AND NOT EXISTS (SELECT FROM pg_depend AS d JOIN pg_proc AS f ON f.oid = d.refobjid
                       WHERE d.classid = 'pg_constraint'::regclass AND d.objid = k.oid
                         AND d.refclassid = 'pg_proc'::regclass AND f.provolatile <> 'i')
FROM pg_class AS c
JOIN pg_namespace AS n ON n.oid = c.relnamespace
JOIN pg_constraint AS k ON k.conrelid = c.oid AND k.contype = 'c'
WHERE (n.nspname, c.relname) IN (SELECT * FROM unnest($1::text[], $2::text[]))
  AND COALESCE((to_jsonb(k) ->> 'conenforced')::boolean, true)
ORDER BY 1, 2, 3
"""


def read_table_checks(
    rows: Callable[..., list[tuple[Any, ...]]], names: Collection[TableName]
) -> dict[TableName, list[StoredCheck]]:
    """Returns the CHECKs of existing tables.

    Args:
        rows: returns the rows of a query, given its text and its parameters.
        names: the tables.
    """
    found: dict[TableName, list[StoredCheck]] = {name: [] for name in names}
    wanted = [[table.schema for table in names], [table.name for table in names]]
    for schema, table, name, condition, columns, can_be_asked in rows(_CHECKS, wanted):
        check = StoredCheck(name, condition, tuple(columns), can_be_asked)
        found[TableName(table, schema)].append(check)
    return found
