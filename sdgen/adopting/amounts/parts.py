"""Which columns of a table are parts of an amount: prices, quantities, taxes, totals."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from enum import Enum

from sdgen.adopting.choosing import TableContext
from sdgen.adopting.column import Sibling
from sdgen.adopting.draft import DraftColumn
from sdgen.adopting.entity_tables import nullable
from sdgen.adopting.filling.filling import generator_of, named
from sdgen.adopting.guess import Confidence
from sdgen.adopting.names.siblings import match_of
from sdgen.adopting.names.words import without_table, words_of
from sdgen.column_types import FLOATS, INTEGERS, NUMBERS, ColumnType, DataType

_CENTS = frozenset({"cents", "cent", "in", "minor"})
_SUBTOTALS = frozenset(
    {
        *("subtotal", "net", "netamount", "netvalue", "nettotal", "totalnet", "amountnet"),
        *("itemstotal", "itemtotal", "linestotal", "linetotal", "subtotalamount", "totalbeforetax"),
        *("productstotal", "producttotal", "merchandisetotal", "amountsubtotal"),
    }
)
_TOTALS = frozenset(
    {
        *("total", "grandtotal", "totaldue", "gross", "grossamount", "grosstotal", "totalamount"),
        *("totalprice", "amounttotal", "totalgross", "amount", "finaltotal", "finalamount"),
        *("sum", "totalsum", "totalvalue", "totalcost", "price", "value", "cost"),
    }
)
_LINE_TOTALS = frozenset(
    {
        *("linetotal", "total", "totalprice", "amount", "subtotal", "extendedprice", "lineamount"),
        *("totalamount", "netamount", "itemtotal", "rowtotal", "extprice", "linenet", "net"),
        *("totalcost", "linecost", "linevalue", "extendedamount"),
    }
)
_MOST_DIGITS = 12  # of doubles, as decimals that can be added


class Part(Enum):
    """What a column is of an amount."""

    QUANTITY = "quantity"
    PRICE = "price"
    RATE = "discount rate"
    DISCOUNT = "discount"
    TAX = "tax"
    FEE = "fee"
    SUBTOTAL = "subtotal"
    TOTAL = "total"


_OF_RULES = {
    "quantity": Part.QUANTITY,
    "price": Part.PRICE,
    "cost": Part.PRICE,
    "discount_rate": Part.RATE,
    "discount": Part.DISCOUNT,
    "tax": Part.TAX,
    "fee": Part.FEE,
}


def plain_name(context: TableContext, column: str) -> str:
    """Returns the words of a column's name as one, without the table's own and the unit's."""
    words = [word for word in words_of(column) if word not in _CENTS]
    return "".join(without_table(words, context.table.name.name))


def is_in_cents(column: DraftColumn) -> bool:
    """Returns whether a column's numbers are cents, as its name says."""
    return bool(_CENTS.intersection(words_of(column.name)[-2:]))


def parts(context: TableContext, columns: Sequence[DraftColumn], part: Part) -> list[DraftColumn]:
    """Returns the columns that are some part of an amount, in table order."""
    return [each for each in columns if part in parts_of(context, each)]


def parts_of(context: TableContext, column: DraftColumn) -> frozenset[Part]:
    """Returns what a column may be of an amount."""
    is_hidden = column.name not in context.table.by_name
    if column.type.kind not in NUMBERS or is_hidden or context.table.points(column.name):
        return frozenset()
    return frozenset(_parts_of(context, column))


def _parts_of(context: TableContext, column: DraftColumn) -> Iterator[Part]:
    plain = plain_name(context, column.name)
    if plain in _SUBTOTALS:
        yield Part.SUBTOTAL
    if plain in _TOTALS:
        yield Part.TOTAL
    found = match_of(column.name, Sibling(column.type), context.table.name.name)
    part = None if found is None else _OF_RULES.get(found.rule.name)
    if part is Part.DISCOUNT and _is_rate(column):
        part = Part.RATE
    if found is not None and found.rule.name == "money_cents" and "price" in plain:
        part = Part.PRICE
    if part is not None:
        yield part


def line_total(context: TableContext, columns: Sequence[DraftColumn]) -> DraftColumn | None:
    """Returns the column of a line that has its quantity times its price; None for none."""
    found = [each for each in columns if plain_name(context, each.name) in _LINE_TOTALS]
    found = [each for each in found if each.type.kind in NUMBERS]
    return next(iter(found), None)


def is_free(context: TableContext, column: DraftColumn) -> bool:
    """Returns whether something else may fill a column: nothing but its name chose what does."""
    name, understood = column.name, context.understood
    return (
        "fk" not in column.keys
        and name in context.table.by_name
        and column.confidence is not Confidence.CERTAIN
        and not context.table.points(name)
        and not any(name in key for key in context.table.keys)
        and name not in context.sharing.copies
        and name not in understood.plan.comparisons
        and name not in understood.plan.nullness
        and name not in understood.multiples
    )


def scale_of(data_type: DataType) -> int:
    """Returns how many places a column of money keeps."""
    if data_type.kind in INTEGERS:
        return 0
    return 2 if data_type.kind in FLOATS else data_type.scale or 0


def as_exact(column: DraftColumn) -> str:
    """Returns a column as a number that can be added exactly."""
    said = named(column.name)
    if column.type.kind in FLOATS:
        return f"CAST({said} AS decimal({_MOST_DIGITS},{scale_of(column.type)}))"
    return said


def computed(
    column: DraftColumn,
    keys: Mapping[str, object],
    reason: str,
    helpers: tuple[Mapping[str, object], ...] = (),
) -> DraftColumn:
    """Returns a column that something else fills, and what did where a run refuses that."""
    return replace(
        column,
        keys={**nullable("nullable" in column.keys), **keys},
        reason=reason,
        confidence=Confidence.LIKELY,
        helpers=helpers,
        otherwise=(column, *column.otherwise),
    )


def expression(column: DraftColumn, sql: str) -> dict[str, object]:
    """Returns the key of an expression, cast to the column's type where it has to be."""
    if column.type.kind is ColumnType.DECIMAL:
        return {"expr": sql}
    return {"expr": f"CAST(ROUND({sql}, {scale_of(column.type)}) AS {column.type})"}


def rate_factor(column: DraftColumn) -> str | None:
    """Returns what remains after a discount, by its column; None where it is not known which."""
    values = _values(column)
    if not values:
        return None
    value = as_exact(column)
    if "nullable" in column.keys:
        value = f"COALESCE({value}, 0)"
    return f"(1 - {value})" if max(values) <= 1 else f"(1 - {value} * 0.01)"


def _is_rate(column: DraftColumn) -> bool:
    values = _values(column)
    return bool(values) and max(values) <= 1


def _values(column: DraftColumn) -> list[float]:
    """Returns the numbers that a column chooses from."""
    _, params = generator_of(column.keys)
    return [each for each in params.get("values", ()) if isinstance(each, int | float)]
