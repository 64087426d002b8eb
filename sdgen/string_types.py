"""Column types whose cells are strings until they are stored: times of day, addresses, ranges, …

All that generators do with such a cell is done with its string, on every engine. The database casts
it to the column's own type as it is stored, and where a database has no such type it stays what it
is. All that sdgen knows of such a type is its entry in ``FORMS``.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal, InvalidOperation
from ipaddress import IPv4Interface, IPv6Address, IPv6Interface, ip_interface, ip_network

from sdgen.column_types import INTEGER_RANGE, ColumnType
from sdgen.errors import shown
from sdgen.frozen import frozen
from sdgen.instants import parse_absolute

_LONGEST = 200  # characters of a value

# Patterns are compiled when the first value of their type is read: most scenarios have none.


@frozen
class Form:
    """How values of a type are written.

    Args:
        canonical: returns the one string that is equal on all engines, given any that Postgres
            reads as that value; raises ValueError, with or without a message.
        what: what it is, with an example, for messages.
        text: what the canonical string looks like, for the docs.
        longest: its most characters; None for no bound.
    """

    canonical: Callable[[str], str]
    what: str
    text: str
    longest: int | None = None

    def read(self, value: str) -> str:
        """Returns the canonical string of a value.

        Raises:
            ValueError: it is none of the type.
        """
        try:
            if len(value) > _LONGEST:
                raise ValueError
            return self.canonical(value.strip())
        except (ValueError, OverflowError) as error:
            why = str(error) if isinstance(error, _ExplainedError) else ""
            raise ValueError(f"not {self.what}{why} (got {shown(value)})") from None


class _ExplainedError(ValueError):
    """A ValueError whose message says what is wrong, to follow what the type is."""


# --- Times of day and intervals ----------------------------------------------------------------

_TIME = r"(?a)(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,6}))?)?"


def _time(value: str) -> str:
    found = re.fullmatch(_TIME, value)
    if found is None:
        raise ValueError
    hour, minute, second = (int(part or 0) for part in found.groups()[:3])
    micro = int((found[4] or "").ljust(6, "0"))
    if (hour, minute, second, micro) == (24, 0, 0, 0):  # the end of a day, as Postgres has it
        return "24:00:00"
    return time(hour, minute, second, micro).isoformat()


_UNITS = {
    **dict.fromkeys(("y", "yr", "yrs", "year", "years"), ("month", 12)),
    **dict.fromkeys(("mon", "mons", "month", "months"), ("month", 1)),
    **dict.fromkeys(("w", "week", "weeks"), ("day", 7)),
    **dict.fromkeys(("d", "day", "days"), ("day", 1)),
    **dict.fromkeys(("h", "hr", "hrs", "hour", "hours"), ("tick", 3_600 * 10**6)),
    **dict.fromkeys(("m", "min", "mins", "minute", "minutes"), ("tick", 60 * 10**6)),
    **dict.fromkeys(("s", "sec", "secs", "second", "seconds"), ("tick", 10**6)),
    **dict.fromkeys(("ms", "msec", "millisecond", "milliseconds"), ("tick", 1_000)),
    **dict.fromkeys(("us", "usec", "microsecond", "microseconds"), ("tick", 1)),
}
_NUMBER = r"[-+]?\d{1,15}(?:\.\d{1,6})?"
_AMOUNT = rf"(?a)\s*({_NUMBER})\s*([a-z]+)(?![a-z])"
_CLOCK = r"(?a)\s*([-+]?)(\d{1,9}):(\d{2})(?::(\d{2})(?:\.(\d{1,6}))?)?"
_ISO = (
    rf"(?a)P(?:({_NUMBER})Y)?(?:({_NUMBER})M)?(?:({_NUMBER})W)?(?:({_NUMBER})D)?"
    rf"(?:T(?:({_NUMBER})H)?(?:({_NUMBER})M)?(?:({_NUMBER})S)?)?"
)
_ISO_UNITS = ("year", "month", "week", "day", "hour", "minute", "second")
_DAY = 86_400 * 10**6


def _interval(value: str) -> str:
    """Returns an interval as Postgres prints it: https://www.postgresql.org/docs/current/
    datatype-datetime.html#DATATYPE-INTERVAL-OUTPUT."""
    return _spelled_interval(*_interval_parts(value))


def _interval_parts(value: str) -> tuple[int, int, int]:
    """Returns the months, days and microseconds of an interval, which Postgres keeps apart."""
    totals = {"month": 0, "day": 0, "tick": 0}

    def add(amount: str, unit: str) -> None:
        kind, size = _UNITS[unit]
        count = Decimal(amount) * size
        whole = int(count)
        if count != whole and kind == "day":
            totals["tick"] += int((count - whole) * _DAY)
        elif count != whole and kind == "month":
            raise _ExplainedError(", in whole months")
        totals[kind] += whole

    if value[:1] in "Pp" and len(value) > 1 and (iso := re.fullmatch(_ISO, value.upper())):
        for amount, unit in zip(iso.groups(), _ISO_UNITS, strict=True):
            if amount is not None:
                add(amount, unit)
        return totals["month"], totals["day"], totals["tick"]
    rest, seen = value.lower().replace(",", " "), False
    while rest.strip():
        if found := re.match(_CLOCK, rest):
            sign = -1 if found[1] == "-" else 1
            hours, minutes, seconds = (int(part or 0) for part in found.groups()[1:4])
            if max(minutes, seconds) > 59:
                raise ValueError
            micro = int((found[5] or "").ljust(6, "0"))
            totals["tick"] += sign * (((hours * 60 + minutes) * 60 + seconds) * 10**6 + micro)
        elif (found := re.match(_AMOUNT, rest)) and found[2] in _UNITS:
            add(found[1], found[2])
        else:
            raise ValueError
        rest, seen = rest[found.end() :], True
    if not seen:
        raise ValueError
    return totals["month"], totals["day"], totals["tick"]


def _spelled_interval(months: int, days: int, ticks: int) -> str:
    """Returns the text of an interval; see ``EncodeInterval`` in Postgres's datetime.c."""
    parts: list[str] = []
    was_negative = False
    years = abs(months) // 12 * (-1 if months < 0 else 1)
    for count, unit in ((years, "year"), (months - 12 * years, "mon"), (days, "day")):
        if count:
            sign = "+" if was_negative and count > 0 else ""
            parts.append(f"{sign}{count} {unit}{'' if count == 1 else 's'}")
            was_negative = count < 0
    if ticks or not parts:
        sign = "-" if ticks < 0 else "+" if was_negative else ""
        seconds, micro = divmod(abs(ticks), 10**6)
        fraction = f".{micro:06}".rstrip("0") if micro else ""
        minutes, second = divmod(seconds, 60)
        parts.append(f"{sign}{minutes // 60:02}:{minutes % 60:02}:{second:02}{fraction}")
    return " ".join(parts)


# --- Addresses ---------------------------------------------------------------------------------

_PREFIXED = r"(?a)[0-9a-fA-F.:]+(/\d{1,3})?"
_MAC = (
    r"(?ai)(?:[0-9a-f]{2}([:-]))(?:[0-9a-f]{2}\1){4}[0-9a-f]{2}"
    r"|[0-9a-f]{6}[:-][0-9a-f]{6}|[0-9a-f]{4}([.-])[0-9a-f]{4}\2[0-9a-f]{4}|[0-9a-f]{12}"
)


def _inet(value: str) -> str:
    if not re.fullmatch(_PREFIXED, value):
        raise ValueError
    address = ip_interface(value)
    is_host = address.network.prefixlen == address.max_prefixlen
    return _address(address) + ("" if is_host else f"/{address.network.prefixlen}")


def _address(address: IPv4Interface | IPv6Interface) -> str:
    plain = address.ip
    if isinstance(plain, IPv6Address) and plain.ipv4_mapped:
        return f"::ffff:{plain.ipv4_mapped}"
    return str(plain)


def _cidr(value: str) -> str:
    if not re.fullmatch(_PREFIXED, value):
        raise ValueError
    network = ip_network(value, strict=False)
    if str(ip_interface(value).ip) != str(network.network_address):
        raise _ExplainedError(
            f", which has bits beyond its first {network.prefixlen}: {network} has not"
        )
    return str(network)


def _macaddr(value: str) -> str:
    if not re.fullmatch(_MAC, value):
        raise ValueError
    digits = re.sub("[^0-9a-f]", "", value.lower())
    return ":".join(digits[at : at + 2] for at in range(0, 12, 2))


# --- Ranges ------------------------------------------------------------------------------------

Bound = int | Decimal | date | datetime

_RANGE = r'([\[(])("[^"]*"|[^",]*),("[^"]*"|[^",]*)([\])])'


def _range(
    read: Callable[[str], Bound],
    spell: Callable[[Bound], str],
    after: Callable[[Bound], Bound] | None = None,
) -> Callable[[str], str]:
    """Returns what makes the canonical string of a range.

    Args:
        read: returns a bound.
        spell: returns its string.
        after: returns the next one, of bounds between which there is none: ranges of those include
            their lower bound and exclude the upper one.
    """

    def canonical(value: str) -> str:
        if value.lower() == "empty":
            return "empty"
        found = re.fullmatch(_RANGE, value)
        if found is None:
            raise ValueError
        opens, low_text, high_text, closes = found.groups()
        low, high = (
            read(text.strip('" ')) if text.strip('" ') else None for text in (low_text, high_text)
        )
        if low is not None and high is not None and low > high:  # type: ignore[operator]
            raise _ExplainedError(", as its lower bound is above the upper one")
        if after is not None:
            low = after(low) if low is not None and opens == "(" else low
            high = after(high) if high is not None and closes == "]" else high
            opens, closes = "[", ")"
        opens, closes = "(" if low is None else opens, ")" if high is None else closes
        if _is_empty(low, high, opens, closes):
            return "empty"
        spelled = ("" if bound is None else spell(bound) for bound in (low, high))
        return f"{opens}{','.join(spelled)}{closes}"

    return canonical


def _is_empty(low: Bound | None, high: Bound | None, opens: str, closes: str) -> bool:
    if low is None or high is None:
        return False
    return low > high or (low == high and (opens, closes) != ("[", "]"))  # type: ignore[operator]


def _whole(kind: ColumnType) -> Callable[[str], Bound]:
    low, high = INTEGER_RANGE[kind]

    def read(text: str) -> Bound:
        number = int(text)
        if not low <= number <= high:
            raise _ExplainedError(f", as {number} is outside {low} … {high}")
        return number

    return read


def _number(text: str) -> Bound:
    try:
        number = Decimal(text)
    except InvalidOperation:
        raise ValueError from None
    if not number.is_finite() or abs(number.adjusted()) > _LONGEST:
        raise ValueError
    return number


def _zoned(text: str) -> Bound:
    return parse_absolute(text).astimezone(UTC)


_RANGES: dict[ColumnType, tuple[Callable[[str], str], str]] = {
    ColumnType.INT4RANGE: (
        _range(_whole(ColumnType.INT), str, lambda bound: bound + 1),  # type: ignore[operator]
        "[1,10)",
    ),
    ColumnType.INT8RANGE: (
        _range(_whole(ColumnType.BIGINT), str, lambda bound: bound + 1),  # type: ignore[operator]
        "[1,10)",
    ),
    ColumnType.NUMRANGE: (_range(_number, lambda bound: f"{bound:f}"), "[1.5,2.5]"),
    ColumnType.DATERANGE: (
        _range(
            date.fromisoformat,
            str,
            lambda bound: bound + timedelta(days=1),  # type: ignore[operator]
        ),
        "[2024-01-01,2024-02-01)",
    ),
    ColumnType.TSRANGE: (
        _range(lambda text: parse_absolute(text).replace(tzinfo=None), lambda bound: f'"{bound}"'),
        '["2024-01-01 00:00:00","2024-01-01 12:00:00")',
    ),
    ColumnType.TSTZRANGE: (
        _range(_zoned, lambda bound: f'"{bound}"'),
        '["2024-01-01 00:00:00+00:00","2024-01-01 12:00:00+00:00")',
    ),
}

FORMS: dict[ColumnType, Form] = {
    ColumnType.TIME: Form(
        _time, "a time of day, such as 12:30:00", "`HH:MM:SS[.ffffff]`", len("HH:MM:SS.ffffff")
    ),
    ColumnType.INTERVAL: Form(
        _interval,
        "an interval, such as 14 days or 1 year 2 mons 03:04:05",
        "as Postgres prints it: `1 year 2 mons 3 days 04:05:06`",
    ),
    ColumnType.INET: Form(
        _inet,
        "an address, such as 10.0.0.1, 10.0.0.1/8 or 2001:db8::1",
        "the address, with `/bits` where not all of them are meant",
        len("ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff/127"),
    ),
    ColumnType.CIDR: Form(
        _cidr,
        "a network, such as 10.0.0.0/8",
        "the address of the network, `/` and its bits",
        len("ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff/128"),
    ),
    ColumnType.MACADDR: Form(
        _macaddr,
        "a MAC address, such as 08:00:2b:01:02:03",
        "lower case, with colons",
        len("08:00:2b:01:02:03"),
    ),
    **{
        kind: Form(canonical, f"a range, such as {example}", f"as Postgres prints it: `{example}`")
        for kind, (canonical, example) in _RANGES.items()
    },
}
"""Type → how its values are written."""

WORDS = frozenset({*FORMS, ColumnType.ENUM})
"""Types whose cells are the strings that values are written as, until they are stored."""
AS_STRINGS = WORDS | {ColumnType.ARRAY}
"""Types whose cells are strings until they are stored; those of arrays are JSON."""
