"""Totals of rows: the sum of their lines, with tax and fees."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from sdgen.adopting.amounts.lines import amount_of
from sdgen.adopting.amounts.parts import (
    Part,
    as_exact,
    computed,
    expression,
    is_free,
    is_in_cents,
    line_total,
    parts,
    plain_name,
    scale_of,
)
from sdgen.adopting.choosing import TableContext
from sdgen.adopting.draft import DraftColumn, DraftEntity
from sdgen.adopting.graph import Graph, Pointer
from sdgen.adopting.names.words import singular_words
from sdgen.adopting.row_counts import LINE_WORDS
from sdgen.column_types import FLOATS, INTEGERS
from sdgen.frozen import frozen
from sdgen.scenario.table_names import TableName

_CHARGES = frozenset({"charge", "fee", "cost", "expense", "product", "good", "service"})
"""Last words of tables whose rows are parts of a sum, besides lines."""
_TAX = "0.19"
_ONLY_WITH_LINES = frozenset({"price", "value", "cost", "amount", "sum", "totalcost"})


@frozen
class _Lines:
    """The rows that a total is the sum of.

    Args:
        entity: their entity.
        via: the column that points to the row with the total.
        sql: what one of them comes to.
        scale: places of that.
        in_cents: whether it is in cents.
        column: the column that has it; empty where it is computed.
    """

    entity: str
    via: str
    sql: str
    scale: int
    in_cents: bool
    column: str = ""


def with_totals(
    graph: Graph, contexts: Mapping[TableName, TableContext], entities: Sequence[DraftEntity]
) -> list[DraftEntity]:
    """Returns entities whose totals are the sums of their lines.

    Args:
        graph: the tables.
        contexts: filled table → what is known of it.
        entities: the entities of filled tables.
    """
    by_table = {each.table: each for each in entities}
    return [_totalled(graph, contexts, by_table, each) for each in entities]


def _totalled(
    graph: Graph,
    contexts: Mapping[TableName, TableContext],
    by_table: Mapping[TableName, DraftEntity],
    entity: DraftEntity,
) -> DraftEntity:
    context, columns = contexts[entity.table], entity.columns
    totals = [each for each in parts(context, columns, Part.TOTAL) if is_free(context, each)]
    subtotals = [each for each in parts(context, columns, Part.SUBTOTAL) if is_free(context, each)]
    totals = [each for each in totals if each not in subtotals]
    if not totals and not subtotals:
        return entity
    lines = _lines(graph, contexts, by_table, entity.table)
    if lines is None:
        totals = [each for each in totals if plain_name(context, each.name) not in _ONLY_WITH_LINES]
    changed: dict[str, DraftColumn] = {}
    subtotal = subtotals[0] if subtotals else None
    summed = subtotal or (totals[0] if totals else None)
    made = _summed(summed, lines) if summed is not None and lines is not None else None
    if made is not None:
        changed[made.name] = made
    if subtotal is not None and totals:
        changed |= _with_additions(context, columns, subtotal, totals[0])
    return replace(entity, columns=tuple(changed.get(each.name, each) for each in columns))


def _lines(
    graph: Graph,
    contexts: Mapping[TableName, TableContext],
    by_table: Mapping[TableName, DraftEntity],
    owner: TableName,
) -> _Lines | None:
    """Returns the rows that the totals of a table are sums of; None where there are none."""
    found: list[tuple[bool, bool, _Lines]] = []
    for child in graph.children[owner]:
        context, entity = contexts[child], by_table[child]
        pointer = next((each for each in context.pointers.values() if each.parent == owner), None)
        if pointer is None or not _is_owner(context, entity, pointer):
            continue
        total, amount = line_total(context, entity.columns), amount_of(context, entity.columns)
        of_lines = bool((LINE_WORDS | _CHARGES).intersection(singular_words(child.name)[-1:]))
        is_total = total is not None and "generator" not in total.keys
        if total is not None and (of_lines or is_total) and (is_total or amount is None):
            plain = "" if total.type.kind in FLOATS else total.name
            lines = _Lines(
                *(entity.name, pointer.column, as_exact(total), scale_of(total.type)),
                *(is_in_cents(total), plain),
            )
            found.append((amount is None, not of_lines, lines))
        elif amount is not None:
            lines = _Lines(entity.name, pointer.column, amount.sql, amount.scale, amount.in_cents)
            found.append((False, not of_lines, lines))
    return min(found, key=lambda each: each[:2])[2] if found else None


def _is_owner(context: TableContext, entity: DraftEntity, pointer: Pointer) -> bool:
    """Returns whether rows belong to those that a column points to, as lines belong to an order."""
    column = next((each for each in entity.columns if each.name == pointer.column), None)
    if column is None or "fk" not in column.keys:
        return False
    if context.table.by_name[pointer.column].nullable:
        return False
    called = {*singular_words(pointer.parent.name)[-1:]}
    words = singular_words(context.table.name.name)
    is_named = bool(called.intersection(words)) or words[0].startswith(
        "".join(singular_words(pointer.parent.name))
    )
    return (
        pointer.key.cascades
        or context.shapes.decided_by == pointer.column
        or (is_named and next(iter(context.pointers)) == pointer.column)
    )


def _summed(column: DraftColumn, lines: _Lines) -> DraftColumn | None:
    """Returns a column that has the sum of lines; None where their units differ."""
    if is_in_cents(column) != lines.in_cents:
        return None
    scale = scale_of(column.type)
    if scale < lines.scale and scale == 0:
        return None
    params: dict[str, object] = {"via": lines.via, "function": "sum"}
    if lines.column and lines.scale <= scale:
        params = {"of": f"{lines.entity}.{lines.column}", **params}
    else:
        rounded = f"ROUND({lines.sql}, {scale})" if lines.scale > scale else lines.sql
        params = {"entity": lines.entity, "of": rounded, **params}
    said: dict[str, object] = {"generator": {"type": "aggregate", "params": params}}
    return computed(column, said, f"the sum of its rows of {lines.entity}")


def _with_additions(
    context: TableContext,
    columns: Sequence[DraftColumn],
    subtotal: DraftColumn,
    total: DraftColumn,
) -> dict[str, DraftColumn]:
    """Returns a total that is a subtotal with tax and fees, less discounts, and the tax of it."""
    if is_in_cents(total) != is_in_cents(subtotal):
        return {}
    if total.type.kind in INTEGERS and subtotal.type.kind not in INTEGERS:
        return {}
    found: dict[str, DraftColumn] = {}
    sql = _present(subtotal)
    for each in _of(context, columns, Part.TAX, total):
        if is_free(context, each):
            tax = f"ROUND({_present(subtotal)} * {_TAX}, {scale_of(each.type)})"
            reason = f"of {subtotal.name}"
            found[each.name] = computed(each, expression(each, tax), reason)
        sql += f" + {_present(each)}"
    for each in _of(context, columns, Part.FEE, total):
        sql += f" + {_present(each)}"
    off = _of(context, columns, Part.DISCOUNT, total)[:1]
    if off:
        sql = f"GREATEST({sql} - {_present(off[0])}, 0)"
    found[total.name] = computed(total, expression(total, sql), "computed from its parts")
    return found


def _of(
    context: TableContext, columns: Sequence[DraftColumn], part: Part, total: DraftColumn
) -> list[DraftColumn]:
    """Returns the columns that are added to a subtotal, in the unit of the total."""
    return [
        each
        for each in parts(context, columns, part)
        if is_in_cents(each) == is_in_cents(total) and each.name != total.name
    ]


def _present(column: DraftColumn) -> str:
    """Returns a column as a number that is not NULL."""
    said = as_exact(column)
    return f"COALESCE({said}, 0)" if "nullable" in column.keys else said
