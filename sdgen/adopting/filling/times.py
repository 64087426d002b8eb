"""Dates and timestamps, and how much later than another column's they are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from sdgen.adopting.column import Column
from sdgen.adopting.facts import Bound, Facts
from sdgen.adopting.filling.filling import (
    Filling,
    filled_by,
    generator,
    helper,
    helper_name,
    named,
)
from sdgen.column_types import INTEGERS, TIMESTAMPS, ColumnType
from sdgen.instants import MICROSECONDS_PER_SECOND, parse_instant

_SECONDS = {"s": 1, "m": 60, "h": 3_600, "d": 86_400}
_DURATION = re.compile(r"(\d{1,6})([smhd])")
_DAY = _SECONDS["d"]
_RELATIVE = re.compile(r"([-+]\d{1,6})d")
_SPAN = timedelta(days=730)  # of a range of which only one end is known
_MOST_DAYS = 3_650
_ROOM = 10  # days for each pair of rows of two runs, so that both rarely have the same key
_SOON = "2025"  # years from here on may be later than as_of


def between(column: Column, low: str, high: str) -> Filling | None:
    """Returns times between two others, as generators say them: ``-730d``, ``2020-01-31``."""
    is_date = column.type.kind is ColumnType.DATE
    least, most = _within(column.facts, is_date, low, high)
    if column.is_unique:
        return _series(column, least, most)
    if is_date:
        return filled_by("date", min=_day(least), max=_day(most))
    return filled_by("timestamp", min=least, max=most)


def _series(column: Column, least: str, most: str) -> Filling:
    """Returns times that differ: one a day, or spread evenly.

    They go back from the last one, so that none lies ahead, however many rows further runs add.
    """
    if column.type.kind is ColumnType.DATE:
        is_open = column.facts.low is None and column.facts.high is None
        if is_open and column.in_key and column.rows**2 * _ROOM <= _MOST_DAYS:
            return _different_days(column)
        least, most, step = _day(least), _day(most), "1d"
    else:
        now = datetime.now(UTC)
        span = parse_instant(most, now) - parse_instant(least, now)
        step = _duration(max(span // MICROSECONDS_PER_SECOND // max(column.rows, 1), 1))
    if column.facts.low is not None:
        return filled_by("time_series", start=least, step=step)
    return filled_by("time_series", start=most, step=f"-{step}")


def _different_days(column: Column) -> Filling:
    """Returns days of the last years that differ, others in each run: the key has further columns.

    One a day would be the same ones in the next run.
    """
    name = helper_name(column, "days")
    made = helper(name, "int", {"generator": generator("unique_int", min=1, max=_MOST_DAYS)})
    return Filling({"expr": f"CAST(AS_OF() AS date) - {named(name)}"}, (made,))


def _duration(seconds: int) -> str:
    """Returns a duration of at most so many seconds, in few digits."""
    unit = next(each for each in ("h", "m", "s") if seconds >= 2 * _SECONDS[each] or each == "s")
    return f"{seconds // _SECONDS[unit]}{unit}"


def _within(facts: Facts, is_date: bool, low: str, high: str) -> tuple[str, str]:
    """Returns the ends of a range of times: those that CHECKs say, and the others near by."""
    unit = timedelta(days=1) if is_date else timedelta(seconds=1)
    least = None if facts.low is None else _moved(facts.low, unit)
    most = None if facts.high is None else _moved(facts.high, -unit if is_date else timedelta(0))
    if least is not None and most is not None:
        today = datetime.now(UTC).date().isoformat()
        goes_on = not least.startswith(("-", "+")) and least < today < most
        return least, high if goes_on and high.startswith("-") else most
    if least is not None:
        is_past = least < _SOON or least.startswith("-")
        return least, high if is_past else _shifted(least, _SPAN)
    return (low, high) if most is None else (_shifted(most, -_SPAN), most)


def _moved(bound: Bound, unit: timedelta) -> str:
    value = str(bound.value)
    return value if bound.included else _shifted(value, unit)


def _shifted(moment: str, by: timedelta) -> str:
    """Returns a time moved by a duration, be it an absolute one or one relative to as_of."""
    if found := _RELATIVE.fullmatch(moment):
        days = int(found[1]) + (by.days if by.days else int(by > timedelta(0)))
        return f"{days:+d}d"
    moved = datetime.fromisoformat(moment) + by
    return moved.date().isoformat() if len(moment) == len("2026-01-31") else moved.isoformat(" ")


def _day(said: str) -> str:
    """Returns a time as dates have it: hours before as_of are days."""
    found = re.fullmatch(r"([-+])(\d{1,6})h", said)
    return f"{found[1]}1d" if found else said


def after(
    column: Column,
    start: str,
    share: Sequence[float] | None = None,
    delay: Sequence[str] | None = None,
    *,
    is_past: bool = False,
) -> Filling | None:
    """Returns times that are later than those of another column.

    Args:
        column: the column, of dates or timestamps.
        start: the other one.
        share: between which shares of the time from then until as_of it lies.
        delay: else between which durations after it.
        is_past: whether it has happened: where that would be later than now, it has not yet.
    """
    facts = column.facts
    if column.is_unique or facts.low is not None or facts.high is not None:
        return None
    other = column.siblings[start]
    is_date = column.type.kind is ColumnType.DATE
    if other.type.kind not in TIMESTAMPS and other.type.kind is not ColumnType.DATE:
        return None
    since = named(start)
    if share is not None:
        name = helper_name(column, "share")
        low, high = share
        params: dict[str, Any] = {"min": low, "max": high, "decimals": 6}
        made = helper(name, "double", {"generator": generator("uniform_float", **params)})
        moment = f"{since} + (AS_OF() - {_moment(since, other.type.kind)}) * {named(name)}"
    elif delay is not None and is_date:
        name = helper_name(column, "days")
        low_days, high_days = (max(1, _seconds(each) // _DAY) for each in delay)
        made = helper(
            name, "int", {"generator": generator("uniform_int", min=low_days, max=high_days)}
        )
        if other.type.kind is ColumnType.DATE:
            day = f"{since} + {named(name)}"
            if is_past:
                day = _until_now(column, day, "CAST(AS_OF() AS date)")
            return Filling({"expr": day}, (made,), other.nullable)
        moment = f"{since} + interval '1 day' * {named(name)}"
    elif delay is not None:
        name = helper_name(column, "seconds")
        low_seconds, high_seconds = map(_seconds, delay)
        params = {"min": low_seconds, "max": high_seconds}
        made = helper(name, "int", {"generator": generator("uniform_int", **params)})
        moment = f"{since} + interval '1 second' * {named(name)}"
        if is_past:
            moment = _until_now(column, moment, "AS_OF()")
        return Filling({"expr": moment}, (made,), other.nullable)
    else:
        return None
    sql = f"CAST({moment} AS date)" if is_date else f"DATE_TRUNC('second', {moment})"
    return Filling({"expr": sql}, (made,), other.nullable)


def before(column: Column, end: str, delay: Sequence[str]) -> Filling | None:
    """Returns days that are earlier than another column's, at midnight.

    Args:
        column: the column, of dates or timestamps.
        end: the other one.
        delay: between which durations before it they are.
    """
    other, facts = column.siblings[end].type.kind, column.facts
    moments = {*TIMESTAMPS, ColumnType.DATE}
    if column.is_unique or column.type.kind not in moments or other not in moments:
        return None
    name = helper_name(column, "days")
    low, high = (_seconds(each) // _DAY for each in delay)
    made = helper(name, "int", {"generator": generator("uniform_int", min=low, max=high)})
    sql = f"CAST({named(end)} AS date) - {named(name)}"
    if facts.low is not None:
        sql = f"GREATEST({sql}, DATE '{str(facts.low.value)[:10]}')"
    if column.type.kind is not ColumnType.DATE:
        sql = f"CAST({sql} AS {column.type})"
    return Filling({"expr": sql}, (made,), column.siblings[end].nullable)


def later(column: Column, start: str, share: Sequence[float], until: int) -> Filling | None:
    """Returns times that are numbers, such as seconds since 1970, and later than another column's.

    Args:
        column: the column, of integers.
        start: the other one.
        share: between which shares of what lies between that and the last one.
        until: the last one.
    """
    other = column.siblings[start]
    facts = column.facts
    if column.is_unique or facts.low is not None or facts.high is not None or facts.values:
        return None
    if column.type.kind not in INTEGERS or other.type.kind not in INTEGERS:
        return None
    name, since = helper_name(column, "share"), named(start)
    low, high = share
    params = {"min": low, "max": high, "decimals": 6}
    made = helper(name, "double", {"generator": generator("uniform_float", **params)})
    sql = f"CAST({since} + ({until} - {since}) * {named(name)} AS {column.type})"
    return Filling({"expr": sql}, (made,), other.nullable)


def _until_now(column: Column, moment: str, now: str) -> str:
    if column.nullable:
        return f"CASE WHEN {moment} <= {now} THEN {moment} END"
    return f"LEAST({moment}, {now})"


def _moment(said: str, kind: ColumnType) -> str:
    return f"CAST({said} AS timestamp)" if kind is ColumnType.DATE else said


def _seconds(duration: str) -> int:
    found = _DURATION.fullmatch(duration)
    if found is None:
        raise ValueError(f"no duration: {duration}")
    return int(found[1]) * _SECONDS[found[2]]
