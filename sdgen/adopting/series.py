"""Times that are unique among the rows of one parent: each row's comes some time after the last."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace

from sdgen.adopting.choosing import TableContext
from sdgen.adopting.draft import DraftColumn
from sdgen.adopting.filling.filling import (
    free_name,
    generator,
    generator_of,
    helper,
    named,
)
from sdgen.adopting.graph import Pointer
from sdgen.adopting.names.words import singular_words
from sdgen.column_types import TIMESTAMPS, ColumnType

_STEP = 3_600
"""Seconds between two rows of what has begun itself, such as a visit to a hospital."""
_SPREAD = 90 * 24
"""Hours over which the rows of one parent are spread, such as the appointments of a doctor."""
_MEASURED = frozenset(
    {
        *("reading", "measurement", "metric", "sample", "telemetry", "snapshot", "heartbeat"),
        *("ping", "tick", "candle", "observation", "probe", "uptime"),
    }
)
"""Words of tables with one row after the other in short intervals."""

BeginningOf = Callable[[Pointer], DraftColumn | None]
"""Returns the column that tells when the row began that a foreign key points to."""


def with_series(
    context: TableContext, columns: Sequence[DraftColumn], beginning_of: BeginningOf
) -> list[DraftColumn]:
    """Returns the columns of a table, in which times that tell the rows of a parent apart do so.

    They come after the parent, if it is known when that began, and else up to now.
    """
    taken = {*context.table.by_name, *(each.name for each in columns)}
    return [
        _in_series(context, each, taken, beginning_of)
        if each.name in context.shapes.timed
        else each
        for each in columns
    ]


def time_of(column: DraftColumn) -> str | None:
    """Returns the foreign key of which a time is unique among the rows; None for none."""
    for each in column.helpers:
        kind, params = generator_of(each)
        if kind == "child_number":
            return str(params["via"])
    return None


def _in_series(
    context: TableContext,
    column: DraftColumn,
    taken: Collection[str],
    beginning_of: BeginningOf,
) -> DraftColumn:
    via = context.shapes.timed[column.name]
    if generator_of(column.keys)[0] != "time_series" or "nullable" in column.keys:
        return column
    pointer = context.pointers[via]
    beginning = beginning_of(pointer)
    is_event = pointer.key.cascades and beginning is not None and "nullable" not in beginning.keys
    if column.type.kind is ColumnType.DATE:
        made = _filled(column, generator("time_series", start="-1d", step="-1d", per=via))
        why = f"one a day for each {via}"
    elif beginning is not None and is_event and beginning.type.kind in TIMESTAMPS:
        made = _after(column, via, beginning, taken)
        why = f"after the row of {via}, one about every hour"
    else:
        step, jitter = _pace(context, via)
        back = f"-{step}"
        said = generator("time_series", start=back, step=back, jitter_seconds=jitter, per=via)
        made = _filled(column, said)
        why = f"one about every {step} for each {via}"
    return replace(
        made,
        reason=f"{column.reason}; {why}",
        look_at="",
        otherwise=(column, *column.otherwise),
    )


def _filled(column: DraftColumn, said: Mapping[str, object]) -> DraftColumn:
    return replace(column, keys={**column.keys, "generator": said})


def _pace(context: TableContext, via: str) -> tuple[str, int]:
    """Returns the time between two rows of one parent, and how many seconds it may differ."""
    if not _MEASURED.isdisjoint(singular_words(context.table.name.name)):
        return "15m", 0
    shape = context.shapes.of[via].distribution
    most = shape.get("max") if isinstance(shape, Mapping) else None
    hours = max(_SPREAD // (most if isinstance(most, int) else 1), 1)
    return f"{hours}h" if hours % 24 else f"{hours // 24}d", hours * 1_200


def _after(
    column: DraftColumn, via: str, beginning: DraftColumn, taken: Collection[str]
) -> DraftColumn:
    kept = {key: value for key, value in column.keys.items() if key != "generator"}
    after, number, seconds = (
        free_name(f"{column.name}_{suffix}", taken)
        for suffix in (f"after_{via}", "number", "seconds")
    )
    copied = generator("parent", via=via, column=beginning.name)
    drawn = generator("uniform_int", min=0, max=_STEP - 1)
    helpers = (
        helper(after, str(beginning.type), {"generator": copied}),
        helper(number, "int", {"generator": generator("child_number", via=via, start=0)}),
        helper(seconds, "int", {"generator": drawn}),
    )
    passed = f"({named(number)} * {_STEP} + {named(seconds)})"
    return replace(
        column,
        keys={**kept, "expr": f"{named(after)} + interval '1 second' * {passed}"},
        helpers=(*column.helpers, *helpers),
    )
