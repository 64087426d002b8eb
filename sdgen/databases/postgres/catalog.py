"""What a Postgres database holds, read from its system catalogs."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Any

from dialects.postgres import Postgres
from generators_sql.analysis.cell_facts import CellFacts
from sdgen.column_types import ColumnType, DataType
from sdgen.databases.access import Access, Wanted
from sdgen.databases.catalog import Catalog
from sdgen.databases.postgres.access import read_access
from sdgen.databases.postgres.enum_types import read_enums
from sdgen.databases.postgres.fitting import is_modelled, is_readable, misfit, size_of
from sdgen.databases.postgres.keys import read_keys
from sdgen.databases.postgres.partitions import read_emptying, read_partitionings
from sdgen.databases.postgres.policies import read_hidden
from sdgen.databases.postgres.references import read_references
from sdgen.databases.postgres.sequences import read_sequences
from sdgen.databases.postgres.survey import PostgresSurvey
from sdgen.databases.postgres.table_checks import kind_of, read_fillings, read_table_checks
from sdgen.databases.postgres.table_queries import rows_about
from sdgen.databases.postgres.trigger_reach import written_by_triggers
from sdgen.databases.postgres.triggers import read_row_changes, read_triggers
from sdgen.databases.related_tables import Emptying, Partitioning
from sdgen.databases.row_changes import RowChanges
from sdgen.databases.stored_enums import StoredEnum
from sdgen.databases.stored_tables import (
    Filling,
    OwedKeys,
    StoredCheck,
    StoredColumn,
    StoredKey,
    StoredReference,
    StoredSequence,
    StoredTable,
    StoredTrigger,
)
from sdgen.planning.conditions import Kind
from sdgen.scenario.table_names import TableName

# A domain counts as the type that it is made of, maybe by way of others. What is MATERIALIZED is
# planned by itself: first the few tables, then their columns, each by an index. Planned as a whole,
# all columns of the database would be read, and planning alone would take as long.
_TABLES = r"""
WITH RECURSIVE made_of AS (
  SELECT oid AS domain, oid, typname, typtype, typbasetype, typtypmod, typnotnull
  FROM pg_type WHERE typtype = 'd'
  UNION ALL
  SELECT made_of.domain, t.oid, t.typname, t.typtype, t.typbasetype,
         CASE WHEN made_of.typtypmod >= 0 THEN made_of.typtypmod ELSE t.typtypmod END,
         made_of.typnotnull OR t.typnotnull
  FROM made_of JOIN pg_type AS t ON t.oid = made_of.typbasetype
  WHERE made_of.typtype = 'd'
),
asked AS MATERIALIZED (
  SELECT c.oid, n.nspname, c.relname, c.relkind, pg_has_role(c.relowner, 'USAGE') AS is_own
  FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
  WHERE (n.nspname, c.relname) IN (SELECT * FROM unnest($1::text[], $2::text[]))
    AND c.relkind IN ('r', 'p', 'f', 'v', 'm')
),
known AS MATERIALIZED (
  SELECT c.oid, c.nspname, c.relname, c.relkind IN ('r', 'p', 'f') AS is_table,
         CASE WHEN is_own AND starts_with(obj_description(c.oid, 'pg_class'), $3)
              THEN obj_description(c.oid, 'pg_class') ELSE '' END AS mark,
         CASE WHEN is_own
              THEN (SELECT encode(g.tgargs, 'escape') FROM pg_trigger AS g
                    WHERE g.tgrelid = c.oid AND g.tgname = $4 AND NOT g.tgisinternal) END AS owed,
         EXISTS (SELECT FROM pg_trigger AS g WHERE g.tgrelid = c.oid AND NOT g.tgisinternal
                   AND g.tgenabled <> 'D' AND g.tgtype & 4 = 4)
         OR EXISTS (SELECT FROM pg_rewrite AS w WHERE w.ev_class = c.oid AND w.ev_type = '3')
         OR EXISTS (SELECT FROM pg_depend AS d
                    WHERE d.refclassid = 'pg_proc'::regclass AND d.refobjid >= 16384
                      AND (d.classid = 'pg_constraint'::regclass
                           AND d.objid IN (SELECT oid FROM pg_constraint WHERE conrelid = c.oid)
                           OR d.classid = 'pg_attrdef'::regclass
                           AND d.objid IN (SELECT oid FROM pg_attrdef WHERE adrelid = c.oid)))
         AS runs_code
  FROM asked AS c
),
columns AS MATERIALIZED (
  SELECT a.*, t.oid AS type, t.typdefault, m.oid AS of_domain, m.typtypmod, m.typnotnull
  FROM asked
  JOIN pg_attribute AS a ON a.attrelid = asked.oid AND a.attnum > 0 AND NOT a.attisdropped
  JOIN pg_type AS t ON t.oid = a.atttypid
  LEFT JOIN made_of AS m ON m.domain = a.atttypid AND m.typtype <> 'd'
)
SELECT c.nspname, c.relname, c.is_table, c.mark, c.owed, c.runs_code,
       a.attname,
       format_type(a.atttypid, a.atttypmod)
       || COALESCE(' (' || format_type(a.of_domain, a.typtypmod) || ')', ''),
       NOT a.attnotnull AND NOT COALESCE(a.typnotnull, false),
       a.atthasdef OR a.attidentity <> '' OR a.typdefault IS NOT NULL,
       a.attgenerated = '', a.attidentity = 'a',
       a.attidentity <> '' OR COALESCE(
         (SELECT pg_get_expr(d.adbin, d.adrelid) FROM pg_attrdef AS d
          WHERE d.adrelid = a.attrelid AND d.adnum = a.attnum) ~* '\mnextval\(|uuid', false),
       COALESCE(a.typtypmod, a.atttypmod),
       CASE WHEN a.of_domain IS NULL THEN '' ELSE format_type(a.atttypid, a.atttypmod) END,
       b.typname, (SELECT nspname FROM pg_namespace WHERE oid = b.typnamespace),
       ARRAY(SELECT e.enumlabel::text FROM pg_enum AS e
             WHERE e.enumtypid IN (b.oid, be.oid) ORDER BY e.enumsortorder),
       COALESCE(format_type(a.of_domain, a.typtypmod), ''), COALESCE(a.typnotnull, false),
       be.typname, (SELECT nspname FROM pg_namespace WHERE oid = be.typnamespace),
       format_type(be.oid, NULL)
FROM known AS c
LEFT JOIN columns AS a ON a.attrelid = c.oid
LEFT JOIN pg_type AS b ON b.oid = COALESCE(a.of_domain, a.type)
LEFT JOIN made_of AS em ON em.domain = b.typelem AND em.typtype <> 'd'
LEFT JOIN pg_type AS be ON be.oid = COALESCE(em.oid, b.typelem) AND b.typcategory = 'A'
ORDER BY c.nspname, c.relname, a.attnum
"""


def _of_base(base: str, schema: str, modifier: int, labels: Sequence[str]) -> dict[str, Any]:
    """Returns what of a stored column is said by the type that it is made of."""
    return {
        "base": base,
        "size": size_of(base, modifier),
        "cast": None if is_modelled(base) else TableName(base, schema),
        "labels": tuple(labels),
    }


_MAY_FILL = """
SELECT (SELECT bool_and(has_column_privilege(c.oid, a.name, 'UPDATE'))
        FROM unnest($3::text[]) AS a (name))
   AND (SELECT bool_and(has_column_privilege(c.oid, a.name, 'SELECT'))
        FROM unnest($4::text[]) AS a (name))
FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
WHERE n.nspname = $1 AND c.relname = $2
"""


class PostgresCatalog(Catalog):
    """The catalogs of one database."""

    def tables(self, names: Sequence[TableName]) -> dict[TableName, StoredTable]:
        """Returns those of the tables that exist, under the names asked for."""
        columns: dict[TableName, list[StoredColumn]] = {}
        of_table: dict[TableName, tuple[bool, str, OwedKeys | None, bool]] = {}
        owed = Postgres.owed_prefix
        for schema, name, is_table, mark, said, runs_code, *row in rows_about(
            self._rows, _TABLES, names, Postgres.mark_prefix, owed
        ):
            table = TableName(name, schema)
            # Each argument of a trigger ends with a zero byte, which is written so.
            keys = OwedKeys.of(owed, said.removesuffix("\\000")) if said else None
            of_table[table] = (is_table, mark, keys, runs_code)
            there = columns.setdefault(table, [])
            column, shown_type, nullable, default, writable, identity, numbered, *of_type = row
            modifier, domain, base, schema, labels, domain_of, not_null, *of_element = of_type
            if column is None:  # there are tables without columns
                continue
            element, schema_of_element, said = of_element
            stored = StoredColumn(
                column,
                shown_type,
                nullable,
                default,
                writable,
                is_identity=identity,
                is_numbered=numbered,
                domain=domain,
                domain_of=domain_of,
                domain_refuses_null=not_null,
                **_of_base(base, schema, modifier, () if element else labels),
            )
            if element:
                of_base = _of_base(element, schema_of_element, modifier, labels)
                elements = StoredColumn(column, said, True, False, **of_base)
                stored = replace(stored, size=(), element=elements)
            there.append(stored)
        changes = read_row_changes(self._rows, list(of_table))
        return {
            table: StoredTable(
                table,
                tuple(columns[table]),
                is_table,
                changes.get(table, RowChanges()),
                mark,
                keys,
                runs_code,
            )
            for table, (is_table, mark, keys, runs_code) in of_table.items()
        }

    def keys(self, names: Collection[TableName]) -> dict[TableName, list[StoredKey]]:
        """Returns the keys of existing tables, under the names asked for."""
        return read_keys(self._rows, names)

    def triggers(self, names: Collection[TableName]) -> dict[TableName, list[StoredTrigger]]:
        """Returns the users' triggers and rules of existing tables that a run sets off."""
        return read_triggers(self._rows, names)

    def written_by_triggers(
        self, names: Collection[TableName], asked: Collection[TableName]
    ) -> frozenset[TableName] | None:
        """Returns those of some tables to which triggers may add rows; None for any."""
        return written_by_triggers(self._rows, names, asked)

    def table_checks(self, names: Collection[TableName]) -> dict[TableName, list[StoredCheck]]:
        """Returns the CHECKs that rows of existing tables are held against, policies among them."""
        return read_table_checks(self._rows, names)

    def fillings(self, names: Collection[TableName]) -> dict[TableName, dict[str, Filling]]:
        """Returns, for each column of existing tables that has one, its default or expression."""
        return read_fillings(self._rows, names)

    def kind_of(self, stored: StoredColumn, made: ColumnType) -> Kind | None:
        """Returns what cells of an existing column are compared as."""
        return kind_of(stored.base)

    def is_readable(self, stored: StoredColumn, data_type: DataType) -> bool:
        """Returns whether cells of a column can be read as a type without a loss."""
        return is_readable(stored, data_type)

    def sequences(self, tables: Sequence[TableName]) -> list[StoredSequence]:
        """Returns the sequences behind columns of existing tables, once for each such column."""
        return read_sequences(self._rows, tables)

    @property
    def survey(self) -> PostgresSurvey:
        """What tells of all tables."""
        return PostgresSurvey(self._rows)

    def tables_beginning_with(self, prefix: str) -> list[TableName]:
        """Returns the tables, of all schemas, whose names begin so; no partitions."""
        return self._tables_where(
            "c.relkind IN ('r', 'p', 'f') AND NOT c.relispartition AND starts_with(c.relname, $1)",
            prefix,
        )

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

    def access(self, wanted: Wanted) -> Access:
        """Returns what the connection's role may not do though a run wants to."""
        return read_access(self._rows, wanted)

    def may_fill(self, table: TableName, columns: Sequence[str], key: Sequence[str]) -> bool:
        """Returns whether the role has UPDATE on some columns of all rows, SELECT on others."""
        ((may,),) = self._rows(_MAY_FILL, [table.schema, table.name, [*columns], [*key]])
        return bool(may) and not read_hidden(self._rows, [table], "rw")

    def partitionings(self, tables: Collection[TableName]) -> dict[TableName, Partitioning]:
        """Returns which rows go to some partition, for those of the tables that have or are one."""
        return read_partitionings(self._rows, tables)

    def emptying(self, tables: Collection[TableName]) -> list[Emptying]:
        """Returns the other tables that TRUNCATE of some tables meets."""
        return read_emptying(self._rows, tables)

    def references_to(self, tables: Collection[TableName]) -> list[StoredReference]:
        """Returns the foreign keys that point to some tables or their partitions."""
        return read_references(self._rows, tables)

    def misfit(self, stored: StoredColumn, cells: CellFacts) -> str | None:
        """Returns what a stored type would do to some cells; see ``Catalog.misfit``."""
        return misfit(stored, cells, self._dialect.type_name(cells.type))

    def enums(self, names: Collection[TableName]) -> dict[TableName, StoredEnum]:
        """Returns the types of those names that exist."""
        return read_enums(self._rows, names, Postgres.key_signature)

    def missing_schemas(self, names: Collection[str]) -> list[str]:
        """Returns those of these schemas that do not exist, each once."""
        query = "SELECT nspname FROM pg_namespace WHERE nspname = ANY($1)"
        found = {name for (name,) in self._rows(query, [list(names)])}
        return [name for name in dict.fromkeys(names) if name not in found]
