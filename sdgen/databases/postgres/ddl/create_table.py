"""Reads CREATE TABLE."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import replace

from sdgen.databases.postgres.ddl.constraints import ConstraintReader
from sdgen.databases.postgres.ddl.expressions import whole_name
from sdgen.databases.postgres.ddl.inheriting import inherit, take_over, take_over_keys
from sdgen.databases.postgres.ddl.model import Bound, Column, Declared, Table
from sdgen.databases.postgres.ddl.tokens import (
    SIGN,
    STRING,
    WORD,
    Cursor,
    NotUnderstoodError,
    Token,
)
from sdgen.databases.postgres.ddl.type_names import read_type, resolved
from sdgen.scenario.table_names import TableName

_STRATEGIES = ("range", "list", "hash")
_MOST_ELEMENTS = 10_000  # columns and constraints; Postgres takes 1,600 columns


def create_table(declared: Declared, cursor: Cursor, line: int, *, is_foreign: bool) -> None:
    """Reads what follows CREATE TABLE."""
    maybe = cursor.take("if", "not", "exists")
    name = declared.new(cursor.qualified())
    if name in declared.tables and maybe:
        return
    if name in declared.tables or name in declared.views:
        raise NotUnderstoodError
    table = Table(name, line=line, is_foreign=is_foreign)
    if cursor.take("partition", "of"):
        _partition_of(declared, table, cursor)
    elif cursor.word() == "(":
        elements = Cursor(cursor.parens()).parts()
        if cursor.take("inherits"):
            for part in Cursor(cursor.parens()).parts():
                inherit(declared, table, Cursor(part).qualified())
        _elements(declared, table, elements)
    else:
        raise NotUnderstoodError  # OF a type, or AS a query
    while not cursor.is_done:
        if cursor.take("partition", "by"):
            _partition_by(table, cursor)
        elif cursor.take("with") or cursor.take("options"):
            if cursor.word() == "(":
                cursor.parens()
        elif cursor.take("as"):
            raise NotUnderstoodError
        elif cursor.take("on", "commit"):
            cursor.rest()
        else:
            cursor.step()
    declared.tables[name] = table


def _elements(declared: Declared, table: Table, elements: list[list[Token]]) -> None:
    if len(elements) > _MOST_ELEMENTS:
        raise NotUnderstoodError
    reader, constraints = ConstraintReader(declared, table), []
    of_columns = []
    for element in elements:
        cursor = Cursor(element)
        first = cursor.word()
        if first in ("constraint", "check", "primary", "unique", "foreign", "exclude") and (
            first != "check" or cursor.word(1) == "("
        ):
            constraints.append(element)
        elif first == "like":
            cursor.take("like")
            _like(declared, table, cursor)
        else:
            of_columns.append((read_column(declared, table, cursor), cursor))
    for column, cursor in of_columns:
        reader.of_column(column, cursor)
    for element in constraints:
        reader.of_table(Cursor(element))


def read_column(declared: Declared, table: Table, cursor: Cursor) -> Column:
    """Returns a column of a table, which its name and type make; its constraints follow."""
    name = cursor.name()
    known = table.columns.get(name)
    if known is not None and not table.inherits and not table.parent:
        raise NotUnderstoodError
    if known is not None and (cursor.is_done or table.parent):
        cursor.take("with", "options")
        return known
    said, is_serial = read_type(cursor)
    column = Column(name, resolved(declared, said))
    if known is not None:
        column.not_null = known.not_null
        column.default = known.default
    table.columns[name] = column
    if is_serial:
        make_serial(declared, table, column)
    if cursor.take("options"):
        cursor.parens()
    return column


def make_serial(declared: Declared, table: Table, column: Column) -> None:
    """Gives a column what a serial type stands for."""
    column.not_null = True
    sequence = ConstraintReader(declared, table).sequence(column, column.type.name)
    column.default = next_of(sequence.name)


def next_of(sequence: TableName) -> tuple[Token, ...]:
    """Returns the default that is the next number of a sequence."""
    quoted = f"'{whole_name(sequence)}'"
    return (
        Token(WORD, "nextval", "nextval", False),
        Token(SIGN, "(", "(", False),
        Token(STRING, quoted, quoted[1:-1], False),
        Token(SIGN, "::", "::", False),
        Token(WORD, "regclass", "regclass", False),
        Token(SIGN, ")", ")", False),
    )


def _partition_of(declared: Declared, table: Table, cursor: Cursor) -> None:
    parent = declared.table(cursor.qualified())
    if parent is None:
        raise NotUnderstoodError
    table.parent = parent.name
    take_over(table, parent)
    if cursor.word() == "(":
        _elements(declared, table, Cursor(cursor.parens()).parts())
    table.bound = read_bound(cursor)
    take_over_keys(declared, table, parent)


def read_bound(cursor: Cursor) -> Bound:
    """Returns which rows a partition takes."""
    if cursor.take("default"):
        return Bound("default")
    cursor.need("for", "values")
    if cursor.take("in"):
        values = [tuple(part) for part in Cursor(cursor.parens()).parts()]
        return Bound("list", values=values)
    if cursor.take("from"):
        low = [tuple(part) for part in Cursor(cursor.parens()).parts()]
        cursor.need("to")
        high = [tuple(part) for part in Cursor(cursor.parens()).parts()]
        return Bound("range", low=low, high=high)
    cursor.need("with")
    numbers = [int(each.text) for each in cursor.parens() if each.text.isdigit()]
    if len(numbers) != 2:
        raise NotUnderstoodError
    return Bound("hash", modulus=(numbers[0], numbers[1]))


def _partition_by(table: Table, cursor: Cursor) -> None:
    strategy = cursor.take_one(_STRATEGIES)
    if not strategy:
        raise NotUnderstoodError
    table.strategy = strategy
    table.partition_keys = [tuple(part) for part in Cursor(cursor.parens()).parts()]


def _like(declared: Declared, table: Table, cursor: Cursor) -> None:
    source = declared.table(cursor.qualified())
    if source is None:
        raise NotUnderstoodError
    options: set[str] = set()
    while not cursor.is_done:
        including = cursor.take("including")
        if not including:
            cursor.need("excluding")
        what = {cursor.name()}
        every = {"defaults", "constraints", "indexes", "identity", "generated", "comments"}
        what = every if what == {"all"} else what
        options = options | what if including else options - what
    for column in source.columns.values():
        own = Column(column.name, column.type, column.not_null, folds=column.folds)
        if "defaults" in options:
            own.default = column.default
        if "generated" in options:
            own.generated = column.generated
        table.columns[column.name] = own
        if "identity" in options and column.identity:
            own.identity = column.identity
            own.sequence = ConstraintReader(declared, table).sequence(own, own.type.name)
        if "comments" in options and column.name in source.comments:
            table.comments[column.name] = source.comments[column.name]
    if "constraints" in options:
        table.checks += [replace(check, is_inherited=False) for check in source.checks]
    if "indexes" in options:
        reader = ConstraintReader(declared, table)
        for index in source.indexes:
            own_index = deepcopy(index)
            own_index.name = reader.name_of(own_index)
            table.indexes.append(own_index)
