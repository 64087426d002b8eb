"""How tables hang together: which column of each foreign key draws the row that it points to."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import field
from functools import cached_property

from sdgen.adopting.names.lists import list_of
from sdgen.adopting.names.matching import name_words
from sdgen.adopting.names.words import singular
from sdgen.adopting.source import ForeignKey, SourceTable
from sdgen.column_types import NUMBERS
from sdgen.frozen import frozen
from sdgen.scenario.table_names import TableName

_LOOK_UP_WORDS = frozenset(
    {
        *("type", "kind", "status", "category", "genre", "country", "currency", "language"),
        *("level", "role", "unit", "method", "state", "region", "priority", "reason", "class"),
        *("color", "colour", "size", "shape", "locale", "timezone", "department", "measure"),
        *("permission", "culture", "province", "territory", "shift", "rating", "format"),
    }
)
_MOST_LOOK_UP_COLUMNS = 8


@frozen
class Pointer:
    """A column of a foreign key that draws the row which all its columns point to.

    Args:
        column: the column.
        key: the foreign key.
        reference: the column of the row pointed to whose value it has.
        links: the key's other columns → the columns there that they have to equal.
    """

    column: str
    key: ForeignKey
    reference: str
    links: Mapping[str, str] = field(default_factory=dict)

    @property
    def parent(self) -> TableName:
        """The table pointed to."""
        return self.key.parent


@frozen
class Graph:
    """The tables of a scenario and their foreign keys.

    Args:
        tables: the filled and the existing ones.
        filled: the names of those that are filled, in order.
    """

    tables: Mapping[TableName, SourceTable]
    filled: Sequence[TableName]

    @cached_property
    def pointers(self) -> Mapping[TableName, Sequence[Pointer]]:
        """Filled table → what draws the rows that it points to, one for each column."""
        return {name: _pointers(self.tables[name], self._depth_of_keys) for name in self.filled}

    @cached_property
    def children(self) -> Mapping[TableName, Sequence[TableName]]:
        """Table → the filled ones that point to it."""
        found: dict[TableName, list[TableName]] = {name: [] for name in self.tables}
        for name in self.filled:
            for parent in dict.fromkeys(key.parent for key in self.tables[name].foreign_keys):
                if parent != name:
                    found[parent].append(name)
        return found

    @cached_property
    def _depth_of_keys(self) -> Mapping[TableName, int]:
        required = _depths(self.tables, self.filled, lambda table, key: table.is_required(key))
        return _depths(
            self.tables,
            self.filled,
            lambda table, key: (
                table.is_required(key)
                or required.get(key.parent, 0) <= required[table.name]
                or table.name not in self._above.get(key.parent, ())
            ),
        )

    @cached_property
    def _above(self) -> Mapping[TableName, frozenset[TableName]]:
        """Table → the tables that foreign keys lead to from it, one after the other."""
        found: dict[TableName, frozenset[TableName]] = {}
        for name, table in self.tables.items():
            seen, waiting = set[TableName](), [key.parent for key in table.foreign_keys]
            while waiting:
                above = waiting.pop()
                if above in seen or above not in self.tables:
                    continue
                if above in found:
                    seen |= found[above] | {above}
                    continue
                seen.add(above)
                waiting += [key.parent for key in self.tables[above].foreign_keys]
            found[name] = frozenset(seen)
        return found

    def depth(self, name: TableName) -> int:
        """Returns how many foreign keys one after the other lead away from a table at most."""
        return self._depth_of_keys[name]

    def is_existing(self, name: TableName) -> bool:
        """Returns whether a table's rows are there already."""
        return name not in self._filled

    @cached_property
    def _filled(self) -> frozenset[TableName]:
        return frozenset(self.filled)

    def is_look_up(self, name: TableName) -> bool:
        """Returns whether a table holds a few rows that others choose from, such as countries."""
        return name in self._look_ups

    def is_few(self, name: TableName) -> bool:
        """Returns whether a table's rows are there already, or a few that others choose from."""
        return self.is_look_up(name) or self.is_existing(name)

    @cached_property
    def _look_ups(self) -> frozenset[TableName]:
        return frozenset(name for name in self.tables if self._seems_look_up(self.tables[name]))

    def _seems_look_up(self, table: SourceTable) -> bool:
        if any(key.parent != table.name for key in table.foreign_keys):
            return False
        if len(table.columns) > _MOST_LOOK_UP_COLUMNS:
            return False
        if list_of(table.name.name) is not None:
            return True
        if not self.children.get(table.name):
            return False
        if not _LOOK_UP_WORDS.isdisjoint(map(singular, name_words(table.name.name)[-1:])):
            return True
        if len(table.primary_key) != 1:
            return False
        kind = table.by_name[table.primary_key[0]].type
        return kind.kind not in NUMBERS and kind.longest is not None and (kind.longest or 0) <= 10

    def pointer(self, name: TableName, column: str) -> Pointer | None:
        """Returns what a column of a filled table draws; None for no row."""
        return next((each for each in self.pointers.get(name, ()) if each.column == column), None)

    def root(self, name: TableName, column: str) -> tuple[TableName, str]:
        """Returns the column whose values a column has by foreign keys, maybe its own."""
        seen = set[tuple[TableName, str]]()
        place = (name, column)
        while place not in seen:
            seen.add(place)
            place = next(self._leads_to(*place), place)
        return place

    def _leads_to(self, name: TableName, column: str) -> Iterator[tuple[TableName, str]]:
        """Yields what foreign keys have a column equal, keys of one column first."""
        keys = sorted(self.tables[name].foreign_keys, key=lambda key: len(key.columns))
        for key in keys:
            if column in key.columns and key.parent in self.tables and key.parent != name:
                yield key.parent, key.references[key.columns.index(column)]


def _depths(
    tables: Mapping[TableName, SourceTable],
    filled: Sequence[TableName],
    counts: Callable[[SourceTable, ForeignKey], bool],
) -> Mapping[TableName, int]:
    """Returns table → its depth; a foreign key that closes a cycle counts for nothing.

    Args:
        tables: all tables.
        filled: those whose depth is not 0 anyway.
        counts: whether a foreign key of a table counts.
    """

    def keys_of(name: TableName) -> Iterator[ForeignKey]:
        return (key for key in tables[name].foreign_keys if counts(tables[name], key))

    found: dict[TableName, int] = {name: 0 for name in tables if name not in {*filled}}
    for first in filled:
        stack = [(first, keys_of(first))]
        at_work = {first}
        deepest = {first: 0}
        while stack:
            name, keys = stack[-1]
            if name in found:
                stack.pop()
                at_work.discard(name)
                continue
            for key in keys:
                parent = key.parent
                if parent in at_work or parent not in tables:
                    continue
                if parent in found:
                    deepest[name] = max(deepest[name], found[parent] + 1)
                    continue
                stack.append((parent, keys_of(parent)))
                at_work.add(parent)
                deepest[parent] = 0
                break
            else:
                found[name] = deepest[name]
                stack.pop()
                at_work.discard(name)
                if stack:
                    above = stack[-1][0]
                    deepest[above] = max(deepest[above], found[name] + 1)
    return found


def _pointers(table: SourceTable, depths: Mapping[TableName, int]) -> list[Pointer]:
    """Returns the pointers of a table, at most one for each column.

    Where several keys could draw the same column, the one to the table farthest from the roots
    does: what that points to itself is pointed to as well.
    """
    keys = sorted(
        (key for key in table.foreign_keys if key.parent in depths),
        key=lambda key: (-len(key.columns), -depths[key.parent]),
    )
    found: dict[str, Pointer] = {}
    for key in keys:
        column = _drawn(table, key, keys, found)
        if column is None:
            continue
        place = key.columns.index(column)
        links = {
            name: there
            for name, there in zip(key.columns, key.references, strict=True)
            if name != column
        }
        found[column] = Pointer(column, key, key.references[place], links)
    order = [column.name for column in table.columns]
    return sorted(found.values(), key=lambda each: order.index(each.column))


def _drawn(
    table: SourceTable,
    key: ForeignKey,
    keys: Sequence[ForeignKey],
    taken: Mapping[str, Pointer],
) -> str | None:
    """Returns which column of a key draws the row; None where each is drawn by another key.

    One that no other key has is the best choice: of (org_id, team_id) it is team_id. What this key
    demands anyway, such as that there is a team of that id, is no other key.
    """
    free = [name for name in key.columns if name not in taken]
    if not free:
        return None

    def shared(name: str) -> int:
        return sum(1 for other in keys if name in other.columns and not key.demands(other))

    return min(
        free, key=lambda name: (shared(name), name in table.primary_key, -key.columns.index(name))
    )
