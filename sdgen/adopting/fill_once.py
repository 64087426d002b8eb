"""Tables whose rows a second run would make again: a run fills them once, and later ones read them.

Such a table has a unique key whose values are the same in each run: known codes, the few values of
a CHECK, one day after the other, or rows of tables that no run adds rows to.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from sdgen.adopting.draft import Draft, DraftColumn, DraftEntity
from sdgen.adopting.facts import Facts
from sdgen.adopting.few_values import few_values
from sdgen.adopting.filling.filling import generator_of
from sdgen.adopting.graph import Graph, Pointer
from sdgen.adopting.names.lists import list_of
from sdgen.adopting.series import time_of
from sdgen.adopting.source import SourceTable
from sdgen.column_types import ColumnType, DataType, can_copy
from sdgen.scenario.existing_rules import MOST_COLUMNS
from sdgen.scenario.fill_once import IF_FILLED
from sdgen.scenario.table_names import TableName

FactsOf = Callable[[TableName], Mapping[str, Facts]]


def with_fill_once(
    graph: Graph, entities: Iterable[DraftEntity], facts_of: FactsOf
) -> list[DraftEntity]:
    """Returns entities of which those have ``fill_once`` whose rows a second run would make again.

    Args:
        graph: the tables.
        entities: the entities whose rows are made, those first that others point to.
        facts_of: returns what CHECKs say of the columns of a table whose entity was given.
    """
    once: set[TableName] = set()
    found = []
    for entity in entities:
        table = graph.tables[entity.table]
        key = _key_of(entity, table)
        if (
            key
            and not table.holds_rows
            and len(entity.columns) <= MOST_COLUMNS
            and (
                _gets_known_rows(graph, entity, table)
                or _Repeating(graph, entity, table, once, facts_of(table.name)).is_any_key()
            )
            and _may_hold_anything(graph, table)
        ):
            once.add(table.name)
            entity = _filled_once(entity, key)
        else:
            entity = _of_any_group(graph, entity, table, once)
        found.append(entity)
    return found


def _of_any_group(
    graph: Graph, entity: DraftEntity, table: SourceTable, once: Collection[TableName]
) -> DraftEntity:
    """Returns an entity that looks for no rows of a group in a table that is filled once.

    There are none of the groups that later runs add.
    """

    def grows(pointer: Pointer, there: str) -> bool:
        root, _ = graph.root(pointer.parent, there)
        return not (graph.is_existing(root) or root in once)

    pointers = {each.column: each for each in graph.pointers[table.name]}
    columns = []
    for column in entity.columns:
        pointer, within = pointers.get(column.name), _within(column)
        if pointer and pointer.parent in once and any(grows(pointer, each) for each in within):
            free = (each for each in column.otherwise if "fk" in each.keys and not _within(each))
            column = replace(next(free, column), omitted=column.omitted)
        columns.append(column)
    return replace(entity, columns=tuple(columns))


def _within(column: DraftColumn) -> Collection[str]:
    fk = column.keys.get("fk")
    return fk.get("within", ()) if isinstance(fk, Mapping) else ()


def is_of_filled(message: str) -> bool:
    """Returns whether a scenario is refused only where tables that are filled once hold rows."""
    return IF_FILLED in message


def filled_once(draft: Draft, entity: DraftEntity) -> set[str]:
    """Returns the entities that are filled once of an entity and those that it points to."""
    named = {entity.name}
    for column in entity.columns:
        fk = column.keys.get("fk")
        if isinstance(fk, Mapping):
            named.add(str(fk["entity"]))
    return {each.name for each in draft.entities if each.name in named and _is_once(each)}


def not_filled_once(
    entities: Iterable[DraftEntity], names: Collection[str]
) -> tuple[DraftEntity, ...]:
    """Returns entities of which some get rows in each run.

    Args:
        entities: the entities.
        names: the names of those.
    """
    return tuple(_in_each_run(each) if each.name in names else each for each in entities)


def _is_once(entity: DraftEntity) -> bool:
    return bool(entity.keys.get("fill_once"))


def _in_each_run(entity: DraftEntity) -> DraftEntity:
    said = {"fill_once", "primary_key"}
    keys = {word: value for word, value in entity.keys.items() if word not in said}
    return replace(entity, keys=keys)


def _key_of(entity: DraftEntity, table: SourceTable) -> tuple[str, ...]:
    """Returns the key by which rows that are there can be numbered; none where there is none."""
    made = {column.name: column for column in entity.columns if not column.keys.get("hidden")}
    able = (
        key
        for key in table.keys
        if all(name in made and not made[name].keys.get("nullable") for name in key)
    )
    return next(able, ())


def _filled_once(entity: DraftEntity, key: tuple[str, ...]) -> DraftEntity:
    said: object = [*key]
    columns = []
    for column in entity.columns:
        keys = dict(column.keys)
        if column.name in key and keys.get("unique") == "unchecked":
            said = {"columns": [*key], "unchecked": True}
            if len(key) == 1:
                del keys["unique"]
        columns.append(replace(column, keys=keys, look_at=""))
    keys = {**entity.keys, "fill_once": True, "primary_key": said}
    return replace(entity, keys=keys, columns=tuple(columns))


def _gets_known_rows(graph: Graph, entity: DraftEntity, table: SourceTable) -> bool:
    """Returns whether a look-up table gets the rows of a list, by a key that is unique as such."""
    if not graph.is_look_up(table.name) or list_of(table.name.name) is None:
        return False
    made = {column.name: generator_of(column.keys) for column in entity.columns}
    for key in table.keys:
        kind, params = made.get("".join(key[:1]), ("", {}))
        if len(key) == 1 and (kind == "sequence" or params.get("unique") is True):
            return True
    return False


class _Repeating:
    """Which cells of a table are the same in each run.

    Args:
        graph: the tables.
        entity: the table's entity.
        table: the table.
        once: the tables before it that are filled once.
        facts: what CHECKs say of its columns.
    """

    def __init__(
        self,
        graph: Graph,
        entity: DraftEntity,
        table: SourceTable,
        once: Collection[TableName],
        facts: Mapping[str, Facts],
    ) -> None:
        self._graph, self._table, self._once, self._facts = graph, table, once, facts
        self._made = {column.name: column for column in entity.columns}
        self._parents = {each.column: each.parent for each in graph.pointers[table.name]}

    def is_any_key(self) -> bool:
        """Returns whether all columns of a unique key have the same values in each run."""
        return any(all(map(self._repeats, key)) for key in self._keys() if key)

    def _keys(self) -> Iterator[Sequence[str]]:
        yield from self._table.keys
        yield from self._table.partial_keys
        for mark in self._table.marks:
            if mark.flag in self._made and generator_of(self._made[mark.flag].keys)[0] != "const":
                yield mark.columns

    def _repeats(self, name: str) -> bool:
        column, source = self._made.get(name), self._table.by_name[name]
        if column is None:
            return self._is_default(name)
        if name in self._parents:
            return self._is_fixed(self._parents[name])
        if few_values(source.type, self._facts.get(name, Facts())):
            return True
        kind, params = generator_of(column.keys)
        via = params.get("per") or params.get("via") or time_of(column)
        if kind in ("parent", "child_number") or via:
            return via in self._parents and self._repeats(via)
        return kind == "const" or is_one_a_day(column)

    def _is_fixed(self, parent: TableName) -> bool:
        """Returns whether no run after the first one adds rows to a table."""
        return self._graph.is_existing(parent) or parent in self._once

    def _is_default(self, name: str) -> bool:
        """Returns whether a column that is left out has the same default in each row."""
        source = self._table.by_name[name]
        said = "" if source.filling is None else source.filling.expression
        return source.stored.has_default and not source.is_numbered and "(" not in said


def is_one_a_day(column: DraftColumn) -> bool:
    """Returns whether a column has one day after the other."""
    kind, _ = generator_of(column.keys)
    return kind == "time_series" and column.type.kind is ColumnType.DATE


def _may_hold_anything(graph: Graph, table: SourceTable) -> bool:
    """Returns whether what points to a table is as wide as its columns: no value is too large."""
    return all(
        _takes_all(graph.tables[child].by_name[own].type, table.by_name[there].type)
        for child in graph.children.get(table.name, ())
        for key in graph.tables[child].foreign_keys
        if key.parent == table.name
        for own, there in zip(key.columns, key.references, strict=True)
    )


def _takes_all(pointing: DataType, key: DataType) -> bool:
    """Returns whether a column takes every value of a key of another type."""
    if not can_copy(key, pointing):
        return False
    room = pointing.longest
    return room is None or (key.longest is not None and key.longest <= room)
