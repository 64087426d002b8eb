"""What a Postgres database holds, read from its system catalogs."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import Any

import psycopg.sql

from dialects import get_dialect
from dialects.tables.postgres import PostgresTables
from generators_sql.cell_facts import CellFacts
from sdgen.engines.catalog import Catalog, StoredColumn, StoredKey, StoredSequence, StoredTable
from sdgen.engines.postgres.fitting import misfit, size_of
from sdgen.engines.postgres.sequences import read_sequences
from sdgen.errors import TargetError
from sdgen.scenario.table_names import TableName

# A domain counts as the type that it is made of, maybe by way of others.
_TABLES = """
WITH RECURSIVE made_of AS (
  SELECT oid AS domain, oid, typname, typtype, typbasetype, typtypmod, typnotnull
  FROM pg_type WHERE typtype = 'd'
  UNION ALL
  SELECT made_of.domain, t.oid, t.typname, t.typtype, t.typbasetype,
         CASE WHEN made_of.typtypmod >= 0 THEN made_of.typtypmod ELSE t.typtypmod END,
         made_of.typnotnull OR t.typnotnull
  FROM made_of JOIN pg_type AS t ON t.oid = made_of.typbasetype
  WHERE made_of.typtype = 'd'
)
SELECT n.nspname, c.relname, c.relkind IN ('r', 'p', 'f'),
       EXISTS (SELECT FROM pg_trigger AS g WHERE g.tgrelid = c.oid AND NOT g.tgisinternal
                 AND g.tgenabled <> 'D' AND g.tgtype & 7 = 7)
       OR EXISTS (SELECT FROM pg_rewrite AS w WHERE w.ev_class = c.oid AND w.ev_type = '3'),
       CASE WHEN pg_has_role(c.relowner, 'USAGE')
                 AND starts_with(obj_description(c.oid, 'pg_class'), $3)
            THEN obj_description(c.oid, 'pg_class') ELSE '' END,
       a.attname,
       format_type(a.atttypid, a.atttypmod)
       || COALESCE(' (' || format_type(m.oid, m.typtypmod) || ')', ''),
       NOT a.attnotnull AND NOT COALESCE(m.typnotnull, false),
       a.atthasdef OR a.attidentity <> '' OR t.typdefault IS NOT NULL,
       a.attgenerated = '', a.attidentity = 'a',
       COALESCE(m.typname, t.typname), COALESCE(m.typtypmod, a.atttypmod)
FROM pg_class AS c
JOIN pg_namespace AS n ON n.oid = c.relnamespace
LEFT JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
LEFT JOIN pg_type AS t ON t.oid = a.atttypid
LEFT JOIN made_of AS m ON m.domain = a.atttypid AND m.typtype <> 'd'
WHERE (n.nspname, c.relname) IN (SELECT * FROM unnest($1::text[], $2::text[]))
  AND c.relkind IN ('r', 'p', 'f', 'v', 'm')
ORDER BY n.nspname, c.relname, a.attnum
"""
# Indexes first, then foreign keys. Columns of newer servers are read by way of JSON: NULLS NOT
# DISTINCT came with Postgres 15, NOT ENFORCED with 18. A foreign key to a partitioned table has
# constraints of its own for each partition there, which are no keys of the table's.
_KEYS = """
WITH asked AS (
  SELECT c.oid, n.nspname, c.relname
  FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
  WHERE (n.nspname, c.relname) IN (SELECT * FROM unnest($1::text[], $2::text[]))
)
SELECT asked.nspname, asked.relname,
       ARRAY(SELECT a.attname::text FROM unnest(i.indkey) WITH ORDINALITY AS k (number, place)
             JOIN pg_attribute AS a ON a.attrelid = i.indrelid AND a.attnum = k.number
             WHERE k.place <= i.indnkeyatts ORDER BY k.place),
       i.indisunique, NULL, NULL, ARRAY[]::text[], index.relname::text,
       EXISTS (SELECT FROM pg_constraint
               WHERE conindid = i.indexrelid AND contype IN ('p', 'u', 'x')),
       CASE WHEN i.indexprs IS NULL THEN ARRAY[]::text[]
            ELSE ARRAY(SELECT pg_get_indexdef(i.indexrelid, place, false)
                       FROM generate_series(1, i.indnkeyatts) AS k (place) ORDER BY place) END,
       COALESCE(pg_get_expr(i.indpred, i.indrelid), ''),
       COALESCE((SELECT pg_get_constraintdef(oid) FROM pg_constraint
                 WHERE conindid = i.indexrelid AND contype = 'x'), ''),
       NOT i.indimmediate,
       EXISTS (SELECT FROM unnest(i.indcollation) AS used (oid) JOIN pg_collation AS l USING (oid)
               WHERE NOT l.collisdeterministic)
       OR EXISTS (SELECT FROM unnest(i.indkey) AS k (number)
                  JOIN pg_attribute AS a ON a.attrelid = i.indrelid AND a.attnum = k.number
                  JOIN pg_type AS t ON t.oid = a.atttypid WHERE t.typname = 'citext'),
       NOT COALESCE((to_jsonb(i) ->> 'indnullsnotdistinct')::boolean, false)
FROM asked
JOIN pg_index AS i ON i.indrelid = asked.oid AND i.indisvalid
JOIN pg_class AS index ON index.oid = i.indexrelid
WHERE i.indisunique OR i.indisexclusion OR (i.indpred IS NULL AND i.indexprs IS NULL)
UNION ALL
SELECT asked.nspname, asked.relname,
       ARRAY(SELECT a.attname::text FROM unnest(c.conkey) WITH ORDINALITY AS k (number, place)
             JOIN pg_attribute AS a ON a.attrelid = c.conrelid AND a.attnum = k.number
             ORDER BY k.place),
       false, parent.nspname::text, parent.relname::text,
       ARRAY(SELECT a.attname::text FROM unnest(c.confkey) WITH ORDINALITY AS k (number, place)
             JOIN pg_attribute AS a ON a.attrelid = c.confrelid AND a.attnum = k.number
             ORDER BY k.place),
       c.conname::text, true, ARRAY[]::text[], '', '', c.condeferrable, false, true
FROM asked
JOIN pg_constraint AS c ON c.conrelid = asked.oid AND c.contype = 'f'
JOIN (SELECT t.oid, t.relname, n.nspname FROM pg_class AS t
      JOIN pg_namespace AS n ON n.oid = t.relnamespace) AS parent ON parent.oid = c.confrelid
WHERE COALESCE((to_jsonb(c) ->> 'conenforced')::boolean, true)
  AND NOT EXISTS (SELECT FROM pg_constraint AS whole
                  WHERE whole.oid = c.conparentid AND whole.conrelid = c.conrelid)
"""


class PostgresCatalog(Catalog):
    """The catalogs of one database.

    Args:
        rows: returns the rows of a query, given its text and its parameters.
    """

    def __init__(self, rows: Callable[..., list[tuple[Any, ...]]]) -> None:
        self._rows = rows

    def tables(self, names: Sequence[TableName]) -> dict[TableName, StoredTable]:
        """Returns those of the tables that exist, under the names asked for."""
        columns: dict[TableName, list[StoredColumn]] = {}
        of_table: dict[TableName, tuple[bool, bool, str]] = {}
        wanted = [[table.schema for table in names], [table.name for table in names]]
        for schema, name, is_table, fills_in, mark, *row in self._rows(
            _TABLES, [*wanted, PostgresTables.mark_prefix]
        ):
            table = TableName(name, schema)
            of_table[table] = (is_table, fills_in, mark)
            there = columns.setdefault(table, [])
            column, shown_type, nullable, default, writable, identity, base, modifier = row
            if column is not None:  # there are tables without columns
                there.append(
                    StoredColumn(
                        column,
                        shown_type,
                        nullable,
                        default,
                        writable,
                        is_identity=identity,
                        base=base,
                        size=size_of(base, modifier),
                    )
                )
        return {
            table: StoredTable(table, tuple(columns[table]), *facts)
            for table, facts in of_table.items()
        }

    def keys(self, names: Collection[TableName]) -> dict[TableName, list[StoredKey]]:
        """Returns the keys of existing tables, under the names asked for."""
        found: dict[TableName, list[StoredKey]] = {name: [] for name in names}
        wanted = [[table.schema for table in names], [table.name for table in names]]
        for schema, name, columns, is_unique, there, parent, references, *rest in self._rows(
            _KEYS, wanted
        ):
            to = None if parent is None else TableName(parent, there)
            known, is_constraint, expressions, *more = rest
            key = StoredKey(
                tuple(columns),
                is_unique,
                to,
                tuple(references),
                known,
                is_constraint,
                tuple(expressions),
                *more,
            )
            found[TableName(name, schema)].append(key)
        return found

    def sequences(self, tables: Sequence[TableName]) -> list[StoredSequence]:
        """Returns the sequences behind columns of existing tables, once for each such column."""
        return read_sequences(self._rows, tables)

    def tables_beginning_with(self, prefix: str) -> list[TableName]:
        """Returns the tables, of all schemas, whose names begin so."""
        return self._tables_where("c.relkind = 'r' AND starts_with(c.relname, $1)", prefix)

    def tables_like(self, names: Sequence[TableName]) -> list[TableName]:
        """Returns the tables and views that have one of these names, whatever its case or schema.

        Those that belong to the server itself or to a session are left out.
        """
        return self._tables_where(
            "c.relkind IN ('r', 'p', 'f', 'v', 'm') AND lower(c.relname) = ANY($1)",
            [table.name.lower() for table in names],
        )

    def _tables_where(self, condition: str, parameter: object) -> list[TableName]:
        rows = self._rows(
            "SELECT c.relname, n.nspname FROM pg_class AS c "
            "JOIN pg_namespace AS n ON n.oid = c.relnamespace "
            "WHERE n.nspname <> 'information_schema' AND NOT starts_with(n.nspname, 'pg_') "
            f"AND {condition} ORDER BY n.nspname, c.relname",
            [parameter],
        )
        return [TableName(name, schema) for name, schema in rows]

    def misfit(self, stored: StoredColumn, cells: CellFacts) -> str | None:
        """Returns what a stored type would do to some cells; see ``Catalog.misfit``."""
        return misfit(stored, cells, get_dialect("postgres").type_name(cells.type))

    def check_schemas(self, names: Collection[str]) -> None:
        """Raises TargetError where one of these schemas does not exist."""
        query = "SELECT nspname FROM pg_namespace WHERE nspname = ANY($1)"
        found = {name for (name,) in self._rows(query, [list(names)])}
        absent = [name for name in dict.fromkeys(names) if name not in found]
        missing = [psycopg.sql.Identifier(name).as_string() for name in absent]
        if missing:
            said = "; ".join(
                f"schema {name} does not exist. Create it (CREATE SCHEMA {name}) or name another"
                for name in missing
            )
            raise TargetError(said)
