"""Parts of a quantity: no more is received than was ordered, or rejected than was received."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sdgen.adopting.amounts.parts import computed, is_free
from sdgen.adopting.choosing import TableContext
from sdgen.adopting.draft import DraftColumn
from sdgen.adopting.facts import Facts
from sdgen.adopting.filling.filling import free_name, generator, helper, named
from sdgen.adopting.filling.numbers import number_of
from sdgen.adopting.names.matching import name_words
from sdgen.column_types import NUMBERS

_AMOUNTS = ("qty", "quantity", "count", "units", "pieces")
_WHOLE = ("order", "ordered", "requested", "planned", "")
"""What stands beside such a word where it is all there is, the surest first."""
_DONE = frozenset(
    {
        *("received", "shipped", "delivered", "fulfilled", "accepted", "picked", "invoiced"),
        *("stocked", "produced", "completed", "packed", "allocated", "dispatched"),
    }
)
_LOST = frozenset(
    {
        *("rejected", "scrapped", "returned", "damaged", "cancelled", "canceled", "refunded"),
        *("missing", "lost", "backordered", "defective"),
    }
)
_SHARES: Mapping[bool, Mapping[str, Sequence[float]]] = {
    True: {"values": [1, 0.5, 0], "weights": [85, 9, 6]},
    False: {"values": [0, 0.25, 0.5, 1], "weights": [86, 8, 4, 2]},
}
"""Whether it has been done → which shares of the whole there are, and how often."""


def with_shares(context: TableContext, columns: Sequence[DraftColumn]) -> list[DraftColumn]:
    """Returns the columns of a table, of which no part of a quantity is more than all of it.

    Args:
        context: the table.
        columns: its columns.
    """
    amounts = {
        each.name: rest
        for each in columns
        if each.type.kind in NUMBERS
        and not {"hidden", "fk"} & {*each.keys}
        and (rest := _beside(each.name)) is not None
    }
    whole = next(
        (name for beside in _WHOLE for name, rest in amounts.items() if rest == beside), None
    )
    found = {each.name: each for each in columns}
    if whole is None or "nullable" in found[whole].keys:
        return [*columns]
    done: str | None = None
    for kinds in (_DONE, _LOST):
        for name, rest in amounts.items():
            if rest not in kinds or not is_open(context, found[name]):
                continue
            above = whole if kinds is _DONE or done is None else done
            found[name] = _part(context, found[name], above, is_done=kinds is _DONE)
            if kinds is _DONE and done is None and "nullable" not in found[name].keys:
                done = name
    return [found[each.name] for each in columns]


def _beside(name: str) -> str | None:
    """Returns what stands beside the word for a quantity: order of ``orderqty``; None for none."""
    joined = "".join(name_words(name))
    for word in _AMOUNTS:
        if joined.endswith(word):
            return joined.removesuffix(word)
        if joined.startswith(word):
            return joined.removeprefix(word)
    return None


def is_open(context: TableContext, column: DraftColumn) -> bool:
    """Returns whether a column may be any part of another one, from nothing to all of it."""
    facts = context.facts.get(column.name, Facts())
    low = None if facts.low is None else number_of(facts.low.value)
    is_zero = low is None or low < 0 or (low == 0 and facts.low is not None and facts.low.included)
    bounded = facts.high is not None or facts.values or facts.refused
    return is_free(context, column) and is_zero and not bounded


def _part(context: TableContext, column: DraftColumn, above: str, *, is_done: bool) -> DraftColumn:
    name = free_name(f"{column.name}_share", context.table.by_name)
    drawn = generator("choice", **_SHARES[is_done])
    made = helper(name, "double", {"generator": drawn})
    nulls = {key: column.keys[key] for key in ("null_rate",) if key in column.keys}
    sql = f"CAST(FLOOR({named(above)} * {named(name)}) AS {column.type})"
    return computed(column, {**nulls, "expr": sql}, f"{column.reason}; a part of {above}", (made,))
