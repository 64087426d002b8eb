"""Values that are written out in SQL, and what casts make of them."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from fractions import Fraction

from sqlglot import exp

from sdgen.instants import to_microseconds
from sdgen.planning.conditions.terms import (
    Computed,
    Constant,
    Kind,
    Now,
    Operation,
    Term,
    Unread,
    Within,
)

_DAY = 86_400 * 10**6
_UNITS = {
    "microsecond": 1,
    "millisecond": 1_000,
    "second": 10**6,
    "minute": 60 * 10**6,
    "hour": 3_600 * 10**6,
    "day": _DAY,
    "week": 7 * _DAY,
}
_DAYS = {"year": (365, 366), "mon": (28, 31), "month": (28, 31)}
_INTERVAL = re.compile(r"\s*([+-]?\d{1,12}(?:\.\d{1,6})?)\s*([a-z]+?)s?(?=\s|$)", re.IGNORECASE)
_CLOCK = re.compile(r"\s*(\d{1,6}):(\d\d):(\d\d)(?:\.(\d{1,6}))?\s*")
_NUMBER = re.compile(r"[+-]?(\d{1,40})(\.\d{0,40})?")

_TEXT_TYPES = frozenset(
    {exp.DType.TEXT, exp.DType.VARCHAR, exp.DType.NVARCHAR}  # char(n) cuts and pads
)
_NUMBER_TYPES = frozenset({exp.DType.DECIMAL, exp.DType.DOUBLE})
_WHOLE_TYPES = frozenset({exp.DType.INT, exp.DType.BIGINT, exp.DType.SMALLINT})
_TIME_TYPES = {
    exp.DType.DATE: Kind.DATE,
    exp.DType.TIMESTAMP: Kind.TIMESTAMP,
    exp.DType.TIMESTAMPNTZ: Kind.TIMESTAMP,
    exp.DType.TIMESTAMPTZ: Kind.TIMESTAMPTZ,
}


def number_of(text: str) -> Fraction | None:
    """Returns the number that is written as text; None if it is none, or a very long one."""
    return Fraction(text) if _NUMBER.fullmatch(text) else None


def cast(term: Term, to: exp.DataType) -> Term:
    """Returns a term cast to a type, where that changes nothing of it or is known."""
    kind = to.this
    constant = term.value if isinstance(term, Constant) else None
    if isinstance(term, Now) and kind in _TIME_TYPES:
        return Now(_TIME_TYPES[kind])
    if isinstance(term, Constant) and constant is None:
        return term
    if kind in _TEXT_TYPES and not to.expressions:
        is_text = isinstance(term, Constant) and term.kind is Kind.TEXT
        return term if is_text else Computed(Operation.AS_TEXT, (term,))
    if kind is exp.DType.BPCHAR and not to.expressions and isinstance(constant, str):
        # PostgreSQL writes those that a char(n) is compared to so; blanks at the end do not count.
        return Unread() if constant.endswith(" ") else term
    if kind in _NUMBER_TYPES or kind in _WHOLE_TYPES:
        return _as_number(term, to)
    if kind in _TIME_TYPES:
        return _as_time(term, _TIME_TYPES[kind])
    if kind is exp.DType.INTERVAL and isinstance(constant, str):
        return interval(constant)
    if kind is exp.DType.BOOLEAN and isinstance(term, Constant) and term.kind is Kind.TRUTH:
        return term
    if kind is exp.DType.USERDEFINED and isinstance(constant, str):
        return term  # a label of an enum, a value of a domain or of some other type
    return Unread()


def _as_number(term: Term, to: exp.DataType) -> Term:
    if isinstance(term, Constant):
        number = number_of(term.value) if isinstance(term.value, str) else term.value
        if not isinstance(number, Fraction) or isinstance(number, bool):
            return Unread()
        if to.expressions or (to.this in _WHOLE_TYPES and number.denominator != 1):
            return Unread()
        if to.this is exp.DType.DOUBLE:
            number = Fraction(float(number))
        return Constant(Kind.NUMBER, number)
    return Unread() if to.expressions else Computed(Operation.AS_NUMBER, (term,))


def _as_time(term: Term, kind: Kind) -> Term:
    if isinstance(term, Constant):
        moment = instant_of(term.value, kind) if isinstance(term.value, str) else None
        return Unread() if moment is None else Constant(kind, moment)
    if kind is Kind.TIMESTAMPTZ:
        return Unread()
    operation = Operation.AS_DATE if kind is Kind.DATE else Operation.AS_TIMESTAMP
    return Computed(operation, (term,))


def instant_of(text: str, kind: Kind) -> Fraction | None:
    """Returns the microseconds of a time that is written as text; None if it is none.

    Args:
        text: an ISO date, or one with a time of day and, for timestamptz, its zone.
        kind: what it is read as.
    """
    try:
        if kind is Kind.DATE:
            moment = datetime.combine(date.fromisoformat(text), datetime.min.time())
            read_as = len(text) == len("2026-01-31")
        else:
            moment = datetime.fromisoformat(text)
            read_as = (moment.tzinfo is not None) == (kind is Kind.TIMESTAMPTZ)
    except ValueError:
        return None
    if not read_as or not text[:4].isdecimal():
        return None
    return Fraction(to_microseconds(moment if moment.tzinfo else moment.replace(tzinfo=UTC)))


def interval(text: str) -> Term:
    """Returns a length of time, or between which lengths months and years lie."""
    total, at, spread = Fraction(0), 0, Fraction(0)
    while at < len(text) and (found := _INTERVAL.match(text, at)):
        number, name = Fraction(found[1]), found[2].lower()
        if name in _DAYS and number.denominator == 1:
            least, most = sorted(number * days * _DAY for days in _DAYS[name])
            total, spread, at = total + least, spread + most - least, found.end()
            continue
        unit = _UNITS.get(name)
        if unit is None:
            return Unread()
        total, at = total + number * unit, found.end()
    if clock := _CLOCK.fullmatch(text, at):
        hours, minutes, seconds = (int(clock[number]) for number in (1, 2, 3))
        part = int((clock[4] or "").ljust(6, "0"))
        total, at = total + ((hours * 60 + minutes) * 60 + seconds) * 10**6 + part, len(text)
    if at == 0 or text[at:].strip():
        return Unread()
    if spread:
        return Within(Kind.INTERVAL, total, total + spread)
    return Constant(Kind.INTERVAL, total)
