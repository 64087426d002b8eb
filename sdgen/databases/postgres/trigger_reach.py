"""Which tables the triggers of Postgres tables may write to, as far as their code tells."""

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
