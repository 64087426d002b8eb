"""The least and the most of something, such as ``min_price`` and ``max_price``: in that order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from sdgen.adopting.amounts.parts import computed, is_free
from sdgen.adopting.choosing import TableContext
from sdgen.adopting.draft import DraftColumn
from sdgen.adopting.facts import Facts
from sdgen.adopting.filling.filling import free_name, helper, named
from sdgen.adopting.names.matching import name_words
from sdgen.column_types import NUMBERS

_ENDS = {
    "min": "max",
    "minimum": "maximum",
    "low": "high",
    "lowest": "highest",
    "lower": "upper",
    "from": "to",
    "first": "last",
    "start": "end",
}


def with_ends(context: TableContext, columns: Sequence[DraftColumn]) -> list[DraftColumn]:
    """Returns the columns of a table, of which the least of something is not above its most.

    Both are drawn as before; the smaller number is the least.

    Args:
        context: the table.
        columns: its columns.
    """
    drawn = {
        name_words(each.name): each
        for each in columns
        if each.type.kind in NUMBERS and "generator" in each.keys and _is_open(context, each)
    }
    changed: dict[str, DraftColumn] = {}
    for words, low in drawn.items():
        high = drawn.get(tuple(_ENDS.get(word, word) for word in words))
        if high is None or high is low or low.type != high.type:
            continue
        if ("nullable" in low.keys) and "nullable" not in high.keys:
            continue
        if _bounds(context, low) != _bounds(context, high):
            continue
        both = [_held(context, each) for each in (low, high)]
        names = ", ".join(named(str(each["name"])) for each in both)
        for column, function in ((low, "LEAST"), (high, "GREATEST")):
            keys = {key: column.keys[key] for key in ("null_rate",) if key in column.keys}
            changed[column.name] = computed(
                column,
                {**keys, "expr": f"{function}({names})"},
                f"{column.reason}; {low.name} is not above {high.name}",
                (*column.helpers, *both),
            )
    return [changed.get(each.name, each) for each in columns]


def _is_open(context: TableContext, column: DraftColumn) -> bool:
    """Returns whether nothing but its name and type says what fills a column."""
    return (
        is_free(context, column)
        and column.name not in context.understood.plan.different
        and not column.helpers
    )


def _bounds(context: TableContext, column: DraftColumn) -> Facts:
    """Returns what CHECKs say of a column, but for their words."""
    return replace(context.facts.get(column.name, Facts()), reasons=())


def _held(context: TableContext, column: DraftColumn) -> Mapping[str, object]:
    name = free_name(f"{column.name}_drawn", context.table.by_name)
    return helper(name, str(column.type), {"generator": column.keys["generator"]})
