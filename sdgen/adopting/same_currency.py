"""Currencies of a row's amounts: all are in the same one, unless names tell two apart."""

from __future__ import annotations

from collections.abc import Sequence

from sdgen.adopting.amounts.parts import computed, is_free
from sdgen.adopting.choosing import TableContext
from sdgen.adopting.draft import DraftColumn
from sdgen.adopting.filling.filling import generator_of, named
from sdgen.adopting.names.matching import name_words

_ENDS = (("currency",), ("currency", "code"), ("currency", "iso"))
_APART = frozenset(
    {
        *("from", "to", "source", "target", "base", "quote", "counter", "destination", "origin"),
        *("foreign", "local", "original", "converted", "native", "display", "default", "preferred"),
        *("buy", "sell", "bought", "sold", "sent", "received", "settlement", "payout", "reporting"),
        *("secondary", "alternative", "other", "home", "conversion", "exchange"),
    }
)
"""Words of currencies that may be others than that of the row."""


def with_one_currency(context: TableContext, columns: Sequence[DraftColumn]) -> list[DraftColumn]:
    """Returns the columns of a table, of which all that hold the row's currency hold the same one.

    Args:
        context: the table.
        columns: its columns.
    """
    same = [each for each in columns if _is_currency(context, each)]
    able = [each for each in same if not each.keys.get("nullable")]
    if not able or len(same) == 1:
        return list(columns)
    first = min(able, key=lambda each: len(name_words(each.name)))  # of which tables copy
    said = {"expr": named(first.name)}
    return [
        computed(each, said, f"that of {first.name}")
        if each in same and each is not first and each.type == first.type
        else each
        for each in columns
    ]


def _is_currency(context: TableContext, column: DraftColumn) -> bool:
    words = name_words(column.name)
    return (
        any(words[-len(end) :] == end for end in _ENDS)
        and not _APART.intersection(words)
        and generator_of(column.keys)[0] in ("choice", "parent")
        and is_free(context, column)
    )
