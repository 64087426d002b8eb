"""Reads tables from the catalog of a database; of their rows, only whether there are any or few."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace

from generators_sql.faking import time_limit
from sdgen.adopting.implied_keys import with_implied_keys
from sdgen.adopting.selecting import FEWER
from sdgen.adopting.source import ForeignKey, SourceColumn, SourceTable
from sdgen.compiling.statements import table_node
from sdgen.databases.access import TableUse, Wanted
from sdgen.databases.engine import Engine
from sdgen.databases.schemas import check_schemas
from sdgen.databases.stored_tables import Filling, StoredColumn, StoredKey, StoredTable
from sdgen.scenario.name_rules import RESERVED_TABLE_PREFIX
from sdgen.scenario.table_names import TableName

_CASCADE = "CASCADE"
_SEARCHED = "tsvector"
"""A type whose values triggers make: ``tsvector_update_trigger`` has no code to read."""
_FEW = 5
"""Rows of a table that may be no more than what an application begins with."""


def read_tables(engine: Engine, schemas: Collection[str]) -> dict[TableName, SourceTable]:
    """Returns the tables of some schemas, and those that they point to in others.

    Among their foreign keys are those that no constraint declares, but names show.

    Args:
        engine: a connection to the database.
        schemas: the schemas; of no meaning where the database has none.

    Raises:
        TargetError: a schema does not exist, or the database refuses.
    """
    catalog = engine.catalog
    check_schemas(catalog, schemas)
    comments = catalog.survey.own_tables(schemas)
    names = [name for name in comments if not name.name.startswith(RESERVED_TABLE_PREFIX)]
    found = catalog.tables(names)
    keys = catalog.keys(list(found))
    elsewhere = {parent for of_table in keys.values() for key in of_table if (parent := key.table)}
    further = _as_named(found, elsewhere)
    if further:
        found |= catalog.tables(further)
        keys |= catalog.keys(further)
    real = [name for name, table in found.items() if table.is_table]
    return with_implied_keys(_tables(engine, {name: found[name] for name in real}, keys, comments))


def _as_named(
    found: Mapping[TableName, StoredTable], names: Iterable[TableName]
) -> list[TableName]:
    """Returns those of some names that are no tables which have been found."""
    known = {_folded(name) for name in found}
    return sorted(name for name in names if _folded(name) not in known)


def _folded(name: TableName) -> tuple[str | None, str]:
    """Returns a name as SQLite compares it; schemas tell names of other databases."""
    return name.schema, name.name if name.schema else name.name.lower()


def _tables(
    engine: Engine,
    found: Mapping[TableName, StoredTable],
    keys: Mapping[TableName, list[StoredKey]],
    comments: Mapping[TableName, Mapping[str, str]],
) -> dict[TableName, SourceTable]:
    catalog, names = engine.catalog, list(found)
    fillings, checks = catalog.fillings(names), catalog.table_checks(names)
    partitionings = catalog.partitionings(names)
    readable = _readable(engine, names)
    holding = {readable[place] for place in engine.holding_rows([*map(table_node, readable)])}
    few = {name for name in holding if engine.row_count(table_node(name), _FEW + 1) <= _FEW}
    by_folded = {_folded(name): name for name in names}
    primary = {
        name: next((key.columns for key in keys[name] if key.is_primary), ()) for name in names
    }
    actions = {
        (_folded(each.table), each.columns, _folded(each.whole)): each.on_delete
        for each in catalog.references_to(names)
    }

    def foreign_keys(name: TableName) -> Iterator[ForeignKey]:
        for key in keys[name]:
            parent = by_folded.get(_folded(key.table)) if key.table else None
            if key.table is None or parent is None:
                continue
            action = actions.get((_folded(name), key.columns, _folded(parent)), "")
            references = key.references or primary[parent]
            if len(references) == len(key.columns):
                yield ForeignKey(
                    _spelled(found[name], key.columns),
                    parent,
                    _spelled(found[parent], references),
                    action == _CASCADE,
                )

    return {
        name: SourceTable(
            name,
            tuple(_columns(engine, stored, primary[name], fillings.get(name, {}), keys[name])),
            primary_key=primary[name],
            unique=tuple(
                key.columns
                for key in keys[name]
                if key.is_unique
                and not (key.is_primary or key.expressions or key.condition or key.exclusion)
            ),
            partial=tuple(
                key for key in keys[name] if key.is_unique and (key.expressions or key.condition)
            ),
            exclusions=tuple(key for key in keys[name] if key.exclusion),
            foreign_keys=tuple(dict.fromkeys(foreign_keys(name))),
            checks=tuple(checks.get(name, ())),
            partitioning=partitionings.get(name),
            comment=comments.get(name, {}).get("", ""),
            holds_rows=name in holding,
            holds_few=name in few,
        )
        for name, stored in found.items()
    }


def _readable(engine: Engine, names: list[TableName]) -> list[TableName]:
    """Returns the tables of which the role may see whether there are rows."""
    looked_at = {name: TableUse(is_written=False) for name in names}
    access = engine.catalog.access(Wanted(looked_at, (), lambda: False))
    return [name for name in names if name not in access.unreadable | access.filtered]


def _spelled(table: StoredTable, columns: Iterable[str]) -> tuple[str, ...]:
    """Returns names of columns as their table spells them: foreign keys may fold case."""
    known = {column.name.lower(): column.name for column in table.columns}
    exact = {column.name for column in table.columns}
    return tuple(name if name in exact else known.get(name.lower(), name) for name in columns)


def _columns(
    engine: Engine,
    table: StoredTable,
    primary: Collection[str],
    fillings: Mapping[str, Filling],
    keys: Iterable[StoredKey],
) -> Iterator[SourceColumn]:
    time_limit.check(f"it was reading tables. {FEWER}")
    pointing = {name.lower() for key in keys if key.table for name in key.columns}
    triggered = table.changes.columns or frozenset()
    anything = table.changes.columns is None
    for stored in table.columns:
        # Those of SQLite may say that they accept NULL, which no foreign key could point to.
        is_key = stored.name in primary
        yield SourceColumn(
            replace(stored, nullable=stored.nullable and not is_key),
            engine.catalog.survey.scenario_type(stored),
            fillings.get(stored.name),
            (stored.name in triggered and not _is_lacking(table, stored, pointing))
            or (anything and stored.base == _SEARCHED),
        )


def _is_lacking(table: StoredTable, stored: StoredColumn, pointing: Collection[str]) -> bool:
    """Returns whether rows to which no trigger gives a value of a column would lack one.

    A trigger that sees whether a row points somewhere may not know where to.
    """
    if stored.nullable or stored.has_default:
        return False
    name = stored.name.lower()
    is_pointing = name in pointing or name.endswith("_id")
    return stored.name in table.changes.sometimes or (
        is_pointing and stored.name in table.changes.keeps
    )
