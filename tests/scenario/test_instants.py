"""Durations and instants: what they mean in nano- and microseconds, and what is none."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sdgen.instants import (
    NANOSECONDS,
    format_instant,
    from_microseconds,
    parse_absolute,
    parse_duration,
    parse_instant,
    to_microseconds,
)

AS_OF = datetime(2026, 1, 31, 12, tzinfo=UTC)
SECOND = 10**9

DURATIONS = {
    "0s": 0,
    "1ns": 1,
    "1us": 1_000,
    "1µs": 1_000,  # U+00B5, the micro sign
    "1μs": 1_000,  # U+03BC, the Greek letter
    "12ms": 12_000_000,
    "90s": 90 * SECOND,
    "5m": 300 * SECOND,
    "2h": 7_200 * SECOND,
    "7d": 7 * 86_400 * SECOND,
    "2w": 14 * 86_400 * SECOND,
    "1h30m": 5_400 * SECOND,
    "1w2d3h4m5s6ms7us8ns": (((9 * 24 + 3) * 60 + 4) * 60 + 5) * SECOND + 6_007_008,
    "1.5d": 36 * 3_600 * SECOND,
    ".5s": SECOND // 2,
    "1.s": SECOND,
    "0.000000001s": 1,
    "0.001us": 1,
    "1.5h.5m": 5_430 * SECOND,
    "+5m": 300 * SECOND,
    "-5m": -300 * SECOND,
    "-1h30m": -5_400 * SECOND,
    "-0.5ms": -500_000,
    " 5m ": 300 * SECOND,
    "30m1h": 5_400 * SECOND,
    "1m1m": 120 * SECOND,
    "106751d": 106_751 * 86_400 * SECOND,
    "1000000w": 7_000_000 * 86_400 * SECOND,
}
NO_DURATIONS = (
    *("", " ", "s", "5", "5.5", "5 m", "1h 30m", "m5", "5M", "5min", "5sec", "1y", "1mo", "1D"),
    *("--5m", "+-5m", "-", "+", "5m-", "1h-30m", "1,5h", "1e3s", ".s", "1..5s", "5m x", "5m\n5"),
    *("PT5M", "00:05:00", "∞s", "nan", "five minutes", "5ｍ", "0.5ns", "0.0001us", "1.0000000001s"),
)


@pytest.mark.parametrize(("text", "nanoseconds"), DURATIONS.items())
def test_durations(text: str, nanoseconds: int) -> None:
    assert parse_duration(text) == nanoseconds


@pytest.mark.parametrize("text", NO_DURATIONS)
def test_no_durations(text: str) -> None:
    with pytest.raises(ValueError, match=r"not a duration|not a whole number of nanoseconds"):
        parse_duration(text)


def test_a_wrong_duration_is_told_with_examples() -> None:
    with pytest.raises(ValueError, match=r'^not a duration: "5 min"\. Write e\.g\. 12ms, 90s'):
        parse_duration("5 min")
    with pytest.raises(ValueError, match=r'^"0\.5ns" is not a whole number of nanoseconds'):
        parse_duration("0.5ns")


@given(st.lists(st.tuples(st.integers(0, 10**9), st.sampled_from([*NANOSECONDS])), min_size=1))
def test_durations_add_up(parts: list[tuple[int, str]]) -> None:
    text = "".join(f"{number}{unit}" for number, unit in parts)
    total = sum(number * NANOSECONDS[unit] for number, unit in parts)
    assert parse_duration(text) == total
    assert parse_duration(f"-{text}") == -total


ABSOLUTE = {
    "2024-01-01T00:00:00Z": datetime(2024, 1, 1, tzinfo=UTC),
    "2024-01-01T00:00:00": datetime(2024, 1, 1, tzinfo=UTC),
    "2024-01-01 00:00:00": datetime(2024, 1, 1, tzinfo=UTC),
    "2024-01-01": datetime(2024, 1, 1, tzinfo=UTC),
    "20240101T0000": datetime(2024, 1, 1, tzinfo=UTC),
    "2024-01-01T02:00:00+02:00": datetime(2024, 1, 1, tzinfo=UTC),
    "2023-12-31T18:30:00-05:30": datetime(2024, 1, 1, tzinfo=UTC),
    "2024-02-29T23:59:59.5Z": datetime(2024, 2, 29, 23, 59, 59, 500_000, tzinfo=UTC),
    "2024-01-01T00:00:00.123456789Z": datetime(2024, 1, 1, 0, 0, 0, 123_456, tzinfo=UTC),
    "1969-12-31T23:59:59.999999Z": datetime(1969, 12, 31, 23, 59, 59, 999_999, tzinfo=UTC),
    "0001-01-01": datetime(1, 1, 1, tzinfo=UTC),
    "9999-12-31T23:59:59.999999": datetime.max.replace(tzinfo=UTC),
    "  2024-01-01  ": datetime(2024, 1, 1, tzinfo=UTC),
}
NO_INSTANTS = (
    *("", "now", "today", "2024", "2024-1-1", "2024-13-01", "2023-02-29", "2024-01-01T25:00:00"),
    *("01/02/2024", "2024-01-01T00:00:00 Europe/Berlin", "1704067200", "10000-01-01", "0000-01-01"),
    "0001-01-01T00:00:00+01:00",  # before the year 1 in UTC
    "9999-12-31T23:59:59-01:00",  # after the year 9999
)


@pytest.mark.parametrize(("text", "instant"), ABSOLUTE.items())
def test_absolute_instants(text: str, instant: datetime) -> None:
    assert parse_absolute(text) == instant
    assert parse_absolute(text).utcoffset() == timedelta(0)
    assert parse_instant(text, AS_OF) == to_microseconds(instant)


@pytest.mark.parametrize("text", NO_INSTANTS)
def test_no_instants(text: str) -> None:
    with pytest.raises(ValueError, match=r"^not a timestamp: .* Write e\.g\. 2026-01-31T12:00:00Z"):
        parse_instant(text, AS_OF)


@pytest.mark.parametrize(
    ("text", "moved"),
    [
        ("-7d", timedelta(days=-7)),
        ("+90m", timedelta(minutes=90)),
        ("-1h30m", timedelta(minutes=-90)),
        ("+0s", timedelta(0)),
        ("+1500ns", timedelta(microseconds=1)),
        ("-1ns", timedelta(microseconds=-1)),  # rounds down, as row numbers do
        (" -2w ", timedelta(weeks=-2)),
    ],
)
def test_relative_instants(text: str, moved: timedelta) -> None:
    assert parse_instant(text, AS_OF) == to_microseconds(AS_OF + moved)


@pytest.mark.parametrize("text", ["-", "+5", "-7 d", "-2024-01-01", "+2024-01-01"])
def test_no_relative_instants(text: str) -> None:
    with pytest.raises(ValueError, match="not a duration"):
        parse_instant(text, AS_OF)


def test_a_duration_without_a_sign_is_no_instant() -> None:
    with pytest.raises(ValueError, match="not a timestamp"):
        parse_instant("7d", AS_OF)


zones = st.integers(-23, 23).map(lambda hours: timezone(timedelta(hours=hours)))
instants = st.datetimes(datetime(2, 1, 1), datetime(9998, 12, 31), timezones=zones)


@given(instants)
def test_microseconds_are_exact(instant: datetime) -> None:
    micros = to_microseconds(instant)
    assert from_microseconds(micros) == instant
    assert from_microseconds(micros).utcoffset() == timedelta(0)
    assert to_microseconds(instant + timedelta(microseconds=1)) == micros + 1


@given(instants)
def test_formatted_instants_are_read_again(instant: datetime) -> None:
    text = format_instant(instant)
    assert text.endswith("Z")
    assert parse_absolute(text) == instant


def test_format() -> None:
    assert format_instant(AS_OF) == "2026-01-31T12:00:00Z"
    berlin = timezone(timedelta(hours=1))
    assert (
        format_instant(datetime(2026, 1, 31, 13, 0, 0, 5, berlin)) == "2026-01-31T12:00:00.000005Z"
    )
