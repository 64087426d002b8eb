"""Which table an entity means, and what it is where the rows of its table are read."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from sdgen.adopting.draft import DraftColumn, DraftEntity
from sdgen.adopting.filling.filling import generator_of
from sdgen.adopting.source import SourceTable
from sdgen.scenario.table_names import TableName


def entity_names(
    tables: Collection[TableName], known: Mapping[TableName, str] | None = None
) -> dict[TableName, str]:
    """Returns what entities of tables are called: as the table, unless two would have one name.

    Args:
        tables: the tables.
        known: those that have a name already → it.
    """
    found = dict(known or {})
    taken = {name.lower() for name in found.values()}
    for name in tables:
        if name in found:
            continue
        for each in (name.name, f"{name.schema}_{name.name}", f"{name.schema}.{name.name}"):
            if each.lower() not in taken:
                taken.add(each.lower())
                found[name] = each
                break
    return found


def keys_of_table(table: TableName, entity: str, schema: str | None) -> dict[str, object]:
    """Returns which table an entity means, as far as its name does not tell.

    Args:
        table: the table.
        entity: what the entity is called.
        schema: the schema of entities that name none; None where there are none.
    """
    said: dict[str, object] = {}
    if table.schema is not None and (table.schema != schema or "." in table.name):
        said["schema"] = table.schema
    if entity != table.name:
        said["target_table"] = table.name
    return said


def nullable(is_nullable: bool) -> dict[str, object]:
    """Returns what a column says of NULL."""
    return {"nullable": True} if is_nullable else {}


def existing_entity(
    table: SourceTable, entity: str, schema: str | None, filled: Sequence[DraftEntity]
) -> DraftEntity:
    """Returns an entity of rows that are there, with the columns that others need.

    Args:
        table: the table.
        entity: what the entity is called.
        schema: the schema of entities that name none; None where there are none.
        filled: the entities that may need them.
    """
    wanted = _wanted(entity, filled) | {*table.primary_key}
    columns = []
    for source in table.columns:
        if source.name not in wanted:
            continue
        keys = nullable(source.nullable)
        if table.primary_key == (source.name,):
            keys["primary_key"] = True
        elif (source.name,) in table.unique:
            keys["unique"] = True
        columns.append(DraftColumn(source.name, source.type, keys))
    said = {**keys_of_table(table.name, entity, schema), "existing": True}
    if len(table.primary_key) > 1:
        said["primary_key"] = [*table.primary_key]
    return DraftEntity(entity, table.name, said, tuple(columns), "holds rows already")


def _wanted(entity: str, filled: Sequence[DraftEntity]) -> set[str]:
    """Returns the columns of an existing entity that others point to, copy or compare."""
    found = set[str]()
    fks = {
        each.name: {
            column.name: fk
            for column in each.columns
            if isinstance(fk := column.keys.get("fk"), Mapping)
        }
        for each in filled
    }
    for each in filled:
        for fk in fks[each.name].values():
            if fk["entity"] == entity:
                found.add(str(fk["column"]))
                found |= {*map(str, fk.get("within", {}))}
        said = [keys for column in each.columns for keys in (column.keys, *column.helpers)]
        for keys in said:
            kind, params = generator_of(keys)
            if kind == "parent":
                via = params["via"]
                reached: object = each.name
                for column in [via] if isinstance(via, str) else via:
                    reached = fks.get(str(reached), {}).get(column, {}).get("entity")
                if reached == entity:
                    found.add(str(params["column"]))
    return found
