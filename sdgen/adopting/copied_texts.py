"""Strings that a row has from the row that it points to: an order's line has its product's name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sdgen.adopting.amounts.lines import way_to
from sdgen.adopting.amounts.parts import computed, is_free
from sdgen.adopting.choosing import TableContext
from sdgen.adopting.draft import DraftColumn
from sdgen.adopting.filling.filling import generator, generator_of
from sdgen.adopting.graph import Graph, Pointer
from sdgen.adopting.names.matching import context_words, matches, name_words
from sdgen.adopting.names.words import singular, words_of
from sdgen.column_types import TEXTS, DataType, can_copy
from sdgen.scenario.table_names import TableName

_OF_EQUAL_NAMES = frozenset(
    {
        *(("sku",), ("barcode",), ("ean",), ("isbn",), ("currency",), ("currency", "code")),
        *(("product", "name"), ("product", "code"), ("item", "name"), ("item", "code")),
    }
)
"""Names of columns that say the same of a row and of the one that it points to."""
_NAMES = (("name",), ("title",))
_ADDRESSED = frozenset({"billing", "bill", "invoice", "ship", "shipping", "delivery"})
"""Words in front of parts of an address that are those of the customer."""
_ADDRESS = frozenset(
    {
        *("street", "street_more", "city", "region", "region_text", "region_code"),
        *("postal_code", "country", "country_code"),
    }
)
"""Rules of the parts of an address."""
_RECIPIENTS = context_words(("person", "company"))


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
    of_customer = dict(_addresses(graph, context, columns, drawn))
    for each in columns:
        copied = of_customer.get(each.name)
        if copied is not None:
            found.append(copied)
            continue
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


def _addresses(
    graph: Graph, context: TableContext, columns: Sequence[DraftColumn], drawn: set[str]
) -> Iterator[tuple[str, DraftColumn]]:
    """Yields the parts of an address that are those of a customer, all of them or none."""
    groups: dict[str, list[tuple[DraftColumn, str]]] = {}
    for each in columns:
        rule, words = _part(context.table.name, each.name, each.type), name_words(each.name)
        if rule is not None and words[0] in _ADDRESSED and is_free(context, each):
            groups.setdefault(words[0], []).append((each, rule))
    for parts in groups.values():
        for pointer in context.pointers.values():
            if pointer.column in drawn and _is_recipient(pointer):
                copies = [*_address_of(graph, context, pointer, parts)]
                names = {name for name, _ in copies}
                others = [each for each in columns if each.name not in names]
                is_used = any(generator_of(each.keys)[1].get("of") in names for each in others)
                if len(copies) == len(parts) and not is_used:
                    yield from copies
                    break


def _part(table: TableName, column: str, kind: DataType) -> str | None:
    """Returns the part of an address that a column is, by its rule; None for none."""
    rules = [each.rule.name for each in matches(table.name, column, kind)]
    return next((each for each in rules if each in _ADDRESS), None) if kind.kind in TEXTS else None


def _is_recipient(pointer: Pointer) -> bool:
    return not _RECIPIENTS.isdisjoint(map(singular, name_words(pointer.parent.name)[-1:]))


def _address_of(
    graph: Graph,
    context: TableContext,
    pointer: Pointer,
    parts: Sequence[tuple[DraftColumn, str]],
) -> Iterator[tuple[str, DraftColumn]]:
    """Yields the parts of an address that the row pointed to has as well, as its own."""
    theirs = {
        rule: each
        for each in reversed(graph.tables[pointer.parent].columns)
        if (rule := _part(pointer.parent, each.name, each.type)) is not None
        and name_words(each.name)[0] not in _ADDRESSED
    }
    is_nullable = context.table.by_name[pointer.column].nullable
    for column, rule in parts:
        source = theirs.get(rule)
        if source is None or not source.stored.writable or not can_copy(source.type, column.type):
            return
        if (source.nullable or is_nullable) and "nullable" not in column.keys:
            return
        said = {"generator": generator("parent", via=pointer.column, column=source.name)}
        yield column.name, computed(column, said, f"that of {pointer.column}")


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
