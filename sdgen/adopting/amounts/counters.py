"""Counters: a post's ``comments_count`` is how many comments it has."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from sdgen.adopting.amounts.parts import computed, is_free
from sdgen.adopting.choosing import TableContext
from sdgen.adopting.draft import DraftColumn, DraftEntity
from sdgen.adopting.graph import Graph
from sdgen.adopting.names.words import singular, singular_words, words_of
from sdgen.column_types import INTEGERS
from sdgen.scenario.table_names import TableName

_COUNTS = frozenset({"count", "counter", "cnt"})
_BEFORE = (("number", "of"), ("num",), ("no", "of"), ("nr", "of"), ("n",), ("total",), ("count",))


def counted(
    graph: Graph, contexts: Mapping[TableName, TableContext], entities: Sequence[DraftEntity]
) -> list[DraftEntity]:
    """Returns entities whose counters are the numbers of rows that point to theirs.

    Args:
        graph: the tables.
        contexts: filled table → what is known of it.
        entities: the entities of filled tables.
    """
    by_table = {each.table: each for each in entities}
    found = []
    for entity in entities:
        context = contexts[entity.table]
        columns = tuple(
            _counted(graph, contexts, by_table, entity, each)
            if each.type.kind in INTEGERS and is_free(context, each)
            else each
            for each in entity.columns
        )
        found.append(replace(entity, columns=columns))
    return found


def _counted(
    graph: Graph,
    contexts: Mapping[TableName, TableContext],
    by_table: Mapping[TableName, DraftEntity],
    entity: DraftEntity,
    column: DraftColumn,
) -> DraftColumn:
    what = _what(column.name)
    if not what:
        return column
    ways = []
    for child in graph.children[entity.table]:
        words = singular_words(child.name)
        if words[-len(what) :] != what:
            continue
        context, made = contexts[child], by_table[child]
        drawn = {each.name for each in made.columns if "fk" in each.keys}
        ways += [
            (len(words), made.name, each.column)
            for each in context.pointers.values()
            if each.parent == entity.table and each.column in drawn
        ]
    ways.sort(key=lambda each: each[0])
    if not ways or (len(ways) > 1 and ways[0][:2] == ways[1][:2]):
        return column  # of several foreign keys it is not known which
    _, name, via = ways[0]
    params = {"entity": name, "via": via, "function": "count"}
    said: dict[str, object] = {"generator": {"type": "aggregate", "params": params}}
    return computed(column, said, f"how many rows of {name} it has")


def _what(name: str) -> tuple[str, ...]:
    """Returns the words of what a column counts, each as its singular; none for no counter."""
    words = words_of(name)
    if len(words) > 1 and words[-1] in _COUNTS:
        return tuple(map(singular, words[:-1]))
    for before in _BEFORE:
        if words[: len(before)] == before and len(words) > len(before):
            # Of a total it has to be clear that it counts: total_items, not total_amount.
            return tuple(map(singular, words[len(before) :]))
    return ()
