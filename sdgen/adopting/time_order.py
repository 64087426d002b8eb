"""Times of a row that their names put in order, such as ``last_sign_in_at`` and
``current_sign_in_at``, and the time of its last change, which is that of no earlier one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from sdgen.adopting.amounts.parts import computed, is_free
from sdgen.adopting.choosing import TableContext
from sdgen.adopting.draft import DraftColumn
from sdgen.adopting.filling.filling import free_name, generator, helper, named
from sdgen.adopting.names.matching import matches, name_words
from sdgen.adopting.names.words import singular, singular_words
from sdgen.column_types import INTEGERS, TIMESTAMPS, ColumnType

_ORDER: Mapping[str, int] = {
    **dict.fromkeys(("first", "initial", "original", "earliest"), 0),
    **dict.fromkeys(("previous", "prev", "prior", "former"), 1),
    **dict.fromkeys(("last", "latest", "recent"), 2),
    **dict.fromkeys(("current", "now"), 3),
}
_MOMENTS = TIMESTAMPS | {ColumnType.DATE}
_MOST_SECONDS, _MOST_DAYS = 30 * 86_400, 60
_FEWEST_SECONDS = 1_800
_MOST_LATE = 36 * 3_600  # seconds
_PLANNED = frozenset({"scheduled", "planned", "estimated", "expected"})
_ENDS = frozenset({"end", "finish", "arrival", "completion", "delivery"})
_LAST_CHANGE = "updated"
_CHANGE_OF_PART = "updated part"  # such as state_changed_at
_AS_NUMBERS = {
    "epoch_created": "created",
    "epoch_updated": _LAST_CHANGE,
    "epoch_deleted": "deleted",
    "epoch_finished": "completed",
    "epoch": "any_time",
}
_CHANGES = frozenset({"update", "updated", "modified", "changed", "mtime", "lastmod"})
_SMALLER_UNITS = frozenset({"ms", "millis", "msec"})
_PAST = frozenset(
    {
        *("created", "submitted", "started", "occurred", "completed", "shipped", "delivered"),
        *("cancelled", "deleted", "any_time", "returned", "hired", "taken_up", "resolved"),
        *("closed", "paid", _CHANGE_OF_PART),
    }
)


def with_times_in_order(
    context: TableContext, columns: Sequence[DraftColumn], beginning: str | None
) -> list[DraftColumn]:
    """Returns the columns of a table, of which times are in the order that their names say.

    Args:
        context: the table.
        columns: its columns.
        beginning: the one that tells when a row has come to be; None for none.
    """
    found = {each.name: each for each in columns}
    groups: dict[tuple[object, ...], list[tuple[int, str]]] = {}
    for each in columns:
        words = name_words(each.name)
        for place, word in enumerate(words):
            if word in _ORDER and each.type.kind in _MOMENTS:
                rest = (*words[:place], "", *words[place + 1 :], str(each.type))
                groups.setdefault(rest, []).append((_ORDER[word], each.name))
    for group in groups.values():
        # The latest one is as it was; others are some time before the next one.
        for (earlier, mine), (later, other) in pairwise(sorted(group, reverse=True)):
            if earlier > later and _may_be_before(context, found, other, mine):
                found[other] = _before(
                    context, found[other], found[mine], found.get(beginning or "")
                )
    for actual, planned in _as_planned(context, found):
        found[actual] = _after_plan(context, found[actual], found[planned])
    for each in columns:
        if _is_last_change(context, found[each.name]):
            found[each.name] = _after_all(context, found, each.name)
    return [found[each.name] for each in columns]


def _as_planned(
    context: TableContext, found: Mapping[str, DraftColumn]
) -> Iterator[tuple[str, str]]:
    """Yields the times of what has happened, each with the time for which it was planned."""
    planned = {
        (*words[:place], *words[place + 1 :]): name
        for name, column in found.items()
        if column.type.kind in TIMESTAMPS
        for words in [name_words(name)]
        for place, word in enumerate(words)
        if word in _PLANNED
    }
    for name, column in found.items():
        words = name_words(name)
        if "actual" not in words or column.type.kind not in TIMESTAMPS:
            continue
        place = words.index("actual")
        other = planned.get((*words[:place], *words[place + 1 :]))
        if other is not None and _may_be_before(context, found, name, other, despite_checks=True):
            yield name, other


def _after_plan(context: TableContext, column: DraftColumn, planned: DraftColumn) -> DraftColumn:
    """Returns a time some hours after the planned one, NULL as long as that lies ahead."""
    is_end = not _ENDS.isdisjoint(name_words(column.name))
    # What began late ends no earlier, however short it was to be.
    least, most = (_MOST_LATE, 2 * _MOST_LATE) if is_end else (0, _MOST_LATE)
    name = free_name(f"{column.name}_late", context.table.by_name)
    made = helper(name, "int", {"generator": generator("uniform_int", min=least, max=most)})
    sql = f"{named(planned.name)} + interval '1 second' * {named(name)}"
    if "nullable" in column.keys:
        sql = f"CASE WHEN {sql} <= AS_OF() THEN {sql} END"
    changed = computed(column, {"expr": sql}, f"{column.reason}; after {planned.name}", (made,))
    return replace(changed, confidence=column.confidence)


def _needs(found: Mapping[str, DraftColumn], name: str) -> set[str]:
    """Returns the columns that one is computed from, with those that these are computed from."""
    seen, waiting = set[str](), [name]
    while waiting:
        said = found[waiting.pop()]
        text = " ".join((str(said.keys), *map(str, said.helpers)))
        new = {other for other in found if other not in seen and other != name and other in text}
        seen |= new
        waiting += new
    return seen


def _may_be_before(
    context: TableContext,
    found: Mapping[str, DraftColumn],
    mine: str,
    later: str,
    *,
    despite_checks: bool = False,
) -> bool:
    """Returns whether a time may follow from another one.

    Args:
        context: the table.
        found: its columns.
        mine: the time.
        later: the other one.
        despite_checks: whether CHECKs may compare it with others, which a run then tries.
    """
    column = found[mine]
    nulls = "nullable" in found[later].keys and "nullable" not in column.keys
    return (
        (
            is_free(context, column)
            or (despite_checks and mine in context.understood.plan.comparisons)
        )
        and mine not in context.facts
        and not nulls
        and mine not in _needs(found, later)
    )


def _before(
    context: TableContext, column: DraftColumn, later: DraftColumn, begin: DraftColumn | None
) -> DraftColumn:
    """Returns a time that is some time before another one, NULL where that is."""
    is_date = column.type.kind is ColumnType.DATE
    name = free_name(f"{column.name}_earlier", context.table.by_name)
    least, most = (1, _MOST_DAYS) if is_date else (_FEWEST_SECONDS, _MOST_SECONDS)
    made = helper(name, "int", {"generator": generator("uniform_int", min=least, max=most)})
    step = named(name) if is_date else f"interval '1 second' * {named(name)}"
    sql = f"{named(later.name)} - {step}"
    if (
        begin is not None
        and begin.name not in (column.name, later.name)
        and begin.type == later.type
    ):
        sql = f"GREATEST({named(begin.name)}, {sql})"
        if "nullable" in later.keys:
            sql = f"CASE WHEN {named(later.name)} IS NOT NULL THEN {sql} END"
    changed = computed(column, {"expr": sql}, f"{column.reason}; before {later.name}", (made,))
    return replace(changed, confidence=column.confidence)


def _is_last_change(context: TableContext, column: DraftColumn) -> bool:
    is_number = column.type.kind in INTEGERS
    return (
        (column.type.kind in TIMESTAMPS or (is_number and _says_change(column.name)))
        and _rule_of(context, column) == _LAST_CHANGE
        and is_free(context, column)
        and column.name not in context.facts
    )


def _rule_of(context: TableContext, column: DraftColumn) -> str:
    """Returns the rule that a time is of; a change of part of the row is one event of many."""
    of_table = context.table.name.name
    found = matches(of_table, column.name, column.type)
    if not found:
        return ""
    name, before = found[0].rule.name, found[0].before
    if column.type.kind in INTEGERS:
        name = _AS_NUMBERS.get(name, "")
    if name == _LAST_CHANGE and not {*map(singular, before)}.issubset(singular_words(of_table)):
        return _CHANGE_OF_PART
    return name


def _says_change(name: str) -> bool:
    return not _CHANGES.isdisjoint(name_words(name))


def _is_alike(column: DraftColumn, other: DraftColumn) -> bool:
    """Returns whether two columns hold times that can be compared: of one unit, if numbers."""
    if other.type.kind not in INTEGERS:
        return column.type.kind in _MOMENTS
    units = ({*name_words(each.name)} & _SMALLER_UNITS for each in (column, other))
    return column.type.kind in INTEGERS and len({*map(bool, units)}) == 1


def _after_all(context: TableContext, found: Mapping[str, DraftColumn], name: str) -> DraftColumn:
    """Returns the time of a row's last change, which is not before anything that happened to it."""
    column = found[name]
    others = [
        each
        for each in found.values()
        if each.name != name
        and _is_alike(each, column)
        and "hidden" not in each.keys
        and _rule_of(context, each) in _PAST
        and each.name not in _needs(found, name)
        and name not in _needs(found, each.name)
    ]
    if not others:
        return column
    held = free_name(f"{name}_any", context.table.by_name)
    drawn = {key: column.keys[key] for key in ("generator", "expr") if key in column.keys}
    may_be_null = {"nullable": True} if "nullable" in column.keys else {}
    value = helper(held, str(column.type), drawn, **may_be_null)
    times = [
        f"CAST({named(each.name)} AS {column.type})"
        if each.type != column.type
        else named(each.name)
        for each in others
    ]
    given = [
        f"COALESCE({time}, {named(held)})" if "nullable" in each.keys else time
        for time, each in zip(times, others, strict=True)
    ]
    sql = f"GREATEST({', '.join((named(held), *given))})"
    if may_be_null:
        sql = f"CASE WHEN {named(held)} IS NOT NULL THEN {sql} END"
    nulls = {key: column.keys[key] for key in ("null_rate",) if key in column.keys}
    names = ", ".join(each.name for each in others)
    reason = f"{column.reason}; not before {names}"
    made = computed(column, {**nulls, "expr": sql}, reason, (*column.helpers, value))
    return replace(made, confidence=column.confidence)
