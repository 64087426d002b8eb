"""What tables take over from those that they inherit from, or are partitions of."""

from __future__ import annotations

from copy import copy, deepcopy
from dataclasses import replace

from sdgen.databases.postgres.ddl.constraints import ConstraintReader
from sdgen.databases.postgres.ddl.model import Check, Declared, Index, Table
from sdgen.databases.postgres.ddl.tokens import NotUnderstoodError


def inherit(declared: Declared, table: Table, named: tuple[str | None, str]) -> None:
    """Has a table inherit from another one."""
    parent = declared.table(named)
    if parent is None:
        raise NotUnderstoodError
    table.inherits.append(parent.name)
    take_over(table, parent)


def take_over(table: Table, parent: Table) -> None:
    """Gives a table the columns and CHECKs of one that it inherits from, or is a partition of."""
    for column in parent.columns.values():
        known = table.columns.get(column.name)
        if known is None:
            own = copy(column)
            own.identity, own.sequence = "", None
            table.columns[column.name] = own
        else:
            known.not_null |= column.not_null
    known_checks = {check.name for check in table.checks}
    for check in parent.checks:
        if check.name not in known_checks and not check.no_inherit:
            table.checks.append(Check(check.name, check.condition, is_inherited=True))
    for check in table.checks:
        check.is_inherited |= any(each.name == check.name for each in parent.checks)


def heirs_of(declared: Declared, table: Table) -> list[Table]:
    """Returns the tables that inherit from a table, or are its partitions, directly or not."""
    found: list[Table] = []
    waiting = [table.name]
    while waiting:
        above = waiting.pop()
        for each in declared.tables.values():
            if (each.parent == above or above in each.inherits) and each not in found:
                found.append(each)
                waiting.append(each.name)
    return found


def take_over_keys(declared: Declared, table: Table, parent: Table) -> None:
    """Gives a partition the keys of its table; those that it has already are part of them."""
    reader = ConstraintReader(declared, table)
    for index in parent.indexes:
        if any(each.parent == index.name for each in table.indexes):
            continue
        own = next(
            (each for each in table.indexes if not each.parent and _is_alike(each, index)),
            None,
        )
        if own is None:
            own = deepcopy(index)
            own.name = reader.name_of(own)
            table.indexes.append(own)
        own.parent = index.name
    for key in parent.foreign:
        if not any(
            (each.columns, each.parent) == (key.columns, key.parent) for each in table.foreign
        ):
            table.foreign.append(replace(key))


def _is_alike(one: Index, other: Index) -> bool:
    def said(index: Index) -> object:
        return (
            [(part.column, [each.text for each in part.expression]) for part in index.parts],
            index.is_unique,
            index.exclusion,
            [each.text for each in index.condition],
        )

    return said(one) == said(other)


def detach(part: Table) -> None:
    """Makes a table of a partition."""
    part.parent = part.bound = None
    for index in part.indexes:
        index.parent = ""
    for check in part.checks:
        check.is_inherited = False
