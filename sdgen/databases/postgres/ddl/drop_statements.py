"""Reads DROP."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from sdgen.databases.postgres.ddl.changing import drop_column, drop_constraint
from sdgen.databases.postgres.ddl.index_statements import find_index
from sdgen.databases.postgres.ddl.model import Declared
from sdgen.databases.postgres.ddl.sequence_statements import sequence_of
from sdgen.databases.postgres.ddl.tokens import STRING, Cursor, NotUnderstoodError


def drop(declared: Declared, cursor: Cursor) -> None:
    """Reads what follows DROP."""
    cursor.take("foreign")
    cursor.take("materialized")
    kind = cursor.name()
    if kind in ("trigger", "rule", "policy"):
        _drop_of_table(declared, cursor, kind)
        return
    act = _DROPPED.get(kind)
    if act is None:
        return
    cursor.take("concurrently")
    maybe = cursor.take("if", "exists")
    rest = cursor.until(lambda: cursor.word() in ("cascade", "restrict"))
    for part in Cursor(rest).parts():
        each = Cursor(part)
        named = each.qualified()
        if not act(declared, named) and not maybe:
            raise NotUnderstoodError


def _drop_of_table(declared: Declared, cursor: Cursor, kind: str) -> None:
    cursor.take("if", "exists")
    name = cursor.name()
    cursor.need("on")
    table = declared.table(cursor.qualified())
    if table is not None and kind == "trigger":
        table.triggers = [each for each in table.triggers if each.name != name]
    elif table is not None and kind == "rule":
        table.insert_rules = [each for each in table.insert_rules if each.name != name]


def _drop_table(declared: Declared, named: tuple[str | None, str]) -> bool:
    table = declared.table(named)
    if table is None:
        return False
    gone = {table.name, *(part.name for part in declared.partitions(table.name))}
    for name in gone:
        declared.tables.pop(name, None)
    for other in declared.tables.values():
        other.foreign = [key for key in other.foreign if key.parent not in gone]
        other.inherits = [each for each in other.inherits if each not in gone]
    declared.sequences = {
        name: each for name, each in declared.sequences.items() if each.table not in gone
    }
    return True


def _drop_index(declared: Declared, named: tuple[str | None, str]) -> bool:
    found = find_index(declared, *named)
    if found is None:
        return False
    drop_constraint(found[0], found[1].name)
    for part in declared.partitions(found[0].name):
        part.indexes = [each for each in part.indexes if each.parent != found[1].name]
    return True


def _drop_type(declared: Declared, named: tuple[str | None, str]) -> bool:
    for among in (declared.enums, declared.domains, declared.others):
        found = declared.find(named, among)
        if found is None:
            continue
        if isinstance(among, set):
            among.discard(found)
        else:
            among.pop(found)
        for table in declared.tables.values():  # as CASCADE does; without it nothing uses it
            for column in [*table.columns.values()]:
                if (column.type.name, column.type.schema) == (found.name, found.schema):
                    drop_column(declared, table, column.name)
        return True
    return False


def _drop_sequence(declared: Declared, named: tuple[str | None, str]) -> bool:
    found = declared.find(named, declared.sequences)
    if found is None:
        return False
    del declared.sequences[found]
    for table in declared.tables.values():
        for column in table.columns.values():
            if any(
                each.kind == STRING and sequence_of(declared, each.value) == found
                for each in column.default
            ):
                column.default = ()
    return True


def _drop_view(declared: Declared, named: tuple[str | None, str]) -> bool:
    found = declared.find(named, declared.views)
    return found is not None and declared.views.pop(found, None) is not None


def _drop_function(declared: Declared, named: tuple[str | None, str]) -> bool:
    found = declared.find(named, declared.functions)
    if found is not None:
        del declared.functions[found]
        for table in declared.tables.values():
            table.triggers = [each for each in table.triggers if each.function != found]
    return True  # functions of extensions are not known


def _drop_schema(declared: Declared, named: tuple[str | None, str]) -> bool:
    name = named[1]
    for table in [each for each in declared.tables if each.schema == name]:
        _drop_table(declared, (name, table.name))
    for among in (declared.enums, declared.domains, declared.sequences, declared.functions):
        for each in [each for each in among if each.schema == name]:
            del among[each]
    known = name in declared.schemas
    declared.schemas -= {name}
    return known


_DROPPED: Mapping[str, Callable[[Declared, tuple[str | None, str]], bool]] = {
    "table": _drop_table,
    "index": _drop_index,
    "type": _drop_type,
    "domain": _drop_type,
    "sequence": _drop_sequence,
    "view": _drop_view,
    "function": _drop_function,
    "procedure": _drop_function,
    "schema": _drop_schema,
}
