"""Lines: the price is the product's, and what a line comes to is quantity times price."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from sdgen.adopting.amounts.parts import (
    Part,
    as_exact,
    computed,
    expression,
    is_free,
    is_in_cents,
    line_total,
    parts,
    parts_of,
    plain_name,
    rate_factor,
    scale_of,
)
from sdgen.adopting.choosing import TableContext
from sdgen.adopting.draft import DraftColumn
from sdgen.adopting.entity_tables import nullable
from sdgen.adopting.filling.filling import free_name, generator, helper, named
from sdgen.adopting.graph import Graph, Pointer
from sdgen.adopting.names.words import singular_words, words_of
from sdgen.adopting.source import SourceTable
from sdgen.column_types import FLOATS, NUMBERS, can_copy
from sdgen.frozen import frozen
from sdgen.scenario.table_names import TableName

_OF_OTHERS = frozenset(
    {
        *("price", "unitprice", "listprice", "saleprice", "retailprice", "sellingprice"),
        *("pricemonth", "monthlyprice", "baseprice", "rate", "rentalrate", "dailyrate", "fare"),
        *("unitcost", "ticketprice", "priceperunit", "regularprice", "standardprice"),
    }
)
"""Names of columns that a row has from the row that it points to, such as a product's price."""
_MOST_STEPS = 3  # from a row to one whose price it has
_PAST = frozenset({"history", "log", "audit", "archive", "version", "change"})
"""Words of tables whose prices are other ones than those of today."""


def with_amounts(
    graph: Graph, context: TableContext, columns: Sequence[DraftColumn]
) -> list[DraftColumn]:
    """Returns the columns of a table whose prices are those of rows pointed to, times quantities.

    Args:
        graph: the tables.
        context: the table.
        columns: its columns.
    """
    priced = [_priced(graph, context, each, columns) for each in columns]
    amount = amount_of(context, priced)
    total = line_total(context, priced)
    if amount is None or total is None or not is_free(context, total):
        return priced
    if is_in_cents(total) != amount.in_cents or "expr" in total.keys:
        return priced
    if scale_of(total.type) < amount.scale and scale_of(total.type) == 0:
        return priced
    changed = computed(total, expression(total, amount.sql), "quantity times price")
    return [changed if each is total else each for each in priced]


@frozen
class Amount:
    """What the row of a line comes to.

    Args:
        sql: an expression over its columns.
        scale: places of its result.
        in_cents: whether it is in cents.
    """

    sql: str
    scale: int
    in_cents: bool


def amount_of(context: TableContext, columns: Sequence[DraftColumn]) -> Amount | None:
    """Returns what a row of a table comes to: quantity times price, less a discount."""
    quantities = parts(context, columns, Part.QUANTITY)
    prices = [
        each
        for each in parts(context, columns, Part.PRICE)
        if plain_name(context, each.name) not in ("totalprice", "extendedprice", "standardcost")
    ]
    if not quantities or not prices:
        return None
    quantity, price = quantities[0], prices[0]
    factors, scale = [as_exact(quantity), as_exact(price)], scale_of(price.type)
    scale += scale_of(quantity.type) if quantity.type.kind not in FLOATS else 2
    for each in parts(context, columns, Part.RATE)[:1]:
        if factor := rate_factor(each):
            factors.append(factor)
            scale += 4
    sql = " * ".join(factors)
    off = [
        each
        for each in parts(context, columns, Part.DISCOUNT)
        if is_in_cents(each) == is_in_cents(price)
    ]
    if off:
        less = as_exact(off[0])
        if "nullable" in off[0].keys:
            less = f"COALESCE({less}, 0)"
        sql = f"GREATEST({sql} - {less}, 0)"
        scale = max(scale, scale_of(off[0].type))
    return Amount(sql, scale, is_in_cents(price))


# -- prices of what is pointed to -----------------------------------------------------------------


def _priced(
    graph: Graph, context: TableContext, column: DraftColumn, columns: Sequence[DraftColumn]
) -> DraftColumn:
    """Returns a column of prices that are those of the row pointed to."""
    plain = plain_name(context, column.name)
    is_price = Part.PRICE in parts_of(context, column) or plain in _OF_OTHERS
    is_price = is_price or _is_payment(context, column)
    is_past = _PAST.intersection(singular_words(context.table.name.name))
    if not is_price or is_past or not is_free(context, column) or "expr" in column.keys:
        return column
    drawn = {each.name for each in columns if "fk" in each.keys}
    for pointer, there in _sources(graph, context, column):
        via = way_to(graph, context, pointer, drawn)
        if via is not None:
            return _copied(graph, context, column, [pointer], there, via)
    for path, there in _farther(graph, context, column, drawn):
        return _copied(graph, context, column, path, there, [each.column for each in path])
    return column


def way_to(
    graph: Graph, context: TableContext, pointer: Pointer, drawn: Collection[str]
) -> str | list[str] | None:
    """Returns the columns that lead to the row pointed to; None where none do.

    A column that is a copy of what another row points to leads there by way of that row.
    """
    if pointer.column in drawn:
        return pointer.column
    copy = context.sharing.copies.get(pointer.column)
    first = context.pointers.get(copy.via) if copy is not None else None
    if copy is None or first is None or copy.via not in drawn:
        return None
    second = graph.pointer(first.parent, copy.column)
    return None if second is None or second.parent != pointer.parent else [copy.via, copy.column]


def _sources(
    graph: Graph, context: TableContext, column: DraftColumn
) -> Iterator[tuple[Pointer, str]]:
    """Yields what draws rows that have the price, and the column there; equal names first."""
    plain = plain_name(context, column.name)
    found: list[tuple[bool, bool, int, Pointer, str]] = []
    for place, pointer in enumerate(context.pointers.values()):
        if pointer.parent == context.table.name:
            continue
        for name in _prices(graph.tables[pointer.parent]):
            is_same = name.lower() == column.name.lower()
            is_fitting = plain in ("price", "unitprice", "unitcost") and "price" in name.lower()
            same_unit = ("cents" in name.lower()) == is_in_cents(column)
            if (is_same or is_fitting) and same_unit:
                nullable = context.table.by_name[pointer.column].nullable
                found.append((not is_same, nullable, place, pointer, name))
    for *_, pointer, name in sorted(found, key=lambda each: each[:3]):
        yield pointer, name


def _is_payment(context: TableContext, column: DraftColumn) -> bool:
    """Returns whether a column says what was paid for one thing, such as a rental."""
    words = singular_words(context.table.name.name)
    return words[-1:] == ("payment",) and plain_name(context, column.name) == "amount"


def _farther(
    graph: Graph, context: TableContext, column: DraftColumn, drawn: Collection[str]
) -> Iterator[tuple[list[Pointer], str]]:
    """Yields what leads to a price in several steps, the shortest way first.

    An order's line points to an offer of a product, a payment to a rental of a copy of a film.
    """
    is_payment = _is_payment(context, column)
    paths = [
        [each]
        for each in context.pointers.values()
        if each.column in drawn and each.parent != context.table.name
    ]
    for _ in range(_MOST_STEPS - 1):
        # What is paid of has no total of its own.
        paths = [each for each in paths if not (is_payment and _has_total(graph, each[-1].parent))]
        paths = [
            [*path, each]
            for path in paths
            for each in graph.pointers.get(path[-1].parent, ())
            if each.parent not in {*(step.parent for step in path), context.table.name}
            and not graph.tables[path[-1].parent].by_name[each.column].nullable
        ]
        for path in paths:
            for name in _prices(graph.tables[path[-1].parent]):
                same_unit = ("cents" in name.lower()) == is_in_cents(column)
                if same_unit and (is_payment or "price" in name.lower()):
                    yield path, name


def _has_total(graph: Graph, table: TableName) -> bool:
    return any("total" in words_of(each.name) for each in graph.tables[table].columns)


def _prices(table: SourceTable) -> Iterator[str]:
    for each in table.columns:
        plain = "".join(word for word in words_of(each.name) if word not in ("cents", "in"))
        if each.type.kind in NUMBERS and plain in _OF_OTHERS and not table.points(each.name):
            yield each.name


def _copied(
    graph: Graph,
    context: TableContext,
    column: DraftColumn,
    path: Sequence[Pointer],
    there: str,
    via: str | list[str],
) -> DraftColumn:
    source = graph.tables[path[-1].parent].by_name[there]
    said = {"generator": generator("parent", via=via, column=there)}
    reason = f"that of {path[0].column}"
    may_lack = source.nullable or context.table.by_name[path[0].column].nullable
    is_plain = can_copy(source.type, column.type) and (not may_lack or "nullable" in column.keys)
    if is_plain and source.stored.writable:
        return computed(column, said, reason)
    if not source.stored.writable or scale_of(source.type) > scale_of(column.type):
        return column
    held = free_name(f"{column.name}_there", context.table.by_name)
    helpers = [helper(held, str(source.type), said, **nullable(may_lack))]
    sql = named(held)
    if may_lack and "nullable" not in column.keys:
        kept = {key: column.keys[key] for key in ("fit", "generator") if key in column.keys}
        if "generator" not in kept:
            return column
        any_ = free_name(f"{column.name}_any", context.table.by_name)
        helpers.append(helper(any_, str(column.type), kept))
        sql = f"COALESCE({sql}, {named(any_)})"
    return computed(column, expression(column, sql), reason, tuple(helpers))
