"""Reads comments, and statements about views, extensions and schemas."""

from __future__ import annotations

from collections.abc import Callable

from sdgen.databases.postgres.ddl.changing import move
from sdgen.databases.postgres.ddl.model import Declared, Table
from sdgen.databases.postgres.ddl.tokens import Cursor, NotUnderstoodError
from sdgen.scenario.table_names import TableName


def comment(declared: Declared, cursor: Cursor) -> None:
    """Reads what follows COMMENT ON."""
    if cursor.take("table"):
        table = declared.table(cursor.qualified())
        _comment(table, "", cursor)
    elif cursor.take("column"):
        names = [cursor.name()]
        while cursor.take("."):
            names.append(cursor.name())
        if len(names) < 2:
            raise NotUnderstoodError
        schema = names[-3] if len(names) > 2 else None
        _comment(declared.table((schema, names[-2])), names[-1], cursor)


def _comment(table: Table | None, column: str, cursor: Cursor) -> None:
    cursor.need("is")
    if table is None:
        return
    if cursor.take("null"):
        table.comments.pop(column, None)
    else:
        table.comments[column] = cursor.string()


def create_view(declared: Declared, cursor: Cursor) -> None:
    """Reads the name that follows CREATE VIEW."""
    cursor.take("if", "not", "exists")
    declared.views[declared.new(cursor.qualified())] = ""


def create_extension(declared: Declared, cursor: Cursor) -> None:
    """Reads what follows CREATE EXTENSION."""
    cursor.take("if", "not", "exists")
    token = cursor.step()
    schema = next(iter(declared.path), "public")
    cursor.take("with")
    if cursor.take("schema"):
        schema = cursor.name()
    declared.extensions.setdefault(token.value, schema)


def create_schema(declared: Declared, cursor: Cursor, read: Callable[[Cursor], None]) -> None:
    """Reads what follows CREATE SCHEMA.

    Args:
        declared: what the file has declared so far.
        cursor: what follows.
        read: reads a statement.
    """
    cursor.take("if", "not", "exists")
    name = "" if cursor.word() == "authorization" else cursor.name()
    if cursor.take("authorization"):
        role = cursor.name()
        name = name or role
    declared.schemas.add(name)
    before, declared.path = declared.path, (name, *declared.path)
    try:
        while not cursor.is_done:  # what is made in it, without semicolons between
            first = cursor.step()
            rest = cursor.until(lambda: cursor.word() in ("create", "grant"))
            read(Cursor([first, *rest]))
    finally:
        declared.path = before


def rename_schema(declared: Declared, cursor: Cursor) -> None:
    """Reads what follows ALTER SCHEMA."""
    name = cursor.name()
    if cursor.take("rename", "to"):
        new = cursor.name()
        for table in [each for each in declared.tables.values() if each.name.schema == name]:
            move(declared, table, TableName(table.name.name, new))
        declared.schemas.add(new)
