"""Columns that say more of a state: why a request was rejected, who approved it and how much.

Where no time such as ``rejected_at`` tells of it, the state itself does: ``rejection_reason`` is
NULL unless the status is `rejected`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sdgen.adopting.choosing import TableContext
from sdgen.adopting.companions import NOUNS, WHAT, WHO, depends, is_open, where
from sdgen.adopting.draft import DraftColumn
from sdgen.adopting.facts import Facts
from sdgen.adopting.filling.filling import generator_of, named, quoted
from sdgen.adopting.names.words import words_of
from sdgen.column_types import TEXTS, ColumnType

_STATUS = frozenset({"status", "state", "stage", "phase", "decision", "outcome", "result"})
_HOW_MUCH = (("amount",), ("total",), ("price",), ("quantity",), ("qty",), ("value",), ("until",))
_AGAINST = frozenset(
    {
        *("rejected", "denied", "declined", "refused", "cancelled", "canceled", "failed", "void"),
        *("voided", "expired", "withdrawn", "aborted", "revoked", "deleted", "refunded"),
        *("archived", "suspended", "blocked", "banned", "disputed", "lost", "error"),
        *("returned", "terminated"),
    }
)
"""States into which rows do not go on from what was decided for them."""


def with_state_companions(
    context: TableContext, columns: Sequence[DraftColumn]
) -> list[DraftColumn]:
    """Returns the columns of a table, of which those are NULL whose state a row has not reached.

    Args:
        context: the table.
        columns: its columns.
    """
    found = [*columns]
    for status in columns:
        states = _states_of(status)
        if not states:
            continue
        for place, column in enumerate(found):
            reached = _reached(column, states) if _can_be_null(context, column) else ()
            if not reached or depends(status, column.name):
                continue
            values = ", ".join(map(quoted, reached))
            told = f"{named(status.name)} IN ({values})"
            changed = where(context, column, told, f"where {status.name} says so")
            found[place] = changed or column
    return found


def _states_of(column: DraftColumn) -> Mapping[str, str]:
    """Returns the word of each state of a column → the state; none where it has no such."""
    kind, params = generator_of(column.keys)
    is_text = column.type.kind in TEXTS or column.type.kind is ColumnType.ENUM
    if not is_text or _STATUS.isdisjoint(words_of(column.name)[-1:]):
        return {}
    if kind == "choice":
        values = list(params["values"])
    elif kind == "state_machine":
        values = [params["initial"], *(each["to"] for each in params["transitions"])]
    else:
        return {}
    return {"".join(words_of(str(value))): str(value) for value in dict.fromkeys(values)}


def _can_be_null(context: TableContext, column: DraftColumn) -> bool:
    return (
        "nullable" in column.keys
        and not context.facts.get(column.name, Facts()).never_null
        and is_open(context, column)
        and " THEN " not in str(column.keys.get("expr", ""))
    )


def _reached(column: DraftColumn, states: Mapping[str, str]) -> Sequence[str]:
    """Returns the states in which a column has a value; none where it is of no state."""
    words = words_of(column.name)
    for rest in (*WHO, *WHAT, *_HOW_MUCH):
        stem = words[: -len(rest)] if words[-len(rest) :] == rest else ()
        state = next((each for each in states if stem and _is_called(each, stem)), None)
        if state is None:
            continue
        if state in _AGAINST or rest in WHAT:
            return [states[state]]
        order = list(states)
        after = order[order.index(state) :]
        return [states[each] for each in after if each not in _AGAINST]
    return ()


def _is_called(state: str, stem: tuple[str, ...]) -> bool:
    return "".join(stem) == state or (len(stem) == 1 and stem[0] in NOUNS.get(state, ()))
