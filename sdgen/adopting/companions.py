"""Columns that say more of what a time tells of: who did it, why, and whether it has happened.

Where ``deleted_at`` is NULL nobody has deleted the row, so ``deleted_by_id`` and
``deletion_reason`` are NULL as well, and ``is_deleted`` is false.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from sdgen.adopting.amounts.parts import computed
from sdgen.adopting.choosing import TableContext
from sdgen.adopting.draft import DraftColumn
from sdgen.adopting.filling.filling import free_name, helper, named
from sdgen.adopting.names.words import without_table, words_of
from sdgen.column_types import INTEGERS, TIMESTAMPS, ColumnType

_OF_TIMES = frozenset({"at", "on", "date", "time", "ts", "timestamp", "datetime", "dt"})
_MOMENTS = TIMESTAMPS | {ColumnType.DATE}
WHO = (("by",), ("by", "id"), ("by", "user"), ("by", "user", "id"), ("by", "name"), ("by", "uuid"))
WHAT = (
    *(("reason",), ("reason", "text"), ("reason", "id"), ("reason", "code"), ("comment",)),
    *(("note",), ("notes",), ("message",), ("remarks",), ("ip",), ("ip", "address")),
)
NOUNS: Mapping[str, Sequence[str]] = {
    "approved": ("approval",),
    "archived": ("archive", "archival"),
    "banned": ("ban",),
    "blocked": ("block",),
    "canceled": ("cancellation", "cancelation", "cancel"),
    "cancelled": ("cancellation", "cancel"),
    "closed": ("closing", "close", "closure"),
    "declined": ("decline",),
    "deleted": ("deletion", "delete"),
    "denied": ("denial",),
    "disabled": ("disable",),
    "failed": ("failure",),
    "locked": ("lock",),
    "refunded": ("refund",),
    "rejected": ("rejection", "reject"),
    "resolved": ("resolution",),
    "returned": ("return",),
    "revoked": ("revocation",),
    "suspended": ("suspension",),
    "terminated": ("termination",),
}
"""Participle → what the act is called, as in ``cancelled_at`` and ``cancellation_reason``."""


def with_companions(context: TableContext, columns: Sequence[DraftColumn]) -> list[DraftColumn]:
    """Returns the columns of a table, of which those agree that tell of the same act.

    Args:
        context: the table.
        columns: its columns.
    """
    names = _acts(columns)
    changed = [_changed(context, each, names) for each in columns]
    return [each if other is None else other for each, other in zip(columns, changed, strict=True)]


def acted_later(columns: Sequence[DraftColumn], beginning: str) -> frozenset[str]:
    """Returns the columns that tell who did what may happen to a row after it has begun.

    Args:
        columns: the columns of a table.
        beginning: the one that tells when a row begins.
    """
    acts = {stem: time for stem, time in _acts(columns).items() if time.name != beginning}
    return frozenset(each.name for each in columns if _time_of(words_of(each.name), WHO, acts))


def _acts(columns: Sequence[DraftColumn]) -> dict[tuple[str, ...], DraftColumn]:
    """Returns the names of the acts of a table, each with the time that tells of it."""
    times = {
        stem: each
        for each in columns
        if each.type.kind in _MOMENTS and "nullable" in each.keys and (stem := _stem(each.name))
    }
    return {
        name: time
        for stem, time in times.items()
        for name in (stem, *((noun,) for word in stem[-1:] for noun in NOUNS.get(word, ())))
    }


def _time_of(
    words: tuple[str, ...],
    endings: Sequence[tuple[str, ...]],
    times: Mapping[tuple[str, ...], DraftColumn],
) -> DraftColumn | None:
    """Returns the time of the act that a name is of, which has one of some endings."""
    for rest in endings:
        time = times.get(words[: -len(rest)]) if words[-len(rest) :] == rest else None
        if time is not None:
            return time
    return None


def _stem(name: str) -> tuple[str, ...]:
    """Returns the words of a time without the last, such as ``at``; none where it has no such."""
    words = words_of(name)
    return words[:-1] if len(words) > 1 and words[-1] in _OF_TIMES else ()


def _changed(
    context: TableContext, column: DraftColumn, times: Mapping[tuple[str, ...], DraftColumn]
) -> DraftColumn | None:
    """Returns a column that agrees with the time of its act; None where it is of none."""
    if column.name in context.facts or not is_open(context, column):
        return None
    words = words_of(column.name)
    is_flag = column.type.kind is ColumnType.BOOL or column.type.kind in INTEGERS
    time = next((times[each] for each in _of_flag(context, words) if each in times), None)
    if is_flag and time is not None and "fk" not in column.keys:
        return _flag(column, time)
    return None if "nullable" not in column.keys else _said(context, column, words, times)


def is_open(context: TableContext, column: DraftColumn) -> bool:
    """Returns whether neither a key nor a CHECK has a column agree with others."""
    return (
        column.name in context.table.by_name
        and not context.understood.plan.is_taken(column.name)
        and not any(column.name in key for key in context.table.keys)
        and "hidden" not in column.keys
    )


def _of_flag(context: TableContext, words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    plain = words[1:] if words[:1] in (("is",), ("was",), ("has",)) else words
    yield plain
    yield tuple(without_table(plain, context.table.name.name))


def _flag(column: DraftColumn, time: DraftColumn) -> DraftColumn | None:
    """Returns a flag that is true where a time is not NULL."""
    kind = column.keys.get("generator")
    drawn = kind if isinstance(kind, Mapping) else {}
    sql = f"{named(time.name)} IS NOT NULL"
    if column.type.kind is not ColumnType.BOOL:
        params = drawn.get("params")
        values = params.get("values", ()) if isinstance(params, Mapping) else ()
        if drawn.get("type") != "choice" or {*values} != {0, 1}:
            return None
        sql = f"CASE WHEN {sql} THEN 1 ELSE 0 END"
    return computed(column, {"expr": sql}, f"whether {time.name} is set")


def _said(
    context: TableContext,
    column: DraftColumn,
    words: tuple[str, ...],
    times: Mapping[tuple[str, ...], DraftColumn],
) -> DraftColumn | None:
    """Returns a column that is NULL where the time of its act is."""
    time = _time_of(words, (*WHO, *WHAT), times)
    if time is None or depends(time, column.name):
        return None
    done = f"{named(time.name)} IS NOT NULL"
    return where(context, column, done, f"where {time.name} is set")


def depends(column: DraftColumn, on: str) -> bool:
    """Returns whether a column may be computed from another one, or from a row of that."""
    return on in str(column.keys) or any(on in str(each) for each in column.helpers)


def where(context: TableContext, column: DraftColumn, done: str, why: str) -> DraftColumn | None:
    """Returns a column that is NULL where a condition is not true; None where it cannot be.

    Args:
        context: the table.
        column: the column, which accepts NULL.
        done: the condition, over other columns of the row.
        why: what to say of it.
    """
    reason = f"{column.reason}; {why}"
    fk = column.keys.get("fk")
    if isinstance(fk, Mapping):
        if "when" in fk:
            return None
        made = computed(column, {"fk": {**fk, "when": done}}, reason, column.helpers)
        return replace(made, confidence=column.confidence)
    if "expr" in column.keys:
        value, helpers = f"({column.keys['expr']})", column.helpers
    elif "generator" in column.keys:
        name = free_name(f"{column.name}_said", context.table.by_name)
        keys = {key: column.keys[key] for key in ("fit", "generator") if key in column.keys}
        held = helper(name, str(column.type), {}, **keys)
        value, helpers = named(name), (*column.helpers, held)
    else:
        return None
    made = computed(column, {"expr": f"CASE WHEN {done} THEN {value} END"}, reason, helpers)
    return replace(made, confidence=column.confidence)
