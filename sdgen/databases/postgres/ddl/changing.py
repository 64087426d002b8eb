"""Removes and renames what is made of tables."""

from __future__ import annotations

from sdgen.databases.postgres.ddl.model import Declared, Table
from sdgen.databases.postgres.ddl.tokens import Token
from sdgen.scenario.table_names import TableName


def drop_constraint(table: Table, name: str) -> bool:
    """Removes a constraint of a table. Returns whether there was one."""
    before = len(table.checks) + len(table.indexes) + len(table.foreign)
    table.checks = [each for each in table.checks if each.name != name]
    table.indexes = [each for each in table.indexes if each.name != name]
    table.foreign = [each for each in table.foreign if each.name != name]
    return len(table.checks) + len(table.indexes) + len(table.foreign) < before


def drop_column(declared: Declared, table: Table, name: str) -> None:
    """Removes a column of a table, with what is made of it."""

    def names(tokens: tuple[Token, ...]) -> bool:
        return any(each.value == name and each.kind in ("word", "quoted") for each in tokens)

    table.columns.pop(name, None)
    table.comments.pop(name, None)
    table.checks = [each for each in table.checks if not names(each.condition)]
    table.indexes = [
        each
        for each in table.indexes
        if name not in each.columns
        and not names(each.condition)
        and not any(names(part.expression) for part in each.parts)
    ]
    table.foreign = [each for each in table.foreign if name not in each.columns]
    for other in declared.tables.values():
        other.foreign = [
            each
            for each in other.foreign
            if not (each.parent == table.name and name in each.references)
        ]


def rename_column(declared: Declared, table: Table, old: str, new: str) -> None:
    """Gives a column of a table another name, wherever it is named."""

    def named(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
        return tuple(
            Token("quoted", quote(new), new, each.spaced)
            if each.kind in ("word", "quoted") and each.value == old
            else each
            for each in tokens
        )

    def renamed(names: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(new if each == old else each for each in names)

    table.columns = {
        (new if name == old else name): column for name, column in table.columns.items()
    }
    table.columns[new].name = new
    if old in table.comments:
        table.comments[new] = table.comments.pop(old)
    for check in table.checks:
        check.condition = named(check.condition)
    for column in table.columns.values():
        column.generated = named(column.generated)
    for index in table.indexes:
        index.condition = named(index.condition)
        for part in index.parts:
            part.column = new if part.column == old else part.column
            part.expression = named(part.expression)
    for key in table.foreign:
        key.columns = renamed(key.columns)
    table.partition_keys = [named(each) for each in table.partition_keys]
    for other in declared.tables.values():
        for key in other.foreign:
            if key.parent == table.name:
                key.references = renamed(key.references)
    for sequence in declared.sequences.values():
        if sequence.table == table.name and sequence.column == old:
            sequence.column = new


def quote(name: str) -> str:
    """Returns a name in quotes."""
    doubled = name.replace('"', '""')
    return f'"{doubled}"'


def move(declared: Declared, table: Table, to: TableName) -> None:
    """Gives a table another name."""
    old = table.name
    declared.tables = {
        (to if name == old else name): each for name, each in declared.tables.items()
    }
    table.name = to
    for other in declared.tables.values():
        other.parent = to if other.parent == old else other.parent
        other.inherits = [to if each == old else each for each in other.inherits]
        for key in other.foreign:
            key.parent = to if key.parent == old else key.parent
    for sequence in declared.sequences.values():
        sequence.table = to if sequence.table == old else sequence.table
