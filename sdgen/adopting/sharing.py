"""Which columns of a row have to agree with those of the rows that it points to.

A task has an organization, its project has one, and whoever works on it has one: all three are the
same. Foreign keys of several columns demand that; where each column has a key of its own, equal
names and what the columns point to tell it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from sdgen.adopting.graph import Graph, Pointer
from sdgen.adopting.names.words import singular_words
from sdgen.adopting.source import SourceTable
from sdgen.frozen import frozen
from sdgen.scenario.table_names import TableName

_OWNERS = frozenset(
    {
        *("org", "organization", "organisation", "account", "tenant", "company", "workspace"),
        *("team", "store", "shop", "project", "site", "client", "school", "hospital", "branch"),
        *("merchant", "vendor", "agency", "clinic", "club", "community", "space", "group"),
        *("customer", "board", "course", "property", "restaurant", "warehouse", "business"),
    }
)
"""Words of tables whose rows own those of others, so that rows of two owners do not mix."""
_NEVER_SHARED = frozenset(
    {
        *("user", "person", "people", "employee", "staff", "member", "author", "profile", "admin"),
        *("contact", "address", "city", "country", "region", "location", "state", "language"),
        *("currency", "category", "type", "status", "tag", "label", "image", "file", "media"),
        *("document", "role", "product", "item", "unit", "locale", "entity", "attachment"),
    }
)
"""Words of tables that one row may point to twice for different reasons."""


@frozen
class Copy:
    """A column that has the cell of the row which another one points to.

    Args:
        via: the column that points there.
        column: the column there.
        demanded: whether a foreign key of several columns demands it.
    """

    via: str
    column: str
    demanded: bool


@dataclass
class Sharing:
    """What agrees in the rows of one table.

    Args:
        copies: column → the cell that it has.
        within: column that points to a row → columns there, with the row's own that they equal.
        demanded: those of ``within`` that foreign keys demand.
        hidden: those of ``copies`` that the table itself has not.
        always: columns that point to a row whose cells have to be there.
    """

    copies: dict[str, Copy] = field(default_factory=dict)
    within: dict[str, dict[str, str]] = field(default_factory=dict)
    demanded: set[str] = field(default_factory=set)
    hidden: set[str] = field(default_factory=set)
    always: set[str] = field(default_factory=set)

    def depends(self, column: str, on: str) -> bool:
        """Returns whether a column's cells depend on those of another one."""
        waiting, seen = [column], set[str]()
        while waiting:
            name = waiting.pop()
            if name == on:
                return True
            if name not in seen:
                seen.add(name)
                waiting += self.within.get(name, {}).values()
                if name in self.copies:
                    waiting.append(self.copies[name].via)
        return False


@frozen
class _Link:
    pointer: Pointer
    column: str  # of the row pointed to
    demanded: bool


def sharing_of(graph: Graph, table: SourceTable) -> Sharing:
    """Returns what agrees in the rows of a filled table."""
    found = Sharing()
    links = _links(graph, table)
    for name, all_ in sorted(links.items(), key=lambda item: not any(e.demanded for e in item[1])):
        is_hidden = name not in table.by_name
        source = next(
            (each for each in _sources(graph, table, name, all_) if _fits(found, each, name)), None
        )
        if source is None and is_hidden:
            continue
        if source is not None:
            found.copies[name] = Copy(source.pointer.column, source.column, source.demanded)
            if name in table.by_name and not table.by_name[name].nullable:
                found.always.add(source.pointer.column)
            if is_hidden:
                found.hidden.add(name)
        for each in all_:
            column = each.pointer.column
            is_drawn = column not in found.copies
            if each is not source and is_drawn and not found.depends(name, column):
                found.within.setdefault(column, {})[each.column] = name
                if each.demanded:
                    found.demanded.add(column)
    for pointer in graph.pointers[table.name]:
        if pointer.parent == table.name and pointer.column not in found.within:
            group = _group(graph, table, pointer, found)
            if group:
                found.within[pointer.column] = {group: group}
        elif pointer.column not in found.within and (back := _back(graph, table, pointer)):
            found.within[pointer.column] = back
    return found


def _back(graph: Graph, table: SourceTable, pointer: Pointer) -> dict[str, str] | None:
    """Returns how the row pointed to points back: the owner of an account is one of its users."""
    parent = graph.tables[pointer.parent]
    keys = [key for key in parent.foreign_keys if key.parent == table.name]
    is_owner = _OWNERS.intersection(singular_words(table.name.name)[-1:])
    if len(keys) != 1 or not is_owner or not table.by_name[pointer.column].nullable:
        return None
    (key,) = keys
    return {key.columns[0]: key.references[0]} if len(key.columns) == 1 else None


def _sources(
    graph: Graph, table: SourceTable, name: str, links: Sequence[_Link]
) -> Sequence[_Link]:
    """Returns the links whose rows can say what a column is, the best first."""
    is_nullable = name in table.by_name and table.by_name[name].nullable
    # Several of the rows may have the same there.
    is_alone = (name,) in table.keys
    able = [
        each
        for each in links
        if each.pointer.parent != table.name
        and (each.demanded or not (is_alone or _tells_apart(graph, table, name, each)))
        and (is_nullable or not _may_lack(table, each.pointer))
        and (is_nullable or not _is_nullable(graph, each))
    ]
    return sorted(
        able,
        key=lambda each: (
            not each.demanded,
            table.by_name[each.pointer.column].nullable,
            not each.pointer.key.cascades,
            -graph.depth(each.pointer.parent),
        ),
    )


def _may_lack(table: SourceTable, pointer: Pointer) -> bool:
    """Returns whether some rows point to none by a foreign key.

    One to one, a key that may be NULL is not, unless a CHECK speaks of it: rows within a group
    cannot be drawn so that each comes once.
    """
    column = pointer.column
    is_checked = any(column in check.columns for check in table.checks)
    return table.by_name[column].nullable and (is_checked or (column,) not in table.keys)


def _tells_apart(graph: Graph, table: SourceTable, name: str, link: _Link) -> bool:
    """Returns whether a unique key of foreign keys alone needs a column, and not what it is from.

    Copied from a row that the key says nothing of, it might be the same twice.
    """
    drawn = {each.column for each in graph.pointers[table.name]}
    return any(
        name in key and link.pointer.column not in key and drawn.issuperset(key)
        for key in (*table.keys, *table.partial_keys)
    )


def _is_nullable(graph: Graph, link: _Link) -> bool:
    return graph.tables[link.pointer.parent].by_name[link.column].nullable


def _fits(found: Sharing, link: _Link, name: str) -> bool:
    """Returns whether a link's pointer can say what a column is: one that draws rows itself.

    Nor may it depend on the column, or the column be what other cells are found by.
    """
    column = link.pointer.column
    return (
        column != name
        and column not in found.copies
        and all(copy.via != name for copy in found.copies.values())
        and not found.depends(column, name)
    )


def _links(graph: Graph, table: SourceTable) -> Mapping[str, Sequence[_Link]]:
    """Returns column → the columns of rows pointed to that it equals."""
    found: dict[str, list[_Link]] = {}
    pointers = list(graph.pointers[table.name])
    for pointer in pointers:
        for name, column in pointer.links.items():
            found.setdefault(name, []).append(_Link(pointer, column, True))
    own = {column.name for column in table.columns}
    hidden: dict[str, list[_Link]] = {}
    for pointer in pointers:
        if pointer.parent == table.name:
            continue
        for name in _owned_by(graph, pointer.parent):
            if name == pointer.column or name in pointer.links:
                continue
            link = _Link(pointer, name, False)
            if name in own:
                if _is_shared(graph, table.name, pointer.parent, name):
                    found.setdefault(name, []).append(link)
            else:
                hidden.setdefault(name, []).append(link)
    for name, links in hidden.items():
        roots = {graph.root(each.pointer.parent, name) for each in links}
        if len(links) > 1 and len(roots) == 1:
            ((root, _),) = roots
            if _OWNERS.intersection(singular_words(root.name)):
                found[name] = links
    return found


def _owned_by(graph: Graph, name: TableName) -> Iterator[str]:
    """Yields the columns of a table that point to another one's rows."""
    for column in graph.tables[name].columns:
        if graph.root(name, column.name) != (name, column.name):
            yield column.name


def _is_shared(graph: Graph, table: TableName, parent: TableName, name: str) -> bool:
    """Returns whether a column of a row and that of the row pointed to are the same by meaning."""
    root = graph.root(table, name)
    if root == (table, name) or root != graph.root(parent, name):
        return False
    if _is_named_after(parent, name):
        return True
    if graph.is_look_up(root[0]):
        return False
    return not _NEVER_SHARED.intersection(singular_words(root[0].name)[-1:]) and not _by(name)


def _is_named_after(parent: TableName, name: str) -> bool:
    """Returns whether a column's name says that it is one of a table's rows: ``plan_type_id``."""
    words, of = singular_words(name), singular_words(parent.name)
    return len(words) > len(of) + 1 and words[: len(of)] == of


def _by(name: str) -> bool:
    """Returns whether a column tells who did something, such as ``created_by``."""
    return name.lower().endswith(("by", "by_id"))


def _group(graph: Graph, table: SourceTable, pointer: Pointer, found: Sharing) -> str | None:
    """Returns the column whose value a row and the one above it in a tree have in common."""

    def fits(name: str) -> bool:
        root, _ = graph.root(table.name, name)
        return (
            name != pointer.column
            and not table.by_name[name].nullable
            and not graph.is_look_up(root)
            and root != table.name
            and not _NEVER_SHARED.intersection(singular_words(root.name)[-1:])
            and not _by(name)
            and not found.depends(name, pointer.column)
        )

    able = [each for each in graph.pointers[table.name] if fits(each.column)]
    return max(
        (each.column for each in able),
        key=lambda name: graph.depth(_pointed(able, name)),
        default=None,
    )


def _pointed(pointers: Sequence[Pointer], column: str) -> TableName:
    return next(each.parent for each in pointers if each.column == column)
