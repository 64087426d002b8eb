"""Reads statements about sequences."""

from __future__ import annotations

from sdgen.databases.postgres.ddl.expressions import whole_name
from sdgen.databases.postgres.ddl.model import Declared, DeclaredSequence
from sdgen.databases.postgres.ddl.sequence_options import read_sequence_options
from sdgen.databases.postgres.ddl.tokens import STRING, Cursor, NotUnderstoodError, Token, tokens_of
from sdgen.scenario.table_names import TableName


def create_sequence(declared: Declared, cursor: Cursor) -> None:
    """Reads what follows CREATE SEQUENCE."""
    maybe = cursor.take("if", "not", "exists")
    name = declared.new(cursor.qualified())
    if name in declared.sequences:
        if maybe:
            return
        raise NotUnderstoodError
    sequence = DeclaredSequence(name)
    _sequence_options(declared, cursor, sequence)
    declared.sequences[name] = sequence


def alter_sequence(declared: Declared, cursor: Cursor) -> None:
    """Reads what follows ALTER SEQUENCE."""
    maybe = cursor.take("if", "exists")
    found = declared.find(cursor.qualified(), declared.sequences)
    if found is None:
        if maybe:
            return
        raise NotUnderstoodError
    if cursor.take("owner"):
        return
    if cursor.take("rename", "to"):
        _move_sequence(declared, found, TableName(cursor.name(), found.schema))
    elif cursor.take("set", "schema"):
        _move_sequence(declared, found, TableName(found.name, cursor.name()))
    else:
        _sequence_options(declared, cursor, declared.sequences[found])


def _sequence_options(declared: Declared, cursor: Cursor, sequence: DeclaredSequence) -> None:
    def at_owner() -> bool:
        return cursor.word() == "owned"

    read_sequence_options(Cursor(cursor.until(at_owner)), sequence)
    if cursor.take("owned", "by") and not cursor.take("none"):
        names = [cursor.name()]
        while cursor.take("."):
            names.append(cursor.name())
        if len(names) > 1:
            schema = names[-3] if len(names) > 2 else None
            table = declared.table((schema, names[-2]))
            if table is None:
                raise NotUnderstoodError
            sequence.table, sequence.column = table.name, names[-1]
        read_sequence_options(cursor, sequence)


def _move_sequence(declared: Declared, old: TableName, new: TableName) -> None:
    sequence = declared.sequences.pop(old)
    sequence.name = new
    declared.sequences[new] = sequence
    for table in declared.tables.values():
        for column in table.columns.values():
            column.default = tuple(
                Token(STRING, f"'{whole_name(new)}'", whole_name(new), each.spaced)
                if each.kind == STRING and sequence_of(declared, each.value) == old
                else each
                for each in column.default
            )


def sequence_of(declared: Declared, text: str) -> TableName | None:
    """Returns the sequence that a string names, whether it is there or was."""
    try:
        named = Cursor(tokens_of(text)).qualified()
    except NotUnderstoodError:
        return None
    return declared.find(named, declared.sequences) or declared.new(named)
