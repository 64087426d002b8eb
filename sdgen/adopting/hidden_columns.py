"""Columns that a scenario computes and does not store: others have to agree with them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from sdgen.adopting.draft import TRIGGERED, DraftColumn
from sdgen.adopting.graph import Graph, Pointer
from sdgen.adopting.guess import Confidence
from sdgen.adopting.sharing import Sharing
from sdgen.scenario.table_names import TableName


def agreeing_columns(
    sharing: Sharing, pointers: Mapping[str, Pointer], graph: Graph
) -> Iterator[DraftColumn]:
    """Yields the columns that a table has not, by which its rows agree with others."""
    wanted = {own for equal in sharing.within.values() for own in equal.values()}
    for name in sorted(sharing.hidden & wanted):
        copy = sharing.copies[name]
        parent = graph.tables[pointers[copy.via].parent]
        said = {"type": "parent", "params": {"via": copy.via, "column": copy.column}}
        yield DraftColumn(
            name,
            parent.by_name[copy.column].type,
            {"hidden": True, "generator": said},
            f"not stored: that of {copy.via}, for what agrees with it",
            Confidence.LIKELY,
        )


def named_by_others(
    graph: Graph, sharing: Mapping[TableName, Sharing]
) -> Mapping[TableName, frozenset[str]]:
    """Returns table → its columns that foreign keys of several columns have others agree with.

    A trigger may fill them: what agrees with them has to know their values all the same. It is
    those only whose values follow from a row that the table points to.
    """
    found: dict[TableName, set[str]] = {name: set() for name in sharing}
    for name, each in sharing.items():
        for via, equal in each.within.items():
            found[name].update(equal.values())
            _add(found, graph, name, via, equal)
        for copy in each.copies.values():
            found[name].add(copy.via)
            _add(found, graph, name, copy.via, (copy.column,))
    return {
        name: frozenset(
            each
            for each in columns
            if each in sharing[name].copies or graph.pointer(name, each) is not None
        )
        for name, columns in found.items()
    }


def _add(
    found: Mapping[TableName, set[str]],
    graph: Graph,
    name: TableName,
    via: str,
    columns: Iterable[str],
) -> None:
    pointer = graph.pointer(name, via)
    if pointer is not None and pointer.parent in found:
        found[pointer.parent].update(columns)


def not_stored(column: DraftColumn) -> DraftColumn:
    """Returns a column that a trigger fills as one that is computed for what agrees with it."""
    keys = {**column.keys, "hidden": True}
    return replace(column, keys=keys, reason=f"{TRIGGERED}; for what agrees with it")
