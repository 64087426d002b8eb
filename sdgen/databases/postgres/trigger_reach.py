"""Which tables the triggers of Postgres tables write to or name, as far as their code tells."""

from __future__ import annotations

import re
from collections.abc import Collection

from sdgen.databases.catalog import Rows
from sdgen.databases.postgres.table_queries import rows_about
from sdgen.scenario.table_names import TableName

_WORD = re.compile(r"[^\W\d][\w$]*")
_INTO = re.compile(r'\binto\b\s*(?:(?:"[^"]+"|[\w$]+)\s*\.\s*)?("[^"]+"|[\w$]+)?', re.IGNORECASE)
_VIEW = "view"
_READABLE = {"plpgsql", "sql", _VIEW}
_DYNAMIC = "execute"
_ESCAPED = 'u&"'  # begins a name that is written otherwise than it is

# Bits of tgtype (src/include/catalog/pg_trigger.h): 4 insert.
_FIRST = """
SELECT p.oid, l.lanname, p.prosrc
FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
JOIN pg_trigger AS g ON g.tgrelid IN (SELECT c.oid UNION SELECT relid FROM pg_partition_tree(c.oid))
JOIN pg_proc AS p ON p.oid = g.tgfoid
JOIN pg_language AS l ON l.oid = p.prolang
WHERE (n.nspname, c.relname) IN (SELECT * FROM unnest($1::text[], $2::text[]))
  AND NOT g.tgisinternal AND g.tgenabled <> 'D' AND g.tgtype & 4 = 4
UNION
SELECT w.oid, 'sql', pg_get_ruledef(w.oid)
FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
JOIN pg_rewrite AS w ON w.ev_class = c.oid
WHERE (n.nspname, c.relname) IN (SELECT * FROM unnest($1::text[], $2::text[]))
  AND w.ev_type = '3'
"""

# Functions that code names, triggers of tables that it names, and what rules and views of those do.
_FURTHER = """
SELECT p.oid, l.lanname, COALESCE(p.prosrc, '')
FROM pg_proc AS p JOIN pg_language AS l ON l.oid = p.prolang
WHERE p.oid >= 16384
  AND (p.proname = ANY($1)
       OR p.oid IN (SELECT g.tgfoid FROM pg_trigger AS g JOIN pg_class AS c ON c.oid = g.tgrelid
                    WHERE NOT g.tgisinternal AND c.relname = ANY($1)))
UNION ALL
SELECT w.oid, CASE w.ev_type WHEN '1' THEN 'view' ELSE 'sql' END, pg_get_ruledef(w.oid)
FROM pg_rewrite AS w JOIN pg_class AS c ON c.oid = w.ev_class
WHERE w.oid >= 16384 AND c.relname = ANY($1)
"""

# Tables whose rows change with those of others that they point to.
_CASCADES = """
SELECT DISTINCT parent.relname, child.relname
FROM pg_constraint AS k
JOIN pg_class AS parent ON parent.oid = k.confrelid
JOIN pg_class AS child ON child.oid = k.conrelid
WHERE k.contype = 'f' AND (k.confdeltype IN ('c', 'n', 'd') OR k.confupdtype IN ('c', 'n', 'd'))
"""

# Rows of partitions and of heirs are rows of their tables, and the other way round.
_FAMILIES = """
WITH RECURSIVE family AS (
  SELECT c.oid AS asked, n.nspname, c.relname, c.oid AS oid
  FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
  WHERE (n.nspname, c.relname) IN (SELECT * FROM unnest($1::text[], $2::text[]))
  UNION
  SELECT asked, nspname, relname, CASE WHEN i.inhparent = family.oid THEN i.inhrelid
                                       ELSE i.inhparent END
  FROM family JOIN pg_inherits AS i ON family.oid IN (i.inhparent, i.inhrelid)
)
SELECT family.nspname, family.relname, c.relname
FROM family JOIN pg_class AS c ON c.oid = family.oid
"""


def named_by_triggers(
    rows: Rows, names: Collection[TableName], asked: Collection[TableName]
) -> frozenset[TableName] | None:
    """Returns those of some tables that triggers may read or change when others get rows.

    That are those which the code of their triggers and rules names, whatever it does with them, and
    all functions, triggers, rules and views that this code names, and so on; and those whose rows
    foreign keys change with them. It is None where code does not tell, as in
    ``written_by_triggers``.

    Args:
        rows: returns the rows of a query, given its text and its parameters.
        names: the tables that get rows; some of their columns may be updated as well.
        asked: the tables to look for.
    """
    cascades = rows(_CASCADES, [])
    found, words = set[int](), set[str]()
    new = {name.name for name in names}
    code = rows_about(rows, _FIRST, names)
    while new or code:
        for number, language, source in code:
            found.add(number)
            new |= {*_WORD.findall(source), *_WORD.findall(source.lower())}
            if language not in _READABLE or _DYNAMIC in new or _ESCAPED in source.lower():
                return None
        new |= {child for parent, child in cascades if _is_named(parent, new)}
        new -= words
        words |= new
        code = [each for each in rows(_FURTHER, [sorted(new)]) if each[0] not in found]
        new = set()
    families = rows_about(rows, _FAMILIES, asked)
    return frozenset(
        TableName(name, schema) for schema, name, other in families if _is_named(other, words)
    )


def _is_named(table: str, words: Collection[str]) -> bool:
    """Returns whether words may name a table; some names consist of several, some of none."""
    return table in words or all(word in words for word in _WORD.findall(table))


def written_by_triggers(
    rows: Rows, names: Collection[TableName], asked: Collection[TableName]
) -> frozenset[TableName] | None:
    """Returns those of some tables to which rows may go when rows are added to others.

    That are those that stand after INTO in the code of their triggers and rules, and of all
    functions, triggers, rules and views that this code names, and so on. SQL that is put together
    may name any, and so may code in other languages: then it is None.

    Args:
        rows: returns the rows of a query, given its text and its parameters.
        names: the tables to which rows are added.
        asked: the tables to look for.
    """
    found, words, targets = set[int](), set[str](), set[str]()
    code = rows_about(rows, _FIRST, names)
    while code:
        new = set[str]()
        for number, language, source in code:
            found.add(number)
            new |= {*_WORD.findall(source), *_WORD.findall(source.lower())}
            into = _INTO.findall(source)
            if language not in _READABLE or _DYNAMIC in new or not all(into):
                return None
            targets |= {name.strip('"') if '"' in name else name.lower() for name in into}
            if language == _VIEW:  # rows that are added to it go to the tables that it names
                targets.update(_WORD.findall(source))
        new -= words
        words |= new
        code = [each for each in rows(_FURTHER, [sorted(new)]) if each[0] not in found]
    return frozenset(table for table in asked if table.name in targets)
