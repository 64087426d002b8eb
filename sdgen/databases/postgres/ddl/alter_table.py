"""Reads ALTER TABLE."""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy

from sdgen.databases.postgres.ddl.changing import drop_column, drop_constraint, move, rename_column
from sdgen.databases.postgres.ddl.constraints import ConstraintReader
from sdgen.databases.postgres.ddl.create_table import read_bound, read_column
from sdgen.databases.postgres.ddl.inheriting import (
    detach,
    heirs_of,
    inherit,
    take_over,
    take_over_keys,
)
from sdgen.databases.postgres.ddl.model import Check, Declared, Foreign, Index, Table
from sdgen.databases.postgres.ddl.sequence_options import read_sequence_options
from sdgen.databases.postgres.ddl.tokens import Cursor, NotUnderstoodError
from sdgen.databases.postgres.ddl.type_names import read_type, resolved
from sdgen.scenario.table_names import TableName

_HARMLESS = (
    ("owner",),
    ("cluster",),
    ("set", "without"),
    ("set", "("),
    ("set", "tablespace"),
    ("reset",),
    ("replica",),
    ("set", "logged"),
    ("set", "unlogged"),
    ("set", "access"),
    ("validate",),
    ("set", "with"),
)
_HARMLESS_OF_COLUMN = (
    ("set", "statistics"),
    ("set", "storage"),
    ("set", "compression"),
    ("set", "("),
    ("reset",),
)


def alter_table(declared: Declared, cursor: Cursor) -> None:
    """Reads what follows ALTER TABLE."""
    maybe = cursor.take("if", "exists")
    only = cursor.take("only")
    named = cursor.qualified()
    cursor.take("*")
    table = declared.table(named)
    if table is None:
        if maybe or declared.find(named, declared.views):
            return
        if declared.find(named, declared.sequences) and cursor.take("owner"):
            return  # as pg_dump says it of sequences
        raise NotUnderstoodError
    for part in cursor.parts():
        _action(declared, table, Cursor(part), only=only)


def _action(declared: Declared, table: Table, cursor: Cursor, *, only: bool) -> None:
    if any(cursor.take(*words) for words in _HARMLESS):
        return
    reader = ConstraintReader(declared, table)
    if cursor.take("add"):
        _add(declared, table, cursor, reader, [] if only else heirs_of(declared, table))
    elif cursor.take("alter", "constraint"):
        name = cursor.name()
        for key in table.foreign:
            if key.name == name:
                key.waits = cursor.take("deferrable")
    elif cursor.take("alter"):
        cursor.take("column")
        name = cursor.name()
        change = cursor.rest()
        for each in [table, *([] if only else heirs_of(declared, table))]:
            _alter_column(declared, each, name, Cursor(change))
    elif cursor.take("drop"):
        _drop(declared, table, cursor)
    elif cursor.take("rename"):
        _rename(declared, table, cursor)
    elif cursor.take("set", "schema"):
        move(declared, table, TableName(table.name.name, cursor.name()))
    elif cursor.take("attach", "partition"):
        part = declared.table(cursor.qualified())
        if part is None:
            raise NotUnderstoodError
        part.parent = table.name
        part.bound = read_bound(cursor)
        take_over(part, table)
        take_over_keys(declared, part, table)
    elif cursor.take("detach", "partition"):
        part = declared.table(cursor.qualified())
        if part is not None:
            detach(part)
    elif cursor.take("inherit"):
        inherit(declared, table, cursor.qualified())
    elif cursor.take("no", "inherit"):
        parent = declared.table(cursor.qualified())
        table.inherits = [each for each in table.inherits if parent is None or each != parent.name]
    elif cursor.word() in ("enable", "disable"):
        _enable(table, cursor)
    elif cursor.take("force", "row", "level", "security"):
        table.is_forced = True
    elif not cursor.take("no", "force"):
        raise NotUnderstoodError


def _enable(table: Table, cursor: Cursor) -> None:
    enabled = cursor.take("enable")
    if not enabled:
        cursor.need("disable")
    cursor.take_one(("always",))
    if cursor.take("replica"):
        enabled = False
    if cursor.take("trigger"):
        name = cursor.name()
        for trigger in table.triggers:
            if trigger.name == name or name in ("all", "user"):
                trigger.is_enabled = enabled
    elif cursor.take("row", "level", "security"):
        table.has_policies = enabled
    else:
        cursor.need("rule")
        name = cursor.name()
        if not enabled:
            table.insert_rules = [each for each in table.insert_rules if each.name != name]


def _add(
    declared: Declared,
    table: Table,
    cursor: Cursor,
    reader: ConstraintReader,
    heirs: Sequence[Table],
) -> None:
    before = len(table.checks), len(table.indexes), len(table.foreign)
    if not reader.of_table(cursor):
        cursor.take("column")
        maybe = cursor.take("if", "not", "exists")
        if maybe and cursor.next is not None and cursor.next.value in table.columns:
            return
        column = read_column(declared, table, cursor)
        reader.of_column(column, cursor)
        for heir in heirs:
            heir.columns.setdefault(column.name, copy(column))
    for heir in heirs:
        take_over(heir, table)
        if heir.is_partition and (len(table.indexes), len(table.foreign)) != before[1:]:
            take_over_keys(declared, heir, declared.tables[heir.parent] if heir.parent else table)


def _alter_column(declared: Declared, table: Table, name: str, cursor: Cursor) -> None:
    column = table.columns.get(name)
    if column is None:
        raise NotUnderstoodError
    if any(cursor.take(*words) for words in _HARMLESS_OF_COLUMN):
        return
    reader = ConstraintReader(declared, table)
    if cursor.take("set", "default"):
        column.default = reader.default(cursor.rest())
    elif cursor.take("drop", "default"):
        column.default = ()
    elif cursor.take("set", "not", "null"):
        column.not_null = True
    elif cursor.take("drop", "not", "null"):
        column.not_null = False
    elif cursor.take("type") or cursor.take("set", "data", "type"):
        column.type = resolved(declared, read_type(cursor)[0])
    elif cursor.take("add", "generated"):
        reader.generated(column, cursor)
    elif cursor.take("drop", "identity"):
        column.identity, column.sequence = "", None
    elif cursor.take("drop", "expression"):
        column.generated = ()
    elif cursor.take("set", "expression", "as"):
        column.generated = tuple(cursor.parens())
    elif cursor.take("set", "generated"):
        column.identity = "a" if cursor.take("always") else "d"
    elif column.sequence is not None and cursor.take_one(("set", "restart")):
        read_sequence_options(cursor, column.sequence)
    else:
        raise NotUnderstoodError


def _drop(declared: Declared, table: Table, cursor: Cursor) -> None:
    if cursor.take("constraint"):
        maybe = cursor.take("if", "exists")
        name = cursor.name()
        found = drop_constraint(table, name)
        for heir in heirs_of(declared, table):
            heir.indexes = [each for each in heir.indexes if each.parent != name]
            drop_constraint(heir, name)
        if not found and not maybe:
            raise NotUnderstoodError
        return
    cursor.take("column")
    maybe = cursor.take("if", "exists")
    name = cursor.name()
    if name not in table.columns and not maybe:
        raise NotUnderstoodError
    for each in [table, *heirs_of(declared, table)]:
        drop_column(declared, each, name)


def _rename(declared: Declared, table: Table, cursor: Cursor) -> None:
    if cursor.take("to"):
        move(declared, table, TableName(cursor.name(), table.name.schema))
        return
    if cursor.take("constraint"):
        old = cursor.name()
        cursor.need("to")
        new = cursor.name()
        of_table: list[Check | Index | Foreign] = [*table.checks, *table.indexes, *table.foreign]
        for each in of_table:
            if each.name == old:
                each.name = new
        return
    cursor.take("column")
    old = cursor.name()
    cursor.need("to")
    new = cursor.name()
    if old not in table.columns:
        raise NotUnderstoodError
    for renamed in [table, *heirs_of(declared, table)]:
        rename_column(declared, renamed, old, new)
