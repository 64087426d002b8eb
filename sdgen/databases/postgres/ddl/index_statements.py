"""Reads statements about indexes."""

from __future__ import annotations

from sdgen.databases.postgres.ddl.constraints import ConstraintReader
from sdgen.databases.postgres.ddl.inheriting import take_over_keys
from sdgen.databases.postgres.ddl.model import Declared, Index, Table
from sdgen.databases.postgres.ddl.tokens import Cursor, NotUnderstoodError


def create_index(declared: Declared, cursor: Cursor) -> None:
    """Reads what follows CREATE INDEX or CREATE UNIQUE INDEX."""
    is_unique = cursor.take("unique")
    cursor.need("index")
    cursor.take("concurrently")
    maybe = cursor.take("if", "not", "exists")
    name = "" if cursor.word() == "on" else cursor.name()
    cursor.need("on")
    only = cursor.take("only")
    named = cursor.qualified()
    table = declared.table(named)
    if table is None:
        if declared.find(named, declared.views):
            return
        raise NotUnderstoodError
    if maybe and any(each.name == name for each in table.indexes):
        return
    if cursor.take("using"):
        cursor.name()
    reader = ConstraintReader(declared, table)
    parts = [reader.index_part(Cursor(part)) for part in Cursor(cursor.parens()).parts()]
    index = Index(name, parts, is_unique=is_unique)
    if cursor.take("include"):
        index.included = [Cursor(part).name() for part in Cursor(cursor.parens()).parts()]
    if cursor.take("nulls"):
        index.nulls_repeat = not cursor.take("not", "distinct")
        cursor.take("distinct")
    if cursor.take("with"):
        cursor.parens()
    if cursor.take("tablespace"):
        cursor.name()
    if cursor.take("where"):
        index.condition = tuple(cursor.rest())
    if not name:
        index.name = reader.name_of(index)
    table.indexes.append(index)
    if table.strategy and not only:
        for part in declared.partitions(table.name):
            take_over_keys(declared, part, table)


def alter_index(declared: Declared, cursor: Cursor) -> None:
    """Reads what follows ALTER INDEX."""
    cursor.take("if", "exists")
    schema, name = cursor.qualified()
    found = find_index(declared, schema, name)
    if cursor.take("attach", "partition"):
        part = find_index(declared, *cursor.qualified())
        if found is None or part is None:
            raise NotUnderstoodError
        part[1].parent = found[1].name
    elif cursor.take("rename", "to"):
        if found is None:
            raise NotUnderstoodError
        found[1].name = cursor.name()


def find_index(declared: Declared, schema: str | None, name: str) -> tuple[Table, Index] | None:
    """Returns an index with its table; None where there is none."""
    for each in [schema] if schema else declared.path:
        for table in declared.tables.values():
            if table.name.schema == each:
                for index in table.indexes:
                    if index.name == name:
                        return table, index
    return None
