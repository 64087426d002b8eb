"""Functions of dates, timestamps and intervals. Instants are computed as whole microseconds."""

from __future__ import annotations

import re
from dataclasses import replace

from sqlglot import exp

from dialects import sql_nodes as x
from dialects.ansi.times import CalendarPart, CalendarUnit
from generators_sql.expressions.casts import joined
from generators_sql.expressions.conversions import to_type
from generators_sql.expressions.function import Function, Parts, time, word
from generators_sql.expressions.intervals import microseconds
from generators_sql.expressions.ranges import Range
from generators_sql.expressions.scope import Refused, Scope, Typed, held
from generators_sql.expressions.telling import ROW
from generators_sql.expressions.ticks import (
    as_stored,
    as_ticks,
    floored,
    floored_range,
    iso_text,
)
from generators_sql.expressions.types import (
    INT,
    INTERVAL,
    TEXT,
    TIMESTAMP,
    TIMESTAMPTZ,
    Kind,
    Type,
)
from sdgen.column_types import ColumnType
from sdgen.instants import to_microseconds

_SECOND = 10**6
_MINUTE, _HOUR, _DAY = 60 * _SECOND, 3_600 * _SECOND, 86_400 * _SECOND
_WEEK = 7 * _DAY
_MONDAY = 3 * _DAY  # from 1969-12-29, a Monday, to 1970-01-01
_SECONDS = Type(Kind.DECIMAL, 6)  # units are microseconds
_UNITS = {"second": _SECOND, "minute": _MINUTE, "hour": _HOUR, "day": _DAY}
_BEGINNINGS: dict[str, CalendarUnit] = {"month": "month", "quarter": "quarter", "year": "year"}
_PARTS: dict[str, CalendarPart] = {"year": "year", "month": "month", "day": "day"}
_SMALL = Range(0, 9_999)  # where all fields but the epoch lie
_FIELDS = (
    *("year", "quarter", "month", "day", "hour", "minute", "second"),
    *("dow", "isodow", "doy", "epoch"),
)
# Where the parts of ``YYYY-MM-DD HH:MM:SS`` begin, and how long they are.
_FORMAT = {
    "YYYY": (1, 4),
    "MM": (6, 2),
    "DD": (9, 2),
    "HH24": (12, 2),
    "MI": (15, 2),
    "SS": (18, 2),
}
_TOKENS = re.compile("|".join(_FORMAT))
_LETTERS = re.compile("[A-Za-z]+")


def _interval(scope: Scope, parts: Parts) -> Typed:
    text = parts[0].constant
    if not isinstance(text, str):
        raise Refused("an interval is a quoted string, such as interval '3 days'")
    length = microseconds(text)
    node = scope.dialect.literal(length, ColumnType.BIGINT)
    return Typed(node, INTERVAL, range=Range(length, length))


def _plain(scope: Scope, part: Typed) -> Typed:
    """Returns a time as a timestamp column holds it."""
    if part.type == TIMESTAMP and not part.ticks:
        return part
    return as_stored(scope, replace(as_ticks(scope, part), type=TIMESTAMP))


def _date_trunc(scope: Scope, parts: Parts) -> Typed:
    unit = word(parts[0], "the unit", (*_UNITS, "week", "month", "quarter", "year"))
    part = time(_time(scope, parts[1]))
    wanted = TIMESTAMPTZ if part.type == TIMESTAMPTZ else TIMESTAMP
    if unit in _BEGINNINGS:
        plain = scope.reusable(_plain(scope, part).node)
        first = scope.dialect.first_instant(plain, _BEGINNINGS[unit])
        start = part.but(first, type=TIMESTAMP, ticks=False)
        return start if wanted == TIMESTAMP else to_type(scope, start, wanted, ticks=True)
    moment = as_ticks(scope, part)
    if unit == "week":
        since_monday = floored(scope, x.plus(moment.node, _MONDAY), _WEEK)
        lies = floored_range(moment.reach, _WEEK, -_MONDAY)
        return moment.but(x.plus(held(since_monday), -_MONDAY), type=wanted, range=lies)
    lies = floored_range(moment.reach, _UNITS[unit])
    return moment.but(floored(scope, moment.node, _UNITS[unit]), type=wanted, range=lies)


def _time(scope: Scope, part: Typed) -> Typed:
    if part.type == TEXT and isinstance(part.constant, str):
        return to_type(scope, part, TIMESTAMP)
    return to_type(scope, part, TIMESTAMP) if part.type.kind is Kind.NULL else part


def _extract(scope: Scope, parts: Parts) -> Typed:
    name = word(parts[0], "the field", _FIELDS)
    part = _time(scope, parts[1])
    if part.type == INTERVAL:
        if name != "epoch":
            raise Refused("an interval has only EPOCH, its seconds")
        return part.but(part.node, type=_SECONDS, range=part.range)
    time(part)
    if name in _PARTS or name == "quarter":
        node = part.node
        if part.type == TIMESTAMPTZ or part.ticks:
            node = _plain(scope, part).node
        if name in _PARTS:
            value = scope.dialect.calendar_part(node, _PARTS[name])
        else:
            month = scope.dialect.calendar_part(node, "month")
            value = x.int_div(x.plus(month, 2), x.integer(3))
        return part.but(value, type=INT, ticks=False, range=_SMALL)
    moment = as_ticks(scope, part)
    ticks = moment.node
    if name == "doy":
        start = scope.dialect.first_instant(scope.reusable(_plain(scope, part).node), "year")
        began = scope.dialect.epoch_microseconds(scope.reusable(start), ColumnType.TIMESTAMP)
        apart = exp.Sub(this=held(ticks), expression=held(began))
        day = x.plus(x.int_div(apart, x.integer(_DAY)), 1)
        return part.but(day, type=INT, ticks=False, range=_SMALL)
    field, kind = {
        "epoch": (ticks, _SECONDS),
        "second": (x.floor_mod(ticks, _MINUTE), _SECONDS),
        "minute": (x.int_div(x.floor_mod(ticks, _HOUR), x.integer(_MINUTE)), INT),
        "hour": (x.int_div(x.floor_mod(ticks, _DAY), x.integer(_HOUR)), INT),
        "isodow": (x.plus(_weekday(ticks, _MONDAY), 1), INT),
        "dow": (_weekday(ticks, _MONDAY + _DAY), INT),
    }[name]
    lies = {"epoch": moment.reach, "second": Range(0, _MINUTE)}.get(name, _SMALL)
    return part.but(field, type=kind, ticks=False, range=lies)


def _weekday(ticks: exp.Expression, offset: int) -> exp.Expression:
    return x.int_div(x.floor_mod(held(x.plus(ticks, offset)), _WEEK), x.integer(_DAY))


def _to_char(scope: Scope, parts: Parts) -> Typed:
    part, form = time(_time(scope, parts[0])), parts[1].constant
    if not isinstance(form, str) or _LETTERS.search(_TOKENS.sub("", form)) or not form:
        raise Refused(f"the format must be a quoted string of {', '.join(_FORMAT)} and punctuation")
    text = scope.reusable(iso_text(scope, part))
    pieces: list[exp.Expression] = []
    end = 0
    for token in _TOKENS.finditer(form):
        if token.start() > end:
            pieces.append(x.text(form[end : token.start()]))
        start, length = _FORMAT[token[0]]
        pieces.append(x.substring(text, x.integer(start), x.integer(length)))
        end = token.end()
    if end < len(form):
        pieces.append(x.text(form[end:]))
    longest = len(form.replace("HH24", "HH"))
    return part.but(joined(*pieces), type=TEXT, longest=longest, ticks=False)


def _as_of(scope: Scope, _: Parts) -> Typed:
    moment = scope.as_of.replace(tzinfo=None)
    literal = scope.dialect.literal(moment, ColumnType.TIMESTAMP)
    return Typed(literal, TIMESTAMP, instant=to_microseconds(moment))


def _row_number(scope: Scope, _: Parts) -> Typed:
    if scope.row_number is None:
        raise Refused("a stored row has no number")
    lies = Range(0, max(scope.rows - 1, 0))
    return Typed(x.own(scope.row_number), INT, range=lies, tells=frozenset({ROW}))


TIME_FUNCTIONS = (
    Function(
        "INTERVAL('3 days')",
        "a duration, written `interval '1 day 2 hours'`: weeks, days, hours, minutes, seconds, "
        "milliseconds, microseconds; can be multiplied by a number",
        _interval,
        1,
        1,
        (
            ("TIMESTAMP '2026-01-31 12:00:00' + interval '90 minutes'", "2026-01-31 13:30:00"),
            ("DATE '2026-01-31' + interval '1 day' * 1.5", "2026-02-01 12:00:00"),
        ),
    ),
    Function(
        "DATE_TRUNC('unit', t)",
        "the start of the second, minute, hour, day, week (Monday), month, quarter or year of t, a "
        "timestamp",
        _date_trunc,
        2,
        2,
        (
            ("DATE_TRUNC('month', TIMESTAMP '2026-08-31 12:34:56')", "2026-08-01 00:00:00"),
            ("DATE_TRUNC('week', DATE '2026-02-01')", "2026-01-26 00:00:00"),
        ),
    ),
    Function(
        "EXTRACT(field FROM t)",
        "year, quarter, month, day, hour, minute, second (with its fraction), dow (0 is Sunday), "
        "isodow (1 is Monday), doy or epoch (seconds since 1970, UTC) of a time; the epoch of an "
        "interval is its seconds",
        _extract,
        2,
        2,
        (
            ("EXTRACT(YEAR FROM DATE '2026-01-31')", "2026"),
            ("EXTRACT(ISODOW FROM DATE '2026-02-01')", "7"),
            ("EXTRACT(EPOCH FROM interval '1.5 seconds')", "1.500000"),
        ),
    ),
    Function(
        "TO_CHAR(t, 'YYYY-MM-DD')",
        "a time as text, with YYYY MM DD HH24 MI SS and punctuation",
        _to_char,
        2,
        2,
        (("TO_CHAR(DATE '2026-01-31', 'YYYY/MM')", "2026/01"),),
    ),
    Function(
        "AS_OF()",
        "the run's as_of, a timestamp",
        _as_of,
        0,
        0,
        (("AS_OF() - interval '1 day'", "2026-01-30 12:00:00"),),
    ),
    Function(
        "ROW_NUMBER()",
        "the number of the row, counted from 0",
        _row_number,
        0,
        0,
        (("ROW_NUMBER() + 1", "8"),),
    ),
)
