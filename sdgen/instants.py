"""Durations and instants: ``12ms``, ``-7d``, ``2024-01-01T00:00:00Z``.

Everything is an integer: durations in nanoseconds, instants in microseconds since the Unix
epoch (UTC), so that no engine rounds differently from another.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from functools import lru_cache

NANOSECONDS = {
    "ns": 1,
    "us": 1_000,
    "µs": 1_000,
    "μs": 1_000,
    "ms": 1_000_000,
    "s": 1_000_000_000,
    "m": 60 * 1_000_000_000,
    "h": 3_600 * 1_000_000_000,
    "d": 86_400 * 1_000_000_000,
    "w": 7 * 86_400 * 1_000_000_000,
}
MICROSECONDS_PER_SECOND = 1_000_000
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)

_LONGEST = 1_000  # characters of a duration
_SHOWN = 100  # of them in messages
_PART = re.compile(r"(\d+(?:\.\d*)?|\.\d+)(ns|us|µs|μs|ms|s|m|h|d|w)")


def parse_duration(text: str) -> int:
    """Returns a duration in nanoseconds.

    Args:
        text: one or more ``number unit`` pairs, units ns us ms s m h d w: ``90s``, ``1h30m``,
            ``1.5d``. A leading ``+`` or ``-`` is accepted.

    Raises:
        ValueError: the text is not a duration, or not a whole number of nanoseconds.
    """
    if len(text) > _LONGEST:
        raise _no_duration(text)
    return _parse_duration(text)


@lru_cache(maxsize=1_000)  # each cell of a lifecycle asks for the delays of all transitions
def _parse_duration(text: str) -> int:
    sign, body = _split_sign(text.strip())
    parts = list(_PART.finditer(body))
    if not parts or "".join(part.group(0) for part in parts) != body:
        raise _no_duration(text)
    total = sum((Fraction(part[1]) * NANOSECONDS[part[2]] for part in parts), Fraction(0))
    if total.denominator != 1:
        raise ValueError(f'"{text}" is not a whole number of nanoseconds')
    return sign * total.numerator


def parse_instant(text: str, as_of: datetime) -> int:
    """Returns an instant in microseconds since the epoch.

    Args:
        text: an ISO 8601 / RFC 3339 instant (no zone means UTC; a date means its midnight) or a
            signed duration counted from ``as_of``: ``-7d``, ``+90m``.
        as_of: what relative instants count from, with its zone.

    Raises:
        ValueError: the text is neither.
    """
    text = text.strip()
    if re.match(r"[+-]", text):
        return to_microseconds(as_of) + parse_duration(text) // 1_000
    try:
        return to_microseconds(parse_absolute(text))
    except ValueError as error:
        raise ValueError(
            f"{error}, or relative to as_of: -7d, +90m, -0s for as_of itself"
        ) from None


def parse_absolute(text: str) -> datetime:
    """Returns an instant as an aware datetime in UTC.

    Raises:
        ValueError: the text is not an ISO 8601 instant.
    """
    try:
        parsed = datetime.fromisoformat(text.strip())
        return parsed.replace(tzinfo=UTC) if parsed.tzinfo is None else parsed.astimezone(UTC)
    except (ValueError, OverflowError):
        raise ValueError(
            f'not a timestamp: "{_cut(text)}". Write e.g. 2026-01-31T12:00:00Z'
        ) from None


def to_microseconds(moment: date) -> int:
    """Returns whole microseconds from the epoch to a datetime, or to the start of a day, exactly.

    Without a zone it is UTC.
    """
    if not isinstance(moment, datetime):
        moment = datetime(moment.year, moment.month, moment.day)
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return (aware - EPOCH) // timedelta(microseconds=1)


def from_microseconds(value: int) -> datetime:
    """Returns the aware UTC datetime of microseconds since the epoch (years 1 to 9999)."""
    return EPOCH + timedelta(microseconds=value)


def format_instant(instant: datetime) -> str:
    """Returns an aware datetime as RFC 3339 in UTC: ``2026-01-31T12:00:00Z``."""
    return instant.astimezone(UTC).isoformat().replace("+00:00", "Z")


def _no_duration(text: str) -> ValueError:
    said = f'not a duration: "{_cut(text)}"'
    return ValueError(f"{said}. Write e.g. 12ms, 90s, 5m, 1h30m, 7d or 2w")


def _cut(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"


def _split_sign(text: str) -> tuple[int, str]:
    if text.startswith(("+", "-")):
        return (-1 if text[0] == "-" else 1), text[1:]
    return 1, text
