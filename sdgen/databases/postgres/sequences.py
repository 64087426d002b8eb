"""The sequences behind the columns of Postgres tables."""

from __future__ import annotations

from collections.abc import Sequence

from sdgen.databases.catalog import Rows
from sdgen.databases.postgres.sequence_defaults import is_moved_by_value
from sdgen.databases.postgres.table_queries import rows_about
from sdgen.databases.stored_tables import StoredSequence
from sdgen.scenario.table_names import TableName

# A row that goes through a partitioned table meets the defaults of that table, one that goes to a
# partition those of the partition. Before PostgreSQL 17 a partition has not the identity of its
# table, and since then it has no sequence of its own. So for a table that is written, the defaults
# of the tables that it is a partition of count as well, and those of its own partitions.
_RELATED = """
WITH RECURSIVE asked AS (
  SELECT c.oid FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
  WHERE (n.nspname, c.relname) IN (SELECT * FROM unnest($1::text[], $2::text[]))
),
related AS (
  SELECT oid AS source, oid AS holder, oid AS written FROM asked
  UNION SELECT above.relid, asked.oid, asked.oid
  FROM asked CROSS JOIN pg_partition_ancestors(asked.oid) AS above
  UNION SELECT below.relid, below.relid, asked.oid
  FROM asked CROSS JOIN pg_partition_tree(asked.oid) AS below
),
"""
# Defaults depend on the sequences they name; only ``nextval('name'::text)`` looks the name up anew
# each time. A domain's default counts where the column has none.
_BEHIND = r"""
behind AS (
  SELECT related.*, a.attname, a.atttypid, d.objid AS sequence, NULL AS said
  FROM related
  JOIN pg_depend AS d ON d.refclassid = 'pg_class'::regclass AND d.refobjid = related.source
    AND d.classid = 'pg_class'::regclass AND d.deptype = 'i'
  JOIN pg_attribute AS a ON a.attrelid = related.source AND a.attnum = d.refobjsubid
    AND a.attidentity <> ''
  UNION
  SELECT related.*, a.attname, a.atttypid, d.refobjid,
         pg_get_expr(s.adbin, s.adrelid)
  FROM related
  JOIN pg_attrdef AS s ON s.adrelid = related.source
  JOIN pg_attribute AS a ON a.attrelid = s.adrelid AND a.attnum = s.adnum AND a.attgenerated = ''
  JOIN pg_depend AS d ON d.classid = 'pg_attrdef'::regclass AND d.objid = s.oid
    AND d.refclassid = 'pg_class'::regclass
  UNION
  SELECT related.*, a.attname, a.atttypid, to_regclass(named.name),
         pg_get_expr(s.adbin, s.adrelid)
  FROM related
  JOIN pg_attrdef AS s ON s.adrelid = related.source
  JOIN pg_attribute AS a ON a.attrelid = s.adrelid AND a.attnum = s.adnum AND a.attgenerated = ''
  CROSS JOIN LATERAL (SELECT (regexp_match(pg_get_expr(s.adbin, s.adrelid), $3))[1]) AS named (name)
  UNION
  SELECT related.*, a.attname, a.atttypid, d.refobjid, t.typdefault
  FROM related
  JOIN pg_attribute AS a ON a.attrelid = related.source AND NOT a.atthasdef
  JOIN pg_type AS t ON t.oid = a.atttypid
  JOIN pg_depend AS d ON d.classid = 'pg_type'::regclass AND d.objid = t.oid
    AND d.refclassid = 'pg_class'::regclass
)
"""
_SEQUENCES = f"""
{_RELATED} {_BEHIND}
SELECT n.nspname, c.relname, holder_schema.nspname, holder.relname, behind.attname,
       written_schema.nspname, written.relname, s.seqincrement, s.seqmin, s.seqmax,
       s.seqcycle, behind.said, t.typcategory = 'N',
       CASE WHEN seqincrement > 0 THEN seqmax ELSE -seqmin - 1 END
         < CASE t.typname WHEN 'int2' THEN 2.0 ^ 15 WHEN 'int4' THEN 2.0 ^ 31 ELSE 2.0 ^ 63 END - 1,
       has_schema_privilege(n.oid, 'USAGE') AND has_sequence_privilege(c.oid, 'UPDATE')
         AND has_sequence_privilege(c.oid, 'SELECT')
FROM behind
JOIN pg_type AS t ON t.oid = behind.atttypid
JOIN pg_sequence AS s ON s.seqrelid = behind.sequence
JOIN pg_class AS c ON c.oid = s.seqrelid
JOIN pg_namespace AS n ON n.oid = c.relnamespace
JOIN pg_class AS holder ON holder.oid = behind.holder
JOIN pg_namespace AS holder_schema ON holder_schema.oid = holder.relnamespace
JOIN pg_class AS written ON written.oid = behind.written
JOIN pg_namespace AS written_schema ON written_schema.oid = written.relnamespace
ORDER BY 1, 2, 3, 4, 5, 6, 7
"""
_NAME = r'(?:"[^"\']+"|[a-z_][a-z_0-9$]*)'
_NEXT_OF_NAME = rf"nextval\(\('({_NAME}(?:\.{_NAME})?)'::text\)::regclass\)"
# A server spends more than ten times as long on planning the query above.
_ARE_THERE_ANY = "SELECT EXISTS (SELECT FROM pg_sequence)"


def read_sequences(rows: Rows, tables: Sequence[TableName]) -> list[StoredSequence]:
    """Returns the sequences behind columns of existing tables, once for each such column.

    Args:
        rows: returns the rows of a query, given its text and its parameters.
        tables: the tables.
    """
    if not tables:
        return []
    ((are_there_any,),) = rows(_ARE_THERE_ANY)
    if not are_there_any:
        return []
    found = []
    for row in rows_about(rows, _SEQUENCES, tables, _NEXT_OF_NAME):
        schema, name, holder_schema, holder, column, written_schema, written, *about = row
        step, least, most, cycles, said, is_number, is_narrower, can_be_moved = about
        found.append(
            StoredSequence(
                TableName(name, schema),
                TableName(holder, holder_schema),
                column,
                TableName(written, written_schema),
                step,
                least,
                most,
                gives_value=is_number and (said is None or is_moved_by_value(said, step)),
                is_narrower=is_narrower,
                can_be_moved=can_be_moved,
                cycles=cycles,
            )
        )
    return found
