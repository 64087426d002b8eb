"""Portions of a whole: no more is used, reserved or left than there is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from sdgen.adopting.amounts.parts import computed
from sdgen.adopting.amounts.shares import is_open, with_shares
from sdgen.adopting.choosing import TableContext
from sdgen.adopting.column import Sibling
from sdgen.adopting.draft import DraftColumn
from sdgen.adopting.filling.filling import free_name, generator, helper, named
from sdgen.adopting.names.matching import name_words
from sdgen.adopting.names.siblings import match_of
from sdgen.column_types import NUMBERS

_WHOLE = frozenset(
    {
        *("total", "max", "maximum", "limit", "allowed", "capacity", "granted", "stock"),
        *("inventory", "on", "hand", "in", "overall", "initial", "entitlement", "quota"),
    }
)
_TAKEN: Mapping[str, Sequence[int]] = {
    "used": (34, 22, 18, 14, 8, 4),
    "taken": (34, 22, 18, 14, 8, 4),
    "redeemed": (34, 22, 18, 14, 8, 4),
    "consumed": (20, 20, 20, 20, 12, 8),
    "sold": (10, 16, 22, 24, 16, 12),
    "booked": (10, 16, 22, 24, 16, 12),
    "occupied": (10, 16, 22, 24, 16, 12),
    "reserved": (70, 22, 6, 2, 0, 0),
}
"""Word of what is gone → how often it is which share of all."""
_LEFT: Mapping[str, Sequence[int]] = dict.fromkeys(
    ("available", "remaining", "left", "free"), (5, 8, 15, 20, 22, 30)
)
_SHARES = (0, 0.1, 0.25, 0.5, 0.75, 1)
_OF_ALL = frozenset({"uses", "usage", "times", "redemptions", "count", "number", "of"})
"""Words that say nothing of what is counted: ``times_used`` is a part of ``max_uses``."""
_OTHERS = frozenset({"price", "higher_price", "lower_price", "sold_price", "cost", "home_price"})
"""Rules of columns that are no portions, whatever they are called."""


def with_portions(context: TableContext, columns: Sequence[DraftColumn]) -> list[DraftColumn]:
    """Returns the columns of a table, of which no part is more than the whole; see ``with_shares``.

    What is left is the rest where there is a column of what is gone.

    Args:
        context: the table.
        columns: its columns.
    """
    columns = with_shares(context, columns)
    found = {each.name: each for each in columns}
    gone: dict[str, str] = {}
    for kinds in (_TAKEN, _LEFT):
        for name, kind, whole in _portions(context, columns, kinds):
            column, all_ = found[name], named(whole)
            helpers: tuple[Mapping[str, object], ...] = ()
            if kinds is _LEFT and whole in gone:
                taken = named(gone[whole])
                if "nullable" in found[gone[whole]].keys:
                    taken = f"COALESCE({taken}, 0)"
                sql = f"{all_} - {taken}"
                reason = f"{whole} less {gone[whole]}"
            else:
                share = free_name(f"{name}_share", context.table.by_name)
                drawn = generator("choice", values=[*_SHARES], weights=[*kinds[kind]])
                sql = f"FLOOR({all_} * {named(share)})"
                helpers = (helper(share, "double", {"generator": drawn}),)
                reason = f"a part of {whole}"
            nulls = {key: column.keys[key] for key in ("null_rate",) if key in column.keys}
            made = {**nulls, "expr": f"CAST({sql} AS {column.type})"}
            found[name] = computed(column, made, f"{column.reason}; {reason}", helpers)
            if kinds is _TAKEN:
                gone.setdefault(whole, name)
    return [found[each.name] for each in columns]


def _portions(
    context: TableContext, columns: Sequence[DraftColumn], kinds: Mapping[str, Sequence[int]]
) -> Iterator[tuple[str, str, str]]:
    """Yields the columns that are portions, with the word for what of, and the column of all."""
    for each in columns:
        words = _words(context, each)
        kind = next((word for word in words if word in kinds), None)
        if kind is None or not is_open(context, each):
            continue
        of = {*words} - {kind} - _OF_ALL - _WHOLE
        whole = _whole(context, columns, each, of)
        if whole is not None:
            yield each.name, kind, whole


def _whole(
    context: TableContext, columns: Sequence[DraftColumn], portion: DraftColumn, of: set[str]
) -> str | None:
    """Returns the column of all that a portion is of; None where there is none."""
    for each in columns:
        words = {*_words(context, each)}
        is_part = words & {*_TAKEN, *_LEFT}
        lacks = "nullable" in each.keys and "nullable" not in portion.keys
        if each is portion or not words or is_part or lacks:
            continue
        if words - _OF_ALL - _WHOLE == of and (of or words & _WHOLE):
            return each.name
    return None


def _words(context: TableContext, column: DraftColumn) -> tuple[str, ...]:
    """Returns the words of a column of numbers; none where it is no portion of anything."""
    is_number = column.type.kind in NUMBERS and column.name in context.table.by_name
    if not is_number or {"hidden", "fk"} & {*column.keys}:
        return ()
    match = match_of(column.name, Sibling(column.type), context.table.name.name)
    if match is not None and match.rule.name in _OTHERS:
        return ()
    return name_words(column.name)
