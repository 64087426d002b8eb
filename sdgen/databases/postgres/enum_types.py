"""Enum types of Postgres: their labels, who made them, and what uses them."""

from __future__ import annotations

from collections.abc import Collection

from sdgen.databases.catalog import Rows
from sdgen.databases.postgres.table_queries import rows_about
from sdgen.databases.stored_enums import StoredEnum
from sdgen.scenario.table_names import TableName

# What depends on a type, or on the type of arrays of it, which depends on it itself:
# https://www.postgresql.org/docs/current/catalog-pg-depend.html
_ENUMS = """
SELECT n.nspname, t.typname,
       ARRAY(SELECT e.enumlabel::text FROM pg_enum AS e
             WHERE e.enumtypid = t.oid ORDER BY e.enumsortorder),
       pg_has_role(t.typowner, 'USAGE')
       AND COALESCE(obj_description(t.oid, 'pg_type') = $3, false),
       u.schemas, u.tables, u.others
FROM pg_type AS t JOIN pg_namespace AS n ON n.oid = t.typnamespace
CROSS JOIN LATERAL (
  SELECT COALESCE(array_agg(un.nspname::text) FILTER (WHERE c.oid IS NOT NULL), '{}') AS schemas,
         COALESCE(array_agg(c.relname::text) FILTER (WHERE c.oid IS NOT NULL), '{}') AS tables,
         COALESCE(bool_or(c.oid IS NULL), false) AS others
  FROM pg_depend AS d
  LEFT JOIN pg_attrdef AS a ON d.classid = 'pg_attrdef'::regclass AND a.oid = d.objid
  LEFT JOIN pg_constraint AS k ON d.classid = 'pg_constraint'::regclass AND k.oid = d.objid
  LEFT JOIN pg_index AS i ON d.classid = 'pg_class'::regclass AND i.indexrelid = d.objid
  LEFT JOIN pg_class AS c ON c.relkind IN ('r', 'p') AND c.oid = COALESCE(
    a.adrelid, k.conrelid, i.indrelid,
    CASE WHEN d.classid = 'pg_class'::regclass THEN d.objid END)
  LEFT JOIN pg_namespace AS un ON un.oid = c.relnamespace
  WHERE d.refclassid = 'pg_type'::regclass AND d.refobjid IN (t.oid, t.typarray)
    AND NOT (d.classid = 'pg_type'::regclass AND d.objid = t.typarray)
) AS u
WHERE (n.nspname, t.typname) IN (SELECT * FROM unnest($1::text[], $2::text[]))
"""


def read_enums(rows: Rows, names: Collection[TableName], mark: str) -> dict[TableName, StoredEnum]:
    """Returns the types of some names that exist.

    Args:
        rows: returns the rows of a query.
        names: the names.
        mark: the comment of types that runs have made.
    """
    return {
        TableName(name, schema): StoredEnum(
            tuple(labels), is_ours, None if others else frozenset(map(TableName, tables, schemas))
        )
        for schema, name, labels, is_ours, schemas, tables, others in rows_about(
            rows, _ENUMS, names, mark
        )
    }
