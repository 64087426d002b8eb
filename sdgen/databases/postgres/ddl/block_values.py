"""Computes what expressions of DO blocks are: numbers, strings, dates, and spans of time."""

from __future__ import annotations

import calendar
import re
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta

from sdgen.databases.postgres.ddl.tokens import (
    NUMBER,
    QUOTED,
    STRING,
    WORD,
    Cursor,
    NotUnderstoodError,
)
from sdgen.frozen import frozen

_LONGEST = 100_000  # characters of a string
_LARGEST = 10**12
_SPAN = re.compile(r"\s*(-?\d{1,6})\s*(year|month|week|day|hour|minute|second)s?\s*")
_PATTERN = re.compile(r'yyyy|yy|mm|dd|hh24|mi|ss|"[^"]*"|[_\-./: ]|.', re.IGNORECASE)
_FORMAT = re.compile(r"%(.?)", re.DOTALL)
_PARTS = {"yyyy": "%Y", "yy": "%y", "mm": "%m", "dd": "%d", "hh24": "%H", "mi": "%M", "ss": "%S"}
_PLAIN = re.compile(r"[a-z_][a-z0-9_]*")
_DATES, _TIMES = ("date",), ("timestamp", "timestamptz")
_TEXTS = ("text", "varchar", "name", "regclass")
_NUMBERS = ("int", "integer", "bigint", "smallint", "int4", "int8", "numeric")


@frozen
class Span:
    """A span of time, as an interval has it."""

    months: int = 0
    rest: timedelta = timedelta()


Value = int | str | date | datetime | Span | None


def value_of(cursor: Cursor, known: Mapping[str, Value]) -> Value:
    """Returns what an expression is.

    Args:
        cursor: the expression, and what follows.
        known: the variables.

    Raises:
        NotUnderstoodError: it has something that is not known here, such as the time now.
    """
    value = _sum(cursor, known)
    while cursor.take("||"):
        value = _shown(value) + _shown(_sum(cursor, known))
        if len(value) > _LONGEST:
            raise NotUnderstoodError
    return value


def _sum(cursor: Cursor, known: Mapping[str, Value]) -> Value:
    value = _product(cursor, known)
    while sign := cursor.take_one(("+", "-")):
        value = _added(value, _product(cursor, known), 1 if sign == "+" else -1)
    return value


def _product(cursor: Cursor, known: Mapping[str, Value]) -> Value:
    value = _cast(cursor, known)
    while cursor.take("*"):
        other = _cast(cursor, known)
        if isinstance(value, Span) and isinstance(other, int):
            value, other = other, value
        if isinstance(value, int) and isinstance(other, int):
            value = _bounded(value * other)
        elif isinstance(value, int) and isinstance(other, Span) and abs(value) < _LARGEST:
            value = Span(value * other.months, value * other.rest)
        else:
            raise NotUnderstoodError
    return value


def _bounded(number: int) -> int:
    if abs(number) > _LARGEST:
        raise NotUnderstoodError
    return number


def _added(value: Value, other: Value, sign: int) -> Value:
    if isinstance(value, int) and isinstance(other, int):
        return _bounded(value + sign * other)
    if isinstance(value, date) and isinstance(other, Span):
        moment = value if isinstance(value, datetime) else datetime.combine(value, time())
        months = moment.month - 1 + sign * other.months
        year, month = moment.year + months // 12, months % 12 + 1
        if not 1 <= year <= 9998:
            raise NotUnderstoodError
        day = min(moment.day, calendar.monthrange(year, month)[1])
        return moment.replace(year=year, month=month, day=day) + sign * other.rest
    if isinstance(value, date) and not isinstance(value, datetime) and isinstance(other, int):
        return value + timedelta(days=sign * other)
    raise NotUnderstoodError


def _cast(cursor: Cursor, known: Mapping[str, Value]) -> Value:
    value = _simple(cursor, known)
    while cursor.take("::"):
        value = converted(value, cursor.name())
    return value


def converted(value: Value, of_type: str) -> Value:
    """Returns a value as one of another type."""
    if value is None:
        return None
    if of_type in _NUMBERS and isinstance(value, int | str):
        return _bounded(int(value))
    if of_type in _TEXTS:
        return _shown(value)
    if of_type == "interval" and isinstance(value, str | Span):
        return _span(value) if isinstance(value, str) else value
    if of_type in (*_DATES, *_TIMES):
        moment = datetime.fromisoformat(value) if isinstance(value, str) else value
        if isinstance(moment, datetime) and moment.tzinfo is None:
            return moment.date() if of_type in _DATES else moment
        if isinstance(moment, date) and not isinstance(moment, datetime):
            return moment if of_type in _DATES else datetime.combine(moment, time())
    raise NotUnderstoodError


def _simple(cursor: Cursor, known: Mapping[str, Value]) -> Value:
    token = cursor.step()
    if token.text == "(":
        value = value_of(cursor, known)
        cursor.need(")")
        return value
    if token.text == "-":
        value = _simple(cursor, known)
        return -value if isinstance(value, int) else _refuse()
    if token.kind == NUMBER and token.text.isdigit() and len(token.text) < 13:
        return int(token.text)
    if token.kind == STRING:
        return token.value
    if token.kind not in (WORD, QUOTED):
        raise NotUnderstoodError
    following = cursor.next
    if cursor.word() == "(":
        return _called(token.value, cursor, known)
    if following is not None and following.kind == STRING and token.kind == WORD:
        return converted(cursor.step().value, token.value)
    if token.value in known:
        return known[token.value]
    raise NotUnderstoodError


def _refuse() -> int:
    raise NotUnderstoodError


def _called(name: str, cursor: Cursor, known: Mapping[str, Value]) -> Value:
    named: dict[str, Value] = {}
    values: list[Value] = []
    for part in Cursor(cursor.parens()).parts():
        inner = Cursor(part)
        if inner.word(1) in ("=>", ":="):
            key = inner.name()
            inner.step()
            named[key] = value_of(inner, known)
        else:
            values.append(value_of(inner, known))
        if not inner.is_done:
            raise NotUnderstoodError
    if name == "make_interval":
        units = ("years", "months", "weeks", "days", "hours", "mins", "secs")
        given = {**dict(zip(units, values, strict=False)), **named}
        if not {*given} <= {*units} or not all(isinstance(each, int) for each in given.values()):
            raise NotUnderstoodError
        numbers = {unit: int(str(given.get(unit, 0))) for unit in units}
        rest = timedelta(
            weeks=numbers["weeks"],
            days=numbers["days"],
            hours=numbers["hours"],
            minutes=numbers["mins"],
            seconds=numbers["secs"],
        )
        return Span(numbers["years"] * 12 + numbers["months"], rest)
    if named:
        raise NotUnderstoodError
    match name, values:
        case "make_date", [int(year), int(month), int(day)]:
            return date(year, month, day)
        case "to_char", [date() as moment, str(pattern)]:
            return _to_char(moment, pattern)
        case "format", [str(pattern), *others]:
            return _formatted(pattern, others)
        case "lpad", [str(text), int(length), str(fill)] if fill and 0 <= length < 1_000:
            return (
                text[:length]
                if len(text) >= length
                else (fill * length)[: length - len(text)] + text
            )
        case "quote_ident", [str(text)]:
            return _identifier(text)
        case "quote_literal", [each]:
            return _literal(each)
        case "concat", parts:
            return "".join(_shown(each) for each in parts if each is not None)
    raise NotUnderstoodError


def _to_char(moment: date, pattern: str) -> str:
    found = []
    for part in _PATTERN.findall(pattern):
        if part.lower() in _PARTS:
            found.append(moment.strftime(_PARTS[part.lower()]))
        elif part.startswith('"') and len(part) > 1:
            found.append(part[1:-1])
        elif part in "_-./: ":
            found.append(part)
        else:
            raise NotUnderstoodError
    return "".join(found)


def _formatted(pattern: str, values: list[Value]) -> str:
    left = [*values]

    def one(found: re.Match[str]) -> str:
        kind = found[1]
        if kind == "%":
            return "%"
        if kind not in ("s", "I", "L") or not left:
            raise NotUnderstoodError
        value = left.pop(0)
        if kind == "L":
            return _literal(value)
        return _identifier(_shown(value)) if kind == "I" else _shown(value)

    return _FORMAT.sub(one, pattern)[:_LONGEST]


def _identifier(text: str) -> str:
    if _PLAIN.fullmatch(text):
        return text
    doubled = text.replace('"', '""')
    return f'"{doubled}"'


def _literal(value: Value) -> str:
    if value is None:
        return "NULL"
    doubled = _shown(value).replace("'", "''")
    return f"'{doubled}'"


def _shown(value: Value) -> str:
    """Returns a value as a string has it."""
    if value is None or isinstance(value, Span):
        raise NotUnderstoodError
    return value.isoformat(" ") if isinstance(value, datetime) else str(value)


def _span(text: str) -> Span:
    months, rest, place = 0, timedelta(), 0
    while place < len(text):
        found = _SPAN.match(text.lower(), place)
        if found is None:
            raise NotUnderstoodError
        number, unit = int(found[1]), found[2]
        if unit in ("year", "month"):
            months += number * (12 if unit == "year" else 1)
        else:
            rest += timedelta(**{f"{unit}s": number})
        place = found.end()
    return Span(months, rest)
