"""Reads statements about types and domains."""

from __future__ import annotations

from sdgen.databases.postgres.ddl.expressions import without_null
from sdgen.databases.postgres.ddl.model import Check, Declared, Domain, TypeName
from sdgen.databases.postgres.ddl.names import chosen_name
from sdgen.databases.postgres.ddl.tokens import Cursor, NotUnderstoodError
from sdgen.databases.postgres.ddl.type_names import read_type, resolved
from sdgen.scenario.table_names import TableName


def create_type(declared: Declared, cursor: Cursor) -> None:
    """Reads what follows CREATE TYPE."""
    name = declared.new(cursor.qualified())
    if name in declared.enums or name in declared.others or name in declared.domains:
        raise NotUnderstoodError
    if cursor.take("as", "enum"):
        declared.enums[name] = [Cursor(part).string() for part in Cursor(cursor.parens()).parts()]
    else:
        declared.others.add(name)


def alter_type(declared: Declared, cursor: Cursor) -> None:
    """Reads what follows ALTER TYPE, or ALTER DOMAIN."""
    named = cursor.qualified()
    if domain := declared.find(named, declared.domains):
        _alter_domain(declared, declared.domains[domain], cursor)
        return
    found = declared.find(named, declared.enums)
    if cursor.take("owner"):
        return
    if found is None:
        if declared.find(named, declared.others):
            return
        raise NotUnderstoodError
    labels = declared.enums[found]
    if cursor.take("add", "value"):
        maybe = cursor.take("if", "not", "exists")
        label = cursor.string()
        if label in labels:
            if not maybe:
                raise NotUnderstoodError
            return
        place = len(labels)
        if side := cursor.take_one(("before", "after")):
            place = labels.index(cursor.string()) + (side == "after")
        labels.insert(place, label)
    elif cursor.take("rename", "value"):
        old = cursor.string()
        cursor.need("to")
        labels[labels.index(old)] = cursor.string()
    elif cursor.take("rename", "to"):
        rename_type(declared, found, TableName(cursor.name(), found.schema))
    elif cursor.take("set", "schema"):
        rename_type(declared, found, TableName(found.name, cursor.name()))
    else:
        raise NotUnderstoodError


def rename_type(declared: Declared, old: TableName, new: TableName) -> None:
    """Gives a type another name, wherever it is named."""
    declared.enums = {new if name == old else name: each for name, each in declared.enums.items()}
    declared.domains = {
        new if name == old else name: each for name, each in declared.domains.items()
    }
    if new in declared.domains:
        declared.domains[new].name = new
    whole: list[object] = [
        *(column for table in declared.tables.values() for column in table.columns.values()),
        *declared.domains.values(),
    ]
    for each in whole:
        said: TypeName = each.type  # type: ignore[attr-defined]
        if (said.name, said.schema) == (old.name, old.schema):
            each.type = TypeName(  # type: ignore[attr-defined]
                new.name, new.schema, said.modifiers, said.is_array
            )


def create_domain(declared: Declared, cursor: Cursor) -> None:
    """Reads what follows CREATE DOMAIN."""
    name = declared.new(cursor.qualified())
    cursor.take("as")
    said, _ = read_type(cursor)
    domain = Domain(name, resolved(declared, said))
    while not cursor.is_done:
        called = cursor.name() if cursor.take("constraint") else ""
        if cursor.take("not", "null"):
            domain.not_null = True
        elif cursor.take("default"):
            domain.default = tuple(
                cursor.until(
                    lambda: (
                        cursor.word() in ("constraint", "check", "null", "collate")
                        or (cursor.word() == "not" and cursor.word(1) == "null")
                    )
                )
            )
        elif cursor.take("collate"):
            cursor.qualified()
        elif cursor.word() == "check":
            _check_of_domain(domain, cursor, called)
        elif not cursor.take("null"):
            raise NotUnderstoodError
    declared.domains[name] = domain


def _check_of_domain(domain: Domain, cursor: Cursor, name: str) -> None:
    cursor.need("check")
    taken = {check.name for check in domain.checks}
    called = name or chosen_name(domain.name.name, (), "check", taken.__contains__)
    domain.checks.append(Check(called, tuple(cursor.parens())))
    cursor.take("not", "valid")


def _alter_domain(declared: Declared, domain: Domain, cursor: Cursor) -> None:
    if cursor.take("add"):
        name = cursor.name() if cursor.take("constraint") else ""
        if cursor.take("not", "null"):
            domain.not_null = True
        else:
            _check_of_domain(domain, cursor, name)
    elif cursor.take("drop", "constraint"):
        cursor.take("if", "exists")
        name = cursor.name()
        domain.checks = [each for each in domain.checks if each.name != name]
    elif cursor.take("set", "not", "null"):
        domain.not_null = True
    elif cursor.take("drop", "not", "null"):
        domain.not_null = False
    elif cursor.take("set", "default"):
        domain.default = without_null(cursor.rest())
    elif cursor.take("drop", "default"):
        domain.default = ()
    elif cursor.take("rename", "to"):
        rename_type(declared, domain.name, TableName(cursor.name(), domain.name.schema))
    elif cursor.take("set", "schema"):
        rename_type(declared, domain.name, TableName(domain.name.name, cursor.name()))
    elif cursor.take("rename", "constraint"):
        old = cursor.name()
        cursor.need("to")
        new = cursor.name()
        for check in domain.checks:
            check.name = new if check.name == old else check.name
    elif not (cursor.take("owner") or cursor.take("validate")):
        raise NotUnderstoodError
