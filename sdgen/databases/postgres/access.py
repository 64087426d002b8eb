"""What a role of Postgres may do with the tables of a run."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from sdgen.databases.access import Access, HiddenRows, TableUse, Wanted
from sdgen.databases.catalog import Rows
from sdgen.databases.checks.findings import Finding
from sdgen.databases.postgres.policies import read_hidden
from sdgen.databases.postgres.table_queries import rows_about
from sdgen.scenario.table_names import TableName

_ROLE_AND_SCHEMAS = """
SELECT quote_ident(current_user), quote_ident(current_database()),
       has_database_privilege(current_database(), 'TEMPORARY'),
       (SELECT jsonb_agg(jsonb_build_array(quote_ident(nspname),
                                           has_schema_privilege(oid, 'USAGE'),
                                           has_schema_privilege(oid, 'CREATE')))
        FROM pg_namespace
        WHERE nspname = ANY($1))::text
"""
# Sequences: those of columns that are left out are asked for their next value by each row, for
# which identity columns need no right. Tables that are none would be an error, hence CASE. Bit 3 of
# pg_relation_is_updatable stands for INSERT.
_TABLES = """
SELECT n.nspname, c.relname, quote_ident(n.nspname) || '.' || quote_ident(c.relname),
  jsonb_build_object(
    'schema', quote_ident(n.nspname),
    'usage', has_schema_privilege(n.oid, 'USAGE'),
    'select', has_any_column_privilege(c.oid, 'SELECT'),
    'columns', (SELECT jsonb_object_agg(r.name, ARRAY(
                       SELECT a.attname FROM pg_attribute AS a
                       WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                         AND NOT has_column_privilege(c.oid, a.attnum, r.name)))
                FROM unnest(ARRAY['SELECT', 'INSERT', 'UPDATE']) AS r (name)),
    'truncate', has_table_privilege(c.oid, 'TRUNCATE'),
    'delete', has_table_privilege(c.oid, 'DELETE'),
    'lock', has_any_column_privilege(c.oid, 'UPDATE'),
    'references', has_table_privilege(c.oid, 'REFERENCES'),
    'sequences', ARRAY(
      SELECT jsonb_build_array(a.attname, s.oid::regclass::text)
      FROM pg_attrdef AS d
      JOIN pg_attribute AS a ON a.attrelid = d.adrelid AND a.attnum = d.adnum
      JOIN pg_depend AS p ON p.classid = 'pg_attrdef'::regclass AND p.objid = d.oid
      JOIN pg_class AS s ON s.oid = p.refobjid
      WHERE d.adrelid = c.oid AND a.attidentity = ''
        AND CASE s.relkind WHEN 'S' THEN NOT has_sequence_privilege(s.oid, 'USAGE, UPDATE') END),
    'security', row_security_active(c.oid),
    'forced', c.relforcerowsecurity,
    'policy', EXISTS (
      SELECT FROM pg_policy AS p
      WHERE p.polrelid = c.oid AND p.polpermissive AND p.polcmd IN ('*', 'a')
        AND (0 = ANY (p.polroles)
             OR EXISTS (SELECT FROM unnest(p.polroles) AS r (oid)
                        WHERE pg_has_role(r.oid, 'USAGE')))
    ),
    'foreign', c.relkind = 'f',
    'insertable', pg_relation_is_updatable(c.oid, false) & 8 = 8
  )::text
FROM pg_class AS c
JOIN pg_namespace AS n ON n.oid = c.relnamespace
WHERE (n.nspname, c.relname) IN (SELECT * FROM unnest($1::text[], $2::text[]))
ORDER BY 1, 2
"""


def read_access(rows: Rows, wanted: Wanted) -> Access:
    """Returns what the connection's role may not do though a run wants to, by a few queries.

    Args:
        rows: returns the rows of a query, given its text and its parameters.
        wanted: what the run wants.
    """
    ((role, database, temporary, schemas),) = rows(_ROLE_AND_SCHEMAS, [list(wanted.creates_in)])
    found: list[Finding] = []
    if not temporary:
        found.append(_temporary(role, database, wanted.needs_temporary()))
    for schema, usage, create in json.loads(schemas or "[]"):
        if usage and not create:
            found.append(
                Finding(
                    schema,
                    f"role {role} may not create tables in it, as a run does: at least its ledger. "
                    f"GRANT CREATE ON SCHEMA {schema} TO {role}",
                )
            )
    unreadable: set[TableName] = set()
    closed: dict[str, None] = {}
    of_tables = [
        (TableName(table, schema), shown, json.loads(facts))
        for schema, table, shown, facts in rows_about(rows, _TABLES, wanted.tables.keys())
    ]
    guarded = [name for name, _, may in of_tables if may["security"]]
    filtered = read_hidden(rows, guarded, "r") if guarded else {}
    for name, shown, may in of_tables:
        if not (may["select"] and may["usage"]):
            unreadable.add(name)
        if not may["usage"]:
            closed[may["schema"]] = None
            continue
        found += _of_table(role, shown, str(name), may, wanted.tables[name], filtered.get(name))
    for schema in closed:
        found.append(
            Finding(
                schema,
                f"role {role} may not use it. GRANT USAGE, CREATE ON SCHEMA {schema} TO {role}",
            )
        )
    return Access(tuple(found), frozenset(unreadable), frozenset(filtered))


def _temporary(role: str, database: str, is_needed: bool) -> Finding:
    grant = f"GRANT TEMPORARY ON DATABASE {database} TO {role}"
    if is_needed:
        said = (
            f"role {role} may not create temporary tables, which this run needs to look values up"
        )
    else:
        said = (
            f"role {role} may not create temporary tables: some checks of the tables are skipped, "
            "and the run cannot be verified"
        )
    return Finding(database, f"{said}. {grant}", is_certain=is_needed)


def _of_table(
    role: str,
    shown: str,
    path: str,
    may: dict[str, Any],
    use: TableUse,
    hidden: HiddenRows | None,
) -> Iterator[Finding]:
    """Yields what a role may not do with a table.

    Args:
        role: the role, as SQL names it.
        shown: the table, likewise.
        path: the table, as users are told of it.
        may: what ``_TABLES`` says of it.
        use: what the run does with it.
        hidden: how policies hide rows of it from the role; None where they do not.
    """

    def lacking(what: str, right: str, on: str = shown) -> Finding:
        return Finding(path, f"role {role} may not {what}. GRANT {right} ON {on} TO {role}")

    if use.is_pointed_to and not may["references"]:
        yield lacking("point foreign keys to it", "REFERENCES")
    if use.is_removed_from and not may["delete"]:
        yield lacking("delete rows of it", "DELETE")
    if use.is_removed_from and not may["lock"]:
        yield lacking("lock rows of it before they are deleted", "UPDATE")
    for what, right, columns in (
        ("read all that the run has written", "SELECT", use.read),
        ("update what it has written", "UPDATE", use.updated),
    ):
        if lacks := [column for column in columns if column in may["columns"][right]]:
            yield lacking(f"{what} ({', '.join(lacks)})", right)
    if not use.is_written:  # and it has been read by now
        if hidden is not None:
            said = f"{hidden}: only rows that it can see are pointed to. {hidden.remedy}"
            yield Finding(path, said, is_certain=False)
        return
    if not may["select"]:
        yield lacking("read it, to see whether it holds rows", "SELECT")
    refused = [c for c in use.columns if c in may["columns"]["INSERT"]]
    if refused:
        yield lacking(f"insert into it ({', '.join(refused)})", "INSERT")
    if use.is_emptied and not may["truncate"]:
        yield lacking("empty it", "TRUNCATE")
    for column, sequence in may["sequences"]:
        if column not in use.columns:
            what = f"use the sequence behind {column}, which the scenario leaves out"
            yield lacking(what, "USAGE", f"SEQUENCE {sequence}")
    if may["foreign"] and not may["insertable"]:
        yield Finding(path, "is a foreign table that takes no rows. Change target_table")
    elif may["foreign"]:
        yield Finding(
            path,
            "is a foreign table: its rows are committed on another server, not together with the "
            "ledger. After a crash, verify the run",
            is_certain=False,
        )
    if may["security"] and not may["policy"]:
        # The owner is exempt, unless it is forced on the owner too.
        remedy = f"Use {'' if may['forced'] else 'its owner, or '}a role with BYPASSRLS"
        said = f"row level security applies to it, and no policy lets role {role} insert rows"
        yield Finding(path, f"{said}. {remedy}")
    elif hidden is not None:
        yield Finding(
            path,
            f"{hidden}: what is stored there is not counted, conflicts with keys of hidden rows "
            "are not found in advance, and verifying or undoing the run needs another role. "
            f"{hidden.remedy}",
            is_certain=False,
        )
