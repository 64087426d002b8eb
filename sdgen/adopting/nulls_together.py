"""Columns that tell of one thing: where the one is NULL, or there is none, so is the other.

An address without a city has no street either, a contact without a name no title, and what is not
scrapped has no reason for that. Two flags that say the same agree.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sdgen.adopting.amounts.parts import computed
from sdgen.adopting.choosing import TableContext
from sdgen.adopting.column import Sibling
from sdgen.adopting.companions import is_open, where
from sdgen.adopting.draft import DraftColumn
from sdgen.adopting.filling.filling import generator_of, named
from sdgen.adopting.names.matching import Match, name_words
from sdgen.adopting.names.siblings import match_of
from sdgen.column_types import INTEGERS, NUMBERS, TEXTS, ColumnType

_LED_BY: Mapping[str, Sequence[str]] = {
    "street": ("city", "postal_code", "region"),
    "street_more": ("street", "city"),
    "house_number": ("street", "city"),
    "job_title": ("full_name", "person_name"),
    "extension": ("phone",),
}
"""Rule of a column → the rules of those without which it says nothing, the surest first."""
_ABOUT = (("reason",), ("reason", "id"), ("reason", "code"), ("reason", "text"))
_LOST = {"scrapped": "scrap", "rejected": "rejection", "returned": "return", "damaged": "damage"}
_AMOUNTS = frozenset({"qty", "quantity", "count", "units"})
_OF_FLAGS = frozenset({"is", "bool", "flag", "boolean", "int", "yn", "ind", "indicator"})


def with_nulls_together(context: TableContext, columns: Sequence[DraftColumn]) -> list[DraftColumn]:
    """Returns the columns of a table, of which those agree that tell of one thing.

    Args:
        context: the table.
        columns: its columns.
    """
    found = {each.name: each for each in columns}
    for each in columns:
        if not is_open(context, each):
            continue
        made = None
        if each.name not in context.facts:
            made = _led(context, each, found) or _about(context, each, found)
        made = made or _twin(each, found)
        if made is not None:
            found[each.name] = made
    return [found[each.name] for each in columns]


def _match(context: TableContext, column: DraftColumn) -> Match | None:
    return match_of(column.name, Sibling(column.type), context.table.name.name)


def _led(
    context: TableContext, column: DraftColumn, found: Mapping[str, DraftColumn]
) -> DraftColumn | None:
    """Returns a column that is NULL where the one that leads it is."""
    mine = _match(context, column) if column.type.kind in TEXTS else None
    leaders = _LED_BY.get(mine.rule.name, ()) if mine is not None else ()
    if mine is None or not leaders or "nullable" not in column.keys:
        return None
    if generator_of(column.keys)[0] not in ("pattern", "choice"):
        return None
    for rule in leaders:
        for each in found.values():
            theirs = _match(context, each) if each.name in context.table.by_name else None
            is_led = theirs is not None and theirs.rule.name == rule
            if not is_led or theirs is None or theirs.before != mine.before:
                continue
            if "nullable" not in each.keys or column.name in str(each.keys):
                continue
            return where(context, column, f"{named(each.name)} IS NOT NULL", f"with {each.name}")
    return None


def _about(
    context: TableContext, column: DraftColumn, found: Mapping[str, DraftColumn]
) -> DraftColumn | None:
    """Returns the reason for something of which there may be none: NULL where the amount is 0."""
    if "nullable" not in column.keys:
        return None
    words = name_words(column.name)
    for each in found.values():
        done, *rest = name_words(each.name) or ("",)
        if each.type.kind not in NUMBERS or done not in _LOST or not _AMOUNTS.issuperset(rest):
            continue
        is_of = any(words in ((done, *ending), (_LOST[done], *ending)) for ending in _ABOUT)
        if rest and is_of:
            return where(context, column, f"{named(each.name)} > 0", f"where {each.name} is not 0")
    return None


def _twin(column: DraftColumn, found: Mapping[str, DraftColumn]) -> DraftColumn | None:
    """Returns a flag that says what another one does: ``active`` and ``active_bool``."""
    if not _is_flag(column):
        return None
    mine = _plain(column)
    for each in found.values():
        if each.name == column.name:
            return None  # the first of both is drawn
        if not _is_flag(each) or _plain(each) != mine or "nullable" in each.keys:
            continue
        is_true = each.type.kind is ColumnType.BOOL
        sql = named(each.name) if is_true else f"{named(each.name)} = 1"
        if column.type.kind is not ColumnType.BOOL:
            sql = f"CASE WHEN {sql} THEN 1 ELSE 0 END"
        return computed(column, {"expr": sql}, f"as {each.name}")
    return None


def _plain(column: DraftColumn) -> tuple[str, ...]:
    return tuple(word for word in name_words(column.name) if word not in _OF_FLAGS)


def _is_flag(column: DraftColumn) -> bool:
    kind, params = generator_of(column.keys)
    if column.type.kind is ColumnType.BOOL:
        return kind == "bool"
    return column.type.kind in INTEGERS and {*params.get("values", ())} == {0, 1}
