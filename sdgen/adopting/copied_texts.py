"""Strings that a row has from the row that it points to: an order's line has its product's name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sdgen.adopting.amounts.lines import way_to
from sdgen.adopting.amounts.parts import computed, is_free
from sdgen.adopting.choosing import TableContext
from sdgen.adopting.draft import DraftColumn
from sdgen.adopting.filling.filling import generator
from sdgen.adopting.graph import Graph, Pointer
from sdgen.adopting.names.words import singular, words_of
from sdgen.column_types import TEXTS, can_copy

_OF_EQUAL_NAMES = frozenset(
    {
        *(("sku",), ("barcode",), ("ean",), ("isbn",), ("currency",), ("currency", "code")),
        *(("product", "name"), ("product", "code"), ("item", "name"), ("item", "code")),
    }
)
"""Names of columns that say the same of a row and of the one that it points to."""
_NAMES = (("name",), ("title",))


def with_copied_texts(
    graph: Graph, context: TableContext, columns: Sequence[DraftColumn]
) -> list[DraftColumn]:
    """Returns the columns of a table, of which those are copies that tell of a row pointed to.

    Args:
        graph: the tables.
        context: the table.
        columns: its columns.
    """
    drawn = {each.name for each in columns if "fk" in each.keys}
    found = []
    for each in columns:
        copied = None
        if each.type.kind in TEXTS and is_free(context, each) and each.name not in context.facts:
            copied = _copied(graph, context, each, drawn)
        found.append(each if copied is None else copied)
    return found


def _copied(
    graph: Graph, context: TableContext, column: DraftColumn, drawn: set[str]
) -> DraftColumn | None:
    for pointer, there in _sources(graph, context, column):
        source = graph.tables[pointer.parent].by_name[there]
        via = way_to(graph, context, pointer, drawn)
        may_lack = source.nullable or context.table.by_name[pointer.column].nullable
        if via is None or not source.stored.writable or not can_copy(source.type, column.type):
            continue
        if may_lack and "nullable" not in column.keys:
            continue
        said = {"generator": generator("parent", via=via, column=there)}
        return computed(column, said, f"that of {pointer.column}")
    return None


def _sources(
    graph: Graph, context: TableContext, column: DraftColumn
) -> Iterator[tuple[Pointer, str]]:
    """Yields what draws rows that a column may tell of, with the column there."""
    words = words_of(column.name)
    for pointer in context.pointers.values():
        if pointer.parent == context.table.name:
            continue
        parent = tuple(map(singular, words_of(pointer.parent.name)))[-1:]
        rest = words[1:] if words[:1] == parent else ()
        for each in graph.tables[pointer.parent].columns:
            theirs = words_of(each.name)
            is_theirs = rest and theirs in (rest, words)
            is_name = rest in _NAMES and theirs in _NAMES
            is_equal = words in _OF_EQUAL_NAMES and theirs == words
            if each.type.kind in TEXTS and (is_theirs or is_name or is_equal):
                yield pointer, each.name
